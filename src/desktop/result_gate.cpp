// SPDX-License-Identifier: MIT
#include "desktop/result_gate.h"

#include "desktop/prompter.h"
#include "desktop/result_ledger.h"
#include "wording/release_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using wording::say;

std::optional<ResultCopy> ResultGate::released(ResultCopy copy, const std::shared_ptr<const void>& of)
{
    const auto byItself = copy.obstacles.size();
    copy = besideLedger(m_context, std::move(copy));
    const bool isBesideEarlier = copy.obstacles.size() > byItself;
    if (copy.obstacles.isEmpty())
        return copy;
    if (m_of.lock() != of) {
        m_of = of;
        m_reason = copy.reason;
    }
    if (m_reason.isEmpty()) {
        QString why = say("%1 What you write stands below each table.").arg(obstacleText(copy.obstacles));
        if (isBesideEarlier)
            why = say("%1 If what went out reached nobody after all, say so at “Figures that went out…” instead.")
                      .arg(why);
        const auto reason = m_context.prompter.askText(say("Why may it go out?"), why, {});
        if (!reason || reason->trimmed().isEmpty())
            return std::nullopt;
        m_reason = reason->trimmed();
    }
    copy.reason = m_reason;
    wording::noteReason(copy.tables, m_reason);
    return copy;
}

QString ResultGate::reasonFor(const std::shared_ptr<const void>& of) const
{
    return of != nullptr && m_of.lock() == of ? m_reason : QString();
}

} // namespace cspdesk::desktop
