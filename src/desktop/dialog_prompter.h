// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/prompter.h"

namespace cspdesk::desktop {

/// Where files are looked for first: the documents of the person, where there is such a folder.
QString documentsFolder();

/// Asks by dialogs over the window in front.
class DialogPrompter final : public Prompter
{
public:
    bool confirm(const Question& question) override;
    std::optional<QString> askText(const QString& title, const QString& label, const QString& initial) override;
    std::optional<QString> askSecret(const QString& title, const QString& label) override;
    std::optional<std::filesystem::path> chooseFileToOpen(const QString& title, const QString& filter) override;
    std::optional<std::filesystem::path> chooseFileToSave(const QString& title, const QString& suggestedName,
                                                          const QString& filter) override;
    std::optional<std::filesystem::path> chooseFolder(const QString& title, const QString& initial) override;
    void tellFailure(const wording::ErrorText& error) override;

private:
    QString m_lastFolder; ///< where a file was last opened
};

} // namespace cspdesk::desktop
