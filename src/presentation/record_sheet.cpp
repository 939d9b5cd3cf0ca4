// SPDX-License-Identifier: MIT
#include "presentation/record_sheet.h"

#include "wording/delivery_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

namespace {

QString dayProblem(const QString& value)
{
    return value.isEmpty() || parseDate(value.toStdString())
             ? QString()
             : wording::say("“%1” is no day: write it as 2025-04-01.").arg(value);
}

QString moneyProblem(const QString& value)
{
    return value.isEmpty() || domain::parsePence(value.toStdString())
             ? QString()
             : wording::say("“%1” is no amount: write it as 1,234.50.").arg(value);
}

QString quantityProblem(const QString& value)
{
    return value.isEmpty() || domain::parseQuantity(value.toStdString())
             ? QString()
             : wording::say("“%1” is no figure: write it as 1,100 or 8.4.").arg(value);
}

QString countProblem(const QString& value)
{
    bool isNumber = false;
    const int count = QString(value).remove(QLatin1Char(',')).toInt(&isNumber);
    return value.isEmpty() || (isNumber && count > 0)
             ? QString()
             : wording::say("“%1” is no whole number above nought.").arg(value);
}

QString partProblem(const SheetPart& part, const QString& value)
{
    if (part.isNeeded && value.isEmpty())
        return wording::say("a day is needed, as 2025-04-01.");
    switch (part.kind) {
    case SheetPart::Kind::Day: return dayProblem(value);
    case SheetPart::Kind::Money: return moneyProblem(value);
    case SheetPart::Kind::Quantity: return quantityProblem(value);
    case SheetPart::Kind::Count: return countProblem(value);
    case SheetPart::Kind::Line:
    case SheetPart::Kind::Choice: break;
    }
    return {};
}

} // namespace

QString problemWith(const SheetField& field, const QString& value)
{
    using Kind = SheetField::Kind;
    if (field.kind == Kind::Day)
        return dayProblem(value);
    if (field.kind == Kind::Money)
        return moneyProblem(value);
    if (field.kind == Kind::Quantity)
        return quantityProblem(value);
    if (field.kind != Kind::Rows)
        return {};
    const QStringList rows = value.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QStringList cells = rows[row].split(QLatin1Char('\t'));
        for (std::size_t part = 0; part < field.parts.size(); ++part)
            if (const QString problem = partProblem(field.parts[part], cells.value(qsizetype(part)));
                !problem.isEmpty())
                return wording::say("Row %1, %2: %3").arg(QString::number(row + 1), field.parts[part].label, problem);
    }
    return {};
}

RecordSheet::RecordSheet(Workspace& workspace, SheetWords words, std::vector<SheetField> fields, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace),
      m_words(std::move(words)),
      m_fields(std::move(fields))
{
    connect(&workspace, &Workspace::changed, this, &RecordSheet::reload);
    connect(&workspace, &Workspace::closed, this, &RecordSheet::reload);
}

void RecordSheet::reload()
{
    beginResetModel();
    m_rows = m_workspace.isOpen() ? read() : std::vector<Row>();
    endResetModel();
}

std::int64_t RecordSheet::numberAt(int row) const
{
    return row < 0 || row >= int(m_rows.size()) ? 0 : m_rows[std::size_t(row)].number;
}

Result<> RecordSheet::act(int row) { return numberAt(row) == 0 ? Result<>() : actOn(numberAt(row)); }

int RecordSheet::rowOf(std::int64_t number) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.number == number; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString RecordSheet::valueAt(int row, int field) const
{
    return row < 0 || row >= rowCount() ? QString() : m_rows[std::size_t(row)].values.value(field);
}

Result<int> RecordSheet::add(const QString& first)
{
    QStringList values;
    for (const SheetField& field : m_fields)
        values << (field.kind == SheetField::Kind::Choice ? QStringLiteral("0") : QString());
    values.first() = first;
    const auto added = write(std::nullopt, values, m_words.added);
    CSPDESK_TRY(added);
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.number == *added; });
    return int(found - m_rows.begin());
}

Result<> RecordSheet::change(int row, int field, const QString& value)
{
    if (valueAt(row, field) == value)
        return {};
    QStringList values = m_rows[std::size_t(row)].values;
    values[field] = value;
    const auto changed = write(m_rows[std::size_t(row)].number, values, m_words.changed);
    CSPDESK_TRY(changed);
    return {};
}

Result<> RecordSheet::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return {};
    return erase(m_rows[std::size_t(row)].number, m_words.removed);
}

int RecordSheet::fieldOf(int column) const
{
    for (std::size_t field = 0; field < m_fields.size(); ++field)
        if (m_fields[field].isInTable && column-- == 0)
            return int(field);
    return 0;
}

int RecordSheet::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RecordSheet::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(std::count_if(m_fields.begin(), m_fields.end(), [](const SheetField& field) {
        return field.isInTable;
    }));
}

QVariant RecordSheet::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SheetField& field = m_fields[std::size_t(fieldOf(index.column()))];
    const QString value = valueAt(index.row(), fieldOf(index.column()));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (field.kind == SheetField::Kind::Choice)
        return field.choices.value(value.toInt());
    if (field.kind == SheetField::Kind::Day) {
        const auto day = parseDate(value.toStdString());
        return day ? wording::plainDate(*day) : QString();
    }
    if (field.kind == SheetField::Kind::Money) {
        const auto amount = domain::parsePence(value.toStdString());
        return amount ? wording::moneyText(*amount) : QString();
    }
    if (field.kind == SheetField::Kind::Rows) {
        const auto rows = value.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size();
        return rows == 0 ? QString() : QString::number(rows);
    }
    if (role == Qt::ToolTipRole)
        return value;
    const QString line = QString(value).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return index.column() == 0 ? wording::beginning(line) : line;
}

QVariant RecordSheet::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return QString(m_fields[std::size_t(fieldOf(section))].label).remove(QLatin1Char('&'));
}

} // namespace cspdesk::presentation
