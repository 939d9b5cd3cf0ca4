// SPDX-License-Identifier: MIT
#include "desktop/agenda_desk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <vector>

using namespace cspdesk;
using namespace cspdesk::tests;

namespace {

const char* const fileVariable = "CSPDESK_TYPING_FILE";
const char* const logVariable = "CSPDESK_TYPING_LOG";
const std::string typedInto = "Any other business";

/// How much had been typed when.
struct Stroke
{
    qint64 milliseconds;
    int characters;
};

std::vector<Stroke> strokesIn(const QString& log)
{
    std::vector<Stroke> strokes;
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return strokes;
    const QStringList lines = QString::fromLatin1(file.readAll()).split(QLatin1Char('\n'));
    for (qsizetype line = 0; line + 1 < lines.size(); ++line) { // the last one may be half written
        const QStringList words = lines[line].split(QLatin1Char(' '));
        if (words.size() == 2)
            strokes.push_back({words[0].toLongLong(), words[1].toInt()});
    }
    return strokes;
}

int charactersBefore(const std::vector<Stroke>& strokes, qint64 milliseconds)
{
    int characters = 0;
    for (const Stroke& stroke : strokes)
        if (stroke.milliseconds <= milliseconds)
            characters = stroke.characters;
    return characters;
}

} // namespace

// Run by the test below as a program of its own, which is then killed.
TEST_CASE("Types into a title without end", "[.typing]")
{
    const QString path = qEnvironmentVariable(fileVariable);
    REQUIRE_FALSE(path.isEmpty());
    Desk desk;
    REQUIRE(desk.workspace.createSample(path.toStdString()).has_value());
    desk.trigger("view.agenda");
    auto& table = desk.named<desktop::AgendaTable>(QStringLiteral("agendaTable"));
    const auto items = desk.itemsOf(desk.meetingOn(date(2025, 10, 21)).id);
    for (const auto& item : items)
        if (item->title == typedInto)
            table.editTitle(item.id);
    auto* editor = table.findChild<desktop::LineBox*>(QStringLiteral("agendaTitleEditor"));
    REQUIRE(editor != nullptr);
    QFile log(qEnvironmentVariable(logVariable));
    REQUIRE(log.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QElapsedTimer clock;
    clock.start();
    for (int typed = 1; clock.elapsed() < 60'000; ++typed) {
        QTest::keyClick(editor, char('a' + typed % 26));
        log.write(QByteArray::number(clock.elapsed()) + ' ' + QByteArray::number(typed) + '\n');
        QTest::qWait(10);
    }
}

TEST_CASE("Killed while somebody types, the program has lost no more than two seconds of it")
{
    const TemporaryFolder folder;
    const auto path = folder.path("cambridge.csp");
    const QString log = QString::fromStdString(folder.path("strokes.txt").string());
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(fileVariable), QString::fromStdString(path.string()));
    environment.insert(QString::fromLatin1(logVariable), log);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.typing]")});
    REQUIRE(child.waitForStarted());
    const bool typedLongEnough = QTest::qWaitFor(
        [&] {
            const auto strokes = strokesIn(log);
            return !strokes.empty() && strokes.back().milliseconds > 4000;
        },
        40'000);
    child.kill(); // SIGKILL: nothing in it has a chance to save anything
    REQUIRE(child.waitForFinished());
    REQUIRE(typedLongEnough);

    const FixedClock clock;
    storage::SqlitePartnershipFiles files{{.passphraseCost = {.operations = 1, .memoryBytes = 8192}}};
    const auto store = files.open(path, application::OpenMode::Write);
    REQUIRE(store.has_value());
    const auto drafts = (*store)->drafts();
    REQUIRE(drafts.has_value());
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->front().field == "title");
    const auto strokes = strokesIn(log);
    const auto kept = int(drafts->front().text.size());
    CHECK(kept >= charactersBefore(strokes, strokes.back().milliseconds - 2000));
    CHECK(kept <= strokes.back().characters + 1);
}
