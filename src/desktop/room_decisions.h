// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "documents/meeting_paper.h"

#include <functional>

namespace cspdesk::desktop {

/// What can be done from the meeting screen about motions, interests and notified votes, and the papers that tell of
/// them: attaches the actions and opens their dialogs.
class RoomDecisions : public QObject
{
    Q_OBJECT

public:
    /// `page` has the actions and is what the dialogs stand over; `finishTyping` keeps what is being typed.
    RoomDecisions(PageContext& context, Page& page, std::function<void()> finishTyping);

private:
    void attach(const char* action, std::function<void()> handler);
    void attachPaper(const char* action, documents::Paper paper);
    void addMotion();
    void declareInterest();
    void openLedger();
    void follow();

    PageContext& m_context;
    Page& m_page;
    std::function<void()> m_finishTyping;
};

} // namespace cspdesk::desktop
