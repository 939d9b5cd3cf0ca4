// SPDX-License-Identifier: MIT
#include "desktop/names_editor.h"

#include "desktop/icons.h"
#include "desktop/row_delegate.h"
#include "ui_leads_editor.h"
#include "wording/translate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace cspdesk::desktop {
namespace {

constexpr int mostRowsShown = 5;

} // namespace

NamesEditor::NamesEditor(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::LeadsEditor>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->addLeadEdit);
    prepareControls();
    connect(m_ui->addLeadEdit, &QLineEdit::returnPressed, this, &NamesEditor::addTyped);
    connect(m_ui->leadsList, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) { renamed(*item); });
    connect(m_ui->leadsList, &QListWidget::currentRowChanged, this, &NamesEditor::follow);
    connect(m_ui->leadUpButton, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_ui->leadDownButton, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_ui->removeLeadButton, &QToolButton::clicked, this, &NamesEditor::removeCurrent);
}

NamesEditor::~NamesEditor() = default;

void NamesEditor::prepareControls()
{
    m_ui->leadUpButton->setIcon(icon(QStringLiteral("move-up")));
    m_ui->leadDownButton->setIcon(icon(QStringLiteral("move-down")));
    m_ui->removeLeadButton->setIcon(icon(QStringLiteral("remove")));
    for (QToolButton* button : {m_ui->leadUpButton, m_ui->leadDownButton, m_ui->removeLeadButton})
        button->setEnabled(false);
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

void NamesEditor::nameParts(const QString& one, const QString& placeholder, const QString& listName,
                            const QString& fieldName)
{
    m_ui->leadsList->setObjectName(one + QStringLiteral("sList"));
    m_ui->addLeadEdit->setObjectName(QStringLiteral("add-%1-edit").arg(one));
    m_ui->addLeadEdit->setPlaceholderText(placeholder);
    m_ui->leadsList->setAccessibleName(listName);
    m_ui->addLeadEdit->setAccessibleName(fieldName);
    const std::pair<QToolButton*, const char*> buttons[] = {{m_ui->leadUpButton, "Move up (Alt+Up)"},
                                                            {m_ui->leadDownButton, "Move down (Alt+Down)"},
                                                            {m_ui->removeLeadButton, "Remove (Delete)"}};
    for (const auto& [button, tip] : buttons) {
        button->setToolTip(wording::say(tip));
        button->setAccessibleName(wording::say(tip));
    }
}

void NamesEditor::setSuggestions(const QStringList& suggestions)
{
    static_cast<QStringListModel*>(m_ui->addLeadEdit->completer()->model())->setStringList(suggestions);
}

int NamesEditor::currentRow() const { return m_ui->leadsList->currentRow(); }

void NamesEditor::clearTyping()
{
    for (QLineEdit* field : findChildren<QLineEdit*>())
        field->clear();
}

void NamesEditor::fill(int current)
{
    m_filling = true;
    m_ui->leadsList->clear();
    for (int row = 0; row < count(); ++row) {
        auto* item = new QListWidgetItem(textAt(row), m_ui->leadsList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
                       | (m_readOnly ? Qt::NoItemFlags : Qt::ItemFlags(Qt::ItemIsEditable)));
    }
    const int rows = qBound(0, count(), mostRowsShown);
    const int rowHeight = rows == 0 ? 0 : m_ui->leadsList->sizeHintForRow(0);
    m_ui->leadsList->setFixedHeight(rows * rowHeight + 2);
    m_ui->leadsList->setVisible(rows > 0);
    m_ui->leadsList->setCurrentRow(qMin(current, count() - 1));
    m_filling = false;
    follow();
}

void NamesEditor::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    for (QWidget* part : {static_cast<QWidget*>(m_ui->addLeadEdit), static_cast<QWidget*>(m_ui->leadUpButton),
                          static_cast<QWidget*>(m_ui->leadDownButton), static_cast<QWidget*>(m_ui->removeLeadButton)})
        part->setVisible(!readOnly);
    fill(m_ui->leadsList->currentRow());
}

void NamesEditor::addTyped()
{
    const QString typed = m_ui->addLeadEdit->text().simplified();
    if (typed.isEmpty())
        return;
    append(typed);
    m_ui->addLeadEdit->clear();
    fill(count() - 1);
    Q_EMIT changed();
}

void NamesEditor::renamed(const QListWidgetItem& item)
{
    if (m_filling)
        return;
    const int row = m_ui->leadsList->row(&item);
    const QString typed = item.text().simplified();
    if (typed.isEmpty())
        return removeCurrent();
    replace(row, typed);
    // After the list has done with its editor.
    QMetaObject::invokeMethod(
        this, [this, row] { fill(row); }, Qt::QueuedConnection);
    Q_EMIT changed();
}

void NamesEditor::move(int step)
{
    const int row = m_ui->leadsList->currentRow();
    const int to = row + step;
    if (m_readOnly || row < 0 || to < 0 || to >= count())
        return;
    swap(row, to);
    fill(to);
    Q_EMIT changed();
}

void NamesEditor::removeCurrent()
{
    const int row = m_ui->leadsList->currentRow();
    if (m_readOnly || row < 0)
        return;
    erase(row);
    fill(row);
    if (count() == 0)
        m_ui->addLeadEdit->setFocus();
    Q_EMIT changed();
}

void NamesEditor::follow()
{
    const int row = m_ui->leadsList->currentRow();
    m_ui->leadUpButton->setEnabled(row > 0);
    m_ui->leadDownButton->setEnabled(row >= 0 && row + 1 < count());
    m_ui->removeLeadButton->setEnabled(row >= 0);
}

bool NamesEditor::eventFilter(QObject* object, QEvent* event)
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
