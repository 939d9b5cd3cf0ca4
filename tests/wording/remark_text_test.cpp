// SPDX-License-Identifier: MIT
#include "wording/remark_text.h"

#include "support/catch.h"

namespace cspdesk::tests {
namespace {

using domain::MinutesRemark;
using wording::remarkText;
using enum MinutesRemark::Kind;

TEST_CASE("every remark is a sentence that names what it is about")
{
    for (int kind = int(NobodyPresent); kind <= int(RepresentativeNotNamed); ++kind) {
        CAPTURE(kind);
        const QString text = remarkText({static_cast<MinutesRemark::Kind>(kind), "Chris Mills", "7", 4});
        CHECK(text.endsWith(QLatin1Char('.')));
        CHECK_FALSE(text.contains(QLatin1Char('%')));
    }
    CHECK(remarkText({ItemWithoutParagraph, {}, "7", 0}) == QStringLiteral("Item 7 has no paragraph."));
    CHECK(remarkText({LeadIsNotPresent, "Chris Mills", "3", 0})
          == QStringLiteral("Chris Mills leads item 3, but is not put down as present."));
    CHECK(remarkText({EmptyParagraph, {}, {}, 0}) == QStringLiteral("A note is empty."));
    CHECK(remarkText({PresiderNotApproved, "Keryn Jalli", {}, 0})
          == QStringLiteral("Keryn Jalli stepped in to preside; no approval by the members present is minuted."));
    CHECK(remarkText({NotEnoughForQuorum, {}, {}, 1})
          == QStringLiteral("1 Board member is put down as present: too few for a decision."));
}

} // namespace
} // namespace cspdesk::tests
