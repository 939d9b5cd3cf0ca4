// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

#include <cstdint>
#include <optional>
#include <vector>

namespace cspdesk::desktop {

/// Whole numbers that are parted by commas, each once and in order: "182, 365, 730".
class NumbersEdit : public QLineEdit
{
    Q_OBJECT

public:
    NumbersEdit(const QString& name, int most, QWidget* parent);

    /// Shows them, unless they stand there already.
    void show(const std::vector<int>& numbers);
    /// Nothing where something else stands there.
    [[nodiscard]] std::optional<std::vector<int>> numbers() const;

private:
    int m_most;
};

} // namespace cspdesk::desktop
