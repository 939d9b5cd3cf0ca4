// SPDX-License-Identifier: MIT
#include "statistics/fitted_text.h"

#include <algorithm>

namespace cspdesk::statistics {
namespace {

const std::string ellipsis = "\xE2\x80\xA6";

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Where the character at `at` ends.
std::size_t nextCharacter(const std::string& text, std::size_t at)
{
    ++at;
    while (at < text.size() && continues(text[at]))
        ++at;
    return at;
}

std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\t')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// A line, and whether it goes on with the word the line before it broke off.
struct WrappedLine
{
    std::string text;
    bool continuesWord = false;
};

class Fitting
{
public:
    Fitting(const ChartType& type, double width, const TextMeasure& measure)
        : m_type(type),
          m_width(width),
          m_measure(measure)
    {}

    /// All lines there would be without a limit.
    std::vector<WrappedLine> wrapped(const std::string& text) const
    {
        std::vector<WrappedLine> lines;
        for (const std::string& word : wordsOf(text)) {
            if (!lines.empty() && fits(lines.back().text + " " + word)) {
                lines.back().text += " " + word;
                continue;
            }
            lines.push_back({word});
            breakLast(lines);
        }
        return lines;
    }

    std::string shortened(const std::string& text) const
    {
        std::size_t kept = 0;
        for (std::size_t at = 0; at < text.size();) {
            at = nextCharacter(text, at);
            if (!fits(text.substr(0, at) + ellipsis))
                break;
            kept = at;
        }
        std::string out = text.substr(0, kept);
        out.erase(out.find_last_not_of(" ,;:-") + 1);
        return out + ellipsis;
    }

private:
    bool fits(const std::string& text) const { return m_measure.width(text, m_type.size, m_type.isBold) <= m_width; }

    /// Parts a word that is wider than the line, behind a slash or hyphen where there is one.
    void breakLast(std::vector<WrappedLine>& lines) const
    {
        while (!fits(lines.back().text)) {
            const std::string word = lines.back().text;
            std::size_t any = nextCharacter(word, 0);
            std::size_t good = 0;
            for (std::size_t at = any; at < word.size() && fits(word.substr(0, at)); at = nextCharacter(word, at)) {
                any = at;
                if (word[at - 1] == '/' || word[at - 1] == '-')
                    good = at;
            }
            const std::size_t cut = good > 0 ? good : any;
            if (cut >= word.size())
                return;
            lines.back().text = word.substr(0, cut);
            lines.push_back({word.substr(cut), true});
        }
    }

    const ChartType& m_type;
    double m_width;
    const TextMeasure& m_measure;
};

} // namespace

std::vector<std::string> fittedLines(const std::string& text, const ChartType& type, double width,
                                     std::size_t mostLines, const TextMeasure& measure)
{
    const Fitting fitting(type, width, measure);
    const std::vector<WrappedLine> lines = fitting.wrapped(text);
    std::vector<std::string> out;
    for (const WrappedLine& line : lines) {
        if (mostLines > 0 && out.size() == mostLines) {
            // What no longer fits is cut from the end, with as much of the next line as there is room for.
            out.back() = fitting.shortened(out.back() + (line.continuesWord ? "" : " ") + line.text);
            break;
        }
        out.push_back(line.text);
    }
    return out;
}

} // namespace cspdesk::statistics
