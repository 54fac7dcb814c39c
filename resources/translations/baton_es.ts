<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Baton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baton {version}, with Qt {qt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works without internet, sends nothing to anybody, and belongs to the chapters that use it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls and texts: not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a newer version: counts as no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls, no texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos, no stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and stories: not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told {who}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message numerus="yes">
        <source>%n parts of the vault are damaged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Back up to a stick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page of it was read and fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last backup today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup under a new name now, keep the older ones, and ask whoever looks after Baton.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with everything in it, locked as it is here. Keep it somewhere else than this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, {size}. It was read back and is whole. You can take the stick out now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Baton</name>
    <message>
        <source>Baton goes on with the usual ones. The old file is kept beside the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone, but for what was changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What somebody changed afterwards stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesTree</name>
    <message numerus="yes">
        <source>%n more, not listed here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed here and there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChaptersPage</name>
    <message>
        <source>A card of {chapter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chapter’s card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from a card file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add without comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards on the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter cards (*{ending})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the digits in person. They work in every language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to other chapters, so that they can write bundles for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other chapter yet. Ask one for its card, on a stick. With it you can give them bundles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared yet. Read these digits to each other when you next meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our card is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read these digits to each other, in person or by phone. If one differs, do not add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are your digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We compared the digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We compared them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We compared them in person: it is really them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write our card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You compared these digits with them on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chapter} is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}. You can take the stick out now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message numerus="yes">
        <source>%n asked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time or place yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the next month. A meeting is a good start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{yes} of {asked} said yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountField</name>
    <message>
        <source>Only a number fits here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Baton made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Baton, and not by your doing. What was saved before is safe. Lock the vault and open it again before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report below says where in Baton it happened. There is nothing in it about your people, and it goes nowhere unless you save it and hand it to whoever looks after Baton.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a day we can read. Write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Digits</name>
    <message>
        <source>Digits: {digits}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the next days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DutyCard</name>
    <message>
        <source>Add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{duty}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other duties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} can do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} taken off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DutyHead</name>
    <message>
        <source>Half a year ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DutyTable</name>
    <message>
        <source>Duties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a year ago: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody named yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other duties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{without} of {total} without the centre</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventDelegate</name>
    <message numerus="yes">
        <source>%n came</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{yes} of {invited} said yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>About this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{step}” to the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{event}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How will you stay in touch?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is noted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned yet for those who come to this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in touch after “{event}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took {person} off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>A name is enough. The day can come later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{event}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of your trainings and set a day for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings, trainings and actions stand here, with who was invited and who came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the next meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the event called?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeHome</name>
    <message numerus="yes">
        <source>%n fields have two versions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ones are not listed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things stay, because you changed them since.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>By stick, from hand to hand. Nothing goes over the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits compared on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits not compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given and taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to whoever knows the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to {chapter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bundle is on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stick is in. It is noticed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Swap cards with another chapter, on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Every bundle you give or take is noted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stick in. You see who a bundle is from and what would change, before anything does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from {chapter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle from {chapter} was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two chapters changed the same thing. Both are kept until you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write trainings and plans on a stick, for one chapter or for whoever knows the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindButton</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrontPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this laptop, locked. Baton never goes online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {language}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GivePage</name>
    <message numerus="yes">
        <source>%n people by name</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1. To whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a chapter’s card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody who knows the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, people and their phone numbers too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file on a stick. Only those it is for can open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those who know the words can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {chapter} can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a stick in, or choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of this kind yet. Write a training, or mark a plan as a pattern for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what they will see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings and plan templates. Nothing about people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With phone numbers, addresses and notes. Ask yourselves whether they agreed to this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the bundle. Leave the stick in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can take the stick out now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get eight words to tell them, in person or by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have compared digits with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not compared digits with them yet. Do so before you give anything about people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whoever knows the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, {size}, for {whom}. It was read back, and is whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>A person or a body with a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And: {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that people here can see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be decided?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should become normal here?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuestRow</name>
    <message>
        <source>Take {person} off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {person} said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handoff</name>
    <message>
        <source>A duty is what has to be done again and again: keeping the keys, paying for rooms, training new trainers. Here you see which of them run without the centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{duty}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n duties more that stand on one person</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Can hand it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre on call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duties done without the centre, by area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duties that most chapters have. Change whatever is different here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find somebody for “{duty}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give somebody else a way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of our work runs without the centre. Worked out from what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If one person leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on {person} alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Let somebody learn “{duty}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next three moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No duties yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here is named for it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Once %n more are “{words}”, we reach stage {stage}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One duty is enough to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in the list of duties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {stage} of 5: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{duty}” one step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The last one is %n days old</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Then two people can open the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done again and again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} of {duties} duties are here or further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} can open the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} alone can open the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}: nobody else can do “{duty}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person}: nobody else can open the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{without} of {duties} without the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{without} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message numerus="yes">
        <source>%n fields that somebody changed afterwards stay as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Added something new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chose one of two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Every change will stand here, and can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received a bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back, but for what was changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{about} · taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n fields have two versions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A decision to win, a habit to change, and the steps to both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in your people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty by duty, and who could take it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a list, a phone’s contacts, or one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Handoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they are ill or away, nobody gets in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>If this laptop is lost, %n days are lost.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>If this laptop is lost, everything is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once there are people and plans, this page shows what is due this week and who does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {name} can open this vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the centre still does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who can open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of plans stand here as their day comes near.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people changed the same thing. Nothing is lost until you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chapter begins here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n got something new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bring %n up to date</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts saved from a phone or mail program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in this list is here already. There is nothing to add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody is as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been added yet. Afterwards you can take it all back at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of them, as they were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know about some rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get something new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} rows read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InlineMessage</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemDetail</name>
    <message>
        <source>Both chapters changed {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {chapter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither is lost. Both are kept, and you choose later under “Two versions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, deleted there. If you accept, it is deleted here too. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}. Bold is what you will have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}. It was deleted here, and comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message numerus="yes">
        <source>%n answers to invitations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duties</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields of your own</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goals</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items that need a newer version</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of trainings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways to reach</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern for other plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cultural goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Political goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together with the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to reach somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do it, and can hand it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do it, the centre is on call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A bundle is for one chapter, or for somebody who knows the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chapter has no more than {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone, an e-mail, an address or something else can stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vault holds no more than {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A way in has a name of at most {limit} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of Baton, or another program, has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it again, on another stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it in smaller parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for its chapter card and compare the digits, best in person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for its chapter card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the bundle again, and keep this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the card again, and compare the digits in person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the card again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the chapter card again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the file again, on another stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the file itself, on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for today&apos;s card if something does not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its maker to make one for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the chapter in person or by phone whether it made this bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender to make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender to make one for you. Give them your chapter card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender which program made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them to read the words to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baton can&apos;t tell what the columns hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baton does not know what “{scope}” stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baton read the file again to be sure, and it differs. The stick may be worn out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baton stopped before anything was changed ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both copies of the list of ways in can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the guardians&apos; shares together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the stick or folder can be read, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder or a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another field for that column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, such as your own documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or write it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the country from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to send from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with what was written down or told, letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the digits in person before you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare them with the sheet once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the vault&apos;s folder to a safe place, then bring back the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete something on it or take another one, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the folder and make the vault again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each one is right by itself. One may be swapped or belong to another sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record has a number of its own, and this one is mistyped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the newer Baton from that chapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the newer Baton from the chapter that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the newer Baton to work on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the newer Baton, best from the same stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the newer Baton, then bring the backup back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to other chapters. Here it is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the stick to the chapter it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for more work or memory than any Baton would. It may have been altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can hold {limit} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be read as it was written. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds more than any Baton sends at once. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds things that this Baton would get wrong. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a file of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cut or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cut, mistyped or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty or longer than {limit} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept by its guardians, so that no laptop alone can add or remove laptops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept safe and travels on, but this Baton can&apos;t change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than the {limit} that Baton takes at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is locked with a password, damaged, or of an old kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not what its chapter signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is something else than a list of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is something else, or was damaged on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows less than what it replaces. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names a laptop that nobody introduced. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names more than {limit} keys, and no Baton makes such a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens, but holds something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It refused a change, and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says that it was replaced by nothing. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes two letters, such as GB or KE, and tells how phone numbers are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It wants at least {least} letters, or others could guess it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed into letters on the way, as some mail programs do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cut short or changed on the way. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made by this chapter, and there is nothing new in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for another chapter. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was pulled out or lost its contact. What was there before is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed, here or on another laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed, or belongs to another vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was replaced meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sealed for somebody else&apos;s laptops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sealed for somebody else&apos;s laptops. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sealed in a way that this Baton does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its beginning is not as it should be. It may have been damaged on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its card was never taken in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end is missing: the stick was pulled out too early, or is full. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is there, but the laptop does not give it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its list of contents is not as it should be. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its signature is wrong, so it may come from anybody. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of its records is not as it should be. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again and choose among those that are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the keyboard&apos;s language and at capital letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for keyring.json beside it, or bring back the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the folder, or bring back a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the history to bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it shorter, or put the rest into a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making it was interrupted, and nothing was written into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column looks like names or phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here knows this chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody vouches for this bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be read or written until somebody opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line is longer than {limit} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One may be a copy of the other. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text is too long for this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word is not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with a way in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the one that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the vault with another way in, or bring back a backup. If nobody of you did this, tell your chapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening it would keep the laptop busy for very long. Baton never makes such a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other chapters see it on what you send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stick back in, or choose the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put vault.db back, or bring back a backup into a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read them to each other once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one that is no longer used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one that nobody uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} holds more than the {limit} letters that a cell can take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .csv instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a spreadsheet or as CSV, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say yourself which column is which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several chapters have this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide its lock, or take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody calls themselves “{chapter}” with a key that is not the one you know. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else may hold that chapter&apos;s main key. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have made a second list. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is writing into it just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in it can&apos;t be read as it was written. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak with that chapter before you trust either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak with that chapter in person before you trust either list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak with that chapter, in person or by phone, before you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak with the chapter: was a laptop copied, or a vault&apos;s folder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a stick of a newer kind, or send less at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an older backup, or one from another stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another stick and write again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another way in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take four or five words that have nothing to do with each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the bundle in once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle holds something that can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle is not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle opens with other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle was changed on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle was made by a newer Baton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chapter needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chapter&apos;s main key is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chapter&apos;s name does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chapter&apos;s own key is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns point to “{field}”, which does not exist here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or stick is full. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or stick is write-protected. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for this stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file opens with other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} has its keys, but vault.db is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring and the vault do not belong together, or the vault is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring was altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring was made by a newer Baton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop does not let you use {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The laptop refused to read or write {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is too long for this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of laptops can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of laptops does not follow the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of ways in is not the one this vault last wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The main file of this vault is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same thing was added before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick did not keep what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault can&apos;t be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault could not do that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault does not open with this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is here, and the list of ways in is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is open elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words do not fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many ways in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a vault already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing left to undo here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to choose here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These stand in no order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are sorted by themselves and can&apos;t be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Baton can&apos;t read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Baton can&apos;t read the list of ways in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Baton does not know all that is in it, and leaves it untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup was made by a newer Baton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle is not for this chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle was passed on by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card is older than the one you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chapter card can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chapter card was altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chapter card was made by a newer Baton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chapter&apos;s key is another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comes back from the stick alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field has one version only. Somebody may have chosen already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file asks for too much work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can&apos;t be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is for too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not for this chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file opens with words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was changed on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was turned into text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no way to reach somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a country&apos;s code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a sealed file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not allowed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one of our numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your own bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your own card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a newer Baton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This spreadsheet can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stick can&apos;t hold a file of this size, even if it has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault was made by a newer Baton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault was never finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was taken back already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This way in is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or choose another folder or stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or use another way in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, make a backup and check the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell whoever looks after Baton this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another way in, or bring back the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two laptops claim the same change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lists of laptops do not fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the digits of the one you mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived does not add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it is not what its maker put there. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written is not what was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens it does not fit to it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this laptop signs with can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done is no longer in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was taken back is gone from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever made it has the words that open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word number {position} is not one of the words that Baton makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not know this chapter yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You know “{chapter}” by another key. This can be a new beginning, or somebody who pretends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of those you know are called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds a vault, and Baton never writes over one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no vault. It may be on a stick, or in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds other things, and a vault wants a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a file, and a folder is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, and a file is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is larger than anything Baton would write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was moved or deleted, or its stick was pulled out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{chapter}” made this bundle, and its card was never taken in. Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” can&apos;t be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” does not exist here. A newer Baton may have made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” takes at most {limit} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” wants a day, such as 16 Feb 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” wants something of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModuleRow</name>
    <message>
        <source>Delete this module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold “{module}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room, paper, a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of “{module}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the trainer says and does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameBar</name>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewChapter</name>
    <message>
        <source>Any name will do for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a country from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be changed later. The passphrase too, as long as you know the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Riverbend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can reset it for you, and without it the vault stays shut. Several words are best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers written without a country code are from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that others see who changed what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chapter needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type both again, slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of its name, then press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the passphrase down and keep it in a safe place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them down now. You type them once more below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>A name is enough. Everything else can wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name first. Any name that you will recognise is fine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Choose somebody in the list to see more about them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A name, a number, a plan, or something to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has that name. Try a part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the vault opens with the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one you use now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type both again, slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the new one down first. Backups made before today keep the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard: {language}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>A name is enough. Everything else can wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet, or contacts saved from a phone. You check it before it goes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another chapter gave you a stick with people on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody who finds it can read every name and number in it. Delete it when you no longer need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a list you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name, phone or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names you write here stay on this laptop, locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found. Search looks at names, phones, addresses and notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive from a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save people to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save people to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {people} to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Taken back, except %n that changed since or where somebody said no</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not locked. Delete it when you no longer need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file leaves the vault in clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is where your chapter keeps the people it knows: how to reach them, what they can offer, and who looks after them. A person does not need a phone to be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which people to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {number} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, two versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>A field of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added a way to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else worth knowing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came from another chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in with a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chose between two versions: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted or brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a list: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From another chapter: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a number fits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed a way to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. {who}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stick is in. Put one in, and it shows here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, can’t be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {free} free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanDelegate</name>
    <message>
        <source>No cultural goal yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No political goal yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {steps} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>About this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%n days to the decision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing bridges</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A name is enough. The goals and the steps come after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern for other plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern for other plans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan has two goals: a decision that somebody will take, and something that becomes normal here. Steps online and in person lead there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another chapter gave you a stick with a plan on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began “{plan}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new plan from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{plan}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked after by {person}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {step}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plans yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns for other plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive from a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the plan called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {steps} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. Nothing half done stays behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message numerus="yes">
        <source>%n are the same here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n before it never arrived here: {numbers}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields have two versions now. Nothing of yours is lost.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were the same here already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things stay, because you changed them since.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bundle {number}, made on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose between two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight words, with a space between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stands as it did before this bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {chapter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It bears that name, but another key. They may have begun anew, or somebody pretends to be them. Compare the digits with them in person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It calls itself {chapter}. You can look at everything. To take it in, read these digits to each other first, in person or by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes from the {chapter} whose card you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes from whoever gave you the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for another chapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It really comes from {chapter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on {day}, for whoever knows the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed here yet. Afterwards you can take the whole bundle back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed here. There is nothing to take in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed here. To take it in, you must know who it is from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else may have their key. Speak with them in person, and keep the stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in from {chapter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing new in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They call themselves {chapter}. You have no card of theirs yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle opens with words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the {chapter} you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust without comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lists of {chapter}’s laptops contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We compared the digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We don’t know this chapter yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever made it was shown eight words. Ask for them, in person or by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You compared these digits with them on {day}. They are the same today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not compared these digits yet. Read them to each other when you next speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You made this bundle yourselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You took this bundle in already. Nothing in it is new.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <source>Nobody and nothing here has this name. Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several with this name. Give them different names first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Choose the backup file first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put its stick in, if it is on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup opens with the passphrase of the day it was made. The file itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>A picture or sound was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is longer than {limit} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name and no way to reach anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name and nothing to call them by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some lines could not be read and went into the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was too large and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends in the middle of this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note of this person has two versions: choose one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note of this person is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {columns} columns where {expected} belong; the rest went into the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text between the cards that belongs to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a group, not a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of the file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” holds a day that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” holds no whole e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedStrip</name>
    <message>
        <source>Saved “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Saved “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also locks when the laptop sleeps, and with Ctrl+L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks by itself after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers written without a country code are from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Add tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag for all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can take both back afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>{page} – Baton</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Checking from end to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying from the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing and writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking it in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last backup today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last exchange {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last exchange {day}, {chapter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works without internet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A step that is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: “{step}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: “{step}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add it in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{step}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{step}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet after “{step}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tag</name>
    <message>
        <source>Remove “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>This is not a time we can read. Write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that have a day and a place stand here, side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline. The list below says the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingDelegate</name>
    <message numerus="yes">
        <source>%n modules</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>About this training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{module}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{module}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{training}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold this training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newcomers, stewards, everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not held yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people can do afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} in all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trainings</name>
    <message numerus="yes">
        <source>%n modules</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A name is enough. The modules come after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is made of modules: what is said and done, how long it takes, and what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added an event for this training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{training}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another chapter gave you a stick with its trainings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trainings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive from a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the training called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one of your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TwoVersions</name>
    <message numerus="yes">
        <source>%n wait for a choice. Nothing is lost until then</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: “{field}” of {record}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for a choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or write what holds now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits for a choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When two chapters change the same thing, both versions are kept, and you choose here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: two versions. Which one holds?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening takes a second or two. That is on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new chapter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of your chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault is locked. Last opened on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>A field of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something not shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without {thing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionButton</name>
    <message>
        <source>{number}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Saved “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} of “{record}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>Add a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label, such as “work”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this way to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark, such as “text first”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysToReach</name>
    <message>
        <source>Add a way to reach this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked not to be contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that nobody calls by mistake, numbers are covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to reach</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A new, empty vault with a passphrase of your own. Takes two minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder is already on this laptop or on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of your chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old laptop is lost or broken, and you have its backup file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Baton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chapter’s people, trainings and plans, locked on this laptop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithoutCentreCard</name>
    <message numerus="yes">
        <source>%n fewer than half a year ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than half a year ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Next moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duties run without the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Choice</name>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or write what is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” was written at two places at once. Which one holds?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_MissingBridge</name>
    <message>
        <source>Add a step in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in person comes next for those who did this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Tell them in person or by phone. Never put them on the stick, or into a message with the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these words down now. They are shown only once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
