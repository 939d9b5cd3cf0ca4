// SPDX-License-Identifier: MIT
#include "desktop/name_popup.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using wording::say;

NamePopup::NamePopup(QWidget* window) : QListWidget(window)
{
    setObjectName(QStringLiteral("namePopup"));
    setAccessibleName(say("Names"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::StyledPanel);
    makeCard(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setIconSize({14, 14});
    hide();
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        setCurrentItem(item);
        Q_EMIT picked();
    });
}

void NamePopup::offer(const std::vector<presentation::NameOffer>& names, const QRect& place)
{
    clear();
    m_chosen = false;
    int width = 220;
    for (const presentation::NameOffer& name : names) {
        const QString detail = name.isPresent && name.detail.isEmpty() ? say("present") : name.detail;
        const QString words = detail.isEmpty() ? name.name : say("%1 – %2").arg(name.name, detail);
        auto* item = new QListWidgetItem(words, this);
        item->setData(Qt::UserRole, name.name);
        item->setToolTip(name.isPresent ? say("Present at this meeting") : words);
        item->setIcon(name.isPresent ? icon(QStringLiteral("success"), pillColours(PillTone::Good).text)
                                     : icon(QStringLiteral("person"), colours().muted));
        width = qMax(width, fontMetrics().horizontalAdvance(words) + 56);
    }
    const int rowHeight = fontMetrics().height() + 8;
    for (int row = 0; row < count(); ++row)
        item(row)->setSizeHint({width - 4, rowHeight});
    const int height = rowHeight * count() + 6;
    width = qMin(width, parentWidget()->width() - 40);
    const int below = place.bottom() + 4;
    const int top = below + height < parentWidget()->height() ? below : place.top() - height - 4;
    setGeometry(qBound(8, place.left(), parentWidget()->width() - width - 8), qMax(8, top), width, height);
    show();
    raise();
}

void NamePopup::step(int by)
{
    const int next = m_chosen ? currentRow() + by : (by > 0 ? 0 : count() - 1);
    setCurrentRow((next + count()) % count());
    m_chosen = true;
}

QString NamePopup::name() const
{
    const QListWidgetItem* chosen = m_chosen || currentItem() != nullptr ? currentItem() : item(0);
    return chosen == nullptr ? QString() : chosen->data(Qt::UserRole).toString();
}

} // namespace cspdesk::desktop
