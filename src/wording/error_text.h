// SPDX-License-Identifier: MIT
#pragma once

#include "application/error.h"

#include <QString>

namespace cspdesk::wording {

/// What a person is told when something could not be done: what happened, with the facts, and what to do next.
struct ErrorText
{
    QString title;
    QString detail;
    QString advice;

    [[nodiscard]] QString inOneLine() const;
};

ErrorText errorText(const domain::Refusal& refusal);
ErrorText errorText(const Failure& failure);
ErrorText errorText(const application::Error& error);

} // namespace cspdesk::wording
