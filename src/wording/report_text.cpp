// SPDX-License-Identifier: MIT
#include "wording/report_text.h"

#include "wording/format_text.h"
#include "wording/release_text.h"
#include "wording/translate.h"

#include <QStringList>

namespace cspdesk::wording {
namespace {

using analysis::ReportFault;

QString whatOf(const ReportFault& fault)
{
    const QString value = text(fault.value);
    switch (fault.kind) {
    case ReportFault::Kind::NoTitle: return say("the report has no title: begin it with a line “title: …”");
    case ReportFault::Kind::NoSuchKey: return say("“%1” is no line of this kind; write “key: value”").arg(value);
    case ReportFault::Kind::NoSuchDirective: return say("“[%1]” is not known").arg(value);
    case ReportFault::Kind::NotAVersion:
        return say("“%1” is no version; write “version: number | day | author | what changed”").arg(value);
    case ReportFault::Kind::NotASource:
        return say("“%1” is no source; write “source: name = FILE.cspresult”").arg(value);
    case ReportFault::Kind::SourceTwice: return say("there are two sources “%1”").arg(value);
    case ReportFault::Kind::NoSuchSource: return say("there is no source “%1”").arg(value);
    case ReportFault::Kind::NoSuchTable: return say("the source has no table “%1”").arg(value);
    case ReportFault::Kind::NoSuchColumn: return say("the table has no column “%1”").arg(value);
    case ReportFault::Kind::NoSuchRow: return say("the table has no row “%1”").arg(value);
    case ReportFault::Kind::NoSuchChart: return say("the source has no figure “%1”").arg(value);
    case ReportFault::Kind::NotInReport: return say("“%1” is not in the report, and so has no number").arg(value);
    case ReportFault::Kind::NotAReference:
        return say("“{%1}” is no figure; write “{source | table | row | column}”, “{table source | table}” or “{figure "
                   "source | figure}”")
            .arg(value);
    }
    return {};
}

} // namespace

QString reportFaultText(const ReportFault& fault)
{
    const QString what = say("Line %1: %2").arg(fault.line).arg(whatOf(fault));
    if (fault.known.empty())
        return say("%1.").arg(what);
    QStringList known;
    constexpr qsizetype most = 30;
    for (const std::string& name : fault.known)
        if (known.size() < most)
            known << say("“%1”").arg(text(name));
    return say("%1; there are: %2.").arg(what, known.join(say(", ")));
}

QStringList reportObstacles(const std::vector<analysis::EarlierResult>& results)
{
    QStringList out;
    for (auto result = results.begin(); result != results.end(); ++result) {
        std::vector<statistics::PublishedTable> others;
        for (auto other = results.begin(); other != result; ++other)
            for (statistics::PublishedTable& table : analysis::tablesBeside(*other, *result))
                others.push_back(std::move(table));
        for (const QString& obstacle : releaseObstacles(result->tables, std::move(others)))
            if (!out.contains(obstacle))
                out << obstacle;
    }
    return out;
}

} // namespace cspdesk::wording
