#include "ui/widgets/choice_question.h"

#include <QInputDialog>

namespace pinacle {

void askForChoice(QWidget* parent, const ChoiceQuestion& question, const std::function<void(int)>& then)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(question.objectName);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(question.text);
    dialog->setComboBoxItems(question.choices);
    dialog->setTextValue(question.choices.value(question.current));
    if (!question.acceptText.isEmpty())
        dialog->setOkButtonText(question.acceptText);
    QObject::connect(
        dialog, &QInputDialog::textValueSelected, parent,
        [choices = question.choices, then](const QString& text) { then(int(choices.indexOf(text))); });
    dialog->open();
}

} // namespace pinacle
