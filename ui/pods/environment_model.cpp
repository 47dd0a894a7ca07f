#include "ui/pods/environment_model.h"

#include "core/config/catalog.h"

#include <QRegularExpression>

namespace pinacle {

static bool soundsSecret(const QString& key)
{
    static const QRegularExpression words(
        QStringLiteral("SECRET|TOKEN|PASSWORD|PASSWD|API_?KEY|PRIVATE|CREDENTIAL"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(key).hasMatch();
}

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
    return soundsSecret(variable.key) && !variable.value.isEmpty() ? QString(10, QChar(0x2022))
                                                                   : variable.value;
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

QMap<QString, QString> EnvironmentModel::parseDotEnv(const QString& text)
{
    static const QRegularExpression line(
        QStringLiteral("^\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)$"));
    QMap<QString, QString> found;
    for (const QString& each : text.split(QLatin1Char('\n'))) {
        const QRegularExpressionMatch match = line.match(each);
        if (!match.hasMatch())
            continue;
        QString value = match.captured(2).trimmed();
        const QChar quote = value.isEmpty() ? QChar() : value.front();
        const qsizetype end = quote == u'"' || quote == u'\'' ? value.indexOf(quote, 1) : -1;
        if (end > 0)
            value = value.mid(1, end - 1);
        else if (const qsizetype comment = value.indexOf(QLatin1String(" #")); comment >= 0)
            value = value.left(comment).trimmed();
        if (end > 0 && quote == u'"')
            value.replace(QLatin1String("\\n"), QLatin1String("\n"));
        found.insert(match.captured(1), value);
    }
    return found;
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
    const QMap<QString, QString> found = parseDotEnv(text);
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        put(it.key(), it.value());
    if (!found.isEmpty())
        emit edited();
    return int(found.size());
}

QMap<QString, QString> EnvironmentModel::environment() const
{
    QMap<QString, QString> all;
    for (const Variable& variable : m_variables)
        if (!variable.isFromTemplate && !variable.key.isEmpty())
            all.insert(variable.key, variable.value);
    return all;
}

} // namespace pinacle
