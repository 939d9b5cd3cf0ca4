// SPDX-License-Identifier: MIT
#pragma once

#include "sources/csv_dialect.h"
#include "sources/csv_scanner.h"

#include <functional>
#include <string>

namespace cspdesk::sources {

/// A stretch of a file that was read.
struct CsvBatch
{
    unsigned worker = 0;           ///< which thread brings it, from 0
    std::uint64_t firstRow = 0;    ///< of its first record, as a spreadsheet counts
    std::uint64_t firstRecord = 0; ///< how many sound records came before
    std::size_t wanted = 0;        ///< fields of a record
    const ScannedRecords& records;

    /// The row of a sound record.
    [[nodiscard]] std::uint64_t rowOf(std::size_t record) const { return firstRow + records.numbers()[record]; }
};

/// What the whole file held.
struct CsvTotals
{
    std::uint64_t records = 0; ///< sound and faulty, without the headings and empty lines
    std::uint64_t sound = 0;
    std::uint64_t emptyLines = 0;
    std::uint64_t looseQuotes = 0;
    bool hasWideText = false;
};

struct ReadControl
{
    unsigned workers = 0;                            ///< threads; 0 for as many as the machine has cores
    std::function<bool(double done)> goesOn = {};    ///< asked now and then, from any thread; false cancels
    std::uint64_t stretch = std::uint64_t{1} << 18U; ///< bytes read at a time, few enough for a core's own cache
};

/// Which columns are wanted, and in which order; each at most once.
using WantedColumns = std::vector<std::size_t>;

/// Reads all records with several threads, each a stretch of the file at a time, and hands every stretch to `take`,
/// which is called from several threads at once and in no order. Where a stretch begins is guessed, and read again
/// where the stretch before shows that the guess was wrong, so that the outcome is that of reading from front to back.
/// What `take` throws is thrown here, after all threads have ended.
BasicResult<CsvTotals, CsvFault> readCsv(const CsvFile& file, const WantedColumns& wanted,
                                         const std::function<void(const CsvBatch&)>& take,
                                         const ReadControl& control = {});

/// How many threads a file is read with.
unsigned workersFor(const CsvFile& file, const ReadControl& control);

} // namespace cspdesk::sources
