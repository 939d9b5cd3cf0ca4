// SPDX-License-Identifier: MIT
#include "desktop/papers_delegate.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "desktop/wrapped_text.h"
#include "presentation/papers_model.h"

#include <QPainter>

namespace cspdesk::desktop {

using domain::PaperState;
using presentation::PapersModel;

namespace {

constexpr int above = 9;
constexpr int smallIcon = 14;
constexpr int itemHeight = 36;
constexpr int indent = 26; ///< papers stand in from the number of their item

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

bool isItem(const QModelIndex& index) { return index.data(PapersModel::ItemRowRole).toBool(); }

QString secondLine(const QModelIndex& index) { return index.data(PapersModel::SecondLineRole).toString(); }

bool hasLock(const QModelIndex& index)
{
    return index.column() == PapersModel::Title && index.data(PapersModel::ClosedRole).toBool();
}

int indentOf(const QModelIndex& index)
{
    if (index.column() != PapersModel::Title)
        return 0;
    return indent + (hasLock(index) ? smallIcon + 6 : 0);
}

void paintLock(QPainter& painter, int left, int centre)
{
    icon(QStringLiteral("lock"), pillColours(PillTone::Closed).text)
        .paint(&painter, QRect(left, centre - smallIcon / 2, smallIcon, smallIcon));
}

} // namespace

PillTone toneOf(PaperState state)
{
    switch (state) {
    case PaperState::Awaited: return PillTone::Accent;
    case PaperState::Overdue: return PillTone::Bad;
    case PaperState::Received: return PillTone::Good;
    case PaperState::ReceivedLate: return PillTone::Good;
    case PaperState::ToFollow: return PillTone::Attention;
    case PaperState::Tabled: return PillTone::Neutral;
    }
    return PillTone::Neutral;
}

int PapersDelegate::cellHeight(const QModelIndex& index, int width, const QFont& font) const
{
    if (isItem(index))
        return index.column() == PapersModel::Title ? qMax(itemHeight, QFontMetrics(font).height() + 2 * above) : 0;
    const int room = qMax(20, width - 2 * padding - indentOf(index));
    const int first = index.column() == PapersModel::State
                        ? pillSize(font, index.data().toString()).height()
                        : wrappedHeight(index.data().toString(), font, room, mostLines);
    const int second = secondLine(index).isEmpty() ? 0 : QFontMetrics(smaller(font)).height() + 2;
    return qMax(metrics::rowHeight, first + second + 2 * above);
}

void PapersDelegate::paintItem(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!(option.state & QStyle::State_Selected))
        painter.fillRect(option.rect.adjusted(0, 0, 0, -1), colours().band);
    if (index.column() != PapersModel::Title)
        return;
    QRect text = option.rect.adjusted(padding, 0, -padding, 0);
    if (hasLock(index)) {
        paintLock(painter, text.left(), text.center().y());
        text.adjust(smallIcon + 6, 0, 0, 0);
    }
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colours().text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

void PapersDelegate::paintState(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QRect cell = option.rect.adjusted(padding, above - 2, -padding, 0);
    QSize size = pillSize(option.font, option.text);
    size.setWidth(qMin(size.width(), cell.width()));
    const auto state = static_cast<PaperState>(index.data(PapersModel::StateRole).toInt());
    paintPill(painter, QRect(cell.topLeft(), size), option.font, option.text, toneOf(state));
    if (const QString second = secondLine(index); !second.isEmpty())
        drawWrapped(painter, cell.adjusted(2, size.height() + 3, 0, 0), second, smaller(option.font),
                    state == PaperState::Overdue ? colours().problem : colours().muted, 1);
}

void PapersDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (isItem(index))
        return paintItem(painter, option, index);
    if (index.column() == PapersModel::State)
        return paintState(painter, option, index);
    const Colours& c = colours();
    const QRect rect = option.rect.adjusted(padding + indentOf(index), above, -padding, -above);
    if (hasLock(index))
        paintLock(painter, option.rect.left() + padding + indent, rect.top() + option.fontMetrics.height() / 2);
    QFont font = option.font;
    font.setItalic(index.data(PapersModel::SealedRole).toBool());
    const QColor colour = index.column() == PapersModel::Title && !font.italic() ? c.text : c.muted;
    const int height = drawWrapped(painter, rect, option.text, font, colour, mostLines);
    if (const QString second = secondLine(index); !second.isEmpty())
        drawWrapped(painter, rect.adjusted(0, height + 2, 0, 0), second, smaller(option.font), c.muted, 1);
}

} // namespace cspdesk::desktop
