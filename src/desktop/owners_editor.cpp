// SPDX-License-Identifier: MIT
#include "desktop/owners_editor.h"

#include "presentation/owner_entry.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using wording::say;

OwnersEditor::OwnersEditor(QWidget* parent) : NamesEditor(parent)
{
    nameParts(QStringLiteral("owner"), say("Add a person or a body"), say("Owners of this action"),
              say("Add an owner"));
}

void OwnersEditor::show(const std::vector<domain::ActionOwner>& owners, const domain::MembershipRecords& records,
                        const std::vector<Stored<domain::Body>>& bodies)
{
    const int current = owners == m_owners ? currentRow() : -1;
    m_owners = owners;
    m_records = records;
    m_bodies = bodies;
    setSuggestions(presentation::ownerSuggestions(records, bodies));
    fill(current);
}

QString OwnersEditor::textAt(int row) const
{
    return wording::ownerText(m_owners[std::size_t(row)], m_records, m_bodies);
}

void OwnersEditor::append(const QString& typed)
{
    m_owners.push_back(presentation::ownerFrom(typed, m_records, m_bodies));
}

void OwnersEditor::replace(int row, const QString& typed)
{
    m_owners[std::size_t(row)] = presentation::ownerFrom(typed, m_records, m_bodies);
}

} // namespace cspdesk::desktop
