// SPDX-License-Identifier: MIT
#pragma once

#include "application/question_view.h"

#include <QString>
#include <QStringList>

namespace cspdesk::wording {

QString label(domain::QuestionLimit limit); ///< "more than one person may put"

/// What the public calls the asker: the words chosen, or "A member of the public".
QString askerShown(const domain::PublicQuestion& question);
/// "Question 2", "Statement 3"
QString questionName(const domain::PublicQuestion& question);
/// "a", "b": the letter of a part, from 0.
QString partLetter(int part);

/// "Monday 20 October 2025 at 09:40, by e-mail"
QString receivedText(const domain::PublicQuestion& question);
/// The rule its notice is counted by, with the moment: "On another matter: by 10:00 on Monday 20 October 2025, 1
/// working day before the meeting".
QString noticeRule(const application::QuestionLine& line, const application::QuestionsView& view);
/// "In time", "Late"
QString noticeState(const application::QuestionLine& line);
/// "In time", "Late by 2 hours 10 minutes", with why it is taken all the same.
QString noticeText(const application::QuestionLine& line);
/// "2 hours 10 minutes", "1 day 3 hours"
QString lateness(int minutes);
/// "item 5, Community Safety Plan", "a matter that is not on the agenda"
QString matterText(const application::QuestionLine& line);
/// What goes beyond the limits of the terms, each in one line with its sum: "312 words; the terms allow 150".
QStringList limitLines(const application::QuestionLine& line, const application::QuestionsView& view);

/// The word for what became of it: "Written answer", "To be heard".
QString outcomeState(const domain::PublicQuestion& question);
/// What became of it, with its day and reference: "Written answer promised by 4 November 2025".
QString outcomeText(const domain::PublicQuestion& question);
/// What is still owed: "Answer owed by 4 November 2025", "Answer overdue since …". Empty where nothing is.
QString owedText(const domain::PublicQuestion& question, Date today);
/// How long the asker's details are kept, or that they were removed. Empty where nobody is put down.
QString keptText(const application::QuestionLine& line);

/// The appendix to the minutes as the program writes it.
QString appendixTitle(const domain::PublicQuestion& question);
/// Marked text.
std::string appendixText(const application::QuestionLine& line);

} // namespace cspdesk::wording
