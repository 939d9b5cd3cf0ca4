// SPDX-License-Identifier: MIT
#include "desktop/restore_dialog.h"

#include "desktop/dialog_frame.h"
#include "desktop/row_delegate.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "ui_restore_dialog.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <QHeaderView>

namespace cspdesk::desktop {

using application::Backup;
using application::ClosedMatterAccess;
using presentation::BackupsModel;
using wording::say;

RestoreDialog::RestoreDialog(const std::filesystem::path& file, std::vector<Backup> backups,
                             const presentation::Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::RestoreDialog>()),
      m_model(std::move(backups), workspace.wallClock().day),
      m_isProtected(workspace.closedMatter() == ClosedMatterAccess::Unlocked
                    || workspace.closedMatter() == ClosedMatterAccess::Locked)
{
    m_ui->setupUi(this);
    const QString name = wording::text(file.filename().string());
    prepareDialog(*this, say("Restore a backup of “%1”").arg(name), *m_ui->headingLabel, *m_ui->buttonBox,
                  say("Restore"));
    setTextRole(*m_ui->introductionLabel, TextRole::Muted);
    m_ui->introductionLabel->setText(say("The whole file goes back to how it was then. As it is now it is kept as a "
                                         "backup too, so that you can come back to it."));
    prepareTable();
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &RestoreDialog::submit);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 130, fontMetrics().height() * 26);
    m_ui->backupsTable->setFocus();
}

RestoreDialog::~RestoreDialog() = default;

void RestoreDialog::prepareTable()
{
    QTableView& table = *m_ui->backupsTable;
    desktop::prepareTable(table, table.accessibleName());
    makeCard(table);
    table.setModel(&m_model);
    QHeaderView* columns = table.horizontalHeader();
    columns->setSectionResizeMode(QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(BackupsModel::LastChange, QHeaderView::Stretch);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RestoreDialog::judge);
    connect(&table, &QTableView::activated, this, &RestoreDialog::submit);
    table.selectRow(0);
}

const Backup* RestoreDialog::current() const { return m_model.backupAt(m_ui->backupsTable->currentIndex().row()); }

void RestoreDialog::judge()
{
    const Backup* backup = current();
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(backup != nullptr && backup->facts.has_value());
    QString words;
    if (backup != nullptr && backup->flaw)
        words = wording::errorText(*backup->flaw).title + QLatin1Char(' ') + say("Please choose another backup.");
    else if (backup != nullptr && m_isProtected && !backup->facts->isProtected)
        words =
            say("This backup was made before the passphrase was set. After restoring it, anyone who has the file can "
                "read the closed items in it until a passphrase is set again.");
    else if (backup != nullptr && backup->facts->isProtected)
        words = say("Closed items open with the passphrase the file had then.");
    const bool isProblem = backup != nullptr && (backup->flaw || (m_isProtected && !backup->facts->isProtected));
    m_ui->noteLabel->setText(words);
    setTextRole(*m_ui->noteLabel, isProblem ? TextRole::Problem : TextRole::Muted);
}

void RestoreDialog::submit()
{
    const Backup* backup = current();
    if (backup == nullptr || !backup->facts)
        return;
    const Backup choice = *backup;
    accept();
    Q_EMIT chosen(choice);
}

} // namespace cspdesk::desktop
