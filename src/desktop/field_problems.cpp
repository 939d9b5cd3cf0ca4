// SPDX-License-Identifier: MIT
#include "desktop/field_problems.h"

#include "desktop/dialog_frame.h"
#include "wording/error_text.h"

#include <QLabel>

#include <algorithm>

namespace cspdesk::desktop {
namespace {

using domain::Field;

template <class Refused>
std::vector<Field> fieldsOfRefusal(const Refused& refused)
{
    if constexpr (requires { refused.field; })
        return {refused.field};
    else if constexpr (std::is_same_v<Refused, domain::PeriodReversed>)
        return {Field::Until, Field::From};
    else if constexpr (std::is_same_v<Refused, domain::EndsBeforeStart>)
        return {Field::EndTime, Field::StartTime};
    else if constexpr (std::is_same_v<Refused, domain::DateIsTaken>)
        return {Field::Date};
    else if constexpr (std::is_same_v<Refused, domain::AlreadyMember>)
        return {Field::Person};
    else if constexpr (std::is_same_v<Refused, domain::AgencyNotInBeing>)
        return {Field::Agency};
    else if constexpr (std::is_same_v<Refused, domain::OfficeIsHeld>)
        return {Field::From};
    else
        return {};
}

} // namespace

std::vector<Field> fieldsOf(const application::Error& error)
{
    const auto* refusal = std::get_if<domain::Refusal>(&error);
    if (refusal == nullptr)
        return {};
    return std::visit([](const auto& refused) { return fieldsOfRefusal(refused); }, *refusal);
}

FieldProblems::FieldProblems(QLabel& general) : m_general(general) { showProblem(general, {}); }

void FieldProblems::add(Field field, QWidget& input, QLabel& problem)
{
    showProblem(problem, {});
    m_places.insert_or_assign(field, Place{&input, &problem});
}

void FieldProblems::clear()
{
    m_general.hide();
    for (const auto& place : m_places)
        place.second.problem->hide();
}

void FieldProblems::show(const application::Error& error)
{
    clear();
    const QString sentence = wording::errorText(error).inOneLine();
    for (const Field field : fieldsOf(error)) {
        const auto found = m_places.find(field);
        if (found == m_places.end())
            continue;
        const Place& place = found->second;
        showProblem(*place.problem, sentence);
        place.input->setAccessibleDescription(sentence);
        place.input->setFocus(Qt::OtherFocusReason);
        return;
    }
    showProblem(m_general, sentence);
}

} // namespace cspdesk::desktop
