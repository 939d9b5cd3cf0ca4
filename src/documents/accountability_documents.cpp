// SPDX-License-Identifier: MIT
#include "documents/accountability_documents.h"

#include "documents/record_page.h"
#include "wording/cycle_labels.h"
#include "wording/delivery_text.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::documents {

using namespace domain;
using application::FundLine;
using application::HandOver;
using wording::label;
using wording::moneyText;
using wording::say;

namespace {

QString listed(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

QString outcomeText(const Bid& bid)
{
    QStringList parts{label(bid.outcome)};
    if (bid.decidedOn)
        parts << wording::plainDate(*bid.decidedOn);
    parts << wording::text(bid.decision);
    return listed(parts);
}

QString applicantText(const Bid& bid) { return wording::text(bid.applicant); }

QString askedText(const Bid& bid) { return bid.amount == Pence() ? say("not known") : moneyText(bid.amount); }

QString awardedText(const Bid& bid)
{
    if (bid.outcome == BidOutcome::Waiting)
        return say("–");
    return bid.outcome == BidOutcome::Agreed && !bid.awarded ? say("not known") : moneyText(awardOf(bid));
}

void addFund(Document& document, const FundLine& line)
{
    const Fund& fund = line.fund.value;
    document.blocks.emplace_back(sectionHeading(wording::text(fund.name)));
    DefinitionList facts;
    const auto fact = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts.definitions.push_back({words(name), words(value)});
    };
    fact(say("From"), wording::text(fund.giver));
    fact(say("Time"), wording::period({fund.from, fund.until}));
    fact(say("Amount"), fund.amount == Pence() ? say("not known") : moneyText(fund.amount));
    fact(say("Most for one bid"), fund.mostForOne ? moneyText(*fund.mostForOne) : QString());
    fact(say("Conditions"), wording::text(fund.conditions));
    document.blocks.emplace_back(std::move(facts));
    Table table;
    table.caption = words(say("Bids"));
    table.columns = {nameColumn(say("Project"), 2.4),   column(say("Applicant"), 1.8),
                     figureColumn(say("Asked"), 1.2),   column(say("Outcome"), 2),
                     figureColumn(say("Awarded"), 1.2), figureColumn(say("Paid"), 1.2),
                     figureColumn(say("Spent"), 1.2)};
    for (const Stored<Bid>& bid : line.bids)
        table.rows.push_back(Row{{cell(bid->project), cell(applicantText(bid.value)), cell(askedText(bid.value)),
                                  cell(outcomeText(bid.value)), cell(awardedText(bid.value)),
                                  cell(moneyText(sumOf(bid->payments))), cell(moneyText(sumOf(bid->spending)))}});
    if (!table.rows.empty()) {
        const FundAccount& account = line.account;
        Pence asked;
        for (const Stored<Bid>& bid : line.bids)
            asked += bid->amount;
        const bool isAskedKnown =
            std::none_of(line.bids.begin(), line.bids.end(), [](const auto& bid) { return bid->amount == Pence(); });
        table.rows.push_back(
            Row{{cell(say("All bids")), cell(QString()), cell(isAskedKnown ? moneyText(asked) : say("not known")),
                 cell(QString()), cell(moneyText(account.awarded)), cell(moneyText(account.paid)),
                 cell(moneyText(account.spent))},
                RowKind::Total});
        if (account.amount > Pence())
            table.notes.push_back(words(say("Left to award: %1. Awarded and not spent: %2.")
                                            .arg(moneyText(account.left()), moneyText(account.underspent()))));
    }
    addTable(document, std::move(table), say("No bid was made yet."));
    for (const Stored<Bid>& bid : line.bids)
        if (!bid->results.empty())
            document.blocks.emplace_back(
                paragraph(say("%1 reports: %2").arg(wording::text(bid->project), wording::text(bid->results)),
                          ParagraphStyle::Note));
    List findings;
    for (const FundFinding& finding : line.findings) {
        const auto bid = std::find_if(line.bids.begin(), line.bids.end(),
                                      [&](const auto& each) { return finding.bid && each.id == *finding.bid; });
        const QString about = wording::findingText(finding);
        findings.items.push_back({{paragraph(
            bid == line.bids.end() ? about : say("%1: %2").arg(wording::text(bid->value.project), about))}});
    }
    if (findings.items.empty())
        return;
    document.blocks.emplace_back(paragraph(say("To be looked at"), ParagraphStyle::Lead));
    document.blocks.emplace_back(std::move(findings));
}

QString dutyState(const Duty& duty, Date today)
{
    if (!duty.due)
        return duty.done.empty() ? say("No day set") : say("Done");
    const QString day = wording::plainDate(*duty.due);
    if (*duty.due < today)
        return say("Overdue since %1").arg(day);
    return *duty.due <= addDays(today, duty.remindDays) ? say("Due soon: %1").arg(day) : say("Due on %1").arg(day);
}

} // namespace

Document fundsDocument(const Partnership& partnership, const std::vector<FundLine>& funds, Date today)
{
    Document document = recordPage(partnership, say("Funding"), today);
    document.orientation = PageOrientation::Landscape;
    for (const FundLine& line : funds)
        addFund(document, line);
    if (funds.empty())
        document.blocks.emplace_back(paragraph(say("No fund is kept yet.")));
    return document;
}

Document dutiesDocument(const Partnership& partnership, const std::vector<Stored<Duty>>& duties, Date today)
{
    Document document = recordPage(partnership, say("Statutory calendar"), today);
    document.orientation = PageOrientation::Landscape;
    Table table;
    table.caption = words(say("What the partnership must do, and when"));
    table.columns = {nameColumn(say("Duty"), 3), column(say("Basis"), 3), column(say("How often"), 1.3),
                     column(say("Standing"), 2), column(say("Last done, and what shows it"), 3)};
    std::vector<const Stored<Duty>*> ordered;
    for (const Stored<Duty>& duty : duties)
        ordered.push_back(&duty);
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto* a, const auto* b) {
        return a->value.due.value_or(date(9999, 12, 31)) < b->value.due.value_or(date(9999, 12, 31));
    });
    for (const Stored<Duty>* duty : ordered) {
        const Duty& each = duty->value;
        const QString done =
            each.done.empty()
                ? QString()
                : listed({wording::plainDate(each.done.back().on), wording::text(each.done.back().evidence)});
        table.rows.push_back(Row{
            {cell(each.name), cell(each.basis), cell(label(each.cadence)), cell(dutyState(each, today)), cell(done)}});
    }
    addTable(document, std::move(table), say("No duty is kept yet."));
    return document;
}

Document recommendationsDocument(const Partnership& partnership,
                                 const std::vector<Stored<Recommendation>>& recommendations, Date today)
{
    Document document = recordPage(partnership, say("Recommendations"), today);
    document.orientation = PageOrientation::Landscape;
    std::vector<std::string> sources;
    for (const Stored<Recommendation>& each : recommendations)
        if (std::find(sources.begin(), sources.end(), each->source) == sources.end())
            sources.push_back(each->source);
    Table table;
    table.caption = words(say("What reports asked of the partnership, and what became of it"));
    table.columns = {column(say("No."), 0.8), nameColumn(say("Recommendation"), 4.5), column(say("Answer"), 2),
                     column(say("Owner"), 1.6), column(say("Progress"), 3)};
    for (const std::string& source : sources) {
        table.rows.push_back(
            Row{{cell(source.empty() ? say("Without a source") : wording::text(source))}, RowKind::Group});
        for (const Stored<Recommendation>& each : recommendations) {
            if (each->source != source)
                continue;
            QStringList progress;
            for (const RecommendationProgress& step : each->progress)
                progress << say("%1: %2").arg(wording::plainDate(step.on), wording::text(step.text));
            if (each->closedOn)
                progress << listed(
                    {say("Closed on %1").arg(wording::plainDate(*each->closedOn)), wording::text(each->closure)});
            const QString kind = each->kind == RecommendationKind::Other ? QString() : label(each->kind);
            table.rows.push_back(Row{
                {cell(each->number),
                 cell(kind.isEmpty() ? wording::text(each->text) : say("%1: %2").arg(kind, wording::text(each->text))),
                 cell(listed({label(each->answer), dayOrNothing(each->answeredOn), wording::text(each->minute)})),
                 cell(each->owner), cell(progress.join(QLatin1Char('\n')))}});
        }
    }
    addTable(document, std::move(table), say("No recommendation is kept yet."));
    return document;
}

Document reviewsDocument(const Partnership& partnership, const std::vector<Stored<DeathReview>>& reviews,
                         Audience audience, Date today)
{
    Document document = recordPage(partnership, say("Domestic abuse related death reviews"), today);
    document.marking = marking(audience, audience == Audience::Board && !reviews.empty());
    bool hasAny = false;
    for (const Stored<DeathReview>& review : reviews) {
        const ReviewMatter* matter = audience == Audience::Board ? review->matter.readable() : nullptr;
        if (matter == nullptr) {
            if (review->released.empty())
                continue;
            hasAny = true;
            document.blocks.emplace_back(paragraph(wording::text(review->released)));
            continue;
        }
        hasAny = true;
        document.blocks.emplace_back(sectionHeading(wording::text(matter->pseudonym)));
        QStringList panel;
        for (const std::string& name : matter->panel)
            panel << wording::text(name);
        DefinitionList facts;
        const auto fact = [&](const QString& name, const QString& value) {
            if (!value.isEmpty())
                facts.definitions.push_back({words(name), words(value)});
        };
        fact(say("Independent chair"), wording::text(matter->chair));
        fact(say("Panel"), panel.join(QStringLiteral("; ")));
        fact(say("Publication"), wording::text(matter->publication));
        fact(say("Released"), review->released.empty()
                                  ? QString()
                                  : listed({wording::text(review->releasedBy), dayOrNothing(review->releasedOn)}));
        fact(say("Note"), wording::text(matter->note));
        document.blocks.emplace_back(std::move(facts));
        Table steps;
        steps.caption = words(say("Stages"));
        steps.columns = {nameColumn(say("Stage"), 2), column(say("On"), 1), column(say("Note"), 3)};
        for (const ReviewStep& step : matter->steps)
            steps.rows.push_back(Row{{cell(label(step.stage)), cell(wording::plainDate(step.on)), cell(step.note)}});
        addTable(document, std::move(steps), say("No stage is written down yet."));
        Table actions;
        actions.caption = words(say("Recommendations and action plan"));
        actions.columns = {nameColumn(say("Recommendation"), 3), column(say("Owner"), 1.5), column(say("Due"), 1.2),
                           column(say("Done"), 1.2), column(say("Progress"), 2)};
        for (const ReviewAction& action : matter->actions)
            actions.rows.push_back(Row{{cell(action.recommendation), cell(action.owner), cell(dayOrNothing(action.due)),
                                        cell(dayOrNothing(action.done)), cell(action.progress)}});
        addTable(document, std::move(actions), say("It has made no recommendation yet."));
    }
    if (!hasAny)
        document.blocks.emplace_back(paragraph(audience == Audience::Board
                                                   ? say("No review is kept yet, or they are locked.")
                                                   : say("Nothing was released of any review.")));
    return document;
}

Document agreementsDocument(const Partnership& partnership, const std::vector<Stored<SharingAgreement>>& agreements,
                            const std::vector<Stored<OutsideSeat>>& seats,
                            const std::vector<Stored<PublicNotice>>& notices, Date today)
{
    Document document = recordPage(partnership, say("Agreements and notices"), today);
    document.blocks.emplace_back(sectionHeading(say("Information-sharing agreements")));
    Table shared;
    shared.caption = words(say("Who may share what"));
    shared.columns = {nameColumn(say("Agreement"), 2), column(say("Signatories"), 3),
                      column(say("What may be shared"), 3), column(say("Review"), 1.3)};
    for (const Stored<SharingAgreement>& each : agreements) {
        QStringList names;
        for (const std::string& name : each->signatories)
            names << wording::text(name);
        const bool isLate = each->review && *each->review < today;
        const QString day = dayOrNothing(each->review);
        shared.rows.push_back(Row{{cell(each->name), cell(names.join(QStringLiteral("; "))), cell(each->covers),
                                   cell(isLate ? say("%1, overdue").arg(day) : day)}});
    }
    addTable(document, std::move(shared), say("No agreement is kept yet."));
    document.blocks.emplace_back(sectionHeading(say("Seats on other boards")));
    Table outside;
    outside.caption = words(say("Who speaks for the partnership elsewhere"));
    outside.columns = {nameColumn(say("Board"), 2), column(say("Who"), 2), column(say("Since"), 1.3),
                       column(say("Last feedback"), 4)};
    for (const Stored<OutsideSeat>& each : seats)
        outside.rows.push_back(
            Row{{cell(each->board), cell(each->person), cell(dayOrNothing(each->since)),
                 cell(each->feedback.empty() ? say("none yet")
                                             : say("%1: %2").arg(wording::plainDate(each->feedback.back().on),
                                                                 wording::text(each->feedback.back().text)))}});
    addTable(document, std::move(outside), say("Nobody speaks for the partnership on another board."));
    document.blocks.emplace_back(sectionHeading(say("Notices")));
    Table sent;
    sent.caption = words(say("What was made public"));
    sent.columns = {column(say("On"), 1.3), nameColumn(say("Notice"), 3), column(say("By"), 1.3), column(say("To"), 2)};
    for (const Stored<PublicNotice>& each : notices)
        sent.rows.push_back(
            Row{{cell(dayOrNothing(each->sentOn)), cell(each->title), cell(label(each->medium)), cell(each->to)}});
    addTable(document, std::move(sent), say("No notice is kept yet."));
    return document;
}

Document inductionsDocument(const Partnership& partnership, const std::vector<HandOver>& lists, Date today)
{
    Document document = recordPage(partnership, say("Inductions and hand-overs"), today);
    for (const HandOver& each : lists) {
        const Induction& list = each.list.value;
        document.blocks.emplace_back(
            sectionHeading(say("%1: %2").arg(label(list.kind), wording::fullName(each.person))));
        Table table;
        table.caption = words(list.kind == InductionKind::NewMember ? say("What a new member is given")
                                                                    : say("What is handed over"));
        table.columns = {nameColumn(say("What"), 4), column(say("On"), 1.5), column(say("By"), 2)};
        for (const InductionStep& step : list.steps)
            table.rows.push_back(
                Row{{cell(step.what), cell(step.on ? wording::plainDate(*step.on) : say("not yet")), cell(step.by)}});
        addTable(document, std::move(table), say("The list is empty."));
        if (!list.note.empty())
            document.blocks.emplace_back(paragraph(wording::text(list.note)));
        const auto listPart = [&](const QString& heading, const QStringList& lines) {
            if (lines.isEmpty())
                return;
            document.blocks.emplace_back(sectionHeading(heading, 3));
            List items;
            for (const QString& line : lines)
                items.items.push_back({{paragraph(line)}});
            document.blocks.emplace_back(std::move(items));
        };
        QStringList seats;
        for (const auto& [seat, time] : each.seats)
            seats << say("%1: %2").arg(wording::text(seat), wording::period(time));
        listPart(say("Seats and offices"), seats);
        QStringList actions;
        for (const auto& [reference, about] : each.actions)
            actions << (about.empty() ? wording::text(reference)
                                      : say("%1: %2").arg(wording::text(reference), wording::text(about)));
        listPart(say("Open action points"), actions);
        QStringList meetings;
        for (const auto& [day, body] : each.meetings)
            meetings << say("%1: %2").arg(wording::plainDate(day), wording::text(body));
        listPart(say("Meetings to come"), meetings);
        if (list.kind != InductionKind::HandOver)
            continue;
        QStringList duties;
        for (const auto& [day, duty] : each.duties)
            duties << say("%1: %2").arg(wording::plainDate(day), wording::text(duty));
        listPart(say("Due within half a year"), duties);
    }
    if (lists.empty())
        document.blocks.emplace_back(paragraph(say("No list is kept yet.")));
    return document;
}

} // namespace cspdesk::documents
