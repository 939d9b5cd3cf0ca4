// SPDX-License-Identifier: MIT
#include "wording/figure_text.h"

#include "base/overloaded.h"
#include "statistics/arithmetic.h"
#include "statistics/plain_figure.h"
#include "statistics/protection.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cspdesk::wording {
namespace {

using namespace statistics;

QLocale british() { return {QLocale::English, QLocale::UnitedKingdom}; }

QString withPercent(const QString& number) { return say("%1%").arg(number); }

/// Digits of a file with the separators and the minus of print: "-1234.5" becomes "−1,234.5".
QString printed(const std::string& digits)
{
    const bool isNegative = digits.front() == '-';
    const std::string bare = isNegative ? digits.substr(1) : digits;
    const std::size_t point = bare.find('.');
    bool isNumber = false;
    const qulonglong whole = QString::fromStdString(bare.substr(0, point)).toULongLong(&isNumber);
    if (!isNumber) // longer than any count
        return QString::fromStdString(digits);
    const QString decimals = point == std::string::npos ? QString() : QString::fromStdString(bare.substr(point));
    return (isNegative ? QStringLiteral("−") : QString()) + british().toString(whole) + decimals;
}

/// Half a unit of the last decimal, which is what a figure must reach not to be rounded to none: "0.5", "0.05".
QString half(int decimals) { return QString::fromStdString(decimalDigits(5, decimals + 1)); }

QString shareText(Share share, const TableColumn& column, std::optional<int> threshold)
{
    const bool isRatio = column.kind == ColumnKind::Decimal;
    const auto rounded = isRatio ? ratioOf(share, column.decimals) : percentOf(share, column.decimals);
    if (!rounded)
        return text(markOf(NoFigure::NotApplicable, threshold));
    QString number = printed(decimalDigits(*rounded, column.decimals));
    if (*rounded == 0 && share.part != 0)
        number = share.part > 0 ? say("<%1").arg(half(column.decimals)) : say(">−%1").arg(half(column.decimals));
    return isRatio ? number : withPercent(number);
}

/// 2 more than 6,600 are "+0.0", as the partnership prints it, and 2 fewer "−0.0".
QString signedText(const QString& number, double value, const TableColumn& column)
{
    const QString minus = QStringLiteral("−");
    if (!column.isSigned || !std::isfinite(value))
        return number;
    const QString sign = value == 0 || number.startsWith(minus) ? QString() : value > 0 ? QStringLiteral("+") : minus;
    return sign + (column.unit == "%" ? withPercent(number) : number);
}

/// Which kinds of mark stand somewhere in a table.
struct Marks
{
    bool notApplicable = false;
    bool notAvailable = false;
    bool notComparable = false;
    bool small = false;
    bool belowShare = false;
    bool protecting = false;
    bool hiddenRank = false;
    QString low; ///< the first "<0.5%" there is
};

void note(Marks& marks, NoFigure why, const TableColumn& column)
{
    marks.notApplicable |= why == NoFigure::NotApplicable;
    marks.notAvailable |= why == NoFigure::NotAvailable;
    marks.notComparable |= why == NoFigure::NotComparable;
    marks.small |= why == NoFigure::Small;
    marks.protecting |= why == NoFigure::Protecting;
    marks.hiddenRank |= why == NoFigure::Protecting && column.kind == ColumnKind::Rank;
}

void note(Marks& marks, const TableCell& cell, const TableColumn& column)
{
    if (const auto* why = std::get_if<NoFigure>(&cell))
        return note(marks, *why, column);
    marks.belowShare |= std::holds_alternative<BelowShare>(cell);
    const auto* share = std::get_if<Share>(&cell);
    if (share == nullptr)
        return;
    marks.notApplicable |= share->whole <= 0;
    const QString shown = shareText(*share, column, std::nullopt);
    if (shown.startsWith(QLatin1Char('<')) && marks.low.isEmpty())
        marks.low = shown;
}

Marks marksIn(const ResultTable& table)
{
    Marks marks;
    for (const TableRow& row : table.rows)
        for (std::size_t i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i)
            note(marks, row.cells[i], table.columns[i]);
    return marks;
}

QString hiddenText(std::optional<int> threshold)
{
    if (!threshold)
        return unprotectedWarning();
    return say("Counts from 1 to %1, and what they could be worked out of").arg(*threshold - 1);
}

} // namespace

QString countText(std::int64_t count) { return printed(std::to_string(count)); }

QString counted(const char* one, const char* many, std::int64_t count)
{
    return count == 1 ? say(one) : say(many).arg(countText(count));
}

QString rowsText(std::uint64_t rows, std::optional<int> threshold)
{
    if (!threshold)
        return countText(static_cast<std::int64_t>(rows));
    const std::uint64_t rounded = roundedRows(rows, *threshold);
    return rounded == 0 ? say("fewer than %1").arg(*threshold)
                        : say("about %1").arg(countText(static_cast<std::int64_t>(rounded)));
}

QString figureText(const TableCell& cell, const TableColumn& column, std::optional<int> threshold)
{
    return std::visit(Overloaded{[&](NoFigure why) { return text(markOf(why, threshold)); },
                                 [](const std::string& words) { return text(words); },
                                 [](std::int64_t count) { return countText(count); },
                                 [&](Share share) { return shareText(share, column, threshold); },
                                 [&](double number) {
                                     return signedText(printed(plainFigure(cell, column, threshold)), number, column);
                                 },
                                 [](BelowShare below) { return withPercent(say("<%1").arg(below.percent)); }},
                      cell);
}

QString columnHeading(const TableColumn& column)
{
    QStringList parts{text(column.heading)};
    if (!column.base.empty())
        parts << say("%1 of %2").arg(text(column.unit.empty() ? "%" : column.unit), text(column.base));
    else if (!column.unit.empty() && column.unit != column.heading)
        parts << text(column.unit);
    return parts.join(QLatin1Char('\n'));
}

QStringList markLegend(const ResultTable& table)
{
    const Marks marks = marksIn(table);
    QStringList legend;
    if (marks.small && table.threshold)
        legend << say("<%1 means a number from 1 to %2, which is hidden so that nobody can be recognised by it.")
                      .arg(*table.threshold)
                      .arg(*table.threshold - 1);
    if (marks.belowShare)
        legend << say("A percentage with < belongs to a hidden number and is true whichever number it is.");
    if (marks.protecting)
        legend << say(
            "[c] means a figure that is hidden because a small number could be worked out of it, or because too few "
            "people are behind it.");
    if (marks.hiddenRank)
        legend << say("Ranks are counted among the rows whose figure is shown.");
    if (marks.notApplicable)
        legend << say("[z] means that there can be no figure, as there is no percentage of nobody.");
    if (marks.notAvailable)
        legend << say("[x] means that the figure is not known.");
    if (marks.notComparable)
        legend << say("[b] means a break in the series: what was counted differs, so that no change is told.");
    if (!marks.low.isEmpty())
        legend << say("%1 means less than that, but more than none.").arg(marks.low);
    return legend;
}

std::vector<LabelledText> provenanceText(const ResultTable& table)
{
    const Provenance& source = table.provenance;
    std::vector<LabelledText> lines;
    const auto add = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            lines.emplace_back(label, value);
    };
    add(say("File"), text(source.fileName));
    if (!source.fileName.empty()) {
        add(say("Size"), sizeText(static_cast<std::int64_t>(source.bytes)));
        add(say("SHA-256"), text(source.sha256));
        add(say("Rows read"), rowsText(source.rowsRead, table.threshold));
        add(say("Rows kept"), rowsText(source.rowsKept, table.threshold));
    }
    if (source.extracted)
        add(say("Taken out of its system on"), plainDate(*source.extracted));
    for (const auto& [label, value] : source.settings)
        add(text(label), text(value));
    add(say("Hidden"), hiddenText(table.threshold));
    add(say("Worked out by"), text(source.program));
    return lines;
}

ResultTable markedForFile(ResultTable table)
{
    if (table.threshold)
        return table;
    for (TableRow& row : table.rows) {
        row.cells.resize(table.columns.size(), NoFigure::Blank);
        row.cells.emplace_back(say("small numbers are not hidden").toStdString());
    }
    table.columns.push_back(
        {.id = "not_for_publication", .heading = say("Not for publication").toStdString(), .kind = ColumnKind::Label});
    return table;
}

QString protectionLine(std::optional<int> threshold)
{
    return threshold ? say("Counts from 1 to %1 are hidden.").arg(*threshold - 1) : say("Nothing is hidden.");
}

QString provenanceHeading() { return say("Where the figures come from"); }

QString unprotectedWarning() { return say("Not for publication: small numbers are not hidden"); }

} // namespace cspdesk::wording
