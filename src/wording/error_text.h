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

/// Who holds a file that is being worked on, and since when, from what its lock says: "louise on desk-4 since 6 October
/// 2025, 09:05 UTC".
QString holderText(const std::string& lockText);

ErrorText errorText(const domain::Refusal& refusal);
ErrorText errorText(const Failure& failure);
ErrorText errorText(const application::Error& error);

} // namespace cspdesk::wording
