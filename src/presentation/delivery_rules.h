// SPDX-License-Identifier: MIT
#pragma once

#include "application/delivery_records.h"
#include "application/meeting_work.h"
#include "presentation/bound_sheet.h"

namespace cspdesk::presentation {

inline SheetField lineField(const char* id, const QString& label, const QString& hint = {})
{
    return {.id = QString::fromLatin1(id), .label = label, .hint = hint};
}

/// Filled in, and not shown in the table.
inline SheetField hidden(SheetField field)
{
    field.isInTable = false;
    return field;
}

inline SheetField field(const char* id, const QString& label, SheetField::Kind kind, const QStringList& choices = {})
{
    return {.id = QString::fromLatin1(id), .label = label, .kind = kind, .choices = choices};
}

/// Several pages of marked text.
inline SheetField longField(const char* id, const QString& label)
{
    SheetField out = hidden(field(id, label, SheetField::Kind::Lines));
    out.isLong = true;
    return out;
}

inline Id<domain::Body> boardOf(const Workspace& workspace)
{
    const auto board = application::board(workspace.store());
    return board.has_value() ? board->id : Id<domain::Body>(1);
}

/// The rules of a sheet whose records are kept by application::keepRecord and simply removed.
template <class T>
SheetRules<T> deliveryRules(application::Verb verb, T blank)
{
    return {.verb = verb,
            .blank = std::move(blank),
            .keep = [](application::UnitOfWork& unit, std::optional<Id<T>> id,
                       T record) -> application::Result<std::int64_t> {
                const auto kept = application::keepRecord(unit, id, std::move(record));
                CSPDESK_TRY(kept);
                return kept->number();
            }};
}

/// The same, where what belongs to the record goes with it.
template <class T>
SheetRules<T> treeRules(application::Verb verb, T blank)
{
    SheetRules<T> rules = deliveryRules(verb, std::move(blank));
    rules.remove = [](application::UnitOfWork& unit, Id<T> id) { return application::removeRecord(unit, id); };
    return rules;
}

/// The last of the records that can be named; without any, none that can be kept.
template <class T>
Id<T> lastOf(const SheetLinks<T>& links)
{
    return links.ids.empty() ? Id<T>(0) : links.ids.back();
}

} // namespace cspdesk::presentation
