// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_sheet_view.h"

#include <QDialog>

namespace cspdesk::desktop {

/// A sheet of records in a window of its own.
class RecordSheetDialog : public QDialog
{
    Q_OBJECT

public:
    RecordSheetDialog(PageContext& context, std::unique_ptr<presentation::RecordSheet> sheet, QWidget* parent);

    void reject() override; ///< keeps what is being typed first

private:
    PageContext& m_context;
    RecordSheetView* m_view;
};

} // namespace cspdesk::desktop
