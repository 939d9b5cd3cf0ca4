// SPDX-License-Identifier: MIT
#include "desktop/result_viewer.h"

#include "desktop/attach_result_dialog.h"
#include "desktop/dialog_frame.h"
#include "desktop/first_size.h"
#include "desktop/icons.h"
#include "desktop/page_heading.h"
#include "desktop/result_export_dialog.h"
#include "desktop/result_ledger.h"
#include "desktop/result_panel.h"
#include "desktop/result_preview.h"
#include "desktop/result_table_view.h"
#include "desktop/room_banner.h"
#include "presentation/workspace.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace cspdesk::desktop {

using wording::say;

namespace {

/// "Counts below 5 are hidden", by the table that hides least.
QString protectionOf(const presentation::StudyOutcome& outcome)
{
    std::optional<int> least;
    for (const statistics::ResultTable& table : outcome.tables) {
        if (!table.threshold)
            return say("Not for publication");
        least = std::min(least.value_or(*table.threshold), *table.threshold);
    }
    return say("Counts below %1 are hidden").arg(least.value_or(0));
}

} // namespace

ResultViewer::ResultViewer(PageContext& context, presentation::HandedOverResult result, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_result(std::move(result)),
      m_gate(context),
      m_panel(new ResultPanel(this))
{
    setObjectName(QStringLiteral("resultViewer"));
    setWindowTitle(say("%1 – result (read only)").arg(QString::fromStdU16String(m_result.path.filename().u16string())));
    auto* warning = new RoomBanner(PillTone::Attention, QStringLiteral("warning"), this);
    if (!m_result.isProtected())
        warning->say(wording::unprotectedWarning(),
                     say("Why it was handed over all the same: %1").arg(m_result.unprotectedReason));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 16, metrics::pageMargin, 16);
    layout->setSpacing(metrics::gap);
    layout->addWidget(makeHeading());
    layout->addWidget(warning);
    layout->addWidget(m_panel, 1);
    m_panel->show(m_result.outcome);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, &ResultViewer::copy);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_W), this), &QShortcut::activated, this, &QDialog::reject);
    resize(firstSize(*this, {1240, 760}));
    m_panel->table().setFocus();
}

QWidget* ResultViewer::makeHeading()
{
    auto* heading = new PageHeading(this);
    heading->setTitle(m_result.title);
    heading->setState(protectionOf(*m_result.outcome), m_result.isProtected() ? PillTone::Good : PillTone::Attention);
    heading->setSubtitle(say("Handed over as %1: it can be read and passed on, not changed")
                             .arg(QString::fromStdU16String(m_result.path.filename().u16string())));
    const auto add = [&](const QString& name, const char* sign, const QString& says, const QString& keys, auto act) {
        auto* button = new QPushButton(icon(QString::fromLatin1(sign)), says, heading);
        button->setObjectName(name);
        button->setShortcut(QKeySequence(keys));
        button->setToolTip(keys);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        heading->addWidget(button);
        return button;
    };
    add(QStringLiteral("resultPreviewButton"), "print", say("Print…"), QStringLiteral("Ctrl+P"), [this] { preview(); });
    auto* attaching = add(QStringLiteral("resultAttachButton"), "agenda", say("Attach to a meeting…"),
                          QStringLiteral("Ctrl+Shift+A"), [this] { attach(); });
    attaching->setEnabled(m_context.workspace.mayWrite());
    if (!attaching->isEnabled())
        attaching->setToolTip(say("A partnership file has to be open for writing."));
    add(QStringLiteral("resultExportButton"), "export", say("Export…"), QStringLiteral("Ctrl+Shift+E"),
        [this] { exportResult(); });
    return heading;
}

void ResultViewer::copy()
{
    auto shown = m_panel->shown();
    if (shown)
        shown->reason = m_result.unprotectedReason;
    const auto released = shown ? m_gate.released(*shown, m_result.outcome) : std::nullopt;
    if (!released)
        return;
    m_panel->table().copy();
    keepInLedger(m_context, *released, domain::PublishedWay::Copy, {});
}

void ResultViewer::preview()
{
    const auto all = m_gate.released(copyOf(m_result), m_result.outcome);
    if (!all)
        return;
    auto* dialog = new ResultPreview(m_context, paperOf(*all, organisationOf(m_context.workspace)), all->title(), this);
    connect(dialog, &ResultPreview::printed, this,
            [this, all] { keepInLedger(m_context, *all, domain::PublishedWay::Print, {}); });
    dialog->open();
    dialog->offerPrinting();
}

void ResultViewer::exportResult()
{
    const auto shown = m_panel->shown();
    if (!shown)
        return;
    auto* dialog = new ResultExportDialog(
        m_context, {besideLedger(m_context, copyOf(m_result)), besideLedger(m_context, *shown), m_result.path},
        m_folder, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_folder = dialog->folder(); });
    openDialog(dialog);
}

void ResultViewer::attach()
{
    if (!m_context.workspace.mayWrite())
        return;
    if (auto copy = m_gate.released(copyOf(m_result), m_result.outcome))
        openDialog(new AttachResultDialog(m_context, std::move(*copy), this));
}

} // namespace cspdesk::desktop
