// SPDX-License-Identifier: MIT
#include "domain/name_forms.h"

#include "domain/compared_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cspdesk::domain {
namespace {

constexpr std::array<std::string_view, 15> honorifics{"mr",  "mrs",  "ms",        "miss", "mx",
                                                      "dr",  "sir",  "dame",      "cllr", "councillor",
                                                      "rev", "prof", "professor", "lady", "lord"};
constexpr std::size_t shortestSurname = 4; ///< letters that an initial before them makes no other word of

std::vector<std::string> withoutHonorifics(const std::string& name)
{
    std::vector<std::string> words = comparedWords(name);
    std::erase_if(words, isHonorific);
    return words;
}

} // namespace

bool isHonorific(const std::string& word)
{
    return std::find(honorifics.begin(), honorifics.end(), word) != honorifics.end();
}

std::vector<std::string> comparedWords(const std::string& text)
{
    ComparedText compared;
    compared.append(text);
    std::vector<std::string> words;
    const std::vector<std::size_t> starts = compared.wordStarts();
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : compared.letters().size();
        words.push_back(compared.letters().substr(starts[i], end - starts[i]));
    }
    return words;
}

std::string surnameOf(const std::string& name)
{
    const std::vector<std::string> words = withoutHonorifics(name);
    return words.size() < 2 ? std::string() : words.back();
}

std::vector<std::string> nameForms(const std::string& name, bool isOnlyOne)
{
    const std::vector<std::string> words = withoutHonorifics(name);
    if (words.size() < 2)
        return {};
    const std::string& first = words.front();
    const std::string& surname = words.back();
    std::vector<std::string> forms{surname + ' ' + first, first + ' ' + surname};
    if (!isOnlyOne || surname.size() < shortestSurname)
        return forms;
    forms.push_back(first.substr(0, 1) + ' ' + surname);
    for (const std::string_view honorific : honorifics)
        forms.push_back(std::string(honorific) + ' ' + surname);
    return forms;
}

} // namespace cspdesk::domain
