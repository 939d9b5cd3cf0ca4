// SPDX-License-Identifier: MIT
#include "commands/file_day.h"

namespace cspdesk::commands {

application::Result<Date> dayOf(const application::Reader& reader, const Environment& environment)
{
    const auto partnership = application::require(reader, Id<domain::Partnership>(1));
    CSPDESK_TRY(partnership);
    return partnership->value.sampleDay.value_or(environment.worker.clock->today());
}

} // namespace cspdesk::commands
