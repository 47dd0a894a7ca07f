#pragma once

#include "core/github/new_repository.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace pinacle {

/// Where a new project's first commit is pushed: nowhere, unless a person says so; else to an empty
/// repository, which GitHub makes where it is missing.
class PushTarget final : public QWidget
{
    Q_OBJECT

public:
    explicit PushTarget(QWidget* parent = nullptr);

    bool isWanted() const;
    QString repository() const;
    QString token() const;
    MissingRepository missing() const;

signals:
    void changed();

private:
    QCheckBox* m_wanted;
    QLineEdit* m_repository;
    QLineEdit* m_token;
    QComboBox* m_missing;
};

} // namespace pinacle
