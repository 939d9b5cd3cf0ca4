// SPDX-License-Identifier: MIT
#include "desktop/dialog_frame.h"

#include "desktop/theme.h"

#include <QDialog>
#include <QDialogButtonBox>

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

void openDialog(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace cspdesk::desktop
