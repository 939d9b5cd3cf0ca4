// SPDX-License-Identifier: MIT
#include "documents/chasing_list_document.h"

#include "wording/format_text.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

#include <QStringList>

namespace cspdesk::documents {
namespace {

using application::ChasingList;
using application::Debtor;
using application::MissingPaper;
using wording::say;

std::string utf8(const QString& text) { return text.toStdString(); }

Cell cell(const QString& text) { return Cell{plain(utf8(text))}; }

Row whoRow(const Debtor& debtor)
{
    Cell who{plain(utf8(wording::debtorText(debtor)))};
    if (!debtor.email.empty()) {
        who.spans.push_back(Span{.text = ", "});
        who.spans.push_back(Span{.text = debtor.email, .link = "mailto:" + debtor.email});
    }
    return Row{{std::move(who)}, RowKind::Group};
}

QString chasedText(const MissingPaper& missing)
{
    const auto& chased = missing.line.matter().chased;
    std::optional<Date> last;
    for (const domain::PaperChase& chase : chased)
        last = last ? std::max(*last, chase.on) : chase.on;
    const QString words = wording::chasedText(static_cast<int>(chased.size()), last);
    return words.isEmpty() ? say("not yet") : words;
}

Row rowOf(const MissingPaper& missing, Date today)
{
    Spans title = plain(missing.line.matter().title);
    if (missing.line.isClosed())
        title.push_back(Span{.text = '\n' + utf8(say("Closed")), .italic = true});
    QStringList standing{wording::standingText(missing.line, today)};
    if (missing.line.state == domain::PaperState::ToFollow)
        standing << wording::listingText(missing.line);
    return Row{{Cell{std::move(title)}, cell(wording::itemText(missing.number, missing.item.value)),
                cell(standing.join(QStringLiteral("; "))), cell(chasedText(missing))},
               RowKind::Ordinary};
}

} // namespace

Document chasingListDocument(const application::AgendaView& agenda, Date today)
{
    const ChasingList list = application::chasingList(agenda, today);
    Document document = meetingPaper(agenda.partnership, paperName(Paper::ChasingList), agenda.meeting->date);
    document.marking = utf8(say("For the office: not for publication"));
    document.blocks.emplace_back(
        Paragraph{plain(utf8(say("As of %1").arg(wording::plainDate(today)))), ParagraphStyle::Small});
    Table table;
    table.caption = plain(utf8(say("Papers that have not come, by whom they come from")));
    table.columns = {Column{.heading = utf8(say("Paper")), .share = 3, .role = ColumnRole::RowHeader},
                     Column{.heading = utf8(say("For")), .share = 1}, Column{.heading = utf8(say("Due")), .share = 2},
                     Column{.heading = utf8(say("Reminded")), .share = 2}};
    for (const Debtor& debtor : list.debtors) {
        table.rows.push_back(whoRow(debtor));
        for (const MissingPaper& missing : debtor.papers)
            table.rows.push_back(rowOf(missing, today));
    }
    if (list.sealed > 0)
        table.notes.push_back(plain(utf8(list.sealed == 1 ? say("One closed paper is missing from this list because "
                                                                "closed matter is locked.")
                                                          : say("%1 closed papers are missing from this list because "
                                                                "closed matter is locked.")
                                                                .arg(list.sealed))));
    if (table.rows.empty())
        document.blocks.emplace_back(Paragraph{plain(utf8(say("Every paper that is listed has come.")))});
    if (!table.rows.empty() || !table.notes.empty())
        document.blocks.emplace_back(std::move(table));
    return document;
}

} // namespace cspdesk::documents
