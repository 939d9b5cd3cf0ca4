// SPDX-License-Identifier: MIT
#include "documents/annual_review_document.h"

#include "documents/chart_figure.h"
#include "documents/marked_blocks.h"
#include "documents/record_page.h"
#include "wording/annual_review_text.h"
#include "wording/delivery_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::documents {

using namespace domain;
using application::AnnualAccount;
using application::FundLine;
using application::PriorityLine;
using application::TargetLine;
using wording::moneyText;
using wording::say;

namespace {

Table presenceTable(const AnnualAccount& account)
{
    Table table;
    table.caption = words(say("Agencies at the Board’s meetings"));
    table.columns = {nameColumn(say("Agency"), 4), figureColumn(say("Seats at meetings"), 1.5),
                     figureColumn(say("Attended"), 1.4), figureColumn(say("Represented"), 1.7),
                     figureColumn(say("Apologies only"), 1.5)};
    for (const auto& each : account.presence)
        table.rows.push_back(
            Row{{cell(each.agency), cell(QString::number(each.seats)), cell(QString::number(each.attended)),
                 cell(QString::number(each.represented)), cell(QString::number(each.apologies))}});
    table.notes.push_back(words(say("Counted are the seats of Board members at each meeting. An agency with two Board "
                                    "members has two seats at a meeting. Agencies are in the order of their names.")));
    if (account.registered < int(account.meetings.size()))
        table.notes.push_back(
            words(say("Of %1 of %2 meetings the file knows who was there; the others are not counted.")
                      .arg(account.registered)
                      .arg(account.meetings.size())));
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
    for (Block& block : blocksOf(review.text.empty() ? wording::compiledReview(account) : review.text, 2))
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
