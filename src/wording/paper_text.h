// SPDX-License-Identifier: MIT
#pragma once

#include "application/chasing_list.h"
#include "application/paper_trouble.h"

#include <QString>

namespace cspdesk::wording {

/// What an agenda says behind the title of a paper: "to follow", "tabled: the figures came in today", "circulated
/// separately", its protective marking. Empty where there is nothing to say.
QString listingText(const application::PaperLine& line);
/// "Reoffending deep dive, Michael Yates, Cambridge City Council (to follow)"
QString paperText(const application::PaperLine& line);
/// "due 9 October 2025", "12 days late"; of what has come, when: "received 8 October 2025".
QString standingText(const application::PaperLine& line, Date today);
/// "Item 8", or the title of an item that has no number.
QString itemText(const std::optional<int>& number, const domain::AgendaItem& item);

/// "2 papers late, 1 awaited"; empty where nothing is missing.
QString missingText(const application::PaperCounts& counts);
/// "6 papers, 4 received, 1 late, 1 to follow"
QString countsText(const application::PaperCounts& counts);

/// Why the file will not stand in the pack, what the pack does instead, and what can be done; empty where it will.
QString troubleText(const domain::PaperFile& file);

/// "Version 2, 8 October 2025, 09:05"
QString versionText(const domain::PaperVersion& version);
/// The first 12 of the 64 characters of a hash, which are enough to compare by eye.
QString shortHash(const std::string& sha256);

/// "Michael Yates, Cambridge City Council", or that nobody is put down.
QString debtorText(const application::Debtor& debtor);
/// "reminded twice, last on 14 October 2025"; empty where nobody was.
QString chasedText(int times, const std::optional<Date>& last);
struct Reminder
{
    QString subject;
    QString body;
};
/// The letter that asks somebody for what they owe.
Reminder reminder(const application::ChasingList& list, const application::Debtor& debtor);

} // namespace cspdesk::wording
