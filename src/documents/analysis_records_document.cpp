// SPDX-License-Identifier: MIT
#include "documents/analysis_records_document.h"

#include "documents/record_page.h"
#include "wording/format_text.h"
#include "wording/sheet_text.h"
#include "wording/translate.h"

#include <QStringList>

#include <set>

namespace cspdesk::documents {
namespace {

using namespace domain;
using wording::say;

/// A page with one table, or the words that there is nothing to put into it.
Document tablePage(const Partnership& partnership, const QString& title, Table table, const QString& nothing,
                   Date today)
{
    Document document = recordPage(partnership, title, today);
    addTable(document, std::move(table), nothing);
    return document;
}

QString decisionText(const ScanningIssue& issue)
{
    QStringList out{wording::label(issue.decision)};
    if (!issue.decidedBy.empty())
        out << wording::text(issue.decidedBy);
    if (issue.decidedOn)
        out << wording::plainDate(*issue.decidedOn);
    return out.join(QStringLiteral(", "));
}

} // namespace

Document scanningDocument(const Partnership& partnership, const std::vector<Stored<ScanningIssue>>& issues, Date today)
{
    Table table;
    table.caption = words(say("Issues that were looked at"));
    table.columns = {nameColumn(say("Issue"), 2), column(say("Change"), 1.3), column(say("Volume"), 1),
                     column(say("Comment"), 4), column(say("Decision"), 2)};
    std::set<std::string> sources;
    std::string assessment;
    for (const Stored<ScanningIssue>& each : issues) {
        if (each->assessment != assessment)
            table.rows.push_back(
                Row{{cell(say("Strategic Assessment %1").arg(wording::text(each->assessment)))}, RowKind::Group});
        assessment = each->assessment;
        table.rows.push_back(Row{{cell(each->issue), cell(each->change), cell(each->volume), cell(each->comment),
                                  cell(decisionText(each.value))}});
        if (!each->source.empty())
            sources.insert(each->source);
    }
    for (const std::string& source : sources)
        table.notes.push_back(words(say("Source: %1").arg(wording::text(source))));
    return tablePage(partnership, say("Scanning for the strategic assessment"), std::move(table),
                     say("No issue was scanned yet."), today);
}

Document sourcesDocument(const Partnership& partnership, const std::vector<Stored<DataSource>>& sources, Date today)
{
    Table table;
    table.caption = words(say("Where figures come from"));
    table.columns = {nameColumn(say("Source"), 2), column(say("Given out by"), 2), column(say("Covers"), 3),
                     column(say("Comes anew"), 1.3), column(say("To be known"), 3)};
    for (const Stored<DataSource>& each : sources) {
        QStringList known;
        if (!each->caveats.empty())
            known << wording::text(each->caveats);
        if (!each->agreement.empty())
            known << say("Shared by: %1").arg(wording::text(each->agreement));
        if (each->review)
            known << say("To be looked at again on %1").arg(dayOrNothing(each->review));
        QStringList updates{wording::text(each->updates)};
        if (each->received)
            updates << say("last on %1").arg(dayOrNothing(each->received));
        updates.removeAll(QString());
        table.rows.push_back(Row{{cell(each->name), cell(each->holder), cell(each->covers),
                                  cell(updates.join(QStringLiteral("; "))), cell(known.join(QLatin1Char('\n')))}});
    }
    return tablePage(partnership, say("Sources of data"), std::move(table), say("No source of data is kept yet."),
                     today);
}

Document definitionsDocument(const Partnership& partnership, const std::vector<Stored<domain::Definition>>& definitions,
                             Date today)
{
    Table table;
    table.caption = words(say("What the words of the figures mean"));
    table.columns = {nameColumn(say("Word"), 2), column(say("Means"), 2), column(say("Of what"), 2),
                     column(say("Source"), 3), column(say("Since"), 1.3)};
    for (const Stored<domain::Definition>& each : definitions)
        table.rows.push_back(Row{{cell(each->name), cell(wording::definitionText(each.value)), cell(each->of),
                                  cell(each->source), cell(dayOrNothing(each->from))}});
    return tablePage(partnership, say("Definitions"), std::move(table),
                     say("No definition is kept yet: the program counts by those that are usual."), today);
}

} // namespace cspdesk::documents
