// SPDX-License-Identifier: MIT
#include "desktop/paper_copy.h"

#include "application/meeting_work.h"
#include "application/minutes_view.h"
#include "application/plan_view.h"
#include "documents/action_log_document.h"
#include "documents/agenda_document.h"
#include "documents/chairs_brief_document.h"
#include "documents/chasing_list_document.h"
#include "documents/decision_note_document.h"
#include "documents/delivery_document.h"
#include "documents/docx_writer.h"
#include "documents/html_writer.h"
#include "documents/matters_arising_document.h"
#include "documents/minutes_document.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "documents/plan_document.h"
#include "documents/question_sheet_document.h"
#include "documents/register_document.h"
#include "documents/return_marks.h"
#include "documents/text_writer.h"
#include "documents/voting_record_document.h"
#include "wording/translate.h"

#include <QSaveFile>

#include <algorithm>

namespace cspdesk::desktop {
namespace {

using namespace application;
using application::Result;
using documents::Audience;
using documents::Document;
using documents::Paper;
using wording::say;

bool holdsSealed(const AgendaView& view)
{
    const auto& lines = view.order.lines;
    return view.meeting->joiningDetails.isSealed()
        || std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.item->closedMatter.isSealed(); })
        || std::any_of(view.papers.begin(), view.papers.end(),
                       [](const auto& paper) { return paper->matter.isSealed(); });
}

bool holdsSealed(const std::vector<domain::ActionLine>& lines)
{
    return std::any_of(lines.begin(), lines.end(),
                       [](const auto& line) { return line.action->closedMatter.isSealed(); });
}

template <class Record>
bool holdsSealedMatter(const std::vector<Stored<Record>>& records)
{
    return std::any_of(records.begin(), records.end(), [](const auto& each) { return each->matter.isSealed(); });
}

bool holdsSealed(const Proceedings& proceedings)
{
    return holdsSealedMatter(proceedings.interests) || holdsSealedMatter(proceedings.motions)
        || holdsSealedMatter(proceedings.notified) || holdsSealedMatter(proceedings.votes);
}

bool holdsSealed(const MattersArising& matters)
{
    return std::any_of(matters.matters.begin(), matters.matters.end(),
                       [](const auto& matter) { return matter.line.action->closedMatter.isSealed(); });
}

bool holdsSealed(const QuestionsView& view)
{
    return std::any_of(view.lines.begin(), view.lines.end(),
                       [](const auto& line) { return line.asker && line.asker->value.details.isSealed(); });
}

bool holdsSealed(const MinutesView& view, Paper paper)
{
    if (paper == Paper::Register)
        return false; // attendance belongs to the meeting, and is nobody's secret
    if (paper == Paper::ActionPoints)
        return holdsSealed(view.reviewed);
    if (holdsSealed(view.proceedings))
        return true;
    for (const domain::MinutedItem& item : view.items)
        for (const domain::NumberedParagraph& each : item.paragraphs)
            if (each.paragraph->closedText.isSealed())
                return true;
    const auto& appendices = view.appendices;
    return holdsSealed(view.agenda) || holdsSealed(view.raised)
        || std::any_of(appendices.begin(), appendices.end(),
                       [](const auto& each) { return each->closedMatter.isSealed(); });
}

/// A document with the day it is filed under; for the Board only where everything in it could be read.
struct DatedDocument
{
    Date date;
    Document document;
};

Result<DatedDocument> whole(bool isSealed, Audience audience, Date date, Document document)
{
    if (isSealed && audience == Audience::Board)
        return refuse(failure(Failure::Kind::Sealed, {}));
    return DatedDocument{date, std::move(document)};
}

Result<DatedDocument> ofMeeting(const Reader& reader, Paper paper, Id<domain::Meeting> meeting, Date today,
                                Audience audience)
{
    if (paper == Paper::Agenda) {
        const auto view = agendaView(reader, meeting);
        CSPDESK_TRY(view);
        return whole(holdsSealed(*view), audience, view->meeting->date, agendaDocument(*view, audience));
    }
    if (paper == Paper::ChasingList) {
        const auto view = agendaView(reader, meeting);
        CSPDESK_TRY(view);
        return whole(false, audience, view->meeting->date, documents::chasingListDocument(*view, today));
    }
    if (paper == Paper::MattersArising) {
        const auto matters = mattersArising(reader, meeting, today);
        CSPDESK_TRY(matters);
        return whole(holdsSealed(*matters), audience, matters->meeting->date,
                     mattersArisingDocument(*matters, audience));
    }
    if (paper == Paper::QuestionSheet) {
        const auto view = questionsView(reader, meeting, today);
        CSPDESK_TRY(view);
        return whole(holdsSealed(*view), audience, view->agenda.meeting->date, questionSheetDocument(*view, audience));
    }
    const auto view = minutesView(reader, meeting, today);
    CSPDESK_TRY(view);
    const bool isSealed = holdsSealed(*view, paper);
    const Date date = view->agenda.meeting->date;
    if (paper == Paper::Register)
        return whole(isSealed, audience, date, registerDocument(*view, audience));
    if (paper == Paper::ActionPoints)
        return whole(isSealed, audience, date, actionLogDocument(*view, audience));
    if (paper == Paper::ChairsBrief)
        return whole(isSealed, audience, date, documents::chairsBriefDocument(*view));
    if (paper == Paper::VotingRecord)
        return whole(isSealed, audience, date, votingRecordDocument(*view, audience));
    if (paper == Paper::DecisionNote)
        return whole(isSealed, audience, date, decisionNoteDocument(*view, audience));
    return whole(isSealed, audience, date, minutesDocument(*view, audience));
}

Result<DatedDocument> logOf(const Reader& reader, Date today, Audience audience)
{
    const auto body = board(reader);
    CSPDESK_TRY(body);
    const auto view = actionLogView(reader, body->id, today);
    CSPDESK_TRY(view);
    return whole(holdsSealed(view->actions), audience, today, actionLogDocument(*view, audience));
}

bool isSealedEntry(const domain::PlanLine& line) { return line.entry->matter.isSealed(); }

Result<DatedDocument> planOf(const Reader& reader, const PaperChoice& choice, Date today, Audience audience)
{
    const auto body = board(reader);
    CSPDESK_TRY(body);
    const auto view =
        planView(reader, body->id, today, audience == Audience::Public ? PlanItems::Open : PlanItems::All);
    CSPDESK_TRY(view);
    if (choice.paper == Paper::ForwardPlan) {
        const bool isSealed = std::any_of(view->lines.begin(), view->lines.end(), isSealedEntry);
        const Period period = choice.period.value_or(planYear(today));
        return whole(isSealed, audience, today, documents::planDocument(*view, period, audience));
    }
    for (const domain::PlanLine& line : view->lines)
        if (line.entry.id == choice.entry)
            return whole(isSealedEntry(line), audience, today, documents::planSheet(*view, line));
    return refuse(refusal(domain::NoSuchRecord{}));
}

/// A page of the plan and its delivery; nothing where the paper is none of them.
Result<std::optional<DatedDocument>> deliveryOf(const Reader& reader, Paper paper, Date today, Audience audience)
{
    const auto document = documents::deliveryDocument(reader, paper, today, audience);
    CSPDESK_TRY(document);
    if (!document->has_value())
        return std::optional<DatedDocument>();
    auto made = whole((*document)->isSealed, audience, today, std::move((*document)->document));
    CSPDESK_TRY(made);
    return std::optional(std::move(*made));
}

Result<DatedDocument> made(const Reader& reader, const PaperChoice& choice, Date today, Audience audience)
{
    if (choice.paper == Paper::ForwardPlan || choice.paper == Paper::PlanSheet)
        return planOf(reader, choice, today, audience);
    auto delivery = deliveryOf(reader, choice.paper, today, audience);
    CSPDESK_TRY(delivery);
    if (delivery->has_value())
        return std::move(**delivery);
    if (!choice.meeting)
        return logOf(reader, today, audience);
    return ofMeeting(reader, choice.paper, *choice.meeting, today, audience);
}

QByteArray bytesOf(const std::string& text) { return QByteArray(text.data(), qsizetype(text.size())); }

} // namespace

Result<PaperCopy> paperCopy(const presentation::Workspace& workspace, const PaperChoice& choice, Audience audience)
{
    if (audience == Audience::Public && !documents::hasPublicCopy(choice.paper))
        return refuse(failure(Failure::Kind::Sealed, "paper", "there is no public copy of it"));
    std::unique_ptr<Store> withoutKey;
    if (audience == Audience::Public) {
        auto opened = workspace.publicStore();
        CSPDESK_TRY(opened);
        withoutKey = std::move(*opened);
    }
    auto document = made(withoutKey ? *withoutKey : workspace.store(), choice, workspace.today(), audience);
    CSPDESK_TRY(document);
    // Minutes that go out as a Word file say where they come from, so that they can be read back.
    if (const auto facts = workspace.files().inspect(workspace.store().path()); facts.has_value())
        documents::nameOrigin(document->document, *facts);
    return PaperCopy{choice, document->date, audience, std::move(document->document)};
}

QString withArticle(Paper paper)
{
    switch (paper) {
    case Paper::Agenda: return say("the agenda");
    case Paper::Minutes: return say("the minutes");
    case Paper::Register: return say("the attendance register");
    case Paper::ActionPoints: return say("the action points");
    case Paper::ActionLog: return say("the action log");
    case Paper::Pack: return say("the pack");
    case Paper::ChairsBrief: return say("the chair’s brief");
    case Paper::VotingRecord: return say("the voting record");
    case Paper::DecisionNote: return say("the decision note");
    case Paper::ChasingList: return say("the chasing list");
    case Paper::QuestionSheet: return say("the sheet of questions");
    case Paper::MattersArising: return say("the matters arising");
    case Paper::ForwardPlan: return say("the forward plan");
    case Paper::PlanSheet: return say("the entry of the forward plan");
    case Paper::SafetyPlan: return say("the Community Safety Plan");
    case Paper::Targets: return say("the targets");
    case Paper::TaskGroups: return say("the task groups");
    case Paper::Funding: return say("the funding");
    case Paper::StatutoryCalendar: return say("the statutory calendar");
    case Paper::Recommendations: return say("the recommendations");
    case Paper::DeathReviews: return say("the register of death reviews");
    case Paper::Agreements: return say("the agreements and notices");
    case Paper::AnnualReview: return say("the Annual Review");
    case Paper::Inductions: return say("the inductions and hand-overs");
    }
    return {};
}

QString fileEnding(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Pdf: return QStringLiteral("pdf");
    case CopyFormat::WebPage: return QStringLiteral("html");
    case CopyFormat::Word: return QStringLiteral("docx");
    case CopyFormat::Text: return QStringLiteral("txt");
    }
    return {};
}

QString suggestedName(const PaperCopy& copy, CopyFormat format)
{
    return wording::text(
        documents::suggestedFileName(copy.date, copy.choice.paper, copy.audience, fileEnding(format).toStdString()));
}

QByteArray written(const PaperCopy& copy, CopyFormat format, std::vector<documents::MissingCharacter>& missing)
{
    switch (format) {
    case CopyFormat::WebPage: return bytesOf(documents::writeHtml(copy.document));
    case CopyFormat::Word: return bytesOf(documents::writeDocx(copy.document));
    case CopyFormat::Text: return bytesOf(documents::writeText(copy.document));
    case CopyFormat::Pdf: break;
    }
    const documents::LaidOutDocument pages = documents::layOut(copy.document);
    missing = pages.missing;
    return bytesOf(documents::writePdf(pages));
}

Result<> writeWhole(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return refuse(
        application::failure(Failure::Kind::CannotOpen, path.toStdString(), file.errorString().toStdString()));
}

QString missingText(const std::vector<documents::MissingCharacter>& missing)
{
    QStringList names;
    for (const documents::MissingCharacter& each : missing) {
        const QString code = QStringLiteral("U+%1").arg(uint(each.character), 4, 16, QLatin1Char('0')).toUpper();
        names << (each.times == 1 ? code : say("%1 (%2 times)").arg(code).arg(each.times));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace cspdesk::desktop
