// SPDX-License-Identifier: MIT
#include "application/question_view.h"

#include "application/calendar_work.h"
#include "application/work.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;
using Questions = std::vector<Stored<PublicQuestion>>;

void nameItem(QuestionLine& line, const RunningOrder& order)
{
    for (const RunningOrderLine& each : order.lines)
        if (line.question->item == each.item.id) {
            line.itemNumber = each.number;
            line.itemTitle = each.item->title;
        }
}

std::optional<int> numberOf(const std::optional<Id<Appendix>>& id, const std::vector<Stored<Appendix>>& appendices)
{
    for (std::size_t index = 0; index < appendices.size(); ++index)
        if (id == appendices[index].id)
            return static_cast<int>(index) + 1;
    return std::nullopt;
}

std::optional<int> minutesForAll(const AgendaView& agenda)
{
    if (agenda.terms.deadlines.questionMinutes > 0)
        return agenda.terms.deadlines.questionMinutes;
    for (const RunningOrderLine& line : agenda.order.lines)
        if (line.item->kind == ItemKind::PublicQuestions && line.item->plannedMinutes.value_or(0) > 0)
            return line.item->plannedMinutes;
    return std::nullopt;
}

/// What follows from the question and its meeting alone.
QuestionLine lineOf(const Stored<PublicQuestion>& question, const QuestionsView& view)
{
    QuestionLine line{.question = question,
                      .notice = noticeOf(question.value, view.agenda.meeting.value, view.otherMatters.result,
                                         view.agenda.terms.questionCutOff),
                      .itemNumber = {},
                      .itemTitle = {},
                      .asker = {},
                      .limits = {},
                      .minutes = {},
                      .appendixNumber = {}};
    line.minutesLate = minutesLate(question.value, line.notice);
    line.isOverdue = isAnswerOverdue(question.value, view.today);
    nameItem(line, view.agenda.order);
    return line;
}

int placeIn(const Questions& order, Id<PublicQuestion> id)
{
    const auto found = std::find_if(order.begin(), order.end(), [&](const auto& each) { return each.id == id; });
    return found == order.end() ? 0 : static_cast<int>(found - order.begin()) + 1;
}

} // namespace

Result<QuestionsView> questionsView(const Reader& reader, Id<Meeting> meeting, Date today)
{
    auto agenda = agendaView(reader, meeting);
    CSPDESK_TRY(agenda);
    return questionsOf(reader, std::move(*agenda), today);
}

Result<QuestionsView> questionsOf(const Reader& reader, AgendaView agenda, Date today)
{
    const auto questions = all<PublicQuestion>(reader, RecordKey::of(agenda.meeting.id));
    CSPDESK_TRY(questions);
    const auto askers = all<Asker>(reader);
    CSPDESK_TRY(askers);
    const auto appendices = all<Appendix>(reader, RecordKey::of(agenda.meeting.id));
    CSPDESK_TRY(appendices);
    const auto calendar = calendarFor(reader, agenda.terms);
    CSPDESK_TRY(calendar);

    QuestionsView view{
        .agenda = std::move(agenda), .otherMatters = {}, .lines = {}, .minutesForAll = {}, .today = today};
    const TermsSettings& terms = view.agenda.terms;
    view.otherMatters = countDays(*calendar, view.agenda.meeting->date, terms.questionNoticeWorkingDays,
                                  CountRule::Working, CountSide::Before);
    view.minutesForAll = minutesForAll(view.agenda);
    const Questions order = suggestedOrder(*questions);
    for (const Stored<PublicQuestion>& question : *questions) {
        QuestionLine line = lineOf(question, view);
        for (const Stored<Asker>& asker : *askers)
            if (question->asker == asker.id)
                line.asker = asker;
        line.limits = limitsBroken(question, *questions, *askers, terms.deadlines);
        line.place = placeIn(order, question.id);
        if (line.place > 0)
            line.minutes = minutesFor(question->kind, order, view.minutesForAll, terms.deadlines);
        line.isRemovalDue = line.asker && isRemovalDue(line.asker->value, today);
        line.appendixNumber = numberOf(question->appendix, *appendices);
        view.lines.push_back(std::move(line));
    }
    return view;
}

std::vector<QuestionLine> inSuggestedOrder(std::vector<QuestionLine> lines)
{
    std::erase_if(lines, [](const QuestionLine& line) { return line.place == 0; });
    std::sort(lines.begin(), lines.end(),
              [](const QuestionLine& left, const QuestionLine& right) { return left.place < right.place; });
    return lines;
}

std::optional<Id<AgendaItem>> publicQuestionsItem(const AgendaView& agenda)
{
    for (const RunningOrderLine& line : agenda.order.lines)
        if (line.item->kind == ItemKind::PublicQuestions)
            return line.item.id;
    return std::nullopt;
}

Result<QuestionDuties> questionDuties(const Reader& reader, Date today)
{
    const auto questions = all<PublicQuestion>(reader);
    CSPDESK_TRY(questions);
    const auto askers = all<Asker>(reader);
    CSPDESK_TRY(askers);
    QuestionDuties duties;
    for (const Stored<PublicQuestion>& question : *questions)
        if (isOwedAnAnswer(question.value))
            duties.owed.push_back(
                {question->meeting, question.id, question->number, question->subject, question->answerDue});
    std::stable_sort(duties.owed.begin(), duties.owed.end(), [](const OwedAnswer& left, const OwedAnswer& right) {
        if (left.due.has_value() != right.due.has_value())
            return left.due.has_value();
        return left.due < right.due;
    });
    duties.askersToRemove = static_cast<int>(std::count_if(
        askers->begin(), askers->end(), [&](const auto& asker) { return isRemovalDue(asker.value, today); }));
    return duties;
}

} // namespace cspdesk::application
