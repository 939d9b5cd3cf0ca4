// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cspdesk::statistics {

/// The different texts of a column, numbered as they are met, by several threads at once.
class Categories
{
public:
    static constexpr std::size_t most = 10'000; ///< a column with more holds something else

    /// Nothing where there are too many.
    std::optional<std::uint16_t> numberOf(std::string_view text);

    /// To be asked once no thread adds any more.
    [[nodiscard]] const std::vector<std::string>& texts() const { return m_texts; }

private:
    std::mutex m_guard;
    std::unordered_map<std::string, std::uint16_t> m_numbers;
    std::vector<std::string> m_texts;
};

/// What one thread knows of the categories already, so that it seldom has to ask.
class KnownCategories
{
public:
    explicit KnownCategories(Categories& all) : m_all(all), m_slots(256) {}

    /// Bytes that can be read behind every text.
    static constexpr std::size_t padding = 32;

    /// Its number, or `none` where there are too many. (An optional would be put together in memory for every row.)
    std::uint16_t numberOf(std::string_view text);

    static constexpr std::uint16_t none = 0xFFFF;
    static_assert(Categories::most <= none);

private:
    /// A text by its length and its beginning, which is all of most names.
    struct Look
    {
        static constexpr std::size_t longest = 32;
        std::array<std::uint64_t, longest / 8> words{}; ///< zeros behind the text
        std::size_t size = 0;

        static Look at(std::string_view text);
        [[nodiscard]] std::size_t place() const;

        friend bool operator==(const Look& left, const Look& right)
        {
            std::uint64_t differing = left.size ^ right.size;
            for (std::size_t word = 0; word < longest / 8; ++word)
                differing |= left.words.data()[word] ^ right.words.data()[word];
            return differing == 0;
        }
    };

    struct Slot
    {
        Look look;
        std::string text;
        std::uint16_t number = 0;
        bool isUsed = false;
    };

    std::uint16_t add(Slot& slot, const Look& look, std::string_view text);
    void grow();

    Categories& m_all;
    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace cspdesk::statistics
