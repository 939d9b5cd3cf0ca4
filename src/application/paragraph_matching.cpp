// SPDX-License-Identifier: MIT
#include "application/paragraph_matching.h"

#include "domain/marked_writing.h"
#include "domain/word_difference.h"

#include <algorithm>
#include <map>
#include <set>

namespace cspdesk::application {
namespace {

using namespace domain;

/// Below this, two texts have no more in common than any two paragraphs of minutes.
constexpr double alike = 0.6;

class Matching
{
public:
    Matching(const std::vector<ReturnedParagraph>& returned, const std::vector<Stored<MinuteParagraph>>& known)
        : m_returned(returned),
          m_known(known),
          m_matched(returned.size())
    {}

    std::vector<std::optional<Id<MinuteParagraph>>> run()
    {
        // A paragraph that holds its own words has the better claim, wherever the other one stands.
        for (const bool withWords : {true, false})
            for (std::size_t i = 0; i < m_returned.size(); ++i)
                claimByIdentity(i, withWords);
        claimByLikeness();
        return std::move(m_matched);
    }

private:
    [[nodiscard]] const Stored<MinuteParagraph>* find(Id<MinuteParagraph> id) const
    {
        const auto found =
            std::find_if(m_known.begin(), m_known.end(), [&](const auto& each) { return each.id == id; });
        return found == m_known.end() ? nullptr : &*found;
    }

    [[nodiscard]] double likenessTo(std::size_t index, const Stored<MinuteParagraph>& known) const
    {
        const std::string* text = readableText(known.value);
        return text == nullptr ? 0 : likeness(m_returned[index].text, *text);
    }

    void claimByIdentity(std::size_t index, bool withWords)
    {
        if (m_matched[index])
            return;
        const ReturnedParagraph& paragraph = m_returned[index];
        const std::string mark = textMark(paragraph.text);
        double best = -1;
        for (const ReturnedIdentity& each : paragraph.identities) {
            const Stored<MinuteParagraph>* known = find(each.paragraph);
            if (each.holdsText != withWords || known == nullptr || m_taken.contains(each.paragraph))
                continue;
            // What still reads as it left is what it was; else the words decide.
            const double rank = each.textMark == mark ? 2 : likenessTo(index, *known);
            if (rank > best) {
                best = rank;
                m_matched[index] = each.paragraph;
            }
        }
        // Where only the empty name of a deleted neighbour is left, the words must bear it out.
        if (!withWords && best < alike && !paragraph.isLocked)
            m_matched[index].reset();
        if (m_matched[index])
            m_taken.insert(*m_matched[index]);
    }

    struct Candidate
    {
        double rank;
        std::size_t returned;
        Id<MinuteParagraph> known;
    };

    void claimByLikeness()
    {
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < m_returned.size(); ++i) {
            if (m_matched[i] || m_returned[i].text.empty())
                continue;
            for (const Stored<MinuteParagraph>& known : m_known) {
                if (m_taken.contains(known.id))
                    continue;
                const double rank = likenessTo(i, known);
                if (rank >= alike)
                    candidates.push_back({rank + (known->item == m_returned[i].item ? 0.2 : 0), i, known.id});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& left, const Candidate& right) { return left.rank > right.rank; });
        for (const Candidate& each : candidates)
            if (!m_matched[each.returned] && m_taken.insert(each.known).second)
                m_matched[each.returned] = each.known;
    }

    const std::vector<ReturnedParagraph>& m_returned;
    const std::vector<Stored<MinuteParagraph>>& m_known;
    std::vector<std::optional<Id<MinuteParagraph>>> m_matched;
    std::set<Id<MinuteParagraph>> m_taken;
};

} // namespace

std::vector<std::optional<Id<MinuteParagraph>>> matchedParagraphs(const std::vector<ReturnedParagraph>& returned,
                                                                  const std::vector<Stored<MinuteParagraph>>& known)
{
    return Matching(returned, known).run();
}

} // namespace cspdesk::application
