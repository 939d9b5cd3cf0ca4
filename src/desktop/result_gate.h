// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/result_output.h"

#include <memory>
#include <optional>

namespace cspdesk::desktop {

/// What leaves the desk has passed the audit or carries the analyst's reason. The reason is asked once for a result.
class ResultGate
{
public:
    explicit ResultGate(PageContext& context) : m_context(context) {}

    /// The result as it may go out, with the reason in its notes where it needs one; nothing where no reason was given.
    /// `of` is what it was made of: another result has another reason.
    std::optional<ResultCopy> released(ResultCopy copy, const std::shared_ptr<const void>& of);

    /// What was said of it before; empty where nothing was.
    [[nodiscard]] QString reasonFor(const std::shared_ptr<const void>& of) const;

private:
    PageContext& m_context;
    std::weak_ptr<const void> m_of;
    QString m_reason;
};

} // namespace cspdesk::desktop
