#pragma once

#include <QDialog>

namespace pinacle {

/// A dialog that is always as high as its text. Qt alone gives a window two thirds of the screen at
/// first, and no more when wrapped text grows.
class TextDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;
    /// To be called after a text has changed.
    void growToText();
};

} // namespace pinacle
