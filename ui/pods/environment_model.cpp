#include "ui/pods/environment_model.h"

#include "core/config/catalog.h"

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
    beginResetModel();
    m_pasted = environment;
    m_variables.clear();
    for (const QString& key : environment.keys())
        m_variables << Variable{key, environment.value(key).value_or(QString()), QString(), false};
    endResetModel();
}

void EnvironmentModel::setMask(Mask mask)
{
    m_mask = mask;
    emit dataChanged(index(0, Value), index(rowCount() - 1, Value), {Qt::DisplayRole});
}

void EnvironmentModel::put(const QString& key, const QString& value)
{
    for (int row = 0; row < m_variables.size(); ++row) {
        if (m_variables[row].key == key) {
            setData(index(row, Value), value, Qt::EditRole);
            return;
        }
    }
    beginInsertRows({}, int(m_variables.size()), int(m_variables.size()));
    m_variables << Variable{key, value, QString(), false};
    endInsertRows();
}

int EnvironmentModel::addDotEnv(const QString& text)
{
    m_pasted = DotEnv(text);
    if (!m_pasted.mistakes().isEmpty()) // a line that the table cannot show could not be corrected in it
        m_pasted = DotEnv::fromValues(m_pasted.values());
    const QStringList keys = m_pasted.keys();
    for (const QString& key : keys)
        put(key, m_pasted.value(key).value_or(QString()));
    if (!keys.isEmpty())
        emit edited();
    return int(keys.size());
}

DotEnv EnvironmentModel::environment() const
{
    QMap<QString, QString> values;
    for (const Variable& variable : m_variables)
        if (!variable.isFromTemplate && !variable.key.isEmpty())
            values.insert(variable.key, variable.value);
    DotEnv all = m_pasted;
    for (const QString& key : m_pasted.keys())
        if (!values.contains(key))
            all.remove(key);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        all.set(it.key(), it.value());
    return all;
}

} // namespace pinacle
