// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/laid_out_document.h"

#include <QImage>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace cspdesk::documents {

/// A part of a page as it looks. The picture has whole pixels, so it may reach a little beyond what was asked for.
struct PagePicture
{
    QImage image;
    Rectangle area = {}; ///< in points from the top left corner of the page
};

enum class NoPagePicture { NotInstalled, Failed, GivenUp };

/// Draws pages of a PDF with poppler's pdftoppm, which runs as a program of its own, so that a file that breaks it
/// breaks nothing here. It gets one page at a time and through a pipe: nothing of a pack lies on the disk.
/// One thread at a time.
class PagePictures
{
public:
    /// Whether pdftoppm is installed.
    [[nodiscard]] static bool canBeMade();

    explicit PagePictures(std::shared_ptr<const std::string> pdf);
    ~PagePictures();
    PagePictures(const PagePictures&) = delete;
    PagePictures& operator=(const PagePictures&) = delete;

    /// The area of a page, counted from 0, at so many pixels a point. `goesOn` is asked meanwhile.
    [[nodiscard]] BasicResult<PagePicture, NoPagePicture>
    picture(std::size_t page, const Rectangle& area, double pixelsPerPoint, const std::function<bool()>& goesOn = {});

private:
    class Source;

    std::shared_ptr<const std::string> m_pdf;
    std::unique_ptr<Source> m_source;
};

} // namespace cspdesk::documents
