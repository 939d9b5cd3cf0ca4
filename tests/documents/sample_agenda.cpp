// SPDX-License-Identifier: MIT
#include "documents/sample_agenda.h"

#include <initializer_list>

namespace cspdesk::tests {
namespace {

using namespace documents;

Row row(std::initializer_list<const char*> texts, RowKind kind = RowKind::Ordinary)
{
    Row out{.kind = kind};
    for (const char* text : texts)
        out.cells.push_back({plain(text)});
    return out;
}

Table runningOrder()
{
    Table table;
    table.caption = plain("Running order");
    table.columns = {{.heading = "Time", .millimetres = 18},
                     {.heading = "No", .millimetres = 13, .alignment = Alignment::End},
                     {.heading = "Item", .share = 3, .role = ColumnRole::RowHeader},
                     {.heading = "Lead", .share = 1.35},
                     {.heading = "Minutes", .millimetres = 21, .alignment = Alignment::End}};
    table.rows = {
        row({"Closed session, Board members only"}, RowKind::Group),
        row({"13:30", "1", "Welcome, apologies and quorum", "Chair", "5"}),
        row({"13:35", "2", "Declarations of interest", "Chair", "2"}),
        row({"13:37", "3", "Minutes and actions of the closed session of 16 July 2025", "Chair", "8"}),
        row({"13:45", "4", "Domestic Abuse Related Death Review DARDR 7: action plan",
             "Keryn Jalli, Cambridgeshire "
             "County Council",
             "20"}),
        row({"14:05", "5", "Serious violence needs assessment: restricted annex", "Police analyst", "15"}),
        row({"14:20", "6", "Case discussion: high-risk repeat antisocial behaviour",
             "Maureen Tsentides, Cambridge City "
             "Council",
             "15"}),
        row({"14:35", "", "Comfort break and admission of the public", "", "10"}, RowKind::Break),
        row({"Open session"}, RowKind::Group),
        row({"14:45", "7", "Welcome to members of the public and introductions", "Chair", "3"}),
        row({"14:48", "8", "Public questions", "Chair", "12"}),
        row({"15:00", "9", "Minutes of the open session of 16 July 2025", "Chair", "5"}),
        row({"15:05", "10", "Review of action points", "Louise Walker, support officer", "5"}),
        row({"15:10", "11", "Community Safety Plan: quarter 2 performance against the three priorities",
             "Tom Kingsley, "
             "City Council",
             "15"}),
        row({"15:25", "12",
             "Priority 1: violence against women and girls, task group report with recommendations on "
             "safer routes and night-time economy",
             "Ali Salway", "15"}),
        row({"15:40", "13", "Priority 2: county lines and exploitation of young people", "Insp. Jo Manley", "10"}),
        row({"15:50", "14", "Priority 3: antisocial behaviour in the city centre", "Wendy Young", "10"}),
        row({"16:00", "15", "Police and crime update: recorded crime, October 2024 to September 2025",
             "Chief Insp. Paul "
             "Rogerson",
             "10"}),
        row({"16:10", "16", "Probation service: reoffending cohort, 12-month follow-up", "Probation Delivery Unit",
             "10"}),
        row({"16:20", "17", "Fire and rescue: deliberate fires", "Group Commander", "5"}),
        row({"16:25", "18", "Home Office safer streets bid: decision", "Chair", "10"}),
        row({"16:35", "19", "Any other business and date of next meeting", "Chair", "5"}),
        row({"16:40", "", "Close", "", "190"}, RowKind::Total)};
    table.notes = {plain("Times are planned times. Items 4 to 6 hold information about living persons and are not "
                         "for publication.")};
    return table;
}

List rules()
{
    List list{.kind = ListKind::Numbered};
    const std::initializer_list<const char*> texts{
        "The open session is held in public. Anyone may attend and no booking is needed.",
        "Please arrive ten minutes before the open session so that it can start on time.",
        "A question may be put by anyone who lives, works or studies in the city.",
        "Send your question in writing by noon three clear working days before the meeting. A question that arrives "
        "later is answered in writing after the meeting.",
        "A question may take up to two minutes. The person who asks may put one follow-up question of one minute.",
        "Questions about a named person, a live investigation or a case before a court cannot be taken.",
        "The Chair may ask for a written answer where figures have to be looked up.",
        "You may film, record or report on the open session. Tell the support officer if you would rather not be "
        "filmed.",
        "Papers are published five clear working days before the meeting and can be had in large print or in another "
        "language on request.",
        "The hall has step-free access, a hearing loop and an accessible toilet on the ground floor."};
    for (const char* text : texts)
        list.items.push_back({{Paragraph{plain(text)}}});
    return list;
}

} // namespace

documents::Document sampleAgenda()
{
    Document document;
    document.title = "Agenda, 15 October 2025: Cambridge Community Safety Partnership";
    document.metadata = {"Cambridge Community Safety Partnership", "Agenda of the Board meeting of 15 October 2025",
                         "agenda, community safety", "2025-10-06"};
    document.masthead =
        Masthead{"Cambridge Community Safety Partnership", "Agenda", "Board meeting, Wednesday 15 October 2025"};
    document.headerLeft = "Cambridge Community Safety Partnership";
    document.headerRight = "Agenda, 15 October 2025";
    document.footer = "safer.cambridge.example · 01223 000000";
    document.marking = "Public copy";
    DefinitionList facts;
    facts.definitions = {{plain("Date"), plain("Wednesday 15 October 2025")},
                         {plain("Time"), plain("13:30 closed session, 14:45 open session, 16:40 close")},
                         {plain("Venue"), plain("Committee Room 1, The Guildhall, Market Square, Cambridge CB2 3QJ")},
                         {plain("Contact"),
                          {{"Louise Walker, support officer, "},
                           {.text = "csp@cambridge.example", .link = "mailto:csp@cambridge.example"}}}};
    document.blocks.emplace_back(std::move(facts));
    document.blocks.emplace_back(runningOrder());
    document.blocks.emplace_back(PageBreak{});
    document.blocks.emplace_back(Heading{2, plain("Information for the public"), "public"});
    document.blocks.emplace_back(Paragraph{
        plain("The Board brings together the police, the councils, fire and rescue, health and probation to make the "
              "city safer. Its open session is the place to ask how."),
        ParagraphStyle::Lead});
    document.blocks.emplace_back(Heading{3, plain("Attending and asking a question"), "asking"});
    document.blocks.emplace_back(rules());
    document.blocks.emplace_back(Heading{3, plain("Papers"), "papers"});
    document.blocks.emplace_back(
        Paragraph{{{"All papers of the open session are at "},
                   {.text = "www.cambridge.example/csp", .link = "https://www.cambridge.example/csp"},
                   {". See also "},
                   {.text = "how to ask a question", .link = "#asking"},
                   {"."}}});
    Callout callout;
    callout.blocks.emplace_back(
        Paragraph{{{.text = "Closed session. ", .bold = true},
                   {"Items 1 to 6 are taken in private because they concern living persons who can be "
                    "identified. The minutes record the decisions that can be published."}}});
    document.blocks.emplace_back(std::move(callout));
    return document;
}

} // namespace cspdesk::tests
