// SPDX-License-Identifier: MIT
#include "desktop/desk.h"

#include "desktop/theme.h"

#include <QCoreApplication>
#include <QDialog>

namespace cspdesk::tests {
namespace {

void setUpOnce()
{
    static const bool done = [] {
        desktop::setUpApplication();
        return true;
    }();
    REQUIRE(done);
}

QString settingsFile(const TemporaryFolder& folder)
{
    setUpOnce();
    return QString::fromStdString(folder.path("settings.ini").string());
}

} // namespace

namespace {

desktop::WindowOptions inFolder(desktop::WindowOptions options, const TemporaryFolder& folder)
{
    if (options.recipesFolder.empty())
        options.recipesFolder = folder.path("recipes");
    return options;
}

} // namespace

Desk::Desk(desktop::WindowOptions options)
    : settings(settingsFile(m_folder), QSettings::IniFormat),
      window(workspace, prompter, settings, inFolder(std::move(options), m_folder))
{
    window.resize(1360, 800);
    window.show();
    settle();
}

Desk::~Desk() = default;

Desk& Desk::withSample()
{
    REQUIRE(workspace.createSample(file("cambridge.csp")).has_value());
    settle();
    return *this;
}

std::unique_ptr<presentation::Workspace> Desk::colleague()
{
    return std::make_unique<presentation::Workspace>(files, clock, "colleague@other-desk");
}

void Desk::trigger(const char* id)
{
    INFO(id);
    REQUIRE(action(id).isEnabled());
    action(id).trigger();
    settle();
}

void Desk::settle()
{
    for (int turn = 0; turn < 3; ++turn) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

std::vector<Stored<domain::Meeting>> Desk::meetings() const
{
    const auto body = application::board(workspace.store());
    REQUIRE(body.has_value());
    auto all = application::meetingsOf(workspace.store(), body->id);
    REQUIRE(all.has_value());
    return std::move(*all);
}

Stored<domain::Meeting> Desk::meetingOn(Date day) const
{
    auto meeting = application::meetingOn(workspace.store(), day);
    REQUIRE(meeting.has_value());
    return std::move(*meeting);
}

std::vector<Stored<domain::AgendaItem>> Desk::itemsOf(Id<domain::Meeting> meeting) const
{
    auto items = application::all<domain::AgendaItem>(workspace.store(), application::RecordKey::of(meeting));
    REQUIRE(items.has_value());
    return std::move(*items);
}

} // namespace cspdesk::tests
