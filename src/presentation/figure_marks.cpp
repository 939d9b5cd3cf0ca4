// SPDX-License-Identifier: MIT
#include "presentation/figure_marks.h"

#include "analysis/figure_claims.h"
#include "wording/figure_claim_text.h"

#include <algorithm>

namespace cspdesk::presentation {

std::vector<FigureMark> figureMarks(const QString& paragraph)
{
    const QByteArray bytes = paragraph.toUtf8();
    const auto lengthOf = [&](std::size_t begin, std::size_t end) {
        return static_cast<int>(QString::fromUtf8(bytes.constData() + begin, qsizetype(end - begin)).size());
    };
    std::vector<FigureMark> out;
    for (const analysis::FigureFinding& finding :
         analysis::figureFindings({bytes.constData(), static_cast<std::size_t>(bytes.size())}))
        out.push_back({lengthOf(0, finding.begin), lengthOf(finding.begin, finding.end), wording::whyText(finding)});
    std::sort(out.begin(), out.end(),
              [](const FigureMark& left, const FigureMark& right) { return left.start < right.start; });
    return out;
}

} // namespace cspdesk::presentation
