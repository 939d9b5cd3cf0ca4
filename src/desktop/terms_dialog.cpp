// SPDX-License-Identifier: MIT
#include "desktop/terms_dialog.h"

#include "application/calendar_work.h"
#include "application/home_view.h"
#include "application/meeting_work.h"
#include "application/partnership_work.h"
#include "desktop/date_field.h"
#include "desktop/first_size.h"
#include "desktop/icons.h"
#include "desktop/row_delegate.h"
#include "desktop/terms_fields.h"
#include "desktop/theme.h"
#include "domain/deadline.h"
#include "presentation/terms_groups.h"
#include "presentation/workspace.h"
#include "ui_terms_dialog.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/terms_days_text.h"
#include "wording/terms_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {

using application::UnitOfWork;
using application::Verb;
using domain::Field;
using domain::TermsOfReference;
using presentation::TermsGroup;
using wording::say;

TermsDialog::TermsDialog(PageContext& context, QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::TermsDialog>())
{
    m_ui->setupUi(this);
    dress(say("Terms of reference"), *m_ui->headingLabel, *m_ui->buttonBox, say("Save version"), *m_ui->problemLabel);
    resize(firstSize(*this, {940, 660}));
    load();
    m_fields = new TermsFields(*m_ui, m_records.agencies, this);
    prepareForm();
    connectForm();
    fillVersions(0);
    m_ui->groupsList->setCurrentRow(0);
    m_ui->versionsList->setFocus();
}

TermsDialog::~TermsDialog() = default;

void TermsDialog::prepareForm()
{
    const bool mayWrite = m_context.workspace.mayWrite();
    for (QListWidget* list : {m_ui->versionsList, m_ui->groupsList})
        list->setItemDelegate(new RowDelegate(list));
    const int line = fontMetrics().lineSpacing();
    m_ui->versionsList->setFixedHeight(3 * metrics::rowHeight);
    m_ui->leftLayout->setStretchFactor(m_ui->groupsList, 1);
    m_ui->groupsList->setMinimumWidth(fontMetrics().horizontalAdvance(label(TermsGroup::Interests)) + 40);
    m_ui->groupsList->setMinimumHeight(line * 5);
    // Both scroll: the dialog is no higher for the longest of its pages, and fits a small screen.
    m_ui->groupsList->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_ui->settingsStack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_ui->settingsStack->setMinimumHeight(line * 8);
    m_ui->groupsList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const TermsGroup group : presentation::termsGroups)
        m_ui->groupsList->addItem(label(group));
    m_ui->newVersionButton->setIcon(icon(QStringLiteral("add")));
    m_ui->newVersionButton->setAutoDefault(false);
    m_ui->newVersionButton->setEnabled(mayWrite);
    m_ui->defaultsButton->setAutoDefault(false);
    setEmphasis(*m_ui->defaultsButton, Emphasis::Quiet);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(mayWrite);
    m_fields->setReadOnly(!mayWrite);
    setTextRole(*m_ui->groupHeadingLabel, TextRole::Section);
    for (QFrame* frame : {m_ui->effectFrame, m_ui->wordsFrame})
        makeCard(*frame);
    for (QLabel* label : {m_ui->effectTitleLabel, m_ui->wordsTitleLabel})
        setTextRole(*label, TextRole::Strong);
    m_ui->effectTitleLabel->setWordWrap(true);
    setTextRole(*m_ui->reachLabel, TextRole::Problem);
    problems().add(Field::Date, *m_ui->inForceFromEdit, *m_ui->inForceFromProblemLabel);
    problems().add(Field::Note, *m_ui->noteEdit, *m_ui->noteProblemLabel);
    m_fields->addProblems(problems());
}

void TermsDialog::connectForm()
{
    connect(m_ui->versionsList, &QListWidget::currentRowChanged, this, &TermsDialog::showVersion);
    connect(m_ui->newVersionButton, &QPushButton::clicked, this, &TermsDialog::startNewVersion);
    connect(m_ui->groupsList, &QListWidget::currentRowChanged, this, &TermsDialog::showGroup);
    connect(m_ui->defaultsButton, &QPushButton::clicked, this, &TermsDialog::takeDefaults);
    connect(m_ui->inForceFromEdit, &QDateEdit::dateChanged, this, &TermsDialog::showEffect);
    connect(m_fields, &TermsFields::changed, this, &TermsDialog::showEffect);
}

void TermsDialog::load()
{
    const auto& store = m_context.workspace.store();
    const auto board = application::board(store);
    if (!board.has_value())
        return;
    m_body = board->id;
    m_initial.body = board->id;
    if (auto versions = application::all<TermsOfReference>(store, application::RecordKey::of(board->id));
        versions.has_value())
        m_versions = std::move(*versions);
    if (auto records = application::membershipRecords(store); records.has_value())
        m_records = std::move(*records);
    std::stable_sort(m_versions.begin(), m_versions.end(),
                     [](const auto& left, const auto& right) { return left->inForceFrom > right->inForceFrom; });
}

void TermsDialog::fillVersions(int current)
{
    m_ui->versionsList->clear();
    for (const Stored<TermsOfReference>& version : m_versions)
        m_ui->versionsList->addItem(say("From %1").arg(wording::plainDate(version->inForceFrom)));
    m_ui->versionsList->setCurrentRow(current);
    if (m_versions.empty())
        startNewVersion();
}

void TermsDialog::showVersion(int row)
{
    if (row < 0 || row >= int(m_versions.size()))
        return;
    const Stored<TermsOfReference>& version = m_versions[std::size_t(row)];
    m_shown = version.id;
    m_initial = version.value;
    setDate(*m_ui->inForceFromEdit, m_initial.inForceFrom);
    m_fields->show(m_initial.settings);
    m_ui->noteEdit->setText(wording::text(m_initial.note));
    m_ui->noteEdit->setCursorPosition(0);
    problems().clear();
    showEffect();
}

void TermsDialog::show(Id<TermsOfReference> version)
{
    for (std::size_t row = 0; row < m_versions.size(); ++row)
        if (m_versions[row].id == version)
            m_ui->versionsList->setCurrentRow(int(row));
}

void TermsDialog::startNewVersion()
{
    m_shown.reset();
    m_initial.agreedAt.reset();
    m_initial.note.clear();
    m_ui->versionsList->setCurrentRow(-1);
    setDate(*m_ui->inForceFromEdit, m_context.workspace.today());
    m_ui->noteEdit->clear();
    m_ui->inForceFromEdit->setFocus();
    showEffect();
}

Date TermsDialog::exampleMeeting() const
{
    const auto home = application::homeView(m_context.workspace.store(), m_context.workspace.today());
    return home.has_value() && home->next ? home->next->value.date : addDays(m_context.workspace.today(), 28);
}

void TermsDialog::showEffect()
{
    const domain::TermsSettings settings = entered().settings;
    const Date day = exampleMeeting();
    const auto calendar = application::calendarFor(m_context.workspace.store(), settings);
    if (calendar.has_value()) {
        const domain::MeetingDeadlines deadlines = domain::printedDeadlines(day, settings, *calendar);
        m_ui->effectTitleLabel->setText(say("For a meeting on %1").arg(wording::longDate(day)));
        const QStringList lines{
            say("Papers reach the support officer by %1.").arg(wording::longDate(deadlines.papersDue)),
            say("The agenda must be posted by %1.").arg(wording::longDate(deadlines.agendaPosted)),
            say("Public questions off the agenda are given by %1.").arg(wording::questionDeadline(deadlines)),
            say("Draft minutes are circulated by %1.").arg(wording::longDate(deadlines.minutesCirculated))};
        m_ui->effectLabel->setText(lines.join(QLatin1Char('\n')));
    }
    showInWords();
}

QStringList TermsDialog::inWords(const domain::TermsSettings& settings) const
{
    if (group() == TermsGroup::Deadlines)
        if (const auto calendar = application::calendarFor(m_context.workspace.store(), settings); calendar.has_value())
            return wording::daysInWords(exampleMeeting(), settings, *calendar);
    return wording::termsInWords(settings, m_records.agencies);
}

void TermsDialog::showInWords()
{
    const TermsOfReference terms = entered();
    m_ui->wordsLabel->setText(inWords(terms.settings).join(QLatin1Char(' ')));
    // A version that is in force is read against the Board as it is now; one to come against the Board of its day.
    const Date day = std::max(terms.inForceFrom, m_context.workspace.today());
    const QString reach = m_body ? wording::quorumReachText(terms.settings, day, *m_body, m_records) : QString();
    m_ui->reachLabel->setText(reach);
    m_ui->reachLabel->setVisible(!reach.isEmpty() && group() != TermsGroup::Deadlines);
    m_ui->defaultsButton->setEnabled(m_context.workspace.mayWrite()
                                     && !presentation::isDefault(terms.settings, group()));
}

TermsOfReference TermsDialog::entered() const
{
    TermsOfReference terms = m_initial;
    terms.inForceFrom = dateOf(*m_ui->inForceFromEdit);
    terms.settings = m_fields->entered();
    terms.note = m_ui->noteEdit->text().toStdString();
    return terms;
}

TermsGroup TermsDialog::group() const
{
    return presentation::termsGroups[std::size_t(qMax(0, m_ui->groupsList->currentRow()))];
}

void TermsDialog::showGroup()
{
    m_ui->settingsStack->setCurrentIndex(int(group()));
    m_ui->groupHeadingLabel->setText(label(group()));
    showEffect();
}

void TermsDialog::takeDefaults()
{
    m_fields->show(presentation::withDefaults(m_fields->entered(), group()));
    showEffect();
    m_ui->groupsList->setFocus(Qt::OtherFocusReason);
}

application::Result<> TermsDialog::commit()
{
    const auto work = [&](UnitOfWork& unit) -> application::Result<> {
        if (m_shown)
            return application::changeTerms(unit, *m_shown, entered());
        CSPDESK_TRY(application::addTerms(unit, entered()));
        return {};
    };
    CSPDESK_TRY(m_context.workspace.run(Verb::ChangeTerms, say("change terms of reference"), work));
    return {};
}

} // namespace cspdesk::desktop
