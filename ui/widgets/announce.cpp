#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QWidget>

namespace pinacle {

void announce(QWidget& widget, const QString& text)
{
    widget.setAccessibleName(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&widget, text);
#else
    QAccessibleEvent event(&widget, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace pinacle
