// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/minutes.h"

#include <functional>

namespace cspdesk::application {

/// A paragraph that a text refers to, or may refer to.
struct ReferredParagraph
{
    Id<domain::MinuteParagraph> id;
    Id<domain::Meeting> meeting;
    Date on;            ///< the day of its meeting
    std::string number; ///< as it is printed now; empty for a note
    std::string item;   ///< the number of its item
    bool isOpen = true; ///< the public may read it: under an open item, or released by name
    std::string text;   ///< empty where it is sealed

    friend bool operator==(const ReferredParagraph&, const ReferredParagraph&) = default;
};

/// Those of the paragraphs that are there.
Result<std::vector<ReferredParagraph>> referredParagraphs(const Reader& reader,
                                                          const std::vector<std::int64_t>& paragraphs);

/// All paragraphs a meeting's minutes may refer to: its own and those of earlier meetings of its body, latest meeting
/// first, in the order of the minutes.
Result<std::vector<ReferredParagraph>> paragraphsToReferTo(const Reader& reader, Id<domain::Meeting> meeting);

/// The words of a reference in the minutes of `from`.
using ReferenceWords = std::function<std::string(const ReferredParagraph&, Id<domain::Meeting> from)>;

/// The text with what was typed as `[[8.2 of 1 July]]` made a link with the paragraph's identity. Without a year the
/// latest meeting on such a day is meant that is not after this one, without a day this meeting. What fits no
/// paragraph stays as it was typed.
Result<std::string> withTypedReferences(const Reader& reader, Id<domain::Meeting> meeting, const std::string& text,
                                        const ReferenceWords& words);

/// Whether the day fits what was typed: "2025-07-01", "1 July 2025", "1 July", "1 Jul", "1/7/2025".
bool fitsTypedDay(Date day, std::string_view typed);

} // namespace cspdesk::application
