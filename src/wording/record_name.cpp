// SPDX-License-Identifier: MIT
#include "wording/record_name.h"

#include "base/overloaded.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::wording {

using namespace domain;

QString recordName(const application::Record& record)
{
    return std::visit(Overloaded{
                          [](const Partnership& r) { return text(r.name); },
                          [](const Template& r) { return text(r.title); },
                          [](const Agency& r) { return text(r.name); },
                          [](const Person& r) { return fullName(r); },
                          [](const Body& r) { return text(r.name); },
                          [](const Membership&) { return QString(); },
                          [](const Office& r) { return label(r.role); },
                          [](const TermsOfReference& r) { return say("from %1").arg(plainDate(r.inForceFrom)); },
                          [](const Meeting& r) { return plainDate(r.date); },
                          [](const AgendaItem& r) { return text(boardTitle(r)); },
                      },
                      record);
}

QString kindAndName(const application::Record& record)
{
    const QString kind = kindLabel(record.index());
    const QString name = recordName(record);
    return name.isEmpty() ? kind : say("%1 “%2”").arg(kind, name);
}

QString countedKind(std::size_t kind, int count)
{
    static constexpr const char* many[] = {
        "%1 partnerships", "%1 standing texts", "%1 agencies",           "%1 people",   "%1 bodies",
        "%1 memberships",  "%1 offices",        "%1 terms of reference", "%1 meetings", "%1 agenda items"};
    static_assert(std::size(many) == application::kindCount);
    if (count == 1)
        return say("1 %1").arg(kindLabel(kind));
    return kind < std::size(many) ? say(many[kind]).arg(count) : QString();
}

} // namespace cspdesk::wording
