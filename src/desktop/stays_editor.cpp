// SPDX-License-Identifier: MIT
#include "desktop/stays_editor.h"

#include "desktop/dialog_frame.h"
#include "desktop/icons.h"
#include "desktop/stay_dialog.h"
#include "desktop/theme.h"
#include "wording/presence_text.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QToolButton>

namespace cspdesk::desktop {

using domain::Stay;
using wording::say;

namespace {

constexpr int mostRows = 4;

} // namespace

StaysEditor::StaysEditor(QWidget* parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_add(addTool(QStringLiteral("add"), say("Add a time of being there"), QStringLiteral("addStayButton"))),
      m_change(addTool(QStringLiteral("edit"), say("Change the chosen time"), QStringLiteral("changeStayButton"))),
      m_remove(addTool(QStringLiteral("remove"), say("Remove the chosen time"), QStringLiteral("removeStayButton")))
{
    m_list->setObjectName(QStringLiteral("staysList"));
    m_list->setAccessibleName(say("Times of being there"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto* frame = new QFrame(this);
    makeCard(*frame);
    frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(3, 3, 3, 3);
    frameLayout->addWidget(m_list);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(2);
    for (QToolButton* tool : {m_add, m_change, m_remove})
        tools->addWidget(tool);
    tools->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(frame);
    layout->addLayout(tools);
    setFocusProxy(m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_list, &QListWidget::currentRowChanged, this, &StaysEditor::follow);
    connect(m_list, &QListWidget::itemActivated, this, [this] { openStay(std::size_t(m_list->currentRow())); });
    connect(m_add, &QToolButton::clicked, this, [this] { openStay(m_stays.size()); });
    connect(m_change, &QToolButton::clicked, this, [this] { openStay(std::size_t(qMax(0, m_list->currentRow()))); });
    connect(m_remove, &QToolButton::clicked, this, &StaysEditor::removeChosen);
}

QToolButton* StaysEditor::addTool(const QString& iconName, const QString& name, const QString& objectName)
{
    auto* tool = new QToolButton(this);
    tool->setObjectName(objectName);
    tool->setIcon(icon(iconName));
    tool->setToolTip(name);
    tool->setAccessibleName(name);
    tool->setFocusPolicy(Qt::StrongFocus);
    return tool;
}

void StaysEditor::show(const QString& name, const std::vector<Stay>& stays)
{
    const int row = m_list->currentRow();
    m_name = name;
    m_stays = stays;
    m_list->clear();
    for (const Stay& stay : stays)
        m_list->addItem(wording::stayLine(stay));
    if (stays.empty())
        m_list->addItem(wording::stayLine(Stay{}));
    m_list->setCurrentRow(qBound(0, row, qMax(0, m_list->count() - 1)));
    fitList();
    follow();
}

void StaysEditor::fitList()
{
    const int rows = qBound(1, m_list->count(), mostRows);
    m_list->setFixedHeight(rows * qMax(fontMetrics().height() + 8, m_list->sizeHintForRow(0)) + 2);
}

void StaysEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    follow();
}

void StaysEditor::follow()
{
    // Another time follows one that has ended.
    m_add->setEnabled(!m_readOnly && !m_stays.empty() && m_stays.back().left.has_value());
    m_change->setEnabled(!m_readOnly && m_list->currentRow() >= 0);
    m_remove->setEnabled(!m_readOnly && !m_stays.empty() && m_list->currentRow() >= 0);
}

void StaysEditor::openStay(std::size_t index)
{
    if (m_readOnly)
        return;
    auto* dialog = new StayDialog(m_name, m_stays, index, window());
    connect(dialog, &StayDialog::entered, this, &StaysEditor::changed);
    openDialog(dialog);
}

void StaysEditor::removeChosen()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_stays.size()))
        return;
    std::vector<Stay> stays = m_stays;
    stays.erase(stays.begin() + row);
    Q_EMIT changed(stays);
}

bool StaysEditor::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete
        && m_remove->isEnabled()) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace cspdesk::desktop
