// SPDX-License-Identifier: MIT
#include "desktop/room_questions.h"

#include "desktop/elided_label.h"
#include "desktop/pill.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "presentation/meeting_room.h"
#include "wording/format_text.h"
#include "wording/question_text.h"
#include "wording/translate.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace domain;
using application::QuestionLine;
using presentation::MeetingRoom;
using presentation::QuestionsModel;
using wording::say;

namespace {

/// The minutes below need their room, too.
int mostRows(const QWidget& window)
{
    constexpr int lowWindow = 760;
    return window.height() < lowWindow ? 1 : 3;
}

/// What is said of one in the room: its place, who asks what, and the time for it.
QString wordsOf(const QuestionLine& line)
{
    const QString words = say("%1. %2: %3")
                              .arg(line.place)
                              .arg(wording::askerShown(line.question.value), wording::text(line.question->subject));
    return line.minutes ? say("%1 (%2)").arg(words, wording::minutesLong(*line.minutes)) : words;
}

} // namespace

RoomQuestions::RoomQuestions(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(context.workspace),
      m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("roomQuestions"));
    m_rows->setContentsMargins(0, 2, 0, 0);
    m_rows->setSpacing(6);
    connect(&context.room, &MeetingRoom::roomChanged, this, &RoomQuestions::follow);
    connect(&m_model, &QuestionsModel::questionsChanged, this, &RoomQuestions::fill);
    follow();
}

void RoomQuestions::follow()
{
    const MeetingRoom& room = m_context.room;
    const int now = room.isInSession() ? room.currentLine() : -1;
    std::optional<Id<Meeting>> meeting;
    if (now >= 0) {
        const Stored<AgendaItem>& item = room.view()->agenda.order.lines[static_cast<std::size_t>(now)].item;
        if (item->kind == ItemKind::PublicQuestions)
            meeting = item->meeting;
    }
    if (meeting == m_meeting)
        return;
    m_meeting = meeting;
    m_model.show(meeting);
}

void RoomQuestions::fill()
{
    // Which button had the keyboard, so that it has it again among the new ones.
    QWidget* focused = QApplication::focusWidget();
    const QString name = focused != nullptr && isAncestorOf(focused) ? focused->objectName() : QString();
    while (QLayoutItem* old = m_rows->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    const auto& view = m_model.view();
    const auto lines = view ? application::inSuggestedOrder(view->lines) : std::vector<QuestionLine>();
    setVisible(!lines.empty());
    const int most = mostRows(*window());
    int count = 0;
    for (const QuestionLine& line : lines)
        if (++count <= most)
            m_rows->addWidget(rowOf(line));
    if (count > most) {
        auto* rest = new QPushButton(say("%1 more, on the page of questions").arg(count - most), this);
        rest->setObjectName(QStringLiteral("moreQuestionsButton"));
        setEmphasis(*rest, Emphasis::Quiet);
        connect(rest, &QPushButton::clicked, this,
                [this] { m_context.actions.action(QStringLiteral("view.questions")).trigger(); });
        m_rows->addWidget(rest, 0, Qt::AlignLeft);
    }
    if (!name.isEmpty())
        for (QPushButton* button : findChildren<QPushButton*>(name))
            if (button->isVisibleTo(this))
                button->setFocus(Qt::OtherFocusReason);
}

QWidget* RoomQuestions::rowOf(const QuestionLine& line)
{
    const PublicQuestion& question = line.question.value;
    auto* row = new QWidget(this);
    auto* words = new ElidedLabel(row);
    words->setText(wordsOf(line));
    setTextRole(*words, TextRole::Strong);
    auto* state = new Pill(row);
    if (question.outcome != QuestionOutcome::None)
        state->show(wording::outcomeState(question), PillTone::Good);
    else if (!line.notice.inTime)
        state->show(say("Late by %1").arg(wording::lateness(line.minutesLate)), PillTone::Attention);
    else
        state->hide();
    auto* first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(words, 1);
    first->addWidget(state);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    const auto addButton = [&](const QString& text, const char* name, QuestionOutcome outcome) {
        auto* button = new QPushButton(text, row);
        button->setObjectName(QStringLiteral("question%1%2").arg(question.number).arg(QString::fromLatin1(name)));
        button->setAccessibleName(say("%1: %2").arg(wording::questionName(question), text));
        button->setCheckable(true);
        button->setChecked(question.outcome == outcome);
        button->setEnabled(m_model.mayEdit());
        setEmphasis(*button, Emphasis::Quiet);
        connect(button, &QPushButton::clicked, this, [this, id = line.question.id, outcome](bool chosen) {
            decide(id, chosen ? outcome : QuestionOutcome::None);
        });
        buttons->addWidget(button);
    };
    if (question.kind == QuestionKind::Statement)
        addButton(say("Heard"), "Heard", QuestionOutcome::Heard);
    else
        addButton(say("Answered"), "Answered", QuestionOutcome::Answered);
    addButton(say("Written answer"), "Written", QuestionOutcome::WrittenAnswer);
    addButton(say("Not reached"), "NotReached", QuestionOutcome::NotReached);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(first);
    layout->addLayout(buttons);
    return row;
}

void RoomQuestions::decide(Id<PublicQuestion> question, QuestionOutcome outcome)
{
    const int row = m_model.rowOf(question);
    if (row < 0)
        return;
    if (const auto decided = m_model.decide(row, outcome); !decided.has_value())
        m_context.notices.tell(decided.error());
}

} // namespace cspdesk::desktop
