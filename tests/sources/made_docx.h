// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

namespace cspdesk::tests {

/// A zip of these files. With a password they are encrypted.
std::string zipOf(const std::map<std::string, std::string>& files, const std::string& password = {});

/// The parts of a small Word document with this body.
std::map<std::string, std::string> wordParts(const std::string& body);

/// A small Word document with this body.
inline std::string wordOf(const std::string& body) { return zipOf(wordParts(body)); }

} // namespace cspdesk::tests
