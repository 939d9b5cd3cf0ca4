// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/journal_model.h"

class QTableView;

namespace cspdesk::desktop {

/// What was done in this file, by whom and when. Read only.
class JournalPage : public Page
{
    Q_OBJECT

public:
    JournalPage(PageContext& context, QWidget* parent);
    void activate() override;

private:
    presentation::JournalModel m_model;
    QTableView* m_table;
};

} // namespace cspdesk::desktop
