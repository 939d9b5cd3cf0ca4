// SPDX-License-Identifier: MIT
#include "statistics/text_key.h"

#include "statistics/key_partitions.h"
#include "statistics/long_texts.h"
#include "support/catch.h"

#include <map>
#include <random>
#include <string>

using namespace cspdesk::statistics;

namespace {

/// Makes keys of texts that are gone afterwards, with other bytes behind them each time.
class KeyMaker
{
public:
    TextKey operator()(const std::string& text)
    {
        const std::string padded = text + std::string(keyPadding, static_cast<char>('a' + m_count++ % 26));
        return m_texts.keyOf(std::string_view(padded).substr(0, text.size()));
    }

private:
    LongTexts m_texts;
    int m_count = 0;
};

} // namespace

TEST_CASE("Keys are the same exactly where texts are, at every length around those that fit inside")
{
    KeyMaker key;
    std::vector<std::string> texts{"", "7", "07", "007", "7.0", "7 ", " 7", "N1", "n1"};
    for (std::size_t size = 1; size <= 40; ++size) {
        texts.push_back(std::string(size, 'x'));
        texts.push_back(std::string(size, 'x') + "y");
        texts.push_back("y" + std::string(size, 'x'));
        texts.push_back(std::string(size, '\0'));
        texts.push_back(std::string(size, '\xFF'));
    }
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    int wrong = 0;
    for (const std::string& one : texts)
        for (const std::string& two : texts) {
            const TextKey first = key(one);
            const TextKey second = key(two);
            wrong += (first == second) == (one == two) ? 0 : 1;
            wrong += one == two && first.hash() != second.hash() ? 1 : 0;
        }
    CHECK(wrong == 0);
}

TEST_CASE("Texts of 15, 16 and 17 bytes with the same beginning are three")
{
    KeyMaker key;
    const std::string text = "CB/12345/2024/AB";
    REQUIRE(text.size() == 16);
    CHECK_FALSE(key(text.substr(0, 15)) == key(text));
    CHECK_FALSE(key(text) == key(text + "C"));
    CHECK_FALSE(key(text.substr(0, 15)) == key(text + "C"));
    CHECK(key(text) == key(text));
    CHECK(key(text + "C") == key(text + "C"));
}

TEST_CASE("Keys are numbered as they are first met, however many there are")
{
    std::mt19937 random(3);
    for (const std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{100}, std::size_t{20'000}}) {
        KeyMaker key;
        KeyNumbers numbers;
        numbers.start(count);
        std::map<std::string, std::uint32_t> expected;
        int wrong = 0;
        for (std::size_t index = 0; index < count; ++index) {
            const std::string text =
                std::string(random() % 3 == 0 ? 20 : 0, 'x') + std::to_string(random() % (count / 2 + 1));
            const auto number = expected.emplace(text, static_cast<std::uint32_t>(expected.size())).first->second;
            wrong += numbers.numberOf(key(text)) == number ? 0 : 1;
        }
        CHECK(wrong == 0);
        CHECK(numbers.count() == expected.size());
        numbers.start(4);
        CHECK(numbers.count() == 0);
        CHECK(numbers.numberOf(key("again")) == 0);
    }
}

TEST_CASE("Entries come back out of the part that their key belongs to, in their order")
{
    struct Entry
    {
        TextKey key;
        int number;
    };
    for (const unsigned bits : {0U, 1U, 6U}) {
        KeyMaker key;
        KeyPartitions<Entry> partitions(bits);
        for (int number = 0; number < 3'000; ++number)
            partitions.add(key("S" + std::to_string(number % 300)), number);
        const std::size_t parts = std::size_t{1} << bits;
        std::vector<std::vector<int>> numbersOf(300);
        std::vector<std::size_t> partOf(300, parts);
        std::size_t total = 0;
        int wrong = 0;
        for (std::size_t part = 0; part < parts; ++part) {
            total += partitions.size(part);
            partitions.forEachBlock(part, [&](std::span<const Entry> block) {
                wrong += block.empty() || block.size() > KeyPartitions<Entry>::blockSize ? 1 : 0;
                for (const Entry& entry : block) {
                    const auto name = static_cast<std::size_t>(entry.number % 300);
                    wrong += partOf[name] == parts || partOf[name] == part ? 0 : 1;
                    partOf[name] = part;
                    wrong += numbersOf[name].empty() || numbersOf[name].back() < entry.number ? 0 : 1;
                    numbersOf[name].push_back(entry.number);
                }
            });
        }
        CHECK(total == 3'000);
        CHECK(wrong == 0);
        for (const std::vector<int>& numbers : numbersOf)
            wrong += numbers.size() == 10 ? 0 : 1;
        CHECK(wrong == 0);
        partitions.drop(0);
        CHECK(partitions.size(0) == 0);
    }
}
