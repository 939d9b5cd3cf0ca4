// SPDX-License-Identifier: MIT
#include "application/former_records.h"

#include "domain/marked_writing.h"
#include "domain/minutes.h"

namespace cspdesk::application {

Result<std::optional<std::string>> wordsAsExported(const Store& store, const MinutesDifference& difference)
{
    using Words = std::optional<std::string>;
    const auto* kept = dynamic_cast<const FormerRecords*>(&store);
    if (!difference.paragraph)
        return Words();
    if (!difference.isConflict || kept == nullptr)
        return difference.isConflict ? Words() : Words(difference.before);
    const auto former = kept->formerly(RecordKey::of(*difference.paragraph));
    CSPDESK_TRY(former);
    for (const Record& each : *former)
        if (const auto* paragraph = std::get_if<domain::MinuteParagraph>(&each))
            if (const std::string* words = domain::readableText(*paragraph);
                words != nullptr && domain::textMark(*words) == difference.exportedMark)
                return Words(*words);
    return Words();
}

} // namespace cspdesk::application
