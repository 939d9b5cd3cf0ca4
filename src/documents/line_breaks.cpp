// SPDX-License-Identifier: MIT
#include "documents/line_breaks.h"

#include <QString>
#include <QTextBoundaryFinder>

namespace cspdesk::documents {

std::vector<bool> lineBreakOpportunities(std::u32string_view text)
{
    const QString units = QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size()));
    std::vector<bool> out(text.size(), false);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, units);
    qsizetype unit = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        finder.setPosition(unit);
        out[i] = i > 0 && finder.isAtBoundary();
        unit += text[i] > 0xFFFF ? 2 : 1;
    }
    return out;
}

} // namespace cspdesk::documents
