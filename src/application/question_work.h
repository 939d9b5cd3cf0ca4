// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/public_question.h"

namespace cspdesk::application {

/// Who asked, as it is typed: the details are sealed in the file.
struct AskerEntry
{
    domain::AskerDetails details;
    bool consents = false; ///< to be named in public documents
    std::optional<Date> consentedOn;
    std::optional<Date> keepUntil; ///< absent: as long after the meeting as the terms say
};

/// Adds a question or statement with the next number of its meeting. It cannot be about an item of another meeting.
Result<Id<domain::PublicQuestion>> recordQuestion(UnitOfWork& unit, domain::PublicQuestion question,
                                                  const std::optional<AskerEntry>& asker = std::nullopt);
/// Replaces all but its meeting, its number, who asked and its appendix. A written answer that is promised without a
/// day is due when the terms say, counted from the day of the outcome.
Result<> changeQuestion(UnitOfWork& unit, Id<domain::PublicQuestion> id, domain::PublicQuestion question);
/// Takes it to another meeting of the body, behind the questions there; on another matter, until an item is chosen.
Result<> moveQuestion(UnitOfWork& unit, Id<domain::PublicQuestion> id, Id<domain::Meeting> meeting);
/// Undo brings it back. What is known of the asker stays until its time is over, so that retention finds it.
Result<> removeQuestion(UnitOfWork& unit, Id<domain::PublicQuestion> id);

/// Records who asked, or changes it. Refused where consent is withdrawn from a name that is shown.
Result<> changeAsker(UnitOfWork& unit, Id<domain::PublicQuestion> question, const AskerEntry& asker);

/// Makes the appendix to the minutes in which the question is printed, or gives it this title and text anew.
Result<Id<domain::Appendix>> appendToMinutes(UnitOfWork& unit, Id<domain::PublicQuestion> question,
                                             const std::string& title, const std::string& text);

/// What was removed: how many askers, and how many entries of the journal lost what they said of them.
struct RemovedAskers
{
    std::size_t askers = 0;
    std::int64_t entries = 0;
};

/// Removes the details of everybody whose time was over before the day, for good: from their records, and with the
/// bodies of all journal entries that tell of them. A removal that was cut short is completed by the next.
/// `changes` receives what the records underwent.
Result<RemovedAskers> removeAskers(Store& store, const Worker& worker, Date before, Date today,
                                   ChangeSet* changes = nullptr);

/// How many questions and statements name the item.
Result<std::size_t> questionsUnder(const Reader& reader, Id<domain::Meeting> meeting, Id<domain::AgendaItem> item);

} // namespace cspdesk::application
