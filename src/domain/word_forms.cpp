// SPDX-License-Identifier: MIT
#include "domain/word_forms.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cspdesk::domain {
namespace {

constexpr std::size_t shortestBase = 3;

/// Words whose ending is none.
constexpr std::array<std::string_view, 6> unchanging{"evening", "news", "series", "species", "always", "towards"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> irregular{
    {{"child", "children"}, {"person", "people"}, {"woman", "women"}, {"man", "men"}}};

bool isPlainWord(std::string_view word)
{
    return word.size() >= shortestBase
        && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool isVowel(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

bool hisses(std::string_view word)
{
    return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') || word.ends_with("ch")
        || word.ends_with("sh");
}

bool endsInConsonantAndY(std::string_view word)
{
    return word.size() > 1 && word.ends_with('y') && !isVowel(word[word.size() - 2]);
}

/// "stop": its last consonant is doubled before an ending.
bool doubles(std::string_view word)
{
    const std::size_t length = word.size();
    return length >= shortestBase && !isVowel(word[length - 1]) && isVowel(word[length - 2])
        && !isVowel(word[length - 3]) && std::string_view("wxy").find(word[length - 1]) == std::string_view::npos;
}

void add(std::vector<std::string>& words, std::string word)
{
    if (word.size() >= shortestBase && std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(std::move(word));
}

/// What stands before "ed" or "ing": "report", "agre(e)", "stopp" for "stop".
void addBasesOf(std::string_view front, std::vector<std::string>& bases)
{
    const std::size_t length = front.size();
    if (length < shortestBase)
        return;
    const bool isDoubled = front[length - 1] == front[length - 2] && !isVowel(front[length - 1]);
    if (isDoubled)
        add(bases, std::string(front.substr(0, length - 1)));
    add(bases, std::string(front));
    if (!isDoubled)
        add(bases, std::string(front) + 'e');
}

std::vector<std::string> basesOf(const std::string& word)
{
    std::vector<std::string> bases{word};
    const std::string_view text = word;
    const auto without = [&](std::size_t count) { return text.substr(0, text.size() - count); };
    if (text.ends_with("ies") || text.ends_with("ied"))
        add(bases, std::string(without(3)) + 'y');
    else if (text.ends_with("es")) {
        if (hisses(without(2)))
            add(bases, std::string(without(2)));
        add(bases, std::string(without(1)));
    } else if (text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us") && !text.ends_with("is"))
        add(bases, std::string(without(1)));
    else if (text.ends_with("ed"))
        addBasesOf(without(2), bases);
    else if (text.ends_with("ing"))
        addBasesOf(without(3), bases);
    return bases;
}

void addFormsOf(const std::string& base, std::vector<std::string>& forms)
{
    add(forms, base);
    const std::string front = base.substr(0, base.size() - 1);
    if (endsInConsonantAndY(base)) {
        add(forms, front + "ies");
        add(forms, front + "ied");
    } else {
        add(forms, base + (hisses(base) ? "es" : "s"));
        add(forms, base + (base.ends_with('e') ? "d" : "ed"));
    }
    add(forms, (base.ends_with('e') && !base.ends_with("ee") ? front : base) + "ing");
    if (doubles(base)) {
        add(forms, base + base.back() + "ed");
        add(forms, base + base.back() + "ing");
    }
}

} // namespace

std::vector<std::string> wordForms(const std::string& word)
{
    std::vector<std::string> forms{word};
    if (!isPlainWord(word) || std::find(unchanging.begin(), unchanging.end(), word) != unchanging.end())
        return forms;
    for (const std::string& base : basesOf(word))
        addFormsOf(base, forms);
    for (const auto& [one, many] : irregular) {
        if (word == one)
            add(forms, std::string(many));
        if (word == many)
            add(forms, std::string(one));
    }
    return forms;
}

} // namespace cspdesk::domain
