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
        <source>hosted: $%1 a month</source>
        <translation>gehostet %1 $/Monat</translation>
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
    <message>
        <source>%1 · %2
%3 storage</source>
        <translation>%1 · %2
%3 Speicherplatz</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>expected a list</source>
        <translation>erwartet wird eine Liste</translation>
    </message>
    <message>
        <source>allowed: hex32; found &quot;%1&quot;</source>
        <translation>erlaubt: hex32; gefunden: „%1“</translation>
    </message>
    <message>
        <source>allowed: assistant, tool, database; found &quot;%1&quot;</source>
        <translation>erlaubt: assistant, tool, database; gefunden: „%1“</translation>
    </message>
    <message>
        <source>allowed: %1; found &quot;%2&quot;</source>
        <translation>erlaubt: %1; gefunden: „%2“</translation>
    </message>
    <message>
        <source>id, name, port and start are required</source>
        <translation>id, name, port und start sind Pflicht</translation>
    </message>
    <message>
        <source>id and name are required</source>
        <translation>id und name sind Pflicht</translation>
    </message>
    <message>
        <source>id, name, cpus (over 0), memory_mb (64 or more) and storage_gb are required</source>
        <translation>id, name, cpus (über 0), memory_mb (mindestens 64) und storage_gb sind Pflicht</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id; allowed: a-z, 0-9, - and . (at most 40)</source>
        <translation>„%1“ ist keine ID; erlaubt: a-z, 0-9, - und . (höchstens 40)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a built-in %2: choose another id</source>
        <translation>„%1“ ist schon eingebaut (%2): eine andere ID wählen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given in %2 as well</source>
        <translation>„%1“ steht auch in %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name of a variable</source>
        <translation>„%1“ ist kein Name einer Variable</translation>
    </message>
    <message>
        <source>port %1 does not exist</source>
        <translation>Port %1 gibt es nicht</translation>
    </message>
    <message>
        <source>two processes are called &quot;%1&quot;</source>
        <translation>zwei Prozesse heißen „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a path in the project</source>
        <translation>„%1“ ist kein Pfad im Projekt</translation>
    </message>
    <message>
        <source>unknown %1 &quot;%2&quot;%3; allowed: %4</source>
        <translation>%1 „%2“ gibt es nicht%3; erlaubt: %4</translation>
    </message>
    <message>
        <source> (did you mean &quot;%1&quot;?)</source>
        <translation> (gemeint: „%1“?)</translation>
    </message>
    <message>
        <source>tier %1 → %2: `pinacle pod resize` gives the pod its limits</source>
        <translation>Stufe %1 → %2: `pinacle pod resize` gibt dem Pod ihre Grenzen</translation>
    </message>
    <message>
        <source>template: it shapes a new project only; this one stays as it is</source>
        <translation>template: Die Vorlage formt nur ein neues Projekt; dieses bleibt, wie es ist</translation>
    </message>
    <message>
        <source>service %1 added: `pinacle service add` installs it</source>
        <translation>Dienst %1 hinzugefügt: `pinacle service add` installiert ihn</translation>
    </message>
    <message>
        <source>service %1 taken out: `pinacle service remove` removes it</source>
        <translation>Dienst %1 herausgenommen: `pinacle service remove` entfernt ihn</translation>
    </message>
    <message>
        <source>install: the commands run when a pod is created, not again</source>
        <translation>install: Die Befehle laufen beim Anlegen eines Pods, danach nicht mehr</translation>
    </message>
    <message>
        <source>process %1: takes effect when the pod starts next</source>
        <translation>Prozess %1: gilt ab dem nächsten Start des Pods</translation>
    </message>
    <message>
        <source>tabs: shown at once</source>
        <translation>tabs: werden sofort angezeigt</translation>
    </message>
    <message>
        <source>it is written as one {…}</source>
        <translation>sie ist als ein einziges {…} geschrieben</translation>
    </message>
    <message>
        <source>it is not a map of keys</source>
        <translation>sie besteht nicht aus Schlüsseln und Werten</translation>
    </message>
    <message>
        <source>line %1 is laid out in an unusual way</source>
        <translation>Zeile %1 ist ungewöhnlich aufgebaut</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice</source>
        <translation>„%1“ kommt doppelt vor</translation>
    </message>
    <message>
        <source>&quot;%1&quot; uses an anchor, an alias or a tag</source>
        <translation>„%1“ verwendet einen Anker, einen Alias oder ein Tag</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be taken out of its line</source>
        <translation>„%1“ lässt sich nicht aus seiner Zeile nehmen</translation>
    </message>
    <message>
        <source>its layout is too unusual</source>
        <translation>ihr Aufbau ist zu ungewöhnlich</translation>
    </message>
    <message>
        <source>The file cannot be changed in place: %1.</source>
        <translation>Die Datei lässt sich so nicht ändern: %1.</translation>
    </message>
    <message>
        <source>Change it by hand; nothing was written.</source>
        <translation>Von Hand ändern; geschrieben wurde nichts.</translation>
    </message>
    <message>
        <source>services depend on each other in a circle: %1</source>
        <translation>Dienste hängen im Kreis voneinander ab: %1</translation>
    </message>
    <message>
        <source>the pod&apos;s proxy</source>
        <translation>der Proxy des Pods</translation>
    </message>
    <message>
        <source>%1: port %2 does not exist</source>
        <translation>%1: Port %2 gibt es nicht</translation>
    </message>
    <message>
        <source>%1 and %2 both use port %3</source>
        <translation>%1 und %2 verwenden beide Port %3</translation>
    </message>
    <message>
        <source>at most one coding assistant in a pod; found %1</source>
        <translation>höchstens ein Coding-Assistent pro Pod; gefunden: %1</translation>
    </message>
    <message>
        <source>%1: the command that starts it is missing</source>
        <translation>%1: der Startbefehl fehlt</translation>
    </message>
    <message>
        <source>%1 needs at least %2; found %3</source>
        <translation>%1 braucht mindestens %2; gefunden: %3</translation>
    </message>
    <message>
        <source>%1 depends on %2 %3</source>
        <translation>%1 braucht %2 %3</translation>
    </message>
    <message>
        <source>%1 is there, and no script starts it</source>
        <translation>%1 ist da, aber kein Skript, das es startet</translation>
    </message>
    <message>
        <source>its script names port %1</source>
        <translation>sein Skript nennt Port %1</translation>
    </message>
    <message>
        <source>%1 listens on port %2</source>
        <translation>%1 lauscht an Port %2</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 ist da</translation>
    </message>
    <message>
        <source>%1 depends on %2</source>
        <translation>%1 braucht %2</translation>
    </message>
    <message>
        <source>%1 makes a FastAPI application</source>
        <translation>%1 erzeugt eine FastAPI-Anwendung</translation>
    </message>
    <message>
        <source>%1 makes a Flask application</source>
        <translation>%1 erzeugt eine Flask-Anwendung</translation>
    </message>
    <message>
        <source>%1 names port %2</source>
        <translation>%1 nennt Port %2</translation>
    </message>
    <message>
        <source>uv manages its dependencies</source>
        <translation>uv verwaltet die Abhängigkeiten</translation>
    </message>
    <message>
        <source>Poetry manages its dependencies</source>
        <translation>Poetry verwaltet die Abhängigkeiten</translation>
    </message>
    <message>
        <source>it is for editors of this file</source>
        <translation>nur für Editoren, die diese Datei bearbeiten</translation>
    </message>
    <message>
        <source>suggested as the pod&apos;s name</source>
        <translation>als Name des Pods vorgeschlagen</translation>
    </message>
    <message>
        <source>a pod starts from Pinacle&apos;s image, which has what %1 needs, in its own version</source>
        <translation>ein Pod startet aus Pinacles Image; was %1 braucht, ist dort in eigener Version enthalten</translation>
    </message>
    <message>
        <source>a pod starts from Pinacle&apos;s image (Debian with Node.js and Python)</source>
        <translation>ein Pod startet aus Pinacles Image (Debian mit Node.js und Python)</translation>
    </message>
    <message>
        <source>not known to Pinacle: install it in postCreateCommand</source>
        <translation>Pinacle unbekannt: in postCreateCommand installieren</translation>
    </message>
    <message>
        <source>a port of another container: a pod is one</source>
        <translation>ein Port eines anderen Containers: Ein Pod ist nur einer</translation>
    </message>
    <message>
        <source>not a port</source>
        <translation>kein Port</translation>
    </message>
    <message>
        <source>a tab: http://localhost:%1; every port of a pod is reachable anyway</source>
        <translation>ein Tab: http://localhost:%1; erreichbar ist jeder Port eines Pods ohnehin</translation>
    </message>
    <message>
        <source>not one port: a tab has one address</source>
        <translation>nicht genau ein Port: Ein Tab hat eine Adresse</translation>
    </message>
    <message>
        <source>the tab&apos;s name</source>
        <translation>der Name des Tabs</translation>
    </message>
    <message>
        <source>the proxy speaks http to a pod&apos;s port</source>
        <translation>der Proxy spricht http mit dem Port eines Pods</translation>
    </message>
    <message>
        <source>a tab has a name and an address only</source>
        <translation>ein Tab hat nur Name und Adresse</translation>
    </message>
    <message>
        <source>it holds a character that no program can receive</source>
        <translation>enthält ein Zeichen, das kein Programm empfangen kann</translation>
    </message>
    <message>
        <source>it uses a variable of the computer or the container that a pod does not have</source>
        <translation>verwendet eine Variable des Computers oder Containers, die ein Pod nicht hat</translation>
    </message>
    <message>
        <source>install: run when the pod is created</source>
        <translation>install: läuft beim Anlegen des Pods</translation>
    </message>
    <message>
        <source>install: run when the pod is created, one after the other</source>
        <translation>install: läuft beim Anlegen des Pods, nacheinander</translation>
    </message>
    <message>
        <source>a process, started each time the pod starts</source>
        <translation>ein Prozess, der mit jedem Start des Pods startet</translation>
    </message>
    <message>
        <source>it takes a variable away that a pod does not have</source>
        <translation>nimmt eine Variable weg, die ein Pod nicht hat</translation>
    </message>
    <message>
        <source>not a name of a variable</source>
        <translation>kein Name einer Variable</translation>
    </message>
    <message>
        <source>a variable of the pod&apos;s environment</source>
        <translation>eine Variable in der Umgebung des Pods</translation>
    </message>
    <message>
        <source>a pod has no such device</source>
        <translation>ein Gerät, das ein Pod nicht hat</translation>
    </message>
    <message>
        <source>the tier %1 has it</source>
        <translation>die Stufe %1 hat es</translation>
    </message>
    <message>
        <source>%1 is the largest tier</source>
        <translation>%1 ist die größte Stufe</translation>
    </message>
    <message>
        <source>not a key that Pinacle knows</source>
        <translation>ein Schlüssel, den Pinacle nicht kennt</translation>
    </message>
    <message>
        <source>The file is over 1 MB.</source>
        <translation>Die Datei ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>Line %1, column %2: not valid JSON: %3.</source>
        <translation>Zeile %1, Spalte %2: kein gültiges JSON: %3.</translation>
    </message>
    <message>
        <source>Line 1, column 1: expected an object {…}.</source>
        <translation>Zeile 1, Spalte 1: erwartet wird ein Objekt {…}.</translation>
    </message>
    <message>
        <source>a NUL character; no variable can hold one</source>
        <translation>ein NUL-Zeichen; keine Variable kann es enthalten</translation>
    </message>
    <message>
        <source>expected KEY=VALUE, a comment or an empty line</source>
        <translation>erwartet wird KEY=VALUE, ein Kommentar oder eine leere Zeile</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name of a variable; allowed: letters, digits and _, no digit first</source>
        <translation>„%1“ ist kein Name einer Variable; erlaubt sind Buchstaben, Ziffern und _, am Anfang keine Ziffer</translation>
    </message>
    <message>
        <source>%1 is given twice; the last one counts</source>
        <translation>%1 ist zweimal angegeben; das letzte gilt</translation>
    </message>
    <message>
        <source>the value of %1 holds a NUL character</source>
        <translation>der Wert von %1 enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>the value of %1 begins with %2 and never ends with one</source>
        <translation>der Wert von %1 beginnt mit %2 und endet nie damit</translation>
    </message>
    <message>
        <source>text after the closing quote of the value of %1</source>
        <translation>Text hinter dem schließenden Anführungszeichen des Wertes von %1</translation>
    </message>
    <message>
        <source>This address of a repository cannot be used: %1.</source>
        <translation>Diese Repository-Adresse ist unbrauchbar: %1.</translation>
    </message>
    <message>
        <source>Allowed are https://HOST/PATH, ssh://USER@HOST/PATH and USER@HOST:PATH.</source>
        <translation>Erlaubt sind https://HOST/PFAD, ssh://USER@HOST/PFAD und USER@HOST:PFAD.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is too long, or holds a line break or another control character</source>
        <translation>zu lang, oder mit Zeilenumbruch oder anderem Steuerzeichen</translation>
    </message>
    <message>
        <source>it begins with &quot;-&quot;</source>
        <translation>sie beginnt mit „-“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address</source>
        <translation>„%1“ ist keine Adresse</translation>
    </message>
    <message>
        <source>the protocol &quot;%1&quot; is not allowed</source>
        <translation>das Protokoll „%1“ ist nicht erlaubt</translation>
    </message>
    <message>
        <source>it holds a user name or a password, which belongs into a token given apart from it</source>
        <translation>sie enthält einen Benutzernamen oder ein Passwort; das gehört in ein gesondert angegebenes Token</translation>
    </message>
    <message>
        <source>it has a &quot;?&quot; or a &quot;#&quot;</source>
        <translation>sie enthält „?“ oder „#“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a host</source>
        <translation>„%1“ ist kein Hostname</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a user</source>
        <translation>„%1“ ist kein Benutzername</translation>
    </message>
    <message>
        <source>it names no repository</source>
        <translation>sie nennt kein Repository</translation>
    </message>
    <message>
        <source>http is not encrypted; use https, or name the host in the setting git.http_hosts</source>
        <translation>http ist unverschlüsselt; https verwenden oder den Host in der Einstellung git.http_hosts nennen</translation>
    </message>
    <message>
        <source>a branch has a name of at most 250 characters</source>
        <translation>ein Branch-Name hat höchstens 250 Zeichen</translation>
    </message>
    <message>
        <source>a branch does not begin with &quot;%1&quot;</source>
        <translation>ein Branch-Name beginnt nicht mit „%1“</translation>
    </message>
    <message>
        <source>a branch does not end with &quot;/&quot;, &quot;.&quot; or &quot;.lock&quot;</source>
        <translation>ein Branch-Name endet nicht auf „/“, „.“ oder „.lock“</translation>
    </message>
    <message>
        <source>a branch holds no spaces, control characters, or any of ~^:?*[\</source>
        <translation>ein Branch-Name enthält weder Leerzeichen noch Steuerzeichen noch eines von ~^:?*[\</translation>
    </message>
    <message>
        <source>missing: the command that starts the process</source>
        <translation>fehlt: der Startbefehl des Prozesses</translation>
    </message>
    <message>
        <source>missing: the tab&apos;s name</source>
        <translation>fehlt: der Name des Tabs</translation>
    </message>
    <message>
        <source>missing: a tab shows a service or a url</source>
        <translation>fehlt: Ein Tab zeigt einen Dienst oder eine URL</translation>
    </message>
    <message>
        <source>found &quot;%1&quot;; allowed: &quot;1.0&quot;</source>
        <translation>gefunden: „%1“; erlaubt: „1.0“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a process name; allowed: a-z, 0-9 and - (at most 40)</source>
        <translation>„%1“ ist kein Prozessname; erlaubt: a-z, 0-9 und - (höchstens 40)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no port; expected like http://localhost:3000</source>
        <translation>„%1“ nennt keinen Port; erwartet wird etwas wie http://localhost:3000</translation>
    </message>
    <message>
        <source>not valid YAML: %1</source>
        <translation>kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>%1 listens on port %2 like another one: change one of them.</source>
        <translation>%1 lauscht wie ein anderer an Port %2: einen davon ändern.</translation>
    </message>
    <message>
        <source>port %1 is taken by another one: moved to %2</source>
        <translation>Port %1 ist von einem anderen belegt: nach %2 verlegt</translation>
    </message>
    <message>
        <source>it is a package of the workspace</source>
        <translation>ein Paket des Workspace</translation>
    </message>
    <message>
        <source>It has a pinacle.yaml already: that is what a pod takes.</source>
        <translation>Es gibt schon eine pinacle.yaml: Ein Pod richtet sich nach ihr.</translation>
    </message>
    <message>
        <source>Nothing was found that Pinacle knows how to start.</source>
        <translation>Nichts gefunden, was Pinacle zu starten weiß.</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>sie ist nicht UTF-8</translation>
    </message>
    <message>
        <source>a carriage return stands without a line feed</source>
        <translation>ein Wagenrücklauf steht ohne Zeilenvorschub</translation>
    </message>
    <message>
        <source>it holds more than one document</source>
        <translation>sie enthält mehr als ein Dokument</translation>
    </message>
    <message>
        <source>Not valid YAML: line %1, column %2: %3</source>
        <translation>Kein gültiges YAML: Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>Schlüssel und Werte</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the file is over 1 MB</source>
        <translation>die Datei ist größer als 1 MB</translation>
    </message>
    <message>
        <source>not valid YAML: a control character</source>
        <translation>kein gültiges YAML: ein Steuerzeichen</translation>
    </message>
    <message>
        <source>expected a map, found %1</source>
        <translation>erwartet werden Schlüssel und Werte, gefunden: %1</translation>
    </message>
    <message>
        <source>given twice</source>
        <translation>zweimal angegeben</translation>
    </message>
    <message>
        <source>unknown key%1; allowed: %2</source>
        <translation>unbekannter Schlüssel%1; erlaubt: %2</translation>
    </message>
    <message>
        <source>expected a text, found %1</source>
        <translation>erwartet wird ein Text, gefunden: %1</translation>
    </message>
    <message>
        <source>expected a number, found &quot;%1&quot;</source>
        <translation>erwartet wird eine Zahl, gefunden: „%1“</translation>
    </message>
    <message>
        <source>expected true or false, found &quot;%1&quot;</source>
        <translation>erwartet wird true oder false, gefunden: „%1“</translation>
    </message>
    <message>
        <source>expected a text or a list, found %1</source>
        <translation>erwartet wird ein Text oder eine Liste, gefunden: %1</translation>
    </message>
    <message>
        <source>This computer could not start a program: %1</source>
        <translation>Dieser Computer konnte ein Programm nicht starten: %1</translation>
    </message>
    <message>
        <source>Nobody can tell the address of a Lima VM here.</source>
        <translation>Die Adresse einer Lima-VM ist hier nicht zu ermitteln.</translation>
    </message>
    <message>
        <source>Something other than this pod answers on the server&apos;s port %1.</source>
        <translation>Am Port %1 des Servers antwortet etwas anderes als dieser Pod.</translation>
    </message>
    <message>
        <source>The pod does not answer on the server&apos;s port %1.</source>
        <translation>Der Pod antwortet am Port %1 des Servers nicht.</translation>
    </message>
    <message>
        <source>provided elsewhere</source>
        <translation>anderswo bereitgestellt</translation>
    </message>
    <message>
        <source>Something other than this pod answers on port %1.</source>
        <translation>An Port %1 antwortet etwas anderes als dieser Pod.</translation>
    </message>
    <message>
        <source>The pod does not answer on port %1.</source>
        <translation>Der Pod antwortet an Port %1 nicht.</translation>
    </message>
    <message>
        <source>Port %1 of this computer cannot be used: %2.</source>
        <translation>Port %1 dieses Computers ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken by another program.</source>
        <translation>Port %1 dieses Computers ist von einem anderen Programm belegt.</translation>
    </message>
    <message>
        <source>The server&apos;s address was changed.</source>
        <translation>Die Adresse des Servers wurde geändert.</translation>
    </message>
    <message>
        <source>%1 does not answer any more.</source>
        <translation>%1 antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>%1 line %2</source>
        <translation>%1 Zeile %2</translation>
    </message>
    <message>
        <source>The host key of %1 (%2) is marked as revoked in %3.</source>
        <translation>Der Host-Schlüssel von %1 (%2) ist in %3 als widerrufen markiert.</translation>
    </message>
    <message>
        <source>Do not connect before the server&apos;s owner has replaced the key.</source>
        <translation>Erst verbinden, wenn der Besitzer des Servers den Schlüssel ersetzt hat.</translation>
    </message>
    <message>
        <source>is of another kind than the known one</source>
        <translation>ist von anderer Art als der bekannte</translation>
    </message>
    <message>
        <source>has changed</source>
        <translation>hat sich geändert</translation>
    </message>
    <message>
        <source>The host key of %1 %2. Known (%3): %4. Shown now: %5.</source>
        <translation>Der Host-Schlüssel von %1 %2. Bekannt (%3): %4. Jetzt gezeigt: %5.</translation>
    </message>
    <message>
        <source>Somebody may be in between. Ask the server&apos;s owner whether the key was replaced; if so, let the new one take its place:
%1</source>
        <translation>Jemand könnte dazwischen stehen. Den Besitzer des Servers fragen, ob der Schlüssel ersetzt wurde; wenn ja, den neuen an seine Stelle setzen:
%1</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The server %1 is not known yet. The fingerprint of its host key is %2.</source>
        <translation>Der Server %1 ist noch unbekannt. Der Fingerabdruck seines Host-Schlüssels ist %2.</translation>
    </message>
    <message>
        <source>Compare it with the one that the server&apos;s owner gives you, and confirm it once.</source>
        <translation>Mit der Angabe des Besitzers vergleichen und einmal bestätigen.</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2</source>
        <translation>%1 lässt sich nicht ändern: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>This user</source>
        <translation>Dieser Benutzer</translation>
    </message>
    <message>
        <source>This needs root, and sudo is not installed.</source>
        <translation>Das braucht root, und sudo ist nicht installiert.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 lässt sich nicht starten: %2</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>%1 failed (%2)%3</source>
        <translation>„%1“ ist fehlgeschlagen (%2)%3</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Free some space there (for example with `docker system prune`), then retry.</source>
        <translation>Die Festplatte des Servers ist voll. Dort Platz schaffen (etwa mit `docker system prune`), dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 (accepted, but the server wants more than a key)</source>
        <translation>%1 (angenommen, aber der Server verlangt mehr als einen Schlüssel)</translation>
    </message>
    <message>
        <source>%1 (refused)</source>
        <translation>%1 (abgelehnt)</translation>
    </message>
    <message>
        <source>key %1 (its passphrase is another one)</source>
        <translation>Schlüssel %1 (die Passphrase ist eine andere)</translation>
    </message>
    <message>
        <source>key %1 (is protected by a passphrase)</source>
        <translation>Schlüssel %1 (durch eine Passphrase geschützt)</translation>
    </message>
    <message>
        <source>key %1 (cannot be read as a private key)</source>
        <translation>Schlüssel %1 (nicht als privater Schlüssel lesbar)</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>%1 (no such file)</source>
        <translation>%1 (Datei fehlt)</translation>
    </message>
    <message>
        <source>the agent&apos;s keys</source>
        <translation>die Schlüssel des Agents</translation>
    </message>
    <message>
        <source>the agent (not running)</source>
        <translation>der Agent (läuft nicht)</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Logging in as %1 took too long.</source>
        <translation>Die Anmeldung als %1 dauerte zu lange.</translation>
    </message>
    <message>
        <source>If the key&apos;s agent waits for a confirmation, give it; then retry.</source>
        <translation>Wartet der Agent des Schlüssels auf eine Bestätigung, diese geben und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 refused the login. Tried: %2.</source>
        <translation>%1 lehnt die Anmeldung ab. Versucht: %2.</translation>
    </message>
    <message>
        <source>Load the key into the agent: ssh-add %1
Or check the server here, which asks for the passphrase and keeps it among your secrets.</source>
        <translation>Den Schlüssel in den Agent laden: ssh-add %1
Oder den Server hier prüfen: Das fragt nach der Passphrase und bewahrt sie bei den Geheimnissen auf.</translation>
    </message>
    <message>
        <source>The server takes no keys; allow PubkeyAuthentication in its sshd_config.</source>
        <translation>Der Server nimmt keine Schlüssel an; in seiner sshd_config PubkeyAuthentication erlauben.</translation>
    </message>
    <message>
        <source>Put your public key on the server: ssh-copy-id -p %1 %2</source>
        <translation>Den öffentlichen Schlüssel auf den Server bringen: ssh-copy-id -p %1 %2</translation>
    </message>
    <message>
        <source>%1 runs no more commands on this connection: %2</source>
        <translation>%1 führt auf dieser Verbindung keine Befehle mehr aus: %2</translation>
    </message>
    <message>
        <source>%1 did not start a command in time.</source>
        <translation>%1 hat einen Befehl nicht rechtzeitig gestartet.</translation>
    </message>
    <message>
        <source>the certificate %1</source>
        <translation>des Zertifikats %1</translation>
    </message>
    <message>
        <source>the smart card of %1</source>
        <translation>der Smartcard von %1</translation>
    </message>
    <message>
        <source>the security key of %1</source>
        <translation>des Sicherheitsschlüssels von %1</translation>
    </message>
    <message>
        <source>IdentitiesOnly with the agent</source>
        <translation>IdentitiesOnly mit dem Agent</translation>
    </message>
    <message>
        <source>Your ssh configuration cannot be used for %1: %2</source>
        <translation>Die SSH-Konfiguration ist für %1 nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>`ssh -G %1` shows the same; correct the file that it names.</source>
        <translation>`ssh -G %1` zeigt dasselbe; die dort genannte Datei korrigieren.</translation>
    </message>
    <message>
        <source>%1, through %2</source>
        <translation>%1, über %2</translation>
    </message>
    <message>
        <source>your ProxyCommand</source>
        <translation>den eigenen ProxyCommand</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>Es besteht keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>The server&apos;s shell ended while %1 ran, so its result is not known.</source>
        <translation>Die Shell des Servers endete, während %1 lief; das Ergebnis ist daher unbekannt.</translation>
    </message>
    <message>
        <source>This needs root on %1, and sudo is not installed there.</source>
        <translation>Das braucht root auf %1, und sudo ist dort nicht installiert.</translation>
    </message>
    <message>
        <source>Install sudo, or log in as root.</source>
        <translation>sudo installieren oder als root anmelden.</translation>
    </message>
    <message>
        <source>Process group %1 on %2 may still run.</source>
        <translation>Die Prozessgruppe %1 auf %2 läuft womöglich noch.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a host name.</source>
        <translation>„%1“ ist kein Hostname.</translation>
    </message>
    <message>
        <source>The address %1@%2 cannot be used: %3</source>
        <translation>Die Adresse %1@%2 ist nicht verwendbar: %3</translation>
    </message>
    <message>
        <source>%1 port %2 ended the connection before SSH was set up.</source>
        <translation>%1 Port %2 beendete die Verbindung, bevor SSH aufgebaut war.</translation>
    </message>
    <message>
        <source>Check that an SSH service listens on this port.</source>
        <translation>Prüfen, ob an diesem Port ein SSH-Dienst lauscht.</translation>
    </message>
    <message>
        <source>%1 cannot be reached through %2: %3</source>
        <translation>%1 ist über %2 nicht erreichbar: %3</translation>
    </message>
    <message>
        <source>it ended without a word.</source>
        <translation>es endete ohne ein Wort.</translation>
    </message>
    <message>
        <source>Try `ssh %1` in a terminal: it must get through without asking anything.</source>
        <translation>`ssh %1` in einem Terminal versuchen: Es muss ohne Rückfragen durchkommen.</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 Port %2</translation>
    </message>
    <message>
        <source>%1 takes connections but does not speak SSH.</source>
        <translation>%1 nimmt Verbindungen an, spricht aber kein SSH.</translation>
    </message>
    <message>
        <source>Check the port, and whether the server hangs.</source>
        <translation>Den Port prüfen, und ob der Server hängt.</translation>
    </message>
    <message>
        <source>%1 showed no host key.</source>
        <translation>%1 zeigte keinen Host-Schlüssel.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ist abgerissen.</translation>
    </message>
    <message>
        <source>Check that the server runs and can be reached, then retry.</source>
        <translation>Prüfen, ob der Server läuft und erreichbar ist, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>No folder for ssh&apos;s socket could be made: %1</source>
        <translation>Für den Socket von ssh ließ sich kein Ordner anlegen: %1</translation>
    </message>
    <message>
        <source>Logging in to %1 with the system&apos;s ssh took too long.</source>
        <translation>Die Anmeldung bei %1 mit dem ssh des Systems dauerte zu lange.</translation>
    </message>
    <message>
        <source>If a security key waits to be touched, touch it; then retry.</source>
        <translation>Wartet ein Sicherheitsschlüssel auf Berührung, ihn berühren; dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The system&apos;s ssh could not log in to %1 either: %2</source>
        <translation>Auch das ssh des Systems konnte sich bei %1 nicht anmelden: %2</translation>
    </message>
    <message>
        <source>Try `ssh %1` in a terminal: it must get in without asking anything.</source>
        <translation>`ssh %1` in einem Terminal versuchen: Es muss ohne Rückfragen hineinkommen.</translation>
    </message>
    <message>
        <source>the system&apos;s ssh, because of %1</source>
        <translation>das ssh des Systems, wegen %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>The name %1 could not be looked up in time.</source>
        <translation>Der Name %1 ließ sich nicht rechtzeitig auflösen.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network and name servers.</source>
        <translation>Netz und Nameserver dieses Computers prüfen.</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>Einen Server namens %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the spelling of the host name.</source>
        <translation>Die Schreibweise des Hostnamens prüfen.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Check that the server is switched on, and that no firewall is in between.</source>
        <translation>Prüfen, ob der Server eingeschaltet ist und keine Firewall dazwischen steht.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>Check host name and port, and that the SSH service runs on the server.</source>
        <translation>Hostname und Port prüfen, und ob der SSH-Dienst auf dem Server läuft.</translation>
    </message>
    <message>
        <source>The command has no program.</source>
        <translation>Der Befehl hat kein Programm.</translation>
    </message>
    <message>
        <source>A program&apos;s name cannot start with a dash: %1</source>
        <translation>Ein Programmname beginnt nicht mit einem Bindestrich: %1</translation>
    </message>
    <message>
        <source>The command has a word that cannot be passed to a program (it holds a NUL character or is not valid Unicode).</source>
        <translation>Der Befehl enthält ein Wort, das kein Programm empfangen kann (mit NUL-Zeichen oder ungültigem Unicode).</translation>
    </message>
    <message>
        <source>The command is too long: %1 bytes, at most %2 are possible.</source>
        <translation>Der Befehl ist zu lang: %1 Bytes, möglich sind höchstens %2.</translation>
    </message>
    <message>
        <source>Pass long texts through a file or standard input.</source>
        <translation>Lange Texte über eine Datei oder die Standardeingabe übergeben.</translation>
    </message>
    <message>
        <source>%1 took longer than %2 s and was ended.</source>
        <translation>%1 dauerte länger als %2 s und wurde beendet.</translation>
    </message>
    <message>
        <source>%1 may not run commands as root here without a password.</source>
        <translation>%1 darf hier ohne Passwort keine Befehle als root ausführen.</translation>
    </message>
    <message>
        <source>Allow it in a file under /etc/sudoers.d:
%1 ALL=(ALL) NOPASSWD: ALL</source>
        <translation>In einer Datei unter /etc/sudoers.d erlauben:
%1 ALL=(ALL) NOPASSWD: ALL</translation>
    </message>
    <message>
        <source>
or let the user talk to Docker: sudo usermod -aG docker %1</source>
        <translation>
oder den Benutzer mit Docker sprechen lassen: sudo usermod -aG docker %1</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Set PINACLE_HOME to a folder that can be written.</source>
        <translation>PINACLE_HOME auf einen beschreibbaren Ordner setzen.</translation>
    </message>
    <message>
        <source>The pod&apos;s deploy key is still at %1: %2</source>
        <translation>Der Deploy-Key des Pods ist noch bei %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Netz und Adresse prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: %2</source>
        <translation>Die Verbindung zu %1 ist nicht sicher: %2</translation>
    </message>
    <message>
        <source>Where a company inspects TLS, add its certificate to this computer&apos;s trust store.</source>
        <translation>Wo eine Firma TLS mitliest, deren Zertifikat in die vertrauenswürdigen dieses Computers aufnehmen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a GitHub API.</source>
        <translation>„%1“ ist keine Adresse einer GitHub-API.</translation>
    </message>
    <message>
        <source>For example https://api.github.com, or https://HOST/api/v3 of an Enterprise server.</source>
        <translation>Zum Beispiel https://api.github.com, oder https://HOST/api/v3 eines Enterprise-Servers.</translation>
    </message>
    <message>
        <source>%1 did not answer within 30 s.</source>
        <translation>%1 hat nicht innerhalb von 30 s geantwortet.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 sends us to %2, where the token does not belong.</source>
        <translation>%1 verweist auf %2, wohin das Token nicht gehört.</translation>
    </message>
    <message>
        <source>%1 takes no more requests until %2.</source>
        <translation>%1 nimmt bis %2 keine Anfragen mehr an.</translation>
    </message>
    <message>
        <source>Log in: the limit is much higher then.</source>
        <translation>Anmelden: Dann ist die Grenze viel höher.</translation>
    </message>
    <message>
        <source>Wait until then. Nothing was changed.</source>
        <translation>Bis dahin warten. Geändert wurde nichts.</translation>
    </message>
    <message>
        <source>%1 does not accept the token: it expired, or was taken back.</source>
        <translation>%1 nimmt das Token nicht an: Es ist abgelaufen oder wurde widerrufen.</translation>
    </message>
    <message>
        <source>Log in again with `pinacle github login`.</source>
        <translation>Mit `pinacle github login` neu anmelden.</translation>
    </message>
    <message>
        <source>%1 does not allow this: %2</source>
        <translation>%1 erlaubt das nicht: %2</translation>
    </message>
    <message>
        <source>Log in with a token that has the right: &quot;repo&quot;, or for a fine-grained one contents and administration of the repository.</source>
        <translation>Mit einem Token anmelden, das das Recht hat: „repo“, bei einem fein abgestuften „contents“ und „administration“ des Repositorys.</translation>
    </message>
    <message>
        <source>%1 refuses this: %2</source>
        <translation>%1 lehnt das ab: %2</translation>
    </message>
    <message>
        <source>%1 has trouble of its own (status %2): %3</source>
        <translation>%1 hat selbst eine Störung (Status %2): %3</translation>
    </message>
    <message>
        <source>%1 knows no %2, or does not show it to us.</source>
        <translation>%1 kennt %2 nicht oder zeigt es uns nicht.</translation>
    </message>
    <message>
        <source>Check the name; private repositories need a token that may see them.</source>
        <translation>Den Namen prüfen; private Repositorys brauchen ein Token, das sie sehen darf.</translation>
    </message>
    <message>
        <source>%1 answers, but not as GitHub does.</source>
        <translation>%1 antwortet, aber nicht wie GitHub.</translation>
    </message>
    <message>
        <source>Check the address of the API.</source>
        <translation>Die Adresse der API prüfen.</translation>
    </message>
    <message>
        <source>%1 sends us to another host for the rest of a list.</source>
        <translation>%1 schickt uns für den Rest einer Liste zu einem anderen Host.</translation>
    </message>
    <message>
        <source>%1 has no organisation &quot;%2&quot;, or does not show it to us.</source>
        <translation>%1 hat keine Organisation „%2“ oder zeigt sie uns nicht.</translation>
    </message>
    <message>
        <source>Check the owner in the address.</source>
        <translation>Den Besitzer in der Adresse prüfen.</translation>
    </message>
    <message>
        <source>Give another name; one that you cannot see may have this one.</source>
        <translation>Einen anderen Namen angeben; diesen hat vielleicht ein Repository, das für Sie unsichtbar ist.</translation>
    </message>
    <message>
        <source>%1 begins no login for this application: %2</source>
        <translation>%1 beginnt für diese Anwendung keine Anmeldung: %2</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>Check the setting github.client_id, or log in with a token.</source>
        <translation>Die Einstellung github.client_id prüfen oder mit einem Token anmelden.</translation>
    </message>
    <message>
        <source>%1 sends you to a page that is not its own: %2</source>
        <translation>%1 schickt Sie auf eine fremde Seite: %2</translation>
    </message>
    <message>
        <source>The login was refused in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>%1 ends the login: %2</source>
        <translation>%1 beendet die Anmeldung: %2</translation>
    </message>
    <message>
        <source>The code expired before it was typed in.</source>
        <translation>Der Code lief ab, bevor er eingegeben wurde.</translation>
    </message>
    <message>
        <source>Begin the login again.</source>
        <translation>Die Anmeldung neu beginnen.</translation>
    </message>
    <message>
        <source>Nobody is logged in at %1.</source>
        <translation>Bei %1 ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>Log in with `pinacle github login`, or with `gh auth login`.</source>
        <translation>Mit `pinacle github login` oder `gh auth login` anmelden.</translation>
    </message>
    <message>
        <source>You may read %1 at %2, but not push to it.</source>
        <translation>%1 bei %2 ist für Sie lesbar, aber Pushen ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Give a repository of yours, or a token that may write to this one.</source>
        <translation>Ein eigenes Repository angeben oder ein Token, das in dieses schreiben darf.</translation>
    </message>
    <message>
        <source>%1 at %2 is not empty; nothing was made.</source>
        <translation>%1 bei %2 ist nicht leer; angelegt wurde nichts.</translation>
    </message>
    <message>
        <source>Give another name, or make the pod from this repository (--repo).</source>
        <translation>Einen anderen Namen angeben oder den Pod aus diesem Repository anlegen (--repo).</translation>
    </message>
    <message>
        <source>%1 has no repository %2, or does not show it to you.</source>
        <translation>%1 hat kein Repository %2 oder zeigt es Ihnen nicht.</translation>
    </message>
    <message>
        <source>Repositories can be made at %1 alone, not at %2.</source>
        <translation>Repositorys lassen sich nur bei %1 anlegen, nicht bei %2.</translation>
    </message>
    <message>
        <source>Make it there yourself, and let the pod only push to it.</source>
        <translation>Dort selbst anlegen und den Pod nur pushen lassen.</translation>
    </message>
    <message>
        <source>limactl is not installed.</source>
        <translation>limactl ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install Lima: `brew install lima`.</source>
        <translation>Lima installieren: `brew install lima`.</translation>
    </message>
    <message>
        <source>Lima says: %1</source>
        <translation>Lima meldet: %1</translation>
    </message>
    <message>
        <source>limactl cannot read its configuration</source>
        <translation>limactl kann ihre Konfiguration nicht lesen</translation>
    </message>
    <message>
        <source>The Lima VM &quot;%1&quot; has no SSH port: it does not run.</source>
        <translation>Die Lima-VM „%1“ hat keinen SSH-Port: Sie läuft nicht.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Starten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name of a Lima VM.</source>
        <translation>„%1“ ist kein Name einer Lima-VM.</translation>
    </message>
    <message>
        <source>There is no Lima VM &quot;%1&quot;.</source>
        <translation>Die Lima-VM „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>`limactl list` shows those that are there.</source>
        <translation>`limactl list` zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>The Lima VM &quot;%1&quot; is %2.</source>
        <translation>Zustand der Lima-VM „%1“: %2.</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>The Lima VM &quot;%1&quot; did not start: %2</source>
        <translation>Die Lima-VM „%1“ ist nicht gestartet: %2</translation>
    </message>
    <message>
        <source>QEMU needs KVM: `ls -l /dev/kvm` shows whether it is there and whose it is; `sudo usermod --append --groups kvm $USER` and a new login allow it.</source>
        <translation>QEMU braucht KVM: `ls -l /dev/kvm` zeigt, ob es da ist und wem es gehört; `sudo usermod --append --groups kvm $USER` und eine neue Anmeldung erlauben es.</translation>
    </message>
    <message>
        <source>The VM is broken (%1): stopping what is left of it</source>
        <translation>Die VM ist defekt (%1): Was von ihr übrig ist, wird gestoppt</translation>
    </message>
    <message>
        <source>The paths of the sockets of &quot;%1&quot; below %2 would be too long.</source>
        <translation>Die Pfade der Sockets von „%1“ unter %2 würden zu lang.</translation>
    </message>
    <message>
        <source>Choose a shorter name, or set LIMA_HOME to a shorter folder.</source>
        <translation>Einen kürzeren Namen wählen oder LIMA_HOME auf einen kürzeren Ordner setzen.</translation>
    </message>
    <message>
        <source>There is a Lima VM &quot;%1&quot; already.</source>
        <translation>Die Lima-VM „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or use it: lima:%1.</source>
        <translation>Einen anderen Namen wählen oder sie verwenden: lima:%1.</translation>
    </message>
    <message>
        <source>This has gone too far to be undone: &quot;%1&quot; was begun.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen: „%1“ wurde schon begonnen.</translation>
    </message>
    <message>
        <source>Resume it.</source>
        <translation>Fortsetzen.</translation>
    </message>
    <message>
        <source>Not everything could be undone: %1</source>
        <translation>Nicht alles ließ sich rückgängig machen: %1</translation>
    </message>
    <message>
        <source>Roll back again when the server can be reached.</source>
        <translation>Noch einmal rückgängig machen, wenn der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>%1 in the pod is over 1 MB.</source>
        <translation>%1 im Pod ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>%1 was changed in the pod since it was read.</source>
        <translation>%1 wurde seit dem Lesen im Pod geändert.</translation>
    </message>
    <message>
        <source>Read it again, and make your change there.</source>
        <translation>Neu einlesen und die Änderung dort vornehmen.</translation>
    </message>
    <message>
        <source>There is no env set &quot;%1&quot;.</source>
        <translation>Den Variablensatz „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Make one with `pinacle envset save NAME KEY=VALUE…`.</source>
        <translation>Mit `pinacle envset save NAME KEY=VALUE…` einen anlegen.</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name an env set.</source>
        <translation>„%1“ taugt nicht als Name eines Variablensatzes.</translation>
    </message>
    <message>
        <source>A name has 1 to 100 characters and no control characters.</source>
        <translation>Ein Name hat 1 bis 100 Zeichen und keine Steuerzeichen.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The project&apos;s .env is larger than 1 MB.</source>
        <translation>Die .env des Projekts ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>The project&apos;s .env is a link or no plain file.</source>
        <translation>Die .env des Projekts ist ein Link oder keine einfache Datei.</translation>
    </message>
    <message>
        <source>Make it a plain file, then sync again. Nothing was changed.</source>
        <translation>Eine einfache Datei daraus machen, dann erneut abgleichen. Geändert wurde nichts.</translation>
    </message>
    <message>
        <source>Cannot read the project&apos;s .env.</source>
        <translation>Die .env des Projekts lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Look at the file in the pod&apos;s terminal.</source>
        <translation>Die Datei im Terminal des Pods ansehen.</translation>
    </message>
    <message>
        <source>Cannot write the project&apos;s .env.</source>
        <translation>Die .env des Projekts lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Look at the folder in the pod&apos;s terminal.</source>
        <translation>Den Ordner im Terminal des Pods ansehen.</translation>
    </message>
    <message>
        <source>The project&apos;s .env changes all the time.</source>
        <translation>Die .env des Projekts ändert sich ständig.</translation>
    </message>
    <message>
        <source>Stop what writes it, then sync again.</source>
        <translation>Was in sie schreibt, stoppen und erneut abgleichen.</translation>
    </message>
    <message>
        <source>The repository has no branch &quot;%1&quot;.</source>
        <translation>Das Repository hat keinen Branch „%1“.</translation>
    </message>
    <message>
        <source>%1 shows another host key than the one that this pod trusts.</source>
        <translation>%1 zeigt einen anderen Host-Schlüssel als den, dem dieser Pod vertraut.</translation>
    </message>
    <message>
        <source>%1 has no such repository for us, or refuses the %2.</source>
        <translation>%1 hat für uns kein solches Repository oder lehnt %2 ab.</translation>
    </message>
    <message>
        <source>pod&apos;s key</source>
        <translation>den Schlüssel des Pods</translation>
    </message>
    <message>
        <source>token</source>
        <translation>das Token</translation>
    </message>
    <message>
        <source>Add the pod&apos;s public key to the repository as a deploy key, then resume.</source>
        <translation>Den öffentlichen Schlüssel des Pods als Deploy-Key im Repository hinterlegen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>Check the address; for a private repository give a token that may read it.</source>
        <translation>Die Adresse prüfen; für ein privates Repository ein Token angeben, das es lesen darf.</translation>
    </message>
    <message>
        <source>The repository at %1 is not empty; nothing was pushed.</source>
        <translation>Das Repository bei %1 ist nicht leer; gepusht wurde nichts.</translation>
    </message>
    <message>
        <source>Give an empty repository, or make the pod from this one.</source>
        <translation>Ein leeres Repository angeben oder den Pod aus diesem anlegen.</translation>
    </message>
    <message>
        <source>Check the address and the server&apos;s network, then resume.</source>
        <translation>Die Adresse und das Netz des Servers prüfen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>%1 does not answer over SSH at port %2.</source>
        <translation>%1 antwortet an Port %2 nicht über SSH.</translation>
    </message>
    <message>
        <source>The pod&apos;s container is gone from the server.</source>
        <translation>Der Container des Pods ist vom Server verschwunden.</translation>
    </message>
    <message>
        <source>Remove old automatic snapshots</source>
        <translation>Alte automatische Snapshots entfernen</translation>
    </message>
    <message>
        <source>Take the snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>Stop the pod</source>
        <translation>Pod stoppen</translation>
    </message>
    <message>
        <source>Take a snapshot of the present state</source>
        <translation>Snapshot des jetzigen Zustands erstellen</translation>
    </message>
    <message>
        <source>Keep the present state until the restored one runs</source>
        <translation>Jetzigen Zustand behalten, bis der wiederhergestellte läuft</translation>
    </message>
    <message>
        <source>Take over the snapshot&apos;s configuration</source>
        <translation>Konfiguration des Snapshots übernehmen</translation>
    </message>
    <message>
        <source>Remove the state that was replaced</source>
        <translation>Ersetzten Zustand entfernen</translation>
    </message>
    <message>
        <source>Check the snapshot</source>
        <translation>Snapshot prüfen</translation>
    </message>
    <message>
        <source>before restoring %1</source>
        <translation>vor dem Wiederherstellen von %1</translation>
    </message>
    <message>
        <source>Save processes and memory</source>
        <translation>Prozesse und Arbeitsspeicher sichern</translation>
    </message>
    <message>
        <source>Stop the pod, keep its files</source>
        <translation>Pod stoppen, Dateien behalten</translation>
    </message>
    <message>
        <source>Restore processes and memory</source>
        <translation>Prozesse und Arbeitsspeicher wiederherstellen</translation>
    </message>
    <message>
        <source>Remove the saved memory</source>
        <translation>Gesicherten Arbeitsspeicher entfernen</translation>
    </message>
    <message>
        <source>Change the tier from %1 to %2</source>
        <translation>Stufe von %1 auf %2 ändern</translation>
    </message>
    <message>
        <source>Send it to the new server and read it back there</source>
        <translation>Auf den neuen Server übertragen und dort zurücklesen</translation>
    </message>
    <message>
        <source>The snapshot of the pod is gone.</source>
        <translation>Den Snapshot des Pods gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Create the container there</source>
        <translation>Container dort anlegen</translation>
    </message>
    <message>
        <source>Note that the pod is on the new server</source>
        <translation>Vermerken, dass der Pod auf dem neuen Server ist</translation>
    </message>
    <message>
        <source>Remove it from the old server</source>
        <translation>Vom alten Server entfernen</translation>
    </message>
    <message>
        <source>before the move</source>
        <translation>vor dem Umzug</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>Start it there</source>
        <translation>Dort starten</translation>
    </message>
    <message>
        <source>The pod is on %1 already.</source>
        <translation>Der Pod ist schon auf %1.</translation>
    </message>
    <message>
        <source>Pods cannot run on %1 now (%2).</source>
        <translation>Auf %1 können jetzt keine Pods laufen (%2).</translation>
    </message>
    <message>
        <source>Check the server, or run Provision on it.</source>
        <translation>Den Server prüfen oder „Einrichten“ auf ihm ausführen.</translation>
    </message>
    <message>
        <source>The pod&apos;s port %1 is taken on %2.</source>
        <translation>Der Port %1 des Pods ist auf %2 belegt.</translation>
    </message>
    <message>
        <source>Stop what uses it there: the pod keeps its address when it moves.</source>
        <translation>Stoppen, was ihn dort verwendet: Der Pod behält beim Umzug seine Adresse.</translation>
    </message>
    <message>
        <source>All 256 pod networks of %1 are in use.</source>
        <translation>Alle 256 Pod-Netze von %1 sind vergeben.</translation>
    </message>
    <message>
        <source>The pod&apos;s server is gone.</source>
        <translation>Den Server des Pods gibt es nicht mehr.</translation>
    </message>
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
    <message>
        <source>`pinacle pod resize` changes the tier; `pinacle service add` and `service remove` change the services of a pod that runs.</source>
        <translation>`pinacle pod resize` ändert die Stufe; `pinacle service add` und `service remove` ändern die Dienste eines laufenden Pods.</translation>
    </message>
    <message>
        <source>Services and tier of a pod that does not run are not changed here.</source>
        <translation>Dienste und Stufe eines nicht laufenden Pods werden hier nicht geändert.</translation>
    </message>
    <message>
        <source>This does not go with the services and the tier that the pod has: %1.</source>
        <translation>Das passt nicht zu den Diensten und der Stufe des Pods: %1.</translation>
    </message>
    <message>
        <source>There is no such pod.</source>
        <translation>Diesen Pod gibt es nicht.</translation>
    </message>
    <message>
        <source>Another operation runs on this pod.</source>
        <translation>Auf diesem Pod läuft ein anderer Vorgang.</translation>
    </message>
    <message>
        <source>Wait until it ends, then save again.</source>
        <translation>Abwarten, bis er endet, dann erneut speichern.</translation>
    </message>
    <message>
        <source>The pod&apos;s configuration was changed since it was read.</source>
        <translation>Die Konfiguration des Pods wurde seit dem Lesen geändert.</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>lauscht nicht</translation>
    </message>
    <message>
        <source>listening, no answer yet</source>
        <translation>lauscht, noch keine Antwort</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>Its installation failed: remove it and add it again.</source>
        <translation>Die Installation ist fehlgeschlagen: entfernen und neu hinzufügen.</translation>
    </message>
    <message>
        <source>No process of pinacle.yaml has this port: start what is to answer there.</source>
        <translation>Kein Prozess der pinacle.yaml hat diesen Port: Starten, was dort antworten soll.</translation>
    </message>
    <message>
        <source>Look at its log (pinacle %1 logs &quot;%2&quot; %3), then restart it.</source>
        <translation>Das Log ansehen (pinacle %1 logs &quot;%2&quot; %3), dann neu starten.</translation>
    </message>
    <message>
        <source>Stop the container</source>
        <translation>Container stoppen</translation>
    </message>
    <message>
        <source>Remove the container</source>
        <translation>Container entfernen</translation>
    </message>
    <message>
        <source>Remove the network</source>
        <translation>Netz entfernen</translation>
    </message>
    <message>
        <source>Remove the files it was restored from</source>
        <translation>Dateien entfernen, aus denen er wiederhergestellt wurde</translation>
    </message>
    <message>
        <source>Prepare the pod image</source>
        <translation>Pod-Image vorbereiten</translation>
    </message>
    <message>
        <source>Check subnet and port</source>
        <translation>Subnetz und Port prüfen</translation>
    </message>
    <message>
        <source>Create the network</source>
        <translation>Netz anlegen</translation>
    </message>
    <message>
        <source>Create the container</source>
        <translation>Container anlegen</translation>
    </message>
    <message>
        <source>Start the container</source>
        <translation>Container starten</translation>
    </message>
    <message>
        <source>Prove the isolation</source>
        <translation>Isolation nachweisen</translation>
    </message>
    <message>
        <source>Write identity and environment</source>
        <translation>Identität und Umgebung schreiben</translation>
    </message>
    <message>
        <source>Install the services</source>
        <translation>Dienste installieren</translation>
    </message>
    <message>
        <source>Start the services</source>
        <translation>Dienste starten</translation>
    </message>
    <message>
        <source>The snapshot is gone.</source>
        <translation>Den Snapshot gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Install the project&apos;s dependencies</source>
        <translation>Abhängigkeiten des Projekts installieren</translation>
    </message>
    <message>
        <source>Start the project&apos;s processes</source>
        <translation>Prozesse des Projekts starten</translation>
    </message>
    <message>
        <source>Not healthy after %1 s: %2</source>
        <translation>Nach %1 s nicht in Ordnung: %2</translation>
    </message>
    <message>
        <source>Look at the log of what is named, then retry.</source>
        <translation>Das Log des Genannten ansehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Wait until everything answers</source>
        <translation>Warten, bis alles antwortet</translation>
    </message>
    <message>
        <source>waiting to start</source>
        <translation>wartet auf den Start</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>wird angelegt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird gestoppt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>hibernating</source>
        <translation>geht in den Ruhezustand</translation>
    </message>
    <message>
        <source>hibernated</source>
        <translation>im Ruhezustand</translation>
    </message>
    <message>
        <source>waking up</source>
        <translation>wacht auf</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>being deleted</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>start</source>
        <translation>starten</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>stoppen</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>neu starten</translation>
    </message>
    <message>
        <source>hibernate</source>
        <translation>in den Ruhezustand</translation>
    </message>
    <message>
        <source>wake up</source>
        <translation>aufwecken</translation>
    </message>
    <message>
        <source>take a snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>restore a snapshot</source>
        <translation>Snapshot wiederherstellen</translation>
    </message>
    <message>
        <source>change its tier</source>
        <translation>Stufe ändern</translation>
    </message>
    <message>
        <source>move</source>
        <translation>umziehen</translation>
    </message>
    <message>
        <source>be deleted</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>fortsetzen</translation>
    </message>
    <message>
        <source>roll back</source>
        <translation>rückgängig machen</translation>
    </message>
    <message>
        <source>add a service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>remove a service</source>
        <translation>Dienst entfernen</translation>
    </message>
    <message>
        <source>start or stop a service</source>
        <translation>Dienst starten oder stoppen</translation>
    </message>
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
        <source>Note what is not committed or pushed</source>
        <translation>Festhalten, was nicht committet oder gepusht ist</translation>
    </message>
    <message>
        <source>The pod&apos;s container is gone from the server: somebody removed it there.</source>
        <translation>Der Container des Pods ist vom Server verschwunden: Jemand hat ihn dort entfernt.</translation>
    </message>
    <message>
        <source>The container %1 has our label, but is no pod of ours.</source>
        <translation>Der Container %1 trägt unser Etikett, ist aber keiner unserer Pods.</translation>
    </message>
    <message>
        <source>It is left as it is.</source>
        <translation>Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The creation of %1 never came to its end.</source>
        <translation>Das Anlegen von %1 kam nie zu Ende.</translation>
    </message>
    <message>
        <source>Resume or roll it back in the installation that began it, or remove it on the server: docker rm -f %1</source>
        <translation>In der Installation, die es begann, fortsetzen oder rückgängig machen, oder auf dem Server entfernen: docker rm -f %1</translation>
    </message>
    <message>
        <source>There is no service &quot;%1&quot;.</source>
        <translation>Den Dienst „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>Bekannt: %1</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Gemeint: „%1“?</translation>
    </message>
    <message>
        <source>The pod has %1 already.</source>
        <translation>Der Pod hat %1 schon.</translation>
    </message>
    <message>
        <source>If it does not work, remove it and add it again.</source>
        <translation>Geht es nicht: entfernen und neu hinzufügen.</translation>
    </message>
    <message>
        <source>A pod has one coding assistant, and &quot;%1&quot; has %2.</source>
        <translation>Ein Pod hat einen Coding-Assistenten, und „%1“ hat %2.</translation>
    </message>
    <message>
        <source>To have %1 in its place, remove that one first:
pinacle service remove %3 %2
pinacle service add %3 %4</source>
        <translation>Soll %1 an seine Stelle, jenen zuerst entfernen:
pinacle service remove %3 %2
pinacle service add %3 %4</translation>
    </message>
    <message>
        <source>The pod has no service &quot;%1&quot;.</source>
        <translation>Der Pod hat keinen Dienst „%1“.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Er hat %1.</translation>
    </message>
    <message>
        <source>%1 needs it.</source>
        <translation>%1 braucht ihn.</translation>
    </message>
    <message>
        <source>Remove that first.</source>
        <translation>Zuerst diesen entfernen.</translation>
    </message>
    <message>
        <source>Write the environment</source>
        <translation>Umgebung schreiben</translation>
    </message>
    <message>
        <source>Install and start it</source>
        <translation>Installieren und starten</translation>
    </message>
    <message>
        <source>Wait until it answers</source>
        <translation>Warten, bis er antwortet</translation>
    </message>
    <message>
        <source>Write pinacle.yaml</source>
        <translation>pinacle.yaml schreiben</translation>
    </message>
    <message>
        <source>Stop and remove it</source>
        <translation>Stoppen und entfernen</translation>
    </message>
    <message>
        <source>The other server did not take it.</source>
        <translation>Der andere Server hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>The snapshot did not arrive as it was.</source>
        <translation>Der Snapshot kam nicht unverändert an.</translation>
    </message>
    <message>
        <source>Nothing was removed. Try again.</source>
        <translation>Entfernt wurde nichts. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The Git host %1 is not known yet; its key is %2.</source>
        <translation>Der Git-Host %1 ist noch unbekannt; sein Schlüssel ist %2.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what the host publishes. When it is right, create the pod with --accept-git-host-key %1.</source>
        <translation>Den Fingerabdruck mit dem vergleichen, den der Host veröffentlicht. Stimmt er, den Pod mit --accept-git-host-key %1 anlegen.</translation>
    </message>
    <message>
        <source>Add this deploy key to the repository, then resume:
%1 pinacle-%2</source>
        <translation>Diesen Deploy-Key im Repository hinterlegen, dann fortsetzen:
%1 pinacle-%2</translation>
    </message>
    <message>
        <source>The repository&apos;s %1 has mistakes, so the defaults were taken: %2</source>
        <translation>%1 des Repositorys hat Fehler, daher gelten die Vorgaben: %2</translation>
    </message>
    <message>
        <source>Correct the file in the project.</source>
        <translation>Die Datei im Projekt korrigieren.</translation>
    </message>
    <message>
        <source>Make the pod&apos;s deploy key</source>
        <translation>Deploy-Key des Pods erzeugen</translation>
    </message>
    <message>
        <source>Clone the repository</source>
        <translation>Repository klonen</translation>
    </message>
    <message>
        <source>Read what the repository asks for</source>
        <translation>Lesen, was das Repository verlangt</translation>
    </message>
    <message>
        <source>Write the project&apos;s .env</source>
        <translation>.env des Projekts schreiben</translation>
    </message>
    <message>
        <source>Compare the project&apos;s .env</source>
        <translation>.env des Projekts abgleichen</translation>
    </message>
    <message>
        <source>The environment and the project&apos;s .env were both changed: %1</source>
        <translation>Die Umgebung und die .env des Projekts wurden beide geändert: %1</translation>
    </message>
    <message>
        <source>Decide with `pinacle env sync`. Nothing was changed.</source>
        <translation>Mit `pinacle env sync` entscheiden. Geändert wurde nichts.</translation>
    </message>
    <message>
        <source>Push the first commit</source>
        <translation>Ersten Commit pushen</translation>
    </message>
    <message>
        <source>Take the deploy key from the Git host</source>
        <translation>Deploy-Key beim Git-Host entfernen</translation>
    </message>
    <message>
        <source>The pod runs without it. Correct the project in the pod and install there.</source>
        <translation>Der Pod läuft ohne sie. Das Projekt im Pod korrigieren und dort installieren.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>The program `pinacle` was not found.</source>
        <translation>Das Programm `pinacle` wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Install it beside the application, or into a folder of PATH.</source>
        <translation>Neben der Anwendung oder in einem Ordner von PATH installieren.</translation>
    </message>
    <message>
        <source>A key for the pods could not be made: %1</source>
        <translation>Ein Schlüssel für die Pods ließ sich nicht erzeugen: %1</translation>
    </message>
    <message>
        <source>Check that OpenSSH&apos;s ssh-keygen is installed.</source>
        <translation>Prüfen, ob ssh-keygen von OpenSSH installiert ist.</translation>
    </message>
    <message>
        <source>The pod told no host key, but: %1</source>
        <translation>Der Pod nannte keinen Host-Schlüssel, sondern: %1</translation>
    </message>
    <message>
        <source>The pod does not provably run under gVisor (runtime &quot;%1&quot;, kernel banner %2).</source>
        <translation>Der Pod läuft nicht nachweislich unter gVisor (Laufzeit „%1“, Kernel-Banner: %2).</translation>
    </message>
    <message>
        <source>right</source>
        <comment>kernel banner</comment>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Run Provision on the server, then try again.</source>
        <translation>„Einrichten“ auf dem Server ausführen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The file holds no snapshot of a pod: %1.</source>
        <translation>Die Datei enthält keinen Snapshot eines Pods: %1.</translation>
    </message>
    <message>
        <source>Give a file that `pinacle snapshot export` wrote. Nothing was changed.</source>
        <translation>Eine Datei angeben, die `pinacle snapshot export` geschrieben hat. Geändert wurde nichts.</translation>
    </message>
    <message>
        <source>it was refused</source>
        <translation>sie wurde abgelehnt</translation>
    </message>
    <message>
        <source>it is no tar archive</source>
        <translation>sie ist kein tar-Archiv</translation>
    </message>
    <message>
        <source>an entry of a kind that no export writes</source>
        <translation>ein Eintrag von einer Art, die kein Export schreibt</translation>
    </message>
    <message>
        <source>a list in it is too long</source>
        <translation>eine Liste darin ist zu lang</translation>
    </message>
    <message>
        <source>it names the image %1</source>
        <translation>sie nennt das Image %1</translation>
    </message>
    <message>
        <source>it holds not one image</source>
        <translation>sie enthält nicht genau ein Image</translation>
    </message>
    <message>
        <source>it is not whole</source>
        <translation>sie ist nicht vollständig</translation>
    </message>
    <message>
        <source>it names no image</source>
        <translation>sie nennt kein Image</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>Die Antwort des Servers ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>The snapshot &quot;%1&quot; is no longer on the server.</source>
        <translation>Der Snapshot „%1“ ist nicht mehr auf dem Server.</translation>
    </message>
    <message>
        <source>Somebody removed its image there. Nothing was changed.</source>
        <translation>Jemand hat sein Image dort entfernt. Geändert wurde nichts.</translation>
    </message>
    <message>
        <source>The snapshot &quot;%1&quot; is damaged: its files are not those that were stored.</source>
        <translation>Der Snapshot „%1“ ist beschädigt: Seine Dateien sind nicht die gespeicherten.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use another snapshot.</source>
        <translation>Geändert wurde nichts. Einen anderen Snapshot verwenden.</translation>
    </message>
    <message>
        <source>The file&apos;s snapshot is not whole.</source>
        <translation>Der Snapshot der Datei ist nicht vollständig.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name a secret.</source>
        <translation>„%1“ taugt nicht als Name eines Geheimnisses.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Secrets are kept there: make the folder writable, then retry.</source>
        <translation>Dort liegen Geheimnisse: den Ordner beschreibbar machen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Cannot remove %1: %2</source>
        <translation>%1 lässt sich nicht entfernen: %2</translation>
    </message>
    <message>
        <source>no answer within two minutes</source>
        <translation>keine Antwort innerhalb von zwei Minuten</translation>
    </message>
    <message>
        <source>The keychain of this computer did not answer: %1</source>
        <translation>Der Schlüsselbund dieses Computers hat nicht geantwortet: %1</translation>
    </message>
    <message>
        <source>Unlock it (on Linux it belongs to the desktop session), then retry.</source>
        <translation>Entsperren (unter Linux gehört er zur Desktop-Sitzung), dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; is in the keychain, which cannot be reached here.</source>
        <translation>Das Geheimnis „%1“ liegt im Schlüsselbund, der von hier nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Run this in the desktop session in which it was stored, or store it anew.</source>
        <translation>In der Desktop-Sitzung ausführen, in der es gespeichert wurde, oder neu speichern.</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; is gone from the keychain.</source>
        <translation>Das Geheimnis „%1“ ist aus dem Schlüsselbund verschwunden.</translation>
    </message>
    <message>
        <source>Somebody removed it there. Store it anew.</source>
        <translation>Jemand hat es dort entfernt. Neu speichern.</translation>
    </message>
    <message>
        <source>the keychain of this computer</source>
        <translation>der Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>files of mode 0600 in %1 (no keychain runs here)</source>
        <translation>Dateien mit Modus 0600 in %1 (hier läuft kein Schlüsselbund)</translation>
    </message>
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
    <message>
        <source>Docker must be restarted, and containers run on the server.</source>
        <translation>Docker muss neu gestartet werden, und auf dem Server laufen Container.</translation>
    </message>
    <message>
        <source>A restart stops these; confirm it to go on: %1</source>
        <translation>Ein Neustart stoppt diese; zum Fortfahren bestätigen: %1</translation>
    </message>
    <message>
        <source>What was downloaded is not gVisor: its sha512 is not the expected one. Nothing was installed.</source>
        <translation>Das Heruntergeladene ist nicht gVisor: Seine sha512 ist nicht die erwartete. Installiert wurde nichts.</translation>
    </message>
    <message>
        <source>Provision again. If it stays so, a mirror or a proxy in between sends something else: name another with `setting gvisor.source`, or take the distribution&apos;s package with `server provision NAME --gvisor-package`.</source>
        <translation>Noch einmal einrichten. Bleibt es dabei, sendet ein Spiegel oder Proxy dazwischen etwas anderes: mit `setting gvisor.source` eine andere Quelle nennen oder mit `server provision NAME --gvisor-package` das Paket der Distribution nehmen.</translation>
    </message>
    <message>
        <source>Build the pod image</source>
        <translation>Pod-Image bauen</translation>
    </message>
    <message>
        <source>build the image that pods start from (minutes, the first time)</source>
        <translation>das Image bauen, aus dem Pods starten (beim ersten Mal Minuten)</translation>
    </message>
    <message>
        <source>A trial container could not be started: %1</source>
        <translation>Ein Probe-Container ließ sich nicht starten: %1</translation>
    </message>
    <message>
        <source>A trial container did not run under gVisor.</source>
        <translation>Ein Probe-Container lief nicht unter gVisor.</translation>
    </message>
    <message>
        <source>A trial container could not resolve %1 with the resolver %2.</source>
        <translation>Ein Probe-Container konnte %1 mit dem Resolver %2 nicht auflösen.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s /etc/resolv.conf, then provision again.</source>
        <translation>Die /etc/resolv.conf des Servers ansehen, dann erneut einrichten.</translation>
    </message>
    <message>
        <source>A restarted container had lost its files, so pods would lose work.</source>
        <translation>Ein neu gestarteter Container hatte seine Dateien verloren; Pods verlören Arbeit.</translation>
    </message>
    <message>
        <source>The runtime &quot;runsc&quot; of /etc/docker/daemon.json needs the argument --overlay2=none.</source>
        <translation>Die Laufzeit „runsc“ in /etc/docker/daemon.json braucht das Argument --overlay2=none.</translation>
    </message>
    <message>
        <source>A port that was published on 127.0.0.1 listens on %1, so pods would be open to the network.</source>
        <translation>Ein auf 127.0.0.1 veröffentlichter Port lauscht an %1; Pods wären zum Netz hin offen.</translation>
    </message>
    <message>
        <source>Look for a proxy or a rule on the server that opens Docker&apos;s ports.</source>
        <translation>Auf dem Server nach einem Proxy oder einer Regel suchen, die Dockers Ports öffnet.</translation>
    </message>
    <message>
        <source>Try a container</source>
        <translation>Container erproben</translation>
    </message>
    <message>
        <source>run a container for a moment: gVisor, names, files over a restart, ports</source>
        <translation>einen Container kurz laufen lassen: gVisor, Namen, Dateien nach einem Neustart, Ports</translation>
    </message>
    <message>
        <source>Install Docker</source>
        <translation>Docker installieren</translation>
    </message>
    <message>
        <source>Install gVisor</source>
        <translation>gVisor installieren</translation>
    </message>
    <message>
        <source>Write the resolver&apos;s addresses</source>
        <translation>Resolver-Adressen schreiben</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
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
        <source>It was installed anew, or somebody is in between</source>
        <translation>Er wurde neu aufgesetzt, oder jemand steht dazwischen</translation>
    </message>
    <message>
        <source>Ask its owner for the fingerprint of its key, then press Check to compare</source>
        <translation>Fragen Sie seinen Besitzer nach dem Fingerabdruck des Schlüssels und vergleichen Sie ihn über „Prüfen“</translation>
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
        <source>The server&apos;s answer to the check could not be read.</source>
        <translation>Die Antwort des Servers auf die Prüfung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>On %1, as root (with sudo where the user is another):
  • install Docker from the distribution&apos;s packages, if it is missing, and start it
  • install gVisor (runsc), if it is missing or too old, and register it with Docker in /etc/docker/daemon.json
  • write the resolver&apos;s addresses to /var/lib/pinacle/resolv.conf
Then, through Docker: build the pod image and try one container.
Docker is restarted only when its configuration changed; if containers run, you are asked first.</source>
        <translation>Auf %1, als root (mit sudo, wo der Benutzer ein anderer ist):
  • Docker aus den Paketen der Distribution installieren, falls es fehlt, und starten
  • gVisor (runsc) installieren, falls es fehlt oder zu alt ist, und bei Docker in /etc/docker/daemon.json eintragen
  • die Resolver-Adressen nach /var/lib/pinacle/resolv.conf schreiben
Dann, über Docker: das Pod-Image bauen und einen Container erproben.
Docker wird nur neu gestartet, wenn sich seine Konfiguration geändert hat; laufen Container, wird vorher gefragt.</translation>
    </message>
    <message>
        <source>%1 could not be installed: %2</source>
        <translation>%1 ließ sich nicht installieren: %2</translation>
    </message>
    <message>
        <source>The command&apos;s output in the log has the whole story; then retry.</source>
        <translation>Die Ausgabe des Befehls im Log zeigt alles; dann erneut versuchen.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not healthy (exit code %1)</source>
        <translation>nicht in Ordnung (Exit-Code %1)</translation>
    </message>
    <message>
        <source>%1 is not healthy after %2 s: %3</source>
        <translation>%1 ist nach %2 s nicht in Ordnung: %3</translation>
    </message>
    <message>
        <source>Read the service&apos;s log with `pod logs --service %1`, then retry.</source>
        <translation>Das Log des Dienstes mit `pod logs --service %1` lesen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The database refused &quot;%1&quot;: %2</source>
        <translation>Die Datenbank lehnt „%1“ ab: %2</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Pinacle Desktop.</source>
        <translation>%1 wurde von einer neueren Version von Pinacle Desktop geschrieben.</translation>
    </message>
    <message>
        <source>Install the newest version, or set PINACLE_HOME to another folder.</source>
        <translation>Die neueste Version installieren oder PINACLE_HOME auf einen anderen Ordner setzen.</translation>
    </message>
    <message>
        <source>Cannot open the database %1: %2</source>
        <translation>Die Datenbank %1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>All 256 pod networks of this server are in use.</source>
        <translation>Alle 256 Pod-Netze dieses Servers sind vergeben.</translation>
    </message>
    <message>
        <source>Delete a pod, or use another server.</source>
        <translation>Einen Pod löschen oder einen anderen Server verwenden.</translation>
    </message>
    <message>
        <source>All ports for pods, up to 39999, are in use.</source>
        <translation>Alle Ports für Pods bis 39999 sind vergeben.</translation>
    </message>
    <message>
        <source>Delete a pod, or lower the setting ports.first.</source>
        <translation>Einen Pod löschen oder die Einstellung ports.first senken.</translation>
    </message>
    <message>
        <source>Its port %1 or its network belongs to the pod &quot;%2&quot; here.</source>
        <translation>Sein Port %1 oder sein Netz gehört hier dem Pod „%2“.</translation>
    </message>
    <message>
        <source>Delete that pod, then adopt this one.</source>
        <translation>Jenen Pod löschen, dann diesen übernehmen.</translation>
    </message>
    <message>
        <source>The pod is gone.</source>
        <translation>Den Pod gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A pod that is %1 cannot become %2.</source>
        <translation>Ein Pod im Zustand „%1“ kann nicht in den Zustand „%2“ wechseln.</translation>
    </message>
    <message>
        <source>A server with this name or address is there already.</source>
        <translation>Ein Server mit diesem Namen oder dieser Adresse ist schon da.</translation>
    </message>
    <message>
        <source>Choose another name, or use the server that is there.</source>
        <translation>Einen anderen Namen wählen oder den vorhandenen Server verwenden.</translation>
    </message>
    <message>
        <source>The server still has pods: %1.</source>
        <translation>Der Server hat noch Pods: %1.</translation>
    </message>
    <message>
        <source>Delete them or move them away first. A server that is gone for good is forgotten together with its pods.</source>
        <translation>Zuerst löschen oder auf einen anderen Server umziehen. Ein endgültig verlorener Server wird zusammen mit seinen Pods vergessen.</translation>
    </message>
    <message>
        <source>Docker does not answer.</source>
        <translation>Docker antwortet nicht.</translation>
    </message>
    <message>
        <source>gVisor&apos;s runtime (runsc) is not there any more.</source>
        <translation>gVisors Laufzeit (runsc) ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The disk is full: %1 MB left.</source>
        <translation>Die Festplatte ist voll: noch %1 MB frei.</translation>
    </message>
    <message>
        <source>The pod image is missing.</source>
        <translation>Das Pod-Image fehlt.</translation>
    </message>
    <message>
        <source>The server&apos;s heartbeat could not be read.</source>
        <translation>Der Heartbeat des Servers ist nicht lesbar.</translation>
    </message>
    <message>
        <source>this computer slept, or its network changed</source>
        <translation>dieser Computer war im Standby, oder sein Netz hat gewechselt</translation>
    </message>
    <message>
        <source>The login is one at %1.</source>
        <translation>Die Anmeldung gilt für %1.</translation>
    </message>
    <message>
        <source>Log in with `pinacle github login --api %1`.</source>
        <translation>Melden Sie sich mit `pinacle github login --api %1` an.</translation>
    </message>
    <message>
        <source>It is tried again after the next login there, and when the window starts. Or remove the key &quot;Pinacle %1&quot; in the settings of %2.</source>
        <translation>Nach der nächsten Anmeldung dort und beim Start des Fensters wird es erneut versucht. Oder entfernen Sie den Schlüssel „Pinacle %1“ in den Einstellungen von %2.</translation>
    </message>
    <message>
        <source>The pod&apos;s network was removed from the server, and another one has taken its addresses, %1.</source>
        <translation>Das Netz des Pods wurde vom Server entfernt, und ein anderes hat seine Adressen belegt: %1.</translation>
    </message>
    <message>
        <source>Remove that network there (docker network ls), then start the pod again.</source>
        <translation>Entfernen Sie jenes Netz dort (docker network ls), dann starten Sie den Pod erneut.</translation>
    </message>
    <message>
        <source>Processor and memory are those of %1; the disk stays at %2 GB, because a container keeps the size that it was made with.</source>
        <translation>Prozessor und Arbeitsspeicher sind die von %1; der Speicherplatz bleibt bei %2 GB, weil ein Container die Größe behält, mit der er angelegt wurde.</translation>
    </message>
    <message>
        <source>A restored pod has the %1 GB: pinacle snapshot create %2 --name resize, then pinacle snapshot restore %2 resize</source>
        <translation>Ein wiederhergestellter Pod hat die %1 GB: pinacle snapshot create %2 --name resize, dann pinacle snapshot restore %2 resize</translation>
    </message>
    <message>
        <source>Look for the network</source>
        <translation>Das Netz suchen</translation>
    </message>
    <message>
        <source>Restore one of its snapshots (pinacle snapshot list %1), or delete the pod and create it again.</source>
        <translation>Stellen Sie einen seiner Snapshots wieder her (pinacle snapshot list %1), oder löschen Sie den Pod und legen Sie ihn neu an.</translation>
    </message>
    <message>
        <source>Its files are as they are in that snapshot: it has not run since.</source>
        <translation>Seine Dateien sind wie in diesem Snapshot: Er lief seitdem nicht.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s) of the project changed after that snapshot.</source>
        <translation>
            <numerusform>Mehr als %n Datei des Projekts wurde nach diesem Snapshot geändert.</numerusform>
            <numerusform>Mehr als %n Dateien des Projekts wurden nach diesem Snapshot geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project changed after that snapshot.</source>
        <translation>
            <numerusform>%n Datei des Projekts wurde nach diesem Snapshot geändert.</numerusform>
            <numerusform>%n Dateien des Projekts wurden nach diesem Snapshot geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file of the project changed after that snapshot.</source>
        <translation>Keine Datei des Projekts wurde nach diesem Snapshot geändert.</translation>
    </message>
    <message>
        <source>(As of %1.)</source>
        <translation>(Stand: %1.)</translation>
    </message>
    <message>
        <source>It has no snapshot: nothing of it is left.</source>
        <translation>Er hat keinen Snapshot: nichts von ihm bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) stay on the server; a new pod can be made of each. The newest is “%1” of %2.</source>
        <translation>
            <numerusform>%n Snapshot bleibt auf dem Server; daraus kann ein neuer Pod gemacht werden. Es ist „%1“ vom %2.</numerusform>
            <numerusform>%n Snapshots bleiben auf dem Server; aus jedem kann ein neuer Pod gemacht werden. Der neueste ist „%1“ vom %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>snapshot “%1”: pinacle snapshot restore %2 %3</source>
        <translation>Snapshot „%1“: pinacle snapshot restore %2 %3</translation>
    </message>
    <message>
        <source>Nothing of it is elsewhere. Delete the pod, and create it again.</source>
        <translation>Nirgends sonst gibt es etwas von ihm. Löschen Sie den Pod und legen Sie ihn neu an.</translation>
    </message>
    <message>
        <source>What can be had again:
</source>
        <translation>Was wieder zu haben ist:
</translation>
    </message>
    <message>
        <source>The pod&apos;s container is gone from the server, and so is every other: the server lost its disk, was set up anew, or somebody removed them there.</source>
        <translation>Der Container des Pods ist vom Server verschwunden, und jeder andere auch: Der Server hat seine Festplatte verloren, wurde neu eingerichtet, oder jemand hat sie dort entfernt.</translation>
    </message>
    <message>
        <source>Its software and every database in it go for good.</source>
        <translation>Die Software und alle Datenbanken darin gehen endgültig verloren.</translation>
    </message>
    <message>
        <source>Its software goes from the pod. It can be added again.</source>
        <translation>Seine Software wird aus dem Pod entfernt. Er kann wieder hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Its software, its logins and its settings go from the pod for good (%1). The project&apos;s files stay.</source>
        <translation>Seine Software, seine Anmeldungen und seine Einstellungen werden endgültig aus dem Pod entfernt (%1). Die Dateien des Projekts bleiben.</translation>
    </message>
    <message>
        <source>Its software, and what was set up in it, go from the pod for good (%1). The project&apos;s files stay.</source>
        <translation>Seine Software und was darin eingerichtet wurde, werden endgültig aus dem Pod entfernt (%1). Die Dateien des Projekts bleiben.</translation>
    </message>
    <message>
        <source>The copy has a new deploy key, which its repository does not know yet: git cannot fetch or push there.</source>
        <translation>Die Kopie hat einen neuen Deploy-Key, den ihr Repository noch nicht kennt: git kann dort weder abholen noch pushen.</translation>
    </message>
    <message>
        <source>Add this deploy key to the repository:
%1 pinacle-%2</source>
        <translation>Hinterlegen Sie diesen Deploy-Key im Repository:
%1 pinacle-%2</translation>
    </message>
    <message>
        <source>Give the copy a deploy key of its own</source>
        <translation>Der Kopie einen eigenen Deploy-Key geben</translation>
    </message>
    <message>
        <source>the certificate authority of %1</source>
        <translation>der Zertifizierungsstelle aus %1</translation>
    </message>
    <message>
        <source>allowed: dot files of the pod&apos;s user (/root/.…); found &quot;%1&quot;</source>
        <translation>erlaubt: Punktdateien des Benutzers im Pod (/root/.…); gefunden: „%1“</translation>
    </message>
    <message>
        <source>install Docker from the distribution&apos;s packages, with %1</source>
        <translation>Docker aus den Paketen der Distribution installieren, mit %1</translation>
    </message>
    <message>
        <source>give up: Docker is missing, and there is no package manager that is known here</source>
        <translation>aufgeben: Docker fehlt, und es gibt keinen hier bekannten Paketmanager</translation>
    </message>
    <message>
        <source>start the Docker daemon, now and at every boot</source>
        <translation>den Docker-Daemon starten, jetzt und bei jedem Systemstart</translation>
    </message>
    <message>
        <source>install apparmor, without which Docker starts no container on this kernel</source>
        <translation>AppArmor installieren, ohne das Docker auf diesem Kernel keinen Container startet</translation>
    </message>
    <message>
        <source>install gVisor (runsc %1) and register it in %2</source>
        <translation>gVisor (runsc %1) installieren und in %2 eintragen</translation>
    </message>
    <message>
        <source>install gVisor (runsc %1) from %2 into %3, after its sha512 was checked</source>
        <translation>gVisor (runsc %1) von %2 nach %3 installieren, nachdem seine sha512-Summe geprüft wurde</translation>
    </message>
    <message>
        <source>where that cannot be reached, release %1 stays</source>
        <translation>wenn das nicht erreichbar ist, bleibt Version %1</translation>
    </message>
    <message>
        <source>write %1, by which Docker starts runsc</source>
        <translation>%1 schreiben, womit Docker runsc startet</translation>
    </message>
    <message>
        <source>register the runtime runsc (%1) in %2; Docker is restarted only if it does not take that as it runs</source>
        <translation>die Laufzeit runsc (%1) in %2 eintragen; Docker wird nur neu gestartet, wenn es das nicht im laufenden Betrieb übernimmt</translation>
    </message>
    <message>
        <source>write the name servers (%1) to %2, for pods</source>
        <translation>die Nameserver (%1) für Pods in %2 schreiben</translation>
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
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
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
    <message>
        <source>No terminal could be started.</source>
        <translation>Es konnte kein Terminal gestartet werden.</translation>
    </message>
    <message>
        <source>Start one by hand, and in it: %1</source>
        <translation>Starten Sie eines von Hand und darin: %1</translation>
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
        <source>From %1: the pod clones its repository afresh. What is not pushed stays here.</source>
        <translation>Aus %1: Der Pod klont das Repository neu. Was nicht gepusht ist, bleibt hier.</translation>
    </message>
    <message>
        <source>From %1: the pod gets its configuration. Its files stay here, because the folder is no clone of a repository that the pod could clone.</source>
        <translation>Aus %1: Der Pod erhält die Konfiguration. Die Dateien bleiben hier, denn der Ordner ist kein Klon eines Repositorys, das der Pod klonen könnte.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>approximated</source>
        <translation>angenähert</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>Correct the file and choose the folder again.</source>
        <translation>Berichtigen Sie die Datei und wählen Sie den Ordner noch einmal.</translation>
    </message>
    <message>
        <source>What became of its %1:</source>
        <translation>Was aus %1 geworden ist:</translation>
    </message>
    <message>
        <source>Line %1, %2: %3. %4</source>
        <translation>Zeile %1, %2: %3. %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>No project of a known kind was found in it: choose below what the pod needs.</source>
        <translation>Darin wurde kein Projekt einer bekannten Art gefunden: Wählen Sie unten, was der Pod braucht.</translation>
    </message>
    <message>
        <source>%1 is no folder that can be read.</source>
        <translation>%1 ist kein lesbarer Ordner.</translation>
    </message>
    <message>
        <source>Choose a folder of this computer.</source>
        <translation>Wählen Sie einen Ordner dieses Computers.</translation>
    </message>
</context>
<context>
    <name>PodReach</name>
    <message>
        <source>%1 does not answer since %2</source>
        <translation>%1 antwortet seit %2 nicht</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Connecting over SSH…</source>
        <translation>Verbindung über SSH wird aufgebaut…</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>Nicht verbunden: %1</translation>
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
        <translation>noch ungeprüft</translation>
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
    <name>pinacle::DesktopNotification</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster anzeigen</translation>
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
    <name>pinacle::EnvSetPicker</name>
    <message>
        <source>Manage env sets…</source>
        <translation>Variablensätze verwalten…</translation>
    </message>
    <message>
        <source>Add an env set</source>
        <translation>Variablensatz hinzufügen</translation>
    </message>
    <message>
        <source>Env sets: %1</source>
        <translation>Variablensätze: %1</translation>
    </message>
</context>
<context>
    <name>pinacle::EnvSetsDialog</name>
    <message>
        <source>Show values</source>
        <translation>Werte anzeigen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Env sets</source>
        <translation>Variablensätze</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Variables under a name, for several pods. A pod that gets a set has its values from then on: later changes of the set do not reach it.</source>
        <translation>Variablen unter einem Namen, für mehrere Pods. Ein Pod, der einen Satz bekommt, behält dessen Werte: Spätere Änderungen des Satzes erreichen ihn nicht.</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>Neuer Satz</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Name des Satzes</translation>
    </message>
    <message>
        <source>There is an env set “%1” already.</source>
        <translation>Es gibt schon einen Variablensatz „%1“.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Delete the env set “%1”?</source>
        <translation>Den Variablensatz „%1“ löschen?</translation>
    </message>
    <message>
        <source>Its values are deleted from this computer. Pods that have them keep them.</source>
        <translation>Seine Werte werden von diesem Computer gelöscht. Pods, die sie haben, behalten sie.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Schließen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>What you typed is not kept.</source>
        <translation>Was Sie eingegeben haben, geht verloren.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen ohne zu speichern</translation>
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
    <name>pinacle::EnvironmentService</name>
    <message>
        <source>The environment was changed meanwhile.</source>
        <translation>Die Umgebung wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>Look at what is new here, then save again.</source>
        <translation>Das Neue hier ansehen, dann erneut speichern.</translation>
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
    <message>
        <source>Env sets</source>
        <translation>Variablensätze</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Manage env sets…</source>
        <translation>Variablensätze verwalten…</translation>
    </message>
    <message>
        <source>The variables of “%1” are in the table; Save keeps them.</source>
        <translation>Die Variablen von „%1“ stehen in der Tabelle; mit „Speichern“ werden sie behalten.</translation>
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
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>The step, the command and what it said, without values of the environment</source>
        <translation>Der Schritt, der Befehl und seine Ausgabe, ohne Werte der Umgebung</translation>
    </message>
    <message>
        <source>Command %1, exit code %2: %3</source>
        <translation>Befehl %1, Exit-Code %2: %3</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>pinacle::FindBar</name>
    <message>
        <source>Search this text</source>
        <translation>Diesen Text durchsuchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
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
    <name>pinacle::FolderSource</name>
    <message>
        <source>No folder is chosen yet. One that has a pinacle.yaml or a devcontainer.json says itself what it needs; in others the files of known kinds of projects tell it.</source>
        <translation>Noch ist kein Ordner gewählt. Einer mit pinacle.yaml oder devcontainer.json sagt selbst, was er braucht; bei anderen verraten es die Dateien bekannter Projektarten.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Processes to start in the pod</source>
        <translation>Prozesse, die im Pod starten</translation>
    </message>
    <message>
        <source>The folder of a project</source>
        <translation>Der Ordner eines Projekts</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>%1 wird angesehen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
    <message>
        <source>The pod does not run.</source>
        <translation>Der Pod läuft nicht.</translation>
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
    <message>
        <source>Show all times again</source>
        <translation>Wieder alle Zeiten zeigen</translation>
    </message>
    <message>
        <source>Only around %1</source>
        <translation>Nur um %1</translation>
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
        <source>New pod from a sna&amp;pshot file…</source>
        <translation>Neuer Pod aus einer Sna&amp;pshot-Datei…</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>S&amp;napshots</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
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
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Processor (100 % is one core)</source>
        <translation>Prozessor (100 % = ein Kern)</translation>
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
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
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
    <message>
        <source>Set up a server…</source>
        <translation>Server einrichten…</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>Aus einem Ordner</translation>
    </message>
    <message>
        <source>There is no server yet. A pod needs one to run on: a Lima machine, this computer, or a machine over SSH.</source>
        <translation>Es gibt noch keinen Server. Ein Pod braucht einen, auf dem er läuft: eine Lima-Maschine, diesen Computer oder eine Maschine über SSH.</translation>
    </message>
    <message>
        <source>No server is ready for pods yet.</source>
        <translation>Noch ist kein Server für Pods bereit.</translation>
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
    <message>
        <source>Editors and ssh reach every pod by its name once this line stands in your SSH configuration. Nothing listens anywhere for it, and Settings takes it out again.</source>
        <translation>Editoren und ssh erreichen jeden Pod unter seinem Namen, sobald diese Zeile in Ihrer SSH-Konfiguration steht. Dafür lauscht nirgends etwas, und in den Einstellungen lässt sie sich wieder entfernen.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened now. %2</source>
        <translation>„%1“ kann jetzt nicht geöffnet werden. %2</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <translation>%1 · %2, %3</translation>
    </message>
</context>
<context>
    <name>pinacle::PodAnnouncer</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
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
    <message>
        <source>%1 · %2 · %3 memory · %4 storage</source>
        <translation>%1 · %2 · %3 Arbeitsspeicher · %4 Speicherplatz</translation>
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
    <message>
        <source>This computer&apos;s terminal, over SSH</source>
        <translation>Das Terminal dieses Computers, über SSH</translation>
    </message>
    <message>
        <source>The terminal that $TERMINAL names, or the system&apos;s own.</source>
        <translation>Das Terminal, das $TERMINAL nennt, oder das des Systems.</translation>
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
        <translation>Umbrechen</translation>
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
    <name>pinacle::PodManager</name>
    <message>
        <source>Another operation runs on this pod.</source>
        <translation>Auf diesem Pod läuft ein anderer Vorgang.</translation>
    </message>
    <message>
        <source>Wait until it ends, or cancel it where it was begun.</source>
        <translation>Abwarten, bis er endet, oder dort abbrechen, wo er begonnen wurde.</translation>
    </message>
    <message>
        <source>There is no such pod.</source>
        <translation>Diesen Pod gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such pod or server.</source>
        <translation>Diesen Pod oder Server gibt es nicht.</translation>
    </message>
    <message>
        <source>A delete that was begun cannot be undone.</source>
        <translation>Ein begonnenes Löschen lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Resume it.</source>
        <translation>Fortsetzen.</translation>
    </message>
    <message>
        <source>This version does not know the operation &quot;%1&quot;.</source>
        <translation>Diese Version kennt den Vorgang „%1“ nicht.</translation>
    </message>
    <message>
        <source>Use the version that began it, or roll it back there.</source>
        <translation>Die Version verwenden, die ihn begann, oder ihn dort rückgängig machen.</translation>
    </message>
    <message>
        <source>Roll it back with the version that began it.</source>
        <translation>Mit der Version rückgängig machen, die ihn begann.</translation>
    </message>
    <message>
        <source>The program ended in the middle of the work.</source>
        <translation>Das Programm endete mitten in der Arbeit.</translation>
    </message>
    <message>
        <source>Resume goes on where it stood; Roll back undoes it.</source>
        <translation>„Erneut versuchen“ macht dort weiter; „Rückgängig machen“ nimmt das Begonnene zurück.</translation>
    </message>
    <message>
        <source>The pod could not be looked into.</source>
        <translation>In den Pod ließ sich nicht hineinsehen.</translation>
    </message>
    <message>
        <source>The pod has no service &quot;%1&quot;.</source>
        <translation>Der Pod hat keinen Dienst „%1“.</translation>
    </message>
    <message>
        <source>The pod has no process &quot;%1&quot;.</source>
        <translation>Der Pod hat keinen Prozess „%1“.</translation>
    </message>
    <message>
        <source>The server is gone.</source>
        <translation>Den Server gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The pod&apos;s server is gone.</source>
        <translation>Den Server des Pods gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The pod is %1, not running.</source>
        <translation>Der Pod läuft nicht; sein Zustand: %1.</translation>
    </message>
    <message>
        <source>Start the pod first.</source>
        <translation>Zuerst den Pod starten.</translation>
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
        <source>Forwarded over SSH; the pod answered through it</source>
        <translation>Über SSH weitergeleitet; der Pod hat geantwortet</translation>
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
    <message>
        <source>A defect of this program: %1</source>
        <translation>Ein Fehler dieses Programms: %1</translation>
    </message>
</context>
<context>
    <name>pinacle::PodTerminal</name>
    <message>
        <source>The terminal was cut off.</source>
        <translation>Das Terminal wurde unterbrochen.</translation>
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
    <message>
        <source>“%1” is cancelled. Nothing had been made for it yet.</source>
        <translation>„%1“ ist abgebrochen. Dafür war noch nichts gemacht worden.</translation>
    </message>
    <message>
        <source>“%1” is cancelled. Undone: %2.</source>
        <translation>„%1“ ist abgebrochen. Rückgängig gemacht: %2.</translation>
    </message>
</context>
<context>
    <name>pinacle::PortForwarder</name>
    <message>
        <source>No forward was opened.</source>
        <translation>Es wurde keine Weiterleitung geöffnet.</translation>
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
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Another program sets up the server</source>
        <translation>Ein anderes Programm richtet den Server ein</translation>
    </message>
    <message>
        <source>Setting up was cut off</source>
        <translation>Einrichtung wurde unterbrochen</translation>
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
    <name>pinacle::QuitSequence</name>
    <message>
        <source>Quit without saving?</source>
        <translation>Beenden, ohne zu speichern?</translation>
    </message>
    <message>
        <source>What you typed in the configuration or the environment of these pods is not saved: %1.</source>
        <translation>Was Sie in der Konfiguration oder der Umgebung dieser Pods eingegeben haben, ist nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Beenden ohne zu speichern</translation>
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
    <message>
        <source>%1: nothing to do</source>
        <translation>%1: nichts zu tun</translation>
    </message>
    <message>
        <source>What will happen?</source>
        <translation>Was wird geschehen?</translation>
    </message>
    <message>
        <source>Asking the server, which changes nothing …</source>
        <translation>Der Server wird gefragt; dabei ändert sich nichts …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
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
        <source>Remove…</source>
        <translation>Entfernen…</translation>
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
        <source>Start the machine</source>
        <translation>Maschine starten</translation>
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
        <source>About this server</source>
        <translation>Über diesen Server</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Connected anew at %1, within %2: %3</source>
        <translation>Um %1 neu verbunden, in %2: %3</translation>
    </message>
    <message>
        <source>Back at %1.</source>
        <translation>Wieder da um %1.</translation>
    </message>
    <message>
        <source>Back at %1, after %2.</source>
        <translation>Wieder da um %1, nach %2.</translation>
    </message>
    <message>
        <source>The address of “%1” answers again since %2, after %3.</source>
        <translation>Die Adresse von „%1“ antwortet seit %2 wieder, nach %3.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
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
    <name>pinacle::ServerPods</name>
    <message>
        <source>No pod is on this server.</source>
        <translation>Auf diesem Server ist kein Pod.</translation>
    </message>
    <message>
        <source>Pods of this server</source>
        <translation>Pods dieses Servers</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
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
    <message>
        <source>Pods run on this computer itself only on Linux.</source>
        <translation>Auf diesem Computer selbst laufen Pods nur unter Linux.</translation>
    </message>
    <message>
        <source>Use a Lima VM: lima:NAME.</source>
        <translation>Eine Lima-VM verwenden: lima:NAME.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name of a Lima VM.</source>
        <translation>„%1“ ist kein Name einer Lima-VM.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a server.</source>
        <translation>„%1“ ist keine Adresse eines Servers.</translation>
    </message>
    <message>
        <source>Allowed: local, lima:VM, ssh://[USER@]HOST[:PORT].</source>
        <translation>Erlaubt: local, lima:VM, ssh://[USER@]HOST[:PORT].</translation>
    </message>
    <message>
        <source>A defect of this program: %1</source>
        <translation>Ein Fehler dieses Programms: %1</translation>
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
        <translation>Beim Schließen im Infobereich bleiben</translation>
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
        <source>Env sets…</source>
        <translation>Variablensätze…</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Variables for several pods</source>
        <translation>Variablen für mehrere Pods</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Keep commands and their output for</source>
        <translation>Befehle und Ausgaben behalten für</translation>
    </message>
    <message>
        <source>Keep figures of servers and pods for</source>
        <translation>Messwerte behalten für</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Pods in your SSH configuration</source>
        <translation>Pods in Ihrer SSH-Konfiguration</translation>
    </message>
    <message>
        <source>With it ssh and editors reach every pod by its name, for example %1. Open ▾ of a pod puts it in.</source>
        <translation>Damit erreichen ssh und Editoren jeden Pod unter seinem Namen, zum Beispiel %1. „Öffnen ▾“ eines Pods trägt es ein.</translation>
    </message>
    <message>
        <source>Take the pods out of your SSH configuration?</source>
        <translation>Die Pods aus Ihrer SSH-Konfiguration entfernen?</translation>
    </message>
    <message>
        <source>ssh and editors do not find them any more; terminals in the window do. The key to the pods goes, too.</source>
        <translation>ssh und Editoren finden sie dann nicht mehr; Terminals im Fenster schon. Auch der Schlüssel zu den Pods wird gelöscht.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Log in at GitHub…</source>
        <translation>Bei GitHub anmelden…</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> Tag</numerusform>
            <numerusform> Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Notify when long work has ended or failed</source>
        <translation>Melden, wenn lange Arbeiten enden oder scheitern</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>SSH and environment</source>
        <translation>SSH und Umgebung</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
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
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
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
        <source>The snapshot goes to %1…</source>
        <translation>Der Snapshot geht an %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import a snapshot</source>
        <translation>Snapshot importieren</translation>
    </message>
    <message>
        <source>The server that it goes to, and that a new pod of it runs on:</source>
        <translation>Der Server, auf den er kommt und auf dem ein neuer Pod daraus läuft:</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotModel</name>
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
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>found on the server</source>
        <translation>auf dem Server gefunden</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
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
        <source>%1 (imported)</source>
        <translation>%1 (importiert)</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (gelöscht)</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotRemoval</name>
    <message>
        <source>Delete the snapshot “%1”?</source>
        <translation>Snapshot „%1“ löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n snapshot(s)?</source>
        <translation>
            <numerusform>%n Snapshot löschen?</numerusform>
            <numerusform>%n Snapshots löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are gone for good, and free up to %1. Their pods stay as they are.</source>
        <translation>Sie werden endgültig gelöscht, das schafft bis zu %1 Platz. Ihre Pods bleiben unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>They are gone for good, and free up to %1. Of %n of them the pod is not here: what only they hold is lost.</source>
        <translation>
            <numerusform>Sie werden endgültig gelöscht, das schafft bis zu %1 Platz. Zu %n davon gibt es hier keinen Pod: Was nur in diesem Snapshot ist, geht verloren.</numerusform>
            <numerusform>Sie werden endgültig gelöscht, das schafft bis zu %1 Platz. Zu %n davon gibt es hier keinen Pod: Was nur in diesen Snapshots ist, geht verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is gone for good, and frees up to %1. The pod itself stays as it is.</source>
        <translation>Er wird endgültig gelöscht, das schafft bis zu %1 Platz. Der Pod selbst bleibt unverändert.</translation>
    </message>
    <message>
        <source>It is gone for good, and frees up to %1. Its pod is not here: what only this snapshot holds is lost.</source>
        <translation>Er ist dann endgültig weg und gibt bis zu %1 frei. Seinen Pod gibt es hier nicht: Was nur in diesem Snapshot ist, geht verloren.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
    <message>
        <source>Deleting %1 of %2…</source>
        <translation>%1 von %2 wird gelöscht…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not deleted: %1. %2</source>
        <translation>Nicht gelöscht: %1. %2</translation>
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
    <message>
        <source>A defect of this program: %1</source>
        <translation>Ein Fehler dieses Programms: %1</translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotView</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>No snapshot yet</source>
        <translation>Noch kein Snapshot</translation>
    </message>
    <message>
        <source>A snapshot keeps everything in the pod: project, packages, databases. Go back to it at any time, or make a new pod of it.</source>
        <translation>Ein Snapshot hält alles im Pod fest: Projekt, Pakete, Datenbanken. Er lässt sich jederzeit wiederherstellen oder zu einem neuen Pod machen.</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Search snapshots</source>
        <translation>Snapshots durchsuchen</translation>
    </message>
    <message>
        <source>Snapshots of this pod</source>
        <translation>Snapshots dieses Pods</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Exporting: %1 written</source>
        <translation>Export: %1 geschrieben</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Its pod is not here: make a new one from it.</source>
        <translation>Seinen Pod gibt es hier nicht: Erstellen Sie einen neuen daraus.</translation>
    </message>
    <message>
        <source>No snapshot has this in it.</source>
        <translation>Kein Snapshot enthält das.</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) · up to %1</source>
        <translation>
            <numerusform>%n Snapshot · bis zu %1</numerusform>
            <numerusform>%n Snapshots · bis zu %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore “%1”?</source>
        <translation>„%1“ wiederherstellen?</translation>
    </message>
    <message>
        <source>“%1” goes back to how it was %2. What it is now is kept as an automatic snapshot first; the pod restarts.</source>
        <translation>„%1“ wird wieder, wie es %2 war. Der jetzige Zustand wird vorher als automatischer Snapshot behalten; der Pod startet neu.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
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
        <source>With one snapshot at a time.</source>
        <translation>Nur mit einem einzelnen Snapshot.</translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) chosen · up to %1</source>
        <translation>
            <numerusform>%n Snapshot ausgewählt · bis zu %1</numerusform>
            <numerusform>%n Snapshots ausgewählt · bis zu %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotsPage</name>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
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
        <source>The answer names no https page about the version.</source>
        <translation>Die Antwort nennt keine https-Seite über die Version.</translation>
    </message>
    <message>
        <source>The newest version could not be asked for: %1</source>
        <translation>Nach der neuesten Version konnte nicht gefragt werden: %1</translation>
    </message>
    <message>
        <source>Look at the address in Settings → General.</source>
        <translation>Die Adresse unter Einstellungen → Allgemein prüfen.</translation>
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
    <message>
        <source>This computer slept for %1 s</source>
        <translation>Dieser Computer war %1 s im Standby</translation>
    </message>
    <message>
        <source>The network of this computer changed</source>
        <translation>Das Netz dieses Computers hat gewechselt</translation>
    </message>
</context>
</TS>
