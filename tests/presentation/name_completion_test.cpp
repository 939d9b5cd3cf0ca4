// SPDX-License-Identifier: MIT
#include "presentation/name_completion.h"

#include "support/catch.h"

#include <QStringList>

namespace cspdesk::tests {
namespace {

using presentation::completionAt;
using presentation::NameOffer;

const std::vector<NameOffer> names{{QStringLiteral("Scott Liddle"), QString(), true},
                                   {QStringLiteral("Keryn Jalli"), QString(), true},
                                   {QStringLiteral("Scott Fretwell"), QString(), false},
                                   {QStringLiteral("Sergeant Mary O'Neill"), QString(), false}};

QStringList offered(const QString& text)
{
    QStringList found;
    for (const NameOffer& offer : completionAt(text, int(text.size()), names).offers)
        found << offer.name;
    return found;
}

TEST_CASE("names are offered from the second letter of a word with a capital on, those present first")
{
    CHECK(offered(QStringLiteral("S")).isEmpty());
    CHECK(offered(QStringLiteral("sc")).isEmpty());
    CHECK(offered(QStringLiteral("Sc"))
          == QStringList{QStringLiteral("Scott Liddle"), QStringLiteral("Scott Fretwell")});
    CHECK(offered(QStringLiteral("thanked Ja")) == QStringList{QStringLiteral("Keryn Jalli")});
    CHECK(offered(QStringLiteral("O'N")) == QStringList{QStringLiteral("Sergeant Mary O'Neill")});
}

TEST_CASE("letters within a word are no beginning of it")
{
    CHECK(offered(QStringLiteral("Ott")).isEmpty());
    CHECK(offered(QStringLiteral("Zebra")).isEmpty());
}

TEST_CASE("a second word goes on with the first instead of repeating it")
{
    const QString text = QStringLiteral("It was Scott Li");
    const auto completion = completionAt(text, int(text.size()), names);
    REQUIRE(completion.offers.size() == 1);
    CHECK(completion.offers[0].name == QStringLiteral("Scott Liddle"));
    CHECK(completion.typed == int(QStringLiteral("Scott Li").size()));
}

TEST_CASE("nothing is offered behind a complete name, nor in the middle of a word")
{
    CHECK(offered(QStringLiteral("Keryn Jalli")).isEmpty());
    CHECK(completionAt(QStringLiteral("Scotty"), 3, names).offers.empty());
}

} // namespace
} // namespace cspdesk::tests
