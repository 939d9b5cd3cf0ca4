// SPDX-License-Identifier: MIT
#include "desktop/attached_pictures.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cspdesk::desktop {

using documents::AttachedLook;
using documents::PagePicture;
using documents::PagePictures;
using presentation::FileJob;

namespace {

constexpr std::size_t mostOrders = 8; ///< who has scrolled on does not wait for what was passed
constexpr qsizetype mostBytes = qsizetype(160) << 20U;

} // namespace

/// One picture under way.
struct AttachedPictures::Making
{
    Order order;
    std::shared_ptr<PagePictures> pictures; ///< tells whether the pack is still the same
    std::optional<PagePicture> picture;
};

AttachedPictures::AttachedPictures(QObject* parent) : QObject(parent)
{
    connect(&m_job, &FileJob::finished, this, &AttachedPictures::take);
}

AttachedPictures::~AttachedPictures() { m_job.stop(); }

void AttachedPictures::setPdf(std::shared_ptr<const std::string> pdf)
{
    if (pdf == m_pdf)
        return;
    m_orders.clear();
    m_kept.clear();
    m_failed.clear();
    m_job.stop();
    m_pdf = std::move(pdf);
    m_pictures = m_pdf && PagePictures::canBeMade() ? std::make_shared<PagePictures>(m_pdf) : nullptr;
}

AttachedPictures::Key AttachedPictures::keyOf(int page, double pixelsPerPoint)
{
    return {page, static_cast<int>(std::lround(pixelsPerPoint * 1000))};
}

const AttachedPictures::Kept* AttachedPictures::find(Key key) const
{
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& kept) { return kept.key == key; });
    return found == m_kept.end() ? nullptr : &*found;
}

bool AttachedPictures::isSettled(int page, double pixelsPerPoint) const
{
    return !m_pictures || m_failed.contains(page) || find(keyOf(page, pixelsPerPoint)) != nullptr;
}

AttachedLook AttachedPictures::look(int page, const documents::Rectangle& frame, double pixelsPerPoint)
{
    if (!m_pictures || m_failed.contains(page))
        return {};
    const Key key = keyOf(page, pixelsPerPoint);
    if (const Kept* kept = find(key))
        return {.picture = kept->picture};
    const auto isThis = [&](const Order& order) { return order.key == key; };
    const bool isUnderWay = m_making && m_making->pictures == m_pictures && isThis(m_making->order);
    if (!isUnderWay) {
        std::erase_if(m_orders, isThis);
        m_orders.push_front({key, frame});
        if (m_orders.size() > mostOrders)
            m_orders.pop_back();
        if (!m_job.isRunning())
            startNext();
    }
    const auto other =
        std::find_if(m_kept.rbegin(), m_kept.rend(), [page](const Kept& kept) { return kept.key.page == page; });
    if (other != m_kept.rend())
        return {.picture = other->picture, .isOnItsWay = true};
    return {.isOnItsWay = true};
}

void AttachedPictures::startNext()
{
    if (m_orders.empty() || !m_pictures)
        return;
    m_making = std::make_shared<Making>(Making{m_orders.front(), m_pictures, std::nullopt});
    m_orders.pop_front();
    m_job.start([making = m_making](const application::CopyProgress& goesOn) -> application::Result<> {
        const Order& order = making->order;
        auto picture = making->pictures->picture(std::size_t(order.key.page), order.frame, order.key.scale / 1000.0,
                                                 [&goesOn] { return goesOn(0, 1); });
        if (!picture.has_value())
            return refuse(application::failure(
                picture.error() == documents::NoPagePicture::GivenUp ? Failure::Kind::Cancelled : Failure::Kind::Other,
                {}));
        making->picture = std::move(*picture);
        return {};
    });
}

void AttachedPictures::take(const FileJob::Outcome& outcome)
{
    const std::shared_ptr<Making> done = std::exchange(m_making, nullptr);
    if (!done || done->pictures != m_pictures)
        return startNext(); // of a pack that is shown no more
    const Key key = done->order.key;
    if (outcome.has_value() && done->picture)
        keep(key, std::move(*done->picture));
    else
        m_failed.insert(key.page);
    startNext();
    Q_EMIT came(key.page);
}

void AttachedPictures::keep(Key key, PagePicture picture)
{
    m_kept.push_back({key, std::move(picture)});
    qsizetype bytes = 0;
    for (const Kept& kept : m_kept)
        bytes += kept.picture.image.sizeInBytes();
    while (bytes > mostBytes && m_kept.size() > 1) {
        bytes -= m_kept.front().picture.image.sizeInBytes();
        m_kept.pop_front();
    }
}

void AttachedPictures::wait()
{
    while (m_job.isRunning())
        m_job.wait();
}

} // namespace cspdesk::desktop
