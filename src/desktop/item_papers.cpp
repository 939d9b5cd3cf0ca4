// SPDX-License-Identifier: MIT
#include "desktop/item_papers.h"

#include "desktop/icons.h"
#include "desktop/paper_intake.h"
#include "desktop/theme.h"
#include "presentation/current_meeting.h"
#include "wording/cycle_labels.h"
#include "wording/format_text.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QToolButton>

namespace cspdesk::desktop {

using namespace domain;
using application::PaperLine;
using wording::say;

namespace {

constexpr int mostRows = 5;

QString lineText(const PaperLine& line, Date today)
{
    if (!line.isReadable())
        return say("Closed paper, locked");
    QStringList below{wording::label(line.state)};
    if (line.versions.empty())
        below << wording::standingText(line, today);
    if (const PaperFile* file = line.file())
        below << wording::sizeText(file->bytes);
    return wording::text(line.matter().title) + QLatin1Char('\n') + below.join(QStringLiteral(" · "));
}

} // namespace

ItemPapers::ItemPapers(PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_model(context.workspace),
      m_flows(context, m_model, *this),
      m_list(new QListWidget(this)),
      m_none(new QLabel(say("None yet. Drag a file here, or list a paper that is awaited."), this)),
      m_add(addTool(QStringLiteral("add"), say("List a paper under this item"), QStringLiteral("addPaperButton"))),
      m_file(addTool(QStringLiteral("open-file"), say("Keep a file as the chosen paper, or as its next version"),
                     QStringLiteral("receivePaperButton"))),
      m_open(addTool(QStringLiteral("preview"), say("Open the chosen paper"), QStringLiteral("openPaperButton"))),
      m_remove(addTool(QStringLiteral("remove"), say("Remove the chosen paper"), QStringLiteral("removePaperButton")))
{
    setObjectName(QStringLiteral("itemPapers"));
    buildLayout();
    setAcceptDrops(true);
    connect(m_list, &QListWidget::currentRowChanged, this, &ItemPapers::follow);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_open->click(); });
    connect(m_add, &QToolButton::clicked, this, [this] {
        if (m_item)
            m_flows.add(*m_item);
    });
    connect(m_file, &QToolButton::clicked, this, [this] {
        if (const PaperLine* line = chosen())
            m_flows.chooseFile(line->paper.id);
    });
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (const PaperLine* line = chosen(); line != nullptr && line->last() != nullptr)
            m_flows.open(line->last()->id);
    });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (const PaperLine* line = chosen())
            m_flows.remove(line->paper.id);
    });
    connect(&m_model, &presentation::PapersModel::papersChanged, this, &ItemPapers::refresh);
    connect(&context.meeting, &presentation::CurrentMeeting::changed, this,
            [this] { m_model.show(m_context.meeting.id()); });
    m_model.show(context.meeting.id());
}

void ItemPapers::buildLayout()
{
    setTextRole(*m_none, TextRole::Muted);
    m_none->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("itemPapersList"));
    m_list->setAccessibleName(say("Papers of the item"));
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* frame = new QFrame(this);
    makeCard(*frame);
    frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(3, 3, 3, 3);
    frameLayout->addWidget(m_list);
    m_frame = frame;
    auto* tools = new QHBoxLayout;
    tools->setSpacing(2);
    for (QToolButton* tool : {m_add, m_file, m_open, m_remove})
        tools->addWidget(tool);
    tools->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_none);
    layout->addWidget(m_frame);
    layout->addLayout(tools);
    setFocusProxy(m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QToolButton* ItemPapers::addTool(const QString& iconName, const QString& name, const QString& objectName)
{
    auto* tool = new QToolButton(this);
    tool->setObjectName(objectName);
    tool->setIcon(icon(iconName));
    tool->setToolTip(name);
    tool->setAccessibleName(name);
    tool->setFocusPolicy(Qt::StrongFocus);
    return tool;
}

void ItemPapers::show(std::optional<Id<AgendaItem>> item)
{
    m_item = item;
    refresh();
}

const application::ItemPapers* ItemPapers::papers() const
{
    return m_item && m_model.view() ? m_model.view()->find(*m_item) : nullptr;
}

const PaperLine* ItemPapers::chosen() const
{
    const auto* item = papers();
    const int row = m_list->currentRow();
    return item == nullptr || row < 0 || row >= int(item->papers.size()) ? nullptr : &item->papers[std::size_t(row)];
}

const PaperLine* ItemPapers::lineAt(QPoint place) const
{
    const auto* item = papers();
    const int row = m_list->indexAt(m_list->viewport()->mapFrom(this, place)).row();
    const bool isOnList = item != nullptr && m_list->isVisible() && row >= 0 && row < int(item->papers.size());
    return isOnList ? &item->papers[std::size_t(row)] : nullptr;
}

void ItemPapers::refresh()
{
    const int row = m_list->currentRow();
    m_list->clear();
    if (const auto* item = papers())
        for (const PaperLine& line : item->papers)
            m_list->addItem(lineText(line, m_context.workspace.today()));
    const int count = m_list->count();
    m_list->setCurrentRow(qMin(qMax(0, row), count - 1));
    m_frame->setVisible(count > 0);
    m_none->setVisible(count == 0);
    const int lineHeight = fontMetrics().lineSpacing();
    m_list->setFixedHeight(qMin(mostRows, qMax(1, count)) * (3 * lineHeight + 10) + 6);
    follow();
}

void ItemPapers::follow()
{
    const PaperLine* line = chosen();
    const bool mayEdit = m_model.mayEdit() && papers() != nullptr;
    m_add->setEnabled(mayEdit);
    m_file->setEnabled(mayEdit && line != nullptr && line->isReadable());
    m_open->setEnabled(line != nullptr && line->file() != nullptr);
    m_remove->setEnabled(mayEdit && line != nullptr);
}

void ItemPapers::dragEnterEvent(QDragEnterEvent* event)
{
    if (papers() == nullptr || !m_model.mayEdit() || filesIn(*event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ItemPapers::dropEvent(QDropEvent* event)
{
    const auto* item = papers();
    if (item == nullptr)
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_flows.take(*item, lineAt(event->position().toPoint()), filesIn(*event->mimeData()));
}

} // namespace cspdesk::desktop
