// SPDX-License-Identifier: MIT
#pragma once

#include "application/change_set.h"
#include "application/error.h"
#include "application/journal.h"
#include "application/search_order.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::application {

/// Reads records. Closed matter comes readable or sealed, as the store's key allows.
class Reader
{
public:
    virtual ~Reader() = default;
    /// Nothing when there is no such record.
    [[nodiscard]] virtual Result<std::optional<Record>> find(RecordKey key) const = 0;
    /// All records of a kind in the order of their numbers (agenda items: of their positions; meetings: of their
    /// dates). With a parent only those belonging to it: meetings, memberships, offices and terms to a body; agenda
    /// items, attendance, apologies, minutes, paragraphs, appendices and actions to a meeting; reviews to an action and
    /// to a meeting; papers, versions, deadline marks and public questions to a meeting; versions to a paper; the
    /// forward plan to a body.
    [[nodiscard]] virtual Result<std::vector<Entry>> list(std::size_t kind,
                                                          std::optional<RecordKey> parent = std::nullopt) const = 0;
};

/// Gives the bytes of a file a piece at a time; an empty piece is the end.
using ByteSource = std::function<Result<std::string>()>;
/// Takes them; false stops.
using ByteSink = std::function<bool(std::string_view piece)>;

/// What was kept of a file.
struct KeptBytes
{
    std::int64_t bytes = 0;
    std::string sha256; ///< hexadecimal
};

/// One transaction. Destroyed without commit, everything in it is rolled back.
class UnitOfWork : public Reader
{
public:
    /// Adds a record and names it.
    [[nodiscard]] virtual Result<RecordKey> add(const Record& record) = 0;
    /// Replaces the record, or puts it back under its old number. Sealed closed matter stays as it is in the file.
    [[nodiscard]] virtual Result<> put(RecordKey key, const Record& record) = 0;
    [[nodiscard]] virtual Result<> remove(RecordKey key) = 0;
    /// Keeps the bytes of a version of a paper beside its record, sealed where the record is closed. They follow the
    /// record when it is closed, opened or released, and go for good some time after it was removed.
    [[nodiscard]] virtual Result<KeptBytes> keepBytes(Id<domain::PaperVersion> version, const ByteSource& source) = 0;
    /// Writes everything, with its journal entry, or nothing. A unit that changed nothing leaves no trace.
    [[nodiscard]] virtual Result<ChangeSet> commit() = 0;
};

/// Text being typed, kept until it is accepted or thrown away, so that a crash loses no more than two seconds of it.
struct Draft
{
    RecordKey record;
    std::string field; ///< stable name of the field: "title", "closed_title"
    std::string text;
    Moment savedAt{};
    bool closed = false; ///< kept sealed

    friend bool operator==(const Draft&, const Draft&) = default;
};

/// How a partnership file is opened.
enum class OpenMode {
    Write, ///< the one writer; takes the lock
    Read,  ///< never refused because somebody else writes
    Public ///< read only and without the key: what it cannot read it cannot publish
};

/// Whether closed matter can be read now.
enum class ClosedMatterAccess {
    Unprotected, ///< the file has no passphrase: the key lies in the file itself
    Unlocked,
    Locked,
    Withheld ///< opened for the public: there is no way to unlock
};

/// What `check` found in a file.
struct CheckReport
{
    struct Problem
    {
        std::string where; ///< "agenda_item 12, closed_matter", "journal 40"
        std::string what;  ///< English
    };
    std::vector<Problem> problems;
    std::int64_t records = 0;
    std::int64_t sealedValues = 0;    ///< opened and found whole
    std::int64_t sealedUnchecked = 0; ///< not checked because the closed matter is locked
    std::int64_t journalEntries = 0;
    std::string journalHead; ///< hash of the last entry, hexadecimal

    [[nodiscard]] bool isSound() const { return problems.empty(); }
};

/// Bodies of journal entries: of how many entries, and how much room they take.
struct JournalBodies
{
    std::int64_t entries = 0;
    std::int64_t bytes = 0;
};

/// How large a file is, in bytes.
struct FileSize
{
    std::int64_t all = 0;
    std::int64_t papers = 0;
    std::int64_t formerVersions = 0; ///< of papers: what goes where only the last version is kept
    std::int64_t free = 0;           ///< pages that hold nothing any more
};

/// An open partnership file.
class Store : public Reader
{
public:
    [[nodiscard]] virtual std::filesystem::path path() const = 0;
    [[nodiscard]] virtual OpenMode mode() const = 0;

    /// Begins the one transaction that may be under way. `who` is "account@computer".
    [[nodiscard]] virtual Result<std::unique_ptr<UnitOfWork>> begin(Verb verb, Moment when, const std::string& who) = 0;

    [[nodiscard]] virtual ClosedMatterAccess closedMatter() const = 0;
    [[nodiscard]] virtual Result<> unlock(const std::string& passphrase) = 0;
    [[nodiscard]] virtual Result<> unlockWithRecoveryKey(const std::string& recoveryKey) = 0;
    /// Forgets the key. Without effect on an unprotected file.
    virtual void lock() = 0;
    /// Puts the key under a (new) passphrase; the answer is a new recovery key, to be printed and kept apart. The
    /// journal says who did it, and when.
    [[nodiscard]] virtual Result<std::string> protect(const std::string& passphrase, Moment when,
                                                      const std::string& who) = 0;
    /// Puts the key back into the file itself. The journal says who did it, and when.
    [[nodiscard]] virtual Result<> unprotect(Moment when, const std::string& who) = 0;

    /// Gives the bytes of a version of a paper in order, in pieces of at most a megabyte. A failure `Sealed` where they
    /// are closed and there is no key, `Damaged` where they are not what was kept.
    [[nodiscard]] virtual Result<> readBytes(Id<domain::PaperVersion> version, const ByteSink& sink) const = 0;
    /// How large the file is, and how much of that papers take.
    [[nodiscard]] virtual Result<FileSize> size() const = 0;

    /// Drafts are outside the journal. Closed ones need the key.
    [[nodiscard]] virtual Result<> saveDraft(const Draft& draft) = 0;
    [[nodiscard]] virtual Result<> discardDraft(RecordKey record, const std::string& field) = 0;
    /// The drafts that can be read now, oldest first.
    [[nodiscard]] virtual Result<std::vector<Draft>> drafts() const = 0;

    /// Newest first; at most `limit`.
    [[nodiscard]] virtual Result<std::vector<JournalEntry>> journal(std::size_t limit) const = 0;
    /// The bodies that are kept of entries made before the day, in coordinated universal time.
    [[nodiscard]] virtual Result<JournalBodies> journalBodies(Date before) const = 0;
    /// Removes them for good and makes the file smaller; the entries stay, chained as before, and another one says that
    /// this was done. The answer is how many entries lost their bodies and how much smaller the file is. Where there is
    /// nothing to remove, nothing is written.
    [[nodiscard]] virtual Result<JournalBodies> purgeJournalBodies(Date before, Moment when,
                                                                   const std::string& who) = 0;
    /// Removes the bodies of every entry that touched one of the records, as `purgeJournalBodies` does: what must be
    /// forgotten may not stay in the journal.
    [[nodiscard]] virtual Result<JournalBodies> forgetBodiesOf(const std::vector<RecordKey>& records, Moment when,
                                                               const std::string& who) = 0;
    /// The best first. Closed matter is searched as far as it can be read now; a store without the key answers from
    /// what is open, and so does one that is locked.
    [[nodiscard]] virtual Result<FoundList> search(const SearchOrder& order) const = 0;
    [[nodiscard]] virtual Result<CheckReport> check() const = 0;
    /// A complete copy under another name, which must be free.
    [[nodiscard]] virtual Result<> copyTo(const std::filesystem::path& copy) const = 0;
};

/// Told how far a copy is; false stops it.
using CopyProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// What a partnership file says of itself without being opened for work.
struct FileFacts
{
    /// Hash of its first journal entry: the same in every copy of one partnership, and in no other. Empty where nothing
    /// was done yet.
    std::string origin;
    std::optional<JournalEntry> last;
    std::int64_t bytes = 0;
    bool isProtected = false; ///< closed matter is under a passphrase
};

/// What is to be put in the place of a file, and where what stands there now is kept.
struct RestoreOrder
{
    std::filesystem::path file;
    std::filesystem::path backup;
    std::filesystem::path formerName;  ///< for the file as it is; must be free
    std::filesystem::path damagedName; ///< for the file where it does not open any more; must be free
    Moment when{};
    std::string who;
};

struct Restored
{
    std::optional<std::filesystem::path> former; ///< where the file as it was is kept; nothing where there was none
    bool formerIsDamaged = false;
};

/// Opens and makes partnership files; given to the programs by whoever wires them.
class PartnershipFiles
{
public:
    virtual ~PartnershipFiles() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<Store>> open(const std::filesystem::path& path, OpenMode mode) = 0;
    /// A new file with nothing in it, open for writing. The name must be free.
    [[nodiscard]] virtual Result<std::unique_ptr<Store>> create(const std::filesystem::path& path) = 0;
    /// Looks into a file without locking it, also into one of an earlier step. May be called on another thread.
    [[nodiscard]] virtual Result<FileFacts> inspect(const std::filesystem::path& path) = 0;
    /// A complete and sound copy under another name, which must be free, while others read and write the file. May be
    /// called on another thread.
    [[nodiscard]] virtual Result<> copy(const std::filesystem::path& from, const std::filesystem::path& to,
                                        const CopyProgress& progress) = 0;
    /// Puts a copy of a backup that was found sound in the place of the file, or does nothing. The file must be open
    /// nowhere for writing; where it can be read, the backup must be of the same partnership.
    [[nodiscard]] virtual Result<Restored> restore(const RestoreOrder& order) = 0;
    /// The records of the sample partnership, in an order in which each can be added; their numbers are as given.
    [[nodiscard]] virtual Result<std::vector<Entry>> sample() = 0;
};

/// Tells the time; tests have one that stands still.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
    [[nodiscard]] virtual Date today() const = 0;
    [[nodiscard]] virtual TimeOfDay timeOfDay() const = 0;
};

/// Who is at work: the clock they go by and the name their journal entries carry.
struct Worker
{
    const Clock* clock;
    std::string who;
};

template <class T>
Result<std::optional<Stored<T>>> find(const Reader& reader, Id<T> id)
{
    auto found = reader.find(RecordKey::of(id));
    if (!found.has_value())
        return refuse(found.error());
    if (!found->has_value())
        return std::optional<Stored<T>>();
    return std::optional<Stored<T>>(Stored<T>{id, std::get<T>(std::move(**found))});
}

/// The record, or the refusal that there is none.
template <class T>
Result<Stored<T>> require(const Reader& reader, Id<T> id)
{
    auto found = find(reader, id);
    if (!found.has_value())
        return refuse(found.error());
    if (!found->has_value())
        return refuse(refusal(domain::NoSuchRecord{}));
    return std::move(**found);
}

template <class T>
Result<std::vector<Stored<T>>> all(const Reader& reader, std::optional<RecordKey> parent = std::nullopt)
{
    auto entries = reader.list(kindOf<T>, parent);
    if (!entries.has_value())
        return refuse(entries.error());
    std::vector<Stored<T>> records;
    records.reserve(entries->size());
    for (Entry& entry : *entries)
        records.push_back(Stored<T>{Id<T>(entry.key.number), std::get<T>(std::move(entry.record))});
    return records;
}

/// What a unit of work gave back, and what it changed.
template <class T>
struct Performed
{
    T value;
    ChangeSet changes;
};

struct Nothing
{};

/// Runs `work(UnitOfWork&)` in one transaction: all of it is written, or nothing.
template <class Work>
auto perform(Store& store, const Worker& worker, Verb verb, Work&& work)
{
    using Given = std::invoke_result_t<Work, UnitOfWork&>;
    using Value = std::conditional_t<std::is_void_v<typename Given::value_type>, Nothing, typename Given::value_type>;
    using Answer = Result<Performed<Value>>;
    auto unit = store.begin(verb, worker.clock->now(), worker.who);
    if (!unit.has_value())
        return Answer(refuse(unit.error()));
    Given given = work(**unit);
    if (!given.has_value())
        return Answer(refuse(Error(given.error())));
    auto changes = (*unit)->commit();
    if (!changes.has_value())
        return Answer(refuse(changes.error()));
    if constexpr (std::is_void_v<typename Given::value_type>)
        return Answer(Performed<Value>{Nothing{}, std::move(*changes)});
    else
        return Answer(Performed<Value>{std::move(*given), std::move(*changes)});
}

} // namespace cspdesk::application
