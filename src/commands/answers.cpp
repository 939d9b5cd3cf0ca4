// SPDX-License-Identifier: MIT
#include "commands/answers.h"

#include "base/input_file.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace cspdesk::commands {

using application::Result;
using application::Store;

namespace {

/// The same letters typed on different keyboards are the same passphrase.
std::string normalised(const std::string& passphrase)
{
    return wording::text(passphrase).normalized(QString::NormalizationForm_C).toStdString();
}

/// The first line of the file. An empty one is no passphrase: none has no characters.
Result<std::string> passphraseIn(const std::string& path)
{
    std::error_code problem;
    if (!std::filesystem::exists(path, problem))
        return refuse(application::failure(Failure::Kind::NotFound, path));
    std::ifstream stream(path);
    if (!stream || std::filesystem::is_directory(path, problem))
        return refuse(application::failure(Failure::Kind::CannotOpen, path));
    std::string passphrase;
    std::getline(stream, passphrase);
    if (!passphrase.empty() && passphrase.back() == '\r')
        passphrase.pop_back();
    if (passphrase.empty())
        return refuse(application::failure(Failure::Kind::Other, path,
                                           "the first line of “" + path + "” should be the passphrase, and is empty"));
    return passphrase;
}

} // namespace

const Option formatOption{"--format", "text|json", "the form of the answer; text for people without it"};
const Option passphraseOption{"--passphrase-file", "FILE", "read the passphrase from the first line of FILE"};

bool wantsJson(const Arguments& arguments) { return arguments.value("--format") == "json"; }

bool formatIsOneOf(const Arguments& arguments, Environment& environment, std::initializer_list<std::string> formats)
{
    const auto format = arguments.value("--format");
    if (!format || std::find(formats.begin(), formats.end(), *format) != formats.end())
        return true;
    std::string known;
    for (const std::string& each : formats)
        known += (known.empty() ? "" : ", ") + each;
    environment.problems << "cspdesk-cli: there is no format “" << *format << "” here; there are: " << known << '\n';
    return false;
}

void print(std::ostream& out, const QString& line) { out << line.toStdString() << '\n'; }

int tell(const application::Error& error, Environment& environment)
{
    wording::ErrorText text = wording::errorText(error);
    const Failure* failure = std::get_if<Failure>(&error);
    if (failure != nullptr && failure->kind == Failure::Kind::Sealed)
        text.advice = wording::say("Give the passphrase with --passphrase-file or at a terminal.");
    environment.problems << "cspdesk-cli: " << text.inOneLine().toStdString() << '\n';
    if (failure == nullptr)
        return Refused;
    using enum Failure::Kind;
    const auto refusals = {WrongPassphrase, Exists, LockedByOther, Sealed};
    return std::find(refusals.begin(), refusals.end(), failure->kind) != refusals.end() ? Refused : Failed;
}

int tellUsage(const std::string& message, Environment& environment)
{
    environment.problems << "cspdesk-cli: " << message << '\n';
    return WrongUsage;
}

Result<std::unique_ptr<Store>> openForReading(const Arguments& arguments, Environment& environment)
{
    return environment.files.open(arguments.place(0), application::OpenMode::Read);
}

Result<> unlockIfAsked(const Arguments& arguments, Store& store)
{
    const auto file = arguments.value("--passphrase-file");
    if (!file || store.closedMatter() != application::ClosedMatterAccess::Locked)
        return {};
    const auto passphrase = passphraseIn(*file);
    CSPDESK_TRY(passphrase);
    return store.unlock(normalised(*passphrase));
}

Result<std::unique_ptr<Store>> openUnlocked(const Arguments& arguments, Environment& environment)
{
    auto store = openForReading(arguments, environment);
    CSPDESK_TRY(store);
    CSPDESK_TRY(unlockIfAsked(arguments, **store));
    if ((*store)->closedMatter() != application::ClosedMatterAccess::Locked)
        return store;
    const auto passphrase = environment.askSecret ? environment.askSecret("Passphrase: ") : std::nullopt;
    if (!passphrase)
        return refuse(application::failure(Failure::Kind::Sealed, arguments.place(0)));
    CSPDESK_TRY((*store)->unlock(normalised(*passphrase)));
    return store;
}

namespace {

/// Why nothing can be written there. `error` is what the system said of the attempt.
application::Error writingFailure(const std::string& path, int error)
{
    std::error_code problem;
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder, problem))
        return application::failure(Failure::Kind::NotFound, folder.string(), "there is no such folder");
    if (error == ENOSPC || error == EDQUOT)
        return application::failure(Failure::Kind::DiskFull, path);
    if (error == EACCES || error == EROFS || error == EPERM)
        return application::failure(Failure::Kind::ReadOnly,
                                    std::filesystem::absolute(path, problem).parent_path().string());
    return application::failure(Failure::Kind::CannotOpen, path);
}

} // namespace

Result<> checkOutput(const std::string& path)
{
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem))
        return refuse(application::failure(Failure::Kind::CannotOpen, path, "it is a folder"));
    const std::string partial = path + ".part";
    errno = 0;
    if (!std::ofstream(partial, std::ios::binary | std::ios::app))
        return refuse(writingFailure(path, errno));
    std::filesystem::remove(partial, problem);
    return {};
}

BasicResult<std::string, int> contentOf(const std::filesystem::path& path, Environment& environment)
{
    constexpr std::uint64_t largest = std::uint64_t{100} << 20U; // real ones are below 1 MB
    const auto file = platform::openInput(path);
    if (!file.has_value())
        return refuse(tell(application::Error(file.error()), environment));
    if ((*file)->size() > largest)
        return refuse(tellUsage("the file is larger than any report or result bundle", environment));
    std::string bytes(static_cast<std::size_t>((*file)->size()), '\0');
    if (const auto read = (*file)->readAt(0, bytes); !read.has_value())
        return refuse(tell(application::Error(read.error()), environment));
    return bytes;
}

Result<> writeWhole(const std::string& path, const std::string& content)
{
    if (const auto possible = checkOutput(path); !possible.has_value())
        return possible;
    const std::string partial = path + ".part";
    std::error_code problem;
    {
        errno = 0;
        std::ofstream stream(partial, std::ios::binary | std::ios::trunc);
        if (!stream)
            return refuse(writingFailure(path, errno));
        stream.write(content.data(), static_cast<std::streamsize>(content.size()));
        stream.close();
        if (!stream) {
            std::filesystem::remove(partial, problem);
            return refuse(application::failure(Failure::Kind::DiskFull, path));
        }
    }
    std::filesystem::rename(partial, path, problem);
    if (problem) {
        std::error_code ignored;
        std::filesystem::remove(partial, ignored);
        return refuse(application::failure(Failure::Kind::CannotOpen, path, problem.message()));
    }
    return {};
}

} // namespace cspdesk::commands
