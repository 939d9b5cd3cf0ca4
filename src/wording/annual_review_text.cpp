// SPDX-License-Identifier: MIT
#include "wording/annual_review_text.h"

#include "domain/marked_writing.h"
#include "wording/delivery_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::wording {

using namespace domain;
using application::AnnualAccount;
using application::FundLine;
using application::PriorityLine;
using application::TargetLine;

namespace {

/// Marked text, line by line. What comes from the file is escaped, so that it cannot become markup.
class Writer
{
public:
    void heading(const QString& words) { m_text += "## " + escaped(words) + "\n\n"; }
    void sentence(const QString& words) { m_text += escaped(words) + "\n\n"; }
    void entry(const QString& words) { m_text += "- " + escaped(words) + "\n"; }
    void endList() { m_text += "\n"; }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    static std::string escaped(const QString& words) { return escapedForMarkup(words.toStdString()); }

    std::string m_text;
};

void writeMeetings(Writer& writer, const AnnualAccount& account)
{
    writer.heading(say("The year’s meetings"));
    QStringList days;
    for (const auto& meeting : account.meetings)
        days << plainDate(meeting.meeting->date);
    writer.sentence(days.isEmpty() ? say("The Board did not meet.")
                                   : say("%1: %2.").arg(
                                       counted("The Board met once", "The Board met %1 times", qint64(days.size())),
                                       listText(days)));
    const auto& actions = account.actions;
    writer.sentence(actions.raised == 0
                        ? say("It raised no action point.")
                        : say("It raised %1.").arg(counted("1 action point", "%1 action points", actions.raised)));
    if (actions.closed + actions.carried > 0)
        writer.sentence(say("Of the action points it looked at again, %1 and %2.")
                            .arg(counted("1 was closed", "%1 were closed", actions.closed),
                                 counted("1 was carried over", "%1 were carried over", actions.carried)));
    writer.sentence(account.questions.received == 0
                        ? say("No question came from the public.")
                        : say("%1 from the public; %2.")
                              .arg(counted("1 question or statement came", "%1 questions or statements came",
                                           account.questions.received),
                                   counted("1 was answered", "%1 were answered", account.questions.answered)));
    if (account.decisions.empty())
        return;
    writer.sentence(say("It voted on:"));
    for (const auto& decision : account.decisions)
        writer.entry(say("%1 (%2): %3")
                         .arg(text(decision.subject), plainDate(decision.on),
                              decision.carried ? say("carried") : say("not carried")));
    writer.endList();
}

void writeTargets(Writer& writer, const AnnualAccount& account)
{
    if (!account.plan)
        return;
    writer.heading(say("Priorities and targets"));
    for (const PriorityLine& line : account.plan->priorities) {
        writer.sentence(say("Priority %1: %2").arg(QString::number(line.priority->number), text(line.priority->title)));
        if (line.targets.empty())
            writer.entry(say("No target is set."));
        for (const TargetLine& target : line.targets)
            writer.entry(say("%1: %2").arg(targetText(target.target.value),
                                           judgementText(target.target.value, target.judgement)));
        writer.endList();
    }
}

void writeMoney(Writer& writer, const AnnualAccount& account)
{
    if (account.funds.empty())
        return;
    writer.heading(say("Projects and money"));
    for (const FundLine& line : account.funds) {
        writer.sentence(say("%1: of %2 the Board awarded %3; %4 was spent.")
                            .arg(text(line.fund->name), moneyText(line.account.amount), moneyText(line.account.awarded),
                                 moneyText(line.account.spent)));
        for (const Stored<Bid>& bid : line.bids) {
            if (awardOf(bid.value) == Pence())
                continue;
            const QString project = say("%1: %2").arg(text(bid->project), moneyText(awardOf(bid.value)));
            writer.entry(bid->results.empty() ? project : say("%1. %2").arg(project, text(bid->results).simplified()));
        }
        writer.endList();
    }
}

void writeRest(Writer& writer, const AnnualAccount& account)
{
    if (!account.recommendations.empty()) {
        writer.heading(say("Recommendations answered"));
        for (const auto& each : account.recommendations)
            writer.entry(say("%1, %2: %3").arg(text(each->source), text(each->number), label(each->answer)));
        writer.endList();
    }
    if (!account.released.empty()) {
        writer.heading(say("Domestic abuse related death reviews"));
        for (const std::string& words : account.released)
            writer.sentence(text(words).simplified());
    }
    if (!account.duties.empty()) {
        writer.heading(say("Duties done"));
        for (const auto& each : account.duties)
            writer.entry(
                each.done.evidence.empty()
                    ? say("%1, %2").arg(text(each.name), plainDate(each.done.on))
                    : say("%1, %2: %3").arg(text(each.name), plainDate(each.done.on), text(each.done.evidence)));
        writer.endList();
    }
}

} // namespace

std::string compiledReview(const AnnualAccount& account)
{
    Writer writer;
    writeMeetings(writer, account);
    writeTargets(writer, account);
    writeMoney(writer, account);
    writeRest(writer, account);
    return canonicalMarkedText(writer.text());
}

} // namespace cspdesk::wording
