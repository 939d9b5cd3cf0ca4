// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/names_editor.h"
#include "domain/agenda.h"
#include "domain/roster.h"

#include <vector>

namespace cspdesk::desktop {

/// The leads of an item: people are completed from part of their name, offices are known by theirs, and everything else
/// is words. What stands in brackets behind a name is kept with it.
class LeadsEditor : public NamesEditor
{
    Q_OBJECT

public:
    using NamesEditor::NamesEditor;
    void show(const std::vector<domain::Lead>& leads, const domain::MembershipRecords& records);
    [[nodiscard]] const std::vector<domain::Lead>& leads() const { return m_leads; }

protected:
    [[nodiscard]] int count() const override { return int(m_leads.size()); }
    [[nodiscard]] QString textAt(int row) const override;
    void append(const QString& typed) override;
    void replace(int row, const QString& typed) override;
    void swap(int row, int other) override { std::swap(m_leads[std::size_t(row)], m_leads[std::size_t(other)]); }
    void erase(int row) override { m_leads.erase(m_leads.begin() + row); }

private:
    std::vector<domain::Lead> m_leads;
    domain::MembershipRecords m_records;
};

} // namespace cspdesk::desktop
