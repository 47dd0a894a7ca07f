#pragma once

#include "core/store/records.h"

#include <QDialog>

namespace pinacle {

/// Says exactly what goes with a pod and asks for its name before Delete can be pressed.
class DeletePodDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit DeletePodDialog(const PodRecord& pod, QWidget* parent = nullptr);

private:
    QString lossText(const PodRecord& pod) const;
};

} // namespace pinacle
