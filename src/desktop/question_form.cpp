// SPDX-License-Identifier: MIT
#include "desktop/question_form.h"

#include "desktop/action_button.h"
#include "desktop/date_field.h"
#include "desktop/fitting_height.h"
#include "desktop/panel_fields.h"
#include "desktop/segmented_choice.h"
#include "desktop/theme.h"
#include "desktop/wheel_guard.h"
#include "presentation/action_catalogue.h"
#include "ui_question_form.h"
#include "wording/cycle_labels.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/question_text.h"
#include "wording/translate.h"

#include <QSignalBlocker>

#include <array>

namespace cspdesk::desktop {
namespace {

using namespace domain;
using application::QuestionLine;
using wording::say;

constexpr std::array means{QuestionMeans::Email, QuestionMeans::Telephone, QuestionMeans::Letter,
                           QuestionMeans::WebForm, QuestionMeans::InPerson};
constexpr std::array outcomes{
    QuestionOutcome::None,    QuestionOutcome::Answered,   QuestionOutcome::WrittenAnswer,
    QuestionOutcome::Refused, QuestionOutcome::Redirected, QuestionOutcome::FreedomOfInformation,
    QuestionOutcome::Heard,   QuestionOutcome::NotReached, QuestionOutcome::Withdrawn};

void showWords(QLabel& label, const QString& words)
{
    label.setText(words);
    label.setVisible(!words.isEmpty());
}

QString capital(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

void choose(QComboBox& combo, int value) { combo.setCurrentIndex(combo.findData(value)); }

constexpr const char* partField = "part_";

} // namespace

QuestionForm::QuestionForm(PageContext& context, presentation::QuestionsModel& model, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_model(model),
      m_typed(context.drafts),
      m_ui(std::make_unique<Ui::QuestionForm>()),
      m_choice(new SegmentedChoice(say("Part of the form"), this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("questionForm"));
    leaveWheelToScrolling(*this);
    prepareLabels();
    prepareFields();
    prepareChoices();
    connectTexts();
    connectParts();
    connectWords();
    connectAsker();
    connectAnswer();
    connect(&model, &presentation::QuestionsModel::questionsChanged, this, &QuestionForm::refresh);
    connect(&context.workspace, &presentation::Workspace::aboutToLock, this, &QuestionForm::clearAwayTyping);
    refresh();
}

QuestionForm::~QuestionForm() = default;

void QuestionForm::prepareLabels()
{
    makeCard(*this);
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    desktop::prepareLabels(*this);
    for (QLabel* label : {m_ui->emptyLabel, m_ui->ruleLabel, m_ui->shownAsHintLabel, m_ui->removedLabel,
                          m_ui->consentHintLabel, m_ui->keptHintLabel, m_ui->appendLabel})
        setTextRole(*label, TextRole::Muted);
    setTextRole(*m_ui->noticeLabel, TextRole::Strong);
    setTextRole(*m_ui->limitsLabel, TextRole::Strong);
    setTextRole(*m_ui->owedLabel, TextRole::Strong);
    m_ui->consentHintLabel->setText(
        say("Without consent no document for the public names them. How to reach them is never published."));
}

void QuestionForm::prepareFields()
{
    m_choice->add(say("&Question"), QStringLiteral("questionWordsButton"));
    m_choice->add(say("&Who asked"), QStringLiteral("questionAskerButton"));
    m_choice->add(say("A&nswer"), QStringLiteral("questionAnswerButton"));
    m_ui->choiceLayout->addWidget(m_choice);
    m_ui->choiceLayout->addStretch();
    connect(m_choice, &SegmentedChoice::currentChanged, m_ui->pages, &QStackedWidget::setCurrentIndex);
    for (QScrollArea* area : {m_ui->questionPageArea, m_ui->askerPageArea, m_ui->answerPageArea}) {
        area->viewport()->setAutoFillBackground(false);
        area->widget()->setAutoFillBackground(false);
        area->setFocusPolicy(Qt::NoFocus);
    }
    for (LineBox* box :
         {m_ui->subjectEdit, m_ui->waiverEdit, m_ui->shownAsEdit, m_ui->rulingEdit, m_ui->answeredByEdit})
        box->setVisibleLines(1, 4);
    for (NotesBox* box : {m_ui->answerEdit, m_ui->supplementaryEdit, m_ui->supplementaryAnswerEdit})
        fitHeight(*box, 3, 12);
    for (QDateEdit* day :
         {m_ui->receivedOnEdit, m_ui->keepEdit, m_ui->outcomeOnEdit, m_ui->dueEdit, m_ui->answeredOnEdit})
        prepareDateField(*day);
    prepareTimeField(*m_ui->receivedAtEdit);
    auto* partTools = new QHBoxLayout;
    for (const char* id : {"questions.add-part", "questions.split"})
        partTools->addWidget(
            new ActionButton(m_context.actions.action(QString::fromLatin1(id)), Emphasis::Quiet, this));
    partTools->addStretch();
    m_ui->textPartLayout->addLayout(partTools);
    makeCard(*m_ui->lockedFrame);
    m_ui->lockedLayout->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("file.unlock")), Emphasis::Normal, this), 0,
        Qt::AlignLeft);
    m_ui->appendLayout->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("questions.append")), Emphasis::Normal, this), 0,
        Qt::AlignLeft);
}

void QuestionForm::prepareChoices()
{
    for (const QuestionKind kind : {QuestionKind::Question, QuestionKind::Statement})
        m_ui->kindCombo->addItem(wording::label(kind), int(kind));
    for (const QuestionMeans each : means)
        m_ui->meansCombo->addItem(capital(wording::label(each)), int(each));
    for (const QuestionOutcome outcome : outcomes)
        m_ui->outcomeCombo->addItem(wording::label(outcome), int(outcome));
    for (QComboBox* combo : {m_ui->kindCombo, m_ui->meansCombo, m_ui->itemCombo, m_ui->outcomeCombo}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
}

void QuestionForm::connectTexts()
{
    using Q = PublicQuestion;
    const auto addText = [this](auto& box, QLabel& problem, const char* name, TextMember member,
                                const QString& undoText) {
        using TextBox = std::remove_reference_t<decltype(box)>;
        const std::size_t at = m_texts.size();
        m_texts.push_back(
            {&box, &problem, name, member, undoText, [&box](const QString& words) { box.setText(words); }});
        connect(&box, &TextBox::typed, this, [this, at](const QString& words) {
            if (m_question)
                m_typed.typed(field(m_texts[at].name), words);
        });
        connect(&box, &TextBox::left, this, [this, at] { acceptText(m_texts[at]); });
        connect(&box, &TextBox::givenUp, this, [this, at] { giveUpText(at); });
    };
    addText(*m_ui->subjectEdit, *m_ui->subjectProblemLabel, "subject", &Q::subject, say("change subject"));
    addText(*m_ui->waiverEdit, *m_ui->waiverProblemLabel, "waiver", &Q::waiver, say("change waiver"));
    addText(*m_ui->shownAsEdit, *m_ui->shownAsProblemLabel, "shown_as", &Q::shownAs, say("change public name"));
    addText(*m_ui->rulingEdit, *m_ui->rulingProblemLabel, "ruling", &Q::ruling, say("change ruling"));
    addText(*m_ui->answeredByEdit, *m_ui->answeredByProblemLabel, "answered_by", &Q::answeredBy,
            say("change who answered"));
    addText(*m_ui->answerEdit, *m_ui->answerProblemLabel, "answer", &Q::answer, say("change answer"));
    addText(*m_ui->supplementaryEdit, *m_ui->supplementaryProblemLabel, "supplementary", &Q::supplementary,
            say("change supplementary question"));
    addText(*m_ui->supplementaryAnswerEdit, *m_ui->supplementaryAnswerProblemLabel, "supplementary_answer",
            &Q::supplementaryAnswer, say("change its answer"));
    for (LineBox* box :
         {m_ui->subjectEdit, m_ui->waiverEdit, m_ui->shownAsEdit, m_ui->rulingEdit, m_ui->answeredByEdit})
        for (std::size_t at = 0; at < m_texts.size(); ++at)
            if (m_texts[at].box == box)
                connect(box, &LineBox::accepted, this, [this, at] { acceptText(m_texts[at]); });
}

void QuestionForm::giveUpText(std::size_t text)
{
    if (!m_question)
        return;
    m_texts[text].box->document()->setModified(false);
    m_typed.settled(field(m_texts[text].name));
    refresh();
}

void QuestionForm::connectParts()
{
    connect(m_ui->partsEditor, &PartsEditor::typed, this, [this](int part, const QString& words) {
        if (m_question)
            m_typed.typed(field(partField + std::to_string(part)), words);
    });
    connect(m_ui->partsEditor, &PartsEditor::left, this, &QuestionForm::acceptParts);
    connect(m_ui->partsEditor, &PartsEditor::givenUp, this, [this] {
        m_ui->partsEditor->forgetTyping();
        for (int part = 0; part < 30 && m_question; ++part)
            m_typed.settled(field(partField + std::to_string(part)));
        refresh();
    });
}

void QuestionForm::connectWords()
{
    connect(m_ui->kindCombo, &QComboBox::activated, this, [this] {
        const auto kind = static_cast<QuestionKind>(m_ui->kindCombo->currentData().toInt());
        apply(
            say("change kind"), [&](PublicQuestion& question) { question.kind = kind; }, nullptr);
    });
    connect(m_ui->meansCombo, &QComboBox::activated, this, [this] {
        const auto chosen = static_cast<QuestionMeans>(m_ui->meansCombo->currentData().toInt());
        apply(
            say("change how it came"), [&](PublicQuestion& question) { question.means = chosen; }, nullptr);
    });
    connect(m_ui->itemCombo, &QComboBox::activated, this, [this] {
        const qint64 number = m_ui->itemCombo->currentData().toLongLong();
        apply(
            say("change item"),
            [&](PublicQuestion& question) {
                question.item = number > 0 ? std::optional(Id<AgendaItem>(number)) : std::nullopt;
            },
            nullptr);
    });
    const auto received = [this] {
        if (m_filling)
            return;
        apply(
            say("change time of receipt"),
            [&](PublicQuestion& question) {
                question.receivedOn = dateOf(*m_ui->receivedOnEdit);
                question.receivedAt = timeOf(*m_ui->receivedAtEdit);
            },
            nullptr);
    };
    connect(m_ui->receivedOnEdit, &QDateEdit::editingFinished, this, received);
    connect(m_ui->receivedAtEdit, &QTimeEdit::editingFinished, this, received);
}

int QuestionForm::row() const { return m_question ? m_model.rowOf(*m_question) : -1; }

presentation::TypedField QuestionForm::field(const std::string& name) const
{
    return {application::RecordKey::of(*m_question), name, false};
}

void QuestionForm::show(std::optional<Id<PublicQuestion>> question)
{
    if (m_question == question)
        return;
    m_question = question;
    // What was typed for the question before has been accepted or kept aside when its field was left.
    for (const TextField& text : m_texts) {
        text.box->document()->setModified(false);
        showWords(*text.problem, {});
    }
    m_ui->partsEditor->forgetTyping();
    showWords(*m_ui->partsProblemLabel, {});
    showWords(*m_ui->askerProblemLabel, {});
    refresh();
}

void QuestionForm::showPart(Part part)
{
    m_choice->choose(part);
    m_ui->pages->setCurrentIndex(part);
}

void QuestionForm::editSubject()
{
    showPart(Words);
    m_ui->subjectEdit->selectAll();
    m_ui->subjectEdit->setFocus(Qt::OtherFocusReason);
}

void QuestionForm::editAnswer()
{
    showPart(Answer);
    m_ui->answerEdit->setFocus(Qt::OtherFocusReason);
}

void QuestionForm::editAsker()
{
    showPart(Asker);
    (m_ui->detailsPart->isHidden() ? static_cast<QWidget*>(m_ui->shownAsEdit) : m_ui->nameEdit)
        ->setFocus(Qt::OtherFocusReason);
}

void QuestionForm::addPart()
{
    showPart(Words);
    m_ui->partsEditor->addPart();
}

void QuestionForm::splitPart() { m_ui->partsEditor->split(); }

void QuestionForm::finishTyping()
{
    if (QWidget* typing = focusWidget(); typing != nullptr && typing->hasFocus())
        typing->clearFocus();
}

void QuestionForm::refresh()
{
    const QuestionLine* shown = line();
    m_ui->emptyLabel->setVisible(shown == nullptr);
    m_choice->setVisible(shown != nullptr);
    m_ui->pages->setVisible(shown != nullptr);
    m_ui->headingLabel->setText(shown == nullptr ? say("Question") : wording::questionName(shown->question.value));
    if (shown == nullptr)
        return;
    m_filling = true;
    const QuestionLine current = *shown;
    refreshTexts(current);
    refreshWords(current);
    refreshAnswer(current);
    refreshAsker(current);
    allow();
    m_filling = false;
}

void QuestionForm::refreshTexts(const QuestionLine& line)
{
    for (const TextField& text : m_texts) {
        if (text.box->hasFocus() && text.box->document()->isModified())
            continue;
        const auto refused = m_typed.refusedText(field(text.name));
        const QString words = refused.value_or(wording::text(line.question.value.*(text.member)));
        if (text.box->toPlainText() != words)
            text.setText(words);
        if (!refused)
            showWords(*text.problem, {});
    }
    m_ui->partsEditor->show(line.question->parts);
}

void QuestionForm::refreshWords(const QuestionLine& line)
{
    const PublicQuestion& question = line.question.value;
    choose(*m_ui->kindCombo, int(question.kind));
    choose(*m_ui->meansCombo, int(question.means));
    fillItems(line);
    if (!m_ui->receivedOnEdit->hasFocus())
        setDate(*m_ui->receivedOnEdit, question.receivedOn);
    if (!m_ui->receivedAtEdit->hasFocus())
        setTime(*m_ui->receivedAtEdit, question.receivedAt);
    refreshNotice(line);
}

void QuestionForm::fillItems(const QuestionLine& line)
{
    const QSignalBlocker quiet(m_ui->itemCombo);
    m_ui->itemCombo->clear();
    m_ui->itemCombo->addItem(say("Not on the agenda"), 0);
    for (const RunningOrderLine& each : m_model.view()->agenda.order.lines) {
        if (!each.number || each.item->kind == ItemKind::PublicQuestions)
            continue;
        m_ui->itemCombo->addItem(say("%1. %2").arg(*each.number).arg(wording::text(each.item->title)),
                                 qlonglong(each.item.id.number()));
        if (line.question->item == each.item.id)
            m_ui->itemCombo->setCurrentIndex(m_ui->itemCombo->count() - 1);
    }
    m_ui->itemCombo->setToolTip(m_ui->itemCombo->currentText());
}

void QuestionForm::refreshNotice(const QuestionLine& line)
{
    const bool inTime = line.notice.inTime;
    m_ui->noticeLabel->setText(inTime                  ? say("Notice was in time")
                               : line.minutesLate == 0 ? say("Late: the meeting had just started")
                                                       : say("Late by %1").arg(wording::lateness(line.minutesLate)));
    setTextRole(*m_ui->noticeLabel, inTime ? TextRole::Strong : TextRole::Problem);
    m_ui->ruleLabel->setText(say("%1.").arg(wording::noticeRule(line, *m_model.view())));
    showWords(*m_ui->limitsLabel, wording::limitLines(line, *m_model.view()).join(QLatin1Char('\n')));
    m_ui->waiverPart->setVisible(!inTime || !line.question->waiver.empty());
}

void QuestionForm::allow()
{
    const bool mayEdit = m_model.mayEdit();
    for (const TextField& text : m_texts)
        text.box->setReadOnly(!mayEdit);
    m_ui->partsEditor->setEditable(mayEdit);
    for (QWidget* input : {static_cast<QWidget*>(m_ui->kindCombo), static_cast<QWidget*>(m_ui->meansCombo),
                           static_cast<QWidget*>(m_ui->itemCombo), static_cast<QWidget*>(m_ui->receivedOnEdit),
                           static_cast<QWidget*>(m_ui->receivedAtEdit), static_cast<QWidget*>(m_ui->detailsPart),
                           static_cast<QWidget*>(m_ui->outcomeCombo), static_cast<QWidget*>(m_ui->outcomeOnEdit),
                           static_cast<QWidget*>(m_ui->writtenPart)})
        input->setEnabled(mayEdit);
}

bool QuestionForm::apply(const QString& undoText, const Edit& edit, QLabel* problem)
{
    const QuestionLine* shown = line();
    if (shown == nullptr || !m_model.mayEdit())
        return true;
    PublicQuestion question = shown->question.value;
    edit(question);
    if (problem != nullptr)
        showWords(*problem, {});
    if (question == shown->question.value)
        return true;
    const auto changed = m_model.change(row(), std::move(question), undoText);
    if (changed.has_value())
        return true;
    if (problem != nullptr) {
        showWords(*problem, wording::errorText(changed.error()).inOneLine());
        return false; // what was typed stays, to be put right
    }
    m_context.notices.tell(changed.error());
    refresh();
    return false;
}

void QuestionForm::acceptText(const TextField& text)
{
    if (!m_question || (!text.box->document()->isModified() && !m_typed.refusedText(field(text.name))))
        return;
    const QString words = text.box->toPlainText();
    text.box->document()->setModified(false);
    const presentation::TypedField of = field(text.name);
    if (apply(
            text.undoText, [&](PublicQuestion& question) { question.*(text.member) = words.toStdString(); },
            text.problem)) {
        m_typed.settled(of);
        refresh();
    } else {
        m_typed.refused(of, words);
        text.setText(words);
        text.box->document()->setModified(true);
    }
}

void QuestionForm::acceptParts()
{
    if (!m_question)
        return;
    const std::vector<std::string> parts = m_ui->partsEditor->parts();
    if (!apply(
            say("change words"), [&](PublicQuestion& question) { question.parts = parts; }, m_ui->partsProblemLabel))
        return;
    for (std::size_t part = 0; part <= parts.size(); ++part)
        m_typed.settled(field(partField + std::to_string(part)));
    refresh();
}

} // namespace cspdesk::desktop
