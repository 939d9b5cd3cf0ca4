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
    for (const ActionScope page : {ActionScope::AgendaPage, ActionScope::MeetingsPage, ActionScope::PartnershipPage,
                                   ActionScope::AttendancePage, ActionScope::RoomPage, ActionScope::MinutesPage,
                                   ActionScope::ActionsPage, ActionScope::ReviewPage, ActionScope::PackPage}) {
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

TEST_CASE("No two actions of one menu have the same mnemonic")
{
    Desk desk;
    for (const QAction* menu : desk.window.menuBar()->actions()) {
        std::map<QChar, QString> taken;
        for (const QAction* action : menu->menu()->actions()) {
            const qsizetype sign = action->text().indexOf(QLatin1Char('&'));
            if (action->isSeparator() || sign < 0)
                continue;
            const auto placed = taken.emplace(action->text().at(sign + 1).toLower(), action->text());
            INFO(action->text().toStdString() << " and " << placed.first->second.toStdString());
            CHECK(placed.second);
        }
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
