// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

class QDateEdit;
class QTimeEdit;

namespace cspdesk::desktop {

/// Sets a date field up as all of ours are: day first, with a calendar whose weeks begin on Monday.
void prepareDateField(QDateEdit& field);
void setDate(QDateEdit& field, Date date);
Date dateOf(const QDateEdit& field);

/// A time field on the 24-hour clock.
void prepareTimeField(QTimeEdit& field);
void setTime(QTimeEdit& field, TimeOfDay time);
TimeOfDay timeOf(const QTimeEdit& field);

} // namespace cspdesk::desktop
