// SPDX-License-Identifier: MIT
#include "documents/publication_check.h"

#include "documents/leak_texts.h"

namespace cspdesk::documents {

using application::Reader;
using application::Result;
using domain::Leak;

Result<std::vector<Leak>> leaksIn(const Document& document, std::string_view fileName, const Reader& closed)
{
    return leaksIn(textsOf(document, fileName), closed);
}

Result<std::vector<Leak>> leaksIn(const Pack& pack, std::string_view fileName, const Reader& closed)
{
    return leaksIn(textsOf(pack, fileName), closed);
}

Result<std::vector<Leak>> leaksIn(const std::vector<domain::PlacedText>& result, const Reader& closed)
{
    const auto matter = application::leakMatter(closed);
    CSPDESK_TRY(matter);
    return domain::leaks(result, matter->closed, matter->open);
}

} // namespace cspdesk::documents
