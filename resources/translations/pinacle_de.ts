<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Autostart</name>
    <message>
        <source>%1 could not be changed: %2</source>
        <translation>%1 lässt sich nicht ändern: %2</translation>
    </message>
    <message>
        <source>Check that the folder is yours and not full.</source>
        <translation>Prüfen, ob der Ordner dem eigenen Benutzer gehört und Platz hat.</translation>
    </message>
</context>
<context>
    <name>CatalogCards</name>
    <message>
        <source>from tier %1</source>
        <translation>ab Stufe %1</translation>
    </message>
    <message>
        <source>from tier %1 · your own</source>
        <translation>ab Stufe %1 · eigene</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>%1 · %2
%3 GB storage</source>
        <translation>%1 · %2
%3 GB Speicherplatz</translation>
    </message>
    <message>
        <source>hosted: $%1 a month</source>
        <translation>gehostet: %1 $ im Monat</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>Keine Vorlage</translation>
    </message>
    <message>
        <source>An empty project folder and the services that you choose.</source>
        <translation>Ein leerer Projektordner und die gewählten Dienste.</translation>
    </message>
    <message>
        <source>any tier</source>
        <translation>jede Stufe</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>It was never installed</source>
        <translation>Wurde nie installiert</translation>
    </message>
    <message>
        <source>Run Provision</source>
        <translation>„Einrichten“ ausführen</translation>
    </message>
    <message>
        <source>Its daemon was stopped, or hangs</source>
        <translation>Der Daemon wurde gestoppt oder hängt</translation>
    </message>
    <message>
        <source>Start its daemon</source>
        <translation>Daemon starten</translation>
    </message>
    <message>
        <source>An old release: newer coding assistants do not run on it</source>
        <translation>Veraltete Version: Neuere Coding-Assistenten laufen darauf nicht</translation>
    </message>
    <message>
        <source>Docker&apos;s configuration was changed, or the program was removed</source>
        <translation>Die Docker-Konfiguration wurde geändert oder das Programm entfernt</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>right</source>
        <translation>geht richtig</translation>
    </message>
    <message>
        <source>%1 s away from this computer&apos;s</source>
        <translation>weicht um %1 s von diesem Computer ab</translation>
    </message>
    <message>
        <source>Its time is not kept by the network; a machine that slept loses it</source>
        <translation>Die Zeit wird nicht über das Netz abgeglichen; im Standby geht sie verloren</translation>
    </message>
    <message>
        <source>Set its clock by the network</source>
        <translation>Uhr über das Netz stellen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>answers, over %1</source>
        <translation>antwortet über %1</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <translation>%1 GB frei</translation>
    </message>
    <message>
        <source>It is off, its network is cut, or its address changed</source>
        <translation>Ausgeschaltet, vom Netz getrennt oder unter neuer Adresse</translation>
    </message>
    <message>
        <source>Check that it runs and can be reached</source>
        <translation>Prüfen, ob er läuft und erreichbar ist</translation>
    </message>
    <message>
        <source>Files survive a restart</source>
        <translation>Neustart behält Dateien</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>erprobt</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>nicht nachgewiesen</translation>
    </message>
    <message>
        <source>The runtime is registered without --overlay2=none</source>
        <translation>Die Laufzeit ist ohne --overlay2=none registriert</translation>
    </message>
    <message>
        <source>Names resolve in pods</source>
        <translation>DNS in Pods</translation>
    </message>
    <message>
        <source>The resolver&apos;s addresses for pods are missing, or do not answer</source>
        <translation>Die Resolver-Adressen für Pods fehlen oder antworten nicht</translation>
    </message>
    <message>
        <source>Images that nothing uses, snapshots and build caches fill it</source>
        <translation>Ungenutzte Images, Snapshots und Build-Caches belegen Platz</translation>
    </message>
    <message>
        <source>Remove what Docker built and nothing uses</source>
        <translation>Ungenutztes von Docker entfernen</translation>
    </message>
    <message>
        <source>Pod image</source>
        <translation>Pod-Image</translation>
    </message>
    <message>
        <source>built</source>
        <translation>gebaut</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>nicht gebaut</translation>
    </message>
    <message>
        <source>It was removed, or this program needs a newer one</source>
        <translation>Wurde entfernt, oder dieses Programm braucht ein neueres</translation>
    </message>
    <message>
        <source>It was installed anew, or somebody is in between</source>
        <translation>Er wurde neu aufgesetzt, oder jemand steht dazwischen</translation>
    </message>
    <message>
        <source>Ask its owner for the fingerprint of its key, then press Check to compare</source>
        <translation>Fragen Sie seinen Besitzer nach dem Fingerabdruck des Schlüssels und vergleichen Sie ihn über „Prüfen“</translation>
    </message>
    <message>
        <source>Rights of root</source>
        <translation>Root-Rechte</translation>
    </message>
    <message>
        <source>it is root</source>
        <translation>ist root</translation>
    </message>
    <message>
        <source>by sudo</source>
        <translation>durch sudo</translation>
    </message>
    <message>
        <source>sudo wants a password from %1</source>
        <translation>sudo verlangt von %1 ein Passwort</translation>
    </message>
    <message>
        <source>%1 has none, and sudo is not installed</source>
        <translation>%1 hat keine, und sudo ist nicht installiert</translation>
    </message>
    <message>
        <source>Pods run, but Provision and all that needs root will fail</source>
        <translation>Pods laufen, aber „Einrichten“ und alles, was root braucht, wird scheitern</translation>
    </message>
    <message>
        <source>Log in as root, or allow sudo in a file under /etc/sudoers.d: %1 ALL=(ALL) NOPASSWD: ALL</source>
        <translation>Als root anmelden oder sudo in einer Datei unter /etc/sudoers.d erlauben: %1 ALL=(ALL) NOPASSWD: ALL</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 CPU</source>
        <translation>%1 CPU</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message numerus="yes">
        <source>%n changed file(s) not committed</source>
        <translation>
            <numerusform>%n geänderte Datei ohne Commit</numerusform>
            <numerusform>%n geänderte Dateien ohne Commit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) not pushed</source>
        <translation>
            <numerusform>%n Commit nicht gepusht</numerusform>
            <numerusform>%n Commits nicht gepusht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s), which no other place has</source>
        <translation>
            <numerusform>%n Commit, den es nur hier gibt</numerusform>
            <numerusform>%n Commits, die es nur hier gibt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stash(es)</source>
        <translation>
            <numerusform>%n Stash</numerusform>
            <numerusform>%n Stashes</numerusform>
        </translation>
    </message>
    <message>
        <source>The container with every file in it, its databases and its installed packages</source>
        <translation>Der Container mit allen Dateien, Datenbanken und installierten Paketen</translation>
    </message>
    <message>
        <source>The network, and the port %1</source>
        <translation>Das Netz und der Port %1</translation>
    </message>
    <message>
        <source>There is no snapshot of it.</source>
        <translation>Es gibt keinen Snapshot davon.</translation>
    </message>
    <message>
        <source>Its snapshots stay; the newest is &quot;%1&quot; of %2.</source>
        <translation>Die Snapshots bleiben; der neueste ist „%1“ vom %2.</translation>
    </message>
    <message>
        <source>Its files are as they are in that snapshot: it has not run since.</source>
        <translation>Die Dateien sind die dieses Snapshots: Der Pod lief seitdem nicht.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s) of the project changed after that snapshot.</source>
        <translation>
            <numerusform>Mehr als %n Datei des Projekts hat sich nach diesem Snapshot geändert.</numerusform>
            <numerusform>Mehr als %n Dateien des Projekts haben sich nach diesem Snapshot geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project changed after that snapshot.</source>
        <translation>
            <numerusform>%n Datei des Projekts hat sich nach diesem Snapshot geändert.</numerusform>
            <numerusform>%n Dateien des Projekts haben sich nach diesem Snapshot geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file of the project changed after that snapshot.</source>
        <translation>Keine Datei des Projekts hat sich nach diesem Snapshot geändert.</translation>
    </message>
    <message>
        <source>(As of %1.)</source>
        <translation>(Stand: %1.)</translation>
    </message>
</context>
<context>
    <name>LostPods</name>
    <message>
        <source>snapshot “%1” on %2: pinacle pod fork %3 --name NAME --snapshot %4</source>
        <translation>Snapshot „%1“ auf %2: pinacle pod fork %3 --name NAME --snapshot %4</translation>
    </message>
    <message>
        <source>exported to %1: pinacle snapshot import FILE --server NAME</source>
        <translation>exportiert nach %1: pinacle snapshot import FILE --server NAME</translation>
    </message>
    <message>
        <source>what was pushed to %1</source>
        <translation>was nach %1 gepusht wurde</translation>
    </message>
    <message>
        <source>nothing of it is elsewhere</source>
        <translation>nichts davon ist anderswo</translation>
    </message>
    <message>
        <source>snapshots that would be lost with the server: %1</source>
        <translation>Snapshots, die mit dem Server verloren wären: %1</translation>
    </message>
</context>
<context>
    <name>OpenWith</name>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>Start it by hand and connect to the host %1.</source>
        <translation>Von Hand starten und mit dem Host %1 verbinden.</translation>
    </message>
</context>
<context>
    <name>PlacementReasons</name>
    <message>
        <source>%1 of %2 processors and %3 GB of memory are free%4</source>
        <translation>%1 von %2 Prozessoren und %3 GB Arbeitsspeicher sind frei%4</translation>
    </message>
    <message>
        <source>; its pod image has to be built first</source>
        <translation>; das Pod-Image muss erst gebaut werden</translation>
    </message>
    <message>
        <source>%1 has %2 MB of memory to give, and the tier needs %3.</source>
        <translation>%1 hat noch %2 MB Arbeitsspeicher, die Stufe braucht %3.</translation>
    </message>
    <message>
        <source>%1 has %2 GB of disk left, and the tier promises %3.</source>
        <translation>%1 hat noch %2 GB Speicherplatz, die Stufe verspricht %3.</translation>
    </message>
    <message>
        <source>The pods of %1 would share %2 processors that are promised %3 times.</source>
        <translation>Die Pods auf %1 würden sich %2 Prozessoren teilen, die %3-fach vergeben sind.</translation>
    </message>
</context>
<context>
    <name>PodDraft</name>
    <message>
        <source>This link is not followed: %1</source>
        <translation>Diesem Link wird nicht gefolgt: %1</translation>
    </message>
    <message>
        <source>A link looks like pinacle://open?repo=https://github.com/owner/project&amp;branch=main</source>
        <translation>Ein Link sieht so aus: pinacle://open?repo=https://github.com/owner/project&amp;branch=main</translation>
    </message>
    <message>
        <source>it is longer than %1 characters.</source>
        <translation>er ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>it is not an address that begins with pinacle://.</source>
        <translation>die Adresse beginnt nicht mit pinacle://.</translation>
    </message>
    <message>
        <source>only pinacle://open?… is known.</source>
        <translation>bekannt ist nur pinacle://open?….</translation>
    </message>
    <message>
        <source>“%1” is unknown; repo, branch and template are known.</source>
        <translation>„%1“ ist unbekannt; bekannt sind repo, branch und template.</translation>
    </message>
    <message>
        <source>it names “%1” twice.</source>
        <translation>„%1“ kommt doppelt vor.</translation>
    </message>
    <message>
        <source>it names neither a repository nor a template.</source>
        <translation>er nennt weder ein Repository noch eine Vorlage.</translation>
    </message>
    <message>
        <source>there is no template “%1” here.</source>
        <translation>die Vorlage „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>a branch belongs to a repository, and it names none.</source>
        <translation>ein Branch gehört zu einem Repository, und es ist keines genannt.</translation>
    </message>
    <message>
        <source>A link asked for this pod. Look at it: nothing is made, and nothing of it runs, before you press Create pod.</source>
        <translation>Dieser Pod kommt aus einem Link. Bitte prüfen: Vor einem Klick auf „Pod anlegen“ wird nichts angelegt und nichts ausgeführt.</translation>
    </message>
    <message>
        <source>%1 has no pinacle.yaml.</source>
        <translation>%1 hat keine pinacle.yaml.</translation>
    </message>
    <message>
        <source>Drop a folder that has one, or use New pod.</source>
        <translation>Einen Ordner mit pinacle.yaml ablegen oder „Neuer Pod“ verwenden.</translation>
    </message>
    <message>
        <source>%1 is too big for a pinacle.yaml.</source>
        <translation>%1 ist zu groß für eine pinacle.yaml.</translation>
    </message>
    <message>
        <source>It should be a few kilobytes.</source>
        <translation>Üblich sind wenige Kilobyte.</translation>
    </message>
    <message>
        <source>%1:%2:%3: %4</source>
        <translation>%1:%2:%3: %4</translation>
    </message>
    <message>
        <source>Correct the file and drop the folder again.</source>
        <translation>Die Datei korrigieren und den Ordner erneut ablegen.</translation>
    </message>
    <message>
        <source>From %1: the pod clones its repository afresh. What is not pushed stays here.</source>
        <translation>Aus %1: Der Pod klont das Repository neu. Was nicht gepusht ist, bleibt hier.</translation>
    </message>
    <message>
        <source>From %1: the pod gets its configuration. Its files stay here, because the folder is no clone of a repository that the pod could clone.</source>
        <translation>Aus %1: Der Pod erhält die Konfiguration. Die Dateien bleiben hier, denn der Ordner ist kein Klon eines Repositorys, das der Pod klonen könnte.</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>Its software and every database in it go for good.</source>
        <translation>Die Software und alle Datenbanken darin gehen endgültig verloren.</translation>
    </message>
    <message>
        <source>Its software goes from the pod. It can be added again.</source>
        <translation>Die Software verschwindet aus dem Pod. Sie können sie wieder hinzufügen.</translation>
    </message>
    <message>
        <source>Its software, its logins and its settings go from the pod for good (%1). The project&apos;s files stay.</source>
        <translation>Software, Anmeldungen und Einstellungen werden endgültig aus dem Pod gelöscht (%1). Die Dateien des Projekts bleiben.</translation>
    </message>
    <message>
        <source>Its software, and what was set up in it, go from the pod for good (%1). The project&apos;s files stay.</source>
        <translation>Die Software und alles, was darin eingerichtet wurde, werden endgültig aus dem Pod gelöscht (%1). Die Dateien des Projekts bleiben.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>waiting to start</source>
        <translation>wartet auf den Start</translation>
    </message>
    <message>
        <source>being made…</source>
        <translation>wird angelegt…</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>wird gestoppt…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>startet…</translation>
    </message>
    <message>
        <source>hibernating…</source>
        <translation>geht in den Ruhezustand…</translation>
    </message>
    <message>
        <source>hibernated</source>
        <translation>im Ruhezustand</translation>
    </message>
    <message>
        <source>waking…</source>
        <translation>wacht auf…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>being deleted…</source>
        <translation>wird gelöscht…</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>lauscht nicht</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>lauscht</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>antwortet mit Fehlern</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>needs setting up</source>
        <translation>muss eingerichtet werden</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>could not be undone</source>
        <translation>nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>not reachable, was %1</source>
        <translation>nicht erreichbar, zuletzt: %1</translation>
    </message>
    <message>
        <source>with its memory: programs go on where they were</source>
        <translation>mit Speicher: Programme laufen dort weiter, wo sie waren</translation>
    </message>
    <message>
        <source>with its files alone: programs begin again</source>
        <translation>nur mit Dateien: Programme beginnen von vorn</translation>
    </message>
</context>
<context>
    <name>pinacle::AddServerDialog</name>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Another machine, over SSH</source>
        <translation>Andere Maschine, über SSH</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>user@host or ssh://user@host:22</source>
        <translation>user@host oder ssh://user@host:22</translation>
    </message>
    <message>
        <source>from the agent, or your default keys</source>
        <translation>aus dem Agent oder die Standardschlüssel</translation>
    </message>
    <message>
        <source>the host&apos;s name</source>
        <translation>Name des Hosts</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose a key file</source>
        <translation>Schlüsseldatei auswählen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation>&amp;Schlüsseldatei</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Choose a private key</source>
        <translation>Privaten Schlüssel auswählen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Its pods stay as they are. The server is looked at where it is now; a key that is new is shown first.</source>
        <translation>Seine Pods bleiben, wie sie sind. Der Server wird dort geprüft, wo er jetzt ist; ein neuer Schlüssel wird zuerst gezeigt.</translation>
    </message>
    <message>
        <source>Create a Lima machine…</source>
        <translation>Lima-Maschine anlegen…</translation>
    </message>
</context>
<context>
    <name>pinacle::CheckRow</name>
    <message>
        <source>good</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source> %1.</source>
        <translation> %1.</translation>
    </message>
    <message>
        <source>%1.%2 %3.</source>
        <translation>%1.%2 %3.</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pinacle::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>A pod, a server, a template, or what to do</source>
        <translation>Pod, Server, Vorlage oder Befehl</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>No command has these letters in it.</source>
        <translation>Kein Befehl enthält diese Buchstaben.</translation>
    </message>
</context>
<context>
    <name>pinacle::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Type the name to confirm</source>
        <translation>Zur Bestätigung den Namen eingeben</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
</context>
<context>
    <name>pinacle::CreateVmDialog</name>
    <message>
        <source>Create a Lima machine</source>
        <translation>Lima-Maschine anlegen</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>A plain Debian in a virtual machine of its own. It sees none of your files. The image has some hundred megabytes; the disk grows as it is used.</source>
        <translation>Ein schlichtes Debian in einer eigenen virtuellen Maschine. Sie sieht keine Dateien dieses Computers. Das Image hat einige hundert Megabyte; die Festplatte wächst mit der Nutzung.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Processors</source>
        <translation>&amp;Prozessoren</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;Arbeitsspeicher</translation>
    </message>
    <message>
        <source>&amp;Disk</source>
        <translation>&amp;Festplatte</translation>
    </message>
    <message>
        <source>Name of the machine</source>
        <translation>Name der Maschine</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Memory in gigabytes</source>
        <translation>Arbeitsspeicher in Gigabyte</translation>
    </message>
    <message>
        <source>Disk in gigabytes</source>
        <translation>Festplatte in Gigabyte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>pinacle::DeletePodDialog</name>
    <message>
        <source>Delete a pod</source>
        <translation>Pod löschen</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Looking for work that is only in the pod…</source>
        <translation>Suche nach Arbeit, die nur im Pod liegt…</translation>
    </message>
    <message>
        <source>Type the pod&apos;s name to delete it: %1</source>
        <translation>Zum Löschen den Namen des Pods eingeben: %1</translation>
    </message>
    <message>
        <source>The pod&apos;s name, to confirm</source>
        <translation>Name des Pods zur Bestätigung</translation>
    </message>
    <message>
        <source>Keep the pod</source>
        <translation>Pod behalten</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>These go for good and cannot be brought back:</source>
        <translation>Das geht unwiederbringlich verloren:</translation>
    </message>
    <message>
        <source>The pod&apos;s repositories could not be looked at: %1</source>
        <translation>Die Repositorys des Pods ließen sich nicht prüfen: %1</translation>
    </message>
</context>
<context>
    <name>pinacle::DeleteVmDialog</name>
    <message>
        <source>Delete a Lima machine</source>
        <translation>Lima-Maschine löschen</translation>
    </message>
    <message>
        <source>Delete the machine “%1”?</source>
        <translation>Maschine „%1“ löschen?</translation>
    </message>
    <message>
        <source>The machine and everything in it will be gone. It has no pods of yours.</source>
        <translation>Die Maschine und ihr gesamter Inhalt gehen verloren. Eigene Pods sind nicht darauf.</translation>
    </message>
    <message>
        <source>The machine and everything in it will be gone, with these pods and all their files: %1</source>
        <translation>Die Maschine und ihr gesamter Inhalt gehen verloren, samt dieser Pods und aller ihrer Dateien: %1</translation>
    </message>
    <message>
        <source>Type the name of the machine</source>
        <translation>Namen der Maschine eingeben</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>pinacle::DiagnosticsDialog</name>
    <message>
        <source>The report holds versions, checks and last errors; no secrets, no environment, no output of commands.</source>
        <translation>Der Bericht enthält Versionen, Prüfungen und letzte Fehler; keine Geheimnisse, keine Umgebungsvariablen, keine Ausgaben von Befehlen.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No server is known yet: add one first.</source>
        <translation>Noch kein Server bekannt: erst einen hinzufügen.</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>Provision…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Provision %1</source>
        <translation>%1 einrichten</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>pinacle::EnvironmentConflictDialog</name>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>Auf beiden Seiten geändert</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the project&apos;s .env</source>
        <translation>In der .env des Projekts</translation>
    </message>
    <message>
        <source>%1: the value here</source>
        <translation>%1: Wert hier</translation>
    </message>
    <message>
        <source>%1: the value in .env</source>
        <translation>%1: Wert in der .env</translation>
    </message>
    <message>
        <source>These variables were changed here and in the pod since they were the same. Nothing is written until you take one value of each.</source>
        <translation>Diese Variablen wurden seit dem letzten Abgleich hier und im Pod geändert. Es wird nichts geschrieben, bis für jede ein Wert gewählt ist.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>Diese übernehmen</translation>
    </message>
    <message>
        <source>Show values</source>
        <translation>Werte anzeigen</translation>
    </message>
</context>
<context>
    <name>pinacle::EnvironmentEditor</name>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Paste a .env</source>
        <translation>.env einfügen</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Not all of what was pasted could be taken as it stands:</source>
        <translation>Nicht alles Eingefügte konnte unverändert übernommen werden:</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… und %n weiterer.</numerusform>
            <numerusform>… und %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::EnvironmentModel</name>
    <message>
        <source>Set by the template</source>
        <translation>Von der Vorlage gesetzt</translation>
    </message>
    <message>
        <source>generated when the pod is made</source>
        <translation>wird beim Anlegen erzeugt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>the value has no name</source>
        <translation>der Wert hat keinen Namen</translation>
    </message>
    <message>
        <source>“%1” is not a name of a variable; allowed: letters, digits and _, no digit first</source>
        <translation>„%1“ ist kein Name einer Variable; erlaubt sind Buchstaben, Ziffern und _, am Anfang keine Ziffer</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 ist zweimal angegeben</translation>
    </message>
</context>
<context>
    <name>pinacle::EnvironmentTab</name>
    <message>
        <source>Show values</source>
        <translation>Werte anzeigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Compare with .env</source>
        <translation>Mit .env abgleichen</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The project&apos;s .env said the same when it was compared last. Terminals that are opened from now on have these values; processes and services after a restart.</source>
        <translation>Beim letzten Abgleich stand in der .env des Projekts dasselbe. Neue Terminals haben diese Werte sofort; Prozesse und Dienste nach einem Neustart.</translation>
    </message>
    <message>
        <source>The project&apos;s .env gets these values when the pod is started, or now with “Compare with .env”.</source>
        <translation>Die .env des Projekts erhält diese Werte beim Start des Pods oder jetzt mit „Mit .env abgleichen“.</translation>
    </message>
    <message>
        <source>Both sides stay as they are until you decide.</source>
        <translation>Bis zur Entscheidung bleiben beide Seiten unverändert.</translation>
    </message>
    <message>
        <source>This is what you typed and did not save.</source>
        <translation>Das ist die ungespeicherte Eingabe.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Row %1: %2.</source>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>Line %1 of the .env: %2. It stays as it is.</source>
        <translation>Zeile %1 der .env: %2. Sie bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>pinacle::FailureCard</name>
    <message>
        <source>Look at its key…</source>
        <translation>Schlüssel ansehen…</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Log anzeigen</translation>
    </message>
    <message>
        <source>The last operation was cut off</source>
        <translation>Der letzte Vorgang wurde unterbrochen</translation>
    </message>
    <message>
        <source>This pod failed</source>
        <translation>Dieser Pod ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed at: %1</source>
        <translation>Fehlgeschlagen bei: %1</translation>
    </message>
    <message>
        <source>The program ended while it worked. It can go on where it stood, or undo what it did.</source>
        <translation>Das Programm wurde währenddessen beendet. Der Vorgang lässt sich fortsetzen oder rückgängig machen.</translation>
    </message>
    <message>
        <source>Look at the key: when it is the host&apos;s own, the pod goes on.</source>
        <translation>Schlüssel ansehen: Gehört er wirklich zum Host, geht es mit dem Pod weiter.</translation>
    </message>
</context>
<context>
    <name>pinacle::FirstStartPage</name>
    <message>
        <source>Create a Lima machine…</source>
        <translation>Lima-Maschine anlegen…</translation>
    </message>
    <message>
        <source>Choose where pods run</source>
        <translation>Wo sollen Pods laufen?</translation>
    </message>
    <message>
        <source>Pods run on a server: a Lima machine or Docker on this computer, or any Linux machine that you reach over SSH. It needs Docker and gVisor; what is missing can be set up from here. Nothing runs before you say so.</source>
        <translation>Pods laufen auf einem Server: in einer Lima-Maschine oder mit Docker auf diesem Computer, oder auf jeder Linux-Maschine, die über SSH erreichbar ist. Nötig sind Docker und gVisor; was fehlt, lässt sich von hier einrichten. Ohne Zustimmung wird nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Add a server over SSH…</source>
        <translation>Server über SSH hinzufügen…</translation>
    </message>
</context>
<context>
    <name>pinacle::FoundServerRow</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Lima machine “%1”</source>
        <translation>Lima-Maschine „%1“</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 ist hinzugefügt</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>pinacle::GalleryPage</name>
    <message>
        <source>Left out, because of a mistake in the file:</source>
        <translation>Ausgelassen wegen eines Fehlers in der Datei:</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Starting projects that run as they come. Choose one to make a new pod from it.</source>
        <translation>Startprojekte, die sofort laufen. Eines auswählen, um daraus einen Pod anzulegen.</translation>
    </message>
    <message>
        <source>How much of its server a pod may use. Choose one to make a new pod with it. The price is what the same costs hosted; on your own machine nothing is charged.</source>
        <translation>Wie viel ein Pod von seinem Server nutzen darf. Eine auswählen, um damit einen Pod anzulegen. Der Preis gilt für dasselbe gehostet; auf eigenen Maschinen kostet es nichts.</translation>
    </message>
    <message>
        <source>New pod from %1</source>
        <translation>Neuer Pod aus %1</translation>
    </message>
    <message>
        <source>New pod with tier %1</source>
        <translation>Neuer Pod mit Stufe %1</translation>
    </message>
</context>
<context>
    <name>pinacle::GitHubLoginDialog</name>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Log in at GitHub</source>
        <translation>Bei GitHub anmelden</translation>
    </message>
    <message>
        <source>Looking who is logged in at %1 …</source>
        <translation>Es wird nachgesehen, wer bei %1 angemeldet ist …</translation>
    </message>
    <message>
        <source>Get a code</source>
        <translation>Code holen</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>Im Browser</translation>
    </message>
    <message>
        <source>Client ID of an OAuth app</source>
        <translation>Client-ID einer OAuth-App</translation>
    </message>
    <message>
        <source>You type a code at GitHub&apos;s own page. The app is yours or your company&apos;s, with “device flow” switched on; its client ID is no secret.</source>
        <translation>Sie geben auf GitHubs eigener Seite einen Code ein. Die App gehört Ihnen oder Ihrer Firma, „Device Flow“ ist in ihr eingeschaltet; ihre Client-ID ist kein Geheimnis.</translation>
    </message>
    <message>
        <source>Log in with this token</source>
        <translation>Mit diesem Token anmelden</translation>
    </message>
    <message>
        <source>With a token</source>
        <translation>Mit einem Token</translation>
    </message>
    <message>
        <source>Personal access token</source>
        <translation>Persönliches Zugriffstoken</translation>
    </message>
    <message>
        <source>It needs the right “repo”, or a fine-grained one contents and administration. It is kept among your secrets on this computer.</source>
        <translation>Es braucht das Recht „repo“, ein fein abgestuftes „contents“ und „administration“. Es liegt bei Ihren Geheimnissen auf diesem Computer.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>With GitHub&apos;s own program</source>
        <translation>Mit GitHubs eigenem Programm</translation>
    </message>
    <message>
        <source>After `gh auth login` in a terminal that login is used here, too.</source>
        <translation>Nach `gh auth login` in einem Terminal gilt jene Anmeldung auch hier.</translation>
    </message>
    <message>
        <source>The code to type at GitHub</source>
        <translation>Der Code, der bei GitHub einzugeben ist</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Open GitHub</source>
        <translation>GitHub öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>Logged in at %1 as %2.</source>
        <translation>Bei %1 als %2 angemeldet.</translation>
    </message>
    <message>
        <source>Logged in at %1 as %2, with the login of gh. Another one can be used instead:</source>
        <translation>Bei %1 als %2 angemeldet, mit der Anmeldung von gh. Eine andere kann an ihre Stelle treten:</translation>
    </message>
    <message>
        <source>Nobody is logged in at %1.</source>
        <translation>Bei %1 ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>Type this code at %1:</source>
        <translation>Geben Sie diesen Code auf %1 ein:</translation>
    </message>
    <message>
        <source>Waiting until you are done there. The code is good until %1.</source>
        <translation>Es wird gewartet, bis Sie dort fertig sind. Der Code gilt bis %1.</translation>
    </message>
    <message>
        <source>Nobody is logged in at %1 yet.</source>
        <translation>Bei %1 ist noch niemand angemeldet.</translation>
    </message>
    <message>
        <source>No browser could be started. Open %1 yourself.</source>
        <translation>Es ließ sich kein Browser starten. Öffnen Sie %1 selbst.</translation>
    </message>
</context>
<context>
    <name>pinacle::HealthCard</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Log anzeigen</translation>
    </message>
    <message>
        <source>Copy as 127.0.0.1</source>
        <translation>Als 127.0.0.1 kopieren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Its installation failed: remove it and add it again.</source>
        <translation>Die Installation ist fehlgeschlagen: entfernen und neu hinzufügen.</translation>
    </message>
    <message>
        <source>Look at its log, then restart it.</source>
        <translation>Erst das Log ansehen, dann neu starten.</translation>
    </message>
    <message>
        <source>%1
Since %2. %3</source>
        <translation>%1
Seit %2. %3</translation>
    </message>
    <message>
        <source>port %1 in the pod</source>
        <translation>Port %1 im Pod</translation>
    </message>
    <message>
        <source>pod is not running</source>
        <translation>Pod läuft nicht</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Copy the address of %1</source>
        <translation>Adresse von %1 kopieren</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
</context>
<context>
    <name>pinacle::IdleStopCard</name>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop the pod when nobody uses it</source>
        <translation>Ungenutzten Pod stoppen</translation>
    </message>
    <message>
        <source>Never stop by itself</source>
        <translation>Nie von selbst stoppen</translation>
    </message>
    <message>
        <source>Stop after %1 minutes unused</source>
        <translation>Nach %1 Minuten ohne Nutzung stoppen</translation>
    </message>
    <message numerus="yes">
        <source>Stop after %n hour(s) unused</source>
        <translation>
            <numerusform>Nach %n Stunde ohne Nutzung stoppen</numerusform>
            <numerusform>Nach %n Stunden ohne Nutzung stoppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody uses this pod: it stops at %1.</source>
        <translation>Dieser Pod wird nicht genutzt: Er stoppt um %1.</translation>
    </message>
    <message>
        <source>Used means: pages opened, a terminal, a command, or a busy processor.</source>
        <translation>Als Nutzung zählen geöffnete Seiten, ein Terminal, ein Befehl oder ein ausgelasteter Prozessor.</translation>
    </message>
</context>
<context>
    <name>pinacle::LimaNote</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Lima at %1</source>
        <translation>Lima in %1</translation>
    </message>
    <message>
        <source>Lima %1 at %2</source>
        <translation>Lima %1 in %2</translation>
    </message>
    <message>
        <source>%1 is too old: at least %2 is wanted.</source>
        <translation>%1 ist zu alt: Gebraucht wird mindestens %2.</translation>
    </message>
    <message>
        <source>Looking for Lima machines and Docker on this computer…</source>
        <translation>Suche nach Lima-Maschinen und Docker auf diesem Computer…</translation>
    </message>
    <message>
        <source>Lima is not installed. Homebrew installs it:</source>
        <translation>Lima ist nicht installiert. Homebrew installiert es:</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>pinacle::LineLog</name>
    <message>
        <source>What the pod says</source>
        <translation>Was der Pod sagt</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Show the command behind this line</source>
        <translation>Den Befehl hinter dieser Zeile zeigen</translation>
    </message>
</context>
<context>
    <name>pinacle::LogDetails</name>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Copy as shell command</source>
        <translation>Als Shell-Befehl kopieren</translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>Keine Ausgabe</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>Select a command to see what it printed.</source>
        <translation>Einen Befehl auswählen, um seine Ausgabe zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>ended well after %1</source>
        <translation>nach %1 erfolgreich beendet</translation>
    </message>
    <message>
        <source>exit code %1 after %2</source>
        <translation>Exit-Code %1 nach %2</translation>
    </message>
</context>
<context>
    <name>pinacle::LogExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>pinacle::LogFilterBar</name>
    <message>
        <source>Only failed</source>
        <translation>Nur fehlgeschlagene</translation>
    </message>
    <message>
        <source>Search commands and their output</source>
        <translation>Befehle und Ausgaben durchsuchen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Where the command ran</source>
        <translation>Wo der Befehl lief</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>In pods</source>
        <translation>In Pods</translation>
    </message>
    <message>
        <source>On servers</source>
        <translation>Auf Servern</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>All pods</source>
        <translation>Alle Pods</translation>
    </message>
</context>
<context>
    <name>pinacle::LogTableModel</name>
    <message>
        <source>(deleted)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>pinacle::LogView</name>
    <message>
        <source>Follow: stay at the newest command</source>
        <translation>Folgen: beim neuesten Befehl bleiben</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Angezeigtes exportieren…</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) match</source>
        <translation>
            <numerusform>%Ln Befehl passt</numerusform>
            <numerusform>%Ln Befehle passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s)</source>
        <translation>
            <numerusform>%Ln Befehl</numerusform>
            <numerusform>%Ln Befehle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Log exportieren</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>A JSON object a line (*.jsonl)</source>
        <translation>Ein JSON-Objekt pro Zeile (*.jsonl)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) are in %1</source>
        <translation>
            <numerusform>%Ln Befehl steht in %1</numerusform>
            <numerusform>%Ln Befehle stehen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>Kein Befehl passt.</translation>
    </message>
    <message>
        <source>No command has run yet.</source>
        <translation>Noch ist kein Befehl gelaufen.</translation>
    </message>
</context>
<context>
    <name>pinacle::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
</context>
<context>
    <name>pinacle::MainWindow</name>
    <message>
        <source>&amp;Pod</source>
        <translation>&amp;Pod</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose…</translation>
    </message>
    <message>
        <source>&amp;About Pinacle Desktop</source>
        <translation>&amp;Über Pinacle Desktop</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New pod…</source>
        <translation>&amp;Neuer Pod…</translation>
    </message>
    <message>
        <source>Add a &amp;server…</source>
        <translation>&amp;Server hinzufügen…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Pods</source>
        <translation>&amp;Pods</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>T&amp;iers</source>
        <translation>S&amp;tufen</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>&amp;Logs</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>Su&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>About Pinacle Desktop</source>
        <translation>Über Pinacle Desktop</translation>
    </message>
    <message>
        <source>Pinacle Desktop %1</source>
        <translation>Pinacle Desktop %1</translation>
    </message>
    <message>
        <source>Development pods on your own machines, isolated by gVisor.

%1

Qt is under the LGPL 3, libssh under the LGPL 2.1, libvterm, yaml-cpp and toml++ under the MIT licence, QtKeychain under the BSD licence.

Data: %2</source>
        <translation>Entwicklungs-Pods auf eigenen Maschinen, isoliert durch gVisor.

%1

Qt steht unter der LGPL 3, libssh unter der LGPL 2.1, libvterm, yaml-cpp und toml++ unter der MIT-Lizenz, QtKeychain unter der BSD-Lizenz.

Daten: %2</translation>
    </message>
    <message>
        <source>Quit while pods are in work?</source>
        <translation>Trotz laufender Arbeit an Pods beenden?</translation>
    </message>
    <message>
        <source>The running work is stopped. It can go on, or be undone, when you come back.</source>
        <translation>Die laufende Arbeit wird angehalten. Beim nächsten Start lässt sie sich fortsetzen oder rückgängig machen.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>%1: Terminal</source>
        <translation>%1: Terminal</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>%1: Open %2</source>
        <translation>%1: %2 öffnen</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>%1: Check</source>
        <translation>%1: Prüfen</translation>
    </message>
    <message>
        <source>New pod from %1</source>
        <translation>Neuer Pod aus %1</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Look for a new &amp;version</source>
        <translation>Nach einer neuen &amp;Version sehen</translation>
    </message>
    <message>
        <source>Pinacle Desktop %1 (version %2 is there)</source>
        <translation>Pinacle Desktop %1 (Version %2 ist da)</translation>
    </message>
    <message>
        <source>Show version %1</source>
        <translation>Version %1 zeigen</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Dies ist die neueste Version.</translation>
    </message>
    <message>
        <source>Version %1 is there; this is %2.</source>
        <translation>Version %1 ist da; dies ist %2.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>What is known about the crash</source>
        <translation>Was über den Absturz bekannt ist</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The version, the signal, and where the program was. It is in %1 and goes nowhere unless you send it to somebody.</source>
        <translation>Die Version, das Signal, und wo das Programm war. Es steht in %1 und geht nirgendwohin, außer Sie schicken es jemandem.</translation>
    </message>
    <message>
        <source>Pinacle Desktop crashed the last time. A report is on this computer; nothing was sent.</source>
        <translation>Pinacle Desktop ist beim letzten Mal abgestürzt. Ein Bericht liegt auf diesem Computer; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>New pod from a &amp;folder…</source>
        <translation>Neuer Pod aus einem &amp;Ordner…</translation>
    </message>
    <message>
        <source>A folder with a pinacle.yaml</source>
        <translation>Ein Ordner mit einer pinacle.yaml</translation>
    </message>
    <message>
        <source>New pod from a sna&amp;pshot file…</source>
        <translation>Neuer Pod aus einer Sna&amp;pshot-Datei…</translation>
    </message>
</context>
<context>
    <name>pinacle::MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>pinacle::MetricChart</name>
    <message>
        <source>No figures yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>, peak %1 at %2</source>
        <translation>, Spitze %1 (%2)</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>Spitze %1</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>noch keine Werte</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>pinacle::MetricsView</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Processor (100 % is one core)</source>
        <translation>Prozessor (100 % ist ein Kern)</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Disk (what it wrote)</source>
        <translation>Festplatte (geschrieben)</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Angezeigter Zeitraum</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>5 days</source>
        <translation>5 Tage</translation>
    </message>
</context>
<context>
    <name>pinacle::NewPodDialog</name>
    <message>
        <source>Create pod</source>
        <translation>Pod anlegen</translation>
    </message>
    <message>
        <source>New pod</source>
        <translation>Neuer Pod</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>shop-api</source>
        <translation>shop-api</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Where the project comes from</source>
        <translation>Woher das Projekt kommt</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>Aus einer Vorlage</translation>
    </message>
    <message>
        <source>From a Git repository</source>
        <translation>Aus einem Git-Repository</translation>
    </message>
    <message>
        <source>Add an env set</source>
        <translation>Variablensatz hinzufügen</translation>
    </message>
    <message>
        <source>Env sets: %1</source>
        <translation>Variablensätze: %1</translation>
    </message>
    <message>
        <source>The resulting pinacle.yaml</source>
        <translation>Die resultierende pinacle.yaml</translation>
    </message>
    <message>
        <source>This file is written into the pod&apos;s project. Secrets are never in it.</source>
        <translation>Diese Datei wird ins Projekt des Pods geschrieben. Geheimnisse stehen nie darin.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source># The repository&apos;s own pinacle.yaml is read in
# the pod; where it has none, its files say what
# it needs. Chosen here:

</source>
        <translation># Die pinacle.yaml des Repositorys wird im Pod
# gelesen; fehlt sie, zeigen die Dateien, was
# nötig ist. Hier gewählt:

</translation>
    </message>
    <message>
        <source>Automatic: the server with most room</source>
        <translation>Automatisch: der Server mit dem meisten Platz</translation>
    </message>
    <message>
        <source>On %1: %2.</source>
        <translation>Auf %1: %2.</translation>
    </message>
    <message>
        <source>Row %1: %2.</source>
        <translation>Zeile %1: %2.</translation>
    </message>
</context>
<context>
    <name>pinacle::OperationView</name>
    <message>
        <source>Making the pod</source>
        <translation>Pod wird angelegt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Adding a service</source>
        <translation>Dienst wird hinzugefügt</translation>
    </message>
    <message>
        <source>Removing a service</source>
        <translation>Dienst wird entfernt</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>The output of the running command appears here.</source>
        <translation>Hier erscheint die Ausgabe des laufenden Befehls.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>pinacle::OutputView</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>pinacle::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>“%1” wants a key that is locked</source>
        <translation>„%1“ verlangt einen gesperrten Schlüssel</translation>
    </message>
    <message>
        <source>Give the passphrase of %1. It is kept among your secrets on this computer, and is used for this key alone.</source>
        <translation>Passphrase für %1 eingeben. Sie wird bei den Geheimnissen auf diesem Computer aufbewahrt und nur für diesen Schlüssel verwendet.</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>pinacle::PodActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Hibernate</source>
        <translation>In den Ruhezustand</translation>
    </message>
    <message>
        <source>Wake up</source>
        <translation>Aufwecken</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>Change the tier…</source>
        <translation>Stufe ändern…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>Open the first tab</source>
        <translation>Ersten Tab öffnen</translation>
    </message>
    <message>
        <source>Copy the pod&apos;s id</source>
        <translation>Pod-ID kopieren</translation>
    </message>
    <message>
        <source>Check health now</source>
        <translation>Zustand jetzt prüfen</translation>
    </message>
    <message>
        <source>Change the tier</source>
        <translation>Stufe ändern</translation>
    </message>
    <message>
        <source>Tier of “%1”. The pod is restarted for it: its files stay, its processes start again.</source>
        <translation>Stufe von „%1“. Der Pod wird dafür neu gestartet: Seine Dateien bleiben, seine Prozesse starten neu.</translation>
    </message>
    <message>
        <source>Tier of “%1”</source>
        <translation>Stufe von „%1“</translation>
    </message>
    <message>
        <source>%1 · %2 CPU, %3</source>
        <translation>%1 · %2 CPU, %3</translation>
    </message>
    <message>
        <source>This pod serves no page.</source>
        <translation>Dieser Pod bietet keine Seite an.</translation>
    </message>
    <message>
        <source>Add a service with a page, such as VS Code, when making a pod.</source>
        <translation>Beim Anlegen eines Pods einen Dienst mit Seite hinzufügen, zum Beispiel VS Code.</translation>
    </message>
    <message>
        <source>No browser could be started for %1.</source>
        <translation>Für %1 lässt sich kein Browser starten.</translation>
    </message>
    <message>
        <source>Copy the address and open it by hand.</source>
        <translation>Die Adresse kopieren und von Hand öffnen.</translation>
    </message>
    <message>
        <source>Trust this Git host?</source>
        <translation>Diesem Git-Host vertrauen?</translation>
    </message>
    <message>
        <source>%1

Compare the fingerprint with the one that the host publishes. If they differ, somebody may be in between.</source>
        <translation>%1

Den Fingerabdruck mit dem vergleichen, den der Host veröffentlicht. Bei Abweichung könnte sich jemand dazwischen befinden.</translation>
    </message>
    <message>
        <source>Trust and go on</source>
        <translation>Vertrauen und fortfahren</translation>
    </message>
    <message>
        <source>Make pods reachable by SSH?</source>
        <translation>Pods über SSH erreichbar machen?</translation>
    </message>
    <message>
        <source>Editors and ssh reach every pod by its name once this line stands in your SSH configuration. Nothing listens anywhere for it, and “pinacle ssh remove” takes it out again.</source>
        <translation>Editoren und ssh erreichen jeden Pod über seinen Namen, sobald diese Zeile in der SSH-Konfiguration steht. Dafür lauscht nirgends etwas, und „pinacle ssh remove“ nimmt sie wieder heraus.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Move to another server…</source>
        <translation>Auf einen anderen Server umziehen…</translation>
    </message>
    <message>
        <source>Move to another server</source>
        <translation>Auf einen anderen Server umziehen</translation>
    </message>
    <message>
        <source>“%1” is stopped, sent whole, and read back on the new server; there it starts with the same address.
The old one is removed only once the new one runs.

To:</source>
        <translation>„%1“ wird angehalten, ganz übertragen und auf dem neuen Server zurückgelesen; dort startet er mit derselben Adresse.
Der alte wird erst entfernt, wenn der neue läuft.

Nach:</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Umziehen</translation>
    </message>
    <message>
        <source>New pod from a snapshot</source>
        <translation>Neuer Pod aus einem Snapshot</translation>
    </message>
    <message>
        <source>Name of the new pod, made of “%1”:</source>
        <translation>Name des neuen Pods aus „%1“:</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
</context>
<context>
    <name>pinacle::PodConfiguration</name>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The pod&apos;s pinacle.yaml</source>
        <translation>Die pinacle.yaml des Pods</translation>
    </message>
    <message>
        <source>Mistakes in the configuration</source>
        <translation>Fehler in der Konfiguration</translation>
    </message>
    <message>
        <source>This is what you typed and did not save.</source>
        <translation>Das ist die ungespeicherte Eingabe.</translation>
    </message>
    <message>
        <source>The file says something else than what the pod is: %1.</source>
        <translation>Die Datei weicht vom tatsächlichen Pod ab: %1.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The configuration could not be read.</source>
        <translation>Die Konfiguration ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 in the pod&apos;s project.</source>
        <translation>%1 im Projekt des Pods.</translation>
    </message>
    <message>
        <source>The project has no pinacle.yaml yet; Save makes one.</source>
        <translation>Das Projekt hat noch keine pinacle.yaml; „Speichern“ legt sie an.</translation>
    </message>
    <message>
        <source>The pod does not run: this is what it was made to be. The file in its project stays as it is.</source>
        <translation>Der Pod läuft nicht: So wurde er angelegt. Die Datei in seinem Projekt bleibt unverändert.</translation>
    </message>
    <message>
        <source>%1:%2  %3</source>
        <translation>%1:%2  %3</translation>
    </message>
    <message>
        <source>No mistakes.</source>
        <translation>Keine Fehler.</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s).</source>
        <translation>
            <numerusform>%n Fehler.</numerusform>
            <numerusform>%n Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
</context>
<context>
    <name>pinacle::PodDetail</name>
    <message>
        <source>About this pod</source>
        <translation>Über diesen Pod</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>pinacle::PodFacts</name>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>A stop keeps</source>
        <translation>Stopp behält</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>The project, installed packages and databases. Running programs end and begin again.</source>
        <translation>Projekt, installierte Pakete und Datenbanken. Laufende Programme werden beendet und neu gestartet.</translation>
    </message>
    <message>
        <source> · port %1 · %2 in its network</source>
        <translation> · Port %1 · %2 in seinem Netz</translation>
    </message>
    <message>
        <source>Not verified yet: it is checked at each start</source>
        <translation>Noch nicht geprüft: geschieht bei jedem Start</translation>
    </message>
    <message>
        <source>gVisor verified · %1</source>
        <translation>gVisor geprüft · %1</translation>
    </message>
    <message>
        <source> · kernel %1</source>
        <translation> · Kernel %1</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 memory · %4 GB storage</source>
        <translation>%1 · %2 · %3 Arbeitsspeicher · %4 GB Speicherplatz</translation>
    </message>
    <message>
        <source>Also listening</source>
        <translation>Weitere offene Ports</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>%1 · branch %2</source>
        <translation>%1 · Zweig %2</translation>
    </message>
    <message>
        <source>Only in this pod, as seen %1: %2</source>
        <translation>Nur in diesem Pod, gesehen %1: %2</translation>
    </message>
</context>
<context>
    <name>pinacle::PodHeader</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source> · not connected</source>
        <translation> · nicht verbunden</translation>
    </message>
    <message>
        <source>This pod serves no page</source>
        <translation>Dieser Pod bietet keine Seite an</translation>
    </message>
    <message>
        <source>A terminal</source>
        <translation>Ein Terminal</translation>
    </message>
    <message>
        <source>Copy the SSH command</source>
        <translation>SSH-Befehl kopieren</translation>
    </message>
    <message>
        <source>%1, over SSH</source>
        <translation>%1, über SSH</translation>
    </message>
    <message>
        <source>%1 (not found here)</source>
        <translation>%1 (hier nicht gefunden)</translation>
    </message>
    <message>
        <source>Install %1, with its command for the terminal.</source>
        <translation>%1 samt Terminal-Befehl installieren.</translation>
    </message>
    <message>
        <source>%1 · %2 does not answer since %3</source>
        <translation>%1 · %2 antwortet nicht seit %3</translation>
    </message>
    <message>
        <source>%1 · %2 does not answer</source>
        <translation>%1 · %2 antwortet nicht</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
</context>
<context>
    <name>pinacle::PodLogView</name>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Follow: stay at the newest line</source>
        <translation>Folgen: bei der neuesten Zeile bleiben</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation>Das Gezeigte speichern…</translation>
    </message>
    <message>
        <source>Search in the lines</source>
        <translation>In den Zeilen suchen</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) hidden</source>
        <translation>
            <numerusform>%n Quelle verborgen</numerusform>
            <numerusform>%n Quellen verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>The command that started this is not in the log any more.</source>
        <translation>Der Befehl, der das gestartet hat, steht nicht mehr im Protokoll.</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>Das Gezeigte speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are in %1</source>
        <translation>
            <numerusform>%Ln Zeile steht in %1</numerusform>
            <numerusform>%Ln Zeilen stehen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>By time. Double-click a line for the command behind it.</source>
        <translation>Nach der Zeit geordnet. Ein Doppelklick auf eine Zeile zeigt den Befehl dahinter.</translation>
    </message>
</context>
<context>
    <name>pinacle::PodModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
</context>
<context>
    <name>pinacle::PodOverview</name>
    <message>
        <source>Add a service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Opens when the pod runs</source>
        <translation>Öffnet sich, wenn der Pod läuft</translation>
    </message>
    <message>
        <source>Reachable from this computer directly</source>
        <translation>Von diesem Computer direkt erreichbar</translation>
    </message>
    <message>
        <source>Connecting over SSH…</source>
        <translation>Verbindung über SSH wird aufgebaut…</translation>
    </message>
    <message>
        <source>Forwarded over SSH; the pod answered through it</source>
        <translation>Über SSH weitergeleitet; der Pod hat geantwortet</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>Nicht verbunden: %1</translation>
    </message>
    <message>
        <source>None since %1; what is shown here is from then. %2</source>
        <translation>Keine seit %1; was hier steht, ist von da. %2</translation>
    </message>
</context>
<context>
    <name>pinacle::PodService</name>
    <message>
        <source>A pod needs a name.</source>
        <translation>Ein Pod braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name has %1 characters; at most 100 are allowed.</source>
        <translation>Der Name hat %1 Zeichen; höchstens 100 sind erlaubt.</translation>
    </message>
    <message>
        <source>The name holds a control character (a line break, for example).</source>
        <translation>Der Name enthält ein Steuerzeichen (etwa einen Zeilenumbruch).</translation>
    </message>
    <message>
        <source>Choose a server.</source>
        <translation>Einen Server auswählen.</translation>
    </message>
    <message>
        <source>There is no server &quot;%1&quot;.</source>
        <translation>Den Server „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no env set &quot;%1&quot;.</source>
        <translation>Den Variablensatz „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>A branch or a token needs a repository.</source>
        <translation>Ein Branch oder Token braucht ein Repository.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a branch: %2.</source>
        <translation>„%1“ ist kein Branch-Name: %2.</translation>
    </message>
    <message>
        <source>The token holds a line break.</source>
        <translation>Das Token enthält einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>A new repository needs a template that makes its project.</source>
        <translation>Ein neues Repository braucht eine Vorlage, die das Projekt erzeugt.</translation>
    </message>
    <message>
        <source>There is no such snapshot.</source>
        <translation>Diesen Snapshot gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot write to %1.</source>
        <translation>In %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no such pod.</source>
        <translation>Diesen Pod gibt es nicht.</translation>
    </message>
    <message>
        <source>The pod is being worked on.</source>
        <translation>Am Pod wird gerade gearbeitet.</translation>
    </message>
    <message>
        <source>Wait, or cancel it.</source>
        <translation>Abwarten oder abbrechen.</translation>
    </message>
    <message>
        <source>The pod is %1: it cannot %2 now.</source>
        <translation>Der Zustand des Pods ist „%1“: „%2“ ist jetzt nicht möglich.</translation>
    </message>
    <message>
        <source>The snapshot is on another server.</source>
        <translation>Der Snapshot liegt auf einem anderen Server.</translation>
    </message>
    <message>
        <source>Export it there and import it on the pod&apos;s server.</source>
        <translation>Dort exportieren und auf dem Server des Pods importieren.</translation>
    </message>
    <message>
        <source>%1 needs the variable %2, which has no value.</source>
        <translation>%1 braucht die Variable %2, die keinen Wert hat.</translation>
    </message>
    <message>
        <source>Give it one first, in the pod&apos;s environment:
%1</source>
        <translation>Zuerst in der Umgebung des Pods einen Wert angeben:
%1</translation>
    </message>
    <message>
        <source>%1 needs the variable %2. Give it a value: under Environment, or with --env %2=VALUE.</source>
        <translation>%1 braucht die Variable %2. Einen Wert angeben: unter Umgebung oder mit --env %2=WERT.</translation>
    </message>
</context>
<context>
    <name>pinacle::PodTerminals</name>
    <message>
        <source>This pod is not running</source>
        <translation>Dieser Pod läuft nicht</translation>
    </message>
    <message>
        <source>Its terminals open when it runs.</source>
        <translation>Terminals öffnen sich, sobald er läuft.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>Neues Terminal</translation>
    </message>
    <message>
        <source>Terminal %1</source>
        <translation>Terminal %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>pinacle::PodsPage</name>
    <message>
        <source>No pod selected</source>
        <translation>Kein Pod ausgewählt</translation>
    </message>
    <message>
        <source>Choose a pod on the left.</source>
        <translation>Links einen Pod auswählen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Search pods</source>
        <translation>Pods suchen</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>New pod</source>
        <translation>Neuer Pod</translation>
    </message>
    <message>
        <source>No pods yet</source>
        <translation>Noch keine Pods</translation>
    </message>
    <message>
        <source>A pod is a development environment of its own: your project, its services and its tools, isolated by gVisor and reachable from your browser.</source>
        <translation>Ein Pod ist eine eigene Entwicklungsumgebung: das Projekt, seine Dienste und Werkzeuge, isoliert durch gVisor und im Browser erreichbar.</translation>
    </message>
    <message>
        <source>New pod from a template</source>
        <translation>Neuer Pod aus einer Vorlage</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) on %1 are not known here.</source>
        <translation>
            <numerusform>%n Pod auf %1 ist hier nicht bekannt.</numerusform>
            <numerusform>%n Pods auf %1 sind hier nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>From a Git repository…</source>
        <translation>Aus einem Git-Repository…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Aus einem Ordner…</translation>
    </message>
    <message>
        <source>A folder of this computer with a pinacle.yaml; it can be dropped on this window, too.</source>
        <translation>Ein Ordner dieses Computers mit einer pinacle.yaml; er kann auch auf dieses Fenster gezogen werden.</translation>
    </message>
</context>
<context>
    <name>pinacle::ProvisionView</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Setting up the server</source>
        <translation>Server wird eingerichtet</translation>
    </message>
    <message>
        <source>The server is set up</source>
        <translation>Der Server ist eingerichtet</translation>
    </message>
    <message>
        <source>Setting up stopped</source>
        <translation>Einrichtung abgebrochen</translation>
    </message>
</context>
<context>
    <name>pinacle::PushTarget</name>
    <message>
        <source>Push the project to a new repository</source>
        <translation>Das Projekt in ein neues Repository pushen</translation>
    </message>
    <message>
        <source>Address of the new repository</source>
        <translation>Adresse des neuen Repositorys</translation>
    </message>
    <message>
        <source>https://github.com/owner/project</source>
        <translation>https://github.com/owner/project</translation>
    </message>
    <message>
        <source>Token for the new repository</source>
        <translation>Token für das neue Repository</translation>
    </message>
    <message>
        <source>Token, where you are not logged in</source>
        <translation>Token, wo Sie nicht angemeldet sind</translation>
    </message>
    <message>
        <source>Where it is missing</source>
        <translation>Wenn es fehlt</translation>
    </message>
    <message>
        <source>Make it at GitHub, private</source>
        <translation>Bei GitHub anlegen, privat</translation>
    </message>
    <message>
        <source>Make it at GitHub, public</source>
        <translation>Bei GitHub anlegen, öffentlich</translation>
    </message>
    <message>
        <source>Make no repository: it is there, and empty</source>
        <translation>Nicht anlegen: es ist da und leer</translation>
    </message>
    <message>
        <source>Its first commit goes there; nothing is ever overwritten.</source>
        <translation>Der erste Commit geht dorthin; überschrieben wird nie etwas.</translation>
    </message>
</context>
<context>
    <name>pinacle::QuitDialog</name>
    <message>
        <source>Do not ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Stop them and quit</source>
        <translation>Stoppen und beenden</translation>
    </message>
    <message>
        <source>Leave them running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Quit Pinacle Desktop?</source>
        <translation>Pinacle Desktop beenden?</translation>
    </message>
    <message>
        <source>Pods that go on use their server&apos;s memory and processor. Addresses of pods on other computers do not open while this program is closed.</source>
        <translation>Weiterlaufende Pods belegen Arbeitsspeicher und Prozessor ihres Servers. Adressen von Pods auf anderen Computern öffnen sich nicht, solange dieses Programm beendet ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) are running</source>
        <translation>
            <numerusform>%n Pod läuft</numerusform>
            <numerusform>%n Pods laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopping %n pod(s)…</source>
        <translation>
            <numerusform>%n Pod wird gestoppt…</numerusform>
            <numerusform>%n Pods werden gestoppt…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::RepositoryNeeds</name>
    <message>
        <source>What the repository asks for</source>
        <translation>Was das Repository verlangt</translation>
    </message>
    <message>
        <source>%1 could not be looked into before: %2</source>
        <translation>In %1 ließ sich vorab nicht hineinsehen: %2</translation>
    </message>
    <message>
        <source>%1 has no pinacle.yaml: the pod looks at its files to see what they need.</source>
        <translation>%1 hat keine pinacle.yaml: Der Pod sieht an den Dateien, was sie brauchen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Its %1 asks for</source>
        <translation>Seine %1 verlangt</translation>
    </message>
    <message>
        <source>Tier: %1, chosen below; another one can be</source>
        <translation>Stufe: %1, unten gewählt; eine andere geht auch</translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation>Dienste: %1</translation>
    </message>
    <message>
        <source>Install, in the pod: %1</source>
        <translation>Installation, im Pod: %1</translation>
    </message>
    <message>
        <source>Processes: %1</source>
        <translation>Prozesse: %1</translation>
    </message>
    <message>
        <source>Its %1 has mistakes, and would be left out:</source>
        <translation>Seine %1 hat Fehler und bliebe unbeachtet:</translation>
    </message>
</context>
<context>
    <name>pinacle::RepositoryPicker</name>
    <message>
        <source>Choose from your repositories</source>
        <translation>Aus den eigenen Repositorys auswählen</translation>
    </message>
    <message>
        <source>Choose a branch</source>
        <translation>Branch auswählen</translation>
    </message>
    <message>
        <source>Your repositories at GitHub are listed here when you are logged in.</source>
        <translation>Nach der Anmeldung stehen hier die eigenen Repositorys bei GitHub.</translation>
    </message>
    <message>
        <source>Address of the repository</source>
        <translation>Adresse des Repositorys</translation>
    </message>
    <message>
        <source>https://github.com/owner/project</source>
        <translation>https://github.com/owner/project</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>Standard-Branch</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>only for a private repository</source>
        <translation>nur für ein privates Repository</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message numerus="yes">
        <source>%n of your repositories at GitHub are in the list; type to find one.</source>
        <translation>
            <numerusform>%n eigenes Repository bei GitHub ist in der Liste; zum Suchen tippen.</numerusform>
            <numerusform>%n eigene Repositorys bei GitHub sind in der Liste; zum Suchen tippen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking GitHub …</source>
        <translation>Anfrage bei GitHub …</translation>
    </message>
    <message>
        <source>Log in at GitHub …</source>
        <translation>Bei GitHub anmelden …</translation>
    </message>
    <message>
        <source>Log in to choose from your repositories at GitHub. %1</source>
        <translation>Melden Sie sich an, um aus Ihren Repositorys bei GitHub auszuwählen. %1</translation>
    </message>
</context>
<context>
    <name>pinacle::ServerActions</name>
    <message>
        <source>Stop the machine “%1”?</source>
        <translation>Maschine „%1“ stoppen?</translation>
    </message>
    <message>
        <source>Its pods stop with it. They keep their files.</source>
        <translation>Ihre Pods stoppen mit. Sie behalten ihre Dateien.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Provision “%1”?</source>
        <translation>„%1“ einrichten?</translation>
    </message>
    <message>
        <source>This will run on the server, with root&apos;s rights where it says so:</source>
        <translation>Folgendes wird auf dem Server ausgeführt, wo angegeben mit root-Rechten:</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>%1 on “%2”?</source>
        <translation>%1 („%2“)?</translation>
    </message>
    <message>
        <source>This will run on the server, with root&apos;s rights:</source>
        <translation>Folgendes wird auf dem Server mit root-Rechten ausgeführt:</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Remove “%1” from the list?</source>
        <translation>„%1“ aus der Liste entfernen?</translation>
    </message>
    <message>
        <source>The machine itself, its Docker and its images stay as they are.</source>
        <translation>Die Maschine selbst, ihr Docker und ihre Images bleiben unverändert.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Trust the key of “%1”?</source>
        <translation>Dem Schlüssel von „%1“ vertrauen?</translation>
    </message>
    <message>
        <source>This server was never seen before. Compare its fingerprint with what its owner told you, or with the output of ssh-keygen -lf on the server itself. If they differ, somebody may be in between.</source>
        <translation>Dieser Server ist noch unbekannt. Seinen Fingerabdruck mit der Angabe des Betreibers vergleichen oder mit der Ausgabe von ssh-keygen -lf auf dem Server selbst. Bei Abweichung könnte sich jemand dazwischen befinden.</translation>
    </message>
    <message>
        <source>Trust and connect</source>
        <translation>Vertrauen und verbinden</translation>
    </message>
    <message>
        <source>Restart Docker on “%1”?</source>
        <translation>Docker auf „%1“ neu starten?</translation>
    </message>
    <message>
        <source>Restart Docker</source>
        <translation>Docker neu starten</translation>
    </message>
    <message>
        <source>“%1” shows another key than before</source>
        <translation>„%1“ zeigt einen anderen Schlüssel als bisher</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Either the server was installed anew or its key was replaced, or another machine answers in its place and would see all that is sent. Ask its owner for the fingerprint of its key, by another way than this connection, or run ssh-keygen -lf on the server itself. Only if that is the one shown now, replace the key.</source>
        <translation>Es wurde nichts an ihn gesendet. Entweder wurde der Server neu aufgesetzt oder sein Schlüssel ersetzt, oder ein anderer Rechner antwortet an seiner Stelle und sähe alles, was gesendet wird. Fragen Sie seinen Besitzer auf einem anderen Weg als dieser Verbindung nach dem Fingerabdruck des Schlüssels, oder führen Sie ssh-keygen -lf auf dem Server selbst aus. Nur wenn es der jetzt gezeigte ist, ersetzen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Is “%1” gone for good?</source>
        <translation>Ist „%1“ endgültig verloren?</translation>
    </message>
    <message>
        <source>It does not answer. If it is only switched off, leave it in the list: its pods come back with it. If it is gone, it is taken out of the list together with these pods. What of them is elsewhere stays:</source>
        <translation>Er antwortet nicht. Ist er nur ausgeschaltet, in der Liste lassen: Seine Pods kommen mit ihm zurück. Ist er verloren, wird er mit diesen Pods aus der Liste genommen. Was von ihnen anderswo ist, bleibt:</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>pinacle::ServerDetail</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Provision…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Start the machine</source>
        <translation>Maschine starten</translation>
    </message>
    <message>
        <source>Stop the machine</source>
        <translation>Maschine stoppen</translation>
    </message>
    <message>
        <source>Delete the machine…</source>
        <translation>Maschine löschen…</translation>
    </message>
    <message>
        <source>Save certificates</source>
        <translation>Zertifikate speichern</translation>
    </message>
    <message>
        <source>What the last check found</source>
        <translation>Ergebnis der letzten Prüfung</translation>
    </message>
    <message>
        <source>Extra certificates</source>
        <translation>Zusätzliche Zertifikate</translation>
    </message>
    <message>
        <source>Certificate authorities that the server&apos;s pods trust besides the usual ones, for networks that look into encrypted traffic. PEM text; pods made from now on get them.</source>
        <translation>Zertifizierungsstellen, denen die Pods des Servers zusätzlich vertrauen, für Netze, die verschlüsselten Verkehr mitlesen. PEM-Text; gilt für künftig angelegte Pods.</translation>
    </message>
    <message>
        <source>Extra certificates, PEM text</source>
        <translation>Zusätzliche Zertifikate, PEM-Text</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>%1 memory</source>
        <translation>%1 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <translation>%1 GB frei</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>in Arbeit…</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <translation>Seit %1: %2</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>This server was not checked yet.</source>
        <translation>Dieser Server wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Its pods, out of reach</source>
        <translation>Seine Pods, nicht erreichbar</translation>
    </message>
    <message>
        <source>They are shown as they were seen last, and come back with the server. If it is gone for good, this is what can be made again from elsewhere; then remove the server from the list.</source>
        <translation>Sie werden gezeigt, wie sie zuletzt gesehen wurden, und kommen mit dem Server zurück. Ist er endgültig verloren, lässt sich dies von anderswo wiederherstellen; dann den Server aus der Liste entfernen.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
</context>
<context>
    <name>pinacle::ServerModel</name>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>Lima machine %1</source>
        <translation>Lima-Maschine %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>pinacle::ServerService</name>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>Die Schlüsseldatei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check its path and its permissions.</source>
        <translation>Pfad und Berechtigungen prüfen.</translation>
    </message>
    <message>
        <source>A server&apos;s name has 1 to 60 characters, no &quot;/&quot; and no line break.</source>
        <translation>Der Name eines Servers hat 1 bis 60 Zeichen, kein „/“ und keinen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>The server is being worked on.</source>
        <translation>Am Server wird gerade gearbeitet.</translation>
    </message>
    <message>
        <source>Wait, or cancel it.</source>
        <translation>Abwarten oder abbrechen.</translation>
    </message>
    <message>
        <source>No certificate was found in the text.</source>
        <translation>Im Text wurde kein Zertifikat gefunden.</translation>
    </message>
    <message>
        <source>Paste certificates in PEM form: -----BEGIN CERTIFICATE----- …</source>
        <translation>Zertifikate im PEM-Format einfügen: -----BEGIN CERTIFICATE----- …</translation>
    </message>
    <message>
        <source>There is no such server.</source>
        <translation>Diesen Server gibt es nicht.</translation>
    </message>
    <message>
        <source>Another program is setting up this server.</source>
        <translation>Ein anderes Programm richtet diesen Server gerade ein.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Abwarten, bis es fertig ist.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Docker and gVisor are installed</source>
        <translation>Docker und gVisor sind installiert</translation>
    </message>
    <message>
        <source>gVisor is missing</source>
        <translation>gVisor fehlt</translation>
    </message>
    <message>
        <source>Docker and gVisor are missing</source>
        <translation>Docker und gVisor fehlen</translation>
    </message>
    <message>
        <source>The VM is being worked on.</source>
        <translation>An der VM wird gerade gearbeitet.</translation>
    </message>
    <message>
        <source>Only a server over SSH has an address that can be changed.</source>
        <translation>Nur bei einem Server über SSH lässt sich die Adresse ändern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address over SSH.</source>
        <translation>„%1“ ist keine SSH-Adresse.</translation>
    </message>
    <message>
        <source>Add it as a server of its own.</source>
        <translation>Fügen Sie ihn als eigenen Server hinzu.</translation>
    </message>
    <message>
        <source>Its pod “%1” is being worked on.</source>
        <translation>An seinem Pod „%1“ wird gearbeitet.</translation>
    </message>
    <message>
        <source>“%1” is not out of reach.</source>
        <translation>„%1“ ist erreichbar.</translation>
    </message>
    <message>
        <source>Check it, delete its pods or move them away, then remove it.</source>
        <translation>Prüfen, seine Pods löschen oder verschieben, dann entfernen.</translation>
    </message>
</context>
<context>
    <name>pinacle::ServersPage</name>
    <message>
        <source>No servers yet</source>
        <translation>Noch keine Server</translation>
    </message>
    <message>
        <source>A server is a machine that runs pods: a Lima machine, a machine over SSH, or this computer.</source>
        <translation>Ein Server ist eine Maschine, auf der Pods laufen: eine Lima-Maschine, eine Maschine über SSH oder dieser Computer.</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Provision…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
</context>
<context>
    <name>pinacle::ServiceActions</name>
    <message>
        <source>%1 runs without %2: %3</source>
        <translation>%1 läuft ohne %2: %3</translation>
    </message>
    <message>
        <source>Remove it, or add it again when its source can be reached.</source>
        <translation>Entfernen oder erneut hinzufügen, sobald die Quelle erreichbar ist.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 (a pod has one assistant: remove %2 first)</source>
        <translation>%1 (ein Pod hat einen Assistenten: erst %2 entfernen)</translation>
    </message>
    <message>
        <source>The pod has every service</source>
        <translation>Der Pod hat alle Dienste</translation>
    </message>
</context>
<context>
    <name>pinacle::ServiceLogDialog</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
    <message>
        <source>The log of %1</source>
        <translation>Das Log von %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The last 500 lines, read every two seconds</source>
        <translation>Die letzten 500 Zeilen, alle zwei Sekunden gelesen</translation>
    </message>
</context>
<context>
    <name>pinacle::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>Ask what to do with running pods</source>
        <translation>Bei laufenden Pods nachfragen</translation>
    </message>
    <message>
        <source>Leave pods running</source>
        <translation>Pods weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop pods</source>
        <translation>Pods stoppen</translation>
    </message>
    <message>
        <source>When quitting</source>
        <translation>Beim Beenden</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Nach dem Schließen des Fensters im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Notify about long work that has ended, and about failures</source>
        <translation>Bei Fehlern und am Ende langer Vorgänge benachrichtigen</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>The system&apos;s fixed font</source>
        <translation>Festbreitenschrift des Systems</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Servers and GitHub</source>
        <translation>Server und GitHub</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Look at the servers every</source>
        <translation>Server prüfen alle</translation>
    </message>
    <message>
        <source>Address of GitHub&apos;s API</source>
        <translation>Adresse der GitHub-API</translation>
    </message>
    <message>
        <source>Certificates of your own that pods are to trust belong to a server: Servers, then its certificates.</source>
        <translation>Eigene Zertifikate, denen Pods vertrauen sollen, gehören zu einem Server: unter „Server“ bei dessen Zertifikaten.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aktualisierungen</translation>
    </message>
    <message>
        <source>“%1” is not a web address.</source>
        <translation>„%1“ ist keine Webadresse.</translation>
    </message>
    <message>
        <source>Ask this address</source>
        <translation>Diese Adresse fragen</translation>
    </message>
    <message>
        <source>Look for a new version once a day</source>
        <translation>Einmal am Tag nach einer neuen Version sehen</translation>
    </message>
    <message>
        <source>The request says nothing about this computer.</source>
        <translation>Die Anfrage sagt nichts über diesen Computer.</translation>
    </message>
    <message>
        <source>Log in at GitHub …</source>
        <translation>Bei GitHub anmelden …</translation>
    </message>
</context>
<context>
    <name>pinacle::SetupCard</name>
    <message>
        <source>working…</source>
        <translation>in Arbeit…</translation>
    </message>
    <message>
        <source>Provision…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Provision %1</source>
        <translation>%1 einrichten</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check %1 again</source>
        <translation>%1 erneut prüfen</translation>
    </message>
</context>
<context>
    <name>pinacle::Sidebar</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotImport</name>
    <message>
        <source>The server unpacks and checks it…</source>
        <translation>Der Server entpackt und prüft ihn…</translation>
    </message>
    <message>
        <source>A file that a snapshot was exported to</source>
        <translation>Eine Datei, in die ein Snapshot exportiert wurde</translation>
    </message>
    <message>
        <source>Snapshots (*.tar);;All files (*)</source>
        <translation>Snapshots (*.tar);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No server is ready for it.</source>
        <translation>Kein Server ist dafür bereit.</translation>
    </message>
    <message>
        <source>Add a server, or run Provision on one.</source>
        <translation>Fügen Sie einen Server hinzu, oder richten Sie einen ein.</translation>
    </message>
    <message>
        <source>New pod from a snapshot file</source>
        <translation>Neuer Pod aus einer Snapshot-Datei</translation>
    </message>
    <message>
        <source>The server that the new pod runs on:</source>
        <translation>Der Server, auf dem der neue Pod läuft:</translation>
    </message>
    <message>
        <source>The snapshot goes to %1…</source>
        <translation>Der Snapshot geht an %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotService</name>
    <message>
        <source>There is no such snapshot.</source>
        <translation>Diesen Snapshot gibt es nicht.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>There is no such snapshot, or its server is gone.</source>
        <translation>Diesen Snapshot gibt es nicht, oder sein Server ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotsTab</name>
    <message>
        <source>No snapshot yet</source>
        <translation>Noch kein Snapshot</translation>
    </message>
    <message>
        <source>A snapshot keeps everything in the pod: project, packages, databases. Go back to it at any time, or make a new pod of it.</source>
        <translation>Ein Snapshot hält alles im Pod fest: Projekt, Pakete, Datenbanken. Er lässt sich jederzeit wiederherstellen oder zu einem neuen Pod machen.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>New pod from it…</source>
        <translation>Neuer Pod daraus…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Snapshots of this pod</source>
        <translation>Snapshots dieses Pods</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>Exporting: %1 written</source>
        <translation>Export: %1 geschrieben</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>while it ran</source>
        <translation>im Betrieb</translation>
    </message>
    <message>
        <source>while it was stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>Restore “%1”?</source>
        <translation>„%1“ wiederherstellen?</translation>
    </message>
    <message>
        <source>“%1” goes back to how it was on %2. What it is now is kept as an automatic snapshot first; the pod restarts.</source>
        <translation>„%1“ wird auf den Stand vom %2 zurückgesetzt. Der jetzige Stand wird vorher als automatischer Snapshot gesichert; der Pod startet neu.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Export the snapshot: it holds everything in the pod, secrets too</source>
        <translation>Snapshot exportieren: Er enthält alles im Pod, auch Geheimnisse</translation>
    </message>
    <message>
        <source>Checking the snapshot…</source>
        <translation>Snapshot wird geprüft…</translation>
    </message>
    <message>
        <source>Delete the snapshot “%1”?</source>
        <translation>Snapshot „%1“ löschen?</translation>
    </message>
    <message>
        <source>It is gone for good, and frees up to %1. The pod itself stays as it is.</source>
        <translation>Er wird endgültig gelöscht, das schafft bis zu %1 Platz. Der Pod selbst bleibt unverändert.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
</context>
<context>
    <name>pinacle::StepDelegate</name>
    <message>
        <source>was there</source>
        <translation>war schon da</translation>
    </message>
</context>
<context>
    <name>pinacle::StepListView</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>pinacle::StepModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>pinacle::TerminalPane</name>
    <message>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Search this terminal</source>
        <translation>In diesem Terminal suchen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut…</translation>
    </message>
    <message>
        <source>The connection is lost: %1 It is tried again; what runs in this terminal goes on.</source>
        <translation>Verbindung verloren: %1 Sie wird neu aufgebaut; was in diesem Terminal läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>This terminal has ended.</source>
        <translation>Dieses Terminal ist beendet.</translation>
    </message>
    <message>
        <source>This terminal has ended with exit code %1.</source>
        <translation>Dieses Terminal wurde mit Exit-Code %1 beendet.</translation>
    </message>
</context>
<context>
    <name>pinacle::TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
</context>
<context>
    <name>pinacle::Tray</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in work</source>
        <translation>
            <numerusform>%n in Arbeit</numerusform>
            <numerusform>%n in Arbeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>No pod is running</source>
        <translation>Kein Pod läuft</translation>
    </message>
    <message>
        <source>Pinacle Desktop: %1</source>
        <translation>Pinacle Desktop: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n weiterer…</numerusform>
            <numerusform>%n weitere…</numerusform>
        </translation>
    </message>
    <message>
        <source>New pod…</source>
        <translation>Neuer Pod…</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster anzeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 ist bereit.</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: fertig.</translation>
    </message>
    <message>
        <source>A pod</source>
        <translation>Ein Pod</translation>
    </message>
</context>
<context>
    <name>pinacle::UpdateCheck</name>
    <message>
        <source>The answer names no version.</source>
        <translation>Die Antwort nennt keine Version.</translation>
    </message>
    <message>
        <source>Look at the address in Settings → Updates.</source>
        <translation>Sehen Sie sich die Adresse unter Einstellungen → Aktualisierungen an.</translation>
    </message>
    <message>
        <source>The answer names no https page about the version.</source>
        <translation>Die Antwort nennt keine https-Seite über die Version.</translation>
    </message>
    <message>
        <source>The newest version could not be asked for: %1</source>
        <translation>Nach der neuesten Version konnte nicht gefragt werden: %1</translation>
    </message>
</context>
<context>
    <name>pinacle::VmWorkRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Lima machine “%1”: %2</source>
        <translation>Lima-Maschine „%1“: %2</translation>
    </message>
    <message>
        <source>Stop working on %1</source>
        <translation>Arbeit an %1 abbrechen</translation>
    </message>
</context>
<context>
    <name>pinacle::WatchService</name>
    <message>
        <source>No command mends this.</source>
        <translation>Das lässt sich nicht per Befehl beheben.</translation>
    </message>
    <message>
        <source>Run Provision, or mend it by hand.</source>
        <translation>„Einrichten“ ausführen oder von Hand beheben.</translation>
    </message>
    <message>
        <source>There is no such pod.</source>
        <translation>Diesen Pod gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 minutes are not possible; allowed are 0 (never) to %2 (a week).</source>
        <translation>%1 Minuten sind nicht möglich; erlaubt sind 0 (nie) bis %2 (eine Woche).</translation>
    </message>
</context>
</TS>
