// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/record_dialog.h"
#include "presentation/minutes_model.h"

namespace Ui {
class AppendixDialog;
}

namespace cspdesk::desktop {

/// An appendix to the minutes: its title, the item it belongs to and its text. Under a closed item it is closed matter.
class AppendixDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// A new one, or that which is to be changed.
    AppendixDialog(PageContext& context, const presentation::MinutesModel& model,
                   std::optional<Id<domain::Appendix>> appendix, QWidget* parent);
    ~AppendixDialog() override;
    void reject() override;

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    void fillItems(const application::MinutesView& view);
    void show(const domain::Appendix& appendix);
    void follow();
    [[nodiscard]] domain::Appendix entered() const;

    PageContext& m_context;
    domain::Appendix m_initial;
    std::optional<Id<domain::Appendix>> m_id;
    std::unique_ptr<Ui::AppendixDialog> m_ui;
};

} // namespace cspdesk::desktop
