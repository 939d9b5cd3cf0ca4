// SPDX-License-Identifier: MIT
#include "documents/passed_over.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace cspdesk::documents {
namespace {

using Remark = application::ReturnedRemark;

constexpr std::size_t excerpt = 80;

/// The lines under one heading, those of the other document taken off one for one.
using Lines = std::map<std::string, std::vector<std::string>>;

Lines without(const std::vector<PassedOver>& lines, const std::vector<PassedOver>& others)
{
    std::map<std::string, int> counts;
    for (const PassedOver& other : others)
        ++counts[other.words];
    Lines left;
    for (const PassedOver& line : lines)
        if (--counts[line.words] < 0)
            left[line.place].push_back(line.words);
    return left;
}

Remark remark(Remark::Kind kind, const std::string& place, const std::string& words)
{
    return {.kind = kind, .text = shortened(words, excerpt), .place = shortened(place, excerpt)};
}

/// How much of two lines is alike, from both ends: people change a line in one place.
double likeness(const std::string& one, const std::string& other)
{
    const std::size_t shorter = std::min(one.size(), other.size());
    std::size_t front = 0;
    while (front < shorter && one[front] == other[front])
        ++front;
    std::size_t back = 0;
    while (back < shorter - front && one[one.size() - 1 - back] == other[other.size() - 1 - back])
        ++back;
    return static_cast<double>(front + back) / static_cast<double>(std::max(one.size(), other.size()));
}

/// The line that these words were made of: the likest, if a third of it is still there.
std::vector<std::string>::iterator formerOf(const std::string& words, std::vector<std::string>& gone)
{
    const auto likest = std::max_element(gone.begin(), gone.end(), [&](const auto& left, const auto& right) {
        return likeness(words, left) < likeness(words, right);
    });
    constexpr double enough = 1.0 / 3;
    return likest != gone.end() && likeness(words, *likest) >= enough ? likest : gone.end();
}

} // namespace

std::vector<Remark> remarksOn(const std::vector<PassedOver>& returned, const std::vector<PassedOver>& own)
{
    const Lines found = without(returned, own);
    Lines missing = without(own, returned);
    std::vector<Remark> remarks;
    for (const auto& [place, lines] : found)
        for (const std::string& words : lines) {
            std::vector<std::string>& gone = missing[place];
            const auto former = formerOf(words, gone);
            remarks.push_back(remark(
                former == gone.end() ? Remark::Kind::AddedElsewhere : Remark::Kind::RewordedElsewhere, place, words));
            if (former != gone.end())
                gone.erase(former);
        }
    for (const auto& [place, lines] : missing)
        for (const std::string& words : lines)
            remarks.push_back(remark(Remark::Kind::LeftOut, place, words));
    return remarks;
}

} // namespace cspdesk::documents
