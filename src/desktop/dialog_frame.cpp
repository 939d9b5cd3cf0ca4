// SPDX-License-Identifier: MIT
#include "desktop/dialog_frame.h"

#include "desktop/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLayout>

namespace cspdesk::desktop {

void prepareDialog(QDialog& dialog, const QString& title, QLabel& heading, QDialogButtonBox& buttons,
                   const QString& accept)
{
    dialog.setWindowTitle(title);
    heading.setText(title);
    setTextRole(heading, TextRole::Section);
    QPushButton* ok = buttons.button(QDialogButtonBox::Ok);
    ok->setText(accept);
    ok->setDefault(true);
    setEmphasis(*ok, Emphasis::Primary);
}

void showProblem(QLabel& label, const QString& text)
{
    setTextRole(label, TextRole::Problem);
    label.setWordWrap(true);
    label.setTextFormat(Qt::PlainText);
    label.setText(text);
    label.setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    // A dialog does not grow for wrapped text by itself; without this the fields around would be squeezed.
    if (auto* dialog = qobject_cast<QDialog*>(label.window()); dialog != nullptr && dialog->layout() != nullptr) {
        dialog->layout()->activate();
        dialog->resize(dialog->width(), qMax(dialog->height(), dialog->layout()->totalHeightForWidth(dialog->width())));
    }
}

void openDialog(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (dialog->layout() != nullptr)
        dialog->layout()->setSizeConstraint(QLayout::SetMinimumSize); // grows when a problem is shown
    dialog->open();
}

} // namespace cspdesk::desktop
