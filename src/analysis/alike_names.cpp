// SPDX-License-Identifier: MIT
#include "analysis/alike_names.h"

#include <algorithm>
#include <map>

namespace cspdesk::analysis {
namespace {

/// Letters and digits only, in lower case; letters beyond ASCII stay as they are.
std::string folded(const std::string& name)
{
    std::string out;
    for (const char letter : name) {
        const bool isCapital = letter >= 'A' && letter <= 'Z';
        const bool isKept = isCapital || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')
                         || static_cast<unsigned char>(letter) >= 0x80U;
        if (isKept)
            out += isCapital ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return out;
}

/// "M" belongs to "male" where no other name begins like that.
void joinInitials(std::map<std::string, std::vector<std::string>>& groups)
{
    for (auto initial = groups.begin(); initial != groups.end();) {
        const auto begins = [&](const auto& one) {
            return one.first.size() > 1 && one.first.front() == initial->first[0];
        };
        const auto found = std::find_if(groups.begin(), groups.end(), begins);
        const bool isJoined = initial->first.size() == 1 && found != groups.end()
                           && std::find_if(std::next(found), groups.end(), begins) == groups.end();
        if (!isJoined) {
            ++initial;
            continue;
        }
        found->second.insert(found->second.begin(), initial->second.begin(), initial->second.end());
        initial = groups.erase(initial);
    }
}

} // namespace

std::vector<std::vector<std::string>> alikeNames(const std::vector<std::string>& names)
{
    std::map<std::string, std::vector<std::string>> groups;
    for (const std::string& name : names)
        if (const std::string plain = folded(name); !plain.empty())
            groups[plain].push_back(name);
    joinInitials(groups);
    std::vector<std::vector<std::string>> out;
    for (auto& [plain, group] : groups)
        if (group.size() > 1)
            out.push_back(std::move(group));
    return out;
}

} // namespace cspdesk::analysis
