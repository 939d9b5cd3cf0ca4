// SPDX-License-Identifier: MIT
#include "desktop/name_ticks.h"

#include "wording/format_text.h"
#include "wording/translate.h"

#include <QSignalBlocker>

#include <algorithm>

namespace cspdesk::desktop {

using wording::text;

NameTicks::NameTicks(const QString& name, const QString& accessibleName, QWidget* parent) : QListWidget(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::StyledPanel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSpacing(2);
}

/// As high as its names, within reason.
void NameTicks::fit()
{
    constexpr int least = 2;
    constexpr int most = 9;
    const int line = qMax(sizeHintForRow(0), fontMetrics().height()) + 2 * spacing();
    setFixedHeight(line * qBound(least, count(), most) + 2 * frameWidth() + 4);
}

void NameTicks::show(const std::vector<std::string>& names, const std::set<std::string>& chosen)
{
    const QSignalBlocker quiet(this);
    std::vector<std::string> all = names;
    for (const std::string& name : chosen)
        if (std::find(all.begin(), all.end(), name) == all.end())
            all.push_back(name);
    if (count() != static_cast<int>(all.size())) {
        clear();
        for (const std::string& name : all) {
            auto* entry = new QListWidgetItem(text(name), this);
            entry->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        }
    }
    for (std::size_t place = 0; place < all.size(); ++place) {
        QListWidgetItem* entry = item(static_cast<int>(place));
        entry->setText(text(all[place]));
        entry->setToolTip(entry->text());
        entry->setCheckState(chosen.contains(all[place]) ? Qt::Checked : Qt::Unchecked);
    }
    fit();
    update();
}

std::set<std::string> NameTicks::ticked() const
{
    std::set<std::string> names;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            names.insert(item(row)->text().toStdString());
    return names;
}

} // namespace cspdesk::desktop
