// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "domain/interest.h"

namespace Ui {
class InterestDialog;
}

namespace cspdesk::desktop {

class SegmentedChoice;

/// A declaration of interest in an agenda item, by a person or an agency.
class InterestDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// A new one, or that which is to be changed; `now` is the time a new one is declared at while the meeting is held.
    InterestDialog(PageContext& context, Id<domain::AgendaItem> item, std::optional<Id<domain::Interest>> interest,
                   std::optional<TimeOfDay> now, QWidget* parent);
    ~InterestDialog() override;

Q_SIGNALS:
    void saved(Id<cspdesk::domain::Interest> interest);

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void load();
    void suggestFromBids();
    void prepareFields();
    void fillWhoMayDeclare();
    void fillForm(std::optional<TimeOfDay> now);
    void follow();
    [[nodiscard]] bool isOfAgency() const;
    [[nodiscard]] domain::InterestMatter entered() const;

    PageContext& m_context;
    Id<domain::AgendaItem> m_item;
    std::optional<Id<domain::Interest>> m_id;
    std::optional<application::MinutesView> m_view;
    domain::InterestMatter m_initial;
    SegmentedChoice* m_who;
    std::unique_ptr<Ui::InterestDialog> m_ui;
};

} // namespace cspdesk::desktop
