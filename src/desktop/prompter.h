// SPDX-License-Identifier: MIT
#pragma once

#include "wording/error_text.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>

namespace cspdesk::desktop {

/// Asks the person at the desk. Behind an interface so that tests answer by script and an unexpected question fails
/// them.
class Prompter
{
public:
    struct Question
    {
        QString title;
        QString detail;
        QString yes; ///< the text of the button that does it, a verb: "Remove meeting"
        bool destructive = false;
    };

    virtual ~Prompter() = default;
    /// True when the person chose to do it.
    virtual bool confirm(const Question& question) = 0;
    virtual std::optional<QString> askText(const QString& title, const QString& label, const QString& initial) = 0;
    /// A passphrase or recovery key, typed hidden.
    virtual std::optional<QString> askSecret(const QString& title, const QString& label) = 0;
    virtual std::optional<std::filesystem::path> chooseFileToOpen(const QString& title, const QString& filter) = 0;
    virtual std::optional<std::filesystem::path> chooseFileToSave(const QString& title, const QString& suggestedName,
                                                                  const QString& filter) = 0;
    /// A folder that is there; `initial` is where the search begins.
    virtual std::optional<std::filesystem::path> chooseFolder(const QString& title, const QString& initial) = 0;
    /// Only for failures that endanger what was entered; everything else goes to the message bar.
    virtual void tellFailure(const wording::ErrorText& error) = 0;
};

} // namespace cspdesk::desktop
