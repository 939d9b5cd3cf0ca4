// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/names_editor.h"
#include "domain/action_points.h"
#include "domain/roster.h"

#include <vector>

namespace cspdesk::desktop {

/// The owners of an action: people and bodies are completed from part of their name, everything else is words.
class OwnersEditor : public NamesEditor
{
    Q_OBJECT

public:
    explicit OwnersEditor(QWidget* parent = nullptr);
    void show(const std::vector<domain::ActionOwner>& owners, const domain::MembershipRecords& records,
              const std::vector<Stored<domain::Body>>& bodies);
    [[nodiscard]] const std::vector<domain::ActionOwner>& owners() const { return m_owners; }

protected:
    [[nodiscard]] int count() const override { return int(m_owners.size()); }
    [[nodiscard]] QString textAt(int row) const override;
    void append(const QString& typed) override;
    void replace(int row, const QString& typed) override;
    void swap(int row, int other) override { std::swap(m_owners[std::size_t(row)], m_owners[std::size_t(other)]); }
    void erase(int row) override { m_owners.erase(m_owners.begin() + row); }

private:
    std::vector<domain::ActionOwner> m_owners;
    domain::MembershipRecords m_records;
    std::vector<Stored<domain::Body>> m_bodies;
};

} // namespace cspdesk::desktop
