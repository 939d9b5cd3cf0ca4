// SPDX-License-Identifier: MIT
#include "desktop/dialog_frame.h"

#include "desktop/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLayout>

namespace cspdesk::desktop {

void prepareDialog(QDialog& dialog, const QString& title, QLabel& heading, QDialogButtonBox& buttons, const QString& accept)
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
    // A layout asks wrapped labels for one line only; without this the fields around would be squeezed.
    const QWidget* frame = label.parentWidget();
    const QMargins margins = frame != nullptr && frame->layout() != nullptr ? frame->layout()->contentsMargins() : QMargins();
    const int width = frame != nullptr ? frame->width() - margins.left() - margins.right() : label.width();
    label.setMinimumHeight(label.heightForWidth(qMax(width, label.minimumWidth())));
}

void openDialog(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (dialog->layout() != nullptr)
        dialog->layout()->setSizeConstraint(QLayout::SetMinimumSize); // grows when a problem is shown
    dialog->open();
}

} // namespace cspdesk::desktop
