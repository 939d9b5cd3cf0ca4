// SPDX-License-Identifier: MIT
#include "sources/csv_reader.h"

#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <thread>

namespace cspdesk::sources {
namespace {

using Kind = CsvFault::Kind;

constexpr std::uint64_t longestRecord = std::uint64_t{16} << 20U;
constexpr std::uint64_t worthAThread = 8; ///< stretches
constexpr unsigned mostWorkers = 16;

/// Where the next stretch begins, told by each to the one behind it.
class Chain
{
public:
    explicit Chain(std::uint64_t firstRecord) : m_start(firstRecord) {}

    /// Waits until all stretches before are read; nothing where reading was given up.
    std::optional<std::uint64_t> waitFor(std::uint64_t stretch)
    {
        std::unique_lock lock(m_mutex);
        m_turned.wait(lock, [&] { return m_turn == stretch || m_isOver; });
        return m_isOver ? std::nullopt : std::optional(m_start);
    }

    /// Gives the turn to the stretch behind; says what came before this one.
    CsvTotals pass(std::uint64_t nextStart, const ScannedRecords& records)
    {
        const std::lock_guard lock(m_mutex);
        CsvTotals before = m_totals;
        m_totals.records += records.records() - records.emptyLines();
        m_totals.sound += records.soundRecords();
        m_totals.emptyLines += records.emptyLines();
        m_totals.looseQuotes += records.looseQuotes();
        m_totals.hasWideText |= records.hasWideText();
        m_start = nextStart;
        ++m_turn;
        m_turned.notify_all();
        return before;
    }

    void stop(CsvFault fault)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_fault)
            m_fault = std::move(fault);
        m_isOver = true;
        m_turned.notify_all();
    }

    /// Gives up because of what was thrown.
    void fail(std::exception_ptr thrown)
    {
        const std::lock_guard lock(m_mutex);
        m_thrown = std::move(thrown);
        m_isOver = true;
        m_turned.notify_all();
    }

    [[nodiscard]] std::exception_ptr thrown() const { return m_thrown; }
    [[nodiscard]] std::optional<CsvFault> fault() const { return m_fault; }
    [[nodiscard]] CsvTotals totals() const { return m_totals; }

    std::uint64_t rowsBefore()
    {
        const std::lock_guard lock(m_mutex);
        return m_totals.records + m_totals.emptyLines;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_turned;
    std::uint64_t m_turn = 0;
    std::uint64_t m_start;
    CsvTotals m_totals;
    std::optional<CsvFault> m_fault;
    std::exception_ptr m_thrown;
    bool m_isOver = false;
};

struct Job
{
    const CsvFile& file;
    ScanShape shape;
    const std::function<void(const CsvBatch&)>& take;
    const ReadControl& control;
    std::uint64_t size;
    std::uint64_t stretches;
    std::atomic<std::uint64_t> next{0};
};

class StretchReader
{
public:
    StretchReader(Job& job, Chain& chain, unsigned worker) : m_job(job), m_chain(chain), m_worker(worker) {}

    void run()
    {
        try {
            readAll();
        } catch (const std::bad_alloc&) {
            m_chain.stop({.kind = Kind::Unreadable, .failure = {Failure::Kind::Other, {}, "not enough memory"}});
        } catch (...) {
            m_chain.fail(std::current_exception());
        }
    }

private:
    void readAll()
    {
        for (;;) {
            const std::uint64_t stretch = m_job.next.fetch_add(1);
            if (stretch >= m_job.stretches || !read(stretch))
                return;
            if (m_job.control.goesOn && !m_job.control.goesOn(double(stretch + 1) / double(m_job.stretches)))
                return m_chain.stop({.kind = Kind::Cancelled});
        }
    }

    /// False where reading is over.
    bool read(std::uint64_t stretch)
    {
        const std::uint64_t begin = m_job.file.firstRecord + stretch * m_stretchSize;
        m_limit = std::min(begin + m_stretchSize, m_job.size);
        // A record begins here if the byte before ends a line.
        m_from = stretch == 0 ? begin : begin - 1;
        m_records.clear();
        if (!fetch(m_limit + m_stretchSize / 64)) // with room for its last record
            return false;
        std::uint64_t start = stretch == 0 ? begin : m_from + guessStart(text());
        std::uint64_t end = start;
        bool isRead = true;
        if (start < m_limit)
            isRead = scan(start, end);
        const auto truth = m_chain.waitFor(stretch);
        if (!truth)
            return false;
        if (*truth != start && !(start >= m_limit && *truth >= m_limit)) { // guessed wrong: from where it does begin
            m_records.clear();
            start = end = *truth;
            isRead = start >= m_limit || scan(start, end);
        } else if (start >= m_limit) {
            end = *truth;
        }
        if (!isRead)
            return giveUp();
        const CsvTotals before = m_chain.pass(end, m_records);
        const std::uint64_t firstRow = m_job.file.headingRow + 1 + before.records + before.emptyLines;
        m_job.take({m_worker, firstRow, before.sound, m_job.shape.wanted, m_records});
        return true;
    }

    /// What hinders counts only if the stretch does begin there.
    bool giveUp()
    {
        CsvFault fault = m_fault;
        fault.row = m_job.file.headingRow + 1 + m_chain.rowsBefore() + m_records.records();
        m_chain.stop(std::move(fault));
        return false;
    }

    /// Makes the bytes up to that place ready, with room behind them.
    bool fetch(std::uint64_t until)
    {
        m_until = std::min(until, m_job.size);
        const auto length = static_cast<std::size_t>(m_until - m_from);
        if (m_buffer.size() < length + scanPadding)
            m_buffer.resize(length + scanPadding);
        const auto read = m_job.file.bytes->readAt(m_from, std::span(m_buffer).first(length));
        if (!read.has_value()) {
            m_chain.stop({.kind = Kind::Unreadable, .failure = read.error()});
            return false;
        }
        std::fill_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(length), scanPadding, '\0');
        return true;
    }

    [[nodiscard]] std::string_view text() const
    {
        return {m_buffer.data(), static_cast<std::size_t>(m_until - m_from)};
    }

    /// Scans the records from `start` on, with more and more of the file where the last of them is long.
    bool scan(std::uint64_t start, std::uint64_t& end)
    {
        for (;;) {
            const ScanResult result =
                scanRecords(text(), static_cast<std::size_t>(start - m_from),
                            static_cast<std::size_t>(m_limit - m_from), m_until == m_job.size, m_job.shape, m_records);
            end = m_from + result.next;
            if (result.end == ScanEnd::Done)
                return true;
            m_fault = {.kind = Kind::OpenQuote};
            if (result.end == ScanEnd::OpenQuote)
                return false;
            if (m_until - end > longestRecord) {
                m_fault = {.kind = Kind::RecordTooLong};
                return false;
            }
            // No further than the longest record may go, so that it does not depend on the stretch which is too long.
            const std::uint64_t more = m_until + std::max((m_until - end) * 2, m_stretchSize / 4);
            m_records.clear(); // its fields point into bytes that are about to move
            if (!fetch(std::min(more, end + longestRecord + 1))) {
                m_fault = {.kind = Kind::Unreadable};
                return false;
            }
        }
    }

    Job& m_job;
    Chain& m_chain;
    unsigned m_worker;
    std::uint64_t m_stretchSize = m_job.control.stretch;
    std::vector<char> m_buffer;
    std::uint64_t m_from = 0;  ///< the place of the first byte in the buffer
    std::uint64_t m_until = 0; ///< behind the last
    std::uint64_t m_limit = 0; ///< records that begin before it are this stretch's
    ScannedRecords m_records;
    CsvFault m_fault;
};

ScanShape shapeOf(const CsvFile& file, const WantedColumns& wanted)
{
    ScanShape shape{.separator = file.dialect.separator,
                    .columns = file.headings.size(),
                    .places = std::vector(file.headings.size(), ScanShape::unwanted),
                    .wanted = wanted.size(),
                    .isUtf8 = file.dialect.encoding != TextEncoding::Windows1252};
    for (std::size_t place = 0; place < wanted.size(); ++place)
        shape.places.at(wanted[place]) = static_cast<std::uint32_t>(place);
    return shape;
}

} // namespace

unsigned workersFor(const CsvFile& file, const ReadControl& control)
{
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, mostWorkers);
    const unsigned asked = control.workers == 0 ? cores : std::min(control.workers, mostWorkers);
    return static_cast<unsigned>(
        std::clamp<std::uint64_t>(file.bytes->size() / control.stretch / worthAThread, 1, asked));
}

BasicResult<CsvTotals, CsvFault> readCsv(const CsvFile& file, const WantedColumns& wanted,
                                         const std::function<void(const CsvBatch&)>& take, const ReadControl& control)
{
    const std::uint64_t size = file.bytes->size();
    const std::uint64_t stretches = (size - file.firstRecord + control.stretch - 1) / control.stretch;
    Job job{file, shapeOf(file, wanted), take, control, size, stretches};
    Chain chain(file.firstRecord);
    const auto run = [&](unsigned worker) { StretchReader(job, chain, worker).run(); };
    std::vector<std::thread> others = startBeside(workersFor(file, control), run);
    run(0);
    for (std::thread& other : others)
        other.join();
    if (const std::exception_ptr thrown = chain.thrown())
        std::rethrow_exception(thrown);
    if (const auto fault = chain.fault())
        return refuse(*fault);
    if (!file.bytes->isUnchanged())
        return refuse(CsvFault{.kind = Kind::Unreadable,
                               .failure = {Failure::Kind::ChangedSince, {}, "the file was changed while it was read"}});
    return chain.totals();
}

} // namespace cspdesk::sources
