<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupCard</name>
    <message numerus="yes">
        <source>%n backups, {size}. The newest: {day}</source>
        <translation>
            <numerusform>%n backup, {size}. The newest: {day}</numerusform>
            <numerusform>%n backups, {size}. The newest: {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of the vault are damaged</source>
        <translation>
            <numerusform>%n part of the vault is damaged</numerusform>
            <numerusform>%n parts of the vault are damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation>
            <numerusform>Last backup yesterday</numerusform>
            <numerusform>Last backup %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>yesterday</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChaptersPage</name>
    <message numerus="yes">
        <source>%n laptops were removed by them. What those write is held for review.</source>
        <translation>
            <numerusform>%n laptop was removed by them. What it writes is held for review.</numerusform>
            <numerusform>%n laptops were removed by them. What those write is held for review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message numerus="yes">
        <source>Sheet “{name}”, which looks most like people, of %n</source>
        <translation>
            <numerusform>Sheet “{name}”, which looks most like people, of %n</numerusform>
            <numerusform>Sheet “{name}”, which looks most like people, of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more columns</source>
        <translation>
            <numerusform>Show %n more column</numerusform>
            <numerusform>Show %n more columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message numerus="yes">
        <source>%n asked</source>
        <translation>
            <numerusform>%n asked</numerusform>
            <numerusform>%n asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>Several wrong ones: you can try again in %n seconds.</source>
        <translation>
            <numerusform>Several wrong ones: you can try again in %n second.</numerusform>
            <numerusform>Several wrong ones: you can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillTask</name>
    <message numerus="yes">
        <source>This card is good. %n more to show.</source>
        <translation>
            <numerusform>This card is good. %n more to show.</numerusform>
            <numerusform>This card is good. %n more to show.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>%n pairs may be one person each</source>
        <translation>
            <numerusform>%n pair may be one person</numerusform>
            <numerusform>%n pairs may be one person each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n exact matches</source>
        <translation>
            <numerusform>Merge %n exact match</numerusform>
            <numerusform>Merge %n exact matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n exact matches</source>
        <translation>
            <numerusform>Merged %n exact match</numerusform>
            <numerusform>Merged %n exact matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventDelegate</name>
    <message numerus="yes">
        <source>%n came</source>
        <translation>
            <numerusform>%n came</numerusform>
            <numerusform>%n came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeHome</name>
    <message numerus="yes">
        <source>%n fields have two versions</source>
        <translation>
            <numerusform>%n field has two versions</numerusform>
            <numerusform>%n fields have two versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items need a newer Baton. They are kept as they came, and given on.</source>
        <translation>
            <numerusform>%n item needs a newer Baton. It is kept as it came, and given on.</numerusform>
            <numerusform>%n items need a newer Baton. They are kept as they came, and given on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records wait for review</source>
        <translation>
            <numerusform>%n record waits for review</numerusform>
            <numerusform>%n records wait for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things stay, because you changed them since.</source>
        <translation>
            <numerusform>%n thing stays, because you changed it since.</numerusform>
            <numerusform>%n things stay, because you changed them since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for review</source>
        <translation>
            <numerusform>%n waits for review</numerusform>
            <numerusform>%n wait for review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handoff</name>
    <message numerus="yes">
        <source>And %n duties more that stand on one person</source>
        <translation>
            <numerusform>And %n duty more that stands on one person</numerusform>
            <numerusform>And %n duties more that stand on one person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation>
            <numerusform>Last backup yesterday</numerusform>
            <numerusform>Last backup %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once %n more are “{words}”, we reach stage {stage}.</source>
        <translation>
            <numerusform>Once %n more is “{words}”, we reach stage {stage}.</numerusform>
            <numerusform>Once %n more are “{words}”, we reach stage {stage}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last one is %n days old</source>
        <translation>
            <numerusform>The last one is from yesterday</numerusform>
            <numerusform>The last one is %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message numerus="yes">
        <source>%n can only be dropped: one number stands for two contents.</source>
        <translation>
            <numerusform>%n can only be dropped: one number stands for two contents.</numerusform>
            <numerusform>%n can only be dropped: one number stands for two contents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop the %n ticked</source>
        <translation>
            <numerusform>Drop the %n ticked</numerusform>
            <numerusform>Drop the %n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dropped %n records.</source>
        <translation>
            <numerusform>Dropped %n record.</numerusform>
            <numerusform>Dropped %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n ticked</source>
        <translation>
            <numerusform>Take the %n ticked</numerusform>
            <numerusform>Take the %n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %n records.</source>
        <translation>
            <numerusform>Took in %n record.</numerusform>
            <numerusform>Took in %n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message numerus="yes">
        <source>%n fields that somebody changed afterwards stay as they are.</source>
        <translation>
            <numerusform>%n field that somebody changed afterwards stays as it is.</numerusform>
            <numerusform>%n fields that somebody changed afterwards stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n records</source>
        <translation>
            <numerusform>Deleted %n record</numerusform>
            <numerusform>Deleted %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgot %n people</source>
        <translation>
            <numerusform>Forgot %n person</numerusform>
            <numerusform>Forgot %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n records from this copy</source>
        <translation>
            <numerusform>Removed %n record from this copy</numerusform>
            <numerusform>Removed %n records from this copy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n fields have two versions</source>
        <translation>
            <numerusform>%n field has two versions</numerusform>
            <numerusform>%n fields have two versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If this laptop is lost, %n days are lost.</source>
        <translation>
            <numerusform>If this laptop is lost, %n day is lost.</numerusform>
            <numerusform>If this laptop is lost, %n days are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation>
            <numerusform>Last backup yesterday</numerusform>
            <numerusform>Last backup %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n came to the event</source>
        <translation>
            <numerusform>%n came to the event</numerusform>
            <numerusform>%n came to the event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got something new</source>
        <translation>
            <numerusform>%n got something new</numerusform>
            <numerusform>%n got something new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait to be mended</source>
        <translation>
            <numerusform>%n waits to be mended</numerusform>
            <numerusform>%n wait to be mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n was here already</numerusform>
            <numerusform>%n were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n up to date</source>
        <translation>
            <numerusform>Bring %n up to date</numerusform>
            <numerusform>Bring %n up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n rows</source>
        <translation>
            <numerusform>Mend %n row</numerusform>
            <numerusform>Mend %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note that %n came</source>
        <translation>
            <numerusform>Note that %n came</numerusform>
            <numerusform>Note that %n came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message numerus="yes">
        <source>%n answers to invitations</source>
        <translation>
            <numerusform>%n answer to an invitation</numerusform>
            <numerusform>%n answers to invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers to “one person or two?”</source>
        <translation>
            <numerusform>%n answer to “one person or two?”</numerusform>
            <numerusform>%n answers to “one person or two?”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters</source>
        <translation>
            <numerusform>%n chapter</numerusform>
            <numerusform>%n chapters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duties</source>
        <translation>
            <numerusform>%n duty</numerusform>
            <numerusform>%n duties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields of your own</source>
        <translation>
            <numerusform>%n field of your own</numerusform>
            <numerusform>%n fields of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goals</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n households</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items that need a newer version</source>
        <translation>
            <numerusform>%n item that needs a newer version</numerusform>
            <numerusform>%n items that need a newer version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of trainings</source>
        <translation>
            <numerusform>%n part of a training</numerusform>
            <numerusform>%n parts of trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plans</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relationships</source>
        <translation>
            <numerusform>%n relationship</numerusform>
            <numerusform>%n relationships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talks and notes</source>
        <translation>
            <numerusform>%n talk or note</numerusform>
            <numerusform>%n talks and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings</source>
        <translation>
            <numerusform>%n training</numerusform>
            <numerusform>%n trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ways to reach</source>
        <translation>
            <numerusform>%n way to reach</numerusform>
            <numerusform>%n ways to reach</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaptopsCard</name>
    <message numerus="yes">
        <source>%n laptops work beside each other</source>
        <translation>
            <numerusform>%n laptop works here</numerusform>
            <numerusform>%n laptops work beside each other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettingGo</name>
    <message numerus="yes">
        <source>All %n records that were merged into them go. If one is somebody else, take it apart first.</source>
        <translation>
            <numerusform>The record that was merged into them goes. If it is somebody else, take it apart first.</numerusform>
            <numerusform>All %n records that were merged into them go. If one is somebody else, take it apart first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%n people who were chosen</source>
        <translation>
            <numerusform>%n person who was chosen</numerusform>
            <numerusform>%n people who were chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MakeGuardians</name>
    <message numerus="yes">
        <source>If %n cards are lost, it still works.</source>
        <translation>
            <numerusform>If %n card is lost, it still works.</numerusform>
            <numerusform>If %n cards are lost, it still works.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merged</name>
    <message numerus="yes">
        <source>%n records are one person here</source>
        <translation>
            <numerusform>%n record is one person here</numerusform>
            <numerusform>%n records are one person here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n of these may be here already</source>
        <translation>
            <numerusform>%n of these may be here already</numerusform>
            <numerusform>%n of these may be here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of imported lists wait to be mended</source>
        <translation>
            <numerusform>%n row of imported lists waits to be mended</numerusform>
            <numerusform>%n rows of imported lists wait to be mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back, except %n that changed since or where somebody said no</source>
        <translation>
            <numerusform>Taken back, except %n that changed since or where somebody said no</numerusform>
            <numerusform>Taken back, except %n that changed since or where somebody said no</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperEntry</name>
    <message numerus="yes">
        <source>Set {set}: good so far. %n more cards of this set are missing.</source>
        <translation>
            <numerusform>Set {set}: good so far. %n more card of this set is missing.</numerusform>
            <numerusform>Set {set}: good so far. %n more cards of this set are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParkedPanel</name>
    <message numerus="yes">
        <source>%n got something new</source>
        <translation>
            <numerusform>%n got something new</numerusform>
            <numerusform>%n got something new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>%n days to the decision.</source>
        <translation>
            <numerusform>%n day to the decision.</numerusform>
            <numerusform>%n days to the decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing bridges</source>
        <translation>
            <numerusform>%n missing bridge</numerusform>
            <numerusform>%n missing bridges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PutTogether</name>
    <message numerus="yes">
        <source>The new list has %n laptops.</source>
        <translation>
            <numerusform>The new list has %n laptop.</numerusform>
            <numerusform>The new list has %n laptops.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiveBar</name>
    <message numerus="yes">
        <source>Accept all %n</source>
        <translation>
            <numerusform>Accept it</numerusform>
            <numerusform>Accept all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept the %n ticked</source>
        <translation>
            <numerusform>Accept the %n ticked</numerusform>
            <numerusform>Accept the %n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave all %n for later</source>
        <translation>
            <numerusform>Leave it for later</numerusform>
            <numerusform>Leave all %n for later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message numerus="yes">
        <source>%n are the same here</source>
        <translation>
            <numerusform>%n is the same here</numerusform>
            <numerusform>%n are the same here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n before it never arrived here: {numbers}</source>
        <translation>
            <numerusform>%n before it never arrived here: {numbers}</numerusform>
            <numerusform>%n before it never arrived here: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a newer Baton, and are kept for it</source>
        <translation>
            <numerusform>%n needs a newer Baton, and is kept for it</numerusform>
            <numerusform>%n need a newer Baton, and are kept for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message numerus="yes">
        <source>%n fields have two versions now. Nothing of yours is lost.</source>
        <translation>
            <numerusform>%n field has two versions now. Nothing of yours is lost.</numerusform>
            <numerusform>%n fields have two versions now. Nothing of yours is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records wait until you decide.</source>
        <translation>
            <numerusform>%n record waits until you decide.</numerusform>
            <numerusform>%n records wait until you decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were the same here already.</source>
        <translation>
            <numerusform>%n record was the same here already.</numerusform>
            <numerusform>%n records were the same here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things stay, because you changed them since.</source>
        <translation>
            <numerusform>%n thing stays, because you changed it since.</numerusform>
            <numerusform>%n things stay, because you changed them since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They deleted %n records.</source>
        <translation>
            <numerusform>They deleted %n record.</numerusform>
            <numerusform>They deleted %n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{row} and %n more</source>
        <translation>
            <numerusform>{row} and %n more</numerusform>
            <numerusform>{row} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeenCard</name>
    <message numerus="yes">
        <source>%n of them asked not to be contacted. They see that, too.</source>
        <translation>
            <numerusform>%n of them asked not to be contacted. They see that, too.</numerusform>
            <numerusform>%n of them asked not to be contacted. They see that, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people by name</source>
        <translation>
            <numerusform>%n person by name</numerusform>
            <numerusform>%n people by name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharedFolderPage</name>
    <message numerus="yes">
        <source>%n bundles wait for you there.</source>
        <translation>
            <numerusform>%n bundle waits for you there.</numerusform>
            <numerusform>%n bundles wait for you there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are not whole yet. They may still be on their way.</source>
        <translation>
            <numerusform>%n file is not whole yet. It may still be on its way.</numerusform>
            <numerusform>%n files are not whole yet. They may still be on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your files were deleted before they were taken.</source>
        <translation>
            <numerusform>%n of your files was deleted before it was taken.</numerusform>
            <numerusform>%n of your files were deleted before they were taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Last backup %n days ago</source>
        <translation>
            <numerusform>Last backup yesterday</numerusform>
            <numerusform>Last backup %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n min</source>
        <translation>
            <numerusform>Locks in %n min</numerusform>
            <numerusform>Locks in %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StickList</name>
    <message numerus="yes">
        <source>%n are damaged or not whole.</source>
        <translation>
            <numerusform>%n is damaged or not whole.</numerusform>
            <numerusform>%n are damaged or not whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are for somebody else.</source>
        <translation>
            <numerusform>%n is for somebody else.</numerusform>
            <numerusform>%n are for somebody else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are from yourselves.</source>
        <translation>
            <numerusform>%n is from yourselves.</numerusform>
            <numerusform>%n are from yourselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not listed</source>
        <translation>
            <numerusform>%n more is not listed</numerusform>
            <numerusform>%n more are not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a newer Baton.</source>
        <translation>
            <numerusform>%n needs a newer Baton.</numerusform>
            <numerusform>%n need a newer Baton.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were taken in already.</source>
        <translation>
            <numerusform>%n was taken in already.</numerusform>
            <numerusform>%n were taken in already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at all %n</source>
        <translation>
            <numerusform>Look at %n</numerusform>
            <numerusform>Look at all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeAllPage</name>
    <message numerus="yes">
        <source>%n bundles for you</source>
        <translation>
            <numerusform>%n bundle for you</numerusform>
            <numerusform>%n bundles for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bundles taken in</source>
        <translation>
            <numerusform>%n bundle taken in</numerusform>
            <numerusform>%n bundles taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deletions wait</source>
        <translation>
            <numerusform>%n deletion waits</numerusform>
            <numerusform>%n deletions wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>%n taken in</numerusform>
            <numerusform>%n taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for review</source>
        <translation>
            <numerusform>%n waits for review</numerusform>
            <numerusform>%n wait for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with two versions</source>
        <translation>
            <numerusform>%n with two versions</numerusform>
            <numerusform>%n with two versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in all %n</source>
        <translation>
            <numerusform>Take in %n</numerusform>
            <numerusform>Take in all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickTree</name>
    <message numerus="yes">
        <source>%n more, not listed here</source>
        <translation>
            <numerusform>%n more, not listed here</numerusform>
            <numerusform>%n more, not listed here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingDelegate</name>
    <message numerus="yes">
        <source>%n modules</source>
        <translation>
            <numerusform>%n module</numerusform>
            <numerusform>%n modules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trainings</name>
    <message numerus="yes">
        <source>%n modules</source>
        <translation>
            <numerusform>%n module</numerusform>
            <numerusform>%n modules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwoVersions</name>
    <message numerus="yes">
        <source>%n wait for a choice. Nothing is lost until then</source>
        <translation>
            <numerusform>%n waits for a choice. Nothing is lost until then</numerusform>
            <numerusform>%n wait for a choice. Nothing is lost until then</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>%n more cards to rehearse</source>
        <translation>
            <numerusform>%n more card to rehearse</numerusform>
            <numerusform>%n more cards to rehearse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithoutCentreCard</name>
    <message numerus="yes">
        <source>%n fewer than half a year ago</source>
        <translation>
            <numerusform>%n fewer than half a year ago</numerusform>
            <numerusform>%n fewer than half a year ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than half a year ago</source>
        <translation>
            <numerusform>%n more than half a year ago</numerusform>
            <numerusform>%n more than half a year ago</numerusform>
        </translation>
    </message>
</context>
</TS>
