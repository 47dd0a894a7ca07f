#pragma once

#include <QAbstractListModel>
#include <QDialog>

#include <functional>

class QLineEdit;
class QListView;

namespace pinacle {

/// Something that can be done from the palette.
struct PaletteCommand
{
    QString text; ///< "shop-api: Stop"
    QString hint; ///< at the right: "Pod", or a shortcut
    QString icon;
    std::function<void()> run;
    QString obstacle = {}; ///< why it cannot be run now; empty: it can
};

/// The commands that fit what was typed, best first.
class CommandModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kHintRole = Qt::UserRole + 1;

    explicit CommandModel(QList<PaletteCommand> commands, QObject* parent = nullptr);

    void setPattern(const QString& pattern);
    const PaletteCommand& commandAt(int row) const { return m_commands[m_shown[row]]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<PaletteCommand> m_commands;
    QList<int> m_shown; ///< indexes into m_commands
};

/// One line to type into that reaches everything: pods and what can be done to them, servers, templates,
/// pages. Deletes itself when it is closed.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const QList<PaletteCommand>& commands, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void runCurrent();

    CommandModel* m_model;
    QLineEdit* m_text;
    QListView* m_list;
};

} // namespace pinacle
