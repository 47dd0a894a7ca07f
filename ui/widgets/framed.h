#pragma once

class QWidget;

namespace pinacle {

/// A page with the margins of one around a view that fills it.
QWidget* framed(QWidget* view);

} // namespace pinacle
