// SPDX-License-Identifier: MIT
#pragma once

#include "application/leak_matter.h"
#include "documents/pack_builder.h"
#include "presentation/file_job.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::desktop {

/// A pack as it goes out, compared where it had to be.
struct MadePack : documents::BuiltPack
{
    bool isCompared = false; ///< with the closed matter of the file
    std::vector<domain::Leak> leaks;
};

/// What a pack is made from: plain values, because they go to another thread.
struct PackOrder
{
    documents::Pack pack;
    std::string fileName;
    std::optional<application::LeakMatter> matter; ///< to compare a public copy with, where it can be read
    /// In place of that where it can be read on the other thread.
    std::function<application::Result<application::LeakMatter>()> readMatter = {};
    /// The same pack as it was laid out and compared before: it is only compared anew.
    std::shared_ptr<const MadePack> before = nullptr;

    [[nodiscard]] bool isToBeCompared() const { return matter.has_value() || readMatter; }
};

/// Lays packs out beside the window, and compares and writes them, so that a long one stops nobody. Only the last
/// order counts.
class PackMaker : public QObject
{
    Q_OBJECT

public:
    explicit PackMaker(QObject* parent = nullptr);

    void make(PackOrder order);
    [[nodiscard]] bool isMaking() const { return m_next.has_value() || (m_job.isRunning() && !m_isForgotten); }
    /// Gives up what is under way.
    void stop();
    /// The same, and nobody is told.
    void forget();
    /// Waits for the end, which has been told when this returns.
    void wait();

Q_SIGNALS:
    void progressed(int percent);
    void made(const std::shared_ptr<const cspdesk::desktop::MadePack>& pack);
    void failed(const cspdesk::application::Error& error); ///< `Cancelled` where it was stopped

private:
    void startNext();
    void tell(const presentation::FileJob::Outcome& outcome);

    presentation::FileJob m_job;
    std::shared_ptr<MadePack> m_making;
    std::optional<PackOrder> m_next;
    bool m_isForgotten = false;
};

} // namespace cspdesk::desktop
