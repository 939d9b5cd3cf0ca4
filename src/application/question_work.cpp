// SPDX-License-Identifier: MIT
#include "application/question_work.h"

#include "application/work.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

} // namespace

Result<std::size_t> questionsUnder(const Reader& reader, Id<Meeting> meeting, Id<AgendaItem> item)
{
    const auto questions = all<PublicQuestion>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(questions);
    return static_cast<std::size_t>(
        std::count_if(questions->begin(), questions->end(), [&](const auto& each) { return each->item == item; }));
}

} // namespace cspdesk::application
