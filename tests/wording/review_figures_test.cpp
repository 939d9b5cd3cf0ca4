// SPDX-License-Identifier: MIT
#include "wording/review_figures.h"

#include "support/catch.h"
#include "wording/annual_review_text.h"

using namespace cspdesk;
using namespace cspdesk::wording;

namespace {

application::AnnualAccount year()
{
    application::AnnualAccount account;
    account.actions = {.raised = 8, .closed = 5, .carried = 3};
    account.questions = {.received = 4, .answered = 3};
    return account;
}

std::string edited(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("An Annual Review as it was written from the file contradicts nothing, nor do sentences of one's own")
{
    const std::string text = compiledReview(year());
    CHECK(reviewFindings(text, year()).isEmpty());
    CHECK(reviewFindings(text + "\nWe planted 9 trees, and 2 of 3 are still there.\n", year()).isEmpty());
    CHECK(reviewFindings({}, year()).isEmpty());
}

TEST_CASE("A figure of the Annual Review that the file contradicts is told with what the file says")
{
    const std::string text = edited(compiledReview(year()), "8 action points", "9 action points");
    const QStringList found = reviewFindings(text, year());
    REQUIRE(found.size() == 1);
    CHECK(found[0].contains(QStringLiteral("9 action points")));
    CHECK(found[0].contains(QStringLiteral("8 action points")));
    // The year went on after the text was written.
    auto later = year();
    later.questions.answered = 4;
    CHECK(reviewFindings(compiledReview(year()), later).size() == 1);
}

TEST_CASE("Figures of a paragraph that contradict each other are told")
{
    const QStringList found = reviewFindings("Of all, 36 of the 56 families (45%) came.\n", year());
    REQUIRE(found.size() == 1);
    CHECK(found[0].startsWith(QStringLiteral("36 of 56 is 64%")));
}
