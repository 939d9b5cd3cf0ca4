// SPDX-License-Identifier: MIT
#include "wording/motion_words.h"

#include "support/catch.h"

namespace cspdesk::tests {
namespace {

using domain::MotionStanding;

std::string told(MotionStanding standing, const char* reason)
{
    return wording::standingParagraph("That the grant be made.", standing, QString::fromUtf8(reason)).toStdString();
}

TEST_CASE("a motion that was not voted on is minuted with what became of it")
{
    CHECK(told(MotionStanding::Deferred, "the figures are awaited.")
          == "The motion “That the grant be made” was deferred: the figures are awaited.");
    CHECK(told(MotionStanding::Withdrawn, "") == "The motion “That the grant be made” was withdrawn.");
    CHECK(told(MotionStanding::NotReached, "time") == "The motion “That the grant be made” was not reached: time.");
    CHECK(told(MotionStanding::ForRatification, "whatever")
          == "There was no quorum. Those present recommended, for ratification at the next meeting: “That the grant be "
             "made”.");
    CHECK(told(MotionStanding::Open, "").empty());
}

} // namespace
} // namespace cspdesk::tests
