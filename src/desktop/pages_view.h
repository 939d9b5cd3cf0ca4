// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/attached_pictures.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <map>

namespace cspdesk::desktop {

/// The pages of a document one below the other, as they will be printed.
class PagesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit { Width, Page, None };

    explicit PagesView(QWidget* parent = nullptr);
    /// `pdf` is the file of these pages, out of which those of attached papers are drawn.
    void show(documents::LaidOutDocument document, std::shared_ptr<const std::string> pdf = nullptr);
    [[nodiscard]] const documents::LaidOutDocument& document() const { return m_document; }
    [[nodiscard]] int pageCount() const { return int(m_document.pages.size()); }
    [[nodiscard]] int currentPage() const { return m_page; } ///< from 0; the one in the middle of the view
    void goTo(int page);
    void setFit(Fit fit);
    [[nodiscard]] Fit fit() const { return m_fit; }
    /// By steps in or out; the view no longer fits by itself.
    void zoomBy(int steps);
    [[nodiscard]] int zoomPercent() const;
    [[nodiscard]] AttachedPictures& attached() { return m_attached; }

Q_SIGNALS:
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layOutPages();
    [[nodiscard]] int pageInView() const;
    [[nodiscard]] QSize pageSize() const;
    [[nodiscard]] QRect pageRect(int page) const; ///< in the view as it is scrolled
    [[nodiscard]] const QPixmap& picture(int page);
    [[nodiscard]] documents::AttachedLook lookOf(int page);
    void takeAttached(int page);

    documents::LaidOutDocument m_document;
    Fit m_fit = Fit::Width;
    double m_scale = 1; ///< pixels a point
    int m_page = 0;     ///< the one in view, which stays in view when the size changes
    std::map<int, QPixmap> m_pictures;
    AttachedPictures m_attached;
};

/// A picture of one page in that width, for thumbnails too.
QPixmap pagePicture(const documents::LaidOutDocument& document, int page, int width, double devicePixelRatio,
                    const documents::AttachedLook& look = {});

} // namespace cspdesk::desktop
