// SPDX-License-Identifier: MIT
#include "storage/drafts.h"

#include "storage/fault.h"
#include "storage/record_kinds.h"
#include "storage/record_rows.h"

namespace cspdesk::storage {
namespace {

using application::Draft;
using application::RecordKey;

Place draftPlace(std::int64_t id) { return {"draft", id, "sealed"}; }

/// The row the draft has, or the one it gets.
std::int64_t rowOf(const Connection& connection, const Draft& draft)
{
    Statement row = connection.prepare("SELECT id FROM draft WHERE kind = ? AND number = ? AND field = ?");
    row.bind(tableOf(draft.record.kind)).bind(draft.record.number).bind(draft.field);
    return row.step() ? row.integer(0) : nextNumberOf(connection, "draft");
}

SqlValue sealedText(const Sealer* sealer, const Draft& draft, std::int64_t id)
{
    if (!draft.closed)
        return {};
    if (sealer == nullptr)
        fail(Failure::Kind::Sealed, "draft", "a closed draft cannot be kept while closed matter is locked");
    return sealer->seal(draftPlace(id), draft.text);
}

Draft draftIn(const Statement& row, const Sealer* sealer)
{
    const Place place = draftPlace(row.integer(0));
    const auto kind = kindNamed(row.text(1));
    const auto savedAt = parseMoment(row.text(4));
    if (!kind || !savedAt)
        fail(Failure::Kind::Damaged, place.words(), "expected a kind of record and a moment");
    const bool isClosed = row.isNull(5);
    return Draft{{*kind, row.integer(2)},
                 row.text(3),
                 isClosed ? sealer->require(place, row.blob(6)) : row.text(5),
                 *savedAt,
                 isClosed};
}

} // namespace

void saveDraft(const Connection& connection, const Sealer* sealer, const Draft& draft)
{
    const std::int64_t id = rowOf(connection, draft);
    const SqlValue sealed = sealedText(sealer, draft, id);
    connection
        .prepare("INSERT INTO draft (id, kind, number, field, saved_at, text, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)"
                 " ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at, text = excluded.text,"
                 " sealed = excluded.sealed")
        .bind(id)
        .bind(tableOf(draft.record.kind))
        .bind(draft.record.number)
        .bind(draft.field)
        .bind(isoMoment(draft.savedAt))
        .bind(draft.closed ? SqlValue() : SqlValue(draft.text))
        .bind(sealed)
        .run();
}

void discardDraft(const Connection& connection, RecordKey record, const std::string& field)
{
    connection.prepare("DELETE FROM draft WHERE kind = ? AND number = ? AND field = ?")
        .bind(tableOf(record.kind))
        .bind(record.number)
        .bind(field)
        .run();
}

std::vector<Draft> draftsOf(const Connection& connection, const Sealer* sealer)
{
    Statement row = connection.prepare("SELECT id, kind, number, field, saved_at, text, sealed FROM draft"
                                       " ORDER BY saved_at, id");
    std::vector<Draft> drafts;
    while (row.step())
        if (sealer != nullptr || !row.isNull(5))
            drafts.push_back(draftIn(row, sealer));
    return drafts;
}

void sealDraftsOf(const Connection& connection, const Sealer& sealer, RecordKey record)
{
    for (Draft& draft : draftsOf(connection, &sealer)) {
        if (draft.record != record || draft.closed)
            continue;
        draft.closed = true;
        saveDraft(connection, &sealer, draft);
    }
}

} // namespace cspdesk::storage
