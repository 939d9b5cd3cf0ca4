// SPDX-License-Identifier: MIT
#pragma once

#include "sources/docx_text.h"
#include "sources/xml_tree.h"

namespace cspdesk::sources {

/// What a style says about a paragraph or a run, with what it takes from the styles it is based on.
struct WordStyle
{
    std::string name;
    int headingLevel = 0;
    std::string list; ///< numId; empty where the style is counted in none
    int level = 0;
    bool bold = false;
    bool italic = false;
};

/// styles.xml and numbering.xml. Either may be missing: then no paragraph is a heading or counted by its style.
class WordStyles
{
public:
    void readStyles(const XmlElement& styles);
    void readNumbering(const XmlElement& numbering);

    /// The style of this id; the plain one where there is none.
    [[nodiscard]] WordStyle style(const std::string& id) const;
    /// The place in a list, or nothing for numId 0, which takes a paragraph out of the list of its style, and for a
    /// list that is not defined.
    [[nodiscard]] std::optional<WordListPlace> place(const std::string& list, int level) const;

private:
    struct Entry
    {
        std::string name;
        std::string basedOn;
        std::optional<int> outline;
        std::string list;
        int level = 0;
        std::optional<bool> bold;
        std::optional<bool> italic;
    };

    struct Level
    {
        bool isBullet = false;
        std::string pattern;
    };

    void readLevel(const XmlElement& level, std::map<int, Level>& levels) const;

    std::map<std::string, Entry> m_styles;
    std::string m_default;
    std::map<std::string, std::map<int, Level>> m_definitions;
    std::map<std::string, std::map<int, Level>> m_lists;
};

/// A property that is there means yes, unless its value says no (ECMA-376 part 1, 17.3.2.22); nothing where it is not
/// there.
[[nodiscard]] std::optional<bool> toggle(const XmlElement& properties, std::string_view name);

/// A whole number; `otherwise` where the text is none.
[[nodiscard]] int wholeNumber(const std::string& text, int otherwise);

} // namespace cspdesk::sources
