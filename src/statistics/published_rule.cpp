// SPDX-License-Identifier: MIT
#include "statistics/published_rule.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace cspdesk::statistics {
namespace {

struct Word
{
    std::string text;
    bool isSign = false; ///< one of = + - / x ( )
};

bool isSign(std::string_view word)
{
    return word == "=" || word == "+" || word == "-" || word == "/" || word == "x" || word == "*" || word == "×";
}

/// Names and the signs between them.
std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> out;
    std::string name;
    const auto endName = [&] {
        if (!name.empty())
            out.push_back({std::exchange(name, {}), false});
    };
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"') {
            const std::size_t end = std::min(text.find('"', at + 1), text.size());
            endName();
            out.push_back({std::string(text.substr(at + 1, end - at - 1)), false});
            at = end + 1;
        } else if (text[at] == '(' || text[at] == ')') {
            endName();
            out.push_back({std::string(1, text[at]), true});
            ++at;
        } else if (text[at] == ' ') {
            ++at;
        } else {
            const std::size_t end = std::min(text.find_first_of(" ()", at), text.size());
            const std::string_view word = text.substr(at, end - at);
            if (isSign(word)) {
                endName();
                out.push_back({std::string(word), true});
            } else
                name += (name.empty() ? "" : " ") + std::string(word);
            at = end;
        }
    }
    endName();
    return out;
}

class Reader
{
public:
    explicit Reader(std::string_view text) : m_words(wordsOf(text)) {}

    std::optional<PublishedRule> read()
    {
        PublishedRule rule;
        const auto result = name();
        if (!result || !take("="))
            return std::nullopt;
        rule.result = *result;
        constexpr std::string_view rank = "rank ";
        if (isName() && m_words[m_at].text.starts_with(rank)) {
            rule.kind = PublishedRule::Kind::Rank;
            rule.parts = {{1, m_words[m_at++].text.substr(rank.size())}};
            return isAtEnd() ? std::optional(rule) : std::nullopt;
        }
        if (const auto scale = number()) {
            if (!take("x") && !take("*") && !take("×"))
                return std::nullopt;
            rule.scale = *scale;
        }
        rule.parts = sum();
        if (rule.parts.empty())
            return std::nullopt;
        if (take("/")) {
            rule.whole = sum();
            if (rule.whole.empty())
                return std::nullopt;
        }
        return isAtEnd() ? std::optional(rule) : std::nullopt;
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_at == m_words.size(); }
    [[nodiscard]] bool isName() const { return !isAtEnd() && !m_words[m_at].isSign; }

    std::optional<std::string> name() { return isName() ? std::optional(m_words[m_at++].text) : std::nullopt; }

    bool take(std::string_view sign)
    {
        const bool isIt = !isAtEnd() && m_words[m_at].isSign && m_words[m_at].text == sign;
        m_at += isIt ? 1 : 0;
        return isIt;
    }

    /// A number in front of a sign that multiplies; a heading may be a number, too: "2024".
    std::optional<std::int64_t> number()
    {
        if (!isName() || m_at + 1 >= m_words.size())
            return std::nullopt;
        const std::string& next = m_words[m_at + 1].text;
        if (!m_words[m_at + 1].isSign || (next != "x" && next != "*" && next != "×"))
            return std::nullopt;
        std::string digits = m_words[m_at].text;
        std::erase(digits, ',');
        std::int64_t out = 0;
        const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
        constexpr std::int64_t most = 100'000;
        if (error != std::errc() || rest != digits.data() + digits.size() || out < 1 || out > most)
            return std::nullopt;
        ++m_at;
        return out;
    }

    std::vector<PublishedRule::Part> sum()
    {
        const bool isInBrackets = take("(");
        std::vector<PublishedRule::Part> out;
        for (std::int64_t factor = 1;;) {
            const auto part = name();
            if (!part)
                return {};
            out.push_back({factor, *part});
            if (take("+"))
                factor = 1;
            else if (take("-"))
                factor = -1;
            else
                break;
        }
        if (isInBrackets && !take(")"))
            return {};
        return out;
    }

    std::vector<Word> m_words;
    std::size_t m_at = 0;
};

bool hasName(std::span<const PublishedTable> tables, std::vector<std::string> PublishedTable::*names,
             std::string_view name)
{
    return std::any_of(tables.begin(), tables.end(), [&](const PublishedTable& table) {
        return std::find(std::begin(table.*names), std::end(table.*names), name) != std::end(table.*names);
    });
}

auto namesFor(PublishedRule::Kind kind)
{
    return kind == PublishedRule::Kind::Sum ? &PublishedTable::rows : &PublishedTable::columns;
}

} // namespace

std::optional<PublishedRule> publishedRule(std::string_view text, std::span<const PublishedTable> tables)
{
    auto rule = Reader(text).read();
    const bool isOfRows = rule && rule->kind == PublishedRule::Kind::Ratio && rule->whole.empty() && rule->scale == 1
                       && !hasName(tables, &PublishedTable::columns, rule->result)
                       && hasName(tables, &PublishedTable::rows, rule->result)
                       && std::all_of(rule->parts.begin(), rule->parts.end(),
                                      [](const PublishedRule::Part& part) { return part.factor == 1; });
    if (isOfRows)
        rule->kind = PublishedRule::Kind::Sum;
    return rule;
}

std::optional<std::string_view> unknownName(const PublishedRule& rule, std::span<const PublishedTable> tables)
{
    const auto names = namesFor(rule.kind);
    if (!hasName(tables, names, rule.result))
        return rule.result;
    for (const auto* const parts : {&rule.parts, &rule.whole})
        for (const PublishedRule::Part& part : *parts)
            if (!hasName(tables, names, part.name))
                return part.name;
    return std::nullopt;
}

} // namespace cspdesk::statistics
