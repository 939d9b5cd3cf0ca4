// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace cspdesk::documents::docx {

/// A list of numbering.xml and the level a paragraph has in it.
struct ListPlace
{
    int list = 0;
    int level = 0;
};

/// In twips. The first line begins `hanging` to the left of the others.
struct Indents
{
    int left = 0;
    int hanging = 0;
    int right = 0;
};

/// What sets one paragraph apart from its style.
struct ParagraphLook
{
    std::string_view style = {};
    bool keepWithNext = false;
    bool startsPage = false;
    std::optional<ListPlace> list = std::nullopt;
    bool rightToLeft = false;
    std::optional<Indents> indents = std::nullopt;
    std::optional<int> spaceBefore = std::nullopt;
    std::optional<int> spaceAfter = std::nullopt;
    Alignment alignment = Alignment::Start;
};

/// A paragraph with its properties in the order the schema wants (ECMA-376, part 1, CT_PPrBase).
[[nodiscard]] std::string paragraph(const ParagraphLook& look, const std::string& content);

} // namespace cspdesk::documents::docx
