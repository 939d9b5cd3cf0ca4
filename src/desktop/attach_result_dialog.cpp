// SPDX-License-Identifier: MIT
#include "desktop/attach_result_dialog.h"

#include "application/meeting_work.h"
#include "application/work.h"
#include "desktop/paper_intake.h"
#include "desktop/result_ledger.h"
#include "desktop/theme.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "presentation/current_meeting.h"
#include "ui_attach_result_dialog.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {

using namespace domain;
using application::Result;
using wording::say;

AttachResultDialog::AttachResultDialog(PageContext& context, ResultCopy copy, QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_copy(std::move(copy)),
      m_papers(context.workspace),
      m_ui(std::make_unique<Ui::AttachResultDialog>())
{
    m_ui->setupUi(this);
    dress(say("Attach to a meeting"), *m_ui->headingLabel, *m_ui->buttonBox, say("Attach"), *m_ui->problemLabel);
    setTextRole(*m_ui->hintLabel, TextRole::Muted);
    setTextRole(*m_ui->warningLabel, TextRole::Problem);
    m_ui->warningLabel->setText(say("%1. The paper will be for the Board alone.").arg(wording::unprotectedWarning()));
    m_ui->warningLabel->setVisible(!m_copy.isProtected());
    m_ui->meetingCombo->setAccessibleDescription(say("Meeting"));
    m_ui->itemCombo->setAccessibleDescription(say("Agenda item"));
    for (QComboBox* combo : {m_ui->meetingCombo, m_ui->itemCombo}) { // long titles are cut, not the screen
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(40);
    }
    for (QLabel* label : {m_ui->meetingLabel, m_ui->itemLabel, m_ui->titleLabel})
        setTextRole(*label, TextRole::FieldLabel);
    m_ui->titleEdit->setText(m_copy.title());
    m_ui->titleEdit->home(false);
    m_ui->headingLabel->setMinimumWidth(500);
    fillMeetings();
    connect(m_ui->meetingCombo, &QComboBox::currentIndexChanged, this, &AttachResultDialog::fillItems);
    connect(&m_context.workspace, &presentation::Workspace::closed, this, [this] { QDialog::reject(); });
    fillItems();
    m_ui->meetingCombo->setFocus();
}

AttachResultDialog::~AttachResultDialog() = default;

void AttachResultDialog::fillMeetings()
{
    const application::Reader& reader = m_context.workspace.store();
    const auto body = application::board(reader);
    const auto meetings = body.has_value() ? application::meetingsOf(reader, body->id)
                                           : Result<std::vector<Stored<Meeting>>>(refuse(body.error()));
    if (!meetings.has_value())
        return;
    for (const Stored<Meeting>& meeting : *meetings)
        m_ui->meetingCombo->addItem(wording::longDate(meeting->date), qlonglong(meeting.id.number()));
    if (const auto current = m_context.meeting.id())
        m_ui->meetingCombo->setCurrentIndex(qMax(0, m_ui->meetingCombo->findData(qlonglong(current->number()))));
}

void AttachResultDialog::fillItems()
{
    m_ui->itemCombo->clear();
    if (m_ui->meetingCombo->count() == 0)
        return;
    m_papers.show(Id<Meeting>(m_ui->meetingCombo->currentData().toLongLong()));
    if (!m_papers.view())
        return;
    for (const application::ItemPapers& each : m_papers.view()->items) {
        const QString title = wording::text(boardTitle(each.item.value));
        m_ui->itemCombo->addItem(each.number ? say("%1. %2").arg(*each.number).arg(title) : title,
                                 qlonglong(each.item.id.number()));
    }
}

/// What the public gets with the agenda is published; what the Board alone gets is not.
void AttachResultDialog::keepWhereItGoesOut(const Paper& paper)
{
    const auto& items = m_papers.view()->items;
    const auto item = std::find_if(items.begin(), items.end(),
                                   [&](const application::ItemPapers& each) { return each.item.id == paper.item; });
    if (item == items.end() || item->item->session != Session::Open || paper.access != PaperAccess::WithItem)
        return;
    const QString meeting = m_ui->meetingCombo->currentText();
    const QString place = item->number ? say("%1, item %2").arg(meeting).arg(*item->number) : meeting;
    keepInLedger(m_context, m_copy, PublishedWay::Paper, place);
}

Result<> AttachResultDialog::commit()
{
    if (m_ui->itemCombo->count() == 0)
        return refuse(
            application::failure(Failure::Kind::Other, {}, "there is no item that the paper could stand under"));
    const Paper paper{.meeting = Id<Meeting>(m_ui->meetingCombo->currentData().toLongLong()),
                      .item = Id<AgendaItem>(m_ui->itemCombo->currentData().toLongLong()),
                      .access = m_copy.isProtected() ? PaperAccess::WithItem : PaperAccess::BoardOnly};
    const auto partnership = application::require(m_context.workspace.store(), Id<Partnership>(1));
    CSPDESK_TRY(partnership);
    const documents::LaidOutDocument pages = documents::layOut(paperOf(m_copy, partnership->value.name));
    ReadPaper file{{.name = suggestedName(m_copy, ResultFormat::Pdf).toStdString(),
                    .mediaType = "application/pdf",
                    .pages = static_cast<int>(pages.pages.size()),
                    .on = m_context.workspace.today()},
                   std::make_shared<std::vector<std::string>>(),
                   0};
    file.pieces->push_back(documents::writePdf(pages));
    file.bytes = static_cast<std::int64_t>(file.pieces->front().size());
    const QString title = m_ui->titleEdit->text().trimmed();
    const auto kept = m_papers.addWithFile(paper, {.title = title.toStdString()}, file.file, file.source(), file.bytes,
                                           beside(*this, say("Keeping “%1”").arg(title)));
    CSPDESK_TRY(kept);
    keepWhereItGoesOut(paper);
    m_context.notices.tell(Notices::Tone::Success, say("“%1” is attached.").arg(title),
                           say("It stands under “%1”. Undo takes it out again.").arg(m_ui->itemCombo->currentText()));
    return {};
}

} // namespace cspdesk::desktop
