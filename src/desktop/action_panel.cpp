// SPDX-License-Identifier: MIT
#include "desktop/action_panel.h"

#include "desktop/action_button.h"
#include "desktop/date_field.h"
#include "desktop/icons.h"
#include "desktop/line_box.h"
#include "desktop/list_first.h"
#include "desktop/panel_fields.h"
#include "desktop/record_dialog.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "presentation/action_history.h"
#include "ui_action_panel.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using namespace domain;
using presentation::ActionLogModel;
using wording::say;

namespace {

PillTone toneOf(ActionStatus status)
{
    if (status == ActionStatus::Closed)
        return PillTone::Good;
    return status == ActionStatus::Open ? PillTone::Accent : PillTone::Attention;
}

} // namespace

ActionPanel::ActionPanel(PageContext& context, ActionLogModel& model, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_model(model),
      m_typed(context.drafts),
      m_ui(std::make_unique<Ui::ActionPanel>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("actionPanel"));
    prepareFields();
    connectTexts();
    connectFields();
    connect(&model, &ActionLogModel::logChanged, this, &ActionPanel::refresh);
    connect(&context.workspace, &presentation::Workspace::opened, this, [this] { m_typed.forgetRefused(); });
    connect(&context.workspace, &presentation::Workspace::aboutToLock, this, &ActionPanel::clearAwayTyping);
    refresh();
}

ActionPanel::~ActionPanel() = default;

void ActionPanel::clearAwayTyping()
{
    // It is in the drafts by now, sealed, and is offered again after unlocking.
    const int shown = row();
    if (shown < 0 || !isClosedMatter(m_model.lineAt(shown)->action.value))
        return;
    m_typed.forgetRefused();
    for (LineBox* box : {m_ui->textEdit, m_ui->reviewEdit}) {
        box->setText({});
        box->document()->setModified(false);
        box->document()->clearUndoRedoStacks();
    }
    m_ui->ownersEditor->clearTyping();
}

void ActionPanel::prepareFields()
{
    preparePanel(*this, *m_ui->fieldsArea, *m_ui->fieldsPage);
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    for (QLabel* label : {m_ui->emptyLabel, m_ui->actionFixedLabel, m_ui->whyNotLabel})
        setTextRole(*label, TextRole::Muted);
    setTextRole(*m_ui->overdueLabel, TextRole::Problem);
    setTextRole(*m_ui->historyLabel, TextRole::FieldLabel);
    m_ui->textEdit->setVisibleLines(3, 9);
    m_ui->reviewEdit->setVisibleLines(2, 6);
    m_ui->closeButton->setIcon(icon(QStringLiteral("success")));
    m_ui->carryOverButton->setIcon(icon(QStringLiteral("redo")));
    m_ui->closeButton->setToolTip(say("Closed at that meeting (C)"));
    m_ui->carryOverButton->setToolTip(say("Carried over to the meeting after it (O)"));
    setEmphasis(*m_ui->paragraphButton, Emphasis::Quiet);
    for (const auto due : {ActionDue::NextMeeting, ActionDue::OnDate, ActionDue::NoDate})
        m_ui->dueCombo->addItem(due == ActionDue::NextMeeting ? say("Next meeting")
                                : due == ActionDue::OnDate    ? say("On")
                                                              : say("No date"),
                                int(due));
    for (QDateEdit* field : {m_ui->dueEdit, m_ui->closedOnEdit})
        prepareDateField(*field);
    for (QComboBox* combo : {m_ui->dueCombo, m_ui->becameCombo, m_ui->reviewMeetingCombo}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        openListFirst(*combo);
    }
    makeCard(*m_ui->actionLockedFrame);
    makeCard(*m_ui->reviewFrame);
    m_ui->actionLockedLayout->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("file.unlock")), Emphasis::Normal, this), 0,
        Qt::AlignLeft);
}

void ActionPanel::connectTexts()
{
    connect(m_ui->textEdit, &LineBox::typed, this, [this](const QString& text) {
        if (row() >= 0)
            m_typed.typed(m_model.textField(row()), text);
    });
    connect(m_ui->reviewEdit, &LineBox::typed, this, [this](const QString& text) {
        if (row() >= 0)
            m_typed.typed(m_model.reviewField(row()), text);
    });
    connect(m_ui->textEdit, &LineBox::accepted, this, &ActionPanel::acceptText);
    connect(m_ui->textEdit, &LineBox::left, this, &ActionPanel::acceptText);
    connect(m_ui->textEdit, &LineBox::givenUp, this, [this] {
        if (row() >= 0)
            giveUp(*m_ui->textEdit, m_model.textField(row()));
    });
    connect(m_ui->reviewEdit, &LineBox::accepted, this, [this] {
        acceptReviewText();
        if (m_ui->reviewProblemLabel->text().isEmpty())
            Q_EMIT doneWithReview();
    });
    connect(m_ui->reviewEdit, &LineBox::left, this, &ActionPanel::acceptReviewText);
    connect(m_ui->reviewEdit, &LineBox::givenUp, this, [this] {
        if (row() < 0)
            return;
        giveUp(*m_ui->reviewEdit, m_model.reviewField(row()));
        Q_EMIT doneWithReview();
    });
}

void ActionPanel::connectFields()
{
    connect(m_ui->ownersEditor, &OwnersEditor::changed, this, [this] {
        const auto owners = m_ui->ownersEditor->owners();
        if (row() >= 0)
            tell(m_model.setOwners(row(), owners), *m_ui->ownersProblemLabel);
    });
    connect(m_ui->dueCombo, &QComboBox::activated, this, &ActionPanel::acceptDue);
    connect(m_ui->dueEdit, &QDateEdit::editingFinished, this, &ActionPanel::acceptDue);
    connect(m_ui->closeButton, &QPushButton::clicked, this, [this] { Q_EMIT reviewRequested(ActionOutcome::Closed); });
    connect(m_ui->carryOverButton, &QPushButton::clicked, this,
            [this] { Q_EMIT reviewRequested(ActionOutcome::CarriedOver); });
    connect(m_ui->reviewMeetingCombo, &QComboBox::activated, this,
            [this] { m_model.reviewFor(Id<Meeting>(m_ui->reviewMeetingCombo->currentData().toLongLong())); });
    connect(m_ui->closedOnCheckBox, &QCheckBox::clicked, this, &ActionPanel::acceptClosing);
    connect(m_ui->closedOnEdit, &QDateEdit::editingFinished, this, &ActionPanel::acceptClosing);
    connect(m_ui->becameCombo, &QComboBox::activated, this, &ActionPanel::acceptClosing);
    connect(m_ui->paragraphButton, &QPushButton::clicked, this, &ActionPanel::minutesRequested);
}

int ActionPanel::row() const { return m_action ? m_model.rowOf(*m_action) : -1; }

void ActionPanel::show(std::optional<Id<ActionPoint>> action)
{
    if (m_action == action)
        return;
    m_action = action;
    // What was typed for the action before has been accepted or kept aside when its field was left.
    for (LineBox* box : {m_ui->textEdit, m_ui->reviewEdit})
        box->document()->setModified(false);
    for (QLabel* problem :
         {m_ui->textProblemLabel, m_ui->ownersProblemLabel, m_ui->dueProblemLabel, m_ui->reviewProblemLabel})
        showLine(*problem, {});
    refresh();
}

void ActionPanel::editText()
{
    m_ui->textEdit->setFocus(Qt::OtherFocusReason);
    m_ui->textEdit->selectAll();
}

void ActionPanel::editReview()
{
    m_ui->fieldsArea->ensureWidgetVisible(m_ui->reviewFrame);
    m_ui->reviewEdit->setFocus(Qt::OtherFocusReason);
    m_ui->reviewEdit->selectAll();
}

void ActionPanel::refresh()
{
    const int shown = row();
    m_ui->emptyLabel->setVisible(shown < 0);
    m_ui->fieldsArea->setVisible(shown >= 0);
    if (shown < 0) {
        m_ui->headingLabel->setText(say("Action"));
        m_ui->statusPill->show({}, PillTone::Neutral);
        return showLine(*m_ui->overdueLabel, {});
    }
    const ActionLine& line = *m_model.lineAt(shown);
    m_ui->headingLabel->setText(say("%1 of %2").arg(wording::text(line.reference), wording::plainDate(line.raisedOn)));
    m_ui->statusPill->show(wording::label(line.status), toneOf(line.status));
    showLine(*m_ui->overdueLabel, presentation::overdueText(line));
    refreshMatter(shown);
    refreshReview(shown);
    m_ui->timeline->show(presentation::historyOf(line, m_context.workspace.store()));
    m_ui->paragraphButton->setText(
        line.paragraphNumber.empty()
            ? say("Go to the minutes of %1").arg(wording::plainDate(line.raisedOn))
            : say("Go to paragraph %1 of the minutes").arg(wording::text(line.paragraphNumber)));
}

void ActionPanel::refreshMatter(int shown)
{
    const ActionLine& line = *m_model.lineAt(shown);
    const std::string* text = readableText(line.action.value);
    const bool mayEdit = m_model.mayEdit(shown);
    m_ui->actionLockedFrame->setVisible(text == nullptr);
    for (QWidget* part : {m_ui->textPart, m_ui->ownersPart, m_ui->duePart})
        part->setVisible(text != nullptr);
    showLine(*m_ui->actionFixedLabel, text == nullptr ? QString() : m_model.whyFixed(shown));
    if (text != nullptr) {
        fill(*m_ui->textEdit, *m_ui->textProblemLabel, *text, m_typed.refusedText(m_model.textField(shown)));
        m_ui->ownersEditor->show(*readableOwners(line.action.value), m_model.view()->members, m_model.view()->bodies);
    }
    m_ui->textEdit->setReadOnly(!mayEdit);
    m_ui->ownersEditor->setReadOnly(!mayEdit);
    m_ui->dueCombo->setEnabled(mayEdit);
    m_ui->dueEdit->setEnabled(mayEdit);
    m_ui->dueCombo->setCurrentIndex(m_ui->dueCombo->findData(int(line.action->due)));
    m_ui->dueEdit->setVisible(line.action->due == ActionDue::OnDate);
    if (line.action->dueOn && !m_ui->dueEdit->hasFocus())
        setDate(*m_ui->dueEdit, *line.action->dueOn);
}

void ActionPanel::fillMeetings()
{
    const Stored<Meeting>* chosen = m_model.reviewMeeting();
    const QSignalBlocker quiet(m_ui->reviewMeetingCombo);
    m_ui->reviewMeetingCombo->clear();
    for (const Stored<Meeting>& meeting : m_model.view()->meetings)
        if (meeting->state != MeetingState::Cancelled || (chosen != nullptr && meeting.id == chosen->id))
            m_ui->reviewMeetingCombo->addItem(wording::plainDate(meeting->date), qlonglong(meeting.id.number()));
    m_ui->reviewMeetingCombo->setCurrentIndex(
        chosen == nullptr ? -1 : m_ui->reviewMeetingCombo->findData(qlonglong(chosen->id.number())));
}

void ActionPanel::refreshReview(int shown)
{
    fillMeetings();
    const QString whyNot = m_model.whyNotReviewed(shown);
    const DatedReview* dated = m_model.reviewAt(shown);
    const ActionReview* review = dated == nullptr ? nullptr : &dated->review.value;
    const bool isClosed = review != nullptr && review->outcome == ActionOutcome::Closed;
    const std::string* words = review == nullptr ? nullptr : readableText(*review);
    showLine(*m_ui->whyNotLabel, whyNot);
    m_ui->outcomePart->setEnabled(whyNot.isEmpty());
    m_ui->outcomePart->setVisible(whyNot.isEmpty() || review != nullptr);
    m_ui->closeButton->setChecked(isClosed);
    m_ui->carryOverButton->setChecked(review != nullptr && !isClosed);
    m_ui->reviewTextPart->setVisible(words != nullptr);
    m_ui->closedPart->setVisible(isClosed && words != nullptr);
    m_ui->reviewTextLabel->setText(isClosed ? say("&How it was closed") : say("Wh&at the meeting was told"));
    m_ui->reviewEdit->setReadOnly(!whyNot.isEmpty());
    m_ui->closedPart->setEnabled(whyNot.isEmpty());
    if (words == nullptr)
        return;
    fill(*m_ui->reviewEdit, *m_ui->reviewProblemLabel, *words, m_typed.refusedText(m_model.reviewField(shown)));
    m_ui->closedOnCheckBox->setChecked(review->closedOn.has_value());
    m_ui->closedOnEdit->setEnabled(review->closedOn.has_value());
    if (!m_ui->closedOnEdit->hasFocus())
        setDate(*m_ui->closedOnEdit, review->closedOn.value_or(m_context.workspace.today()));
    m_ui->becameCombo->clear();
    m_ui->becameCombo->addItem(say("No"), 0);
    for (const auto& choice : presentation::itemChoices(m_context.workspace.store(), review->meeting))
        m_ui->becameCombo->addItem(choice.text, qlonglong(choice.item.number()));
    if (review->becameItem) {
        const auto number = qlonglong(review->becameItem->number());
        if (m_ui->becameCombo->findData(number) < 0)
            m_ui->becameCombo->addItem(presentation::itemText(m_context.workspace.store(), *review->becameItem),
                                       number);
        m_ui->becameCombo->setCurrentIndex(m_ui->becameCombo->findData(number));
    }
}

bool ActionPanel::tell(const application::Result<>& changed, QLabel& problem)
{
    showLine(problem, changed.has_value() ? QString() : wording::errorText(changed.error()).inOneLine());
    return changed.has_value();
}

void ActionPanel::acceptText()
{
    const int shown = row();
    LineBox& box = *m_ui->textEdit;
    if (shown < 0 || !m_model.mayEdit(shown))
        return;
    const presentation::TypedField field = m_model.textField(shown);
    if (!box.document()->isModified() && !m_typed.refusedText(field))
        return;
    const QString text = box.text();
    box.document()->setModified(false); // so that the tidied text may take the place of what was typed
    if (tell(m_model.setText(shown, text), *m_ui->textProblemLabel)) {
        m_typed.settled(field);
        refresh();
    } else {
        m_typed.refused(field, text);
        box.setText(text);
        box.document()->setModified(true);
    }
}

void ActionPanel::acceptReviewText()
{
    const int shown = row();
    LineBox& box = *m_ui->reviewEdit;
    const DatedReview* dated = shown < 0 ? nullptr : m_model.reviewAt(shown);
    if (dated == nullptr || !m_model.whyNotReviewed(shown).isEmpty())
        return;
    const presentation::TypedField field = m_model.reviewField(shown);
    if (!box.document()->isModified() && !m_typed.refusedText(field))
        return;
    const QString text = box.text();
    const ActionReview review = presentation::withWords(dated->review.value, text);
    box.document()->setModified(false);
    if (tell(m_model.change(shown, review, say("change review")), *m_ui->reviewProblemLabel)) {
        m_typed.settled(field);
        refresh();
    } else {
        m_typed.refused(field, text);
        box.setText(text);
        box.document()->setModified(true);
    }
}

void ActionPanel::giveUp(LineBox& box, const presentation::TypedField& field)
{
    box.document()->setModified(false);
    m_typed.settled(field);
    refresh();
    box.selectAll();
}

void ActionPanel::acceptDue()
{
    if (row() < 0 || !m_model.mayEdit(row()))
        return;
    const auto due = static_cast<ActionDue>(m_ui->dueCombo->currentData().toInt());
    const auto before = m_model.lineAt(row())->action.value;
    if (due == ActionDue::OnDate && before.due != ActionDue::OnDate)
        setDate(*m_ui->dueEdit, m_model.lineAt(row())->due.value_or(m_context.workspace.today()));
    tell(m_model.setDue(row(), due, dateOf(*m_ui->dueEdit)), *m_ui->dueProblemLabel);
}

void ActionPanel::acceptClosing()
{
    const int shown = row();
    const DatedReview* dated = shown < 0 ? nullptr : m_model.reviewAt(shown);
    if (dated == nullptr || dated->review->outcome != ActionOutcome::Closed)
        return;
    ActionReview review = dated->review.value;
    review.closedOn = OptionalDate(*m_ui->closedOnCheckBox, *m_ui->closedOnEdit).date();
    const qlonglong item = m_ui->becameCombo->currentData().toLongLong();
    review.becameItem = item == 0 ? std::nullopt : std::optional(Id<AgendaItem>(item));
    tell(m_model.change(shown, review, say("change review")), *m_ui->reviewProblemLabel);
    refresh();
}

} // namespace cspdesk::desktop
