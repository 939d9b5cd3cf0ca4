// SPDX-License-Identifier: MIT
#pragma once

#include "base/input_file.h"

#include <functional>
#include <string>

namespace cspdesk::analysis {

/// The SHA-256 of a file in hexadecimal digits. `goesOn` is asked now and then; false makes it a Cancelled failure.
BasicResult<std::string, Failure> sha256Of(const platform::InputFile& file, const std::function<bool()>& goesOn = {});

} // namespace cspdesk::analysis
