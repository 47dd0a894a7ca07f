#pragma once

#include "core/config/dotenv.h"

#include <QAbstractTableModel>

namespace pinacle {

struct TemplateVariable;

/// The environment of a new pod as a table of keys and values; its last row is empty and becomes a variable
/// when it is typed into. Values of keys that sound secret are shown as dots, generated ones say so.
class EnvironmentModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Key, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool removeRows(int row, int count, const QModelIndex& parent = {}) override;

    /// What the template sets; the user's own rows stay.
    void setTemplateVariables(const QList<TemplateVariable>& variables);
    /// Everything that there is, of a pod; nothing comes from a template.
    void setEnvironment(const DotEnv& environment);
    enum class Mask { Secrets, Everything, Nothing };
    void setMask(Mask mask);

    /// Adds the variables of a .env text with their comments; a key that is there already gets the new value.
    /// Returns what of it could not be taken, or not as it stands.
    QList<ConfigMistake> addDotEnv(const QString& text);
    /// What was changed elsewhere, from `before` to `now`, comes into the table; what was typed here stays.
    void takeChanges(const DotEnv& before, const DotEnv& now);
    /// What the user set: a template's values that were not touched are left to the template. Rows with
    /// mistakes are not in it.
    DotEnv environment() const;
    /// Rows that make no variable; the line is that of the table.
    QList<ConfigMistake> mistakes() const;

    struct Variable
    {
        QString key;
        QString value;
        QString generator;
        bool isFromTemplate = false;
    };
    /// The table as it is, with rows that are not finished.
    struct Draft
    {
        QList<Variable> variables;
        DotEnv text;
    };
    Draft draft() const { return {m_variables, m_text}; }
    void setDraft(const Draft& draft);

signals:
    void edited();
    void replaced(); ///< all of it is another one's

private:
    void put(const QString& key, const QString& value);
    int rowOf(const QString& key) const; ///< or -1

    QList<Variable> m_variables;
    Mask m_mask = Mask::Secrets;
    DotEnv m_text; ///< for its comments and its order
};

} // namespace pinacle
