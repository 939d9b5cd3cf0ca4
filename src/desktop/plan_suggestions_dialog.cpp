// SPDX-License-Identifier: MIT
#include "desktop/plan_suggestions_dialog.h"

#include "application/plan_view.h"
#include "application/plan_work.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "ui_plan_suggestions_dialog.h"
#include "wording/format_text.h"
#include "wording/plan_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using namespace domain;
using application::UnitOfWork;
using application::Verb;
using wording::say;

PlanSuggestionsDialog::PlanSuggestionsDialog(PageContext& context, const Stored<Meeting>& meeting,
                                             const std::vector<PlanSuggestion>& suggestions, QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_meeting(meeting),
      m_suggestions(suggestions),
      m_ui(std::make_unique<Ui::PlanSuggestionsDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    dress(say("From the forward plan"), *m_ui->headingLabel, *m_ui->buttonBox, say("Add to the agenda"),
          *m_ui->problemLabel);
    m_ui->explanationHintLabel->setText(
        say("The meeting of %1 should have these, and has no item for them yet. Choose what goes on its agenda.")
            .arg(wording::plainDate(meeting->date)));
    for (const PlanSuggestion& each : m_suggestions) {
        auto* item = new QListWidgetItem(
            say("%1\n%2").arg(wording::planTitle(each.line.entry.value), wording::suggestionReason(each)),
            m_ui->suggestionsList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setToolTip(item->text());
        item->setCheckState(Qt::Checked);
    }
    m_ui->suggestionsList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->suggestionsList->setSpacing(3);
    m_ui->suggestionsList->setMinimumHeight(fontMetrics().lineSpacing() * 10);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
    m_ui->suggestionsList->setCurrentRow(0);
    m_ui->suggestionsList->setFocus();
    connect(m_ui->suggestionsList, &QListWidget::itemChanged, this, &PlanSuggestionsDialog::follow);
    connect(&context.workspace, &presentation::Workspace::aboutToLock, this, &QDialog::reject);
}

PlanSuggestionsDialog::~PlanSuggestionsDialog() = default;

std::vector<Id<PlanEntry>> PlanSuggestionsDialog::chosen() const
{
    std::vector<Id<PlanEntry>> chosen;
    for (int row = 0; row < m_ui->suggestionsList->count(); ++row)
        if (m_ui->suggestionsList->item(row)->checkState() == Qt::Checked)
            chosen.push_back(m_suggestions[std::size_t(row)].line.entry.id);
    return chosen;
}

void PlanSuggestionsDialog::follow() { m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!chosen().empty()); }

application::Result<> PlanSuggestionsDialog::commit() { return addSuggested(m_context, m_meeting, chosen()); }

application::Result<> addSuggested(PageContext& context, const Stored<Meeting>& meeting,
                                   const std::vector<Id<PlanEntry>>& chosen)
{
    const auto added =
        context.workspace.run(Verb::SuggestItems, say("add items of the forward plan"),
                              [&](UnitOfWork& unit) { return application::suggestItems(unit, meeting.id, chosen); });
    CSPDESK_TRY(added);
    const QString day = wording::plainDate(meeting->date);
    context.notices.tell(Notices::Tone::Success,
                         added->size() == 1
                             ? say("1 item was added to the agenda of %1.").arg(day)
                             : say("%1 items were added to the agenda of %2.").arg(added->size()).arg(day),
                         say("Undo takes it back."));
    return {};
}

std::vector<PlanSuggestion> suggestionsAt(const presentation::Workspace& workspace, const Stored<Meeting>& meeting)
{
    if (meeting->state != MeetingState::Planned || meeting->date < workspace.today())
        return {};
    auto suggestions = application::planSuggestions(workspace.store(), meeting.id, workspace.today());
    if (!suggestions.has_value())
        return {};
    std::erase_if(*suggestions, [](const PlanSuggestion& each) { return each.line.entry->matter.isSealed(); });
    return std::move(*suggestions);
}

} // namespace cspdesk::desktop
