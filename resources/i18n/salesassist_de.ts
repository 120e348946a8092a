<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versionen</translation>
    </message>
    <message>
        <source>About SalesAssist</source>
        <translation>Über SalesAssist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>For a report of trouble. Nothing of your contacts is in it.</source>
        <translation>Für eine Fehlermeldung. Von Ihren Kontakten steht nichts darin.</translation>
    </message>
    <message>
        <source>SalesAssist {version}</source>
        <translation>SalesAssist {version}</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>The list of changes is missing from this copy of the program.</source>
        <translation>Die Liste der Änderungen fehlt in dieser Kopie des Programms.</translation>
    </message>
    <message>
        <source>What SalesAssist is made with, and under which licences</source>
        <translation>Womit SalesAssist gebaut ist und unter welchen Lizenzen</translation>
    </message>
    <message>
        <source>What changed from version to version</source>
        <translation>Was sich von Version zu Version geändert hat</translation>
    </message>
    <message>
        <source>What is &amp;new</source>
        <translation>Was ist &amp;neu</translation>
    </message>
    <message>
        <source>Whom do I call next, what do I say, and what falls through the cracks?
Everything stays on this computer.</source>
        <translation>Wen rufe ich als Nächstes an, was sage ich und was rutscht durch?
Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>{name}: {licence}</source>
        <translation>{name}: {licence}</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>%n call(s) planned</source>
        <translation>
            <numerusform>%n Anruf geplant</numerusform>
            <numerusform>%n Anrufe geplant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are tier {tier}</source>
        <translation>
            <numerusform>%n Kontakt hat Stufe {tier}</numerusform>
            <numerusform>%n Kontakte haben Stufe {tier}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) have no tier</source>
        <translation>
            <numerusform>%n Kontakt hat keine Stufe</numerusform>
            <numerusform>%n Kontakte haben keine Stufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) rest until {day}</source>
        <translation>
            <numerusform>%n Kontakt ruht bis {day}</numerusform>
            <numerusform>%n Kontakte ruhen bis {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts deleted</source>
        <translation>
            <numerusform>%n Kontakt gelöscht</numerusform>
            <numerusform>%n Kontakte gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts put on today’s list</source>
        <translation>
            <numerusform>%n Kontakt steht auf der Tagesliste</numerusform>
            <numerusform>%n Kontakte stehen auf der Tagesliste</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Call with {name} planned: {day}</source>
        <translation>Anruf bei {name} geplant: {day}</translation>
    </message>
    <message>
        <source>Calls are planned with at most {most} contacts at once: choose fewer.</source>
        <translation>Anrufe werden mit höchstens {most} Kontakten auf einmal geplant: Wählen Sie weniger.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed</source>
        <translation>Abgebrochen; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Choose two to {most} contacts in the list to merge them.</source>
        <translation>Zum Zusammenführen in der Liste zwei bis {most} Kontakte wählen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contacts? This can be undone.</source>
        <translation>
            <numerusform>%n Kontakt löschen? Das lässt sich rückgängig machen.</numerusform>
            <numerusform>%n Kontakte löschen? Das lässt sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete contacts</source>
        <translation>Kontakte löschen</translation>
    </message>
    <message>
        <source>Delete {name}, with all that happened between you? This can be undone. To take only the step off the list, skip it (X).</source>
        <translation>{name} löschen, mit allem, was zwischen Ihnen war? Das lässt sich rückgängig machen. Soll nur der Schritt von der Liste, überspringen Sie ihn (X).</translation>
    </message>
    <message>
        <source>No call planned: there is a next step in time, or a rest</source>
        <translation>Kein Anruf geplant: Es gibt rechtzeitig einen nächsten Schritt oder eine Ruhezeit</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Put on today</source>
        <translation>Auf die Tagesliste setzen</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n contact(s) changed</source>
        <translation>
            <numerusform>Schlagwörter von %n Kontakt geändert</numerusform>
            <numerusform>Schlagwörter von %n Kontakten geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking a backup first…</source>
        <translation>Zuerst wird eine Sicherung angelegt&#xa0;…</translation>
    </message>
    <message>
        <source>Why call {name} today?</source>
        <translation>Warum heute {name} anrufen?</translation>
    </message>
    <message>
        <source>{names} asked not to be contacted, so today’s list does not take them.</source>
        <translation>{names} möchten nicht kontaktiert werden und kommen deshalb nicht auf die Tagesliste.</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>{name} gelöscht</translation>
    </message>
    <message>
        <source>{name} has no tier</source>
        <translation>{name} hat keine Stufe</translation>
    </message>
    <message>
        <source>{name} is tier {tier}</source>
        <translation>{name} hat Stufe {tier}</translation>
    </message>
    <message>
        <source>{name} put on today’s list</source>
        <translation>{name} steht auf der Tagesliste</translation>
    </message>
</context>
<context>
    <name>AfterImport</name>
    <message numerus="yes">
        <source>%n new contact(s)</source>
        <translation>
            <numerusform>%n neuer Kontakt</numerusform>
            <numerusform>%n neue Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Triage now</source>
        <translation>Jetzt sichten</translation>
    </message>
    <message>
        <source>Triage now? Five minutes make a good start: the latest first, and one key each says how often you want to be in touch. Stop whenever you like; the others wait, and nobody is lost.</source>
        <translation>Jetzt sichten? Fünf Minuten sind ein guter Anfang: die neuesten zuerst, und je eine Taste sagt, wie oft Sie in Kontakt bleiben wollen. Sie können jederzeit aufhören; die übrigen warten, und niemand geht verloren.</translation>
    </message>
</context>
<context>
    <name>AlsoPlanned</name>
    <message>
        <source>Also planned</source>
        <translation>Außerdem geplant</translation>
    </message>
    <message>
        <source>Change, skip or end this step</source>
        <translation>Diesen Schritt ändern, überspringen oder abschließen</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Alle {count} zeigen</translation>
    </message>
    <message>
        <source>Show only the next ones</source>
        <translation>Nur die nächsten zeigen</translation>
    </message>
    <message>
        <source>{due}, promised</source>
        <translation>{due}, zugesagt</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>A part of {file} can no longer be read. You can bring back a backup, or save what can still be read; the window closes for that, and comes back.</source>
        <translation>Ein Teil von {file} lässt sich nicht mehr lesen. Sie können eine Sicherung zurückholen oder retten, was noch lesbar ist; dazu schließt sich das Fenster und kommt danach wieder.</translation>
    </message>
    <message>
        <source>Add sample data</source>
        <translation>Beispieldaten hinzufügen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>See what can be done</source>
        <translation>Ansehen, was möglich ist</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>What was saved is safe. Please copy the details and send them to whoever maintains SalesAssist: they name the place in the program, and nothing of your data.</source>
        <translation>Was gespeichert war, ist sicher. Bitte kopieren Sie die Einzelheiten und senden Sie sie an die Betreuer von SalesAssist: Sie nennen die Stelle im Programm und nichts aus Ihren Daten.</translation>
    </message>
    <message>
        <source>Your data is damaged.</source>
        <translation>Ihre Daten sind beschädigt.</translation>
    </message>
</context>
<context>
    <name>AskAgreed</name>
    <message>
        <source>If they agreed, the new date is the promise. If not, this promise counts as broken.</source>
        <translation>Wenn vereinbart, ist der neue Tag die Zusage. Wenn nicht, zählt diese Zusage als gebrochen.</translation>
    </message>
    <message>
        <source>No, move it anyway</source>
        <translation>Nein, trotzdem verlegen</translation>
    </message>
    <message>
        <source>Yes, agreed</source>
        <translation>Ja, vereinbart</translation>
    </message>
    <message>
        <source>You promised this</source>
        <translation>Das haben Sie zugesagt</translation>
    </message>
    <message>
        <source>“{purpose}” was promised. Did they agree to {due}?</source>
        <translation>„{purpose}“ war zugesagt. Ist {due} so vereinbart?</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>AutostartRow</name>
    <message>
        <source>Another copy, or other data, starts at login.</source>
        <translation>Eine andere Kopie, oder eine mit anderen Daten, startet beim Anmelden.</translation>
    </message>
    <message>
        <source>Begins in the tray when you log in, so that no reminder is missed.</source>
        <translation>Beginnt beim Anmelden im Infobereich, damit keine Erinnerung ausbleibt.</translation>
    </message>
    <message>
        <source>It would be kept in {place}</source>
        <translation>Der Eintrag stünde in {place}</translation>
    </message>
    <message>
        <source>Not offered for sample data.</source>
        <translation>Mit Beispieldaten nicht verfügbar.</translation>
    </message>
    <message>
        <source>Off: nothing starts at login.</source>
        <translation>Aus: Beim Anmelden startet nichts.</translation>
    </message>
    <message>
        <source>On.</source>
        <translation>An.</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Start this one instead</source>
        <translation>Stattdessen dieses starten</translation>
    </message>
    <message>
        <source>What would start at login is not there any more; it may have been moved.</source>
        <translation>Was beim Anmelden starten soll, ist nicht mehr da; vielleicht wurde es verschoben.</translation>
    </message>
    <message>
        <source>Where that is kept</source>
        <translation>Wo das steht</translation>
    </message>
    <message>
        <source>Your desktop’s own settings have switched it off; switch it on here to start it again.</source>
        <translation>Die Einstellungen Ihres Desktops haben es abgeschaltet; hier einschalten, damit es wieder startet.</translation>
    </message>
    <message>
        <source>autostart startup boot automatically</source>
        <translation>Autostart Systemstart hochfahren automatisch</translation>
    </message>
    <message>
        <source>{place}
starts {command}</source>
        <translation>{place}
startet {command}</translation>
    </message>
    <message>
        <source>{place} cannot be changed: {why}.</source>
        <translation>{place} lässt sich nicht ändern: {why}.</translation>
    </message>
</context>
<context>
    <name>BackupFolderRow</name>
    <message>
        <source>A folder on another disk, or one that is synced, also survives the loss of this computer.</source>
        <translation>Ein Ordner auf einem anderen Datenträger oder ein synchronisierter übersteht auch den Verlust dieses Computers.</translation>
    </message>
    <message>
        <source>Choose a folder for backups</source>
        <translation>Ordner für Sicherungen wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Keep backups in the usual place</source>
        <translation>Sicherungen am üblichen Ort aufbewahren</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>Üblicher Ort</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>Wohin Sicherungen kommen</translation>
    </message>
    <message>
        <source>backup folder external disk cloud sync</source>
        <translation>Sicherung Ordner externe Festplatte Cloud Sync Backup</translation>
    </message>
</context>
<context>
    <name>BackupRows</name>
    <message>
        <source>Back up after</source>
        <translation>Sichern nach</translation>
    </message>
    <message>
        <source>This long after a change; also at the start, and before imports, restores and large deletes.</source>
        <translation>So lange nach einer Änderung; außerdem beim Start und vor Importen, Wiederherstellungen und großen Löschungen.</translation>
    </message>
    <message>
        <source>backup safety copy every half hour</source>
        <translation>Sicherung Sicherungskopie Backup halbe Stunde</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>After changes</source>
        <translation>Nach Änderungen</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Vor einem Import</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Vor einer Umstellung</translation>
    </message>
    <message>
        <source>Before deleting many</source>
        <translation>Vor dem Löschen vieler</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>1 contact was brought back</source>
        <translation>1 Kontakt wurde zurückgeholt</translation>
    </message>
    <message>
        <source>A backup of how it was before is in the list, and this can be undone.</source>
        <translation>Eine Sicherung des vorherigen Stands steht in der Liste, und dies lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Backing up what there is now…</source>
        <translation>Der jetzige Stand wird gesichert&#xa0;…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups ({patterns})</source>
        <translation>Sicherungen ({patterns})</translation>
    </message>
    <message>
        <source>Backups and restore</source>
        <translation>Sicherungen und Wiederherstellung</translation>
    </message>
    <message>
        <source>Bring back &amp;chosen</source>
        <translation>&amp;Gewählte zurückholen</translation>
    </message>
    <message>
        <source>Bring back &amp;everything…</source>
        <translation>&amp;Alles zurückholen&#xa0;…</translation>
    </message>
    <message>
        <source>Bring back 1 &amp;chosen contact</source>
        <translation>1 &amp;gewählten Kontakt zurückholen</translation>
    </message>
    <message>
        <source>Bring back a contact as of {moment}</source>
        <translation>Einen Kontakt im Stand von {moment} zurückholen</translation>
    </message>
    <message>
        <source>Bring back {count} &amp;chosen contacts</source>
        <translation>{count} &amp;gewählte Kontakte zurückholen</translation>
    </message>
    <message>
        <source>Bring back {count} contacts as of {moment}</source>
        <translation>{count} Kontakte im Stand von {moment} zurückholen</translation>
    </message>
    <message>
        <source>Bringing back…</source>
        <translation>Wird zurückgeholt&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a backup to see what differs.</source>
        <translation>Eine Sicherung wählen, um zu sehen, was anders ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Comparing with {moment}…</source>
        <translation>Vergleich mit {moment}&#xa0;…</translation>
    </message>
    <message>
        <source>Every contact, conversation, follow-up and deal is as it was in this backup.</source>
        <translation>Jeder Kontakt, jedes Gespräch, jede Wiedervorlage und jeder Auftrag ist wie in dieser Sicherung.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>Everything is as it was: {moment}</source>
        <translation>Alles ist, wie es war: {moment}</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus einer &amp;Datei&#xa0;…</translation>
    </message>
    <message>
        <source>It could not be undone</source>
        <translation>Es ließ sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Sicherungen werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>Nothing was brought back</source>
        <translation>Nichts wurde zurückgeholt</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Die Sicherung wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Aus einer Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Sicherung von {moment} wiederherstellen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>An error in the program stopped this; nothing was changed.</source>
        <translation>Ein Fehler im Programm hat das abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Es gibt noch keine Sicherung</translation>
    </message>
    <message>
        <source>This backup cannot be looked into</source>
        <translation>In diese Sicherung lässt sich nicht hineinsehen</translation>
    </message>
    <message>
        <source>This backup cannot be used</source>
        <translation>Diese Sicherung ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>{count} contacts were brought back</source>
        <translation>{count} Kontakte wurden zurückgeholt</translation>
    </message>
    <message>
        <source>“Back up now” makes one.</source>
        <translation>„Jetzt sichern“ legt eine an.</translation>
    </message>
</context>
<context>
    <name>Behind</name>
    <message>
        <source>Quick add</source>
        <translation>Schnelleingabe</translation>
    </message>
    <message>
        <source>SalesAssist (read only)</source>
        <translation>SalesAssist (nur lesen)</translation>
    </message>
    <message>
        <source>The data can only be read: nothing that you enter is saved, and nobody is reminded.</source>
        <translation>Die Daten lassen sich nur lesen: Was Sie eingeben, wird nicht gespeichert, und niemand wird erinnert.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so the window stays, minimised. Reminders end when it is closed.</source>
        <translation>Dieser Desktop hat keinen Infobereich; das Fenster bleibt deshalb verkleinert offen. Erinnerungen enden, wenn es geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>BestHours</name>
    <message>
        <source>1 call so far: too few at any hour to tell</source>
        <translation>bisher 1 Anruf: zu jeder Stunde zu wenige</translation>
    </message>
    <message>
        <source>Best at {times}: {share} answered</source>
        <translation>Am besten um {times}: {share} angenommen</translation>
    </message>
    <message>
        <source>Best from {start} to {end}: {share} answered, {figures} calls</source>
        <translation>Am besten von {start} bis {end}: {share} angenommen, {figures} Anrufe</translation>
    </message>
    <message>
        <source>Best hours to call</source>
        <translation>Beste Anrufzeiten</translation>
    </message>
    <message>
        <source>No call {period} yet.</source>
        <translation>Es gab {period} noch keinen Anruf.</translation>
    </message>
    <message>
        <source>{count} calls so far: too few at any hour to tell</source>
        <translation>bisher {count} Anrufe: zu jeder Stunde zu wenige</translation>
    </message>
    <message>
        <source>{hour} o’clock: {answered}</source>
        <translation>{hour} Uhr: {answered}</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>ohne Wert</translation>
    </message>
    <message>
        <source>{stage}, {count} deals, {sums}</source>
        <translation>{stage}, {count} Aufträge, {sums}</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Month after</source>
        <translation>Monat danach</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
</context>
<context>
    <name>CallRound</name>
    <message>
        <source>Calling {name}, the last</source>
        <translation>Anruf bei {name}, dem letzten Kontakt</translation>
    </message>
    <message numerus="yes">
        <source>Calling {name}; %n after this one</source>
        <translation>
            <numerusform>Anruf bei {name}; danach noch %n</numerusform>
            <numerusform>Anruf bei {name}; danach noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on to the next one; this one keeps waiting</source>
        <translation>Zum nächsten weiter; dieser wartet weiterhin</translation>
    </message>
    <message>
        <source>Leave for later</source>
        <translation>Für später lassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop calling one after the other</source>
        <translation>Nicht mehr nacheinander anrufen</translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>Call sheet</source>
        <translation>Gesprächsblatt</translation>
    </message>
    <message>
        <source>Came through</source>
        <translation>Kam durch</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>First point</source>
        <translation>Erster Punkt</translation>
    </message>
    <message>
        <source>First point, in their words</source>
        <translation>Erster Punkt, wörtlich</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Wie lief es?</translation>
    </message>
    <message>
        <source>Mine: {task}</source>
        <translation>Ich: {task}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note for the next entry, in one line</source>
        <translation>Notiz zum nächsten Eintrag, in einer Zeile</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Plan the next step…</source>
        <translation>Nächsten Schritt planen&#xa0;…</translation>
    </message>
    <message>
        <source>Promised {due}</source>
        <translation>Zugesagt {due}</translation>
    </message>
    <message>
        <source>Second point</source>
        <translation>Zweiter Punkt</translation>
    </message>
    <message>
        <source>Smallest next step</source>
        <translation>Kleinster nächster Schritt</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Theirs: {task}</source>
        <translation>Andere Seite: {task}</translation>
    </message>
    <message>
        <source>Two points, in their words</source>
        <translation>Zwei Punkte, wörtlich</translation>
    </message>
    <message>
        <source>Waiting on this call</source>
        <translation>Hängt an diesem Anruf</translation>
    </message>
    <message>
        <source>Waiting on this meeting</source>
        <translation>Hängt an diesem Treffen</translation>
    </message>
    <message>
        <source>Waiting on this message</source>
        <translation>Hängt an dieser Nachricht</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>What moves it on?</source>
        <translation>Was bringt es weiter?</translation>
    </message>
    <message>
        <source>Why you are calling</source>
        <translation>Weshalb Sie anrufen</translation>
    </message>
    <message>
        <source>Why you are meeting</source>
        <translation>Weshalb Sie sich treffen</translation>
    </message>
    <message>
        <source>Why you are writing</source>
        <translation>Weshalb Sie schreiben</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>best {hours}</source>
        <translation>am besten {hours}</translation>
    </message>
    <message>
        <source>resting {until}</source>
        <translation>ruht {until}</translation>
    </message>
    <message>
        <source>then {purpose}, {due}</source>
        <translation>danach {purpose}, {due}</translation>
    </message>
    <message>
        <source>try {number} of {tries}</source>
        <translation>Versuch {number} von {tries}</translation>
    </message>
    <message>
        <source>{name} ({count} introduced)</source>
        <translation>{name} ({count} vermittelt)</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>dort {time}</translation>
    </message>
</context>
<context>
    <name>CallTimer</name>
    <message>
        <source>Call timer</source>
        <translation>Gesprächsuhr</translation>
    </message>
    <message>
        <source>Call timer, running</source>
        <translation>Gesprächsuhr, läuft</translation>
    </message>
    <message>
        <source>Start the call timer</source>
        <translation>Gesprächsuhr starten</translation>
    </message>
    <message>
        <source>Stop the call timer</source>
        <translation>Gesprächsuhr anhalten</translation>
    </message>
    <message>
        <source>Timer {time}</source>
        <translation>Stoppuhr {time}</translation>
    </message>
</context>
<context>
    <name>CallingRow</name>
    <message>
        <source>Add a number…</source>
        <translation>Nummer hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>{number} anrufen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>More about this contact</source>
        <translation>Mehr über diesen Kontakt</translation>
    </message>
    <message>
        <source>Number…</source>
        <translation>Nummer&#xa0;…</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
</context>
<context>
    <name>CameByReferral</name>
    <message>
        <source>1 introduction</source>
        <translation>1 Vermittlung</translation>
    </message>
    <message>
        <source>Came by referral</source>
        <translation>Kam durch Empfehlung</translation>
    </message>
    <message>
        <source>No introduction is recorded yet.</source>
        <translation>Noch ist keine Vermittlung verzeichnet.</translation>
    </message>
    <message>
        <source>from one person</source>
        <translation>durch einen Menschen</translation>
    </message>
    <message>
        <source>from {people} people</source>
        <translation>durch {people} Menschen</translation>
    </message>
    <message>
        <source>nothing won yet</source>
        <translation>noch nichts gewonnen</translation>
    </message>
    <message>
        <source>{amounts} open · {about}</source>
        <translation>{amounts} offen · {about}</translation>
    </message>
    <message>
        <source>{count} introductions</source>
        <translation>{count} Vermittlungen</translation>
    </message>
</context>
<context>
    <name>CapturingVerbs</name>
    <message>
        <source>Add {name} and plan {purpose}</source>
        <translation>{name} hinzufügen und {purpose} planen</translation>
    </message>
    <message>
        <source>Plan {purpose} with {name}</source>
        <translation>{purpose} mit {name} planen</translation>
    </message>
    <message>
        <source>The contact is no longer there; nothing was saved.</source>
        <translation>Der Kontakt ist nicht mehr da; nichts wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Fi&amp;nish</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Skip tour</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>Tour, {number} of {all}: {title}</source>
        <translation>Rundgang, {number} von {all}: {title}</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
</context>
<context>
    <name>CareVerbs</name>
    <message>
        <source>Change the follow-up rules</source>
        <translation>Nachfassregeln ändern</translation>
    </message>
    <message numerus="yes">
        <source>Met %n contact(s) at an event</source>
        <translation>
            <numerusform>%n Kontakt auf einer Veranstaltung getroffen</numerusform>
            <numerusform>%n Kontakte auf einer Veranstaltung getroffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Met {name} at an event</source>
        <translation>{name} auf einer Veranstaltung getroffen</translation>
    </message>
    <message>
        <source>Promise of {name}: {words}</source>
        <translation>Zusage von {name}: {words}</translation>
    </message>
</context>
<context>
    <name>Careful</name>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Throw away what you have written?</source>
        <translation>Was Sie geschrieben haben, verwerfen?</translation>
    </message>
</context>
<context>
    <name>CasesDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>gebrochen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>{amount} · {name}: {title}</source>
        <translation>{amount} · {name}: {title}</translation>
    </message>
    <message>
        <source>{day} · not followed up · {name}: {purpose}</source>
        <translation>{day} · nicht nachgefasst · {name}: {purpose}</translation>
    </message>
    <message>
        <source>{day} · {end} · {name}: {purpose}</source>
        <translation>{day} · {end} · {name}: {purpose}</translation>
    </message>
</context>
<context>
    <name>CertainDialog</name>
    <message>
        <source>Merge certain duplicates</source>
        <translation>Sichere Dubletten zusammenführen</translation>
    </message>
    <message>
        <source>Merge it</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge this duplicate?</source>
        <translation>Diese Dublette zusammenführen?</translation>
    </message>
    <message>
        <source>Merge {count} duplicates?</source>
        <translation>{count} Dubletten zusammenführen?</translation>
    </message>
    <message>
        <source>What is certain: the same e-mail address or number and names that agree; or the same name and organisation and no e-mail addresses that say otherwise. Values that differ are kept in the notes. One undo takes it all back.</source>
        <translation>Sicher ist: dieselbe E-Mail-Adresse oder Nummer bei übereinstimmenden Namen, oder Name und Organisation gleich und keine E-Mail-Adressen, die dagegensprechen. Abweichende Angaben bleiben in den Notizen. Einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>What is merged</source>
        <translation>Was zusammengeführt wird</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>post</source>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>CheckUp</name>
    <message>
        <source>Beside your data lies another copy of it: {names}. Two computers wrote at the same time, and what was entered on the other one may be in it alone. “main.py restore” can bring it back.</source>
        <translation>Neben Ihren Daten liegt eine weitere Kopie davon: {names}. Zwei Computer haben gleichzeitig geschrieben, und was am anderen eingegeben wurde, steht vielleicht nur dort. „main.py restore“ kann es zurückholen.</translation>
    </message>
    <message>
        <source>One record is damaged and shows only what can be read. “main.py check” names it.</source>
        <translation>Ein Eintrag ist beschädigt und zeigt nur, was sich lesen lässt. „main.py check“ nennt ihn.</translation>
    </message>
    <message>
        <source>The clock of this computer says {now}, but your last entry is of {newest}. Is the clock right? What you enter now would be of the wrong day, and reminders come at the wrong time.</source>
        <translation>Die Uhr dieses Computers zeigt {now}, Ihr letzter Eintrag ist aber vom {newest}. Geht die Uhr richtig? Was Sie jetzt eingeben, bekäme den falschen Tag, und Erinnerungen kämen zur falschen Zeit.</translation>
    </message>
    <message>
        <source>The data in {file} is damaged in places. Please quit, keep a copy of the file, and restore a backup; “main.py check” tells what is wrong.</source>
        <translation>Die Daten in {file} sind stellenweise beschädigt. Bitte das Programm beenden, die Datei kopieren und aufheben und eine Sicherung zurückholen; „main.py check“ sagt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>{count} records are damaged and show only what can be read. “main.py check” names them.</source>
        <translation>{count} Einträge sind beschädigt und zeigen nur, was sich lesen lässt. „main.py check“ nennt sie.</translation>
    </message>
</context>
<context>
    <name>ChooseContact</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Name, company, phone, e-mail</source>
        <translation>Name, Firma, Telefon, E-Mail</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte durchsuchen</translation>
    </message>
</context>
<context>
    <name>ChoosingPage</name>
    <message>
        <source>Address books ({patterns})</source>
        <translation>Adressbücher ({patterns})</translation>
    </message>
    <message>
        <source>All files ({patterns})</source>
        <translation>Alle Dateien ({patterns})</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Drop files here, or</source>
        <translation>Dateien hierher ziehen oder</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>&amp;No tier</source>
        <translation>&amp;Keine Stufe</translation>
    </message>
    <message>
        <source>A call with each, spread over working days</source>
        <translation>Mit jedem ein Anruf, verteilt auf Arbeitstage</translation>
    </message>
    <message>
        <source>Add or remove tags</source>
        <translation>Schlagwörter hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>How often they want a touch</source>
        <translation>Wie oft sie einen Kontaktmoment brauchen</translation>
    </message>
    <message>
        <source>Leave them alone until a day</source>
        <translation>Bis zu einem Tag in Ruhe lassen</translation>
    </message>
    <message>
        <source>Plan calls…</source>
        <translation>Anrufe planen&#xa0;…</translation>
    </message>
    <message>
        <source>Put them into the trash (Del)</source>
        <translation>In den Papierkorb legen (Entf)</translation>
    </message>
    <message>
        <source>Rest…</source>
        <translation>Ruhen&#xa0;…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter&#xa0;…</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Tier &amp;{tier}</source>
        <translation>Stufe &amp;{tier}</translation>
    </message>
    <message>
        <source>Write them to a file</source>
        <translation>In eine Datei schreiben</translation>
    </message>
    <message>
        <source>{act}, {count} chosen</source>
        <translation>{act}, {count} gewählt</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} gewählt</translation>
    </message>
</context>
<context>
    <name>ClientsSeen</name>
    <message>
        <source>Clients seen</source>
        <translation>Gesehene Kunden</translation>
    </message>
    <message>
        <source>No client yet: nobody has a won deal.</source>
        <translation>Noch kein Kunde: Niemand hat einen gewonnenen Auftrag.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>this week · {count} left</source>
        <translation>diese Woche · {count} fehlen</translation>
    </message>
    <message>
        <source>this week: all of them</source>
        <translation>diese Woche: alle</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Zurück zu „Heute“</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Nothing else is on today’s list.</source>
        <translation>Sonst steht nichts auf der Tagesliste.</translation>
    </message>
    <message>
        <source>Nothing is due today, and nobody is waiting.</source>
        <translation>Heute ist nichts fällig, und niemand wartet.</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Still on today’s list: {names}</source>
        <translation>Noch auf der Tagesliste: {names}</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>Wartet noch</translation>
    </message>
    <message>
        <source>That was the list.</source>
        <translation>Das war die Liste.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>planned otherwise {count}</source>
        <translation>anders geplant {count}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>{time} on the phone</source>
        <translation>{time} am Telefon</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>{column} (no room)</source>
        <translation>{column} (kein Platz)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>, {count} suggested</source>
        <translation>, {count} vorgeschlagen</translation>
    </message>
    <message>
        <source>--events is for files that end in .ics, not for {file}.</source>
        <translation>--events gibt es für Dateien, die auf .ics enden, nicht für {file}.</translation>
    </message>
    <message>
        <source>--minimized, --demo and --show are for the window, not for {command}.</source>
        <translation>--minimized, --demo und --show sind für das Fenster, nicht für {command}.</translation>
    </message>
    <message>
        <source>--vcard is for files that end in .vcf, not for {file}.</source>
        <translation>--vcard gibt es für Dateien, die auf .vcf enden, nicht für {file}.</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 Kontakt</translation>
    </message>
    <message>
        <source>1 contact is in {file}.</source>
        <translation>1 Kontakt ist in {file}.</translation>
    </message>
    <message>
        <source>1 open follow-up of {contacts} is in {file}.</source>
        <translation>1 offene Wiedervorlage ({contacts}) ist in {file}.</translation>
    </message>
    <message>
        <source>A complete record is of one contact: name them with --contact.</source>
        <translation>Ein vollständiger Eintrag gilt einem Kontakt: Nennen Sie ihn mit --contact.</translation>
    </message>
    <message>
        <source>A personal sales assistant: whom to call next. Without a command it opens the window.</source>
        <translation>Ein persönlicher Vertriebsassistent: wen als Nächstes anrufen. Ohne Befehl öffnet er das Fenster.</translation>
    </message>
    <message>
        <source>Also new: {records}.</source>
        <translation>Außerdem neu: {records}.</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>Contacts: {created} created, {merged} merged, {unchanged} unchanged, {skipped} skipped, {failed} failed.</source>
        <translation>Kontakte: {created} angelegt, {merged} zusammengeführt, {unchanged} unverändert, {skipped} ausgelassen, {failed} fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>I: {task}</source>
        <translation>ich: {task}</translation>
    </message>
    <message>
        <source>Interrupted; what was not finished was left as it was.</source>
        <translation>Abgebrochen; was nicht fertig war, blieb, wie es war.</translation>
    </message>
    <message>
        <source>It would be {time} for {name}, outside their hours.</source>
        <translation>Bei {name} wäre es {time} Uhr, außerhalb der Geschäftszeiten.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>No contact is called “{name}”.</source>
        <translation>Kein Kontakt heißt „{name}“.</translation>
    </message>
    <message>
        <source>No contact is called “{name}”. Perhaps {people}?</source>
        <translation>Kein Kontakt heißt „{name}“. Vielleicht {people}?</translation>
    </message>
    <message>
        <source>No passphrase was given; nothing was done.</source>
        <translation>Es wurde keine Passphrase eingegeben; nichts wurde getan.</translation>
    </message>
    <message>
        <source>No problems found: {contacts} in {place}.</source>
        <translation>Keine Fehler gefunden: {contacts} in {place}.</translation>
    </message>
    <message>
        <source>Not understood and left out: {text}</source>
        <translation>Nicht verstanden und weggelassen: {text}</translation>
    </message>
    <message>
        <source>Nothing was changed; this is what would happen.</source>
        <translation>Nichts wurde geändert; das würde geschehen.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Passphrase of {file}: </source>
        <translation>Passphrase von {file}: </translation>
    </message>
    <message>
        <source>Planned: {channel}, {name}, {when}</source>
        <translation>Geplant: {channel}, {name}, {when}</translation>
    </message>
    <message>
        <source>Planned: {channel}, {name}, {when}: {what}</source>
        <translation>Geplant: {channel}, {name}, {when}: {what}</translation>
    </message>
    <message>
        <source>SalesAssist is in the menu of the desktop now (below {place}). “desktop remove” takes it out.</source>
        <translation>SalesAssist steht jetzt im Menü des Desktops (unter {place}). „desktop remove“ nimmt es wieder heraus.</translation>
    </message>
    <message>
        <source>SalesAssist is no longer in the menu of the desktop (below {place}). Your data stay.</source>
        <translation>SalesAssist steht nicht mehr im Menü des Desktops (unter {place}). Ihre Daten bleiben.</translation>
    </message>
    <message>
        <source>SalesAssist is open on {folder} ({who}). Quit it first; nothing was restored.</source>
        <translation>SalesAssist ist für {folder} geöffnet ({who}). Beenden Sie es zuerst; nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>SalesAssist was not in the menu of the desktop (below {place}).</source>
        <translation>SalesAssist stand nicht im Menü des Desktops (unter {place}).</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>That is in the past: it is overdue already.</source>
        <translation>Das liegt in der Vergangenheit: Es ist schon überfällig.</translation>
    </message>
    <message>
        <source>The complete record of {name} is in {file}.</source>
        <translation>Der vollständige Eintrag von {name} ist in {file}.</translation>
    </message>
    <message>
        <source>The output</source>
        <translation>Die Ausgabe</translation>
    </message>
    <message>
        <source>The text is too long: at most {count} characters are read.</source>
        <translation>Der Text ist zu lang: Gelesen werden höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>The time cannot be told: {why}. Check {variable} and TZ in the environment.</source>
        <translation>Die Zeit lässt sich nicht feststellen: {why}. Prüfen Sie {variable} und TZ in der Umgebung.</translation>
    </message>
    <message>
        <source>There are no backups of {file}.</source>
        <translation>Es gibt keine Sicherungen von {file}.</translation>
    </message>
    <message>
        <source>There is no backup of before this import.</source>
        <translation>Es gibt keine Sicherung aus der Zeit vor diesem Import.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Es gibt keine Datei {file}.</translation>
    </message>
    <message>
        <source>There is no screen here; the commands work without one (--help).</source>
        <translation>Hier ist kein Bildschirm; die Befehle kommen ohne aus (--help).</translation>
    </message>
    <message>
        <source>This command is for the desktops of Linux. Here the packaged program belongs to the system.</source>
        <translation>Dieser Befehl ist für die Desktops von Linux. Hier gehört das gepackte Programm zum System.</translation>
    </message>
    <message>
        <source>This is a second try on {day}.</source>
        <translation>Das ist ein zweiter Versuch am {day}.</translation>
    </message>
    <message>
        <source>This is the {count}th try without an answer in {days} days; a useful thing would be kinder.</source>
        <translation>Das ist der {count}. Versuch ohne Antwort in {days} Tagen; etwas Nützliches wäre freundlicher.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>What was there before is kept as {file}.</source>
        <translation>Was vorher da war, ist aufgehoben als {file}.</translation>
    </message>
    <message>
        <source>Which backup? Name its file, or see “restore --list”. Nothing was restored.</source>
        <translation>Welche Sicherung? Nennen Sie ihre Datei, oder sehen Sie „restore --list“ an. Nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Whom is it about? The text names nobody.</source>
        <translation>Um wen geht es? Der Text nennt niemanden.</translation>
    </message>
    <message>
        <source>a backup, packed (.gz) or not</source>
        <translation>eine Sicherung, gepackt (.gz) oder nicht</translation>
    </message>
    <message>
        <source>a folder is needed</source>
        <translation>es fehlt ein Ordner</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>nachmittags</translation>
    </message>
    <message>
        <source>an .ics file with events, for calendars that show no to-dos</source>
        <translation>eine .ics-Datei mit Terminen, für Kalender, die keine Aufgaben zeigen</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>Argument %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>bring a backup back; the data there is now is kept beside it</source>
        <translation>eine Sicherung wiederherstellen; die jetzigen Daten werden daneben aufgehoben</translation>
    </message>
    <message>
        <source>bring in contacts from vCard or CSV files, or everything from our own JSON</source>
        <translation>Kontakte aus vCard- oder CSV-Dateien übernehmen oder alles aus dem eigenen JSON</translation>
    </message>
    <message>
        <source>bulk</source>
        <translation>viele</translation>
    </message>
    <message>
        <source>by a process whose lock file cannot be read</source>
        <translation>von einem Prozess, dessen Sperrdatei nicht lesbar ist</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>copy the data, consistently, also while the window is open; packed, if FILE ends in .gz</source>
        <translation>die Daten widerspruchsfrei kopieren, auch bei offenem Fenster; gepackt, wenn FILE auf .gz endet</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>anderswo</translation>
    </message>
    <message>
        <source>email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>braucht mindestens eine Angabe</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>braucht eine Angabe</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>nimmt keine Angabe wie %r</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>interaction</source>
        <translation>Gesprächseintrag</translation>
    </message>
    <message>
        <source>interactions</source>
        <translation>Gesprächseinträge</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>unbekannt: %(value)r (es gibt %(choices)s)</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>look for anything wrong with the data</source>
        <translation>nachsehen, ob mit den Daten etwas nicht stimmt</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>vormittags</translation>
    </message>
    <message>
        <source>new deal of {amount}</source>
        <translation>neuer Auftrag über {amount}</translation>
    </message>
    <message>
        <source>no next step</source>
        <translation>ohne Schritt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne Schritt</translation>
    </message>
    <message>
        <source>only this contact, by name or uid; repeatable</source>
        <translation>nur dieser Kontakt, nach Name oder UID; wiederholbar</translation>
    </message>
    <message>
        <source>open the window, and show in it what importing these files would do; also without the word “open”, where the first is a file</source>
        <translation>das Fenster öffnen und darin zeigen, was der Import dieser Dateien ändern würde; auch ohne das Wort „open“, wenn das erste eine Datei ist</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>plan a follow-up: add &quot;call Anna Tue 10:00 about the proposal, promised&quot;</source>
        <translation>eine Wiedervorlage planen: add &quot;Anna Di 10:00 wegen Angebot anrufen, zugesagt&quot;</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>print the list as JSON</source>
        <translation>die Liste als JSON ausgeben</translation>
    </message>
    <message>
        <source>print the report as JSON</source>
        <translation>den Bericht als JSON ausgeben</translation>
    </message>
    <message>
        <source>process {number}</source>
        <translation>Prozess {number}</translation>
    </message>
    <message>
        <source>process {number} on {computer}</source>
        <translation>Prozess {number} auf {computer}</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>put SalesAssist into the menu of a Linux desktop, with its icon and for vCards; or take it out</source>
        <translation>SalesAssist in das Menü eines Linux-Desktops aufnehmen, mit seinem Symbol und für vCards; oder es herausnehmen</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>resting</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>zurückholen</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>start in the tray only</source>
        <translation>nur im Infobereich starten</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>tell the version, and end</source>
        <translation>die Version nennen, mehr nicht</translation>
    </message>
    <message>
        <source>tell what would happen and change nothing</source>
        <translation>sagen, was geschehen würde, und nichts ändern</translation>
    </message>
    <message>
        <source>tell which backups there are, and change nothing</source>
        <translation>sagen, welche Sicherungen es gibt, und nichts ändern</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>the day&apos;s list in its order</source>
        <translation>die Liste des Tages in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>es fehlt: %s</translation>
    </message>
    <message>
        <source>the list of that day, as at its start</source>
        <translation>die Liste jenes Tages, wie an seinem Anfang</translation>
    </message>
    <message>
        <source>the same as --show quick-add: for a key of your desktop&apos;s</source>
        <translation>dasselbe wie --show quick-add: für eine Taste Ihres Desktops</translation>
    </message>
    <message>
        <source>the version of a .vcf file: 3.0 (the default), which nearly every program reads, or 4.0</source>
        <translation>die Version einer .vcf-Datei: 3.0 (üblich), die fast jedes Programm liest, oder 4.0</translation>
    </message>
    <message>
        <source>they: {task}</source>
        <translation>andere Seite: {task}</translation>
    </message>
    <message>
        <source>tier {tier}</source>
        <translation>Stufe {tier}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>try {number}</source>
        <translation>Versuch {number}</translation>
    </message>
    <message>
        <source>unknown parser %(parser_name)r (choices: %(choices)s)</source>
        <translation>unbekannter Befehl %(parser_name)r (es gibt %(choices)s)</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>unbekannt: %s</translation>
    </message>
    <message>
        <source>upgrade</source>
        <translation>Umstellung</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>useful-thing</source>
        <translation>Nützliches</translation>
    </message>
    <message>
        <source>useful-things</source>
        <translation>Nützliche Dinge</translation>
    </message>
    <message>
        <source>what the window begins with</source>
        <translation>womit das Fenster beginnt</translation>
    </message>
    <message>
        <source>where everything lives (also: the environment variable {variable})</source>
        <translation>wo alles liegt (auch: die Umgebungsvariable {variable})</translation>
    </message>
    <message>
        <source>where the passphrase of encrypted data stands in the first line (also: the environment variable {variable}, which holds the passphrase itself; otherwise you are asked)</source>
        <translation>wo die Passphrase verschlüsselter Daten in der ersten Zeile steht (auch: die Umgebungsvariable {variable}, die die Passphrase selbst enthält; sonst wird gefragt)</translation>
    </message>
    <message>
        <source>with sample data in a throw-away store</source>
        <translation>mit Beispieldaten, die nachher verschwinden</translation>
    </message>
    <message>
        <source>write contacts to a file; its ending tells the kind: .vcf (vCard), .csv (table), .ics (open follow-ups as a calendar), .json (everything), .html (the complete record of one contact)</source>
        <translation>Kontakte in eine Datei schreiben; ihre Endung sagt die Art: .vcf (vCard), .csv (Tabelle), .ics (offene Wiedervorlagen als Kalender), .json (alles), .html (der vollständige Eintrag eines Kontakts)</translation>
    </message>
    <message>
        <source>{contacts} and all that belongs to them are in {file}.</source>
        <translation>{contacts} mit allem, was dazugehört: {file}.</translation>
    </message>
    <message>
        <source>{contacts} are in {file}.</source>
        <translation>{contacts} sind in {file}.</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>{count} Kontakte</translation>
    </message>
    <message>
        <source>{count} files are too many to open at once; use “import” for them.</source>
        <translation>{count} Dateien sind zu viele, um sie auf einmal zu öffnen; nehmen Sie dafür „import“.</translation>
    </message>
    <message>
        <source>{count} more, which Today leaves out until you ask for them:</source>
        <translation>{count} weitere, die „Heute“ erst auf Wunsch zeigt:</translation>
    </message>
    <message>
        <source>{count} open follow-ups of {contacts} are in {file}.</source>
        <translation>{count} offene Wiedervorlagen ({contacts}) sind in {file}.</translation>
    </message>
    <message>
        <source>{day} is not a working day.</source>
        <translation>{day} ist kein Arbeitstag.</translation>
    </message>
    <message>
        <source>{day} is not a working day: it is a public holiday there.</source>
        <translation>{day} ist kein Arbeitstag, sondern dort ein Feiertag.</translation>
    </message>
    <message>
        <source>{day} {year}</source>
        <translation>{day} {year}</translation>
    </message>
    <message>
        <source>{day}: nothing to do</source>
        <translation>{day}: nichts zu tun</translation>
    </message>
    <message>
        <source>{day}: {count} to do</source>
        <translation>{day}: {count} zu tun</translation>
    </message>
    <message>
        <source>{done} of {total} records</source>
        <translation>{done} von {total} Einträgen</translation>
    </message>
    <message>
        <source>{done} records read</source>
        <translation>{done} Einträge gelesen</translation>
    </message>
    <message>
        <source>{file} cannot be changed: {why}.</source>
        <translation>{file} lässt sich nicht ändern: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>{file} lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
        <source>{file} exists already and was left as it is. Choose another name for the backup.</source>
        <translation>{file} gibt es schon und blieb, wie es ist. Wählen Sie einen anderen Namen für die Sicherung.</translation>
    </message>
    <message>
        <source>{file} is empty: the passphrase has to stand in its first line.</source>
        <translation>{file} ist leer: Die Passphrase muss in der ersten Zeile stehen.</translation>
    </message>
    <message>
        <source>{file} is encrypted, and there is no terminal to ask for its passphrase. Put it into the environment variable {variable}, or into the first line of a file: --passphrase-file FILE. If you have never set one, the file is damaged: keep it, and restore a backup.</source>
        <translation>{file} ist verschlüsselt, und es gibt kein Terminal, um nach der Passphrase zu fragen. Schreiben Sie sie in die Umgebungsvariable {variable} oder in die erste Zeile einer Datei: --passphrase-file FILE. Wenn Sie nie eine gesetzt haben, ist die Datei beschädigt: Heben Sie sie auf, und holen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>{file} was restored: {contacts} in {place}.</source>
        <translation>{file} wurde wiederhergestellt: {contacts} in {place}.</translation>
    </message>
    <message>
        <source>{file}: the ending tells the kind of file. Use .vcf (vCard), .csv (table), .ics (calendar), .json (everything), or .html for the complete record of one contact.</source>
        <translation>{file}: Die Endung sagt die Art der Datei. Nehmen Sie .vcf (vCard), .csv (Tabelle), .ics (Kalender), .json (alles) oder .html für den vollständigen Eintrag eines Kontakts.</translation>
    </message>
    <message>
        <source>{folder} cannot be used for the data: you may not write in {place}.</source>
        <translation>{folder} ist für die Daten nicht zu gebrauchen: In {place} dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
        <source>{folder} cannot be used for the data: {place} is not a folder.</source>
        <translation>{folder} ist für die Daten nicht zu gebrauchen: {place} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{message}. See {program} --help.</source>
        <translation>{message}. Siehe {program} --help.</translation>
    </message>
    <message>
        <source>{name} asked not to be contacted.</source>
        <translation>{name} möchte nicht kontaktiert werden.</translation>
    </message>
    <message>
        <source>{name} is marked “do not contact”; nothing was planned.</source>
        <translation>{name} steht auf „nicht kontaktieren“; nichts wurde geplant.</translation>
    </message>
    <message>
        <source>{people} and {count} more</source>
        <translation>{people} und {count} weitere</translation>
    </message>
    <message>
        <source>{place} cannot be used: {why}.</source>
        <translation>{place} ist nicht zu gebrauchen: {why}.</translation>
    </message>
    <message>
        <source>{short} {day} {month}</source>
        <translation>{short} {day}. {month}</translation>
    </message>
    <message>
        <source>{text} is not a date; write it as YYYY-MM-DD</source>
        <translation>{text} ist kein Datum; schreiben Sie es als JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday}, {day}. {month}</translation>
    </message>
    <message>
        <source>{when} (no day was said)</source>
        <translation>{when} (ein Tag wurde nicht genannt)</translation>
    </message>
    <message>
        <source>“{day}” is in the past; nothing was planned.</source>
        <translation>„{day}“ liegt in der Vergangenheit; nichts wurde geplant.</translation>
    </message>
    <message>
        <source>“{day}” is not a date. Write it as YYYY-MM-DD.</source>
        <translation>„{day}“ ist kein Datum. Schreiben Sie es als JJJJ-MM-TT.</translation>
    </message>
    <message>
        <source>“{name}” may be {people}. Say which.</source>
        <translation>„{name}“ kann {people} sein. Sagen Sie, wer gemeint ist.</translation>
    </message>
    <message>
        <source>“{name}” may be {people}. Say which; a uid will do, too.</source>
        <translation>„{name}“ kann {people} sein. Sagen Sie, wer gemeint ist; auch eine UID genügt.</translation>
    </message>
    <message>
        <source>“{time}” is not a time.</source>
        <translation>„{time}“ ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>… and {count} more; --json lists them all.</source>
        <translation>… und {count} weitere; --json nennt alle.</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Call {number}</source>
        <translation>{number} anrufen</translation>
    </message>
    <message>
        <source>Came through</source>
        <translation>Kam durch</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Going cold: nothing is planned in time</source>
        <translation>Kühlt ab: nichts ist rechtzeitig geplant</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Beim letzten Mal</translation>
    </message>
    <message>
        <source>Mine: {task}</source>
        <translation>Ich: {task}</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Ohne Schritt</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Keine Nummer</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing yet: this is the first time.</source>
        <translation>Noch nichts: Es ist das erste Mal.</translation>
    </message>
    <message>
        <source>Smallest next step</source>
        <translation>Kleinster nächster Schritt</translation>
    </message>
    <message>
        <source>Suggested to fill the day up to its goal</source>
        <translation>Vorgeschlagen, um den Tag bis zum Ziel zu füllen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Theirs: {task}</source>
        <translation>Andere Seite: {task}</translation>
    </message>
    <message>
        <source>Two points, in their words</source>
        <translation>Zwei Punkte, wörtlich</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>Warum jetzt</translation>
    </message>
    <message>
        <source>Why now, and what was before</source>
        <translation>Warum jetzt und was vorher war</translation>
    </message>
    <message>
        <source>Write a message (M)</source>
        <translation>Nachricht schreiben (M)</translation>
    </message>
    <message>
        <source>{what} (C)</source>
        <translation>{what} (C)</translation>
    </message>
</context>
<context>
    <name>ContactColumns</name>
    <message>
        <source>{days} d ago</source>
        <translation>vor {days} Tg.</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>Best hours</source>
        <translation>Beste Zeiten</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>How met</source>
        <translation>Wie kennengelernt</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>Vermittelt von</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Resting because</source>
        <translation>Ruht, weil</translation>
    </message>
    <message>
        <source>Resting until</source>
        <translation>Ruht bis</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>&amp;Best hours, in their zone</source>
        <translation>Beste Ze&amp;iten, in ihrer Zeitzone</translation>
    </message>
    <message>
        <source>Co&amp;untry, two letters</source>
        <translation>&amp;Land, zwei Buchstaben</translation>
    </message>
    <message>
        <source>How &amp;met</source>
        <translation>&amp;Wie kennengelernt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Or&amp;ganisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Funktion</translation>
    </message>
    <message>
        <source>&amp;Tags, with commas</source>
        <translation>&amp;Schlagwörter, mit Kommas</translation>
    </message>
    <message>
        <source>+49 30 901820</source>
        <translation>+49 30 901820</translation>
    </message>
    <message>
        <source>A, weekly</source>
        <translation>A, wöchentlich</translation>
    </message>
    <message>
        <source>Add e-mail</source>
        <translation>E-Mail hinzufügen</translation>
    </message>
    <message>
        <source>Add phone</source>
        <translation>Telefon hinzufügen</translation>
    </message>
    <message>
        <source>B, monthly</source>
        <translation>B, monatlich</translation>
    </message>
    <message>
        <source>Best hours look like 09:00-11:00.</source>
        <translation>Beste Zeiten sehen so aus: 09:00-11:00.</translation>
    </message>
    <message>
        <source>C, quarterly</source>
        <translation>C, vierteljährlich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>Fields of the record</source>
        <translation>Felder des Eintrags</translation>
    </message>
    <message>
        <source>Give the contact a name, or at least an organisation.</source>
        <translation>Bitte dem Kontakt einen Namen geben oder wenigstens eine Organisation.</translation>
    </message>
    <message>
        <source>Introduced b&amp;y</source>
        <translation>&amp;Vermittelt von</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Note&amp;s</source>
        <translation>No&amp;tizen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>T&amp;ier</source>
        <translation>Stuf&amp;e</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>a name from your contacts</source>
        <translation>ein Name aus Ihren Kontakten</translation>
    </message>
    <message>
        <source>client, met at TechConf</source>
        <translation>Kunde, von der TechConf</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>“{name}” is not among your contacts; add them first, or leave this empty.</source>
        <translation>„{name}“ ist nicht unter Ihren Kontakten; bitte zuerst hinzufügen oder dies leer lassen.</translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address.</source>
        <translation>„{text}“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>“{text}” is not a time zone; Europe/Berlin is one.</source>
        <translation>„{text}“ ist keine Zeitzone; eine ist zum Beispiel Europe/Berlin.</translation>
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Choose a contact to see the call sheet.</source>
        <translation>Wählen Sie einen Kontakt, um sein Gesprächsblatt zu sehen.</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Moved to {due}</source>
        <translation>Verlegt auf {due}</translation>
    </message>
    <message>
        <source>Planned for {due}</source>
        <translation>Geplant für {due}</translation>
    </message>
    <message>
        <source>Reminds again at {time}</source>
        <translation>Erinnert wieder um {time}</translation>
    </message>
    <message>
        <source>Sent to {name}</source>
        <translation>An {name} gesendet</translation>
    </message>
    <message>
        <source>Skipped, and the promise is broken: {what}</source>
        <translation>Übersprungen, und die Zusage ist gebrochen: {what}</translation>
    </message>
    <message>
        <source>Skipped: {what}</source>
        <translation>Übersprungen: {what}</translation>
    </message>
    <message>
        <source>{name} asked not to be contacted</source>
        <translation>{name} möchte nicht kontaktiert werden</translation>
    </message>
    <message>
        <source>{name} rests no longer</source>
        <translation>{name} ruht nicht mehr</translation>
    </message>
    <message>
        <source>{name} rests until {day}</source>
        <translation>{name} ruht bis {day}</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>{name} will not be contacted</source>
        <translation>{name} wird nicht mehr kontaktiert</translation>
    </message>
    <message>
        <source>{number} copied</source>
        <translation>{number} kopiert</translation>
    </message>
    <message>
        <source>{outcome} logged with {name}</source>
        <translation>{outcome} bei {name} eingetragen</translation>
    </message>
</context>
<context>
    <name>ContactPaster</name>
    <message>
        <source>No contact was found in the text.</source>
        <translation>In dem Text wurde kein Kontakt gefunden.</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy a signature, a vCard or rows of a table.</source>
        <translation>Es ist kein Text zum Einfügen da. Kopieren Sie eine Signatur, eine vCard oder Zeilen einer Tabelle.</translation>
    </message>
</context>
<context>
    <name>ContactVerbs</name>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contacts</source>
        <translation>
            <numerusform>%n Kontakt löschen</numerusform>
            <numerusform>%n Kontakte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Do not contact {name}</source>
        <translation>{name} nicht mehr kontaktieren</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} bearbeiten</translation>
    </message>
    <message>
        <source>Rest {name}</source>
        <translation>{name} ruhen lassen</translation>
    </message>
    <message>
        <source>Wake {name}</source>
        <translation>Ruhe von {name} beenden</translation>
    </message>
</context>
<context>
    <name>ContactsModel</name>
    <message>
        <source>Last touch</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Open value in {currency}</source>
        <translation>Offener Wert in {currency}</translation>
    </message>
    <message>
        <source>Open {currency}</source>
        <translation>Offen {currency}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Go through what was imported, one contact at a time, one key each</source>
        <translation>Durchgehen, was importiert wurde: ein Kontakt nach dem anderen, je eine Taste</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Triage…</source>
        <translation>Sichten&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ContactsTable</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>{number} contacts</source>
        <translation>{number} Kontakte</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A large step is being undone or redone; try again in a moment.</source>
        <translation>Ein großer Schritt wird gerade rückgängig gemacht oder wiederholt; bitte gleich noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanien</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algerien</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Amerikanisch-Samoa</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguilla</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Antarktis</translation>
    </message>
    <message>
        <source>Antigua &amp; Barbuda</source>
        <translation>Antigua und Barbuda</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentinien</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenien</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Ascension Island</source>
        <translation>Ascension</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Aserbaidschan</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesch</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belize</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Bermuda</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bhutan</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivien</translation>
    </message>
    <message>
        <source>Bosnia &amp; Herzegovina</source>
        <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botsuana</translation>
    </message>
    <message>
        <source>Bouvet Island</source>
        <translation>Bouvetinsel</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Britisches Territorium im Indischen Ozean</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Britische Jungferninseln</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunei</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Kambodscha</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Canary Islands</source>
        <translation>Kanarische Inseln</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Kap Verde</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Karibische Niederlande</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Kaimaninseln</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>Zentralafrikanische Republik</translation>
    </message>
    <message>
        <source>Ceuta &amp; Melilla</source>
        <translation>Ceuta und Melilla</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Tschad</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Weihnachtsinsel</translation>
    </message>
    <message>
        <source>Clipperton Island</source>
        <translation>Clipperton-Insel</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Kokosinseln</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Kolumbien</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Komoren</translation>
    </message>
    <message>
        <source>Congo - Brazzaville</source>
        <translation>Kongo-Brazzaville</translation>
    </message>
    <message>
        <source>Congo - Kinshasa</source>
        <translation>Kongo-Kinshasa</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Cookinseln</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Zypern</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>Côte d’Ivoire</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Diego Garcia</source>
        <translation>Diego Garcia</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Dschibuti</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>Dominikanische Republik</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Ägypten</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Äquatorialguinea</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Äthiopien</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Falklandinseln</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Färöer</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fidschi</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Französisch-Guayana</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Französisch-Polynesien</translation>
    </message>
    <message>
        <source>French Southern Territories</source>
        <translation>Französische Süd- und Antarktisgebiete</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabun</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgien</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Grönland</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Grenada</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <source>Heard &amp; McDonald Islands</source>
        <translation>Heard und McDonaldinseln</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Hong Kong SAR China</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesien</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Irak</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Isle of Man</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaika</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordanien</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kasachstan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenia</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirgisistan</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Libanon</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libyen</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Macao SAR China</source>
        <translation>Macau</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagaskar</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Malediven</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Marshallinseln</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauretanien</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Mikronesien</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldau</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolei</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marokko</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mosambik</translation>
    </message>
    <message>
        <source>Myanmar (Burma)</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Neukaledonien</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Norfolkinsel</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Nordkorea</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Nordmazedonien</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Nördliche Marianen</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Oman</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Palau</translation>
    </message>
    <message>
        <source>Palestinian Territories</source>
        <translation>Palästinensische Gebiete</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papua-Neuguinea</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Philippinen</translation>
    </message>
    <message>
        <source>Pitcairn Islands</source>
        <translation>Pitcairninseln</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Katar</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russland</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Ruanda</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Saudi-Arabien</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychellen</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakei</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slowenien</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Salomonen</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Südafrika</translation>
    </message>
    <message>
        <source>South Georgia &amp; South Sandwich Islands</source>
        <translation>Südgeorgien und die Südlichen Sandwichinseln</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Südkorea</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Südsudan</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation>St. Barthélemy</translation>
    </message>
    <message>
        <source>St. Helena</source>
        <translation>St. Helena</translation>
    </message>
    <message>
        <source>St. Kitts &amp; Nevis</source>
        <translation>St. Kitts und Nevis</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>St. Lucia</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>St. Martin</translation>
    </message>
    <message>
        <source>St. Pierre &amp; Miquelon</source>
        <translation>St. Pierre und Miquelon</translation>
    </message>
    <message>
        <source>St. Vincent &amp; Grenadines</source>
        <translation>St. Vincent und die Grenadinen</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>Svalbard &amp; Jan Mayen</source>
        <translation>Spitzbergen und Jan Mayen</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Syrien</translation>
    </message>
    <message>
        <source>São Tomé &amp; Príncipe</source>
        <translation>São Tomé und Príncipe</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tadschikistan</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tansania</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor-Leste</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Trinidad &amp; Tobago</source>
        <translation>Trinidad und Tobago</translation>
    </message>
    <message>
        <source>Tristan da Cunha</source>
        <translation>Tristan da Cunha</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunesien</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <source>Turks &amp; Caicos Islands</source>
        <translation>Turks- und Caicosinseln</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Türkei</translation>
    </message>
    <message>
        <source>U.S. Outlying Islands</source>
        <translation>Amerikanische Überseeinseln</translation>
    </message>
    <message>
        <source>U.S. Virgin Islands</source>
        <translation>Amerikanische Jungferninseln</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Usbekistan</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Vatikanstadt</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Wallis &amp; Futuna</source>
        <translation>Wallis und Futuna</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Westsahara</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Jemen</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Sambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Simbabwe</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Ålandinseln</translation>
    </message>
</context>
<context>
    <name>Courtesy</name>
    <message>
        <source>It would be {time} for {name}, outside their hours.</source>
        <translation>Bei {name} wäre es {time}, außerhalb der Geschäftszeiten.</translation>
    </message>
    <message>
        <source>This would be a second try on {day}.</source>
        <translation>Am {day} wäre das ein zweiter Versuch.</translation>
    </message>
    <message>
        <source>This would be the {count}th try without an answer in {days} days; a useful thing would be kinder.</source>
        <translation>Das wäre der {count}. Versuch ohne Antwort in {days} Tagen; etwas Nützliches wäre freundlicher.</translation>
    </message>
    <message>
        <source>{day} is a public holiday there.</source>
        <translation>{day} ist dort ein Feiertag.</translation>
    </message>
    <message>
        <source>{day} is not a working day.</source>
        <translation>{day} ist kein Arbeitstag.</translation>
    </message>
    <message>
        <source>{name} asked not to be contacted.</source>
        <translation>{name} möchte nicht kontaktiert werden.</translation>
    </message>
</context>
<context>
    <name>CrackVerbs</name>
    <message>
        <source>Keep in touch</source>
        <translation>In Kontakt bleiben</translation>
    </message>
    <message numerus="yes">
        <source>No tier for %n contact(s)</source>
        <translation>
            <numerusform>Keine Stufe für %n Kontakt</numerusform>
            <numerusform>Keine Stufe für %n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>No tier for {name}</source>
        <translation>{name}: keine Stufe</translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>%n Anruf planen</numerusform>
            <numerusform>%n Anrufe planen</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan a call with {name}</source>
        <translation>Anruf bei {name} planen</translation>
    </message>
    <message>
        <source>Rest {name}</source>
        <translation>{name} ruhen lassen</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt verschlagworten</numerusform>
            <numerusform>%n Kontakte verschlagworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag {name}</source>
        <translation>{name} verschlagworten</translation>
    </message>
    <message numerus="yes">
        <source>Tier {tier} for %n contact(s)</source>
        <translation>
            <numerusform>Stufe {tier} für %n Kontakt</numerusform>
            <numerusform>Stufe {tier} für %n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Tier {tier} for {name}</source>
        <translation>{name}: Stufe {tier}</translation>
    </message>
    <message>
        <source>keep in touch: tier {tier} is {days} days</source>
        <translation>in Kontakt bleiben: Stufe {tier} heißt {days} Tage</translation>
    </message>
    <message>
        <source>not for sales</source>
        <translation>kein Vertriebskontakt</translation>
    </message>
    <message>
        <source>{name} is not for sales</source>
        <translation>{name} ist kein Vertriebskontakt</translation>
    </message>
</context>
<context>
    <name>DayVerbs</name>
    <message>
        <source>Move {name}</source>
        <translation>{name} verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Put %n contacts on today</source>
        <translation>
            <numerusform>%n Kontakt auf die Tagesliste setzen</numerusform>
            <numerusform>%n Kontakte auf die Tagesliste setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put {name} on today</source>
        <translation>{name} auf die Tagesliste setzen</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Planned with {name}</source>
        <translation>Geplant mit {name}</translation>
    </message>
    <message>
        <source>Planned with {name}: {due}</source>
        <translation>Geplant mit {name}: {due}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>a.m.</source>
        <translation>vorm.</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>nachmittags</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>auf Dauer</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>vormittags</translation>
    </message>
    <message>
        <source>p.m.</source>
        <translation>nachm.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{days} d ago</source>
        <translation>vor {days} Tg.</translation>
    </message>
</context>
<context>
    <name>Deal</name>
    <message>
        <source>Delivered {day}</source>
        <translation>Geliefert {day}</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>Resting until {day}</source>
        <translation>Ruht bis {day}</translation>
    </message>
    <message>
        <source>delivered {day}</source>
        <translation>geliefert {day}</translation>
    </message>
    <message>
        <source>next step {what} {when}</source>
        <translation>nächster Schritt {what} {when}</translation>
    </message>
</context>
<context>
    <name>DealDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Abgeschlossen am</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Geliefert am</translation>
    </message>
    <message>
        <source>Expected to close</source>
        <translation>Abschluss erwartet</translation>
    </message>
    <message>
        <source>Give the deal a title: what would you do for them?</source>
        <translation>Bitte dem Auftrag einen Titel geben: Was würden Sie für den Kunden tun?</translation>
    </message>
    <message>
        <source>It cannot have been closed on a day to come: choose today or earlier.</source>
        <translation>Er kann nicht an einem kommenden Tag abgeschlossen worden sein: bitte heute oder früher wählen.</translation>
    </message>
    <message>
        <source>It cannot have been delivered on a day to come: choose today or earlier.</source>
        <translation>Er kann nicht an einem kommenden Tag geliefert worden sein: bitte heute oder früher wählen.</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>Nobody is called “{name}”. Add the contact first, or choose another one.</source>
        <translation>Niemand heißt „{name}“. Bitte den Kontakt zuerst hinzufügen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Only a won deal can be delivered: choose the stage “Won” first.</source>
        <translation>Nur ein gewonnener Auftrag kann geliefert sein: bitte zuerst die Phase „Gewonnen“ wählen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Say with whom the deal is: type a contact’s name.</source>
        <translation>Bitte angeben, mit wem der Auftrag ist: den Namen eines Kontakts eingeben.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>The value cannot be less than nothing.</source>
        <translation>Der Wert kann nicht kleiner als null sein.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Namen eingeben</translation>
    </message>
    <message>
        <source>Unknown yet</source>
        <translation>Noch unbekannt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What is it? “Website relaunch”</source>
        <translation>Worum geht es? „Neue Website“</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Who is meant by “{name}”? Choose one of the names: {names}.</source>
        <translation>Wer ist mit „{name}“ gemeint? Bitte einen der Namen wählen: {names}.</translation>
    </message>
    <message>
        <source>Write the currency as three letters, such as EUR.</source>
        <translation>Bitte die Währung mit drei Buchstaben schreiben, etwa EUR.</translation>
    </message>
    <message>
        <source>Write the value as a figure, such as {example}.</source>
        <translation>Den Wert als Zahl schreiben, etwa {example}.</translation>
    </message>
</context>
<context>
    <name>DealVerbs</name>
    <message>
        <source>Add deal {title}</source>
        <translation>Auftrag {title} hinzufügen</translation>
    </message>
    <message>
        <source>Delete deal {title}</source>
        <translation>Auftrag {title} löschen</translation>
    </message>
    <message>
        <source>Deliver {title}</source>
        <translation>{title} als geliefert vermerken</translation>
    </message>
    <message>
        <source>Edit deal {title}</source>
        <translation>Auftrag {title} bearbeiten</translation>
    </message>
    <message>
        <source>Move deal {title}</source>
        <translation>Auftrag {title} verschieben</translation>
    </message>
    <message>
        <source>The deal is no longer there; nothing was saved.</source>
        <translation>Der Auftrag ist nicht mehr da; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>{title} is not delivered</source>
        <translation>{title} ist nicht geliefert</translation>
    </message>
</context>
<context>
    <name>Deals</name>
    <message>
        <source>{title}: {stage}</source>
        <translation>{title}: {stage}</translation>
    </message>
</context>
<context>
    <name>DealsOfContact</name>
    <message>
        <source>Add deal</source>
        <translation>Auftrag hinzufügen</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>A column for each stage</source>
        <translation>Eine Spalte für jede Phase</translation>
    </message>
    <message>
        <source>A row for each deal, to be sorted</source>
        <translation>Eine Zeile für jeden Auftrag, zum Sortieren</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Delete deal</source>
        <translation>Auftrag löschen</translation>
    </message>
    <message>
        <source>Delivered today</source>
        <translation>Heute geliefert</translation>
    </message>
    <message>
        <source>Edit deal…</source>
        <translation>Auftrag bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Find a deal, contact or company</source>
        <translation>Auftrag, Kontakt oder Firma suchen</translation>
    </message>
    <message>
        <source>Find deals</source>
        <translation>Aufträge durchsuchen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>List open deals without a next step first</source>
        <translation>Offene Aufträge ohne nächsten Schritt zuerst zeigen</translation>
    </message>
    <message>
        <source>Money waiting {count}</source>
        <translation>Geld wartet {count}</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>No open deal has an overdue or missing next step</source>
        <translation>Kein offener Auftrag hat einen überfälligen oder fehlenden nächsten Schritt</translation>
    </message>
    <message>
        <source>Plan a step for it…</source>
        <translation>Schritt dafür planen…</translation>
    </message>
    <message>
        <source>Planned for {due}</source>
        <translation>Geplant für {due}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Show only the deals behind the money that waits</source>
        <translation>Nur die Aufträge hinter dem wartenden Geld zeigen</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Without next step {count}</source>
        <translation>Ohne nächsten Schritt {count}</translation>
    </message>
    <message>
        <source>{amounts} is the value of open deals whose next step is overdue or missing</source>
        <translation>{amounts} ist der Wert offener Aufträge, deren nächster Schritt überfällig ist oder fehlt</translation>
    </message>
    <message>
        <source>{done}. Planned: {purpose}, {due}</source>
        <translation>{done}. Geplant: {purpose}, {due}</translation>
    </message>
    <message>
        <source>{open} open of {every}</source>
        <translation>{open} offen von {every}</translation>
    </message>
    <message>
        <source>{title} added</source>
        <translation>{title} hinzugefügt</translation>
    </message>
    <message>
        <source>{title} deleted</source>
        <translation>{title} gelöscht</translation>
    </message>
    <message>
        <source>{title} delivered</source>
        <translation>{title} geliefert</translation>
    </message>
</context>
<context>
    <name>DealsTable</name>
    <message>
        <source>Closes</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>DefaultsRow</name>
    <message numerus="yes">
        <source>%n preference(s) changed</source>
        <translation>
            <numerusform>%n Einstellung geändert</numerusform>
            <numerusform>%n Einstellungen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>All to their defaults</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>Set all preferences to their defaults</source>
        <translation>Alle Einstellungen auf den Standard setzen</translation>
    </message>
    <message>
        <source>What you have set on this page. Rules and templates stay: they have a way back of their own.</source>
        <translation>Was Sie auf dieser Seite eingestellt haben. Regeln und Vorlagen bleiben; sie haben einen eigenen Weg zurück.</translation>
    </message>
    <message>
        <source>reset restore original factory</source>
        <translation>zurücksetzen Standard Werk ursprünglich</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>Calls of this period that were answered, by the number of the try: 1 + the tries since that contact last answered in any way.</source>
        <translation>Anrufe dieses Zeitraums, die angenommen wurden, nach der Nummer des Versuchs: 1 + die Versuche, seit dieser Kontakt zuletzt irgendwie geantwortet hat.</translation>
    </message>
    <message>
        <source>Clients are organisations, or people without one, that have a won deal. Seen: one of their people had a touch this week.</source>
        <translation>Kunden sind Organisationen, oder Menschen ohne eine, mit einem gewonnenen Auftrag. Gesehen: Jemand von ihnen hatte diese Woche einen Kontaktmoment.</translation>
    </message>
    <message>
        <source>Contacts with a tier who are not resting, whose last touch (or the day they were added) is longer ago than the tier wants, and with nothing open and due within the limit, one and a half times that.</source>
        <translation>Kontakte mit einer Stufe, die nicht ruhen, deren letzter Kontakt (oder der Tag, an dem sie hinzukamen) länger her ist, als die Stufe will, und für die bis zur Grenze, dem Anderthalbfachen davon, nichts offen und fällig ist.</translation>
    </message>
    <message>
        <source>Follow-ups that were due in this period, until today, and were closed by something that happened ÷ all that were due. What was cancelled before its day, or moved with their agreement, was not due.</source>
        <translation>Wiedervorlagen, die in diesem Zeitraum bis heute fällig waren und durch etwas Geschehenes abgeschlossen wurden ÷ alle fälligen. Was vor seinem Tag gestrichen oder im Einvernehmen verlegt wurde, war nicht fällig.</translation>
    </message>
    <message>
        <source>Promised follow-ups whose day was in this period. Kept: you called, or got through in any other way, on or before the day. Share kept = kept ÷ (closed or past their day, less those moved with their agreement). One that is still open after its day counts as broken.</source>
        <translation>Zugesagte Wiedervorlagen, deren Tag in diesem Zeitraum lag. Gehalten: Sie haben an dem Tag oder früher angerufen oder den Menschen sonst erreicht. Gehaltener Anteil = gehalten ÷ (abgeschlossen oder ihr Tag vorbei, ohne die im Einvernehmen verlegten). Eine, die nach ihrem Tag noch offen ist, zählt als gebrochen.</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>The value of open deals whose next step is overdue or missing, now. Different currencies are never added.</source>
        <translation>Der Wert offener Aufträge, deren nächster Schritt jetzt überfällig ist oder fehlt. Verschiedene Währungen werden nie addiert.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>What really reached a contact: spoke, met, replied, sent. Tries (no answer, left message) do not count. The line is your goal.</source>
        <translation>Was einen Kontakt wirklich erreicht hat: gesprochen, getroffen, Antwort erhalten, gesendet. Versuche (nicht erreicht, Nachricht hinterlassen) zählen nicht. Die Linie ist Ihr Ziel.</translation>
    </message>
    <message>
        <source>Won deals of everybody who was introduced by somebody, of all time and down the whole chain, each deal counted once. The figures of single introducers overlap where one introduced the other.</source>
        <translation>Gewonnene Aufträge aller, die von jemandem vermittelt wurden, seit Beginn und die ganze Kette hinab, jeder Auftrag einmal gezählt. Die Zahlen einzelner Vermittler überschneiden sich, wo einer den anderen vermittelt hat.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Your calls of this period by the hour you made them, in the time your clock showed: those that were answered ÷ all. An hour with fewer than five calls shows no share.</source>
        <translation>Ihre Anrufe dieses Zeitraums nach der Stunde, in der Ihre Uhr sie zeigte: angenommene ÷ alle. Eine Stunde mit weniger als fünf Anrufen zeigt keinen Anteil.</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>dieses Quartal</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>diese Woche</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>dieses Jahr</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>No notification service is running on this desktop; reminders wait in the window and in the tray.</source>
        <translation>Auf diesem Desktop läuft kein Benachrichtigungsdienst; Erinnerungen warten im Fenster und im Infobereich.</translation>
    </message>
    <message>
        <source>Reminders cannot be shown as notifications: the Python package pyobjus is missing. Until it is installed they wait in the window and in the tray.</source>
        <translation>Erinnerungen lassen sich nicht als Benachrichtigung zeigen: Das Python-Paket pyobjus fehlt. Bis es installiert ist, warten sie im Fenster und im Infobereich.</translation>
    </message>
    <message>
        <source>Reminders cannot be shown as notifications: the command notify-send is missing. Install it (package libnotify-bin on Debian and Ubuntu); until then they wait in the window and in the tray.</source>
        <translation>Erinnerungen lassen sich nicht als Benachrichtigung zeigen: Der Befehl notify-send fehlt. Bitte installieren (Paket libnotify-bin unter Debian und Ubuntu); bis dahin warten sie im Fenster und im Infobereich.</translation>
    </message>
    <message>
        <source>The desktop did not take the notification ({error}); reminders wait in the window and in the tray.</source>
        <translation>Der Desktop hat die Benachrichtigung nicht angenommen ({error}); Erinnerungen warten im Fenster und im Infobereich.</translation>
    </message>
    <message>
        <source>The desktop’s notification service does not answer; reminders wait in the window and in the tray.</source>
        <translation>Der Benachrichtigungsdienst des Desktops antwortet nicht; Erinnerungen warten im Fenster und im Infobereich.</translation>
    </message>
</context>
<context>
    <name>DuplicateVerbs</name>
    <message>
        <source>A merge needs two contacts that are in the address book; nothing was changed.</source>
        <translation>Zum Zusammenführen braucht es zwei Kontakte aus dem Adressbuch; nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n certain duplicates</source>
        <translation>
            <numerusform>%n sichere Dublette zusammenführen</numerusform>
            <numerusform>%n sichere Dubletten zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge a certain duplicate</source>
        <translation>Eine sichere Dublette zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>Merge {name} and %n others</source>
        <translation>
            <numerusform>{name} und %n weiteren zusammenführen</numerusform>
            <numerusform>{name} und %n weitere zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge {name} and {other}</source>
        <translation>{name} und {other} zusammenführen</translation>
    </message>
    <message>
        <source>Not the same: {names}</source>
        <translation>Nicht dieselbe Person: {names}</translation>
    </message>
    <message>
        <source>{name} and {other}</source>
        <translation>{name} und {other}</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Unwahrscheinlich</translation>
    </message>
</context>
<context>
    <name>DuplicatesWindow</name>
    <message>
        <source>All duplicates are settled</source>
        <translation>Alle Dubletten sind geklärt</translation>
    </message>
    <message>
        <source>Comparing all contacts…</source>
        <translation>Alle Kontakte werden verglichen&#xa0;…</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Dubletten finden</translation>
    </message>
    <message>
        <source>Groups of likely duplicates</source>
        <translation>Gruppen wahrscheinlicher Dubletten</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge {count} certain…</source>
        <translation>{count} sichere zusammenführen&#xa0;…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Wird zusammengeführt&#xa0;…</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>Keine Dubletten gefunden</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dieselbe Person</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Nicht dieselbe Person</translation>
    </message>
    <message>
        <source>Nothing was compared</source>
        <translation>Nichts wurde verglichen</translation>
    </message>
    <message>
        <source>Press “Search again” to compare all contacts.</source>
        <translation>„Neu suchen“ vergleicht alle Kontakte.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Remember that these are different people, and never ask again</source>
        <translation>Merken, dass es verschiedene Menschen sind, und nie wieder fragen</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{count} contacts compared.</source>
        <translation>{count} Kontakte verglichen.</translation>
    </message>
    <message>
        <source>{count} to look at, {compared} contacts compared</source>
        <translation>{count} zum Ansehen, {compared} Kontakte verglichen</translation>
    </message>
</context>
<context>
    <name>EarlierDialog</name>
    <message>
        <source>Log</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note, in one line</source>
        <translation>Notiz, in einer Zeile</translation>
    </message>
    <message>
        <source>The next step will be due {due}.</source>
        <translation>Der nächste Schritt ist {due} fällig.</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>{name}: {outcome}</source>
        <translation>{name}: {outcome}</translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message>
        <source>Action</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Kein Kontakt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>is {name}</source>
        <translation>ist {name}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>ganze Datei</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>mit {name}</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}?</translation>
    </message>
    <message numerus="yes">
        <source>{name}? (or %n more)</source>
        <translation>
            <numerusform>{name}? (oder %n weiterer)</numerusform>
            <numerusform>{name}? (oder %n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntriesTable</name>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
</context>
<context>
    <name>EntryDetails</name>
    <message>
        <source>As proposed</source>
        <translation>Wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Earlier in the import</source>
        <translation>Weiter vorn im Import</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>In your contacts</source>
        <translation>In Ihren Kontakten</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>Ist es einer von diesen?</translation>
    </message>
    <message>
        <source>Is it this contact?</source>
        <translation>Ist es dieser Kontakt?</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge with somebody else…</source>
        <translation>Mit jemand anderem zusammenführen&#xa0;…</translation>
    </message>
    <message>
        <source>Merging takes each with its own likeliest match, where there is one.</source>
        <translation>Zusammenführen nimmt je den ähnlichsten Kontakt, wo es einen gibt.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>One record chosen</source>
        <translation>Ein Eintrag gewählt</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Der Eintrag</translation>
    </message>
    <message>
        <source>What is in the record</source>
        <translation>Was in dem Eintrag steht</translation>
    </message>
    <message>
        <source>What should happen?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Who it may be</source>
        <translation>Wer es sein könnte</translation>
    </message>
    <message>
        <source>{count} records chosen</source>
        <translation>{count} Einträge gewählt</translation>
    </message>
    <message>
        <source>{key} in the list</source>
        <translation>{key} in der Liste</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Also &amp;rewrite the backup that holds them</source>
        <translation>Auch die Sicherung &amp;neu schreiben, die sie enthält</translation>
    </message>
    <message>
        <source>Also &amp;rewrite the {count} backups that hold them</source>
        <translation>Auch die {count} Sicherungen &amp;neu schreiben, die sie enthalten</translation>
    </message>
    <message>
        <source>Backup rewritten without them:</source>
        <translation>Ohne sie neu geschriebene Sicherung:</translation>
    </message>
    <message>
        <source>Backup that holds them:</source>
        <translation>Sicherung, die sie enthält:</translation>
    </message>
    <message>
        <source>Backup that still holds them:</source>
        <translation>Sicherung, die sie noch enthält:</translation>
    </message>
    <message>
        <source>Backups rewritten without them:</source>
        <translation>Ohne sie neu geschriebene Sicherungen:</translation>
    </message>
    <message>
        <source>Backups that hold them:</source>
        <translation>Sicherungen, die sie enthalten:</translation>
    </message>
    <message>
        <source>Backups that still hold them:</source>
        <translation>Sicherungen, die sie noch enthalten:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Deal with {name}</source>
        <translation>Auftrag mit {name}</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Erase {count} contacts for good?</source>
        <translation>{count} Kontakte endgültig löschen?</translation>
    </message>
    <message>
        <source>Erase {name} for good?</source>
        <translation>{name} endgültig löschen?</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Wird gelöscht&#xa0;…</translation>
    </message>
    <message>
        <source>Files you exported, and copies of the data on other disks, are not touched: look for them yourself.</source>
        <translation>Exportierte Dateien und Kopien der Daten auf anderen Datenträgern bleiben unberührt: Sehen Sie dort selbst nach.</translation>
    </message>
    <message>
        <source>Follow-up with {name}</source>
        <translation>Wiedervorlage mit {name}</translation>
    </message>
    <message>
        <source>History of {name}</source>
        <translation>Verlauf von {name}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Message template</source>
        <translation>Textvorlage</translation>
    </message>
    <message>
        <source>Named elsewhere; these texts stay until you change them:</source>
        <translation>Anderswo genannt; diese Texte bleiben, bis Sie sie ändern:</translation>
    </message>
    <message>
        <source>No backup held them.</source>
        <translation>Keine Sicherung enthielt sie.</translation>
    </message>
    <message>
        <source>Not sure; delete these by hand if you do not need them:</source>
        <translation>Nicht sicher; löschen Sie diese von Hand, wenn Sie sie nicht brauchen:</translation>
    </message>
    <message>
        <source>Nothing of them is left in the data, the search, the trash or undo.</source>
        <translation>In den Daten, der Suche, dem Papierkorb und beim Rückgängigmachen ist nichts mehr davon.</translation>
    </message>
    <message>
        <source>Nothing was erased</source>
        <translation>Nichts wurde gelöscht</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Promised task with {name}</source>
        <translation>Zugesagte Aufgabe mit {name}</translation>
    </message>
    <message>
        <source>Record of {name}</source>
        <translation>Eintrag von {name}</translation>
    </message>
    <message>
        <source>The contact is erased</source>
        <translation>Der Kontakt ist gelöscht</translation>
    </message>
    <message>
        <source>The contacts are gone already.</source>
        <translation>Die Kontakte sind schon weg.</translation>
    </message>
    <message>
        <source>There is nothing to erase</source>
        <translation>Es ist nichts zu löschen</translation>
    </message>
    <message>
        <source>This cannot be stopped halfway: it would leave remains.</source>
        <translation>Das lässt sich nicht mittendrin anhalten: Es blieben Reste.</translation>
    </message>
    <message>
        <source>This cannot be undone, and every other undo step is forgotten with it.</source>
        <translation>Das lässt sich nicht rückgängig machen, und danach auch kein früherer Schritt mehr.</translation>
    </message>
    <message>
        <source>To go on, type the name: {word}</source>
        <translation>Zum Fortfahren den Namen eingeben: {word}</translation>
    </message>
    <message>
        <source>To go on, type “{word}”</source>
        <translation>Zum Fortfahren „{word}“ eingeben</translation>
    </message>
    <message>
        <source>Useful thing</source>
        <translation>Nützliches</translation>
    </message>
    <message>
        <source>What goes with the record: {what}</source>
        <translation>Mit dem Eintrag verschwindet: {what}</translation>
    </message>
    <message>
        <source>What goes, and what stays</source>
        <translation>Was verschwindet und was bleibt</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>What you are asked to type</source>
        <translation>Was Sie eingeben sollen</translation>
    </message>
    <message>
        <source>Where these contacts are kept, and which backups hold them.</source>
        <translation>Wo diese Kontakte stehen und welche Sicherungen sie enthalten.</translation>
    </message>
    <message>
        <source>Whom: {names}</source>
        <translation>Wen: {names}</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>entries of the history</source>
        <translation>Einträge im Verlauf</translation>
    </message>
    <message>
        <source>entry of the history</source>
        <translation>Eintrag im Verlauf</translation>
    </message>
    <message>
        <source>erase {count}</source>
        <translation>lösche {count}</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>promised task</source>
        <translation>zugesagte Aufgabe</translation>
    </message>
    <message>
        <source>promised tasks</source>
        <translation>zugesagte Aufgaben</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>started plan</source>
        <translation>begonnener Plan</translation>
    </message>
    <message>
        <source>started plans</source>
        <translation>begonnene Pläne</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>sonst nichts</translation>
    </message>
    <message>
        <source>useful thing sent</source>
        <translation>gesendetes Nützliches</translation>
    </message>
    <message>
        <source>useful things sent</source>
        <translation>gesendete nützliche Dinge</translation>
    </message>
    <message>
        <source>{count} contacts are erased</source>
        <translation>{count} Kontakte sind gelöscht</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message numerus="yes">
        <source>A short message is planned for the next working day (%n contact(s)).</source>
        <translation>
            <numerusform>Für den nächsten Arbeitstag wird eine kurze Nachricht geplant (%n Kontakt).</numerusform>
            <numerusform>Für den nächsten Arbeitstag wird eine kurze Nachricht geplant (%n Kontakte).</numerusform>
        </translation>
    </message>
    <message>
        <source>Met at an event</source>
        <translation>Auf einer Veranstaltung getroffen</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Where did you meet?</source>
        <translation>Wo haben Sie sich getroffen?</translation>
    </message>
</context>
<context>
    <name>EverythingBack</name>
    <message>
        <source>A backup of what there is now is taken first, and it can be undone.</source>
        <translation>Zuvor wird der jetzige Stand gesichert, und es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Bring back everything</source>
        <translation>Alles zurückholen</translation>
    </message>
    <message>
        <source>Make everything what it was at this moment: {moment}?</source>
        <translation>Alles wieder so machen, wie es in diesem Moment war: {moment}?</translation>
    </message>
    <message>
        <source>These contacts have come since and would go:</source>
        <translation>Diese Kontakte sind seitdem gekommen und würden verschwinden:</translation>
    </message>
    <message>
        <source>What was written down since would go, too: {what}.</source>
        <translation>Auch was seitdem festgehalten wurde, würde verschwinden: {what}.</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Everything (one contact)</source>
        <translation>&amp;Alles (ein Kontakt)</translation>
    </message>
    <message>
        <source>&amp;Everything ({count} contacts)</source>
        <translation>&amp;Alles ({count} Kontakte)</translation>
    </message>
    <message>
        <source>&amp;SalesAssist (JSON)</source>
        <translation>&amp;SalesAssist (JSON)</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)</source>
        <translation>&amp;Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Calendar: e&amp;vents</source>
        <translation>Kalender: T&amp;ermine</translation>
    </message>
    <message>
        <source>Calendar: to-&amp;dos</source>
        <translation>Kalender: A&amp;ufgaben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Complete &amp;record of {name}</source>
        <translation>Vollständiger &amp;Eintrag von {name}</translation>
    </message>
    <message>
        <source>Everything SalesAssist keeps about this person, wherever it is kept: for somebody who asks what you know of them. You get two files: a page to read, print and hand over, and the same as data, which SalesAssist can read again.</source>
        <translation>Alles, was SalesAssist über diesen Menschen aufbewahrt, wo immer es steht: für jemanden, der fragt, was Sie über ihn wissen. Es entstehen zwei Dateien: eine Seite zum Lesen, Drucken und Weitergeben und dasselbe als Daten, die SalesAssist wieder einlesen kann.</translation>
    </message>
    <message>
        <source>Everything: contacts, follow-ups, history, deals, rules, templates, settings and the trash. SalesAssist reads it again; other programs do not.</source>
        <translation>Alles: Kontakte, Wiedervorlagen, Verlauf, Aufträge, Regeln, Vorlagen, Einstellungen und der Papierkorb. SalesAssist liest es wieder ein; andere Programme nicht.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folder: {folder}. Only you can read the file.</source>
        <translation>Ordner: {folder}. Nur Sie können die Datei lesen.</translation>
    </message>
    <message>
        <source>For phones and address books, read by nearly all. Other programs pass over tier, best hours and rest. No follow-ups, history or deals.</source>
        <translation>Für Telefone und Adressbücher, von fast allen gelesen. Andere Programme übergehen Stufe, beste Zeiten und Ruhe. Ohne Wiedervorlagen, Verlauf und Aufträge.</translation>
    </message>
    <message>
        <source>For spreadsheets: a row per contact, without photos and what only vCards hold. No deals or history.</source>
        <translation>Für Tabellenprogramme: eine Zeile je Kontakt, ohne Fotos und ohne das, was nur vCards fassen. Ohne Aufträge und Verlauf.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>If you cancel now, no file is written and an older one of this name stays.</source>
        <translation>Wenn Sie jetzt abbrechen, wird keine Datei geschrieben, und eine ältere dieses Namens bleibt.</translation>
    </message>
    <message>
        <source>One contact is in {file}.</source>
        <translation>Ein Kontakt steht in {file}.</translation>
    </message>
    <message>
        <source>One open follow-up is in {file}.</source>
        <translation>Eine offene Wiedervorlage steht in {file}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open follow-ups with alarms, for calendars and to-do lists. No history.</source>
        <translation>Offene Wiedervorlagen mit Erinnerung, für Kalender und Aufgabenlisten. Ohne Verlauf.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>The &amp;chosen contact: {name}</source>
        <translation>Der &amp;gewählte Kontakt: {name}</translation>
    </message>
    <message>
        <source>The chosen contacts with their follow-ups, history, deals and the relations between them. SalesAssist reads it again; other programs do not.</source>
        <translation>Die gewählten Kontakte mit Wiedervorlagen, Verlauf, Aufträgen und den Beziehungen zwischen ihnen. SalesAssist liest es wieder ein; andere Programme nicht.</translation>
    </message>
    <message>
        <source>An error in the program stopped the export; no file was written.</source>
        <translation>Ein Fehler im Programm hat den Export abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The record of {name} is in {file}, to read and hand over, and in {data}, as data.</source>
        <translation>Der Eintrag von {name} steht in {file} zum Lesen und Weitergeben und in {data} als Daten.</translation>
    </message>
    <message>
        <source>The same for calendars that show no to-dos.</source>
        <translation>Dasselbe für Kalender, die keine Aufgaben zeigen.</translation>
    </message>
    <message>
        <source>The same in the current standard, for programs that ask for it.</source>
        <translation>Dasselbe im heutigen Standard, für Programme, die ihn verlangen.</translation>
    </message>
    <message>
        <source>The {count} &amp;chosen contacts</source>
        <translation>Die {count} &amp;gewählten Kontakte</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>vCard &amp;3.0</source>
        <translation>vCard &amp;3.0</translation>
    </message>
    <message>
        <source>vCard &amp;4.0</source>
        <translation>vCard &amp;4.0</translation>
    </message>
    <message>
        <source>{count} contacts are in {file}.</source>
        <translation>{count} Kontakte stehen in {file}.</translation>
    </message>
    <message>
        <source>{count} open follow-ups are in {file}.</source>
        <translation>{count} offene Wiedervorlagen stehen in {file}.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation>{file} gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>Beste Zeiten</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>How met</source>
        <translation>Wie kennengelernt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>added</source>
        <translation>kommt hinzu</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>differs: yours stays</source>
        <translation>weicht ab: Ihres bleibt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>FilterActs</name>
    <message>
        <source>No tier</source>
        <translation>Keine Stufe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>The filter keeps what you searched for and the status; the best matches come first. It stands in the sidebar, with how many it finds.</source>
        <translation>Der Filter behält, wonach Sie gesucht haben, und den Status; die besten Treffer kommen zuerst. Er steht in der Seitenleiste, mit der Zahl derer, die er findet.</translation>
    </message>
    <message>
        <source>The filter keeps what you searched for, the status, and the sorting by “{column}”. It stands in the sidebar, with how many it finds.</source>
        <translation>Der Filter behält, wonach Sie gesucht haben, den Status und die Sortierung nach „{column}“. Er steht in der Seitenleiste, mit der Zahl derer, die er findet.</translation>
    </message>
    <message>
        <source>Tier {tier}</source>
        <translation>Stufe {tier}</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>&amp;Edit saved filters…</source>
        <translation>Gespeicherte Filter &amp;bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;No tier</source>
        <translation>&amp;Keine Stufe</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen &amp;Filter speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Tier</source>
        <translation>S&amp;tufe</translation>
    </message>
    <message>
        <source>By tier and tag, or as saved. It can be typed, too: {example}</source>
        <translation>Nach Stufe und Schlagwort oder wie gespeichert. Auch zum Tippen: {example}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Nobody has a tag yet</source>
        <translation>Noch hat niemand ein Schlagwort</translation>
    </message>
    <message>
        <source>T&amp;ag</source>
        <translation>Schl&amp;agwort</translation>
    </message>
    <message>
        <source>Tier &amp;{tier}</source>
        <translation>Stufe &amp;{tier}</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>{group}, 1 contact</source>
        <translation>{group}, 1 Kontakt</translation>
    </message>
    <message>
        <source>{group}, {number} contacts</source>
        <translation>{group}, {number} Kontakte</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show by status</source>
        <translation>Nach Status zeigen</translation>
    </message>
    <message>
        <source>To triage</source>
        <translation>Zu sichten</translation>
    </message>
</context>
<context>
    <name>FilterNameDialog</name>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>There is a filter of this name already.</source>
        <translation>Einen Filter mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>There is a filter of this name already. It will be replaced.</source>
        <translation>Einen Filter mit diesem Namen gibt es schon. Er wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>FilterVerbs</name>
    <message>
        <source>Delete the filter “{name}”</source>
        <translation>Filter „{name}“ löschen</translation>
    </message>
    <message>
        <source>Move the filter “{name}”</source>
        <translation>Filter „{name}“ verschieben</translation>
    </message>
    <message>
        <source>Rename the filter “{name}”</source>
        <translation>Filter „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>Save the filter “{name}”</source>
        <translation>Filter „{name}“ speichern</translation>
    </message>
    <message>
        <source>There is a filter “{name}” already.</source>
        <translation>Einen Filter „{name}“ gibt es schon.</translation>
    </message>
</context>
<context>
    <name>FiltersDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A name is enough to begin with.</source>
        <translation>Für den Anfang genügt ein Name.</translation>
    </message>
    <message>
        <source>A signature, a card, or rows of a table (Ctrl+Shift+V)</source>
        <translation>Eine Signatur, eine Karte oder Zeilen einer Tabelle (Strg+Umschalt+V)</translation>
    </message>
    <message>
        <source>Add your first contact</source>
        <translation>Den ersten Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Bring back a backup…</source>
        <translation>Eine Sicherung zurückholen&#xa0;…</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer: no account, and nothing is sent anywhere.</source>
        <translation>Alles bleibt in einer Datei auf diesem Computer: kein Konto, nichts wird verschickt.</translation>
    </message>
    <message>
        <source>Forty made-up contacts with a history. Undo takes them all away again.</source>
        <translation>Vierzig erfundene Kontakte mit Verlauf. „Rückgängig“ nimmt sie alle wieder weg.</translation>
    </message>
    <message>
        <source>From this computer, or from the one you had before.</source>
        <translation>Von diesem Computer oder von Ihrem früheren.</translation>
    </message>
    <message>
        <source>Import an address book…</source>
        <translation>Ein Adressbuch importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>Mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>Or paste contacts you have copied</source>
        <translation>Oder kopierte Kontakte einfügen</translation>
    </message>
    <message>
        <source>SalesAssist keeps every promise and next step in view: whom to call, what to say, and what is falling through the cracks.</source>
        <translation>SalesAssist behält jede Zusage und jeden nächsten Schritt im Blick: wen anrufen, was sagen und was gerade durchrutscht.</translation>
    </message>
    <message>
        <source>Whom do I call next?</source>
        <translation>Wen rufe ich als Nächstes an?</translation>
    </message>
    <message>
        <source>vCard, or CSV from Google, Outlook, LinkedIn and others: choose a file, or drop it anywhere here. You see what it will do first.</source>
        <translation>vCard oder CSV von Google, Outlook, LinkedIn und anderen: Datei wählen oder irgendwo hier ablegen. Sie sehen vorher, was geschieht.</translation>
    </message>
</context>
<context>
    <name>FocusPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to Today; everything is kept</source>
        <translation>Zurück zu „Heute“; alles bleibt erhalten</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Anrufrunde</translation>
    </message>
    <message>
        <source>Comes again after all others</source>
        <translation>Kommt nach allen anderen wieder</translation>
    </message>
    <message>
        <source>Done already: {what}. → goes on.</source>
        <translation>Schon erledigt: {what}. → geht weiter.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>How far through the day</source>
        <translation>Wie weit der Tag ist</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Nobody else is left.</source>
        <translation>Sonst ist niemand mehr dran.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note for the next entry, in one line (N)</source>
        <translation>Notiz zum nächsten Eintrag, in einer Zeile (N)</translation>
    </message>
    <message>
        <source>Note for this call, in one line (N)</source>
        <translation>Notiz zu diesem Anruf, in einer Zeile (N)</translation>
    </message>
    <message>
        <source>Put last</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Put off before</source>
        <translation>Schon einmal aufgeschoben</translation>
    </message>
    <message>
        <source>Save or leave the record that is being edited, then start calling.</source>
        <translation>Erst den Eintrag speichern oder verlassen, der gerade bearbeitet wird; dann anrufen.</translation>
    </message>
    <message>
        <source>Take a break; the timer stops</source>
        <translation>Pause machen; die Uhr hält an</translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation>Das Letzte zurücknehmen</translation>
    </message>
    <message>
        <source>The contact before</source>
        <translation>Der Kontakt davor</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>planned otherwise</source>
        <translation>anders geplant</translation>
    </message>
    <message>
        <source>{count} spoke</source>
        <translation>{count} gesprochen</translation>
    </message>
    <message>
        <source>{name}: {done}</source>
        <translation>{name}: {done}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>{text}. Next: {what}</source>
        <translation>{text}. Danach: {what}</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>One folder with one database file. It is yours; copy it freely.</source>
        <translation>Ein Ordner mit einer Datenbankdatei. Sie gehört Ihnen; kopieren Sie sie nach Belieben.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Where your data is</source>
        <translation>Wo Ihre Daten sind</translation>
    </message>
</context>
<context>
    <name>FollowedUp</name>
    <message>
        <source>Followed up</source>
        <translation>Nachgefasst</translation>
    </message>
    <message>
        <source>Nothing was due {period}.</source>
        <translation>Es war {period} nichts fällig.</translation>
    </message>
    <message>
        <source>followed up so far: too few for a percentage</source>
        <translation>bisher nachgefasst: zu wenig für Prozente</translation>
    </message>
    <message>
        <source>of what was due {period} · {figures}</source>
        <translation>von dem, was {period} fällig war · {figures}</translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>Have come since. They go only if everything is brought back.</source>
        <translation>Sind seitdem gekommen. Sie verschwinden nur, wenn alles zurückgeholt wird.</translation>
    </message>
    <message>
        <source>No conversation, follow-up or deal would come or go.</source>
        <translation>Gespräche, Wiedervorlagen und Aufträge blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>Their record, or what belongs to it, was different.</source>
        <translation>Ihr Eintrag oder was zu ihnen gehört, war anders.</translation>
    </message>
    <message>
        <source>Were different {count}</source>
        <translation>Waren anders {count}</translation>
    </message>
    <message>
        <source>Were there then, and are gone or in the trash now.</source>
        <translation>Waren damals da und sind jetzt weg oder im Papierkorb.</translation>
    </message>
    <message>
        <source>What differs from {moment}</source>
        <translation>Was anders ist als {moment}</translation>
    </message>
    <message>
        <source>Would come back {count}</source>
        <translation>Kämen zurück {count}</translation>
    </message>
    <message>
        <source>Would go {count}</source>
        <translation>Verschwänden {count}</translation>
    </message>
    <message>
        <source>{what}: {back} would come back</source>
        <translation>{what}: {back} kämen zurück</translation>
    </message>
    <message>
        <source>{what}: {back} would come back, {gone} would go</source>
        <translation>{what}: {back} kämen zurück, {gone} verschwänden</translation>
    </message>
    <message>
        <source>{what}: {gone} would go</source>
        <translation>{what}: {gone} verschwänden</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>A follow-up is due</source>
        <translation>Eine Wiedervorlage ist fällig</translation>
    </message>
    <message>
        <source>Follow-ups are due</source>
        <translation>Wiedervorlagen sind fällig</translation>
    </message>
    <message>
        <source>Unlock SalesAssist to see more.</source>
        <translation>SalesAssist entsperren, um mehr zu sehen.</translation>
    </message>
</context>
<context>
    <name>GoingCold</name>
    <message>
        <source>Call with {name} planned: {day}</source>
        <translation>Anruf bei {name} geplant: {day}</translation>
    </message>
    <message>
        <source>Going cold</source>
        <translation>Kühlt ab</translation>
    </message>
    <message>
        <source>Nobody with a tier is going cold.</source>
        <translation>Niemand mit einer Stufe kühlt ab.</translation>
    </message>
    <message>
        <source>Plan a call</source>
        <translation>Anruf planen</translation>
    </message>
    <message>
        <source>Plan a call with {name}, {since}</source>
        <translation>Anruf bei {name} planen, {since}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>never in {days} days, tier {tier} is {interval}</source>
        <translation>nie in {days} Tagen, Stufe {tier} ist {interval}</translation>
    </message>
    <message>
        <source>{days} days, tier {tier} is {interval}</source>
        <translation>{days} Tage, Stufe {tier} ist {interval}</translation>
    </message>
</context>
<context>
    <name>Granting</name>
    <message>
        <source>Finish what is open first, then open the file or choose the command again.</source>
        <translation>Bitte zuerst abschließen, was offen ist; dann die Datei öffnen oder den Befehl noch einmal wählen.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>{word} {step}</source>
        <translation>{word}: {step}</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Alle {count} zeigen</translation>
    </message>
    <message>
        <source>Show only the latest</source>
        <translation>Nur die letzten zeigen</translation>
    </message>
    <message>
        <source>and {count} earlier ones</source>
        <translation>und {count} frühere</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Also new: {what}.</source>
        <translation>Ebenfalls neu: {what}.</translation>
    </message>
    <message>
        <source>Each line below says why.</source>
        <translation>Jede Zeile unten sagt, warum.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing in {files} can be added</source>
        <translation>Nichts aus {files} lässt sich hinzufügen</translation>
    </message>
    <message>
        <source>Nothing of {files} will be imported</source>
        <translation>Nichts aus {files} wird importiert</translation>
    </message>
    <message>
        <source>One contact is in it; you have it already.</source>
        <translation>Ein Kontakt ist darin; Sie haben ihn schon.</translation>
    </message>
    <message>
        <source>One is there already.</source>
        <translation>Einer ist schon da.</translation>
    </message>
    <message>
        <source>One to look at: it may be somebody you have. Without a look it is kept apart.</source>
        <translation>Einen bitte ansehen: Es könnte jemand sein, den Sie schon haben. Sonst bleibt er für sich.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>There are no contacts in {files}</source>
        <translation>In {files} sind keine Kontakte</translation>
    </message>
    <message>
        <source>There is nothing new in {files}</source>
        <translation>In {files} ist nichts Neues</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>What importing {files} will do</source>
        <translation>Was der Import von {files} ändert</translation>
    </message>
    <message>
        <source>You have all {count} already.</source>
        <translation>Sie haben schon alle {count}.</translation>
    </message>
    <message>
        <source>You left everything out.</source>
        <translation>Sie haben alles weggelassen.</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>entries of the history</source>
        <translation>Einträge im Verlauf</translation>
    </message>
    <message>
        <source>entry of the history</source>
        <translation>Eintrag im Verlauf</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>other record</source>
        <translation>anderer Eintrag</translation>
    </message>
    <message>
        <source>other records</source>
        <translation>andere Einträge</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation>der eingefügte Text</translation>
    </message>
    <message>
        <source>{count} are there already.</source>
        <translation>{count} sind schon da.</translation>
    </message>
    <message>
        <source>{count} to look at: they may be people you have. Without a look they are kept apart.</source>
        <translation>{count} bitte ansehen: Es könnten Menschen sein, die Sie schon haben. Sonst bleiben sie für sich.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
</context>
<context>
    <name>ImportButtons</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten&#xa0;…</translation>
    </message>
    <message>
        <source>Copy problems</source>
        <translation>Probleme kopieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>What the columns mean, encoding, order of dates</source>
        <translation>Was die Spalten bedeuten, Zeichenkodierung, Reihenfolge im Datum</translation>
    </message>
</context>
<context>
    <name>ImportChip</name>
    <message>
        <source>{kind}, one record</source>
        <translation>{kind}, ein Eintrag</translation>
    </message>
    <message>
        <source>{kind}, {count} records</source>
        <translation>{kind}, {count} Einträge</translation>
    </message>
</context>
<context>
    <name>ImportChips</name>
    <message>
        <source>Show by what happens</source>
        <translation>Nach dem zeigen, was geschieht</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everything is as it was before it.</source>
        <translation>Alles ist wie davor.</translation>
    </message>
    <message>
        <source>If you cancel now, nothing is changed.</source>
        <translation>Wenn Sie jetzt abbrechen, ändert sich nichts.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import an address book</source>
        <translation>Ein Adressbuch importieren</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Import {count}</source>
        <translation>{count} importieren</translation>
    </message>
    <message>
        <source>Import {names}</source>
        <translation>{names} importieren</translation>
    </message>
    <message>
        <source>Imported {files}</source>
        <translation>{files} importiert</translation>
    </message>
    <message>
        <source>Importing {files}</source>
        <translation>{files} wird importiert</translation>
    </message>
    <message>
        <source>Nothing is changed until you say so.</source>
        <translation>Nichts ändert sich, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Reading {files}</source>
        <translation>{files} wird gelesen</translation>
    </message>
    <message>
        <source>Something else was done since; undo that first</source>
        <translation>Seitdem ist anderes geschehen; bitte zuerst das rückgängig machen</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message>
        <source>An error in the program stopped the import; nothing was changed.</source>
        <translation>Ein Fehler im Programm hat den Import abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>Der Import wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Wird rückgängig gemacht&#xa0;…</translation>
    </message>
    <message>
        <source>vCard from any phone or address book; CSV or Excel from Google, Outlook, LinkedIn and others; LDIF; JSON; follow-ups from a calendar (ICS). You see what will happen first.</source>
        <translation>vCard aus jedem Telefon oder Adressbuch; CSV oder Excel aus Google, Outlook, LinkedIn und anderen; LDIF; JSON; Wiedervorlagen aus einem Kalender (ICS). Sie sehen vorher, was geschieht.</translation>
    </message>
    <message>
        <source>{files} could not be read</source>
        <translation>{files} ließ sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>ImportSettingsDialog</name>
    <message numerus="yes">
        <source>%n change(s). What the file does not name stays as it is.</source>
        <translation>
            <numerusform>%n Änderung. Was die Datei nicht nennt, bleibt, wie es ist.</numerusform>
            <numerusform>%n Änderungen. Was die Datei nicht nennt, bleibt, wie es ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>New filter {name}</source>
        <translation>Neuer Filter {name}</translation>
    </message>
    <message>
        <source>New template {name}</source>
        <translation>Neue Vorlage {name}</translation>
    </message>
    <message>
        <source>Not known here, or not possible, and so left out: {names}.</source>
        <translation>Hier nicht bekannt oder nicht möglich und darum ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>Nothing would change: all that can be taken from this file is so already.</source>
        <translation>Nichts würde sich ändern: Was sich aus dieser Datei übernehmen lässt, ist schon so.</translation>
    </message>
    <message>
        <source>Rules, {cadence}:</source>
        <translation>Regeln, {cadence}:</translation>
    </message>
    <message>
        <source>Saved filter {name}: another search</source>
        <translation>Gespeicherter Filter {name}: eine andere Suche</translation>
    </message>
    <message>
        <source>Template {name}: another text</source>
        <translation>Vorlage {name}: ein anderer Text</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>With another language the window opens anew, and undo begins anew.</source>
        <translation>Bei einer anderen Sprache öffnet sich das Fenster neu, und „Rückgängig“ beginnt neu.</translation>
    </message>
    <message>
        <source>new: {rule}</source>
        <translation>neu: {rule}</translation>
    </message>
    <message>
        <source>no longer: {rule}</source>
        <translation>nicht mehr: {rule}</translation>
    </message>
    <message>
        <source>the same ones in another order</source>
        <translation>dieselben in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>{now} → {then}</source>
        <translation>{now} → {then}</translation>
    </message>
    <message>
        <source>{what}: {now} → {then}</source>
        <translation>{what}: {now} → {then}</translation>
    </message>
    <message>
        <source>{rule} (off)</source>
        <translation>{rule} (aus)</translation>
    </message>
</context>
<context>
    <name>ImportVerbs</name>
    <message>
        <source>Remember the columns of a table</source>
        <translation>Spalten einer Tabelle merken</translation>
    </message>
</context>
<context>
    <name>InlineText</name>
    <message>
        <source>This text is too long to be edited here.</source>
        <translation>Dieser Text ist zu lang, um hier bearbeitet zu werden.</translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message>
        <source>Called</source>
        <translation>Angerufen</translation>
    </message>
    <message>
        <source>Clients not seen this week</source>
        <translation>Diese Woche nicht gesehene Kunden</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Introduced by somebody</source>
        <translation>Von jemandem vermittelt</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Touched</source>
        <translation>Erreicht</translation>
    </message>
</context>
<context>
    <name>Instance</name>
    <message>
        <source>Nothing can be written to the data folder {folder}. Allow it, or choose another folder.</source>
        <translation>In den Datenordner {folder} lässt sich nichts schreiben. Bitte das Schreiben erlauben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Nothing can be written to the data folder {folder}: its disk is full, or fails. Free some space, or choose another folder.</source>
        <translation>In den Datenordner {folder} kann nichts geschrieben werden: Sein Datenträger ist voll oder gestört. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>The contact you had pasted is kept. “Paste contact…” brings it back.</source>
        <translation>Der eingefügte Kontakt ist aufgehoben. „Kontakt einfügen …“ holt ihn zurück.</translation>
    </message>
    <message>
        <source>The import you had begun is kept. Open “Import…” again to go on with it.</source>
        <translation>Der angefangene Import ist aufgehoben. Öffnen Sie „Importieren …“ wieder, um damit weiterzumachen.</translation>
    </message>
    <message>
        <source>What you had begun to write here is kept ({moment}).</source>
        <translation>Was Sie hier zu schreiben begonnen hatten, ist aufgehoben ({moment}).</translation>
    </message>
    <message>
        <source>What you were writing about {name} is kept. Open the same form again to bring it back.</source>
        <translation>Was Sie über {name} geschrieben haben, ist aufgehoben. Öffnen Sie dasselbe Formular wieder, um es zurückzuholen.</translation>
    </message>
    <message>
        <source>What you were writing is kept. Open the same form again to bring it back.</source>
        <translation>Was Sie geschrieben haben, ist aufgehoben. Öffnen Sie dasselbe Formular wieder, um es zurückzuholen.</translation>
    </message>
</context>
<context>
    <name>KeptImport</name>
    <message>
        <source>The file, or what its columns mean, has changed since: your choice is to be made again.</source>
        <translation>Die Datei oder die Bedeutung ihrer Spalten hat sich seither geändert: Bitte wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The file, or what its columns mean, has changed since: your {count} choices are to be made again.</source>
        <translation>Die Datei oder die Bedeutung ihrer Spalten hat sich seither geändert: Ihre {count} Entscheidungen sind noch einmal zu treffen.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Throw away the choice you have made?</source>
        <translation>Ihre Entscheidung verwerfen?</translation>
    </message>
    <message>
        <source>Throw away the {count} choices you made?</source>
        <translation>Ihre {count} Entscheidungen verwerfen?</translation>
    </message>
    <message>
        <source>You had begun to import {files} ({moment}), with one choice made.</source>
        <translation>Sie hatten angefangen, {files} zu importieren ({moment}), mit einer getroffenen Entscheidung.</translation>
    </message>
    <message>
        <source>You had begun to import {files} ({moment}), with {count} choices made.</source>
        <translation>Sie hatten angefangen, {files} zu importieren ({moment}), mit {count} getroffenen Entscheidungen.</translation>
    </message>
    <message>
        <source>You had begun to import {files} ({moment}).</source>
        <translation>Sie hatten angefangen, {files} zu importieren ({moment}).</translation>
    </message>
    <message>
        <source>{count} of the {all} choices you had made are here again.</source>
        <translation>{count} von {all} getroffenen Entscheidungen sind wieder da.</translation>
    </message>
</context>
<context>
    <name>KeptOffer</name>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>KeptPaste</name>
    <message>
        <source>What you had pasted before is kept ({moment}).</source>
        <translation>Was Sie zuvor eingefügt hatten, ist aufgehoben ({moment}).</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>Dafür gibt es keine Taste.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Kürzel</translation>
    </message>
</context>
<context>
    <name>KeyringRow</name>
    <message>
        <source>Only with a passphrase.</source>
        <translation>Nur mit einer Passphrase.</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>Auf diesem Computer merken</translation>
    </message>
    <message>
        <source>The desktop’s keyring opens the data when the program starts; after a lock you are asked.</source>
        <translation>Der Schlüsselbund des Desktops öffnet die Daten beim Start; nach dem Sperren werden Sie gefragt.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that could keep it.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund, der sie verwahren könnte.</translation>
    </message>
    <message>
        <source>keyring passphrase password wallet login</source>
        <translation>Schlüsselbund Passphrase Passwort Kennwort Anmeldung</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Break, and go on</source>
        <translation>Pause und weiter</translation>
    </message>
    <message>
        <source>Call another number</source>
        <translation>Andere Nummer anrufen</translation>
    </message>
    <message>
        <source>Call, and start the timer</source>
        <translation>Anrufen und die Stoppuhr starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Mehrere wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Done for now</source>
        <translation>Genug für jetzt</translation>
    </message>
    <message>
        <source>First and last</source>
        <translation>Erster und letzter</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>In the palette</source>
        <translation>In der Palette</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Logging a conversation</source>
        <translation>Ein Gespräch eintragen</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>Nächster, voriger</translation>
    </message>
    <message>
        <source>Not for sales</source>
        <translation>Kein Vertriebskontakt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Plan a step</source>
        <translation>Schritt planen</translation>
    </message>
    <message>
        <source>Put last</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Verlegen</translation>
    </message>
    <message>
        <source>Rest for now</source>
        <translation>Vorerst ruhen lassen</translation>
    </message>
    <message>
        <source>Rows that Today leaves out</source>
        <translation>Zeilen, die „Heute“ weglässt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Diesen Schritt überspringen</translation>
    </message>
    <message>
        <source>Snooze 1 hour</source>
        <translation>In 1 Stunde erinnern</translation>
    </message>
    <message>
        <source>Start or stop the timer</source>
        <translation>Stoppuhr starten oder anhalten</translation>
    </message>
    <message>
        <source>Take the first, the second … step offered</source>
        <translation>Den ersten, zweiten … angebotenen Schritt nehmen</translation>
    </message>
    <message>
        <source>Tier A</source>
        <translation>Stufe A</translation>
    </message>
    <message>
        <source>Tier B</source>
        <translation>Stufe B</translation>
    </message>
    <message>
        <source>Tier C</source>
        <translation>Stufe C</translation>
    </message>
    <message>
        <source>To the outcomes of the call sheet</source>
        <translation>Zu den Ergebnissen im Gesprächsblatt</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Sichtung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What can be done with a contact</source>
        <translation>Was mit einem Kontakt zu tun ist</translation>
    </message>
    <message>
        <source>What can be done with the row</source>
        <translation>Was mit der Zeile möglich ist</translation>
    </message>
    <message>
        <source>While calling</source>
        <translation>In der Anrufrunde</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>home</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>home fax</source>
        <translation>Fax privat</translation>
    </message>
    <message>
        <source>main</source>
        <translation>Hauptnummer</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>pager</source>
        <translation>Pager</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>work fax</source>
        <translation>Fax Arbeit</translation>
    </message>
</context>
<context>
    <name>LastBackupRow</name>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert&#xa0;…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups and restore</source>
        <translation>Sicherungen und Wiederherstellung</translation>
    </message>
    <message>
        <source>Checked copies of everything, thinned out as they grow old.</source>
        <translation>Geprüfte Kopien von allem; je älter sie werden, desto weniger bleiben.</translation>
    </message>
    <message>
        <source>Last: {when}, {size}</source>
        <translation>Letzte: {when}, {size}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>backup restore bring back undo lost copy</source>
        <translation>Sicherung wiederherstellen zurückholen rückgängig verloren Kopie Backup</translation>
    </message>
</context>
<context>
    <name>Later</name>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>Nächster Arbeitstag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>{name} ({day}, {time})</source>
        <translation>{name} ({day}, {time})</translation>
    </message>
</context>
<context>
    <name>LaterDialog</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Remind me again</source>
        <translation>Wieder erinnern</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>That is past already: choose a later time.</source>
        <translation>Das ist schon vorbei: bitte einen späteren Zeitpunkt wählen.</translation>
    </message>
    <message>
        <source>The due date stays as it is.</source>
        <translation>Das Fälligkeitsdatum bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Leave them out again</source>
        <translation>Wieder weglassen</translation>
    </message>
    <message>
        <source>Show them: {names}</source>
        <translation>Anzeigen: {names}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} more, {overdue} overdue</source>
        <translation>{count} weitere, {overdue} überfällig</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>Apache 2.0; the time zone database is in the public domain</source>
        <translation>Apache 2.0; die Zeitzonen-Datenbank ist gemeinfrei</translation>
    </message>
    <message>
        <source>Inter, the typeface</source>
        <translation>Inter, die Schrift</translation>
    </message>
    <message>
        <source>Unicode CLDR (names of countries, currencies)</source>
        <translation>Unicode CLDR (Namen von Ländern und Währungen)</translation>
    </message>
    <message>
        <source>phonenumbers (after Google’s libphonenumber)</source>
        <translation>phonenumbers (nach Googles libphonenumber)</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
</context>
<context>
    <name>ListAndForm</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Welche</translation>
    </message>
</context>
<context>
    <name>LockedTray</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>SalesAssist is locked</source>
        <translation>SalesAssist ist gesperrt</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Locker</name>
    <message>
        <source>The keyring did not do that. It may be locked, or this desktop may have none.</source>
        <translation>Der Schlüsselbund hat das nicht getan. Vielleicht ist er gesperrt, oder dieser Desktop hat keinen.</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>A conversation ends with a next step, or with a reason and a day to look again.</source>
        <translation>Ein Gespräch endet mit einem nächsten Schritt oder mit einem Grund und einem Tag.</translation>
    </message>
    <message>
        <source>After a message comes a next step, or a reason and a day to look again.</source>
        <translation>Nach einer Nachricht kommt ein nächster Schritt oder ein Grund und ein Tag.</translation>
    </message>
    <message>
        <source>Agree a next step</source>
        <translation>Doch ein Schritt</translation>
    </message>
    <message>
        <source>Are they satisfied?</source>
        <translation>Zufrieden?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>In a line, what was in it</source>
        <translation>In einer Zeile, was darin stand</translation>
    </message>
    <message>
        <source>In their words, as far as you can</source>
        <translation>Möglichst wörtlich</translation>
    </message>
    <message>
        <source>Keep: {what}</source>
        <translation>Behalten: {what}</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>Wieder ansehen am</translation>
    </message>
    <message>
        <source>My task</source>
        <translation>Meine Aufgabe</translation>
    </message>
    <message>
        <source>My task is promised by</source>
        <translation>Meine Aufgabe ist zugesagt bis</translation>
    </message>
    <message>
        <source>Next step, agreed with them</source>
        <translation>Nächster Schritt, gemeinsam vereinbart</translation>
    </message>
    <message>
        <source>Next step, if they do not answer</source>
        <translation>Nächster Schritt, wenn keine Antwort kommt</translation>
    </message>
    <message>
        <source>No next step,</source>
        <translation>Kein Schritt,</translation>
    </message>
    <message>
        <source>None, because…</source>
        <translation>Keiner, weil&#xa0;…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Say why there is no next step; it will be there when you look again.</source>
        <translation>Sagen Sie, warum es keinen nächsten Schritt gibt; beim Wiederansehen steht es da.</translation>
    </message>
    <message>
        <source>Their task</source>
        <translation>Deren Aufgabe</translation>
    </message>
    <message>
        <source>Their task is promised by</source>
        <translation>Aufgabe der anderen Seite ist zugesagt bis</translation>
    </message>
    <message>
        <source>They are not satisfied: put it right first</source>
        <translation>Nicht zufrieden: zuerst in Ordnung bringen</translation>
    </message>
    <message>
        <source>They are satisfied: ask for a referral in time</source>
        <translation>Zufrieden: zur rechten Zeit um eine Empfehlung bitten</translation>
    </message>
    <message>
        <source>They contacted me</source>
        <translation>Ging von der anderen Seite aus</translation>
    </message>
    <message numerus="yes">
        <source>This closes the promise (%n day(s) late): {what}</source>
        <translation>
            <numerusform>Erledigt die Zusage (%n Tag zu spät): {what}</numerusform>
            <numerusform>Erledigt die Zusage (%n Tage zu spät): {what}</numerusform>
        </translation>
    </message>
    <message>
        <source>This kept the promise: {what}</source>
        <translation>Damit ist die Zusage gehalten: {what}</translation>
    </message>
    <message>
        <source>This was: {what}</source>
        <translation>Das war: {what}</translation>
    </message>
    <message>
        <source>We did not talk about whether they are satisfied</source>
        <translation>Über Zufriedenheit sprachen wir nicht</translation>
    </message>
    <message>
        <source>What they answered</source>
        <translation>Was geantwortet wurde</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>What you sent</source>
        <translation>Was Sie gesendet haben</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>Why there is no next step</source>
        <translation>Warum es keinen nächsten Schritt gibt</translation>
    </message>
    <message>
        <source>a week from now</source>
        <translation>in einer Woche</translation>
    </message>
    <message>
        <source>because…</source>
        <translation>weil&#xa0;…</translation>
    </message>
    <message>
        <source>it is planned already</source>
        <translation>es ist schon geplant</translation>
    </message>
    <message>
        <source>look again on</source>
        <translation>wieder ansehen am</translation>
    </message>
    <message>
        <source>not now: something useful</source>
        <translation>jetzt nicht: etwas Nützliches</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>two working days from now</source>
        <translation>in zwei Arbeitstagen</translation>
    </message>
    <message>
        <source>{name}: {outcome}</source>
        <translation>{name}: {outcome}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Kontakt</translation>
    </message>
    <message>
        <source>Add a contact or the sample data first; then there is something to show.</source>
        <translation>Zuerst einen Kontakt oder die Beispieldaten hinzufügen; dann gibt es etwas zu zeigen.</translation>
    </message>
    <message>
        <source>Going cold</source>
        <translation>Kühlt ab</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Quit instead</source>
        <translation>Lieber beenden</translation>
    </message>
    <message>
        <source>Reminders keep running from the tray when this window is closed.</source>
        <translation>Wenn dieses Fenster geschlossen ist, kommen Erinnerungen weiter aus dem Infobereich.</translation>
    </message>
    <message>
        <source>SalesAssist keeps watch</source>
        <translation>SalesAssist passt weiter auf</translation>
    </message>
    <message>
        <source>not in touch for longer than their tier wants, and nothing planned in time</source>
        <translation>länger nicht in Kontakt, als ihre Stufe will, und nichts rechtzeitig geplant</translation>
    </message>
</context>
<context>
    <name>ManyVerbs</name>
    <message>
        <source>A large step is being undone or redone; try again in a moment.</source>
        <translation>Ein großer Schritt wird gerade rückgängig gemacht oder wiederholt; bitte gleich noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>Rest %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt ruhen lassen</numerusform>
            <numerusform>%n Kontakte ruhen lassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Zeichenkodierung</translation>
    </message>
    <message>
        <source>&amp;First line is the header</source>
        <translation>&amp;Erste Zeile ist die Kopfzeile</translation>
    </message>
    <message>
        <source>As a line with the column’s name</source>
        <translation>Als Zeile mit dem Namen der Spalte</translation>
    </message>
    <message>
        <source>Columns and first rows</source>
        <translation>Spalten und erste Zeilen</translation>
    </message>
    <message>
        <source>Columns of {file}</source>
        <translation>Spalten von {file}</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>Meaning of the column {title}</source>
        <translation>Bedeutung der Spalte {title}</translation>
    </message>
    <message>
        <source>No contact yet: choose a column for the name, or an e-mail or phone.</source>
        <translation>Noch kein Kontakt: Wählen Sie eine Spalte für den Namen oder für E-Mail oder Telefon.</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Reihenfolge im Datum</translation>
    </message>
    <message>
        <source>The first contacts</source>
        <translation>Die ersten Kontakte</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Diese Spalten verwenden</translation>
    </message>
    <message>
        <source>What do the columns mean?</source>
        <translation>Was bedeuten die Spalten?</translation>
    </message>
    <message>
        <source>as the program writes it</source>
        <translation>wie im Programm üblich</translation>
    </message>
    <message>
        <source>day first (31/12)</source>
        <translation>Tag zuerst (31/12)</translation>
    </message>
    <message>
        <source>month first (12/31)</source>
        <translation>Monat zuerst (12/31)</translation>
    </message>
    <message>
        <source>{encoding} (a guess)</source>
        <translation>{encoding} (geraten)</translation>
    </message>
    <message>
        <source>{encoding} (found)</source>
        <translation>{encoding} (gefunden)</translation>
    </message>
    <message>
        <source>{known} of {all} columns go into a field; the others into the notes, or nowhere, as you say. This is remembered for tables with the same header.</source>
        <translation>{known} von {all} Spalten kommen in ein Feld; die anderen in die Notizen oder nirgendwohin, wie Sie sagen. Für Tabellen mit derselben Kopfzeile wird das gemerkt.</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>e-mail {text}</source>
        <translation>E-Mail {text}</translation>
    </message>
    <message>
        <source>found in the company</source>
        <translation>in der Firma gefunden</translation>
    </message>
    <message>
        <source>found in {place}</source>
        <translation>gefunden in {place}</translation>
    </message>
    <message>
        <source>nickname: {text}</source>
        <translation>Spitzname: {text}</translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message>
        <source>phone {text}</source>
        <translation>Telefon {text}</translation>
    </message>
    <message>
        <source>role: {text}</source>
        <translation>Funktion: {text}</translation>
    </message>
    <message>
        <source>tag {text}</source>
        <translation>Schlagwort {text}</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>Best hours</source>
        <translation>Beste Zeiten</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Birthday: day</source>
        <translation>Geburtstag: Tag</translation>
    </message>
    <message>
        <source>Birthday: month</source>
        <translation>Geburtstag: Monat</translation>
    </message>
    <message>
        <source>Birthday: year</source>
        <translation>Geburtstag: Jahr</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Connected on (day)</source>
        <translation>Vernetzt am (Tag)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>E-mail (home)</source>
        <translation>E-Mail (privat)</translation>
    </message>
    <message>
        <source>E-mail (other)</source>
        <translation>E-Mail (weitere)</translation>
    </message>
    <message>
        <source>E-mail (work)</source>
        <translation>E-Mail (Arbeit)</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>How we met</source>
        <translation>Wie wir uns kennenlernten</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>Keep in the notes</source>
        <translation>In den Notizen behalten</translation>
    </message>
    <message>
        <source>Kind of the value beside it</source>
        <translation>Art des Werts daneben</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Pager</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone (home)</source>
        <translation>Telefon (privat)</translation>
    </message>
    <message>
        <source>Phone (mobile)</source>
        <translation>Telefon (mobil)</translation>
    </message>
    <message>
        <source>Phone (other)</source>
        <translation>Telefon (weitere)</translation>
    </message>
    <message>
        <source>Phone (work)</source>
        <translation>Telefon (Arbeit)</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Something only SalesAssist writes</source>
        <translation>Etwas, das nur SalesAssist schreibt</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Bundesland oder Region</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tier (A, B, C)</source>
        <translation>Stufe (A, B, C)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Ganze Adresse</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About SalesAssist</source>
        <translation>Ü&amp;ber SalesAssist</translation>
    </message>
    <message>
        <source>&amp;Backups and restore…</source>
        <translation>&amp;Sicherungen und Wiederherstellung&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Anrufen</translation>
    </message>
    <message>
        <source>&amp;Contacts</source>
        <translation>&amp;Kontakte</translation>
    </message>
    <message>
        <source>&amp;Deal</source>
        <translation>A&amp;uftrag</translation>
    </message>
    <message>
        <source>&amp;Deals</source>
        <translation>&amp;Aufträge</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Lö&amp;schen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Edit deal…</source>
        <translation>Auftrag &amp;bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export complete record…</source>
        <translation>Vollständigen Eintrag e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find contacts</source>
        <translation>Kontakte &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Follow-up rules…</source>
        <translation>&amp;Nachfassregeln&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Going cold</source>
        <translation>Kühlt a&amp;b</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Insights</source>
        <translation>A&amp;uswertung</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Let rest…</source>
        <translation>&amp;Ruhen lassen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Merge chosen contacts…</source>
        <translation>Gewählte &amp;zusammenführen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;No tier</source>
        <translation>&amp;Keine Stufe</translation>
    </message>
    <message>
        <source>&amp;Paste contact…</source>
        <translation>Kontakt ein&amp;fügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Plan a step…</source>
        <translation>Schritt &amp;planen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Reschedule…</source>
        <translation>&amp;Verlegen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen &amp;Filter speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Show me around</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;Snooze 1 hour</source>
        <translation>Später erinnern (&amp;1 Stunde)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Useful things…</source>
        <translation>N&amp;ützliches&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Waiting for you</source>
        <translation>&amp;Wartet auf Sie</translation>
    </message>
    <message>
        <source>&amp;Wake</source>
        <translation>Ruhe been&amp;den</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Who knows a company?…</source>
        <translation>&amp;Wer kennt eine Firma?&#xa0;…</translation>
    </message>
    <message>
        <source>Add a number…</source>
        <translation>Nummer hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add or remove tags…</source>
        <translation>Schlagwörter ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>Befehlspa&amp;lette&#xa0;…</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>N&amp;ummer kopieren</translation>
    </message>
    <message>
        <source>Dele&amp;te deal</source>
        <translation>Auftrag &amp;löschen</translation>
    </message>
    <message>
        <source>Deli&amp;vered today</source>
        <translation>&amp;Heute geliefert</translation>
    </message>
    <message>
        <source>Do not c&amp;ontact</source>
        <translation>Nicht &amp;kontaktieren</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Bearbei&amp;ten&#xa0;…</translation>
    </message>
    <message>
        <source>Erase &amp;for good…</source>
        <translation>Endgültig lö&amp;schen&#xa0;…</translation>
    </message>
    <message>
        <source>Find &amp;duplicates…</source>
        <translation>&amp;Dubletten finden&#xa0;…</translation>
    </message>
    <message>
        <source>Keep in touc&amp;h</source>
        <translation>In Kontakt b&amp;leiben</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>&amp;Eintragen</translation>
    </message>
    <message>
        <source>Log an earlier one</source>
        <translation>Früheres eintragen</translation>
    </message>
    <message>
        <source>Message &amp;templates…</source>
        <translation>&amp;Textvorlagen&#xa0;…</translation>
    </message>
    <message>
        <source>Met at an &amp;event…</source>
        <translation>Auf Veranstaltung &amp;getroffen&#xa0;…</translation>
    </message>
    <message>
        <source>Mo&amp;ve down</source>
        <translation>Na&amp;ch unten</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>New &amp;contact</source>
        <translation>Neuer &amp;Kontakt</translation>
    </message>
    <message>
        <source>New &amp;deal…</source>
        <translation>Neuer &amp;Auftrag&#xa0;…</translation>
    </message>
    <message>
        <source>Plan &amp;a call soon</source>
        <translation>Bald e&amp;inen Anruf planen</translation>
    </message>
    <message>
        <source>Plan a step &amp;for it…</source>
        <translation>&amp;Schritt dafür planen&#xa0;…</translation>
    </message>
    <message>
        <source>Put on &amp;today</source>
        <translation>Auf die Tagesliste set&amp;zen</translation>
    </message>
    <message>
        <source>Quick &amp;add</source>
        <translation>S&amp;chnelleingabe</translation>
    </message>
    <message>
        <source>S&amp;kip this step</source>
        <translation>Schritt ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Start ca&amp;lling</source>
        <translation>Anrufrunde beginne&amp;n</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>T&amp;riage…</source>
        <translation>&amp;Sichtung&#xa0;…</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Der ganze Eintrag</translation>
    </message>
    <message>
        <source>The words &amp;used here…</source>
        <translation>Hier verwendete B&amp;egriffe&#xa0;…</translation>
    </message>
    <message>
        <source>Tier &amp;{tier}</source>
        <translation>Stufe &amp;{tier}</translation>
    </message>
    <message>
        <source>To the &amp;next stage</source>
        <translation>&amp;Nächste Phase</translation>
    </message>
    <message>
        <source>To the stage &amp;before</source>
        <translation>&amp;Vorige Phase</translation>
    </message>
    <message>
        <source>Tras&amp;h…</source>
        <translation>&amp;Papierkorb&#xa0;…</translation>
    </message>
    <message>
        <source>Who knows them?…</source>
        <translation>Wer kennt diesen Kontakt?&#xa0;…</translation>
    </message>
    <message>
        <source>Write a &amp;message…</source>
        <translation>&amp;Nachricht schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>{outcome}…</source>
        <translation>{outcome}&#xa0;…</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Make them one contact</source>
        <translation>Zu einem Kontakt zusammenführen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge contacts</source>
        <translation>Kontakte zusammenführen</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Merged record “{name}” – {values}</source>
        <translation>Zusammengeführter Eintrag „{name}“ – {values}</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Open in ma&amp;il program</source>
        <translation>Im &amp;Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>&amp;Useful thing</source>
        <translation>Nüt&amp;zliches</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is written down as sent only if you say so.</source>
        <translation>Als gesendet wird es nur vermerkt, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation>Nachricht an {name}</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the text instead.</source>
        <translation>Es ließ sich kein Mailprogramm öffnen. Bitte stattdessen den Text kopieren.</translation>
    </message>
    <message>
        <source>Not in the record: {places}. Write it, or take it out.</source>
        <translation>Nicht im Eintrag: {places}. Bitte ergänzen oder herausnehmen.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace what you have written with this template?</source>
        <translation>Das Geschriebene durch diese Vorlage ersetzen?</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Sent it?</source>
        <translation>Gesendet?</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The shelf is empty: Tools, Useful things…</source>
        <translation>Der Vorrat ist leer: Extras, Nützliches&#xa0;…</translation>
    </message>
    <message>
        <source>The text is too long to hand over. It was copied: paste it into the message.</source>
        <translation>Der Text ist zu lang zum Übergeben. Er wurde kopiert: bitte in die Nachricht einfügen.</translation>
    </message>
    <message>
        <source>Yes, sent</source>
        <translation>Ja, gesendet</translation>
    </message>
    <message>
        <source>no e-mail address: copy the text</source>
        <translation>keine E-Mail-Adresse: Text kopieren</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{name} got “{title}” before ({day}). Send it again?</source>
        <translation>{name} hat „{title}“ schon bekommen ({day}). Noch einmal senden?</translation>
    </message>
    <message>
        <source>{title} (got it {day})</source>
        <translation>{title} (bekommen {day})</translation>
    </message>
</context>
<context>
    <name>MessageVerbs</name>
    <message>
        <source>Delete template {name}</source>
        <translation>Vorlage {name} löschen</translation>
    </message>
    <message>
        <source>Edit template {name}</source>
        <translation>Vorlage {name} bearbeiten</translation>
    </message>
    <message>
        <source>Edit useful thing {title}</source>
        <translation>Nützliches {title} bearbeiten</translation>
    </message>
    <message>
        <source>Restore templates</source>
        <translation>Vorlagen wiederherstellen</translation>
    </message>
    <message>
        <source>The last template stays; restore the others to delete it.</source>
        <translation>Die letzte Vorlage bleibt; um sie zu löschen, zuerst die anderen wiederherstellen.</translation>
    </message>
</context>
<context>
    <name>MomentModel</name>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
</context>
<context>
    <name>NetworkVerbs</name>
    <message>
        <source>Nobody has a relation to themself: choose another contact.</source>
        <translation>Niemand hat eine Beziehung zu sich selbst: Bitte einen anderen Kontakt wählen.</translation>
    </message>
    <message>
        <source>Relate {name} and {other}</source>
        <translation>Beziehung von {name} und {other} eintragen</translation>
    </message>
    <message>
        <source>Remove relation of {name} and {other}</source>
        <translation>Beziehung von {name} und {other} entfernen</translation>
    </message>
    <message>
        <source>Thank them for introducing {name}</source>
        <translation>Für die Vermittlung von {name} danken</translation>
    </message>
    <message>
        <source>Thanked {name} for {other}</source>
        <translation>{name} für {other} gedankt</translation>
    </message>
    <message>
        <source>Thanks owed to {name} for {other}</source>
        <translation>{name} gebührt noch Dank für {other}</translation>
    </message>
</context>
<context>
    <name>NoContacts</name>
    <message>
        <source>Bring in the address book you have, or add the first one by hand.</source>
        <translation>Holen Sie Ihr Adressbuch herein, oder fügen Sie den ersten Kontakt von Hand hinzu.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Everybody has a next step</source>
        <translation>Alle haben einen nächsten Schritt</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Nobody is due today</source>
        <translation>Niemand ist heute fällig</translation>
    </message>
    <message>
        <source>Nobody is left to triage</source>
        <translation>Niemand ist mehr zu sichten</translation>
    </message>
    <message>
        <source>Nobody is overdue</source>
        <translation>Niemand ist überfällig</translation>
    </message>
    <message>
        <source>Nobody is resting</source>
        <translation>Niemand ruht</translation>
    </message>
    <message>
        <source>Nobody matches “{text}”</source>
        <translation>Niemand passt zu „{text}“</translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>Nichts ist geplant</translation>
    </message>
    <message>
        <source>Only “{group}” is searched.</source>
        <translation>Nur „{group}“ wird durchsucht.</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>Alle Kontakte zeigen</translation>
    </message>
    <message>
        <source>There is nobody in this list now.</source>
        <translation>In dieser Liste ist jetzt niemand.</translation>
    </message>
</context>
<context>
    <name>NoDeals</name>
    <message>
        <source>A deal is a job you may win. Write it down, and see which ones lack a next step.</source>
        <translation>Ein Auftrag ist eine Arbeit, die Sie gewinnen können. Tragen Sie ihn ein und sehen Sie, welchen ein nächster Schritt fehlt.</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>No deal matches “{text}”</source>
        <translation>Kein Auftrag passt zu „{text}“</translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>No money waits on an overdue or missing step</source>
        <translation>Kein Geld wartet auf einen überfälligen oder fehlenden Schritt</translation>
    </message>
    <message>
        <source>Show all deals</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n follow-ups are due</source>
        <translation>
            <numerusform>%n Wiedervorlage ist fällig</numerusform>
            <numerusform>%n Wiedervorlagen sind fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups are due soon</source>
        <translation>
            <numerusform>%n Wiedervorlage ist bald fällig</numerusform>
            <numerusform>%n Wiedervorlagen sind bald fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups are due, {promised} promised</source>
        <translation>
            <numerusform>%n Wiedervorlage ist fällig, zugesagt: {promised}</numerusform>
            <numerusform>%n Wiedervorlagen sind fällig, zugesagt: {promised}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late, shown {time}</source>
        <translation>
            <numerusform>%n verspätet, gezeigt {time}</numerusform>
            <numerusform>%n verspätet, gezeigt {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises are still open</source>
        <translation>
            <numerusform>%n Zusage ist noch offen</numerusform>
            <numerusform>%n Zusagen sind noch offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <source>Call {name}, as promised</source>
        <translation>{name} anrufen, wie zugesagt</translation>
    </message>
    <message>
        <source>E-mail {name}</source>
        <translation>E-Mail an {name}</translation>
    </message>
    <message>
        <source>E-mail {name}, as promised</source>
        <translation>E-Mail an {name}, wie zugesagt</translation>
    </message>
    <message>
        <source>Meet {name}</source>
        <translation>{name} treffen</translation>
    </message>
    <message>
        <source>Meet {name}, as promised</source>
        <translation>{name} treffen, wie zugesagt</translation>
    </message>
    <message>
        <source>Message {name}</source>
        <translation>Nachricht an {name}</translation>
    </message>
    <message>
        <source>Message {name}, as promised</source>
        <translation>Nachricht an {name}, wie zugesagt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Post to {name}</source>
        <translation>Post an {name}</translation>
    </message>
    <message>
        <source>Post to {name}, as promised</source>
        <translation>Post an {name}, wie zugesagt</translation>
    </message>
    <message>
        <source>Sent through plyer, which cannot confirm that it was shown.</source>
        <translation>Über plyer gesendet; ob es gezeigt wurde, lässt sich so nicht bestätigen.</translation>
    </message>
    <message>
        <source>Sent to {service}, which has not confirmed it.</source>
        <translation>An {service} gesendet und noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Shown by {service}, which confirmed it.</source>
        <translation>Von {service} gezeigt und bestätigt.</translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <translation>In 1 Std. erinnern</translation>
    </message>
    <message>
        <source>The desktop is set to “do not disturb”: reminders wait in the window and in the tray until that ends.</source>
        <translation>Der Desktop steht auf „Nicht stören“: Bis das endet, warten Erinnerungen im Fenster und im Infobereich.</translation>
    </message>
    <message>
        <source>This is how SalesAssist reminds you</source>
        <translation>So erinnert SalesAssist</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>You asked to see it; nothing is due. A click opens what waits for you.</source>
        <translation>Sie wollten es sehen; fällig ist nichts. Ein Klick öffnet, was auf Sie wartet.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>due {due}</source>
        <translation>fällig {due}</translation>
    </message>
    <message>
        <source>due {due}, snoozed until {snoozed}</source>
        <translation>fällig {due}, erinnert wieder {snoozed}</translation>
    </message>
    <message>
        <source>due {due}, still open</source>
        <translation>fällig {due}, noch offen</translation>
    </message>
    <message>
        <source>notifications did not work</source>
        <translation>Benachrichtigungen funktionierten nicht</translation>
    </message>
    <message>
        <source>notifications do not work</source>
        <translation>Benachrichtigungen funktionieren nicht</translation>
    </message>
    <message>
        <source>quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>reminders are paused</source>
        <translation>Erinnerungen ruhen</translation>
    </message>
    <message>
        <source>reminders were paused</source>
        <translation>Erinnerungen ruhten</translation>
    </message>
    <message>
        <source>shown {time}</source>
        <translation>gezeigt {time}</translation>
    </message>
    <message>
        <source>the clock was set forwards</source>
        <translation>die Uhr wurde vorgestellt</translation>
    </message>
    <message>
        <source>the desktop is set to “do not disturb”</source>
        <translation>der Desktop steht auf „Nicht stören“</translation>
    </message>
    <message>
        <source>the desktop was set to “do not disturb”</source>
        <translation>der Desktop stand auf „Nicht stören“</translation>
    </message>
    <message>
        <source>the laptop slept</source>
        <translation>der Laptop schlief</translation>
    </message>
    <message>
        <source>the program was closed</source>
        <translation>das Programm war geschlossen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{due}, shown {shown}</source>
        <translation>{due}, gezeigt {shown}</translation>
    </message>
    <message>
        <source>{name}, promised</source>
        <translation>{name}, zugesagt</translation>
    </message>
    <message>
        <source>{text}: {why}</source>
        <translation>{text}: {why}</translation>
    </message>
    <message numerus="yes">
        <source>{time}, in %n minutes</source>
        <translation>
            <numerusform>{time}, in %n Minute</numerusform>
            <numerusform>{time}, in %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}, in a minute</source>
        <translation>{time}, in einer Minute</translation>
    </message>
</context>
<context>
    <name>OnlyThese</name>
    <message>
        <source>Plan a call with each of them, spread over the coming working days</source>
        <translation>Mit jedem einen Anruf planen, verteilt auf die kommenden Arbeitstage</translation>
    </message>
    <message>
        <source>Plan calls…</source>
        <translation>Anrufe planen&#xa0;…</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>Alle Kontakte zeigen</translation>
    </message>
    <message>
        <source>{count} of {whole} contacts</source>
        <translation>{count} von {whole} Kontakten</translation>
    </message>
    <message>
        <source>{title} · {count}</source>
        <translation>{title} · {count}</translation>
    </message>
</context>
<context>
    <name>OtherNumbers</name>
    <message>
        <source>Call another number</source>
        <translation>Andere Nummer anrufen</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Left message</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Spoke</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>They replied</source>
        <translation>Antwort erhalten</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>left message</source>
        <translation>Nachricht hinterlassen</translation>
    </message>
    <message>
        <source>met</source>
        <translation>getroffen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>Antwort erhalten</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>spoke</source>
        <translation>gesprochen</translation>
    </message>
    <message>
        <source>they replied</source>
        <translation>Antwort erhalten</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>falsche Nummer</translation>
    </message>
    <message>
        <source>{what} (from them)</source>
        <translation>{what} (von der anderen Seite)</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>agree the next step</source>
        <translation>Schritt vereinbaren</translation>
    </message>
    <message>
        <source>check in, {due}</source>
        <translation>nachfragen, {due}</translation>
    </message>
    <message>
        <source>find it, {due}</source>
        <translation>Nummer finden, {due}</translation>
    </message>
    <message>
        <source>last message, {due}</source>
        <translation>letzte Nachricht, {due}</translation>
    </message>
    <message>
        <source>look in, {due}</source>
        <translation>nachsehen, {due}</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
    <message>
        <source>only recorded</source>
        <translation>wird nur notiert</translation>
    </message>
    <message>
        <source>remind again in 1 h</source>
        <translation>erinnert in 1 Std.</translation>
    </message>
    <message>
        <source>restarts the clock</source>
        <translation>die Uhr beginnt neu</translation>
    </message>
    <message>
        <source>something useful, {due}</source>
        <translation>etwas Nützliches, {due}</translation>
    </message>
    <message>
        <source>then {due}</source>
        <translation>dann {due}</translation>
    </message>
    <message>
        <source>try {number}, {due}</source>
        <translation>Versuch {number}, {due}</translation>
    </message>
    <message>
        <source>what is planned stays</source>
        <translation>Geplantes bleibt</translation>
    </message>
</context>
<context>
    <name>OutcomeVerbs</name>
    <message>
        <source>Delete entry of {name}</source>
        <translation>Eintrag zu {name} löschen</translation>
    </message>
    <message>
        <source>Log {outcome} with {name}</source>
        <translation>„{outcome}“ bei {name} eintragen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A contact, a command, a place…</source>
        <translation>Ein Kontakt, ein Befehl, ein Ort&#xa0;…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Contact or command</source>
        <translation>Kontakt oder Befehl</translation>
    </message>
    <message>
        <source>Enter opens · Tab: what can be done · Esc closes</source>
        <translation>Eingabe öffnet · Tab: was zu tun ist · Esc schließt</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc schließt</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation>Nichts heißt „{text}“.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>What it may mean</source>
        <translation>Was gemeint sein kann</translation>
    </message>
    <message>
        <source>add create opportunity job order offer project sale</source>
        <translation>hinzufügen anlegen erstellen Chance Angebot Projekt Deal Verkauf Geschäft</translation>
    </message>
    <message>
        <source>add create person people customer client lead</source>
        <translation>hinzufügen anlegen erstellen Person Kunde Kundin Interessent Adresse</translation>
    </message>
    <message>
        <source>add plan task todo reminder follow-up note</source>
        <translation>hinzufügen anlegen eintragen planen Aufgabe Erinnerung Wiedervorlage Notiz Termin</translation>
    </message>
    <message>
        <source>bin deleted recover restore</source>
        <translation>Mülleimer gelöscht wiederherstellen zurückholen</translation>
    </message>
    <message>
        <source>block opt out unsubscribe</source>
        <translation>sperren blockieren abmelden Widerspruch Werbesperre</translation>
    </message>
    <message>
        <source>cadence method ladder days automatic</source>
        <translation>Rhythmus Methode Abstände Tage automatisch Ablauf Kadenz</translation>
    </message>
    <message>
        <source>clipboard signature insert</source>
        <translation>Zwischenablage Signatur einsetzen</translation>
    </message>
    <message>
        <source>day list</source>
        <translation>Tagesliste Tag</translation>
    </message>
    <message>
        <source>double merge same twice clean up</source>
        <translation>doppelte Dubletten zusammenführen gleiche zweimal aufräumen bereinigen</translation>
    </message>
    <message>
        <source>drop leave out cancel</source>
        <translation>auslassen weglassen streichen absagen verwerfen</translation>
    </message>
    <message>
        <source>end rest contact again</source>
        <translation>Ruhe beenden wieder kontaktieren aufwecken</translation>
    </message>
    <message>
        <source>exit close end</source>
        <translation>verlassen schließen Ende exit</translation>
    </message>
    <message>
        <source>fair conference trade show</source>
        <translation>Messe Konferenz Tagung kennengelernt</translation>
    </message>
    <message>
        <source>change rename phone number mobile email address record</source>
        <translation>ändern umbenennen Telefonnummer Handynummer E-Mail Mail Adresse Stammdaten</translation>
    </message>
    <message>
        <source>Enter runs it · Esc closes</source>
        <translation>Enter führt es aus · Esc schließt</translation>
    </message>
    <message>
        <source>Enter runs it · Esc goes back</source>
        <translation>Enter führt es aus · Esc führt zurück</translation>
    </message>
    <message>
        <source>follow-up next task reminder todo schedule appointment</source>
        <translation>Wiedervorlage nächster Aufgabe Erinnerung Termin nachfassen vereinbaren</translation>
    </message>
    <message>
        <source>gifts articles tips</source>
        <translation>Geschenke Artikel Tipps</translation>
    </message>
    <message>
        <source>glossary help terms meaning</source>
        <translation>Glossar Hilfe Begriffe Bedeutung</translation>
    </message>
    <message>
        <source>help explain</source>
        <translation>Hilfe erklären Direkthilfe</translation>
    </message>
    <message>
        <source>help introduction tutorial learn</source>
        <translation>Hilfe Einführung Tour Rundgang lernen</translation>
    </message>
    <message>
        <source>home day list agenda start</source>
        <translation>Start Tagesliste Agenda Übersicht Startseite</translation>
    </message>
    <message>
        <source>hotkeys help cheat sheet</source>
        <translation>Tastenkürzel Kurzbefehle Hilfe Tastatur Shortcuts</translation>
    </message>
    <message>
        <source>introduction warm way network firm</source>
        <translation>Empfehlung Vorstellung Netzwerk Weg Firma Unternehmen</translation>
    </message>
    <message>
        <source>introduction warm way network path referral</source>
        <translation>Empfehlung Vorstellung Netzwerk Weg Verbindung vermitteln</translation>
    </message>
    <message>
        <source>join combine double</source>
        <translation>zusammenlegen verbinden doppelt Dublette</translation>
    </message>
    <message>
        <source>label keyword category group</source>
        <translation>Etikett Stichwort Kategorie Gruppe markieren Tag</translation>
    </message>
    <message>
        <source>later remind again postpone</source>
        <translation>Schlummern wieder erinnern verschieben zurückstellen</translation>
    </message>
    <message>
        <source>load open csv vcard excel outlook google linkedin file address book</source>
        <translation>laden öffnen einlesen CSV vCard Excel Outlook Google LinkedIn Datei Adressbuch</translation>
    </message>
    <message>
        <source>mail email e-mail send sms text</source>
        <translation>E-Mail Mail senden schicken SMS Brief schreiben</translation>
    </message>
    <message>
        <source>mail text snippets wording</source>
        <translation>Mail Text Bausteine Muster Formulierung</translation>
    </message>
    <message>
        <source>move postpone date later delay</source>
        <translation>verschieben verlegen Datum später vertagen</translation>
    </message>
    <message>
        <source>neglected silent lost touch</source>
        <translation>vernachlässigt still eingeschlafen vergessen</translation>
    </message>
    <message>
        <source>opportunities pipeline jobs orders board sales money</source>
        <translation>Chancen Pipeline Angebote Deals Geschäfte Verkauf Umsatz Geld</translation>
    </message>
    <message>
        <source>pause later leave alone</source>
        <translation>Pause später in Ruhe lassen</translation>
    </message>
    <message>
        <source>people customers clients address book leads everybody</source>
        <translation>Leute Personen Kunden Adressbuch Adressen Interessenten alle</translation>
    </message>
    <message>
        <source>phone clipboard</source>
        <translation>Telefon Zwischenablage</translation>
    </message>
    <message>
        <source>phone dial ring telephone</source>
        <translation>telefonieren wählen Telefon</translation>
    </message>
    <message>
        <source>phone schedule ring</source>
        <translation>Telefonat telefonieren vereinbaren</translation>
    </message>
    <message>
        <source>phone telephone mobile call</source>
        <translation>Telefon Handy Mobilnummer Telefonnummer anrufen</translation>
    </message>
    <message>
        <source>preferences options configure language theme dark mode holidays currency passphrase password encrypt lock</source>
        <translation>Optionen Voreinstellungen anpassen Sprache Aussehen dunkel Dunkelmodus Feiertage Währung Kennsatz Passwort Kennwort verschlüsseln sperren</translation>
    </message>
    <message>
        <source>privacy gdpr disclosure data</source>
        <translation>Datenschutz DSGVO Auskunft Daten</translation>
    </message>
    <message>
        <source>privacy gdpr forget delete remove</source>
        <translation>Datenschutz DSGVO vergessen löschen entfernen</translation>
    </message>
    <message>
        <source>reminders notifications inbox bell</source>
        <translation>Erinnerungen Benachrichtigungen Eingang Glocke</translation>
    </message>
    <message>
        <source>remove trash</source>
        <translation>entfernen Papierkorb wegwerfen</translation>
    </message>
    <message>
        <source>safe copy recover older version</source>
        <translation>Sicherung Sicherungskopie Backup wiederherstellen älterer Stand</translation>
    </message>
    <message>
        <source>save as csv vcard json calendar file download</source>
        <translation>speichern als CSV vCard JSON Kalender Datei sichern ausgeben</translation>
    </message>
    <message>
        <source>search look for filter</source>
        <translation>finden nachschlagen filtern</translation>
    </message>
    <message>
        <source>search view segment list keep</source>
        <translation>Suche Ansicht Segment Liste behalten merken</translation>
    </message>
    <message>
        <source>session focus phone dial</source>
        <translation>Anrufe telefonieren Sitzung Fokus abarbeiten loslegen</translation>
    </message>
    <message>
        <source>sort go through review imported new</source>
        <translation>sichten sortieren durchgehen durchsehen importierte neue Triage</translation>
    </message>
    <message>
        <source>statistics reports charts numbers figures dashboard</source>
        <translation>Statistik Berichte Diagramme Zahlen Kennzahlen</translation>
    </message>
    <message>
        <source>version info licence licences changes news</source>
        <translation>Info Version Lizenz Lizenzen Neuigkeiten Änderungen</translation>
    </message>
    <message>
        <source>{name} ›</source>
        <translation>{name} ›</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>How “{figure}” is counted</source>
        <translation>Wie „{figure}“ gezählt wird</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Show the list behind this</source>
        <translation>Die Liste dahinter zeigen</translation>
    </message>
    <message>
        <source>The list behind “{figure}”</source>
        <translation>Die Liste hinter „{figure}“</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Deal {amount}</source>
        <translation>Auftrag {amount}</translation>
    </message>
    <message>
        <source>How: {text}</source>
        <translation>Wie: {text}</translation>
    </message>
    <message>
        <source>Promise: {text}</source>
        <translation>Zusage: {text}</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Tier {tier}</source>
        <translation>Stufe {tier}</translation>
    </message>
    <message>
        <source>What for: {text}</source>
        <translation>Wozu: {text}</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Wozu?</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>When: {text}</source>
        <translation>Wann: {text}</translation>
    </message>
    <message>
        <source>Who: {text}</source>
        <translation>Wer: {text}</translation>
    </message>
    <message>
        <source>not promised</source>
        <translation>nicht zugesagt</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>{text} (assumed)</source>
        <translation>{text} (angenommen)</translation>
    </message>
    <message>
        <source>“{purpose}”</source>
        <translation>„{purpose}“</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>&amp;Show them</source>
        <translation>Passphrasen &amp;zeigen</translation>
    </message>
    <message>
        <source>1 backup was deleted</source>
        <translation>1 Sicherung wurde gelöscht</translation>
    </message>
    <message>
        <source>1 backup was written anew</source>
        <translation>1 Sicherung wurde neu geschrieben</translation>
    </message>
    <message>
        <source>A lost passphrase is lost: nobody can open the data without it, and there is no way around it. Write it down, and keep it somewhere safe.</source>
        <translation>Eine verlorene Passphrase ist verloren: Niemand kann die Daten ohne sie öffnen, und es gibt keinen Weg daran vorbei. Schreiben Sie sie auf, und verwahren Sie sie sicher.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>At least {count} characters; several words are easiest to keep in mind.</source>
        <translation>Mindestens {count} Zeichen; mehrere Wörter lassen sich am leichtesten merken.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Die Feststelltaste scheint an zu sein.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Encrypt my data</source>
        <translation>Daten verschlüsseln</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>&amp;Delete existing backups instead of decrypting them</source>
        <translation>Vorhandene Sicherungen &amp;löschen, statt sie zu entschlüsseln</translation>
    </message>
    <message>
        <source>&amp;Delete existing backups instead of encrypting them</source>
        <translation>Vorhandene Sicherungen &amp;löschen, statt sie zu verschlüsseln</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Aktuelle Passphrase</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Passphrase entfernen</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Passphrase festlegen</translation>
    </message>
    <message>
        <source>That would be guessed at once.</source>
        <translation>Das wäre sofort erraten.</translation>
    </message>
    <message>
        <source>The data could not be opened again. Quit, and start again.</source>
        <translation>Die Daten ließen sich nicht wieder öffnen. Bitte beenden und neu starten.</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Neue Passphrase noch einmal</translation>
    </message>
    <message>
        <source>The old files were overwritten. Flash disks and some file systems keep traces of what was overwritten all the same, and copies elsewhere (exports, other disks, other people) are as they were.</source>
        <translation>Die alten Dateien wurden überschrieben. Flash-Speicher und manche Dateisysteme behalten trotzdem Spuren davon, und Kopien anderswo (Exporte, andere Datenträger, andere Menschen) sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The passphrase is changed</source>
        <translation>Die Passphrase ist geändert</translation>
    </message>
    <message>
        <source>The passphrase is removed</source>
        <translation>Die Passphrase ist entfernt</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>These copies could not be written anew and are as they were; delete them by hand if you do not need them:</source>
        <translation>Diese Kopien ließen sich nicht neu schreiben und sind, wie sie waren; löschen Sie sie von Hand, wenn Sie sie nicht brauchen:</translation>
    </message>
    <message>
        <source>Type it a second time.</source>
        <translation>Bitte ein zweites Mal eingeben.</translation>
    </message>
    <message>
        <source>Type your current passphrase.</source>
        <translation>Bitte die aktuelle Passphrase eingeben.</translation>
    </message>
    <message>
        <source>Your data and its backups will be encrypted anew; the old passphrase will open nothing here.</source>
        <translation>Ihre Daten und deren Sicherungen werden neu verschlüsselt; die alte Passphrase öffnet dann hier nichts mehr.</translation>
    </message>
    <message>
        <source>Your data and its backups will be encrypted, and the program will ask for the passphrase when it starts. Whoever has the files, but not the passphrase, can read nothing of them.</source>
        <translation>Ihre Daten und deren Sicherungen werden verschlüsselt, und das Programm fragt künftig beim Start nach der Passphrase. Wer die Dateien hat, aber nicht die Passphrase, kann nichts davon lesen.</translation>
    </message>
    <message>
        <source>Your data and its backups will no longer be encrypted: whoever has the files can read them.</source>
        <translation>Ihre Daten und deren Sicherungen sind dann nicht mehr verschlüsselt: Wer die Dateien hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>Your data is encrypted</source>
        <translation>Ihre Daten sind verschlüsselt</translation>
    </message>
    <message>
        <source>{count} backups were deleted</source>
        <translation>{count} Sicherungen wurden gelöscht</translation>
    </message>
    <message>
        <source>{count} backups were written anew</source>
        <translation>{count} Sicherungen wurden neu geschrieben</translation>
    </message>
</context>
<context>
    <name>PassphraseRow</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Encrypts your data and its backups. Without it nobody can read the files, nor can you.</source>
        <translation>Verschlüsselt Ihre Daten und deren Sicherungen. Ohne sie kann niemand die Dateien lesen, auch Sie nicht.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Off.</source>
        <translation>Aus.</translation>
    </message>
    <message>
        <source>On: your data is encrypted.</source>
        <translation>An: Ihre Daten sind verschlüsselt.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Passphrase entfernen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Set passphrase…</source>
        <translation>Passphrase festlegen&#xa0;…</translation>
    </message>
    <message>
        <source>password encryption encrypt lock privacy secret security</source>
        <translation>Passwort Kennwort Verschlüsselung sperren Datenschutz geheim Sicherheit</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>&amp;Add to {name}, who may be the same</source>
        <translation>Zu {name} &amp;hinzufügen, wohl dieselbe Person</translation>
    </message>
    <message>
        <source>Also read: {text}</source>
        <translation>Auch gelesen: {text}</translation>
    </message>
    <message>
        <source>Blanks are filled, phones and e-mails added; nothing is overwritten</source>
        <translation>Lücken werden gefüllt, Nummern und E-Mail-Adressen ergänzt; nichts wird überschrieben</translation>
    </message>
    <message>
        <source>Paste contact</source>
        <translation>Kontakt einfügen</translation>
    </message>
    <message>
        <source>What you pasted</source>
        <translation>Was Sie eingefügt haben</translation>
    </message>
</context>
<context>
    <name>PauseRow</name>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Nothing is told meanwhile; at the end you are told what came due.</source>
        <translation>Solange wird nichts gemeldet; am Ende erfahren Sie, was fällig wurde.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>1 Stunde Pause</translation>
    </message>
    <message>
        <source>Pause until I resume</source>
        <translation>Pause, bis ich fortsetze</translation>
    </message>
    <message>
        <source>Pause until tomorrow</source>
        <translation>Pause bis morgen</translation>
    </message>
    <message>
        <source>Paused until you resume.</source>
        <translation>Pause, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Paused until {when}.</source>
        <translation>Pause bis {when}.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume reminders</source>
        <translation>Erinnerungen fortsetzen</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Bis ich fortsetze</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>silence stop snooze all resume</source>
        <translation>Stille anhalten Ruhe alles fortsetzen</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Choose a folder for backups</source>
        <translation>Ordner für Sicherungen wählen</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation>Liegen in {folder}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Use the usual one</source>
        <translation>Den üblichen verwenden</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Day of the last conversation</source>
        <translation>Tag des letzten Gesprächs</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>First point, in their words</source>
        <translation>Erster Punkt, wörtlich</translation>
    </message>
    <message>
        <source>How you met</source>
        <translation>Wie Sie sich kennenlernten</translation>
    </message>
    <message>
        <source>My task</source>
        <translation>Meine Aufgabe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note of the last conversation</source>
        <translation>Notiz zum letzten Gespräch</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Second point</source>
        <translation>Zweiter Punkt</translation>
    </message>
    <message>
        <source>Smallest next step</source>
        <translation>Kleinster nächster Schritt</translation>
    </message>
    <message>
        <source>Their task</source>
        <translation>Aufgabe der anderen Seite</translation>
    </message>
    <message>
        <source>Useful thing: link</source>
        <translation>Nützliches: Link</translation>
    </message>
    <message>
        <source>Useful thing: note</source>
        <translation>Nützliches: Notiz</translation>
    </message>
    <message>
        <source>Useful thing: title</source>
        <translation>Nützliches: Titel</translation>
    </message>
    <message>
        <source>Who introduced them</source>
        <translation>Wer vermittelt hat</translation>
    </message>
    <message>
        <source>Why you are calling</source>
        <translation>Weshalb Sie anrufen</translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>lost: {reason}</source>
        <translation>verloren: {reason}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <translation>{file}, Zeile {line}: {reason}</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Next step with {name}</source>
        <translation>Nächster Schritt mit {name}</translation>
    </message>
    <message>
        <source>Reschedule the step with {name}</source>
        <translation>Schritt mit {name} verlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>PlanManyDialog</name>
    <message>
        <source>Keep in touch</source>
        <translation>In Kontakt bleiben</translation>
    </message>
    <message>
        <source>Left out: {who}.</source>
        <translation>Ausgelassen: {who}.</translation>
    </message>
    <message>
        <source>On one working day, which holds at most {goal} with what is planned already.</source>
        <translation>An einem Arbeitstag; mit dem schon Geplanten sind es höchstens {goal}.</translation>
    </message>
    <message>
        <source>Plan a call</source>
        <translation>Anruf planen</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Plan them</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Plan {count} calls</source>
        <translation>{count} Anrufe planen</translation>
    </message>
    <message>
        <source>Spread over {days} working days, at most {goal} a day with what is planned already.</source>
        <translation>Verteilt auf {days} Arbeitstage, mit dem schon Geplanten höchstens {goal} am Tag.</translation>
    </message>
    <message>
        <source>There is nobody to plan a call with.</source>
        <translation>Es ist niemand da, mit dem ein Anruf zu planen wäre.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wozu</translation>
    </message>
    <message>
        <source>Who is called when</source>
        <translation>Wer wann angerufen wird</translation>
    </message>
    <message>
        <source>{count} already with a next step soon</source>
        <translation>{count} mit baldigem nächsten Schritt</translation>
    </message>
    <message>
        <source>{count} not to be contacted</source>
        <translation>{count} nicht zu kontaktieren</translation>
    </message>
    <message>
        <source>{count} resting</source>
        <translation>{count} in Ruhe</translation>
    </message>
    <message>
        <source>{day}: {count}</source>
        <translation>{day}: {count}</translation>
    </message>
</context>
<context>
    <name>PlanningVerbs</name>
    <message>
        <source>Cancel {purpose}</source>
        <translation>{purpose} streichen</translation>
    </message>
    <message>
        <source>Done: {purpose}</source>
        <translation>Erledigt: {purpose}</translation>
    </message>
    <message>
        <source>Edit next step of {name}</source>
        <translation>Nächsten Schritt mit {name} bearbeiten</translation>
    </message>
    <message>
        <source>Plan {purpose} with {name}</source>
        <translation>{purpose} mit {name} planen</translation>
    </message>
    <message>
        <source>Reschedule {name}</source>
        <translation>{name} verlegen</translation>
    </message>
    <message>
        <source>Skip {purpose}</source>
        <translation>{purpose} überspringen</translation>
    </message>
    <message numerus="yes">
        <source>Snooze %n reminders</source>
        <translation>
            <numerusform>%n Erinnerung auf später</numerusform>
            <numerusform>%n Erinnerungen auf später</numerusform>
        </translation>
    </message>
    <message>
        <source>Snooze {name}</source>
        <translation>An {name} später erinnern</translation>
    </message>
    <message>
        <source>{name} is marked “do not contact”; nothing was planned.</source>
        <translation>{name} steht auf „nicht kontaktieren“; nichts wurde geplant.</translation>
    </message>
</context>
<context>
    <name>PreferenceRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Set {setting}</source>
        <translation>{setting} einstellen</translation>
    </message>
    <message>
        <source>Set {setting} to its default</source>
        <translation>{setting} auf den Standard setzen</translation>
    </message>
    <message>
        <source>{setting}: back to the default</source>
        <translation>{setting}: zurück zum Standard</translation>
    </message>
</context>
<context>
    <name>PreferenceSettings</name>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>An extra note before a call that has a time.</source>
        <translation>Eine zusätzliche Meldung vor einem Anruf mit Uhrzeit.</translation>
    </message>
    <message>
        <source>Applies at once: the window opens anew, and undo begins anew.</source>
        <translation>Gilt sofort: Das Fenster öffnet sich neu, und „Rückgängig“ beginnt neu.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>At least one day has to be a working day.</source>
        <translation>Mindestens ein Tag muss ein Arbeitstag sein.</translation>
    </message>
    <message>
        <source>At most so many at a time, and every promise. What is left out is counted below the list.</source>
        <translation>Höchstens so viele auf einmal, und jede Zusage. Was wegbleibt, wird unter der Liste gezählt.</translation>
    </message>
    <message>
        <source>By urgency</source>
        <translation>Nach Dringlichkeit</translation>
    </message>
    <message>
        <source>Closing the window keeps reminders running from the tray. Otherwise it ends the program.</source>
        <translation>Nach dem Schließen des Fensters kommen Erinnerungen aus dem Infobereich. Sonst endet das Programm.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Going cold after {days} days, cold after {limit}.</source>
        <translation>Kühlt ab nach {days} Tagen, kalt nach {limit}.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Hours for repeats</source>
        <translation>Zeit für Wiederholungen</translation>
    </message>
    <message>
        <source>How long a promise may wait for that second reminder.</source>
        <translation>Wie lange ein Versprechen auf diese zweite Erinnerung warten darf.</translation>
    </message>
    <message>
        <source>How often with those not to be forgotten.</source>
        <translation>Wie oft mit denen, die nicht vergessen werden sollen.</translation>
    </message>
    <message>
        <source>How often with those who matter.</source>
        <translation>Wie oft mit denen, auf die es ankommt.</translation>
    </message>
    <message>
        <source>How often you want to be in touch with your closest contacts.</source>
        <translation>Wie oft Sie mit Ihren engsten Kontakten in Verbindung sein möchten.</translation>
    </message>
    <message>
        <source>Its public holidays are not working days; numbers without a country code belong to it.</source>
        <translation>Dessen Feiertage sind keine Arbeitstage; Nummern ohne Landesvorwahl gehören dorthin.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light, dark, or whatever your desktop has. High contrast is as light or dark as the desktop.</source>
        <translation>Hell, dunkel oder wie der Desktop. Hoher Kontrast ist so hell oder dunkel wie der Desktop.</translation>
    </message>
    <message>
        <source>Main currency</source>
        <translation>Hauptwährung</translation>
    </message>
    <message>
        <source>More than your working days add up to ({count}).</source>
        <translation>Mehr, als Ihre Arbeitstage zusammen ergeben ({count}).</translation>
    </message>
    <message>
        <source>Morning digest</source>
        <translation>Morgenüberblick</translation>
    </message>
    <message>
        <source>My order</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>New deals begin in it, and Today ranks what waits in it first.</source>
        <translation>Neue Aufträge beginnen mit ihr, und „Heute“ reiht zuerst, was in ihr wartet.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not changed: no country is called “{name}”.</source>
        <translation>Nicht geändert: Kein Land heißt „{name}“.</translation>
    </message>
    <message>
        <source>Not changed: write a country, or choose one from the list.</source>
        <translation>Nicht geändert: Bitte ein Land eingeben oder eines aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Not changed: write the currency as three letters, such as EUR.</source>
        <translation>Nicht geändert: Bitte die Währung mit drei Buchstaben schreiben, etwa EUR.</translation>
    </message>
    <message>
        <source>Not kept: at that time it is still yesterday, as your day begins at {time}.</source>
        <translation>Nicht übernommen: Um diese Zeit ist noch gestern, da Ihr Tag um {time} beginnt.</translation>
    </message>
    <message>
        <source>Not kept: the day has to begin before its morning digest at {time}.</source>
        <translation>Nicht übernommen: Der Tag muss vor seinem Morgenüberblick um {time} beginnen.</translation>
    </message>
    <message>
        <source>Not kept: the same time twice could mean all day or never. To hear nothing at all, switch “Remind me” off.</source>
        <translation>Nicht übernommen: Zweimal dieselbe Zeit könnte den ganzen Tag oder nie heißen. Um gar nichts zu hören, „Erinnern“ ausschalten.</translation>
    </message>
    <message>
        <source>Not kept: the same time twice leaves no hour to repeat in. To repeat nothing, switch “Repeat promises” off.</source>
        <translation>Nicht übernommen: Zweimal dieselbe Zeit lässt keine Stunde zum Wiederholen. Um nichts zu wiederholen, „Zusagen wiederholen“ ausschalten.</translation>
    </message>
    <message>
        <source>Notice ahead</source>
        <translation>Vorab erinnern</translation>
    </message>
    <message>
        <source>Notifications when something is due. Without them it waits in the window and the tray.</source>
        <translation>Benachrichtigungen, wenn etwas fällig ist. Ohne sie wartet es im Fenster und im Infobereich.</translation>
    </message>
    <message>
        <source>Order of Today</source>
        <translation>Reihenfolge von „Heute“</translation>
    </message>
    <message>
        <source>Promises are repeated between these times only, and never in quiet hours.</source>
        <translation>Zusagen werden nur zwischen diesen Zeiten wiederholt und nie in der Ruhezeit.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Remind me of a promise once more if I have not reacted to it.</source>
        <translation>Noch einmal an ein Versprechen erinnern, wenn ich nicht reagiert habe.</translation>
    </message>
    <message>
        <source>Repeat after</source>
        <translation>Wiederholen nach</translation>
    </message>
    <message>
        <source>Repeat promises</source>
        <translation>Zusagen wiederholen</translation>
    </message>
    <message>
        <source>Rows on Today</source>
        <translation>Zeilen in „Heute“</translation>
    </message>
    <message>
        <source>Rows you have dragged keep their place, or all are ranked by urgency.</source>
        <translation>Verschobene Zeilen behalten ihren Platz, oder alle stehen nach Dringlichkeit.</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>When you are told of what has no time, in one note. “Tomorrow” on a reminder means this time, too.</source>
        <translation>Wann gemeldet wird, was keine Uhrzeit hat, in einer Meldung. „Morgen“ an einer Erinnerung meint auch diese Zeit.</translation>
    </message>
    <message>
        <source>That is in your quiet hours, so it is told when they end, at {time}.</source>
        <translation>Das liegt in Ihrer Ruhezeit; gemeldet wird es an deren Ende, um {time}.</translation>
    </message>
    <message>
        <source>The day begins at</source>
        <translation>Der Tag beginnt um</translation>
    </message>
    <message>
        <source>The days you work. Next steps are proposed for these, and never for public holidays.</source>
        <translation>Die Tage, an denen Sie arbeiten. Nächste Schritte werden für diese vorgeschlagen, nie für Feiertage.</translation>
    </message>
    <message>
        <source>The week begins on</source>
        <translation>Die Woche beginnt am</translation>
    </message>
    <message>
        <source>Tier {tier}</source>
        <translation>Stufe {tier}</translation>
    </message>
    <message>
        <source>Touches a day</source>
        <translation>Kontaktmomente am Tag</translation>
    </message>
    <message>
        <source>Touches a week</source>
        <translation>Kontaktmomente in der Woche</translation>
    </message>
    <message>
        <source>Until then it is still yesterday: work around midnight does not bring two days’ load.</source>
        <translation>Bis dahin ist noch gestern: Arbeit um Mitternacht bringt nicht die Last zweier Tage.</translation>
    </message>
    <message>
        <source>What falls into them is told at their end; promises with a time are told at once.</source>
        <translation>Was in sie fällt, wird an ihrem Ende gemeldet; Zusagen mit Uhrzeit sofort.</translation>
    </message>
    <message>
        <source>What “this week” means for goals and figures.</source>
        <translation>Was „diese Woche“ bei Zielen und Zahlen heißt.</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>Your goal for a day. Today is filled with suggestions up to it.</source>
        <translation>Ihr Tagesziel. „Heute“ wird bis dahin mit Vorschlägen gefüllt.</translation>
    </message>
    <message>
        <source>Your goal for a week.</source>
        <translation>Ihr Wochenziel.</translation>
    </message>
    <message>
        <source>again promised</source>
        <translation>erneut zugesagt</translation>
    </message>
    <message>
        <source>close quit background hide</source>
        <translation>schließen beenden Hintergrund verstecken</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>goal target</source>
        <translation>Ziel Vorgabe</translation>
    </message>
    <message>
        <source>keep in touch interval going cold</source>
        <translation>in Kontakt bleiben Abstand kühlt ab</translation>
    </message>
    <message>
        <source>language translation</source>
        <translation>Sprache Übersetzung</translation>
    </message>
    <message>
        <source>lead time early before</source>
        <translation>Vorlauf früh vorher</translation>
    </message>
    <message>
        <source>limit cap most overwhelmed</source>
        <translation>höchstens Grenze begrenzen Anzahl zu viele</translation>
    </message>
    <message>
        <source>midnight night today</source>
        <translation>Mitternacht Nacht heute</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>money euro dollar</source>
        <translation>Geld Euro Dollar</translation>
    </message>
    <message>
        <source>night silence do not disturb</source>
        <translation>Nacht Stille nicht stören</translation>
    </message>
    <message>
        <source>notifications off silence</source>
        <translation>Benachrichtigungen aus Stille Meldungen</translation>
    </message>
    <message>
        <source>region holidays phone nation</source>
        <translation>Region Feiertage Telefon Nation</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>sort rank</source>
        <translation>sortieren Rang</translation>
    </message>
    <message>
        <source>theme dark mode night accessibility</source>
        <translation>Farben Thema dunkel Nachtmodus Barrierefreiheit</translation>
    </message>
    <message>
        <source>touch</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>touches</source>
        <translation>Momente</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>week start monday</source>
        <translation>Woche Beginn Montag</translation>
    </message>
    <message>
        <source>weekend week holidays</source>
        <translation>Wochenende Woche Feiertage</translation>
    </message>
    <message>
        <source>working day start nine</source>
        <translation>Arbeitstag Beginn neun Uhr</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} Minuten</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Keys: C new contact, M merge, S leave out, R as proposed; Ctrl+A chooses all that are shown.</source>
        <translation>Tasten: C neuer Kontakt, M zusammenführen, S weglassen, R wie vorgeschlagen; Strg+A wählt alle gezeigten.</translation>
    </message>
    <message>
        <source>Merge with whom?</source>
        <translation>Mit wem zusammenführen?</translation>
    </message>
    <message>
        <source>Merged without asking: the same UID; the same e-mail or number and names that agree; or the same name and organisation with no other e-mail. Whoever only shares one of these is shown to you, and two different names never become one by themselves.</source>
        <translation>Ohne Frage zusammengeführt: dieselbe UID; dieselbe E-Mail oder Nummer und Namen, die übereinstimmen; oder derselbe Name und dieselbe Organisation ohne andere E-Mail. Wer nur eines davon teilt, wird Ihnen gezeigt, und zwei verschiedene Namen werden nie von selbst eins.</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} read</source>
        <translation>{done} gelesen</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>I: {words}</source>
        <translation>Ich: {words}</translation>
    </message>
    <message>
        <source>They: {words}</source>
        <translation>Andere Seite: {words}</translation>
    </message>
    <message>
        <source>{promise}, by {day}</source>
        <translation>{promise}, bis {day}</translation>
    </message>
    <message>
        <source>{promise}, {days} d late</source>
        <translation>{promise}, {days} Tg. zu spät</translation>
    </message>
</context>
<context>
    <name>PromisesKept</name>
    <message>
        <source>No promise fell due {period}.</source>
        <translation>Es war {period} keine Zusage fällig.</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Gehaltene Zusagen</translation>
    </message>
    <message>
        <source>on the day you said · {kept}</source>
        <translation>am zugesagten Tag · {kept}</translation>
    </message>
    <message>
        <source>promises kept so far: too few for a percentage</source>
        <translation>bisher gehaltene Zusagen: zu wenige für Prozente</translation>
    </message>
</context>
<context>
    <name>PromisesPart</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done: {promise}</source>
        <translation>Erledigt: {promise}</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Add: “call Anna Tue 10:00 about the proposal, promised”</source>
        <translation>Hinzufügen: „Anna Di 10:00 wegen Angebot anrufen, zugesagt“</translation>
    </message>
    <message>
        <source>Everything as written</source>
        <translation>Alles wie geschrieben</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Quick add</source>
        <translation>Schnelleingabe</translation>
    </message>
</context>
<context>
    <name>QuickAddTold</name>
    <message>
        <source>Enter adds {name} and plans: {what}.</source>
        <translation>↵ legt {name} an und plant: {what}.</translation>
    </message>
    <message>
        <source>Enter plans a call with {name}: {what}.</source>
        <translation>↵ plant einen Anruf mit {name}: {what}.</translation>
    </message>
    <message>
        <source>Enter plans a meeting with {name}: {what}.</source>
        <translation>↵ plant ein Treffen mit {name}: {what}.</translation>
    </message>
    <message>
        <source>Enter plans a message to {name}: {what}.</source>
        <translation>↵ plant eine Nachricht an {name}: {what}.</translation>
    </message>
    <message>
        <source>Enter plans an e-mail to {name}: {what}.</source>
        <translation>↵ plant eine E-Mail an {name}: {what}.</translation>
    </message>
    <message>
        <source>Enter plans something by post to {name}: {what}.</source>
        <translation>↵ plant Post an {name}: {what}.</translation>
    </message>
    <message>
        <source>I: {task}</source>
        <translation>Ich: {task}</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Neu: {name}</translation>
    </message>
    <message>
        <source>Not read: {words}.</source>
        <translation>Nicht gelesen: {words}.</translation>
    </message>
    <message>
        <source>Or did you mean {names}?</source>
        <translation>Oder ist {names} gemeint?</translation>
    </message>
    <message>
        <source>That is too long for one line.</source>
        <translation>Das ist zu lang für eine Zeile.</translation>
    </message>
    <message>
        <source>That time does not exist.</source>
        <translation>Diese Uhrzeit gibt es nicht.</translation>
    </message>
    <message>
        <source>They: {task}</source>
        <translation>Andere Seite: {task}</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wann?</translation>
    </message>
    <message>
        <source>Which {name}?</source>
        <translation>Welcher Kontakt ist {name}?</translation>
    </message>
    <message>
        <source>Whom?</source>
        <translation>Wen?</translation>
    </message>
    <message>
        <source>Whom? Type a name from your contacts, or a new one.</source>
        <translation>Wen? Tippen Sie einen Namen aus Ihren Kontakten oder einen neuen.</translation>
    </message>
    <message>
        <source>You wrote “{name}”.</source>
        <translation>Sie schrieben „{name}“.</translation>
    </message>
    <message>
        <source>new deal of {amount}</source>
        <translation>neuer Auftrag über {amount}</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>tier {tier}</source>
        <translation>Stufe {tier}</translation>
    </message>
    <message>
        <source>{due} (assumed)</source>
        <translation>{due} (angenommen)</translation>
    </message>
    <message>
        <source>“{day}” is in the past.</source>
        <translation>„{day}“ ist vorbei.</translation>
    </message>
    <message>
        <source>“{day}” is not a date that can be read. Write it as YYYY-MM-DD.</source>
        <translation>„{day}“ ist kein lesbares Datum. Schreiben Sie es als JJJJ-MM-TT.</translation>
    </message>
    <message>
        <source>“{name}” may be: {names}</source>
        <translation>„{name}“ kann sein: {names}</translation>
    </message>
    <message>
        <source>“{purpose}”</source>
        <translation>„{purpose}“</translation>
    </message>
</context>
<context>
    <name>QuickAddWindow</name>
    <message>
        <source>Enter saves · Shift+Enter saves and stays · Down corrects a part · Esc closes</source>
        <translation>Eingabe speichert · Umschalt+Eingabe speichert und bleibt · Pfeil ab korrigiert · Esc schließt</translation>
    </message>
    <message>
        <source>Quick add</source>
        <translation>Schnelleingabe</translation>
    </message>
</context>
<context>
    <name>RelationEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How close</source>
        <translation>Wie eng</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>Art der Beziehung</translation>
    </message>
    <message>
        <source>Several contacts are called “{name}”: choose one from the list.</source>
        <translation>Mehrere Kontakte heißen „{name}“: bitte einen aus der Liste wählen.</translation>
    </message>
    <message>
        <source>There is no contact “{name}”: choose one from the list.</source>
        <translation>Einen Kontakt „{name}“ gibt es nicht: bitte einen aus der Liste wählen.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Zu wem</translation>
    </message>
    <message>
        <source>Type whom, and choose from the list.</source>
        <translation>Bitte eingeben, zu wem, und aus der Liste wählen.</translation>
    </message>
    <message>
        <source>a name from your contacts</source>
        <translation>ein Name aus Ihren Kontakten</translation>
    </message>
    <message>
        <source>introduced</source>
        <translation>hat vermittelt</translation>
    </message>
    <message>
        <source>is a colleague of</source>
        <translation>arbeitet zusammen mit</translation>
    </message>
    <message>
        <source>knows</source>
        <translation>kennt</translation>
    </message>
    <message>
        <source>was introduced by</source>
        <translation>wurde vermittelt von</translation>
    </message>
    <message>
        <source>works at</source>
        <translation>arbeitet bei</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>Colleague of</source>
        <translation>Arbeitet mit</translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation>Vermittelt</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>Vermittelt von</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Kennt</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Arbeitet bei</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbeitet hier</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>lose</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>eng</translation>
    </message>
    <message>
        <source>{name} ({organization})</source>
        <translation>{name} ({organization})</translation>
    </message>
    <message>
        <source>{name} introduced {other}</source>
        <translation>{name} hat {other} vermittelt</translation>
    </message>
    <message>
        <source>{name} is a colleague of {other}</source>
        <translation>{name} arbeitet zusammen mit {other}</translation>
    </message>
    <message>
        <source>{name} knows {other}</source>
        <translation>{name} kennt {other}</translation>
    </message>
    <message>
        <source>{name} works at {other}</source>
        <translation>{name} arbeitet bei {other}</translation>
    </message>
</context>
<context>
    <name>RelationsPart</name>
    <message numerus="yes">
        <source>%n introduced</source>
        <translation>
            <numerusform>%n vermittelt</numerusform>
            <numerusform>%n vermittelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more through them</source>
        <translation>
            <numerusform>%n weiterer durch sie</numerusform>
            <numerusform>%n weitere durch sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a relation…</source>
        <translation>Beziehung hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank-you planned with {name}</source>
        <translation>Dank an {name} geplant</translation>
    </message>
    <message>
        <source>open {amount}</source>
        <translation>offen {amount}</translation>
    </message>
    <message>
        <source>won {amount}</source>
        <translation>gewonnen {amount}</translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>A break. {name} is next, whenever you are.</source>
        <translation>Pause. {name} kommt als Nächstes, wann immer Sie wollen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on (B)</source>
        <translation>Weiter (B)</translation>
    </message>
</context>
<context>
    <name>RestDialog</name>
    <message>
        <source>A promise that you move without them counts as broken.</source>
        <translation>Eine Zusage, die Sie allein verlegen, zählt als gebrochen.</translation>
    </message>
    <message>
        <source>Due before the rest is over:
{steps}</source>
        <translation>Fällig, bevor die Ruhe endet:
{steps}</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Let {name} rest</source>
        <translation>{name} ruhen lassen</translation>
    </message>
    <message>
        <source>Move to the end of the rest</source>
        <translation>Ans Ende der Ruhe verlegen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhen lassen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Why? “on parental leave”</source>
        <translation>Warum? „in Elternzeit“</translation>
    </message>
</context>
<context>
    <name>RestManyDialog</name>
    <message numerus="yes">
        <source>Let %n contact(s) rest</source>
        <translation>
            <numerusform>%n Kontakt ruhen lassen</numerusform>
            <numerusform>%n Kontakte ruhen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhen lassen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What is planned with them stays as it is, and is told on its day. Anyone already resting longer, or not to be contacted, stays that way.</source>
        <translation>Was mit ihnen geplant ist, bleibt und wird an seinem Tag gemeldet. Wer schon länger ruht oder nicht kontaktiert werden soll, bei dem bleibt es dabei.</translation>
    </message>
    <message>
        <source>Why? “summer”</source>
        <translation>Warum? „Sommer“</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>Resting {until}</source>
        <translation>Ruht {until}</translation>
    </message>
    <message>
        <source>To triage</source>
        <translation>Zu sichten</translation>
    </message>
    <message>
        <source>added {ago}</source>
        <translation>hinzugefügt {ago}</translation>
    </message>
    <message>
        <source>last touch {ago}</source>
        <translation>letzter Kontakt {ago}</translation>
    </message>
    <message>
        <source>last touch {ago}, cold</source>
        <translation>letzter Kontakt {ago}, kalt</translation>
    </message>
    <message>
        <source>last touch {ago}, going cold</source>
        <translation>letzter Kontakt {ago}, kühlt ab</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>never in touch</source>
        <translation>noch nie in Kontakt</translation>
    </message>
    <message>
        <source>never in touch, {added}, cold</source>
        <translation>noch nie in Kontakt, {added}, kalt</translation>
    </message>
    <message>
        <source>never in touch, {added}, going cold</source>
        <translation>noch nie in Kontakt, {added}, kühlt ab</translation>
    </message>
    <message>
        <source>next step {channel}: {purpose}, {due}</source>
        <translation>nächster Schritt {channel}: {purpose}, {due}</translation>
    </message>
    <message>
        <source>no next step</source>
        <translation>ohne nächsten Schritt</translation>
    </message>
    <message>
        <source>no open value</source>
        <translation>kein offener Wert</translation>
    </message>
    <message>
        <source>open value {amount}</source>
        <translation>offener Wert {amount}</translation>
    </message>
    <message>
        <source>{due} · promised</source>
        <translation>{due} · zugesagt</translation>
    </message>
    <message>
        <source>{step}, promised</source>
        <translation>{step}, zugesagt</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>%n day(s) after a proposal</source>
        <translation>
            <numerusform>%n Tag nach einem Angebot</numerusform>
            <numerusform>%n Tage nach einem Angebot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after a “no” or a “not now”</source>
        <translation>
            <numerusform>%n Tag nach einem „Nein“ oder „Jetzt nicht“</numerusform>
            <numerusform>%n Tage nach einem „Nein“ oder „Jetzt nicht“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after delivery</source>
        <translation>
            <numerusform>%n Tag nach der Lieferung</numerusform>
            <numerusform>%n Tage nach der Lieferung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after no answer</source>
        <translation>
            <numerusform>%n Tag nach vergeblichem Anruf</numerusform>
            <numerusform>%n Tage nach vergeblichem Anruf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the check-in</source>
        <translation>
            <numerusform>%n Tag nach der Nachfrage</numerusform>
            <numerusform>%n Tage nach der Nachfrage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the last message</source>
        <translation>
            <numerusform>%n Tag nach der letzten Nachricht</numerusform>
            <numerusform>%n Tage nach der letzten Nachricht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the last try</source>
        <translation>
            <numerusform>%n Tag nach dem letzten Versuch</numerusform>
            <numerusform>%n Tage nach dem letzten Versuch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the step before</source>
        <translation>
            <numerusform>%n Tag nach dem Schritt davor</numerusform>
            <numerusform>%n Tage nach dem Schritt davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after try {number} without an answer</source>
        <translation>
            <numerusform>%n Tag nach Versuch {number} ohne Antwort</numerusform>
            <numerusform>%n Tage nach Versuch {number} ohne Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after you left a message</source>
        <translation>
            <numerusform>%n Tag nach hinterlassener Nachricht</numerusform>
            <numerusform>%n Tage nach hinterlassener Nachricht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after you met at an event</source>
        <translation>
            <numerusform>%n Tag nach dem Treffen auf einer Veranstaltung</numerusform>
            <numerusform>%n Tage nach dem Treffen auf einer Veranstaltung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) on, as nothing else was planned</source>
        <translation>
            <numerusform>nach %n Tag, da sonst nichts geplant war</numerusform>
            <numerusform>nach %n Tagen, da sonst nichts geplant war</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after a proposal</source>
        <translation>
            <numerusform>%n Arbeitstag nach einem Angebot</numerusform>
            <numerusform>%n Arbeitstage nach einem Angebot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after a “no” or a “not now”</source>
        <translation>
            <numerusform>%n Arbeitstag nach einem „Nein“ oder „Jetzt nicht“</numerusform>
            <numerusform>%n Arbeitstage nach einem „Nein“ oder „Jetzt nicht“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after delivery</source>
        <translation>
            <numerusform>%n Arbeitstag nach der Lieferung</numerusform>
            <numerusform>%n Arbeitstage nach der Lieferung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after no answer</source>
        <translation>
            <numerusform>%n Arbeitstag nach vergeblichem Anruf</numerusform>
            <numerusform>%n Arbeitstage nach vergeblichem Anruf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the check-in</source>
        <translation>
            <numerusform>%n Arbeitstag nach der Nachfrage</numerusform>
            <numerusform>%n Arbeitstage nach der Nachfrage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the last message</source>
        <translation>
            <numerusform>%n Arbeitstag nach der letzten Nachricht</numerusform>
            <numerusform>%n Arbeitstage nach der letzten Nachricht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the last try</source>
        <translation>
            <numerusform>%n Arbeitstag nach dem letzten Versuch</numerusform>
            <numerusform>%n Arbeitstage nach dem letzten Versuch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after the step before</source>
        <translation>
            <numerusform>%n Arbeitstag nach dem Schritt davor</numerusform>
            <numerusform>%n Arbeitstage nach dem Schritt davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after try {number} without an answer</source>
        <translation>
            <numerusform>%n Arbeitstag nach Versuch {number} ohne Antwort</numerusform>
            <numerusform>%n Arbeitstage nach Versuch {number} ohne Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after you left a message</source>
        <translation>
            <numerusform>%n Arbeitstag nach hinterlassener Nachricht</numerusform>
            <numerusform>%n Arbeitstage nach hinterlassener Nachricht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after you met at an event</source>
        <translation>
            <numerusform>%n Arbeitstag nach dem Treffen auf einer Veranstaltung</numerusform>
            <numerusform>%n Arbeitstage nach dem Treffen auf einer Veranstaltung</numerusform>
        </translation>
    </message>
    <message>
        <source>A line after meeting at the event</source>
        <translation>Kurze Nachricht nach dem Treffen auf der Veranstaltung</translation>
    </message>
    <message>
        <source>Ask whether they are satisfied</source>
        <translation>Nach der Zufriedenheit fragen</translation>
    </message>
    <message>
        <source>Ask whom else this would help</source>
        <translation>Fragen, wem das noch helfen würde</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Wieder anrufen</translation>
    </message>
    <message>
        <source>Check in about the proposal</source>
        <translation>Zum Angebot nachfragen</translation>
    </message>
    <message>
        <source>Check in about the proposal again</source>
        <translation>Noch einmal zum Angebot nachfragen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Find the right number</source>
        <translation>Die richtige Nummer finden</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>In Kontakt bleiben</translation>
    </message>
    <message>
        <source>Look again: {reason}</source>
        <translation>Wieder ansehen: {reason}</translation>
    </message>
    <message>
        <source>Look in: how is it going?</source>
        <translation>Vorbeischauen: Wie läuft es?</translation>
    </message>
    <message>
        <source>Lost, or not now</source>
        <translation>Verloren oder jetzt nicht</translation>
    </message>
    <message>
        <source>Message that leaves the door open</source>
        <translation>Nachricht, die die Tür offen lässt</translation>
    </message>
    <message>
        <source>Met at an event</source>
        <translation>Auf einer Veranstaltung getroffen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Proposal sent</source>
        <translation>Angebot gesendet</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>In Ordnung bringen</translation>
    </message>
    <message>
        <source>Send something useful</source>
        <translation>Etwas Nützliches senden</translation>
    </message>
    <message>
        <source>Thank-you note</source>
        <translation>Dankesgruß</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s) after a “no” or a “not now”</source>
        <translation>
            <numerusform>jeden Tag (%n) nach einem „Nein“ oder „Jetzt nicht“</numerusform>
            <numerusform>alle %n Tage nach einem „Nein“ oder „Jetzt nicht“</numerusform>
        </translation>
    </message>
    <message>
        <source>the next working day after a wrong number</source>
        <translation>am nächsten Arbeitstag nach einer falschen Nummer</translation>
    </message>
    <message>
        <source>the next working day after an unhappy answer</source>
        <translation>am nächsten Arbeitstag nach einer unzufriedenen Antwort</translation>
    </message>
    <message>
        <source>three tries without an answer</source>
        <translation>drei Versuche ohne Antwort</translation>
    </message>
    <message>
        <source>your own day to look again</source>
        <translation>Ihr eigener Tag zum Wiederansehen</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>After how many days</source>
        <translation>Nach wie vielen Tagen</translation>
    </message>
    <message>
        <source>After what</source>
        <translation>Wonach</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Days of which kind</source>
        <translation>Welche Art von Tagen</translation>
    </message>
    <message>
        <source>Follow-up rules</source>
        <translation>Nachfassregeln</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Restore de&amp;faults</source>
        <translation>&amp;Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Rules, in their order</source>
        <translation>Regeln, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wozu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Which next step is proposed after what happens. Changes apply from now on; what is planned stays.</source>
        <translation>Welcher nächste Schritt nach einem Ereignis vorgeschlagen wird. Änderungen gelten ab jetzt; Geplantes bleibt.</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>Kalendertage</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>Arbeitstage</translation>
    </message>
</context>
<context>
    <name>SalvagedPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Every record could be read.</source>
        <translation>Jeder Eintrag ließ sich lesen.</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>If you use it, it becomes your data, and the damaged file is kept beside it.</source>
        <translation>Wenn Sie es verwenden, werden es Ihre Daten, und die beschädigte Datei bleibt daneben.</translation>
    </message>
    <message>
        <source>Not saved, at most</source>
        <translation>Höchstens nicht gerettet</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gerettet</translation>
    </message>
    <message>
        <source>Some records could not be read.</source>
        <translation>Manche Einträge ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Use what was saved</source>
        <translation>Das Gerettete verwenden</translation>
    </message>
    <message>
        <source>What could be saved</source>
        <translation>Was sich retten ließ</translation>
    </message>
    <message>
        <source>Where a contact was lost but what belongs to it was not, a “Recovered contact” stands in: {count}.</source>
        <translation>Wo ein Kontakt verloren ging, nicht aber was zu ihm gehört, steht ein „Recovered contact“ an seiner Stelle: {count}.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>14 days after delivery</source>
        <translation>14 Tage nach der Lieferung</translation>
    </message>
    <message>
        <source>2 working days after a proposal</source>
        <translation>2 Arbeitstage nach einem Angebot</translation>
    </message>
    <message>
        <source>2 working days after no answer</source>
        <translation>2 Arbeitstage nach vergeblichem Anruf</translation>
    </message>
    <message>
        <source>3 working days after you left a message</source>
        <translation>3 Arbeitstage nach hinterlassener Nachricht</translation>
    </message>
    <message>
        <source>60 days after delivery</source>
        <translation>60 Tage nach der Lieferung</translation>
    </message>
    <message>
        <source>A budget on one page</source>
        <translation>Ein Budget auf einer Seite</translation>
    </message>
    <message>
        <source>A date for the first depot</source>
        <translation>Ein Termin für das erste Depot</translation>
    </message>
    <message>
        <source>A one-month trial</source>
        <translation>Einen Monat auf Probe</translation>
    </message>
    <message>
        <source>A start month</source>
        <translation>Ein Monat für den Beginn</translation>
    </message>
    <message>
        <source>A yes or no</source>
        <translation>Ein Ja oder Nein</translation>
    </message>
    <message>
        <source>A yes to option A in writing</source>
        <translation>Ein schriftliches Ja zu Variante A</translation>
    </message>
    <message>
        <source>Access to the calendar</source>
        <translation>Zugang zum Kalender</translation>
    </message>
    <message>
        <source>Agenda for the review</source>
        <translation>Tagesordnung der Durchsicht</translation>
    </message>
    <message>
        <source>Agree a 30-minute site walk with the shift lead</source>
        <translation>30 Minuten Werksrundgang mit der Schichtleitung vereinbaren</translation>
    </message>
    <message>
        <source>Agree the scope</source>
        <translation>Umfang vereinbaren</translation>
    </message>
    <message>
        <source>Agree the table of contents</source>
        <translation>Inhaltsverzeichnis vereinbaren</translation>
    </message>
    <message>
        <source>Answer his question about night routes</source>
        <translation>Seine Frage zu Nachttouren beantworten</translation>
    </message>
    <message>
        <source>Answer the question on data residency</source>
        <translation>Frage zum Speicherort der Daten beantworten</translation>
    </message>
    <message>
        <source>Art director</source>
        <translation>Art-Direktorin</translation>
    </message>
    <message>
        <source>Ask about the night shift</source>
        <translation>Nach der Nachtschicht fragen</translation>
    </message>
    <message>
        <source>Ask how the new office is</source>
        <translation>Fragen, wie das neue Büro ist</translation>
    </message>
    <message>
        <source>Ask how the relaunch went</source>
        <translation>Fragen, wie der Neustart lief</translation>
    </message>
    <message>
        <source>Ask whom else this would help</source>
        <translation>Fragen, wem das noch helfen würde</translation>
    </message>
    <message>
        <source>Audit readiness</source>
        <translation>Vorbereitung der Prüfung</translation>
    </message>
    <message>
        <source>Ben said we should talk</source>
        <translation>Ben meinte, wir sollten reden</translation>
    </message>
    <message>
        <source>Bitte keine Anglizismen</source>
        <translation>Bitte keine Anglizismen</translation>
    </message>
    <message>
        <source>CEO</source>
        <translation>CEO</translation>
    </message>
    <message>
        <source>CFO</source>
        <translation>CFO</translation>
    </message>
    <message>
        <source>COO</source>
        <translation>COO</translation>
    </message>
    <message>
        <source>CTO</source>
        <translation>CTO</translation>
    </message>
    <message>
        <source>Call back about retainer</source>
        <translation>Rückruf wegen des Rahmenvertrags</translation>
    </message>
    <message>
        <source>Check in on the proposal</source>
        <translation>Zum Angebot nachfragen</translation>
    </message>
    <message>
        <source>Checklist for a quiet roll-out</source>
        <translation>Checkliste für eine ruhige Einführung</translation>
    </message>
    <message>
        <source>Coffee next week</source>
        <translation>Kaffee nächste Woche</translation>
    </message>
    <message>
        <source>Compare dyeing times</source>
        <translation>Färbezeiten vergleichen</translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation>Berater</translation>
    </message>
    <message>
        <source>Decides together with her board. Prefers the phone, early.</source>
        <translation>Entscheidet gemeinsam mit ihrem Vorstand. Am liebsten telefonisch, früh am Tag.</translation>
    </message>
    <message>
        <source>Decision after the board meeting</source>
        <translation>Entscheidung nach der Vorstandssitzung</translation>
    </message>
    <message>
        <source>Decision?</source>
        <translation>Entscheidung?</translation>
    </message>
    <message>
        <source>Dentist</source>
        <translation>Zahnarzt</translation>
    </message>
    <message>
        <source>Depot tour</source>
        <translation>Rundgang im Depot</translation>
    </message>
    <message>
        <source>Did the budget pass?</source>
        <translation>Ist das Budget durch?</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Direktorin</translation>
    </message>
    <message>
        <source>Directrice générale</source>
        <translation>Directrice générale</translation>
    </message>
    <message>
        <source>Direktorin</source>
        <translation>Direktorin</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>Disponent</translation>
    </message>
    <message>
        <source>Dock time study</source>
        <translation>Studie zu Liegezeiten</translation>
    </message>
    <message>
        <source>Draft the agenda</source>
        <translation>Tagesordnung entwerfen</translation>
    </message>
    <message>
        <source>Dye house flow</source>
        <translation>Ablauf in der Färberei</translation>
    </message>
    <message>
        <source>Dyeing decides everything</source>
        <translation>Das Färben entscheidet alles</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Redakteurin</translation>
    </message>
    <message>
        <source>Every hour at the dock costs us</source>
        <translation>Jede Stunde am Kai kostet uns Geld</translation>
    </message>
    <message>
        <source>Export checklist: what is missing?</source>
        <translation>Checkliste für den Export: Was fehlt?</translation>
    </message>
    <message>
        <source>Family name first on paper: 渡辺 健二.</source>
        <translation>Auf Papier der Familienname zuerst: 渡辺 健二.</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>Find dates for the onboarding workshop</source>
        <translation>Termine für den Einarbeitungsworkshop finden</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Erster Anruf</translation>
    </message>
    <message>
        <source>Fix a start date for one warehouse</source>
        <translation>Einen Starttermin für ein Lager festlegen</translation>
    </message>
    <message>
        <source>Fixed price or by the day?</source>
        <translation>Festpreis oder nach Tagen?</translation>
    </message>
    <message>
        <source>Fleet director</source>
        <translation>Flottenchef</translation>
    </message>
    <message>
        <source>Foreword: length and deadline</source>
        <translation>Vorwort: Länge und Abgabetermin</translation>
    </message>
    <message>
        <source>Founder</source>
        <translation>Gründer</translation>
    </message>
    <message>
        <source>Go through the dock times</source>
        <translation>Liegezeiten durchgehen</translation>
    </message>
    <message>
        <source>Half-year look-in</source>
        <translation>Nach einem halben Jahr hineinschauen</translation>
    </message>
    <message>
        <source>Harbour planner</source>
        <translation>Hafenplaner</translation>
    </message>
    <message>
        <source>Head of Operations</source>
        <translation>Betriebsleiterin</translation>
    </message>
    <message>
        <source>Head of Sales</source>
        <translation>Vertriebsleiterin</translation>
    </message>
    <message>
        <source>How small harbours schedule berths</source>
        <translation>Wie kleine Häfen ihre Liegeplätze planen</translation>
    </message>
    <message>
        <source>I answer to the client, you answer to me</source>
        <translation>Ich stehe beim Kunden gerade, Sie bei mir</translation>
    </message>
    <message>
        <source>I have one slot before the audit</source>
        <translation>Vor der Prüfung habe ich genau einen Termin frei</translation>
    </message>
    <message>
        <source>I never know what a month will bring</source>
        <translation>Ich weiß nie, was ein Monat bringt</translation>
    </message>
    <message>
        <source>I only pay for what I can see</source>
        <translation>Ich zahle nur, was ich sehen kann</translation>
    </message>
    <message>
        <source>Joint offer</source>
        <translation>Gemeinsames Angebot</translation>
    </message>
    <message>
        <source>Joint offer: who writes which part?</source>
        <translation>Gemeinsames Angebot: Wer schreibt welchen Teil?</translation>
    </message>
    <message>
        <source>Knows everybody. Never send her anything longer than a page.</source>
        <translation>Kennt alle. Ihr nie etwas schicken, das länger als eine Seite ist.</translation>
    </message>
    <message>
        <source>Legal will ask where every byte lives</source>
        <translation>Die Rechtsabteilung fragt nach jedem Byte, wo es liegt</translation>
    </message>
    <message>
        <source>Line 3 rollout</source>
        <translation>Einführung an Linie 3</translation>
    </message>
    <message>
        <source>London</source>
        <translation>London</translation>
    </message>
    <message>
        <source>London office</source>
        <translation>Büro London</translation>
    </message>
    <message>
        <source>Look again: budget freeze</source>
        <translation>Wieder ansehen: Budgetsperre</translation>
    </message>
    <message>
        <source>Look again: not before the new saw runs</source>
        <translation>Wieder ansehen: nicht, bevor die neue Säge läuft</translation>
    </message>
    <message>
        <source>Lori’s introduction; dock times vary by hours</source>
        <translation>von Lori vermittelt; Liegezeiten schwanken um Stunden</translation>
    </message>
    <message>
        <source>Lori’s summer party</source>
        <translation>Loris Sommerfest</translation>
    </message>
    <message>
        <source>Loves hiking; sends people my way without being asked.</source>
        <translation>Wandert gern; schickt mir ungefragt Leute.</translation>
    </message>
    <message>
        <source>Managing Director</source>
        <translation>Geschäftsführung</translation>
    </message>
    <message>
        <source>Membership dashboard</source>
        <translation>Mitgliederübersicht</translation>
    </message>
    <message>
        <source>Monday start-up</source>
        <translation>Anlauf am Montag</translation>
    </message>
    <message>
        <source>My board wants the first saving before March</source>
        <translation>Mein Vorstand will die erste Ersparnis vor März sehen</translation>
    </message>
    <message>
        <source>My father must understand it too</source>
        <translation>Mein Vater muss es auch verstehen</translation>
    </message>
    <message>
        <source>My sister runs three shops in Lyon</source>
        <translation>Meine Schwester führt drei Läden in Lyon</translation>
    </message>
    <message>
        <source>Name the shift lead</source>
        <translation>Schichtleitung nennen</translation>
    </message>
    <message>
        <source>Neighbours at the co-working space</source>
        <translation>Nachbarn im Gemeinschaftsbüro</translation>
    </message>
    <message>
        <source>No software nobody uses</source>
        <translation>Keine Software, die niemand benutzt</translation>
    </message>
    <message>
        <source>One date</source>
        <translation>Ein Termin</translation>
    </message>
    <message>
        <source>One name and a line of introduction</source>
        <translation>Ein Name und eine Zeile zur Vorstellung</translation>
    </message>
    <message>
        <source>One thing that works, one that does not</source>
        <translation>Eine Sache, die läuft, und eine, die nicht läuft</translation>
    </message>
    <message>
        <source>One week of measurements</source>
        <translation>Eine Woche messen</translation>
    </message>
    <message>
        <source>Operations manager</source>
        <translation>Betriebsleitung</translation>
    </message>
    <message>
        <source>Order process</source>
        <translation>Bestellablauf</translation>
    </message>
    <message>
        <source>Our new hires need six weeks to be useful</source>
        <translation>Unsere Neuen brauchen sechs Wochen, bis sie eine Hilfe sind</translation>
    </message>
    <message>
        <source>Overflow work: terms</source>
        <translation>Überhang: Bedingungen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Owner and designer</source>
        <translation>Inhaberin und Gestalterin</translation>
    </message>
    <message>
        <source>Panel on scheduling</source>
        <translation>Podium zur Terminplanung</translation>
    </message>
    <message>
        <source>Paris office</source>
        <translation>Büro Paris</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partnerin</translation>
    </message>
    <message>
        <source>Payment plan: fine by finance?</source>
        <translation>Zahlungsplan: Sind die Finanzen einverstanden?</translation>
    </message>
    <message>
        <source>Pick a day for the review</source>
        <translation>Einen Tag für die Durchsicht finden</translation>
    </message>
    <message>
        <source>Planning workshop</source>
        <translation>Planungsworkshop</translation>
    </message>
    <message>
        <source>Plant manager</source>
        <translation>Werksleiter</translation>
    </message>
    <message>
        <source>Product lead</source>
        <translation>Produktleiterin</translation>
    </message>
    <message>
        <source>Project rhythm</source>
        <translation>Projektrhythmus</translation>
    </message>
    <message>
        <source>Proposal sent last week: any questions?</source>
        <translation>Angebot von letzter Woche: noch Fragen?</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Verlegerin</translation>
    </message>
    <message>
        <source>Purchasing</source>
        <translation>Einkauf</translation>
    </message>
    <message>
        <source>Purchasing still orders by gut feeling</source>
        <translation>Der Einkauf bestellt weiter nach Gefühl</translation>
    </message>
    <message>
        <source>Quarterly coffee</source>
        <translation>Quartalskaffee</translation>
    </message>
    <message>
        <source>Quarterly retainer</source>
        <translation>Rahmenvertrag je Quartal</translation>
    </message>
    <message>
        <source>Recall system</source>
        <translation>Erinnerungssystem</translation>
    </message>
    <message>
        <source>Refresher: which date?</source>
        <translation>Auffrischung: welcher Termin?</translation>
    </message>
    <message>
        <source>Retainer: yes or no?</source>
        <translation>Rahmenvertrag: ja oder nein?</translation>
    </message>
    <message>
        <source>Sales refresher</source>
        <translation>Auffrischung Vertrieb</translation>
    </message>
    <message>
        <source>Sales training</source>
        <translation>Vertriebsschulung</translation>
    </message>
    <message>
        <source>Satisfaction check</source>
        <translation>Nachfragen, ob alles passt</translation>
    </message>
    <message>
        <source>Satisfaction check, two weeks after delivery</source>
        <translation>Zufrieden? Zwei Wochen nach der Lieferung</translation>
    </message>
    <message>
        <source>Saw mill planning</source>
        <translation>Planung im Sägewerk</translation>
    </message>
    <message>
        <source>Second roastery</source>
        <translation>Zweite Rösterei</translation>
    </message>
    <message>
        <source>Second roastery: where?</source>
        <translation>Zweite Rösterei: wo?</translation>
    </message>
    <message>
        <source>Sekretariat</source>
        <translation>Sekretariat</translation>
    </message>
    <message>
        <source>Send a line after TechConf</source>
        <translation>Nach der TechConf kurz schreiben</translation>
    </message>
    <message>
        <source>Send something useful</source>
        <translation>Etwas Nützliches schicken</translation>
    </message>
    <message>
        <source>Send the article on harbour scheduling</source>
        <translation>Artikel zur Hafenplanung schicken</translation>
    </message>
    <message>
        <source>Send the floor plans</source>
        <translation>Grundrisse schicken</translation>
    </message>
    <message>
        <source>Send useful article</source>
        <translation>Nützlichen Artikel schicken</translation>
    </message>
    <message>
        <source>Senior partner</source>
        <translation>Seniorpartnerin</translation>
    </message>
    <message>
        <source>Shop floor planning</source>
        <translation>Planung der Ladenfläche</translation>
    </message>
    <message>
        <source>Show her the numbers of a comparable plant</source>
        <translation>Ihr die Zahlen eines vergleichbaren Werks zeigen</translation>
    </message>
    <message>
        <source>Show me Monday morning, not a slide</source>
        <translation>Zeigen Sie mir den Montagmorgen, keine Folie</translation>
    </message>
    <message>
        <source>Site logistics</source>
        <translation>Baustellenlogistik</translation>
    </message>
    <message>
        <source>Site manager</source>
        <translation>Bauleiter</translation>
    </message>
    <message>
        <source>Split the phase 2 price</source>
        <translation>Preis von Phase 2 aufteilen</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Starttermin</translation>
    </message>
    <message>
        <source>Studio calendar</source>
        <translation>Atelierkalender</translation>
    </message>
    <message>
        <source>Studio head</source>
        <translation>Studioleiterin</translation>
    </message>
    <message>
        <source>Studio manager</source>
        <translation>Büroleiterin</translation>
    </message>
    <message>
        <source>Supply chain manager</source>
        <translation>Leiterin der Lieferkette</translation>
    </message>
    <message>
        <source>Swap notes on family businesses</source>
        <translation>Über Familienbetriebe austauschen</translation>
    </message>
    <message>
        <source>Sydney</source>
        <translation>Sydney</translation>
    </message>
    <message>
        <source>TechConf</source>
        <translation>TechConf</translation>
    </message>
    <message>
        <source>TechConf, the coffee queue</source>
        <translation>TechConf, in der Kaffeeschlange</translation>
    </message>
    <message>
        <source>TechConf, workshop table</source>
        <translation>TechConf, Tisch im Workshop</translation>
    </message>
    <message>
        <source>Tell him what the pilot costs</source>
        <translation>Ihm sagen, was der Pilotversuch kostet</translation>
    </message>
    <message>
        <source>Ten minutes, no product in it.</source>
        <translation>Zehn Minuten, ohne Werbung.</translation>
    </message>
    <message>
        <source>Thank her for Amara</source>
        <translation>Ihr für Amara danken</translation>
    </message>
    <message>
        <source>Thank-you note</source>
        <translation>Dankesgruß</translation>
    </message>
    <message>
        <source>Thanks for introducing Helix Labs</source>
        <translation>Dank für die Vermittlung an Helix Labs</translation>
    </message>
    <message>
        <source>The client wants one invoice</source>
        <translation>Der Kunde will nur eine Rechnung</translation>
    </message>
    <message>
        <source>The order on page 3 has worked at two plants.</source>
        <translation>Die Reihenfolge auf Seite 3 hat sich in zwei Werken bewährt.</translation>
    </message>
    <message>
        <source>The weekly board finally gets people talking</source>
        <translation>Mit der Wochentafel reden die Leute endlich miteinander</translation>
    </message>
    <message>
        <source>Three possible dates</source>
        <translation>Drei mögliche Termine</translation>
    </message>
    <message>
        <source>Three possible sites</source>
        <translation>Drei mögliche Standorte</translation>
    </message>
    <message>
        <source>Try again in the afternoon</source>
        <translation>Nachmittags noch einmal versuchen</translation>
    </message>
    <message>
        <source>Two depots, one plan</source>
        <translation>Zwei Depots, ein Plan</translation>
    </message>
    <message>
        <source>US office</source>
        <translation>Büro USA</translation>
    </message>
    <message>
        <source>Walk through the proposal</source>
        <translation>Angebot durchgehen</translation>
    </message>
    <message>
        <source>Walk through the revised proposal</source>
        <translation>Überarbeitetes Angebot durchgehen</translation>
    </message>
    <message>
        <source>Warehouse pilot</source>
        <translation>Pilotversuch im Lager</translation>
    </message>
    <message>
        <source>We can’t stop the line for a rollout</source>
        <translation>Wir können die Linie für eine Einführung nicht anhalten</translation>
    </message>
    <message>
        <source>Weekly check-in</source>
        <translation>Wöchentliche Rücksprache</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Willkommen zurück</translation>
    </message>
    <message>
        <source>Welcome, and what happens first</source>
        <translation>Willkommen, und was zuerst geschieht</translation>
    </message>
    <message>
        <source>What a board wants to see before it says yes.</source>
        <translation>Was ein Vorstand sehen will, bevor er Ja sagt.</translation>
    </message>
    <message>
        <source>Winemaker</source>
        <translation>Winzerin</translation>
    </message>
    <message>
        <source>Wrote after a talk in Porto</source>
        <translation>Schrieb nach einem Vortrag in Porto</translation>
    </message>
    <message>
        <source>a card</source>
        <translation>eine Karte</translation>
    </message>
    <message>
        <source>a one-page season planner</source>
        <translation>ein Saisonplaner auf einer Seite</translation>
    </message>
    <message>
        <source>agreed scope over the phone</source>
        <translation>Umfang am Telefon vereinbart</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>article on route planning</source>
        <translation>Artikel zur Tourenplanung</translation>
    </message>
    <message>
        <source>asked for a planning workshop</source>
        <translation>hat nach einem Planungsworkshop gefragt</translation>
    </message>
    <message>
        <source>asked for five minutes</source>
        <translation>bat um fünf Minuten</translation>
    </message>
    <message>
        <source>asked not to be contacted</source>
        <translation>möchte nicht kontaktiert werden</translation>
    </message>
    <message>
        <source>audit in spring, data must stay in the EU</source>
        <translation>Prüfung im Frühjahr, Daten müssen in der EU bleiben</translation>
    </message>
    <message>
        <source>back on plan</source>
        <translation>wieder im Plan</translation>
    </message>
    <message>
        <source>biotech</source>
        <translation>Biotechnik</translation>
    </message>
    <message>
        <source>board meets next week, likes it</source>
        <translation>Vorstand tagt nächste Woche, findet es gut</translation>
    </message>
    <message>
        <source>budget freeze</source>
        <translation>Budgetsperre</translation>
    </message>
    <message>
        <source>budget freeze, look again afterwards</source>
        <translation>Budgetsperre, danach wieder ansehen</translation>
    </message>
    <message>
        <source>budget round in autumn</source>
        <translation>Budgetrunde im Herbst</translation>
    </message>
    <message>
        <source>busy season, later</source>
        <translation>Hochsaison, später</translation>
    </message>
    <message>
        <source>can we talk about the price?</source>
        <translation>können wir über den Preis reden?</translation>
    </message>
    <message>
        <source>chose a local firm</source>
        <translation>hat sich für eine Firma am Ort entschieden</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>closing report</source>
        <translation>Schlussbericht</translation>
    </message>
    <message>
        <source>congratulations on the award</source>
        <translation>Glückwunsch zum Preis</translation>
    </message>
    <message>
        <source>construction</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>contract signed</source>
        <translation>Vertrag unterschrieben</translation>
    </message>
    <message>
        <source>could send overflow work</source>
        <translation>könnte mir Überhang abgeben</translation>
    </message>
    <message>
        <source>customs paperwork eats two days a week</source>
        <translation>Zollpapiere fressen zwei Tage in der Woche</translation>
    </message>
    <message>
        <source>dashboard handed over</source>
        <translation>Übersicht übergeben</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>delighted, would do it again</source>
        <translation>begeistert, würde es wieder machen</translation>
    </message>
    <message>
        <source>depots plan against each other</source>
        <translation>Depots planen gegeneinander</translation>
    </message>
    <message>
        <source>design</source>
        <translation>Gestaltung</translation>
    </message>
    <message>
        <source>draft of the study</source>
        <translation>Entwurf der Studie</translation>
    </message>
    <message>
        <source>dyeing is the slow step</source>
        <translation>das Färben ist der langsame Schritt</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>export checklist</source>
        <translation>Checkliste für den Export</translation>
    </message>
    <message>
        <source>facade drawings out</source>
        <translation>Fassadenpläne sind raus</translation>
    </message>
    <message>
        <source>family business</source>
        <translation>Familienbetrieb</translation>
    </message>
    <message>
        <source>final report</source>
        <translation>Abschlussbericht</translation>
    </message>
    <message>
        <source>final report and templates</source>
        <translation>Abschlussbericht und Vorlagen</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <source>first coffee; the night shift is the bottleneck</source>
        <translation>erster Kaffee; die Nachtschicht ist der Engpass</translation>
    </message>
    <message>
        <source>food</source>
        <translation>Lebensmittel</translation>
    </message>
    <message>
        <source>health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>in court all week, call back about the retainer</source>
        <translation>die ganze Woche bei Gericht, Rückruf wegen des Rahmenvertrags</translation>
    </message>
    <message>
        <source>interested, asked for references</source>
        <translation>interessiert, fragt nach Referenzen</translation>
    </message>
    <message>
        <source>introduced me to Priya at Helix Labs</source>
        <translation>hat mich mit Priya von Helix Labs bekannt gemacht</translation>
    </message>
    <message>
        <source>introduced me to Rafael</source>
        <translation>hat mich mit Rafael bekannt gemacht</translation>
    </message>
    <message>
        <source>introduction</source>
        <translation>Vorstellung</translation>
    </message>
    <message>
        <source>joint offer for a client in the spring</source>
        <translation>gemeinsames Angebot für einen Kunden im Frühjahr</translation>
    </message>
    <message>
        <source>kick-off</source>
        <translation>Auftakt</translation>
    </message>
    <message>
        <source>kick-off in the shop</source>
        <translation>Auftakt im Laden</translation>
    </message>
    <message>
        <source>law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>liked phase 1, price of phase 2 unclear</source>
        <translation>Phase 1 gefiel, Preis von Phase 2 unklar</translation>
    </message>
    <message>
        <source>likes the idea, no budget</source>
        <translation>mag die Idee, kein Budget</translation>
    </message>
    <message>
        <source>logistics</source>
        <translation>Logistik</translation>
    </message>
    <message>
        <source>lunch; drowning in intake calls</source>
        <translation>Mittagessen; geht in Erstanfragen unter</translation>
    </message>
    <message>
        <source>lunch; mentioned two more people</source>
        <translation>Mittagessen; nannte zwei weitere Leute</translation>
    </message>
    <message>
        <source>manufacturing</source>
        <translation>Fertigung</translation>
    </message>
    <message>
        <source>media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>membership numbers by month</source>
        <translation>Mitgliederzahlen nach Monaten</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>my free weeks this quarter</source>
        <translation>meine freien Wochen in diesem Quartal</translation>
    </message>
    <message>
        <source>new saw first, then advice</source>
        <translation>erst die neue Säge, dann Beratung</translation>
    </message>
    <message>
        <source>nice to hear from you, what do you suggest?</source>
        <translation>schön, von Ihnen zu hören; was schlagen Sie vor?</translation>
    </message>
    <message>
        <source>not before the new saw runs</source>
        <translation>nicht, bevor die neue Säge läuft</translation>
    </message>
    <message>
        <source>notes on budget rounds</source>
        <translation>Notizen zu Budgetrunden</translation>
    </message>
    <message>
        <source>numbers for two ships</source>
        <translation>Zahlen für zwei Schiffe</translation>
    </message>
    <message>
        <source>on parental leave from next week</source>
        <translation>ab nächster Woche in Elternzeit</translation>
    </message>
    <message>
        <source>one open question: where the data lives</source>
        <translation>eine offene Frage: wo die Daten liegen</translation>
    </message>
    <message>
        <source>outline of the joint offer</source>
        <translation>Gliederung des gemeinsamen Angebots</translation>
    </message>
    <message>
        <source>panel together</source>
        <translation>gemeinsam auf dem Podium</translation>
    </message>
    <message>
        <source>parental leave</source>
        <translation>Elternzeit</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>payment plan by month</source>
        <translation>Zahlungsplan nach Monaten</translation>
    </message>
    <message>
        <source>phase 2</source>
        <translation>Phase 2</translation>
    </message>
    <message>
        <source>please do not write again</source>
        <translation>bitte nicht mehr schreiben</translation>
    </message>
    <message>
        <source>portfolio review</source>
        <translation>Mappe durchgesehen</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>press two stands still on Mondays</source>
        <translation>Presse 2 steht montags still</translation>
    </message>
    <message>
        <source>private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>proposal for both depots</source>
        <translation>Angebot für beide Depots</translation>
    </message>
    <message>
        <source>proposal sent</source>
        <translation>Angebot geschickt</translation>
    </message>
    <message>
        <source>proposal with two options</source>
        <translation>Angebot mit zwei Varianten</translation>
    </message>
    <message>
        <source>quarterly coffee</source>
        <translation>Quartalskaffee</translation>
    </message>
    <message>
        <source>quarterly coffee; her daughter starts university</source>
        <translation>Quartalskaffee; ihre Tochter beginnt zu studieren</translation>
    </message>
    <message>
        <source>quarterly coffee; told me about Acme</source>
        <translation>Quartalskaffee; erzählte mir von Acme</translation>
    </message>
    <message>
        <source>recall letters go out late</source>
        <translation>Erinnerungsbriefe gehen zu spät raus</translation>
    </message>
    <message>
        <source>referrer</source>
        <translation>Empfehler</translation>
    </message>
    <message>
        <source>research</source>
        <translation>Forschung</translation>
    </message>
    <message>
        <source>retail</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>retainer</source>
        <translation>Rahmenvertrag</translation>
    </message>
    <message>
        <source>room booked for the review</source>
        <translation>Raum für die Durchsicht gebucht</translation>
    </message>
    <message>
        <source>routes by hand, two dispatchers</source>
        <translation>Touren von Hand, zwei Disponenten</translation>
    </message>
    <message>
        <source>runs the calendar Sara relies on</source>
        <translation>führt den Kalender, auf den Sara baut</translation>
    </message>
    <message>
        <source>sales training, day one</source>
        <translation>Vertriebsschulung, erster Tag</translation>
    </message>
    <message>
        <source>same table at TechConf; building a pricing team</source>
        <translation>selber Tisch auf der TechConf; baut ein Team für Preise auf</translation>
    </message>
    <message>
        <source>sat in with Anna; asked about payment by month</source>
        <translation>saß bei Anna dabei; fragte nach monatlicher Zahlung</translation>
    </message>
    <message>
        <source>saw mill tour</source>
        <translation>Rundgang im Sägewerk</translation>
    </message>
    <message>
        <source>season planning is done in his head</source>
        <translation>die Saison plant er im Kopf</translation>
    </message>
    <message>
        <source>second roastery next year</source>
        <translation>zweite Rösterei im nächsten Jahr</translation>
    </message>
    <message>
        <source>send a price for the pilot</source>
        <translation>Preis für den Pilotversuch schicken</translation>
    </message>
    <message>
        <source>shipping</source>
        <translation>Schifffahrt</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>slides of the panel</source>
        <translation>Folien vom Podium</translation>
    </message>
    <message>
        <source>something useful every 90 days</source>
        <translation>alle 90 Tage etwas Nützliches</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Vortrag</translation>
    </message>
    <message>
        <source>starts next month</source>
        <translation>beginnt nächsten Monat</translation>
    </message>
    <message>
        <source>studio visit</source>
        <translation>Besuch im Atelier</translation>
    </message>
    <message>
        <source>talked about onboarding at TechConf</source>
        <translation>auf der TechConf über Einarbeitung gesprochen</translation>
    </message>
    <message>
        <source>tasting; export is growing</source>
        <translation>Verkostung; der Export wächst</translation>
    </message>
    <message>
        <source>team of four now, wants a refresher</source>
        <translation>inzwischen zu viert, möchte eine Auffrischung</translation>
    </message>
    <message>
        <source>thank you, let us stay in touch</source>
        <translation>danke, bleiben wir in Kontakt</translation>
    </message>
    <message>
        <source>thanks, more on berths please</source>
        <translation>danke, bitte mehr zu Liegeplätzen</translation>
    </message>
    <message>
        <source>thanks, team is trying the weekly board</source>
        <translation>danke, das Team probiert die Wochentafel aus</translation>
    </message>
    <message>
        <source>the checklist I mentioned</source>
        <translation>die erwähnte Checkliste</translation>
    </message>
    <message>
        <source>third generation, wants to hand over in two years</source>
        <translation>dritte Generation, will in zwei Jahren übergeben</translation>
    </message>
    <message>
        <source>three dates for the refresher</source>
        <translation>drei Termine für die Auffrischung</translation>
    </message>
    <message>
        <source>three references</source>
        <translation>drei Referenzen</translation>
    </message>
    <message>
        <source>three sites, one foreman short</source>
        <translation>drei Baustellen, ein Polier zu wenig</translation>
    </message>
    <message>
        <source>told him how it goes with Rafael</source>
        <translation>ihm erzählt, wie es mit Rafael läuft</translation>
    </message>
    <message>
        <source>toured the depot</source>
        <translation>Depot besichtigt</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>Außenhandel</translation>
    </message>
    <message>
        <source>two people off sick, plan shifted</source>
        <translation>zwei Leute krank, Plan verschoben</translation>
    </message>
    <message>
        <source>two ways a retainer could look</source>
        <translation>zwei Formen, die ein Rahmenvertrag haben könnte</translation>
    </message>
    <message>
        <source>uses it every morning</source>
        <translation>benutzt sie jeden Morgen</translation>
    </message>
    <message>
        <source>very happy, showed it to her sister</source>
        <translation>sehr zufrieden, hat es ihrer Schwester gezeigt</translation>
    </message>
    <message>
        <source>very useful; one question about night routes</source>
        <translation>sehr nützlich; eine Frage zu Nachttouren</translation>
    </message>
    <message>
        <source>walked the site, he wants an offer</source>
        <translation>Baustelle begangen, er möchte ein Angebot</translation>
    </message>
    <message>
        <source>wants a fixed price</source>
        <translation>möchte einen Festpreis</translation>
    </message>
    <message>
        <source>wants a short review in person</source>
        <translation>möchte eine kurze Durchsicht vor Ort</translation>
    </message>
    <message>
        <source>wants help with the site search</source>
        <translation>möchte Hilfe bei der Standortsuche</translation>
    </message>
    <message>
        <source>wants numbers from a comparable plant</source>
        <translation>möchte Zahlen aus einem vergleichbaren Werk</translation>
    </message>
    <message>
        <source>wants to see the Acme numbers</source>
        <translation>möchte die Zahlen von Acme sehen</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>works, two small wishes</source>
        <translation>läuft, zwei kleine Wünsche</translation>
    </message>
    <message>
        <source>workshop, day one of two</source>
        <translation>Workshop, erster von zwei Tagen</translation>
    </message>
    <message>
        <source>would contribute a foreword</source>
        <translation>würde ein Vorwort beisteuern</translation>
    </message>
    <message>
        <source>your own day to look again</source>
        <translation>Ihr eigener Tag zum Wiederansehen</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Edit saved filters…</source>
        <translation>Gespeicherte Filter bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>This was not saved.</source>
        <translation>Das wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>{why}

What you entered is kept: try again, or copy it.</source>
        <translation>{why}

Was Sie eingegeben haben, bleibt: Versuchen Sie es noch einmal, oder kopieren Sie es.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte durchsuchen</translation>
    </message>
    <message>
        <source>Search name, company, phone, notes…</source>
        <translation>Name, Firma, Telefon, Notizen suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Words in any order, parts of a number, and terms: {example}</source>
        <translation>Wörter in beliebiger Reihenfolge, Teile einer Nummer und Angaben: {example}</translation>
    </message>
</context>
<context>
    <name>SearchTerms</name>
    <message>
        <source>tag</source>
        <translation>schlagwort</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>stufe</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Address books and calendars in; everything, settings included, out.</source>
        <translation>Adressbücher und Kalender herein; alles, auch die Einstellungen, hinaus.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Alles exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Follow-up method</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>Follow-up rules</source>
        <translation>Nachfassregeln</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Import und Export</translation>
    </message>
    <message>
        <source>Message templates, and the shelf of useful things to send.</source>
        <translation>Textvorlagen und der Vorrat nützlicher Dinge zum Senden.</translation>
    </message>
    <message>
        <source>Money and region</source>
        <translation>Geld und Region</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regeln&#xa0;…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>Vorlagen&#xa0;…</translation>
    </message>
    <message>
        <source>Useful things…</source>
        <translation>Nützliches&#xa0;…</translation>
    </message>
    <message>
        <source>Messages and useful things</source>
        <translation>Nachrichten und Nützliches</translation>
    </message>
    <message>
        <source>Which next step is proposed after what happens, and after how many days.</source>
        <translation>Welcher nächste Schritt nach einem Ereignis vorgeschlagen wird und nach wie vielen Tagen.</translation>
    </message>
    <message>
        <source>Your day</source>
        <translation>Ihr Tag</translation>
    </message>
    <message>
        <source>cadence ladder no answer proposal delivered lost</source>
        <translation>Kadenz Leiter nicht erreicht Angebot geliefert verloren</translation>
    </message>
    <message>
        <source>import export csv vcard json settings</source>
        <translation>importieren exportieren CSV vCard JSON Einstellungen</translation>
    </message>
    <message>
        <source>messages shelf article</source>
        <translation>Nachrichten Vorrat Artikel Vorlagen</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A mailing list is not a contact and was passed over.</source>
        <translation>Eine Mailingliste ist kein Kontakt und wurde übergangen.</translation>
    </message>
    <message>
        <source>A merge needs two contacts; nothing was changed.</source>
        <translation>Zum Zusammenführen braucht es zwei Kontakte; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A promise needs the moment at which it was made; nothing was saved.</source>
        <translation>Eine Zusage braucht den Moment, in dem sie gegeben wurde; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>Ein Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed; the row ends with its line.</source>
        <translation>Ein Anführungszeichen wird nie geschlossen; die Tabellenzeile endet mit der Zeile der Datei.</translation>
    </message>
    <message>
        <source>A relation needs two contacts; nothing was saved.</source>
        <translation>Eine Beziehung braucht zwei Kontakte; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>A saved filter cannot be read; none of them is taken.</source>
        <translation>Ein gespeicherter Filter lässt sich nicht lesen; keiner davon wird übernommen.</translation>
    </message>
    <message>
        <source>A second {head} is left out: “{value}”.</source>
        <translation>Ein zweites {head} ist weggelassen: „{value}“.</translation>
    </message>
    <message>
        <source>Allow writing to it and to its folder, or choose another folder.</source>
        <translation>Bitte das Schreiben in die Datei und ihren Ordner erlauben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Columns without a known meaning were kept in the notes: {used}.</source>
        <translation>Spalten ohne bekannte Bedeutung stehen in den Notizen: {used}.</translation>
    </message>
    <message>
        <source>Connected on LinkedIn on {day}</source>
        <translation>Auf LinkedIn vernetzt am {day}</translation>
    </message>
    <message>
        <source>Days such as 6/5/1984 were read with the {first} first, which is a guess.</source>
        <translation>Ein Datum wie 6/5/1984 wurde mit {first} zuerst gelesen; das ist geraten.</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Das Gerät ist beschäftigt</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Der zugeteilte Speicherplatz ist erschöpft</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Files in the archive that hold no contacts were passed over: {names}.</source>
        <translation>Dateien im Archiv, die keine Kontakte enthalten, wurden übergangen: {names}.</translation>
    </message>
    <message>
        <source>How “{title}” repeats is not understood; only its first time was taken.</source>
        <translation>Wie sich „{title}“ wiederholt, ist nicht verständlich; nur das erste Mal wurde übernommen.</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>Its notes are cut off after {longest_notes} of {notes} characters.</source>
        <translation>Die Notizen sind nach {longest_notes} von {notes} Zeichen abgeschnitten.</translation>
    </message>
    <message>
        <source>Monica keeps in touch every {days} days; tier {tier} ({interval} days) is nearest, which is a guess.</source>
        <translation>Monica bleibt alle {days} Tage in Kontakt; am nächsten kommt Stufe {tier} ({interval} Tage); das ist geraten.</translation>
    </message>
    <message>
        <source>Monica knows only an age: born about {year}. It was noted, without a birthday.</source>
        <translation>Monica kennt nur ein Alter: geboren etwa {year}. Das steht in den Notizen, ohne Geburtstag.</translation>
    </message>
    <message>
        <source>Monica says that this person has died, so they are set to do not contact.</source>
        <translation>Monica sagt, dass dieser Mensch gestorben ist; er steht deshalb auf „nicht kontaktieren“.</translation>
    </message>
    <message>
        <source>No name, organisation, e-mail address or number was found in the text.</source>
        <translation>In dem Text fand sich kein Name, keine Organisation, E-Mail-Adresse oder Nummer.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Die Datei oder den Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Das ist kein Ordner</translation>
    </message>
    <message>
        <source>Nothing in {source} can be read any more ({error}). Restore a backup.</source>
        <translation>In {source} ist nichts mehr lesbar ({error}). Bitte eine Sicherung zurückholen.</translation>
    </message>
    <message>
        <source>Nothing was changed; keep the file, and restore a backup or choose another data folder.</source>
        <translation>Nichts wurde geändert; heben Sie die Datei auf, und holen Sie eine Sicherung zurück, oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>One of these contacts is no longer in the address book; nothing was merged.</source>
        <translation>Einer dieser Kontakte ist nicht mehr im Adressbuch; nichts wurde zusammengeführt.</translation>
    </message>
    <message>
        <source>Only the first {most_of_a_kind} of its {once} {what} are kept.</source>
        <translation>Nur die ersten {most_of_a_kind} von {once} ({what}) bleiben.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Record {row} of {table} belongs to a record of {owner} that is not there.</source>
        <translation>Eintrag {row} von {table} gehört zu einem Eintrag von {owner}, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Record {row} of {table} has no uid.</source>
        <translation>Eintrag {row} von {table} hat keine UID.</translation>
    </message>
    <message>
        <source>Record {row} of {table} has {what} as its {column}: {value}.</source>
        <translation>Eintrag {row} von {table} hat {what} als {column}: {value}.</translation>
    </message>
    <message>
        <source>SalesAssist cannot open its data.</source>
        <translation>SalesAssist kann seine Daten nicht öffnen.</translation>
    </message>
    <message>
        <source>SalesAssist cannot read its data.</source>
        <translation>SalesAssist kann seine Daten nicht lesen.</translation>
    </message>
    <message>
        <source>SalesAssist cannot use its data folder.</source>
        <translation>SalesAssist kann seinen Datenordner nicht benutzen.</translation>
    </message>
    <message>
        <source>SalesAssist is open already for this data folder, but does not answer.</source>
        <translation>SalesAssist ist für diesen Datenordner schon geöffnet, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>Some characters in the file are damaged; they are shown as �.</source>
        <translation>Einige Zeichen in der Datei sind beschädigt; sie erscheinen als �.</translation>
    </message>
    <message>
        <source>Step {number} of the data upgrade left records without their owner; undone.</source>
        <translation>Schritt {number} der Datenumstellung ließ Einträge ohne Besitzer zurück; er wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>That is not the passphrase of {path}. Mind capital letters and the layout of the keyboard. If you are sure of it, the file is damaged: keep it, and restore a backup.</source>
        <translation>Das ist nicht die Passphrase von {path}. Achten Sie auf Großbuchstaben und die Tastaturbelegung. Wenn Sie sicher sind, ist die Datei beschädigt: Heben Sie sie auf, und holen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>That is not the current passphrase; nothing was changed.</source>
        <translation>Das ist nicht die aktuelle Passphrase; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The archive holds {chosen} files of contacts; only the first {most_read} were read.</source>
        <translation>Das Archiv enthält {chosen} Dateien mit Kontakten; nur die ersten {most_read} wurden gelesen.</translation>
    </message>
    <message>
        <source>The backup in {folder} could not be read back, so it was not kept.</source>
        <translation>Die Sicherung in {folder} ließ sich nicht zurücklesen und wurde deshalb nicht behalten.</translation>
    </message>
    <message>
        <source>The beginning of {path} is damaged.</source>
        <translation>Der Anfang von {path} ist beschädigt.</translation>
    </message>
    <message>
        <source>The calendar has no events and no to-dos.</source>
        <translation>Der Kalender hat keine Termine und keine Aufgaben.</translation>
    </message>
    <message>
        <source>The card has no BEGIN:VCARD; what was there is kept.</source>
        <translation>Der Karte fehlt BEGIN:VCARD; was da war, ist übernommen.</translation>
    </message>
    <message>
        <source>The card has no END:VCARD; what was there is kept.</source>
        <translation>Der Karte fehlt END:VCARD; was da war, ist übernommen.</translation>
    </message>
    <message>
        <source>The card has no name, organisation, e-mail address or number to call the contact by.</source>
        <translation>Die Karte hat keinen Namen, keine Organisation, E-Mail-Adresse oder Nummer, nach der der Kontakt heißen könnte.</translation>
    </message>
    <message>
        <source>The card is empty; there is nothing to import.</source>
        <translation>Die Karte ist leer; es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>The change does not fit the records in {path}: {error}.</source>
        <translation>Die Änderung passt nicht zu den Einträgen in {path}: {error}.</translation>
    </message>
    <message>
        <source>The contact has no name, organisation, address or number.</source>
        <translation>Der Kontakt hat keinen Namen, keine Organisation, Adresse oder Nummer.</translation>
    </message>
    <message>
        <source>The contact is damaged and was left out: {trouble}.</source>
        <translation>Der Kontakt ist beschädigt und wurde weggelassen: {trouble}.</translation>
    </message>
    <message>
        <source>The contact is no longer in the address book; nothing was saved.</source>
        <translation>Der Kontakt ist nicht mehr im Adressbuch; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The contact is no longer in the address book; nothing was written.</source>
        <translation>Der Kontakt ist nicht mehr im Adressbuch; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The contact with which you wanted to merge {contact}</source>
        <translation>Der Kontakt, mit dem Sie {contact} zusammenführen wollten,</translation>
    </message>
    <message>
        <source>The data is encrypted, or is to be, and the package that does it is missing. Install sqlcipher3 (it is in requirements.txt), and try again.</source>
        <translation>Die Daten sind verschlüsselt oder sollen es werden, und das Paket dafür fehlt. Bitte sqlcipher3 installieren (es steht in requirements.txt) und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The date {day} is out of reach; nothing was saved. Choose one in the years {first_year} to {last_year}.</source>
        <translation>Der Tag {day} ist außer Reichweite; nichts wurde gespeichert. Bitte einen in den Jahren {first_year} bis {last_year} wählen.</translation>
    </message>
    <message>
        <source>The deal is no longer there; nothing was saved.</source>
        <translation>Der Auftrag ist nicht mehr da; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Free some space and try again.</source>
        <translation>Der Datenträger von {path} ist voll. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full; nothing was saved. Free some space and try again.</source>
        <translation>Der Datenträger mit {path} ist voll; nichts wurde gespeichert. Bitte Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The entry has no end in the file.</source>
        <translation>Der Eintrag hat in der Datei kein Ende.</translation>
    </message>
    <message>
        <source>The entry has no name, organisation, e-mail address or number to call the contact by.</source>
        <translation>Der Eintrag hat keinen Namen, keine Organisation, E-Mail-Adresse oder Nummer, nach der der Kontakt heißen könnte.</translation>
    </message>
    <message>
        <source>The entry is damaged and was left out: {trouble}</source>
        <translation>Der Eintrag ist beschädigt und wurde weggelassen: {trouble}</translation>
    </message>
    <message>
        <source>The entry is far too long and was left out.</source>
        <translation>Der Eintrag ist viel zu lang und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The file has NUL characters, which were left out.</source>
        <translation>Die Datei enthält NUL-Zeichen, die weggelassen wurden.</translation>
    </message>
    <message>
        <source>The file has changed since the preview; nothing was imported. Look at the preview again.</source>
        <translation>Die Datei hat sich seit der Vorschau geändert; nichts wurde importiert. Bitte die Vorschau noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The file is damaged: {found}.</source>
        <translation>Die Datei ist beschädigt: {found}.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {best}, which is a guess.</source>
        <translation>Die Datei ist nicht UTF-8; sie wurde als {best} gelesen; das ist geraten.</translation>
    </message>
    <message>
        <source>The file names its columns but has no rows.</source>
        <translation>Die Datei nennt ihre Spalten, hat aber keine Zeilen.</translation>
    </message>
    <message>
        <source>The folder for backups, {folder}, is not there just now.</source>
        <translation>Der Ordner für Sicherungen, {folder}, ist gerade nicht da.</translation>
    </message>
    <message>
        <source>The follow-up is no longer there; nothing was saved.</source>
        <translation>Die Wiedervorlage ist nicht mehr da; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The line “{row}” is not understood.</source>
        <translation>Die Zeile „{row}“ ist nicht verständlich.</translation>
    </message>
    <message>
        <source>The line “{value}” is not understood.</source>
        <translation>Die Zeile „{value}“ ist nicht verständlich.</translation>
    </message>
    <message>
        <source>The name was made of the e-mail address {address}.</source>
        <translation>Der Name wurde aus der E-Mail-Adresse {address} gebildet.</translation>
    </message>
    <message>
        <source>The number “{number}” was rounded by a spreadsheet.</source>
        <translation>Die Nummer „{number}“ wurde von einer Tabellenkalkulation gerundet.</translation>
    </message>
    <message>
        <source>The preferences are no object; none of them is taken.</source>
        <translation>Die Einstellungen sind kein Objekt; keine davon wird übernommen.</translation>
    </message>
    <message>
        <source>The reminder “{title}” comes back {told}; only its next day, {day}, was planned.</source>
        <translation>Die Erinnerung „{title}“ kehrt wieder ({told}); nur ihr nächster Tag, {day}, wurde geplant.</translation>
    </message>
    <message>
        <source>The reminder “{title}” of {first} is past and was left out.</source>
        <translation>Die Erinnerung „{title}“ vom {first} ist vorbei und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The row has more cells than the {width} columns; the rest was kept in the notes.</source>
        <translation>Die Zeile hat mehr Zellen als die {width} Spalten; der Rest steht in den Notizen.</translation>
    </message>
    <message>
        <source>The row has no name, organisation, e-mail address or number to call the contact by: “{text}”.</source>
        <translation>Die Zeile hat keinen Namen, keine Organisation, E-Mail-Adresse oder Nummer, nach der der Kontakt heißen könnte: „{text}“.</translation>
    </message>
    <message>
        <source>The row has {cells} cells where there are {width} columns.</source>
        <translation>Die Zeile hat {cells} Zellen, wo es {width} Spalten gibt.</translation>
    </message>
    <message>
        <source>The row is separated by another character than the first line.</source>
        <translation>Die Zeile ist durch ein anderes Zeichen getrennt als die erste.</translation>
    </message>
    <message>
        <source>The rules cannot be read ({it}); none of them is taken.</source>
        <translation>Die Regeln lassen sich nicht lesen ({it}); keine davon wird übernommen.</translation>
    </message>
    <message>
        <source>The task “{title}” has no day in Monica; it was put on the day of the import.</source>
        <translation>Die Aufgabe „{title}“ hat in Monica keinen Tag; sie steht auf dem Tag des Imports.</translation>
    </message>
    <message>
        <source>The task “{title}” has no day.</source>
        <translation>Die Aufgabe „{title}“ hat keinen Tag.</translation>
    </message>
    <message>
        <source>The templates cannot be read ({it}); none of them is taken.</source>
        <translation>Die Vorlagen lassen sich nicht lesen ({it}); keine davon wird übernommen.</translation>
    </message>
    <message>
        <source>The text “{text}” has damaged characters.</source>
        <translation>Der Text „{text}“ hat beschädigte Zeichen.</translation>
    </message>
    <message>
        <source>The text “{text}” is not UTF-8; it was read as Windows-{page}, which is a guess.</source>
        <translation>Der Text „{text}“ ist nicht UTF-8; er wurde als Windows-{page} gelesen; das ist geraten.</translation>
    </message>
    <message>
        <source>The text “{text}” is outside any card and was passed over.</source>
        <translation>Der Text „{text}“ steht außerhalb jeder Karte und wurde übergangen.</translation>
    </message>
    <message>
        <source>The time cannot be told.</source>
        <translation>Die Zeit lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>The uid {alias} names two contacts: it is also a former one of {uid}.</source>
        <translation>Die UID {alias} bezeichnet zwei Kontakte: Sie ist auch eine frühere von {uid}.</translation>
    </message>
    <message>
        <source>There are {more} more such places in this card.</source>
        <translation>In dieser Karte gibt es {more} weitere solche Stellen.</translation>
    </message>
    <message>
        <source>There are {more} more such texts of this contact.</source>
        <translation>Bei diesem Kontakt gibt es {more} weitere solche Texte.</translation>
    </message>
    <message>
        <source>There is no text to read a contact from.</source>
        <translation>Es ist kein Text da, aus dem ein Kontakt zu lesen wäre.</translation>
    </message>
    <message>
        <source>There is no {path} in {parent}, but there was one before.</source>
        <translation>In {parent} gibt es kein {path}, früher aber schon.</translation>
    </message>
    <message>
        <source>They are erased, but another program is using {store} just now, so that remains of them may be left in {store}-wal. They go as soon as every program that uses it is closed.</source>
        <translation>Sie sind gelöscht, aber ein anderes Programm benutzt gerade {store}; Reste davon können noch in {store}-wal stehen. Sie verschwinden, sobald jedes Programm geschlossen ist, das die Datei benutzt.</translation>
    </message>
    <message>
        <source>They have {why} in common, but may be two people.</source>
        <translation>Gemeinsam ist {why}, aber es können zwei Menschen sein.</translation>
    </message>
    <message>
        <source>This step cannot be undone: the record has been changed since, by another program.</source>
        <translation>Dieser Schritt lässt sich nicht rückgängig machen: Der Eintrag wurde seitdem von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>This step cannot be undone: the records around it have been changed since, by another program.</source>
        <translation>Dieser Schritt lässt sich nicht rückgängig machen: Die Einträge darum herum wurden seitdem von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>You lack the permission to read {path}.</source>
        <translation>Sie dürfen {path} nicht lesen.</translation>
    </message>
    <message>
        <source>You may read {path}, but not change it or write beside it.</source>
        <translation>Sie dürfen {path} lesen, aber weder ändern noch daneben schreiben.</translation>
    </message>
    <message>
        <source>a JSON file of another program</source>
        <translation>eine JSON-Datei eines anderen Programms</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>eine gepackte Datei</translation>
    </message>
    <message>
        <source>a compressed folder (ZIP)</source>
        <translation>ein gepackter Ordner (ZIP)</translation>
    </message>
    <message>
        <source>a document of Apple’s Numbers or Pages; export it as CSV first</source>
        <translation>ein Dokument von Apples Numbers oder Pages (bitte zuerst als CSV exportieren)</translation>
    </message>
    <message>
        <source>a document of LibreOffice; save it as CSV first</source>
        <translation>ein Dokument von LibreOffice (bitte zuerst als CSV speichern)</translation>
    </message>
    <message>
        <source>a document of Word or PowerPoint</source>
        <translation>ein Dokument von Word oder PowerPoint</translation>
    </message>
    <message>
        <source>a number in common, and one of them has no name of its own</source>
        <translation>eine gemeinsame Nummer, und einer hat keinen eigenen Namen</translation>
    </message>
    <message>
        <source>a text document (RTF)</source>
        <translation>ein Textdokument (RTF)</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>eine Webseite (HTML)</translation>
    </message>
    <message>
        <source>an Apple property list</source>
        <translation>eine Property List von Apple</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>eine Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>an Outlook data file (PST)</source>
        <translation>eine Outlook-Datendatei (PST)</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>an e-mail address in common, and one of them has no name of its own</source>
        <translation>eine gemeinsame E-Mail-Adresse, und einer hat keinen eigenen Namen</translation>
    </message>
    <message>
        <source>an initial only {said}</source>
        <translation>nur ein Anfangsbuchstabe {said}</translation>
    </message>
    <message>
        <source>an old Excel, Word or Outlook file; a table can be saved as CSV or XLSX and that imported</source>
        <translation>eine alte Excel-, Word- oder Outlook-Datei (eine Tabelle lässt sich als CSV oder XLSX speichern und so importieren)</translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation>wie Sie gewählt haben</translation>
    </message>
    <message>
        <source>as you chose before</source>
        <translation>wie Sie früher gewählt haben</translation>
    </message>
    <message>
        <source>different names</source>
        <translation>verschiedene Namen</translation>
    </message>
    <message>
        <source>e-mail addresses at {shared}</source>
        <translation>E-Mail-Adressen bei {shared}</translation>
    </message>
    <message>
        <source>name and organisation</source>
        <translation>Name und Organisation</translation>
    </message>
    <message>
        <source>names differ by a doubled letter {said}</source>
        <translation>Namen unterscheiden sich durch einen Doppelbuchstaben {said}</translation>
    </message>
    <message>
        <source>names differ by a typing slip {said}</source>
        <translation>Namen unterscheiden sich durch einen Tippfehler {said}</translation>
    </message>
    <message>
        <source>no text at all</source>
        <translation>gar kein Text</translation>
    </message>
    <message>
        <source>nothing in it is new</source>
        <translation>nichts darin ist neu</translation>
    </message>
    <message>
        <source>numbers on one line ({short}, {long})</source>
        <translation>Nummern an einem Anschluss ({short}, {long})</translation>
    </message>
    <message>
        <source>one first name is short for the other {said}</source>
        <translation>ein Vorname ist die Kurzform des anderen {said}</translation>
    </message>
    <message>
        <source>one name has more to it</source>
        <translation>ein Name ist länger</translation>
    </message>
    <message>
        <source>one of them has no name of its own</source>
        <translation>einer hat keinen eigenen Namen</translation>
    </message>
    <message>
        <source>one of them is called by the organisation</source>
        <translation>einer heißt wie die Organisation</translation>
    </message>
    <message>
        <source>only a part of the name is known</source>
        <translation>nur ein Teil des Namens ist bekannt</translation>
    </message>
    <message>
        <source>same e-mail address {email}</source>
        <translation>dieselbe E-Mail-Adresse {email}</translation>
    </message>
    <message>
        <source>same e-mail address {shared}</source>
        <translation>dieselbe E-Mail-Adresse {shared}</translation>
    </message>
    <message>
        <source>same first name, different surnames</source>
        <translation>gleicher Vorname, andere Nachnamen</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>same name and organisation</source>
        <translation>gleicher Name und gleiche Organisation</translation>
    </message>
    <message>
        <source>same name but for a middle name</source>
        <translation>gleicher Name bis auf einen zweiten Vornamen</translation>
    </message>
    <message>
        <source>same name in another order</source>
        <translation>gleicher Name in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>same name in another spelling</source>
        <translation>gleicher Name in anderer Schreibweise</translation>
    </message>
    <message>
        <source>same name, and a number in common</source>
        <translation>gleicher Name und eine gemeinsame Nummer</translation>
    </message>
    <message>
        <source>same name, and an e-mail address in common</source>
        <translation>gleicher Name und eine gemeinsame E-Mail-Adresse</translation>
    </message>
    <message>
        <source>same name, but one is {generation}</source>
        <translation>gleicher Name, aber einer ist {generation}</translation>
    </message>
    <message>
        <source>same number {number}</source>
        <translation>dieselbe Nummer {number}</translation>
    </message>
    <message>
        <source>same number {shared}</source>
        <translation>dieselbe Nummer {shared}</translation>
    </message>
    <message>
        <source>same organisation</source>
        <translation>gleiche Organisation</translation>
    </message>
    <message>
        <source>same surname, different first names</source>
        <translation>gleicher Nachname, andere Vornamen</translation>
    </message>
    <message>
        <source>similar organisation</source>
        <translation>ähnliche Organisation</translation>
    </message>
    <message>
        <source>the e-mail address {email}</source>
        <translation>die E-Mail-Adresse {email}</translation>
    </message>
    <message>
        <source>the number {number}</source>
        <translation>die Nummer {number}</translation>
    </message>
    <message>
        <source>{archive} is a workbook (Excel) that cannot be read: {trouble}. Save it as CSV and import that.</source>
        <translation>{archive} ist eine Arbeitsmappe (Excel), die sich nicht lesen lässt: {trouble}. Bitte als CSV speichern und das importieren.</translation>
    </message>
    <message>
        <source>{archive} is an archive (ZIP) in which no contacts were found: no vCard, no table of people, no calendar.</source>
        <translation>{archive} ist ein Archiv (ZIP), in dem keine Kontakte gefunden wurden: keine vCard, keine Tabelle mit Menschen, kein Kalender.</translation>
    </message>
    <message>
        <source>{called} is damaged and cannot be unpacked: {trouble}.</source>
        <translation>{called} ist beschädigt und lässt sich nicht entpacken: {trouble}.</translation>
    </message>
    <message>
        <source>{called} is larger than what can be read, {left} bytes.</source>
        <translation>{called} ist größer als das Lesbare, {left} Bytes.</translation>
    </message>
    <message>
        <source>{called} is packed far too tightly to be contacts; it was not unpacked.</source>
        <translation>{called} ist viel zu dicht gepackt, um Kontakte zu enthalten; es wurde nicht entpackt.</translation>
    </message>
    <message>
        <source>{called} is protected by a password. Unpack it first.</source>
        <translation>{called} ist mit einem Passwort geschützt. Bitte zuerst entpacken.</translation>
    </message>
    <message>
        <source>{contact} and {other} have {why} in common, but may be two people.</source>
        <translation>{contact} und {other} haben {why} gemeinsam, können aber zwei Menschen sein.</translation>
    </message>
    <message>
        <source>{contact} is in the trash and was left there.</source>
        <translation>{contact} ist im Papierkorb und blieb dort.</translation>
    </message>
    <message>
        <source>{contact} is no longer in the address book; nothing was saved.</source>
        <translation>{contact} ist nicht mehr im Adressbuch; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>{copy} cannot be read ({error}), so it may still hold them.</source>
        <translation>{copy} lässt sich nicht lesen ({error}) und kann sie deshalb noch enthalten.</translation>
    </message>
    <message>
        <source>{copy} cannot be written anew: {error}.</source>
        <translation>{copy} lässt sich nicht neu schreiben: {error}.</translation>
    </message>
    <message>
        <source>{copy} could not be rewritten: the check of the new copy failed.</source>
        <translation>{copy} ließ sich nicht neu schreiben: Die Prüfung der neuen Kopie schlug fehl.</translation>
    </message>
    <message>
        <source>{copy} could not be rewritten: {error}.</source>
        <translation>{copy} ließ sich nicht neu schreiben: {error}.</translation>
    </message>
    <message>
        <source>{copy} is empty, or no backup of SalesAssist. It was left as it is.</source>
        <translation>{copy} ist leer oder keine Sicherung von SalesAssist. Die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>{count} contacts are in the index under what they no longer are; searching may miss them.</source>
        <translation>{count} Kontakte stehen mit überholten Angaben im Verzeichnis; die Suche kann sie übersehen.</translation>
    </message>
    <message>
        <source>{done} {what} done or cancelled ({where}) passed over.</source>
        <translation>Erledigt oder abgesagt und übergangen: {done} {what} ({where}).</translation>
    </message>
    <message>
        <source>{error} Backups go to {folder} until it can be used again.</source>
        <translation>{error} Bis er wieder nutzbar ist, gehen Sicherungen nach {folder}.</translation>
    </message>
    <message>
        <source>{error}. Check {time_variable} and TZ in the environment.</source>
        <translation>{error}. Bitte {time_variable} und TZ in der Umgebung prüfen.</translation>
    </message>
    <message>
        <source>{events} with nobody in your contacts and passed over (from line {lines}).</source>
        <translation>{events} mit niemandem aus Ihren Kontakten und übergangen (ab Zeile {lines}).</translation>
    </message>
    <message>
        <source>{facts} It was left as it is; install the newer program to open it.</source>
        <translation>{facts} Die Datei blieb, wie sie war; bitte das neuere Programm installieren, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>{file_name} is there already; nothing was salvaged.</source>
        <translation>{file_name} ist schon da; nichts wurde gerettet.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {error}.</source>
        <translation>{file} lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>{file} does not say which version of the SalesAssist format it is.</source>
        <translation>{file} sagt nicht, welche Version des SalesAssist-Formats es ist.</translation>
    </message>
    <message>
        <source>{file} is JSON, but not a SalesAssist file: it lacks &quot;format&quot;: &quot;{format}&quot;.</source>
        <translation>{file} ist JSON, aber keine Datei von SalesAssist: Es fehlt &quot;format&quot;: &quot;{format}&quot;.</translation>
    </message>
    <message>
        <source>{file} is a text file in which no column is known. A table of contacts needs a line with the names of its columns, such as First Name, Last Name, Company, Email, Phone; or choose in the import window what each column is.</source>
        <translation>{file} ist eine Textdatei, in der keine Spalte bekannt ist. Eine Tabelle von Kontakten braucht eine Zeile mit den Namen ihrer Spalten, etwa First Name, Last Name, Company, Email, Phone; oder wählen Sie im Importfenster, was jede Spalte ist.</translation>
    </message>
    <message>
        <source>{file} is a workbook (Excel) in which no column is known. The first sheet needs a row with the names of its columns, such as First Name, Last Name, Company, Email, Phone; or choose in the import window what each column is.</source>
        <translation>{file} ist eine Arbeitsmappe (Excel), in der keine Spalte bekannt ist. Das erste Blatt braucht eine Zeile mit den Namen seiner Spalten, etwa First Name, Last Name, Company, Email, Phone; oder wählen Sie im Importfenster, was jede Spalte ist.</translation>
    </message>
    <message>
        <source>{file} is an export of Monica that is damaged{where}: it is not whole JSON.</source>
        <translation>{file} ist ein beschädigter Export von Monica{where}: kein vollständiges JSON.</translation>
    </message>
    <message>
        <source>{file} is an export of Monica without any contacts.</source>
        <translation>{file} ist ein Export von Monica ohne Kontakte.</translation>
    </message>
    <message>
        <source>{file} is not JSON that can be read ({error}).</source>
        <translation>{file} ist kein lesbares JSON ({error}).</translation>
    </message>
    <message>
        <source>{file} is not JSON: byte {start} is not text.</source>
        <translation>{file} ist kein JSON: Byte {start} ist kein Text.</translation>
    </message>
    <message>
        <source>{file} is not whole JSON: {why}.</source>
        <translation>{file} ist kein vollständiges JSON: {why}.</translation>
    </message>
    <message>
        <source>{file} was written by a newer SalesAssist (version {version}; this program knows {version_}).</source>
        <translation>{file} stammt von einem neueren SalesAssist (Version {version}; dieses Programm kennt {version_}).</translation>
    </message>
    <message>
        <source>{first}. What they mean was guessed from what is in them: {kinds}.</source>
        <translation>{first}. Was sie bedeuten, wurde aus ihrem Inhalt geraten: {kinds}.</translation>
    </message>
    <message>
        <source>{folder} cannot be used for backups: {error}.</source>
        <translation>{folder} ist für Sicherungen nicht nutzbar: {error}.</translation>
    </message>
    <message>
        <source>{fresh} cannot be used: {error}; nothing was replaced.</source>
        <translation>{fresh} ist nicht nutzbar: {error}; nichts wurde ersetzt.</translation>
    </message>
    <message>
        <source>{generation} and {generation_} are two people</source>
        <translation>{generation} und {generation_} sind zwei Menschen</translation>
    </message>
    <message>
        <source>{head} is cut off after {most} of its {value} characters.</source>
        <translation>{head} ist nach {most} seiner {value} Zeichen abgeschnitten.</translation>
    </message>
    <message>
        <source>{head} is left out: more than {largest_extras} kB of its kind are too much to keep.</source>
        <translation>{head} ist weggelassen: Mehr als {largest_extras} kB dieser Art sind zu viel zum Behalten.</translation>
    </message>
    <message>
        <source>{head} is left out: {size} kB is too long to keep.</source>
        <translation>{head} ist weggelassen: {size} kB sind zu lang zum Behalten.</translation>
    </message>
    <message>
        <source>{it}: {kept} was kept; the file says {offered}.</source>
        <translation>{it}: {kept} blieb; die Datei sagt {offered}.</translation>
    </message>
    <message>
        <source>{missing} contacts are missing from the index {table}.</source>
        <translation>{missing} Kontakte fehlen im Verzeichnis {table}.</translation>
    </message>
    <message>
        <source>{name} could not be read: {why}.</source>
        <translation>{name} ließ sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>{name} has {size} MB; files up to {most} MB can be read. Export it in parts.</source>
        <translation>{name} hat {size} MB; lesbar sind Dateien bis {most} MB. Bitte in Teilen exportieren.</translation>
    </message>
    <message>
        <source>{name} holds {members} files; archives of up to {most_members} can be read.</source>
        <translation>{name} enthält {members} Dateien; lesbar sind Archive mit bis zu {most_members}.</translation>
    </message>
    <message>
        <source>{name} is a damaged archive (ZIP): {trouble}.</source>
        <translation>{name} ist ein beschädigtes Archiv (ZIP): {trouble}.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a file.</source>
        <translation>{name} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, not a file.</source>
        <translation>{name} ist eine Pipe oder ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>{name} is an export of everything from SalesAssist, not a list of contacts.</source>
        <translation>{name} ist ein Export von allem aus SalesAssist, keine Liste von Kontakten.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>{name} seems to be {seems}. Contacts can be read from vCard, CSV, Excel (XLSX), LDIF, JSON, iCalendar and ZIP files.</source>
        <translation>{name} scheint {seems} zu sein. Kontakte lassen sich aus vCard-, CSV-, Excel- (XLSX), LDIF-, JSON-, iCalendar- und ZIP-Dateien lesen.</translation>
    </message>
    <message>
        <source>{name} was not found.</source>
        <translation>{name} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>{of} is damaged, so no backup was made of it; those there are were left alone. Restore one of them.</source>
        <translation>{of} ist beschädigt, deshalb wurde keine Sicherung davon gemacht; die vorhandenen blieben unberührt. Bitte eine davon zurückholen.</translation>
    </message>
    <message>
        <source>{of} is not a backup of SalesAssist. Nothing was changed.</source>
        <translation>{of} ist keine Sicherung von SalesAssist. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{other} journal or free-busy entries were passed over.</source>
        <translation>{other} Journal- oder Frei/Belegt-Einträge wurden übergangen.</translation>
    </message>
    <message>
        <source>{parent} cannot be used for the data: {error}.</source>
        <translation>{parent} ist für die Daten nicht nutzbar: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that the folder exists and that you may write there.</source>
        <translation>{path} lässt sich nicht öffnen. Bitte prüfen, ob es den Ordner gibt und Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a SalesAssist store (it holds bytes that are no text). Nothing was changed; keep the file, and restore a backup or choose another data folder.</source>
        <translation>{path} lässt sich nicht als Datenbank von SalesAssist lesen (sie enthält Bytes, die kein Text sind). Nichts wurde geändert; heben Sie die Datei auf, und holen Sie eine Sicherung zurück, oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a SalesAssist store ({text}). Nothing was changed; keep the file, and restore a backup or choose another data folder.</source>
        <translation>{path} lässt sich nicht als Datenbank von SalesAssist lesen ({text}). Nichts wurde geändert; heben Sie die Datei auf, und holen Sie eine Sicherung zurück, oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>{path} cannot be read or written (the disk reports an error); nothing was saved.</source>
        <translation>{path} lässt sich nicht lesen oder schreiben (der Datenträger meldet einen Fehler); nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>{path} cannot be read: you lack the permission.</source>
        <translation>{path} lässt sich nicht lesen: Ihnen fehlt die Berechtigung.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {error}.</source>
        <translation>{path} ist nicht nutzbar: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be {words}: you lack the permission. Allow it, or choose another data folder.</source>
        <translation>{path} lässt sich nicht benutzen ({words}): Ihnen fehlt die Berechtigung. Bitte erlauben oder einen anderen Datenordner wählen.</translation>
    </message>
    <message>
        <source>{path} does not say which version of the settings it has.</source>
        <translation>{path} sagt nicht, welche Version der Einstellungen es ist.</translation>
    </message>
    <message>
        <source>{path} has vanished, or another file took its place, while it was open; nothing was saved. Bring the drive or the file back, or quit and start again.</source>
        <translation>{path} ist verschwunden, oder eine andere Datei nahm ihren Platz ein, während sie offen war; nichts wurde gespeichert. Bringen Sie das Laufwerk oder die Datei zurück, oder beenden und starten Sie neu.</translation>
    </message>
    <message>
        <source>{path} holds a whole address book; bring it in with Import instead.</source>
        <translation>{path} enthält ein ganzes Adressbuch; bitte stattdessen importieren.</translation>
    </message>
    <message>
        <source>{path} is JSON, but no file of settings: it lacks &quot;format&quot;: &quot;{format}&quot;.</source>
        <translation>{path} ist JSON, aber keine Datei mit Einstellungen: Es fehlt &quot;format&quot;: &quot;{format}&quot;.</translation>
    </message>
    <message>
        <source>{path} is a database, but not one of SalesAssist. It was left as it is.</source>
        <translation>{path} ist eine Datenbank, aber keine von SalesAssist. Sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>{path} is closed just now; nothing was done. Try again in a moment.</source>
        <translation>{path} ist gerade geschlossen; nichts wurde getan. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path} is damaged in places and cannot be read whole.</source>
        <translation>{path} ist stellenweise beschädigt und lässt sich nicht ganz lesen.</translation>
    </message>
    <message>
        <source>{path} is damaged in places.</source>
        <translation>{path} ist stellenweise beschädigt.</translation>
    </message>
    <message>
        <source>{path} is damaged, so no backup was made of it. Keep the file, and restore an older backup; “main.py check” tells what is wrong.</source>
        <translation>{path} ist beschädigt, deshalb wurde keine Sicherung davon gemacht. Heben Sie die Datei auf, und holen Sie eine ältere Sicherung zurück; „main.py check“ sagt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>{path} is damaged; choose another backup. Nothing was changed.</source>
        <translation>{path} ist beschädigt; bitte eine andere Sicherung wählen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{path} is empty, but there were data before.</source>
        <translation>{path} ist leer, früher waren aber Daten darin.</translation>
    </message>
    <message>
        <source>{path} is empty: there is nothing to read.</source>
        <translation>{path} ist leer: Es gibt nichts zu lesen.</translation>
    </message>
    <message>
        <source>{path} is encrypted under another passphrase, or its beginning is damaged.</source>
        <translation>{path} ist mit einer anderen Passphrase verschlüsselt, oder der Anfang ist beschädigt.</translation>
    </message>
    <message>
        <source>{path} is encrypted, and its passphrase is needed to open it. If you have never set one, the file is damaged: keep it, and restore a backup.</source>
        <translation>{path} ist verschlüsselt; zum Öffnen braucht es die Passphrase. Wenn Sie nie eine festgelegt haben, ist die Datei beschädigt: Heben Sie sie auf, und holen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>{path} is encrypted, and your data is not; they cannot be looked at together.</source>
        <translation>{path} ist verschlüsselt, Ihre Daten sind es nicht; zusammen lassen sie sich nicht ansehen.</translation>
    </message>
    <message>
        <source>{path} is in use by another program or task; nothing was changed. Try again when that is done.</source>
        <translation>{path} wird gerade von einem anderen Programm oder Vorgang benutzt; nichts wurde geändert. Bitte danach noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path} is in use by another program; nothing was restored.</source>
        <translation>{path} wird von einem anderen Programm benutzt; nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>{path} is in use by another program; nothing was saved. Try again in a moment.</source>
        <translation>{path} wird von einem anderen Programm benutzt; nichts wurde gespeichert. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path} is not a SalesAssist store, or is damaged. It was left as it is; keep it, and restore a backup or choose another data folder.</source>
        <translation>{path} ist keine Datenbank von SalesAssist oder ist beschädigt. Sie blieb, wie sie war; heben Sie sie auf, und holen Sie eine Sicherung zurück, oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>{path} is not a file of SalesAssist, or none of it can be told any more.</source>
        <translation>{path} ist keine Datei von SalesAssist, oder es ist nichts mehr davon zu erkennen.</translation>
    </message>
    <message>
        <source>{path} is not a file of settings.</source>
        <translation>{path} ist keine Datei mit Einstellungen.</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} ist keine Datei.</translation>
    </message>
    <message>
        <source>{path} is not encrypted.</source>
        <translation>{path} ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>{path} is not whole JSON: {why}.</source>
        <translation>{path} ist kein vollständiges JSON: {why}.</translation>
    </message>
    <message>
        <source>{path} is open to read only; nothing was saved. {allow}</source>
        <translation>{path} ist nur zum Lesen geöffnet; nichts wurde gespeichert. {allow}</translation>
    </message>
    <message>
        <source>{path} is read-only; nothing was saved. Allow writing to it, or choose another folder.</source>
        <translation>{path} ist schreibgeschützt; nichts wurde gespeichert. Bitte das Schreiben erlauben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{path} is the store itself, not a backup of it.</source>
        <translation>{path} sind die Daten selbst, keine Sicherung davon.</translation>
    </message>
    <message>
        <source>{path} is too large to hold settings.</source>
        <translation>{path} ist zu groß für Einstellungen.</translation>
    </message>
    <message>
        <source>{path} was written by a newer SalesAssist (its data has version {found}, this program knows {latest}).</source>
        <translation>{path} stammt von einem neueren SalesAssist (die Daten haben Version {found}, dieses Programm kennt {latest}).</translation>
    </message>
    <message>
        <source>{path} was written by a newer SalesAssist (version {version}; this program knows {version_}).</source>
        <translation>{path} stammt von einem neueren SalesAssist (Version {version}; dieses Programm kennt {version_}).</translation>
    </message>
    <message>
        <source>{path} was written by an older SalesAssist, and is read-only: {allow}</source>
        <translation>{path} stammt von einem älteren SalesAssist und ist schreibgeschützt: {allow}</translation>
    </message>
    <message>
        <source>{path}-wal, the log of what was saved last, lies in {parent} without {path} itself.</source>
        <translation>{path}-wal, das Protokoll des zuletzt Gespeicherten, liegt in {parent} ohne {path} selbst.</translation>
    </message>
    <message>
        <source>{path}: {text}; nothing was saved.</source>
        <translation>{path}: {text}; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>{place}.{what}: no contact has the uid {by}</source>
        <translation>{place}.{what}: Kein Kontakt hat die UID {by}</translation>
    </message>
    <message>
        <source>{source} could not be written anew: it is damaged, or the new file is. It was left.</source>
        <translation>{source} ließ sich nicht neu schreiben: Die Datei ist beschädigt, oder die neue ist es. Sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>{source} holds no contacts that can be found. Restore a backup.</source>
        <translation>In {source} sind keine Kontakte zu finden. Bitte eine Sicherung zurückholen.</translation>
    </message>
    <message>
        <source>{source} is damaged. Nothing was restored.</source>
        <translation>{source} ist beschädigt. Nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>{source} is not a backup of SalesAssist, or is damaged ({error}).</source>
        <translation>{source} ist keine Sicherung von SalesAssist oder ist beschädigt ({error}).</translation>
    </message>
    <message>
        <source>{source} is not a backup of SalesAssist. Nothing was restored.</source>
        <translation>{source} ist keine Sicherung von SalesAssist. Nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>{source} is not a file.</source>
        <translation>{source} ist keine Datei.</translation>
    </message>
    <message>
        <source>{source} is the store itself, not a backup of it.</source>
        <translation>{source} sind die Daten selbst, keine Sicherung davon.</translation>
    </message>
    <message>
        <source>{source} was not found.</source>
        <translation>{source} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>{spelled} spells the name</source>
        <translation>{spelled} ergibt den Namen</translation>
    </message>
    <message>
        <source>{target} cannot be used: {error}.</source>
        <translation>{target} ist nicht nutzbar: {error}.</translation>
    </message>
    <message>
        <source>{target} cannot be written: {why}. Choose another place.</source>
        <translation>{target} lässt sich nicht schreiben: {why}. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{undated} calls without a day were left out.</source>
        <translation>{undated} Anrufe ohne Tag wurden weggelassen.</translation>
    </message>
    <message>
        <source>{uuid} exists in Monica only as a relation of others and is not a contact: {become}.</source>
        <translation>{uuid} gibt es in Monica nur als Beziehung anderer und nicht als Kontakt: {become}.</translation>
    </message>
    <message>
        <source>{value} is not a whole number from {least} to {most}</source>
        <translation>{value} ist keine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>{value} is not one of {kind}</source>
        <translation>{value} ist nicht eines von {kind}</translation>
    </message>
    <message>
        <source>{where} cannot be used: {error}; nothing was replaced.</source>
        <translation>{where} ist nicht nutzbar: {error}; nichts wurde ersetzt.</translation>
    </message>
    <message>
        <source>{where} cannot be used: {error}; nothing was restored.</source>
        <translation>{where} ist nicht nutzbar: {error}; nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>{who} {why}; it was decided as if you had not chosen.</source>
        <translation>{who} {why}; entschieden wurde, als hätten Sie nicht gewählt.</translation>
    </message>
    <message>
        <source>“{address}” is not an e-mail address; it was kept as it is.</source>
        <translation>„{address}“ ist keine E-Mail-Adresse; der Text wurde übernommen, wie er ist.</translation>
    </message>
    <message>
        <source>“{last}” was taken for the organisation.</source>
        <translation>„{last}“ wurde als Organisation verstanden.</translation>
    </message>
    <message>
        <source>“{number}” is not a telephone number; it was kept as it is.</source>
        <translation>„{number}“ ist keine Telefonnummer; der Text wurde übernommen, wie er ist.</translation>
    </message>
    <message>
        <source>“{title}” ({when}) was left out: {why}. Add it by hand if it is a follow-up.</source>
        <translation>„{title}“ ({when}) wurde weggelassen: {why}. Bitte von Hand hinzufügen, wenn es eine Wiedervorlage ist.</translation>
    </message>
    <message>
        <source>“{title}” comes back {each}; only its next time, {day}, was planned.</source>
        <translation>„{title}“ kehrt wieder ({each}); nur das nächste Mal, {day}, wurde geplant.</translation>
    </message>
    <message>
        <source>“{title}” has no day and was left out.</source>
        <translation>„{title}“ hat keinen Tag und wurde weggelassen.</translation>
    </message>
    <message>
        <source>“{title}” has no day; it was put on the day of the import.</source>
        <translation>„{title}“ hat keinen Tag; es steht auf dem Tag des Imports.</translation>
    </message>
    <message>
        <source>“{title}” is in a year that cannot be planned.</source>
        <translation>„{title}“ liegt in einem Jahr, das sich nicht planen lässt.</translation>
    </message>
    <message>
        <source>“{title}” is with {owner}, who is not to be contacted; left out.</source>
        <translation>„{title}“ ist mit {owner}, der nicht zu kontaktieren ist; weggelassen.</translation>
    </message>
</context>
<context>
    <name>SettingsFileRow</name>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Export settings…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Imported from {file}.</source>
        <translation>Aus {file} importiert.</translation>
    </message>
    <message>
        <source>Preferences, rules, templates and saved filters, for another computer or to keep. No contacts, and never a passphrase.</source>
        <translation>Einstellungen, Regeln, Vorlagen und gespeicherte Filter, für einen anderen Computer oder zum Aufheben. Keine Kontakte und nie eine Passphrase.</translation>
    </message>
    <message>
        <source>Settings (*.json);;All files (*)</source>
        <translation>Einstellungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Settings as a file</source>
        <translation>Einstellungen als Datei</translation>
    </message>
    <message>
        <source>These settings cannot be imported.</source>
        <translation>Diese Einstellungen lassen sich nicht importieren.</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>In {file} geschrieben.</translation>
    </message>
    <message>
        <source>import export json copy transfer backup share</source>
        <translation>importieren exportieren JSON kopieren übertragen sichern teilen</translation>
    </message>
</context>
<context>
    <name>SettingsFileVerbs</name>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n settings found</source>
        <translation>
            <numerusform>%n Einstellung gefunden</numerusform>
            <numerusform>%n Einstellungen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Everything has its default</source>
        <translation>Alles steht auf dem Standard</translation>
    </message>
    <message>
        <source>Changed only</source>
        <translation>Nur Geändertes</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it</source>
        <translation>Keine Einstellung enthält „{words}“</translation>
    </message>
    <message>
        <source>No setting with “{words}” in it is changed</source>
        <translation>Keine geänderte Einstellung enthält „{words}“</translation>
    </message>
    <message>
        <source>Only what differs from the default</source>
        <translation>Nur, was vom Standard abweicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
</context>
<context>
    <name>ShelfDialog</name>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>An article, a tip, an introduction: something to send now and then. Choose one while you write a message; the program remembers who got which.</source>
        <translation>Ein Artikel, ein Tipp, eine Vermittlung: etwas, das man ab und zu sendet. Wählen Sie eines, während Sie eine Nachricht schreiben; das Programm merkt sich, wer was bekam.</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Bitte einen Titel angeben.</translation>
    </message>
    <message>
        <source>Given to: {names}</source>
        <translation>Bekommen haben es: {names}</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>Nobody got it yet.</source>
        <translation>Noch hat es niemand bekommen.</translation>
    </message>
    <message>
        <source>Retired: no longer offered</source>
        <translation>Wird nicht mehr angeboten</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itel</translation>
    </message>
    <message>
        <source>Useful things</source>
        <translation>Nützliches</translation>
    </message>
    <message>
        <source>What it is good for, in a line they may read</source>
        <translation>Wozu es gut ist, in einer Zeile, die auch andere lesen dürfen</translation>
    </message>
    <message>
        <source>{name} ({day})</source>
        <translation>{name} ({day})</translation>
    </message>
    <message>
        <source>{title} (retired)</source>
        <translation>{title} (nicht mehr angeboten)</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>A key that opens the line for quick add over any program. The desktop chooses it, and asks you.</source>
        <translation>Eine Taste, die die Schnelleingabe über jedem Programm öffnet. Der Desktop wählt sie und fragt danach.</translation>
    </message>
    <message>
        <source>Ask the desktop for a key</source>
        <translation>Desktop um eine Taste bitten</translation>
    </message>
    <message>
        <source>Give the key back</source>
        <translation>Taste zurückgeben</translation>
    </message>
    <message>
        <source>Quick add from everywhere</source>
        <translation>Schnelleingabe von überall</translation>
    </message>
    <message>
        <source>The desktop gave no key.</source>
        <translation>Der Desktop hat keine Taste vergeben.</translation>
    </message>
    <message>
        <source>The desktop has given a key.</source>
        <translation>Der Desktop hat eine Taste vergeben.</translation>
    </message>
    <message>
        <source>The desktop is being asked…</source>
        <translation>Der Desktop wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>The key is {key}.</source>
        <translation>Die Taste ist {key}.</translation>
    </message>
    <message>
        <source>Where the desktop hands out no keys, bind one yourself to: salesassist --quick-add</source>
        <translation>Wo der Desktop keine Tasten vergibt, lässt sich eine eigene mit diesem Befehl belegen: salesassist --quick-add</translation>
    </message>
    <message>
        <source>global shortcut hotkey keyboard</source>
        <translation>globales Tastenkürzel Hotkey Tastatur</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%n entries, the last {ago}</source>
        <translation>
            <numerusform>%n Eintrag, der letzte {ago}</numerusform>
            <numerusform>%n Einträge, der letzte {ago}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open next steps stay, none is closed.</source>
        <translation>
            <numerusform>%n offener nächster Schritt bleibt offen.</numerusform>
            <numerusform>%n offene nächste Schritte bleiben, keiner wird geschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {day}</source>
        <translation>Hinzugefügt {day}</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>After merging</source>
        <translation>Nach dem Zusammenführen</translation>
    </message>
    <message>
        <source>Also introduced by {names}: kept as a relation.</source>
        <translation>Auch vermittelt von {names}: bleibt als Beziehung.</translation>
    </message>
    <message>
        <source>Choose at least two records.</source>
        <translation>Bitte mindestens zwei Einträge wählen.</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Nicht kontaktieren</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Last touch: {ago}</source>
        <translation>Letzter Kontakt: {ago}</translation>
    </message>
    <message>
        <source>Merge {name} too</source>
        <translation>Auch {name} zusammenführen</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Records side by side</source>
        <translation>Einträge nebeneinander</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>The %n values you did not choose are kept in the notes.</source>
        <translation>
            <numerusform>%n nicht gewählter Wert bleibt in den Notizen.</numerusform>
            <numerusform>%n nicht gewählte Werte bleiben in den Notizen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The value you did not choose is kept in the notes.</source>
        <translation>Der nicht gewählte Wert bleibt in den Notizen.</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message numerus="yes">
        <source>all %n entries</source>
        <translation>
            <numerusform>alle %n Einträge</numerusform>
            <numerusform>alle %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>differs</source>
        <translation>abweichend</translation>
    </message>
    <message>
        <source>one entry</source>
        <translation>ein Eintrag</translation>
    </message>
    <message>
        <source>one entry, {ago}</source>
        <translation>ein Eintrag, {ago}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{field} after merging</source>
        <translation>{field} nach dem Zusammenführen</translation>
    </message>
    <message>
        <source>{field}: {value}, of {name}</source>
        <translation>{field}: {value}, von {name}</translation>
    </message>
    <message>
        <source>“Do not contact” stays.</source>
        <translation>„Nicht kontaktieren“ bleibt.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Cracks</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Going cold</source>
        <translation>Kühlt ab</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Ohne Schritt</translation>
    </message>
    <message>
        <source>Not in touch for longer than their tier wants, and nothing planned in time</source>
        <translation>Länger nicht in Kontakt, als ihre Stufe will, und nichts rechtzeitig geplant</translation>
    </message>
    <message>
        <source>Nothing is planned with them, and they do not rest; those to triage are not counted here</source>
        <translation>Mit ihnen ist nichts geplant, und sie ruhen nicht; wer noch zu sichten ist, zählt hier nicht mit</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
</context>
<context>
    <name>SmallDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>im Gespräch</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
</context>
<context>
    <name>StageColumn</name>
    <message>
        <source>No deals</source>
        <translation>Keine Aufträge</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>It has given no sign of life for {days} days, so it was probably switched off without ending. Open the data here?</source>
        <translation>Seit {days} Tagen kam von dort kein Lebenszeichen; der Computer wurde wohl ohne Beenden ausgeschaltet. Die Daten hier öffnen?</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>Hier öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>SalesAssist is open on “{host}”.</source>
        <translation>SalesAssist ist auf „{host}“ geöffnet.</translation>
    </message>
    <message>
        <source>Two windows on the same data overwrite each other. Quit it there first; only open the data here if you are sure that it is closed.</source>
        <translation>Zwei Fenster auf denselben Daten überschreiben einander. Beenden Sie es zuerst dort; öffnen Sie die Daten nur hier, wenn es dort sicher geschlossen ist.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Due in {minutes} min</source>
        <translation>Fällig in {minutes} Min.</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Ohne Schritt</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Overdue {days} d</source>
        <translation>Überfällig {days} Tg.</translation>
    </message>
    <message>
        <source>Overdue {hours} h</source>
        <translation>Überfällig {hours} Std.</translation>
    </message>
    <message>
        <source>Overdue {minutes} min</source>
        <translation>Überfällig {minutes} Min.</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>It is seen to; nothing of it goes into the history</source>
        <translation>Es ist erledigt; im Verlauf steht davon nichts</translation>
    </message>
    <message>
        <source>Planned with {name}</source>
        <translation>Geplant mit {name}</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Diesen Schritt überspringen</translation>
    </message>
</context>
<context>
    <name>StepEditor</name>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 Wochen</translation>
    </message>
    <message>
        <source>2 working days</source>
        <translation>2 Arbeitstage</translation>
    </message>
    <message>
        <source>Courtesy</source>
        <translation>Rücksicht</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Promised: they know about it</source>
        <translation>Zugesagt: dem Kontakt bekannt</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>That moment is past already.</source>
        <translation>Dieser Zeitpunkt ist schon vorbei.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>What for? “walk through the revised proposal”</source>
        <translation>Wozu? „das neue Angebot durchgehen“</translation>
    </message>
    <message>
        <source>What is the next step for?</source>
        <translation>Wozu dient der nächste Schritt?</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>ohne Uhrzeit</translation>
    </message>
    <message>
        <source>{warning} Save once more to plan it all the same.</source>
        <translation>{warning} Noch einmal speichern, um es trotzdem zu planen.</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Write it like 10:30, or choose any time.</source>
        <translation>„{text}“ ist keine Uhrzeit. Schreiben Sie sie wie 10:30, oder wählen Sie „ohne Uhrzeit“.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Beside it you see whom you chose: why to call, and what to say.</source>
        <translation>Daneben steht, wen Sie gewählt haben: warum anrufen und was sagen.</translation>
    </message>
    <message>
        <source>Escape empties it again.</source>
        <translation>Esc leert das Feld wieder.</translation>
    </message>
    <message>
        <source>Find anybody</source>
        <translation>Jeden Kontakt finden</translation>
    </message>
    <message>
        <source>Nearly everything can be taken back</source>
        <translation>Fast alles lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>One key writes a call down: {spoke} spoke, {no_answer} no answer. Each button says what follows. Try {no_answer} now; {undo} takes it back.</source>
        <translation>Eine Taste trägt einen Anruf ein: {spoke} gesprochen, {no_answer} nicht erreicht. Jede Schaltfläche sagt, was folgt. Drücken Sie jetzt {no_answer}; {undo} nimmt es zurück.</translation>
    </message>
    <message>
        <source>Plan it in one line</source>
        <translation>In einer Zeile planen</translation>
    </message>
    <message>
        <source>Planned. It comes up on its day, and you are reminded.</source>
        <translation>Geplant. Es kommt an seinem Tag, und Sie werden erinnert.</translation>
    </message>
    <message>
        <source>Say how it went</source>
        <translation>Sagen, wie es war</translation>
    </message>
    <message>
        <source>Taken back. That was all; Help has this tour again.</source>
        <translation>Zurückgenommen. Das war alles; in der Hilfe steht dieser Rundgang wieder.</translation>
    </message>
    <message>
        <source>Today answers it: promises first, then what is overdue or due, then good ideas. Go through it with the arrow keys; {up} and {down} move a row, and so does dragging.</source>
        <translation>„Heute“ sagt es: Zusagen zuerst, dann Überfälliges und Fälliges, dann gute Ideen. Die Pfeiltasten gehen hindurch; {up} und {down} verschieben eine Zeile, die Maus auch.</translation>
    </message>
    <message>
        <source>Whom do I call next?</source>
        <translation>Wen rufe ich als Nächstes an?</translation>
    </message>
    <message>
        <source>Written down, and the next step is planned.</source>
        <translation>Eingetragen, und der nächste Schritt ist geplant.</translation>
    </message>
    <message>
        <source>call {name} tomorrow 10:00 about the offer</source>
        <translation>{name} morgen 10:00 wegen Angebot anrufen</translation>
    </message>
    <message>
        <source>{find}, then part of a name, a number, a tag or a note: the list follows as you type. {palette} finds people and everything the program can do.</source>
        <translation>{find}, dann ein Teil von Name, Nummer, Schlagwort oder Notiz: Die Liste folgt beim Tippen. {palette} findet Kontakte und alles, was das Programm kann.</translation>
    </message>
    <message>
        <source>{key} from anywhere, then a line like “{example}”. How it is understood stands below it before you press Enter.</source>
        <translation>Von überall {key}, dann eine Zeile wie „{example}“. Darunter steht, wie sie verstanden wird, bevor Sie die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>{key} takes back the last thing you did, be it a slip of the finger or a whole import, and then the one before. Only what is erased for good stays gone.</source>
        <translation>{key} nimmt zurück, was Sie zuletzt getan haben, ob Vertipper oder ganzer Import, und dann das davor. Nur was endgültig gelöscht ist, bleibt weg.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Every record could be read, and nothing is doubtful.</source>
        <translation>Jeder Eintrag ließ sich lesen, und nichts ist zweifelhaft.</translation>
    </message>
    <message>
        <source>Places to look at</source>
        <translation>Stellen zum Ansehen</translation>
    </message>
    <message>
        <source>Places to look at: {count}</source>
        <translation>Stellen zum Ansehen: {count}</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>other records</source>
        <translation>andere Einträge</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>{file} was read as {encoding}, which is a guess. If names look wrong, change it under Columns…</source>
        <translation>{file} wurde als {encoding} gelesen; das ist geraten. Sehen Namen falsch aus, lässt es sich unter „Spalten …“ ändern.</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>{column} · best first</source>
        <translation>{column} · beste zuerst</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>A tick gives a tag to all of them, an empty box takes it from all. A dash leaves it as it is.</source>
        <translation>Ein Haken gibt allen das Schlagwort, ein leeres Kästchen nimmt es allen. Ein Strich lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add or remove tags</source>
        <translation>Schlagwörter hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Another tag</source>
        <translation>Weiteres Schlagwort</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Schlagwörter ändern</translation>
    </message>
    <message>
        <source>Tag to add</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n contact(s)</source>
        <translation>
            <numerusform>Schlagwörter von %n Kontakt</numerusform>
            <numerusform>Schlagwörter von %n Kontakten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsModel</name>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>some of them</source>
        <translation>manche</translation>
    </message>
    <message>
        <source>{tag}   {count} of {all}</source>
        <translation>{tag}   {count} von {all}</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Restore all…</source>
        <translation>Alle &amp;wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>&amp;Kanal</translation>
    </message>
    <message>
        <source>Fields in braces are filled from the record. What the record lacks stays marked until you write it.</source>
        <translation>Felder in geschweiften Klammern füllt der Eintrag. Was ihm fehlt, bleibt markiert, bis Sie es schreiben.</translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation>Bitte der Vorlage einen Namen geben.</translation>
    </message>
    <message>
        <source>Have the templates that came with the program again, and forget your own?</source>
        <translation>Wieder die Vorlagen nehmen, die mit dem Programm kamen, und Ihre eigenen vergessen?</translation>
    </message>
    <message>
        <source>Insert a &amp;field</source>
        <translation>&amp;Feld einfügen</translation>
    </message>
    <message>
        <source>Message templates</source>
        <translation>Textvorlagen</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>There is no field {fields}: choose one under “Insert a field”.</source>
        <translation>Ein Feld {fields} gibt es nicht: bitte eines unter „Feld einfügen“ wählen.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>A call that nobody answered, or a message left. A few tries follow with some days between, at another time of day; then a message that leaves the door open.</source>
        <translation>Ein Anruf ohne Antwort oder eine hinterlassene Nachricht. Es folgen wenige Versuche mit einigen Tagen dazwischen, zu anderer Tageszeit; dann eine Nachricht, die die Tür offen lässt.</translation>
    </message>
    <message>
        <source>A follow-up that you told the contact about. Promises come first on the list and are never moved silently. One is kept if you called on or before its day, even if nobody answered.</source>
        <translation>Eine Wiedervorlage, von der der Kontakt weiß. Zusagen stehen in der Liste zuerst und werden nie stillschweigend verlegt. Gehalten ist eine, wenn Sie spätestens an ihrem Tag angerufen haben, auch wenn niemand abnahm.</translation>
    </message>
    <message>
        <source>A job that is possible or won: talking, proposal, won, lost or not now. A deal without a next step is marked.</source>
        <translation>Eine mögliche oder gewonnene Arbeit: im Gespräch, Angebot, gewonnen, verloren oder jetzt nicht. Ein Auftrag ohne nächsten Schritt ist markiert.</translation>
    </message>
    <message>
        <source>A plan of steps with days between them that something starts: an unanswered call, a proposal, a delivery, a “not now”. One step at a time is planned; the rules are yours to change.</source>
        <translation>Ein Plan aus Schritten mit Tagen dazwischen, den etwas auslöst: ein vergeblicher Anruf, ein Angebot, eine Lieferung, ein „Jetzt nicht“. Geplant wird immer nur ein Schritt; die Regeln können Sie ändern.</translation>
    </message>
    <message>
        <source>A planned step whose day or time has passed. It stays until you log what happened, reschedule it or skip it.</source>
        <translation>Ein geplanter Schritt, dessen Tag oder Zeit vorbei ist. Er bleibt, bis Sie eintragen, was geschah, ihn verlegen oder überspringen.</translation>
    </message>
    <message>
        <source>A step is planned, and its day is still to come.</source>
        <translation>Ein Schritt ist geplant, und sein Tag kommt noch.</translation>
    </message>
    <message>
        <source>A step that is planned for today and not late yet.</source>
        <translation>Ein Schritt, der für heute geplant und noch nicht überfällig ist.</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Kadenz</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>Everything that is due or overdue, in your own order, then suggestions up to the goal you set for a day. What is left over is there again tomorrow. Where you limit its rows in Settings, a line below counts what is left out, and shows it.</source>
        <translation>Alles, was fällig oder überfällig ist, in Ihrer Reihenfolge; danach Vorschläge bis zu Ihrem Tagesziel. Was übrig bleibt, ist morgen wieder da. Wo Sie die Zeilen in den Einstellungen begrenzen, zählt eine Zeile darunter, was wegbleibt, und zeigt es.</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Going cold</source>
        <translation>Kühlt ab</translation>
    </message>
    <message>
        <source>Going through an imported address book, one contact and one key at a time: a tier, a rest, or not for sales. Until then they count nowhere.</source>
        <translation>Ein importiertes Adressbuch durchgehen, je Kontakt eine Taste: eine Stufe, Ruhe oder kein Vertriebskontakt. Bis dahin zählen die Kontakte nirgends.</translation>
    </message>
    <message>
        <source>How it went, by one key. Each button says beforehand what it will cause: the next try and its day, or that a next step is to be agreed.</source>
        <translation>Wie es lief, mit einer Taste. Jede Schaltfläche sagt vorher, was sie bewirkt: den nächsten Versuch und seinen Tag oder dass ein nächster Schritt zu vereinbaren ist.</translation>
    </message>
    <message>
        <source>How often this relationship wants a touch: every week (A), every month (B) or every quarter (C). The days can be changed in the settings.</source>
        <translation>Wie oft diese Beziehung einen Kontaktmoment braucht: jede Woche (A), jeden Monat (B) oder jedes Quartal (C). Die Tage lassen sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Introductions</source>
        <translation>Vermittlungen</translation>
    </message>
    <message>
        <source>Left alone on purpose, until a day or for good. Nobody who rests is suggested.</source>
        <translation>Absichtlich in Ruhe gelassen, bis zu einem Tag oder auf Dauer. Wer ruht, wird nicht vorgeschlagen.</translation>
    </message>
    <message>
        <source>My order, and by urgency</source>
        <translation>Von Hand und nach Dringlichkeit</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Ohne Schritt</translation>
    </message>
    <message>
        <source>Nothing is planned with this contact and they are not resting: without a next step they fall through the cracks.</source>
        <translation>Mit diesem Kontakt ist nichts geplant, und er ruht nicht: Ohne nächsten Schritt rutscht er durch.</translation>
    </message>
    <message>
        <source>One planned next step with one contact: what for, by which channel, and when. Every conversation ends with one, or with a reason why not.</source>
        <translation>Ein geplanter nächster Schritt mit einem Kontakt: wozu, auf welchem Weg und wann. Jedes Gespräch endet mit einem oder mit einem Grund, warum nicht.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Smallest next step</source>
        <translation>Kleinster nächster Schritt</translation>
    </message>
    <message>
        <source>Snooze and reschedule</source>
        <translation>Später erinnern und verlegen</translation>
    </message>
    <message>
        <source>Snooze moves the reminder and never the date: what is overdue stays so. Reschedule moves the date, and of a promise asks whether they agreed.</source>
        <translation>„Später“ verschiebt die Erinnerung und nie das Datum: Was überfällig ist, bleibt es. „Verlegen“ ändert das Datum und fragt bei einer Zusage, ob es vereinbart ist.</translation>
    </message>
    <message>
        <source>The contact was really reached, or really got something: spoke, met, replied, sent. A touch starts the keep-in-touch clock anew. An unanswered call does not.</source>
        <translation>Der Kontakt wurde wirklich erreicht oder bekam wirklich etwas: gesprochen, getroffen, Antwort erhalten, gesendet. Damit beginnt die Zeit bis zum nächsten Kontakt neu. Ein vergeblicher Anruf zählt nicht.</translation>
    </message>
    <message>
        <source>The last touch is longer ago than the contact’s tier wants, and nothing is planned in time.</source>
        <translation>Der letzte Kontakt ist länger her, als die Stufe will, und nichts ist rechtzeitig geplant.</translation>
    </message>
    <message>
        <source>The least that would move things on, so that this call can end with a yes: a date, a name, a look at the draft.</source>
        <translation>Das Kleinste, was weiterbrächte, damit dieser Anruf mit einem Ja enden kann: ein Termin, ein Name, ein Blick auf den Entwurf.</translation>
    </message>
    <message>
        <source>The value of open deals whose next step is overdue or missing. It is counted from your own deals only.</source>
        <translation>Der Wert offener Aufträge, deren nächster Schritt überfällig ist oder fehlt. Gezählt werden nur Ihre eigenen Aufträge.</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Kontaktmoment</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Sichtung</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Two points, in their words</source>
        <translation>Zwei Punkte, wörtlich</translation>
    </message>
    <message>
        <source>What matters to them, as they said it themselves. Two points are enough to open a call from their side.</source>
        <translation>Was der anderen Seite wichtig ist, wie sie es selbst gesagt hat. Zwei Punkte genügen, um ein Gespräch von dort her zu beginnen.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>Who brought you together. The program adds up what introductions were worth, and finds who could introduce you.</source>
        <translation>Wer Sie zusammengebracht hat. Das Programm zählt zusammen, was Vermittlungen wert waren, und findet, wer Sie vermitteln könnte.</translation>
    </message>
    <message>
        <source>Your own order is the one you dragged the list into. By urgency: promised first, then by time, by day, and by what waits on it.</source>
        <translation>Ihre Reihenfolge ist die, in die Sie die Liste gezogen haben. Nach Dringlichkeit: Zusagen zuerst, dann nach Uhrzeit, nach Tag und nach dem, was daran hängt.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redone: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig gemacht: {step}</translation>
    </message>
</context>
<context>
    <name>TodayDelegate</name>
    <message>
        <source>As promised: {purpose}</source>
        <translation>Wie zugesagt: {purpose}</translation>
    </message>
    <message>
        <source>No next step, last touch {ago}</source>
        <translation>Zuletzt {ago}, kein nächster Schritt</translation>
    </message>
    <message>
        <source>No next step, never in touch</source>
        <translation>Noch nie in Kontakt, kein nächster Schritt</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>ohne Uhrzeit</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>tier {tier}</source>
        <translation>Stufe {tier}</translation>
    </message>
    <message>
        <source>try {number} of 3</source>
        <translation>Versuch {number} von 3</translation>
    </message>
</context>
<context>
    <name>TodayModel</name>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>suggested: going cold</source>
        <translation>vorgeschlagen: kühlt ab</translation>
    </message>
    <message>
        <source>suggested: no next step</source>
        <translation>vorgeschlagen: ohne nächsten Schritt</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>By urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Done today ({count})</source>
        <translation>Heute erledigt ({count})</translation>
    </message>
    <message>
        <source>Go through the list, one contact at a time</source>
        <translation>Die Liste durchgehen, einen Kontakt nach dem anderen</translation>
    </message>
    <message>
        <source>Go through what was imported, one contact at a time, one key each</source>
        <translation>Durchgehen, was importiert wurde: ein Kontakt nach dem anderen, je eine Taste</translation>
    </message>
    <message>
        <source>My order</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Next: {name}, {due}</source>
        <translation>Als Nächstes: {name}, {due}</translation>
    </message>
    <message>
        <source>Nothing is due today, and nobody is waiting</source>
        <translation>Heute ist nichts fällig, und niemand wartet</translation>
    </message>
    <message>
        <source>Order of today’s list</source>
        <translation>Reihenfolge der Tagesliste</translation>
    </message>
    <message>
        <source>Plan a call above, or choose someone from Contacts.</source>
        <translation>Planen Sie oben einen Anruf, oder wählen Sie jemanden unter „Kontakte“.</translation>
    </message>
    <message>
        <source>Promised first, then by time, day and value</source>
        <translation>Zusagen zuerst, dann nach Uhrzeit, Tag und Wert</translation>
    </message>
    <message>
        <source>Show the deals behind it: {what}</source>
        <translation>Die Aufträge dahinter zeigen: {what}</translation>
    </message>
    <message>
        <source>Start calling</source>
        <translation>Anrufrunde</translation>
    </message>
    <message>
        <source>The order you dragged the list into</source>
        <translation>Die Reihenfolge, in die Sie die Liste gezogen haben</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Touches today</source>
        <translation>Kontaktmomente heute</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>{amounts} is waiting</source>
        <translation>{amounts} warten</translation>
    </message>
    <message>
        <source>{amounts} is waiting on overdue or missing follow-ups</source>
        <translation>{amounts} warten auf überfällige oder fehlende Schritte</translation>
    </message>
    <message>
        <source>{count} to triage</source>
        <translation>{count} zu sichten</translation>
    </message>
    <message>
        <source>{today} of {goal} touches</source>
        <translation>{today} von {goal} Kontaktmomenten</translation>
    </message>
    <message>
        <source>{today} of {goal} touches · {week} of {week_goal} this week</source>
        <translation>{today} von {goal} Kontaktmomenten · {week} von {week_goal} diese Woche</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>Today’s list</source>
        <translation>Tagesliste</translation>
    </message>
</context>
<context>
    <name>ToldPage</name>
    <message>
        <source>Look at the one before</source>
        <translation>Die davor ansehen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Touches</name>
    <message>
        <source>No touch yet.</source>
        <translation>Noch kein Kontaktmoment.</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>Kontaktmomente</translation>
    </message>
    <message>
        <source>Touches per day, goal {goal}</source>
        <translation>Kontaktmomente am Tag, Ziel {goal}</translation>
    </message>
    <message>
        <source>Touches per week, goal {goal}</source>
        <translation>Kontaktmomente in der Woche, Ziel {goal}</translation>
    </message>
    <message>
        <source>most in a day: {most}; the goal lies above this chart</source>
        <translation>höchster Tageswert: {most}; das Ziel liegt höher</translation>
    </message>
    <message>
        <source>most in a week: {most}; the goal lies above this chart</source>
        <translation>höchster Wochenwert: {most}; das Ziel liegt höher</translation>
    </message>
    <message>
        <source>{calls} calls   {others} messages and meetings</source>
        <translation>{calls} Anrufe   {others} Nachrichten und Treffen</translation>
    </message>
    <message>
        <source>{when}: {calls} calls, {others} messages and meetings</source>
        <translation>{when}: {calls} Anrufe, {others} Nachrichten und Treffen</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore {count} contacts</source>
        <translation>{count} Kontakte &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>1 contact, kept for {days} days</source>
        <translation>1 Kontakt, bleibt {days} Tage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Deleted contacts</source>
        <translation>Gelöschte Kontakte</translation>
    </message>
    <message>
        <source>E&amp;mpty the trash…</source>
        <translation>Papierkorb &amp;leeren&#xa0;…</translation>
    </message>
    <message>
        <source>Erase &amp;for good…</source>
        <translation>Endgültig lö&amp;schen&#xa0;…</translation>
    </message>
    <message>
        <source>Find in the trash</source>
        <translation>Im Papierkorb suchen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Nobody in the trash is called “{name}”.</source>
        <translation>Niemand im Papierkorb heißt „{name}“.</translation>
    </message>
    <message>
        <source>The trash is empty. Contacts you delete wait here for {days} days.</source>
        <translation>Der Papierkorb ist leer. Gelöschte Kontakte warten hier {days} Tage.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{count} contacts are back</source>
        <translation>{count} Kontakte sind wieder da</translation>
    </message>
    <message>
        <source>{count} contacts, each kept for {days} days</source>
        <translation>{count} Kontakte, jeder bleibt {days} Tage</translation>
    </message>
    <message>
        <source>{name} is back in the address book</source>
        <translation>{name} ist wieder im Adressbuch</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Goes for good</source>
        <translation>Endgültig weg</translation>
    </message>
    <message>
        <source>Kept with it</source>
        <translation>Mit dabei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>{count} records</source>
        <translation>{count} Einträge</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Contacts you deleted wait there for thirty days.</source>
        <translation>Gelöschte Kontakte warten dort dreißig Tage.</translation>
    </message>
    <message>
        <source>Open trash…</source>
        <translation>Papierkorb öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>deleted restore empty bin</source>
        <translation>gelöscht wiederherstellen leeren Papierkorb</translation>
    </message>
</context>
<context>
    <name>TrashVerbs</name>
    <message numerus="yes">
        <source>Restore %n contacts</source>
        <translation>
            <numerusform>%n Kontakt wiederherstellen</numerusform>
            <numerusform>%n Kontakte wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation>{name} wiederherstellen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n heute fällig</numerusform>
            <numerusform>%n heute fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Als Nächstes: {name}</translation>
    </message>
    <message>
        <source>Next: {name}, {when}</source>
        <translation>Als Nächstes: {name}, {when}</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>Nothing more for today</source>
        <translation>Heute nichts mehr</translation>
    </message>
    <message>
        <source>Open SalesAssist</source>
        <translation>SalesAssist öffnen</translation>
    </message>
    <message>
        <source>Pause reminders for 1 hour</source>
        <translation>Erinnerungen 1 Stunde ruhen lassen</translation>
    </message>
    <message>
        <source>Pause reminders until I resume</source>
        <translation>Erinnerungen ruhen lassen, bis ich fortsetze</translation>
    </message>
    <message>
        <source>Pause reminders until tomorrow</source>
        <translation>Erinnerungen bis morgen ruhen lassen</translation>
    </message>
    <message>
        <source>Quick add…</source>
        <translation>Schnelleingabe&#xa0;…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reminders are paused</source>
        <translation>Erinnerungen ruhen</translation>
    </message>
    <message>
        <source>Reminders are paused until {time}</source>
        <translation>Erinnerungen ruhen bis {time}</translation>
    </message>
    <message>
        <source>Resume reminders</source>
        <translation>Erinnerungen fortsetzen</translation>
    </message>
    <message>
        <source>SalesAssist: {load}</source>
        <translation>SalesAssist: {load}</translation>
    </message>
</context>
<context>
    <name>TriagePage</name>
    <message>
        <source>A relationship that wants a touch this often</source>
        <translation>Eine Beziehung, die so oft einen Kontaktmoment braucht</translation>
    </message>
    <message>
        <source>Comes again after all others (Space does the same)</source>
        <translation>Kommt nach allen anderen wieder (ebenso die Leertaste)</translation>
    </message>
    <message>
        <source>Done for now</source>
        <translation>Genug für jetzt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>How often do you want to be in touch?</source>
        <translation>Wie oft möchten Sie in Kontakt sein?</translation>
    </message>
    <message>
        <source>Left alone for three months</source>
        <translation>Drei Monate in Ruhe gelassen</translation>
    </message>
    <message>
        <source>N   Not for sales</source>
        <translation>N   Nicht für Vertrieb</translation>
    </message>
    <message>
        <source>R   Rest for now</source>
        <translation>R   Vorerst ruhen</translation>
    </message>
    <message>
        <source>S   Skip</source>
        <translation>S   Überspringen</translation>
    </message>
    <message>
        <source>U   Undo</source>
        <translation>U   Zurück</translation>
    </message>
    <message>
        <source>{tier}   Every {days} days</source>
        <translation>{tier}   Alle {days} Tage</translation>
    </message>
    <message>
        <source>Nobody is left to triage.</source>
        <translation>Niemand ist mehr zu sichten.</translation>
    </message>
    <message>
        <source>Rests for good: family, suppliers. Nothing planned is cancelled.</source>
        <translation>Ruht auf Dauer: Familie, Lieferanten. Geplantes wird nicht gestrichen.</translation>
    </message>
    <message>
        <source>Takes back the last decision (or Backspace)</source>
        <translation>Nimmt die letzte Entscheidung zurück (oder Rücktaste)</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Sichtung</translation>
    </message>
    <message>
        <source>Triaged in this sitting</source>
        <translation>In dieser Sitzung gesichtet</translation>
    </message>
    <message>
        <source>added {ago}</source>
        <translation>hinzugefügt {ago}</translation>
    </message>
    <message>
        <source>{left} to triage</source>
        <translation>{left} zu sichten</translation>
    </message>
    <message>
        <source>{left} to triage · {done} done</source>
        <translation>{left} zu sichten · {done} erledigt</translation>
    </message>
    <message>
        <source>{left} to triage, all skipped once · {done} done</source>
        <translation>{left} zu sichten, alle einmal übersprungen · {done} erledigt</translation>
    </message>
</context>
<context>
    <name>TriesUntilSpoken</name>
    <message>
        <source>No call was answered {period}.</source>
        <translation>Es wurde {period} kein Anruf angenommen.</translation>
    </message>
    <message>
        <source>Tries until you spoke</source>
        <translation>Nötige Versuche</translation>
    </message>
    <message>
        <source>try {number}</source>
        <translation>Versuch {number}</translation>
    </message>
    <message>
        <source>try {number} on</source>
        <translation>ab Versuch {number}</translation>
    </message>
    <message>
        <source>{count} answered so far: too few for percentages</source>
        <translation>bisher {count} angenommen: zu wenige für Prozente</translation>
    </message>
    <message>
        <source>{count} calls answered</source>
        <translation>{count} Anrufe angenommen</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>A part of the file can no longer be read. Nothing has been changed, and the damaged file is kept whatever you choose.</source>
        <translation>Ein Teil der Datei lässt sich nicht mehr lesen. Nichts wurde geändert, und die beschädigte Datei bleibt erhalten, was immer Sie wählen.</translation>
    </message>
    <message>
        <source>After you have put right what stands in the way.</source>
        <translation>Nachdem Sie behoben haben, was im Weg steht.</translation>
    </message>
    <message>
        <source>Another program holds the file just now. Close it, or wait a moment, and try again.</source>
        <translation>Ein anderes Programm benutzt die Datei gerade. Schließen Sie es, oder warten Sie einen Moment, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Asks for the passphrase once more.</source>
        <translation>Fragt noch einmal nach der Passphrase.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Beginning anew…</source>
        <translation>Es wird neu begonnen&#xa0;…</translation>
    </message>
    <message>
        <source>Bring back a backup</source>
        <translation>Eine Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Bringing the backup back…</source>
        <translation>Die Sicherung wird zurückgeholt&#xa0;…</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>It was left as it is. If a backup takes its place, it is kept beside it.</source>
        <translation>Sie blieb, wie sie war. Tritt eine Sicherung an ihre Stelle, bleibt sie daneben erhalten.</translation>
    </message>
    <message>
        <source>It was left as it is. Install the newer program to open it, or choose another folder.</source>
        <translation>Sie blieben, wie sie waren. Installieren Sie das neuere Programm, um sie zu öffnen, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Look at it all the same</source>
        <translation>Trotzdem alles ansehen</translation>
    </message>
    <message>
        <source>Looking for the newest good one…</source>
        <translation>Die neueste gute wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>No backup that can be read was found in {folder}.</source>
        <translation>In {folder} wurde keine lesbare Sicherung gefunden.</translation>
    </message>
    <message>
        <source>Nothing was changed. If you never set a passphrase, the file is damaged, and a backup can take its place. If you did, nothing but the passphrase opens it or its backups: keep it.</source>
        <translation>Nichts wurde geändert. Wenn Sie nie eine Passphrase festgelegt haben, ist die Datei beschädigt, und eine Sicherung kann an ihre Stelle treten. Sonst öffnet nur die Passphrase sie und ihre Sicherungen: Heben Sie sie auf.</translation>
    </message>
    <message>
        <source>Nothing was changed. Is its drive connected, and may you read it?</source>
        <translation>Nichts wurde geändert. Ist das Laufwerk verbunden, und dürfen Sie es lesen?</translation>
    </message>
    <message>
        <source>Opens the data there, this time. Nothing here is touched.</source>
        <translation>Öffnet diesmal die Daten dort. Hier wird nichts angerührt.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Putting it in place…</source>
        <translation>Wird an seinen Platz gebracht&#xa0;…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Gelesen wird, was lesbar ist&#xa0;…</translation>
    </message>
    <message>
        <source>Reads the damaged file into a fresh one, and shows what was saved. Only then do you decide.</source>
        <translation>Liest die beschädigte Datei in eine frische und zeigt, was gerettet wurde. Erst dann entscheiden Sie.</translation>
    </message>
    <message>
        <source>SalesAssist</source>
        <translation>SalesAssist</translation>
    </message>
    <message>
        <source>Save what can still be read</source>
        <translation>Retten, was noch lesbar ist</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The file may have been moved, or a program that keeps folders in step has not brought it yet. Nothing was changed: if it is on its way, wait and try again.</source>
        <translation>Vielleicht wurde die Datei verschoben, oder ein Programm, das Ordner abgleicht, hat sie noch nicht gebracht. Nichts wurde geändert: Wenn sie unterwegs ist, warten Sie, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder with the data</source>
        <translation>Der Ordner mit den Daten</translation>
    </message>
    <message>
        <source>The window opens; nothing can be changed.</source>
        <translation>Das Fenster öffnet sich; ändern lässt sich nichts.</translation>
    </message>
    <message>
        <source>There are traces of earlier data here, so no new file was begun.</source>
        <translation>Hier sind Spuren früherer Daten; deshalb wurde keine neue Datei begonnen.</translation>
    </message>
    <message>
        <source>This is not a file of SalesAssist</source>
        <translation>Das ist keine Datei von SalesAssist</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>With an empty file here. The backups stay.</source>
        <translation>Hier mit einer leeren Datei. Die Sicherungen bleiben.</translation>
    </message>
    <message>
        <source>You can look at everything, but nothing that you enter could be saved.</source>
        <translation>Sie können alles ansehen, aber was Sie eingeben, ließe sich nicht speichern.</translation>
    </message>
    <message>
        <source>Your data can only be read</source>
        <translation>Ihre Daten lassen sich nur lesen</translation>
    </message>
    <message>
        <source>Your data cannot be read</source>
        <translation>Ihre Daten lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Your data does not open</source>
        <translation>Ihre Daten lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Your data is damaged</source>
        <translation>Ihre Daten sind beschädigt</translation>
    </message>
    <message>
        <source>Your data is from a newer SalesAssist</source>
        <translation>Ihre Daten sind von einem neueren SalesAssist</translation>
    </message>
    <message>
        <source>Your data is in use</source>
        <translation>Ihre Daten werden gerade benutzt</translation>
    </message>
    <message>
        <source>Your data is missing</source>
        <translation>Ihre Daten fehlen</translation>
    </message>
    <message>
        <source>{moment}: {contacts} contacts, {talks} conversations. What came later is not in it.</source>
        <translation>{moment}: {contacts} Kontakte, {talks} Gespräche. Was später kam, ist nicht darin.</translation>
    </message>
</context>
<context>
    <name>TryRow</name>
    <message>
        <source>On its way…</source>
        <translation>Unterwegs&#xa0;…</translation>
    </message>
    <message>
        <source>Sends a real one now, and says which way it took.</source>
        <translation>Sendet jetzt eine echte und sagt, welchen Weg sie nahm.</translation>
    </message>
    <message>
        <source>Try a reminder</source>
        <translation>Eine Erinnerung ausprobieren</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>test notification sound</source>
        <translation>Test Benachrichtigung Ton</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>&amp;Remember on this computer, in the desktop’s keyring</source>
        <translation>Auf diesem Computer &amp;merken, im Schlüsselbund des Desktops</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Die Feststelltaste scheint an zu sein.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Lost, or never set one?</source>
        <translation>Verloren oder nie eine festgelegt?</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>SalesAssist is locked</source>
        <translation>SalesAssist ist gesperrt</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt&#xa0;…</translation>
    </message>
    <message>
        <source>Your data is encrypted. Type your passphrase to open it.</source>
        <translation>Ihre Daten sind verschlüsselt. Geben Sie Ihre Passphrase ein, um sie zu öffnen.</translation>
    </message>
</context>
<context>
    <name>WaitingDelegate</name>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message>
        <source>As promised: {purpose}</source>
        <translation>Wie zugesagt: {purpose}</translation>
    </message>
    <message>
        <source>due {when}</source>
        <translation>fällig {when}</translation>
    </message>
    <message>
        <source>not shown yet</source>
        <translation>noch nicht gezeigt</translation>
    </message>
    <message>
        <source>shown {when}</source>
        <translation>gezeigt {when}</translation>
    </message>
    <message>
        <source>snoozed until {time}</source>
        <translation>erinnert wieder {time}</translation>
    </message>
    <message>
        <source>{when}: {why}</source>
        <translation>{when}: {why}</translation>
    </message>
</context>
<context>
    <name>WaitingOnYou</name>
    <message>
        <source>No money waits on an overdue or missing step.</source>
        <translation>Kein Geld wartet auf einen überfälligen oder fehlenden Schritt.</translation>
    </message>
    <message>
        <source>Waiting on you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>{count} überfällig</translation>
    </message>
    <message>
        <source>{count} with no next step</source>
        <translation>{count} ohne nächsten Schritt</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Call {count}, one after the other</source>
        <translation>{count} nacheinander anrufen</translation>
    </message>
    <message>
        <source>Do it with all of them at once, as one step</source>
        <translation>Mit allen auf einmal, als ein Schritt</translation>
    </message>
    <message>
        <source>For all {count}</source>
        <translation>Für alle {count}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Eintragen</translation>
    </message>
    <message numerus="yes">
        <source>Log %n outcomes</source>
        <translation>
            <numerusform>%n Ergebnis eintragen</numerusform>
            <numerusform>%n Ergebnisse eintragen</numerusform>
        </translation>
    </message>
    <message>
        <source>A reminder that you have not answered stays here until you do.</source>
        <translation>Eine Erinnerung ohne Antwort bleibt hier, bis Sie reagieren.</translation>
    </message>
    <message>
        <source>Nothing is waiting for you</source>
        <translation>Nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Choose a day and time…</source>
        <translation>Tag und Uhrzeit wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Log “{outcome}” for {count}</source>
        <translation>„{outcome}“ für {count} eintragen</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>Alle als gesehen markieren</translation>
    </message>
    <message>
        <source>Remind me again later; the due date stays (S: in 1 hour)</source>
        <translation>Später wieder erinnern; das Fälligkeitsdatum bleibt (S: in 1 Stunde)</translation>
    </message>
    <message>
        <source>Remind me of this no more; it stays on today’s list</source>
        <translation>Nicht mehr daran erinnern; es bleibt auf der Tagesliste</translation>
    </message>
    <message>
        <source>Remind me tomorrow morning (T)</source>
        <translation>Morgen früh erinnern (T)</translation>
    </message>
    <message>
        <source>Reminders you have not acted on. Snoozing moves the reminder, not the due date.</source>
        <translation>Erinnerungen, auf die Sie noch nicht reagiert haben. Später erinnern verschiebt die Erinnerung, nicht den Termin.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Show the contact (Enter)</source>
        <translation>Den Kontakt zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Snooze: {when}</source>
        <translation>Später erinnern: {when}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Write down what happened (1 to 7)</source>
        <translation>Festhalten, was geschah (1 bis 7)</translation>
    </message>
</context>
<context>
    <name>WayDialog</name>
    <message>
        <source>A company, or a person</source>
        <translation>Eine Firma oder eine Person</translation>
    </message>
    <message>
        <source>Company or person</source>
        <translation>Firma oder Mensch</translation>
    </message>
    <message>
        <source>No contact is at a company of the name {name}.</source>
        <translation>Kein Kontakt ist bei einer Firma namens {name}.</translation>
    </message>
    <message>
        <source>No way to {name} through the relations you have recorded. Record who knows whom under Relations in the call sheet, and look again.</source>
        <translation>Über die verzeichneten Beziehungen führt kein Weg zu {name}. Tragen Sie im Gesprächsblatt unter „Beziehungen“ ein, wer wen kennt, und sehen Sie dann noch einmal nach.</translation>
    </message>
    <message>
        <source>The warm way in</source>
        <translation>Der Weg über Bekannte</translation>
    </message>
    <message>
        <source>Type a company to see who you know that can introduce you there.</source>
        <translation>Tippen Sie eine Firma ein, um zu sehen, wer von Ihren Bekannten Sie dort vorstellen kann.</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Who knows a company?</source>
        <translation>Wer kennt eine Firma?</translation>
    </message>
    <message>
        <source>Who knows them?</source>
        <translation>Wer kennt diesen Kontakt?</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>You know them yourself.</source>
        <translation>Sie kennen diesen Kontakt selbst.</translation>
    </message>
    <message>
        <source>{relation} ({strength})</source>
        <translation>{relation} ({strength})</translation>
    </message>
</context>
<context>
    <name>WhatPopup</name>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Wozu?</translation>
    </message>
    <message>
        <source>Write the purpose</source>
        <translation>Den Zweck schreiben</translation>
    </message>
</context>
<context>
    <name>WhenPopup</name>
    <message>
        <source>Any time</source>
        <translation>Ohne Uhrzeit</translation>
    </message>
    <message>
        <source>Choose the day and the time</source>
        <translation>Tag und Uhrzeit wählen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>That moment is past already.</source>
        <translation>Dieser Zeitpunkt ist schon vorbei.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>or a time: 14:30</source>
        <translation>oder Uhrzeit: 14:30</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Write it like 10:30.</source>
        <translation>„{text}“ ist keine Uhrzeit. Schreiben Sie sie wie 10:30.</translation>
    </message>
</context>
<context>
    <name>WhoPopup</name>
    <message>
        <source>Choose the contact</source>
        <translation>Den Kontakt wählen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>New contact with more fields…</source>
        <translation>Neuer Kontakt mit mehr Feldern&#xa0;…</translation>
    </message>
    <message>
        <source>New contact: {name}</source>
        <translation>Neuer Kontakt: {name}</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte suchen</translation>
    </message>
</context>
<context>
    <name>WhoSendsWork</name>
    <message>
        <source>1 introduction</source>
        <translation>1 Vermittlung</translation>
    </message>
    <message>
        <source>Say in a contact’s record who introduced them, and it is counted here.</source>
        <translation>Tragen Sie bei einem Kontakt ein, wer ihn vermittelt hat; hier wird es gezählt.</translation>
    </message>
    <message>
        <source>Who sends you work</source>
        <translation>Wer Ihnen Arbeit bringt</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>{amounts} open</source>
        <translation>{amounts} offen</translation>
    </message>
    <message>
        <source>{amounts} won</source>
        <translation>{amounts} gewonnen</translation>
    </message>
    <message>
        <source>{count} introductions</source>
        <translation>{count} Vermittlungen</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The words used here</source>
        <translation>Hier verwendete Begriffe</translation>
    </message>
</context>
<context>
    <name>WorkingPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
</context>
<context>
    <name>_ByDay</name>
    <message>
        <source>by</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Plan a thank-you</source>
        <translation>Dank planen</translation>
    </message>
    <message>
        <source>Remove this relation</source>
        <translation>Diese Beziehung entfernen</translation>
    </message>
    <message>
        <source>Remove: {what} {name}</source>
        <translation>Entfernen: {what} {name}</translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation>Gedankt</translation>
    </message>
    <message>
        <source>thank-you planned</source>
        <translation>Dank geplant</translation>
    </message>
    <message>
        <source>thanked {day}</source>
        <translation>gedankt {day}</translation>
    </message>
    <message>
        <source>thanks owed</source>
        <translation>Dank steht aus</translation>
    </message>
    <message>
        <source>{name}: a {strength} tie</source>
        <translation>{name}: {strength} Verbindung</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Remove {what}</source>
        <translation>{what} entfernen</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>{what}, label</source>
        <translation>{what}, Bezeichnung</translation>
    </message>
</context>
<context>
    <name>_Sign</name>
    <message>
        <source>Let go to add a contact</source>
        <translation>Loslassen, um einen Kontakt hinzuzufügen</translation>
    </message>
    <message>
        <source>Let go to see what importing would do</source>
        <translation>Loslassen, um zu sehen, was der Import ändert</translation>
    </message>
</context>
<context>
    <name>lock_rows</name>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message>
        <source>Lock when the computer sleeps</source>
        <translation>Sperren, wenn der Computer schläft</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Only with a passphrase.</source>
        <translation>Nur mit einer Passphrase.</translation>
    </message>
    <message>
        <source>So long without a key or the mouse in this program. What is half written is kept; undo begins anew.</source>
        <translation>So lange ohne Taste oder Maus in diesem Programm. Halb Geschriebenes bleibt aufgehoben; „Rückgängig“ beginnt neu.</translation>
    </message>
    <message>
        <source>Whoever wakes it is asked for the passphrase.</source>
        <translation>Wer ihn weckt, wird nach der Passphrase gefragt.</translation>
    </message>
    <message>
        <source>passphrase idle privacy</source>
        <translation>Passphrase Leerlauf Datenschutz</translation>
    </message>
    <message>
        <source>passphrase suspend privacy</source>
        <translation>Passphrase Ruhezustand Bereitschaft Datenschutz</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
</context>
</TS>
