#pragma once

#include <QtGlobal>

class QPainter;
class QRect;
class QRectF;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;
class QColor;

/// The painting behind PinacleStyle: one function a control.
namespace pinacle::paint {

void roundedBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
                const QColor& border);
void pushButton(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void toolButton(QPainter& painter, const QStyleOption& option, const QWidget* widget);
/// Icon and text side by side in the middle of `rect`.
void buttonLabel(QPainter& painter, const QRect& rect, const QStyleOptionToolButton& option,
                 const QColor& text);
void field(QPainter& painter, const QStyleOption& option);
void checkMark(QPainter& painter, const QStyleOption& option, bool isRound);
void focusRing(QPainter& painter, const QStyleOption& option);
void tabShape(QPainter& painter, const QStyleOptionTab& option);
void comboArrow(QPainter& painter, const QRect& rect, const QStyleOption& option);
void spinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down);
void scrollHandle(QPainter& painter, const QRect& slider, const QStyleOption& option, bool isHorizontal);
void headerSection(QPainter& painter, const QStyleOptionHeader& option);
void progressBar(QPainter& painter, const QStyleOptionProgressBar& option);
void splitter(QPainter& painter, const QStyleOption& option);

} // namespace pinacle::paint
