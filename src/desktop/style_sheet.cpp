// SPDX-License-Identifier: MIT
#include "desktop/style_sheet.h"

#include "desktop/theme.h"

#include <utility>

namespace cspdesk::desktop {
namespace {

constexpr const char* text = R"(
QLabel[textRole="title"] { font-size: 17pt; font-weight: 600; }
QLabel[textRole="large"] { font-size: 20pt; font-weight: 600; }
QLabel[textRole="section"] { font-size: 12pt; font-weight: 600; }
QLabel[textRole="strong"] { font-weight: 600; }
QLabel[textRole="key"] { font-size: 15pt; font-weight: 600; background: @band; border: 1px solid @line; border-radius: 8px;
    padding: 16px; }
QLabel[textRole="muted"] { color: @muted; }
QLabel[textRole="field"] { color: @muted; font-weight: 600; }
QLabel[textRole="problem"] { color: @problem; font-weight: 600; }
QToolTip { color: @surface; background: @text; border: none; padding: 5px 7px; }
QFrame[card="true"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
)";

constexpr const char* buttons = R"(
QPushButton { padding: 6px 14px; border: 1px solid @fieldLine; border-radius: 6px; background: @surface; color: @text; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:checked { background: @selection; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; }
QPushButton:disabled { color: @disabled; border-color: @line; background: @ground; }
QPushButton[segment]:checked { color: @link; border-color: @accent; font-weight: 600; }
QPushButton[segment="first"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[segment="middle"] { border-radius: 0; border-left-width: 0; }
QPushButton[segment="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; }
QPushButton[emphasis="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[emphasis="primary"]:hover { background: @accentHover; }
QPushButton[emphasis="primary"]:focus { border: 2px solid @text; }
QPushButton[emphasis="primary"]:disabled { background: @line; border-color: @line; color: @disabled; }
QPushButton[emphasis="quiet"] { border-color: transparent; background: transparent; color: @link; }
QPushButton[emphasis="quiet"]:hover { background: @hover; }
QPushButton[emphasis="quiet"]:checked { background: @selection; color: @text; font-weight: 600; }
QPushButton[emphasis="quiet"]:focus { border-color: @accent; }
QPushButton[emphasis="quiet"]:disabled { color: @disabled; }
QPushButton[emphasis="destructive"] { color: @problem; border-color: @problem; font-weight: 600; }
QPushButton::menu-indicator { image: url(:/controls/chevron-down.svg); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 9px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px; background: transparent; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton:focus { border: 2px solid @accent; padding: 4px; }
QToolButton:disabled { color: @disabled; }
)";

constexpr const char* fields = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    border: 1px solid @fieldLine; border-radius: 6px; padding: 5px 8px; background: @surface; color: @text;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid @accent; padding: 4px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: @ground; color: @disabled; border-color: @line; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: @ground; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/controls/chevron-down.svg); width: 14px; height: 14px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView::item { padding: 4px 0; }
QComboBox QAbstractItemView::item:selected { background: @selection; color: @text; }
QComboBox QAbstractItemView { border: 1px solid @fieldLine; background: @surface; outline: 0; padding: 0 5px;
    selection-background-color: @selection; selection-color: @text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 22px; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url(:/controls/chevron-up.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/controls/chevron-down.svg); width: 10px; height: 10px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 15px; height: 15px; border: 1px solid @muted; background: @surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/controls/check.svg); }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 5px solid @accent; background: @onAccent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; background: @ground; }
QCheckBox::indicator:checked:disabled { background: @disabled; border-color: @disabled; }
)";

constexpr const char* views = R"(
QTableView, QListView, QTreeView { border: none; background: @surface; color: @text; outline: 0; gridline-color: @line;
    alternate-background-color: @surface; selection-background-color: @selection; selection-color: @text; }
QTableView QLineEdit, QListView QLineEdit { border: 2px solid @accent; border-radius: 4px; padding: 0 6px; }
#searchField, #searchField:focus { border: none; border-bottom: 1px solid @line; border-radius: 0; padding: 13px 10px;
    font-size: 13pt; background: transparent; }
#searchPalette QFrame[card="true"] { border: 1px solid @fieldLine; border-radius: 10px; }
#actionForm QLineEdit { border: 1px solid @fieldLine; border-radius: 6px; padding: 5px 8px; }
#actionForm QLineEdit:focus { border: 2px solid @accent; padding: 4px 7px; }
#actionForm QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
QListView::indicator, QTreeView::indicator { width: 15px; height: 15px; border: 1px solid @muted; border-radius: 4px;
    background: @surface; }
QListView::indicator:hover, QTreeView::indicator:hover { border-color: @accent; }
QListView::indicator:checked, QTreeView::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/controls/check.svg); }
QAbstractScrollArea::corner { background: transparent; border: none; }
#tablesList::item, #deliveryList::item { padding: 0 7px; border-radius: 5px; }
#reportList::item { padding: 4px 7px; }
#resultTree::item { padding: 3px 0; }
cspdesk--desktop--NameTicks, #namesList, #reportList, #resultTree, #publishedTable { border: 1px solid @fieldLine; border-radius: 6px; }
cspdesk--desktop--NameTicks:focus, #namesList:focus, #reportList:focus, #resultTree:focus,
#publishedTable:focus { border: 2px solid @accent; }
QListView::item:selected, QTreeView::item:selected { background: @selection; color: @text; }
QHeaderView { background: @band; border: none; }
QHeaderView::section { background: @band; color: @muted; border: none; border-bottom: 1px solid @line; padding: 8px 10px;
    font-weight: 600; }
QTableCornerButton::section { background: @band; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @fieldLine; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QProgressBar { border: none; border-radius: 3px; background: @line; max-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: @accent; }
QTabWidget::pane { border: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 3px solid transparent;
    padding: 8px 4px; margin-right: 22px; font-weight: 600; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @link; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @text; border-bottom-color: @text; }
)";

constexpr const char* navigation = R"(
#navigation QLabel { color: @navMuted; }
#navigation QLabel[textRole="brand"] { color: #ffffff; font-size: 12pt; font-weight: 600; }
#navigation QLabel[textRole="strong"] { color: @navText; }
#navigation QPushButton { background: transparent; border: 1px solid @navCurrent; color: @navText; padding: 5px 10px; }
#navigation QPushButton:hover { background: @navHover; }
#navigation QPushButton:focus { border: 2px solid @navMark; padding: 4px 9px; }
)";

constexpr const char* menus = R"(
QMenuBar { background: @surface; border-bottom: 1px solid @line; padding: 2px 6px; }
QMenuBar::item { padding: 5px 10px; border-radius: 5px; background: transparent; color: @text; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @selection; }
QMenu { background: @surface; border: 1px solid @fieldLine; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 8px; border-radius: 5px; color: @text; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @band; }
QCalendarWidget QToolButton { padding: 5px 8px; font-weight: 600; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url(:/controls/chevron-left.svg); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url(:/controls/chevron-right.svg); }
QCalendarWidget QAbstractItemView { selection-background-color: @accent; selection-color: @onAccent; }
)";

} // namespace

QString styleSheet(const Colours& c)
{
    QString sheet;
    for (const char* part : {text, buttons, fields, views, navigation, menus})
        sheet += QString::fromLatin1(part);
    // Longer names before those they begin with.
    const std::pair<const char*, QColor> names[] = {{"@accentHover", c.accentHover},
                                                    {"@onAccent", c.accentText},
                                                    {"@accent", c.accent},
                                                    {"@fieldLine", c.fieldLine},
                                                    {"@line", c.line},
                                                    {"@link", c.link},
                                                    {"@surface", c.surface},
                                                    {"@selection", c.selection},
                                                    {"@muted", c.muted},
                                                    {"@problem", c.problem},
                                                    {"@disabled", c.disabled},
                                                    {"@ground", c.ground},
                                                    {"@hover", c.hover},
                                                    {"@band", c.band},
                                                    {"@text", c.text},
                                                    {"@navMuted", c.navigationMuted},
                                                    {"@navText", c.navigationText},
                                                    {"@navCurrent", c.navigationCurrent},
                                                    {"@navHover", c.navigationHover},
                                                    {"@navMark", c.navigationMark}};
    for (const auto& entry : names)
        sheet.replace(QLatin1String(entry.first), entry.second.name());
    return sheet;
}

} // namespace cspdesk::desktop
