#include "core/base/languages.h"

#include <QCoreApplication>
#include <QTranslator>

namespace pinacle {

static QStringList s_names; // written before there is a second thread

static void install(QCoreApplication& application, const QLocale& language, const QString& name)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(language, name, QStringLiteral("_"), QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

QLocale windowLanguage()
{
    const QString asked = qEnvironmentVariable("PINACLE_LANGUAGE");
    if (asked.isEmpty())
        return QLocale::system();
    QLocale::setDefault(QLocale(asked)); // so that numbers and dates follow
    return QLocale(asked);
}

void installTranslations(QCoreApplication& application, const QLocale& language)
{
    const QString ours = QStringLiteral("pinacle");
    install(application, QLocale(QLocale::English), ours); // the last one is asked first
    install(application, language, QStringLiteral("qtbase"));
    install(application, language, ours);
    s_names = {language.name(), QLocale::languageToCode(language.language())};
}

QStringList languageNames()
{
    return s_names;
}

} // namespace pinacle
