// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <span>

namespace cspdesk::presentation {

/// The menu of an action. Which menus stand in the bar and which inside another is said in desktop/window_menus.cpp.
enum class ActionMenu {
    File,
    Edit,
    View,
    Meeting,
    Attendance,
    Questions,
    QuestionOutcome,
    Room,
    RoomPeople,
    Votes,
    Agenda,
    ForwardPlan,
    Papers,
    ChasingList,
    Pack,
    Minutes,
    Paragraph,
    MinutesSteps,
    ActionLog,
    Review,
    Partnership,
    Delivery,
    Analysis,
    Samples,
    Recipes,
    Groundwork,
    Help
};
/// The page whose shortcuts an action shares.
enum class ActionScope {
    Everywhere,
    AgendaPage,
    PapersPage,
    MeetingsPage,
    PartnershipPage,
    AttendancePage,
    QuestionsPage,
    RoomPage,
    MinutesPage,
    ActionsPage,
    ReviewPage,
    PackPage,
    PlanPage,
    DeliveryPage,
    AnalysisPage
};

/// One thing a person can do. The whole catalogue is in action_specs.cpp; there is no action outside it.
struct ActionSpec
{
    const char* id;       ///< stable: "agenda.add-item"
    const char* text;     ///< with its mnemonic
    const char* tip;      ///< one sentence
    const char* icon;     ///< name of a file in resources/icons without its ending, or ""
    const char* shortcut; ///< portable text, or ""
    ActionMenu menu;
    ActionScope scope;
};

std::span<const ActionSpec> actionSpecs();

/// Holds one QAction for each spec. Pages say what an action does; the catalogue says what it is.
class ActionCatalogue : public QObject
{
    Q_OBJECT

public:
    explicit ActionCatalogue(QObject* parent = nullptr);
    /// The action of that name; asking for one that is not in the catalogue is a fault of the program.
    [[nodiscard]] QAction& action(const QString& id) const;
    /// What triggering the action does from now on.
    void attach(const QString& id, QObject* context, std::function<void()> handler);

private:
    std::map<QString, QAction*> m_actions;
};

} // namespace cspdesk::presentation
