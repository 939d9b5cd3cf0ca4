// SPDX-License-Identifier: MIT
#include "sources/word_styles.h"

#include <algorithm>
#include <charconv>

namespace cspdesk::sources {
namespace {

/// "heading 1" to "heading 9", as Word and LibreOffice name their own ones in every language.
int headingLevelOf(const std::string& name)
{
    static constexpr std::string_view stem = "heading ";
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (lower.size() != stem.size() + 1 || !lower.starts_with(stem) || lower.back() < '1' || lower.back() > '9')
        return 0;
    return lower.back() - '0';
}

} // namespace

std::optional<bool> toggle(const XmlElement& properties, std::string_view name)
{
    const XmlElement* found = properties.child(name);
    if (found == nullptr)
        return std::nullopt;
    const std::string& value = found->attribute("w:val");
    return value != "0" && value != "false" && value != "off";
}

int wholeNumber(const std::string& text, int otherwise)
{
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size() ? number : otherwise;
}

void WordStyles::readStyles(const XmlElement& styles)
{
    for (const XmlElement& each : styles.children) {
        if (each.name != "w:style")
            continue;
        const std::string& id = each.attribute("w:styleId");
        Entry entry{.name = each.value("w:name"), .basedOn = each.value("w:basedOn")};
        if (const XmlElement* paragraph = each.child("w:pPr")) {
            if (paragraph->child("w:outlineLvl") != nullptr)
                entry.outline = wholeNumber(paragraph->value("w:outlineLvl"), 9);
            if (const XmlElement* numbering = paragraph->child("w:numPr")) {
                entry.list = numbering->value("w:numId");
                entry.level = wholeNumber(numbering->value("w:ilvl"), 0);
            }
        }
        if (const XmlElement* run = each.child("w:rPr")) {
            entry.bold = toggle(*run, "w:b");
            entry.italic = toggle(*run, "w:i");
        }
        if (each.attribute("w:type") == "paragraph" && each.attribute("w:default") == "1")
            m_default = id;
        m_styles.insert_or_assign(id, std::move(entry));
    }
}

WordStyle WordStyles::style(const std::string& id) const
{
    WordStyle style{.name = "Normal"};
    const std::string* next = id.empty() ? &m_default : &id;
    std::optional<int> outline;
    std::optional<bool> bold;
    std::optional<bool> italic;
    bool isFirst = true;
    // A chain that bites its own tail ends here.
    for (std::size_t steps = 0; steps <= m_styles.size(); ++steps) {
        const auto found = m_styles.find(*next);
        if (found == m_styles.end())
            break;
        const Entry& entry = found->second;
        if (isFirst && !entry.name.empty())
            style.name = entry.name;
        isFirst = false;
        if (style.headingLevel == 0)
            style.headingLevel = headingLevelOf(entry.name);
        if (!outline)
            outline = entry.outline;
        if (!bold)
            bold = entry.bold;
        if (!italic)
            italic = entry.italic;
        if (style.list.empty()) {
            style.list = entry.list;
            style.level = entry.level;
        }
        next = &entry.basedOn;
    }
    if (style.headingLevel == 0 && outline && *outline >= 0 && *outline < 9)
        style.headingLevel = *outline + 1;
    style.bold = bold.value_or(false);
    style.italic = italic.value_or(false);
    return style;
}

void WordStyles::readLevel(const XmlElement& level, std::map<int, Level>& levels) const
{
    levels[wholeNumber(level.attribute("w:ilvl"), 0)] = {level.value("w:numFmt") == "bullet", level.value("w:lvlText")};
}

void WordStyles::readNumbering(const XmlElement& numbering)
{
    for (const XmlElement& each : numbering.children)
        if (each.name == "w:abstractNum")
            for (const XmlElement& level : each.children)
                if (level.name == "w:lvl")
                    readLevel(level, m_definitions[each.attribute("w:abstractNumId")]);
    for (const XmlElement& each : numbering.children) {
        if (each.name != "w:num")
            continue;
        auto& levels = m_lists[each.attribute("w:numId")];
        levels = m_definitions[each.value("w:abstractNumId")];
        for (const XmlElement& change : each.children)
            if (const XmlElement* level = change.child("w:lvl"); change.name == "w:lvlOverride" && level != nullptr)
                readLevel(*level, levels);
    }
}

std::optional<WordListPlace> WordStyles::place(const std::string& list, int level) const
{
    const auto found = m_lists.find(list);
    if (list == "0" || found == m_lists.end())
        return std::nullopt;
    const auto definition = found->second.find(level);
    if (definition == found->second.end())
        return WordListPlace{level, true, {}};
    return WordListPlace{level, definition->second.isBullet, definition->second.pattern};
}

} // namespace cspdesk::sources
