// SPDX-License-Identifier: MIT
#pragma once

#include "documents/docx_paragraph.h"
#include "documents/docx_series.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::documents::docx {

/// How far the text of a list stands to the right of what surrounds the list, in twips.
[[nodiscard]] int listIndent(ListKind kind);

/// Everything that Word counts: numbered headings with their paragraphs, series of paragraphs, and lists. Where the
/// document skips a number the list is set to it, so that Word shows the numbers of the document and still counts on by
/// itself when somebody puts a paragraph in.
class Numbering
{
public:
    /// Where a heading or a paragraph with this number stands; nothing if the number must be written as words.
    [[nodiscard]] std::optional<ListPlace> heading(std::string_view number);
    [[nodiscard]] std::optional<ListPlace> paragraph(std::string_view number);

    /// The list of items at this depth; each numbered list counts from its own start.
    [[nodiscard]] ListPlace items(ListKind kind, int start, int depth);

    /// numbering.xml
    [[nodiscard]] std::string part() const;

private:
    /// The definitions, numbered as in numbering.xml.
    enum Definition { Minutes, SeriesWithStop, SeriesWithoutStop, Bullets, Numbers, FirstOfMore };

    struct Start
    {
        int level;
        int value;
    };

    struct ListInstance
    {
        int definition;
        std::optional<Start> start; ///< nothing where it counts on from what its definition says
    };

    /// Where a series has come to.
    struct State
    {
        Series series;
        int definition;
        int list = 0;
    };

    ListPlace place(Definition definition, const std::vector<int>& number);
    int add(int definition, std::optional<Start> start);

    std::array<State, 3> m_states{{{{}, Minutes}, {{}, SeriesWithStop}, {{}, SeriesWithoutStop}}};
    std::vector<std::vector<int>> m_moreDefinitions; ///< what the levels of each start at
    std::vector<ListInstance> m_lists;
    int m_bullets = 0;
};

} // namespace cspdesk::documents::docx
