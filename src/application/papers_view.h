// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"
#include "application/store.h"

namespace cspdesk::application {

/// A paper with its versions and how it stands. Read from a store without the key, the matter of a closed one is
/// sealed: `matter()` is then empty.
struct PaperLine
{
    Stored<domain::Paper> paper;
    std::vector<Stored<domain::PaperVersion>> versions; ///< oldest first; the last one goes out
    Date due;                                           ///< its own day, or that of the terms of reference
    domain::PaperState state = domain::PaperState::Awaited;
    domain::Session session = domain::Session::Open; ///< in which its matter belongs, released or not
    std::string agencyName = {};                     ///< short where the agency has a short name

    [[nodiscard]] bool isClosed() const { return session == domain::Session::Closed; }
    [[nodiscard]] bool isReadable() const { return paper->matter.readable() != nullptr; }
    [[nodiscard]] bool isReleased() const { return isClosed() && paper->matter.releasedOn.has_value(); }
    /// Whether everybody may know of it.
    [[nodiscard]] bool isPublic() const { return paper->matter.open.has_value(); }
    [[nodiscard]] const domain::PaperMatter& matter() const { return paper->matter.value(); }
    /// The version that goes out, or nothing.
    [[nodiscard]] const Stored<domain::PaperVersion>* last() const
    {
        return versions.empty() ? nullptr : &versions.back();
    }
    /// What is known of its file; nothing where none came, or where it cannot be read.
    [[nodiscard]] const domain::PaperFile* file() const
    {
        return versions.empty() ? nullptr : versions.back()->file.readable();
    }
    /// "Dan Price, Cambridge City Council": what is known of whom it comes from.
    [[nodiscard]] std::string from() const;
};

/// The papers under one item of the agenda.
struct ItemPapers
{
    Stored<domain::AgendaItem> item;
    std::optional<int> number; ///< of the item on the agenda
    std::vector<PaperLine> papers;
};

/// How many papers of a meeting stand how, and how much room their files take.
struct PaperCounts
{
    int papers = 0;
    int awaited = 0; ///< still in time
    int overdue = 0;
    int toFollow = 0;
    int tabled = 0;
    int received = 0; ///< in time or late
    int receivedLate = 0;
    int sealed = 0; ///< of them all: cannot be read now
    std::int64_t bytes = 0;
    std::int64_t formerBytes = 0; ///< of versions that were replaced

    friend bool operator==(const PaperCounts&, const PaperCounts&) = default;
};

/// The papers of a meeting, item by item in the order of the agenda: every item that may have papers, also without any.
struct PapersView
{
    Stored<domain::Meeting> meeting;
    std::vector<ItemPapers> items;
    PaperCounts counts;

    [[nodiscard]] const PaperLine* find(Id<domain::Paper> id) const;
    [[nodiscard]] const ItemPapers* find(Id<domain::AgendaItem> id) const;
};

/// `today` decides what is overdue.
PapersView papersView(const AgendaView& agenda, Date today);
Result<PapersView> papersView(const Reader& reader, Id<domain::Meeting> id, Date today);

/// All bytes of a version at once.
Result<std::string> bytesOf(const Store& store, Id<domain::PaperVersion> version);

/// Over this a paper is large enough to be told of, and over that a file (docs/domain.md).
constexpr std::int64_t largePaper = std::int64_t(25) << 20U;
constexpr std::int64_t largeFile = std::int64_t(500) << 20U;

} // namespace cspdesk::application
