// SPDX-License-Identifier: MIT
#include "analysis/report_source.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace cspdesk::analysis {
namespace {

using Kind = ReportFault::Kind;

/// A key and its value; nothing where there is no colon.
std::optional<std::pair<std::string, std::string>> pairIn(std::string_view line, char sign)
{
    const std::size_t at = line.find(sign);
    if (at == std::string_view::npos || trimmed(line.substr(0, at)).empty() || trimmed(line.substr(at + 1)).empty())
        return std::nullopt;
    return std::pair(std::string(trimmed(line.substr(0, at))), std::string(trimmed(line.substr(at + 1))));
}

class ReportReader
{
public:
    explicit ReportReader(std::string_view text)
    {
        if (text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3);
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            std::string_view line = text.substr(0, end);
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            m_lines.push_back(line);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    BasicResult<ReportSource, std::vector<ReportFault>> read()
    {
        readHead();
        if (m_out.title.empty())
            m_faults.insert(m_faults.begin(), {.line = 1, .kind = Kind::NoTitle});
        while (m_at < m_lines.size())
            readBlock();
        endText();
        if (!m_faults.empty())
            return refuse(std::move(m_faults));
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::size_t lineNumber() const { return m_at + 1; }

    void fault(Kind kind, std::string_view value, std::vector<std::string> known = {})
    {
        m_faults.push_back({lineNumber(), kind, shortened(value, 60), std::move(known)});
    }

    void readHead()
    {
        for (; m_at < m_lines.size() && !trimmed(m_lines[m_at]).empty(); ++m_at) {
            const std::string_view line = m_lines[m_at];
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos)
                fault(Kind::NoSuchKey, line);
            else // what is left empty is not known yet
                take(std::string(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1))));
        }
    }

    void take(const std::string& key, const std::string& value)
    {
        const std::array plain{std::pair{"title", &m_out.title}, std::pair{"organisation", &m_out.organisation},
                               std::pair{"author", &m_out.author}, std::pair{"date", &m_out.day},
                               std::pair{"status", &m_out.status}};
        for (const auto& [name, to] : plain)
            if (key == name) {
                *to = value;
                return;
            }
        if (key == "version")
            return takeVersion(value);
        if (key == "source")
            return takeSource(value);
        fault(Kind::NoSuchKey, key, {"title", "organisation", "author", "date", "status", "version", "source"});
    }

    void takeVersion(const std::string& value)
    {
        const std::vector<std::string> parts = partsBetween(value, '|');
        if (parts.size() != 4)
            return fault(Kind::NotAVersion, value);
        m_out.versions.push_back({parts[0], parts[1], parts[2], parts[3]});
    }

    void takeSource(const std::string& value)
    {
        const auto pair = pairIn(value, '=');
        if (!pair)
            return fault(Kind::NotASource, value);
        if (std::any_of(m_out.sources.begin(), m_out.sources.end(),
                        [&](const auto& each) { return each.first == pair->first; }))
            return fault(Kind::SourceTwice, pair->first);
        m_out.sources.push_back(*pair);
    }

    void readBlock()
    {
        const std::string_view line = trimmed(m_lines[m_at]);
        if (line.starts_with("## ") || line.starts_with("### ")) {
            const int level = line.starts_with("### ") ? 3 : 2;
            add(ReportHeading{level, std::string(trimmed(line.substr(static_cast<std::size_t>(level))))});
        } else if (line.starts_with('[') && line.ends_with(']') && line.find("](") == std::string_view::npos) {
            readDirective(trimmed(line.substr(1, line.size() - 2)));
        } else {
            addText();
            return;
        }
        ++m_at;
    }

    void readDirective(std::string_view words)
    {
        if (words == "technical notes")
            return add(ReportPart::TechnicalNotes);
        if (words == "document control")
            return add(ReportPart::DocumentControl);
        if (words == "glossary")
            return readGlossary();
        const bool isTable = words.starts_with("table ");
        if (!isTable && !words.starts_with("figure "))
            return fault(Kind::NoSuchDirective, words,
                         {"table", "figure", "glossary", "technical notes", "document control"});
        words.remove_prefix(isTable ? 6 : 7);
        std::vector<std::string> columns;
        if (const std::size_t colon = words.find(':'); isTable && colon != std::string_view::npos) {
            columns = partsBetween(words.substr(colon + 1), ',');
            words = words.substr(0, colon);
        }
        const std::vector<std::string> parts = partsBetween(words, '|');
        if (parts.size() != 2)
            return fault(Kind::NoSuchDirective, words);
        const bool isKnown = std::any_of(m_out.sources.begin(), m_out.sources.end(),
                                         [&](const auto& each) { return each.first == parts[0]; });
        if (!isKnown)
            return fault(Kind::NoSuchSource, parts[0], namesOfSources());
        if (isTable)
            add(ReportTable{parts[0], parts[1], std::move(columns)});
        else
            add(ReportFigure{parts[0], parts[1]});
    }

    [[nodiscard]] std::vector<std::string> namesOfSources() const
    {
        std::vector<std::string> names;
        for (const auto& [name, file] : m_out.sources)
            names.push_back(name);
        return names;
    }

    void readGlossary()
    {
        ReportGlossary glossary;
        const std::size_t first = lineNumber();
        while (m_at + 1 < m_lines.size() && !trimmed(m_lines[m_at + 1]).empty()) {
            ++m_at;
            if (auto pair = pairIn(m_lines[m_at], ':'))
                glossary.terms.push_back(std::move(*pair));
            else
                fault(Kind::NoSuchKey, m_lines[m_at]);
        }
        endText();
        m_out.blocks.push_back({first, std::move(glossary)});
    }

    template <typename Content>
    void add(Content content)
    {
        endText();
        m_out.blocks.push_back({lineNumber(), std::move(content)});
    }

    /// One stretch of text is one block, with its empty lines.
    void addText()
    {
        if (m_text.empty())
            m_textLine = lineNumber();
        m_text += m_lines[m_at++];
        m_text += '\n';
    }

    void endText()
    {
        if (!trimmed(m_text).empty())
            m_out.blocks.push_back({m_textLine, ReportText{std::move(m_text)}});
        m_text.clear();
    }

    std::vector<std::string_view> m_lines;
    std::size_t m_at = 0;
    std::string m_text;
    std::size_t m_textLine = 0;
    ReportSource m_out;
    std::vector<ReportFault> m_faults;
};

} // namespace

std::vector<std::string> partsBetween(std::string_view text, char sign)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = std::min(text.find(sign), text.size());
        parts.emplace_back(trimmed(text.substr(0, end)));
        if (end == text.size())
            return parts;
        text.remove_prefix(end + 1);
    }
}

BasicResult<ReportSource, std::vector<ReportFault>> parseReport(std::string_view text)
{
    return ReportReader(text).read();
}

} // namespace cspdesk::analysis
