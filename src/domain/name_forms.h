// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace cspdesk::domain {

/// Stands before a name and tells nobody who it is: "mr", "cllr". In small letters.
bool isHonorific(const std::string& word);

/// The words of a text as they are compared: without case, accents and marks.
std::vector<std::string> comparedWords(const std::string& text);

/// The last word of a name, as it is compared; nothing where the name has fewer than two words.
std::string surnameOf(const std::string& name);

/// Other ways to write one person's name: "Hidden, Zoe", and where nobody else is meant by it, which only the caller
/// knows, "Z. Hidden", "Mrs Hidden" and the like. Nothing for a name of one word.
std::vector<std::string> nameForms(const std::string& name, bool isOnlyOne);

} // namespace cspdesk::domain
