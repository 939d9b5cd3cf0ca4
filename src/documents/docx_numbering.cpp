// SPDX-License-Identifier: MIT
#include "documents/docx_numbering.h"

#include "documents/docx_xml.h"
#include "documents/page_style.h"

#include <algorithm>

namespace cspdesk::documents::docx {
namespace {

constexpr int levelCount = 9; // as many as Word has

struct Level
{
    std::string_view format = "decimal";
    std::string text;
    int left = 0;
    int hanging = 0;
    std::string look = {};
    int start = 1;
};

std::string xml(const Level& level, int index)
{
    std::string out = "<w:lvl w:ilvl=\"" + std::to_string(index) + "\">" + setting("start", level.start);
    out += setting("numFmt", level.format) + setting("lvlText", level.text) + setting("lvlJc", "left");
    out += "<w:pPr><w:ind w:left=\"" + std::to_string(level.left) + "\" w:hanging=\"" + std::to_string(level.hanging)
         + "\"/></w:pPr>";
    return out + wrapped("rPr", level.look) + "</w:lvl>";
}

/// A definition needs an nsid of its own, or Word takes two of them for one.
std::string definition(int number, const std::vector<Level>& levels)
{
    std::string out = "<w:abstractNum w:abstractNumId=\"" + std::to_string(number) + "\">";
    out += setting("nsid", std::to_string(43535000 + number));
    out += setting("multiLevelType", "multilevel");
    for (std::size_t i = 0; i < levels.size(); ++i)
        out += xml(levels[i], static_cast<int>(i));
    return out + "</w:abstractNum>";
}

/// "%1." for a heading, "%1.%2" for the paragraphs under it and "%1.%2.%3" under those.
std::vector<Level> minutesLevels(const std::vector<int>& starts = {})
{
    const int column = twips(page_style::numberColumn);
    const std::string colour = setting("color", hex(page_style::number.colour));
    std::vector<Level> levels{{.text = "%1.", .left = column, .hanging = column}};
    std::string text = "%1";
    for (int i = 2; i <= levelCount; ++i) {
        text += ".%" + std::to_string(i);
        levels.push_back({.text = text, .left = column, .hanging = column, .look = colour});
    }
    for (std::size_t i = 0; i < starts.size(); ++i)
        levels[i].start = starts[i];
    return levels;
}

std::vector<Level> seriesLevels(const std::string& text)
{
    const int column = twips(page_style::numberColumn);
    return {
        {.text = text, .left = column, .hanging = column, .look = setting("color", hex(page_style::number.colour))}};
}

std::vector<Level> bulletLevels()
{
    std::vector<Level> levels;
    for (int i = 0; i < levelCount; ++i)
        levels.push_back({"bullet", i % 2 == 0 ? "•" : "–", listIndent(ListKind::Bulleted) * (i + 1),
                          listIndent(ListKind::Bulleted)});
    return levels;
}

std::vector<Level> numberLevels()
{
    std::vector<Level> levels;
    for (int i = 0; i < levelCount; ++i)
        levels.push_back({"decimal", "%" + std::to_string(i + 1) + ".", listIndent(ListKind::Numbered) * (i + 1),
                          listIndent(ListKind::Numbered)});
    return levels;
}

} // namespace

int listIndent(ListKind kind) { return twips(kind == ListKind::Bulleted ? 16 : 24); }

std::optional<ListPlace> Numbering::heading(std::string_view number)
{
    const CountedNumber counted = countedNumber(number);
    if (counted.levels.size() != 1)
        return std::nullopt;
    return place(Minutes, counted.levels);
}

std::optional<ListPlace> Numbering::paragraph(std::string_view number)
{
    const CountedNumber counted = countedNumber(number);
    if (counted.levels.size() == 1)
        return place(counted.endsInStop ? SeriesWithStop : SeriesWithoutStop, counted.levels);
    if (counted.levels.empty() || counted.endsInStop)
        return std::nullopt;
    return place(Minutes, counted.levels);
}

ListPlace Numbering::place(Definition definition, const std::vector<int>& number)
{
    State& state = m_states[static_cast<std::size_t>(definition)];
    const int level = static_cast<int>(number.size()) - 1;
    switch (state.series.next(number)) {
    case Step::CountsOn: break;
    case Step::IsSet: state.list = add(state.definition, Start{level, number.back()}); break;
    case Step::BeginsAnew:
        m_moreDefinitions.push_back(number);
        state.definition = FirstOfMore + static_cast<int>(m_moreDefinitions.size()) - 1;
        state.list = add(state.definition, std::nullopt);
        break;
    }
    return {state.list, level};
}

ListPlace Numbering::items(ListKind kind, int start, int depth)
{
    const int level = std::min(depth, levelCount - 1);
    if (kind == ListKind::Numbered)
        return {add(Numbers, Start{level, std::max(start, 0)}), level};
    if (m_bullets == 0)
        m_bullets = add(Bullets, std::nullopt);
    return {m_bullets, level};
}

int Numbering::add(int definition, std::optional<Start> start)
{
    m_lists.push_back({definition, start});
    return static_cast<int>(m_lists.size());
}

std::string Numbering::part() const
{
    std::string out = std::string(declaration) + "<w:numbering" + std::string(nameSpaces) + ">";
    out += definition(Minutes, minutesLevels()) + definition(SeriesWithStop, seriesLevels("%1."))
         + definition(SeriesWithoutStop, seriesLevels("%1")) + definition(Bullets, bulletLevels())
         + definition(Numbers, numberLevels());
    for (std::size_t i = 0; i < m_moreDefinitions.size(); ++i)
        out += definition(FirstOfMore + static_cast<int>(i), minutesLevels(m_moreDefinitions[i]));
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        out += "<w:num w:numId=\"" + std::to_string(i + 1) + "\">";
        out += setting("abstractNumId", m_lists[i].definition);
        if (const std::optional<Start>& start = m_lists[i].start)
            out += "<w:lvlOverride w:ilvl=\"" + std::to_string(start->level) + "\">"
                 + setting("startOverride", start->value) + "</w:lvlOverride>";
        out += "</w:num>";
    }
    return out + "</w:numbering>";
}

} // namespace cspdesk::documents::docx
