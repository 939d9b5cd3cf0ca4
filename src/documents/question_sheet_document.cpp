// SPDX-License-Identifier: MIT
#include "documents/question_sheet_document.h"

#include "documents/closed_places.h"
#include "documents/marked_blocks.h"
#include "wording/format_text.h"
#include "wording/question_text.h"
#include "wording/translate.h"

#include <QStringList>

#include <iterator>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::QuestionLine;
using application::QuestionsView;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

void define(DefinitionList& list, const QString& label, Spans value)
{
    if (!value.empty() && !value.front().text.empty())
        list.definitions.push_back({plain(utf8(label)), std::move(value)});
}

void define(DefinitionList& list, const QString& label, const QString& value)
{
    define(list, label, plain(utf8(value)));
}

void append(std::vector<Block>& blocks, std::vector<Block> more)
{
    blocks.insert(blocks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

class SheetWriter
{
public:
    SheetWriter(const QuestionsView& view, Audience audience)
        : m_view(view),
          m_audience(audience),
          m_lines(application::inSuggestedOrder(view.lines))
    {}

    Document write()
    {
        m_document =
            meetingPaper(m_view.agenda.partnership, paperName(Paper::QuestionSheet), m_view.agenda.meeting->date);
        m_document.marking = isForBoard()
                               ? utf8(say("For the person presiding: names those who ask, not for publication"))
                               : marking(m_audience, false);
        if (m_lines.empty()) {
            add(Paragraph{plain(utf8(say("Nobody has given notice of a question or statement.")))});
            return std::move(m_document);
        }
        if (isForBoard()) {
            addRules();
            addOrder();
        }
        for (const QuestionLine& line : m_lines)
            addQuestion(line);
        return std::move(m_document);
    }

private:
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }
    [[nodiscard]] bool isForBoard() const { return m_audience == Audience::Board; }

    void addRules()
    {
        const DayAndTime cutOff{m_view.otherMatters.result, m_view.agenda.terms.questionCutOff};
        QStringList rules{say("Notice of a question or statement on a matter of the agenda is given before the meeting "
                              "starts; on any other matter by %1 on %2.")
                              .arg(wording::timeOfDay(cutOff.time), wording::longDate(cutOff.day)),
                          say("That notice was late is for the Chair to weigh.")};
        if (m_view.minutesForAll)
            rules << say("The time set aside is %1.").arg(wording::minutesLong(*m_view.minutesForAll));
        add(Paragraph{plain(utf8(rules.join(QLatin1Char(' ')))), ParagraphStyle::Small});
    }

    void addOrder()
    {
        Table table;
        table.caption = plain(utf8(say("Suggested order: matters of the agenda first, then in the order of receipt")));
        table.columns = {Column{.heading = utf8(say("Order")), .millimetres = 16, .role = ColumnRole::RowHeader},
                         Column{.heading = utf8(say("Question or statement")), .share = 2.6},
                         Column{.heading = utf8(say("On")), .share = 1.6},
                         Column{.heading = utf8(say("Notice")), .share = 1.4},
                         Column{.heading = utf8(say("Time")), .millimetres = 24}};
        for (const QuestionLine& line : m_lines)
            table.rows.push_back(
                Row{{Cell{plain(std::to_string(line.place))},
                     Cell{plain(utf8(say("%1: %2").arg(wording::questionName(line.question.value),
                                                       wording::text(line.question->subject))))},
                     Cell{plain(utf8(wording::matterText(line)))}, Cell{plain(utf8(wording::noticeText(line)))},
                     Cell{plain(line.minutes ? utf8(wording::minutesLong(*line.minutes)) : std::string())}}});
        add(std::move(table));
    }

    void addQuestion(const QuestionLine& line)
    {
        const PublicQuestion& question = line.question.value;
        const QString title = say("%1: %2").arg(wording::questionName(question), wording::text(question.subject));
        Heading heading{2, plain(utf8(title))};
        heading.id = "question-" + std::to_string(question.number);
        add(std::move(heading));
        add(factsOf(line));
        for (Block& block : questionBlocks(question, 3))
            add(std::move(block));
    }

    [[nodiscard]] DefinitionList factsOf(const QuestionLine& line) const
    {
        const PublicQuestion& question = line.question.value;
        DefinitionList list;
        if (isForBoard())
            addAsker(list, line);
        define(list, isForBoard() ? say("Shown as") : say("From"), wording::askerShown(question));
        define(list, say("On"), wording::matterText(line));
        if (isForBoard()) {
            define(list, say("Received"), wording::receivedText(question));
            define(list, say("Notice"),
                   say("%1. %2").arg(wording::noticeText(line), wording::noticeRule(line, m_view)));
            define(list, say("Limits"), wording::limitLines(line, m_view).join(QStringLiteral(". ")));
            if (line.minutes)
                define(list, say("Time"), wording::minutesLong(*line.minutes));
        }
        if (question.outcome != QuestionOutcome::None)
            define(list, say("Outcome"), wording::outcomeText(question));
        if (line.appendixNumber)
            define(list, say("Printed"), say("Appendix %1 of the minutes").arg(*line.appendixNumber));
        return list;
    }

    static void addAsker(DefinitionList& list, const QuestionLine& line)
    {
        if (!line.asker)
            return define(list, say("Asked by"), say("not recorded"));
        const Asker& asker = line.asker->value;
        if (asker.details.isSealed())
            return define(list, say("Asked by"), lockedMatter());
        const AskerDetails* details = asker.details.readable();
        if (details == nullptr)
            return define(list, say("Asked by"), wording::keptText(line));
        QStringList names{wording::text(details->name), wording::text(details->organisation)};
        names.removeAll(QString());
        define(list, say("Asked by"), names.isEmpty() ? say("no name given") : names.join(QStringLiteral(", ")));
        define(list, say("Consent"),
               asker.consents ? say("may be named in public") : say("none: not to be named in public"));
    }

    struct DayAndTime
    {
        Date day;
        TimeOfDay time;
    };

    const QuestionsView& m_view;
    Audience m_audience;
    std::vector<QuestionLine> m_lines;
    Document m_document;
};

void addPart(std::vector<Block>& blocks, int level, const QString& heading, const std::string& marked)
{
    if (marked.empty())
        return;
    blocks.emplace_back(Heading{level, plain(utf8(heading))});
    append(blocks, blocksOf(marked, level + 1));
}

} // namespace

std::vector<Block> questionBlocks(const PublicQuestion& question, int headingLevel)
{
    std::vector<Block> blocks;
    for (std::size_t part = 0; part < question.parts.size(); ++part) {
        const std::string letter = question.parts.size() > 1
                                     ? "**" + utf8(say("(%1)").arg(wording::partLetter(static_cast<int>(part)))) + "** "
                                     : std::string();
        append(blocks, blocksOf(letter + question.parts[part], headingLevel + 1));
    }
    addPart(blocks, headingLevel,
            question.answeredBy.empty() ? say("Answer") : say("Answer of %1").arg(wording::text(question.answeredBy)),
            question.answer);
    addPart(blocks, headingLevel, say("Supplementary question"), question.supplementary);
    addPart(blocks, headingLevel, say("Answer to the supplementary question"), question.supplementaryAnswer);
    return blocks;
}

std::string questionLine(const QuestionLine& line, Audience audience)
{
    const PublicQuestion& question = line.question.value;
    QString words =
        say("%1, %2: %3")
            .arg(wording::questionName(question), wording::askerShown(question), wording::text(question.subject));
    QStringList facts{wording::matterText(line)};
    if (audience == Audience::Board)
        facts << wording::noticeText(line);
    if (line.minutes)
        facts << wording::minutesLong(*line.minutes);
    if (!line.limits.empty() && audience == Audience::Board)
        for (const QuestionLimit limit : line.limits)
            facts << wording::label(limit);
    return utf8(say("%1 (%2)").arg(words, facts.join(QStringLiteral("; "))));
}

std::string minutedQuestion(const QuestionLine& line)
{
    const PublicQuestion& question = line.question.value;
    QStringList sentences{
        say("%1, %2: %3")
            .arg(wording::questionName(question), wording::askerShown(question), wording::text(question.subject)),
        wording::outcomeText(question)};
    if (line.appendixNumber)
        sentences << say("Appendix %1").arg(*line.appendixNumber);
    return utf8(say("%1.").arg(sentences.join(QStringLiteral(". "))));
}

Document questionSheetDocument(const QuestionsView& view, Audience audience)
{
    return SheetWriter(view, audience).write();
}

} // namespace cspdesk::documents
