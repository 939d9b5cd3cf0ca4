// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "wording/delivery_overview.h"

#include <QScrollArea>

class QBoxLayout;
class QVBoxLayout;

namespace cspdesk::desktop {

/// What the partnership is to deliver on one page: a card for each topic, with what asks to be looked at marked.
class DeliveryOverview : public QScrollArea
{
    Q_OBJECT

public:
    DeliveryOverview(PageContext& context, QWidget* parent);
    /// Reads the file again; empty where none is open.
    void refresh();

Q_SIGNALS:
    /// Somebody wants to see the records of that kind.
    void kindRequested(std::size_t kind);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void clear();
    QWidget* makeCardOf(const wording::OverviewPart& part);

    PageContext& m_context;
    QBoxLayout* m_columns;
    QVBoxLayout* m_left;
    QVBoxLayout* m_right;
};

} // namespace cspdesk::desktop
