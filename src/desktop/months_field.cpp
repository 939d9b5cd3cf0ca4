// SPDX-License-Identifier: MIT
#include "desktop/months_field.h"

#include "desktop/date_field.h"
#include "wording/translate.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace cspdesk::desktop {

using statistics::MonthSpan;
using wording::say;

MonthsField::MonthsField(const QString& name, const QString& what, QWidget* parent)
    : QWidget(parent),
      m_first(make(name + QStringLiteral("FirstEdit"), say("%1: first month").arg(what))),
      m_last(make(name + QStringLiteral("LastEdit"), say("%1: last month").arg(what)))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_first);
    layout->addWidget(new QLabel(say("to"), this));
    layout->addWidget(m_last);
    layout->addStretch();
    setFocusProxy(m_first);
}

QDateEdit* MonthsField::make(const QString& name, const QString& accessibleName)
{
    auto* field = new QDateEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    field->setDisplayFormat(QStringLiteral("MMMM yyyy"));
    field->setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31));
    connect(field, &QDateEdit::dateChanged, this, &MonthsField::changed);
    return field;
}

void MonthsField::show(const MonthSpan& months)
{
    setDate(*m_first, statistics::monthBegins(months.first));
    setDate(*m_last, statistics::monthBegins(months.last));
}

MonthSpan MonthsField::months() const
{
    const std::int32_t first = statistics::monthOf(dateOf(*m_first));
    return {first, std::max(first, statistics::monthOf(dateOf(*m_last)))};
}

} // namespace cspdesk::desktop
