// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"
#include "domain/day_count.h"
#include "domain/question_rules.h"

namespace cspdesk::application {

/// A question or statement with what follows from it.
struct QuestionLine
{
    Stored<domain::PublicQuestion> question;
    domain::QuestionNotice notice;
    int minutesLate = 0;
    std::optional<int> itemNumber; ///< on the agenda of its meeting
    std::string itemTitle;         ///< as the public reads it
    std::optional<Stored<domain::Asker>> asker;
    std::vector<domain::QuestionLimit> limits; ///< that it goes beyond
    std::optional<int> minutes;                ///< the time suggested for it
    int place = 0;                             ///< in the order suggested to the Chair, from 1; 0 where withdrawn
    bool isOverdue = false;                    ///< an answer is owed since a day that has passed
    bool isRemovalDue = false;                 ///< the asker's details are to be removed
    std::optional<int> appendixNumber;
};

/// The questions and statements of a meeting, by number, with the rule their notice was counted by.
struct QuestionsView
{
    AgendaView agenda;
    domain::DayCount otherMatters; ///< how the cut-off for what is not on the agenda was counted
    std::vector<QuestionLine> lines;
    std::optional<int> minutesForAll;
    Date today;
};

Result<QuestionsView> questionsView(const Reader& reader, Id<domain::Meeting> meeting, Date today);
/// The same of a meeting whose agenda was read already.
Result<QuestionsView> questionsOf(const Reader& reader, AgendaView agenda, Date today);

/// The lines in the order suggested to the Chair.
std::vector<QuestionLine> inSuggestedOrder(std::vector<QuestionLine> lines);

/// Where in the running order the public are heard: the item of that kind, if there is one.
std::optional<Id<domain::AgendaItem>> publicQuestionsItem(const AgendaView& agenda);

/// An answer in writing that somebody is waiting for.
struct OwedAnswer
{
    Id<domain::Meeting> meeting;
    Id<domain::PublicQuestion> question;
    int number = 0;
    std::string subject;
    std::optional<Date> due;
};

/// What is left to do about questions, whatever their meeting.
struct QuestionDuties
{
    std::vector<OwedAnswer> owed; ///< first due first
    int askersToRemove = 0;
};

Result<QuestionDuties> questionDuties(const Reader& reader, Date today);

} // namespace cspdesk::application
