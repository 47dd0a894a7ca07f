#pragma once

#include "ui/theme.h"

#include <QObject>
#include <QSettings>
#include <QStringList>

namespace pinacle {

/// What becomes of the running pods when a person quits.
enum class OnQuit { Ask, LeaveRunning, StopPods };

/// What a person chose for the window: window.ini in the folder of state. Main thread.
class WindowSettings final : public QObject
{
    Q_OBJECT

public:
    explicit WindowSettings(const QString& home, QObject* parent = nullptr);

    Scheme scheme() const;
    void setScheme(Scheme scheme);
    QString terminalFont() const; ///< a family; empty: the system's fixed font
    void setTerminalFont(const QString& family);
    double terminalFontSize() const; ///< points; 0: as the rest of the window
    void setTerminalFontSize(double points);
    OnQuit onQuit() const;
    void setOnQuit(OnQuit choice);
    bool isKeptInTray() const; ///< closing the window leaves the program in the tray, where there is one
    void setKeptInTray(bool isKept);
    bool isNotifying() const;
    void setNotifying(bool isNotifying);
    bool isLookingForUpdates() const; ///< once a day; off until a person switches it on
    void setLookingForUpdates(bool isLooking);
    QString updatesAddress() const;
    void setUpdatesAddress(const QString& address); ///< empty: ours
    QStringList terminals(const QString& podId) const; ///< names of the sessions that were open
    void setTerminals(const QString& podId, const QStringList& sessions);

    /// For states of widgets, which nobody waits for.
    QVariant value(const QString& key, const QVariant& fallback = {}) const
    {
        return m_file.value(key, fallback);
    }
    void setValue(const QString& key, const QVariant& value) { m_file.setValue(key, value); }
    QSettings& file() { return m_file; }

signals:
    void changed();

private:
    void set(const QString& key, const QVariant& value);

    QSettings m_file;
};

} // namespace pinacle
