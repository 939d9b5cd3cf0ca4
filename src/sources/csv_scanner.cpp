// SPDX-License-Identifier: MIT
#include "sources/csv_scanner.h"

#include "base/text.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace cspdesk::sources {
namespace {

constexpr char quote = '"';
constexpr std::size_t blockSize = 64;

/// One bit for each of 64 bytes that means something to the scanner.
class SpecialBytes
{
public:
    explicit SpecialBytes(char separator) : m_separator(separator) {}

#if defined(__SSE2__)
    [[nodiscard]] std::uint64_t operator()(const char* block) const
    {
        const auto part = [&](int index) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block) + index);
            const auto are = [&](char letter) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(letter)); };
            const __m128i any =
                _mm_or_si128(_mm_or_si128(are(m_separator), are(quote)), _mm_or_si128(are('\n'), are('\r')));
            return std::uint64_t(static_cast<std::uint32_t>(_mm_movemask_epi8(any)));
        };
        return part(0) | part(1) << 16U | part(2) << 32U | part(3) << 48U;
    }
#else
    [[nodiscard]] std::uint64_t operator()(const char* block) const
    {
        std::uint64_t bits = 0;
        for (std::size_t index = 0; index < blockSize; ++index) {
            const char letter = block[index];
            const bool isSpecial = letter == m_separator || letter == quote || letter == '\n' || letter == '\r';
            bits |= std::uint64_t(isSpecial) << index;
        }
        return bits;
    }
#endif

private:
    char m_separator;
};

/// Finds them all before any record is looked at: that is one even loop, where a look for the next would have the
/// processor guess each time how far it is.
void findSpecial(const char* begin, const char* from, const char* end, char separator,
                 std::vector<std::uint32_t>& places)
{
    const SpecialBytes special(separator);
    std::size_t used = 0;
    for (const char* block = from; block < end; block += blockSize) {
        if (places.size() < used + blockSize + 1)
            places.resize(std::max<std::size_t>(places.size() * 2, 1024));
        std::uint64_t bits = special(block);
        if (const auto left = static_cast<std::size_t>(end - block); left < blockSize)
            bits &= (std::uint64_t{1} << left) - 1;
        const auto offset = static_cast<std::uint32_t>(block - begin);
        for (std::uint32_t* out = places.data() + used; bits != 0; bits &= bits - 1, ++used)
            *out++ = offset + static_cast<std::uint32_t>(std::countr_zero(bits));
    }
    places.resize(std::max(places.size(), used + 1));
    places[used] = static_cast<std::uint32_t>(end - begin); // where looking for more ends
}

/// Goes from one special byte to the next.
class SpecialWalk
{
public:
    SpecialWalk(const char* begin, const char* end, const std::vector<std::uint32_t>& places)
        : m_begin(begin),
          m_end(static_cast<std::uint32_t>(end - begin)),
          m_next(places.data())
    {}

    /// The next special byte; the end where there is none before it.
    const char* next()
    {
        const std::uint32_t place = *m_next;
        m_next += place != m_end ? 1 : 0;
        return m_begin + place;
    }

    /// Where the places of those that come are; behind the last stands that of the end.
    [[nodiscard]] const std::uint32_t* coming() const { return m_next; }
    void goOnFrom(const std::uint32_t* next) { m_next = next; }

    /// Goes past a special byte that was looked at already, if that is the next.
    void skip(const char* place)
    {
        if (*m_next != m_end && m_begin + *m_next == place)
            ++m_next;
    }

private:
    const char* m_begin;
    std::uint32_t m_end;
    const std::uint32_t* m_next;
};

/// The first byte from there that is not ASCII, or the end.
const char* firstBeyondAscii(const char* from, const char* end)
{
#if defined(__SSE2__)
    for (; from + 16 <= end; from += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        if (const int bits = _mm_movemask_epi8(bytes); bits != 0)
            return from + std::countr_zero(static_cast<unsigned>(bits));
    }
#endif
    return std::find_if(from, end, [](char letter) { return static_cast<unsigned char>(letter) >= 0x80U; });
}

} // namespace

void ScannedRecords::clear()
{
    m_used = 0;
    m_numbers.clear();
    m_faulty.clear();
    m_unquoted.clear();
    m_records = 0;
    m_emptyLines = 0;
    m_looseQuotes = 0;
    m_hasWideText = false;
}

class RecordScanner
{
public:
    RecordScanner(std::string_view bytes, std::size_t start, bool isLast, const ScanShape& shape, ScannedRecords& out)
        : m_begin(bytes.data()),
          m_end(bytes.data() + bytes.size()),
          m_isLast(isLast),
          m_shape(shape),
          m_out(out),
          m_walk(special(start)),
          m_record(bytes.data() + start)
    {
        m_places = shape.places;
        for (std::uint32_t& place : m_places)
            if (place == ScanShape::unwanted)
                place = static_cast<std::uint32_t>(shape.wanted);
        m_beyondAscii = shape.isUtf8 ? firstBeyondAscii(m_record, m_end) : m_end;
        m_nul = nextNul(m_record);
    }

    ScanResult run(std::size_t limit)
    {
        const char* const stop = m_begin + limit;
        while (m_record < stop && m_record < m_end && m_out.m_records - m_out.m_emptyLines < m_shape.mostRecords) {
            if (readPlain())
                continue;
            const ScanEnd end = readRecord();
            if (end != ScanEnd::Done)
                return {end, static_cast<std::size_t>(m_record - m_begin)};
        }
        return {ScanEnd::Done, static_cast<std::size_t>(m_record - m_begin)};
    }

private:
    SpecialWalk special(std::size_t start)
    {
        findSpecial(m_begin, m_begin + start, m_end, m_shape.separator, m_out.m_special);
        return {m_begin, m_end, m_out.m_special};
    }

    /// A record as most are: complete, without quotes, and with as many fields as there are columns. False, and nothing
    /// done, where it is not.
    bool readPlain()
    {
        makeRoom();
        const std::uint32_t* coming = m_walk.coming();
        const std::uint32_t* place = m_places.data();
        const char* field = m_record;
        for (std::size_t column = 1; column <= m_shape.columns; ++column, ++coming, ++place) {
            const char* const at = m_begin + *coming;
            if (at == m_end || *field == quote)
                return false;
            const bool isEnded = column < m_shape.columns ? *at == m_shape.separator : *at == '\n' || *at == '\r';
            if (!isEnded)
                return false;
            m_place[*place] = {field, static_cast<std::size_t>(at - field)};
            field = at + 1;
        }
        if (m_shape.columns == 0 || (field[-1] == '\r' && field == m_end))
            return false;
        if (field[-1] == '\r' && *field == '\n') {
            ++coming;
            ++field;
        }
        m_walk.goOnFrom(coming);
        startRecord();
        m_fields = m_shape.columns;
        endRecord(field);
        return true;
    }

    void startRecord()
    {
        m_fields = 0;
        m_hasTextAfterQuote = false;
        m_linesOfRows = 0;
        m_extraText = m_shape.columns == 0;
        m_hadQuotes = false;
        m_looseQuotes = 0;
    }

    /// One record; afterwards `m_record` is where the next begins. Of one that is not complete nothing is kept.
    ScanEnd readRecord()
    {
        const char* field = m_record;
        startRecord();
        for (;;) {
            const char* at = nullptr;
            if (field < m_end && *field == quote) {
                m_hadQuotes = true;
                at = readQuoted(field);
                if (at == nullptr)
                    return m_isLast ? ScanEnd::OpenQuote : ScanEnd::NeedsMore;
            } else {
                at = m_walk.next();
                while (at != m_end && *at == quote) {
                    ++m_looseQuotes;
                    at = m_walk.next();
                }
                keep({field, static_cast<std::size_t>(at - field)});
            }
            if (at == m_end) {
                if (!m_isLast)
                    return ScanEnd::NeedsMore;
                endRecord(m_end);
                return ScanEnd::Done;
            }
            if (*at == m_shape.separator) {
                field = at + 1;
                continue;
            }
            const char* next = at + 1;
            if (*at == '\r') {
                if (next == m_end && !m_isLast)
                    return ScanEnd::NeedsMore;
                if (next != m_end && *next == '\n') {
                    m_walk.skip(next);
                    ++next;
                }
            }
            endRecord(next);
            return ScanEnd::Done;
        }
    }

    /// A field that begins with a quote; gives what stands behind it, or nothing where its closing quote is not there.
    const char* readQuoted(const char* field)
    {
        m_walk.next(); // the quote that opens it
        const char* text = field + 1;
        bool hasDoubled = false;
        bool hasLines = false;
        for (;;) {
            const char* at = m_walk.next();
            if (at == m_end)
                return nullptr;
            if (*at != quote) {
                hasLines |= *at == '\n' || *at == '\r';
                continue;
            }
            const char* const behind = at + 1;
            if (behind == m_end && !m_isLast)
                return nullptr;
            if (behind != m_end && *behind == quote) {
                m_walk.skip(behind);
                hasDoubled = true;
                continue;
            }
            const std::string_view inside(text, static_cast<std::size_t>(at - text));
            if (hasLines)
                lookForRows(inside);
            keep(hasDoubled ? singled(inside) : inside);
            if (behind == m_end)
                return behind;
            if (*behind == m_shape.separator || *behind == '\n' || *behind == '\r') {
                m_walk.skip(behind);
                return behind;
            }
            m_hasTextAfterQuote = true;
            return pastText();
        }
    }

    /// Whether a line within a field has just as many separators as a record. Of few columns a sentence may have as
    /// many commas.
    void lookForRows(std::string_view inside)
    {
        constexpr std::size_t fewColumns = 3;
        if (m_shape.columns <= fewColumns)
            return;
        std::size_t lines = 1;
        std::size_t separators = 0;
        bool looksSo = false;
        const auto endLine = [&] {
            looksSo = looksSo || (lines > 1 && separators == m_shape.columns - 1);
            separators = 0;
        };
        for (std::size_t index = 0; index < inside.size(); ++index) {
            const char letter = inside[index];
            if (letter == m_shape.separator)
                ++separators;
            else if (letter == '\n' || (letter == '\r' && inside[std::min(index + 1, inside.size() - 1)] != '\n')) {
                endLine();
                ++lines;
            }
        }
        endLine();
        if (looksSo)
            m_linesOfRows = std::max(m_linesOfRows, lines);
    }

    /// The end of a field whose closing quote has text behind it.
    const char* pastText()
    {
        const char* at = m_walk.next();
        while (at != m_end && *at == quote)
            at = m_walk.next();
        return at;
    }

    /// Doubled quotes made single, in a text that stays where it is.
    std::string_view singled(std::string_view text)
    {
        std::string& out = m_out.m_unquoted.emplace_back();
        out.reserve(text.size() + scanPadding);
        for (std::size_t index = 0; index < text.size(); ++index) {
            out += text[index];
            if (text[index] == quote)
                ++index; // its double
        }
        return out;
    }

    /// For the fields of a record where they will stay, and one behind them for those that are not wanted.
    void makeRoom()
    {
        std::vector<std::string_view>& all = m_out.m_fields;
        if (all.size() < m_out.m_used + m_shape.wanted + 1)
            all.resize(std::max(all.size() * 2, m_out.m_used + m_shape.wanted + 1));
        m_place = all.data() + m_out.m_used;
    }

    void keep(std::string_view field)
    {
        if (m_fields < m_shape.columns)
            m_place[m_places.data()[m_fields]] = field;
        else
            m_extraText |= !field.empty();
        ++m_fields;
    }

    void endRecord(const char* next)
    {
        const char* const begin = m_record;
        m_record = next;
        const std::size_t number = m_out.m_records++;
        if (isEmptyLine(begin, next)) {
            ++m_out.m_emptyLines;
            return;
        }
        if (const auto fault = faultOf(begin, next)) {
            m_out.m_faulty.push_back({number, *fault, *fault == RecordFault::HoldsRows ? m_linesOfRows : m_fields});
            return;
        }
        m_out.m_looseQuotes += m_looseQuotes;
        m_out.m_used += m_shape.wanted;
        m_out.m_numbers.push_back(static_cast<std::uint32_t>(number));
    }

    /// Nothing but separators, as spreadsheets write below their last row.
    [[nodiscard]] bool isEmptyLine(const char* begin, const char* next) const
    {
        while (next != begin && (next[-1] == '\n' || next[-1] == '\r'))
            --next;
        return !m_hadQuotes && static_cast<std::size_t>(next - begin) == m_fields - 1;
    }

    [[nodiscard]] std::optional<RecordFault> faultOf(const char* begin, const char* next)
    {
        if (m_nul < next) {
            m_nul = nextNul(next);
            if (m_beyondAscii < next)
                m_beyondAscii = firstBeyondAscii(next, m_end);
            return RecordFault::HoldsNul;
        }
        if (m_beyondAscii < next) {
            m_beyondAscii = firstBeyondAscii(next, m_end);
            if (!isUtf8({begin, static_cast<std::size_t>(next - begin)}))
                return RecordFault::NotText;
            m_out.m_hasWideText = true;
        }
        if (m_hasTextAfterQuote)
            return RecordFault::TextAfterQuote;
        if (m_linesOfRows > 0)
            return RecordFault::HoldsRows;
        if (m_fields < m_shape.columns)
            return RecordFault::TooFewFields;
        return m_extraText ? std::optional(RecordFault::TooManyFields) : std::nullopt;
    }

    [[nodiscard]] const char* nextNul(const char* from) const
    {
        const void* const found = std::memchr(from, 0, static_cast<std::size_t>(m_end - from));
        return found == nullptr ? m_end : static_cast<const char*>(found);
    }

    const char* m_begin;
    const char* m_end;
    bool m_isLast;
    const ScanShape& m_shape;
    ScannedRecords& m_out;
    SpecialWalk m_walk;
    const char* m_record;
    std::vector<std::uint32_t> m_places;
    std::string_view* m_place = nullptr; ///< where the fields of the record at hand are put
    std::size_t m_fields = 0;
    bool m_hasTextAfterQuote = false;
    std::size_t m_linesOfRows = 0; ///< of a field that holds some
    bool m_extraText = false;
    bool m_hadQuotes = false;
    std::size_t m_looseQuotes = 0;
    const char* m_beyondAscii = nullptr; ///< the next byte that is not ASCII
    const char* m_nul = nullptr;         ///< the next NUL
};

ScanResult scanRecords(std::string_view bytes, std::size_t start, std::size_t limit, bool isLast,
                       const ScanShape& shape, ScannedRecords& out)
{
    return RecordScanner(bytes, start, isLast, shape, out).run(limit);
}

std::size_t guessStart(std::string_view bytes)
{
    const std::size_t end = bytes.find('\n');
    return end == std::string_view::npos ? bytes.size() : end + 1;
}

} // namespace cspdesk::sources
