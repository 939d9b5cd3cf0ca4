// SPDX-License-Identifier: MIT
#include "wording/suspect_columns.h"

#include "wording/translate.h"

namespace cspdesk::wording::columns {
namespace {

using statistics::ColumnKind;
using statistics::RowSum;
using statistics::TableColumn;

TableColumn label(const char* id, const QString& heading)
{
    return {.id = id, .heading = heading.toStdString(), .kind = ColumnKind::Label};
}

TableColumn count(const char* id, const QString& heading, const QString& unit, std::vector<std::size_t> partOf = {})
{
    return {.id = id, .heading = heading.toStdString(), .unit = unit.toStdString(), .partOf = std::move(partOf)};
}

TableColumn percent(const char* id, const QString& heading, const QString& base, std::vector<std::size_t> derivedFrom)
{
    return {.id = id,
            .heading = heading.toStdString(),
            .base = base.toStdString(),
            .kind = ColumnKind::Percent,
            .derivedFrom = std::move(derivedFrom)};
}

TableColumn rank(const char* id, const QString& heading, std::size_t of)
{
    return {.id = id, .heading = heading.toStdString(), .kind = ColumnKind::Rank, .derivedFrom = {of}};
}

QString suspects() { return say("distinct suspects"); }
QString offences() { return say("distinct offences"); }

/// The first seven columns of both tables of repeat suspects.
Columns repeatColumns(const QString& repeatUnit)
{
    Columns out{label("crime_type", say("Crime type")),
                count("suspect_count", say("Suspects"), suspects()),
                rank("suspect_rank", say("Rank by suspects"), 1),
                count("repeat_suspect_count", say("Repeat suspects"), repeatUnit, {1}),
                rank("repeat_rank", say("Rank by repeat suspects"), 3),
                percent("repeat_pct", say("Repeat suspects"), say("suspects of the crime type"), {3, 1}),
                rank("repeat_pct_rank", say("Rank by per cent"), 5)};
    out[1].rowSum = RowSum::AtLeastTotal;
    return out;
}

} // namespace

Columns repeatWithinType()
{
    Columns out = repeatColumns(say("with two or more offences of the type"));
    out.push_back(count("offence_count", say("Offences"), offences()));
    out.back().rowSum = RowSum::AtLeastTotal;
    out.push_back(count("suspect_records", say("Suspect records"), say("rows of the extract")));
    out.back().rowSum = RowSum::Exact;
    out.back().atLeastSumOf = {1, 3};
    return out;
}

Columns repeatOfAnyType() { return repeatColumns(say("with two or more offences of any type")); }

Columns thresholds()
{
    Columns out{label("offences_of_a_suspect", say("Offences of a suspect")),
                count("suspect_count", say("Suspects"), suspects()),
                percent("suspect_pct", say("Suspects"), say("all suspects"), {1}),
                count("offence_count", say("Offences"), offences()),
                percent("offence_pct", say("Offences"), say("all distinct offences"), {3})};
    // Those with three or more are among those with two or more: the step between them is a number of people too.
    out[1].rowSum = RowSum::Nested;
    out[3].rowSum = RowSum::Nested;
    out[3].derivedFrom = {1};
    return out;
}

Columns distribution()
{
    Columns out{label("offences_of_a_suspect", say("Offences of a suspect")),
                count("suspect_count", say("Suspects"), suspects()),
                percent("suspect_pct", say("Suspects"), say("all suspects"), {1})};
    out[1].rowSum = RowSum::Exact;
    return out;
}

Columns topSuspects()
{
    Columns out = thresholds();
    out.front() = label("suspects", say("Suspects from the most offences on"));
    return out;
}

Columns concentration()
{
    Columns out{
        label("crime_type", say("Crime type")),
        count("suspect_count", say("Suspects"), suspects()),
        count("repeat_suspect_count", say("Repeat suspects"), say("with two or more offences of the type"), {1}),
        count("offence_count", say("Offences"), offences()),
        count("repeat_offence_count", say("Offences of repeat suspects"), offences(), {3}),
        percent("repeat_offence_pct", say("Offences of repeat suspects"), say("offences of the crime type"), {4, 3}),
        count("most", say("Most of one suspect"), offences()),
        {.id = "gini",
         .heading = say("Gini coefficient").toStdString(),
         .unit = say("of offences per suspect").toStdString(),
         .kind = ColumnKind::Decimal,
         .decimals = 2,
         .derivedFrom = {1, 3, 2}}};
    out[4].derivedFrom = {2, 3}; // and every other suspect has one of the rest
    out[6].derivedFrom = {2};
    out[1].rowSum = RowSum::AtLeastTotal;
    out[3].rowSum = RowSum::AtLeastTotal;
    return out;
}

Columns persistent()
{
    Columns out{label("within", say("Within")),
                count("suspect_count", say("Suspects"), say("distinct suspects with an offence whose day is recorded")),
                count("persistent_count", say("Persistent suspects"), suspects(), {1}),
                percent("persistent_pct", say("Persistent suspects"), say("suspects"), {2, 1}),
                count("offence_count", say("Offences of persistent suspects"), offences()),
                percent("offence_pct", say("Offences of persistent suspects"), say("all distinct offences"), {4})};
    out[4].derivedFrom = {2};
    return out;
}

Columns people(const QString& heading)
{
    Columns out{label("group", heading),
                count("repeat_suspect_count", say("Repeat suspects"), suspects(), {4}),
                percent("repeat_pct", say("Repeat suspects"), say("all repeat suspects"), {1}),
                percent("repeat_known_pct", say("Repeat suspects"), say("those where it is recorded"), {1}),
                count("suspect_count", say("All suspects"), suspects()),
                percent("suspect_known_pct", say("All suspects"), say("those where it is recorded"), {4})};
    out[1].rowSum = RowSum::Exact;
    out[4].rowSum = RowSum::Exact;
    out[3].wholeLacks = say("Not recorded").toStdString();
    out[5].wholeLacks = out[3].wholeLacks;
    return out;
}

} // namespace cspdesk::wording::columns
