// SPDX-License-Identifier: MIT
#include "presentation/action_review_model.h"

#include "application/minutes_work.h"
#include "support/sample_workspace.h"

#include <QAbstractItemModelTester>

namespace cspdesk::tests {
namespace {

using namespace application;
using namespace domain;
using presentation::ActionReviewModel;
using State = MattersMinuted::State;

/// The actions of July as the October meeting of the sample reviews them: eight, all reviewed beforehand.
struct Review : SampleWorkspace
{
    ActionReviewModel model{workspace};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Review() { model.show(october()); }

    [[nodiscard]] std::vector<std::string> paragraphs() const
    {
        std::vector<std::string> texts;
        for (const auto& paragraph : model.minuted()->minuted)
            texts.push_back(paragraph->text);
        return texts;
    }
};

TEST_CASE("a meeting's review counts what is reviewed and finds what is next")
{
    Review review;
    REQUIRE(review.model.rowCount() == 8);
    CHECK(review.model.reviewed() == 8);
    CHECK(review.model.nextToReview(0) == -1);
    REQUIRE(review.model.clear(2).has_value());
    REQUIRE(review.model.clear(5).has_value());
    CHECK(review.model.reviewed() == 6);
    CHECK(review.model.nextToReview(2) == 5);
    CHECK(review.model.nextToReview(5) == 2); // round to the beginning
    CHECK(review.model.index(2).data(ActionReviewModel::OutcomeRole).toInt() == ActionReviewModel::ToReview);
    CHECK(review.model.index(2).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("To be reviewed")));
}

TEST_CASE("an action that became an item says so in words, and goes back to being carried over without it")
{
    Review review;
    const auto agendas = review.model.agendas();
    REQUIRE(agendas.size() >= 1);
    CHECK(agendas[0].text == QStringLiteral("This meeting, 21 October 2025"));
    REQUIRE(review.model.becomeItem(1, agendas[0].items[7].item).has_value());
    CHECK(review.model.wordsOf(1).startsWith(QStringLiteral("On the agenda: ")));
    REQUIRE(review.model.at(1)->became.has_value());
    REQUIRE(review.model.carryOver(1, QStringLiteral("Later.")).has_value());
    CHECK_FALSE(review.model.at(1)->became.has_value());
    CHECK(review.model.at(1)->review()->review->outcome == ActionOutcome::CarriedOver);
}

TEST_CASE("how an action was closed cannot be left out")
{
    Review review;
    CHECK_FALSE(review.model.close(1, QStringLiteral("  ")).has_value());
    CHECK(review.model.at(1)->review()->review->outcome == ActionOutcome::CarriedOver);
}

TEST_CASE("matters arising follow each review in the same step, and what was changed by hand is told word by word")
{
    Review review;
    REQUIRE(review.model.minuted()->state == State::Missing);
    REQUIRE(review.model.writeMinutes().has_value());
    REQUIRE(review.model.minuted()->state == State::Current);
    const auto before = review.paragraphs();
    REQUIRE(review.model.close(1, QStringLiteral("The terms are written.")).has_value());
    CHECK(review.model.minuted()->state == State::Current);
    CHECK(review.paragraphs() != before);
    review.workspace.undoStack().undo();
    CHECK(review.paragraphs() == before);

    const auto paragraph = review.model.minuted()->minuted[0];
    REQUIRE(review.workspace
                .run(Verb::ChangeParagraph, {},
                     [&](UnitOfWork& unit) {
                         return changeParagraph(unit, paragraph.id,
                                                withText(paragraph.value, paragraph->text + "\n\nThanks."));
                     })
                .has_value());
    CHECK(review.model.minuted()->state == State::ByHand);
    CHECK(review.model.whatWouldChange() == QStringLiteral("out: Thanks."));
}

TEST_CASE("a file that is open for reading reviews nothing, and says why")
{
    Review review;
    const auto path = review.workspace.store().path();
    review.workspace.close();
    REQUIRE(review.workspace.open(path, OpenMode::Read).has_value());
    CHECK(review.model.whyFixed(0) == QStringLiteral("This file is open for reading."));
}

} // namespace
} // namespace cspdesk::tests
