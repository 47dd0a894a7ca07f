#pragma once

#include <QStringList>

class QWidget;

namespace pinacle {

/// What is visible in `root` and has not the room that its words need, each in words for a failure.
QStringList cutTexts(QWidget& root);
/// The same of tabs and headers, which scroll or shorten what has no room.
QStringList shortenedTexts(QWidget& root);
/// Pages that are wider than their view, and have to be scrolled sideways.
QStringList widePages(QWidget& root);

} // namespace pinacle
