// SPDX-License-Identifier: MIT
#include "analysis/figure_claim_checker.h"

#include <algorithm>

namespace cspdesk::analysis {

std::vector<FigureFinding> FigureClaimChecker::run()
{
    m_sentences = sentencesOf(m_text, m_tokens);
    for (std::size_t sentence = 0; sentence < m_sentences.size(); ++sentence) {
        m_range = m_sentences[sentence];
        lookAtChanges();
        lookAtRates();
        lookAtPairs();
        lookAtSharesOfWhole();
        lookAtSums();
    }
    for (std::size_t sentence = 0; sentence < m_sentences.size(); ++sentence) {
        m_range = m_sentences[sentence];
        lookAtSharesInReach(sentence);
    }
    std::sort(m_out.begin(), m_out.end(),
              [](const FigureFinding& left, const FigureFinding& right) { return left.begin < right.begin; });
    return std::move(m_out);
}

std::vector<FigureFinding> figureFindings(std::string_view paragraph) { return FigureClaimChecker(paragraph).run(); }

} // namespace cspdesk::analysis
