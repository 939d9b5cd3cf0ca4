// SPDX-License-Identifier: MIT
#include "presentation/action_review_model.h"

#include "application/action_work.h"
#include "application/meeting_work.h"
#include "domain/word_difference.h"
#include "presentation/action_log_model.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/matters_text.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

std::vector<std::string> mattersWords(const MattersArising& matters) { return wording::mattersParagraphs(matters); }

namespace {

Result<> withoutValue(Result<Nothing> done)
{
    CSPDESK_TRY(done);
    return {};
}

} // namespace

Result<> putReview(Workspace& workspace, const ActionReview& review, const QString& undoText)
{
    return withoutValue(workspace.run(Verb::ReviewAction, undoText, [&](UnitOfWork& unit) {
        return followingReviews(unit, review.meeting, mattersWords, [&]() -> Result<> {
            CSPDESK_TRY(reviewAction(unit, review));
            return {};
        });
    }));
}

Result<> takeBackReview(Workspace& workspace, const Stored<ActionReview>& review)
{
    return withoutValue(workspace.run(Verb::RemoveReview, say("take back review"), [&](UnitOfWork& unit) {
        return followingReviews(unit, review->meeting, mattersWords, [&] { return removeReview(unit, review.id); });
    }));
}

ActionReviewModel::ActionReviewModel(Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent),
      m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<ActionPoint>() || changes.touches<ActionReview>() || changes.touches<Meeting>()
            || changes.touches<AgendaItem>() || changes.touches<MinuteParagraph>() || changes.touches<Person>()
            || changes.touches<Body>())
            reload();
    });
    for (const auto signal : {&Workspace::opened, &Workspace::closed, &Workspace::closedMatterChanged})
        connect(&workspace, signal, this, &ActionReviewModel::reload);
}

void ActionReviewModel::show(std::optional<Id<Meeting>> meeting)
{
    m_meeting = meeting;
    reload();
}

void ActionReviewModel::reload()
{
    beginResetModel();
    m_matters.reset();
    m_minuted.reset();
    if (m_meeting && m_workspace.isOpen()) {
        auto matters = mattersArising(m_workspace.store(), *m_meeting, m_workspace.today());
        if (matters.has_value())
            m_matters = std::move(*matters);
        auto minuted = mattersMinuted(m_workspace.store(), *m_meeting, mattersWords);
        if (minuted.has_value())
            m_minuted = std::move(*minuted);
    }
    endResetModel();
    Q_EMIT mattersChanged();
}

const MatterArising* ActionReviewModel::at(int row) const
{
    const bool isThere = m_matters && row >= 0 && row < int(m_matters->matters.size());
    return isThere ? &m_matters->matters[std::size_t(row)] : nullptr;
}

int ActionReviewModel::rowOf(Id<ActionPoint> action) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row)->line.action.id == action)
            return row;
    return -1;
}

int ActionReviewModel::nextToReview(int row) const
{
    const int count = rowCount();
    for (int step = 1; step <= count; ++step) {
        const int next = (row + step) % count;
        if (at(next)->review() == nullptr && whyFixed(next).isEmpty())
            return next;
    }
    return -1;
}

QString ActionReviewModel::ownersOf(int row) const
{
    const MatterArising* matter = at(row);
    const auto* owners = matter == nullptr ? nullptr : readableOwners(matter->line.action.value);
    return owners == nullptr ? QString() : wording::ownersText(*owners, m_matters->members, m_matters->bodies);
}

QString ActionReviewModel::wordsOf(int row) const
{
    const MatterArising* matter = at(row);
    if (matter == nullptr || matter->review() == nullptr)
        return {};
    const std::string* words = readableText(matter->review()->review.value);
    return words == nullptr ? QString() : wording::text(*words);
}

QString ActionReviewModel::whyFixed(int row) const
{
    const MatterArising* matter = at(row);
    if (matter == nullptr)
        return {};
    if (!m_workspace.mayWrite())
        return say("This file is open for reading.");
    if (m_matters->meeting->state == MeetingState::Cancelled)
        return say("The meeting was cancelled: it reviews nothing.");
    if (readableText(matter->line.action.value) == nullptr)
        return say("It is locked with the closed matter.");
    return {};
}

TypedField ActionReviewModel::fieldOf(int row) const
{
    const MatterArising* matter = at(row);
    if (matter == nullptr)
        return {};
    return {.record = RecordKey::of(matter->line.action.id),
            .name = "review_" + std::to_string(m_matters->meeting.id.number()),
            .closed = isClosedMatter(matter->line.action.value) || matter->line.action->releasedOn};
}

std::vector<AgendaChoice> ActionReviewModel::agendas() const
{
    std::vector<AgendaChoice> agendas;
    if (!m_matters)
        return agendas;
    const auto meetings = meetingsOf(m_workspace.store(), m_matters->meeting->body);
    if (!meetings.has_value())
        return agendas;
    for (const Stored<Meeting>& meeting : *meetings) {
        if (meeting->date < m_matters->meeting->date || meeting->state == MeetingState::Cancelled)
            continue;
        const bool isThis = meeting.id == m_matters->meeting.id;
        AgendaChoice agenda{.meeting = meeting.id,
                            .text = isThis ? say("This meeting, %1").arg(wording::plainDate(meeting->date))
                                           : say("The meeting of %1").arg(wording::plainDate(meeting->date)),
                            .items = {}};
        agenda.items = itemChoices(m_workspace.store(), meeting.id);
        agendas.push_back(std::move(agenda));
    }
    return agendas;
}

QString ActionReviewModel::whatWouldChange() const
{
    if (!m_minuted || m_minuted->state != MattersMinuted::State::ByHand)
        return {};
    QStringList lines;
    const auto joined = [](const std::vector<std::string>& paragraphs) {
        std::string text;
        for (const std::string& each : paragraphs)
            text += (text.empty() ? "" : " ") + each;
        return text;
    };
    std::vector<std::string> now;
    for (const Stored<MinuteParagraph>& paragraph : m_minuted->minuted)
        if (const std::string* text = readableText(paragraph.value))
            now.push_back(*text);
    for (const DifferenceStretch& stretch : wordDifference(joined(now), joined(m_minuted->suggested))) {
        const QString words = wording::text(stretch.text).simplified().remove(QStringLiteral("**"));
        if (words.isEmpty() || stretch.kind == DifferenceStretch::Kind::Same)
            continue;
        lines << (stretch.kind == DifferenceStretch::Kind::Removed ? say("out: %1").arg(words)
                                                                   : say("in: %1").arg(words));
    }
    return lines.join(QLatin1Char('\n'));
}

ActionReview ActionReviewModel::reviewOf(int row) const
{
    const MatterArising& matter = *at(row);
    if (const DatedReview* review = matter.review())
        return review->review.value;
    return ActionReview{.action = matter.line.action.id, .meeting = m_matters->meeting.id};
}

Result<> ActionReviewModel::put(ActionReview review, const QString& undoText)
{
    return putReview(m_workspace, review, undoText);
}

Result<> ActionReviewModel::close(int row, const QString& words)
{
    ActionReview review = withWords(reviewOf(row), words);
    review.outcome = ActionOutcome::Closed;
    review.becameItem.reset();
    return put(std::move(review), say("close action"));
}

Result<> ActionReviewModel::carryOver(int row, const QString& words)
{
    ActionReview review = withWords(reviewOf(row), words);
    review.outcome = ActionOutcome::CarriedOver;
    review.becameItem.reset();
    return put(std::move(review), say("carry action over"));
}

Result<> ActionReviewModel::becomeItem(int row, Id<AgendaItem> id)
{
    const auto item = require(m_workspace.store(), id);
    CSPDESK_TRY(item);
    // The open title: an open action may not tell the closed one.
    ActionReview review = withWords(reviewOf(row), say("On the agenda: %1").arg(wording::text(item->value.title)));
    review.outcome = ActionOutcome::Closed;
    review.becameItem = id;
    return put(std::move(review), say("close action"));
}

Result<> ActionReviewModel::setWords(int row, const QString& words)
{
    if (at(row) == nullptr || at(row)->review() == nullptr || wordsOf(row) == words.trimmed())
        return {};
    return put(withWords(reviewOf(row), words), say("change what the meeting was told"));
}

Result<> ActionReviewModel::clear(int row)
{
    const MatterArising* matter = at(row);
    if (matter == nullptr || matter->review() == nullptr)
        return {};
    return takeBackReview(m_workspace, matter->review()->review);
}

Result<> ActionReviewModel::writeMinutes()
{
    if (!m_matters)
        return {};
    const Id<Meeting> meeting = m_matters->meeting.id;
    CSPDESK_TRY(m_workspace.run(Verb::ChangeParagraph, say("minute matters arising"),
                                [&](UnitOfWork& unit) { return writeMattersArising(unit, meeting, mattersWords); }));
    return {};
}

int ActionReviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_matters ? 0 : int(m_matters->matters.size());
}

QVariant ActionReviewModel::data(const QModelIndex& index, int role) const
{
    const MatterArising* matter = at(index.row());
    if (matter == nullptr)
        return {};
    const DatedReview* review = matter->review();
    const Outcome outcome = review == nullptr                                ? ToReview
                          : review->review->outcome == ActionOutcome::Closed ? Closed
                                                                             : CarriedOver;
    const std::string* text = readableText(matter->line.action.value);
    const QString words = text == nullptr ? say("Closed matter: unlock to read") : wording::text(*text);
    const QString state = outcome == ToReview ? say("To be reviewed") : wording::label(review->review->outcome);
    switch (role) {
    case Qt::DisplayRole: return wording::text(matter->line.reference);
    case OwnersRole: return ownersOf(index.row());
    case OutcomeRole: return outcome;
    case TextRole: return words;
    case ClosedMatterRole: return isClosedMatter(matter->line.action.value);
    case Qt::ToolTipRole: return words;
    case Qt::AccessibleTextRole:
        return QStringList{wording::text(matter->line.reference), state, ownersOf(index.row()), words}.join(
            QStringLiteral(", "));
    default: return {};
    }
}

} // namespace cspdesk::presentation
