#include "ui/shell/desktop_notification.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace pinacle;

/// A desktop that shows notifications, at its end of the bus.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList shown;
    QList<QVariantMap> hints;

public slots:
    uint Notify(const QString&, uint, const QString&, const QString& summary, const QString& body, // NOLINT
                const QStringList& actions, const QVariantMap& hint, int)
    {
        shown << summary + body;
        hints << hint;
        return actions.value(0) == QLatin1String("default") ? uint(40 + shown.size()) : 0U;
    }
};

class NotificationTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void isShownAndClicked();

private:
    QProcess m_daemon; ///< a bus of the test's own
    Desktop m_desktop;
};

void NotificationTest::initTestCase()
{
    m_daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
    QVERIFY(m_daemon.waitForStarted() && m_daemon.waitForReadyRead());
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromUtf8(address), "desktop");
    QVERIFY(desktop.registerObject("/org/freedesktop/Notifications", &m_desktop,
                                   QDBusConnection::ExportAllSlots));
    QVERIFY(desktop.registerService("org.freedesktop.Notifications"));
}

void NotificationTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus("desktop");
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void NotificationTest::isShownAndClicked()
{
    DesktopNotification notification;
    QSignalSpy clicked(&notification, &DesktopNotification::clicked);
    notification.show("shop <b>failed", true);
    QTRY_COMPARE(m_desktop.shown, QStringList("shop <b>failed"));
    QCOMPARE(m_desktop.hints[0]["urgency"].value<uchar>(), uchar(2));
    notification.show("shop is ready.", false);
    QTRY_COMPARE(m_desktop.shown.size(), 2);
    QCOMPARE(m_desktop.hints[1]["urgency"].value<uchar>(), uchar(1));

    const auto click = [](uint id) {
        QDBusMessage signal = QDBusMessage::createSignal("/org/freedesktop/Notifications",
                                                         "org.freedesktop.Notifications", "ActionInvoked");
        signal << id << QStringLiteral("default");
        QDBusConnection("desktop").send(signal);
    };
    QTest::qWait(50); // the answers with the ids are on their way
    click(7);         // another program's
    click(42);
    QTRY_COMPARE(clicked.size(), 1);
    QTest::qWait(50);
    QCOMPARE(clicked.size(), 1);
}

QTEST_MAIN(NotificationTest)
#include "notification_test.moc"
