// SPDX-License-Identifier: MIT
#include "desktop/questions_page.h"

#include "desktop/action_tool.h"
#include "desktop/empty_state.h"
#include "desktop/meeting_chooser.h"
#include "desktop/page_heading.h"
#include "desktop/paper_actions.h"
#include "desktop/prompter.h"
#include "desktop/question_form.h"
#include "desktop/questions_table.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "wording/format_text.h"
#include "wording/question_text.h"
#include "wording/translate.h"

#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace cspdesk::desktop {

using namespace domain;
using presentation::QuestionsModel;
using wording::say;
using Tone = Notices::Tone;

namespace {

/// The outcomes by the ends of their actions' names.
constexpr std::array outcomeActions{std::pair{"questions.answered", QuestionOutcome::Answered},
                                    std::pair{"questions.written", QuestionOutcome::WrittenAnswer},
                                    std::pair{"questions.refused", QuestionOutcome::Refused},
                                    std::pair{"questions.redirected", QuestionOutcome::Redirected},
                                    std::pair{"questions.foi", QuestionOutcome::FreedomOfInformation},
                                    std::pair{"questions.heard", QuestionOutcome::Heard},
                                    std::pair{"questions.not-reached", QuestionOutcome::NotReached},
                                    std::pair{"questions.withdrawn", QuestionOutcome::Withdrawn},
                                    std::pair{"questions.clear", QuestionOutcome::None}};

QString counted(qsizetype count, const char* one, const char* many)
{
    return count == 1 ? say(one) : say(many).arg(count);
}

} // namespace

QuestionsPage::QuestionsPage(PageContext& pageContext, QWidget* parent)
    : PanelPage(pageContext, {.panelAction = "questions.panel", .panelWidth = 400, .leastPanelWidth = 320}, parent),
      m_model(pageContext.workspace),
      m_table(new QuestionsTable(m_model, this)),
      m_form(new QuestionForm(pageContext, m_model, this))
{
    setObjectName(QStringLiteral("questionsPage"));
    makeHeading();
    arrange(makeList(), m_form, makeEmptyStates());
    attachActions();
    attachRowActions();
    attachOutcomes();
    connect(&pageContext.meeting, &presentation::CurrentMeeting::changed, this,
            [this] { m_model.show(context().meeting.id()); });
    connect(&m_model, &QuestionsModel::questionsChanged, this, &QuestionsPage::refresh);
    connect(m_table, &QuestionsTable::chosenChanged, this, &QuestionsPage::followChoice);
    connect(m_form, &QuestionForm::outcomeChosen, this, &QuestionsPage::decide);
    m_model.show(pageContext.meeting.id());
    refresh();
}

void QuestionsPage::makeHeading()
{
    heading().setTitle(say("Questions"));
    heading().addBehindTitle(new MeetingChooser(context(), this));
    addHeadingTools({"questions.preview", "questions.print", "questions.export"});
    heading().addAction(context().actions.action(QStringLiteral("questions.add")), Emphasis::Primary);
}

QWidget* QuestionsPage::makeList()
{
    auto* bar = new QWidget(this);
    auto* tools = new QHBoxLayout(bar);
    tools->setContentsMargins(10, 8, 10, 8);
    tools->setSpacing(4);
    for (const char* id : {"questions.answered", "questions.written", "questions.heard", "questions.refused"})
        tools->addWidget(listTool(id));
    tools->addStretch();
    tools->addWidget(listTool("questions.append"));
    tools->addWidget(toolFor("questions.panel", true));
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_table, 1);
    return card;
}

QWidget* QuestionsPage::makeEmptyStates()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* layout = new QVBoxLayout(card);
    layout->addWidget(new EmptyState(
        QStringLiteral("questions"), say("Nobody has given notice of a question"),
        say("Record what the public send in as it comes. Whether notice was in time is worked out, and left to the "
            "Chair."),
        &context().actions.action(QStringLiteral("questions.add")), card));
    return card;
}

void QuestionsPage::attachActions()
{
    attachPaperActions("questions", *this, context(), [this]() -> std::optional<PaperChoice> {
        m_form->finishTyping();
        if (!context().meeting.id())
            return std::nullopt;
        return PaperChoice{documents::Paper::QuestionSheet, context().meeting.id()};
    });
    attach("questions.add", [this] { add(); });
    attach("questions.append", [this] { append(); });
    attach("questions.next-meeting", [this] { move(); });
    attach("questions.add-part", [this] {
        openPanel();
        m_form->addPart();
    });
    attach("questions.split", [this] { m_form->splitPart(); });
    attachIn(*m_table, "questions.answer", [this] {
        openPanel();
        m_form->editAnswer();
    });
    attachIn(*m_table, "questions.asker", [this] {
        openPanel();
        m_form->editAsker();
    });
    context().actions.attach(QStringLiteral("questions.remove-askers"), this, [this] { removeAskers(); });
}

void QuestionsPage::attachRowActions()
{
    // Their keys mean something else in a field, so they work in the list only.
    attachIn(*m_table, "questions.edit", [this] {
        openPanel();
        m_form->editSubject();
    });
    attachIn(*m_table, "questions.remove", [this] { remove(); });
}

void QuestionsPage::attachOutcomes()
{
    for (const auto& [id, outcome] : outcomeActions)
        attachIn(*m_table, id, [this, to = outcome] { decide(to); });
}

void QuestionsPage::activate()
{
    if (m_table->chosenRow() < 0)
        m_table->choose(0);
    if (stack().currentIndex() == 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        stack().currentWidget()->findChild<QPushButton*>()->setFocus(Qt::OtherFocusReason);
}

void QuestionsPage::choose(Id<PublicQuestion> question)
{
    m_table->choose(m_model.rowOf(question));
    m_table->setFocus(Qt::OtherFocusReason);
}

void QuestionsPage::refresh()
{
    const auto& view = m_model.view();
    const bool hasQuestions = m_model.rowCount() > 0;
    stack().setCurrentIndex(hasQuestions ? 0 : 1);
    if (view) {
        const auto late =
            std::count_if(view->lines.begin(), view->lines.end(), [](const auto& line) { return !line.notice.inTime; });
        const auto owed = std::count_if(view->lines.begin(), view->lines.end(),
                                        [](const auto& line) { return isOwedAnAnswer(line.question.value); });
        QStringList parts{counted(m_model.rowCount(), "1 question or statement", "%1 questions and statements")};
        if (late > 0)
            parts << say("%1 late").arg(late);
        if (owed > 0)
            parts << counted(owed, "1 answer owed", "%1 answers owed");
        parts << say("on other matters by %1 on %2")
                     .arg(wording::timeOfDay(view->agenda.terms.questionCutOff),
                          wording::longDate(view->otherMatters.result));
        showMeeting(heading(), view->agenda.meeting.value, parts.join(QStringLiteral("  ·  ")));
    }
    followChoice();
    followWidth();
}

void QuestionsPage::followChoice()
{
    const auto* line = m_model.lineAt(m_table->chosenRow());
    m_form->show(line == nullptr ? std::nullopt : std::optional(line->question.id));
    const bool mayEdit = m_model.mayEdit();
    const bool mayChange = mayEdit && line != nullptr;
    enable("questions.add", mayEdit);
    for (const auto& each : outcomeActions)
        enable(each.first, mayChange);
    for (const char* id : {"questions.edit", "questions.answer", "questions.asker", "questions.add-part",
                           "questions.split", "questions.remove"})
        enable(id, mayChange);
    const bool minutesMayBeWritten = m_model.view() && minutesMayChange(m_model.view()->agenda.meeting->state);
    enable("questions.append", mayChange && minutesMayBeWritten);
    context()
        .actions.action(QStringLiteral("questions.append"))
        .setText(line != nullptr && line->appendixNumber ? say("Renew a&ppendix") : say("Ap&pend to the minutes"));
    enable("questions.next-meeting", mayChange && m_model.nextMeeting().has_value());
    enable("questions.remove-askers", context().workspace.mayWrite());
}

void QuestionsPage::add()
{
    m_form->finishTyping();
    const auto added = m_model.add();
    if (!added.has_value())
        return context().notices.tell(added.error());
    m_table->choose(m_model.rowOf(*added));
    openPanel();
    m_form->editSubject();
}

std::optional<QString> QuestionsPage::askRuling(QuestionOutcome outcome)
{
    const auto* line = m_model.lineAt(m_table->chosenRow());
    const QString before = wording::text(line->question->ruling);
    switch (outcome) {
    case QuestionOutcome::Refused:
        return context().prompter.askText(say("Refuse the question"), say("On what ground?"), before);
    case QuestionOutcome::Redirected:
        return context().prompter.askText(say("Redirect the question"), say("Where is it sent?"), before);
    case QuestionOutcome::FreedomOfInformation:
        return context().prompter.askText(say("A request for information"),
                                          say("Reference of the request, as far as it is known"), before);
    case QuestionOutcome::None:
    case QuestionOutcome::Answered:
    case QuestionOutcome::WrittenAnswer:
    case QuestionOutcome::Heard:
    case QuestionOutcome::NotReached:
    case QuestionOutcome::Withdrawn: break;
    }
    return QString();
}

void QuestionsPage::decide(QuestionOutcome outcome)
{
    if (m_model.lineAt(m_table->chosenRow()) == nullptr)
        return;
    const auto ruling = askRuling(outcome);
    if (!ruling)
        return;
    const int row = m_table->chosenRow();
    if (const auto decided = m_model.decide(row, outcome, *ruling); !decided.has_value())
        return context().notices.tell(decided.error());
    const auto* line = m_model.lineAt(m_table->chosenRow());
    if (line != nullptr)
        context().notices.tell(
            Tone::Success,
            say("%1: %2.").arg(wording::questionName(line->question.value), wording::outcomeText(line->question.value)),
            say("Undo takes it back."));
}

void QuestionsPage::remove()
{
    const auto* line = m_model.lineAt(m_table->chosenRow());
    if (line == nullptr)
        return;
    const QString name = wording::questionName(line->question.value);
    const bool hasAsker = line->asker.has_value() && !line->asker->value.details.isAbsent();
    if (const auto removed = m_model.remove(m_table->chosenRow()); !removed.has_value())
        return context().notices.tell(removed.error());
    context().notices.tell(Tone::Success, say("%1 is removed.").arg(name),
                           hasAsker ? say("Undo brings it back. Who asked is kept sealed until their time is over.")
                                    : say("Undo brings it back."));
}

void QuestionsPage::move()
{
    const auto* line = m_model.lineAt(m_table->chosenRow());
    if (line == nullptr)
        return;
    const QString name = wording::questionName(line->question.value);
    if (const auto moved = m_model.moveToNextMeeting(m_table->chosenRow()); !moved.has_value())
        return context().notices.tell(moved.error());
    context().notices.tell(Tone::Success, say("%1 goes to the next meeting.").arg(name), say("Undo takes it back."));
}

void QuestionsPage::append()
{
    if (m_model.lineAt(m_table->chosenRow()) == nullptr)
        return;
    m_form->finishTyping();
    const auto appended = m_model.append(m_table->chosenRow());
    if (!appended.has_value())
        return context().notices.tell(appended.error());
    context().notices.tell(Tone::Success, say("Printed as Appendix %1 of the minutes.").arg(*appended),
                           say("Undo takes it back."));
}

void QuestionsPage::removeAskers()
{
    const auto duties = application::questionDuties(context().workspace.store(), context().workspace.today());
    if (!duties.has_value())
        return context().notices.tell(duties.error());
    const int due = duties->askersToRemove;
    if (due == 0)
        return context().notices.tell(Tone::Information, say("Nobody’s details are to be removed."),
                                      say("Details of those who ask are kept until the day shown with them."));
    const bool confirmed =
        context().prompter.confirm({counted(due, "Remove the details of 1 asker?", "Remove the details of %1 askers?"),
                                    say("Name and addresses go for good, also from the journal; questions and answers "
                                        "stay. Undo cannot bring them "
                                        "back. Copies and backups made before today still hold them."),
                                    say("Remove details"), true});
    if (!confirmed)
        return;
    const auto removed = context().workspace.removeAskers(context().workspace.today());
    if (!removed.has_value())
        return context().notices.tell(removed.error());
    context().notices.tell(Tone::Success,
                           counted(qsizetype(removed->askers), "The details of 1 asker are removed.",
                                   "The details of %1 askers are removed."),
                           say("Copies and backups made before still hold them."));
}

} // namespace cspdesk::desktop
