#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace pinacle {

class ServerService;

/// What a person does to servers, with the questions that belong to it: before anything runs with root's
/// rights, when a host key is new, before a server is taken out of the list.
class ServerActions final : public QObject
{
    Q_OBJECT

public:
    ServerActions(ServerService& servers, QWidget* window);

    void check(const QString& serverId);
    void provision(const QString& serverId);
    void remove(const QString& serverId);
    bool saveCertificates(const QString& serverId, const QString& pem);
    void add(); ///< shows the dialog
    /// Adds what discover() found, and looks at it at once.
    void addFound(const QString& address, const QString& name);

signals:
    void refused(const pinacle::Error& error);
    void added(const QString& serverId);

private:
    void checkFinished(const QString& serverId, const Error& error);
    void provisionFinished(const QString& serverId, const Error& error);
    void askAboutHostKey(const QString& serverId, const Error& error);
    QString nameOf(const QString& serverId) const;

    ServerService& m_servers;
    QWidget* m_window;
    QSet<QString> m_asked; ///< servers whose check a person asked for: only those bring up a question
};

} // namespace pinacle
