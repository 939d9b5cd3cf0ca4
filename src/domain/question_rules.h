// SPDX-License-Identifier: MIT
#pragma once

#include "domain/deadline_rules.h"
#include "domain/public_question.h"
#include "domain/working_calendar.h"

#include <vector>

namespace cspdesk::domain {

/// What a question or statement can go beyond. A fact for the Chair, as late notice is; nothing is refused for it.
enum class QuestionLimit { PerPerson, PerMeeting, Words, Time };

/// Minutes from the last moment for giving notice to the moment it came; 0 where it was in time.
int minutesLate(const PublicQuestion& question, const QuestionNotice& notice);

/// Whether the two are the same person as far as names and addresses tell: the same e-mail address, or the same name.
bool isSamePerson(const AskerDetails& left, const AskerDetails& right);

/// Those to be heard in the order suggested to the Chair: what is on the agenda, then everything else, each in the
/// order of receipt. What was withdrawn is left out.
std::vector<Stored<PublicQuestion>> suggestedOrder(std::vector<Stored<PublicQuestion>> questions);

/// The time the terms leave for one of them. Statements have their own where the terms set it; what is left of the time
/// for all is shared by the others. Nothing where no time is set.
std::optional<int> minutesFor(QuestionKind kind, const std::vector<Stored<PublicQuestion>>& heard,
                              std::optional<int> minutesForAll, const DeadlineRules& rules);

/// The limits of the terms that it goes beyond. Withdrawn ones count in none. Who asked can be told by their details as
/// far as they can be read.
std::vector<QuestionLimit> limitsBroken(const Stored<PublicQuestion>& question,
                                        const std::vector<Stored<PublicQuestion>>& ofMeeting,
                                        const std::vector<Stored<Asker>>& askers, const DeadlineRules& rules);

/// The day by which a written answer is due that was promised on `promised`.
Date writtenAnswerDue(Date promised, const DeadlineRules& rules, const WorkingCalendar& calendar);

/// Whether a written answer is owed and its day has passed.
bool isAnswerOverdue(const PublicQuestion& question, Date today);

/// Whether the asker's details are still here and their time is over.
bool isRemovalDue(const Asker& asker, Date today);

} // namespace cspdesk::domain
