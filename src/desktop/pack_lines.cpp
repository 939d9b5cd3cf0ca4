// SPDX-License-Identifier: MIT
#include "desktop/pack_lines.h"

#include "base/text.h"
#include "desktop/paper_copy.h"
#include "documents/action_words.h"
#include "documents/leak_texts.h"
#include "documents/shown_minutes.h"
#include "wording/format_text.h"
#include "wording/leak_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <map>

namespace cspdesk::desktop {
namespace {

using namespace domain;
using documents::Audience;
using documents::Paper;
using wording::say;
using Kind = PackLine::Kind;

QString counted(qsizetype count, const QString& one, const QString& many) { return count == 1 ? one : many.arg(count); }

QString pagesText(std::size_t first, std::size_t end)
{
    return end - first == 1 ? say("page %1").arg(first + 1) : say("pages %1–%2").arg(first + 1).arg(end);
}

/// Writes the sections one below the other.
class LineWriter
{
public:
    LineWriter(const PackCopy& copy, const MadePack* made) : m_copy(copy), m_made(made) {}

    std::vector<PackLine> write()
    {
        addParts();
        addMissing();
        if (m_made != nullptr && m_made->isCompared)
            addCheck();
        if (m_copy.audience == Audience::Public)
            addLeftOut();
        if (m_made != nullptr)
            addSizes();
        return std::move(m_lines);
    }

private:
    void head(const QString& title) { m_lines.push_back({.kind = Kind::Heading, .title = title}); }

    void addParts()
    {
        PackLine cover{.title = say("Cover and contents")};
        if (m_made != nullptr) {
            cover.pages = pagesText(0, m_made->parts.front().firstPage); // the agenda is the first of every pack
            cover.page = 0;
        }
        m_lines.push_back(std::move(cover));
        for (std::size_t part = 0; part < m_copy.pack.parts.size(); ++part) {
            PackLine line{.title = wording::text(m_copy.pack.parts[part].title),
                          .detail = wording::text(m_copy.pack.parts[part].note)};
            if (m_made != nullptr && m_made->parts[part].pages > 0) {
                const documents::PackedPart& made = m_made->parts[part];
                line.pages = pagesText(made.firstPage, made.firstPage + made.pages);
                line.page = static_cast<int>(made.firstPage);
            } else if (m_made != nullptr && m_made->parts[part].separate) {
                const bool isToFollow = m_made->parts[part].separate->reason == documents::SeparateReason::ToFollow;
                line.pages = m_copy.pack.parts[part].isTabled ? say("tabled")
                           : isToFollow                       ? say("to follow")
                                                              : say("separate");
            }
            m_lines.push_back(std::move(line));
        }
    }

    /// What is wrong with papers, and what of them nobody could compare.
    template <class Warn>
    void warnOfPapers(const Warn& warn)
    {
        if (m_made == nullptr)
            return;
        const MendingPlace papers{"view.agenda", meeting()};
        for (const documents::PackedPart& part : m_made->parts) {
            const QString title = wording::text(part.title);
            if (part.separate && part.separate->reason != documents::SeparateReason::ByChoice
                && part.separate->reason != documents::SeparateReason::ToFollow)
                warn(say("“%1” is not in the pack: %2").arg(title, documents::reasonText(*part.separate)),
                     documents::adviceText(*part.separate), papers);
            if (part.wasRepaired)
                warn(say("“%1” was damaged and has been repaired").arg(title),
                     say("Look at its pages before the pack goes out."), {});
        }
        if (!m_made->wereTextsRead)
            warn(say("The attached papers were not compared with closed matter"),
                 say("Their words could not be read here: install poppler-utils, or read the papers yourself."), {});
        else if (!m_made->unchecked.empty())
            warn(counted(qsizetype(m_made->unchecked.size()), say("1 page is only a picture and was not compared"),
                         say("%1 pages are only pictures and were not compared")),
                 say("Read them yourself: %1.").arg(uncheckedText()), {});
    }

    /// "pages 12, 13 and 14" in short: "12, 13, 14"
    [[nodiscard]] QString uncheckedText() const
    {
        constexpr std::size_t mostNamed = 12;
        QStringList numbers;
        for (std::size_t i = 0; i < m_made->unchecked.size() && i < mostNamed; ++i)
            numbers += QString::number(m_made->unchecked[i].page + 1);
        const QString named = numbers.join(QStringLiteral(", "));
        return m_made->unchecked.size() > mostNamed ? say("pack pages %1 and more").arg(named)
                                                    : say("pack pages %1").arg(named);
    }

    /// What makes the pack large, and apart from that what goes beside it; nothing for own documents alone.
    void addSizes()
    {
        const std::vector<documents::PackSizeLine> sizes = documents::packSizes(*m_made);
        if (sizes.size() < 2)
            return;
        head(say("Size"));
        for (const documents::PackSizeLine& size : sizes)
            m_lines.push_back({.title = wording::text(size.title),
                               .detail = size.isInPack ? counted(qsizetype(size.pages), say("1 page"), say("%1 pages"))
                                                       : say("Sent round separately: not in the size of the pack"),
                               .pages = wording::sizeText(static_cast<std::int64_t>(size.bytes))});
    }

    [[nodiscard]] Id<Meeting> meeting() const { return m_copy.view.meeting.agenda.meeting.id; }
    [[nodiscard]] const application::MinutesView* last() const
    {
        return m_copy.view.last ? &*m_copy.view.last : nullptr;
    }

    void addMissing()
    {
        std::vector<PackLine> lines;
        const auto warn = [&](const QString& title, const QString& detail, std::optional<MendingPlace> mending) {
            lines.push_back({.kind = Kind::Warning, .title = title, .detail = detail, .mending = mending});
        };
        if (m_copy.view.meeting.agenda.order.lines.empty())
            warn(say("The agenda is empty"), say("Enter goes to it."), MendingPlace{"view.agenda", meeting()});
        warnOfMinutes(warn);
        warnOfPapers(warn);
        if (last() != nullptr && last()->attendance.present.empty())
            warn(say("No attendance of %1 is recorded").arg(wording::plainDate(last()->agenda.meeting->date)),
                 say("So the pack has no register of it. Enter goes there."),
                 MendingPlace{"view.attendance", last()->agenda.meeting.id});
        if (m_copy.lacksClosedMatter)
            warn(say("Closed matter is missing from this copy"), say("It is locked. Every page says so."), {});
        if (m_made != nullptr && !m_made->pages.missing.empty())
            warn(say("Characters that no typeface here has"),
                 say("Their codes stand in their place: %1.").arg(missingText(m_made->pages.missing)), {});
        if (lines.empty())
            return;
        head(say("To see to"));
        m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    }

    template <class Warn>
    void warnOfMinutes(const Warn& warn)
    {
        if (!m_copy.before)
            return; // the first meeting of all agrees no minutes
        if (last() != nullptr && last()->agenda.meeting.id == m_copy.before->id)
            return;
        const QString title =
            say("The minutes of %1 are not in this file").arg(wording::plainDate((*m_copy.before)->date));
        const QString detail = last() == nullptr ? say("The pack goes without minutes. Enter goes there.")
                                                 : say("The pack holds those of %1 instead. Enter goes there.")
                                                       .arg(wording::plainDate(last()->agenda.meeting->date));
        warn(title, detail, MendingPlace{"view.minutes", m_copy.before->id});
    }

    void addLeftOut()
    {
        std::vector<PackLine> lines;
        const auto leave = [&](qsizetype count, const QString& one, const QString& many, const QString& why) {
            if (count > 0)
                lines.push_back({.kind = Kind::LeftOut, .title = counted(count, one, many), .detail = why});
        };
        const auto& order = m_copy.view.meeting.agenda.order.lines;
        leave(std::count_if(order.begin(), order.end(),
                            [](const auto& line) { return line.item->session == Session::Closed && line.number; }),
              say("1 closed item is not shown"), say("%1 closed items are not shown"),
              say("The agenda gives its number and open title only."));
        if (last() != nullptr)
            leaveOutOfMinutes(leave);
        const auto& reviewed = m_copy.view.meeting.reviewed;
        leave(std::count_if(
                  reviewed.begin(), reviewed.end(),
                  [](const ActionLine& line) { return !documents::mayShow(line.action.value, Audience::Public); }),
              say("1 action point"), say("%1 action points"), say("Raised in closed session, and not released."));
        if (last() != nullptr && !last()->attendance.present.empty())
            lines.push_back({.kind = Kind::LeftOut,
                             .title = say("The attendance register"),
                             .detail = say("It is for the Board. The minutes name who was present.")});
        if (lines.empty())
            return;
        head(say("Not in the public copy"));
        m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    }

    template <class Leave>
    void leaveOutOfMinutes(const Leave& leave)
    {
        const documents::ShownMinutes shown(*last(), Audience::Public);
        qsizetype paragraphs = 0;
        for (const MinutedItem& item : last()->items)
            paragraphs += std::count_if(item.paragraphs.begin(), item.paragraphs.end(),
                                        [&](const auto& each) { return !shown.shows(each.paragraph.value); });
        const auto& appendices = last()->appendices;
        const QString why = say("Minuted in closed session, and not released.");
        leave(paragraphs, say("1 paragraph of the minutes"), say("%1 paragraphs of the minutes"), why);
        leave(std::count_if(appendices.begin(), appendices.end(),
                            [&](const auto& each) { return !shown.shows(each.value); }),
              say("1 appendix of the minutes"), say("%1 appendices of the minutes"), why);
    }

    void addCheck()
    {
        head(say("Check before publication"));
        if (m_made->leaks.empty()) {
            m_lines.push_back({.kind = Kind::Good,
                               .title = say("Checked against closed matter: nothing found"),
                               .detail = say("It finds what was copied, not what was told in other words.")});
            return;
        }
        m_lines.push_back({.kind = Kind::Leak,
                           .title = counted(qsizetype(m_made->leaks.size()), say("1 place holds closed matter"),
                                            say("%1 places hold closed matter")),
                           .detail = say("Until that is mended, the public copy is not written.")});
        const std::map<std::string, std::optional<Paper>> papers = paperOfPlaces();
        for (const Leak& leak : m_made->leaks) {
            const auto found = papers.find(leak.place);
            addLeak(leak, found == papers.end() ? std::nullopt : found->second);
        }
    }

    /// In which paper of the pack each place is that the check may name.
    [[nodiscard]] std::map<std::string, std::optional<Paper>> paperOfPlaces() const
    {
        std::map<std::string, std::optional<Paper>> papers;
        for (const documents::PackPart& part : m_copy.pack.parts)
            for (const PlacedText& text : documents::textsOf(documents::Pack{{}, {part}}, {}))
                papers.emplace(text.place, part.paper);
        // Places of the pack as a whole are in no part.
        for (const PlacedText& text : documents::textsOf(documents::Pack{m_copy.pack.cover, {}}, {}))
            papers[text.place] = std::nullopt;
        return papers;
    }

    /// Places in attached papers name them.
    [[nodiscard]] bool isInAttached(const Leak& leak) const
    {
        const auto& parts = m_copy.pack.parts;
        return std::any_of(parts.begin(), parts.end(), [&](const documents::PackPart& part) {
            return part.attached && leak.place.find("“" + shortened(singleLine(part.title), 60)) != std::string::npos;
        });
    }

    void addLeak(const Leak& leak, std::optional<Paper> paper)
    {
        PackLine line{.kind = Kind::Leak};
        QString advice;
        const QString lastDate = last() != nullptr ? wording::plainDate(last()->agenda.meeting->date) : QString();
        if (paper == Paper::Agenda) {
            line.title = say("On the agenda");
            advice = say("Word it anew there: Enter goes to it.");
            line.mending = MendingPlace{"view.agenda", meeting()};
        } else if (paper == Paper::Minutes && last() != nullptr) {
            line.title = say("In the minutes of %1").arg(lastDate);
            advice = say("Word it anew there, or release it by name: Enter goes to it.");
            line.mending = MendingPlace{"view.minutes", last()->agenda.meeting.id};
        } else if (paper == Paper::ActionPoints) {
            line.title = say("Among the action points");
            advice = say("Word it anew there, or release it by name: Enter goes to it.");
            line.mending = MendingPlace{"view.actions", meeting()};
        } else if (isInAttached(leak)) {
            line.title = say("In a paper of somebody else");
            advice = say("Ask its author for a copy without it, or release it by name: Enter goes to its item.");
            line.mending = MendingPlace{"view.agenda", meeting()};
        } else {
            line.title = say("On the cover, in the contents or in the name");
            advice = say("Word it anew in the details of the meeting or the partnership, or name the file otherwise.");
        }
        line.detail = wording::leakText(leak) + QChar(QChar::LineSeparator) + advice;
        m_lines.push_back(std::move(line));
    }

    const PackCopy& m_copy;
    const MadePack* m_made;
    std::vector<PackLine> m_lines;
};

} // namespace

std::vector<PackLine> packLines(const PackCopy& copy, const MadePack* made) { return LineWriter(copy, made).write(); }

} // namespace cspdesk::desktop
