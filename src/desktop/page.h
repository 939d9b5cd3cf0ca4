// SPDX-License-Identifier: MIT
#pragma once

#include "application/error.h"

#include <QIcon>
#include <QString>
#include <QWidget>

namespace cspdesk::presentation {
class ActionCatalogue;
class AgendaModel;
class CurrentMeeting;
class DraftKeeper;
class MeetingRoom;
class Workspace;
} // namespace cspdesk::presentation

namespace cspdesk::desktop {

class Prompter;

/// Where a page says what happened: the message bar of the window. It never takes the keyboard away.
class Notices
{
public:
    enum class Tone { Information, Success, Warning, Problem };

    virtual ~Notices() = default;
    virtual void tell(Tone tone, const QString& title, const QString& detail = {}) = 0;
    virtual void tell(const application::Error& error) = 0;
    virtual void clear() = 0;
};

/// What every page is given.
struct PageContext
{
    presentation::Workspace& workspace;
    presentation::ActionCatalogue& actions;
    presentation::DraftKeeper& drafts;
    presentation::AgendaModel& agenda;
    presentation::CurrentMeeting& meeting;
    presentation::MeetingRoom& room; ///< the current meeting while it is held
    Prompter& prompter;
    Notices& notices;
};

/// A page of the window. It is shown and hidden, never destroyed while the window lives.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {}
    /// Called each time the page comes to the front: put the keyboard where work begins.
    virtual void activate() {}

protected:
    [[nodiscard]] PageContext& context() { return m_context; }

private:
    PageContext& m_context;
};

} // namespace cspdesk::desktop
