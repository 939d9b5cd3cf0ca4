// SPDX-License-Identifier: MIT
#include "desktop/publication_gate.h"

#include "documents/publication_check.h"
#include "presentation/workspace.h"
#include "wording/leak_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <vector>

namespace cspdesk::desktop {
namespace {

using documents::Audience;
using wording::say;

constexpr std::size_t placesTold = 3; ///< the message bar is for a few; the next export tells the rest

void tellLeaks(std::vector<domain::Leak> leaks, Notices& notices)
{
    const std::size_t count = leaks.size();
    leaks.resize(std::min(count, placesTold));
    const wording::LeakRefusal refusal = wording::leakRefusal(leaks);
    const QString more =
        count > placesTold ? say("There are %1 more places.").arg(count - placesTold) + QLatin1Char('\n') : QString();
    notices.tell(Notices::Tone::Problem, refusal.title, refusal.detail + QLatin1Char('\n') + more + refusal.advice);
}

} // namespace

bool needsUnlocking(const presentation::Workspace& workspace, Audience audience)
{
    return audience == Audience::Public && workspace.store().closedMatter() == application::ClosedMatterAccess::Locked;
}

bool mayLeave(const documents::Document& document, Audience audience, const QString& fileNames, PageContext& context)
{
    if (audience == Audience::Board)
        return true;
    if (needsUnlocking(context.workspace, audience)) {
        context.notices.tell(Notices::Tone::Warning, say("Unlock first."),
                             say("A public copy is compared with the closed matter before it goes out."));
        return false;
    }
    auto leaks = documents::leaksIn(document, fileNames.toStdString(), context.workspace.store());
    if (!leaks.has_value()) {
        context.notices.tell(leaks.error());
        return false;
    }
    if (leaks->empty())
        return true;
    tellLeaks(std::move(*leaks), context.notices);
    return false;
}

} // namespace cspdesk::desktop
