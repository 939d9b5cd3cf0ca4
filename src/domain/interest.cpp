// SPDX-License-Identifier: MIT
#include "domain/interest.h"

#include "domain/field_checks.h"

namespace cspdesk::domain {

Result<> check(const InterestMatter& interest)
{
    if (interest.person.has_value() == interest.agency.has_value())
        return refuse(Refusal(EmptyField{Field::Interest}));
    return firstRefusal({checkLine(Field::Name, interest.name), checkLength(Field::Note, interest.note)});
}

} // namespace cspdesk::domain
