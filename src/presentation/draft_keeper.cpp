// SPDX-License-Identifier: MIT
#include "presentation/draft_keeper.h"

namespace cspdesk::presentation {
namespace {

// Not restarted by further keys: somebody who types without a pause is saved all the same.
constexpr int saveAfterMilliseconds = 1500;

} // namespace

DraftKeeper::DraftKeeper(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(saveAfterMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
    connect(&workspace, &Workspace::aboutToLock, this, &DraftKeeper::flush); // closed drafts need the key
    connect(&workspace, &Workspace::aboutToBeBusy, this, &DraftKeeper::flush);
    connect(&workspace, &Workspace::closed, this, [this] { m_unsaved.clear(); });
    connect(&workspace, &Workspace::opened, this, [this] { m_unsaved.clear(); });
}

void DraftKeeper::typed(application::RecordKey record, const std::string& field, const QString& text, bool closed)
{
    if (!m_workspace.mayWrite())
        return;
    m_unsaved[{record, field}] = application::Draft{record, field, text.toStdString(), m_workspace.now(), closed};
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftKeeper::settled(application::RecordKey record, const std::string& field)
{
    m_unsaved.erase({record, field});
    if (m_workspace.mayWrite())
        if (const auto discarded = m_workspace.discardDraft(record, field); !discarded.has_value())
            Q_EMIT m_workspace.failed(discarded.error());
}

void DraftKeeper::flush()
{
    m_timer.stop();
    if (!m_workspace.mayWrite())
        return;
    for (auto entry = m_unsaved.begin(); entry != m_unsaved.end();) {
        const auto saved = m_workspace.saveDraft(entry->second);
        if (saved.has_value()) {
            entry = m_unsaved.erase(entry);
            continue;
        }
        Q_EMIT m_workspace.failed(saved.error()); // a full disk, say: kept, to be tried again with the next key
        ++entry;
    }
}

std::vector<application::Draft> DraftKeeper::leftBehind() const
{
    if (!m_workspace.mayWrite())
        return {};
    auto drafts = m_workspace.store().drafts();
    return drafts.has_value() ? std::move(*drafts) : std::vector<application::Draft>();
}

} // namespace cspdesk::presentation
