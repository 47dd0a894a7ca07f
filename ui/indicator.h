#pragma once

#include "core/pods/pod_service.h"

#include <QColor>
#include <QString>

class QPainter;
class QRectF;

namespace pinacle {

struct Colours;

enum class Shape { Ring, Disc, Half, Cross, Triangle, Dash };
enum class Tone { Neutral, Good, Working, Warning, Bad };

/// How a state looks: never by colour alone.
struct Indicator
{
    Shape shape = Shape::Ring;
    Tone tone = Tone::Neutral;
};

Indicator indicatorFor(PodState state, bool isInterrupted);
Indicator indicatorForAway(); ///< of a pod whose server does not answer
Indicator indicatorFor(Light light);
Indicator indicatorFor(StepState state);
Indicator indicatorForServer(const QString& status, bool isWorking);

QColor toneColour(Tone tone, const Colours& colours);
void paintIndicator(QPainter& painter, const QRectF& rect, Indicator indicator, const Colours& colours);

// The words for them.
QString podStateText(PodState state, bool isInterrupted);
QString sleepText(const QString& sleep); ///< what of a pod sleeps, by PodRecord::sleep; empty for unknown
QString awayText(PodState state, bool isInterrupted); ///< of a pod whose server does not answer
QString lightText(Light light);
QString serverStatusText(const QString& status);
QString stepStateText(StepState state);

} // namespace pinacle
