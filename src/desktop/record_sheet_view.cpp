// SPDX-License-Identifier: MIT
#include "desktop/record_sheet_view.h"

#include "desktop/date_field.h"
#include "desktop/dialog_frame.h"
#include "desktop/line_box.h"
#include "desktop/list_first.h"
#include "desktop/row_delegate.h"
#include "desktop/rows_dialog.h"
#include "desktop/sheet_delegate.h"
#include "desktop/text_dialog.h"
#include "desktop/theme.h"
#include "desktop/titled_card.h"
#include "wording/error_text.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace cspdesk::desktop {

using presentation::RecordSheet;
using presentation::SheetField;
using wording::say;

RecordSheetView::RecordSheetView(PageContext& context, std::unique_ptr<RecordSheet> sheet, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_sheet(std::move(sheet))
{
    m_empty = new QLabel(m_sheet->words().nothing, this);
    m_empty->setObjectName(QStringLiteral("sheetNothingLabel"));
    setTextRole(*m_empty, TextRole::Muted);
    m_empty->setWordWrap(true);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("sheetProblemLabel"));
    setTextRole(*m_problem, TextRole::Problem);
    showProblem(*m_problem, {});
    auto* parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeTable());
    parts->addWidget(makeForm());
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setSizes({680, 340});
    connect(parts, &QSplitter::splitterMoved, this, &RecordSheetView::spreadColumns);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_empty);
    layout->addWidget(parts, 1);
    layout->addWidget(m_problem);
    layout->addWidget(makeButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordSheetView::follow);
    connect(m_sheet.get(), &RecordSheet::modelReset, this, &RecordSheetView::followRows);
    connect(&context.workspace, &presentation::Workspace::aboutToLock, this, &RecordSheetView::keepTyped);
    connect(&context.workspace.undoStack(), &QUndoStack::indexChanged, this, &RecordSheetView::follow);
    choose(0);
    follow();
}

RecordSheetView::~RecordSheetView()
{
    hide(); // the field that has the keyboard is left while there still is a sheet to keep it in
}

void RecordSheetView::begin() { m_table->setFocus(Qt::OtherFocusReason); }

void RecordSheetView::showRecord(std::int64_t number)
{
    if (const int row = m_sheet->rowOf(number); row >= 0) {
        choose(row);
        begin();
    }
}

QWidget* RecordSheetView::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("sheetTable"));
    m_table->setModel(m_sheet.get());
    prepareTable(*m_table, m_sheet->words().title);
    m_table->setMinimumWidth(150);
    m_table->setItemDelegate(m_delegate = new SheetDelegate(m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    return m_table;
}

void RecordSheetView::spreadColumns()
{
    using Kind = SheetField::Kind;
    const auto shareOf = [](const SheetField& field, int column) {
        if (column == 0)
            return 4;
        switch (field.kind) {
        case Kind::Lines:
        case Kind::Names: return 5;
        case Kind::Choice:
        case Kind::Day: return 3;
        case Kind::Number: return 1;
        case Kind::Money:
        case Kind::Quantity:
        case Kind::Rows: return 2;
        case Kind::Told: return 4;
        case Kind::Line: break;
        }
        return 3;
    };
    std::vector<int> shares;
    for (const SheetField& field : m_sheet->fields())
        if (field.isInTable)
            shares.push_back(shareOf(field, int(shares.size())));
    // Where there is little room the last columns give way: the fields at the right have them all.
    constexpr int leastWidth = 80;
    const int room = std::max(1, m_table->viewport()->width() / leastWidth);
    for (std::size_t column = 0; column < shares.size(); ++column)
        m_table->setColumnHidden(int(column), int(column) >= room);
    shares.resize(std::min(shares.size(), std::size_t(room)));
    const int all = std::accumulate(shares.begin(), shares.end(), 0);
    for (std::size_t column = 0; column < shares.size(); ++column)
        m_table->setColumnWidth(int(column), m_table->viewport()->width() * shares[column] / all);
    fitRows();
}

void RecordSheetView::fitRows()
{
    for (int row = 0; row < m_sheet->rowCount(); ++row) {
        int height = 0;
        for (int column = 0; column < m_sheet->columnCount(); ++column)
            if (!m_table->isColumnHidden(column))
                height = qMax(height, m_delegate->cellHeight(m_sheet->index(row, column), m_table->columnWidth(column),
                                                             m_table->font()));
        m_table->setRowHeight(row, height);
    }
}

void RecordSheetView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &RecordSheetView::spreadColumns, Qt::QueuedConnection); // once the parts have room
}

QWidget* RecordSheetView::makeForm()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(240);
    m_form = new QFrame(scroll);
    makeCard(*static_cast<QFrame*>(m_form));
    auto* layout = new QVBoxLayout(m_form);
    layout->setContentsMargins(metrics::cardMargin, 14, metrics::cardMargin, 14);
    layout->setSpacing(6);
    for (std::size_t field = 0; field < m_sheet->fields().size(); ++field) {
        const SheetField& each = m_sheet->fields()[field];
        m_editors.push_back(makeEditor(each, m_form));
        layout->addWidget(fieldLabel(each.label, m_editors.back().widget, m_form));
        layout->addWidget(m_editors.back().widget);
    }
    layout->addStretch();
    scroll->setWidget(m_form);
    return scroll;
}

RecordSheetView::Editor RecordSheetView::makeEditor(const SheetField& field, QWidget* parent)
{
    using Kind = SheetField::Kind;
    switch (field.kind) {
    case Kind::Line:
    case Kind::Money:
    case Kind::Quantity: return makeLine(field, parent);
    case Kind::Lines:
    case Kind::Names: return field.isLong ? makeLongText(field, parent) : makeLines(field, parent);
    case Kind::Choice: return makeChoice(field, parent);
    case Kind::Number: return makeNumber(field, parent);
    case Kind::Day: return makeDay(field, parent);
    case Kind::Rows: return makeRows(field, parent);
    case Kind::Told: return makeTold(field, parent);
    }
    return {};
}

RecordSheetView::Editor RecordSheetView::makeLine(const SheetField& field, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(field.id + QStringLiteral("Edit"));
    edit->setPlaceholderText(field.hint);
    const int place = int(m_editors.size());
    connect(edit, &QLineEdit::editingFinished, this, [this, place] { keep(place); });
    const auto show = [edit](const QString& value) {
        edit->setText(value);
        if (!edit->hasFocus())
            edit->setCursorPosition(0); // long words are read from their beginning
    };
    return {edit, show, [edit] { return edit->text().trimmed(); }};
}

RecordSheetView::Editor RecordSheetView::makeLines(const SheetField& field, QWidget* parent)
{
    auto* edit = new LineBox(parent);
    edit->setObjectName(field.id + QStringLiteral("Edit"));
    edit->setPlaceholderText(field.hint);
    edit->setVisibleLines(2, 8);
    const int place = int(m_editors.size());
    connect(edit, &LineBox::left, this, [this, place] { keep(place); });
    connect(edit, &LineBox::accepted, this, [this, place] { keep(place); });
    return {edit, [edit](const QString& value) { edit->setText(value); }, [edit] { return edit->text().trimmed(); }};
}

/// The lines, and a button that opens them in a window.
RecordSheetView::Editor RecordSheetView::makeLongText(const SheetField& field, QWidget* parent)
{
    auto* both = new QWidget(parent);
    const Editor lines = makeLines(field, both);
    const QString label = QString(field.label).remove(QLatin1Char('&'));
    auto* button = new QPushButton(say("Write in a window…"), both);
    button->setObjectName(field.id + QStringLiteral("WindowButton"));
    button->setAccessibleName(say("Write in a window: %1").arg(label));
    button->setAutoDefault(false);
    setEmphasis(*button, Emphasis::Quiet);
    auto* layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(lines.widget);
    layout->addWidget(button, 0, Qt::AlignLeft);
    both->setFocusProxy(lines.widget);
    const int place = int(m_editors.size());
    connect(button, &QPushButton::clicked, this, [this, place, label, lines] {
        const auto remarks = [this](const QString& text) { return m_sheet->remarksOn(m_row, text); };
        auto* dialog = new TextDialog(m_context.prompter, label, lines.value(), m_sheet->mayWrite(), remarks, window());
        connect(dialog, &QDialog::accepted, this, [this, dialog, place, lines] {
            lines.show(dialog->text());
            keep(place);
        });
        dialog->open();
    });
    return {both, lines.show, lines.value};
}

RecordSheetView::Editor RecordSheetView::makeChoice(const SheetField& field, QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setObjectName(field.id + QStringLiteral("Edit"));
    combo->addItems(field.choices);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    openListFirst(*combo);
    const int place = int(m_editors.size());
    connect(combo, &QComboBox::currentIndexChanged, this, [this, place] { keep(place); });
    return {combo, [combo](const QString& value) { combo->setCurrentIndex(value.toInt()); },
            [combo] { return QString::number(combo->currentIndex()); }};
}

RecordSheetView::Editor RecordSheetView::makeNumber(const SheetField& field, QWidget* parent)
{
    auto* spin = new QSpinBox(parent);
    spin->setObjectName(field.id + QStringLiteral("Edit"));
    spin->setRange(1, 1000);
    spin->setKeyboardTracking(false);
    const int place = int(m_editors.size());
    connect(spin, &QSpinBox::valueChanged, this, [this, place] { keep(place); });
    return {spin, [spin](const QString& value) { spin->setValue(value.toInt()); },
            [spin] { return QString::number(spin->value()); }};
}

RecordSheetView::Editor RecordSheetView::makeRows(const SheetField& field, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(field.id + QStringLiteral("Edit"));
    button->setAutoDefault(false);
    const QString label = QString(field.label).remove(QLatin1Char('&'));
    const auto rows = std::make_shared<QString>();
    const int place = int(m_editors.size());
    connect(button, &QPushButton::clicked, this, [this, place, rows, field, label] {
        auto* dialog = new RowsDialog(label, field, *rows, m_sheet->mayWrite(), window());
        connect(dialog, &QDialog::accepted, this, [this, dialog, place, rows] {
            *rows = dialog->value();
            keep(place);
        });
        dialog->open();
    });
    const auto show = [button, rows, label](const QString& value) {
        *rows = value;
        const auto count = value.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size();
        button->setText(count == 0 ? say("None yet: add…") : wording::counted("1 row…", "%1 rows…", count));
        button->setAccessibleName(say("%1: %2").arg(label, button->text()));
    };
    return {button, show, [rows] { return *rows; }};
}

RecordSheetView::Editor RecordSheetView::makeTold(const SheetField& field, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(field.id + QStringLiteral("Label"));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return {label, [label](const QString& value) { label->setText(value); }, [label] { return label->text(); }};
}

RecordSheetView::Editor RecordSheetView::makeDay(const SheetField& field, QWidget* parent)
{
    const QString name = field.id + QStringLiteral("Edit");
    const QString label = QString(field.label).remove(QLatin1Char('&'));
    auto* row = new QWidget(parent);
    auto* has = new QCheckBox(row);
    has->setObjectName(name + QStringLiteral("Box"));
    has->setAccessibleName(say("%1: a day is known").arg(label));
    auto* day = new QDateEdit(row);
    day->setObjectName(name);
    day->setAccessibleName(label);
    prepareDateField(*day);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(has);
    layout->addWidget(day);
    layout->addStretch();
    row->setFocusProxy(has);
    const int place = int(m_editors.size());
    connect(has, &QCheckBox::toggled, day, &QWidget::setEnabled);
    connect(has, &QCheckBox::toggled, this, [this, place] { keep(place); });
    connect(day, &QDateEdit::dateChanged, this, [this, place] { keep(place); });
    return {row,
            [this, has, day](const QString& value) {
                const auto known = parseDate(value.toStdString());
                setDate(*day, known.value_or(m_context.workspace.isOpen() ? m_context.workspace.today() : Date()));
                has->setChecked(known.has_value());
                day->setEnabled(known.has_value());
            },
            [has, day] { return has->isChecked() ? QString::fromStdString(isoDate(dateOf(*day))) : QString(); }};
}

QPushButton* RecordSheetView::addButton(const QString& name, const QString& words, const std::function<void()>& handler)
{
    auto* button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, handler);
    return button;
}

QWidget* RecordSheetView::makeButtons()
{
    auto* box = new QWidget(this);
    auto* row = m_buttonRow = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_add = addButton(QStringLiteral("addRowButton"), say("&Add"), [this] { add(); });
    m_remove = addButton(QStringLiteral("removeRowButton"), say("Remo&ve"), [this] { remove(); });
    m_undo = addButton(QStringLiteral("undoRowButton"), say("Undo"), [this] {
        keepTyped();
        m_context.workspace.undoStack().undo();
    });
    m_usual =
        addButton(QStringLiteral("usualRowsButton"), m_sheet->words().usual, [this] { tell(m_sheet->addUsual()); });
    m_usual->setVisible(!m_sheet->words().usual.isEmpty());
    m_act = addButton(QStringLiteral("actRowButton"), m_sheet->words().act, [this] {
        keepTyped();
        const auto done = m_sheet->act(m_row);
        tell(done);
        if (done.has_value())
            Q_EMIT acted(m_sheet->numberAt(m_row));
    });
    m_act->setVisible(!m_sheet->words().act.isEmpty());
    for (QWidget* each : std::initializer_list<QWidget*>{m_add, m_usual, m_act, m_remove, m_undo})
        row->addWidget(each);
    row->addStretch();
    return box;
}

void RecordSheetView::tell(const application::Result<>& done)
{
    showProblem(*m_problem, done.has_value() ? QString() : wording::errorText(done.error()).inOneLine());
}

void RecordSheetView::choose(int row)
{
    if (m_sheet->rowCount() > 0)
        m_table->selectRow(qBound(0, row, m_sheet->rowCount() - 1));
}

void RecordSheetView::add()
{
    keepTyped();
    const auto added = m_sheet->add(say("New"));
    if (!added.has_value())
        return tell(refuse(added.error()));
    tell({});
    choose(*added);
    follow();
    m_editors.front().widget->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(m_editors.front().widget))
        line->selectAll();
}

void RecordSheetView::remove()
{
    tell(m_sheet->remove(m_row));
    m_table->setFocus(Qt::OtherFocusReason);
}

void RecordSheetView::keep(int field)
{
    if (m_isFilling || m_row < 0 || !m_sheet->mayWrite())
        return;
    const QString value = m_editors[std::size_t(field)].value();
    if (const QString problem = problemWith(m_sheet->fields()[std::size_t(field)], value); !problem.isEmpty())
        return showProblem(*m_problem, problem); // it stays to be mended
    const auto done = m_sheet->change(m_row, field, value);
    tell(done);
    if (!done.has_value())
        follow(); // what could not be kept gives way
}

void RecordSheetView::keepTyped()
{
    for (int field = 0; field < int(m_editors.size()); ++field)
        if (const QWidget* widget = m_editors[std::size_t(field)].widget;
            widget->hasFocus() || (widget->focusProxy() != nullptr && widget->focusProxy()->hasFocus()))
            keep(field);
}

void RecordSheetView::followRows()
{
    const int row = m_sheet->rowOf(m_number);
    choose(row >= 0 ? row : m_row);
    fitRows();
    follow();
}

void RecordSheetView::follow()
{
    const int row = m_sheet->rowCount() == 0 ? -1 : m_table->currentIndex().row();
    const std::int64_t number = m_sheet->numberAt(row);
    const bool isOther = std::exchange(m_number, number) != number;
    m_row = row;
    const bool mayWrite = m_sheet->mayWrite();
    m_empty->setVisible(m_sheet->rowCount() == 0);
    m_add->setEnabled(mayWrite && m_sheet->mayAdd());
    m_usual->setEnabled(mayWrite);
    m_act->setEnabled(mayWrite && row >= 0);
    m_remove->setEnabled(mayWrite && row >= 0);
    m_undo->setEnabled(mayWrite && m_context.workspace.undoStack().canUndo());
    m_form->setEnabled(mayWrite && row >= 0);
    m_isFilling = true;
    for (std::size_t field = 0; field < m_editors.size(); ++field) {
        const QString value = m_sheet->valueAt(row, int(field));
        if (isOther || m_editors[field].value() != value)
            m_editors[field].show(value);
    }
    m_isFilling = false;
}

} // namespace cspdesk::desktop
