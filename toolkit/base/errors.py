"""The one exception that crosses layers: a code and facts; the words for people live in `ui.messages`."""

from __future__ import annotations


class ToolkitError(Exception):
    """Something known went wrong: the environment, the input, a refusal. Never a bug of ours.

    `code` is a stable name such as `vault.locked`. `facts` fill the sentence that people read,
    so they hold no secret and no personal data.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        if not self.facts:
            return self.code
        return f"{self.code} ({', '.join(f'{name}={value}' for name, value in self.facts.items())})"


class Cancelled(Exception):
    """A person stopped a long piece of work. Whatever it had begun has been taken back."""
