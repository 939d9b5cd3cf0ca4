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
/// document skips a number, a list of its own begins there, so that Word shows the numbers of the document and still
/// counts on by itself when somebody puts a paragraph in.
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
    enum Definition { Minutes, SeriesWithStop, SeriesWithoutStop, Bullets, Numbers };

    struct Start
    {
        int level;
        int value;
    };

    struct ListInstance
    {
        Definition definition;
        std::vector<Start> starts;
    };

    ListPlace place(Definition definition, const std::vector<int>& number);
    int add(Definition definition, std::vector<Start> starts);

    std::array<Series, 3> m_series;
    std::array<int, 3> m_current{};
    std::vector<ListInstance> m_lists;
    int m_bullets = 0;
};

} // namespace cspdesk::documents::docx
