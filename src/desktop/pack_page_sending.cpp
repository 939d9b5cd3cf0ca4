// SPDX-License-Identifier: MIT
#include "desktop/pack_page.h"
#include "desktop/paper_copy.h"
#include "desktop/prompter.h"
#include "wording/format_text.h"
#include "wording/leak_text.h"
#include "wording/translate.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace cspdesk::desktop {

using documents::Audience;
using wording::say;

void PackPage::whenMade(std::function<void()> work)
{
    clearRefusal();
    if (m_isOutdated)
        reload();
    if (m_made)
        return work();
    if (!m_copy)
        return;
    if (!m_maker.isMaking()) // it was stopped
        make(suggestedName(*m_copy));
    m_afterwards = std::move(work);
}

bool PackPage::mayLeave()
{
    if (m_copy->audience == Audience::Board)
        return true;
    if (!m_made->isCompared) {
        context().notices.tell(Notices::Tone::Warning, say("Unlock first."),
                               say("A public copy is compared with the closed matter before it goes out."));
        return false;
    }
    if (m_made->leaks.empty())
        return true;
    const wording::LeakRefusal refusal = wording::leakRefusal({m_made->leaks.front()});
    const auto others = static_cast<qsizetype>(m_made->leaks.size()) - 1;
    QStringList detail{refusal.detail};
    if (others > 0)
        detail << (others == 1 ? say("The list at the left has 1 more place.")
                               : say("The list at the left has %1 more places.").arg(others));
    detail << refusal.advice;
    context().notices.tell(Notices::Tone::Problem, refusal.title, detail.join(QLatin1Char('\n')));
    m_hasRefused = true;
    return false;
}

void PackPage::askAndExport()
{
    if (!mayLeave())
        return;
    const auto path =
        context().prompter.chooseFileToSave(say("Export the pack"), suggestedName(*m_copy), say("PDF (*.pdf)"));
    if (!path || !m_copy)
        return;
    // The name goes out with the file, so it is compared, too.
    const QString name = wording::text(path->filename().string());
    if (m_copy->audience == Audience::Public && !m_isOutdated && name != m_comparedName)
        make(name);
    whenMade([this, chosen = *path] { write(chosen); });
}

void PackPage::write(const std::filesystem::path& path)
{
    if (!mayLeave())
        return;
    const QString name = QString::fromStdString(path.string());
    const auto done = writeWhole(name, QByteArray(m_made->pdf.data(), static_cast<qsizetype>(m_made->pdf.size())));
    if (!done.has_value())
        return context().notices.tell(done.error());
    const QString where =
        say("%1 in %2").arg(QFileInfo(name).fileName(), QDir::toNativeSeparators(QFileInfo(name).absolutePath()));
    if (m_copy->lacksClosedMatter)
        return context().notices.tell(Notices::Tone::Warning,
                                      say("The board copy of the pack was written without its closed matter."), where);
    context().notices.tell(Notices::Tone::Success,
                           m_copy->audience == Audience::Public ? say("The public copy of the pack was written.")
                                                                : say("The board copy of the pack was written."),
                           where);
}

void PackPage::print()
{
    if (!mayLeave())
        return;
    const auto pack = m_made; // what is asked for may take a while
    const std::shared_ptr<const std::string> pdf(pack, &pack->pdf);
    const auto& pages = pack->pages.pages;
    const bool hasAttached =
        std::any_of(pages.begin(), pages.end(), [](const auto& page) { return page.attached.has_value(); });
    if (hasAttached && !documents::PagePictures::canBeMade())
        return context().notices.tell(Notices::Tone::Warning,
                                      say("A pack with attached papers is printed from its PDF."),
                                      say("Write it with Ctrl+Shift+E, open it and print it there. With poppler-utils "
                                          "installed it can be printed here."));
    const auto printed = askAndPrintPack(pack->pages, pdf, this);
    if (!printed.has_value())
        return context().notices.tell(printed.error());
    tellPrinted(*printed);
}

void PackPage::tellPrinted(const PrintedPages& printed)
{
    if (!printed.wasPrinted)
        return;
    if (printed.undrawn.empty())
        return context().notices.tell(Notices::Tone::Success, say("The pack went to the printer."));
    QStringList numbers;
    for (const std::size_t page : printed.undrawn)
        numbers << QString::number(page + 1);
    context().notices.tell(Notices::Tone::Warning,
                           say("The pack went to the printer, and not all of it could be drawn."),
                           say("Print from its PDF instead: pages %1.").arg(wording::listText(numbers)));
}

} // namespace cspdesk::desktop
