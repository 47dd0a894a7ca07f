#pragma once

#include "core/store/records.h"

#include <QDialog>

#include <optional>

class QFormLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace pinacle {

class ServerService;
class TextLabel;

/// Adds a server: a machine over SSH, or one that was found on this computer. Or edits one that is there.
class AddServerDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddServerDialog(ServerService& servers, QWidget* parent = nullptr);
    AddServerDialog(ServerService& servers, const ServerRecord& edited, QWidget* parent = nullptr);

    QSize sizeHint() const override;

signals:
    void added(const QString& serverId);
    void moved(const QString& serverId); ///< it has another address or key now
    void createVmAsked();

private:
    AddServerDialog(ServerService& servers, const std::optional<ServerRecord>& edited, QWidget* parent);
    void addFoundPart(QVBoxLayout& layout);
    QWidget* makeForm();
    void addSshRows(QFormLayout& form);
    void addButtons(QVBoxLayout& layout);
    void fill();
    void grow(); ///< as far as its words need
    void judge();
    void save();
    void tell(const Error& error);
    void showFound();
    void chooseKeyFile();
    void add(const QString& address, const QString& name, const QString& keyFile);

    bool isOverSsh() const;

    ServerService& m_servers;
    const std::optional<ServerRecord> m_edited; ///< nothing: a new one
    QVBoxLayout* m_found = nullptr;             ///< these two: of a new one
    QPushButton* m_createVm = nullptr;
    QLineEdit* m_address = nullptr; ///< these two: over SSH
    QLineEdit* m_keyFile = nullptr;
    QLineEdit* m_name;
    TextLabel* m_mistake;
    QPushButton* m_add;
};

} // namespace pinacle
