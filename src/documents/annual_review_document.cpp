// SPDX-License-Identifier: MIT
#include "documents/annual_review_document.h"

#include "documents/chart_figure.h"
#include "documents/marked_blocks.h"
#include "documents/record_page.h"
#include "domain/marked_text.h"
#include "wording/delivery_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {

using namespace domain;
using application::AnnualAccount;
using application::FundLine;
using application::PriorityLine;
using application::TargetLine;
using application::TargetStatus;
using wording::counted;
using wording::label;
using wording::moneyText;
using wording::say;

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
        days << wording::plainDate(meeting.meeting->date);
    writer.sentence(days.isEmpty() ? say("The Board did not meet.")
                                   : say("%1: %2.").arg(
                                       counted("The Board met once", "The Board met %1 times", qint64(days.size())),
                                       wording::listText(days)));
    const auto& actions = account.actions;
    writer.sentence(say("It raised %1, and of those it looked at again %2 and %3.")
                        .arg(counted("1 action point", "%1 action points", actions.raised),
                             counted("1 was closed", "%1 were closed", actions.closed),
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
                         .arg(wording::text(decision.subject), wording::plainDate(decision.on),
                              decision.carried ? say("carried") : say("not carried")));
    writer.endList();
}

void writeTargets(Writer& writer, const AnnualAccount& account)
{
    if (!account.plan)
        return;
    writer.heading(say("Priorities and targets"));
    for (const PriorityLine& line : account.plan->priorities) {
        writer.sentence(
            say("Priority %1: %2").arg(QString::number(line.priority->number), wording::text(line.priority->title)));
        for (const TargetLine& target : line.targets)
            writer.entry(say("%1: %2").arg(wording::targetText(target.target.value),
                                           wording::judgementText(target.target.value, target.judgement)));
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
                            .arg(wording::text(line.fund->name), moneyText(line.account.amount),
                                 moneyText(line.account.awarded), moneyText(line.account.spent)));
        for (const Stored<Bid>& bid : line.bids) {
            if (awardOf(bid.value) == Pence())
                continue;
            const QString project = say("%1: %2").arg(wording::text(bid->project), moneyText(awardOf(bid.value)));
            writer.entry(bid->results.empty() ? project
                                              : say("%1. %2").arg(project, wording::text(bid->results).simplified()));
        }
        writer.endList();
    }
}

void writeRest(Writer& writer, const AnnualAccount& account)
{
    if (!account.recommendations.empty()) {
        writer.heading(say("Recommendations answered"));
        for (const auto& each : account.recommendations)
            writer.entry(
                say("%1, %2: %3").arg(wording::text(each->source), wording::text(each->number), label(each->answer)));
        writer.endList();
    }
    if (!account.released.empty()) {
        writer.heading(say("Domestic abuse related death reviews"));
        for (const std::string& words : account.released)
            writer.sentence(wording::text(words).simplified());
    }
    if (!account.duties.empty()) {
        writer.heading(say("Duties done"));
        for (const auto& each : account.duties)
            writer.entry(each.done.evidence.empty()
                             ? say("%1, %2").arg(wording::text(each.name), wording::plainDate(each.done.on))
                             : say("%1, %2: %3")
                                   .arg(wording::text(each.name), wording::plainDate(each.done.on),
                                        wording::text(each.done.evidence)));
        writer.endList();
    }
}

Table presenceTable(const AnnualAccount& account)
{
    Table table;
    table.caption = words(say("Agencies at the Board’s meetings"));
    table.columns = {nameColumn(say("Agency"), 4), figureColumn(say("Seats at meetings"), 1.4),
                     figureColumn(say("Attended"), 1.2), figureColumn(say("Represented"), 1.2),
                     figureColumn(say("Apologies only"), 1.2)};
    for (const auto& each : account.presence)
        table.rows.push_back(
            Row{{cell(each.agency), cell(QString::number(each.seats)), cell(QString::number(each.attended)),
                 cell(QString::number(each.represented)), cell(QString::number(each.apologies))}});
    table.notes.push_back(words(say("Counted are the seats of Board members at each meeting. An agency with two Board "
                                    "members has two seats at a meeting. Agencies are in the order of their names.")));
    return table;
}

Table moneyTable(const AnnualAccount& account)
{
    Table table;
    table.caption = words(say("Funds"));
    table.columns = {nameColumn(say("Fund"), 3),        figureColumn(say("Amount"), 1.4),
                     figureColumn(say("Awarded"), 1.4), figureColumn(say("Paid"), 1.4),
                     figureColumn(say("Spent"), 1.4),   figureColumn(say("Not spent"), 1.4)};
    FundAccount all;
    for (const FundLine& line : account.funds) {
        const FundAccount& each = line.account;
        table.rows.push_back(
            Row{{cell(line.fund->name), cell(moneyText(each.amount)), cell(moneyText(each.awarded)),
                 cell(moneyText(each.paid)), cell(moneyText(each.spent)), cell(moneyText(each.underspent()))}});
        all.amount += each.amount;
        all.awarded += each.awarded;
        all.paid += each.paid;
        all.spent += each.spent;
    }
    if (account.funds.size() > 1)
        table.rows.push_back(
            Row{{cell(say("All funds")), cell(moneyText(all.amount)), cell(moneyText(all.awarded)),
                 cell(moneyText(all.paid)), cell(moneyText(all.spent)), cell(moneyText(all.underspent()))},
                RowKind::Total});
    return table;
}

} // namespace

std::string compiledReview(const AnnualAccount& account)
{
    Writer writer;
    writeMeetings(writer, account);
    writeTargets(writer, account);
    writeMoney(writer, account);
    writeRest(writer, account);
    return writer.text();
}

Document annualReviewDocument(const Partnership& partnership, const AnnualReview& review, const AnnualAccount& account,
                              Date today)
{
    Document document = recordPage(partnership, say("Annual Review"), today);
    document.blocks.emplace_back(paragraph(wording::period({review.from, review.until}), ParagraphStyle::Lead));
    if (review.agreedOn)
        document.blocks.emplace_back(paragraph(
            review.minute.empty() ? say("Agreed by the Board on %1").arg(wording::plainDate(*review.agreedOn))
                                  : say("Agreed by the Board on %1, minute %2")
                                        .arg(wording::plainDate(*review.agreedOn), wording::text(review.minute)),
            ParagraphStyle::Small));
    else
        document.blocks.emplace_back(paragraph(say("Draft: the Board has not agreed it yet."), ParagraphStyle::Small));
    for (Block& block : blocksOf(review.text.empty() ? compiledReview(account) : review.text, 2))
        document.blocks.push_back(std::move(block));
    if (!account.presence.empty()) {
        document.blocks.emplace_back(sectionHeading(say("Attendance")));
        document.blocks.emplace_back(presenceTable(account));
    }
    if (account.plan)
        for (const PriorityLine& line : account.plan->priorities)
            for (const TargetLine& target : line.targets)
                if (const auto chart = wording::trajectoryChart(target.target.value, target.judgement))
                    document.blocks.emplace_back(chartFigure(*chart));
    if (!account.funds.empty()) {
        document.blocks.emplace_back(sectionHeading(say("Money")));
        document.blocks.emplace_back(moneyTable(account));
    }
    return document;
}

} // namespace cspdesk::documents
