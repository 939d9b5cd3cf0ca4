// SPDX-License-Identifier: MIT
#include "desktop/search_palette.h"

#include "desktop/flow_row.h"
#include "desktop/icons.h"
#include "desktop/search_delegate.h"
#include "desktop/theme.h"
#include "presentation/current_meeting.h"
#include "presentation/workspace.h"
#include "wording/format_text.h"
#include "wording/search_text.h"
#include "wording/translate.h"

#include <QApplication>
#include <QButtonGroup>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using application::ClosedMatterAccess;
using application::SearchGroup;
using presentation::Workspace;
using wording::say;

namespace {

constexpr int everything = 1000; // -1 would let the group of buttons choose one
constexpr int rowsOfAPage = 5;

/// The words of a filter are heavier while it is on, and must not be cut off then.
void leaveRoom(QPushButton& button)
{
    QFont heavy = button.font();
    heavy.setWeight(QFont::DemiBold);
    const int icon = button.icon().isNull() ? 0 : button.iconSize().width() + 8;
    button.setMinimumWidth(QFontMetrics(heavy).horizontalAdvance(button.text()) + icon + 34);
}

} // namespace

SearchPalette::SearchPalette(PageContext& context, QWidget* over)
    : QWidget(over),
      m_context(context),
      m_model(context.workspace),
      m_card(new QFrame(this)),
      m_field(new QLineEdit(m_card)),
      m_groups(new QButtonGroup(this)),
      m_onlyMeeting(new QPushButton(m_card)),
      m_onlyClosed(new QPushButton(say("Closed matter"), m_card)),
      m_list(new QListView(m_card)),
      m_nothing(new QLabel(m_card)),
      m_summary(new QLabel(m_card)),
      m_keys(new QLabel(say("↑ ↓ choose    Enter opens    Esc closes"), m_card))
{
    setObjectName(QStringLiteral("searchPalette"));
    setAccessibleName(say("Search"));
    hide();
    makeCard(*m_card);
    makeField();
    m_list->setObjectName(QStringLiteral("searchResults"));
    m_list->setAccessibleName(say("What was found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard and walks through the list
    m_list->setMouseTracking(true);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(16, 14, 16, 14);
    setTextRole(*m_nothing, TextRole::Muted);
    m_nothing->setObjectName(QStringLiteral("searchNothing"));

    auto* layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_field);
    layout->addWidget(makeFilters());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(makeFoot());

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& words) { m_model.setWords(words); });
    connect(m_groups, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            m_model.setGroup(id == everything ? std::nullopt : std::optional(static_cast<SearchGroup>(id)));
    });
    connect(m_onlyMeeting, &QPushButton::toggled, this,
            [this](bool on) { m_model.setMeeting(on ? m_context.meeting.id() : std::nullopt); });
    connect(m_onlyClosed, &QPushButton::toggled, this, [this](bool on) { m_model.setClosedOnly(on); });
    connect(m_list, &QListView::clicked, this, &SearchPalette::choose);
    connect(&m_model, &presentation::SearchModel::searched, this, &SearchPalette::follow);
    for (auto signal :
         {&Workspace::opened, &Workspace::closed, &Workspace::aboutToLock, &Workspace::closedMatterChanged})
        connect(&context.workspace, signal, this, &SearchPalette::close);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now != nullptr && now->window() == window() && !isAncestorOf(now))
            close();
    });
    over->installEventFilter(this);
    qApp->installEventFilter(this);
}

SearchPalette::~SearchPalette() { m_list->setModel(nullptr); }

void SearchPalette::makeField()
{
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setAccessibleName(say("Search everything"));
    m_field->setPlaceholderText(say("Search everything: words, “a phrase”, 07/04, 8.2, a day"));
    m_field->setClearButtonEnabled(true);
    m_field->setFrame(false);
    m_field->addAction(icon(QStringLiteral("search"), colours().muted), QLineEdit::LeadingPosition);
}

void SearchPalette::addFilter(const QString& text, const QString& name, int id)
{
    auto* button = new QPushButton(text, m_card);
    button->setObjectName(name);
    button->setCheckable(true);
    setEmphasis(*button, Emphasis::Quiet);
    m_groups->addButton(button, id);
    leaveRoom(*button);
}

QWidget* SearchPalette::makeFilters()
{
    auto* filters = new QWidget(m_card);
    auto* row = new FlowRow(4, filters);
    row->setContentsMargins(10, 8, 10, 8);
    addFilter(say("Everything"), QStringLiteral("searchEverything"), everything);
    for (const SearchGroup group : application::searchGroups)
        addFilter(wording::label(group),
                  QStringLiteral("search-")
                      + QString::fromLatin1(application::searchGroupNames.at(static_cast<std::size_t>(group)).data()),
                  static_cast<int>(group));
    m_groups->button(everything)->setChecked(true);
    for (QAbstractButton* button : m_groups->buttons())
        row->addWidget(button);
    m_onlyMeeting->setObjectName(QStringLiteral("searchOnlyMeeting"));
    m_onlyClosed->setObjectName(QStringLiteral("searchOnlyClosed"));
    m_onlyMeeting->setIcon(icon(QStringLiteral("calendar")));
    m_onlyClosed->setIcon(icon(QStringLiteral("lock")));
    for (QPushButton* button : {m_onlyMeeting, m_onlyClosed}) {
        button->setCheckable(true);
        setEmphasis(*button, Emphasis::Quiet);
        leaveRoom(*button);
        row->addWidget(button);
    }
    return filters;
}

QWidget* SearchPalette::makeFoot()
{
    auto* foot = new QWidget(m_card);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 8, 16, 10);
    m_summary->setObjectName(QStringLiteral("searchSummary"));
    for (QLabel* label : {m_summary, m_keys})
        setTextRole(*label, TextRole::Muted);
    row->addWidget(m_summary, 1);
    row->addWidget(m_keys);
    return foot;
}

void SearchPalette::open()
{
    if (!m_context.workspace.isOpen())
        return;
    if (!isVisible())
        m_before = QApplication::focusWidget();
    const auto meeting = m_context.meeting.id();
    const auto record = meeting ? application::find(m_context.workspace.store(), *meeting)
                                : application::Result<std::optional<Stored<domain::Meeting>>>(std::nullopt);
    const bool hasMeeting = record.has_value() && record->has_value();
    m_onlyMeeting->setVisible(hasMeeting);
    if (hasMeeting)
        m_onlyMeeting->setText(wording::shortDate((*record)->value.date));
    leaveRoom(*m_onlyMeeting);
    const ClosedMatterAccess access = m_context.workspace.closedMatter();
    m_onlyClosed->setVisible(access == ClosedMatterAccess::Unlocked || access == ClosedMatterAccess::Unprotected);
    follow();
    show();
    raise();
    fit();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    QTimer::singleShot(0, this, [this] { m_model.prepare(); }); // once the field is on the screen
}

void SearchPalette::close()
{
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    hide();
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
    }
    m_model.clear();
    m_groups->button(everything)->setChecked(true);
    m_onlyMeeting->setChecked(false);
    m_onlyClosed->setChecked(false);
    if (hadKeyboard && m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
}

void SearchPalette::follow()
{
    const bool hasFound = m_model.rowCount() > 0;
    m_list->setVisible(hasFound);
    m_nothing->setVisible(!hasFound);
    if (!hasFound)
        m_nothing->setText(m_model.isWaiting() ? say("One moment.")
                           : m_model.isAsking()
                               ? say("Nothing has all of these words. Fewer of them find more; a minus before a word "
                                     "leaves out what has it.")
                               : say("Meetings, agenda items, minutes, actions, votes, papers, questions, the plan, "
                                     "people and agencies."));
    QStringList parts;
    if (hasFound)
        parts << m_model.summary();
    if (const QString hint = m_model.hint(); !hint.isEmpty())
        parts << hint;
    m_summary->setText(parts.join(QStringLiteral("  ·  ")));
    m_summary->setAccessibleName(m_model.summary());
    if (hasFound)
        m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
    fit();
}

void SearchPalette::fit()
{
    const QRect window = parentWidget()->rect();
    setGeometry(window);
    const int letter = fontMetrics().averageCharWidth();
    const int width = qMin(qMax(letter * 96, 620), window.width() - 32);
    const int top = qMin(window.height() / 9, 84);
    m_card->setFixedWidth(width);
    // As high as what was found, and no higher than the window has room for.
    int height = m_card->layout()->heightForWidth(width);
    if (m_list->isVisibleTo(m_card)) {
        int rows = 2;
        for (int row = 0; row < m_model.rowCount() && rows < window.height(); ++row)
            rows += m_list->sizeHintForRow(row);
        m_list->setFixedHeight(qMin(rows, qMax(120, window.height() - 2 * top - 130)));
        m_card->layout()->activate();
        height = m_card->layout()->totalHeightForWidth(width);
    }
    m_card->setGeometry((window.width() - width) / 2, top, width, qMin(height, window.height() - top - 12));
}

void SearchPalette::step(int by)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const int row = m_list->currentIndex().row();
    const bool isWalk = by == 1 || by == -1;
    // From the last to the first one by one; a page stops at the end.
    const int next = isWalk ? (row + by + last + 1) % (last + 1) : qBound(0, row + by, last);
    m_list->setCurrentIndex(m_model.index(next));
    m_list->scrollTo(m_model.index(next));
}

void SearchPalette::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const presentation::Place place = m_model.lineAt(index.row()).where;
    close();
    Q_EMIT chosen(place);
}

bool SearchPalette::pressed(int key, QObject* object)
{
    switch (key) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown: step(rowsOfAPage); return true;
    case Qt::Key_PageUp: step(-rowsOfAPage); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (auto* button = qobject_cast<QPushButton*>(object); button != nullptr)
            button->click();
        else
            choose(m_list->currentIndex());
        return true;
    default: return false;
    }
}

bool SearchPalette::eventFilter(QObject* object, QEvent* event)
{
    if (!isVisible())
        return false;
    if (object == parentWidget() && event->type() == QEvent::Resize)
        fit();
    auto* widget = qobject_cast<QWidget*>(object);
    if (event->type() == QEvent::KeyPress && widget != nullptr && isAncestorOf(widget))
        return pressed(static_cast<QKeyEvent*>(event)->key(), object);
    return false;
}

void SearchPalette::mousePressEvent(QMouseEvent*) { close(); }

void SearchPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor veil = colours().navigation;
    veil.setAlpha(look() == Look::Dark ? 150 : 90);
    painter.fillRect(rect(), veil);
}

} // namespace cspdesk::desktop
