#pragma once

#include "core/config/dotenv.h"

#include <QDialog>
#include <QHash>

class QButtonGroup;

namespace pinacle {

/// Variables that were changed here and in the project's .env, both values side by side: a person takes one
/// of them for each. Deletes itself when it is closed.
class EnvironmentConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    EnvironmentConflictDialog(const QList<EnvironmentConflict>& conflicts, QWidget* parent);

    QMap<QString, EnvironmentSide> choices() const;

private:
    QHash<QString, QButtonGroup*> m_groups;
};

} // namespace pinacle
