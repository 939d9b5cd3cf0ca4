// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/minutes_model.h"

#include <QFrame>

class QLabel;

namespace cspdesk::desktop {

class MinutesTable;

/// The minutes of the item before the meeting, written as they are on the Minutes page.
class RoomMinutes : public QFrame
{
    Q_OBJECT

public:
    RoomMinutes(PageContext& context, QWidget* parent);
    ~RoomMinutes() override;
    /// Reads the meeting while it is looked at; what is being typed is accepted before that ends.
    void setWatched(bool watched);
    /// The keyboard goes to a new paragraph at the end.
    void write();
    /// Accepts what is being typed; what is refused waits under its item.
    void finishTyping();
    [[nodiscard]] bool isTyping() const;

private:
    QWidget* makeHead();
    void attachActions();
    void follow();
    void followChoice();
    void raiseAction();
    void keepBeforeLocking();

    PageContext& m_context;
    presentation::MinutesModel m_model;
    presentation::TypedText m_typed;
    MinutesTable* m_table;
    QLabel* m_heading;
    QLabel* m_fixed;
    bool m_isWatched = false;
    std::optional<Id<domain::AgendaItem>> m_item;
};

} // namespace cspdesk::desktop
