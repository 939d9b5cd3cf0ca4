// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "desktop/page.h"
#include "desktop/record_dialog.h"

namespace Ui {
class MotionDialog;
}

namespace cspdesk::desktop {

/// A motion under an agenda item: its words, who moves it, and what became of it. Under a closed item it is closed
/// matter.
class MotionDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// A new one, or that which is to be changed.
    MotionDialog(PageContext& context, Id<domain::AgendaItem> item, std::optional<Id<domain::Motion>> motion,
                 QWidget* parent);
    ~MotionDialog() override;
    void reject() override;

Q_SIGNALS:
    void saved(Id<cspdesk::domain::Motion> motion);

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void prepareFields();
    void load(Id<domain::AgendaItem> item);
    void fillMotionsToAmend();
    void fillForm();
    void follow();
    [[nodiscard]] domain::MotionKind kind() const;
    [[nodiscard]] domain::MotionStanding standing() const;
    [[nodiscard]] domain::MotionMatter entered() const;
    [[nodiscard]] std::optional<Id<domain::Motion>> amended() const;
    [[nodiscard]] application::Result<> store(application::UnitOfWork& unit);

    PageContext& m_context;
    Id<domain::AgendaItem> m_item;
    std::optional<Id<domain::Motion>> m_id;
    std::optional<application::MinutesView> m_view;
    domain::Motion m_initial;
    std::unique_ptr<Ui::MotionDialog> m_ui;
};

} // namespace cspdesk::desktop
