// SPDX-License-Identifier: MIT
#include "commands/question_commands.h"

#include "application/meeting_work.h"
#include "application/question_work.h"
#include "commands/answers.h"
#include "commands/document_output.h"
#include "commands/file_day.h"
#include "commands/publication.h"
#include "commands/question_json.h"
#include "documents/question_sheet_document.h"
#include "wording/format_text.h"
#include "wording/question_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <iostream>
#include <map>

namespace cspdesk::commands {
namespace {

using namespace application;
using domain::PublicQuestion;
using domain::QuestionKind;
using domain::QuestionMeans;
using wording::say;

constexpr const char* meetingHelp = "the day of the meeting, as 2025-10-21";

int listQuestions(const Store& store, const PaperRequest& request, Date today, const Arguments& arguments,
                  Environment& environment)
{
    const auto meeting = meetingOn(store, *request.meeting);
    if (!meeting.has_value())
        return tell(meeting.error(), environment);
    const auto view = questionsView(store, meeting->id, today);
    if (!view.has_value())
        return tell(view.error(), environment);
    if (wantsJson(arguments))
        return deliverJson(questionsJson(*view, request.audience), request, arguments, environment);
    if (arguments.value("--format") == "csv") {
        const std::string csv = questionsCsv(*view, request.audience);
        return deliverText(csv, rowsOf(csv), request, arguments, environment);
    }
    return deliverPaper(documents::questionSheetDocument(*view, request.audience), request, arguments, environment);
}

int removeDetails(const Arguments& arguments, Environment& environment)
{
    const auto words = arguments.value("--before");
    const auto before = words ? parseDate(*words) : std::nullopt;
    if (!before)
        return tellUsage("--remove-askers needs --before and a date, as 2026-10-21", environment);
    for (const char* option : {"--meeting", "--audience", "--output", "--format"})
        if (arguments.has(option))
            return tellUsage(std::string("--remove-askers is for the whole file, without ") + option, environment);
    const auto store = environment.files.open(arguments.place(0), OpenMode::Write);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return tell(today.error(), environment);
    if (*before > *today) {
        print(environment.problems, say("cspdesk-cli: --before cannot be after today, %1: those whose time is not over "
                                        "are still needed. Nothing was removed.")
                                        .arg(wording::plainDate(*today)));
        return Refused;
    }
    const auto removed = removeAskers(**store, environment.worker, *before, *today);
    if (!removed.has_value())
        return tell(removed.error(), environment);
    print(environment.out, removed->askers == 1 ? say("The details of 1 asker are removed.")
                                                : say("The details of %1 askers are removed.").arg(removed->askers));
    if (removed->askers > 0)
        print(environment.out, say("Copies and backups made before still hold them."));
    return Done;
}

int questions(const Arguments& arguments, Environment& environment)
{
    if (arguments.has("--remove-askers"))
        return removeDetails(arguments, environment);
    if (arguments.has("--before"))
        return tellUsage("--before is for --remove-askers", environment);
    const auto request = paperRequest(arguments, environment, {"text", "csv", "json"});
    if (!request.has_value())
        return request.error();
    if (!request->meeting)
        return tellUsage("--meeting is needed", environment);
    if (request->output && arguments.has("--format"))
        return tellUsage("--output writes the sheet of questions: leave out --format", environment);
    const auto store = openFor(request->audience, arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return tell(today.error(), environment);
    return listQuestions(**store, *request, *today, arguments, environment);
}

/// "2025-10-20 09:40"
std::optional<std::pair<Date, TimeOfDay>> momentIn(const std::string& words)
{
    const auto space = words.find(' ');
    if (space == std::string::npos)
        return std::nullopt;
    const auto day = parseDate(words.substr(0, space));
    const auto time = parseTime(words.substr(space + 1));
    if (!day || !time)
        return std::nullopt;
    return std::pair(*day, *time);
}

std::optional<QuestionMeans> meansIn(const std::string& word)
{
    static const std::map<std::string, QuestionMeans> means{{"email", QuestionMeans::Email},
                                                            {"telephone", QuestionMeans::Telephone},
                                                            {"letter", QuestionMeans::Letter},
                                                            {"web-form", QuestionMeans::WebForm},
                                                            {"in-person", QuestionMeans::InPerson}};
    const auto found = means.find(word);
    return found == means.end() ? std::nullopt : std::optional(found->second);
}

/// What was sent in, as the options say it.
struct SentIn
{
    Date meeting = date(2000, 1, 1);
    std::optional<int> item;
    std::pair<Date, TimeOfDay> received;
    QuestionMeans means = QuestionMeans::Email;
    std::optional<AskerEntry> asker;
};

std::optional<AskerEntry> askerIn(const Arguments& arguments, Date received)
{
    AskerEntry asker;
    asker.details = {.name = arguments.value("--name").value_or(""),
                     .organisation = arguments.value("--organisation").value_or(""),
                     .address = {},
                     .email = arguments.value("--email").value_or(""),
                     .telephone = arguments.value("--telephone").value_or("")};
    asker.consents = arguments.has("--consents");
    if (asker.consents)
        asker.consentedOn = received;
    const bool isSomebody = asker.details != domain::AskerDetails{};
    return isSomebody ? std::optional(asker) : std::nullopt;
}

/// Where the words make no sense, says so and answers with the exit code.
BasicResult<SentIn, int> sentIn(const Arguments& arguments, Environment& environment)
{
    SentIn sent;
    const auto day = parseDate(*arguments.value("--meeting"));
    if (!day)
        return refuse(tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment));
    sent.meeting = *day;
    const auto received = momentIn(*arguments.value("--received"));
    if (!received)
        return refuse(tellUsage("--received needs day and time, as \"2025-10-20 09:40\"", environment));
    sent.received = *received;
    if (const auto words = arguments.value("--item")) {
        int number = 0;
        const auto read = std::from_chars(words->data(), words->data() + words->size(), number);
        if (read.ec != std::errc() || read.ptr != words->data() + words->size() || number < 1)
            return refuse(tellUsage("--item needs the number of the item on the agenda, as 5", environment));
        sent.item = number;
    }
    const auto means = meansIn(arguments.value("--by").value_or("email"));
    if (!means)
        return refuse(tellUsage("--by is email, telephone, letter, web-form or in-person", environment));
    sent.means = *means;
    sent.asker = askerIn(arguments, received->first);
    if (arguments.has("--consents") && !sent.asker)
        return refuse(tellUsage("--consents needs --name", environment));
    return sent;
}

int addQuestion(Store& store, const SentIn& sent, const Arguments& arguments, Environment& environment)
{
    const auto meeting = meetingOn(store, sent.meeting);
    if (!meeting.has_value())
        return tell(meeting.error(), environment);
    const auto before = questionsView(store, meeting->id, sent.meeting);
    if (!before.has_value())
        return tell(before.error(), environment);
    PublicQuestion question{.meeting = meeting->id, .item = {}, .subject = *arguments.value("--subject")};
    question.kind = arguments.has("--statement") ? QuestionKind::Statement : QuestionKind::Question;
    question.parts = {arguments.value("--text").value_or("")};
    question.shownAs = arguments.value("--shown-as").value_or("");
    question.receivedOn = sent.received.first;
    question.receivedAt = sent.received.second;
    question.means = sent.means;
    for (const domain::RunningOrderLine& line : before->agenda.order.lines)
        if (sent.item && line.number == sent.item)
            question.item = line.item.id;
    if (sent.item && !question.item) {
        print(environment.problems, say("cspdesk-cli: There is no item %1 on the agenda of %2.")
                                        .arg(*sent.item)
                                        .arg(wording::plainDate(sent.meeting)));
        return Refused;
    }
    const auto added = perform(store, environment.worker, Verb::RecordQuestion,
                               [&](UnitOfWork& unit) { return recordQuestion(unit, question, sent.asker); });
    if (!added.has_value())
        return tell(added.error(), environment);
    const auto view = questionsView(store, meeting->id, sent.meeting);
    if (!view.has_value())
        return tell(view.error(), environment);
    const bool isOver = sent.received > std::pair((*meeting)->date, (*meeting)->end);
    const QString over = say("The meeting of %1 was over when it came").arg(wording::plainDate(sent.meeting));
    for (const QuestionLine& line : view->lines)
        if (line.question.id == added->value)
            print(environment.out,
                  say("%1 is recorded. %2. %3.")
                      .arg(wording::questionName(line.question.value), isOver ? over : wording::noticeText(line),
                           isOver ? say("A later meeting may take it") : wording::noticeRule(line, *view)));
    return Done;
}

int add(const Arguments& arguments, Environment& environment)
{
    const auto sent = sentIn(arguments, environment);
    if (!sent.has_value())
        return sent.error();
    auto store = environment.files.open(arguments.place(0), OpenMode::Write);
    if (!store.has_value())
        return tell(store.error(), environment);
    if (const auto unlocked = unlockIfAsked(arguments, **store); !unlocked.has_value())
        return tell(unlocked.error(), environment);
    return addQuestion(**store, *sent, arguments, environment);
}

} // namespace

Command questionsCommand()
{
    return {"questions",
            "write the questions and statements of the public to a meeting, or remove who asked",
            {"FILE.csp"},
            {{"--meeting", "DATE", meetingHelp},
             audienceOption,
             {"--output", "FILE", "write the sheet of questions as " + documentFileNames()},
             {"--format", "text|csv|json", "the form of the list; text for people without it"},
             {"--remove-askers", "", "remove for good the details of askers whose time is over"},
             {"--before", "DATE", "with --remove-askers: those to be kept until a day before this one"},
             passphraseOption,
             uncheckedOption},
            questions};
}

Command questionAddCommand()
{
    return {"question-add",
            "record a question or statement of the public",
            {"FILE.csp"},
            {{"--meeting", "DATE", meetingHelp, true},
             {"--subject", "WORDS", "what it is about, in a few words", true},
             {"--received", "WHEN", "day and time it came, as \"2025-10-20 09:40\"", true},
             {"--text", "WORDS", "its words"},
             {"--statement", "", "a statement, not a question"},
             {"--item", "N", "the item of the agenda it is about; without it, it is about another matter"},
             {"--by", "MEANS", "email, telephone, letter, web-form or in-person; email without it"},
             {"--shown-as", "WORDS", "what the public reads of the asker, as \"A resident\""},
             {"--name", "NAME", "who asked; sealed in the file"},
             {"--organisation", "NAME", "for whom they ask"},
             {"--email", "ADDRESS", "where to answer"},
             {"--telephone", "NUMBER", "where to answer"},
             {"--consents", "", "they agreed to be named in public"},
             passphraseOption},
            add};
}

} // namespace cspdesk::commands
