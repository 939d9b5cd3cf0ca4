// SPDX-License-Identifier: MIT
#include "wording/question_text.h"

#include "domain/marked_text.h"
#include "wording/cycle_labels.h"
#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::wording {
namespace {

using namespace domain;
using application::QuestionLine;
using application::QuestionsView;

constexpr int minutesOfHour = 60;
constexpr int minutesOfDay = 24 * minutesOfHour;

QString counted(int count, const char* one, const char* many) { return count == 1 ? say(one) : say(many).arg(count); }

QString withDay(const QString& words, const std::optional<Date>& day)
{
    return day ? say("%1 on %2").arg(words, plainDate(*day)) : words;
}

QString withWords(const QString& words, const std::string& more)
{
    return more.empty() ? words : say("%1: %2").arg(words, text(more));
}

std::string markedHeading(const QString& words) { return "## " + escapedForMarkup(words.toStdString()); }

std::string markedWords(const QString& words) { return escapedForMarkup(words.toStdString()); }

/// The parts of a question one below the other; several have their letters.
std::string markedParts(const PublicQuestion& question)
{
    std::string marked;
    for (std::size_t part = 0; part < question.parts.size(); ++part) {
        if (!marked.empty())
            marked += "\n\n";
        if (question.parts.size() > 1)
            marked += "**" + markedWords(say("(%1)").arg(partLetter(static_cast<int>(part)))) + "** ";
        marked += question.parts[part];
    }
    return marked;
}

void append(std::string& marked, const std::string& block)
{
    if (block.empty())
        return;
    if (!marked.empty())
        marked += "\n\n";
    marked += block;
}

/// What the public calls the asker, in the middle of a sentence.
QString askerWithin(const PublicQuestion& question)
{
    QString words = askerShown(question);
    for (const char* article : {"A ", "An ", "The "})
        if (words.startsWith(QLatin1String(article)))
            words[0] = words[0].toLower();
    return words;
}

QString answerHeading(const PublicQuestion& question)
{
    const bool isWritten = question.outcome == QuestionOutcome::WrittenAnswer;
    const QString kind = isWritten ? say("Written answer") : say("Answer");
    return question.answeredBy.empty() ? kind : say("%1 of %2").arg(kind, text(question.answeredBy));
}

} // namespace

QString label(QuestionLimit limit)
{
    switch (limit) {
    case QuestionLimit::PerPerson: return say("more than one person may put");
    case QuestionLimit::PerMeeting: return say("more than one meeting takes");
    case QuestionLimit::Words: return say("longer than the terms allow");
    case QuestionLimit::Time: break;
    }
    return say("more than there is time for");
}

QString askerShown(const PublicQuestion& question)
{
    return question.shownAs.empty() ? say("A member of the public") : text(question.shownAs);
}

QString questionName(const PublicQuestion& question)
{
    return say("%1 %2").arg(label(question.kind)).arg(question.number);
}

QString partLetter(int part) { return QString(QChar(u'a' + static_cast<char16_t>(part % 26))); }

QString receivedText(const PublicQuestion& question)
{
    return say("%1 at %2, %3")
        .arg(longDate(question.receivedOn), timeOfDay(question.receivedAt), label(question.means));
}

QString noticeRule(const QuestionLine& line, const QuestionsView& view)
{
    if (line.question->item)
        return say("On a matter of the agenda: before the meeting starts at %1 on %2")
            .arg(timeOfDay(line.notice.time), longDate(line.notice.date));
    return say("On another matter: by %1 on %2, %3 before the meeting")
        .arg(timeOfDay(line.notice.time), longDate(line.notice.date),
             counted(view.otherMatters.count, "1 working day", "%1 working days"));
}

QString noticeState(const QuestionLine& line) { return line.notice.inTime ? say("In time") : say("Late"); }

QString noticeText(const QuestionLine& line)
{
    if (line.notice.inTime)
        return say("In time");
    const QString late = line.minutesLate == 0 ? say("Late: the meeting had just started")
                                               : say("Late by %1").arg(lateness(line.minutesLate));
    return line.question->waiver.empty() ? late : say("%1; taken because %2").arg(late, text(line.question->waiver));
}

QString lateness(int minutes)
{
    QStringList parts;
    if (const int days = minutes / minutesOfDay; days > 0)
        parts << counted(days, "1 day", "%1 days");
    if (const int rest = minutes % minutesOfDay; rest > 0)
        parts << minutesLong(rest);
    return parts.join(QLatin1Char(' '));
}

QString matterText(const QuestionLine& line)
{
    if (!line.question->item)
        return say("a matter that is not on the agenda");
    return line.itemNumber ? say("item %1, %2").arg(*line.itemNumber).arg(text(line.itemTitle)) : text(line.itemTitle);
}

QStringList limitLines(const QuestionLine& line, const QuestionsView& view)
{
    const DeadlineRules& rules = view.agenda.terms.deadlines;
    QStringList lines;
    for (const QuestionLimit limit : line.limits)
        switch (limit) {
        case QuestionLimit::PerPerson:
            lines << counted(rules.questionsPerPerson,
                             "This person has put one already, and the terms allow one a person",
                             "This person has put %1 already, and the terms allow no more a person");
            break;
        case QuestionLimit::PerMeeting:
            lines << counted(rules.questionsPerMeeting, "Another came before it, and the terms allow one a meeting",
                             "%1 came before it, and the terms allow no more a meeting");
            break;
        case QuestionLimit::Words:
            lines << say("It has %1 words, and the terms allow %2")
                         .arg(wordsIn(line.question.value))
                         .arg(rules.questionWords);
            break;
        case QuestionLimit::Time:
            lines << say("The statements up to it take more than the %1 there are")
                         .arg(minutesLong(rules.questionMinutes));
            break;
        }
    return lines;
}

QString outcomeState(const PublicQuestion& question)
{
    switch (question.outcome) {
    case QuestionOutcome::None: return say("To be heard");
    case QuestionOutcome::WrittenAnswer: return question.answeredOn ? say("Answered") : say("Written answer");
    case QuestionOutcome::FreedomOfInformation: return say("FOI request");
    case QuestionOutcome::Answered:
    case QuestionOutcome::Refused:
    case QuestionOutcome::Redirected:
    case QuestionOutcome::Heard:
    case QuestionOutcome::NotReached:
    case QuestionOutcome::Withdrawn: break;
    }
    return label(question.outcome);
}

QString outcomeText(const PublicQuestion& question)
{
    switch (question.outcome) {
    case QuestionOutcome::None: return say("Not yet heard");
    case QuestionOutcome::Answered: return withDay(say("Answered"), question.outcomeOn);
    case QuestionOutcome::WrittenAnswer:
        if (question.answeredOn)
            return say("Answered in writing on %1").arg(plainDate(*question.answeredOn));
        return question.answerDue ? say("Written answer promised by %1").arg(plainDate(*question.answerDue))
                                  : say("Written answer promised");
    case QuestionOutcome::Refused: return withWords(withDay(say("Refused"), question.outcomeOn), question.ruling);
    case QuestionOutcome::Redirected: return withWords(withDay(say("Redirected"), question.outcomeOn), question.ruling);
    case QuestionOutcome::FreedomOfInformation:
        return withWords(say("To be a request under the Freedom of Information Act 2000"), question.ruling);
    case QuestionOutcome::Heard: return withDay(say("Heard"), question.outcomeOn);
    case QuestionOutcome::NotReached: return say("Not reached");
    case QuestionOutcome::Withdrawn: break;
    }
    return withDay(say("Withdrawn"), question.outcomeOn);
}

QString owedText(const PublicQuestion& question, Date today)
{
    if (!isOwedAnAnswer(question))
        return {};
    if (!question.answerDue)
        return say("Answer owed");
    return isAnswerOverdue(question, today) ? say("Answer overdue since %1").arg(plainDate(*question.answerDue))
                                            : say("Answer owed by %1").arg(plainDate(*question.answerDue));
}

QString keptText(const QuestionLine& line)
{
    if (!line.asker)
        return {};
    const Asker& asker = line.asker->value;
    if (asker.removedOn)
        return say("The details were removed on %1.").arg(plainDate(*asker.removedOn));
    if (!asker.keepUntil)
        return {};
    return line.isRemovalDue ? say("Kept until %1: to be removed now.").arg(plainDate(*asker.keepUntil))
                             : say("Kept until %1, then to be removed.").arg(plainDate(*asker.keepUntil));
}

QString appendixTitle(const PublicQuestion& question)
{
    const QString from = askerWithin(question);
    return question.kind == QuestionKind::Statement
             ? say("Public statement by %1: %2").arg(from, text(question.subject))
             : say("Public question from %1: %2").arg(from, text(question.subject));
}

std::string appendixText(const QuestionLine& line)
{
    const PublicQuestion& question = line.question.value;
    std::string marked;
    append(marked, markedWords(say("On %1. Received on %2.").arg(matterText(line), plainDate(question.receivedOn))));
    append(marked, markedHeading(label(question.kind)));
    append(marked, markedParts(question));
    if (!question.answer.empty()) {
        append(marked, markedHeading(answerHeading(question)));
        append(marked, question.answer);
    }
    if (!question.supplementary.empty()) {
        append(marked, markedHeading(say("Supplementary question")));
        append(marked, question.supplementary);
    }
    if (!question.supplementaryAnswer.empty()) {
        append(marked, markedHeading(say("Answer to the supplementary question")));
        append(marked, question.supplementaryAnswer);
    }
    if (question.outcome != QuestionOutcome::None)
        append(marked, "*" + markedWords(say("%1.").arg(outcomeText(question))) + "*");
    return marked;
}

} // namespace cspdesk::wording
