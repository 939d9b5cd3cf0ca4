// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_tab.h"
#include "presentation/agencies_model.h"
#include "presentation/offices_model.h"
#include "presentation/people_model.h"
#include "presentation/roster_model.h"

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace cspdesk::desktop {

/// Who sits on the Board, as of any day.
class MembersTab : public RecordTab
{
    Q_OBJECT

public:
    MembersTab(PageContext& context, presentation::RosterModel& model, QWidget* parent);
    void add() override;
    void edit() override;
    void end() override;
    void remove() override;
    [[nodiscard]] bool canEnd() const override { return chosenKey().has_value(); }
    [[nodiscard]] QString addText() const override;

private:
    void followDay();
    [[nodiscard]] QString nameOf(const domain::Membership& membership) const;

    presentation::RosterModel& m_model;
    QDateEdit* m_day;
    QPushButton* m_today;
};

/// The agencies that are or were represented.
class AgenciesTab : public RecordTab
{
    Q_OBJECT

public:
    AgenciesTab(PageContext& context, presentation::AgenciesModel& model, QWidget* parent);
    void add() override;
    void edit() override;
    void remove() override;
    [[nodiscard]] QString addText() const override;

private:
    presentation::AgenciesModel& m_model;
};

/// Everybody the partnership keeps, with a search.
class PeopleTab : public RecordTab
{
    Q_OBJECT

public:
    PeopleTab(PageContext& context, presentation::PeopleModel& model, QWidget* parent);
    void add() override;
    void edit() override;
    void remove() override;
    bool choose(application::RecordKey key) override;
    [[nodiscard]] QString addText() const override;

private:
    presentation::PeopleModel& m_model;
    QLineEdit* m_search;
};

/// The offices of the Board and who held them.
class OfficesTab : public RecordTab
{
    Q_OBJECT

public:
    OfficesTab(PageContext& context, presentation::OfficesModel& model, QWidget* parent);
    void add() override;
    /// On a vacant office: records who was elected to it.
    void edit() override;
    void remove() override;
    [[nodiscard]] bool canEdit() const override { return chosenRow() >= 0; }
    [[nodiscard]] QString addText() const override;

private:
    presentation::OfficesModel& m_model;
};

} // namespace cspdesk::desktop
