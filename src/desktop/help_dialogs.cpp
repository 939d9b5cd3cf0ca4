// SPDX-License-Identifier: MIT
#include "desktop/help_dialogs.h"

#include "desktop/row_delegate.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "wording/translate.h"

#include <QDialog>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cspdesk::desktop {
namespace {

using wording::say;

QVBoxLayout* frame(QDialog& dialog, const QString& title)
{
    dialog.setWindowTitle(title);
    auto* heading = new QLabel(title, &dialog);
    setTextRole(*heading, TextRole::Section);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(metrics::pageMargin, metrics::cardMargin, metrics::pageMargin, metrics::cardMargin);
    layout->setSpacing(metrics::gap);
    layout->addWidget(heading);
    return layout;
}

void addClose(QDialog& dialog, QVBoxLayout& layout)
{
    auto* close = new QPushButton(say("Close"), &dialog);
    setEmphasis(*close, Emphasis::Primary);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
    layout.addWidget(close, 0, Qt::AlignRight);
}

QTableWidget* shortcutTable(const presentation::ActionCatalogue& actions, QWidget* parent)
{
    auto* table = new QTableWidget(0, 3, parent);
    table->setObjectName(QStringLiteral("shortcutsTable"));
    prepareTable(*table, say("Actions and their keys"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalHeaderLabels({say("Action"), say("Keys"), say("What it does")});
    for (const presentation::ActionSpec& spec : presentation::actionSpecs()) {
        const QAction& action = actions.action(QString::fromLatin1(spec.id));
        if (action.shortcut().isEmpty())
            continue;
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, new QTableWidgetItem(wording::say(spec.text).remove(QLatin1Char('&'))));
        table->setItem(row, 1, new QTableWidgetItem(action.shortcut().toString(QKeySequence::NativeText)));
        table->setItem(row, 2, new QTableWidgetItem(wording::say(spec.tip)));
    }
    const int letter = table->fontMetrics().averageCharWidth();
    table->setColumnWidth(0, letter * 30);
    table->setColumnWidth(1, letter * 18);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

QDialog* shortcutsDialog(const presentation::ActionCatalogue& actions, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    QVBoxLayout* layout = frame(*dialog, say("Keyboard shortcuts"));
    auto* card = new QFrame(dialog);
    makeCard(*card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    QTableWidget* table = shortcutTable(actions, card);
    inside->addWidget(table);
    layout->addWidget(card, 1);
    addClose(*dialog, *layout);
    const QFontMetrics metrics = dialog->fontMetrics();
    dialog->resize(metrics.averageCharWidth() * 120, metrics.height() * 34);
    table->selectRow(0);
    table->setFocus();
    return dialog;
}

QDialog* aboutDialog(QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    QVBoxLayout* layout = frame(*dialog, say("CSP Desk %1").arg(QStringLiteral(CSPDESK_VERSION)));
    auto* words = new QLabel(
        say("The secretariat of a Community Safety Partnership: agendas, members and meetings in one file that "
            "stays yours.\n\nFree software under the MIT licence. It uses Qt (LGPL), SQLite, libsodium, "
            "HarfBuzz, FriBidi and the Noto typefaces (OFL)."),
        dialog);
    words->setWordWrap(true);
    words->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 64);
    setTextRole(*words, TextRole::Muted);
    layout->addWidget(words);
    addClose(*dialog, *layout);
    return dialog;
}

} // namespace cspdesk::desktop
