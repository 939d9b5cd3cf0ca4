// SPDX-License-Identifier: MIT
#include "presentation/questions_model.h"

#include "application/meeting_work.h"
#include "wording/format_text.h"
#include "wording/question_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace domain;
using application::QuestionLine;
using application::UnitOfWork;
using application::Verb;
using wording::say;

QuestionsModel::QuestionsModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace)
{
    connect(&workspace, &Workspace::opened, this, &QuestionsModel::reload);
    connect(&workspace, &Workspace::closed, this, [this] { show(std::nullopt); });
    connect(&workspace, &Workspace::changed, this, &QuestionsModel::follow);
    connect(&workspace, &Workspace::closedMatterChanged, this, &QuestionsModel::reload);
}

void QuestionsModel::show(std::optional<Id<Meeting>> meeting)
{
    m_meeting = meeting;
    reload();
}

void QuestionsModel::follow(const application::ChangeSet& changes)
{
    if (changes.touches<PublicQuestion>() || changes.touches<Asker>() || changes.touches<Meeting>()
        || changes.touches<AgendaItem>() || changes.touches<TermsOfReference>() || changes.touches<CalendarDay>()
        || changes.touches<Appendix>())
        reload();
}

void QuestionsModel::reload()
{
    beginResetModel();
    m_view.reset();
    if (m_meeting && m_workspace.isOpen())
        if (auto view = application::questionsView(m_workspace.store(), *m_meeting, m_workspace.today());
            view.has_value())
            m_view = std::move(*view);
    endResetModel();
    Q_EMIT questionsChanged();
}

const QuestionLine* QuestionsModel::lineAt(int row) const
{
    return m_view && row >= 0 && row < rowCount() ? &m_view->lines[static_cast<std::size_t>(row)] : nullptr;
}

int QuestionsModel::rowOf(Id<PublicQuestion> id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (lineAt(row)->question.id == id)
            return row;
    return -1;
}

bool QuestionsModel::mayEdit() const { return m_view && m_workspace.mayWrite(); }

std::optional<Id<Meeting>> QuestionsModel::nextMeeting() const
{
    if (!m_view)
        return std::nullopt;
    const auto meetings = application::meetingsOf(m_workspace.store(), m_view->agenda.body.id);
    if (!meetings.has_value())
        return std::nullopt;
    for (const Stored<Meeting>& meeting : *meetings)
        if (meeting->date > m_view->agenda.meeting->date && meeting->state != MeetingState::Cancelled)
            return meeting.id;
    return std::nullopt;
}

Date QuestionsModel::outcomeDay(QuestionOutcome outcome) const
{
    const Date today = m_workspace.today();
    if (!m_view)
        return today;
    const Date meeting = m_view->agenda.meeting->date;
    using enum QuestionOutcome;
    const bool isAtMeeting =
        outcome == Answered || outcome == WrittenAnswer || outcome == Heard || outcome == NotReached;
    return isAtMeeting ? meeting : std::min(meeting, today);
}

Result<Id<PublicQuestion>> QuestionsModel::add()
{
    PublicQuestion question{.meeting = *m_meeting, .item = {}, .subject = say("New question").toStdString()};
    question.receivedOn = m_workspace.today();
    question.receivedAt = m_workspace.wallClock().time;
    return m_workspace.run(Verb::RecordQuestion, say("record question"),
                           [&](UnitOfWork& unit) { return application::recordQuestion(unit, question); });
}

Result<> QuestionsModel::change(int row, PublicQuestion question, const QString& undoText)
{
    const Id<PublicQuestion> id = lineAt(row)->question.id;
    CSPDESK_TRY(m_workspace.run(Verb::ChangeQuestion, undoText, [&](UnitOfWork& unit) {
        return application::changeQuestion(unit, id, std::move(question));
    }));
    return {};
}

Result<> QuestionsModel::changeAsker(int row, const application::AskerEntry& asker, const QString& undoText)
{
    const Id<PublicQuestion> id = lineAt(row)->question.id;
    CSPDESK_TRY(m_workspace.run(Verb::ChangeQuestion, undoText,
                                [&](UnitOfWork& unit) { return application::changeAsker(unit, id, asker); }));
    return {};
}

Result<> QuestionsModel::decide(int row, QuestionOutcome outcome, const QString& ruling)
{
    PublicQuestion question = lineAt(row)->question.value;
    question.outcome = outcome;
    question.outcomeOn = outcome == QuestionOutcome::None ? std::nullopt : std::optional(outcomeDay(outcome));
    question.ruling = ruling.toStdString();
    question.answerDue.reset(); // the terms say when, where one is promised
    if (outcome != QuestionOutcome::WrittenAnswer)
        question.answeredOn.reset();
    return change(row, std::move(question), say("ruling on question"));
}

Result<> QuestionsModel::remove(int row)
{
    const Id<PublicQuestion> id = lineAt(row)->question.id;
    CSPDESK_TRY(m_workspace.run(Verb::RemoveQuestion, say("remove question"),
                                [&](UnitOfWork& unit) { return application::removeQuestion(unit, id); }));
    return {};
}

Result<> QuestionsModel::moveToNextMeeting(int row)
{
    const Id<PublicQuestion> id = lineAt(row)->question.id;
    const auto next = nextMeeting();
    if (!next)
        return refuse(application::refusal(NoSuchRecord{}));
    CSPDESK_TRY(m_workspace.run(Verb::ChangeQuestion, say("move question"),
                                [&](UnitOfWork& unit) { return application::moveQuestion(unit, id, *next); }));
    return {};
}

Result<int> QuestionsModel::append(int row)
{
    const QuestionLine line = *lineAt(row);
    CSPDESK_TRY(m_workspace.run(Verb::AddAppendix, say("append question to the minutes"), [&](UnitOfWork& unit) {
        return application::appendToMinutes(unit, line.question.id,
                                            wording::appendixTitle(line.question.value).toStdString(),
                                            wording::appendixText(line));
    }));
    const QuestionLine* appended = lineAt(rowOf(line.question.id));
    return appended != nullptr ? appended->appendixNumber.value_or(0) : 0;
}

int QuestionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view ? 0 : static_cast<int>(m_view->lines.size());
}

int QuestionsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString QuestionsModel::cell(const QuestionLine& line, int column) const
{
    const PublicQuestion& question = line.question.value;
    switch (column) {
    case Number: return QString::number(question.number);
    case Subject: return wording::text(question.subject);
    case Received: return wording::shortDate(question.receivedOn);
    case Notice: return wording::noticeState(line);
    case Outcome: return wording::outcomeState(question);
    default: return {};
    }
}

QString QuestionsModel::secondLine(const QuestionLine& line, int column) const
{
    const PublicQuestion& question = line.question.value;
    switch (column) {
    case Subject: {
        QString words = question.kind == QuestionKind::Statement
                          ? say("Statement by %1").arg(wording::askerShown(question))
                          : wording::askerShown(question);
        if (line.itemNumber)
            words = say("%1, on item %2").arg(words).arg(*line.itemNumber);
        return line.appendixNumber ? say("%1 · Appendix %2").arg(words).arg(*line.appendixNumber) : words;
    }
    case Received: return wording::timeOfDay(question.receivedAt);
    case Notice:
        if (line.minutesLate > 0)
            return say("by %1").arg(wording::lateness(line.minutesLate));
        return line.limits.empty() ? QString() : say("over a limit");
    case Outcome: return wording::owedText(question, m_view->today);
    default: return {};
    }
}

QVariant QuestionsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QuestionLine& line = *lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return cell(line, index.column());
    case Qt::AccessibleTextRole: {
        const QString second = secondLine(line, index.column());
        const QString first = cell(line, index.column());
        return second.isEmpty() ? first : say("%1, %2").arg(first, second);
    }
    case SecondLineRole: return secondLine(line, index.column());
    case InTimeRole: return line.notice.inTime;
    case OutcomeRole: return int(line.question->outcome);
    case OverdueRole: return line.isOverdue;
    default: return {};
    }
}

QVariant QuestionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return say("No.");
    case Subject: return say("Question");
    case Received: return say("Received");
    case Notice: return say("Notice");
    case Outcome: return say("Outcome");
    default: return {};
    }
}

} // namespace cspdesk::presentation
