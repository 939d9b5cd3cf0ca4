// SPDX-License-Identifier: MIT
// The sheets of what the partnership answers for.
#include "application/annual_account.h"
#include "presentation/delivery_rules.h"
#include "presentation/delivery_sheets.h"
#include "wording/annual_review_text.h"
#include "wording/cycle_labels.h"
#include "wording/delivery_text.h"
#include "wording/format_text.h"
#include "wording/review_figures.h"

namespace cspdesk::presentation {

using namespace domain;
using application::Verb;
using wording::label;
using wording::labelsUpTo;
using wording::say;
using wording::text;
using Kind = SheetField::Kind;
using Part = SheetPart::Kind;

namespace {

QStringList cadences()
{
    QStringList all;
    for (int value = 0; value <= int(PlanCadence::Yearly); ++value)
        all << label(static_cast<PlanCadence>(value));
    return all;
}

QString dutyStanding(const Duty& duty, Date today)
{
    if (!duty.due)
        return duty.done.empty() ? say("No day set") : say("Done");
    if (*duty.due < today)
        return say("Overdue");
    return *duty.due <= addDays(today, duty.remindDays) ? say("Due soon") : say("Not due yet");
}

SheetBinding<DeathReview> within(SheetBinding<ReviewMatter> binding)
{
    return boundWithin(&DeathReview::matter, std::move(binding));
}

/// Fills in the text of each review that has none, from what the file holds of its year.
application::Result<> writeReviews(application::UnitOfWork& unit, Date today)
{
    const auto reviews = application::all<AnnualReview>(unit);
    CSPDESK_TRY(reviews);
    for (const Stored<AnnualReview>& review : *reviews) {
        if (!review->text.empty())
            continue;
        const auto account = application::annualAccount(unit, review->body, review->from, review->until, today);
        CSPDESK_TRY(account);
        AnnualReview written = review.value;
        written.text = wording::compiledReview(*account);
        written.compiledOn = today;
        CSPDESK_TRY(application::keepRecord(unit, std::optional(review.id), std::move(written)));
    }
    return {};
}

QStringList findingsIn(const Workspace& workspace, const AnnualReview& review, const std::string& words, Date today)
{
    const auto account = application::annualAccount(workspace.store(), review.body, review.from, review.until, today);
    return account.has_value() ? wording::reviewFindings(words, *account) : QStringList();
}

/// Whether the figures of a review that was edited still are those of the file.
QString figuresText(const Workspace& workspace, const AnnualReview& review, Date today)
{
    if (review.text.empty())
        return say("told from the file");
    const QStringList findings = findingsIn(workspace, review, review.text, today);
    return findings.isEmpty() ? say("nothing contradicts the file") : findings.join(QLatin1Char('\n'));
}

} // namespace

std::unique_ptr<RecordSheet> dutiesSheet(Workspace& workspace)
{
    using T = Duty;
    const auto entries =
        linksTo<PlanEntry>(workspace.store(), [](const PlanEntry& entry) { return text(entry.matter.value().title); });
    const Date today = workspace.today();
    SheetBinding<T> standing{{.id = QStringLiteral("standing"), .label = say("Standing"), .kind = Kind::Told},
                             [today](const T& duty) { return dutyStanding(duty, today); },
                             [](T&, const QString&) {}};
    std::vector<SheetBinding<T>> bindings{
        bound(lineField("name", say("&Duty")), &T::name),
        bound(field("basis", say("&Basis"), Kind::Lines), &T::basis),
        bound(field("cadence", say("How &often"), Kind::Choice, cadences()), &T::cadence),
        bound(field("due", say("D&ue"), Kind::Day), &T::due),
        std::move(standing),
        bound(hidden(field("remindDays", say("Told so many days be&fore"), Kind::Number)), &T::remindDays),
        bound(hidden(lineField("owner", say("O&wner"))), &T::owner),
        boundLink(hidden(field("entry", say("&Line of the forward plan"), Kind::Choice)), &T::entry, entries),
        boundRows<T, DutyDone>(field("done", say("Do&ne, with what shows it"), Kind::Rows), &T::done,
                               {part<DutyDone>({say("On"), Part::Day, {}, 2}, &DutyDone::on),
                                part<DutyDone>({say("What shows it"), Part::Line, {}, 5}, &DutyDone::evidence)}),
        bound(hidden(field("note", say("No&te"), Kind::Lines)), &T::note)};
    SheetRules<T> rules = deliveryRules(Verb::ChangeDuties, T{});
    rules.addUsual = [](application::UnitOfWork& unit) { return application::addUsualDuties(unit); };
    rules.act = [](application::UnitOfWork& unit, Id<T> id) { return application::planDuty(unit, id); };
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("duties"), say("Statutory calendar"),
                   say("What must be done by law and by the terms of reference, when, and what shows that it was."),
                   say("No duty is kept yet. Those that every partnership has can be added at once."), say("add duty"),
                   say("change duty"), say("remove duty"), say("Add the &usual ones"), say("&Into the forward plan")},
        std::move(bindings), std::move(rules));
}

std::unique_ptr<RecordSheet> recommendationsSheet(Workspace& workspace)
{
    using T = Recommendation;
    const auto targets = linksTo<Target>(workspace.store(), [](const Target& target) { return text(target.measure); });
    const auto actions =
        linksTo<ActionPoint>(workspace.store(), [](const ActionPoint& action) { return text(action.text).left(80); });
    std::vector<SheetBinding<T>> bindings{
        bound(field("text", say("&Recommendation"), Kind::Lines), &T::text),
        bound(lineField("source", say("&Source"), say("Reoffending Deep Dive 2025")), &T::source),
        bound(lineField("number", say("&No.")), &T::number),
        bound(field("answer", say("&Answer of the Board"), Kind::Choice, labelsUpTo(BoardAnswer::Declined)),
              &T::answer),
        bound(hidden(field("kind", say("&Kind"), Kind::Choice, labelsUpTo(RecommendationKind::Other))), &T::kind),
        bound(hidden(field("answeredOn", say("Ans&wered on"), Kind::Day)), &T::answeredOn),
        bound(hidden(lineField("minute", say("&Minute that shows it"))), &T::minute),
        bound(lineField("owner", say("&Owner")), &T::owner),
        bound(hidden(field("due", say("&Due"), Kind::Day)), &T::due),
        boundLink(hidden(field("action", say("Action point it be&came"), Kind::Choice)), &T::action, actions),
        boundLink(hidden(field("target", say("&Target it became"), Kind::Choice)), &T::target, targets),
        boundRows<T, RecommendationProgress>(
            field("progress", say("&Progress"), Kind::Rows), &T::progress,
            {part<RecommendationProgress>({say("On"), Part::Day, {}, 2}, &RecommendationProgress::on),
             part<RecommendationProgress>({say("What was done"), Part::Line, {}, 5}, &RecommendationProgress::text)}),
        bound(hidden(field("closedOn", say("C&losed on"), Kind::Day)), &T::closedOn),
        bound(hidden(field("closure", say("Wh&y it is closed"), Kind::Lines)), &T::closure)};
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("recommendations"), say("Recommendations"),
                   say("What reports asked of the partnership, what the Board answered, and what became of it."),
                   say("No recommendation is kept yet."), say("add recommendation"), say("change recommendation"),
                   say("remove recommendation")},
        std::move(bindings), deliveryRules(Verb::ChangeRecommendations, T{}));
}

std::unique_ptr<RecordSheet> deathReviewsSheet(Workspace& workspace)
{
    using T = DeathReview;
    using M = ReviewMatter;
    SheetBinding<T> last{{.id = QStringLiteral("stage"), .label = say("Last stage"), .kind = Kind::Told},
                         [](const T& review) {
                             const M* matter = review.matter.readable();
                             return matter == nullptr || matter->steps.empty()
                                      ? QString()
                                      : say("%1, %2").arg(label(matter->steps.back().stage),
                                                          wording::shortDate(matter->steps.back().on));
                         },
                         [](T&, const QString&) {}};
    std::vector<SheetBinding<T>> bindings{
        within(bound(lineField("pseudonym", say("&Pseudonym"), say("Review 2025/1")), &M::pseudonym)),
        std::move(last),
        within(bound(lineField("chair", say("Independent &chair")), &M::chair)),
        within(bound(hidden(field("panel", say("Pane&l, parted by semicolons"), Kind::Names)), &M::panel)),
        within(boundRows<M, ReviewStep>(
            field("steps", say("&Stages"), Kind::Rows), &M::steps,
            {part<ReviewStep>({say("Stage"), Part::Choice, labelsUpTo(ReviewStage::Closed), 3}, &ReviewStep::stage),
             part<ReviewStep>({say("On"), Part::Day, {}, 2}, &ReviewStep::on),
             part<ReviewStep>({say("Note"), Part::Line, {}, 4}, &ReviewStep::note)})),
        within(boundRows<M, ReviewAction>(
            field("actions", say("&Recommendations and action plan"), Kind::Rows), &M::actions,
            {part<ReviewAction>({say("Recommendation"), Part::Line, {}, 4}, &ReviewAction::recommendation),
             part<ReviewAction>({say("Owner"), Part::Line, {}, 2}, &ReviewAction::owner),
             part<ReviewAction>({say("Due"), Part::Day, {}, 2}, &ReviewAction::due),
             part<ReviewAction>({say("Done"), Part::Day, {}, 2}, &ReviewAction::done),
             part<ReviewAction>({say("Progress"), Part::Line, {}, 3}, &ReviewAction::progress)})),
        within(bound(hidden(lineField("publication", say("P&ublication"))), &M::publication)),
        within(bound(hidden(field("note", say("No&te"), Kind::Lines)), &M::note)),
        bound(hidden(lineField("releasedBy", say("Released &by"))), &T::releasedBy),
        bound(hidden(field("releasedOn", say("Released on the &day"), Kind::Day)), &T::releasedOn),
        bound(hidden(field("released", say("&Words released to the public"), Kind::Lines)), &T::released)};
    SheetRules<T> rules = deliveryRules(Verb::ChangeDeathReviews, T{.matter = M{}});
    rules.isLocked = [](const T& review) { return review.matter.isSealed(); };
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{
            QStringLiteral("deathReviews"), say("Death reviews"),
            say("Domestic abuse related death reviews, closed to the public and sealed in the file. Only the words "
                "that somebody releases by name come into public documents."),
            say("No review is kept."), say("add review"), say("change review"), say("remove review")},
        std::move(bindings), std::move(rules));
}

std::unique_ptr<RecordSheet> annualReviewsSheet(Workspace& workspace)
{
    using T = AnnualReview;
    const Date today = workspace.today();
    const int year = int(today.year()) - (today < date(int(today.year()), 4, 1) ? 2 : 1);
    std::vector<SheetBinding<T>> bindings{
        bound(field("from", say("&From"), Kind::Day), &T::from),
        bound(field("until", say("&Until"), Kind::Day), &T::until),
        bound(field("agreedOn", say("&Agreed on"), Kind::Day), &T::agreedOn),
        bound(lineField("minute", say("&Minute")), &T::minute),
        {{.id = QStringLiteral("figures"), .label = say("Figures"), .kind = Kind::Told},
         [&workspace, today](const T& review) { return figuresText(workspace, review, today); },
         [](T&, const QString&) {}},
        bound(longField("text", say("&Text; while it is empty, the year is told from the file")), &T::text)};
    SheetRules<T> rules = deliveryRules(
        Verb::ChangeAnnualReview,
        T{.body = boardOf(workspace), .from = date(year, 4, 1), .until = date(year + 1, 3, 31), .compiledOn = today});
    rules.addUsual = [today](application::UnitOfWork& unit) { return writeReviews(unit, today); };
    rules.remarks = [&workspace, today](const T& review, const QString& words) {
        return findingsIn(workspace, review, words.toStdString(), today);
    };
    return std::make_unique<BoundSheet<T>>(
        workspace,
        SheetWords{QStringLiteral("annualReviews"), say("Annual Reviews"),
                   say("The account of each year. It is written from what the file holds, and can be edited."),
                   say("No Annual Review is kept yet."), say("add review"), say("change review"), say("remove review"),
                   say("&Write what is empty")},
        std::move(bindings), std::move(rules));
}

} // namespace cspdesk::presentation
