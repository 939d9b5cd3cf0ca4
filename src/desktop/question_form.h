// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/questions_model.h"
#include "presentation/typed_text.h"

#include <QFrame>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPlainTextEdit;

namespace Ui {
class QuestionForm;
}

namespace cspdesk::desktop {

class SegmentedChoice;

/// Everything about one question or statement beside the register: its words, who asked, and what became of it. Each
/// field is accepted when it is left.
class QuestionForm : public QFrame
{
    Q_OBJECT

public:
    enum Part { Words, Asker, Answer };

    QuestionForm(PageContext& context, presentation::QuestionsModel& model, QWidget* parent);
    ~QuestionForm() override;
    void show(std::optional<Id<domain::PublicQuestion>> question);
    void showPart(Part part);
    /// Puts the keyboard into the subject, all of it selected; into the answer; or among those who ask.
    void editSubject();
    void editAnswer();
    void editAsker();
    void addPart();
    void splitPart();
    /// Accepts what is being typed.
    void finishTyping();

Q_SIGNALS:
    /// An outcome was chosen from the list.
    void outcomeChosen(cspdesk::domain::QuestionOutcome outcome);

private:
    using Edit = std::function<void(domain::PublicQuestion&)>;
    using TextMember = std::string domain::PublicQuestion::*;
    /// A text of the question with its box, where a refusal is said, and the name its draft is kept under.
    struct TextField
    {
        QPlainTextEdit* box;
        QLabel* problem;
        std::string name;
        TextMember member;
        QString undoText;
        std::function<void(const QString&)> setText;
    };

    void prepareFields();
    void prepareLabels();
    void prepareChoices();
    void connectTexts();
    void giveUpText(std::size_t text);
    void connectParts();
    void connectWords();
    void connectAnswer();
    void connectAsker();

    void refresh();
    void refreshTexts(const application::QuestionLine& line);
    void refreshWords(const application::QuestionLine& line);
    void fillItems(const application::QuestionLine& line);
    void refreshNotice(const application::QuestionLine& line);
    void refreshAnswer(const application::QuestionLine& line);
    void refreshAsker(const application::QuestionLine& line);
    void fillDetails(const domain::AskerDetails& details);
    void allow();

    [[nodiscard]] int row() const;
    [[nodiscard]] const application::QuestionLine* line() const { return m_model.lineAt(row()); }
    [[nodiscard]] presentation::TypedField field(const std::string& name) const;
    bool apply(const QString& undoText, const Edit& edit, QLabel* problem);
    void acceptText(const TextField& text);
    void acceptParts();
    void acceptAsker(const QString& undoText);
    void clearAwayTyping();

    PageContext& m_context;
    presentation::QuestionsModel& m_model;
    presentation::TypedText m_typed;
    std::unique_ptr<Ui::QuestionForm> m_ui;
    SegmentedChoice* m_choice;
    std::vector<TextField> m_texts;
    std::optional<Id<domain::PublicQuestion>> m_question;
    bool m_filling = false;
};

} // namespace cspdesk::desktop
