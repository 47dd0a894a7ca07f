#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace pinacle {

/// Spacing, radii and sizes of the whole window, in device-independent pixels.
namespace metrics {
inline constexpr int kGap = 8;         ///< between things that belong together
inline constexpr int kSpace = 16;      ///< between groups
inline constexpr int kPageMargin = 24; ///< around a page
inline constexpr int kCardPadding = 14;
inline constexpr int kRadius = 6; ///< buttons and fields
inline constexpr int kCardRadius = 10;
inline constexpr int kControlHeight = 30;
inline constexpr int kIconSize = 18;
inline constexpr int kSidebarWidth = 188;
inline constexpr int kListWidth = 340;
} // namespace metrics

/// The colours of one scheme by what they mean.
struct Colours
{
    QColor window, panel, card, button, sidebar, border, hover, selection;
    QColor text, muted, disabled;
    QColor accent, onAccent;
    QColor good, warning, bad;
};

/// The colours that go with a palette: painting code needs nothing but the palette of its widget.
const Colours& coloursOf(const QPalette& palette);

enum class TextStyle { Title, Heading, Strong, Body, Muted, Small, Mono };

/// The application's font in a style of the type scale. It follows the system's size.
QFont fontFor(TextStyle style);

enum class Scheme { System, Light, Dark };

/// Gives the application its style, palette and font, and follows the system between light and dark.
/// PINACLE_THEME=light|dark forces one. Lives on the main thread, as long as the application.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication& application);

    void setScheme(Scheme scheme);
    bool isDark() const { return m_isDark; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    bool systemIsDark();

    QApplication& m_application;
    Scheme m_scheme = Scheme::System;
    bool m_isDark = false;
    bool m_isApplying = false;
};

} // namespace pinacle
