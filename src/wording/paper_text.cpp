// SPDX-License-Identifier: MIT
#include "wording/paper_text.h"

#include "wording/cycle_labels.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QStringList>

namespace cspdesk::wording {

using namespace domain;
using application::ChasingList;
using application::Debtor;
using application::MissingPaper;
using application::PaperCounts;
using application::PaperLine;

namespace {

QString counted(int count, const char* one, const char* many) { return count == 1 ? say(one) : say(many).arg(count); }

QString lateText(int days) { return counted(days, "1 day late", "%1 days late"); }

QString withReason(const char* plain, const char* reasoned, const std::string& reason)
{
    return reason.empty() ? say(plain) : say(reasoned).arg(text(reason));
}

} // namespace

QString listingText(const PaperLine& line)
{
    QStringList parts;
    const PaperMatter& matter = line.matter();
    if (line.state == PaperState::Tabled)
        parts << withReason("tabled", "tabled: %1", matter.reason);
    else if (line.versions.empty())
        parts << withReason("to follow", "to follow: %1", matter.reason);
    else if (line.paper->separate)
        parts << say("circulated separately");
    if (!matter.marking.empty())
        parts << text(matter.marking);
    return parts.join(QStringLiteral("; "));
}

QString paperText(const PaperLine& line)
{
    QString words = text(line.matter().title);
    if (const QString from = text(line.from()); !from.isEmpty())
        words += QStringLiteral(", ") + from;
    if (const QString listing = listingText(line); !listing.isEmpty())
        words += QStringLiteral(" (%1)").arg(listing);
    return words;
}

QString standingText(const PaperLine& line, Date today)
{
    if (!line.versions.empty()) {
        const Date came = line.versions.front()->receivedOn;
        const QString received = say("received %1").arg(plainDate(came));
        return line.state == PaperState::ReceivedLate
                 ? received + QStringLiteral(", ") + lateText(daysBetween(line.due, came))
                 : received;
    }
    if (line.state == PaperState::Overdue)
        return say("due %1, %2").arg(plainDate(line.due), lateText(daysBetween(line.due, today)));
    return say("due %1").arg(plainDate(line.due));
}

QString itemText(const std::optional<int>& number, const AgendaItem& item)
{
    return number ? say("Item %1").arg(*number) : text(boardTitle(item));
}

QString missingText(const PaperCounts& counts)
{
    QStringList parts;
    if (counts.overdue > 0)
        parts << counted(counts.overdue, "1 paper late", "%1 papers late");
    if (counts.awaited > 0)
        parts << (parts.isEmpty() ? counted(counts.awaited, "1 paper awaited", "%1 papers awaited")
                                  : say("%1 awaited").arg(counts.awaited));
    if (counts.toFollow > 0)
        parts << (parts.isEmpty() ? counted(counts.toFollow, "1 paper to follow", "%1 papers to follow")
                                  : say("%1 to follow").arg(counts.toFollow));
    return parts.join(QStringLiteral(", "));
}

QString countsText(const PaperCounts& counts)
{
    if (counts.papers == 0)
        return {};
    QStringList parts{counted(counts.papers, "1 paper", "%1 papers")};
    const auto add = [&](int count, const char* words) {
        if (count > 0)
            parts << say(words).arg(count);
    };
    add(counts.received, "%1 received");
    add(counts.overdue, "%1 late");
    add(counts.awaited, "%1 awaited");
    add(counts.toFollow, "%1 to follow");
    add(counts.tabled, "%1 tabled");
    return parts.join(QStringLiteral(", "));
}

QString versionText(const PaperVersion& version)
{
    const QString words = say("Version %1, %2").arg(version.number).arg(plainDate(version.receivedOn));
    return version.receivedAt ? words + QStringLiteral(", ") + timeOfDay(*version.receivedAt) : words;
}

QString shortHash(const std::string& sha256) { return text(sha256).left(12); }

QString debtorText(const Debtor& debtor)
{
    if (debtor.name.empty() && debtor.agency.empty())
        return say("Nobody is put down");
    if (debtor.name.empty() || debtor.agency.empty() || debtor.name == debtor.agency)
        return text(debtor.name.empty() ? debtor.agency : debtor.name);
    return text(debtor.name) + QStringLiteral(", ") + text(debtor.agency);
}

QString chasedText(int times, const std::optional<Date>& last)
{
    if (times == 0 || !last)
        return {};
    if (times == 1)
        return say("reminded on %1").arg(plainDate(*last));
    return times == 2 ? say("reminded twice, last on %1").arg(plainDate(*last))
                      : say("reminded %1 times, last on %2").arg(times).arg(plainDate(*last));
}

Reminder reminder(const ChasingList& list, const Debtor& debtor)
{
    const QString meeting = longDate(list.meeting->date);
    QStringList lines;
    lines << (debtor.name.empty() ? say("Dear colleague,") : say("Dear %1,").arg(text(debtor.name))) << QString();
    lines << (debtor.papers.size() == 1 ? say("I am waiting for this paper for the meeting of the %1 on %2:")
                                        : say("I am waiting for these papers for the meeting of the %1 on %2:"))
                 .arg(text(list.partnership), meeting)
          << QString();
    for (const MissingPaper& missing : debtor.papers)
        lines << say("- %1, for “%2”, %3")
                     .arg(text(missing.line.matter().title), text(boardTitle(missing.item.value)),
                          standingText(missing.line, list.today));
    lines << QString()
          << say("Please send it to me, or tell me when it will come. What does not reach me before the papers go out "
                 "is listed as to follow.")
          << QString() << text(list.officer);
    if (!list.partnership.empty())
        lines << text(list.partnership);
    return {say("Papers for the meeting of %1").arg(plainDate(list.meeting->date)), lines.join(QLatin1Char('\n'))};
}

QString troubleText(const PaperFile& file)
{
    using application::PaperTrouble;
    switch (application::troubleOf(file)) {
    case PaperTrouble::None: return {};
    case PaperTrouble::NoPages:
        return say("Its pages cannot be read: it needs a password, is protected or is damaged. The pack lists it as "
                   "circulated separately. Ask its author for a PDF that everybody can open.");
    case PaperTrouble::NotItsName:
        return say("The file is not what its name says. The pack lists it as circulated separately. Ask its author to "
                   "send it again.");
    case PaperTrouble::NoKind:
        return say("Files of the kind “%1” have no pages. The pack lists it as circulated separately. Ask its author "
                   "for a PDF.")
            .arg(text(application::endingOf(file.name)));
    }
    return {};
}

} // namespace cspdesk::wording
