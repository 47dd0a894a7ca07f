#pragma once

#include <QDialog>

class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace pinacle {

/// Asks one question: what will happen, its details in a box that can be read and copied, and two answers.
/// Deletes itself when it is closed.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const QString& question, const QString& text, QWidget* parent);

    void setDetail(const QString& detail);
    /// A third button, which leaves the question open.
    QPushButton* addButton(const QString& text, const QString& objectName);
    void setAcceptButton(const QString& text, const QString& objectName, bool isDangerous);
    /// While a yes would be too early.
    void setAcceptable(bool isAcceptable);
    /// Return means no: for questions where a careless yes does harm.
    void setCancelIsDefault();
    /// Yes only once this name was typed.
    void askForName(const QString& name);

private:
    QPlainTextEdit* m_detail;
    QHBoxLayout* m_buttons;
    QLineEdit* m_typed;
    QPushButton* m_cancel;
    QPushButton* m_accept;
};

} // namespace pinacle
