#pragma once

#include <QDialog>

namespace pinacle {

/// Asks before a Lima machine goes with everything in it: lists its pods and wants its name typed. Deletes
/// itself when it is closed.
class DeleteVmDialog final : public QDialog
{
    Q_OBJECT

public:
    DeleteVmDialog(const QString& vmName, const QStringList& pods, QWidget* parent = nullptr);
};

} // namespace pinacle
