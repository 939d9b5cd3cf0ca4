// SPDX-License-Identifier: MIT
#pragma once

class QDialog;
class QDialogButtonBox;
class QLabel;
class QString;

namespace cspdesk::desktop {

/// What all our dialogs have in common: their heading, and a main button that says what it does.
void prepareDialog(QDialog& dialog, const QString& title, QLabel& heading, QDialogButtonBox& buttons,
                   const QString& accept);

/// Says in a dialog what is wrong, and makes room for it. An empty text takes it away.
void showProblem(QLabel& label, const QString& text);

/// Shows a dialog over its window without stopping the program, and deletes it when it is closed.
void openDialog(QDialog* dialog);

} // namespace cspdesk::desktop
