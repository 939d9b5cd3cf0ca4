// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/month_span.h"

#include <QWidget>

class QDateEdit;

namespace cspdesk::desktop {

/// The first and the last month of a period.
class MonthsField : public QWidget
{
    Q_OBJECT

public:
    /// `what` is what the months are: "Earlier period".
    MonthsField(const QString& name, const QString& what, QWidget* parent);

    void show(const statistics::MonthSpan& months);
    /// Never one that ends before it begins.
    [[nodiscard]] statistics::MonthSpan months() const;

Q_SIGNALS:
    void changed();

private:
    QDateEdit* make(const QString& name, const QString& accessibleName);

    QDateEdit* m_first;
    QDateEdit* m_last;
};

} // namespace cspdesk::desktop
