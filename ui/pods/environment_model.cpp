#include "ui/pods/environment_model.h"

#include "core/config/catalog.h"

#include <QSet>

namespace pinacle {

int EnvironmentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_variables.size()) + 1;
}

int EnvironmentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnvironmentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() == m_variables.size()) // the empty row: as a variable that has nothing yet
        return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(QString()) : QVariant();
    const Variable& variable = m_variables[index.row()];
    if (role == Qt::ToolTipRole && variable.isFromTemplate)
        return tr("Set by the template");
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (index.column() == Key)
        return variable.key;
    if (role == Qt::EditRole)
        return variable.value;
    if (!variable.generator.isEmpty() && variable.value.isEmpty())
        return tr("generated when the pod is made");
    const bool isMasked =
        m_mask == Mask::Everything || (m_mask == Mask::Secrets && soundsSecret(variable.key));
    return isMasked && !variable.value.isEmpty() ? QString(10, QChar(0x2022)) : variable.value;
}

bool EnvironmentModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = index.column() == Key ? value.toString().trimmed() : value.toString();
    if (index.row() == m_variables.size()) {
        if (text.isEmpty())
            return false;
        beginInsertRows({}, rowCount(), rowCount());
        m_variables << Variable{};
        endInsertRows();
    }
    Variable& variable = m_variables[index.row()];
    (index.column() == Key ? variable.key : variable.value) = text;
    variable.isFromTemplate = false;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    emit edited();
    return true;
}

QVariant EnvironmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == Key ? tr("Key") : tr("Value");
}

Qt::ItemFlags EnvironmentModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool EnvironmentModel::removeRows(int row, int count, const QModelIndex& parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > m_variables.size())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_variables.remove(row, count);
    endRemoveRows();
    emit edited();
    return true;
}

void EnvironmentModel::setTemplateVariables(const QList<TemplateVariable>& variables)
{
    beginResetModel();
    m_variables.removeIf([](const Variable& variable) { return variable.isFromTemplate; });
    QList<Variable> all;
    for (const TemplateVariable& variable : variables) {
        const bool isOverridden = std::any_of(m_variables.cbegin(), m_variables.cend(),
                                              [&](const Variable& own) { return own.key == variable.key; });
        if (!isOverridden)
            all << Variable{variable.key, variable.value, variable.generator, true};
    }
    m_variables = all + m_variables;
    endResetModel();
    emit edited();
}

void EnvironmentModel::setEnvironment(const DotEnv& environment)
{
    Draft draft{{}, environment};
    for (const QString& key : environment.keys())
        draft.variables << Variable{key, environment.value(key).value_or(QString()), QString(), false};
    setDraft(draft);
}

void EnvironmentModel::setDraft(const Draft& draft)
{
    beginResetModel();
    m_variables = draft.variables;
    m_text = draft.text;
    endResetModel();
    emit replaced();
}

void EnvironmentModel::setMask(Mask mask)
{
    m_mask = mask;
    emit dataChanged(index(0, Value), index(rowCount() - 1, Value), {Qt::DisplayRole});
}

int EnvironmentModel::rowOf(const QString& key) const
{
    for (int row = 0; row < m_variables.size(); ++row)
        if (m_variables[row].key == key)
            return row;
    return -1;
}

void EnvironmentModel::put(const QString& key, const QString& value)
{
    const int row = rowOf(key);
    if (row < 0) {
        beginInsertRows({}, int(m_variables.size()), int(m_variables.size()));
        m_variables << Variable{key, value, QString(), false};
        endInsertRows();
        return;
    }
    m_variables[row] = Variable{key, value, QString(), false};
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

QList<ConfigMistake> EnvironmentModel::addDotEnv(const QString& text)
{
    const DotEnv pasted(text);
    m_text.add(pasted);
    for (const QString& key : pasted.keys())
        put(key, pasted.value(key).value_or(QString()));
    emit edited();
    return pasted.mistakes();
}

void EnvironmentModel::takeChanges(const DotEnv& before, const DotEnv& now)
{
    m_text = DotEnv(mergeEnvironments(before, m_text, now).text);
    QStringList keys = before.keys() + now.keys();
    keys.removeDuplicates();
    for (const QString& key : std::as_const(keys)) {
        const auto value = now.value(key);
        const int row = rowOf(key);
        const auto here = row < 0 ? std::nullopt : std::optional(m_variables[row].value);
        if (value == before.value(key) || here != before.value(key))
            continue;
        if (value)
            put(key, *value);
        else
            removeRow(row);
    }
    emit edited();
}

DotEnv EnvironmentModel::environment() const
{
    QMap<QString, QString> values;
    for (const Variable& variable : m_variables)
        if (!variable.isFromTemplate && isEnvironmentKey(variable.key))
            values.insert(variable.key, variable.value);
    DotEnv all = m_text;
    for (const QString& key : m_text.keys())
        if (!values.contains(key))
            all.remove(key);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        all.set(it.key(), it.value());
    return all;
}

QList<ConfigMistake> EnvironmentModel::mistakes() const
{
    QList<ConfigMistake> mistakes;
    QSet<QString> keys;
    for (int row = 0; row < m_variables.size(); ++row) {
        const QString key = m_variables[row].key;
        const auto wrong = [&](const QString& message) {
            mistakes << ConfigMistake{row + 1, 1, key, message};
        };
        if (key.isEmpty() && !m_variables[row].value.isEmpty())
            wrong(tr("the value has no name"));
        else if (!key.isEmpty() && !isEnvironmentKey(key))
            wrong(tr("“%1” is not a name of a variable; allowed: letters, digits and _, no digit first")
                      .arg(key.left(60)));
        else if (keys.contains(key))
            wrong(tr("%1 is given twice").arg(key));
        if (!key.isEmpty())
            keys.insert(key);
    }
    return mistakes;
}

} // namespace pinacle
