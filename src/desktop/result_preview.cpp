// SPDX-License-Identifier: MIT
#include "desktop/result_preview.h"

#include "desktop/first_size.h"
#include "desktop/icons.h"
#include "desktop/pages_view.h"
#include "desktop/paper_printing.h"
#include "desktop/theme.h"
#include "documents/page_layout.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace cspdesk::desktop {

using wording::say;

ResultPreview::ResultPreview(PageContext& context, const documents::Document& paper, const QString& title,
                             QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_title(title),
      m_pages(new PagesView(this))
{
    setObjectName(QStringLiteral("resultPreview"));
    setWindowTitle(say("Print preview of the result"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(firstSize(*this, {980, 740}));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeToolbar());
    layout->addWidget(m_pages, 1);
    m_pages->setAccessibleName(say("Pages of the result"));
    m_pages->show(documents::layOut(paper));
    connect(m_pages, &PagesView::viewChanged, this, &ResultPreview::follow);
    follow();
    m_pages->setFocus();
}

QWidget* ResultPreview::makeToolbar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(18, 12, 18, 12);
    layout->setSpacing(6);
    const auto tool = [&](const QString& sign, const char* iconName, const QString& words, auto act) {
        auto* button = new QToolButton(bar);
        button->setText(sign);
        button->setAccessibleName(words);
        button->setToolTip(words);
        if (*iconName != '\0')
            button->setIcon(icon(QString::fromLatin1(iconName)));
        connect(button, &QToolButton::clicked, this, act);
        layout->addWidget(button);
    };
    m_place = new QLabel(bar);
    m_zoom = new QLabel(bar);
    setTextRole(*m_zoom, TextRole::Muted);
    tool({}, "chevron-left", say("Previous page (Page Up)"), [this] { m_pages->goTo(m_pages->currentPage() - 1); });
    layout->addWidget(m_place);
    tool({}, "chevron-right", say("Next page (Page Down)"), [this] { m_pages->goTo(m_pages->currentPage() + 1); });
    layout->addStretch();
    tool(QStringLiteral("−"), "", say("Smaller"), [this] { m_pages->zoomBy(-1); });
    layout->addWidget(m_zoom);
    tool(QStringLiteral("+"), "", say("Larger"), [this] { m_pages->zoomBy(1); });
    tool(say("Fit width"), "", say("Fit width"), [this] { m_pages->setFit(PagesView::Fit::Width); });
    tool(say("Fit page"), "", say("Fit page"), [this] { m_pages->setFit(PagesView::Fit::Page); });
    layout->addSpacing(10);
    m_print = new QPushButton(icon(QStringLiteral("print"), colours().accentText), say("&Print…"), bar);
    m_print->setObjectName(QStringLiteral("resultPrintButton"));
    setEmphasis(*m_print, Emphasis::Primary);
    connect(m_print, &QPushButton::clicked, this, &ResultPreview::print);
    layout->addWidget(m_print);
    return bar;
}

void ResultPreview::offerPrinting() { m_print->setFocus(Qt::OtherFocusReason); }

void ResultPreview::follow()
{
    m_place->setText(say("Page %1 of %2").arg(m_pages->currentPage() + 1).arg(m_pages->pageCount()));
    m_zoom->setText(say("%1 %").arg(m_pages->zoomPercent()));
}

void ResultPreview::print()
{
    if (!askAndPrint(m_pages->document(), this))
        return;
    m_context.notices.tell(Notices::Tone::Success, say("It went to the printer: %1.").arg(m_title));
    Q_EMIT printed();
}

} // namespace cspdesk::desktop
