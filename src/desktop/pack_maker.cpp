// SPDX-License-Identifier: MIT
#include "desktop/pack_maker.h"

#include <utility>

namespace cspdesk::desktop {
namespace {

using application::CopyProgress;

application::Result<> layOut(const PackOrder& order, MadePack& out, const CopyProgress& goesOn)
{
    const auto texts = order.isToBeCompared() ? documents::PackTexts::Read : documents::PackTexts::LeaveOut;
    auto built = documents::buildPack(order.pack, order.fileName, texts, [&](std::size_t done, std::size_t total) {
        return goesOn(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total));
    });
    if (!built.has_value())
        return refuse(application::failure(built.error().wasGivenUp ? Failure::Kind::Cancelled : Failure::Kind::Other,
                                           built.error().detail));
    static_cast<documents::BuiltPack&>(out) = std::move(*built);
    return {};
}

application::Result<> compare(const PackOrder& order, MadePack& out)
{
    std::optional<application::LeakMatter> read;
    if (!order.matter) {
        auto matter = order.readMatter();
        CSPDESK_TRY(matter);
        read = std::move(*matter);
    }
    const application::LeakMatter& matter = order.matter ? *order.matter : *read;
    out.leaks = domain::leaks(out.texts, matter.closed, matter.open);
    out.isCompared = true;
    return {};
}

/// On a thread of its own: touches nothing but the order and the result.
application::Result<> makePack(const PackOrder& order, MadePack& out, const CopyProgress& goesOn)
{
    if (order.before)
        out = *order.before;
    else
        CSPDESK_TRY(layOut(order, out, goesOn));
    return order.isToBeCompared() ? compare(order, out) : application::Result<>();
}

} // namespace

PackMaker::PackMaker(QObject* parent) : QObject(parent)
{
    connect(&m_job, &presentation::FileJob::progressed, this, &PackMaker::progressed);
    connect(&m_job, &presentation::FileJob::finished, this, &PackMaker::tell);
}

void PackMaker::make(PackOrder order)
{
    m_next = std::move(order);
    if (m_job.isRunning())
        m_job.stop(); // its end begins the next
    else
        startNext();
}

void PackMaker::startNext()
{
    m_making = std::make_shared<MadePack>();
    const auto order = std::make_shared<const PackOrder>(std::move(*m_next));
    m_next.reset();
    m_job.start([order, out = m_making](const CopyProgress& goesOn) { return makePack(*order, *out, goesOn); });
}

void PackMaker::stop()
{
    m_next.reset();
    m_job.stop();
}

void PackMaker::forget()
{
    m_isForgotten = m_job.isRunning();
    stop();
}

void PackMaker::wait()
{
    while (m_job.isRunning())
        m_job.wait();
}

void PackMaker::tell(const presentation::FileJob::Outcome& outcome)
{
    const std::shared_ptr<const MadePack> done = std::exchange(m_making, nullptr);
    const bool wasForgotten = std::exchange(m_isForgotten, false);
    if (m_next)
        return startNext();
    if (wasForgotten)
        return;
    if (outcome.has_value())
        Q_EMIT made(done);
    else
        Q_EMIT failed(outcome.error());
}

} // namespace cspdesk::desktop
