// SPDX-License-Identifier: MIT
#pragma once

#include <QListWidget>

#include <set>
#include <string>
#include <vector>

namespace cspdesk::desktop {

/// Names of categories, each of which can be ticked.
class NameTicks : public QListWidget
{
    Q_OBJECT

public:
    NameTicks(const QString& name, const QString& accessibleName, QWidget* parent);

    /// Names that are chosen and not among all, as of a recipe, stand below them, so that they can be taken off.
    void show(const std::vector<std::string>& all, const std::set<std::string>& chosen);
    [[nodiscard]] std::set<std::string> ticked() const;

private:
    void fit();
};

} // namespace cspdesk::desktop
