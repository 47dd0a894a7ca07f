#pragma once

#include <QLocalServer>
#include <QObject>

namespace pinacle {

/// One window for each folder of state: a second start hands its link to the first and ends. Lives on the
/// main thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString& home, QObject* parent = nullptr);

    /// True: another program has the window, and has been told to come to the front with `link` (or "").
    bool handOver(const QString& link);
    /// From now on this program has the window. False when it cannot listen: it goes on without.
    bool listen();

signals:
    void activated(const QString& link); ///< a second start; `link` may be empty

private:
    void answer();

    QString m_name;
    QLocalServer m_server;
};

} // namespace pinacle
