// SPDX-License-Identifier: MIT
#include "documents/pdf_weights.h"

#include <map>

namespace cspdesk::documents::pdf {
namespace {

int nextNumber(QPDF& file) { return static_cast<int>(file.getObjectCount()) + 1; }

/// What each object takes that stands in the file by itself, by its number: up to where the next one begins.
std::map<int, std::size_t> lengthsOf(const std::map<QPDFObjGen, QPDFXRefEntry>& table, std::size_t fileBytes)
{
    std::map<std::size_t, int> byOffset;
    for (const auto& [object, entry] : table)
        if (entry.getType() == 1)
            byOffset.emplace(static_cast<std::size_t>(entry.getOffset()), object.getObj());
    std::map<int, std::size_t> lengths;
    for (auto each = byOffset.begin(); each != byOffset.end(); ++each) {
        const auto next = std::next(each);
        lengths[each->second] = (next == byOffset.end() ? fileBytes : next->first) - each->first;
    }
    return lengths;
}

/// How many objects lie in each compressed stream.
std::map<int, std::size_t> countsOf(const std::map<QPDFObjGen, QPDFXRefEntry>& table)
{
    std::map<int, std::size_t> counts;
    for (const auto& [object, entry] : table)
        if (entry.getType() == 2)
            ++counts[entry.getObjStreamNumber()];
    return counts;
}

} // namespace

ObjectWeights::Taking::Taking(ObjectWeights& weights, QPDF& file, std::size_t part)
    : m_weights(weights),
      m_file(file),
      m_part(part),
      m_first(nextNumber(file))
{}

ObjectWeights::Taking::~Taking() { m_weights.m_ranges.push_back({m_part, m_first, nextNumber(m_file)}); }

void ObjectWeights::weigh(QPDFWriter& writer, std::size_t fileBytes)
{
    const std::map<QPDFObjGen, QPDFXRefEntry> table = writer.getWrittenXRefTable();
    const std::map<int, std::size_t> lengths = lengthsOf(table, fileBytes);
    const std::map<int, std::size_t> counts = countsOf(table);
    std::map<std::size_t, std::map<int, std::size_t>> shares; // of each part in each compressed stream
    for (const Range& range : m_ranges)
        for (int number = range.first; number < range.end; ++number) {
            const auto found = table.find(writer.getRenumberedObjGen(QPDFObjGen(number, 0)));
            if (found == table.end())
                continue;
            if (found->second.getType() == 1)
                m_weights[range.part] += lengths.at(found->first.getObj());
            else if (found->second.getType() == 2)
                ++shares[range.part][found->second.getObjStreamNumber()];
        }
    for (const auto& [part, streams] : shares)
        for (const auto& [stream, count] : streams)
            if (const auto length = lengths.find(stream); length != lengths.end())
                m_weights[part] += length->second * count / counts.at(stream);
}

} // namespace cspdesk::documents::pdf
