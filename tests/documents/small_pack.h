// SPDX-License-Identifier: MIT
#pragma once

#include "documents/pack.h"

#include <cstddef>

namespace cspdesk::tests {

/// An agenda, minutes and a paper behind a cover, as a partnership sends them out.
documents::Pack smallPack();

/// A pack of many short papers, so that its contents fill more than a page.
documents::Pack packOf(std::size_t parts);

} // namespace cspdesk::tests
