// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/closed.h"
#include "domain/minutes.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

struct AskerDetails
{
    std::string name;
    std::string organisation;
    std::string address;
    std::string email;
    std::string telephone;

    friend bool operator==(const AskerDetails&, const AskerDetails&) = default;
};

/// Who asked. Kept apart from the question, always closed matter, and removed when its time is over.
struct Asker
{
    Closed<AskerDetails> details; ///< absent once removed
    bool consents = false;        ///< to be named in public documents
    std::optional<Date> consentedOn;
    std::optional<Date> keepUntil;
    std::optional<Date> removedOn;

    friend bool operator==(const Asker&, const Asker&) = default;
};

enum class QuestionKind { Question, Statement };

enum class QuestionMeans { Email, Telephone, Letter, WebForm, InPerson };

/// What the Chair did with it (information for the public, 4 to 8).
enum class QuestionOutcome {
    None,
    Answered,
    WrittenAnswer, ///< promised, with the day it is due
    Refused,
    Redirected,
    FreedomOfInformation,
    Heard, ///< a statement
    NotReached,
    Withdrawn
};

/// A question or statement of the public. Its text is open; who asked is not.
struct PublicQuestion
{
    Id<Meeting> meeting;
    int number = 0; ///< within the meeting, in the order of receipt
    QuestionKind kind = QuestionKind::Question;
    std::optional<Id<AgendaItem>> item; ///< the matter on the agenda; absent: on another matter
    std::string subject;
    std::vector<std::string> parts; ///< marked text; one, unless it is asked in parts
    Date receivedOn = cspdesk::date(2000, 1, 1);
    TimeOfDay receivedAt{};
    QuestionMeans means = QuestionMeans::Email;
    std::string shownAs; ///< what public documents call the asker: "A resident", or the name where they consent
    std::optional<Id<Asker>> asker;
    std::string waiver; ///< why the Chair takes it although notice was late

    QuestionOutcome outcome = QuestionOutcome::None;
    std::optional<Date> outcomeOn;
    std::string ruling; ///< the ground of a refusal, where it was sent, the reference of the request
    std::string answer; ///< marked text
    std::string answeredBy;
    std::optional<Date> answerDue; ///< of a written answer
    std::optional<Date> answeredOn;
    std::string supplementary;
    std::string supplementaryAnswer;
    std::optional<Id<Appendix>> appendix; ///< to the minutes, where it is printed

    friend bool operator==(const PublicQuestion&, const PublicQuestion&) = default;
};

/// When notice of it had to be given: before the meeting starts on a matter of its agenda, otherwise by the cut-off on
/// the working day before (information for the public, 2 and 3). In time at the very minute.
struct QuestionNotice
{
    Date date = cspdesk::date(2000, 1, 1);
    TimeOfDay time{};
    bool inTime = false;
};

/// `otherMatters` is the cut-off for matters that are not on the agenda.
QuestionNotice noticeOf(const PublicQuestion& question, const Meeting& meeting, Date otherMatters,
                        TimeOfDay otherMattersAt);

/// Whether an answer is still owed.
bool isOwedAnAnswer(const PublicQuestion& question);

int wordsIn(const PublicQuestion& question);

Result<> check(const PublicQuestion& question);
Result<> check(const AskerDetails& asker);
/// Refuses a public name that is the asker's own, where they have not consented to be named.
Result<> checkNaming(const PublicQuestion& question, const Asker& asker);

} // namespace cspdesk::domain
