// SPDX-License-Identifier: MIT
#include "wording/audit_text.h"

#include "analysis/figure_arithmetic.h"
#include "wording/figure_claim_text.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {

using namespace statistics;
using Kind = PublishedFigure::Kind;

namespace {

/// The whole numbers whose percentage of a known whole is printed so, after rounding either way.
CellRange partsOf(const PublishedFigure& printed, std::int64_t whole)
{
    std::int64_t units = 200;
    for (int place = 0; place < printed.decimals; ++place)
        units *= 10;
    const std::int64_t low = (2 * printed.value - 1) * whole;
    const std::int64_t high = (2 * printed.value + 1) * whole;
    return {low <= 0 ? 0 : (low + units - 1) / units, high < 0 ? 0 : high / units};
}

QString named(const std::vector<PublishedRule::Part>& parts)
{
    QString out;
    for (const PublishedRule::Part& part : parts)
        out += (out.isEmpty() ? QString() : part.factor < 0 ? say(" − ") : say(" + ")) + text(part.name);
    return parts.size() > 1 ? say("(%1)").arg(out) : out;
}

QString formula(const PublishedRule& rule)
{
    const QString above =
        rule.scale == 1 ? named(rule.parts) : say("%1 × %2").arg(countText(rule.scale), named(rule.parts));
    return rule.whole.empty() ? above : say("%1 / %2").arg(above, named(rule.whole));
}

} // namespace

QString rangeText(const CellRange& range)
{
    if (range.low == range.high)
        return say("only %1").arg(countText(range.low));
    return range.high >= CellRange::noLimit ? say("%1 or more").arg(countText(range.low))
                                            : say("%1 to %2").arg(countText(range.low), countText(range.high));
}

AuditText::AuditText(const Publication& publication, const PublicationAudit& audit)
    : m_publication(publication),
      m_audit(audit)
{}

const PublishedTable& AuditText::tableAt(std::size_t table) const
{
    const std::size_t now = m_publication.tables.size();
    return table < now ? m_publication.tables[table] : m_publication.earlier[table - now];
}

const PublishedFigure& AuditText::figureAt(const FigurePlace& place) const
{
    return tableAt(place.table).figures[place.row][place.column];
}

QString AuditText::printed(const FigurePlace& place) const
{
    const PublishedFigure& figure = figureAt(place);
    const auto number = [&] { return writtenText({.scaled = figure.value, .decimals = figure.decimals}); };
    switch (figure.kind) {
    case Kind::Untold: return say("?");
    case Kind::Count:
        return figure.value == figure.high ? number()
                                           : say("%1 to %2").arg(countText(figure.value), countText(figure.high));
    case Kind::Small: return say("<%1").arg(countText(m_publication.threshold));
    case Kind::Protecting: return say("[c]");
    case Kind::Percent: return say("%1%").arg(number());
    case Kind::BelowPercent: return say("<%1%").arg(number());
    case Kind::Decimal: return number();
    }
    return {};
}

QString AuditText::placeText(const FigurePlace& place) const
{
    const PublishedTable& table = tableAt(place.table);
    const QString cell = say("%1, %2").arg(text(table.rows[place.row]), text(table.columns[place.column]));
    const bool isAlone = m_publication.tables.size() == 1 && place.table == 0;
    return isAlone ? cell : say("%1, %2").arg(text(table.name), cell);
}

/// What went out before and tells something of a figure.
QString AuditText::earlierOf(const FigureAudit& figure) const
{
    const PublishedFacts& facts = m_audit.facts;
    for (std::size_t fact = 0; fact < facts.sources.size(); ++fact) {
        const FactSource& source = facts.sources[fact];
        const auto& terms = facts.set.facts[fact].terms;
        if (source.kind == FactSource::Kind::Earlier
            && std::any_of(terms.begin(), terms.end(),
                           [&](const FactTerm& term) { return term.unknown == figure.figure.unknown; }))
            return text(tableAt(source.whole->table).name);
    }
    return {};
}

QString AuditText::toldText(const FigureAudit& figure) const
{
    const QString place = placeText(figure.figure.place);
    const QString range = rangeText(figure.range.within);
    switch (figure.figure.kind) {
    case PublishedFacts::Hidden::Kind::Difference:
        return say("%1: with %2 it tells a small number of what is new, %3.").arg(place, earlierOf(figure), range);
    case PublishedFacts::Hidden::Kind::Remainder:
        return say("%1: with %2 it tells a small number of what is left out, %3.").arg(place, earlierOf(figure), range);
    case PublishedFacts::Hidden::Kind::Shown:
        return say("%1: the percentage is of a small number, %2.").arg(place, range);
    case PublishedFacts::Hidden::Kind::Small:
    case PublishedFacts::Hidden::Kind::Protecting: break;
    }
    return figure.verdict == FigureAudit::Verdict::Undecided
             ? say("%1: it would take too long to find out; as far as was found it can be %2.").arg(place, range)
             : say("%1: it can be %2.").arg(place, range);
}

QString AuditText::sumText(std::size_t fact, const QString& name) const
{
    const FactSource& source = m_audit.facts.sources[fact];
    const PublishedTable& table = tableAt(source.place.table);
    const bool isOfRow = source.kind == FactSource::Kind::RowSum;
    constexpr std::size_t few = 8;
    QStringList parts;
    const std::size_t count = isOfRow ? source.place.column : source.place.row;
    for (std::size_t each = 0; each < count && count <= few; ++each)
        parts << printed(isOfRow ? FigurePlace{source.place.table, source.place.row, each}
                                 : FigurePlace{source.place.table, each, source.place.column});
    const bool isPlain = std::none_of(table.figures.begin(), table.figures.end(), [](const auto& row) {
        return std::any_of(row.begin(), row.end(),
                           [](const PublishedFigure& figure) { return figure.kind == Kind::Percent; });
    });
    return parts.isEmpty() || !isPlain
             ? say("%1 adds up to its total, %2.").arg(name, printed(source.place))
             : say("%1 adds up to its total: %2 = %3.").arg(name, parts.join(say(" + ")), printed(source.place));
}

QString AuditText::percentText(const FactSource& source) const
{
    const PublishedFigure& figure = figureAt(source.place);
    const PublishedFigure& whole = figureAt(*source.whole);
    const QString place = placeText(source.place);
    if (whole.kind != Kind::Count || whole.value != whole.high || figure.kind != Kind::Percent)
        return say("%1: it is printed %2 of %3.").arg(place, printed(source.place), printed(*source.whole));
    const CellRange parts = partsOf(figure, whole.value);
    if (parts.low > parts.high)
        return say("%1: no whole number of %2 is %3.").arg(place, countText(whole.value), printed(source.place));
    const QString numbers = parts.low == parts.high ? countText(parts.low)
                                                    : say("%1 to %2").arg(countText(parts.low), countText(parts.high));
    return say("%1: %2 of %3 is %4.").arg(place, printed(source.place), countText(whole.value), numbers);
}

QString AuditText::ruleText(const FactSource& source) const
{
    const PublishedRule& rule = m_publication.rules[source.rule];
    switch (rule.kind) {
    case PublishedRule::Kind::Sum: return say("%1 is %2.").arg(placeText(source.place), formula(rule));
    case PublishedRule::Kind::AtLeast:
        return say("%1: it is no less than %2.").arg(placeText(source.place), formula(rule));
    case PublishedRule::Kind::Ratio:
    case PublishedRule::Kind::OfTotal:
    case PublishedRule::Kind::Rank: break;
    }
    return say("%1: %2 is printed, which is %3.").arg(placeText(source.place), printed(source.place), formula(rule));
}

QString AuditText::sentence(std::size_t fact) const
{
    const FactSource& source = m_audit.facts.sources[fact];
    const PublishedTable& table = tableAt(source.place.table);
    switch (source.kind) {
    case FactSource::Kind::RowSum: return sumText(fact, say("The row “%1”").arg(text(table.rows[source.place.row])));
    case FactSource::Kind::ColumnSum:
        return sumText(fact, say("The column “%1”").arg(text(table.columns[source.place.column])));
    case FactSource::Kind::Percent: return percentText(source);
    case FactSource::Kind::Rule: return ruleText(source);
    case FactSource::Kind::Rank: {
        const Fact& rank = m_audit.facts.set.facts[fact];
        return rank.low == 0 && rank.high != 0
                 ? say("By their ranks %1 is no less than %2.").arg(placeText(source.place), placeText(*source.whole))
             : rank.low == rank.high
                 ? say("By their ranks %1 and %2 are the same.").arg(placeText(source.place), placeText(*source.whole))
                 : say("By their ranks %1 is more than %2.").arg(placeText(source.place), placeText(*source.whole));
    }
    case FactSource::Kind::Earlier:
        return say("%1 was %2 in %3.")
            .arg(placeText(source.place), printed(*source.whole), text(tableAt(source.whole->table).name));
    }
    return {};
}

QStringList AuditText::sentences(const std::vector<std::size_t>& facts) const
{
    QStringList out;
    for (const std::size_t fact : facts)
        if (const QString words = sentence(fact); !out.contains(words))
            out << words;
    return out;
}

QStringList AuditText::reasons(const FigureAudit& figure) const { return sentences(reasonsFor(m_audit, figure)); }

QStringList AuditText::contradiction(const std::vector<std::size_t>& facts) const { return sentences(facts); }

QString AuditText::conflictText(const FigurePlace& one, const FigurePlace& other) const
{
    return say("%1 is %2, and %3 is %4. Where tables of the same names count different things, say --apart.")
        .arg(placeText(one), printed(one), placeText(other), printed(other));
}

QString AuditText::unusedText(const FigurePlace& column) const
{
    return say("The figures of the column “%1” were not used: the table does not tell what they are worked out of. A "
               "total "
               "tells what percentages are of; --rule tells the rest.")
        .arg(text(tableAt(column.table).columns[column.column]));
}

} // namespace cspdesk::wording
