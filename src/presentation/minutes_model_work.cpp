// SPDX-License-Identifier: MIT
#include "application/action_work.h"
#include "application/work.h"
#include "presentation/minutes_model.h"
#include "wording/matters_text.h"
#include "wording/translate.h"

#include <utility>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

/// An action with other words, wherever its session keeps them.
ActionPoint withMatter(ActionPoint action, ActionMatter matter)
{
    if (action.closedMatter.isAbsent()) {
        action.text = std::move(matter.text);
        action.owners = std::move(matter.owners);
    } else {
        action.closedMatter = std::move(matter);
    }
    return action;
}

std::string referenceWords(const ReferredParagraph& paragraph, Id<Meeting> from)
{
    return wording::referenceText(paragraph, from).toStdString();
}

/// A line that went away while somebody worked on it.
Error goneSince() { return refusal(NoSuchRecord{}); }

} // namespace

Result<Id<MinuteParagraph>> MinutesModel::write(int row, const QString& text)
{
    const MinutesLine& line = *lineAt(row);
    const std::string words = text.trimmed().toStdString();
    if (line.kind == MinutesLine::Kind::Vacant) {
        const MinuteParagraph added{
            .meeting = *m_meeting, .item = *line.item, .position = int(line.record), .text = words};
        const auto place = std::exchange(m_writing, std::nullopt); // the paragraph itself takes it
        auto written = m_workspace.run(
            Verb::AddParagraph, say("add paragraph"), [&](UnitOfWork& unit) -> Result<Id<MinuteParagraph>> {
                MinuteParagraph paragraph = added;
                const auto referring = withTypedReferences(unit, paragraph.meeting, words, referenceWords);
                CSPDESK_TRY(referring);
                paragraph.text = *referring;
                return addParagraph(unit, paragraph);
            });
        if (!written.has_value())
            m_writing = place;
        return written;
    }
    const Stored<MinuteParagraph>* paragraph = paragraphAt(row);
    if (paragraph == nullptr)
        return refuse(goneSince());
    const Id<MinuteParagraph> id = paragraph->id;
    const MinuteParagraph changed = withText(paragraph->value, words);
    if (changed == paragraph->value)
        return id;
    const auto done =
        m_workspace.run(Verb::ChangeParagraph, say("change paragraph"), [&](UnitOfWork& unit) -> Result<> {
            const auto referring = withTypedReferences(unit, changed.meeting, words, referenceWords);
            CSPDESK_TRY(referring);
            return changeParagraph(unit, id, withText(changed, *referring));
        });
    CSPDESK_TRY(done);
    return id;
}

Result<Id<MinuteParagraph>> MinutesModel::split(int row, const QString& before, const QString& after)
{
    const Stored<MinuteParagraph>* paragraph = paragraphAt(row);
    if (paragraph == nullptr)
        return refuse(goneSince());
    const Id<MinuteParagraph> id = paragraph->id;
    const MinuteParagraph first = withText(paragraph->value, before.trimmed().toStdString());
    const MinuteParagraph second{.meeting = first.meeting,
                                 .item = first.item,
                                 .position = first.position + 1,
                                 .kind = first.kind,
                                 .text = after.trimmed().toStdString()};
    return m_workspace.run(Verb::AddParagraph, say("split paragraph"),
                           [&](UnitOfWork& unit) -> Result<Id<MinuteParagraph>> {
                               CSPDESK_TRY(changeParagraph(unit, id, first));
                               return addParagraph(unit, second);
                           });
}

Result<> MinutesModel::setNote(int row, bool note)
{
    const Stored<MinuteParagraph>* paragraph = paragraphAt(row);
    if (paragraph == nullptr)
        return refuse(goneSince());
    MinuteParagraph changed = paragraph->value;
    changed.kind = note ? ParagraphKind::Note : ParagraphKind::Numbered;
    const Id<MinuteParagraph> id = paragraph->id;
    CSPDESK_TRY(m_workspace.run(Verb::ChangeParagraph, note ? say("make a note") : say("number the paragraph"),
                                [&](UnitOfWork& unit) { return changeParagraph(unit, id, changed); }));
    return {};
}

Result<> MinutesModel::setNumber(int row, const QString& number)
{
    const Stored<MinuteParagraph>* paragraph = paragraphAt(row);
    if (paragraph == nullptr)
        return refuse(goneSince());
    MinuteParagraph changed = paragraph->value;
    changed.label = number.trimmed().toStdString();
    changed.kind = changed.label.empty() ? ParagraphKind::Note : ParagraphKind::Numbered;
    const Id<MinuteParagraph> id = paragraph->id;
    CSPDESK_TRY(m_workspace.run(Verb::ChangeParagraph, say("change paragraph number"),
                                [&](UnitOfWork& unit) { return changeParagraph(unit, id, changed); }));
    return {};
}

Result<> MinutesModel::moveBy(int row, int by)
{
    const Stored<MinuteParagraph>* paragraph = paragraphAt(row);
    const MinutedItem* item = itemOf(row);
    if (paragraph == nullptr || item == nullptr)
        return refuse(goneSince());
    const Id<MinuteParagraph> id = paragraph->id;
    Id<AgendaItem> target = paragraph->value.item;
    int position = paragraph->value.position + by;
    if (position < 0 || position >= int(item->paragraphs.size())) {
        // Past the end of its item it goes on to the next one that has paragraphs of its own.
        auto place = item - m_view->items.data() + by;
        while (place >= 0 && place < std::ssize(m_view->items)
               && !isNumbered(m_view->items[std::size_t(place)].line.item->kind))
            place += by;
        if (place < 0 || place >= std::ssize(m_view->items))
            return {};
        const MinutedItem& next = m_view->items[std::size_t(place)];
        target = next.line.item.id;
        position = by > 0 ? 0 : int(next.paragraphs.size());
    }
    CSPDESK_TRY(m_workspace.run(Verb::MoveParagraph, say("move paragraph"),
                                [&](UnitOfWork& unit) { return moveParagraph(unit, id, target, position); }));
    return {};
}

Result<> MinutesModel::remove(int row)
{
    const MinutesLine* line = lineAt(row);
    if (line == nullptr)
        return refuse(goneSince());
    const MinutesLine gone = *line;
    switch (gone.kind) {
    case MinutesLine::Kind::Paragraph:
        CSPDESK_TRY(m_workspace.run(Verb::RemoveParagraph, say("remove paragraph"),
                                    [&](UnitOfWork& unit) { return removeParagraph(unit, gone.paragraph()); }));
        break;
    case MinutesLine::Kind::Action:
        CSPDESK_TRY(m_workspace.run(Verb::RemoveAction, say("remove action"),
                                    [&](UnitOfWork& unit) { return removeAction(unit, gone.action()); }));
        break;
    case MinutesLine::Kind::Appendix:
        CSPDESK_TRY(m_workspace.run(Verb::RemoveAppendix, say("remove appendix"),
                                    [&](UnitOfWork& unit) { return removeAppendix(unit, gone.appendix()); }));
        break;
    case MinutesLine::Kind::Heading:
    case MinutesLine::Kind::Vacant: break;
    }
    return {};
}

Result<Id<ActionPoint>> MinutesModel::raise(int row, const QString& text, const std::vector<ActionOwner>& owners,
                                            ActionDue due, std::optional<Date> dueOn)
{
    ActionPoint action{.meeting = *m_meeting, .text = text.trimmed().toStdString(), .owners = owners};
    if (const Stored<MinuteParagraph>* paragraph = paragraphAt(row))
        action.paragraph = paragraph->id;
    action.due = due;
    action.dueOn = dueOn;
    return m_workspace.run(Verb::RaiseAction, say("raise action"),
                           [&](UnitOfWork& unit) { return raiseAction(unit, action); });
}

Result<> MinutesModel::changeAction(int row, const QString& text, const std::vector<ActionOwner>& owners, ActionDue due,
                                    std::optional<Date> dueOn)
{
    const ActionLine* line = actionAt(row);
    if (line == nullptr)
        return refuse(goneSince());
    const Id<ActionPoint> id = line->action.id;
    ActionPoint changed = withMatter(line->action.value, {text.trimmed().toStdString(), owners});
    changed.due = due;
    changed.dueOn = dueOn;
    if (changed == line->action.value)
        return {};
    CSPDESK_TRY(m_workspace.run(Verb::ChangeAction, say("change action"),
                                [&](UnitOfWork& unit) { return application::changeAction(unit, id, changed); }));
    return {};
}

Result<> MinutesModel::setDetails(const Minutes& minutes)
{
    CSPDESK_TRY(m_workspace.run(Verb::ChangeMinutes, say("change details of the minutes"),
                                [&](UnitOfWork& unit) { return changeMinutes(unit, *m_meeting, minutes); }));
    return {};
}

Result<> MinutesModel::agree(Id<Meeting> agreedAt, const std::vector<MinutesAgreed>& minutes)
{
    const auto newest = m_workspace.store().journal(1);
    CSPDESK_TRY(newest);
    const std::string head = newest->empty() ? std::string() : newest->front().hash;
    CSPDESK_TRY(m_workspace.run(Verb::AgreeMinutes, say("agree minutes"),
                                [&](UnitOfWork& unit) { return agreeMinutes(unit, minutes, agreedAt, head); }));
    return {};
}

Result<> MinutesModel::correct(const QString& text)
{
    const Correction correction{m_workspace.today(), text.trimmed().toStdString()};
    CSPDESK_TRY(m_workspace.run(Verb::CorrectMinutes, say("correct minutes"),
                                [&](UnitOfWork& unit) { return correctMinutes(unit, *m_meeting, correction); }));
    return {};
}

Result<> MinutesModel::release(int row, const std::optional<ReleaseNote>& note)
{
    const MinutesLine line = *lineAt(row);
    CSPDESK_TRY(m_workspace.run(
        Verb::Release, note ? say("release paragraph") : say("take release back"), [&](UnitOfWork& unit) {
            return line.kind == MinutesLine::Kind::Appendix ? application::release(unit, line.appendix(), note)
                                                            : application::release(unit, line.paragraph(), note);
        }));
    return {};
}

} // namespace cspdesk::presentation
