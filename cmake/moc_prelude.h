// SPDX-License-Identifier: MIT
// Read by moc before each header, never by the compiler: see cspdesk_moc in Layers.cmake.
#include <cstddef>
