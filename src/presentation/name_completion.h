// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

#include <QString>

#include <vector>

namespace cspdesk::presentation {

/// A name that can be put into minutes while they are typed.
struct NameOffer
{
    QString name;
    QString detail; ///< the organisation, or that it is an agency
    bool isPresent = false;

    friend bool operator==(const NameOffer&, const NameOffer&) = default;
};

/// Everybody who may be named: who is present first, then the others known, then the agencies.
std::vector<NameOffer> namesKnown(const application::MinutesView& view);

/// What is offered at a place in a text, and how many characters before it the choice takes the place of.
struct NameCompletion
{
    int typed = 0;
    std::vector<NameOffer> offers;
};

/// Names in which words go on as those typed before `cursor` began. Nothing is offered before the second letter of a
/// word with a capital, nor where a name stands complete.
NameCompletion completionAt(const QString& text, int cursor, const std::vector<NameOffer>& names);

} // namespace cspdesk::presentation
