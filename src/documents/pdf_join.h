// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/attached_pdf.h"
#include "documents/laid_out_document.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// Words that come into the file with an attached paper and stand on none of its pages.
struct AttachedWords
{
    enum class Kind { LinkAddress, LinkDescription, Alternative };

    std::size_t part = 0;
    Kind kind = Kind::Alternative;
    std::string text;
};

struct JoinedPdf
{
    std::string bytes;
    /// The same with every layer shown, where a paper hides some: what may be read out of the file is more than what
    /// is seen.
    std::optional<std::string> unhidden = std::nullopt;
    std::vector<AttachedWords> words = {};
    bool isTagged = false; ///< own pages are; the whole is where every paper in it is
    /// How much of the file each paper takes, an entry for each part of the pack; what is left is of own pages.
    std::vector<std::size_t> weights = {};
};

struct JoinFailure
{
    std::optional<std::size_t> part = std::nullopt; ///< the paper that stood in the way
    bool wasGivenUp = false;
    std::string detail = {};
};

/// What is to be joined, an entry for each part of the pack.
struct PapersToJoin
{
    std::vector<const AttachedPdf*> pdfs; ///< nothing for parts that are no paper of somebody else
    std::vector<bool> hasPages;           ///< false for what is sent round separately
};

/// Told how many of the papers are in; false gives up.
using JoinProgress = std::function<bool(std::size_t done, std::size_t total)>;

/// Puts the pages of the papers into the frames that were left for them in `pdf`, the file of `pages`. What stood in
/// the file stays: structure, links, bookmarks. Of a paper come its pages, its links to addresses and into itself, and
/// its structure where it has one; scripts, actions, forms, attached files and private data of other programs stay out.
/// The same input gives the same bytes.
[[nodiscard]] BasicResult<JoinedPdf, JoinFailure> joinAttached(const std::string& pdf, const LaidOutDocument& pages,
                                                               const PapersToJoin& papers,
                                                               const JoinProgress& goesOn = {});

} // namespace cspdesk::documents
