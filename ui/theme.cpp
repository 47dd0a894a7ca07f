#include "ui/theme.h"

#include "ui/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyleHints>

/// A static library's resources must be asked for, outside of any namespace (Qt's manual, "The Qt Resource
/// System").
static void initialiseIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace pinacle {

static Colours lightColours()
{
    Colours c;
    c.window = QColor(0xf7f8fa);
    c.panel = QColor(0xffffff);
    c.card = QColor(0xffffff);
    c.button = QColor(0xffffff);
    c.sidebar = QColor(0xeceef2);
    c.border = QColor(0xdcdfe6);
    c.hover = QColor(0xf0f2f6);
    c.selection = QColor(0xe3eafd);
    c.text = QColor(0x1a1d24);
    c.muted = QColor(0x5b6472);
    c.disabled = QColor(0xa3aab6);
    c.accent = QColor(0x2f5fe0);
    c.onAccent = QColor(0xffffff);
    c.good = QColor(0x0e7340);
    c.warning = QColor(0x8a5900);
    c.bad = QColor(0xc42b2b);
    return c;
}

static Colours darkColours()
{
    Colours c;
    c.window = QColor(0x17191e);
    c.panel = QColor(0x1c1f25);
    c.card = QColor(0x22262d);
    c.button = QColor(0x2e343e); // seen on a card, too
    c.sidebar = QColor(0x121418);
    c.border = QColor(0x333943);
    c.hover = QColor(0x282c35);
    c.selection = QColor(0x26365f);
    c.text = QColor(0xe8eaee);
    c.muted = QColor(0x9ca4b2);
    c.disabled = QColor(0x626a77);
    c.accent = QColor(0x5f8bff);
    c.onAccent = QColor(0x0d1220);
    c.good = QColor(0x45c383);
    c.warning = QColor(0xe0a94a);
    c.bad = QColor(0xff7a72);
    return c;
}

const Colours& coloursOf(const QPalette& palette)
{
    static const Colours light = lightColours();
    static const Colours dark = darkColours();
    return palette.color(QPalette::Window).lightness() < 128 ? dark : light;
}

static QPalette paletteOf(const Colours& c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.panel);
    palette.setColor(QPalette::AlternateBase, c.hover);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.card);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.bad);
    palette.setColor(QPalette::Light, c.card);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.border);
    palette.setColor(QPalette::Shadow, c.sidebar);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.card);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    return palette;
}

QFont fontFor(TextStyle style)
{
    QFont font =
        style == TextStyle::Mono ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QApplication::font();
    const qreal size = QApplication::font().pointSizeF();
    switch (style) {
    case TextStyle::Title:
        font.setPointSizeF(size * 1.5);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Heading:
        font.setPointSizeF(size * 1.12);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Small:
        font.setPointSizeF(size * 0.9);
        break;
    case TextStyle::Mono:
        font.setPointSizeF(size * 0.95);
        break;
    case TextStyle::Body:
    case TextStyle::Muted:
        break;
    }
    return font;
}

Theme::Theme(QApplication& application)
    : QObject(&application)
    , m_application(application)
{
    initialiseIcons();
    const QByteArray forced = qgetenv("PINACLE_THEME");
    if (forced == "light" || forced == "dark")
        m_scheme = forced == "dark" ? Scheme::Dark : Scheme::Light;
    QFont font = QApplication::font();
    // Where the desktop names no font, Inter reads better than the default; a font the user chose stays.
    if (font.family() == QLatin1String("Sans Serif") || font.family() == QLatin1String("DejaVu Sans"))
        font.setFamilies({QStringLiteral("Inter"), font.family()});
    if (font.pointSizeF() < 10 && font.pointSizeF() > 0)
        font.setPointSizeF(10);
    QApplication::setFont(font);
    QApplication::setStyle(new PinacleStyle);
    apply();
    m_application.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
#endif
}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    apply();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && !m_isApplying && m_scheme == Scheme::System)
        QMetaObject::invokeMethod(this, &Theme::apply, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

bool Theme::systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    // An empty palette gives back the platform's own; ours is set right after.
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

void Theme::apply()
{
    m_isApplying = true;
    m_isDark = m_scheme == Scheme::System ? systemIsDark() : m_scheme == Scheme::Dark;
    QApplication::setPalette(paletteOf(m_isDark ? darkColours() : lightColours()));
    m_isApplying = false;
}

} // namespace pinacle
