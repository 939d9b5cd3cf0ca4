// SPDX-License-Identifier: MIT
// Types minutes into a partnership file without end, as the minutes page does, and logs what it did after each step;
// kill_sessions kills it. Usage: typing_session FILE.csp LOG
#include "application/meeting_work.h"
#include "application/minutes_work.h"
#include "presentation/draft_keeper.h"
#include "presentation/workspace.h"
#include "programs/system_clock.h"
#include "storage/partnership_files.h"
#include "typed_words.h"

#include <QCoreApplication>
#include <QTimer>

#include <spdlog/spdlog.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <random>
#include <unistd.h>

using namespace cspdesk;
using application::UnitOfWork;
using application::Verb;

namespace {

long long milliseconds()
{
    using namespace std::chrono;
    return duration_cast<std::chrono::milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// Types one paragraph after another under the items of a meeting, open and closed ones in turn.
class Session
{
public:
    Session(presentation::Workspace& workspace, int log) : m_workspace(workspace), m_drafts(workspace), m_log(log)
    {
        const auto meeting = application::meetingOn(workspace.store(), date(2025, 7, 1));
        if (!meeting.has_value())
            throw std::runtime_error("the sample has no meeting of 1 July 2025");
        m_meeting = meeting->id;
        const auto items =
            application::all<domain::AgendaItem>(workspace.store(), application::RecordKey::of(meeting->id));
        if (!items.has_value())
            throw std::runtime_error("its agenda cannot be read");
        m_items = *items;
        QObject::connect(&m_timer, &QTimer::timeout, [this] { type(); });
        beginParagraph();
        m_timer.start(12);
    }

private:
    void note(const char* what, std::size_t characters) const
    {
        const std::string line = std::string(what) + ' ' + std::to_string(milliseconds()) + ' '
                               + std::to_string(m_paragraph.number()) + ' ' + std::to_string(characters) + '\n';
        if (::write(m_log, line.data(), line.size()) != ssize_t(line.size()))
            std::abort();
    }

    void beginParagraph()
    {
        const Stored<domain::AgendaItem>& item = m_items[m_random() % m_items.size()];
        m_isClosed = item->session == domain::Session::Closed;
        const auto added = m_workspace.run(Verb::AddParagraph, QStringLiteral("add"), [&](UnitOfWork& unit) {
            return application::addParagraph(
                unit, domain::MinuteParagraph{.meeting = m_meeting, .item = item.id, .position = 1000});
        });
        if (!added.has_value())
            throw std::runtime_error("a paragraph could not be added");
        m_paragraph = *added;
        m_characters = 0;
        // Short ones are accepted soon; long ones are typed for many seconds and live in the drafts.
        m_wanted = m_random() % 2 == 0 ? 60 + m_random() % 300 : 600 + m_random() % 2400;
        note("began", 0);
    }

    void type()
    {
        m_characters += 1 + m_random() % 3;
        const std::string words = benchmarks::typedWords(m_paragraph.number(), m_characters);
        m_drafts.typed(application::RecordKey::of(m_paragraph), "text", QString::fromStdString(words), m_isClosed);
        note("typed", m_characters);
        if (m_characters >= m_wanted)
            accept(words);
    }

    void accept(const std::string& words)
    {
        const auto changed = m_workspace.run(
            Verb::ChangeParagraph, QStringLiteral("type"), [&](UnitOfWork& unit) -> application::Result<> {
                const auto paragraph = application::require(unit, m_paragraph);
                CSPDESK_TRY(paragraph);
                return application::changeParagraph(unit, m_paragraph, withText(paragraph->value, words));
            });
        if (!changed.has_value())
            throw std::runtime_error("a paragraph could not be changed");
        note("accepted", m_characters);
        m_drafts.settled(application::RecordKey::of(m_paragraph), "text");
        note("settled", m_characters);
        beginParagraph();
    }

    presentation::Workspace& m_workspace;
    presentation::DraftKeeper m_drafts;
    int m_log;
    QTimer m_timer;
    std::mt19937 m_random{std::random_device{}()};
    Id<domain::Meeting> m_meeting{0};
    std::vector<Stored<domain::AgendaItem>> m_items;
    Id<domain::MinuteParagraph> m_paragraph{0};
    std::size_t m_characters = 0;
    std::size_t m_wanted = 0;
    bool m_isClosed = false;
};

} // namespace

int main(int argc, char** argv)
try {
    spdlog::set_level(spdlog::level::warn);
    if (argc != 3)
        return 2;
    QCoreApplication application(argc, argv);
    storage::SqlitePartnershipFiles files;
    const programs::SystemClock clock;
    presentation::Workspace workspace(files, clock, "officer@desk");
    if (!workspace.open(argv[1], application::OpenMode::Write).has_value())
        return 3;
    const int log = ::open(argv[2], O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (log < 0)
        return 3;
    const Session session(workspace, log);
    return application.exec();
} catch (const std::exception& error) {
    std::fprintf(stderr, "typing_session: %s\n", error.what());
    return 3;
}
