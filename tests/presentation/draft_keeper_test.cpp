// SPDX-License-Identifier: MIT
#include "presentation/draft_keeper.h"

#include "presentation/typed_text.h"
#include "support/sample_workspace.h"

#include <QTest>

namespace cspdesk::tests {
namespace {

using application::RecordKey;
using presentation::DraftKeeper;

struct Typing : SampleWorkspace
{
    DraftKeeper drafts{workspace};
    RecordKey record = RecordKey::of(item("Any other business").id);

    [[nodiscard]] std::vector<application::Draft> kept() const
    {
        auto found = workspace.store().drafts();
        REQUIRE(found.has_value());
        return std::move(*found);
    }
};

TEST_CASE("what is being typed is in the file within two seconds without anybody asking")
{
    Typing typing;
    typing.drafts.typed(typing.record, "title", QStringLiteral("Any other bus"), false);
    CHECK(typing.kept().empty());
    REQUIRE(QTest::qWaitFor([&] { return !typing.kept().empty(); }, 2000));
    CHECK(typing.kept().front().text == "Any other bus");
    CHECK(typing.kept().front().field == "title");
}

TEST_CASE("the last text typed is the one that is kept")
{
    Typing typing;
    typing.drafts.typed(typing.record, "title", QStringLiteral("A"), false);
    typing.drafts.typed(typing.record, "title", QStringLiteral("An"), false);
    typing.drafts.flush();
    REQUIRE(typing.kept().size() == 1);
    CHECK(typing.kept().front().text == "An");
}

TEST_CASE("accepted text leaves no draft behind, written or not")
{
    Typing typing;
    typing.drafts.typed(typing.record, "title", QStringLiteral("An"), false);
    typing.drafts.flush();
    typing.drafts.settled(typing.record, "title");
    CHECK(typing.kept().empty());
    typing.drafts.typed(typing.record, "title", QStringLiteral("Any"), false);
    typing.drafts.settled(typing.record, "title");
    typing.drafts.flush();
    CHECK(typing.kept().empty());
}

TEST_CASE("a draft of closed matter cannot be read once the file is locked")
{
    Typing typing;
    REQUIRE(typing.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    typing.drafts.typed(typing.record, "closed_title", QStringLiteral("The Romsey case"), true);
    typing.drafts.flush();
    REQUIRE(typing.drafts.leftBehind().size() == 1);
    typing.workspace.lock();
    CHECK(typing.drafts.leftBehind().empty());
    REQUIRE(typing.workspace.unlock(QStringLiteral("correct horse battery")).has_value());
    CHECK(typing.drafts.leftBehind().size() == 1);
}

TEST_CASE("refused text is kept for another try until it is accepted or given up")
{
    Typing typing;
    presentation::TypedText typed(typing.drafts);
    const presentation::TypedField field{typing.record, "title", false};
    CHECK_FALSE(typed.refusedText(field).has_value());
    typed.refused(field, QStringLiteral("far too long"));
    CHECK(typed.refusedText(field) == QStringLiteral("far too long"));
    typing.drafts.flush();
    CHECK(typing.kept().size() == 1);
    typed.settled(field);
    CHECK_FALSE(typed.refusedText(field).has_value());
    CHECK(typing.kept().empty());
}

} // namespace
} // namespace cspdesk::tests
