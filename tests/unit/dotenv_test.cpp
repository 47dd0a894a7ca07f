#include "core/config/dotenv.h"
#include "tests/support/hostile_texts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pinacle;

using Values = QMap<QString, QString>;

class DotEnvTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_what_people_write();
    void mistakes_name_their_place_data();
    void mistakes_name_their_place();
    void a_change_touches_nothing_else();
    void every_value_comes_back();
    void broken_text_is_kept_and_never_hangs();
    void secrets_are_known_by_name();
    void add_takes_variables_and_comments();
    void merge_takes_what_one_side_changed();
    void merge_tells_what_both_changed();
    void merge_keeps_comments_of_both();
    void merge_is_symmetric_where_nothing_conflicts();
};

void DotEnvTest::reads_what_people_write()
{
    const DotEnv env(
        "# shop\nA=1\nexport B = two words # comment\nC='it''s'\nD=\"a\\nb \\\"q\\\" \\$HOME \\d\"\n"
        "E=\"one\ntwo\" # over lines\nF=\nG=x#y\nH=#nothing\r\nexport=word\n");
    QCOMPARE(env.values(), (Values{{"A", "1"},
                                   {"B", "two words"},
                                   {"C", "it"},
                                   {"D", "a\nb \"q\" $HOME \\d"},
                                   {"E", "one\ntwo"},
                                   {"F", ""},
                                   {"G", "x#y"},
                                   {"H", ""},
                                   {"export", "word"}}));
    QCOMPARE(env.keys().mid(0, 3), QStringList({"A", "B", "C"}));
    QCOMPARE(env.mistakes().size(), 1); // after C's closing quote
    QCOMPARE(env.mistakes().first().line, 4);
    QCOMPARE(DotEnv(QString(QChar(0xFEFF)) + "A=1").values(), (Values{{"A", "1"}}));
}

void DotEnvTest::mistakes_name_their_place_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part");
    QTest::newRow("key") << "A=1\n  1B=2\n" << 2 << 3 << "not a name of a variable";
    QTest::newRow("hyphen") << "MY-KEY=2\n" << 1 << 1 << "MY-KEY";
    QTest::newRow("no equals") << "# x\n\nhello\n" << 3 << 1 << "expected KEY=VALUE";
    QTest::newRow("quote") << "A=1\nB='open\nC=2\n" << 2 << 3 << "never ends";
    QTest::newRow("twice") << "A=1\nB=2\nA=3\n" << 3 << 1 << "given twice";
    QTest::newRow("NUL") << QString("A=1\nB=x%1y\n").arg(QChar(0)) << 2 << 4 << "NUL";
    QTest::newRow("NUL in quotes") << QString("B='x\n%1y'\n").arg(QChar(0)) << 1 << 3 << "NUL";
    QTest::newRow("after lines") << "A='1\n2\n3'\n=5\n" << 4 << 1 << "not a name";
    QTest::newRow("empty key first") << "=5" << 1 << 1 << "not a name";
}

void DotEnvTest::mistakes_name_their_place()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, part);
    const DotEnv env(text);
    QVERIFY(!env.mistakes().isEmpty());
    const ConfigMistake mistake = env.mistakes().first();
    QCOMPARE(mistake.line, line);
    QCOMPARE(mistake.column, column);
    QVERIFY2(mistake.message.contains(part), qPrintable(mistake.message));
    QCOMPARE(env.text(), text);
}

void DotEnvTest::a_change_touches_nothing_else()
{
    DotEnv env("# top\r\n\r\nexport A = 'one' # why\r\n??? not ours\r\nB=2");
    env.set("A", "it's");
    QCOMPARE(env.text(), "# top\r\n\r\nexport A = \"it's\" # why\r\n??? not ours\r\nB=2");
    env.set("C", "3");
    QCOMPARE(env.text(), "# top\r\n\r\nexport A = \"it's\" # why\r\n??? not ours\r\nB=2\r\nC=3\r\n");
    env.remove("B");
    QCOMPARE(env.text(), "# top\r\n\r\nexport A = \"it's\" # why\r\n??? not ours\r\nC=3\r\n");
    const QString before = env.text();
    env.set("A", "it's");
    QCOMPARE(env.text(), before);
    DotEnv twice("A=1\nA=2\n");
    twice.set("A", "3");
    QCOMPARE(twice.text(), "A=1\nA=3\n");
    twice.remove("A");
    QCOMPARE(twice.text(), "");
}

void DotEnvTest::every_value_comes_back()
{
    for (const QString& text : hostileTexts()) {
        if (text.contains(QChar(0)))
            continue;
        DotEnv env("# first\nK='old'\nLAST=1\n");
        env.set("K", text);
        env.set("NEW", text);
        QCOMPARE(env.values(), (Values{{"K", text}, {"LAST", "1"}, {"NEW", text}}));
        QVERIFY(env.mistakes().isEmpty());
        QVERIFY(env.text().startsWith("# first\nK="));
    }
    QRandomGenerator random(7);
    const QString alphabet = QStringLiteral("aA1 \t\n\r'\"\\$#=`é\u2028{}!");
    for (int round = 0; round < 5000; ++round) {
        Values values;
        for (int i = random.bounded(5); i >= 0; --i) {
            QString value;
            for (int length = random.bounded(12); length > 0; --length)
                value += alphabet[random.bounded(int(alphabet.size()))];
            values.insert(QStringLiteral("K%1").arg(i), value);
        }
        const DotEnv env = DotEnv::fromValues(values);
        QCOMPARE(env.values(), values);
        QVERIFY(env.mistakes().isEmpty());
        QCOMPARE(DotEnv(env.text()).values(), values);
    }
}

void DotEnvTest::broken_text_is_kept_and_never_hangs()
{
    QRandomGenerator random(11);
    const QString alphabet = QStringLiteral("AB= \n\r\t'\"\\#xporté") + QChar(0);
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (int length = random.bounded(40); length > 0; --length)
            text += alphabet[random.bounded(int(alphabet.size()))];
        DotEnv env(text);
        QCOMPARE(env.text(), text);
        Values expected = env.values();
        env.set("Q", "it's \"x\"\n");
        expected.insert("Q", "it's \"x\"\n");
        QCOMPARE(env.values(), expected);
    }
}

void DotEnvTest::secrets_are_known_by_name()
{
    for (const char* key : {"API_TOKEN", "db_password", "OPENAI_API_KEY", "NEXTAUTH_SECRET", "DATABASE_URL"})
        QVERIFY2(soundsSecret(key), key);
    for (const char* key : {"PORT", "NODE_ENV", "STRIPE_PUBLISHABLE_KEY", "GREETING"})
        QVERIFY2(!soundsSecret(key), key);
}

void DotEnvTest::add_takes_variables_and_comments()
{
    DotEnv env("# shop\nA=1\n");
    env.add(DotEnv("# shop\n# mail\nB=\"two\nlines\" # note\n=bad\nA=3\nA=4\n"));
    QCOMPARE(env.text(), QStringLiteral("# shop\nA=4\n# mail\nB=\"two\nlines\" # note\n"));
    DotEnv empty;
    empty.add(DotEnv("# a\n\nB=1\n"));
    QCOMPARE(empty.text(), QStringLiteral("# a\n\nB=1\n"));
    DotEnv open("A='open\nB=2\n"); // nothing may end in the quote that was left open
    open.add(DotEnv("# it's\nC='3'\n"));
    QCOMPARE(open.values(), (Values{{"B", "2"}, {"C", "3"}}));
    QVERIFY(open.text().contains(QStringLiteral("A='open\n")));
}

void DotEnvTest::merge_takes_what_one_side_changed()
{
    const DotEnv base("A=1\nB=2\nC=3\nD=4\n");
    const DotEnv ours("A=10\nB=2\nD=4\nE=5\n");   // A changed, C removed, E added
    const DotEnv theirs("A=1\nB=20\nC=3\nF=6\n"); // B changed, D removed, F added
    const EnvironmentMerge merge = mergeEnvironments(base, ours, theirs);
    QVERIFY(merge.conflicts.isEmpty());
    QCOMPARE(DotEnv(merge.text).values(), (Values{{"A", "10"}, {"B", "20"}, {"E", "5"}, {"F", "6"}}));
    QCOMPARE(mergeEnvironments(base, base, theirs).text, theirs.text());
    QCOMPARE(mergeEnvironments(base, base, DotEnv("D=4\nB='2'\n\nA=1\nC=3")).text, "D=4\nB='2'\n\nA=1\nC=3");
    QCOMPARE(mergeEnvironments(base, ours, base).text, ours.text());
}

void DotEnvTest::merge_tells_what_both_changed()
{
    const DotEnv base("A=1\nB=2\n");
    const DotEnv ours("A=ours\n");
    const DotEnv theirs("A=theirs\nB=3\n");
    const EnvironmentMerge merge = mergeEnvironments(base, ours, theirs);
    QCOMPARE(merge.conflicts.size(), 2);
    QCOMPARE(merge.conflicts[0].key, QString("A"));
    QCOMPARE(*merge.conflicts[0].theirs, QString("theirs"));
    QCOMPARE(merge.conflicts[1].key, QString("B"));
    QVERIFY(!merge.conflicts[1].ours);
    const EnvironmentMerge decided =
        mergeEnvironments(base, ours, theirs, {{"A", EnvironmentSide::Theirs}, {"B", EnvironmentSide::Ours}});
    QVERIFY(decided.conflicts.isEmpty());
    QCOMPARE(DotEnv(decided.text).values(), (Values{{"A", "theirs"}}));
    QVERIFY(mergeEnvironments(base, DotEnv("A=9\nB=2\n"), DotEnv("A=9\nB=2\n")).conflicts.isEmpty());
}

void DotEnvTest::merge_keeps_comments_of_both()
{
    const DotEnv base("# shop\nA=1\nB=2\n");
    const DotEnv ours("# shop\nA=10 # mine\nB=2\n# ours\n");
    const DotEnv theirs("# shop\nA=1\n# theirs\nB=20\n");
    const QString text = mergeEnvironments(base, ours, theirs).text;
    for (const char* part : {"# shop", "# ours", "# theirs", "A=10", "B=20"})
        QVERIFY2(text.contains(part), part);
    QCOMPARE(text.count("# shop"), 1);
}

void DotEnvTest::merge_is_symmetric_where_nothing_conflicts()
{
    QRandomGenerator random(3);
    const auto any = [&] {
        Values values;
        for (int i = 0; i < 4; ++i)
            if (random.bounded(3))
                values.insert(QStringLiteral("K%1").arg(i), QString::number(random.bounded(3)));
        return DotEnv::fromValues(values);
    };
    for (int round = 0; round < 3000; ++round) {
        const DotEnv base = any();
        const DotEnv ours = any();
        const DotEnv theirs = any();
        const auto one = mergeEnvironments(base, ours, theirs);
        const auto two = mergeEnvironments(base, theirs, ours);
        QCOMPARE(one.conflicts.size(), two.conflicts.size());
        if (one.conflicts.isEmpty())
            QCOMPARE(DotEnv(one.text).values(), DotEnv(two.text).values());
    }
}

QTEST_GUILESS_MAIN(DotEnvTest)
#include "dotenv_test.moc"
