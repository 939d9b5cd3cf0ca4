// SPDX-License-Identifier: MIT
#include "domain/word_difference.h"

#include <algorithm>
#include <cstdint>

namespace cspdesk::domain {
namespace {

using Kind = DifferenceStretch::Kind;

constexpr std::size_t mostCells = 16'000'000; ///< of the table below: 4000 words beside 4000 words

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }

bool isPunctuation(char c)
{
    static constexpr std::string_view marks = ".,;:!?()\"*";
    return marks.find(c) != std::string_view::npos;
}

/// Words with the spaces behind them apart; punctuation stands for itself, so that a comma is not another word.
std::vector<std::string_view> tokens(std::string_view text)
{
    std::vector<std::string_view> all;
    while (!text.empty()) {
        std::size_t end = 1;
        if (isSpace(text.front()))
            while (end < text.size() && isSpace(text[end]))
                ++end;
        else if (!isPunctuation(text.front()))
            while (end < text.size() && !isSpace(text[end]) && !isPunctuation(text[end]))
                ++end;
        all.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return all;
}

/// The length of the longest common subsequence of what is behind each pair of places.
class CommonTable
{
public:
    CommonTable(const std::vector<std::string_view>& left, const std::vector<std::string_view>& right)
        : m_width(right.size() + 1),
          m_lengths((left.size() + 1) * m_width, 0)
    {
        for (std::size_t i = left.size(); i-- > 0;)
            for (std::size_t j = right.size(); j-- > 0;)
                m_lengths[i * m_width + j] =
                    left[i] == right[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }

    [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const { return m_lengths[i * m_width + j]; }

private:
    std::size_t m_width;
    std::vector<std::uint32_t> m_lengths;
};

class Stretches
{
public:
    void add(Kind kind, std::string_view text)
    {
        if (text.empty())
            return;
        if (m_all.empty() || m_all.back().kind != kind)
            m_all.push_back({kind, {}});
        m_all.back().text += text;
    }

    std::vector<DifferenceStretch> take() { return std::move(m_all); }

private:
    std::vector<DifferenceStretch> m_all;
};

/// A space that stays between two words that change is no rest to the eye: it changes with them.
std::vector<DifferenceStretch> withoutLoneSpaces(const std::vector<DifferenceStretch>& stretches)
{
    Stretches out;
    std::string removed;
    std::string added;
    const auto flush = [&] {
        out.add(Kind::Removed, removed);
        out.add(Kind::Added, added);
        removed.clear();
        added.clear();
    };
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const DifferenceStretch& each = stretches[i];
        const bool isLone = each.kind == Kind::Same && i + 1 < stretches.size() && !removed.empty() && !added.empty()
                         && std::all_of(each.text.begin(), each.text.end(), isSpace);
        if (each.kind == Kind::Same && !isLone) {
            flush();
            out.add(Kind::Same, each.text);
            continue;
        }
        if (each.kind != Kind::Added)
            removed += each.text;
        if (each.kind != Kind::Removed)
            added += each.text;
    }
    flush();
    return out.take();
}

} // namespace

std::vector<DifferenceStretch> wordDifference(std::string_view before, std::string_view after)
{
    std::vector<std::string_view> left = tokens(before);
    std::vector<std::string_view> right = tokens(after);
    Stretches out;
    std::size_t head = 0;
    while (head < left.size() && head < right.size() && left[head] == right[head])
        out.add(Kind::Same, left[head++]);
    std::size_t tail = 0;
    while (tail < left.size() - head && tail < right.size() - head
           && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    const std::vector<std::string_view> end(left.end() - static_cast<std::ptrdiff_t>(tail), left.end());
    left = {left.begin() + static_cast<std::ptrdiff_t>(head), left.end() - static_cast<std::ptrdiff_t>(tail)};
    right = {right.begin() + static_cast<std::ptrdiff_t>(head), right.end() - static_cast<std::ptrdiff_t>(tail)};
    std::size_t i = 0;
    std::size_t j = 0;
    if (!left.empty() && !right.empty() && left.size() < mostCells / right.size()) {
        const CommonTable common(left, right);
        while (i < left.size() && j < right.size()) {
            if (left[i] == right[j]) {
                out.add(Kind::Same, left[i++]);
                ++j;
            } else if (common.at(i + 1, j) >= common.at(i, j + 1)) {
                out.add(Kind::Removed, left[i++]);
            } else {
                out.add(Kind::Added, right[j++]);
            }
        }
    }
    while (i < left.size())
        out.add(Kind::Removed, left[i++]);
    while (j < right.size())
        out.add(Kind::Added, right[j++]);
    for (const std::string_view token : end)
        out.add(Kind::Same, token);
    return withoutLoneSpaces(out.take());
}

double likeness(std::string_view left, std::string_view right)
{
    const auto words = [](std::string_view text) {
        std::vector<std::string_view> all = tokens(text);
        all.erase(std::remove_if(
                      all.begin(), all.end(),
                      [](std::string_view token) { return isSpace(token.front()) || isPunctuation(token.front()); }),
                  all.end());
        return all;
    };
    const std::vector<std::string_view> here = words(left);
    const std::vector<std::string_view> there = words(right);
    if (here.empty() && there.empty())
        return 1;
    if (here.empty() || there.empty() || here.size() > mostCells / there.size())
        return 0;
    return 2.0 * CommonTable(here, there).at(0, 0) / static_cast<double>(here.size() + there.size());
}

} // namespace cspdesk::domain
