#pragma once

#include <QCoreApplication>

namespace pinacle {

/// What the core says to people, in the language of the window: `Text::tr("There is no such pod.")`. Classes
/// that are QObjects have a tr() of their own.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Core)
};

} // namespace pinacle
