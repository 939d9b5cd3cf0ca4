// SPDX-License-Identifier: MIT
#include "desktop/paper_flows.h"

#include "desktop/chase_dialog.h"
#include "desktop/dialog_frame.h"
#include "desktop/paper_dialog.h"
#include "desktop/paper_intake.h"
#include "desktop/prompter.h"
#include "documents/received_paper.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace cspdesk::desktop {

using namespace domain;
using application::ItemPapers;
using application::PaperLine;
using wording::say;

namespace {

QString titleOf(const PaperLine& line)
{
    return line.isReadable() ? wording::text(line.matter().title) : say("closed paper");
}

} // namespace

PaperFlows::PaperFlows(PageContext& context, presentation::PapersModel& model, QWidget& window)
    : QObject(&window),
      m_context(context),
      m_model(model),
      m_window(window),
      m_opened(context.workspace, this)
{}

bool PaperFlows::tell(const application::Result<>& done)
{
    if (!done.has_value())
        m_context.notices.tell(done.error());
    return done.has_value();
}

const PaperLine* PaperFlows::line(Id<Paper> paper) const
{
    return m_model.view() ? m_model.view()->find(paper) : nullptr;
}

void PaperFlows::add(Id<AgendaItem> item)
{
    if (!m_model.mayEdit())
        return;
    auto* dialog = new PaperDialog(m_context, m_model, item, std::nullopt, &m_window);
    connect(dialog, &PaperDialog::saved, this, &PaperFlows::added);
    openDialog(dialog);
}

void PaperFlows::edit(Id<Paper> paper)
{
    const PaperLine* known = line(paper);
    if (known == nullptr || !known->isReadable() || !m_model.mayEdit())
        return;
    openDialog(new PaperDialog(m_context, m_model, known->paper->item, paper, &m_window));
}

void PaperFlows::remove(Id<Paper> paper)
{
    const PaperLine* known = line(paper);
    if (known == nullptr)
        return;
    const QString title = titleOf(*known);
    const auto versions = known->versions.size();
    if (tell(m_model.remove(paper)))
        m_context.notices.tell(Notices::Tone::Information, say("“%1” was removed.").arg(title),
                               versions == 0   ? say("Undo brings it back.")
                               : versions == 1 ? say("Undo brings it back with its file.")
                                               : say("Undo brings it back with its %1 versions.").arg(versions));
}

application::ReceivedFile PaperFlows::dated(application::ReceivedFile file) const
{
    file.on = m_context.workspace.today();
    if (!m_context.workspace.isSample()) // the sample stands still on a day, but not at an hour
        file.at = m_context.workspace.wallClock().time;
    return file;
}

void PaperFlows::tellReceived(const QString& title, const ReadPaper& read)
{
    const std::int64_t bytes = read.bytes;
    if (!read.trouble.isEmpty())
        return m_context.notices.tell(Notices::Tone::Warning, say("“%1” is kept as it came.").arg(title), read.trouble);
    if (bytes > application::largePaper)
        return m_context.notices.tell(
            Notices::Tone::Warning, say("“%1” is kept; it takes %2.").arg(title, wording::sizeText(bytes)),
            say("A paper over 25 MB makes the file slow to copy and a pack hard to send. Its author may have a smaller "
                "copy."));
    const auto size = m_context.workspace.store().size();
    if (size.has_value() && size->all > application::largeFile)
        return m_context.notices.tell(
            Notices::Tone::Warning,
            say("“%1” is kept; the file now takes %2.").arg(title, wording::sizeText(size->all)),
            say("Keeping only the last versions of all papers would free %1.")
                .arg(wording::sizeText(size->formerVersions)));
    m_context.notices.tell(Notices::Tone::Success, say("“%1” is kept.").arg(title), say("Undo takes it out again."));
}

void PaperFlows::addFiles(Id<AgendaItem> item, const QStringList& files)
{
    QStringList troubles;
    for (const QString& path : files) {
        const auto read = readPaper(m_window, path);
        if (!read.has_value())
            return m_context.notices.tell(read.error());
        const std::string title = documents::titleFromFileName(read->file.name);
        const Paper paper{.meeting = m_model.view()->meeting.id, .item = item};
        const auto kept = m_model.addWithFile(paper, PaperMatter{.title = title}, dated(read->file), read->source(),
                                              read->bytes, keeping(wording::text(title)));
        if (!kept.has_value())
            return m_context.notices.tell(kept.error());
        tellReceived(wording::text(title), *read);
        if (!read->trouble.isEmpty())
            troubles << say("“%1”: %2").arg(wording::text(title), read->trouble);
        Q_EMIT added(*kept);
    }
    if (files.size() > 1 && !troubles.isEmpty()) // the last one's message must not hide those before
        m_context.notices.tell(
            Notices::Tone::Warning,
            troubles.size() == 1
                ? say("1 of the %1 papers will not stand in the pack.").arg(files.size())
                : say("%1 of the %2 papers will not stand in the pack.").arg(troubles.size()).arg(files.size()),
            troubles.join(QLatin1Char('\n')));
}

presentation::Workspace::Beside PaperFlows::keeping(const QString& title)
{
    return beside(m_window, say("Keeping “%1”").arg(title));
}

void PaperFlows::receive(Id<Paper> paper, const QString& path)
{
    const PaperLine* known = line(paper);
    if (known == nullptr || !m_model.mayEdit())
        return;
    const QString title = titleOf(*known);
    const bool replaces = !known->versions.empty();
    auto read = readPaper(m_window, path);
    if (!read.has_value())
        return m_context.notices.tell(read.error());
    if (replaces) {
        const auto note = m_context.prompter.askText(say("Replace “%1”").arg(title), say("What is new in this version"),
                                                     say("Corrected"));
        if (!note)
            return;
        read->file.note = note->toStdString();
    }
    if (tell(m_model.receive(paper, dated(read->file), read->source(), read->bytes, keeping(title))))
        tellReceived(title, *read);
}

void PaperFlows::chooseFile(Id<Paper> paper)
{
    const PaperLine* known = line(paper);
    if (known == nullptr || !m_model.mayEdit())
        return;
    const auto path =
        m_context.prompter.chooseFileToOpen(known->versions.empty() ? say("The file of “%1”").arg(titleOf(*known))
                                                                    : say("Replace “%1”").arg(titleOf(*known)),
                                            say("Papers (*.pdf *.docx *.odt *.png *.jpg *.jpeg);;All files (*)"));
    if (path)
        receive(paper, QString::fromStdU16String(path->u16string()));
}

void PaperFlows::take(const ItemPapers& item, const PaperLine* line, const QStringList& files)
{
    if (line != nullptr && files.size() == 1)
        return receive(line->paper.id, files.front());
    addFiles(item.item.id, files);
}

void PaperFlows::open(Id<PaperVersion> version)
{
    const auto path = m_opened.copyOf(version);
    if (!path.has_value())
        return m_context.notices.tell(path.error());
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
        m_context.notices.tell(Notices::Tone::Warning, say("No program on this computer opens this kind of file."),
                               say("“Save a copy” puts it where you can look for one that does."));
}

void PaperFlows::saveCopy(Id<PaperVersion> version)
{
    const auto record = application::require(m_context.workspace.store(), version);
    if (!record.has_value())
        return m_context.notices.tell(record.error());
    const auto path = m_context.prompter.chooseFileToSave(
        say("Save a copy of the paper"), safeFileName(record->value.file.value().name), say("All files (*)"));
    if (!path)
        return;
    const QString name = QString::fromStdU16String(path->u16string());
    if (tell(writePaper(m_context.workspace.store(), version, name)))
        m_context.notices.tell(Notices::Tone::Success, say("Saved “%1”.").arg(QFileInfo(name).fileName()));
}

void PaperFlows::removeVersion(Id<PaperVersion> version)
{
    if (tell(m_model.removeVersion(version)))
        m_context.notices.tell(Notices::Tone::Information, say("The version was removed."),
                               say("Undo brings it back. The others keep their numbers."));
}

void PaperFlows::chase(Id<Paper> paper)
{
    if (auto debtor = m_model.debtorOf(paper))
        openDialog(new ChaseDialog(m_context, m_model, std::move(*debtor), &m_window));
}

void PaperFlows::release(Id<Paper> paper)
{
    const PaperLine* known = line(paper);
    if (known == nullptr)
        return;
    const QString title = titleOf(*known);
    if (known->isReleased()) {
        if (tell(m_model.release(paper, std::nullopt)))
            m_context.notices.tell(Notices::Tone::Success, say("“%1” is closed again.").arg(title));
        return;
    }
    const auto by =
        m_context.prompter.askText(say("Release “%1” for the public copy").arg(title), say("Released by"), {});
    if (!by)
        return;
    if (tell(m_model.release(paper, application::ReleaseNote{m_context.workspace.today(), by->toStdString()})))
        m_context.notices.tell(
            Notices::Tone::Success, say("“%1” may be read by everybody now.").arg(title),
            say("Its title and its last version go into public copies. Undo takes the release back."));
}

void PaperFlows::setListing(const PaperLine& line, PaperListing listing, const QString& question)
{
    const Id<Paper> id = line.paper.id;
    if (line.paper->listing == listing) {
        tell(m_model.setListing(id, PaperListing::Expected, {}));
        return;
    }
    QString reason = wording::text(line.matter().reason);
    if (!question.isEmpty()) {
        const auto given = m_context.prompter.askText(question, say("Reason, in words for everybody"), reason);
        if (!given)
            return;
        reason = *given;
    }
    tell(m_model.setListing(id, listing, reason));
}

void PaperFlows::toggleToFollow(Id<Paper> paper)
{
    const PaperLine* known = line(paper);
    if (known == nullptr || !m_model.mayEdit())
        return;
    if (known->last() != nullptr && known->paper->listing != PaperListing::ToFollow)
        return m_context.notices.tell(Notices::Tone::Information, say("“%1” is here already.").arg(titleOf(*known)),
                                      say("Only a paper whose file has not come can be said to follow."));
    setListing(*known, PaperListing::ToFollow, {});
}

void PaperFlows::toggleTabled(Id<Paper> paper)
{
    if (const PaperLine* known = line(paper); known != nullptr && m_model.mayEdit())
        setListing(*known, PaperListing::Tabled, say("Table “%1” at the meeting").arg(titleOf(*known)));
}

void PaperFlows::keepLastVersions()
{
    const auto removed = m_model.keepLastVersions();
    if (!removed.has_value())
        return m_context.notices.tell(removed.error());
    m_context.notices.tell(Notices::Tone::Success,
                           *removed == 1 ? say("1 former version was removed.")
                                         : say("%1 former versions were removed.").arg(*removed),
                           say("Undo brings them back; when the file is opened again their room is free."));
}

} // namespace cspdesk::desktop
