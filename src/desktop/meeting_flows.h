// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "domain/meeting.h"

#include <functional>
#include <optional>

namespace cspdesk::desktop {

/// What can be done with a meeting from anywhere: plan, change, publish, withdraw, cancel, reinstate, remove.
class MeetingFlows : public QObject
{
    Q_OBJECT

public:
    /// Which meeting the actions are about just now.
    using Subject = std::function<std::optional<Id<domain::Meeting>>()>;

    MeetingFlows(PageContext& context, Subject subject, QWidget* window);
    /// Allows what is possible with the present subject; to be called when it may have changed.
    void refresh();

Q_SIGNALS:
    void planned(Id<cspdesk::domain::Meeting> meeting);

private:
    void attachActions();
    [[nodiscard]] std::optional<Stored<domain::Meeting>> subject() const;
    void openDialog(std::optional<Id<domain::Meeting>> meeting);
    void publish();
    void withdraw();
    void cancel();
    void reinstate();
    void remove();
    /// True when it was done.
    bool advance(const Stored<domain::Meeting>& meeting, domain::MeetingVerb verb, const QString& reason = {});

    PageContext& m_context;
    Subject m_subject;
    QWidget* m_window;
};

} // namespace cspdesk::desktop
