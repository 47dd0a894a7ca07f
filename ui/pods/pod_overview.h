#pragma once

#include "core/pods/pod_service.h"

#include <QWidget>

class QPushButton;

namespace pinacle {

class CardGrid;
class Core;
class FailureCard;
class HealthCard;
class OperationView;
class OutputBuffer;
class PodActions;
class PodFacts;
class ServiceActions;

/// The first tab of a pod: what it does now, what it serves and whether that answers, and its facts.
class PodOverview final : public QWidget
{
    Q_OBJECT

public:
    PodOverview(Core& core, OutputBuffer& output, PodActions& actions, QWidget* parent = nullptr);

    void setPod(const QString& podId);

signals:
    void logAsked(qint64 commandId); ///< or 0

private:
    void refresh(const QString& podId);
    void showHealth(const PodRecord& pod);
    std::optional<StepRecord> failedStep(const PodRecord& pod) const;
    QString reachText(const PodRecord& pod) const;

    Core& m_core;
    PodActions& m_actions;
    QString m_podId;
    OperationView* m_operation;
    FailureCard* m_failure;
    PodFacts* m_facts;
    CardGrid* m_grid;
    ServiceActions* m_serviceActions;
    QPushButton* m_add;
    QList<HealthCard*> m_cards;
};

} // namespace pinacle
