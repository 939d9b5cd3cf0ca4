// SPDX-License-Identifier: MIT
#pragma once

#include "domain/item_matter.h"

#include <cstdint>
#include <vector>

namespace cspdesk::domain {

/// What the officer has said of a paper, beyond what its receipt says.
enum class PaperListing {
    Expected,
    ToFollow, ///< the agenda goes out without it, and says why
    Tabled    ///< first seen at the meeting, with the reason for urgency
};

/// Who may read it. A paper of a closed item is closed in either case, unless it is released by name.
enum class PaperAccess { WithItem, BoardOnly };

/// Somebody was reminded of a paper.
struct PaperChase
{
    Date on = cspdesk::date(2000, 1, 1);
    std::string how; ///< "by e-mail to Mark Freeman"

    friend bool operator==(const PaperChase&, const PaperChase&) = default;
};

struct PaperMatter
{
    std::string title;
    std::string author; ///< as the contents of the pack print it
    std::optional<Id<Person>> authorPerson;
    std::optional<Id<Agency>> agency;
    std::string marking; ///< protective marking in words: "OFFICIAL-SENSITIVE"
    std::string reason;  ///< why it is to follow, or tabled late
    std::string note;    ///< for the office alone: printed nowhere
    std::vector<PaperChase> chased;

    friend bool operator==(const PaperMatter&, const PaperMatter&) = default;
};

/// A paper of an agenda item, from the day it is asked for.
struct Paper
{
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    int position = 0; ///< among the papers of the item, from 0
    PaperListing listing = PaperListing::Expected;
    PaperAccess access = PaperAccess::WithItem;
    std::optional<Date> dueOn; ///< absent: when the terms of reference say
    bool separate = false;     ///< circulated on its own, not joined into the pack
    ItemMatter<PaperMatter> matter;

    friend bool operator==(const Paper&, const Paper&) = default;
};

/// What is known of one file that came as a paper; its bytes are kept beside the records.
struct PaperFile
{
    std::string name;      ///< as it came: "Reoffending Deep Dive v05.pdf"
    std::string mediaType; ///< "application/pdf"
    std::int64_t bytes = 0;
    std::string sha256; ///< hexadecimal, of the bytes as they came
    std::optional<int> pages;
    std::string note; ///< what is new in it

    friend bool operator==(const PaperFile&, const PaperFile&) = default;
};

/// One version of a paper. The last one is what goes out; earlier ones are kept.
struct PaperVersion
{
    Id<Meeting> meeting;
    Id<Paper> paper;
    int number = 1; ///< within the paper, from 1
    Date receivedOn = cspdesk::date(2000, 1, 1);
    std::optional<TimeOfDay> receivedAt;
    ItemMatter<PaperFile> file;

    friend bool operator==(const PaperVersion&, const PaperVersion&) = default;
};

/// Where a paper stands on a day.
enum class PaperState { Awaited, Overdue, Received, ReceivedLate, ToFollow, Tabled };

/// `versions` are those of the paper, in order; `due` is its own day or the one of the terms of reference.
PaperState paperState(const Paper& paper, const std::vector<Stored<PaperVersion>>& versions, Date due, Date today);

/// The session in which the matter of the paper is kept: closed where the item is, or where it is for the Board alone.
Session sessionOf(const Paper& paper, Session ofItem);

Result<> check(const Paper& paper);
Result<> check(const PaperMatter& matter, PaperListing listing);
Result<> check(const PaperFile& file);

} // namespace cspdesk::domain
