// SPDX-License-Identifier: MIT
#include "desktop/plan_panel.h"

#include "application/agenda_view.h"
#include "desktop/action_button.h"
#include "desktop/date_field.h"
#include "desktop/leads_editor.h"
#include "desktop/line_box.h"
#include "desktop/list_first.h"
#include "desktop/notes_box.h"
#include "desktop/panel_fields.h"
#include "desktop/plan_fields.h"
#include "desktop/plan_step_dialog.h"
#include "desktop/plan_steps.h"
#include "desktop/record_dialog.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "ui_plan_panel.h"
#include "wording/cycle_labels.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/plan_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using namespace domain;
using presentation::PlanModel;
using wording::say;

namespace {

constexpr const char* titleField = "plan_title";
constexpr const char* noteField = "plan_note";
constexpr const char* responseField = "plan_response";

void fillDate(QCheckBox& box, QDateEdit& field, std::optional<Date> date, Date suggested)
{
    box.setChecked(date.has_value());
    field.setVisible(date.has_value());
    if (!field.hasFocus())
        setDate(field, date.value_or(suggested));
}

PillTone toneOf(PlanStanding standing)
{
    if (standing == PlanStanding::Done)
        return PillTone::Good;
    return standing == PlanStanding::Dropped ? PillTone::Neutral : PillTone::Accent;
}

} // namespace

PlanPanel::PlanPanel(PageContext& context, PlanModel& model, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_model(model),
      m_typed(context.drafts),
      m_ui(std::make_unique<Ui::PlanPanel>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("planPanel"));
    prepareFields();
    prepareChoices();
    connectTexts();
    connectFields();
    connectSteps();
    connect(&model, &PlanModel::planChanged, this, &PlanPanel::refresh);
    connect(&context.workspace, &presentation::Workspace::opened, this, [this] { m_typed.forgetRefused(); });
    connect(&context.workspace, &presentation::Workspace::aboutToLock, this, &PlanPanel::clearAwayTyping);
    connect(&context.meeting, &presentation::CurrentMeeting::changed, this, &PlanPanel::refresh);
    refresh();
}

PlanPanel::~PlanPanel() = default;

void PlanPanel::prepareFields()
{
    preparePanel(*this, *m_ui->fieldsArea, *m_ui->fieldsPage);
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    setTextRole(*m_ui->emptyLabel, TextRole::Muted);
    setTextRole(*m_ui->remarkLabel, TextRole::Problem);
    for (QLabel* label :
         {m_ui->datesLabel, m_ui->draftsLabel, m_ui->commentsLabel, m_ui->signOffLabel, m_ui->agendasLabel})
        setTextRole(*label, TextRole::FieldLabel);
    m_ui->titleEdit->setVisibleLines(2, 5);
    m_ui->noteEdit->setFixedHeight(fontMetrics().lineSpacing() * 5 + 14);
    m_ui->responseEdit->setFixedHeight(fontMetrics().lineSpacing() * 4 + 14);
    for (QDateEdit* field : m_ui->fieldsPage->findChildren<QDateEdit*>())
        prepareDateField(*field);
    m_ui->minutesSpinBox->setRange(0, 24 * 60);
    m_ui->minutesSpinBox->setSpecialValueText(say("not said"));
    m_ui->minutesSpinBox->setSingleStep(5);
    m_ui->minutesSpinBox->setKeyboardTracking(false);
    makeCard(*m_ui->lockedFrame);
    makeCard(*m_ui->reportFrame);
    m_ui->lockedFrameLayout->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("file.unlock")), Emphasis::Normal, this), 0,
        Qt::AlignLeft);
}

void PlanPanel::prepareChoices()
{
    for (const auto kind : {PlanKind::Priority, PlanKind::Review, PlanKind::StatutoryDuty, PlanKind::StandingReport,
                            PlanKind::Awareness, PlanKind::Consultation, PlanKind::CommissionedReport, PlanKind::Other})
        m_ui->kindCombo->addItem(wording::label(kind), int(kind));
    for (const auto standing : {PlanStanding::Planned, PlanStanding::Done, PlanStanding::Dropped})
        m_ui->standingCombo->addItem(wording::label(standing), int(standing));
    for (const auto cadence : {PlanCadence::Once, PlanCadence::EveryMeeting, PlanCadence::EverySecondMeeting,
                               PlanCadence::Quarterly, PlanCadence::HalfYearly, PlanCadence::Yearly})
        m_ui->cadenceCombo->addItem(wording::label(cadence), int(cadence));
    for (QComboBox* combo : {m_ui->kindCombo, m_ui->standingCombo, m_ui->cadenceCombo, m_ui->linkCombo}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        openListFirst(*combo);
    }
    m_ui->linkCombo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_ui->draftsList->setWords(say("No draft yet."), say("Remove this draft"), false);
    m_ui->commentsList->setWords(say("Nobody has said anything yet."), say("Remove this comment"), false);
    m_ui->agendasList->setWords(say("It has not been on an agenda yet."), say("Take this link away"), true);
}

void PlanPanel::connectTexts()
{
    const auto typed = [this](const char* field) {
        return [this, field](const QString& text) {
            if (m_entry)
                m_typed.typed(m_model.field(*m_entry, field), text);
        };
    };
    const auto givenUp = [this](auto& box, const char* field) {
        return [this, &box, field] {
            box.document()->setModified(false);
            if (m_entry)
                m_typed.settled(m_model.field(*m_entry, field));
            refresh();
            box.selectAll();
        };
    };
    connect(m_ui->titleEdit, &LineBox::typed, this, typed(titleField));
    connect(m_ui->noteEdit, &NotesBox::typed, this, typed(noteField));
    connect(m_ui->responseEdit, &NotesBox::typed, this, typed(responseField));
    connect(m_ui->titleEdit, &LineBox::accepted, this, &PlanPanel::acceptTitle);
    connect(m_ui->titleEdit, &LineBox::left, this, &PlanPanel::acceptTitle);
    connect(m_ui->noteEdit, &NotesBox::left, this,
            [this] { acceptText(*m_ui->noteEdit, *m_ui->noteProblemLabel, noteField, &PlanMatter::note); });
    connect(m_ui->responseEdit, &NotesBox::left, this, [this] {
        acceptText(*m_ui->responseEdit, *m_ui->responseProblemLabel, responseField, &PlanMatter::response);
    });
    connect(m_ui->titleEdit, &LineBox::givenUp, this, givenUp(*m_ui->titleEdit, titleField));
    connect(m_ui->noteEdit, &NotesBox::givenUp, this, givenUp(*m_ui->noteEdit, noteField));
    connect(m_ui->responseEdit, &NotesBox::givenUp, this, givenUp(*m_ui->responseEdit, responseField));
}

void PlanPanel::connectFields()
{
    for (QComboBox* combo : {m_ui->kindCombo, m_ui->standingCombo, m_ui->cadenceCombo})
        connect(combo, &QComboBox::activated, this, &PlanPanel::acceptChoices);
    connect(m_ui->closedCheckBox, &QCheckBox::clicked, this, &PlanPanel::acceptChoices);
    connect(m_ui->minutesSpinBox, &QSpinBox::editingFinished, this, &PlanPanel::acceptChoices);
    connect(m_ui->leadsEditor, &LeadsEditor::changed, this, [this] {
        const std::vector<Lead> leads = m_ui->leadsEditor->leads();
        change(say("change lead"), *m_ui->leadsProblemLabel,
               [&](PlanEntry&, PlanMatter& matter) { matter.leads = leads; });
    });
    followDate(*m_ui->fromCheckBox, *m_ui->fromDateEdit);
    followDate(*m_ui->untilCheckBox, *m_ui->untilDateEdit);
    followDate(*m_ui->dueCheckBox, *m_ui->dueDateEdit);
    followDate(*m_ui->respondedCheckBox, *m_ui->respondedDateEdit);
}

void PlanPanel::followDate(QCheckBox& box, QDateEdit& field)
{
    connect(&box, &QCheckBox::clicked, this, &PlanPanel::acceptDates);
    connect(&field, &QDateEdit::editingFinished, this, &PlanPanel::acceptDates);
}

void PlanPanel::connectSteps()
{
    const auto opens = [this](PlanStepDialog::Step step) {
        return [this, step] {
            if (m_entry)
                (new PlanStepDialog(m_context, m_model, *m_entry, step, this))->open();
        };
    };
    connect(m_ui->addDraftButton, &QPushButton::clicked, this, opens(PlanStepDialog::Step::Draft));
    connect(m_ui->addCommentButton, &QPushButton::clicked, this, opens(PlanStepDialog::Step::Comment));
    connect(m_ui->signOffButton, &QPushButton::clicked, this, &PlanPanel::signOff);
    connect(m_ui->draftsList, &PlanSteps::removeRequested, this, [this](int step) {
        change(say("remove draft"), *m_ui->datesProblemLabel,
               [&](PlanEntry&, PlanMatter& matter) { matter.drafts.erase(matter.drafts.begin() + step); });
    });
    connect(m_ui->commentsList, &PlanSteps::removeRequested, this, [this](int step) {
        change(say("remove comment"), *m_ui->datesProblemLabel,
               [&](PlanEntry&, PlanMatter& matter) { matter.comments.erase(matter.comments.begin() + step); });
    });
    connect(m_ui->agendasList, &PlanSteps::openRequested, this, [this](int step) {
        if (const PlanLine* shown = line(); shown != nullptr) {
            const PlanAppearance& each = shown->appearances.at(std::size_t(step));
            Q_EMIT agendaRequested(each.meeting, each.item);
        }
    });
    connect(m_ui->agendasList, &PlanSteps::removeRequested, this, [this](int step) {
        const PlanLine* shown = line();
        if (shown == nullptr)
            return;
        if (const auto done = m_model.link(shown->appearances.at(std::size_t(step)).item, std::nullopt);
            !done.has_value())
            m_context.notices.tell(done.error());
    });
    connect(m_ui->linkButton, &QPushButton::clicked, this, &PlanPanel::link);
}

const PlanLine* PlanPanel::line() const { return m_entry ? m_model.lineOf(*m_entry) : nullptr; }

void PlanPanel::show(std::optional<Id<PlanEntry>> entry)
{
    if (m_entry == entry)
        return;
    m_entry = entry;
    // What was typed for the entry before has been accepted or kept aside when its field was left.
    m_ui->titleEdit->document()->setModified(false);
    for (NotesBox* box : {m_ui->noteEdit, m_ui->responseEdit})
        box->document()->setModified(false);
    for (QLabel* problem : {m_ui->titleProblemLabel, m_ui->leadsProblemLabel, m_ui->datesProblemLabel,
                            m_ui->noteProblemLabel, m_ui->responseProblemLabel})
        showLine(*problem, {});
    refresh();
}

void PlanPanel::editTitle()
{
    m_ui->titleEdit->setFocus(Qt::OtherFocusReason);
    m_ui->titleEdit->selectAll();
}

void PlanPanel::clearAwayTyping()
{
    // It is in the drafts by now, sealed, and is offered again after unlocking.
    const PlanLine* shown = line();
    if (shown == nullptr || shown->entry->matter.open.has_value())
        return;
    m_typed.forgetRefused();
    m_ui->titleEdit->setText({});
    m_ui->titleEdit->document()->setModified(false);
    m_ui->titleEdit->document()->clearUndoRedoStacks();
    for (NotesBox* box : {m_ui->noteEdit, m_ui->responseEdit}) {
        box->setText({});
        box->document()->setModified(false);
        box->document()->clearUndoRedoStacks();
    }
    m_ui->leadsEditor->clearTyping();
}

void PlanPanel::refresh()
{
    const PlanLine* shown = line();
    m_ui->emptyLabel->setVisible(shown == nullptr);
    m_ui->fieldsArea->setVisible(shown != nullptr);
    if (shown == nullptr) {
        m_ui->headingLabel->setText(say("Entry of the plan"));
        m_ui->standingPill->show({}, PillTone::Neutral);
        return showLine(*m_ui->remarkLabel, {});
    }
    const bool mayEdit = m_model.mayEdit(*m_entry);
    refreshHead(*shown);
    refreshMatter(*shown, mayEdit);
    refreshDates(shown->entry.value);
    refreshReport(*shown, mayEdit);
    refreshAgendas(*shown, mayEdit);
}

void PlanPanel::refreshHead(const PlanLine& shown)
{
    m_ui->headingLabel->setText(wording::label(shown.entry->kind));
    m_ui->standingPill->show(wording::label(shown.entry->standing), toneOf(shown.entry->standing));
    showLine(*m_ui->remarkLabel, wording::planRemark(shown, m_context.workspace.today()));
}

void PlanPanel::refreshMatter(const PlanLine& shown, bool mayEdit)
{
    const PlanEntry& entry = shown.entry.value;
    const KindFields fields = fieldsOf(entry.kind);
    const PlanMatter* matter = entry.matter.readable();
    m_ui->lockedFrame->setVisible(matter == nullptr);
    for (QWidget* part : {m_ui->titlePart, m_ui->kindPart, m_ui->standingPart, m_ui->leadsPart, m_ui->datesPart,
                          m_ui->minutesPart, m_ui->closedPart, m_ui->notePart}) {
        part->setVisible(matter != nullptr);
        part->setEnabled(mayEdit);
    }
    m_ui->cadencePart->setVisible(matter != nullptr && fields.cadence);
    m_ui->cadencePart->setEnabled(mayEdit);
    m_ui->responsePart->setVisible(matter != nullptr && fields.response);
    m_ui->responsePart->setEnabled(mayEdit);
    if (matter == nullptr)
        return;
    const auto refused = [this](const char* field) { return m_typed.refusedText(m_model.field(*m_entry, field)); };
    fill(*m_ui->titleEdit, *m_ui->titleProblemLabel, matter->title, refused(titleField));
    fill(*m_ui->noteEdit, *m_ui->noteProblemLabel, matter->note, refused(noteField));
    fill(*m_ui->responseEdit, *m_ui->responseProblemLabel, matter->response, refused(responseField));
    m_ui->noteLabel->setText(fields.note);
    m_ui->leadsEditor->show(matter->leads, m_model.view()->members);
    m_ui->leadsEditor->setReadOnly(!mayEdit);
    m_ui->kindCombo->setCurrentIndex(m_ui->kindCombo->findData(int(entry.kind)));
    m_ui->standingCombo->setCurrentIndex(m_ui->standingCombo->findData(int(entry.standing)));
    m_ui->cadenceCombo->setCurrentIndex(m_ui->cadenceCombo->findData(int(entry.cadence)));
    m_ui->closedCheckBox->setChecked(entry.session == Session::Closed);
    if (!m_ui->minutesSpinBox->hasFocus())
        m_ui->minutesSpinBox->setValue(entry.plannedMinutes.value_or(0));
}

void PlanPanel::refreshDates(const PlanEntry& entry)
{
    const KindFields fields = fieldsOf(entry.kind);
    const Date today = m_context.workspace.today();
    m_ui->fromPart->setVisible(!fields.from.isEmpty());
    m_ui->untilPart->setVisible(!fields.until.isEmpty());
    m_ui->fromCheckBox->setText(fields.from);
    m_ui->untilCheckBox->setText(fields.until);
    fillDate(*m_ui->fromCheckBox, *m_ui->fromDateEdit, entry.from, today);
    fillDate(*m_ui->untilCheckBox, *m_ui->untilDateEdit, entry.until, entry.from.value_or(today));
    fillDate(*m_ui->dueCheckBox, *m_ui->dueDateEdit, entry.due, today);
    fillDate(*m_ui->respondedCheckBox, *m_ui->respondedDateEdit, entry.respondedOn, today);
}

void PlanPanel::refreshReport(const PlanLine& shown, bool mayEdit)
{
    const PlanMatter* matter = shown.entry->matter.readable();
    m_ui->reportFrame->setVisible(matter != nullptr && fieldsOf(shown.entry->kind).report);
    if (matter == nullptr)
        return;
    std::vector<PlanStep> drafts;
    for (const PlanDraft& draft : matter->drafts)
        drafts.push_back({say("%1 of %2").arg(wording::text(draft.version), wording::plainDate(draft.on)),
                          wording::text(draft.note)});
    m_ui->draftsList->show(drafts, mayEdit);
    std::vector<PlanStep> comments;
    for (const PlanComment& comment : matter->comments) {
        QStringList about{wording::shortDate(comment.on)};
        if (!comment.by.empty())
            about.prepend(wording::text(comment.by));
        about << (comment.version.empty() ? say("on all of it") : say("on %1").arg(wording::text(comment.version)));
        comments.push_back({wording::text(comment.text), about.join(QStringLiteral(", "))});
    }
    m_ui->commentsList->show(comments, mayEdit);
    const bool isSigned = shown.entry->signedOffOn.has_value();
    m_ui->signedOffLabel->setText(
        isSigned ? say("Signed off by %1 on %2")
                       .arg(wording::text(matter->signedOffBy), wording::plainDate(*shown.entry->signedOffOn))
                 : say("Not signed off yet."));
    setTextRole(*m_ui->signedOffLabel, isSigned ? TextRole::Strong : TextRole::Muted);
    m_ui->signOffButton->setText(isSigned ? say("Take the &sign-off back") : say("&Sign off…"));
    for (QPushButton* button : {m_ui->addDraftButton, m_ui->addCommentButton, m_ui->signOffButton})
        button->setEnabled(mayEdit);
}

void PlanPanel::refreshAgendas(const PlanLine& shown, bool mayEdit)
{
    std::vector<PlanStep> steps;
    for (const PlanAppearance& each : shown.appearances) {
        const auto item = application::require(m_context.workspace.store(), each.item);
        steps.push_back(
            {wording::plainDate(each.on), item.has_value() ? wording::text(boardTitle(item->value)) : QString()});
    }
    m_ui->agendasList->show(steps, mayEdit);
    fillLinks(shown);
    const bool mayLink = mayEdit && m_ui->linkCombo->count() > 1;
    m_ui->linkCombo->setVisible(mayLink);
    m_ui->linkButton->setVisible(mayLink);
}

void PlanPanel::fillLinks(const PlanLine& shown)
{
    m_ui->linkCombo->clear();
    m_ui->linkCombo->addItem(say("An item that takes it up…"));
    if (const auto meeting = m_context.meeting.id(); meeting) {
        const auto agenda = application::agendaView(m_context.workspace.store(), *meeting);
        if (!agenda.has_value() || agenda->body.id != shown.entry->body
            || agenda->meeting->state == MeetingState::Cancelled)
            return;
        const QString day = wording::shortDate(agenda->meeting->date);
        for (const RunningOrderLine& each : agenda->order.lines)
            if (each.number && !each.item->planEntry)
                m_ui->linkCombo->addItem(
                    say("%1, item %2: %3").arg(day).arg(*each.number).arg(wording::text(boardTitle(each.item.value))),
                    qlonglong(each.item.id.number()));
    }
}

bool PlanPanel::change(const QString& undoText, QLabel& problem, const PlanModel::Edit& edit)
{
    if (!m_entry || !m_model.mayEdit(*m_entry))
        return true;
    const auto done = m_model.change(*m_entry, undoText, edit);
    showLine(problem, done.has_value() ? QString() : wording::errorText(done.error()).inOneLine());
    return done.has_value();
}

void PlanPanel::acceptTitle()
{
    acceptText(*m_ui->titleEdit, *m_ui->titleProblemLabel, titleField, &PlanMatter::title);
}

void PlanPanel::acceptText(QPlainTextEdit& box, QLabel& problem, const char* name, std::string PlanMatter::*text)
{
    if (!m_entry || !m_model.mayEdit(*m_entry))
        return;
    const presentation::TypedField field = m_model.field(*m_entry, name);
    if (!box.document()->isModified() && !m_typed.refusedText(field))
        return;
    const QString typed = box.toPlainText();
    box.document()->setModified(false); // so that the tidied text may take the place of what was typed
    if (change(say("change entry of the plan"), problem,
               [&](PlanEntry&, PlanMatter& matter) { matter.*text = typed.toStdString(); })) {
        m_typed.settled(field);
        return refresh();
    }
    m_typed.refused(field, typed);
    box.document()->setModified(true);
}

void PlanPanel::acceptDates()
{
    const auto dateIn = [](QCheckBox& box, QDateEdit& field) {
        return box.isChecked() ? std::optional(dateOf(field)) : std::nullopt;
    };
    change(say("change days"), *m_ui->datesProblemLabel, [&](PlanEntry& entry, PlanMatter&) {
        const KindFields fields = fieldsOf(entry.kind);
        if (!fields.from.isEmpty())
            entry.from = dateIn(*m_ui->fromCheckBox, *m_ui->fromDateEdit);
        if (!fields.until.isEmpty())
            entry.until = dateIn(*m_ui->untilCheckBox, *m_ui->untilDateEdit);
        entry.due = dateIn(*m_ui->dueCheckBox, *m_ui->dueDateEdit);
        if (fields.response)
            entry.respondedOn = dateIn(*m_ui->respondedCheckBox, *m_ui->respondedDateEdit);
    });
}

void PlanPanel::acceptChoices()
{
    change(say("change entry of the plan"), *m_ui->titleProblemLabel, [&](PlanEntry& entry, PlanMatter&) {
        entry.kind = static_cast<PlanKind>(m_ui->kindCombo->currentData().toInt());
        entry.standing = static_cast<PlanStanding>(m_ui->standingCombo->currentData().toInt());
        entry.cadence = static_cast<PlanCadence>(m_ui->cadenceCombo->currentData().toInt());
        entry.session = m_ui->closedCheckBox->isChecked() ? Session::Closed : Session::Open;
        const int minutes = m_ui->minutesSpinBox->value();
        entry.plannedMinutes = minutes > 0 ? std::optional(minutes) : std::nullopt;
    });
}

void PlanPanel::link()
{
    const qlonglong item = m_ui->linkCombo->currentData().toLongLong();
    if (!m_entry || item == 0)
        return m_ui->linkCombo->setFocus();
    if (const auto done = m_model.link(Id<AgendaItem>(item), *m_entry); !done.has_value())
        m_context.notices.tell(done.error());
}

void PlanPanel::signOff()
{
    const PlanLine* shown = line();
    if (shown == nullptr)
        return;
    if (!shown->entry->signedOffOn)
        return (new PlanStepDialog(m_context, m_model, *m_entry, PlanStepDialog::Step::SignOff, this))->open();
    change(say("take sign-off back"), *m_ui->datesProblemLabel, [](PlanEntry& entry, PlanMatter& matter) {
        entry.signedOffOn.reset();
        matter.signedOffBy.clear();
    });
}

} // namespace cspdesk::desktop
