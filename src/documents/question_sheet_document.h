// SPDX-License-Identifier: MIT
#pragma once

#include "application/question_view.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

namespace cspdesk::documents {

/// The questions and statements of a meeting. The Board's copy is the Chair's sheet: who asked, whether notice was in
/// time, what goes beyond the limits, the order suggested and the time for each. The public copy has their words, what
/// became of them, and of who asked no more than what is shown.
Document questionSheetDocument(const application::QuestionsView& view, Audience audience);

/// One question in full: its parts, the answer and the supplementary, with headings of that level.
std::vector<Block> questionBlocks(const domain::PublicQuestion& question, int headingLevel);

/// A line about one for the Chair's brief: "Question 2, A resident: Bins. In time. 5 minutes."
std::string questionLine(const application::QuestionLine& line, Audience audience);

/// What minutes say of it: "Question 2 from a resident: Bins. Answered by … Appendix 1."
std::string minutedQuestion(const application::QuestionLine& line);

} // namespace cspdesk::documents
