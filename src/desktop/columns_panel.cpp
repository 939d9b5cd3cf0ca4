// SPDX-License-Identifier: MIT
#include "desktop/columns_panel.h"

#include "desktop/elided_label.h"
#include "desktop/list_first.h"
#include "desktop/theme.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/study_names.h"
#include "wording/translate.h"

#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using wording::say;
using wording::text;

namespace {

QString dayText(const std::string& value, DateOrder order)
{
    DateEvidence evidence;
    const auto day = dayOf(value, order, evidence);
    return day ? wording::plainDate(dateOfDay(*day)) : QString();
}

} // namespace

ColumnsPanel::ColumnsPanel(AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("columnsPanel"));
    auto* inside = new QWidget(this);
    auto* stacked = new QVBoxLayout(inside);
    stacked->setContentsMargins(0, 0, 0, 0);
    stacked->setSpacing(metrics::gap);
    stacked->addWidget(makeFields());
    stacked->addWidget(makeDateQuestion());
    stacked->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(&desk, &AnalysisDesk::fileChanged, this, [this] {
        makeRows();
        fillHeadings();
        follow();
    });
    connect(&desk, &AnalysisDesk::settingsChanged, this, &ColumnsPanel::follow);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &ColumnsPanel::follow);
    makeRows();
    follow();
}

QWidget* ColumnsPanel::makeFields()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_kind = new QComboBox(card);
    m_kind->setObjectName(QStringLiteral("extractKindCombo"));
    for (std::size_t kind = 0; kind < extractKinds; ++kind)
        m_kind->addItem(wording::kindName(static_cast<ExtractKind>(kind)), static_cast<int>(kind));
    openListFirst(*m_kind);
    auto* kindLabel = new QLabel(say("&What the file holds"), card);
    kindLabel->setBuddy(m_kind);
    setTextRole(*kindLabel, TextRole::Strong);
    m_kindWords = new QLabel(card);
    m_kindWords->setWordWrap(true);
    setTextRole(*m_kindWords, TextRole::Muted);
    auto* kind = new QHBoxLayout;
    kind->setSpacing(18);
    kind->addWidget(kindLabel);
    kind->addWidget(m_kind);
    kind->addWidget(m_kindWords, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            m_desk.setKind(static_cast<ExtractKind>(m_kind->currentData().toInt()));
    });
    m_fieldsBox = new QWidget(card);
    m_problem = new QLabel(card);
    m_problem->setObjectName(QStringLiteral("columnsProblemLabel"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    setTextRole(*m_problem, TextRole::Problem);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(metrics::cardMargin, metrics::cardMargin, metrics::cardMargin, metrics::cardMargin);
    layout->setSpacing(14);
    layout->addLayout(kind);
    layout->addWidget(m_fieldsBox);
    layout->addWidget(m_problem);
    return card;
}

void ColumnsPanel::makeRows()
{
    if (m_shownKind == m_desk.kind())
        return;
    m_shownKind = m_desk.kind();
    m_fields.clear();
    qDeleteAll(m_fieldsBox->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_fieldsBox->layout();
    auto* grid = new QGridLayout(m_fieldsBox);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(9);
    grid->setColumnStretch(2, 1);
    const QString headings[] = {say("What"), say("Column of the file"), say("What stands there")};
    for (int column = 0; column < 3; ++column) {
        auto* heading = new QLabel(headings[column], m_fieldsBox);
        setTextRole(*heading, TextRole::FieldLabel);
        grid->addWidget(heading, 0, column);
    }
    int row = 1;
    for (const Field& field : formOf(m_desk.recipe().question).fields) {
        const QString name = wording::fieldName(field.id);
        const bool isNeeded = field.isNeeded || m_desk.kind() == ExtractKind::Followed;
        auto* label = new QLabel(isNeeded ? name : say("%1 (optional)").arg(name), m_fieldsBox);
        auto* choice = new QComboBox(m_fieldsBox);
        choice->setObjectName(text(std::string(field.id)) + QStringLiteral("Combo"));
        choice->setAccessibleDescription(say("Column that holds: %1").arg(name));
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(22);
        openListFirst(*choice);
        label->setBuddy(choice);
        auto* examples = new ElidedLabel(m_fieldsBox);
        setTextRole(*examples, TextRole::Muted);
        grid->addWidget(label, row, 0);
        grid->addWidget(choice, row, 1);
        grid->addWidget(examples, row++, 2);
        m_fields.push_back({std::string(field.id), choice, examples});
        connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, id = std::string(field.id)] {
            if (m_isFilling)
                return;
            if (const int column = choice->currentData().toInt(); column >= 0)
                m_desk.chooseColumn(id, static_cast<std::size_t>(column));
            else
                m_desk.chooseNoColumn(id);
        });
    }
    fillHeadings();
}

QWidget* ColumnsPanel::makeDateQuestion()
{
    m_dates = new QFrame(this);
    makeCard(*m_dates);
    auto* title = new QLabel(say("How are the dates meant?"), m_dates);
    setTextRole(*title, TextRole::Section);
    m_dateWords = new QLabel(m_dates);
    m_dateWords->setObjectName(QStringLiteral("datesLabel"));
    m_dateWords->setWordWrap(true);
    m_dayFirst = new QPushButton(m_dates);
    m_dayFirst->setObjectName(QStringLiteral("dayFirstButton"));
    m_monthFirst = new QPushButton(m_dates);
    m_monthFirst->setObjectName(QStringLiteral("monthFirstButton"));
    for (QPushButton* button : {m_dayFirst, m_monthFirst})
        button->setCheckable(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_dayFirst);
    buttons->addWidget(m_monthFirst);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(m_dates);
    layout->setContentsMargins(metrics::cardMargin, metrics::cardMargin, metrics::cardMargin, metrics::cardMargin);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(m_dateWords);
    layout->addLayout(buttons);
    connect(m_dayFirst, &QPushButton::clicked, this, [this] { m_desk.setDateOrder(DateOrder::DayFirst); });
    connect(m_monthFirst, &QPushButton::clicked, this, [this] { m_desk.setDateOrder(DateOrder::MonthFirst); });
    return m_dates;
}

void ColumnsPanel::fillHeadings()
{
    m_isFilling = true;
    const auto& fields = formOf(m_desk.recipe().question).fields;
    for (std::size_t place = 0; place < m_fields.size(); ++place) {
        const FieldRow& row = m_fields[place];
        row.choice->clear();
        row.choice->addItem(fields[place].isNeeded ? say("— choose a column —") : say("— none —"), -1);
        if (const auto* look = m_desk.look())
            for (std::size_t column = 0; column < look->headings.size(); ++column)
                row.choice->addItem(look->headings[column].empty() ? say("(column %1, no heading)").arg(column + 1)
                                                                   : text(look->headings[column]),
                                    static_cast<int>(column));
    }
    m_isFilling = false;
}

void ColumnsPanel::follow()
{
    const auto* look = m_desk.look();
    if (look == nullptr)
        return;
    makeRows();
    m_isFilling = true;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_desk.kind())));
    m_kindWords->setText(wording::kindAbout(m_desk.kind()));
    const auto& fields = formOf(m_desk.recipe().question).fields;
    const ColumnMapping mapping = m_desk.mapping();
    std::optional<std::size_t> days;
    for (std::size_t place = 0; place < m_fields.size(); ++place) {
        const FieldRow& row = m_fields[place];
        const auto column = mapping.columns.at(place);
        row.choice->setCurrentIndex(column ? static_cast<int>(*column) + 1 : 0);
        row.examples->setText(column ? presentation::examplesOf(*look, *column, 4).join(say(", ")) : QString());
        if (fields[place].kind == FieldKind::Date && column && (!days || !presentation::ambiguousDateIn(*look, *days)))
            days = column;
    }
    m_isFilling = false;
    const bool isTroubled = m_desk.troubleAt() == presentation::TroubleAt::Columns && !m_desk.asksForDateOrder();
    m_problem->setText(isTroubled ? m_desk.problem() : QString());
    m_problem->setVisible(isTroubled);
    followDates(days);
}

void ColumnsPanel::followDates(std::optional<std::size_t> column)
{
    const auto chosen = datesOf(m_desk.recipe().question);
    const auto example = column ? presentation::ambiguousDateIn(*m_desk.look(), *column) : std::nullopt;
    m_dates->setVisible(m_desk.asksForDateOrder() || chosen.has_value());
    if (!m_dates->isVisibleTo(this))
        return;
    const std::string shown = example.value_or("03/04/2024");
    m_dateWords->setText(chosen
                             ? say("You said it; press the other to change your mind.")
                             : say("Dates such as %1 can be read both ways, and the file does not say which is right.")
                                   .arg(text(shown)));
    m_dayFirst->setText(say("&Day first: %1").arg(dayText(shown, DateOrder::DayFirst)));
    m_monthFirst->setText(say("&Month first: %1").arg(dayText(shown, DateOrder::MonthFirst)));
    m_dayFirst->setChecked(chosen == DateOrder::DayFirst);
    m_monthFirst->setChecked(chosen == DateOrder::MonthFirst);
}

} // namespace cspdesk::desktop
