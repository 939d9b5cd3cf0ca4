// SPDX-License-Identifier: MIT
#include "documents/owner_lists.h"

#include "documents/minutes_sample.h"
#include "documents/text_writer.h"
#include "support/catch.h"

#include <QUrl>
#include <QUrlQuery>

using namespace cspdesk;
using namespace cspdesk::documents;
using Catch::Contains;

namespace {

std::vector<std::string> namesIn(const std::vector<OwnerActions>& owners)
{
    std::vector<std::string> names;
    for (const OwnerActions& owner : owners)
        names.push_back(owner.name + " " + std::to_string(owner.actions.size()));
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("Everybody who owns something open has a list, and closed matter is on the Board's lists only")
{
    const auto view = tests::actionLogSample();
    CHECK(namesIn(ownersOf(view, Audience::Board))
          == Names{"Ann Archer 1", "Bob Baker 2", "Cambridgeshire Constabulary 1", "Zebra Trust 1"});
    CHECK(namesIn(ownersOf(view, Audience::Public))
          == Names{"Ann Archer 1", "Bob Baker 2", "Cambridgeshire Constabulary 1"});
}

TEST_CASE("What is closed is on nobody's list")
{
    auto view = tests::actionLogSample();
    for (domain::ActionLine& line : view.actions)
        line.status = domain::ActionStatus::Closed;
    CHECK(ownersOf(view, Audience::Board).empty());
    CHECK_THAT(writeText(ownerListDocument(view, {}, Audience::Board)), Contains("Nobody has an open action point."));
    CHECK_THAT(writeText(ownerListDocument(view, {}, Audience::Board, "Walker")),
               Contains("Nobody called “Walker” has an open action point."));
}

TEST_CASE("A list has reference, action, meeting, due date and how long it goes on")
{
    const auto view = tests::actionLogSample();
    const auto owners = ownersOf(view, Audience::Public);
    const std::string text = writeText(ownerListDocument(view, {owners[1]}, Audience::Public));
    CHECK_THAT(text, Contains("Action points of Bob Baker") && Contains("02/01") && Contains("25 February 2025")
                         && Contains("survey") && Contains("once"));
    CHECK_THAT(text, !Contains("Ann Archer") && !Contains("ebra"));
    CHECK_THAT(text, Contains("Public copy"));
    const std::string all = writeText(ownerListDocument(view, ownersOf(view, Audience::Board), Audience::Board));
    CHECK_THAT(all, Contains("Zebra Trust") && Contains("contains closed matter"));
}

TEST_CASE("A list goes out as an e-mail whose subject and text are encoded")
{
    const auto view = tests::actionLogSample();
    auto owner = ownersOf(view, Audience::Public)[1];
    owner.email = "bob@example.org";
    const QUrl url(QString::fromStdString(ownerMail(view, owner)), QUrl::StrictMode);
    REQUIRE(url.isValid());
    CHECK(url.scheme() == QStringLiteral("mailto"));
    CHECK(url.path() == QStringLiteral("bob@example.org"));
    const QString body = QUrlQuery(url).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded);
    CHECK(body.contains(QStringLiteral("\r\n")));
    CHECK(body.contains(QStringLiteral("02/01  Report on the bridge.")));
    CHECK_FALSE(QUrlQuery(url).queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded).isEmpty());
}
