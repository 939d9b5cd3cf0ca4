// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <QLineEdit>
#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>

class QDateEdit;

namespace cspdesk::desktop {

/// The day a person means: "21/10/2025", "21.10.25", "21 Oct", "21 October 2025", "2025-10-21"; day first. What is left
/// out is taken from `shown`. Nothing where it names no day.
std::optional<Date> typedDate(const QString& text, Date shown);

/// Lets a date be typed or pasted into a date field as a whole: the first key opens a plain field over it, Enter or
/// leaving takes the day over, Esc gives up, and what names no day stays to be put right.
class DateTyping : public QObject
{
    Q_OBJECT

public:
    explicit DateTyping(QDateEdit& field);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void open(const QString& text);
    bool takeOver();
    void close();

    QDateEdit& m_field;
    QPointer<QLineEdit> m_typing;
};

} // namespace cspdesk::desktop
