// SPDX-License-Identifier: MIT
#include "commands/answers.h"

#include "wording/error_text.h"
#include "wording/translate.h"

#include <algorithm>
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
    environment.problems << "cspdesk-cli: " << wording::errorText(error).inOneLine().toStdString() << '\n';
    const Failure* failure = std::get_if<Failure>(&error);
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
    std::ifstream stream(*file);
    std::string passphrase;
    if (!std::getline(stream, passphrase))
        return refuse(application::failure(Failure::Kind::CannotOpen, *file));
    if (!passphrase.empty() && passphrase.back() == '\r')
        passphrase.pop_back();
    return store.unlock(normalised(passphrase));
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
        return refuse(application::failure(Failure::Kind::Sealed, arguments.place(0),
                                           "Give the passphrase with --passphrase-file or at a terminal."));
    CSPDESK_TRY((*store)->unlock(normalised(*passphrase)));
    return store;
}

Result<> writeWhole(const std::string& path, const std::string& content)
{
    const std::string partial = path + ".part";
    std::error_code problem;
    {
        std::ofstream stream(partial, std::ios::binary | std::ios::trunc);
        if (!stream)
            return refuse(application::failure(Failure::Kind::CannotOpen, path));
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
