// SPDX-License-Identifier: MIT
#include "domain/question_rules.h"

#include "domain/compared_text.h"
#include "domain/day_count.h"

#include <algorithm>
#include <tuple>

namespace cspdesk::domain {
namespace {

constexpr int minutesOfDay = 24 * 60;

std::string lettersOf(const std::string& text)
{
    ComparedText compared;
    compared.append(text);
    return compared.letters();
}

bool areSame(const std::string& left, const std::string& right)
{
    const std::string letters = lettersOf(left);
    return !letters.empty() && letters == lettersOf(right);
}

bool counts(const PublicQuestion& question) { return question.outcome != QuestionOutcome::Withdrawn; }

auto byReceipt(const Stored<PublicQuestion>& each)
{
    return std::tuple(each->receivedOn, each->receivedAt.minutes, each->number);
}

const Stored<Asker>* askerOf(const PublicQuestion& question, const std::vector<Stored<Asker>>& askers)
{
    if (!question.asker)
        return nullptr;
    const auto found =
        std::find_if(askers.begin(), askers.end(), [&](const auto& each) { return each.id == *question.asker; });
    return found == askers.end() ? nullptr : &*found;
}

bool areOfOne(const PublicQuestion& left, const PublicQuestion& right, const std::vector<Stored<Asker>>& askers)
{
    if (!left.asker || !right.asker)
        return false;
    if (*left.asker == *right.asker)
        return true;
    const Stored<Asker>* first = askerOf(left, askers);
    const Stored<Asker>* second = askerOf(right, askers);
    if (first == nullptr || second == nullptr)
        return false;
    const AskerDetails* one = first->value.details.readable();
    const AskerDetails* other = second->value.details.readable();
    return one != nullptr && other != nullptr && isSamePerson(*one, *other);
}

int statementsAmong(const std::vector<Stored<PublicQuestion>>& heard)
{
    return static_cast<int>(std::count_if(heard.begin(), heard.end(),
                                          [](const auto& each) { return each->kind == QuestionKind::Statement; }));
}

} // namespace

int minutesLate(const PublicQuestion& question, const QuestionNotice& notice)
{
    if (notice.inTime)
        return 0;
    return daysBetween(notice.date, question.receivedOn) * minutesOfDay + question.receivedAt.minutes
         - notice.time.minutes;
}

bool isSamePerson(const AskerDetails& left, const AskerDetails& right)
{
    // People share names; where both gave an address to write to, that tells them apart.
    if (!left.email.empty() && !right.email.empty())
        return areSame(left.email, right.email);
    return areSame(left.name, right.name);
}

std::vector<Stored<PublicQuestion>> suggestedOrder(std::vector<Stored<PublicQuestion>> questions)
{
    std::erase_if(questions, [](const auto& each) { return !counts(each.value); });
    std::stable_sort(questions.begin(), questions.end(), [](const auto& left, const auto& right) {
        if (left->item.has_value() != right->item.has_value())
            return left->item.has_value();
        return byReceipt(left) < byReceipt(right);
    });
    return questions;
}

std::optional<int> minutesFor(QuestionKind kind, const std::vector<Stored<PublicQuestion>>& heard,
                              std::optional<int> minutesForAll, const DeadlineRules& rules)
{
    const bool statementsHaveTheirOwn = rules.statementMinutes > 0;
    if (kind == QuestionKind::Statement && statementsHaveTheirOwn)
        return rules.statementMinutes;
    if (!minutesForAll || *minutesForAll <= 0)
        return std::nullopt;
    const int statements = statementsHaveTheirOwn ? statementsAmong(heard) : 0;
    const int sharing = static_cast<int>(heard.size()) - statements;
    if (sharing <= 0)
        return std::nullopt;
    return std::max(1, (*minutesForAll - statements * rules.statementMinutes) / sharing);
}

std::vector<QuestionLimit> limitsBroken(const Stored<PublicQuestion>& question,
                                        const std::vector<Stored<PublicQuestion>>& ofMeeting,
                                        const std::vector<Stored<Asker>>& askers, const DeadlineRules& rules)
{
    std::vector<QuestionLimit> broken;
    if (!counts(question.value))
        return broken;
    // Those that came first are within the limit.
    int before = 0;
    int beforeOfPerson = 0;
    int statementsUpTo = question->kind == QuestionKind::Statement ? 1 : 0;
    for (const Stored<PublicQuestion>& each : ofMeeting) {
        if (each.id == question.id || !counts(each.value) || byReceipt(question) < byReceipt(each))
            continue;
        ++before;
        beforeOfPerson += areOfOne(each.value, question.value, askers) ? 1 : 0;
        statementsUpTo += each->kind == QuestionKind::Statement ? 1 : 0;
    }
    if (rules.questionsPerPerson > 0 && beforeOfPerson >= rules.questionsPerPerson)
        broken.push_back(QuestionLimit::PerPerson);
    if (rules.questionsPerMeeting > 0 && before >= rules.questionsPerMeeting)
        broken.push_back(QuestionLimit::PerMeeting);
    if (rules.questionWords > 0 && wordsIn(question.value) > rules.questionWords)
        broken.push_back(QuestionLimit::Words);
    const bool isTimed = rules.questionMinutes > 0 && rules.statementMinutes > 0;
    if (isTimed && question->kind == QuestionKind::Statement
        && statementsUpTo * rules.statementMinutes > rules.questionMinutes)
        broken.push_back(QuestionLimit::Time);
    return broken;
}

Date writtenAnswerDue(Date promised, const DeadlineRules& rules, const WorkingCalendar& calendar)
{
    return countDays(calendar, promised, rules.writtenAnswerDays, CountRule::Working, CountSide::After).result;
}

bool isAnswerOverdue(const PublicQuestion& question, Date today)
{
    return isOwedAnAnswer(question) && question.answerDue && *question.answerDue < today;
}

bool isRemovalDue(const Asker& asker, Date today)
{
    return !asker.details.isAbsent() && asker.keepUntil && *asker.keepUntil < today;
}

} // namespace cspdesk::domain
