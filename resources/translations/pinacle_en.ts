<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Core</name>
    <message numerus="yes">
        <source>%n changed file(s) not committed</source>
        <translation>
            <numerusform>%n changed file not committed</numerusform>
            <numerusform>%n changed files not committed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) not pushed</source>
        <translation>
            <numerusform>%n commit not pushed</numerusform>
            <numerusform>%n commits not pushed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s), which no other place has</source>
        <translation>
            <numerusform>%n commit, which no other place has</numerusform>
            <numerusform>%n commits, which no other place has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stash(es)</source>
        <translation>
            <numerusform>%n stash</numerusform>
            <numerusform>%n stashes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) stay on the server; a new pod can be made of each. The newest is “%1” of %2.</source>
        <translation>
            <numerusform>%n snapshot stays on the server; a new pod can be made of it. It is “%1” of %2.</numerusform>
            <numerusform>%n snapshots stay on the server; a new pod can be made of each. The newest is “%1” of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s) of the project changed after that snapshot.</source>
        <translation>
            <numerusform>More than %n file of the project changed after that snapshot.</numerusform>
            <numerusform>More than %n files of the project changed after that snapshot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the project changed after that snapshot.</source>
        <translation>
            <numerusform>%n file of the project changed after that snapshot.</numerusform>
            <numerusform>%n files of the project changed after that snapshot.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::EnvironmentEditor</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::IdleStopCard</name>
    <message numerus="yes">
        <source>Stop after %n hour(s) unused</source>
        <translation>
            <numerusform>Stop after %n hour unused</numerusform>
            <numerusform>Stop after %n hours unused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::LogDetails</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::LogView</name>
    <message numerus="yes">
        <source>%Ln command(s) match</source>
        <translation>
            <numerusform>%Ln command matches</numerusform>
            <numerusform>%Ln commands match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s)</source>
        <translation>
            <numerusform>%Ln command</numerusform>
            <numerusform>%Ln commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) are in %1</source>
        <translation>
            <numerusform>%Ln command is in %1</numerusform>
            <numerusform>%Ln commands are in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::MetricsView</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::PodConfiguration</name>
    <message numerus="yes">
        <source>%n mistake(s).</source>
        <translation>
            <numerusform>%n mistake.</numerusform>
            <numerusform>%n mistakes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::PodLogView</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) hidden</source>
        <translation>
            <numerusform>%n source hidden</numerusform>
            <numerusform>%n sources hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are in %1</source>
        <translation>
            <numerusform>%Ln line is in %1</numerusform>
            <numerusform>%Ln lines are in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::PodsPage</name>
    <message numerus="yes">
        <source>%n pod(s) on %1 are not known here.</source>
        <translation>
            <numerusform>%n pod on %1 is not known here.</numerusform>
            <numerusform>%n pods on %1 are not known here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::QuitDialog</name>
    <message numerus="yes">
        <source>%n pod(s) are running</source>
        <translation>
            <numerusform>%n pod is running</numerusform>
            <numerusform>%n pods are running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopping %n pod(s)…</source>
        <translation>
            <numerusform>Stopping %n pod…</numerusform>
            <numerusform>Stopping %n pods…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::RepositoryPicker</name>
    <message numerus="yes">
        <source>%n of your repositories at GitHub are in the list; type to find one.</source>
        <translation>
            <numerusform>%n of your repositories at GitHub is in the list; type to find one.</numerusform>
            <numerusform>%n of your repositories at GitHub are in the list; type to find one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::SettingsDialog</name>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotRemoval</name>
    <message numerus="yes">
        <source>Delete %n snapshot(s)?</source>
        <translation>
            <numerusform>Delete %n snapshot?</numerusform>
            <numerusform>Delete %n snapshots?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are gone for good, and free up to %1. Of %n of them the pod is not here: what only they hold is lost.</source>
        <translation>
            <numerusform>They are gone for good, and free up to %1. The pod of %n of them is not here: what only that one holds is lost.</numerusform>
            <numerusform>They are gone for good, and free up to %1. The pods of %n of them are not here: what only those hold is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::SnapshotView</name>
    <message numerus="yes">
        <source>%n snapshot(s) · up to %1</source>
        <translation>
            <numerusform>%n snapshot · up to %1</numerusform>
            <numerusform>%n snapshots · up to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) chosen · up to %1</source>
        <translation>
            <numerusform>%n snapshot chosen · up to %1</numerusform>
            <numerusform>%n snapshots chosen · up to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pinacle::Tray</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in work</source>
        <translation>
            <numerusform>%n in work</numerusform>
            <numerusform>%n in work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
</TS>
