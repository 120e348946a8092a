<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>%n call(s) planned</source>
        <translation>
            <numerusform>%n call planned</numerusform>
            <numerusform>%n calls planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are tier {tier}</source>
        <translation>
            <numerusform>%n contact is tier {tier}</numerusform>
            <numerusform>%n contacts are tier {tier}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) have no tier</source>
        <translation>
            <numerusform>%n contact has no tier</numerusform>
            <numerusform>%n contacts have no tier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) rest until {day}</source>
        <translation>
            <numerusform>%n contact rests until {day}</numerusform>
            <numerusform>%n contacts rest until {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts deleted</source>
        <translation>
            <numerusform>%n contact deleted</numerusform>
            <numerusform>%n contacts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts put on today’s list</source>
        <translation>
            <numerusform>%n contact put on today’s list</numerusform>
            <numerusform>%n contacts put on today’s list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contacts? This can be undone.</source>
        <translation>
            <numerusform>Delete %n contact? This can be undone.</numerusform>
            <numerusform>Delete %n contacts? This can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n contact(s) changed</source>
        <translation>
            <numerusform>Tags of %n contact changed</numerusform>
            <numerusform>Tags of %n contacts changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AfterImport</name>
    <message numerus="yes">
        <source>%n new contact(s)</source>
        <translation>
            <numerusform>%n new contact</numerusform>
            <numerusform>%n new contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallRound</name>
    <message numerus="yes">
        <source>Calling {name}; %n after this one</source>
        <translation>
            <numerusform>Calling {name}; %n after this one</numerusform>
            <numerusform>Calling {name}; %n after this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CareVerbs</name>
    <message numerus="yes">
        <source>Met %n contact(s) at an event</source>
        <translation>
            <numerusform>Met %n contact at an event</numerusform>
            <numerusform>Met %n contacts at an event</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactVerbs</name>
    <message numerus="yes">
        <source>Delete %n contacts</source>
        <translation>
            <numerusform>Delete %n contact</numerusform>
            <numerusform>Delete %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrackVerbs</name>
    <message numerus="yes">
        <source>No tier for %n contact(s)</source>
        <translation>
            <numerusform>No tier for %n contact</numerusform>
            <numerusform>No tier for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>Plan %n call</numerusform>
            <numerusform>Plan %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n contact(s)</source>
        <translation>
            <numerusform>Tag %n contact</numerusform>
            <numerusform>Tag %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tier {tier} for %n contact(s)</source>
        <translation>
            <numerusform>Tier {tier} for %n contact</numerusform>
            <numerusform>Tier {tier} for %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayVerbs</name>
    <message numerus="yes">
        <source>Put %n contacts on today</source>
        <translation>
            <numerusform>Put %n contact on today</numerusform>
            <numerusform>Put %n contacts on today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DefaultsRow</name>
    <message numerus="yes">
        <source>%n preference(s) changed</source>
        <translation>
            <numerusform>%n preference changed</numerusform>
            <numerusform>%n preferences changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateVerbs</name>
    <message numerus="yes">
        <source>Merge %n certain duplicates</source>
        <translation>
            <numerusform>Merge %n certain duplicate</numerusform>
            <numerusform>Merge %n certain duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge {name} and %n others</source>
        <translation>
            <numerusform>Merge {name} and %n other</numerusform>
            <numerusform>Merge {name} and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message numerus="yes">
        <source>{name}? (or %n more)</source>
        <translation>
            <numerusform>{name}? (or %n more)</numerusform>
            <numerusform>{name}? (or %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message numerus="yes">
        <source>A short message is planned for the next working day (%n contact(s)).</source>
        <translation>
            <numerusform>A short message is planned for the next working day (%n contact).</numerusform>
            <numerusform>A short message is planned for the next working day (%n contacts).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSettingsDialog</name>
    <message numerus="yes">
        <source>%n change(s). What the file does not name stays as it is.</source>
        <translation>
            <numerusform>%n change. What the file does not name stays as it is.</numerusform>
            <numerusform>%n changes. What the file does not name stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message numerus="yes">
        <source>This closes the promise (%n day(s) late): {what}</source>
        <translation>
            <numerusform>This closes the promise (%n day late): {what}</numerusform>
            <numerusform>This closes the promise (%n days late): {what}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyVerbs</name>
    <message numerus="yes">
        <source>Rest %n contact(s)</source>
        <translation>
            <numerusform>Rest %n contact</numerusform>
            <numerusform>Rest %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n follow-ups are due</source>
        <translation>
            <numerusform>%n follow-up is due</numerusform>
            <numerusform>%n follow-ups are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups are due soon</source>
        <translation>
            <numerusform>%n follow-up is due soon</numerusform>
            <numerusform>%n follow-ups are due soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups are due, {promised} promised</source>
        <translation>
            <numerusform>%n follow-up is due, {promised} promised</numerusform>
            <numerusform>%n follow-ups are due, {promised} promised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late, shown {time}</source>
        <translation>
            <numerusform>%n late, shown {time}</numerusform>
            <numerusform>%n late, shown {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises are still open</source>
        <translation>
            <numerusform>%n promise is still open</numerusform>
            <numerusform>%n promises are still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{time}, in %n minutes</source>
        <translation>
            <numerusform>{time}, in %n minute</numerusform>
            <numerusform>{time}, in %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanningVerbs</name>
    <message numerus="yes">
        <source>Snooze %n reminders</source>
        <translation>
            <numerusform>Snooze %n reminder</numerusform>
            <numerusform>Snooze %n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationsPart</name>
    <message numerus="yes">
        <source>%n introduced</source>
        <translation>
            <numerusform>%n introduced</numerusform>
            <numerusform>%n introduced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more through them</source>
        <translation>
            <numerusform>%n more through them</numerusform>
            <numerusform>%n more through them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestManyDialog</name>
    <message numerus="yes">
        <source>Let %n contact(s) rest</source>
        <translation>
            <numerusform>Let %n contact rest</numerusform>
            <numerusform>Let %n contacts rest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>%n day(s) after a proposal</source>
        <translation>
            <numerusform>%n day after a proposal</numerusform>
            <numerusform>%n days after a proposal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after a “no” or a “not now”</source>
        <translation>
            <numerusform>%n day after a “no” or a “not now”</numerusform>
            <numerusform>%n days after a “no” or a “not now”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after delivery</source>
        <translation>
            <numerusform>%n day after delivery</numerusform>
            <numerusform>%n days after delivery</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after no answer</source>
        <translation>
            <numerusform>%n day after no answer</numerusform>
            <numerusform>%n days after no answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the check-in</source>
        <translation>
            <numerusform>%n day after the check-in</numerusform>
            <numerusform>%n days after the check-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the last message</source>
        <translation>
            <numerusform>%n day after the last message</numerusform>
            <numerusform>%n days after the last message</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the last try</source>
        <translation>
            <numerusform>%n day after the last try</numerusform>
            <numerusform>%n days after the last try</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the step before</source>
        <translation>
            <numerusform>%n day after the step before</numerusform>
            <numerusform>%n days after the step before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after try {number} without an answer</source>
        <translation>
            <numerusform>%n day after try {number} without an answer</numerusform>
            <numerusform>%n days after try {number} without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after you left a message</source>
        <translation>
            <numerusform>%n day after you left a message</numerusform>
            <numerusform>%n days after you left a message</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after you met at an event</source>
        <translation>
            <numerusform>%n day after you met at an event</numerusform>
            <numerusform>%n days after you met at an event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) on, as nothing else was planned</source>
        <translation>
            <numerusform>%n day on, as nothing else was planned</numerusform>
            <numerusform>%n days on, as nothing else was planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after a proposal</source>
        <translation>
            <numerusform>%n working day after a proposal</numerusform>
            <numerusform>%n working days after a proposal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after a “no” or a “not now”</source>
        <translation>
            <numerusform>%n working day after a “no” or a “not now”</numerusform>
            <numerusform>%n working days after a “no” or a “not now”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after delivery</source>
        <translation>
            <numerusform>%n working day after delivery</numerusform>
            <numerusform>%n working days after delivery</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after no answer</source>
        <translation>
            <numerusform>%n working day after no answer</numerusform>
            <numerusform>%n working days after no answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the check-in</source>
        <translation>
            <numerusform>%n working day after the check-in</numerusform>
            <numerusform>%n working days after the check-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the last message</source>
        <translation>
            <numerusform>%n working day after the last message</numerusform>
            <numerusform>%n working days after the last message</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the last try</source>
        <translation>
            <numerusform>%n working day after the last try</numerusform>
            <numerusform>%n working days after the last try</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the step before</source>
        <translation>
            <numerusform>%n working day after the step before</numerusform>
            <numerusform>%n working days after the step before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after try {number} without an answer</source>
        <translation>
            <numerusform>%n working day after try {number} without an answer</numerusform>
            <numerusform>%n working days after try {number} without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after you left a message</source>
        <translation>
            <numerusform>%n working day after you left a message</numerusform>
            <numerusform>%n working days after you left a message</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after you met at an event</source>
        <translation>
            <numerusform>%n working day after you met at an event</numerusform>
            <numerusform>%n working days after you met at an event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s) after a “no” or a “not now”</source>
        <translation>
            <numerusform>every %n day after a “no” or a “not now”</numerusform>
            <numerusform>every %n days after a “no” or a “not now”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n settings found</source>
        <translation>
            <numerusform>%n setting found</numerusform>
            <numerusform>%n settings found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%n entries, the last {ago}</source>
        <translation>
            <numerusform>%n entry, the last {ago}</numerusform>
            <numerusform>%n entries, the last {ago}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open next steps stay, none is closed.</source>
        <translation>
            <numerusform>%n open next step stays, and is not closed.</numerusform>
            <numerusform>%n open next steps stay, none is closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n values you did not choose are kept in the notes.</source>
        <translation>
            <numerusform>The %n value you did not choose is kept in the notes.</numerusform>
            <numerusform>The %n values you did not choose are kept in the notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n entries</source>
        <translation>
            <numerusform>all %n entries</numerusform>
            <numerusform>all %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message numerus="yes">
        <source>Tags of %n contact(s)</source>
        <translation>
            <numerusform>Tags of %n contact</numerusform>
            <numerusform>Tags of %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashVerbs</name>
    <message numerus="yes">
        <source>Restore %n contacts</source>
        <translation>
            <numerusform>Restore %n contact</numerusform>
            <numerusform>Restore %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message numerus="yes">
        <source>Log %n outcomes</source>
        <translation>
            <numerusform>Log %n outcome</numerusform>
            <numerusform>Log %n outcomes</numerusform>
        </translation>
    </message>
</context>
</TS>
