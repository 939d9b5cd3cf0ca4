// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "domain/partnership.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace cspdesk::desktop {

class RoomPeople;

/// Who is here: the people with their keys, and how many of the public there are.
class RoomPeoplePanel : public QFrame
{
    Q_OBJECT

public:
    RoomPeoplePanel(PageContext& context, QWidget* parent);
    [[nodiscard]] RoomPeople& list() { return *m_list; }

private:
    QWidget* makeFoot();
    void attachActions();
    void follow();
    void followHint();
    void toggle(Id<domain::Person> person);
    void showMore(Id<domain::Person> person, const QPoint& at);
    void addGuest();
    void changePublic(int by);
    void tell(const application::Result<>& done);

    PageContext& m_context;
    RoomPeople* m_list;
    QLabel* m_count;
    QLabel* m_public;
    QLabel* m_hint;
};

} // namespace cspdesk::desktop
