// SPDX-License-Identifier: MIT
#include "documents/matters_arising_document.h"

#include "documents/action_words.h"
#include "wording/format_text.h"
#include "wording/matters_text.h"
#include "wording/translate.h"

#include <QStringList>

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace domain;
using application::MatterArising;
using application::MattersArising;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

class MattersWriter
{
public:
    MattersWriter(const MattersArising& matters, Audience audience) : m_matters(matters), m_audience(audience) {}

    Document write()
    {
        m_document = meetingPaper(m_matters.partnership, paperName(Paper::MattersArising), m_matters.meeting->date);
        for (const MatterArising& matter : m_matters.matters)
            if (mayShow(matter.line.action.value, m_audience))
                m_shown.push_back(&matter);
        const bool holdsClosed = std::any_of(m_shown.begin(), m_shown.end(), [](const MatterArising* matter) {
            return isClosedMatter(matter->line.action.value);
        });
        m_document.marking = marking(m_audience, holdsClosed);
        addLead();
        addTable(say("Closed"), say("Action points that were closed"), say("How it was closed"),
                 [](const MatterArising& each) { return outcomeOf(each) == ActionOutcome::Closed; });
        addTable(say("Carried over"), say("Action points that go on"), say("How it stands"),
                 [](const MatterArising& each) { return outcomeOf(each) == ActionOutcome::CarriedOver; });
        addTable(say("To be reviewed"), say("Action points the meeting has not looked at yet"), say("How it stands"),
                 [](const MatterArising& each) { return !outcomeOf(each); });
        return std::move(m_document);
    }

private:
    static std::optional<ActionOutcome> outcomeOf(const MatterArising& matter)
    {
        const DatedReview* review = matter.review();
        return review == nullptr ? std::nullopt : std::optional(review->review->outcome);
    }

    [[nodiscard]] bool isForBoard() const { return m_audience == Audience::Board; }

    void addLead()
    {
        if (m_shown.empty()) {
            m_document.blocks.emplace_back(
                Paragraph{plain(utf8(say("No action points of earlier meetings are open.")))});
            return;
        }
        const auto reviewed = std::count_if(m_shown.begin(), m_shown.end(),
                                            [](const MatterArising* matter) { return matter->review() != nullptr; });
        QString words = say("%1 of %2 action points of earlier meetings reviewed.").arg(reviewed).arg(m_shown.size());
        if (m_matters.itemNumber)
            words = say("Item %1 of the agenda. %2").arg(*m_matters.itemNumber).arg(words);
        m_document.blocks.emplace_back(Paragraph{plain(utf8(words)), ParagraphStyle::Lead});
    }

    template <class Wanted>
    void addTable(const QString& heading, const QString& caption, const QString& lastColumn, Wanted&& wanted)
    {
        Table table;
        table.caption = plain(utf8(caption));
        table.columns = {
            Column{.heading = utf8(say("Month / number")), .millimetres = 24, .role = ColumnRole::RowHeader},
            Column{.heading = utf8(say("Action point")), .share = 3},
            Column{.heading = utf8(lastColumn), .share = 2.6}};
        for (const MatterArising* matter : m_shown)
            if (wanted(*matter))
                table.rows.push_back(rowOf(*matter));
        if (table.rows.empty())
            return;
        m_document.blocks.emplace_back(Heading{2, plain(utf8(heading))});
        m_document.blocks.emplace_back(std::move(table));
    }

    [[nodiscard]] Row rowOf(const MatterArising& matter) const
    {
        QStringList told{wording::toldText(matter, isForBoard())};
        if (!matter.goesOnAs.empty())
            told << say("Goes on as %1").arg(wording::text(matter.goesOnAs));
        QString count = wording::carryOverText(matter.story);
        if (!count.isEmpty()) {
            count[0] = count[0].toUpper();
            told << count;
        }
        if (matter.review() == nullptr && matter.line.isOverdue)
            told << say("Overdue since %1").arg(wording::plainDate(*matter.line.due));
        told.removeAll(QString());
        return Row{{Cell{plain(matter.line.reference)},
                    Cell{ownedActionSpans(matter.line.action.value, {m_matters.members, m_matters.bodies})},
                    Cell{plain(utf8(told.join(QLatin1Char('\n'))))}}};
    }

    const MattersArising& m_matters;
    Audience m_audience;
    std::vector<const MatterArising*> m_shown;
    Document m_document;
};

} // namespace

Document mattersArisingDocument(const MattersArising& matters, Audience audience)
{
    return MattersWriter(matters, audience).write();
}

} // namespace cspdesk::documents
