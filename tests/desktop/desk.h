// SPDX-License-Identifier: MIT
#pragma once

#include "application/meeting_work.h"
#include "desktop/main_window.h"
#include "presentation/workspace.h"
#include "storage/partnership_files.h"
#include "support/fixed_clock.h"
#include "support/scripted_prompter.h"
#include "support/temporary_folder.h"

#include <QSettings>

#include <memory>

class QDialog;

namespace cspdesk::tests {

/// The whole window on a real file in a folder of its own, with questions answered by script.
class Desk
{
public:
    explicit Desk(desktop::WindowOptions options = {});
    ~Desk();

    /// Opens the sample partnership.
    Desk& withSample();
    /// Another desk on the same machine that looks at the same file, as long as the answer lives.
    [[nodiscard]] std::unique_ptr<presentation::Workspace> colleague();

    void trigger(const char* action);
    [[nodiscard]] QAction& action(const char* id) { return window.actions().action(QString::fromLatin1(id)); }
    /// The dialog over the window, by its class; null where there is none.
    template <class Dialog>
    [[nodiscard]] Dialog* dialog()
    {
        settle();
        for (auto* each : window.findChildren<Dialog*>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    template <class Widget>
    [[nodiscard]] Widget& named(const QString& name, QObject* within = nullptr)
    {
        auto* found = (within != nullptr ? within : &window)->template findChild<Widget*>(name);
        if (found == nullptr)
            FAIL("there is no widget " << name.toStdString());
        return *found;
    }
    static void settle();

    [[nodiscard]] std::filesystem::path file(const std::string& name) const { return m_folder.path(name); }
    [[nodiscard]] std::vector<Stored<domain::Meeting>> meetings() const;
    [[nodiscard]] Stored<domain::Meeting> meetingOn(Date day) const;
    [[nodiscard]] std::vector<Stored<domain::AgendaItem>> itemsOf(Id<domain::Meeting> meeting) const;

private:
    TemporaryFolder m_folder;

public:
    FixedClock clock;
    storage::SqlitePartnershipFiles files{{.passphraseCost = {.operations = 1, .memoryBytes = 8192}}};
    QSettings settings;
    ScriptedPrompter prompter;
    presentation::Workspace workspace{files, clock, "officer@desk"};
    desktop::MainWindow window;
};

} // namespace cspdesk::tests
