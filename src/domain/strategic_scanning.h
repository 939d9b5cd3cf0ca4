// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <optional>
#include <string>

namespace cspdesk::domain {

/// Whether an issue goes into the strategic assessment.
enum class ScanningDecision {
    Open,    ///< not decided yet
    Include, ///< gets a part of its own
    Mention, ///< is dealt with in other parts
    LeaveOut
};

/// An issue that was looked at when a strategic assessment was begun (Strategic Assessment 2015/16, Appendix A).
struct ScanningIssue
{
    std::string assessment; ///< "2015/16"
    std::string issue;
    std::string change; ///< as it is told: "+8%", "12 month increase in casualties"
    std::string volume; ///< "11,209"
    std::string comment;
    ScanningDecision decision = ScanningDecision::Open;
    std::string decidedBy; ///< "Officer Support Group"
    std::optional<Date> decidedOn;
    std::string source; ///< of the figures

    friend bool operator==(const ScanningIssue&, const ScanningIssue&) = default;
};

/// Where figures come from (Strategic Assessment 2015/16, Appendix B).
struct DataSource
{
    std::string name;
    std::string holder;    ///< the organisation that gives it out
    std::string covers;    ///< what, where and since when
    std::string updates;   ///< how often it comes anew
    std::string agreement; ///< the information-sharing agreement, or that it is open
    std::string contact;
    std::string caveats;
    std::optional<Date> received; ///< last
    std::optional<Date> review;   ///< when it is looked at whether it is still right

    friend bool operator==(const DataSource&, const DataSource&) = default;
};

enum class DefinitionSpan { Days, Months };

/// What the program itself asks a definition for.
enum class DefinitionUse { Other, RepeatAntisocialBehaviour, PersistentOffender, RepeatReferral };

/// What a word of the figures means: "repeat antisocial behaviour: 3 within 30 days". Kept with where it comes from, so
/// that a figure can say it.
struct Definition
{
    DefinitionUse use = DefinitionUse::Other;
    std::string name;
    int times = 2;
    int within = 12;
    DefinitionSpan span = DefinitionSpan::Months;
    std::string of; ///< what is counted: "offences", "incidents at an address"
    std::string source;
    std::optional<Date> from; ///< since when it is used

    friend bool operator==(const Definition&, const Definition&) = default;
};

} // namespace cspdesk::domain
