// SPDX-License-Identifier: MIT
#include "desktop/numbers_edit.h"

#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {

NumbersEdit::NumbersEdit(const QString& name, int most, QWidget* parent) : QLineEdit(parent), m_most(most)
{
    setObjectName(name);
}

void NumbersEdit::show(const std::vector<int>& shown)
{
    if (numbers() == shown)
        return;
    QStringList texts;
    for (const int number : shown)
        texts << QString::number(number);
    setText(texts.join(wording::say(", ")));
}

std::optional<std::vector<int>> NumbersEdit::numbers() const
{
    std::vector<int> found;
    for (const QString& part : text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = part.trimmed().toInt(&isNumber);
        if (!isNumber || number < 1 || number > m_most)
            return std::nullopt;
        found.push_back(number);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found.empty() ? std::nullopt : std::optional(found);
}

} // namespace cspdesk::desktop
