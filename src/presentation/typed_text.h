// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace cspdesk::presentation {

class DraftKeeper;

/// A field of a record that somebody types into.
struct TypedField
{
    application::RecordKey record;
    std::string name;    ///< stable: "title", "closed_title"
    bool closed = false; ///< its text is closed matter

    friend bool operator==(const TypedField&, const TypedField&) = default;
};

/// Text on its way into records: kept as a draft while it is typed, and here when it was refused, so that it can be put
/// right instead of typed again.
class TypedText
{
public:
    explicit TypedText(DraftKeeper& drafts) : m_drafts(drafts) {}

    void typed(const TypedField& field, const QString& text);
    /// The draft stays as well: after a crash the text is still there.
    void refused(const TypedField& field, const QString& text);
    /// Accepted, or given up.
    void settled(const TypedField& field);

    [[nodiscard]] std::optional<QString> refusedText(const TypedField& field) const;
    void forgetRefused() { m_refused.clear(); }

private:
    DraftKeeper& m_drafts;
    std::map<std::pair<application::RecordKey, std::string>, QString> m_refused;
};

} // namespace cspdesk::presentation
