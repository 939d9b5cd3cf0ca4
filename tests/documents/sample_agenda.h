// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

namespace cspdesk::tests {

/// An agenda as a partnership would publish it: a closed and an open session, and a page for the public.
documents::Document sampleAgenda();

} // namespace cspdesk::tests
