// SPDX-License-Identifier: MIT
#include "commands/audit_command.h"

#include "analysis/result_bundle.h"
#include "commands/answers.h"
#include "commands/published_table_csv.h"
#include "commands/stats_destination.h"
#include "commands/threshold_option.h"
#include "statistics/publication_audit.h"
#include "statistics/published_rule.h"
#include "statistics/result_publication.h"
#include "wording/audit_text.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>

namespace cspdesk::commands {
namespace {

using namespace statistics;
using nlohmann::ordered_json;
using wording::say;
using wording::text;
using Verdict = FigureAudit::Verdict;
using Hidden = PublishedFacts::Hidden;

BasicResult<std::vector<PublishedTable>, QString> tablesIn(const std::vector<std::string>& paths, int threshold)
{
    std::vector<PublishedTable> out;
    for (const std::string& path : paths) {
        auto read = readPublishedTable(path, threshold);
        if (!read.has_value())
            return refuse(say("%1: %2").arg(text(path), read.error()));
        read->table.name = std::filesystem::path(path).filename().string();
        out.push_back(std::move(read->table));
    }
    return out;
}

/// Puts the marks of a table into another of the same rows and columns.
BasicResult<std::monostate, QString> hide(PublishedTable& table, const std::string& path, int threshold)
{
    const auto marks = readPublishedTable(path, threshold);
    if (!marks.has_value())
        return refuse(say("%1: %2").arg(text(path), marks.error()));
    if (marks->table.rows != table.rows || marks->table.columns != table.columns)
        return refuse(say("%1: its rows and columns are not those of the table.").arg(text(path)));
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const PublishedFigure& mark = marks->table.figures[row][column];
            if (mark.kind == PublishedFigure::Kind::Small || mark.kind == PublishedFigure::Kind::Protecting)
                table.figures[row][column] = mark;
        }
    return std::monostate();
}

BasicResult<std::vector<PublishedRule>, QString> rulesIn(const std::vector<std::string>& texts,
                                                         const std::vector<PublishedTable>& tables)
{
    std::vector<PublishedRule> out;
    for (const std::string& each : texts) {
        const auto rule = publishedRule(each, tables);
        if (!rule)
            return refuse(
                say("“%1” is no rule. Write one as \"rate = 1000 x crimes / people\", \"rank = rank crimes\" or "
                    "\"Violence = With injury + Without injury\".")
                    .arg(text(each)));
        if (const auto name = unknownName(*rule, tables))
            return refuse(
                say("“%1”: no table has a row or a column called “%2”.").arg(text(each), text(std::string(*name))));
        out.push_back(*rule);
    }
    return out;
}

constexpr std::string_view bundleEnding = ".cspresult";

/// The tables of a result bundle, with what they say of themselves; else the exit code, and the person has been told.
BasicResult<Publication, int> bundleIn(const std::string& path, Environment& environment)
{
    const auto bytes = contentOf(path, environment);
    if (!bytes.has_value())
        return refuse(int{bytes.error()});
    const auto bundle = analysis::readResultBundle(*bytes);
    if (bundle.has_value() && bundle->isProtected())
        return publicationOf(bundle->tables);
    const QString why = bundle.has_value() ? say("nothing is hidden in it.")
                                           : text(sources::sentence(bundle.error(), say("Row").toStdString()));
    print(environment.problems, say("%1: %2").arg(text(path), why));
    return refuse(int{Refused});
}

/// A result with those that went out before it.
BasicResult<Publication, int> publicationOfBundle(const Arguments& arguments, Environment& environment)
{
    auto out = bundleIn(arguments.place(0), environment);
    for (const std::string& path : arguments.values("--earlier")) {
        if (!out.has_value())
            break;
        auto earlier = bundleIn(path, environment);
        if (!earlier.has_value())
            return refuse(int{earlier.error()});
        std::move(earlier->tables.begin(), earlier->tables.end(), std::back_inserter(out->earlier));
    }
    return out;
}

BasicResult<Publication, QString> publicationIn(const Arguments& arguments, int threshold)
{
    Publication out{.threshold = threshold,
                    .sharesNames = !arguments.has("--apart"),
                    .isPercentOfRow = arguments.value("--percent-of").value_or("column") == "row"};
    auto tables = tablesIn(arguments.places(), threshold);
    if (!tables.has_value())
        return refuse(tables.error());
    out.tables = std::move(*tables);
    if (const auto mask = arguments.value("--hidden"))
        if (const auto hidden = hide(out.tables.front(), *mask, threshold); !hidden.has_value())
            return refuse(hidden.error());
    auto earlier = tablesIn(arguments.values("--earlier"), threshold);
    if (!earlier.has_value())
        return refuse(earlier.error());
    out.earlier = std::move(*earlier);
    auto rules = rulesIn(arguments.values("--rule"), out.tables);
    if (!rules.has_value())
        return refuse(rules.error());
    out.rules = std::move(*rules);
    return out;
}

const char* nameOf(Hidden::Kind kind)
{
    switch (kind) {
    case Hidden::Kind::Small: return "primary";
    case Hidden::Kind::Protecting: return "secondary";
    case Hidden::Kind::Shown: return "percentage";
    case Hidden::Kind::Difference: return "difference";
    case Hidden::Kind::Remainder: return "remainder";
    }
    return "";
}

const char* nameOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Safe: return "safe";
    case Verdict::Exposed: return "exposed";
    case Verdict::Undecided: return "undecided";
    }
    return "";
}

ordered_json listOf(const QStringList& sentences)
{
    ordered_json out = ordered_json::array();
    for (const QString& each : sentences)
        out.push_back(each.toStdString());
    return out;
}

bool isTold(const FigureAudit& figure)
{
    const bool isMark = figure.figure.kind == Hidden::Kind::Small || figure.figure.kind == Hidden::Kind::Protecting;
    return isMark || figure.verdict != Verdict::Safe; // of what is shown only what should not be
}

std::string jsonOf(const Publication& publication, const PublicationAudit& audit, const wording::AuditText& words)
{
    ordered_json out{{"threshold", publication.threshold}, {"safe", audit.isSafe()}, {"cells", ordered_json::array()}};
    for (const FigureAudit& each : audit.figures) {
        if (!isTold(each))
            continue;
        const FigurePlace& place = each.figure.place;
        const bool isNow = place.table < publication.tables.size();
        const PublishedTable& table =
            isNow ? publication.tables[place.table] : publication.earlier[place.table - publication.tables.size()];
        const CellRange& range = each.range.within;
        ordered_json cell{{"table", table.name},
                          {"row", table.rows[place.row]},
                          {"column", table.columns[place.column]},
                          {"low", range.low},
                          {"high", range.high >= CellRange::noLimit ? ordered_json() : ordered_json(range.high)},
                          {"exact", each.range.isExact()},
                          {"kind", nameOf(each.figure.kind)},
                          {"safe", each.verdict == Verdict::Safe},
                          {"verdict", nameOf(each.verdict)}};
        if (each.verdict == Verdict::Exposed)
            cell["because"] = listOf(words.reasons(each));
        out["cells"].push_back(std::move(cell));
    }
    out["contradictions"] = ordered_json::array();
    for (const auto& facts : audit.contradictions)
        out["contradictions"].push_back(listOf(words.contradiction(facts)));
    for (const auto& [one, other] : audit.facts.conflicts)
        out["contradictions"].push_back(listOf({words.conflictText(one, other)}));
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

void tellSentences(const QStringList& sentences, std::ostream& out)
{
    for (const QString& each : sentences)
        print(out, QStringLiteral("    ") + each);
}

void tell(const PublicationAudit& audit, const wording::AuditText& words, std::ostream& out)
{
    for (const auto& [one, other] : audit.facts.conflicts)
        print(out, words.conflictText(one, other));
    for (const auto& facts : audit.contradictions) {
        print(out, say("These cannot all be right; the audit leaves out the last:"));
        tellSentences(words.contradiction(facts), out);
    }
    std::int64_t hidden = 0;
    std::int64_t exposed = 0;
    std::int64_t undecided = 0;
    for (const FigureAudit& each : audit.figures) {
        hidden += isTold(each) ? 1 : 0;
        exposed += each.verdict == Verdict::Exposed ? 1 : 0;
        undecided += each.verdict == Verdict::Undecided ? 1 : 0;
        if (each.verdict == Verdict::Safe)
            continue;
        print(out, words.toldText(each));
        if (each.verdict == Verdict::Exposed)
            tellSentences(words.reasons(each), out);
    }
    for (const FigurePlace& column : audit.facts.unusedColumns)
        print(out, words.unusedText(column));
    if (undecided > 0)
        print(out, wording::counted("Of 1 figure it was not found out in time.",
                                    "Of %1 figures it was not found out in time.", undecided));
    print(out, hidden == 0   ? say("Nothing is hidden here.")
               : exposed > 0 ? wording::counted("1 figure can be told more closely than it should.",
                                                "%1 figures can be told more closely than they should.", exposed)
               : undecided == 0
                   ? wording::counted("The 1 hidden figure is safe.", "All %1 hidden figures are safe.", hidden)
                   : say("The other hidden figures are safe."));
}

int tellAudit(const Publication& publication, const Arguments& arguments, Environment& environment)
{
    const PublicationAudit made = auditOf(publication);
    const wording::AuditText words(publication, made);
    if (wantsJson(arguments))
        environment.out << jsonOf(publication, made, words);
    else
        tell(made, words, environment.out);
    return made.isSafe() ? int{Done} : int{Refused};
}

int audit(const Arguments& arguments, Environment& environment)
{
    const auto threshold = thresholdIn(arguments);
    if (!threshold)
        return tellUsage(thresholdUsage, environment);
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const std::string of = arguments.value("--percent-of").value_or("column");
    if (of != "row" && of != "column")
        return tellUsage("--percent-of is row or column", environment);
    if (arguments.has("--hidden") && arguments.places().size() > 1)
        return tellUsage("--hidden goes with one table", environment);
    const std::string& first = arguments.place(0);
    if (!first.ends_with(bundleEnding)) {
        const auto publication = publicationIn(arguments, *threshold);
        if (publication.has_value())
            return tellAudit(*publication, arguments, environment);
        print(environment.problems, publication.error());
        return Refused;
    }
    if (arguments.places().size() > 1)
        return tellUsage("a result is audited by itself", environment);
    const auto publication = publicationOfBundle(arguments, environment);
    return publication.has_value() ? tellAudit(*publication, arguments, environment) : publication.error();
}

} // namespace

Command auditCommand()
{
    return {"audit",
            "tell what can be known of the hidden figures of tables that are published together",
            {"TABLE..."},
            {thresholdOption,
             {"--hidden", "FILE", "a table of the same rows and columns that shows what is hidden of it"},
             {"--rule", "RULE", "how figures are worked out: \"rate = 1000 x crimes / people\", \"rank = rank crimes\"",
              false, true},
             {"--percent-of", "WHAT", "what percentages are of, the total of their column or row: column if not said"},
             {"--earlier", "FILE", "a table or result released before, of a part of what is counted now", false, true},
             {"--apart", "", "cells of the same names are not the same count in every table"},
             {"--format", "FORMAT", "text or json: text if not said"}},
            audit};
}

} // namespace cspdesk::commands
