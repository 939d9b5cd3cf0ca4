// SPDX-License-Identifier: MIT
#pragma once

#include "base/input_file.h"

#include <functional>
#include <string>
#include <string_view>

namespace cspdesk::analysis {

/// The SHA-256 of a file in hexadecimal digits. `goesOn` is asked now and then; false makes it a Cancelled failure.
BasicResult<std::string, Failure> sha256Of(const platform::InputFile& file, const std::function<bool()>& goesOn = {});

/// The same of bytes in memory.
std::string sha256Of(std::string_view bytes);

} // namespace cspdesk::analysis
