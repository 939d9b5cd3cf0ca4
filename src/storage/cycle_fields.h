// SPDX-License-Identifier: MIT
#pragma once

#include "storage/record_parts.h"

namespace cspdesk::storage {

// What the records of the officer's cycle are made of: papers, questions, the plan, and the rules of deadlines.

template <class Visitor, Is<domain::DeadlineRules> Record>
void describe(Visitor& visit, Record& rules)
{
    visit("website_notice_days", rules.websiteNoticeDays);
    visit("posting_cut_off", rules.postingCutOff);
    visit("office_closures_count", rules.officeClosuresCount);
    visit("minutes_count", rules.minutesCount);
    visit("questions_per_person", rules.questionsPerPerson);
    visit("questions_per_meeting", rules.questionsPerMeeting);
    visit("question_minutes", rules.questionMinutes);
    visit("question_words", rules.questionWords);
    visit("statement_minutes", rules.statementMinutes);
    visit("written_answer_days", rules.writtenAnswerDays);
    visit("asker_kept_months", rules.askerKeptMonths);
}

template <class Visitor, Is<domain::PaperChase> Record>
void describe(Visitor& visit, Record& chase)
{
    visit("on", chase.on);
    visit("how", chase.how);
}

template <class Visitor, Is<domain::PaperMatter> Record>
void describe(Visitor& visit, Record& paper)
{
    visit("title", paper.title);
    visit("author", paper.author);
    visit("author_person", paper.authorPerson);
    visit("agency", paper.agency);
    visit("marking", paper.marking);
    visit("reason", paper.reason);
    visit("note", paper.note);
    visit("chased", paper.chased);
}

template <class Visitor, Is<domain::PaperFile> Record>
void describe(Visitor& visit, Record& file)
{
    visit("name", file.name);
    visit("media_type", file.mediaType);
    visit("bytes", file.bytes);
    visit("sha256", file.sha256);
    visit("pages", file.pages);
    visit("note", file.note);
}

template <class Visitor, Is<domain::AskerDetails> Record>
void describe(Visitor& visit, Record& asker)
{
    visit("name", asker.name);
    visit("organisation", asker.organisation);
    visit("address", asker.address);
    visit("email", asker.email);
    visit("telephone", asker.telephone);
}

template <class Visitor, Is<domain::PlanDraft> Record>
void describe(Visitor& visit, Record& draft)
{
    visit("version", draft.version);
    visit("on", draft.on);
    visit("note", draft.note);
}

template <class Visitor, Is<domain::PlanComment> Record>
void describe(Visitor& visit, Record& comment)
{
    visit("on", comment.on);
    visit("by", comment.by);
    visit("text", comment.text);
    visit("version", comment.version);
}

template <class Visitor, Is<domain::PlanMatter> Record>
void describe(Visitor& visit, Record& matter)
{
    visit("title", matter.title);
    visit("leads", matter.leads);
    visit("note", matter.note);
    visit("response", matter.response);
    visit("drafts", matter.drafts);
    visit("comments", matter.comments);
    visit("signed_off_by", matter.signedOffBy);
}

} // namespace cspdesk::storage
