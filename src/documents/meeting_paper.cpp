// SPDX-License-Identifier: MIT
#include "documents/meeting_paper.h"

#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::documents {

using wording::say;

QString paperName(Paper paper)
{
    switch (paper) {
    case Paper::Agenda: return say("Agenda");
    case Paper::Minutes: return say("Minutes");
    case Paper::Register: return say("Attendance register");
    case Paper::ActionPoints: return say("Action points");
    case Paper::ActionLog: return say("Action log");
    case Paper::Pack: return say("Pack");
    case Paper::ChairsBrief: return say("Chair’s brief");
    case Paper::VotingRecord: return say("Voting record");
    case Paper::DecisionNote: return say("Decision note");
    case Paper::ChasingList: return say("Chasing list");
    case Paper::QuestionSheet: return say("Public questions and statements");
    case Paper::MattersArising: return say("Matters arising");
    case Paper::ForwardPlan: return say("Forward plan");
    case Paper::PlanSheet: return say("Forward plan entry");
    case Paper::SafetyPlan: return say("Community Safety Plan");
    case Paper::Targets: return say("Targets");
    case Paper::TaskGroups: return say("Task groups");
    case Paper::Funding: return say("Funding");
    case Paper::StatutoryCalendar: return say("Statutory calendar");
    case Paper::Recommendations: return say("Recommendations");
    case Paper::DeathReviews: return say("Death reviews");
    case Paper::Agreements: return say("Agreements and notices");
    case Paper::AnnualReview: return say("Annual Review");
    case Paper::Inductions: return say("Inductions and hand-overs");
    }
    return {};
}

bool hasPublicCopy(Paper paper)
{
    return paper != Paper::ChairsBrief && paper != Paper::PlanSheet && paper != Paper::ChasingList
        && paper != Paper::Inductions;
}

QString copyName(Paper paper, Audience audience)
{
    if (audience == Audience::Public)
        return say("public copy");
    if (paper == Paper::QuestionSheet || paper == Paper::ChairsBrief)
        return say("chair’s copy");
    return paper == Paper::ChasingList ? say("office copy") : say("board copy");
}

std::string suggestedFileName(Date date, Paper paper, Audience audience, const std::string& ending)
{
    return isoDate(date) + ' ' + paperName(paper).toStdString() + " - " + copyName(paper, audience).toStdString() + '.'
         + ending;
}

std::string marking(Audience audience, bool holdsClosedMatter)
{
    const QString words = audience == Audience::Public ? say("Public copy")
                        : holdsClosedMatter            ? say("Board copy: contains closed matter, not for publication")
                                                       : say("Board copy");
    return words.toStdString();
}

QString sessionBand(domain::Session session)
{
    return session == domain::Session::Closed ? say("Closed session for the Board and members")
                                              : say("Meeting open to the public");
}

QString consideredClosed() { return say("Considered in closed session"); }

Document meetingPaper(const domain::Partnership& partnership, const QString& kind, Date meeting)
{
    const QString date = wording::plainDate(meeting);
    Document document;
    document.title = say("%1: %2, %3").arg(kind, wording::text(partnership.name), date).toStdString();
    document.metadata.author = partnership.name;
    document.metadata.subject = say("%1 of the meeting of %2").arg(kind, date).toStdString();
    document.masthead = Masthead{partnership.name, kind.toStdString(), wording::longDate(meeting).toStdString()};
    document.headerLeft = partnership.name;
    document.headerRight = say("%1, %2").arg(kind, date).toStdString();
    document.footer = partnership.email;
    return document;
}

} // namespace cspdesk::documents
