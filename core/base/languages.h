#pragma once

#include <QLocale>

class QCoreApplication;

namespace pinacle {

/// The language of the window: the system's, or the one that $PINACLE_LANGUAGE names (de, zh_CN).
QLocale windowLanguage();

/// From now on tr() answers in this language, and Qt's own dialogs speak it; what has no translation stays
/// English, with its plurals. Before the first text, on the thread of `application`, which owns what is
/// installed.
void installTranslations(QCoreApplication& application, const QLocale& language);

/// What data files call the language that was installed last, the nearest first: "zh_CN", "zh". Nothing
/// before.
QStringList languageNames();

} // namespace pinacle
