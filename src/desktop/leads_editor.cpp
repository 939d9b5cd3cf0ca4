// SPDX-License-Identifier: MIT
#include "desktop/leads_editor.h"

#include "presentation/lead_entry.h"
#include "wording/labels.h"

namespace cspdesk::desktop {

void LeadsEditor::show(const std::vector<domain::Lead>& leads, const domain::MembershipRecords& records)
{
    const int current = leads == m_leads ? currentRow() : -1;
    m_leads = leads;
    m_records = records;
    setSuggestions(presentation::leadSuggestions(records));
    fill(current);
}

QString LeadsEditor::textAt(int row) const { return wording::leadText(m_leads[std::size_t(row)], m_records); }

void LeadsEditor::append(const QString& typed) { m_leads.push_back(presentation::leadFrom(typed, m_records)); }

void LeadsEditor::replace(int row, const QString& typed)
{
    m_leads[std::size_t(row)] = presentation::leadFrom(typed, m_records);
}

} // namespace cspdesk::desktop
