// SPDX-License-Identifier: MIT
#include "domain/public_question.h"

#include "domain/compared_text.h"
#include "domain/field_checks.h"
#include "domain/name_forms.h"

#include <algorithm>
#include <tuple>

namespace cspdesk::domain {

namespace {

std::string letters(const std::string& text)
{
    ComparedText compared;
    compared.append(text);
    return compared.letters();
}

} // namespace

QuestionNotice noticeOf(const PublicQuestion& question, const Meeting& meeting, Date otherMatters,
                        TimeOfDay otherMattersAt)
{
    QuestionNotice notice;
    notice.date = question.item ? meeting.date : otherMatters;
    notice.time = question.item ? meeting.start : otherMattersAt;
    // Before the meeting starts is not at its start; by the cut-off is also at it.
    const auto received = std::tuple(question.receivedOn, question.receivedAt.minutes);
    const auto last = std::tuple(notice.date, notice.time.minutes);
    notice.inTime = question.item ? received < last : received <= last;
    return notice;
}

bool isOwedAnAnswer(const PublicQuestion& question)
{
    return question.outcome == QuestionOutcome::WrittenAnswer && !question.answeredOn;
}

int wordsIn(const PublicQuestion& question)
{
    int words = 0;
    for (const std::string& part : question.parts) {
        bool inWord = false;
        for (const char character : part) {
            const bool isSpace = character == ' ' || character == '\n' || character == '\t';
            words += !isSpace && !inWord ? 1 : 0;
            inWord = !isSpace;
        }
    }
    return words;
}

Result<> check(const PublicQuestion& question)
{
    if (const auto lines = firstRefusal(
            {checkLine(Field::Subject, question.subject), checkLength(Field::ShownAs, question.shownAs),
             checkLength(Field::Waiver, question.waiver), checkLength(Field::Ruling, question.ruling, pageLimit),
             checkLength(Field::Answer, question.answer, pageLimit),
             checkLength(Field::AnsweredBy, question.answeredBy),
             checkLength(Field::Supplementary, question.supplementary, pageLimit),
             checkLength(Field::Answer, question.supplementaryAnswer, pageLimit)});
        !lines.has_value())
        return lines;
    for (const std::string& part : question.parts)
        if (const auto text = checkLength(Field::Question, part, pageLimit); !text.has_value())
            return text;
    const bool needsGround =
        question.outcome == QuestionOutcome::Refused || question.outcome == QuestionOutcome::Redirected;
    if (needsGround)
        return checkFilled(Field::Ruling, question.ruling);
    return {};
}

Result<> check(const AskerDetails& asker)
{
    // Somebody may give no more than an address to answer to; nothing at all is nobody.
    const bool isEmpty = asker.name.empty() && asker.organisation.empty() && asker.address.empty()
                      && asker.email.empty() && asker.telephone.empty();
    return firstRefusal({isEmpty ? checkFilled(Field::Asker, asker.name) : Result<>(),
                         checkLength(Field::Asker, asker.name), checkLength(Field::Organisation, asker.organisation),
                         checkLength(Field::Address, asker.address), checkLength(Field::Email, asker.email),
                         checkLength(Field::Telephone, asker.telephone)});
}

Result<> checkNaming(const PublicQuestion& question, const Asker& asker)
{
    const AskerDetails* details = asker.details.readable();
    if (asker.consents || details == nullptr)
        return {};
    // Any word of the name is the name: "Mr Smithers", "Smithers, Z".
    const std::vector<std::string> shown = comparedWords(question.shownAs);
    for (const std::string& word : comparedWords(details->name))
        if (word.size() > 1 && !isHonorific(word) && std::find(shown.begin(), shown.end(), word) != shown.end())
            return refuse(Refusal(NamesTheAsker{}));
    if (!details->organisation.empty()
        && letters(question.shownAs).find(letters(details->organisation)) != std::string::npos)
        return refuse(Refusal(NamesTheAsker{}));
    return {};
}

} // namespace cspdesk::domain
