// SPDX-License-Identifier: MIT
#include "presentation/typed_text.h"

#include "presentation/draft_keeper.h"

namespace cspdesk::presentation {

void TypedText::typed(const TypedField& field, const QString& text)
{
    m_drafts.typed(field.record, field.name, text, field.closed);
}

void TypedText::refused(const TypedField& field, const QString& text)
{
    m_refused[{field.record, field.name}] = text;
    m_drafts.typed(field.record, field.name, text, field.closed);
}

void TypedText::settled(const TypedField& field)
{
    m_refused.erase({field.record, field.name});
    m_drafts.settled(field.record, field.name);
}

std::optional<QString> TypedText::refusedText(const TypedField& field) const
{
    const auto found = m_refused.find({field.record, field.name});
    return found == m_refused.end() ? std::nullopt : std::optional(found->second);
}

} // namespace cspdesk::presentation
