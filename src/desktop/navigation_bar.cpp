// SPDX-License-Identifier: MIT
#include "desktop/navigation_bar.h"

#include "application/work.h"
#include "desktop/action_button.h"
#include "desktop/icons.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTextLayout>
#include <QVBoxLayout>

namespace cspdesk::desktop {
namespace {

using application::ClosedMatterAccess;
using presentation::Workspace;
using wording::say;

constexpr int margin = 16;

constexpr const char* places[] = {"view.home",        "view.meetings",  "view.agenda", "view.papers",
                                  "view.attendance",  "view.questions", "view.room",   "view.minutes",
                                  "view.actions",     "view.pack",      "view.plan",   "view.delivery",
                                  "view.partnership", "view.analysis",  "view.journal"};

/// As much of a name as three lines hold.
QString threeLines(const QString& name, const QFont& font, int width)
{
    QTextLayout layout(name, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == 2) {
            lines << QFontMetrics(font).elidedText(name.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << name.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.join(QLatin1Char('\n'));
}

/// The words of a menu without the sign for its mnemonic: Alt belongs to the menu bar.
QString withoutMnemonic(QString text) { return text.remove(QLatin1Char('&')); }

} // namespace

NavigationEntry::NavigationEntry(QAction& action, QWidget* parent) : QAbstractButton(parent), m_action(action)
{
    setObjectName(QString(action.objectName()).replace(QLatin1Char('.'), QLatin1Char('-')) + QStringLiteral("-entry"));
    setText(withoutMnemonic(action.text()));
    setToolTip(tipOf(action));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum); // on a low screen they move closer together
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::toggled, this, &QAbstractButton::setChecked);
    connect(this, &QAbstractButton::clicked, this, [this] { setChecked(m_action.isChecked()); });
}

QSize NavigationEntry::sizeHint() const { return {120, qMax(metrics::rowHeight, fontMetrics().height() + 18)}; }

QSize NavigationEntry::minimumSizeHint() const { return {120, fontMetrics().height() + 6}; }

void NavigationEntry::paintEvent(QPaintEvent*)
{
    const Colours& c = colours();
    QPainter painter(this);
    if (isChecked())
        painter.fillRect(rect(), c.navigationCurrent);
    else if (underMouse() || hasFocus())
        painter.fillRect(rect(), c.navigationHover);
    if (isChecked())
        painter.fillRect(QRect(0, 0, 3, height()), c.navigationMark);
    const QColor words = isChecked() ? QColor(Qt::white) : c.navigationText;
    const int side = metrics::iconSize;
    desktop::icon(m_action.data().toString(), isChecked() ? words : c.navigationMuted)
        .paint(&painter, QRect(margin, (height() - side) / 2, side, side));
    const QRect text(margin + side + 10, 0, width() - margin - side - 18, height());
    painter.setPen(words);
    painter.drawText(text, Qt::AlignVCenter, fontMetrics().elidedText(this->text(), Qt::ElideRight, text.width()));
    if (hasFocus()) {
        painter.setPen(QPen(c.navigationMark, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void NavigationEntry::keyPressEvent(QKeyEvent* event)
{
    // Arrow keys walk, Enter goes there.
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        focusNextPrevChild(event->key() == Qt::Key_Down);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

NavigationBar::NavigationBar(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_partnership(new QLabel(this)),
      m_file(new ElidedLabel(this, Qt::ElideMiddle)),
      m_access(new QLabel(this)),
      m_sample(new QLabel(this)),
      m_lockIcon(new QLabel(this)),
      m_lockText(new QLabel(this)),
      m_lockButton(new QPushButton(this))
{
    setObjectName(QStringLiteral("navigation"));
    setFixedWidth(qMax(216, fontMetrics().averageCharWidth() * 28));
    buildLayout();
    using presentation::Workspace;
    connect(&context.workspace, &Workspace::opened, this, &NavigationBar::refresh);
    connect(&context.workspace, &Workspace::closed, this, &NavigationBar::refresh);
    connect(&context.workspace, &Workspace::closedMatterChanged, this, &NavigationBar::refreshClosedMatter);
    connect(&context.workspace, &Workspace::changed, this, [this](const application::ChangeSet& changes) {
        if (changes.touches<domain::Partnership>())
            refresh();
    });
    connect(m_lockButton, &QPushButton::clicked, this,
            [this] { m_context.actions.action(m_lockButton->property("action").toString()).trigger(); });
}

void NavigationBar::buildLayout()
{
    auto* brand = new QLabel(say("CSP Desk"), this);
    brand->setProperty("textRole", QStringLiteral("brand"));
    m_partnership->setObjectName(QStringLiteral("partnershipNameLabel"));
    m_partnership->setTextFormat(Qt::PlainText);
    m_partnership->setWordWrap(true);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(margin, 18, 12, 14);
    head->setSpacing(1);
    head->addWidget(brand);
    head->addWidget(m_partnership);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(makeEntries(), 1);
    layout->addLayout(foot());
}

/// On a low screen the entries move closer together, and then scroll.
QWidget* NavigationBar::makeEntries()
{
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto* inside = new QWidget(scroll);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const char* id : places) {
        auto* entry = new NavigationEntry(m_context.actions.action(QString::fromLatin1(id)), inside);
        connect(entry, &QAbstractButton::toggled, scroll, [scroll, entry](bool isCurrent) {
            if (isCurrent)
                scroll->ensureWidgetVisible(entry, 0, 4);
        });
        m_entries.push_back(entry);
        layout->addWidget(entry);
    }
    layout->addStretch();
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    return scroll;
}

/// What the pages say themselves gives way to the entries where there is little room.
void NavigationBar::fit()
{
    constexpr int roomForAll = 640;
    m_partnership->setVisible(height() >= roomForAll);
    m_sample->setVisible(height() >= roomForAll && m_context.workspace.isOpen() && m_context.workspace.isSample());
}

void NavigationBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

QVBoxLayout* NavigationBar::foot()
{
    m_file->setObjectName(QStringLiteral("fileNameLabel"));
    setTextRole(*m_file, TextRole::Strong);
    m_access->setObjectName(QStringLiteral("accessLabel"));
    m_sample->setObjectName(QStringLiteral("sampleLabel"));
    m_lockText->setObjectName(QStringLiteral("closedMatterLabel"));
    m_lockButton->setObjectName(QStringLiteral("closedMatterButton"));
    for (QLabel* label : {m_access, m_sample, m_lockText})
        label->setWordWrap(true);
    auto* lock = new QHBoxLayout;
    lock->setSpacing(8);
    lock->addWidget(m_lockIcon, 0, Qt::AlignTop);
    lock->addWidget(m_lockText, 1);
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(margin, 10, 12, 16);
    layout->setSpacing(6);
    layout->addWidget(m_file);
    layout->addWidget(m_access);
    layout->addWidget(m_sample);
    layout->addLayout(lock);
    layout->addWidget(m_lockButton);
    return layout;
}

void NavigationBar::setReadOnlyReason(const QString& reason)
{
    m_readOnlyReason = reason;
    refresh();
}

QWidget* NavigationBar::currentEntry() const
{
    for (NavigationEntry* entry : m_entries)
        if (entry->isChecked())
            return entry;
    return m_entries.front();
}

void NavigationBar::refresh()
{
    const Workspace& workspace = m_context.workspace;
    if (!workspace.isOpen())
        return;
    const auto partnership = application::require(workspace.store(), Id<domain::Partnership>(1));
    const QString name = partnership.has_value() ? wording::text(partnership->value.name) : QString();
    m_partnership->setText(threeLines(name, m_partnership->font(), width() - margin - 14));
    m_partnership->setToolTip(name);
    const QString path = QString::fromStdString(workspace.store().path().string());
    m_file->setText(QFileInfo(path).fileName());
    m_file->setToolTip(path);
    m_access->setVisible(!workspace.mayWrite());
    m_access->setText(m_readOnlyReason.isEmpty() ? say("Open for reading only") : m_readOnlyReason);
    fit();
    m_sample->setText(say("The sample stands still on %1.").arg(wording::plainDate(workspace.today())));
    refreshClosedMatter();
}

void NavigationBar::refreshClosedMatter()
{
    const ClosedMatterAccess access = m_context.workspace.closedMatter();
    const bool locked = access == ClosedMatterAccess::Locked;
    m_lockText->setText(wording::label(access));
    const int side = metrics::iconSize;
    m_lockIcon->setPixmap(
        icon(locked ? QStringLiteral("lock") : QStringLiteral("unlock"),
             access == ClosedMatterAccess::Unlocked ? QColor(0xf6, 0xd6, 0x8a) : colours().navigationMuted)
            .pixmap(QSize(side, side), devicePixelRatioF()));
    const QString id = locked                                 ? QStringLiteral("file.unlock")
                     : access == ClosedMatterAccess::Unlocked ? QStringLiteral("file.lock")
                     : m_context.workspace.mayWrite()         ? QStringLiteral("file.protect")
                                                              : QString();
    m_lockButton->setVisible(!id.isEmpty());
    if (id.isEmpty())
        return;
    m_lockButton->setProperty("action", id);
    m_lockButton->setToolTip(tipOf(m_context.actions.action(id)));
    m_lockButton->setText(locked                                   ? say("Unlock…")
                          : access == ClosedMatterAccess::Unlocked ? say("Lock now")
                                                                   : say("Set a passphrase…"));
}

void NavigationBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().navigation);
}

} // namespace cspdesk::desktop
