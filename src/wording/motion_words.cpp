// SPDX-License-Identifier: MIT
#include "wording/motion_words.h"

#include "wording/translate.h"

namespace cspdesk::wording {

using domain::MotionStanding;

namespace {

QString withReason(const QString& sentence, const QString& reason)
{
    QString words = reason.simplified();
    while (words.endsWith(QLatin1Char('.')))
        words.chop(1);
    return words.isEmpty() ? say("%1.").arg(sentence) : say("%1: %2.").arg(sentence, words);
}

} // namespace

QString standingParagraph(const std::string& words, MotionStanding standing, const QString& reason)
{
    QString motion = text(words).simplified();
    if (motion.endsWith(QLatin1Char('.')))
        motion.chop(1);
    switch (standing) {
    case MotionStanding::Open: return {};
    case MotionStanding::Deferred: return withReason(say("The motion “%1” was deferred").arg(motion), reason);
    case MotionStanding::Withdrawn: return withReason(say("The motion “%1” was withdrawn").arg(motion), reason);
    case MotionStanding::NotReached: return withReason(say("The motion “%1” was not reached").arg(motion), reason);
    case MotionStanding::ForRatification: break;
    }
    return say("There was no quorum. Those present recommended, for ratification at the next meeting: “%1”.")
        .arg(motion);
}

} // namespace cspdesk::wording
