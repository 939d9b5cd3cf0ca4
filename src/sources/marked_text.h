// SPDX-License-Identifier: MIT
#pragma once

#include "sources/draft.h"

#include <string_view>

namespace cspdesk::sources {

/// The words and tables of a web page or of the content of an OpenDocument text, whatever else is in it. Whatever is
/// wrong with its marks, words are kept; scripts, styles and what was deleted are not.
Draft markedText(std::string_view marked);

} // namespace cspdesk::sources
