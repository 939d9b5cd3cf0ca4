// SPDX-License-Identifier: MIT
#include "domain/letter_folding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cspdesk::domain {
namespace {

struct Character
{
    char32_t code = 0;
    std::size_t length = 1;
    bool wellFormed = true;
};

Character decodedFront(std::string_view text)
{
    const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0 || lead > 0xF4 || length > text.size())
        return {.wellFormed = false};
    if (length == 1)
        return {lead};
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0U) != 0x80U)
            return {.wellFormed = false};
        code = (code << 6U) | (byte(at) & 0x3FU);
    }
    return {code, length};
}

struct Range
{
    char32_t first;
    char32_t last;
};

template <std::size_t size>
bool isIn(const std::array<Range, size>& ranges, char32_t c)
{
    return std::any_of(ranges.begin(), ranges.end(), [c](Range range) { return c >= range.first && c <= range.last; });
}

/// Characters that are not drawn, and marks above, below or in a letter (accents, Hebrew and Arabic vowels).
constexpr std::array<Range, 22> nothing{
    {{0xAD, 0xAD},     {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},    {0x5BF, 0x5BF},   {0x5C1, 0x5C2},
     {0x5C4, 0x5C5},   {0x61C, 0x61C},   {0x640, 0x640},   {0x64B, 0x65F},    {0x670, 0x670},   {0x180B, 0x180F},
     {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200C, 0x200F}, {0x202A, 0x202E},  {0x2060, 0x206F}, {0x20D0, 0x20FF},
     {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE0FFF}}};

constexpr std::array<Range, 21> separators{
    {{0x80, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},      {0x2C2, 0x2C5},   {0x37E, 0x37E},   {0x387, 0x387},
     {0x55A, 0x55F},   {0x589, 0x58A},   {0x5BE, 0x5C6},    {0x60C, 0x61F},   {0x66A, 0x66D},   {0x6D4, 0x6D4},
     {0x964, 0x965},   {0x2000, 0x206F}, {0x20A0, 0x20CF},  {0x2100, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x303F},
     {0xFE10, 0xFE6F}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF}}};

constexpr std::array<Range, 6> hyphens{
    {{0x2010, 0x2011}, {0x2D, 0x2D}, {0x58A, 0x58A}, {0xFE63, 0xFE63}, {0x5BE, 0x5BE}, {0x30FB, 0x30FB}}};
constexpr std::array<Range, 6> apostrophes{
    {{0x27, 0x27}, {0x60, 0x60}, {0xB4, 0xB4}, {0x2B9, 0x2BF}, {0x2018, 0x201B}, {0x2032, 0x2032}}};

/// What a Latin letter is without its accent; a point stands for one that is compared as it is.
struct LatinBlock
{
    char32_t first;
    std::string_view letters;
};
constexpr std::array<LatinBlock, 2> latin{
    {{0xC0, "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
            "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll."
            ".llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
            "bb.....cc.dd....ffg....ikkl.....oo..pp......tt.uu..yyzz........."
            ".............aaiioouuuuuuuuuueaaaa..ggggkkoooo..j...gg..nnaa..oo"
            "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy......acclts"
            "z..b..eejj..rryy"},
     {0x1E00, "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
              "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
              "wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
              "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"}}};

constexpr std::array<std::pair<char32_t, std::string_view>, 31> compounds{
    {{0xAA, "a"},    {0xB2, "2"},    {0xB3, "3"},    {0xB5, "μ"},    {0xB9, "1"},    {0xBA, "o"},     {0xC6, "ae"},
     {0xDE, "th"},   {0xDF, "ss"},   {0xE6, "ae"},   {0xFE, "th"},   {0x132, "ij"},  {0x133, "ij"},   {0x13F, "l"},
     {0x140, "l"},   {0x149, "n"},   {0x152, "oe"},  {0x153, "oe"},  {0x1E2, "ae"},  {0x1E3, "ae"},   {0x1FC, "ae"},
     {0x1FD, "ae"},  {0x1E9E, "ss"}, {0xFB00, "ff"}, {0xFB01, "fi"}, {0xFB02, "fl"}, {0xFB03, "ffi"}, {0xFB04, "ffl"},
     {0xFB05, "st"}, {0xFB06, "st"}, {0x3C2, "σ"}}};

char plainLatin(char32_t c)
{
    for (const LatinBlock& block : latin)
        if (c >= block.first && c - block.first < block.letters.size())
            return block.letters[c - block.first];
    return '.';
}

/// Letters that are only drawn differently: full width, and the bold and slanted alphabets some programs paste.
char32_t usualForm(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFEE0;
    if (c >= 0x1D400 && c <= 0x1D6A3)
        return U'a' + (c - 0x1D400) % 26;
    if (c >= 0x1D7CE && c <= 0x1D7FF)
        return U'0' + (c - 0x1D7CE) % 10;
    if ((c >= 0x2074 && c <= 0x2079) || (c >= 0x2080 && c <= 0x2089) || c == 0x2070)
        return U'0' + (c & 0xFU);
    return c;
}

char32_t lowerCase(char32_t c)
{
    if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return c + 0x20;
    return c >= 0x400 && c <= 0x40F ? c + 0x50 : c;
}

std::string encoded(char32_t c)
{
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80)
        return {byte(c)};
    if (c < 0x800)
        return {byte(0xC0U | (c >> 6U)), byte(0x80U | (c & 0x3FU))};
    if (c < 0x10000)
        return {byte(0xE0U | (c >> 12U)), byte(0x80U | ((c >> 6U) & 0x3FU)), byte(0x80U | (c & 0x3FU))};
    return {byte(0xF0U | (c >> 18U)), byte(0x80U | ((c >> 12U) & 0x3FU)), byte(0x80U | ((c >> 6U) & 0x3FU)),
            byte(0x80U | (c & 0x3FU))};
}

FoldedCharacter foldedAscii(char32_t c, std::size_t length)
{
    if (c >= U'A' && c <= U'Z')
        return {CharacterKind::Letter, length, std::string(1, static_cast<char>(c + 0x20)), true};
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'))
        return {CharacterKind::Letter, length, std::string(1, static_cast<char>(c)), false};
    if (c == U'.' || c == U',' || c == U':')
        return {CharacterKind::Point, length};
    const bool joins = c == U'\'' || c == U'`' || c == U'-';
    return {joins ? CharacterKind::Joiner : CharacterKind::Separator, length};
}

FoldedCharacter foldedBeyondAscii(char32_t c, std::size_t length)
{
    const auto* compound =
        std::find_if(compounds.begin(), compounds.end(), [c](const auto& each) { return each.first == c; });
    if (compound != compounds.end())
        return {CharacterKind::Letter, length, std::string(compound->second)};
    if (const char letter = plainLatin(c); letter != '.')
        return {CharacterKind::Letter, length, std::string(1, letter)};
    if (c == 0x200B)
        return {CharacterKind::WordBreak, length};
    if (isIn(nothing, c))
        return {CharacterKind::Nothing, length};
    if (isIn(hyphens, c) || isIn(apostrophes, c))
        return {CharacterKind::Joiner, length};
    if (isIn(separators, c))
        return {CharacterKind::Separator, length};
    return {CharacterKind::Letter, length, encoded(lowerCase(c))};
}

} // namespace

FoldedCharacter foldedFront(std::string_view text)
{
    const Character character = decodedFront(text);
    if (!character.wellFormed)
        return {};
    const char32_t c = usualForm(character.code);
    return c < 0x80 ? foldedAscii(c, character.length) : foldedBeyondAscii(c, character.length);
}

} // namespace cspdesk::domain
