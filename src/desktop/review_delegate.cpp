// SPDX-License-Identifier: MIT
#include "desktop/review_delegate.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "presentation/action_review_model.h"

#include <QPainter>

namespace cspdesk::desktop {
namespace {

using presentation::ActionReviewModel;

constexpr int padding = 12;
constexpr int iconSide = 18;

QIcon markOf(int outcome)
{
    switch (outcome) {
    case ActionReviewModel::Closed: return icon(QStringLiteral("success"), pillColours(PillTone::Good).text);
    case ActionReviewModel::CarriedOver: return icon(QStringLiteral("redo"), pillColours(PillTone::Attention).text);
    default: return icon(QStringLiteral("clock"), colours().muted);
    }
}

QFont small(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

} // namespace

void ReviewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = colours();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, isChosen                                         ? c.selection
                                   : option.state.testFlag(QStyle::State_MouseOver) ? c.hover
                                                                                    : c.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    if (isChosen && option.widget != nullptr && option.widget->hasFocus())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), c.accent);
    const QRect rect = option.rect.adjusted(padding, 8, -padding, -8);
    const int outcome = index.data(ActionReviewModel::OutcomeRole).toInt();
    markOf(outcome).paint(painter, QRect(rect.left(), rect.top() + 1, iconSide, iconSide));
    const QRect words = rect.adjusted(iconSide + 10, 0, 0, 0);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(c.text);
    const QString reference = index.data().toString();
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, reference);
    const QFontMetrics strongly(strong);
    const QRect behind = words.adjusted(strongly.horizontalAdvance(reference) + 10, 0, 0, 0);
    painter->setFont(option.font);
    painter->setPen(c.muted);
    painter->drawText(behind, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(index.data(ActionReviewModel::OwnersRole).toString(),
                                                    Qt::ElideRight, behind.width()));
    painter->setFont(small(option.font));
    const QRect below = words.adjusted(0, strongly.height() + 2, 0, 0);
    painter->setPen(outcome == ActionReviewModel::ToReview ? c.text : c.muted);
    painter->drawText(below, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                      QFontMetrics(small(option.font))
                          .elidedText(index.data(ActionReviewModel::TextRole).toString().simplified(), Qt::ElideRight,
                                      below.width()));
    painter->restore();
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, option.fontMetrics.height() + QFontMetrics(small(option.font)).height() + 20};
}

} // namespace cspdesk::desktop
