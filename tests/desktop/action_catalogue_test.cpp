// SPDX-License-Identifier: MIT
#include "desktop/desk.h"

#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

#include <algorithm>
#include <map>

using namespace cspdesk;
using namespace cspdesk::tests;
using presentation::ActionScope;
using presentation::ActionSpec;

namespace {

void collect(const QMenu& menu, QSet<QString>& ids)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu() != nullptr)
            collect(*action->menu(), ids);
        ids.insert(action->objectName());
    }
}

/// The menus of a bar or of a menu, with those inside them.
std::vector<const QMenu*> menusOf(const QWidget& within)
{
    std::vector<const QMenu*> menus;
    for (const QAction* action : within.actions()) {
        if (action->menu() == nullptr)
            continue;
        menus.push_back(action->menu());
        const auto inside = menusOf(*action->menu());
        menus.insert(menus.end(), inside.begin(), inside.end());
    }
    return menus;
}

void checkMnemonics(const QWidget& within)
{
    std::map<QChar, QString> taken;
    for (const QAction* action : within.actions()) {
        const qsizetype sign = action->text().indexOf(QLatin1Char('&'));
        if (action->isSeparator())
            continue;
        INFO(action->text().toStdString());
        REQUIRE(sign >= 0);
        const auto placed = taken.emplace(action->text().at(sign + 1).toLower(), action->text());
        INFO(placed.first->second.toStdString());
        CHECK(placed.second);
    }
}

} // namespace

TEST_CASE("Every action of the catalogue can be reached from a menu")
{
    Desk desk;
    QSet<QString> reachable;
    for (const QAction* menu : desk.window.menuBar()->actions())
        collect(*menu->menu(), reachable);
    for (const ActionSpec& spec : presentation::actionSpecs()) {
        INFO(spec.id);
        CHECK(reachable.contains(QString::fromLatin1(spec.id)));
    }
}

TEST_CASE("No two actions have one name, and each says in a sentence what it does")
{
    QSet<QString> ids;
    for (const ActionSpec& spec : presentation::actionSpecs()) {
        INFO(spec.id);
        CHECK_FALSE(ids.contains(QString::fromLatin1(spec.id)));
        ids.insert(QString::fromLatin1(spec.id));
        CHECK(QString::fromUtf8(spec.tip).size() > 3);
        CHECK(QString::fromUtf8(spec.text).contains(QLatin1Char('&')));
    }
}

TEST_CASE("No keys mean two things on one page")
{
    for (const ActionScope page :
         {ActionScope::AgendaPage, ActionScope::MeetingsPage, ActionScope::PartnershipPage, ActionScope::AttendancePage,
          ActionScope::RoomPage, ActionScope::MinutesPage, ActionScope::ActionsPage, ActionScope::ReviewPage,
          ActionScope::PackPage, ActionScope::PlanPage, ActionScope::AnalysisPage}) {
        std::map<std::string, std::string> taken;
        for (const ActionSpec& spec : presentation::actionSpecs()) {
            if (*spec.shortcut == '\0' || (spec.scope != ActionScope::Everywhere && spec.scope != page))
                continue;
            const auto placed = taken.emplace(spec.shortcut, spec.id);
            INFO(spec.id << " and " << placed.first->second << " both have " << spec.shortcut);
            CHECK(placed.second);
        }
    }
}

TEST_CASE("Ctrl+K searches from everywhere")
{
    const auto& specs = presentation::actionSpecs();
    const auto found = std::find_if(specs.begin(), specs.end(),
                                    [](const ActionSpec& spec) { return std::string(spec.shortcut) == "Ctrl+K"; });
    REQUIRE(found != specs.end());
    CHECK(found->scope == ActionScope::Everywhere);
}

TEST_CASE("No two entries of one menu have the same mnemonic, and neither have two menus of the bar")
{
    Desk desk;
    checkMnemonics(*desk.window.menuBar());
    for (const QMenu* menu : menusOf(*desk.window.menuBar()))
        checkMnemonics(*menu);
}

TEST_CASE("The bar has at most nine menus, which a window of 1024 pixels shows without cutting one off")
{
    Desk desk;
    desk.window.resize(1024, 700);
    Desk::settle();
    const QMenuBar& bar = *desk.window.menuBar();
    CHECK(bar.actions().size() <= 9);
    CHECK(bar.sizeHint().width() <= 1024);
    const QRect last = bar.actionGeometry(bar.actions().constLast());
    CHECK(last.isValid());
    CHECK(bar.rect().contains(last));
}

TEST_CASE("No menu is longer than a person can look over")
{
    Desk desk;
    for (const QMenu* menu : menusOf(*desk.window.menuBar())) {
        INFO(menu->title().toStdString());
        int run = 0;
        int entries = 0;
        for (const QAction* action : menu->actions()) {
            run = action->isSeparator() ? 0 : run + 1;
            entries += action->isSeparator() ? 0 : 1;
            CHECK(run <= 9); // without a line
        }
        CHECK(entries <= 18);
        CHECK(menu->sizeHint().height() <= 700);
    }
}

TEST_CASE("The icon of every action is there")
{
    Desk desk;
    for (const ActionSpec& spec : presentation::actionSpecs()) {
        INFO(spec.id);
        CHECK(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QString::fromLatin1(spec.icon))));
    }
}
