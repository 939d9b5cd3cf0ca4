// SPDX-License-Identifier: MIT
#pragma once

#include "application/error.h"

#include <map>
#include <vector>

class QLabel;
class QWidget;

namespace cspdesk::desktop {

/// Says what was refused beside the field it is about, and puts the keyboard there. What is about no field of the form
/// goes to the form's own line.
class FieldProblems
{
public:
    explicit FieldProblems(QLabel& general);
    /// The label below the field that is shown when there is something to say.
    void add(domain::Field field, QWidget& input, QLabel& problem);
    void clear();
    void show(const application::Error& error);

private:
    struct Place
    {
        QWidget* input;
        QLabel* problem;
    };

    QLabel& m_general;
    std::map<domain::Field, Place> m_places;
};

/// The fields a refusal is about, the first of them to be put right; empty where it is about none.
std::vector<domain::Field> fieldsOf(const application::Error& error);

} // namespace cspdesk::desktop
