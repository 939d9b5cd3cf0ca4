// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"

#include <QString>

#include <filesystem>
#include <string>

namespace cspdesk::commands {

/// Whether a command answers with JSON instead of text for people.
bool wantsJson(const Arguments& arguments);
/// Says in the problems what is wrong with `--format`, where it names something else than the given formats.
bool formatIsOneOf(const Arguments& arguments, Environment& environment, std::initializer_list<std::string> formats);

void print(std::ostream& out, const QString& line);

/// Tells the error as a person should read it, and gives the exit code that goes with it.
int tell(const application::Error& error, Environment& environment);
int tellUsage(const std::string& message, Environment& environment);

/// Opens a file for reading with its closed matter readable: a protected one is unlocked with the passphrase from
/// `--passphrase-file` or the terminal.
application::Result<std::unique_ptr<application::Store>> openUnlocked(const Arguments& arguments,
                                                                      Environment& environment);

/// Opens the file named first, for reading.
application::Result<std::unique_ptr<application::Store>> openForReading(const Arguments& arguments,
                                                                        Environment& environment);

/// Unlocks with `--passphrase-file` where it is given.
application::Result<> unlockIfAsked(const Arguments& arguments, application::Store& store);

/// Whether a file can be written there: the folder is there and lets us. For what takes long to make.
application::Result<> checkOutput(const std::string& path);

/// A whole file of an analyst's, which is never large; without a value the person has been told why not.
BasicResult<std::string, int> contentOf(const std::filesystem::path& path, Environment& environment);

/// Writes all of it or nothing, over a file that may be there already.
application::Result<> writeWhole(const std::string& path, const std::string& content);

extern const Option formatOption;
extern const Option passphraseOption;

} // namespace cspdesk::commands
