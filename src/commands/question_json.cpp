// SPDX-License-Identifier: MIT
#include "commands/question_json.h"

#include "commands/day_count_json.h"
#include "commands/paper_json.h"
#include "wording/cycle_labels.h"
#include "wording/question_text.h"

#include <nlohmann/json.hpp>

#include <sstream>

namespace cspdesk::commands {
namespace {

using namespace domain;
using application::QuestionLine;
using application::QuestionsView;
using documents::Audience;
using nlohmann::ordered_json;

std::string stableName(QuestionOutcome outcome)
{
    switch (outcome) {
    case QuestionOutcome::None: return "none";
    case QuestionOutcome::Answered: return "answered";
    case QuestionOutcome::WrittenAnswer: return "written_answer";
    case QuestionOutcome::Refused: return "refused";
    case QuestionOutcome::Redirected: return "redirected";
    case QuestionOutcome::FreedomOfInformation: return "freedom_of_information";
    case QuestionOutcome::Heard: return "heard";
    case QuestionOutcome::NotReached: return "not_reached";
    case QuestionOutcome::Withdrawn: break;
    }
    return "withdrawn";
}

std::string stableName(QuestionMeans means)
{
    switch (means) {
    case QuestionMeans::Email: return "email";
    case QuestionMeans::Telephone: return "telephone";
    case QuestionMeans::Letter: return "letter";
    case QuestionMeans::WebForm: return "web_form";
    case QuestionMeans::InPerson: break;
    }
    return "in_person";
}

std::string stableName(QuestionLimit limit)
{
    switch (limit) {
    case QuestionLimit::PerPerson: return "per_person";
    case QuestionLimit::PerMeeting: return "per_meeting";
    case QuestionLimit::Words: return "words";
    case QuestionLimit::Time: break;
    }
    return "time";
}

std::string stableName(QuestionKind kind) { return kind == QuestionKind::Question ? "question" : "statement"; }

template <class T>
ordered_json orNull(const std::optional<T>& value)
{
    return value ? ordered_json(*value) : ordered_json();
}

ordered_json orNull(const std::optional<Date>& day) { return day ? ordered_json(isoDate(*day)) : ordered_json(); }

std::string isoOrEmpty(const std::optional<Date>& day) { return day ? isoDate(*day) : std::string(); }

std::string moment(Date day, TimeOfDay time) { return isoDate(day) + ' ' + clockTime(time); }

ordered_json askerJson(const QuestionLine& line)
{
    if (!line.asker)
        return {};
    const Asker& asker = line.asker->value;
    ordered_json json{
        {"consents", asker.consents}, {"keep_until", orNull(asker.keepUntil)}, {"removed_on", orNull(asker.removedOn)}};
    if (const AskerDetails* details = asker.details.readable()) {
        json["name"] = details->name;
        json["organisation"] = details->organisation;
        json["address"] = details->address;
        json["email"] = details->email;
        json["telephone"] = details->telephone;
    }
    return json;
}

ordered_json lineJson(const QuestionLine& line, Audience audience)
{
    const PublicQuestion& question = line.question.value;
    ordered_json json{{"number", question.number},
                      {"kind", stableName(question.kind)},
                      {"subject", question.subject},
                      {"parts", question.parts},
                      {"shown_as", wording::askerShown(question).toStdString()},
                      {"item", orNull(line.itemNumber)},
                      {"on_agenda", question.item.has_value()},
                      {"outcome", stableName(question.outcome)},
                      {"outcome_on", orNull(question.outcomeOn)},
                      {"ruling", question.ruling},
                      {"answer", question.answer},
                      {"answered_by", question.answeredBy},
                      {"answer_due", orNull(question.answerDue)},
                      {"answered_on", orNull(question.answeredOn)},
                      {"overdue", line.isOverdue},
                      {"supplementary", question.supplementary},
                      {"supplementary_answer", question.supplementaryAnswer},
                      {"appendix", orNull(line.appendixNumber)}};
    if (audience == Audience::Public)
        return json;
    ordered_json limits = ordered_json::array();
    for (const QuestionLimit limit : line.limits)
        limits.push_back(stableName(limit));
    json["received"] = moment(question.receivedOn, question.receivedAt);
    json["means"] = stableName(question.means);
    json["notice_by"] = moment(line.notice.date, line.notice.time);
    json["in_time"] = line.notice.inTime;
    json["minutes_late"] = line.minutesLate;
    json["waiver"] = question.waiver;
    json["limits"] = std::move(limits);
    json["order"] = line.place > 0 ? ordered_json(line.place) : ordered_json();
    json["minutes"] = orNull(line.minutes);
    json["asker"] = askerJson(line);
    return json;
}

const AskerDetails* detailsOf(const QuestionLine& line)
{
    return line.asker ? line.asker->value.details.readable() : nullptr;
}

} // namespace

ordered_json questionsJson(const QuestionsView& view, Audience audience)
{
    ordered_json json = meetingJson(view.agenda, audience);
    json["notice_on_other_matters"] = moment(view.otherMatters.result, view.agenda.terms.questionCutOff);
    json["notice_on_the_agenda"] = moment(view.agenda.meeting->date, view.agenda.meeting->start);
    ordered_json questions = ordered_json::array();
    for (const QuestionLine& line : view.lines)
        questions.push_back(lineJson(line, audience));
    json["questions"] = std::move(questions);
    return json;
}

std::string questionsCsv(const QuestionsView& view, Audience audience)
{
    const bool isForBoard = audience == Audience::Board;
    std::ostringstream out;
    out << "meeting,number,kind,subject,item,shown_as,outcome,outcome_on,answer_due,answered_on,appendix";
    if (isForBoard)
        out << ",received,means,notice_by,in_time,minutes_late,order,asker,organisation,email,consents,keep_until";
    out << '\n';
    for (const QuestionLine& line : view.lines) {
        const PublicQuestion& question = line.question.value;
        out << isoDate(view.agenda.meeting->date) << ',' << question.number << ',' << stableName(question.kind) << ','
            << csvCell(question.subject) << ',' << (line.itemNumber ? std::to_string(*line.itemNumber) : std::string())
            << ',' << csvCell(wording::askerShown(question).toStdString()) << ',' << stableName(question.outcome) << ','
            << isoOrEmpty(question.outcomeOn) << ',' << isoOrEmpty(question.answerDue) << ','
            << isoOrEmpty(question.answeredOn) << ','
            << (line.appendixNumber ? std::to_string(*line.appendixNumber) : std::string());
        if (isForBoard) {
            const AskerDetails* details = detailsOf(line);
            out << ',' << moment(question.receivedOn, question.receivedAt) << ',' << stableName(question.means) << ','
                << moment(line.notice.date, line.notice.time) << ',' << (line.notice.inTime ? "yes" : "no") << ','
                << line.minutesLate << ',' << (line.place > 0 ? std::to_string(line.place) : std::string()) << ','
                << (details != nullptr ? csvCell(details->name) : std::string()) << ','
                << (details != nullptr ? csvCell(details->organisation) : std::string()) << ','
                << (details != nullptr ? csvCell(details->email) : std::string()) << ','
                << (line.asker ? (line.asker->value.consents ? "yes" : "no") : "") << ','
                << (line.asker ? isoOrEmpty(line.asker->value.keepUntil) : std::string());
        }
        out << '\n';
    }
    return out.str();
}

} // namespace cspdesk::commands
