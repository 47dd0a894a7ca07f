#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace pinacle {

class ServerService;
class TextLabel;

/// Adds a server: a machine over SSH, or one that was found on this computer.
class AddServerDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddServerDialog(ServerService& servers, QWidget* parent = nullptr);

signals:
    void added(const QString& serverId);

private:
    QWidget* makeSshForm();
    void showFound();
    void chooseKeyFile();
    void addSsh();
    void add(const QString& address, const QString& name, const QString& keyFile);

    ServerService& m_servers;
    QVBoxLayout* m_found;
    QLineEdit* m_address;
    QLineEdit* m_keyFile;
    QLineEdit* m_name;
    TextLabel* m_mistake;
    QPushButton* m_add;
};

} // namespace pinacle
