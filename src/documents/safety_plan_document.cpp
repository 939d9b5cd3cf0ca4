// SPDX-License-Identifier: MIT
#include "documents/safety_plan_document.h"

#include "documents/chart_figure.h"
#include "documents/marked_blocks.h"
#include "documents/record_page.h"
#include "documents/structure_chart.h"
#include "wording/delivery_overview.h"
#include "wording/delivery_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::documents {

using namespace domain;
using application::Challenge;
using application::GroupLine;
using application::PriorityLine;
using application::SafetyPlanView;
using application::TargetLine;
using wording::label;
using wording::say;

namespace {

QStringList linesOf(const std::string& text)
{
    return wording::text(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

List bullets(const QStringList& lines)
{
    List list;
    for (const QString& line : lines)
        list.items.push_back({{paragraph(line)}});
    return list;
}

void addMarked(Document& document, const std::string& markedText, int headingLevel)
{
    for (Block& block : blocksOf(markedText, headingLevel))
        document.blocks.push_back(std::move(block));
}

void addPart(Document& document, const QString& heading, const std::string& markedText)
{
    if (markedText.empty())
        return;
    document.blocks.emplace_back(sectionHeading(heading));
    addMarked(document, markedText, 3);
}

QString yearsOf(const SafetyPlan& plan) { return wording::period({plan.from, plan.until}); }

void addEdition(Document& document, const SafetyPlanView& view)
{
    const SafetyPlan& plan = view.plan.value;
    DefinitionList facts;
    const auto fact = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts.definitions.push_back({words(name), words(value)});
    };
    fact(say("Plan"), yearsOf(plan));
    if (std::size_t(view.edition) <= plan.editions.size()) {
        const PlanEdition& edition = plan.editions[std::size_t(view.edition) - 1];
        fact(say("Edition"),
             say("%1, %2").arg(wording::text(edition.name), wording::period({edition.from, edition.until})));
        fact(say("Agreed by the Board"), dayOrNothing(edition.agreedOn));
        fact(say("Changes from the edition before"), wording::text(edition.changes));
    }
    document.blocks.emplace_back(std::move(facts));
}

void addPriority(Document& document, const PriorityLine& line)
{
    const Priority& priority = line.priority.value;
    QString title = say("Priority %1: %2").arg(QString::number(priority.number), wording::text(priority.title));
    if (priority.from && priority.until)
        title = say("%1 (%2)").arg(title, wording::period({*priority.from, *priority.until}));
    document.blocks.emplace_back(sectionHeading(title));
    const std::size_t before = document.blocks.size();
    const auto part = [&](const QString& heading, const std::string& markedText) {
        if (markedText.empty())
            return;
        document.blocks.emplace_back(sectionHeading(heading, 3));
        addMarked(document, markedText, 4);
    };
    const auto listed = [&](const QString& heading, const std::string& lines) {
        if (lines.empty())
            return;
        document.blocks.emplace_back(sectionHeading(heading, 3));
        document.blocks.emplace_back(bullets(linesOf(lines)));
    };
    part(say("Why has this priority been chosen?"), priority.why);
    listed(say("What do we aim to achieve?"), priority.aims);
    listed(say("How will we do this?"), priority.how);
    if (!priority.delivery.empty() || !line.group.empty()) {
        document.blocks.emplace_back(sectionHeading(say("Delivery"), 3));
        if (!line.group.empty())
            document.blocks.emplace_back(paragraph(say("Delivered by: %1").arg(wording::text(line.group))));
        addMarked(document, priority.delivery, 4);
    }
    if (!line.targets.empty()) {
        document.blocks.emplace_back(sectionHeading(say("Targets"), 3));
        List list{.kind = ListKind::Numbered};
        for (const TargetLine& target : line.targets) {
            std::vector<Block> blocks{paragraph(wording::targetText(target.target.value))};
            if (!target.target->note.empty())
                blocks.emplace_back(paragraph(wording::text(target.target->note), ParagraphStyle::Note));
            list.items.push_back({std::move(blocks)});
        }
        document.blocks.emplace_back(std::move(list));
    }
    if (!priority.lead.empty()) {
        document.blocks.emplace_back(sectionHeading(say("Lead officer"), 3));
        document.blocks.emplace_back(paragraph(wording::text(priority.lead)));
    }
    if (document.blocks.size() == before)
        document.blocks.emplace_back(paragraph(say("Nothing is set down for this priority yet.")));
}

void addConsidered(Document& document, const SafetyPlan& plan)
{
    if (plan.considered.empty())
        return;
    Table table;
    table.caption = words(say("Priorities that were considered"));
    table.columns = {nameColumn(say("Priority"), 3), column(say("Chosen"), 1), column(say("Reason"), 4)};
    for (const ConsideredPriority& each : plan.considered)
        table.rows.push_back(Row{{cell(each.title), cell(each.chosen ? say("Yes") : say("No")), cell(each.reason)}});
    document.blocks.emplace_back(std::move(table));
}

/// The Board, its groups and what each of them delivers; a priority without a group stands for itself.
void addStructure(Document& document, const SafetyPlanView& view, const std::vector<GroupLine>& groups)
{
    std::vector<StructureBox> below;
    QStringList told;
    const auto add = [&](const QString& name, const QString& detail) {
        below.push_back({name.toStdString(), detail.toStdString()});
        told << (detail.isEmpty() ? name : say("%1 (%2)").arg(name, detail));
    };
    for (const GroupLine& group : groups) {
        QStringList delivers;
        for (const PriorityLine& line : view.priorities)
            if (line.priority->group == group.body.id)
                delivers << say("Priority %1").arg(line.priority->number);
        const bool isOfPlan = !delivers.isEmpty() || group.body->kind == Body::Kind::SteeringGroup;
        if (isOfPlan)
            add(wording::text(group.body->name), wording::listText(delivers));
    }
    for (const PriorityLine& line : view.priorities)
        if (!line.priority->group)
            add(say("Priority %1").arg(line.priority->number), wording::text(line.priority->title));
    if (below.empty())
        return;
    document.blocks.emplace_back(sectionHeading(say("Partnership structure")));
    const QString alternative =
        say("Structure chart. To %1 answer: %2.").arg(wording::text(view.body), told.join(QStringLiteral("; ")));
    document.blocks.emplace_back(
        structureChart({view.body, {}}, below, say("Partnership structure").toStdString(), alternative.toStdString()));
}

} // namespace

Document safetyPlanDocument(const Partnership& partnership, const SafetyPlanView& view,
                            const std::vector<GroupLine>& groups,
                            const std::vector<std::pair<std::string, std::string>>& boardMembers, Date today)
{
    const SafetyPlan& plan = view.plan.value;
    Document document = recordPage(partnership, wording::text(plan.title), today);
    addEdition(document, view);
    addPart(document, say("Foreword"), plan.foreword);
    if (!boardMembers.empty()) {
        Table table;
        table.caption = words(say("Board members of %1").arg(wording::text(partnership.name)));
        table.columns = {nameColumn(say("Agency"), 3), column(say("Board member"), 2)};
        for (const auto& [agency, name] : boardMembers)
            table.rows.push_back(Row{{cell(agency), cell(name)}});
        document.blocks.emplace_back(std::move(table));
    }
    addPart(document, say("Achievements of the plan before"), plan.achievements);
    if (!plan.choosing.empty() || !plan.considered.empty() || !plan.consultation.empty()) {
        document.blocks.emplace_back(sectionHeading(say("How the priorities were chosen")));
        addMarked(document, plan.choosing, 3);
        addConsidered(document, plan);
        if (!plan.consultation.empty()) {
            document.blocks.emplace_back(sectionHeading(say("Consultation"), 3));
            addMarked(document, plan.consultation, 4);
        }
    }
    for (const PriorityLine& line : view.priorities)
        addPriority(document, line);
    if (view.priorities.empty())
        document.blocks.emplace_back(paragraph(say("The plan has no priorities yet.")));
    addPart(document, say("Equality impact assessment"), plan.equality);
    addStructure(document, view, groups);
    return document;
}

Document targetsDocument(const Partnership& partnership, const SafetyPlanView& view, Date today)
{
    Document document = recordPage(partnership, say("Targets"), today);
    document.orientation = PageOrientation::Landscape;
    document.blocks.emplace_back(paragraph(wording::text(view.plan->title), ParagraphStyle::Lead));
    Table table;
    table.caption = words(say("How each target stands"));
    table.columns = {column(say("No."), 0.6),        nameColumn(say("Target"), 4), column(say("Baseline"), 2),
                     column(say("Last reading"), 2), column(say("Standing"), 2.6), column(say("To be SMART"), 2)};
    std::vector<Figure> charts;
    for (const PriorityLine& line : view.priorities) {
        table.rows.push_back(
            Row{{cell(say("Priority %1: %2")
                          .arg(QString::number(line.priority->number), wording::text(line.priority->title)))},
                RowKind::Group});
        if (line.targets.empty())
            table.rows.push_back(Row{{cell(QString()), cell(say("No target is set.")), cell(QString()), cell(QString()),
                                      cell(QString()), cell(QString())}});
        for (const TargetLine& target : line.targets) {
            const Target& each = target.target.value;
            table.rows.push_back(
                Row{{cell(say("%1.%2").arg(line.priority->number).arg(each.number)), cell(wording::targetText(each)),
                     cell(wording::baselineText(each)), cell(wording::readingText(each)),
                     cell(wording::judgementText(each, target.judgement)), cell(wording::gapsText(target.gaps))}});
            if (const auto chart = wording::trajectoryChart(each, target.judgement))
                charts.push_back(chartFigure(*chart));
        }
    }
    addTable(document, std::move(table), say("The plan has no priorities yet."));
    for (Figure& chart : charts)
        document.blocks.emplace_back(std::move(chart));
    return document;
}

Document taskGroupsDocument(const Partnership& partnership, const std::vector<GroupLine>& groups,
                            const std::vector<Challenge>& challenges, Date today)
{
    Document document = recordPage(partnership, say("Task groups"), today);
    document.blocks.emplace_back(sectionHeading(say("To be challenged")));
    Table list;
    list.caption = words(say("What is behind, with what shows it"));
    list.columns = {nameColumn(say("What"), 3), column(say("Who"), 2), column(say("Why"), 3),
                    column(say("Evidence"), 3)};
    for (const Challenge& each : challenges)
        list.rows.push_back(
            Row{{cell(each.what), cell(each.who), cell(wording::challengeText(each)), cell(each.evidence)}});
    addTable(document, std::move(list), say("Nothing is behind."));
    for (const GroupLine& group : groups) {
        document.blocks.emplace_back(sectionHeading(wording::text(group.body->name)));
        if (!group.members.empty()) {
            QStringList members;
            for (const std::string& member : group.members)
                members << wording::text(member);
            document.blocks.emplace_back(paragraph(say("Members: %1").arg(members.join(QStringLiteral("; ")))));
        }
        Table plan;
        plan.caption = words(say("Action plan"));
        plan.columns = {nameColumn(say("Milestone"), 4), column(say("Owner"), 2), column(say("Due"), 1.5),
                        column(say("Done"), 1.5), column(say("Note"), 3)};
        for (const Stored<Milestone>& each : group.milestones)
            plan.rows.push_back(Row{{cell(each->text), cell(each->owner), cell(dayOrNothing(each->due)),
                                     cell(dayOrNothing(each->done)), cell(each->note)}});
        addTable(document, std::move(plan), say("No milestones are set."));
        Table reports;
        reports.caption = words(say("Reports to the Board"));
        reports.columns = {nameColumn(say("On"), 1.5), column(say("Progress"), 1.5), column(say("Report"), 6)};
        for (const Stored<GroupReport>& each : group.reports)
            reports.rows.push_back(
                Row{{cell(wording::plainDate(each->on)), cell(label(each->progress)), cell(each->text)}});
        addTable(document, std::move(reports), say("It has not reported yet."));
    }
    return document;
}

} // namespace cspdesk::documents
