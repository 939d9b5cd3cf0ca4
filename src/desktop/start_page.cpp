// SPDX-License-Identifier: MIT
#include "desktop/start_page.h"

#include "desktop/action_button.h"
#include "desktop/choice_button.h"
#include "desktop/icons.h"
#include "presentation/action_catalogue.h"
#include "wording/translate.h"

#include <QFileInfo>
#include <QIcon>
#include <QVBoxLayout>

namespace cspdesk::desktop {
namespace {

using wording::say;

constexpr int columnWidth = 520;

} // namespace

StartPage::StartPage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_recent(new QWidget(this)),
      m_recentLayout(new QVBoxLayout(m_recent))
{
    m_recentLayout->setContentsMargins(0, 0, 0, 0);
    m_recentLayout->setSpacing(6);
    auto* column = new QWidget(this);
    column->setFixedWidth(qMax(columnWidth, fontMetrics().averageCharWidth() * 74));
    auto* stacked = new QVBoxLayout(column);
    stacked->setContentsMargins(0, 0, 0, 0);
    stacked->setSpacing(22);
    stacked->addWidget(welcome());
    stacked->addWidget(choices());
    stacked->addWidget(m_recent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    layout->addStretch(2);
    layout->addWidget(column, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

QWidget* StartPage::welcome()
{
    auto* box = new QWidget(this);
    auto* mark = new QLabel(box);
    mark->setPixmap(QIcon(QStringLiteral(":/icons/cspdesk.svg")).pixmap(QSize(56, 56), devicePixelRatioF()));
    auto* title = new QLabel(say("CSP Desk"), box);
    setTextRole(*title, TextRole::Title);
    auto* line = new QLabel(say("The secretariat of a Community Safety Partnership, in one file."), box);
    setTextRole(*line, TextRole::Muted);
    line->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(line);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(mark);
    layout->addLayout(words, 1);
    return box;
}

QWidget* StartPage::choices()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const char* id : {"file.open", "file.new", "file.new-sample"}) {
        QAction& action = context().actions.action(QString::fromLatin1(id));
        auto* button = new ChoiceButton(action, box);
        if (m_first == nullptr)
            m_first = button;
        layout->addWidget(button);
    }
    QAction& analysis = context().actions.action(QStringLiteral("view.analysis"));
    auto* button = new ChoiceButton(analysis.icon(), say("Analyse an extract"), analysis.toolTip(), box);
    button->setObjectName(QStringLiteral("view-analysis-choice"));
    button->setToolTip(tipOf(analysis));
    connect(button, &QAbstractButton::clicked, &analysis, &QAction::trigger);
    layout->addWidget(button);
    return box;
}

void StartPage::activate() { m_first->setFocus(Qt::OtherFocusReason); }

void StartPage::showRecent(const QStringList& files)
{
    while (QLayoutItem* item = m_recentLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recent->setVisible(!files.isEmpty());
    if (files.isEmpty())
        return;
    auto* heading = new QLabel(say("Opened last"), m_recent);
    setTextRole(*heading, TextRole::Section);
    m_recentLayout->addWidget(heading);
    for (const QString& path : files.mid(0, 5)) {
        const QFileInfo file(path);
        auto* button = new ChoiceButton(icon(QStringLiteral("partnership")), file.completeBaseName(),
                                        file.absolutePath(), m_recent);
        button->setObjectName(QStringLiteral("recentFileButton"));
        button->setToolTip(path);
        connect(button, &QAbstractButton::clicked, this, [this, path] { Q_EMIT fileRequested(path); });
        m_recentLayout->addWidget(button);
    }
}

} // namespace cspdesk::desktop
