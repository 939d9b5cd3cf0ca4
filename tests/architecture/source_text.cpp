// SPDX-License-Identifier: MIT
#include "architecture/source_text.h"

#include "support/temporary_folder.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace cspdesk::tests {
namespace {

enum class Blank { Comments, CommentsAndLiterals };

bool isWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Walks through C++ just far enough to know comments, literals and code apart.
class Blanker
{
public:
    Blanker(std::string text, Blank what) : m_text(std::move(text)), m_what(what) {}

    std::string blanked()
    {
        while (m_position < m_text.size())
            step();
        return std::move(m_text);
    }

private:
    void step()
    {
        if (startsWith("//"))
            blankUntil(m_text.find('\n', m_position));
        else if (startsWith("/*"))
            blankUntil(after("*/", m_position + 2));
        else if (isRawString())
            rawString();
        else if (m_text[m_position] == '"' || (m_text[m_position] == '\'' && !isDigitSeparator()))
            literal(m_text[m_position]);
        else
            ++m_position;
    }

    bool startsWith(const char* mark) const { return m_text.compare(m_position, 2, mark) == 0; }

    bool isDigitSeparator() const { return m_position > 0 && isWordCharacter(m_text[m_position - 1]); }

    bool isRawString() const { return startsWith("R\"") && (m_position == 0 || !std::isalnum(beforeNow())); }

    unsigned char beforeNow() const { return static_cast<unsigned char>(m_text[m_position - 1]); }

    std::size_t after(const std::string& mark, std::size_t from) const
    {
        const std::size_t found = m_text.find(mark, from);
        return found == std::string::npos ? found : found + mark.size();
    }

    void rawString()
    {
        const std::size_t open = m_text.find('(', m_position);
        const std::string delimiter = m_text.substr(m_position + 2, open - m_position - 2);
        passLiteral(after(")" + delimiter + "\"", open));
    }

    void literal(char quote)
    {
        std::size_t end = m_position + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != '\n')
            end += m_text[end] == '\\' ? 2U : 1U;
        passLiteral(end + 1);
    }

    void passLiteral(std::size_t end)
    {
        if (m_what == Blank::CommentsAndLiterals)
            blankUntil(end);
        m_position = std::min(end, m_text.size());
    }

    void blankUntil(std::size_t end)
    {
        for (const std::size_t stop = std::min(end, m_text.size()); m_position < stop; ++m_position)
            if (m_text[m_position] != '\n')
                m_text[m_position] = ' ';
    }

    std::string m_text;
    Blank m_what;
    std::size_t m_position = 0;
};

std::vector<std::string> lines(const std::string& text)
{
    std::vector<std::string> all;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        all.push_back(line);
    return all;
}

} // namespace

std::vector<SourceFile> sourceFiles(const std::filesystem::path& root)
{
    std::vector<SourceFile> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const std::string ending = entry.path().extension().string();
        if (entry.is_regular_file() && (ending == ".h" || ending == ".cpp"))
            files.push_back({entry.path().lexically_relative(root).generic_string(), readFile(entry.path())});
    }
    std::sort(files.begin(), files.end(), [](const auto& left, const auto& right) { return left.path < right.path; });
    return files;
}

std::vector<std::string> linesWithoutComments(const std::string& text)
{
    return lines(Blanker(text, Blank::Comments).blanked());
}

std::vector<std::string> linesOfCode(const std::string& text)
{
    return lines(Blanker(text, Blank::CommentsAndLiterals).blanked());
}

} // namespace cspdesk::tests
