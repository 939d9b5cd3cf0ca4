// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/prompter.h"
#include "support/catch.h"

#include <deque>
#include <string>
#include <vector>

namespace cspdesk::tests {

/// Answers by script. A question that no answer was laid out for fails the test, and so does an answer left over.
class ScriptedPrompter : public desktop::Prompter
{
public:
    std::deque<bool> confirmations;
    std::deque<std::optional<QString>> texts;
    std::deque<std::optional<QString>> secrets;
    std::deque<std::optional<std::filesystem::path>> filesToOpen;
    std::deque<std::optional<std::filesystem::path>> filesToSave;
    std::deque<std::optional<std::filesystem::path>> folders;
    /// What was asked and told, in order.
    std::vector<QString> asked;
    std::vector<QString> failures;

    ~ScriptedPrompter() override
    {
        CHECK(confirmations.empty());
        CHECK(texts.empty());
        CHECK(secrets.empty());
        CHECK(filesToOpen.empty());
        CHECK(filesToSave.empty());
        CHECK(folders.empty());
    }

    bool confirm(const Question& question) override { return next(confirmations, question.title, false); }
    std::optional<QString> askText(const QString& title, const QString&, const QString&) override
    {
        return next(texts, title, std::optional<QString>());
    }
    std::optional<QString> askSecret(const QString& title, const QString&) override
    {
        return next(secrets, title, std::optional<QString>());
    }
    std::optional<std::filesystem::path> chooseFileToOpen(const QString& title, const QString&) override
    {
        return next(filesToOpen, title, std::optional<std::filesystem::path>());
    }
    std::optional<std::filesystem::path> chooseFileToSave(const QString& title, const QString&, const QString&) override
    {
        return next(filesToSave, title, std::optional<std::filesystem::path>());
    }
    std::optional<std::filesystem::path> chooseFolder(const QString& title, const QString&) override
    {
        return next(folders, title, std::optional<std::filesystem::path>());
    }
    void tellFailure(const wording::ErrorText& error) override { failures.push_back(error.inOneLine()); }

private:
    template <class Answer>
    Answer next(std::deque<Answer>& answers, const QString& question, Answer otherwise)
    {
        asked.push_back(question);
        if (answers.empty()) {
            FAIL_CHECK("unexpected question: " << question.toStdString());
            return otherwise;
        }
        Answer answer = std::move(answers.front());
        answers.pop_front();
        return answer;
    }
};

} // namespace cspdesk::tests
