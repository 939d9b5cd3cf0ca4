// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// Words that stand in what is to be published, and where: "paragraph 7.2", "document title", "file name".
struct PlacedText
{
    std::string place;
    std::string text;

    friend bool operator==(const PlacedText&, const PlacedText&) = default;
};

/// What must not be published. Texts may be marked text as the partnership file keeps it.
struct ClosedMatter
{
    std::vector<std::string> titles;        ///< closed titles, and the names of closed papers
    std::vector<std::string> terms;         ///< words the officer lists: found anywhere, they are a leak
    std::vector<std::string> people;        ///< whom only closed matter names: found anywhere, they are a leak
    std::vector<std::string> askers;        ///< who asked and how to reach them: found anywhere, they are a leak
    std::vector<std::string> organisations; ///< of askers: no leak where open matter has them too
    std::vector<std::string> files;         ///< SHA-256 of closed papers, as their places in a result give it
    std::vector<std::string> texts;         ///< closed paragraphs, actions, papers: looked for in runs of six words
};

/// The sternest first.
enum class LeakKind { Term, Person, Asker, File, Organisation, Title, Words };

constexpr std::size_t leakKinds = 7;

/// Closed matter found in a result.
struct Leak
{
    std::string place;
    std::string lastPlace; ///< where the words end; the same as `place` when they stand in one
    std::string words;     ///< what was found, as it stands in the result
    LeakKind kind = LeakKind::Words;

    friend bool operator==(const Leak&, const Leak&) = default;
};

/// Looks in a public result for closed matter, in the order of the result; the same words are told once for a place.
///
/// `result` is read as one stream in the order given, so that a run of words may go on from one place to the next.
/// `open` is what the public had before or may have anyway: open titles, templates, terms of reference, minutes that
/// are published. Closed words that stand there too are no leak, so the text under check must not be among it: what
/// somebody retyped into open minutes would excuse itself. What counts is told in docs/domain.md.
std::vector<Leak> leaks(const std::vector<PlacedText>& result, const ClosedMatter& closed,
                        const std::vector<std::string>& open);

} // namespace cspdesk::domain
