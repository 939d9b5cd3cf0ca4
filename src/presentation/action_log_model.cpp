// SPDX-License-Identifier: MIT
#include "presentation/action_log_model.h"

#include "application/meeting_work.h"
#include "presentation/action_history.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

constexpr std::array headings{"No", "Action", "Owner", "Raised", "Due", "Status"};
static_assert(headings.size() == ActionLogModel::ColumnCount);

bool concernsActions(const ChangeSet& changes)
{
    return changes.touches<ActionPoint>() || changes.touches<ActionReview>() || changes.touches<MinuteParagraph>()
        || changes.touches<AgendaItem>() || changes.touches<Meeting>() || changes.touches<Person>()
        || changes.touches<Body>() || changes.touches<TermsOfReference>();
}

bool fitsFilter(const ActionLine& line, ActionFilter filter)
{
    switch (filter) {
    case ActionFilter::Open: return line.status != ActionStatus::Closed;
    case ActionFilter::Overdue: return line.isOverdue;
    case ActionFilter::Closed: return line.status == ActionStatus::Closed;
    case ActionFilter::All: return true;
    }
    return true;
}

/// The first meeting that comes, or else the last there was.
const Stored<Meeting>* likelyMeeting(const ActionLogView& view)
{
    const Stored<Meeting>* last = nullptr;
    for (const Stored<Meeting>& meeting : view.meetings) {
        if (meeting->state == MeetingState::Cancelled)
            continue;
        last = &meeting;
        if (meeting->date >= view.today)
            break;
    }
    return last;
}

} // namespace

QString filterText(ActionFilter filter)
{
    switch (filter) {
    case ActionFilter::Open: return say("Open");
    case ActionFilter::Overdue: return say("Overdue");
    case ActionFilter::Closed: return say("Closed");
    case ActionFilter::All: return say("All");
    }
    return {};
}

ActionLogModel::ActionLogModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (concernsActions(changes))
            reload();
    });
    connect(&workspace, &Workspace::closedMatterChanged, this, &ActionLogModel::reload);
    const auto startAnew = [this] {
        m_kept.clear();
        m_reviewFor.reset();
        reload();
    };
    connect(&workspace, &Workspace::opened, this, startAnew);
    connect(&workspace, &Workspace::closed, this, startAnew);
    reload();
}

void ActionLogModel::reload()
{
    std::optional<ActionLogView> view;
    if (m_workspace.isOpen())
        if (const auto body = board(m_workspace.store()); body.has_value())
            if (auto read = actionLogView(m_workspace.store(), body->id, m_workspace.today()); read.has_value())
                view = std::move(*read);
    const std::size_t before = m_view ? m_view->actions.size() : 0;
    const bool sameActions =
        view && m_view && view->actions.size() == before
        && std::equal(view->actions.begin(), view->actions.end(), m_view->actions.begin(),
                      [](const auto& left, const auto& right) { return left.action.id == right.action.id; });
    if (sameActions) {
        // The same actions in the same order: what is shown stays, and may have changed.
        m_view = std::move(view);
        if (!m_shown.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        // An action that has just been raised is shown whatever the filter says.
        if (m_view && view && view->actions.size() == before + 1)
            for (const ActionLine& line : view->actions)
                if (std::none_of(m_view->actions.begin(), m_view->actions.end(),
                                 [&](const auto& each) { return each.action.id == line.action.id; }))
                    m_kept.insert(line.action.id.number());
        m_view = std::move(view);
        show(true);
        endResetModel();
    }
    Q_EMIT logChanged();
}

void ActionLogModel::show(bool keepShown)
{
    m_shown.clear();
    std::set<std::int64_t> shown;
    for (std::size_t place = 0; m_view && place < m_view->actions.size(); ++place) {
        const ActionLine& line = m_view->actions[place];
        if (!fits(line) && !(keepShown && m_kept.contains(line.action.id.number())))
            continue;
        m_shown.push_back(place);
        shown.insert(line.action.id.number());
    }
    m_kept = std::move(shown);
}

void ActionLogModel::filterAnew()
{
    beginResetModel();
    show(false);
    endResetModel();
    Q_EMIT logChanged();
}

void ActionLogModel::setFilter(ActionFilter filter)
{
    m_filter = filter;
    filterAnew();
}

void ActionLogModel::setOwner(const QString& owner)
{
    m_owner = owner.simplified();
    filterAnew();
}

void ActionLogModel::search(const QString& words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    filterAnew();
}

bool ActionLogModel::fits(const ActionLine& line) const
{
    if (!fitsFilter(line, m_filter))
        return false;
    const QString names = ownersText(line);
    if (!m_owner.isEmpty() && !names.contains(m_owner, Qt::CaseInsensitive))
        return false;
    const std::string* text = readableText(line.action.value);
    const QString all = wording::text(line.reference) + QLatin1Char(' ') + names + QLatin1Char(' ')
                      + (text == nullptr ? QString() : wording::text(*text));
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

int ActionLogModel::count(ActionFilter filter) const
{
    if (!m_view)
        return 0;
    return int(std::count_if(m_view->actions.begin(), m_view->actions.end(),
                             [&](const ActionLine& line) { return fitsFilter(line, filter); }));
}

QStringList ActionLogModel::owners() const
{
    QStringList names;
    for (std::size_t place = 0; m_view && place < m_view->actions.size(); ++place)
        if (const auto* owners = readableOwners(m_view->actions[place].action.value))
            for (const ActionOwner& owner : *owners)
                // Without what stands in brackets: the same person may be put down for different parts of an agency.
                names << wording::ownerText(
                    owner.person || owner.body ? ActionOwner{.person = owner.person, .body = owner.body} : owner,
                    m_view->members, m_view->bodies);
    names.removeAll(QString());
    names.removeDuplicates();
    std::sort(names.begin(), names.end(),
              [](const QString& left, const QString& right) { return QString::localeAwareCompare(left, right) < 0; });
    return names;
}

bool ActionLogModel::yearsMix() const
{
    // Oldest first: the first and the last are enough.
    return !m_shown.empty()
        && m_view->actions[m_shown.front()].raisedOn.year() != m_view->actions[m_shown.back()].raisedOn.year();
}

const ActionLine* ActionLogModel::lineAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_view->actions[m_shown[std::size_t(row)]] : nullptr;
}

int ActionLogModel::rowOf(Id<ActionPoint> id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (lineAt(row)->action.id == id)
            return row;
    return -1;
}

QString ActionLogModel::ownersText(const ActionLine& line) const
{
    const auto* owners = readableOwners(line.action.value);
    return owners == nullptr ? QString() : wording::ownersText(*owners, m_view->members, m_view->bodies);
}

TypedField ActionLogModel::textField(int row) const
{
    const ActionLine& line = *lineAt(row);
    // What was released is closed again as soon as it is worded otherwise.
    return {RecordKey::of(line.action.id), "text", isClosedMatter(line.action.value) || line.action->releasedOn};
}

TypedField ActionLogModel::reviewField(int row) const
{
    TypedField field = textField(row);
    if (const Stored<Meeting>* meeting = reviewMeeting())
        field.name = "review_" + std::to_string(meeting->id.number());
    return field;
}

const Stored<Meeting>* ActionLogModel::meetingOf(Id<Meeting> id) const
{
    if (!m_view)
        return nullptr;
    const auto found = std::find_if(m_view->meetings.begin(), m_view->meetings.end(),
                                    [&](const Stored<Meeting>& meeting) { return meeting.id == id; });
    return found == m_view->meetings.end() ? nullptr : &*found;
}

void ActionLogModel::reviewFor(std::optional<Id<Meeting>> meeting)
{
    if (m_reviewFor == meeting)
        return;
    m_reviewFor = meeting;
    reload(); // the meeting also changes when the file does
}

const Stored<Meeting>* ActionLogModel::reviewMeeting() const
{
    const Stored<Meeting>* chosen = m_reviewFor ? meetingOf(*m_reviewFor) : nullptr;
    if (chosen != nullptr || !m_view)
        return chosen;
    return likelyMeeting(*m_view);
}

const DatedReview* ActionLogModel::reviewAt(int row) const
{
    const ActionLine* line = lineAt(row);
    const Stored<Meeting>* meeting = reviewMeeting();
    if (line == nullptr || meeting == nullptr)
        return nullptr;
    const auto found = std::find_if(line->history.begin(), line->history.end(),
                                    [&](const DatedReview& review) { return review.review->meeting == meeting->id; });
    return found == line->history.end() ? nullptr : &*found;
}

QString ActionLogModel::whyNotReviewed(int row) const
{
    const ActionLine* line = lineAt(row);
    if (line == nullptr)
        return {};
    if (!m_workspace.mayWrite())
        return say("This file is open for reading.");
    const Stored<Meeting>* meeting = reviewMeeting();
    if (meeting == nullptr)
        return say("No meeting is planned that could review it.");
    const QString day = wording::plainDate(meeting->value.date);
    if (readableText(line->action.value) == nullptr)
        return say("It is locked with the closed matter.");
    if (meeting->value.state == MeetingState::Cancelled)
        return say("The meeting of %1 was cancelled.").arg(day);
    if (meeting->value.date <= line->raisedOn)
        return say("It was raised on %1: a later meeting reviews it.").arg(wording::plainDate(line->raisedOn));
    for (const DatedReview& review : line->history)
        if (review.review->outcome == ActionOutcome::Closed && review.on < meeting->value.date)
            return say("It was closed at the meeting of %1.").arg(wording::plainDate(review.on));
    return {};
}

bool ActionLogModel::mayRaiseAgain(int row) const
{
    const ActionLine* line = lineAt(row);
    const Stored<Meeting>* meeting = reviewMeeting();
    return line != nullptr && meeting != nullptr && m_workspace.mayWrite()
        && readableText(line->action.value) != nullptr && minutesMayChange(meeting->value.state)
        && meeting->value.date > line->raisedOn;
}

QString ActionLogModel::whyFixed(int row) const
{
    const ActionLine* line = lineAt(row);
    if (line == nullptr)
        return {};
    if (!m_workspace.mayWrite())
        return say("This file is open for reading.");
    if (readableText(line->action.value) == nullptr)
        return say("It is locked with the closed matter.");
    const Stored<Meeting>* raisedAt = meetingOf(line->action->meeting);
    if (raisedAt != nullptr && !minutesMayChange(raisedAt->value.state))
        return say("The minutes of %1 that raised it stand at: %2. It can still be reviewed.")
            .arg(wording::plainDate(line->raisedOn), wording::label(raisedAt->value.state));
    return {};
}

int ActionLogModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int ActionLogModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString ActionLogModel::cell(const ActionLine& line, int column) const
{
    switch (column) {
    case Reference: return wording::text(line.reference);
    case Action: {
        const std::string* text = readableText(line.action.value);
        return text == nullptr ? say("Closed matter: unlock to read") : wording::text(*text);
    }
    case Owners: return ownersText(line);
    case Raised: return wording::shortDate(line.raisedOn);
    case Due:
        if (line.action->due == ActionDue::NextMeeting)
            return say("Next meeting");
        return line.due ? wording::shortDate(*line.due) : say("No date");
    case Status: return wording::label(line.status);
    default: return {};
    }
}

QString ActionLogModel::accessibleText(const ActionLine& line, int column) const
{
    const QString heading = say(headings[std::size_t(column)]);
    QString text = cell(line, column);
    if (column == Reference)
        text = say("%1 of %2").arg(text, wording::plainDate(line.raisedOn));
    if (column == Reference && isClosedMatter(line.action.value))
        text = say("%1, closed session").arg(text);
    if (column == Raised)
        text = say("%1, %2").arg(wording::plainDate(line.raisedOn), raisedText(line));
    if (column == Due)
        text = dueText(line);
    if (column == Status && line.isOverdue)
        text = say("%1, %2").arg(text, overdueText(line));
    return text.isEmpty() ? say("%1: empty").arg(heading) : say("%1: %2").arg(heading, text);
}

QVariant ActionLogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActionLine& line = *lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return cell(line, index.column());
    case Qt::AccessibleTextRole: return accessibleText(line, index.column());
    case StatusRole: return int(line.status);
    case OverdueRole: return line.isOverdue;
    case ClosedMatterRole: return isClosedMatter(line.action.value);
    case SealedRole: return line.action->closedMatter.isSealed();
    case SecondLineRole:
        if (index.column() == Reference && yearsMix())
            return wording::shortDate(line.raisedOn);
        if (index.column() == Reference && !line.paragraphNumber.empty())
            return say("at %1").arg(wording::text(line.paragraphNumber));
        if (index.column() == Due && line.action->due == ActionDue::NextMeeting && line.due)
            return wording::shortDate(*line.due);
        if (index.column() == Status && line.isOverdue)
            return say("Overdue");
        return {};
    default: return {};
    }
}

QVariant ActionLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return say(headings[std::size_t(section)]);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace cspdesk::presentation
