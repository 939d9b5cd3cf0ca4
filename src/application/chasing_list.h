// SPDX-License-Identifier: MIT
#pragma once

#include "application/papers_view.h"

namespace cspdesk::application {

/// A paper that has not come, with the item it is for.
struct MissingPaper
{
    Stored<domain::AgendaItem> item;
    std::optional<int> number;
    PaperLine line;
};

/// Somebody who owes papers, and how to reach them. Without a name nobody is put down: the paper has no author, and its
/// item no lead with a name.
struct Debtor
{
    std::string name;
    std::string agency;
    std::string email;
    std::vector<MissingPaper> papers; ///< by the day they were due, then in the order of the agenda

    /// How often they were reminded of any of them, and when last.
    [[nodiscard]] int timesChased() const;
    [[nodiscard]] std::optional<Date> lastChased() const;
};

/// What is awaited for a meeting, by whom it comes from; whoever has owed longest comes first.
struct ChasingList
{
    Stored<domain::Meeting> meeting;
    std::string partnership;
    std::string officer; ///< whoever is support officer on the day of the meeting, or the title of the office
    Date today;
    std::vector<Debtor> debtors;
    int sealed = 0; ///< papers that cannot be chased because closed matter is locked

    [[nodiscard]] int papers() const;
};

/// Papers without a version, also those to follow. A paper goes by its author; without one by its agency, whose seat on
/// the body gives the name; without either by the first lead of its item who is a person.
ChasingList chasingList(const AgendaView& agenda, Date today);

} // namespace cspdesk::application
