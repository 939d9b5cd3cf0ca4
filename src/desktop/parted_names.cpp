// SPDX-License-Identifier: MIT
#include "desktop/parted_names.h"

#include "wording/format_text.h"
#include "wording/translate.h"

#include <QStringList>

namespace cspdesk::desktop {

std::set<std::string> namesIn(const QString& parted)
{
    std::set<std::string> names;
    for (const QString& part : parted.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        if (const QString name = part.trimmed(); !name.isEmpty())
            names.insert(name.toStdString());
    return names;
}

QString partedNames(const std::set<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list << wording::text(name);
    return list.join(wording::say("; "));
}

} // namespace cspdesk::desktop
