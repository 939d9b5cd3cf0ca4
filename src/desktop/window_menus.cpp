// SPDX-License-Identifier: MIT
#include "desktop/window_menus.h"

#include "presentation/action_catalogue.h"
#include "wording/translate.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QStringList>

#include <map>
#include <optional>

namespace cspdesk::desktop {
namespace {

using presentation::ActionMenu;
using presentation::ActionSpec;
using wording::say;

/// What a menu is called, and the menu it stands in where that is not the bar.
struct MenuPlace
{
    QString title;
    std::optional<ActionMenu> inside;
    bool beginsGroup = false; ///< a line before it
};

MenuPlace placeOf(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::File: return {say("&File"), {}};
    case ActionMenu::Edit: return {say("&Edit"), {}};
    case ActionMenu::View: return {say("&View"), {}};
    case ActionMenu::Meeting: return {say("&Meeting"), {}};
    case ActionMenu::Attendance: return {say("A&ttendance"), ActionMenu::Meeting, true};
    case ActionMenu::Questions: return {say("&Questions of the public"), ActionMenu::Meeting};
    case ActionMenu::QuestionOutcome: return {say("What became &of it"), ActionMenu::Questions, true};
    case ActionMenu::Room: return {say("In &session"), ActionMenu::Meeting, true};
    case ActionMenu::RoomPeople: return {say("People in t&he room"), ActionMenu::Meeting};
    case ActionMenu::Votes: return {say("&Votes and interests"), ActionMenu::Meeting};
    case ActionMenu::Agenda: return {say("&Agenda"), {}};
    case ActionMenu::ForwardPlan: return {say("Forward p&lan"), ActionMenu::Agenda, true};
    case ActionMenu::Papers: return {say("Pape&rs"), {}};
    case ActionMenu::ChasingList: return {say("Chasin&g list"), ActionMenu::Papers, true};
    case ActionMenu::Pack: return {say("&Pack"), ActionMenu::Papers};
    case ActionMenu::Minutes: return {say("Minute&s and actions"), {}};
    case ActionMenu::Paragraph: return {say("Paragra&ph"), ActionMenu::Minutes};
    case ActionMenu::MinutesSteps: return {say("&Steps of the minutes"), ActionMenu::Minutes};
    case ActionMenu::ActionLog: return {say("Action &log"), ActionMenu::Minutes, true};
    case ActionMenu::Review: return {say("A&t the review"), ActionMenu::Minutes};
    case ActionMenu::Partnership: return {say("&Partnership"), {}};
    case ActionMenu::Delivery: return {say("&Safety plan"), ActionMenu::Partnership, true};
    case ActionMenu::Analysis: return {say("&Work on the extract"), ActionMenu::View, true};
    case ActionMenu::Samples: return {say("&Samples"), ActionMenu::Analysis};
    case ActionMenu::Recipes: return {say("Reci&pes"), ActionMenu::Analysis};
    case ActionMenu::Groundwork: return {say("&Groundwork"), ActionMenu::Analysis};
    case ActionMenu::Help: return {say("&Help"), {}};
    }
    return {};
}

/// Before which actions a line is drawn, to keep together what belongs together.
bool beginsGroup(const QString& id)
{
    static const QStringList first{QStringLiteral("file.save-copy"),
                                   QStringLiteral("file.protect"),
                                   QStringLiteral("file.check"),
                                   QStringLiteral("file.quit"),
                                   QStringLiteral("edit.search"),
                                   QStringLiteral("view.agenda"),
                                   QStringLiteral("view.actions"),
                                   QStringLiteral("view.dark"),
                                   QStringLiteral("meeting.open-agenda"),
                                   QStringLiteral("meeting.previous"),
                                   QStringLiteral("meeting.edit"),
                                   QStringLiteral("meeting.publish-agenda"),
                                   QStringLiteral("meeting.cancel"),
                                   QStringLiteral("attendance.represented-by"),
                                   QStringLiteral("attendance.add-guest"),
                                   QStringLiteral("attendance.find"),
                                   QStringLiteral("attendance.preview"),
                                   QStringLiteral("questions.refused"),
                                   QStringLiteral("questions.clear"),
                                   QStringLiteral("questions.append"),
                                   QStringLiteral("questions.preview"),
                                   QStringLiteral("room.turn-session"),
                                   QStringLiteral("room.end-session"),
                                   QStringLiteral("room.to-order"),
                                   QStringLiteral("room.take-chair"),
                                   QStringLiteral("room.more-public"),
                                   QStringLiteral("room.new-paragraph"),
                                   QStringLiteral("room.projector"),
                                   QStringLiteral("room.voting-record"),
                                   QStringLiteral("agenda.add-standing"),
                                   QStringLiteral("agenda.edit-title"),
                                   QStringLiteral("agenda.add-motion"),
                                   QStringLiteral("agenda.preview"),
                                   QStringLiteral("plan.suggest"),
                                   QStringLiteral("plan.preview"),
                                   QStringLiteral("papers.edit"),
                                   QStringLiteral("papers.move-up"),
                                   QStringLiteral("papers.panel"),
                                   QStringLiteral("minutes.bold"),
                                   QStringLiteral("minutes.move-up"),
                                   QStringLiteral("minutes.details"),
                                   QStringLiteral("minutes.correct"),
                                   QStringLiteral("minutes.preview"),
                                   QStringLiteral("actions.edit"),
                                   QStringLiteral("actions.open-minutes"),
                                   QStringLiteral("actions.owner-lists"),
                                   QStringLiteral("actions.preview"),
                                   QStringLiteral("review.write-minutes"),
                                   QStringLiteral("partnership.details"),
                                   QStringLiteral("analysis.earlier-step"),
                                   QStringLiteral("analysis.report"),
                                   QStringLiteral("analysis.sample-crimes"),
                                   QStringLiteral("analysis.export-problems"),
                                   QStringLiteral("analysis.preview")};
    return first.contains(id);
}

/// Makes each menu when its first action comes, so that it stands where that action would.
class MenuBuilder
{
public:
    explicit MenuBuilder(QMenuBar& bar) : m_bar(bar) {}

    QMenu& menu(ActionMenu name)
    {
        QMenu*& menu = m_menus[name];
        if (menu != nullptr)
            return *menu;
        const MenuPlace place = placeOf(name);
        if (!place.inside) {
            menu = m_bar.addMenu(place.title);
        } else {
            QMenu& outer = this->menu(*place.inside);
            if (place.beginsGroup)
                outer.addSeparator();
            menu = outer.addMenu(place.title);
        }
        return *menu;
    }

private:
    QMenuBar& m_bar;
    std::map<ActionMenu, QMenu*> m_menus;
};

} // namespace

void buildMenus(QMainWindow& window, presentation::ActionCatalogue& actions)
{
    MenuBuilder builder(*window.menuBar());
    for (const ActionSpec& spec : presentation::actionSpecs()) {
        const QString id = QString::fromLatin1(spec.id);
        QMenu& menu = builder.menu(spec.menu);
        if (!menu.isEmpty() && beginsGroup(id))
            menu.addSeparator();
        menu.addAction(&actions.action(id));
    }
}

} // namespace cspdesk::desktop
