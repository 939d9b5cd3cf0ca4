// SPDX-License-Identifier: MIT
#include "desktop/plan_delegate.h"

#include "desktop/icons.h"
#include "desktop/pill.h"
#include "desktop/wrapped_text.h"
#include "presentation/plan_model.h"

#include <QPainter>

namespace cspdesk::desktop {
namespace {

using application::ProgrammeMark;
using presentation::PlanModel;

constexpr int above = 9;
constexpr int smallIcon = 14;
constexpr int mostLines = 2;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

bool isBand(const QModelIndex& index) { return index.data(PlanModel::BandRole).toBool(); }

ProgrammeMark markOf(const QModelIndex& index)
{
    return static_cast<ProgrammeMark>(index.data(PlanModel::MarkRole).toInt());
}

bool isTitle(const QModelIndex& index)
{
    const auto* model = qobject_cast<const PlanModel*>(index.model());
    const bool isProgramme = model != nullptr && model->layout() == PlanModel::Layout::Programme;
    return index.column() == (isProgramme ? 0 : int(PlanModel::Title));
}

bool isRemark(const QModelIndex& index)
{
    const auto* model = qobject_cast<const PlanModel*>(index.model());
    return model != nullptr && model->layout() == PlanModel::Layout::Dates && index.column() == PlanModel::Remark;
}

/// How much of the cell the text has, beside the lock of a closed entry.
int textIndent(const QModelIndex& index)
{
    return isTitle(index) && index.data(PlanModel::ClosedRole).toBool() ? smallIcon + 6 : 0;
}

void paintWarning(QPainter& painter, const QRect& rect, const QString& words, const QFont& font)
{
    const int line = QFontMetrics(font).height();
    icon(QStringLiteral("warning"), colours().problem)
        .paint(&painter, QRect(rect.left(), rect.top() + (line - smallIcon) / 2, smallIcon, smallIcon));
    drawWrapped(painter, rect.adjusted(smallIcon + 5, 0, 0, 0), words, font, colours().problem, mostLines);
}

} // namespace

PillTone toneOf(ProgrammeMark mark)
{
    switch (mark) {
    case ProgrammeMark::Discussed: return PillTone::Good;
    case ProgrammeMark::OnAgenda: return PillTone::Accent;
    case ProgrammeMark::Missed: return PillTone::Bad;
    case ProgrammeMark::Expected:
    case ProgrammeMark::None: break;
    }
    return PillTone::Neutral;
}

int PlanDelegate::cellHeight(const QModelIndex& index, int width, const QFont& font) const
{
    if (isBand(index))
        return metrics::rowHeight - 4;
    if (markOf(index) != ProgrammeMark::None)
        return metrics::rowHeight;
    const int room = qMax(20, width - 2 * padding - textIndent(index));
    const bool isWarning = isRemark(index) && !index.data(PlanModel::OverRole).toBool();
    int height = wrappedHeight(index.data().toString(), font, isWarning ? room - smallIcon - 5 : room, mostLines);
    if (const QString remark = index.data(PlanModel::RemarkRole).toString(); !remark.isEmpty())
        height += 2 + wrappedHeight(remark, smaller(font), room - smallIcon - 5, mostLines);
    return qMax(metrics::rowHeight, height + 2 * above);
}

void PlanDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    if (!isBand(index))
        return;
    option->backgroundBrush = colours().band;
    option->font.setWeight(QFont::DemiBold);
    option->state |= QStyle::State_Enabled; // it cannot be chosen, but it is no less to be read
}

void PlanDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = colours();
    if (isBand(index)) {
        painter.setFont(option.font);
        painter.setPen(c.muted);
        painter.drawText(option.rect.adjusted(padding, 0, -padding, 0), Qt::AlignVCenter, option.text);
        return;
    }
    if (markOf(index) != ProgrammeMark::None) {
        QSize size = pillSize(option.font, option.text);
        size.setWidth(qMin(size.width(), option.rect.width() - 8));
        const QRect pill(option.rect.left() + 4, option.rect.top() + above - 2, size.width(), size.height());
        return paintPill(painter, pill, option.font, option.text, toneOf(markOf(index)));
    }
    const bool isOver = index.data(PlanModel::OverRole).toBool();
    const bool isSealed = index.data(PlanModel::SealedRole).toBool() && isTitle(index);
    const int indent = textIndent(index);
    const QRect rect = option.rect.adjusted(padding + indent, above, -padding, -above);
    if (indent > 0)
        icon(QStringLiteral("lock"), pillColours(PillTone::Closed).text)
            .paint(&painter, QRect(option.rect.left() + padding,
                                   rect.top() + (option.fontMetrics.height() - smallIcon) / 2, smallIcon, smallIcon));
    if (isRemark(index) && !isOver && !option.text.isEmpty())
        return paintWarning(painter, rect, option.text, option.font);
    QFont font = option.font;
    font.setItalic(isSealed);
    const QColor colour = isOver || isSealed || !isTitle(index) ? c.muted : c.text;
    const int height = drawWrapped(painter, rect, option.text, font, colour, mostLines);
    if (const QString remark = index.data(PlanModel::RemarkRole).toString(); !remark.isEmpty())
        paintWarning(painter, rect.adjusted(0, height + 2, 0, 0), remark, smaller(option.font));
}

} // namespace cspdesk::desktop
