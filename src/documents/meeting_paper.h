// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "documents/document.h"
#include "domain/agenda.h"
#include "domain/partnership.h"

#include <QString>

#include <string>

namespace cspdesk::documents {

/// Whom a copy is for. The board copy shows closed matter where the store it was read from could; the public copy shows
/// of a closed item its number, its open title and that it is considered in closed session, whatever the view holds.
enum class Audience { Board, Public };

/// What is made of a meeting and sent out.
enum class Paper {
    Agenda,
    Minutes,
    Register,
    ActionPoints,
    ActionLog,
    Pack,
    ChairsBrief,
    VotingRecord,
    DecisionNote,
    ChasingList,
    ForwardPlan,
    PlanSheet,
    QuestionSheet,
    MattersArising,
    SafetyPlan,
    Targets,
    TaskGroups,
    Funding,
    StatutoryCalendar,
    Recommendations,
    DeathReviews,
    Agreements,
    AnnualReview,
    Inductions
};

/// Whether there is a copy of it for the public: the brief is for whoever presides, and for nobody else, the chasing
/// list and the inductions for the office, and the sheet of an entry of the plan for the Board.
bool hasPublicCopy(Paper paper);

/// "Agenda", "Action points"
QString paperName(Paper paper);

/// "public copy", "board copy"; what is for whoever presides alone, or for the office alone, says so.
QString copyName(Paper paper, Audience audience);

/// "2025-10-21 Agenda - public copy.pdf"; `ending` without the dot.
std::string suggestedFileName(Date date, Paper paper, Audience audience, const std::string& ending);

/// "Board copy: contains closed matter, not for publication"
std::string marking(Audience audience, bool holdsClosedMatter);

/// The line above the items of one session.
QString sessionBand(domain::Session session);

/// What the public copy says in place of what a closed item holds.
QString consideredClosed();

/// A document of a meeting under its masthead, with nothing in it yet. `kind` is what the masthead calls it: "Draft
/// minutes".
Document meetingPaper(const domain::Partnership& partnership, const QString& kind, Date meeting);

} // namespace cspdesk::documents
