// SPDX-License-Identifier: MIT
#include "commands/delivery_commands.h"

#include "application/annual_account.h"
#include "application/meeting_work.h"
#include "application/work.h"
#include "commands/answers.h"
#include "commands/delivery_json.h"
#include "commands/document_output.h"
#include "commands/file_day.h"
#include "commands/publication.h"
#include "commands/stats_destination.h"
#include "documents/accountability_documents.h"
#include "documents/annual_review_document.h"
#include "documents/safety_plan_document.h"
#include "wording/figure_text.h"
#include "wording/review_figures.h"
#include "wording/translate.h"

#include <algorithm>
#include <functional>
#include <iostream>
#include <tuple>

namespace cspdesk::commands {
namespace {

using namespace domain;
using documents::Audience;
using documents::Document;
using nlohmann::ordered_json;
using wording::say;

/// What was read, as a page and as JSON.
struct Page
{
    Document document;
    ordered_json json;
    QStringList notes = {}; ///< for whoever writes it, on the terminal alone
    QString missing = {};   ///< why there is no page: what was asked for is not in the file
};

/// What a page is made from.
struct Source
{
    const application::Store& store;
    const Partnership& partnership;
    Date today;
    Audience audience;
    const Arguments& arguments;
};

using PageOf = std::function<application::Result<Page>(const Source&)>;

/// What is for the office has no public copy.
BasicResult<PaperRequest, int> requestOf(const Arguments& arguments, Environment& environment, bool isForOffice)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return refuse(int(WrongUsage));
    const std::string audience = arguments.value("--audience").value_or(isForOffice ? "board" : "public");
    if (audience != "board" && audience != "public")
        return refuse(tellUsage("--audience is board or public", environment));
    for (const auto& [option, least, most] : {std::tuple("--edition", 1, 99), std::tuple("--year", 1998, 2199)})
        if (const auto given = arguments.value(option); given && !numberIn(*given, least, most))
            return refuse(tellUsage(std::string(option) + " needs a whole number from " + std::to_string(least) + " to "
                                        + std::to_string(most),
                                    environment));
    PaperRequest request{.audience = audience == "board" ? Audience::Board : Audience::Public,
                         .output = arguments.value("--output")};
    if (request.output && !isDocumentFile(*request.output))
        return refuse(tellUsage("--output needs " + documentFileNames(), environment));
    if (request.output && wantsJson(arguments))
        return refuse(
            tellUsage("--output writes the document: leave out --format, or leave out --output", environment));
    return request;
}

int make(const Arguments& arguments, Environment& environment, const PageOf& pageOf, bool isForOffice)
{
    const auto request = requestOf(arguments, environment, isForOffice);
    if (!request.has_value())
        return request.error();
    const auto store = openFor(request->audience, arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return tell(today.error(), environment);
    const auto partnership = application::require(**store, Id<Partnership>(1));
    if (!partnership.has_value())
        return tell(partnership.error(), environment);
    const auto page = pageOf({**store, partnership->value, *today, request->audience, arguments});
    if (!page.has_value())
        return tell(page.error(), environment);
    if (!page->missing.isEmpty()) {
        print(environment.problems, page->missing);
        return Refused;
    }
    for (const QString& note : page->notes)
        print(environment.problems, note);
    if (wantsJson(arguments))
        return deliverJson(page->json, *request, arguments, environment);
    return deliverPaper(page->document, *request, arguments, environment);
}

Command command(std::string name, std::string about, std::vector<Option> besides, PageOf pageOf,
                bool isForOffice = false)
{
    std::vector<Option> options;
    if (!isForOffice)
        options.push_back({"--audience", "board|public", "whom the copy is for; the public without it"});
    options.insert(options.end(), besides.begin(), besides.end());
    options.insert(options.end(),
                   {{"--output", "FILE", "write " + documentFileNames() + " instead of text to the terminal"},
                    {"--format", "text|json", "how the answer is written; text for people without it"},
                    passphraseOption,
                    uncheckedOption});
    return {std::move(name),
            std::move(about),
            {"FILE.csp"},
            std::move(options),
            [pageOf = std::move(pageOf), isForOffice](const Arguments& arguments, Environment& environment) {
                return make(arguments, environment, pageOf, isForOffice);
            }};
}

const Option planOption{"--plan", "TITLE", "which plan, by words of its title; the one in force without it"};
const Option editionOption{"--edition", "N", "which of its editions; the one in force without it"};

/// The plan that was asked for; or why there is none.
struct AskedPlan
{
    std::optional<application::SafetyPlanView> view;
    QString missing = {};
};

QString titlesOf(const std::vector<Stored<SafetyPlan>>& plans)
{
    QStringList titles;
    for (const Stored<SafetyPlan>& plan : plans)
        titles << wording::text(plan->title);
    return titles.isEmpty() ? say("No Community Safety Plan is kept in this file yet.")
                            : say("There are: %1.").arg(titles.join(say(", ")));
}

application::Result<AskedPlan> planFor(const Source& source)
{
    const auto plans = application::all<SafetyPlan>(source.store);
    CSPDESK_TRY(plans);
    std::optional<Id<SafetyPlan>> wanted;
    if (const auto title = source.arguments.value("--plan")) {
        const auto found = std::find_if(plans->begin(), plans->end(), [&](const auto& each) {
            return each->title.find(*title) != std::string::npos;
        });
        if (found == plans->end())
            return AskedPlan{{}, say("No plan has “%1” in its title. %2").arg(wording::text(*title), titlesOf(*plans))};
        wanted = found->id;
    }
    std::optional<int> edition;
    if (const auto number = source.arguments.value("--edition"))
        edition = int(*numberIn(*number, 1, 99));
    auto view = application::safetyPlanView(source.store, wanted, edition, source.today);
    CSPDESK_TRY(view);
    if (!view->has_value())
        return AskedPlan{{}, titlesOf(*plans)};
    const auto& editions = (*view)->plan->editions;
    if (edition && std::size_t(*edition) > std::max<std::size_t>(editions.size(), 1))
        return AskedPlan{{},
                         say("%1 has no edition %2: %3.")
                             .arg(wording::text((*view)->plan->title))
                             .arg(*edition)
                             .arg(wording::counted("it has 1", "it has %1", std::int64_t(editions.size())))};
    return AskedPlan{std::move(*view)};
}

Page missing(const QString& why) { return {.document = {}, .json = {}, .missing = why}; }

application::Result<Page> planPage(const Source& source)
{
    const auto asked = planFor(source);
    CSPDESK_TRY(asked);
    if (!asked->view)
        return missing(asked->missing);
    const auto groups = application::groupLines(source.store, source.today);
    CSPDESK_TRY(groups);
    const auto members = application::boardMembersOf(source.store, asked->view->plan.value);
    CSPDESK_TRY(members);
    return Page{documents::safetyPlanDocument(source.partnership, *asked->view, *groups, *members, source.today),
                planJson(*asked->view)};
}

application::Result<Page> targetsPage(const Source& source)
{
    const auto asked = planFor(source);
    CSPDESK_TRY(asked);
    if (!asked->view)
        return missing(asked->missing);
    return Page{documents::targetsDocument(source.partnership, *asked->view, source.today), targetsJson(*asked->view)};
}

application::Result<Page> groupsPage(const Source& source)
{
    const auto groups = application::groupLines(source.store, source.today);
    CSPDESK_TRY(groups);
    const auto view = application::safetyPlanView(source.store, std::nullopt, std::nullopt, source.today);
    CSPDESK_TRY(view);
    const auto challenges = application::challenges(*view, *groups, source.today);
    return Page{documents::taskGroupsDocument(source.partnership, *groups, challenges, source.today),
                groupsJson(*groups, challenges)};
}

application::Result<Page> fundsPage(const Source& source)
{
    const auto funds = application::fundLines(source.store, source.today);
    CSPDESK_TRY(funds);
    return Page{documents::fundsDocument(source.partnership, *funds, source.today), fundsJson(*funds)};
}

application::Result<Page> dutiesPage(const Source& source)
{
    const auto duties = application::all<Duty>(source.store);
    CSPDESK_TRY(duties);
    return Page{documents::dutiesDocument(source.partnership, *duties, source.today),
                dutiesJson(*duties, source.today)};
}

application::Result<Page> recommendationsPage(const Source& source)
{
    const auto all = application::all<Recommendation>(source.store);
    CSPDESK_TRY(all);
    return Page{documents::recommendationsDocument(source.partnership, *all, source.today), recommendationsJson(*all)};
}

application::Result<Page> reviewsPage(const Source& source)
{
    const auto reviews = application::all<DeathReview>(source.store);
    CSPDESK_TRY(reviews);
    return Page{documents::reviewsDocument(source.partnership, *reviews, source.audience, source.today),
                reviewsJson(*reviews, source.audience == Audience::Board)};
}

application::Result<Page> agreementsPage(const Source& source)
{
    const auto agreements = application::all<SharingAgreement>(source.store);
    CSPDESK_TRY(agreements);
    const auto seats = application::all<OutsideSeat>(source.store);
    CSPDESK_TRY(seats);
    const auto notices = application::all<PublicNotice>(source.store);
    CSPDESK_TRY(notices);
    return Page{documents::agreementsDocument(source.partnership, *agreements, *seats, *notices, source.today),
                agreementsJson(*agreements, *seats, *notices)};
}

application::Result<Page> annualPage(const Source& source)
{
    const auto board = application::board(source.store);
    CSPDESK_TRY(board);
    std::optional<int> year;
    if (const auto wanted = source.arguments.value("--year"))
        year = int(*numberIn(*wanted, 1998, 2199));
    const auto review = application::annualReviewOf(source.store, board->id, year, source.today);
    CSPDESK_TRY(review);
    const auto account = application::annualAccount(source.store, board->id, review->from, review->until, source.today);
    CSPDESK_TRY(account);
    Page page{documents::annualReviewDocument(source.partnership, *review, *account, source.today),
              annualJson(*review, *account)};
    page.json["contradicted_figures"] = ordered_json::array();
    const QStringList findings = wording::reviewFindings(review->text, *account);
    for (const QString& finding : findings) {
        page.json["contradicted_figures"].push_back(finding.toStdString());
        page.notes << say("A figure to look at: %1").arg(finding);
    }
    return page;
}

application::Result<Page> inductionsPage(const Source& source)
{
    const auto lists = application::handOvers(source.store, source.today);
    CSPDESK_TRY(lists);
    return Page{documents::inductionsDocument(source.partnership, *lists, source.today), inductionsJson(*lists)};
}

} // namespace

Command safetyPlanCommand()
{
    return command("plan", "write the Community Safety Plan: priorities, aims, delivery, targets, how it was chosen",
                   {planOption, editionOption}, planPage);
}

Command targetsCommand()
{
    return command("targets", "write how each target stands, by which reading, and what it lacks to be SMART",
                   {planOption, editionOption}, targetsPage);
}

Command taskGroupsCommand()
{
    return command("groups", "write the task groups with their milestones and reports, and what is to be challenged",
                   {}, groupsPage);
}

Command fundsCommand()
{
    return command("funds", "write the funds with bids, awards, payments and spending, and what does not fit", {},
                   fundsPage);
}

Command dutiesCommand()
{
    return command("calendar", "write the statutory calendar: what is due when, and what shows that it was done", {},
                   dutiesPage);
}

Command recommendationsCommand()
{
    return command("recommendations", "write what reports asked of the partnership, the Board's answer, and progress",
                   {}, recommendationsPage);
}

Command deathReviewsCommand()
{
    return command("death-reviews",
                   "write the register of domestic abuse related death reviews; the public copy has what was released",
                   {}, reviewsPage);
}

Command agreementsCommand()
{
    return command("agreements", "write the sharing agreements, the seats on other boards and the notices", {},
                   agreementsPage);
}

Command annualReviewCommand()
{
    return command("annual-review", "write the Annual Review of a year from what the file holds of it",
                   {{"--year", "YEAR", "the year that begins in April of this one; the last that is over without it"}},
                   annualPage);
}

Command inductionsCommand()
{
    return command("inductions",
                   "write what each new member was given and what is handed over, with seats, actions and what is due",
                   {}, inductionsPage);
}

} // namespace cspdesk::commands
