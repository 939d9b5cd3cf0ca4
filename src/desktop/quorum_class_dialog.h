// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_dialog.h"
#include "domain/decision_rules.h"
#include "domain/partnership.h"

#include <vector>

namespace Ui {
class QuorumClassDialog;
}

namespace cspdesk::desktop {

/// A group of agencies some of which a quorum asks for: "one of the councils".
class QuorumClassDialog : public RecordDialog
{
    Q_OBJECT

public:
    QuorumClassDialog(const domain::QuorumClass& initial, const std::vector<Stored<domain::Agency>>& agencies,
                      QWidget* parent);
    ~QuorumClassDialog() override;

Q_SIGNALS:
    void entered(const cspdesk::domain::QuorumClass& wanted);

protected:
    [[nodiscard]] application::Result<> commit() override;

private:
    [[nodiscard]] domain::QuorumClass shown() const;

    std::unique_ptr<Ui::QuorumClassDialog> m_ui;
};

} // namespace cspdesk::desktop
