// SPDX-License-Identifier: MIT
#include "desktop/attendance_page.h"

#include "desktop/action_tool.h"
#include "desktop/attendance_footer.h"
#include "desktop/attendance_panel.h"
#include "desktop/attendance_table.h"
#include "desktop/dialog_frame.h"
#include "desktop/empty_state.h"
#include "desktop/guest_dialog.h"
#include "desktop/icons.h"
#include "desktop/meeting_chooser.h"
#include "desktop/page_heading.h"
#include "desktop/paper_actions.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

namespace cspdesk::desktop {

using namespace domain;
using presentation::AttendanceModel;
using presentation::AttendanceRow;
using presentation::AttendanceState;
using wording::say;

namespace {

constexpr std::pair<const char*, AttendanceState> stateActions[] = {
    {"attendance.present", AttendanceState::Present},
    {"attendance.coming", AttendanceState::Coming},
    {"attendance.coming-online", AttendanceState::ComingOnline},
    {"attendance.apologies", AttendanceState::Apologies},
    {"attendance.clear", AttendanceState::NoWord}};

/// Whether somebody can be put down so before the meeting, or at it and afterwards.
bool isOffered(AttendanceState state, bool ahead)
{
    switch (state) {
    case AttendanceState::Present: return !ahead;
    case AttendanceState::Coming:
    case AttendanceState::ComingOnline: return ahead;
    case AttendanceState::NoWord:
    case AttendanceState::Apologies:
    case AttendanceState::Awaited: break;
    }
    return true;
}

} // namespace

AttendancePage::AttendancePage(PageContext& pageContext, QWidget* parent)
    : PanelPage(
        pageContext,
        {.panelAction = "attendance.panel", .panelWidth = 330, .leastPanelWidth = 270, .roomForListTools = 1120},
        parent),
      m_model(pageContext.workspace),
      m_table(new AttendanceTable(m_model, this)),
      m_footer(new AttendanceFooter(this)),
      m_panel(new AttendancePanel(pageContext, m_model, this)),
      m_find(new QLineEdit(this)),
      m_fixed(new QLabel(this))
{
    setObjectName(QStringLiteral("attendancePage"));
    makeHeading();
    arrange(makeList(), m_panel, makeEmptyStates());

    attachActions();
    attachRowActions();
    connect(&pageContext.meeting, &presentation::CurrentMeeting::changed, this,
            [this] { m_model.show(context().meeting.id()); });
    connect(&m_model, &AttendanceModel::attendanceChanged, this, &AttendancePage::refresh);
    connect(m_table, &AttendanceTable::chosenChanged, this, &AttendancePage::followChoice);
    connect(m_table, &AttendanceTable::typedAhead, this, &AttendancePage::find);
    connect(m_footer, &AttendanceFooter::publicChanged, this, &AttendancePage::acceptPublic);
    connect(&m_table->delegate(), &AttendanceDelegate::chosen, this,
            [this](const QModelIndex& index, AttendanceState state) {
                m_table->choose(index.row());
                put(state);
            });
    m_model.show(pageContext.meeting.id());
}

void AttendancePage::makeHeading()
{
    heading().addBehindTitle(new MeetingChooser(context(), this));
    addHeadingTools({"attendance.preview", "attendance.print", "attendance.export"});
    heading().addAction(context().actions.action(QStringLiteral("attendance.add-guest")), Emphasis::Primary);
}

QWidget* AttendancePage::makeToolbar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 7, 10, 7);
    layout->setSpacing(2);
    m_find->setObjectName(QStringLiteral("findNameEdit"));
    m_find->setAccessibleName(say("Find a name"));
    m_find->setPlaceholderText(say("Find a name"));
    m_find->setToolTip(say("Type part of a name in the list, or Ctrl+F; Enter goes back to the list"));
    m_find->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_find->setMaximumWidth(210);
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textEdited, this, &AttendancePage::findOn);
    layout->addWidget(m_find, 1);
    layout->addSpacing(8);
    for (const auto& [id, state] : stateActions) {
        m_stateTools.emplace_back(listTool(id), state);
        layout->addWidget(m_stateTools.back().first);
    }
    layout->addStretch();
    layout->addWidget(listTool("attendance.panel"));
    return bar;
}

QWidget* AttendancePage::makeList()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_fixed->setObjectName(QStringLiteral("attendanceFixedLabel"));
    m_fixed->setWordWrap(true);
    m_fixed->setContentsMargins(metrics::cardMargin, 0, metrics::cardMargin, 10);
    setTextRole(*m_fixed, TextRole::Muted);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeToolbar());
    layout->addWidget(m_fixed);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_footer);
    return card;
}

QWidget* AttendancePage::makeEmptyStates()
{
    presentation::ActionCatalogue& actions = context().actions;
    auto* card = new QFrame(this);
    makeCard(*card);
    m_noMembers = new EmptyState(QStringLiteral("people"), say("Nobody is expected yet"),
                                 say("The list comes from the members of the Board on the day of the meeting."),
                                 &actions.action(QStringLiteral("view.partnership")), card);
    m_noMeeting = new EmptyState(QStringLiteral("calendar"), say("No meeting is chosen"),
                                 say("Choose the meeting whose attendance you want to record."),
                                 &actions.action(QStringLiteral("view.meetings")), card);
    m_cancelled = new EmptyState(QStringLiteral("calendar"), say("This meeting was cancelled"),
                                 say("Nobody attended it. Choose another meeting."),
                                 &actions.action(QStringLiteral("view.meetings")), card);
    auto* layout = new QVBoxLayout(card);
    for (EmptyState* state : {m_noMembers, m_noMeeting, m_cancelled})
        layout->addWidget(state);
    return card;
}

void AttendancePage::attachActions()
{
    attachPaperActions("attendance", *this, context(), [this]() -> std::optional<PaperChoice> {
        if (!m_model.view())
            return std::nullopt;
        m_table->setFocus(Qt::OtherFocusReason); // what is left is accepted
        return PaperChoice{documents::Paper::Register, context().meeting.id()};
    });
    attach("attendance.add-guest", [this] { addGuest(); });
    attach("attendance.find", [this] { find({}); });
    attach("attendance.chair", [this] { toggleDuty(AttendanceDuty::Presided); });
    attach("attendance.minutes", [this] { toggleDuty(AttendanceDuty::TookMinutes); });
    attach("attendance.represented-by", [this] {
        openPanel();
        m_panel->askForRepresentative();
    });
}

void AttendancePage::attachRowActions()
{
    // Their keys mean something else in a field, so they work in the list only.
    const auto attach = [this](const char* id, std::function<void()> handler) {
        attachIn(*m_table, id, std::move(handler));
    };
    for (const auto& [id, state] : stateActions)
        attach(id, [this, state = state] { put(state); });
    attach("attendance.remove-guest", [this] { removeGuest(); });
}

void AttendancePage::activate()
{
    if (m_table->chosenRow() < 0)
        m_table->chooseFirst();
    if (stack().currentIndex() == 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        for (QPushButton* button : stack().currentWidget()->findChildren<QPushButton*>())
            if (button->isVisible())
                return button->setFocus(Qt::OtherFocusReason);
}

void AttendancePage::refresh()
{
    const auto& view = m_model.view();
    const bool isCancelled = view && view->agenda.meeting->state == MeetingState::Cancelled
                          && view->attendance.present.empty() && view->attendance.apologies.empty();
    const bool hasRows = m_model.rowCount() > 0 && !isCancelled;
    refreshHeading();
    stack().setCurrentIndex(hasRows ? 0 : 1);
    m_noMeeting->setVisible(!view.has_value());
    m_cancelled->setVisible(isCancelled);
    m_noMembers->setVisible(view.has_value() && !isCancelled);
    if (view)
        m_footer->show(*view, m_model.mayEdit(), m_model.isAhead());
    offerStates();
    m_fixed->setText(m_model.whyFixed());
    m_fixed->setVisible(!m_fixed->text().isEmpty());
    followChoice();
    followWidth();
}

void AttendancePage::refreshHeading()
{
    const auto& view = m_model.view();
    if (!view) {
        heading().setTitle(say("Attendance"));
        heading().setSubtitle({});
        return heading().setState({}, PillTone::Neutral);
    }
    showMeeting(heading(), view->agenda.meeting.value);
}

void AttendancePage::followChoice()
{
    const AttendanceRow* row = m_model.rowAt(m_table->chosenRow());
    const bool mayEdit = m_model.mayEdit();
    const bool isPerson = row != nullptr && row->person.has_value();
    enable("attendance.add-guest", mayEdit);
    for (const auto& [id, state] : stateActions)
        enable(id, mayEdit && isPerson && isOffered(state, m_model.isAhead()));
    for (const char* id : {"attendance.chair", "attendance.minutes"})
        enable(id, mayEdit && isPerson && row->attendance.has_value());
    enable("attendance.represented-by", mayEdit && isPerson && row->state == AttendanceState::Apologies);
    enable("attendance.remove-guest", mayEdit && isPerson && !row->hasSeat);
    for (const char* id : {"attendance.preview", "attendance.print", "attendance.export"})
        enable(id, m_model.view().has_value());
    m_panel->show(isPerson ? row->person : std::nullopt);
}

void AttendancePage::offerStates()
{
    for (const auto& [tool, state] : m_stateTools)
        tool->setVisible(isOffered(state, m_model.isAhead()));
    for (const auto& [id, state] : stateActions)
        context().actions.action(QString::fromLatin1(id)).setVisible(isOffered(state, m_model.isAhead()));
}

void AttendancePage::change(const AttendanceChange& change)
{
    changeAttendanceOf(context(), *context().meeting.id(), *this, change, [this](const application::Result<>& done) {
        if (!done.has_value())
            context().notices.tell(done.error());
    });
}

void AttendancePage::put(AttendanceState state)
{
    const AttendanceRow* row = m_model.rowAt(m_table->chosenRow());
    if (row == nullptr || !row->person)
        return;
    change([this, person = *row->person, state](const AttendanceModel::Reason& reason) {
        return m_model.setState(m_model.rowOf(person), state, reason);
    });
}

void AttendancePage::toggleDuty(AttendanceDuty duty)
{
    const AttendanceRow* row = m_model.rowAt(m_table->chosenRow());
    if (row == nullptr || !row->attendance)
        return;
    const Stored<Attendance> before = *row->attendance;
    Attendance attendance = before.value;
    attendance.duty = attendance.duty == duty ? AttendanceDuty::None : duty;
    if (const auto done = m_model.change(before, attendance, say("change duty")); !done.has_value())
        context().notices.tell(done.error());
}

void AttendancePage::addGuest()
{
    auto* dialog = new GuestDialog(m_model, this);
    connect(dialog, &GuestDialog::added, this, [this](Id<Person> person) {
        m_table->choose(person);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    openDialog(dialog);
}

void AttendancePage::removeGuest()
{
    const AttendanceRow* row = m_model.rowAt(m_table->chosenRow());
    if (row == nullptr || row->hasSeat)
        return;
    const QString name = row->name;
    const Id<Person> person = *row->person;
    change([this, person, name](const AttendanceModel::Reason& reason) {
        auto done = m_model.setState(m_model.rowOf(person), AttendanceState::NoWord, reason);
        if (done.has_value())
            context().notices.tell(Notices::Tone::Information, say("“%1” was removed.").arg(name),
                                   say("Undo brings it back."));
        return done;
    });
}

void AttendancePage::acceptPublic(const QString& number, const QString& note)
{
    bool isNumber = false;
    const int count = number.toInt(&isNumber);
    if (!number.isEmpty() && !isNumber)
        return m_footer->showProblem(say("“%1” is not a number. Type how many came, or leave it empty.").arg(number));
    const auto done = m_model.setPublic(number.isEmpty() ? std::nullopt : std::optional(count), note);
    m_footer->showProblem(done.has_value() ? QString() : wording::errorText(done.error()).inOneLine());
    if (done.has_value() && m_model.view())
        m_footer->show(*m_model.view(), m_model.mayEdit(), m_model.isAhead());
}

void AttendancePage::find(const QString& begun)
{
    m_find->setFocus(Qt::OtherFocusReason);
    if (begun.isEmpty())
        return m_find->selectAll();
    m_find->setText(begun);
    findOn();
}

void AttendancePage::findOn()
{
    const int row = m_model.rowNamed(m_find->text(), m_table->chosenRow());
    if (row >= 0)
        m_table->choose(row);
    const bool isLost = row < 0 && !m_find->text().trimmed().isEmpty();
    m_find->setAccessibleDescription(isLost ? say("Nobody of that name is on the list") : QString());
    m_find->setProperty("lost", isLost);
}

bool AttendancePage::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_find || event->type() != QEvent::KeyPress)
        return Page::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_Down) {
        m_find->clear();
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return Page::eventFilter(object, event);
}

} // namespace cspdesk::desktop
