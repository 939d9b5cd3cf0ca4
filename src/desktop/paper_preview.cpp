// SPDX-License-Identifier: MIT
#include "desktop/paper_preview.h"

#include "desktop/action_button.h"
#include "desktop/export_dialog.h"
#include "desktop/first_size.h"
#include "desktop/icons.h"
#include "desktop/pages_view.h"
#include "desktop/paper_copy.h"
#include "desktop/paper_printing.h"
#include "desktop/publication_gate.h"
#include "documents/page_layout.h"
#include "presentation/action_catalogue.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QRadioButton>
#include <QStackedWidget>
#include <QToolButton>

namespace cspdesk::desktop {

using documents::Audience;
using wording::say;

namespace {

constexpr int thumbnailWidth = 104;

} // namespace

PaperPreview::PaperPreview(PageContext& context, const PaperChoice& choice, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_choice(choice),
      m_pages(new PagesView(this)),
      m_thumbnails(new QListWidget(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("paperPreview"));
    setWindowTitle(say("Print preview of %1").arg(withArticle(choice.paper)));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(firstSize(*this, {980, 740}));
    m_thumbnails->setObjectName(QStringLiteral("thumbnailsList"));
    m_thumbnails->setAccessibleName(say("Pages at a glance"));
    m_thumbnails->setViewMode(QListView::IconMode);
    m_thumbnails->setFlow(QListView::TopToBottom);
    m_thumbnails->setWrapping(false);
    m_thumbnails->setMovement(QListView::Static);
    m_thumbnails->setSpacing(8);
    m_thumbnails->setFixedWidth(thumbnailWidth + 52);
    m_thumbnails->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_thumbnails);
    row->addWidget(m_pages, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(makeLockedPart());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeToolbar());
    layout->addWidget(m_stack, 1);

    connect(m_pages, &PagesView::viewChanged, this, &PaperPreview::follow);
    connect(m_thumbnails, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { m_pages->goTo(m_thumbnails->row(item)); });
    connect(m_thumbnails, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { m_pages->goTo(m_thumbnails->row(item)); });
    connect(&context.workspace, &presentation::Workspace::closedMatterChanged, this, &PaperPreview::reload);
    reload();
    m_pages->setFocus();
}

QToolButton* PaperPreview::toolButton(const char* iconName, const QString& text, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(text);
    if (*iconName != '\0')
        button->setIcon(icon(QString::fromLatin1(iconName)));
    return button;
}

QWidget* PaperPreview::makeLockedPart()
{
    auto* part = new QWidget(this);
    m_locked = new QLabel(part);
    m_locked->setWordWrap(true);
    m_locked->setAlignment(Qt::AlignCenter);
    m_locked->setObjectName(QStringLiteral("previewLockedLabel"));
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(60, 24, 60, 24);
    layout->setSpacing(14);
    layout->addStretch();
    layout->addWidget(m_locked);
    layout->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("file.unlock")), Emphasis::Primary, part), 0,
        Qt::AlignHCenter);
    layout->addStretch();
    return part;
}

QWidget* PaperPreview::makeToolbar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(18, 12, 18, 12);
    layout->setSpacing(6);
    m_public = new QRadioButton(say("P&ublic copy"), bar);
    m_public->setObjectName(QStringLiteral("publicButton"));
    m_board = new QRadioButton(say("&Board copy"), bar);
    m_board->setObjectName(QStringLiteral("boardButton"));
    m_public->setEnabled(documents::hasPublicCopy(m_choice.paper));
    (m_public->isEnabled() ? m_public : m_board)->setChecked(true);
    m_previous = toolButton("chevron-left", say("Previous page (Page Up)"), QStringLiteral("previousPageButton"));
    m_next = toolButton("chevron-right", say("Next page (Page Down)"), QStringLiteral("nextPageButton"));
    m_place = new QLabel(bar);
    m_place->setObjectName(QStringLiteral("placeLabel"));
    m_zoom = new QLabel(bar);
    setTextRole(*m_zoom, TextRole::Muted);
    auto* smaller = toolButton("", say("Smaller"), QStringLiteral("smallerButton"));
    auto* larger = toolButton("", say("Larger"), QStringLiteral("largerButton"));
    smaller->setText(QStringLiteral("−"));
    larger->setText(QStringLiteral("+"));
    m_fitWidth = toolButton("", say("Fit width"), QStringLiteral("fitWidthButton"));
    m_fitPage = toolButton("", say("Fit page"), QStringLiteral("fitPageButton"));
    for (QToolButton* fit : {m_fitWidth, m_fitPage})
        fit->setCheckable(true);
    auto* exportButton = new QPushButton(icon(QStringLiteral("export")), say("E&xport…"), bar);
    exportButton->setObjectName(QStringLiteral("previewExportButton"));
    m_print = new QPushButton(icon(QStringLiteral("print"), colours().accentText), say("&Print…"), bar);
    m_print->setObjectName(QStringLiteral("previewPrintButton"));
    setEmphasis(*m_print, Emphasis::Primary);
    for (QWidget* widget : {static_cast<QWidget*>(m_public), static_cast<QWidget*>(m_board)})
        layout->addWidget(widget);
    layout->addStretch();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_next)})
        layout->addWidget(widget);
    layout->addStretch();
    for (QWidget* widget :
         {static_cast<QWidget*>(smaller), static_cast<QWidget*>(m_zoom), static_cast<QWidget*>(larger),
          static_cast<QWidget*>(m_fitWidth), static_cast<QWidget*>(m_fitPage)})
        layout->addWidget(widget);
    layout->addSpacing(10);
    layout->addWidget(exportButton);
    layout->addWidget(m_print);
    connectToolbar(*smaller, *larger, *exportButton);
    return bar;
}

void PaperPreview::connectToolbar(QToolButton& smaller, QToolButton& larger, QPushButton& exportButton)
{
    connect(m_public, &QAbstractButton::toggled, this, &PaperPreview::reload);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_pages->goTo(m_pages->currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_pages->goTo(m_pages->currentPage() + 1); });
    connect(&smaller, &QToolButton::clicked, this, [this] { m_pages->zoomBy(-1); });
    connect(&larger, &QToolButton::clicked, this, [this] { m_pages->zoomBy(1); });
    connect(m_fitWidth, &QToolButton::clicked, this, [this] { m_pages->setFit(PagesView::Fit::Width); });
    connect(m_fitPage, &QToolButton::clicked, this, [this] { m_pages->setFit(PagesView::Fit::Page); });
    connect(m_print, &QPushButton::clicked, this, &PaperPreview::print);
    connect(&exportButton, &QPushButton::clicked, this, [this] {
        auto* dialog = new ExportDialog(m_context, m_choice, this);
        dialog->choose(m_board->isChecked() ? Audience::Board : Audience::Public);
        dialog->open();
    });
}

void PaperPreview::choose(Audience audience) { (audience == Audience::Board ? m_board : m_public)->setChecked(true); }

void PaperPreview::offerPrinting() { m_print->setFocus(Qt::OtherFocusReason); }

void PaperPreview::reload()
{
    const auto copy =
        paperCopy(m_context.workspace, m_choice, m_board->isChecked() ? Audience::Board : Audience::Public);
    m_stack->setCurrentIndex(copy.has_value() ? 0 : 1);
    m_print->setEnabled(copy.has_value());
    if (copy.has_value()) {
        m_pages->show(documents::layOut(copy->document));
        fillThumbnails();
    } else {
        m_locked->setText(wording::errorText(copy.error()).inOneLine());
    }
    follow();
}

QIcon PaperPreview::thumbnail(const documents::LaidOutDocument& document, int page) const
{
    const QPixmap picture = pagePicture(document, page, thumbnailWidth, devicePixelRatioF());
    QIcon thumbnail;
    // The chosen page is framed, not tinted: it is to be seen.
    for (const auto mode : {QIcon::Normal, QIcon::Selected}) {
        QPixmap framed = picture;
        QPainter painter(&framed);
        const int width = mode == QIcon::Selected ? 3 : 1;
        painter.setPen(QPen(mode == QIcon::Selected ? colours().accent : colours().line, width));
        painter.drawRect(QRectF(QPointF(0, 0), framed.deviceIndependentSize()).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.end();
        thumbnail.addPixmap(framed, mode);
    }
    return thumbnail;
}

void PaperPreview::fillThumbnails()
{
    m_thumbnails->clear();
    const auto& document = m_pages->document();
    const int height = int(thumbnailWidth * document.pageHeight / document.pageWidth);
    m_thumbnails->setIconSize({thumbnailWidth, height});
    for (int page = 0; page < m_pages->pageCount(); ++page) {
        auto* item = new QListWidgetItem(thumbnail(document, page), say("Page %1").arg(page + 1), m_thumbnails);
        item->setSizeHint({thumbnailWidth + 16, height + 30});
    }
    m_thumbnails->setVisible(m_pages->pageCount() > 1);
}

void PaperPreview::follow()
{
    const int page = m_pages->currentPage();
    m_place->setText(say("Page %1 of %2").arg(page + 1).arg(m_pages->pageCount()));
    m_zoom->setText(say("%1 %").arg(m_pages->zoomPercent()));
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < m_pages->pageCount());
    m_fitWidth->setChecked(m_pages->fit() == PagesView::Fit::Width);
    m_fitPage->setChecked(m_pages->fit() == PagesView::Fit::Page);
    m_thumbnails->setCurrentRow(page);
}

void PaperPreview::print()
{
    const Audience audience = m_board->isChecked() ? Audience::Board : Audience::Public;
    const auto copy = paperCopy(m_context.workspace, m_choice, audience);
    if (!copy.has_value() || !mayLeave(copy->document, audience, {}, m_context)) {
        reject(); // so that the message bar can be read
        return;
    }
    if (askAndPrint(documents::layOut(copy->document), this))
        m_context.notices.tell(Notices::Tone::Success,
                               say("It went to the printer: %1.").arg(withArticle(m_choice.paper)));
}

} // namespace cspdesk::desktop
