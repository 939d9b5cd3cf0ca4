// SPDX-License-Identifier: MIT
#include "domain/compared_text.h"

#include "domain/letter_folding.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAsciiLetter(char c) { return c >= 'a' && c <= 'z'; }

/// What stands between one letter and the next.
class Gap
{
public:
    void pass(CharacterKind kind)
    {
        if (kind == CharacterKind::Separator)
            m_edge = WordEdge::Between;
        else if (kind == CharacterKind::Point)
            m_hasPoint = true;
        else if (m_edge == WordEdge::None && kind != CharacterKind::Nothing)
            m_edge = WordEdge::Within;
    }

    /// "10:30" is one word and "it.The" two; "caseReview" and "MARAC2" are one in which another may begin.
    [[nodiscard]] WordEdge edge(char before, char after, bool humpsUp) const
    {
        if (m_hasPoint && !(isDigit(before) && isDigit(after)))
            return WordEdge::Between;
        if (m_edge != WordEdge::None || m_hasPoint)
            return std::max(m_edge, WordEdge::Within);
        const bool changes = (isDigit(before) && isAsciiLetter(after)) || (isAsciiLetter(before) && isDigit(after));
        return humpsUp || changes ? WordEdge::Within : WordEdge::None;
    }

private:
    WordEdge m_edge = WordEdge::None;
    bool m_hasPoint = false;
};

} // namespace

void ComparedText::append(std::string_view text)
{
    m_textStarts.push_back(m_letters.size());
    bool isFirst = true;
    bool wasLowerCase = false;
    Gap gap;
    for (std::size_t at = 0; at < text.size();) {
        const FoldedCharacter character = foldedFront(text.substr(at));
        if (character.kind == CharacterKind::Letter) {
            const bool humpsUp = wasLowerCase && character.isUpperCase;
            const char before = m_letters.empty() ? ' ' : m_letters.back();
            appendLetters(character.letters,
                          isFirst ? WordEdge::Between : gap.edge(before, character.letters.front(), humpsUp), at);
            isFirst = false;
            wasLowerCase = !character.isUpperCase;
            gap = {};
        } else {
            gap.pass(character.kind);
        }
        at += character.length;
    }
}

void ComparedText::appendLetters(std::string_view letters, WordEdge edge, std::size_t origin)
{
    for (const char letter : letters) {
        m_letters += letter;
        m_edges.push_back(edge);
        m_origins.push_back(static_cast<std::uint32_t>(origin));
        edge = WordEdge::None;
    }
}

std::vector<std::size_t> ComparedText::wordStarts() const
{
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < m_edges.size(); ++at)
        if (m_edges[at] == WordEdge::Between)
            starts.push_back(at);
    return starts;
}

std::size_t ComparedText::textOf(std::size_t letter) const
{
    const auto next = std::upper_bound(m_textStarts.begin(), m_textStarts.end(), letter);
    return static_cast<std::size_t>(next - m_textStarts.begin()) - 1;
}

} // namespace cspdesk::domain
