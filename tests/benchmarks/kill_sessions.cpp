// SPDX-License-Identifier: MIT
// Kills typing sessions at random moments and counts what was lost: accepted changes, and typing older than two
// seconds. Usage: kill_sessions TYPING_SESSION SAMPLE.csp FOLDER TIMES AT_ONCE
#include "application/minutes_work.h"
#include "application/store.h"
#include "storage/partnership_files.h"
#include "typed_words.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace cspdesk;

namespace {

constexpr long long olderThan = 2000; // milliseconds

long long milliseconds()
{
    using namespace std::chrono;
    return duration_cast<std::chrono::milliseconds>(steady_clock::now().time_since_epoch()).count();
}

struct Session
{
    std::filesystem::path file;
    std::filesystem::path log;
    pid_t child = 0;
    long long killAt = 0;
    long long killedAt = 0;
};

struct Losses
{
    long sessions = 0;
    long unusable = 0;        ///< files that did not open, or were not sound
    long accepted = 0;        ///< changes that were accepted
    long lostAccepted = 0;    ///< and are not in the file
    long withTyping = 0;      ///< sessions killed while something older than two seconds was being typed
    long lostTyping = 0;      ///< of which some of it was lost
    long wrongText = 0;       ///< kept text that is not what was typed
    long long longestGap = 0; ///< characters typed since the last that was kept, in milliseconds
};

/// What the log says of one paragraph.
struct Typed
{
    std::size_t accepted = 0;
    std::size_t before = 0; ///< characters typed more than two seconds before the kill
    std::vector<std::pair<long long, std::size_t>> strokes;
};

std::map<long long, Typed> readLog(const Session& session)
{
    std::map<long long, Typed> paragraphs;
    std::ifstream lines(session.log);
    for (std::string line; std::getline(lines, line);) {
        if (lines.eof())
            break; // half a line
        std::istringstream words(line);
        std::string what;
        long long when = 0;
        long long paragraph = 0;
        std::size_t characters = 0;
        if (!(words >> what >> when >> paragraph >> characters))
            continue;
        Typed& typed = paragraphs[paragraph];
        if (what == "accepted")
            typed.accepted = characters;
        if (what == "typed") {
            typed.strokes.emplace_back(when, characters);
            if (when <= session.killedAt - olderThan)
                typed.before = characters;
        }
    }
    return paragraphs;
}

/// The text of a paragraph in the file, as it was accepted last.
std::string acceptedText(application::Store& store, long long number)
{
    const auto found = application::find(store, Id<domain::MinuteParagraph>(number));
    if (!found.has_value() || !found->has_value())
        return {};
    const std::string* text = readableText((*found)->value);
    return text == nullptr ? std::string() : *text;
}

/// What was being typed into it, as the drafts have it.
std::string draftedText(long long number, const std::vector<application::Draft>& drafts)
{
    const application::RecordKey key = application::RecordKey::of(Id<domain::MinuteParagraph>(number));
    for (const application::Draft& draft : drafts)
        if (draft.record == key)
            return draft.text;
    return {};
}

void examine(const Session& session, Losses& losses)
{
    ++losses.sessions;
    storage::SqlitePartnershipFiles files;
    auto store = files.open(session.file, application::OpenMode::Write);
    if (!store.has_value()) {
        ++losses.unusable;
        return;
    }
    const auto report = (*store)->check();
    if (!report.has_value() || !report->isSound())
        ++losses.unusable;
    const auto drafts = (*store)->drafts();
    const std::vector<application::Draft> kept = drafts.has_value() ? *drafts : std::vector<application::Draft>();
    for (const auto& [number, typed] : readLog(session)) {
        const std::string accepted = acceptedText(**store, number);
        const std::string drafted = draftedText(number, kept);
        const std::string& text = typed.accepted > 0 || drafted.size() < accepted.size() ? accepted : drafted;
        if (text != benchmarks::typedWords(number, text.size()))
            ++losses.wrongText;
        if (typed.accepted > 0) {
            ++losses.accepted;
            if (text.size() < typed.accepted)
                ++losses.lostAccepted;
            continue;
        }
        if (typed.before > 0) {
            ++losses.withTyping;
            if (text.size() < typed.before)
                ++losses.lostTyping;
        }
        for (const auto& [when, characters] : typed.strokes)
            if (characters > text.size()) {
                losses.longestGap = std::max(losses.longestGap, session.killedAt - when);
                break;
            }
    }
}

Session begin(const char* program, const std::filesystem::path& sample, const std::filesystem::path& folder, int number,
              long long life)
{
    const std::string name = "session-" + std::to_string(number);
    Session session{folder / (name + ".csp"), folder / (name + ".log"), 0, 0, 0};
    std::filesystem::copy_file(sample, session.file);
    session.child = ::fork();
    if (session.child == 0) {
        ::execl(program, program, session.file.c_str(), session.log.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    session.killAt = milliseconds() + life;
    return session;
}

void clear(const Session& session)
{
    const std::string stem = session.file.stem().string();
    for (const auto& each : std::filesystem::directory_iterator(session.file.parent_path()))
        if (each.path().filename().string().rfind(stem + '.', 0) == 0)
            std::filesystem::remove_all(each.path());
}

void end(Session& session, Losses& losses)
{
    session.killedAt = milliseconds();
    ::kill(session.child, SIGKILL);
    int status = 0;
    ::waitpid(session.child, &status, 0);
    if (!WIFSIGNALED(status)) {
        std::fprintf(stderr, "kill_sessions: a session ended by itself, with %d\n", WEXITSTATUS(status));
        ++losses.unusable;
    }
    examine(session, losses);
    clear(session);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 6)
        return 2;
    spdlog::set_level(spdlog::level::off);
    const std::filesystem::path sample = argv[2];
    const std::filesystem::path folder = argv[3];
    const int times = std::atoi(argv[4]);
    const auto atOnce = static_cast<std::size_t>(std::atoi(argv[5]));
    std::mt19937 random{std::random_device{}()};
    std::uniform_int_distribution<long long> life(200, 7000);
    Losses losses;
    std::vector<Session> running;
    int begun = 0;
    while (begun < times || !running.empty()) {
        while (begun < times && running.size() < atOnce)
            running.push_back(begin(argv[1], sample, folder, begun++, life(random)));
        const auto next =
            std::min_element(running.begin(), running.end(),
                             [](const Session& left, const Session& right) { return left.killAt < right.killAt; });
        if (const long long wait = next->killAt - milliseconds(); wait > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(wait));
        end(*next, losses);
        running.erase(next);
    }
    std::printf("%ld sessions killed; %ld files unusable or unsound\n", losses.sessions, losses.unusable);
    std::printf("%ld accepted changes; %ld lost\n", losses.accepted, losses.lostAccepted);
    std::printf("%ld sessions had typing older than two seconds; %ld lost some of it\n", losses.withTyping,
                losses.lostTyping);
    std::printf("%ld texts were not what was typed; the oldest character lost was typed %lld ms before the kill\n",
                losses.wrongText, losses.longestGap);
    return losses.unusable + losses.lostAccepted + losses.lostTyping + losses.wrongText == 0 ? 0 : 1;
}
