#pragma once

#include "core/config/catalog.h"

#include <QHash>
#include <QWidget>

class QCheckBox;

namespace pinacle {

/// The services as check boxes; of the coding assistants at most one is checked.
class ServicePicker final : public QWidget
{
    Q_OBJECT

public:
    explicit ServicePicker(const Catalog& catalog, QWidget* parent = nullptr);

    QStringList services() const; ///< ids, sorted
    void setServices(const QStringList& ids);
    /// The same, but for the coding assistant: one that was chosen stays.
    void setOtherServices(QStringList ids);

signals:
    void changed();

private:
    QStringList assistantsIn(const QStringList& ids) const;
    void toggled(const QString& id, bool isChecked);

    const Catalog& m_catalog;
    QHash<QString, QCheckBox*> m_boxes;
};

} // namespace pinacle
