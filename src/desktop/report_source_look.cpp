// SPDX-License-Identifier: MIT
#include "desktop/report_source_look.h"

#include "desktop/theme.h"
#include "presentation/report_marks.h"

namespace cspdesk::desktop {

using presentation::ReportLine;

namespace {

/// Whether the head is not over yet after a line, as its state.
enum State { Head = 0, Body = 1 };

} // namespace

void ReportSourceLook::highlightBlock(const QString& line)
{
    const bool isHead = previousBlockState() != Body && !line.trimmed().isEmpty();
    setCurrentBlockState(isHead ? Head : Body);
    const ReportLine kind = isHead ? ReportLine::Key : presentation::reportLines(QLatin1Char('\n') + line).back();
    QTextCharFormat format;
    const auto length = static_cast<int>(line.size());
    switch (kind) {
    case ReportLine::Key:
        format.setForeground(colours().muted);
        setFormat(0, length, format);
        return;
    case ReportLine::Heading:
        format.setFontWeight(QFont::DemiBold);
        setFormat(0, length, format);
        return;
    case ReportLine::Directive:
        format.setForeground(colours().link);
        setFormat(0, length, format);
        return;
    case ReportLine::Words: break;
    }
    format.setForeground(colours().link);
    for (qsizetype begin = line.indexOf(QLatin1Char('{')); begin >= 0;) {
        const qsizetype end = line.indexOf(QLatin1Char('}'), begin);
        const qsizetype until = end < 0 ? line.size() : end + 1;
        setFormat(static_cast<int>(begin), static_cast<int>(until - begin), format);
        begin = line.indexOf(QLatin1Char('{'), until);
    }
}

} // namespace cspdesk::desktop
