// SPDX-License-Identifier: MIT
#pragma once

#include "domain/partnership.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// Who may share what with whom (Crime and Disorder Act 1998, section 115).
struct SharingAgreement
{
    std::string name;
    std::vector<std::string> signatories;
    std::string covers; ///< what may be shared, and for what
    std::string holder;
    std::optional<Date> signedOn;
    std::optional<Date> review;
    std::string note;

    friend bool operator==(const SharingAgreement&, const SharingAgreement&) = default;
};

struct SeatFeedback
{
    Date on = cspdesk::date(2000, 1, 1);
    std::string text;

    friend bool operator==(const SeatFeedback&, const SeatFeedback&) = default;
};

/// Somebody speaks for the partnership on another board (terms of reference, section 5 c).
struct OutsideSeat
{
    std::string board;
    std::string person;
    std::optional<Date> since;
    std::optional<Date> until;
    std::vector<SeatFeedback> feedback;

    friend bool operator==(const OutsideSeat&, const OutsideSeat&) = default;
};

enum class NoticeMedium { Press, Website, SocialMedia, Letter };

/// What was made public, and when.
struct PublicNotice
{
    NoticeMedium medium = NoticeMedium::Website;
    std::string title;
    std::optional<Date> sentOn;
    std::string to;
    std::string text;

    friend bool operator==(const PublicNotice&, const PublicNotice&) = default;
};

enum class InductionKind { NewMember, HandOver };

struct InductionStep
{
    std::string what;
    std::optional<Date> on; ///< when it was given or told
    std::string by;

    friend bool operator==(const InductionStep&, const InductionStep&) = default;
};

/// What a person is given when they come to the partnership, or hand over when they leave.
struct Induction
{
    Id<Person> person;
    InductionKind kind = InductionKind::NewMember;
    std::optional<Date> begun;
    std::vector<InductionStep> steps;
    std::string note;

    friend bool operator==(const Induction&, const Induction&) = default;
};

} // namespace cspdesk::domain
