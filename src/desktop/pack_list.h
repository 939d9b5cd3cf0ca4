// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/pack_lines.h"

#include <QListWidget>

namespace cspdesk::desktop {

/// The parts of a pack, what it leaves out and what is to be seen to, section by section. Choosing a part shows its
/// pages; Enter or a click on what is to be mended leads there.
class PackList : public QListWidget
{
    Q_OBJECT

public:
    explicit PackList(QWidget* parent);
    /// What is chosen stays chosen by its title, also while there are no lines in between.
    void show(std::vector<PackLine> lines);
    /// Knows nothing of what was shown.
    void forget();
    [[nodiscard]] const std::vector<PackLine>& lines() const { return m_lines; }
    void chooseFirst();

Q_SIGNALS:
    void pageRequested(int page);
    void mendingRequested(const cspdesk::desktop::MendingPlace& place);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void followChoice(int row);
    void goTo(int row);

    std::vector<PackLine> m_lines;
    QString m_chosen; ///< the title that was chosen last
};

} // namespace cspdesk::desktop
