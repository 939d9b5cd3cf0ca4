// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::domain {

/// The forms in which an English word may stand in a text, itself first: who types "drone" means drones, too, and who
/// types "reported" means reports. Takes and gives lower case; other words than English ones of at least three plain
/// letters come back alone. Some of the forms are no words: nothing is found by them.
///
/// Not a stemmer on purpose: the usual one (Porter's) makes one word of "community" and "communication", and of
/// "probation" and "probate".
std::vector<std::string> wordForms(const std::string& word);

} // namespace cspdesk::domain
