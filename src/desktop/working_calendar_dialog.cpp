// SPDX-License-Identifier: MIT
#include "desktop/working_calendar_dialog.h"

#include "application/calendar_work.h"
#include "desktop/date_typing.h"
#include "desktop/dialog_frame.h"
#include "desktop/prompter.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "sources/bank_holiday_json.h"
#include "wording/deadline_text.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using application::UnitOfWork;
using application::Verb;
using presentation::Workspace;
using wording::say;

WorkingCalendarDialog::WorkingCalendarDialog(PageContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_list(new QListWidget(this)),
      m_empty(new QLabel(say("Nothing is added: the bank holidays of England and Wales are computed."), this)),
      m_problem(new QLabel(this)),
      m_add(button(say("Add a &bank holiday…"), QStringLiteral("addHolidayButton"))),
      m_closed(button(say("&Close the office…"), QStringLiteral("closeOfficeButton"))),
      m_remove(button(say("&Remove"), QStringLiteral("removeDayButton"))),
      m_import(button(say("&Import the government’s list…"), QStringLiteral("importHolidaysButton"))),
      m_close(button(say("D&one"), QStringLiteral("closeCalendarButton")))
{
    build();
    connect(m_add, &QPushButton::clicked, this, &WorkingCalendarDialog::addHoliday);
    connect(m_closed, &QPushButton::clicked, this, &WorkingCalendarDialog::closeOffice);
    connect(m_remove, &QPushButton::clicked, this, &WorkingCalendarDialog::removeChosen);
    connect(m_import, &QPushButton::clicked, this, &WorkingCalendarDialog::importList);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0 && m_context.workspace.mayWrite()); });
    connect(&context.workspace, &Workspace::changed, this, &WorkingCalendarDialog::refresh);
    refresh();
}

QPushButton* WorkingCalendarDialog::button(const QString& text, const QString& name)
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

void WorkingCalendarDialog::build()
{
    setWindowTitle(say("Working days"));
    auto* heading = new QLabel(say("Days besides the computed ones"), this);
    setTextRole(*heading, TextRole::Section);
    setTextRole(*m_empty, TextRole::Muted);
    m_empty->setWordWrap(true);
    m_problem->setWordWrap(true);
    setTextRole(*m_problem, TextRole::Problem);
    showProblem(*m_problem, {});
    m_list->setObjectName(QStringLiteral("calendarDaysList"));
    m_list->setAccessibleName(heading->text());
    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    for (QPushButton* each : {m_add, m_closed, m_remove})
        actions->addWidget(each);
    actions->addStretch();
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_import);
    foot->addStretch();
    foot->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(heading);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addLayout(actions);
    layout->addWidget(m_problem);
    layout->addLayout(foot);
    resize(640, 460);
}

void WorkingCalendarDialog::refresh()
{
    if (!m_context.workspace.isOpen())
        return reject();
    auto days = application::calendarDays(m_context.workspace.store());
    if (!days.has_value())
        return tell(refuse(days.error()));
    m_days = std::move(*days);
    m_list->clear();
    for (const Stored<domain::CalendarDay>& day : m_days)
        m_list->addItem(wording::calendarDayText(day.value));
    m_empty->setVisible(m_days.empty());
    m_list->setVisible(!m_days.empty());
    const bool mayWrite = m_context.workspace.mayWrite();
    for (QPushButton* each : {m_add, m_closed, m_import})
        each->setEnabled(mayWrite);
    m_remove->setEnabled(false);
}

std::optional<Date> WorkingCalendarDialog::askDay(const QString& title, const QString& label, Date shown)
{
    const auto typed = m_context.prompter.askText(title, label, wording::plainDate(shown));
    if (!typed)
        return std::nullopt;
    const auto day = typedDate(*typed, shown);
    showProblem(*m_problem, day ? QString() : say("“%1” is no date: type it like 21 October 2025.").arg(*typed));
    return day;
}

void WorkingCalendarDialog::addHoliday()
{
    const QString title = say("Add a bank holiday");
    const auto day = askDay(title, say("Day"), m_context.workspace.today());
    if (!day)
        return;
    const auto name = m_context.prompter.askText(title, say("Its name"), {});
    if (!name)
        return;
    tell(m_context.workspace
             .run(Verb::ChangeCalendar, say("add a bank holiday"),
                  [&](UnitOfWork& unit) {
                      return application::Result<>(
                          application::addCalendarDay(
                              unit, {*day, domain::CalendarDayKind::BankHoliday, name->toStdString(), {}})
                              .map([](auto) {}));
                  })
             .map([](auto) {}));
}

void WorkingCalendarDialog::closeOffice()
{
    const QString title = say("Close the office");
    const auto from = askDay(title, say("First day"), m_context.workspace.today());
    if (!from)
        return;
    const auto until = askDay(title, say("Last day"), *from);
    if (!until)
        return;
    const auto name = m_context.prompter.askText(title, say("Why, as it is shown beside the days"), {});
    if (!name)
        return;
    tell(m_context.workspace
             .run(Verb::ChangeCalendar, say("close the office"),
                  [&](UnitOfWork& unit) {
                      return application::Result<>(
                          application::closeOffice(unit, {*from, *until}, name->toStdString()).map([](int) {}));
                  })
             .map([](auto) {}));
}

void WorkingCalendarDialog::removeChosen()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const Id<domain::CalendarDay> id = m_days[static_cast<std::size_t>(row)].id;
    tell(m_context.workspace
             .run(Verb::ChangeCalendar, say("remove a day from the calendar"),
                  [&](UnitOfWork& unit) { return application::removeCalendarDay(unit, id); })
             .map([](auto) {}));
}

void WorkingCalendarDialog::importList()
{
    const auto path = m_context.prompter.chooseFileToOpen(say("The government’s list of bank holidays"),
                                                          say("Bank holidays (*.json)"));
    if (!path)
        return;
    QFile file(QString::fromStdString(path->string()));
    if (!file.open(QIODevice::ReadOnly))
        return showProblem(*m_problem, say("“%1” cannot be read: %2").arg(file.fileName(), file.errorString()));
    const QByteArray bytes = file.read(static_cast<qint64>(sources::mostBytesOfBankHolidays) + 1);
    const auto holidays = sources::readBankHolidays({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!holidays.has_value())
        return showProblem(*m_problem, wording::text(sources::sentence(holidays.error(), "Event")));
    QStringList problems;
    for (const sources::ImportProblem& problem : holidays->problems)
        problems << wording::text(sources::sentence(problem, "Event"));
    std::vector<domain::ListedHoliday> listed;
    for (const sources::PublishedHoliday& day : holidays->days)
        listed.push_back({day.date, day.title});
    takeOver(listed, problems.join(QLatin1Char('\n')), path->filename().string());
}

void WorkingCalendarDialog::takeOver(const std::vector<domain::ListedHoliday>& listed, const QString& problems,
                                     const std::string& source)
{
    const auto comparison = application::compareWithCalendar(m_context.workspace.store(), listed);
    if (!comparison.has_value())
        return tell(refuse(comparison.error()));
    const QString title = wording::comparisonText(*comparison);
    showProblem(*m_problem, problems);
    if (comparison->changes.empty()) {
        m_context.notices.tell(Notices::Tone::Success, title);
        return;
    }
    QStringList changes;
    for (const domain::HolidayChange& change : comparison->changes)
        changes << wording::changeText(change);
    if (m_context.prompter.confirm({title, changes.join(QLatin1Char('\n')), say("Take over")}))
        tell(m_context.workspace
                 .run(Verb::ChangeCalendar, say("import bank holidays"),
                      [&](UnitOfWork& unit) { return application::importHolidays(unit, listed, source); })
                 .map([](auto) {}));
}

void WorkingCalendarDialog::tell(const application::Result<>& done)
{
    showProblem(*m_problem, done.has_value() ? QString() : wording::errorText(done.error()).inOneLine());
}

} // namespace cspdesk::desktop
