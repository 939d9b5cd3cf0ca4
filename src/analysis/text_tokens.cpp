// SPDX-License-Identifier: MIT
#include "analysis/text_tokens.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace cspdesk::analysis {
namespace {

constexpr std::array spelled{"two",     "three",     "four",     "five",     "six",      "seven",    "eight",
                             "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen", "fifteen",
                             "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

bool isDigit(char sign) { return sign >= '0' && sign <= '9'; }
/// Letters, and bytes of letters beyond ASCII; those of the dashes and quotation marks of print are signs.
bool isLetter(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }
char small(char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign; }

/// A character of print beyond ASCII and what stands for it here.
constexpr std::array printed{
    std::pair{std::string_view("\xE2\x80\x93"), '-'}, // en dash
    std::pair{std::string_view("\xE2\x80\x94"), '-'}, // em dash
    std::pair{std::string_view("\xE2\x88\x92"), '-'}, // minus
    std::pair{std::string_view("\xE2\x80\x98"), '\''}, std::pair{std::string_view("\xE2\x80\x99"), '\''},
    std::pair{std::string_view("\xE2\x80\x9C"), '"'},  std::pair{std::string_view("\xE2\x80\x9D"), '"'},
    std::pair{std::string_view("\xC2\xA3"), '$'}, // a currency, whichever
    std::pair{std::string_view("\xE2\x82\xAC"), '$'},  std::pair{std::string_view("\xC2\xA0"), ' '},
    std::pair{std::string_view("\xE2\x80\xAF"), ' '}};

class Reader
{
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    Tokens read()
    {
        while (m_at < m_text.size())
            next();
        return std::move(m_out);
    }

private:
    [[nodiscard]] char at(std::size_t place) const { return place < m_text.size() ? m_text[place] : '\0'; }

    void next()
    {
        const char sign = at(m_at);
        if (isDigit(sign))
            return number();
        if (isLetter(sign) || (static_cast<unsigned char>(sign) >= 0x80 && !printedAt(m_at)))
            return word();
        const auto other = printedAt(m_at);
        const std::size_t length = other ? other->first.size() : 1;
        const char shown = other ? other->second : sign;
        if (static_cast<unsigned char>(shown) > ' ')
            m_out.push_back(
                {.kind = Token::Kind::Sign, .text = std::string(1, shown), .begin = m_at, .end = m_at + length});
        m_at += length;
    }

    [[nodiscard]] std::optional<std::pair<std::string_view, char>> printedAt(std::size_t place) const
    {
        for (const auto& one : printed)
            if (m_text.substr(place, one.first.size()) == one.first)
                return one;
        return std::nullopt;
    }

    void word()
    {
        const std::size_t begin = m_at;
        const auto goesOn = [this] {
            const char sign = at(m_at);
            if (isLetter(sign) || isDigit(sign) || (static_cast<unsigned char>(sign) >= 0x80 && !printedAt(m_at)))
                return true;
            const bool isInside = sign == '\'' || sign == '-';
            return isInside && isLetter(at(m_at + 1)) && m_at > 0 && isLetter(m_text[m_at - 1]);
        };
        while (m_at < m_text.size() && goesOn())
            ++m_at;
        Token token{.text = std::string(m_text.substr(begin, m_at - begin)), .begin = begin, .end = m_at};
        std::transform(token.text.begin(), token.text.end(), token.text.begin(), small);
        const auto* const found = std::find(spelled.begin(), spelled.end(), token.text);
        if (found != spelled.end()) {
            token.kind = Token::Kind::Number;
            token.number = {found - spelled.begin() + 2, 0};
            token.isSpelled = true;
        }
        m_out.push_back(std::move(token));
        percentBehind();
    }

    void number()
    {
        const std::size_t begin = m_at;
        Token token{.kind = Token::Kind::Number, .begin = begin};
        std::int64_t value = 0;
        int digits = 0;
        const auto take = [&] {
            value = digits < 15 ? value * 10 + (m_text[m_at] - '0') : value;
            ++digits;
            ++m_at;
        };
        while (isDigit(at(m_at)))
            take();
        // Thousands, as 1,002; a list such as "7,12" has other than three digits behind its comma.
        while (at(m_at) == ',' && isDigit(at(m_at + 1)) && isDigit(at(m_at + 2)) && isDigit(at(m_at + 3))
               && !isDigit(at(m_at + 4)) && m_at - begin <= 15) {
            ++m_at;
            for (int digit = 0; digit < 3; ++digit)
                take();
        }
        if (at(m_at) == '.' && isDigit(at(m_at + 1))) {
            ++m_at;
            while (isDigit(at(m_at))) {
                take();
                ++token.number.decimals;
            }
        }
        token.number.scaled = value;
        token.end = m_at;
        token.text = std::string(m_text.substr(begin, m_at - begin));
        const Token* const before = m_out.empty() ? nullptr : &m_out.back();
        const bool isJoined = before != nullptr && before->end == begin;
        token.isMoney = isJoined && before->text == "$";
        const bool isBehindName = isJoined && (before->text == "-" || before->text == "#" || before->text == ":")
                               && m_out.size() > 1 && m_out[m_out.size() - 2].end == before->begin
                               && m_out[m_out.size() - 2].kind != Token::Kind::Percent;
        const bool isBeforeName = isLetter(at(m_at)) || (at(m_at) == ':' && isDigit(at(m_at + 1)))
                               || (at(m_at) == '.' && isDigit(at(m_at + 1)));
        token.isPartOfName = isBehindName || isBeforeName || digits > 15 || isRange(m_at);
        if (isBehindName && m_out[m_out.size() - 2].kind == Token::Kind::Number)
            m_out[m_out.size() - 2].isPartOfName = true;
        m_out.push_back(std::move(token));
        percentBehind();
    }

    /// Whether a range such as 14-15 or a year such as 2024/25 goes on there.
    [[nodiscard]] bool isRange(std::size_t place) const
    {
        const auto other = printedAt(place);
        const bool isDash = at(place) == '-' || (other && other->second == '-');
        return isDash && isDigit(at(place + (other ? other->first.size() : 1)));
    }

    /// The last token becomes a percentage, if the text goes on so.
    void percentBehind()
    {
        Token& token = m_out.back();
        if (token.kind != Token::Kind::Number)
            return;
        std::size_t place = m_at;
        while (at(place) == ' ' || at(place) == '\n')
            ++place;
        const auto has = [&](std::string_view words) {
            if (m_text.size() < place + words.size())
                return false;
            for (std::size_t index = 0; index < words.size(); ++index)
                if (small(m_text[place + index]) != words[index])
                    return false;
            return !isLetter(at(place + words.size()));
        };
        for (const std::string_view words : {"%", "per cent", "percent"})
            if (at(place) == '%' ? words == "%" : words != "%" && has(words)) {
                token.kind = Token::Kind::Percent;
                token.isPartOfName = false;
                m_at = place + words.size();
                token.end = m_at;
                token.text = std::string(m_text.substr(token.begin, m_at - token.begin));
                return;
            }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    Tokens m_out;
};

bool isShortForm(const Tokens& tokens, std::size_t stop)
{
    constexpr std::array forms{"e.g", "i.e", "no", "approx", "cf", "vs", "dr", "mr", "mrs", "ms", "st", "g", "e"};
    return stop > 0 && tokens[stop - 1].kind == Token::Kind::Word && tokens[stop - 1].end == tokens[stop].begin
        && std::find(forms.begin(), forms.end(), tokens[stop - 1].text) != forms.end();
}

} // namespace

Tokens tokensOf(std::string_view text) { return Reader(text).read(); }

std::vector<TokenRange> sentencesOf(std::string_view text, const Tokens& tokens)
{
    std::vector<TokenRange> out;
    std::size_t begin = 0;
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        const Token& token = tokens[place];
        const bool isEnd =
            token.kind == Token::Kind::Sign && (token.text == "." || token.text == "!" || token.text == "?");
        const bool isAlone = token.end >= text.size() || static_cast<unsigned char>(text[token.end]) <= ' ';
        if (!isEnd || !isAlone || isShortForm(tokens, place))
            continue;
        out.push_back({begin, place + 1});
        begin = place + 1;
    }
    if (begin < tokens.size())
        out.push_back({begin, tokens.size()});
    return out;
}

} // namespace cspdesk::analysis
