// SPDX-License-Identifier: MIT
#include "desktop/file_flows.h"

#include "desktop/check_report_dialog.h"
#include "desktop/copy_progress.h"
#include "desktop/dialog_frame.h"
#include "desktop/prompter.h"
#include "presentation/action_catalogue.h"
#include "presentation/draft_keeper.h"
#include "presentation/workspace.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <QGuiApplication>

#include <utility>

namespace cspdesk::desktop {
namespace {

using application::OpenMode;
using presentation::Workspace;
using wording::say;
using Tone = Notices::Tone;

QString filter() { return say("Partnership files (*.csp)"); }

std::filesystem::path withEnding(std::filesystem::path path)
{
    if (path.extension() != ".csp")
        path += ".csp";
    return path;
}

QString nameOf(const std::filesystem::path& path) { return wording::text(path.filename().string()); }

/// A file name out of a partnership's name: "Cambridge CSP" to "Cambridge CSP.csp".
QString suggestedName(const QString& partnership)
{
    QString name;
    for (const QChar letter : partnership.trimmed())
        name += QStringLiteral("/\\:*?\"<>|").contains(letter) ? QLatin1Char('-') : letter;
    return name + QStringLiteral(".csp");
}

} // namespace

FileFlows::FileFlows(PageContext& context, QSettings& settings, QWidget* window)
    : QObject(window),
      m_context(context),
      m_window(window),
      m_recent(settings)
{
    auto& actions = context.actions;
    actions.attach(QStringLiteral("file.new"), this, [this] { newPartnership(); });
    actions.attach(QStringLiteral("file.new-sample"), this, [this] { newSample(); });
    actions.attach(QStringLiteral("file.open"), this, [this] { chooseAndOpen(); });
    actions.attach(QStringLiteral("file.save-copy"), this, [this] { saveCopy(); });
    actions.attach(QStringLiteral("file.check"), this, [this] { checkFile(); });
    connect(&context.workspace, &Workspace::opened, this, &FileFlows::opened);
    connect(&context.workspace, &Workspace::closed, this, &FileFlows::refresh);
    refresh();
}

void FileFlows::refresh()
{
    for (const char* id : {"file.save-copy", "file.check"})
        m_context.actions.action(QString::fromLatin1(id)).setEnabled(m_context.workspace.isOpen());
}

void FileFlows::opened()
{
    m_recent.remember(wording::text(m_context.workspace.store().path().string()));
    if (m_context.workspace.mayWrite())
        m_readOnlyReason.clear();
    m_context.notices.clear();
    refresh();
    Q_EMIT readOnlyReasonChanged();
}

void FileFlows::openFile(const std::filesystem::path& path)
{
    m_context.drafts.flush();
    const auto result = m_context.workspace.open(path, OpenMode::Write);
    if (result.has_value())
        return;
    const auto* failed = std::get_if<Failure>(&result.error());
    if (failed != nullptr) {
        if (failed->kind == Failure::Kind::LockedByOther)
            return openForReading(path, *failed);
        if (failed->kind == Failure::Kind::ReadOnly) {
            m_readOnlyReason = say("Open for reading only: the file or its folder does not allow writing.");
            if (m_context.workspace.open(path, OpenMode::Read).has_value())
                return;
        }
    }
    m_context.notices.tell(result.error());
    using enum Failure::Kind;
    if (failed != nullptr && (failed->kind == NotFound || failed->kind == Damaged || failed->kind == Foreign))
        Q_EMIT unusable(path);
}

void FileFlows::openForReading(const std::filesystem::path& path, const Failure& held)
{
    const QString holder = held.detail.empty() ? say("Another program") : wording::holderText(held.detail);
    const bool read = m_context.prompter.confirm(
        {say("“%1” is being worked on by somebody else.").arg(nameOf(path)),
         say("It is held by %1. You can read it meanwhile; what you see is how it stands now.").arg(holder),
         say("Open for reading")});
    if (!read)
        return;
    m_readOnlyReason = say("Open for reading only. In use: %1").arg(holder);
    if (const auto result = m_context.workspace.open(path, OpenMode::Read); !result.has_value())
        m_context.notices.tell(result.error());
}

void FileFlows::newPartnership()
{
    const auto name = m_context.prompter.askText(say("New partnership"), say("What is the partnership called?"), {});
    if (!name)
        return;
    const auto path =
        m_context.prompter.chooseFileToSave(say("Where to keep the partnership"), suggestedName(*name), filter());
    if (!path)
        return;
    m_context.drafts.flush();
    if (const auto made = m_context.workspace.create(withEnding(*path), *name); !made.has_value())
        return m_context.notices.tell(made.error());
    m_context.notices.tell(Tone::Success, say("The partnership is set up."),
                           say("Add its agencies and people on the Partnership page, then plan the first meeting."));
}

void FileFlows::newSample()
{
    const auto path =
        m_context.prompter.chooseFileToSave(say("Where to keep the sample"), say("Cambridge sample.csp"), filter());
    if (!path)
        return;
    m_context.drafts.flush();
    if (const auto made = m_context.workspace.createSample(withEnding(*path)); !made.has_value())
        m_context.notices.tell(made.error());
}

void FileFlows::chooseAndOpen()
{
    if (const auto path = m_context.prompter.chooseFileToOpen(say("Open a partnership file"), filter()))
        openFile(*path);
}

void FileFlows::saveCopy()
{
    const auto from = m_context.workspace.store().path();
    const QString today = wording::text(isoDate(m_context.workspace.wallClock().day));
    const QString suggestion = say("%1 %2.csp").arg(wording::text(from.stem().string()), today);
    const auto path = m_context.prompter.chooseFileToSave(say("Save a copy"), suggestion, filter());
    if (!path)
        return;
    const std::filesystem::path copy = withEnding(*path);
    std::error_code ignored;
    if (std::filesystem::equivalent(copy, from, ignored))
        return m_context.notices.tell(Tone::Problem, say("“%1” is the file you are working in.").arg(nameOf(copy)),
                                      say("A copy needs another name or another folder."));
    m_context.drafts.flush();
    const auto saved =
        copyWithProgress(*m_window, say("Saving a copy…"),
                         [&files = m_context.workspace.files(), from, copy](const application::CopyProgress& progress) {
                             return files.copy(from, copy, progress);
                         });
    if (!saved.has_value())
        return m_context.notices.tell(saved.error());
    m_context.notices.tell(Tone::Success, say("A complete copy is saved as “%1”.").arg(nameOf(copy)),
                           say("You go on working in “%1”.").arg(nameOf(from)));
}

void FileFlows::checkFile()
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto report = m_context.workspace.store().check();
    QGuiApplication::restoreOverrideCursor();
    if (!report.has_value())
        return m_context.notices.tell(report.error());
    if (report->isSound())
        m_context.notices.tell(Tone::Success, say("The file is sound."), CheckReportDialog::summary(*report));
    else
        openDialog(new CheckReportDialog(*report, m_window));
}

} // namespace cspdesk::desktop
