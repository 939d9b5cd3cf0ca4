// SPDX-License-Identifier: MIT
#include "presentation/action_catalogue.h"

#include "support/catch.h"

namespace cspdesk::tests {
namespace {

using presentation::ActionSpec;
using presentation::actionSpecs;

TEST_CASE("every shortcut is one that the toolkit understands")
{
    for (const ActionSpec& spec : actionSpecs()) {
        const QKeySequence keys =
            QKeySequence::fromString(QString::fromLatin1(spec.shortcut), QKeySequence::PortableText);
        CAPTURE(spec.id, spec.shortcut);
        CHECK(keys.isEmpty() == (*spec.shortcut == '\0'));
        if (!keys.isEmpty())
            CHECK(keys[0].key() != Qt::Key_unknown);
    }
}

TEST_CASE("an attached handler runs when its action is triggered")
{
    presentation::ActionCatalogue catalogue;
    int runs = 0;
    catalogue.attach(QStringLiteral("agenda.add-item"), &catalogue, [&] { ++runs; });
    catalogue.action(QStringLiteral("agenda.add-item")).trigger();
    CHECK(runs == 1);
}

} // namespace
} // namespace cspdesk::tests
