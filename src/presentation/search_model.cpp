// SPDX-License-Identifier: MIT
#include "presentation/search_model.h"

#include "base/time_limit.h"
#include "presentation/minutes_model.h"
#include "presentation/workspace.h"
#include "wording/error_text.h"
#include "wording/search_text.h"
#include "wording/translate.h"

#include <chrono>
#include <utility>

namespace cspdesk::presentation {

using namespace application;
using wording::say;

namespace {

constexpr std::size_t mostShown = 50;

/// How long the window has for itself after a file was opened, and between two moments of reading.
constexpr auto quietFirst = std::chrono::seconds(2);
constexpr auto quietBetween = std::chrono::milliseconds(25);
/// A small file is read within the time in which nobody feels a wait.
constexpr auto unfelt = std::chrono::milliseconds(60);

MarkedLine markedLine(const MarkedWords& words)
{
    MarkedLine line;
    std::size_t at = 0;
    const auto take = [&](std::size_t end) {
        line.text += QString::fromUtf8(words.text.data() + at, qsizetype(end - at));
        at = end;
    };
    for (const auto& [begin, length] : words.marks) {
        take(begin);
        const int start = int(line.text.size());
        take(begin + length);
        line.marks << std::pair(start, int(line.text.size()) - start);
    }
    take(words.text.size());
    return line;
}

SearchLine lineOf(const Found& found)
{
    SearchLine line{.excerpt = markedLine(found.excerpt),
                    .place = wording::foundPlace(found),
                    .group = groupOf(found.key.kind),
                    .isClosed = found.isClosed,
                    .where = {found.key, found.meeting}};
    line.title = markedLine(found.title);
    if (line.title.text.isEmpty())
        line.title.text = plainWords(wording::text(found.about)).simplified();
    if (line.title.text.isEmpty())
        line.title.text = wording::foundName(found);
    return line;
}

} // namespace

SearchModel::SearchModel(Workspace& workspace, QObject* parent) : QAbstractListModel(parent), m_workspace(workspace)
{
    m_ahead.setSingleShot(true);
    m_preparing.setSingleShot(true);
    connect(&m_ahead, &QTimer::timeout, this, &SearchModel::prepare);
    connect(&m_preparing, &QTimer::timeout, this, &SearchModel::prepare);
    const auto begin = [this] { m_ahead.start(quietFirst); };
    connect(&workspace, &Workspace::opened, this, begin);
    connect(&workspace, &Workspace::closedMatterChanged, this, begin);
    begin();
}

void SearchModel::setWords(const QString& words)
{
    m_order.query = domain::parseSearch(words.toStdString(), domain::SearchTyping::UnderWay);
    search();
}

void SearchModel::setGroup(std::optional<SearchGroup> group)
{
    m_order.kinds = group ? kindsIn(*group) : std::vector<std::size_t>();
    search();
}

void SearchModel::setMeeting(std::optional<Id<domain::Meeting>> meeting)
{
    m_order.meeting = meeting;
    search();
}

void SearchModel::setClosedOnly(bool closedOnly)
{
    m_order.closedOnly = closedOnly;
    search();
}

bool SearchModel::isPrepared()
{
    // What goes wrong here is told by the search itself.
    const auto moment = m_workspace.store().search({});
    return !moment.has_value() || !moment->hasMore;
}

void SearchModel::prepare()
{
    if (!m_workspace.isOpen())
        return;
    if (!isPrepared())
        return m_preparing.start(m_waits ? std::chrono::milliseconds(0) : quietBetween);
    if (std::exchange(m_waits, false))
        search();
}

void SearchModel::clear()
{
    m_order = {};
    search();
}

void SearchModel::search()
{
    beginResetModel();
    m_lines.clear();
    m_summary.clear();
    m_problem.clear();
    m_waits = false;
    if (isAsking() && m_workspace.isOpen())
        ask();
    endResetModel();
    Q_EMIT searched();
}

void SearchModel::ask()
{
    const platform::TimeLimit limit(unfelt);
    while (!isPrepared())
        if (limit.isOver()) {
            m_waits = true;
            return m_preparing.start(0);
        }
    m_order.today = m_workspace.today();
    m_order.limit = mostShown;
    const auto list = application::search(m_workspace.store(), m_order);
    if (!list.has_value()) {
        m_problem = wording::errorText(list.error()).inOneLine();
        return;
    }
    for (const Found& found : list->found)
        m_lines.push_back(lineOf(found));
    m_summary = wording::foundCount(*list);
}

QString SearchModel::summary() const { return m_summary; }

QString SearchModel::hint() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_waits)
        return say("Closed matter is being read for the first search");
    const bool isLocked = m_workspace.isOpen() && m_workspace.closedMatter() == ClosedMatterAccess::Locked;
    return isLocked ? say("Closed matter is locked and not searched") : QString();
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SearchLine& line = lineAt(index.row());
    if (role == Qt::DisplayRole)
        return line.title.text;
    if (role != Qt::AccessibleTextRole)
        return {};
    const QString words =
        line.excerpt.text.isEmpty() ? line.title.text : say("%1: %2").arg(line.title.text, line.excerpt.text);
    return line.isClosed ? say("Closed. %1. %2").arg(words, line.place) : say("%1. %2").arg(words, line.place);
}

} // namespace cspdesk::presentation
