// SPDX-License-Identifier: MIT
#include "desktop/pages_view.h"

#include "desktop/theme.h"
#include "wording/translate.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>

namespace cspdesk::desktop {
namespace {

constexpr int gap = 18;
constexpr double screenPixelsPerPoint = 96.0 / 72.0;
constexpr std::array zoomSteps{0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0};
constexpr std::size_t mostPicturesKept = 8;

} // namespace

QPixmap pagePicture(const documents::LaidOutDocument& document, int page, int width, double devicePixelRatio,
                    const documents::AttachedLook& look)
{
    const documents::PageSize size = sizeOf(document, document.pages[std::size_t(page)]);
    const double scale = width * devicePixelRatio / size.width;
    QPixmap picture(int(std::ceil(width * devicePixelRatio)), int(std::ceil(size.height * scale)));
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    documents::paintPage(painter, document, std::size_t(page), look);
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

PagesView::PagesView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("pagesView"));
    setAccessibleName(wording::say("Pages"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would change what fits
    viewport()->setAutoFillBackground(false);
    connect(&m_attached, &AttachedPictures::came, this, &PagesView::takeAttached);
}

void PagesView::show(documents::LaidOutDocument document, std::shared_ptr<const std::string> pdf)
{
    m_document = std::move(document);
    m_attached.setPdf(std::move(pdf));
    m_pictures.clear();
    m_page = 0;
    layOutPages();
    goTo(0);
    Q_EMIT viewChanged();
}

QSize PagesView::pageSize() const
{
    return {int(std::ceil(m_document.pageWidth * m_scale)), int(std::ceil(m_document.pageHeight * m_scale))};
}

void PagesView::layOutPages()
{
    if (pageCount() == 0) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return viewport()->update(); // nothing of what was shown stays
    }
    const double width = (viewport()->width() - 2 * gap) / m_document.pageWidth;
    const double height = (viewport()->height() - 2 * gap) / m_document.pageHeight;
    const double before = m_scale;
    if (m_fit == Fit::Width)
        m_scale = qBound(0.2, width, 2.2);
    else if (m_fit == Fit::Page)
        m_scale = qBound(0.2, qMin(width, height), 4.0);
    if (m_scale != before)
        m_pictures.clear();
    const QSize page = pageSize();
    verticalScrollBar()->setRange(0, qMax(0, pageCount() * (page.height() + gap) + gap - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, qMax(0, page.width() + 2 * gap - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

QRect PagesView::pageRect(int page) const
{
    const QSize size = pageSize();
    const int left = qMax(gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const QRect slot(QPoint(left, gap + page * (size.height() + gap) - verticalScrollBar()->value()), size);
    const documents::PageSize own = sizeOf(m_document, m_document.pages[std::size_t(page)]);
    if (own.width <= m_document.pageWidth)
        return slot;
    // A lengthwise page is as wide as the others, in the middle of their height.
    const int height = int(std::ceil(size.width() * own.height / own.width));
    return {slot.left(), slot.top() + (slot.height() - height) / 2, slot.width(), height};
}

int PagesView::pageInView() const
{
    const int middle = viewport()->height() / 2;
    for (int page = 0; page < pageCount(); ++page)
        if (pageRect(page).bottom() + gap / 2 >= middle)
            return page;
    return qMax(0, pageCount() - 1);
}

void PagesView::goTo(int page)
{
    const int wanted = qBound(0, page, qMax(0, pageCount() - 1));
    verticalScrollBar()->setValue(wanted * (pageSize().height() + gap));
    m_page = wanted; // the last one may be too short to reach the middle
    Q_EMIT viewChanged();
}

void PagesView::setFit(Fit fit)
{
    const int page = currentPage();
    m_fit = fit;
    layOutPages();
    goTo(page);
    Q_EMIT viewChanged();
}

int PagesView::zoomPercent() const { return int(std::lround(m_scale / screenPixelsPerPoint * 100)); }

void PagesView::zoomBy(int steps)
{
    const int page = currentPage();
    const double zoom = m_scale / screenPixelsPerPoint;
    const auto* next = steps > 0 ? std::upper_bound(zoomSteps.begin(), zoomSteps.end(), zoom + 0.005)
                                 : std::lower_bound(zoomSteps.begin(), zoomSteps.end(), zoom - 0.005);
    if (steps < 0 && next != zoomSteps.begin())
        --next;
    m_fit = Fit::None;
    m_scale = (next == zoomSteps.end() ? zoomSteps.back() : *next) * screenPixelsPerPoint;
    m_pictures.clear();
    layOutPages();
    goTo(page);
    Q_EMIT viewChanged();
}

const QPixmap& PagesView::picture(int page)
{
    const auto found = m_pictures.find(page);
    if (found != m_pictures.end()) {
        (void)lookOf(page); // what was asked for long ago may have been given up
        return found->second;
    }
    if (m_pictures.size() >= mostPicturesKept)
        m_pictures.clear();
    return m_pictures
        .emplace(page, pagePicture(m_document, page, pageSize().width(), devicePixelRatioF(), lookOf(page)))
        .first->second;
}

documents::AttachedLook PagesView::lookOf(int page)
{
    const documents::Page& shown = m_document.pages[std::size_t(page)];
    if (!shown.attached)
        return {};
    const double scale = pageSize().width() * devicePixelRatioF() / sizeOf(m_document, shown).width;
    return m_attached.look(page, shown.attached->frame, scale);
}

void PagesView::takeAttached(int page)
{
    m_pictures.erase(page);
    viewport()->update();
}

void PagesView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), colours().band);
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(viewport()->rect()))
            continue;
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), colours().line);
        painter.fillRect(rect.adjusted(2, 3, 3, 4), QColor(0, 0, 0, 28));
        painter.drawPixmap(rect.topLeft(), picture(page));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours().accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PagesView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = m_page;
    layOutPages();
    goTo(page);
}

void PagesView::scrollContentsBy(int, int)
{
    m_page = pageInView();
    viewport()->update();
    Q_EMIT viewChanged();
}

void PagesView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right: return goTo(currentPage() + 1);
    case Qt::Key_PageUp:
    case Qt::Key_Left: return goTo(currentPage() - 1);
    case Qt::Key_Home: return goTo(0);
    case Qt::Key_End: return goTo(pageCount() - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomBy(1);
    case Qt::Key_Minus: return zoomBy(-1);
    case Qt::Key_Down: return verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Up: return verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagesView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    else
        QAbstractScrollArea::wheelEvent(event);
}

} // namespace cspdesk::desktop
