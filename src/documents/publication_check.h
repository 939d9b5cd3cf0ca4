// SPDX-License-Identifier: MIT
#pragma once

#include "application/leak_matter.h"
#include "documents/document.h"
#include "documents/pack.h"

#include <string_view>
#include <vector>

namespace cspdesk::documents {

/// The last gate before something goes out to the public: the closed matter of the file that stands in the result,
/// however it came there. `closed` can read closed matter, unlike the reader the result was made from; where it cannot,
/// the answer is the failure `Sealed`. Nothing found means that the result may be written.
application::Result<std::vector<domain::Leak>> leaksIn(const Document& document, std::string_view fileName,
                                                       const application::Reader& closed);
application::Result<std::vector<domain::Leak>> leaksIn(const Pack& pack, std::string_view fileName,
                                                       const application::Reader& closed);
application::Result<std::vector<domain::Leak>> leaksIn(const std::vector<domain::PlacedText>& result,
                                                       const application::Reader& closed);

} // namespace cspdesk::documents
