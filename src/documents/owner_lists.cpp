// SPDX-License-Identifier: MIT
#include "documents/owner_lists.h"

#include "documents/action_words.h"
#include "domain/action_story.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/matters_text.h"
#include "wording/translate.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::ActionLogView;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

/// One owner, whatever stands in brackets behind the name.
ActionOwner key(const ActionOwner& owner)
{
    ActionOwner same = owner;
    if (same.person || same.body)
        same.words.clear();
    return same;
}

std::string emailOf(const ActionOwner& owner, const ActionLogView& view)
{
    for (const Stored<Person>& person : view.members.people)
        if (owner.person == person.id)
            return person->email;
    return {};
}

QString dueOf(const ActionLine& line)
{
    const QString due = line.due ? wording::plainDate(*line.due) : dueText(line.action.value);
    return line.isOverdue ? say("%1, overdue").arg(due) : due;
}

/// The last thing a meeting was told, and how long it goes on.
QString standingOf(const ActionLine& line, const ActionLogView& view, Audience audience)
{
    QStringList parts;
    if (!line.history.empty())
        parts << say("%1: %2").arg(wording::plainDate(line.history.back().on),
                                   reviewText(line.history.back().review.value, audience));
    const ActionStory story = actionStory(line, view.actions, view.today);
    if (story.carriedOver > 0) {
        QString count = wording::carryOverText(story);
        count[0] = count[0].toUpper();
        parts << count;
    }
    return parts.isEmpty() ? say("Not reviewed yet") : parts.join(QLatin1Char('\n'));
}

/// The next meeting that reviews them.
std::optional<Date> nextMeeting(const ActionLogView& view)
{
    std::optional<Date> next;
    for (const Stored<Meeting>& meeting : view.meetings)
        if (meeting->date >= view.today && meeting->state < MeetingState::MinutesDraft
            && (!next || meeting->date < *next))
            next = meeting->date;
    return next;
}

QString opening(const ActionLogView& view, int count)
{
    const auto next = nextMeeting(view);
    const QString actions = count == 1 ? say("1 open action point") : say("%1 open action points").arg(count);
    return next ? say("%1, to be reviewed at the meeting of %2. Please say before it how each stands.")
                      .arg(actions, wording::plainDate(*next))
                : say("%1. Please say how each stands.").arg(actions);
}

Cell cell(const QString& text) { return Cell{plain(utf8(text))}; }

Table tableOf(const OwnerActions& owner, const ActionLogView& view, Audience audience)
{
    Table table;
    table.caption = plain(utf8(say("Open action points of %1").arg(wording::text(owner.name))));
    table.columns = {Column{.heading = utf8(say("Reference")), .millimetres = 22, .role = ColumnRole::RowHeader},
                     Column{.heading = utf8(say("Action")), .share = 3},
                     Column{.heading = utf8(say("Raised")), .millimetres = 29},
                     Column{.heading = utf8(say("Due")), .millimetres = 31},
                     Column{.heading = utf8(say("What the meeting was told")), .share = 2}};
    for (const ActionLine& line : owner.actions) {
        QString raised = wording::plainDate(line.raisedOn);
        if (!line.paragraphNumber.empty())
            raised += QLatin1Char('\n') + say("paragraph %1").arg(wording::text(line.paragraphNumber));
        table.rows.push_back(Row{{Cell{plain(line.reference)}, Cell{actionSpans(line.action.value)}, cell(raised),
                                  cell(dueOf(line)), cell(standingOf(line, view, audience))}});
    }
    return table;
}

} // namespace

std::vector<OwnerActions> ownersOf(const ActionLogView& view, Audience audience)
{
    struct Keyed
    {
        ActionOwner owner;
        OwnerActions actions;
    };
    std::vector<Keyed> owners;
    for (const ActionLine& line : view.actions) {
        const auto* named = readableOwners(line.action.value);
        if (line.status == ActionStatus::Closed || named == nullptr || !mayShow(line.action.value, audience))
            continue;
        for (const ActionOwner& owner : *named) {
            auto found =
                std::find_if(owners.begin(), owners.end(), [&](const Keyed& each) { return each.owner == key(owner); });
            if (found == owners.end()) {
                const std::string name = utf8(wording::ownerText(key(owner), view.members, view.bodies));
                found = owners.insert(owners.end(), {key(owner), {name, emailOf(owner, view), {}}});
            }
            found->actions.actions.push_back(line);
        }
    }
    std::vector<OwnerActions> lists;
    lists.reserve(owners.size());
    for (Keyed& each : owners)
        lists.push_back(std::move(each.actions));
    std::stable_sort(lists.begin(), lists.end(), [](const OwnerActions& left, const OwnerActions& right) {
        return wording::text(left.name).localeAwareCompare(wording::text(right.name)) < 0;
    });
    return lists;
}

Document ownerListDocument(const ActionLogView& view, const std::vector<OwnerActions>& owners, Audience audience,
                           const std::string& wanted)
{
    const QString kind = owners.size() == 1 ? say("Action points of %1").arg(wording::text(owners.front().name))
                                            : say("Action points by owner");
    Document document = meetingPaper(view.partnership, kind, view.today);
    document.metadata.subject =
        utf8(say("Open action points of %1 on %2").arg(wording::text(view.body->name), wording::plainDate(view.today)));
    bool holdsClosed = false;
    for (const OwnerActions& owner : owners) {
        if (&owner != &owners.front())
            document.blocks.emplace_back(PageBreak{});
        if (owners.size() > 1)
            document.blocks.emplace_back(Heading{2, plain(owner.name)});
        document.blocks.emplace_back(Paragraph{plain(utf8(opening(view, static_cast<int>(owner.actions.size()))))});
        document.blocks.emplace_back(tableOf(owner, view, audience));
        holdsClosed = holdsClosed
                   || std::any_of(owner.actions.begin(), owner.actions.end(),
                                  [](const ActionLine& line) { return isClosedMatter(line.action.value); });
    }
    if (owners.empty())
        document.blocks.emplace_back(Paragraph{plain(
            utf8(wanted.empty() ? say("Nobody has an open action point.")
                                : say("Nobody called “%1” has an open action point.").arg(wording::text(wanted))))});
    document.marking = marking(audience, holdsClosed);
    return document;
}

std::string ownerMailText(const ActionLogView& view, const OwnerActions& owner)
{
    QStringList lines{opening(view, static_cast<int>(owner.actions.size())), QString()};
    for (const ActionLine& line : owner.actions) {
        const std::string* text = readableText(line.action.value);
        lines << say("%1  %2").arg(wording::text(line.reference), text != nullptr ? wording::text(*text) : QString())
              << say("       Raised on %1. Due: %2.").arg(wording::plainDate(line.raisedOn), dueOf(line));
        const ActionStory story = actionStory(line, view.actions, view.today);
        if (story.carriedOver > 0)
            lines << say("       So far: %1.").arg(wording::carryOverText(story));
        lines << QString();
    }
    lines << wording::text(view.partnership.name);
    if (!view.partnership.email.empty())
        lines << wording::text(view.partnership.email);
    return utf8(lines.join(QLatin1Char('\n')));
}

std::string ownerMail(const ActionLogView& view, const OwnerActions& owner)
{
    const QString subject = say("Your action points, %1")
                                .arg(wording::text(view.partnership.shortName.empty() ? view.partnership.name
                                                                                      : view.partnership.shortName));
    const auto encoded = [](const QString& words) { return QString::fromLatin1(QUrl::toPercentEncoding(words)); };
    QString body = wording::text(ownerMailText(view, owner));
    body.replace(QLatin1Char('\n'), QStringLiteral("\r\n")); // as mail has it (RFC 6068)
    return utf8(QStringLiteral("mailto:%1?subject=%2&body=%3")
                    .arg(QString::fromLatin1(QUrl::toPercentEncoding(wording::text(owner.email), "@")),
                         encoded(subject), encoded(body)));
}

} // namespace cspdesk::documents
