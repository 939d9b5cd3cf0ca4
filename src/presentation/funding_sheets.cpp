// SPDX-License-Identifier: MIT
// The sheets of funds and bids.
#include "domain/funding_rules.h"
#include "presentation/delivery_rules.h"
#include "presentation/delivery_sheets.h"
#include "wording/delivery_text.h"
#include "wording/format_text.h"

#include <map>

namespace cspdesk::presentation {

using namespace domain;
using application::Verb;
using wording::labelsUpTo;
using wording::say;
using wording::text;
using Kind = SheetField::Kind;
using Part = SheetPart::Kind;

namespace {

SheetBinding<Bid> moneyRows(const char* id, const QString& label, std::vector<MoneyLine> Bid::*member)
{
    return boundRows<Bid, MoneyLine>(field(id, label, Kind::Rows), member,
                                     {part<MoneyLine>({say("On"), Part::Day, {}, 2}, &MoneyLine::on),
                                      part<MoneyLine>({say("Amount"), Part::Money, {}, 2}, &MoneyLine::amount),
                                      part<MoneyLine>({say("What"), Part::Line, {}, 4}, &MoneyLine::what)});
}

/// The items of meetings from half a year back on, where a bid can be decided.
SheetLinks<AgendaItem> itemsOf(const Workspace& workspace)
{
    SheetLinks<AgendaItem> links;
    const auto meetings = application::all<Meeting>(workspace.store());
    if (!meetings.has_value())
        return links;
    for (const Stored<Meeting>& meeting : *meetings) {
        const auto items = application::all<AgendaItem>(workspace.store(), application::RecordKey::of(meeting.id));
        if (!items.has_value())
            continue;
        for (const Stored<AgendaItem>& item : *items) {
            if (item->session == Session::Closed)
                continue;
            links.ids.push_back(item.id);
            links.names << say("%1: %2").arg(wording::shortDate(meeting->date), text(boardTitle(item.value)));
        }
    }
    return links;
}

} // namespace

std::unique_ptr<RecordSheet> fundsSheet(Workspace& workspace)
{
    using T = Fund;
    const Date today = workspace.today();
    const int year = int(today.year()) - (today < date(int(today.year()), 4, 1) ? 1 : 0);
    std::vector<SheetBinding<T>> bindings{
        bound(lineField("name", say("&Name"), say("Community Safety Fund 2025/26")), &T::name),
        bound(lineField("giver", say("&Given by")), &T::giver),
        bound(field("amount", say("&Amount"), Kind::Money), &T::amount),
        bound(field("mostForOne", say("&Most for one bid"), Kind::Money), &T::mostForOne),
        bound(hidden(field("from", say("From the &day"), Kind::Day)), &T::from),
        bound(field("until", say("&Until"), Kind::Day), &T::until),
        bound(hidden(field("conditions", say("&Conditions"), Kind::Lines)), &T::conditions),
        boundRows<T, GrantReturn>(field("returns", say("&Returns owed"), Kind::Rows), &T::returns,
                                  {part<GrantReturn>({say("Due"), Part::Day, {}, 2}, &GrantReturn::due),
                                   part<GrantReturn>({say("What"), Part::Line, {}, 4}, &GrantReturn::what),
                                   part<GrantReturn>({say("Sent"), Part::Day, {}, 2}, &GrantReturn::sent)})};
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("funds"), say("Funds"),
                   say("Money the Board decides on, with its conditions and the returns that are owed."),
                   say("No fund is kept yet."), say("add fund"), say("change fund"), say("remove fund")},
        std::move(bindings),
        treeRules(Verb::ChangeFunding, T{.from = date(year, 4, 1), .until = date(year + 1, 3, 31)}));
}

std::unique_ptr<RecordSheet> bidsSheet(Workspace& workspace)
{
    using T = Bid;
    const auto funds = linksTo<Fund>(workspace.store(), [](const Fund& fund) { return text(fund.name); });
    const auto agencies = linksTo<Agency>(workspace.store(), [](const Agency& agency) { return text(agency.name); });
    const auto priorities = linksTo<Priority>(workspace.store(), [](const Priority& each) {
        return say("%1: %2").arg(QString::number(each.number), text(each.title));
    });
    // What does not fit, worked out of the fund and all its bids.
    SheetBinding<T> checks{{.id = QStringLiteral("checks"), .label = say("To be looked at"), .kind = Kind::Told},
                           [&workspace](const T& bid) {
                               const auto fund = application::require(workspace.store(), bid.fund);
                               if (!fund.has_value())
                                   return QString();
                               QStringList out;
                               for (const FundFinding& finding :
                                    findingsOf(fund->value, {Stored<Bid>{Id<Bid>(1), bid}}, workspace.today()))
                                   if (finding.bid)
                                       out << wording::findingText(finding);
                               return out.join(QStringLiteral("; "));
                           },
                           [](T&, const QString&) {}};
    std::vector<SheetBinding<T>> bindings{
        bound(lineField("project", say("&Project")), &T::project),
        boundLink(field("fund", say("&Fund"), Kind::Choice), &T::fund, funds),
        bound(field("amount", say("&Asked for"), Kind::Money), &T::amount),
        bound(field("outcome", say("&Outcome"), Kind::Choice, labelsUpTo(BidOutcome::Withdrawn)), &T::outcome),
        bound(hidden(field("awarded", say("A&warded, where not all of it"), Kind::Money)), &T::awarded),
        std::move(checks),
        boundLink(hidden(field("agency", say("A&gency that applies"), Kind::Choice)), &T::agency, agencies),
        bound(hidden(lineField("applicant", say("Applicant in &words"))), &T::applicant),
        bound(hidden(field("purpose", say("Purpos&e"), Kind::Lines)), &T::purpose),
        boundLink(hidden(field("priority", say("P&riority it serves"), Kind::Choice)), &T::priority, priorities),
        bound(hidden(field("conditions", say("&Conditions"), Kind::Lines)), &T::conditions),
        bound(hidden(field("received", say("Recei&ved"), Kind::Day)), &T::received),
        boundLink(hidden(field("item", say("Decided under the &item"), Kind::Choice)), &T::item, itemsOf(workspace)),
        bound(hidden(field("decidedOn", say("&Decided on"), Kind::Day)), &T::decidedOn),
        bound(hidden(lineField("decision", say("&Minute that shows it"))), &T::decision),
        moneyRows("payments", say("Pa&yments"), &T::payments),
        moneyRows("spending", say("&Spending"), &T::spending),
        bound(hidden(field("results", say("Wha&t came of it"), Kind::Lines)), &T::results),
        bound(hidden(field("reportedOn", say("Reported o&n"), Kind::Day)), &T::reportedOn)};
    SheetRules<T> rules = deliveryRules(Verb::ChangeFunding, T{.fund = lastOf(funds), .received = workspace.today()});
    rules.mayAdd = !funds.ids.empty();
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("bids"), say("Bids"),
                   say("From the idea to the end-of-year report. The applicant’s people have an interest in the vote."),
                   funds.ids.empty() ? say("Add a fund first: bids are made to one.") : say("No bid is kept yet."),
                   say("add bid"), say("change bid"), say("remove bid")},
        std::move(bindings), std::move(rules));
}

} // namespace cspdesk::presentation
