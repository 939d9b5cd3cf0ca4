// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/name_completion.h"

#include <QListWidget>

namespace cspdesk::desktop {

/// The names that a word being typed may go on to. It never takes the keyboard: the field that shows it passes the keys
/// on.
class NamePopup : public QListWidget
{
    Q_OBJECT

public:
    explicit NamePopup(QWidget* window);
    /// Offers the names below a place of the window, or above it where there is no room.
    void offer(const std::vector<presentation::NameOffer>& names, const QRect& place);
    void step(int by);
    /// Whether somebody walked to a name, so that Enter may take it.
    [[nodiscard]] bool isChosen() const { return m_chosen; }
    /// The name walked to, or the first.
    [[nodiscard]] QString name() const;

Q_SIGNALS:
    void picked();

private:
    bool m_chosen = false;
};

} // namespace cspdesk::desktop
