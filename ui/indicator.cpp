#include "ui/indicator.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace pinacle {

/// The context of these words for translators.
struct States
{
    Q_DECLARE_TR_FUNCTIONS(States)
};

Indicator indicatorFor(PodState state, bool isInterrupted)
{
    if (isInterrupted)
        return {Shape::Triangle, state == PodState::Failed ? Tone::Bad : Tone::Warning};
    switch (state) {
    case PodState::Running:
        return {Shape::Disc, Tone::Good};
    case PodState::Stopped:
        return {Shape::Ring, Tone::Neutral};
    case PodState::Hibernated:
        return {Shape::Dash, Tone::Neutral};
    case PodState::Failed:
        return {Shape::Cross, Tone::Bad};
    case PodState::Pending:
    case PodState::Provisioning:
    case PodState::Starting:
    case PodState::Stopping:
    case PodState::Hibernating:
    case PodState::Waking:
    case PodState::Terminating:
        break;
    }
    return {Shape::Half, Tone::Working};
}

Indicator indicatorFor(Light light)
{
    switch (light) {
    case Light::Unknown:
        return {Shape::Dash, Tone::Neutral};
    case Light::NotListening:
        return {Shape::Ring, Tone::Warning};
    case Light::Listening:
        return {Shape::Half, Tone::Working};
    case Light::Healthy:
        return {Shape::Disc, Tone::Good};
    case Light::Unhealthy:
        return {Shape::Cross, Tone::Bad};
    }
    return {};
}

Indicator indicatorFor(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return {Shape::Ring, Tone::Neutral};
    case StepState::Running:
        return {Shape::Half, Tone::Working};
    case StepState::Done:
        return {Shape::Disc, Tone::Good};
    case StepState::Failed:
        return {Shape::Cross, Tone::Bad};
    case StepState::Undone:
        return {Shape::Dash, Tone::Neutral};
    case StepState::UndoFailed:
        return {Shape::Triangle, Tone::Bad};
    }
    return {};
}

Indicator indicatorForAway()
{
    return {Shape::Dash, Tone::Warning};
}

Indicator indicatorForServer(const QString& status, bool isWorking)
{
    if (isWorking)
        return {Shape::Half, Tone::Working};
    if (status == QLatin1String("ready"))
        return {Shape::Disc, Tone::Good};
    if (status == QLatin1String("incomplete"))
        return {Shape::Triangle, Tone::Warning};
    if (status == QLatin1String("unreachable"))
        return {Shape::Cross, Tone::Bad};
    return {Shape::Dash, Tone::Neutral};
}

QColor toneColour(Tone tone, const Colours& colours)
{
    switch (tone) {
    case Tone::Neutral:
        return colours.muted;
    case Tone::Good:
        return colours.good;
    case Tone::Working:
        return colours.accent;
    case Tone::Warning:
        return colours.warning;
    case Tone::Bad:
        return colours.bad;
    }
    return colours.muted;
}

void paintIndicator(QPainter& painter, const QRectF& rect, Indicator indicator, const Colours& colours)
{
    const QColor colour = toneColour(indicator.tone, colours);
    const QRectF box = rect.adjusted(1, 1, -1, -1);
    const QPen pen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    switch (indicator.shape) {
    case Shape::Ring:
        painter.drawEllipse(box);
        break;
    case Shape::Disc:
        painter.setBrush(colour);
        painter.drawEllipse(box);
        break;
    case Shape::Half:
        painter.drawEllipse(box);
        painter.setBrush(colour);
        painter.setPen(Qt::NoPen);
        painter.drawPie(box, 90 * 16, 180 * 16);
        break;
    case Shape::Cross:
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
        break;
    case Shape::Triangle:
        painter.setBrush(colour);
        painter.drawPolygon(
            QPolygonF{{QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()}});
        break;
    case Shape::Dash:
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        break;
    }
    painter.restore();
}

QString podStateText(PodState state, bool isInterrupted)
{
    if (isInterrupted && state != PodState::Failed)
        return States::tr("interrupted");
    switch (state) {
    case PodState::Pending:
        return States::tr("waiting to start");
    case PodState::Provisioning:
        return States::tr("being made…");
    case PodState::Running:
        return States::tr("running");
    case PodState::Stopping:
        return States::tr("stopping…");
    case PodState::Stopped:
        return States::tr("stopped");
    case PodState::Starting:
        return States::tr("starting…");
    case PodState::Hibernating:
        return States::tr("hibernating…");
    case PodState::Hibernated:
        return States::tr("hibernated");
    case PodState::Waking:
        return States::tr("waking…");
    case PodState::Failed:
        return States::tr("failed");
    case PodState::Terminating:
        return States::tr("being deleted…");
    }
    return {};
}

QString lightText(Light light)
{
    switch (light) {
    case Light::Unknown:
        return States::tr("not checked yet");
    case Light::NotListening:
        return States::tr("not listening");
    case Light::Listening:
        return States::tr("listening");
    case Light::Healthy:
        return States::tr("answers");
    case Light::Unhealthy:
        return States::tr("unhealthy");
    }
    return {};
}

QString sleepText(const QString& sleep)
{
    if (sleep == QLatin1String("memory"))
        return States::tr("with its memory: programs go on where they were");
    if (sleep == QLatin1String("files"))
        return States::tr("with its files alone: programs begin again");
    return {};
}

QString awayText(PodState state, bool isInterrupted)
{
    return States::tr("not reachable, was %1").arg(podStateText(state, isInterrupted));
}

QString serverStatusText(const QString& status)
{
    if (status == QLatin1String("ready"))
        return States::tr("ready");
    if (status == QLatin1String("incomplete"))
        return States::tr("needs setting up");
    if (status == QLatin1String("unreachable"))
        return States::tr("not reachable");
    return States::tr("not checked yet");
}

QString stepStateText(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return States::tr("waiting");
    case StepState::Running:
        return States::tr("running");
    case StepState::Done:
        return States::tr("done");
    case StepState::Failed:
        return States::tr("failed");
    case StepState::Undone:
        return States::tr("undone");
    case StepState::UndoFailed:
        return States::tr("could not be undone");
    }
    return {};
}

} // namespace pinacle
