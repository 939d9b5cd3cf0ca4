// SPDX-License-Identifier: MIT
#pragma once

#include "domain/roster.h"

#include <QString>

#include <vector>

namespace cspdesk::presentation {

/// Whether `typed` is the name, or its words from one of them on as far as they are typed; capital letters do not
/// matter.
bool nameGoesOn(const QString& name, const QString& typed);

/// Who may be meant by a name or part of one: those of exactly that name, with or without their rank or style;
/// otherwise everybody in whose name words go on so. A rank alone means nobody.
std::vector<Id<domain::Person>> peopleMeant(const std::vector<Stored<domain::Person>>& people, const QString& typed);
/// The same of bodies.
std::vector<Id<domain::Body>> bodiesMeant(const std::vector<Stored<domain::Body>>& bodies, const QString& typed);

/// Whether it is the whole name of somebody or of a body, not part of one.
bool isWholeName(const domain::Person& person, const QString& typed);
bool isWholeName(const domain::Body& body, const QString& typed);

} // namespace cspdesk::presentation
