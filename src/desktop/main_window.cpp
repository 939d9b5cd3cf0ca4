// SPDX-License-Identifier: MIT
#include "desktop/main_window.h"

#include "desktop/actions_page.h"
#include "desktop/agenda_page.h"
#include "desktop/analysis_page.h"
#include "desktop/attendance_page.h"
#include "desktop/backup_flows.h"
#include "desktop/closed_matter_flows.h"
#include "desktop/delivery_page.h"
#include "desktop/dialog_frame.h"
#include "desktop/file_flows.h"
#include "desktop/first_size.h"
#include "desktop/help_dialogs.h"
#include "desktop/home_page.h"
#include "desktop/journal_flows.h"
#include "desktop/journal_page.h"
#include "desktop/left_behind_dialog.h"
#include "desktop/meeting_flows.h"
#include "desktop/meetings_page.h"
#include "desktop/minutes_page.h"
#include "desktop/navigation_bar.h"
#include "desktop/pack_page.h"
#include "desktop/paper_intake.h"
#include "desktop/papers_page.h"
#include "desktop/partnership_page.h"
#include "desktop/plan_page.h"
#include "desktop/prompter.h"
#include "desktop/questions_page.h"
#include "desktop/result_flows.h"
#include "desktop/review_page.h"
#include "desktop/room_page.h"
#include "desktop/search_palette.h"
#include "desktop/session_notice.h"
#include "desktop/start_page.h"
#include "desktop/window_actions.h"
#include "desktop/window_menus.h"
#include "presentation/workspace.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cspdesk::desktop {
namespace {

using presentation::ActionScope;
using presentation::Workspace;
using wording::say;

constexpr const char* viewActions[] = {"view.home",        "view.meetings",  "view.agenda", "view.papers",
                                       "view.attendance",  "view.questions", "view.room",   "view.minutes",
                                       "view.actions",     "view.pack",      "view.plan",   "view.delivery",
                                       "view.partnership", "view.analysis",  "view.journal"};

const QString geometryKey = QStringLiteral("window/geometry");
const QString darkKey = QStringLiteral("window/dark");

} // namespace

MainWindow::MainWindow(Workspace& workspace, Prompter& prompter, QSettings& settings, WindowOptions options)
    : m_workspace(workspace),
      m_settings(settings),
      m_drafts(workspace),
      m_agenda(workspace),
      m_meeting(workspace),
      m_room(workspace, m_meeting),
      m_messages(new MessageBar(workspace, this)),
      m_context{workspace, m_actions, m_drafts, m_agenda, m_meeting, m_room, prompter, *m_messages},
      m_pageActions(new PageActions(m_actions, this)),
      m_places(new QActionGroup(this))
{
    drawIcons(m_actions);
    makePages(options);
    buildLayout();
    buildMenus(*this, m_actions);
    makeFlows(settings, options);
    attachActions();
    connectPages();
    connectWorkspace();
    restore();
    if (workspace.isOpen())
        fileOpened();
    else
        showStart();
}

MainWindow::~MainWindow()
{
    // Pages and dialogs look at the agenda model and the catalogue, which are members and would go first.
    qDeleteAll(findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_backups; // waits for a backup under way, and notes where it failed
    delete centralWidget();
}

void MainWindow::makePages(const WindowOptions& options)
{
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_start = new StartPage(m_context, m_stack));
    m_stack->addWidget(m_home = new HomePage(m_context, m_stack));
    m_stack->addWidget(m_meetings = new MeetingsPage(m_context, m_stack));
    m_stack->addWidget(m_agendaPage = new AgendaPage(m_context, m_stack));
    m_stack->addWidget(m_papers = new PapersPage(m_context, m_stack));
    m_stack->addWidget(m_attendance = new AttendancePage(m_context, m_stack));
    m_stack->addWidget(m_questions = new QuestionsPage(m_context, m_stack));
    m_stack->addWidget(m_roomPage = new RoomPage(m_context, m_stack));
    m_stack->addWidget(m_minutes = new MinutesPage(m_context, m_stack));
    m_stack->addWidget(m_actionsPage = new ActionsPage(m_context, m_stack));
    m_stack->addWidget(m_review = new ReviewPage(m_context, m_stack));
    m_stack->addWidget(m_pack = new PackPage(m_context, m_stack));
    m_stack->addWidget(m_plan = new PlanPage(m_context, m_stack));
    m_stack->addWidget(m_delivery = new DeliveryPage(m_context, m_stack));
    m_stack->addWidget(m_partnership = new PartnershipPage(m_context, m_stack));
    m_stack->addWidget(m_analysis = new AnalysisPage(m_context, options.recipesFolder, m_stack));
    m_stack->addWidget(m_journal = new JournalPage(m_context, m_stack));
}

void MainWindow::makeFlows(QSettings& settings, WindowOptions options)
{
    m_files = new FileFlows(m_context, settings, this);
    m_results = new ResultFlows(m_context, this);
    auto* closedMatter = new ClosedMatterFlows(m_context, options.lockAfterIdle, this);
    m_backups = new BackupFlows(m_context, settings, options.backUpEvery, this);
    new JournalFlows(m_context, this);
    connect(closedMatter, &ClosedMatterFlows::passphraseSet, m_backups, &BackupFlows::offerToRemoveOlder);
    connect(m_files, &FileFlows::unusable, m_backups, &BackupFlows::offerBackupsOf);
    connect(m_backups, &BackupFlows::restored, m_files, &FileFlows::openFile);
    m_meetingFlows = new MeetingFlows(
        m_context, [this] { return subjectMeeting(); }, this);
    m_search = new SearchPalette(m_context, this);
    connect(m_search, &SearchPalette::chosen, this, &MainWindow::open);
    followUndoStack(m_actions, m_workspace.undoStack(), [this](const QString& told) {
        // A turn later: what an undo takes away is no removal that the message should offer to undo.
        QTimer::singleShot(0, this, [this, told] { m_messages->tell(Notices::Tone::Information, told); });
    });
}

void MainWindow::buildLayout()
{
    for (const char* id : viewActions) {
        QAction& action = m_actions.action(QString::fromLatin1(id));
        action.setCheckable(true);
        m_places->addAction(&action);
    }
    m_navigation = new NavigationBar(m_context, this);
    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_messages);
    middle->addWidget(m_sessionNotice = new SessionNotice(m_context, this));
    middle->addWidget(m_stack, 1);
    auto* centre = new QWidget(this);
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(middle, 1);
    setCentralWidget(centre);
    setMinimumSize(760, 460);
    setAcceptDrops(true);
}

void MainWindow::attachActions()
{
    const auto attachView = [this](const char* id, Page& page, ActionScope scope) {
        m_actions.attach(QString::fromLatin1(id), this, [this, id, &page, scope] { goTo(id, page, scope); });
    };
    m_actions.attach(QStringLiteral("view.home"), this, [this] {
        if (m_workspace.isOpen())
            goTo("view.home", *m_home, ActionScope::Everywhere);
        else
            showStart();
    });
    attachView("view.meetings", *m_meetings, ActionScope::MeetingsPage);
    attachView("view.agenda", *m_agendaPage, ActionScope::AgendaPage);
    attachView("view.papers", *m_papers, ActionScope::PapersPage);
    attachView("view.attendance", *m_attendance, ActionScope::AttendancePage);
    attachView("view.questions", *m_questions, ActionScope::QuestionsPage);
    attachView("view.room", *m_roomPage, ActionScope::RoomPage);
    attachView("view.minutes", *m_minutes, ActionScope::MinutesPage);
    attachView("view.actions", *m_actionsPage, ActionScope::ActionsPage);
    // The review is the log seen from one meeting, so it has the log's place.
    m_actions.attach(QStringLiteral("actions.review"), this,
                     [this] { goTo("view.actions", *m_review, ActionScope::ReviewPage); });
    attachView("view.pack", *m_pack, ActionScope::PackPage);
    attachView("view.plan", *m_plan, ActionScope::PlanPage);
    attachView("view.delivery", *m_delivery, ActionScope::DeliveryPage);
    attachView("view.partnership", *m_partnership, ActionScope::PartnershipPage);
    attachView("view.analysis", *m_analysis, ActionScope::AnalysisPage);
    attachView("view.journal", *m_journal, ActionScope::Everywhere);
    m_actions.action(QStringLiteral("view.dark")).setCheckable(true);
    connect(&m_actions.action(QStringLiteral("view.dark")), &QAction::toggled, this, &MainWindow::setLook);
    m_actions.attach(QStringLiteral("meeting.previous"), this, [this] { m_meeting.step(-1); });
    m_actions.attach(QStringLiteral("meeting.next"), this, [this] { m_meeting.step(1); });
    m_actions.attach(QStringLiteral("edit.search"), this, [this] { m_search->open(); });
    m_actions.attach(QStringLiteral("file.quit"), this, [this] { close(); });
    m_actions.attach(QStringLiteral("help.shortcuts"), this, [this] { openDialog(shortcutsDialog(m_actions, this)); });
    m_actions.attach(QStringLiteral("help.about"), this, [this] { openDialog(aboutDialog(this)); });
}

void MainWindow::connectPages()
{
    connect(m_analysis, &AnalysisPage::resultDropped, m_results, &ResultFlows::openResult);
    connect(m_start, &StartPage::fileRequested, this, [this](const QString& path) { openFile(path.toStdU16String()); });
    connect(m_home, &HomePage::agendaRequested, this, &MainWindow::showAgenda);
    connect(m_home, &HomePage::partnershipRequested, this,
            [this] { m_actions.action(QStringLiteral("view.partnership")).trigger(); });
    connect(m_home, &HomePage::papersRequested, this, [this](Id<domain::Meeting> meeting) {
        m_meeting.choose(meeting);
        m_actions.action(QStringLiteral("view.papers")).trigger();
    });
    connect(m_home, &HomePage::attendanceRequested, this, [this](Id<domain::Meeting> meeting) {
        m_meeting.choose(meeting);
        m_actions.action(QStringLiteral("view.attendance")).trigger();
    });
    connect(m_home, &HomePage::questionsRequested, this, [this](std::optional<Id<domain::Meeting>> meeting) {
        if (meeting)
            m_meeting.choose(meeting);
        m_actions.action(QStringLiteral("view.questions")).trigger();
    });
    connect(m_home, &HomePage::actionsRequested, this, [this](bool overdue) {
        m_actionsPage->show(overdue ? presentation::ActionFilter::Overdue : presentation::ActionFilter::Open);
        m_actions.action(QStringLiteral("view.actions")).trigger();
    });
    connect(m_actionsPage, &ActionsPage::minutesRequested, this,
            [this](Id<domain::Meeting> meeting, std::optional<Id<domain::MinuteParagraph>> paragraph) {
                if (paragraph)
                    return open({application::RecordKey::of(*paragraph), meeting});
                m_meeting.choose(meeting);
                m_actions.action(QStringLiteral("view.minutes")).trigger();
            });
    connect(m_plan, &PlanPage::agendaRequested, this, [this](Id<domain::Meeting> meeting, Id<domain::AgendaItem> item) {
        showAgenda(meeting);
        m_agendaPage->show(item);
    });
    connect(m_sessionNotice, &SessionNotice::meetingRequested, this, [this](Id<domain::Meeting> meeting) {
        m_meeting.choose(meeting);
        m_actions.action(QStringLiteral("view.room")).trigger();
    });
    connect(m_meetings, &MeetingsPage::agendaRequested, this, &MainWindow::showAgenda);
    connect(m_meetings, &MeetingsPage::selectionChanged, m_meetingFlows, &MeetingFlows::refresh);
    connect(&m_agenda, &presentation::AgendaModel::agendaChanged, m_meetingFlows, &MeetingFlows::refresh);
    connect(&m_meeting, &presentation::CurrentMeeting::changed, this, [this] {
        m_agenda.show(m_meeting.id());
        followMeeting();
    });
    connect(m_meetingFlows, &MeetingFlows::planned, this, [this](Id<domain::Meeting> meeting) {
        m_meetings->select(meeting);
        showAgenda(meeting);
    });
    connect(m_files, &FileFlows::readOnlyReasonChanged, this,
            [this] { m_navigation->setReadOnlyReason(m_files->readOnlyReason()); });
}

void MainWindow::connectWorkspace()
{
    connect(&m_workspace, &Workspace::opened, this, &MainWindow::fileOpened);
    connect(&m_workspace, &Workspace::closed, this, &MainWindow::showStart);
    connect(&m_workspace, &Workspace::closedMatterChanged, this, [this] {
        // Closed texts that were being typed when the file was locked, or when the program ended.
        const bool unlocked = m_workspace.closedMatter() == application::ClosedMatterAccess::Unlocked;
        if (unlocked && std::exchange(m_wasLocked, false))
            offerDrafts(true);
        m_wasLocked = m_workspace.closedMatter() == application::ClosedMatterAccess::Locked;
    });
}

void MainWindow::restore()
{
    QAction& dark = m_actions.action(QStringLiteral("view.dark"));
    const bool isDark = m_settings.value(darkKey, look() == Look::Dark).toBool();
    dark.setChecked(isDark);
    applyLook(isDark ? Look::Dark : Look::Light);
    if (!restoreGeometry(m_settings.value(geometryKey).toByteArray()))
        resize(firstSize(*this, {1360, 800}));
}

void MainWindow::openFile(const std::filesystem::path& path)
{
    const QString name = QString::fromStdU16String(path.u16string());
    if (isResultFile(name))
        return m_results->openResult(path);
    if (!isExtractFile(name))
        return m_files->openFile(path);
    m_actions.action(QStringLiteral("view.analysis")).trigger();
    m_analysis->choose(path);
}

Page* MainWindow::currentPage() const { return qobject_cast<Page*>(m_stack->currentWidget()); }

std::optional<Id<domain::Meeting>> MainWindow::agendaMeeting() const { return m_meeting.id(); }

std::optional<Id<domain::Meeting>> MainWindow::subjectMeeting() const
{
    if (currentPage() == m_meetings)
        return m_meetings->selectedMeeting();
    return currentPage() == m_home ? m_home->nextMeeting() : agendaMeeting();
}

void MainWindow::goTo(const char* viewAction, Page& page, ActionScope scope)
{
    m_actions.action(QString::fromLatin1(viewAction)).setChecked(true);
    m_stack->setCurrentWidget(&page);
    allowPlaces();
    m_sessionNotice->setWanted(&page == m_home);
    m_pageActions->setScopeInFront(scope);
    m_meetingFlows->refresh();
    page.activate();
}

void MainWindow::showStart()
{
    m_navigation->hide();
    m_sessionNotice->setWanted(false);
    m_start->showRecent(m_files->recent().list());
    m_stack->setCurrentWidget(m_start);
    m_pageActions->setScopeInFront(ActionScope::Everywhere);
    allowPlaces();
    m_actions.action(QStringLiteral("view.home")).setChecked(true);
    refreshTitle();
    m_start->activate();
}

void MainWindow::allowPlaces()
{
    for (const char* id : viewActions) {
        const QString place = QString::fromLatin1(id);
        const bool leadsBack = place == QLatin1String("view.home") && m_stack->currentWidget() != m_start;
        m_actions.action(place).setEnabled(m_workspace.isOpen() || leadsBack
                                           || place == QLatin1String("view.analysis"));
    }
}

void MainWindow::fileOpened()
{
    m_navigation->show();
    allowPlaces();
    refreshTitle();
    const auto held = m_sessionNotice->meeting();
    const auto next = held ? held : m_home->nextMeeting();
    m_meeting.choose(next ? next : m_meeting.lastHeld());
    followMeeting();
    m_actions.action(QStringLiteral("view.home")).trigger();
    m_wasLocked = m_workspace.closedMatter() == application::ClosedMatterAccess::Locked;
    offerDrafts(false);
}

void MainWindow::showAgenda(Id<domain::Meeting> meeting)
{
    m_meeting.choose(meeting);
    m_actions.action(QStringLiteral("view.agenda")).trigger();
}

void MainWindow::followMeeting()
{
    m_actions.action(QStringLiteral("meeting.previous")).setEnabled(m_meeting.canStep(-1));
    m_actions.action(QStringLiteral("meeting.next")).setEnabled(m_meeting.canStep(1));
}

void MainWindow::offerDrafts(bool closedOnly)
{
    auto drafts = m_drafts.leftBehind();
    if (closedOnly)
        drafts.erase(std::remove_if(drafts.begin(), drafts.end(), [](const auto& draft) { return !draft.closed; }),
                     drafts.end());
    if (drafts.empty() || findChild<LeftBehindDialog*>() != nullptr)
        return;
    openDialog(new LeftBehindDialog(m_workspace, draftOffers(m_workspace.store(), std::move(drafts)), this));
}

void MainWindow::refreshTitle()
{
    if (!m_workspace.isOpen())
        return setWindowTitle(say("CSP Desk"));
    const QString file = wording::text(m_workspace.store().path().filename().string());
    setWindowTitle(m_workspace.mayWrite() ? say("%1 – CSP Desk").arg(file)
                                          : say("%1 (read only) – CSP Desk").arg(file));
}

void MainWindow::setLook(bool dark)
{
    applyLook(dark ? Look::Dark : Look::Light);
    m_settings.setValue(darkKey, dark);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Outside dialogs Qt presses a button with the space bar only; people press Enter.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (isEnter && event->modifiers() == Qt::NoModifier && button != nullptr)
        button->click();
    else
        QMainWindow::keyPressEvent(event);
}

/// What no page takes: a result that was handed over, or an extract. A page that takes files has its turn first.
void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QStringList files = filesIn(*event->mimeData());
    if (files.size() == 1 && (isResultFile(files.front()) || isExtractFile(files.front())))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = filesIn(*event->mimeData());
    if (files.size() != 1 || (!isResultFile(files.front()) && !isExtractFile(files.front())))
        return;
    event->acceptProposedAction();
    openFile(files.front().toStdU16String());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // What is being typed commits when its field is left; long text is kept as a draft.
    if (QWidget* typing = QApplication::focusWidget(); typing != nullptr && isAncestorOf(typing))
        typing->clearFocus();
    if (!keepTyping())
        return event->ignore();
    m_settings.setValue(geometryKey, saveGeometry());
    m_backups->fileIsClosing();
    m_workspace.lock();
    event->accept();
}

bool MainWindow::keepTyping()
{
    std::optional<application::Error> problem;
    const auto watching = connect(&m_workspace, &Workspace::failed, this,
                                  [&problem](const application::Error& error) { problem = error; });
    m_drafts.flush();
    disconnect(watching);
    if (!problem)
        return true;
    m_context.prompter.tellFailure(wording::errorText(*problem));
    return m_context.prompter.confirm({say("Close all the same?"), say("What was being typed last could not be kept."),
                                       say("Close and lose it"), true});
}

} // namespace cspdesk::desktop
