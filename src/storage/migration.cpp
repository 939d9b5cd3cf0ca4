// SPDX-License-Identifier: MIT
#include "storage/migration.h"

#include "base/text.h"
#include "storage/fault.h"
#include "storage/publish.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>

namespace cspdesk {
std::span<const std::pair<std::string_view, std::string_view>> migrationFiles();
}

namespace cspdesk::storage {
namespace {

constexpr std::string_view divider = "-- next";

/// Never divided at semicolons: the body of a trigger has some.
std::vector<std::string> statementsIn(std::string_view text)
{
    std::vector<std::string> statements(1);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        if (trimmed(line) == divider)
            statements.emplace_back();
        else
            statements.back() += line;
        text.remove_prefix(end);
    }
    return statements;
}

MigrationStep stepIn(std::string_view file, std::string_view text)
{
    MigrationStep step;
    const auto [rest, error] = std::from_chars(file.data(), file.data() + file.size(), step.number);
    if (error != std::errc() || step.number < 1)
        fail(Failure::Kind::Other, std::string(file), "the name of a migration begins with its number");
    step.name = file;
    step.statements = statementsIn(text);
    return step;
}

void run(const Connection& connection, const std::vector<MigrationStep>& steps, std::int64_t from)
{
    for (const MigrationStep& step : steps) {
        if (step.number <= from)
            continue;
        for (const std::string& statement : step.statements)
            connection.execute(statement);
        connection.execute("PRAGMA user_version = " + std::to_string(step.number));
    }
}

void requireSound(const Connection& connection)
{
    if (connection.prepare("PRAGMA foreign_key_check").step())
        fail(Failure::Kind::Constraint, {}, "a migration left a reference to a record that is not there");
    Statement integrity = connection.prepare("PRAGMA integrity_check(1)");
    if (integrity.step() && integrity.text(0) != "ok")
        fail(Failure::Kind::Damaged, {}, "parts of it can no longer be read");
}

std::filesystem::path freeBackupName(const std::filesystem::path& path, int step)
{
    for (int attempt = 1;; ++attempt) {
        std::filesystem::path name = path.stem();
        name += ".before-step-" + std::to_string(step) + (attempt > 1 ? "-" + std::to_string(attempt) : "");
        name += path.extension();
        if (const auto candidate = path.parent_path() / name; !std::filesystem::exists(candidate))
            return candidate;
    }
}

std::string evenedOut(std::string_view sql)
{
    std::string text;
    for (const char character : sql) {
        const bool isSpace = character == ' ' || character == '\n' || character == '\t' || character == '\r';
        if (!isSpace)
            text += character;
        else if (!text.empty() && text.back() != ' ')
            text += ' ';
    }
    return std::string(trimmed(text));
}

void runInTransaction(const Connection& connection, const std::vector<MigrationStep>& steps, std::int64_t from)
{
    // Ignored inside a transaction, so it is switched before it.
    connection.execute("PRAGMA foreign_keys = OFF");
    Transaction transaction(connection);
    run(connection, steps, from);
    requireSound(connection);
    transaction.commit();
    connection.execute("PRAGMA foreign_keys = ON");
}

} // namespace

std::vector<MigrationStep> migrationSteps(std::span<const std::pair<std::string_view, std::string_view>> files)
{
    std::vector<MigrationStep> steps;
    for (const auto& [name, text] : files)
        steps.push_back(stepIn(name, text));
    std::sort(steps.begin(), steps.end(),
              [](const MigrationStep& left, const MigrationStep& right) { return left.number < right.number; });
    for (std::size_t index = 0; index < steps.size(); ++index)
        if (steps[index].number != static_cast<int>(index) + 1)
            fail(Failure::Kind::Other, steps[index].name, "the steps are not numbered 1, 2, 3 and so on");
    return steps;
}

const std::vector<MigrationStep>& releasedSteps()
{
    static const std::vector<MigrationStep> steps = migrationSteps(migrationFiles());
    return steps;
}

int lastStep(const std::vector<MigrationStep>& steps) { return steps.empty() ? 0 : steps.back().number; }

void createSchema(const Connection& connection, const std::vector<MigrationStep>& steps)
{
    connection.execute("PRAGMA application_id = " + std::to_string(applicationId));
    Transaction transaction(connection);
    run(connection, steps, 0);
    transaction.commit();
}

std::filesystem::path upgrade(const std::filesystem::path& path, const std::vector<MigrationStep>& steps)
{
    Connection connection(path, Connection::Access::Write);
    const std::int64_t from = connection.number("PRAGMA user_version");
    const std::filesystem::path backup = freeBackupName(path, lastStep(steps));
    try {
        publishCopy(connection, path, backup);
        runInTransaction(connection, steps, from);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(backup, ignored);
        throw;
    }
    spdlog::info("brought a partnership file from step {} to step {}", from, lastStep(steps));
    return backup;
}

std::vector<std::string> schemaOf(const Connection& connection)
{
    // SQLite's own tables have names that begin so; the rest is ours or should not be there.
    Statement row = connection.prepare("SELECT type, name, sql FROM sqlite_schema"
                                       " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name");
    std::vector<std::string> texts;
    while (row.step())
        texts.push_back(row.text(0) + ' ' + row.text(1) + ": " + evenedOut(row.text(2)));
    return texts;
}

std::vector<std::string> expectedSchema(const std::vector<MigrationStep>& steps)
{
    const Connection connection = Connection::inMemory();
    createSchema(connection, steps);
    return schemaOf(connection);
}

} // namespace cspdesk::storage
