#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace pinacle {

/// A question with one answer of a few.
struct ChoiceQuestion
{
    QString objectName;
    QString title;
    QString text;
    QStringList choices;
    int current = 0;
    QString acceptText; ///< empty: OK
};

/// Asks it over `parent`; `then` gets the position of the answer, and is not called without one.
void askForChoice(QWidget* parent, const ChoiceQuestion& question, const std::function<void(int)>& then);

} // namespace pinacle
