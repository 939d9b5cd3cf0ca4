// SPDX-License-Identifier: MIT
#include "desktop/pack_maker.h"

#include <utility>

namespace cspdesk::desktop {
namespace {

using application::CopyProgress;

/// On a thread of its own: touches nothing but the order and the result.
application::Result<> makePack(const PackOrder& order, MadePack& out, const CopyProgress& goesOn)
{
    const auto texts = order.matter ? documents::PackTexts::Read : documents::PackTexts::LeaveOut;
    auto built = documents::buildPack(order.pack, order.fileName, texts, [&](std::size_t done, std::size_t total) {
        return goesOn(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total));
    });
    if (!built.has_value())
        return refuse(application::failure(built.error().wasGivenUp ? Failure::Kind::Cancelled : Failure::Kind::Other,
                                           built.error().detail));
    static_cast<documents::BuiltPack&>(out) = std::move(*built);
    if (order.matter) {
        out.leaks = domain::leaks(out.texts, order.matter->closed, order.matter->open);
        out.isCompared = true;
    }
    return {};
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

void PackMaker::wait()
{
    while (m_job.isRunning())
        m_job.wait();
}

void PackMaker::tell(const presentation::FileJob::Outcome& outcome)
{
    const std::shared_ptr<const MadePack> done = std::exchange(m_making, nullptr);
    if (m_next)
        return startNext();
    if (outcome.has_value())
        Q_EMIT made(done);
    else
        Q_EMIT failed(outcome.error());
}

} // namespace cspdesk::desktop
