// SPDX-License-Identifier: MIT
#include "presentation/kept_tables.h"

#include "base/overloaded.h"
#include "wording/translate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cspdesk::presentation {
namespace {

using namespace statistics;

constexpr int version = 1;

QString key(const char* name) { return QString::fromLatin1(name); }

QJsonValue jsonOf(const TableCell& cell)
{
    return std::visit(Overloaded{[](NoFigure why) {
                                     return QJsonValue(QJsonObject{{key("no"), static_cast<int>(why)}});
                                 },
                                 [](const std::string& words) { return QJsonValue(wording::text(words)); },
                                 [](std::int64_t count) { return QJsonValue(static_cast<qint64>(count)); },
                                 [](Share share) {
                                     return QJsonValue(QJsonObject{{key("part"), static_cast<qint64>(share.part)},
                                                                   {key("whole"), static_cast<qint64>(share.whole)}});
                                 },
                                 [](double number) {
                                     return QJsonValue(QJsonObject{{key("number"), number}});
                                 },
                                 [](BelowShare below) {
                                     return QJsonValue(QJsonObject{{key("below"), static_cast<qint64>(below.percent)}});
                                 }},
                      cell);
}

TableCell cellIn(const QJsonValue& json)
{
    if (json.isString())
        return json.toString().toStdString();
    if (json.isDouble())
        return static_cast<std::int64_t>(json.toInteger());
    const QJsonObject object = json.toObject();
    if (object.contains(key("whole")))
        return Share{object[key("part")].toInteger(), object[key("whole")].toInteger()};
    if (object.contains(key("number")))
        return object[key("number")].toDouble();
    if (object.contains(key("below")))
        return BelowShare{object[key("below")].toInteger()};
    const int why = object[key("no")].toInt(static_cast<int>(NoFigure::NotAvailable));
    const bool isKnown = why >= 0 && why <= static_cast<int>(NoFigure::NotComparable);
    return isKnown ? static_cast<NoFigure>(why) : NoFigure::NotAvailable;
}

QJsonObject jsonOf(const TableColumn& column)
{
    return {{key("id"), wording::text(column.id)},        {key("heading"), wording::text(column.heading)},
            {key("unit"), wording::text(column.unit)},    {key("base"), wording::text(column.base)},
            {key("kind"), static_cast<int>(column.kind)}, {key("decimals"), column.decimals}};
}

TableColumn columnIn(const QJsonObject& json)
{
    const auto words = [&](const char* name) { return json[key(name)].toString().toStdString(); };
    const int kind = json[key("kind")].toInt();
    const bool isKnown = kind >= 0 && kind <= static_cast<int>(ColumnKind::Decimal);
    return {.id = words("id"),
            .heading = words("heading"),
            .unit = words("unit"),
            .base = words("base"),
            .kind = isKnown ? static_cast<ColumnKind>(kind) : ColumnKind::Label,
            .decimals = json[key("decimals")].toInt()};
}

QJsonObject jsonOf(const ResultTable& table)
{
    QJsonArray columns;
    for (const TableColumn& column : table.columns)
        columns.append(jsonOf(column));
    QJsonArray rows;
    for (const TableRow& row : table.rows) {
        QJsonArray cells;
        for (const TableCell& cell : row.cells)
            cells.append(jsonOf(cell));
        rows.append(QJsonObject{{key("kind"), static_cast<int>(row.kind)}, {key("cells"), cells}});
    }
    const Provenance& source = table.provenance;
    QJsonObject json{{key("id"), wording::text(table.id)},
                     {key("title"), wording::text(table.title)},
                     {key("columns"), columns},
                     {key("rows"), rows},
                     {key("file"), wording::text(source.fileName)},
                     {key("sha256"), wording::text(source.sha256)},
                     {key("rowsRead"), static_cast<qint64>(source.rowsRead)},
                     {key("rowsKept"), static_cast<qint64>(source.rowsKept)}};
    if (table.threshold)
        json[key("threshold")] = *table.threshold;
    if (source.extracted)
        json[key("extracted")] = wording::text(isoDate(*source.extracted));
    return json;
}

ResultTable tableIn(const QJsonObject& json)
{
    const auto words = [&](const char* name) { return json[key(name)].toString().toStdString(); };
    ResultTable table{.id = words("id"), .title = words("title")};
    for (const QJsonValue& column : json[key("columns")].toArray())
        table.columns.push_back(columnIn(column.toObject()));
    for (const QJsonValue& each : json[key("rows")].toArray()) {
        const QJsonObject row = each.toObject();
        TableRow& out = table.rows.emplace_back();
        const int kind = row[key("kind")].toInt();
        out.kind = kind == 1 ? TableRowKind::Total : kind == 2 ? TableRowKind::Aside : TableRowKind::Ordinary;
        for (const QJsonValue& cell : row[key("cells")].toArray())
            out.cells.push_back(cellIn(cell));
        out.cells.resize(table.columns.size(), NoFigure::NotAvailable);
    }
    if (json.contains(key("threshold")))
        table.threshold = json[key("threshold")].toInt();
    table.provenance = {.fileName = words("file"), .sha256 = words("sha256")};
    table.provenance.rowsRead = static_cast<std::uint64_t>(json[key("rowsRead")].toInteger());
    table.provenance.rowsKept = static_cast<std::uint64_t>(json[key("rowsKept")].toInteger());
    table.provenance.extracted = parseDate(words("extracted"));
    return table;
}

} // namespace

QByteArray textOf(const std::vector<ResultTable>& tables)
{
    QJsonArray array;
    for (const ResultTable& table : tables)
        array.append(jsonOf(table));
    return QJsonDocument(QJsonObject{{key("run"), version}, {key("tables"), array}}).toJson(QJsonDocument::Compact);
}

std::optional<std::vector<ResultTable>> tablesIn(const QByteArray& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (json[key("run")].toInt() != version)
        return std::nullopt;
    std::vector<ResultTable> tables;
    for (const QJsonValue& table : json[key("tables")].toArray())
        tables.push_back(tableIn(table.toObject()));
    return tables;
}

} // namespace cspdesk::presentation
