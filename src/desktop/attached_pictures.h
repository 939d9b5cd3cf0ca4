// SPDX-License-Identifier: MIT
#pragma once

#include "documents/page_painter.h"
#include "presentation/file_job.h"

#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace cspdesk::desktop {

/// Pictures of the attached pages of a pack, drawn beside the window when they are asked for and kept while there is
/// room for them.
class AttachedPictures : public QObject
{
    Q_OBJECT

public:
    explicit AttachedPictures(QObject* parent = nullptr);
    ~AttachedPictures() override;

    /// Another pack, or none; nothing of the one before stays.
    void setPdf(std::shared_ptr<const std::string> pdf);
    /// What stands in the frame of the page at so many pixels a point. What is not there yet is begun; a picture of
    /// another size stands in for it meanwhile.
    [[nodiscard]] documents::AttachedLook look(int page, const documents::Rectangle& frame, double pixelsPerPoint);
    /// Whether the picture of just this size is there, or will never be.
    [[nodiscard]] bool isSettled(int page, double pixelsPerPoint) const;
    /// Waits for those that were asked for.
    void wait();

Q_SIGNALS:
    void came(int page);

private:
    struct Key
    {
        int page = 0;
        int scale = 0; ///< thousandths of a pixel a point

        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Order
    {
        Key key;
        documents::Rectangle frame;
    };
    struct Kept
    {
        Key key;
        documents::PagePicture picture;
    };
    struct Making;

    static Key keyOf(int page, double pixelsPerPoint);
    [[nodiscard]] const Kept* find(Key key) const;
    void startNext();
    void take(const presentation::FileJob::Outcome& outcome);
    void keep(Key key, documents::PagePicture picture);

    std::shared_ptr<const std::string> m_pdf;
    std::shared_ptr<documents::PagePictures> m_pictures; ///< used by one piece of work at a time
    std::deque<Order> m_orders;                          ///< the last one first
    std::deque<Kept> m_kept;                             ///< the oldest first
    std::set<int> m_failed;
    std::shared_ptr<Making> m_making;
    presentation::FileJob m_job;
};

} // namespace cspdesk::desktop
