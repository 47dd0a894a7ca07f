#pragma once

#include "core/store/log_store.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace pinacle {

class Core;

/// The row of fields that say which commands are shown.
class LogFilterBar final : public QWidget
{
    Q_OBJECT

public:
    LogFilterBar(Core& core, bool hasPlaces, QWidget* parent = nullptr);

    LogFilter filter() const;
    void setFilter(const LogFilter& filter);
    void focusSearch();

signals:
    void changed();

private:
    void fillPlaces();
    static void refill(QComboBox& box, const QString& everything,
                       const QList<QPair<QString, QString>>& entries);

    Core& m_core;
    QLineEdit* m_text;
    QComboBox* m_server;
    QComboBox* m_pod;
    QComboBox* m_kind;
    QCheckBox* m_failed;
    QTimer m_typed;
};

} // namespace pinacle
