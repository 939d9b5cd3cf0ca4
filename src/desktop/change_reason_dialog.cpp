// SPDX-License-Identifier: MIT
#include "desktop/change_reason_dialog.h"

#include "application/minutes_view.h"
#include "desktop/dialog_frame.h"
#include "desktop/theme.h"
#include "presentation/motion_lines.h"
#include "presentation/workspace.h"
#include "ui_change_reason_dialog.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using application::ChangeReason;
using domain::Field;
using wording::say;

ChangeReasonDialog::ChangeReasonDialog(PageContext& context, Id<domain::Meeting> meeting, const std::vector<int>& votes,
                                       AttendanceChange change, QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_change(std::move(change)),
      m_ui(std::make_unique<Ui::ChangeReasonDialog>())
{
    m_ui->setupUi(this);
    dress(say("Why does the attendance change?"), *m_ui->headingLabel, *m_ui->buttonBox, say("Change it"),
          *m_ui->problemLabel);
    setTextRole(*m_ui->introductionLabel, TextRole::Muted);
    problems().add(Field::Reason, *m_ui->reasonEdit, *m_ui->reasonProblemLabel);
    m_ui->reasonEdit->setFixedHeight(fontMetrics().lineSpacing() * 3 + 16);
    m_ui->votesList->setWordWrap(true);
    m_ui->votesList->setSpacing(3);
    m_ui->votesList->setMaximumHeight(fontMetrics().lineSpacing() * 9);
    makeCard(*m_ui->votesList);
    const auto view = application::minutesView(context.workspace.store(), meeting, context.workspace.today());
    if (view.has_value())
        m_ui->votesList->addItems(presentation::voteLines(*view, votes));
    m_ui->reasonEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    m_ui->reasonEdit->setFocus();
}

ChangeReasonDialog::~ChangeReasonDialog() = default;

application::Result<> ChangeReasonDialog::commit()
{
    const QString reason = m_ui->reasonEdit->toPlainText().simplified();
    if (reason.isEmpty())
        return refuse(application::refusal(domain::EmptyField{Field::Reason}));
    return m_change(ChangeReason{m_context.workspace.today(), m_context.workspace.who(), reason.toStdString()});
}

void changeAttendanceOf(PageContext& context, Id<domain::Meeting> meeting, QWidget& parent,
                        const AttendanceChange& change, const std::function<void(const application::Result<>&)>& then)
{
    const auto done = change(std::nullopt);
    const auto* refusal = done.has_value() ? nullptr : std::get_if<domain::Refusal>(&done.error());
    const auto* needed = refusal == nullptr ? nullptr : std::get_if<domain::VotesNeedReason>(refusal);
    if (needed == nullptr)
        return then(done);
    auto* dialog = new ChangeReasonDialog(context, meeting, needed->votes, change, parent.window());
    QObject::connect(dialog, &QDialog::finished, &parent, [then] { then({}); });
    openDialog(dialog);
}

} // namespace cspdesk::desktop
