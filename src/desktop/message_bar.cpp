// SPDX-License-Identifier: MIT
#include "desktop/message_bar.h"

#include "desktop/icons.h"
#include "presentation/workspace.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cspdesk::desktop {
namespace {

using wording::say;

// Long enough to be read twice; warnings and problems stay until they are closed.
constexpr int goodNewsMilliseconds = 15'000;

PillTone pillToneOf(Notices::Tone tone)
{
    switch (tone) {
    case Notices::Tone::Information: return PillTone::Accent;
    case Notices::Tone::Success: return PillTone::Good;
    case Notices::Tone::Warning: return PillTone::Attention;
    case Notices::Tone::Problem: return PillTone::Bad;
    }
    return PillTone::Neutral;
}

QString iconOf(Notices::Tone tone)
{
    switch (tone) {
    case Notices::Tone::Information: return QStringLiteral("information");
    case Notices::Tone::Success: return QStringLiteral("success");
    case Notices::Tone::Warning: return QStringLiteral("warning");
    case Notices::Tone::Problem: return QStringLiteral("error");
    }
    return {};
}

bool removesSomething(const application::ChangeSet& changes)
{
    return std::any_of(changes.changes.begin(), changes.changes.end(),
                       [](const application::Change& change) { return !change.after; });
}

} // namespace

MessageBar::MessageBar(presentation::Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_undo(new QPushButton(say("&Undo"), this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    buildLayout();
    connectWorkspace();
    m_goAway.setSingleShot(true);
    m_goAway.setInterval(goodNewsMilliseconds);
    connect(&m_goAway, &QTimer::timeout, this, [this] {
        if (!underMouse())
            clear();
    });
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_workspace.undoStack().undo();
        clear();
    });
    hide();
}

void MessageBar::buildLayout()
{
    m_title->setObjectName(QStringLiteral("messageTitleLabel"));
    m_detail->setObjectName(QStringLiteral("messageDetailLabel"));
    for (QLabel* label : {m_title, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    setTextRole(*m_title, TextRole::Strong);
    m_undo->setObjectName(QStringLiteral("messageUndoButton"));
    m_close->setObjectName(QStringLiteral("messageCloseButton"));
    m_close->setAccessibleName(say("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin + 14, metrics::gap + 9, metrics::pageMargin + 8, 9);
    layout->setSpacing(12);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close, 0, Qt::AlignTop);
}

void MessageBar::connectWorkspace()
{
    using presentation::Workspace;
    connect(&m_workspace, &Workspace::changed, this, [this](const application::ChangeSet& changes) {
        m_justRemoved = removesSomething(changes);
        QTimer::singleShot(0, this, [this] { m_justRemoved = false; });
    });
    // Once something else has been done, "Undo" would take back the wrong thing, and what it says may no longer be so.
    connect(&m_workspace.undoStack(), &QUndoStack::indexChanged, this, [this] {
        if (std::exchange(m_offersUndo, false))
            clear();
    });
    connect(&m_workspace, &Workspace::failed, this, [this](const application::Error& error) { tell(error); });
    connect(&m_workspace, &Workspace::closed, this, &MessageBar::clear);
    connect(&m_workspace, &Workspace::aboutToLock, this, &MessageBar::clear); // a refusal may quote closed matter
}

void MessageBar::tell(Tone tone, const QString& title, const QString& detail)
{
    m_tone = tone;
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_offersUndo = m_justRemoved && m_workspace.undoStack().canUndo();
    m_undo->setVisible(m_offersUndo);
    colour();
    show();
    setAccessibleName(text());
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
    if (tone == Tone::Success || tone == Tone::Information)
        m_goAway.start();
    else
        m_goAway.stop();
}

void MessageBar::tell(const application::Error& error)
{
    const wording::ErrorText words = wording::errorText(error);
    const bool isRefusal = std::holds_alternative<domain::Refusal>(error);
    QStringList rest{words.detail, words.advice};
    rest.removeAll(QString());
    tell(isRefusal ? Tone::Warning : Tone::Problem, words.title, rest.join(QLatin1Char(' ')));
}

void MessageBar::clear()
{
    m_goAway.stop();
    hide();
}

QString MessageBar::text() const
{
    return m_detail->text().isEmpty() ? m_title->text() : say("%1 %2").arg(m_title->text(), m_detail->text());
}

void MessageBar::colour()
{
    const PillColours& tone = pillColours(pillToneOf(m_tone));
    QPalette ours = palette();
    ours.setColor(QPalette::WindowText, tone.text);
    for (QLabel* label : {m_title, m_detail})
        label->setPalette(ours);
    const int side = metrics::iconSize + 2;
    m_icon->setPixmap(icon(iconOf(m_tone), tone.text).pixmap(QSize(side, side), devicePixelRatioF()));
    m_close->setIcon(icon(QStringLiteral("close"), tone.text));
    update();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PillColours& tone = pillColours(pillToneOf(m_tone));
    painter.setPen(QPen(tone.text, 1));
    painter.setBrush(tone.ground);
    const QRectF inside = QRectF(rect()).adjusted(metrics::pageMargin, metrics::gap, -metrics::pageMargin, 0);
    painter.drawRoundedRect(inside.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange && isVisible())
        colour();
}

} // namespace cspdesk::desktop
