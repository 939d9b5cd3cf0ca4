// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <QDialog>

#include <memory>

namespace Ui {
class RemoveDetailsDialog;
}

namespace cspdesk::presentation {
class Workspace;
}

namespace cspdesk::desktop {

/// Says what is lost when the details of old journal entries are removed, and from which day on they are kept.
class RemoveDetailsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Two years: by then the minutes that tell of it have long been agreed.
    static constexpr int monthsKept = 24;

    RemoveDetailsDialog(const presentation::Workspace& workspace, QWidget* parent);
    ~RemoveDetailsDialog() override;

Q_SIGNALS:
    /// After the dialog has closed.
    void chosen(cspdesk::Date before);

private:
    void count();
    void submit();

    const presentation::Workspace& m_workspace;
    std::unique_ptr<Ui::RemoveDetailsDialog> m_ui;
};

} // namespace cspdesk::desktop
