// SPDX-License-Identifier: MIT
#include "desktop/record_delegate.h"

#include "desktop/theme.h"
#include "presentation/record_table.h"

#include <QTableView>

namespace cspdesk::desktop {
namespace {

using Kind = presentation::RecordRow::Kind;

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(presentation::RecordTable::RowKindRole).toInt());
}

} // namespace

void RecordDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    const Colours& c = colours();
    switch (kindOf(index)) {
    case Kind::Record: break;
    case Kind::Band:
        option->backgroundBrush = c.band;
        option->font.setWeight(QFont::DemiBold);
        option->fontMetrics = QFontMetrics(option->font);
        option->state |= QStyle::State_Enabled; // it cannot be chosen, but it is no less to be read
        option->palette.setColor(QPalette::Text, c.muted);
        break;
    case Kind::Awaited:
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, c.muted);
        break;
    case Kind::Past: option->palette.setColor(QPalette::Text, c.muted); break;
    }
}

void prepareRecordTable(QTableView& table, const QString& accessibleName)
{
    prepareTable(table, accessibleName);
    delete table.itemDelegate();
    table.setItemDelegate(new RecordDelegate(&table));
}

void spanBands(QTableView& table)
{
    table.clearSpans();
    const QAbstractItemModel* model = table.model();
    for (int row = 0; model != nullptr && row < model->rowCount(); ++row)
        if (kindOf(model->index(row, 0)) == Kind::Band)
            table.setSpan(row, 0, 1, model->columnCount());
}

} // namespace cspdesk::desktop
