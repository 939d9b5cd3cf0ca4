// SPDX-License-Identifier: MIT
#include "presentation/report_marks.h"

#include <QStringList>

namespace cspdesk::presentation {
namespace {

/// The paragraph with blanks where references stand.
QString withoutReferences(QString paragraph)
{
    bool isInside = false;
    for (QChar& letter : paragraph) {
        const bool begins = letter == QLatin1Char('{');
        const bool ends = letter == QLatin1Char('}');
        isInside = (isInside || begins) && !ends;
        if (begins || ends || isInside)
            letter = letter == QLatin1Char('\n') ? letter : QLatin1Char(' ');
    }
    return paragraph;
}

} // namespace

std::vector<ReportLine> reportLines(const QString& source)
{
    std::vector<ReportLine> out;
    bool isHead = true;
    for (const QString& each : source.split(QLatin1Char('\n'))) {
        const QString line = each.trimmed();
        isHead = isHead && !line.isEmpty();
        out.push_back(isHead ? ReportLine::Key
                      : line.startsWith(QLatin1String("## ")) || line.startsWith(QLatin1String("### "))
                          ? ReportLine::Heading
                      : line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']')) ? ReportLine::Directive
                                                                                             : ReportLine::Words);
    }
    return out;
}

std::vector<FigureMark> reportMarks(const QString& source)
{
    const std::vector<ReportLine> kinds = reportLines(source);
    const QStringList lines = source.split(QLatin1Char('\n'));
    std::vector<FigureMark> out;
    QString paragraph;
    int begin = 0;
    int place = 0;
    const auto look = [&] {
        for (FigureMark mark : figureMarks(withoutReferences(paragraph))) {
            mark.start += begin;
            out.push_back(mark);
        }
        paragraph.clear();
    };
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const bool isWords = kinds[std::size_t(line)] == ReportLine::Words && !lines[line].trimmed().isEmpty();
        if (!isWords)
            look();
        else if (paragraph.isEmpty())
            begin = place;
        if (isWords)
            paragraph += lines[line] + QLatin1Char('\n');
        place += static_cast<int>(lines[line].size()) + 1;
    }
    look();
    return out;
}

} // namespace cspdesk::presentation
