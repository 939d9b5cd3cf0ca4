// SPDX-License-Identifier: MIT
#include "desktop/desk.h"

#include <QAccessible>
#include <QDialog>
#include <QTabBar>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

/// Whatever the keyboard can reach says what it is.
void checkNames(QWidget& within)
{
    Desk::settle();
    for (QWidget* widget : within.findChildren<QWidget*>()) {
        // Parts of a field (its own line, its scroll bars, its viewport) are named by the field.
        const bool isPart = widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusProxy() != nullptr;
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isPart)
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        INFO(widget->metaObject()->className()
             << " " << widget->objectName().toStdString() << " in " << within.objectName().toStdString());
        REQUIRE(accessible != nullptr);
        const bool isNamed =
            !accessible->text(QAccessible::Name).isEmpty() || !accessible->relations(QAccessible::Label).isEmpty();
        CHECK(isNamed);
    }
}

} // namespace

TEST_CASE("Everything the keyboard reaches on a page has a name for screen readers")
{
    Desk desk;
    desk.withSample();
    for (const char* page : {"view.home", "view.meetings", "view.agenda", "view.attendance", "view.room",
                             "view.actions", "view.pack", "view.journal", "view.analysis"}) {
        desk.trigger(page);
        checkNames(desk.window);
    }
    desk.trigger("view.partnership");
    for (int tab = 0; tab < 4; ++tab) {
        desk.named<QTabBar>(QStringLiteral("partnershipTabs")).setCurrentIndex(tab);
        checkNames(desk.window);
    }
}

TEST_CASE("Everything the keyboard reaches in a dialog has a name for screen readers")
{
    Desk desk;
    desk.withSample();
    const auto check = [&](const char* action) {
        desk.trigger(action);
        auto* dialog = desk.dialog<QDialog>();
        INFO(action);
        REQUIRE(dialog != nullptr);
        checkNames(*dialog);
        dialog->done(QDialog::Rejected);
        Desk::settle();
    };
    desk.trigger("view.agenda");
    for (const char* action : {"agenda.export", "agenda.preview"})
        check(action);
    desk.trigger("view.partnership");
    for (const char* action : {"partnership.details", "partnership.terms", "partnership.end"})
        check(action);
    for (int tab = 0; tab < 4; ++tab) {
        desk.named<QTabBar>(QStringLiteral("partnershipTabs")).setCurrentIndex(tab);
        check("partnership.add");
    }
}
