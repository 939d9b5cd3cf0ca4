// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/message_bar.h"
#include "desktop/page.h"
#include "domain/meeting.h"
#include "presentation/action_catalogue.h"
#include "presentation/agenda_model.h"
#include "presentation/current_meeting.h"
#include "presentation/draft_keeper.h"
#include "presentation/meeting_room.h"
#include "presentation/place.h"

#include <QMainWindow>

#include <chrono>
#include <filesystem>

class QActionGroup;
class QSettings;
class QStackedWidget;

namespace cspdesk::desktop {

class ActionsPage;
class AgendaPage;
class AnalysisPage;
class AttendancePage;
class BackupFlows;
class ClosedMatterFlows;
class FileFlows;
class HomePage;
class JournalPage;
class MeetingFlows;
class MeetingsPage;
class MinutesPage;
class NavigationBar;
class PackPage;
class PageActions;
class PapersPage;
class PartnershipPage;
class DeliveryPage;
class PlanPage;
class Prompter;
class ReviewPage;
class QuestionsPage;
class ResultFlows;
class RoomPage;
class SearchPalette;
class SessionNotice;
class StartPage;

/// How the window behaves where a test or an office wants it otherwise.
struct WindowOptions
{
    std::chrono::milliseconds lockAfterIdle = std::chrono::minutes(10);
    std::chrono::milliseconds backUpEvery = std::chrono::hours(1);
    std::filesystem::path recipesFolder = {}; ///< of the analysis desk
};

/// The one window: navigation at the left, the page in front, the message bar above it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(presentation::Workspace& workspace, Prompter& prompter, QSettings& settings, WindowOptions options = {});
    ~MainWindow() override;

    /// A partnership file, or a result that was handed over.
    void openFile(const std::filesystem::path& path);
    /// Goes to the page that shows the place, and to the place on it.
    void open(const presentation::Place& place);
    [[nodiscard]] presentation::ActionCatalogue& actions() { return m_actions; }
    [[nodiscard]] presentation::MeetingRoom& room() { return m_room; }
    [[nodiscard]] MessageBar& messageBar() { return *m_messages; }
    [[nodiscard]] Page* currentPage() const;
    [[nodiscard]] std::optional<Id<domain::Meeting>> agendaMeeting() const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makePages(const WindowOptions& options);
    void makeFlows(QSettings& settings, WindowOptions options);
    void buildLayout();
    void attachActions();
    void connectPages();
    void connectWorkspace();
    void restore();

    /// Opens the dialog that shows the place over the page in front.
    void openOver(const presentation::Place& place);
    void goTo(const char* viewAction, Page& page, presentation::ActionScope scope);
    void showStart();
    /// Without a file there are only the start and the analysis desk to go to.
    void allowPlaces();
    void fileOpened();
    void showAgenda(Id<domain::Meeting> meeting);
    void followMeeting();
    void offerDrafts(bool closedOnly);
    void refreshTitle();
    /// Keeps what is being typed; false where that failed and the person will not lose it.
    bool keepTyping();
    void setLook(bool dark);
    [[nodiscard]] std::optional<Id<domain::Meeting>> subjectMeeting() const;

    presentation::Workspace& m_workspace;
    QSettings& m_settings;
    presentation::ActionCatalogue m_actions;
    presentation::DraftKeeper m_drafts;
    presentation::AgendaModel m_agenda;
    presentation::CurrentMeeting m_meeting;
    presentation::MeetingRoom m_room;
    MessageBar* m_messages;
    PageContext m_context;
    PageActions* m_pageActions;
    QActionGroup* m_places;
    NavigationBar* m_navigation = nullptr;
    QStackedWidget* m_stack = nullptr;
    SessionNotice* m_sessionNotice = nullptr;
    StartPage* m_start = nullptr;
    HomePage* m_home = nullptr;
    MeetingsPage* m_meetings = nullptr;
    AgendaPage* m_agendaPage = nullptr;
    PapersPage* m_papers = nullptr;
    AttendancePage* m_attendance = nullptr;
    QuestionsPage* m_questions = nullptr;
    RoomPage* m_roomPage = nullptr;
    MinutesPage* m_minutes = nullptr;
    ActionsPage* m_actionsPage = nullptr;
    ReviewPage* m_review = nullptr;
    PackPage* m_pack = nullptr;
    PlanPage* m_plan = nullptr;
    DeliveryPage* m_delivery = nullptr;
    AnalysisPage* m_analysis = nullptr;
    PartnershipPage* m_partnership = nullptr;
    JournalPage* m_journal = nullptr;
    FileFlows* m_files = nullptr;
    ResultFlows* m_results = nullptr;
    BackupFlows* m_backups = nullptr;
    MeetingFlows* m_meetingFlows = nullptr;
    SearchPalette* m_search = nullptr;
    bool m_wasLocked = false;
};

} // namespace cspdesk::desktop
