// SPDX-License-Identifier: MIT
#include "desktop/remove_details_dialog.h"

#include "desktop/date_field.h"
#include "desktop/dialog_frame.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "ui_remove_details_dialog.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {
namespace {

using wording::say;

/// That many months before; the last day of the month where it has no such day.
Date monthsBefore(Date day, int months)
{
    const Date earlier = day - std::chrono::months(months);
    return earlier.ok() ? earlier : Date(earlier.year() / earlier.month() / std::chrono::last);
}

} // namespace

RemoveDetailsDialog::RemoveDetailsDialog(const presentation::Workspace& workspace, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_ui(std::make_unique<Ui::RemoveDetailsDialog>())
{
    m_ui->setupUi(this);
    prepareDialog(*this, say("Remove old details from the journal"), *m_ui->headingLabel, *m_ui->buttonBox,
                  say("Remove details"));
    setEmphasis(*m_ui->buttonBox->button(QDialogButtonBox::Ok), Emphasis::Destructive);
    setTextRole(*m_ui->introductionLabel, TextRole::Muted);
    setTextRole(*m_ui->beforeLabel, TextRole::FieldLabel);
    m_ui->introductionLabel->setMinimumWidth(fontMetrics().averageCharWidth() * 66);
    prepareDateField(*m_ui->beforeEdit);
    setDate(*m_ui->beforeEdit, monthsBefore(workspace.wallClock().day, monthsKept));
    connect(m_ui->beforeEdit, &QDateEdit::dateChanged, this, &RemoveDetailsDialog::count);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &RemoveDetailsDialog::submit);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    count();
    m_ui->beforeEdit->setFocus();
}

RemoveDetailsDialog::~RemoveDetailsDialog() = default;

void RemoveDetailsDialog::count()
{
    const auto found = m_workspace.store().journalBodies(dateOf(*m_ui->beforeEdit));
    QString words;
    if (!found.has_value())
        words = wording::errorText(found.error()).inOneLine();
    else if (found->entries == 0)
        words = say("No entry before that day has details.");
    else
        words = (found->entries == 1 ? say("1 entry has details, which take %2.")
                                     : say("%1 entries have details, which take %2.").arg(found->entries))
                    .arg(wording::sizeText(found->bytes));
    m_ui->countLabel->setText(words);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(found.has_value() && found->entries > 0);
}

void RemoveDetailsDialog::submit()
{
    const Date before = dateOf(*m_ui->beforeEdit);
    accept();
    Q_EMIT chosen(before);
}

} // namespace cspdesk::desktop
