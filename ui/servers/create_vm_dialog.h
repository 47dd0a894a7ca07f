#pragma once

#include "core/lima/lima_control.h"

#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace pinacle {

/// Asks for the name and the size of a new Lima machine. Deletes itself when it is closed.
class CreateVmDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CreateVmDialog(const LimaProgram& lima, QWidget* parent = nullptr);

signals:
    void asked(const QString& vmName, const pinacle::LimaSize& size);

private:
    QLineEdit* m_name;
    QSpinBox* m_cpus;
    QSpinBox* m_memory;
    QSpinBox* m_disk;
};

} // namespace pinacle
