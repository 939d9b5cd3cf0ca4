// SPDX-License-Identifier: MIT
#include "desktop/leads_editor.h"

#include "desktop/icons.h"
#include "desktop/row_delegate.h"
#include "presentation/lead_entry.h"
#include "ui_leads_editor.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace cspdesk::desktop {
namespace {

constexpr int mostRowsShown = 5;

} // namespace

LeadsEditor::LeadsEditor(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::LeadsEditor>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->addLeadEdit);
    prepareControls();
    connect(m_ui->addLeadEdit, &QLineEdit::returnPressed, this, &LeadsEditor::addTyped);
    connect(m_ui->leadsList, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) { renamed(*item); });
    connect(m_ui->leadsList, &QListWidget::currentRowChanged, this, &LeadsEditor::follow);
    connect(m_ui->leadUpButton, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_ui->leadDownButton, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_ui->removeLeadButton, &QToolButton::clicked, this, &LeadsEditor::removeCurrent);
    follow();
}

LeadsEditor::~LeadsEditor() = default;

void LeadsEditor::prepareControls()
{
    m_ui->leadUpButton->setIcon(icon(QStringLiteral("move-up")));
    m_ui->leadDownButton->setIcon(icon(QStringLiteral("move-down")));
    m_ui->removeLeadButton->setIcon(icon(QStringLiteral("remove")));
    m_ui->leadsList->installEventFilter(this);
    m_ui->leadsList->setItemDelegate(new RowDelegate(this));
    m_ui->leadsList->setFrameShape(QFrame::NoFrame);
    m_ui->leadsList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->leadsList->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    auto* completer = new QCompleter(new QStringListModel(this), this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_ui->addLeadEdit->setCompleter(completer);
}

void LeadsEditor::show(const std::vector<domain::Lead>& leads, const domain::MembershipRecords& records)
{
    const int current = leads == m_leads ? m_ui->leadsList->currentRow() : -1;
    m_leads = leads;
    m_records = records;
    static_cast<QStringListModel*>(m_ui->addLeadEdit->completer()->model())
        ->setStringList(presentation::leadSuggestions(records));
    fill(current);
}

void LeadsEditor::fill(int current)
{
    m_filling = true;
    m_ui->leadsList->clear();
    for (const domain::Lead& lead : m_leads) {
        auto* item = new QListWidgetItem(wording::leadText(lead, m_records), m_ui->leadsList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
                       | (m_readOnly ? Qt::NoItemFlags : Qt::ItemFlags(Qt::ItemIsEditable)));
    }
    const int rows = qBound(0, int(m_leads.size()), mostRowsShown);
    const int rowHeight = rows == 0 ? 0 : m_ui->leadsList->sizeHintForRow(0);
    m_ui->leadsList->setFixedHeight(rows * rowHeight + 2);
    m_ui->leadsList->setVisible(rows > 0);
    m_ui->leadsList->setCurrentRow(qMin(current, int(m_leads.size()) - 1));
    m_filling = false;
    follow();
}

void LeadsEditor::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    for (QWidget* part : {static_cast<QWidget*>(m_ui->addLeadEdit), static_cast<QWidget*>(m_ui->leadUpButton),
                          static_cast<QWidget*>(m_ui->leadDownButton), static_cast<QWidget*>(m_ui->removeLeadButton)})
        part->setVisible(!readOnly);
    fill(m_ui->leadsList->currentRow());
}

void LeadsEditor::addTyped()
{
    const QString typed = m_ui->addLeadEdit->text().simplified();
    if (typed.isEmpty())
        return;
    m_leads.push_back(presentation::leadFrom(typed, m_records));
    m_ui->addLeadEdit->clear();
    fill(int(m_leads.size()) - 1);
    Q_EMIT changed();
}

void LeadsEditor::renamed(const QListWidgetItem& item)
{
    if (m_filling)
        return;
    const int row = m_ui->leadsList->row(&item);
    const QString typed = item.text().simplified();
    if (typed.isEmpty())
        return removeCurrent();
    m_leads[std::size_t(row)] = presentation::leadFrom(typed, m_records);
    // After the list has done with its editor.
    QMetaObject::invokeMethod(
        this, [this, row] { fill(row); }, Qt::QueuedConnection);
    Q_EMIT changed();
}

void LeadsEditor::move(int step)
{
    const int row = m_ui->leadsList->currentRow();
    const int to = row + step;
    if (m_readOnly || row < 0 || to < 0 || to >= int(m_leads.size()))
        return;
    std::swap(m_leads[std::size_t(row)], m_leads[std::size_t(to)]);
    fill(to);
    Q_EMIT changed();
}

void LeadsEditor::removeCurrent()
{
    const int row = m_ui->leadsList->currentRow();
    if (m_readOnly || row < 0)
        return;
    m_leads.erase(m_leads.begin() + row);
    fill(row);
    if (m_leads.empty())
        m_ui->addLeadEdit->setFocus();
    Q_EMIT changed();
}

void LeadsEditor::follow()
{
    const int row = m_ui->leadsList->currentRow();
    m_ui->leadUpButton->setEnabled(row > 0);
    m_ui->leadDownButton->setEnabled(row >= 0 && row + 1 < int(m_leads.size()));
    m_ui->removeLeadButton->setEnabled(row >= 0);
}

bool LeadsEditor::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool alt = key->modifiers().testFlag(Qt::AltModifier);
    if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        move(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace cspdesk::desktop
