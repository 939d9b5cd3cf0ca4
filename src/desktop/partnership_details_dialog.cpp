// SPDX-License-Identifier: MIT
#include "desktop/partnership_details_dialog.h"

#include "application/home_view.h"
#include "application/partnership_work.h"
#include "desktop/first_size.h"
#include "desktop/marked_preview.h"
#include "desktop/prompter.h"
#include "desktop/theme.h"
#include "domain/marked_text.h"
#include "presentation/workspace.h"
#include "ui_partnership_details_dialog.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::desktop {
namespace {

using application::UnitOfWork;
using application::Verb;
using domain::Field;
using wording::say;

struct Placeholder
{
    const char* name;
    const char* words;
};

constexpr Placeholder placeholders[] = {{"officer-title", "Officer’s title"},
                                        {"email", "E-mail"},
                                        {"telephone", "Telephone"},
                                        {"website", "Website"},
                                        {"question-deadline", "Deadline for questions"},
                                        {"meeting-date", "Date of the meeting"}};

QString braced(const char* name) { return QStringLiteral("{%1}").arg(QLatin1String(name)); }

} // namespace

PartnershipDetailsDialog::PartnershipDetailsDialog(PageContext& context, QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::PartnershipDetailsDialog>())
{
    m_ui->setupUi(this);
    dress(say("Partnership details"), *m_ui->headingLabel, *m_ui->buttonBox, say("Save"), *m_ui->problemLabel);
    resize(firstSize(*this, {880, 640}));
    prepareProblems();
    load();
    preparePage();
    m_ui->tabs->setCurrentIndex(0);
    m_ui->nameEdit->setFocus();
}

PartnershipDetailsDialog::~PartnershipDetailsDialog() = default;

void PartnershipDetailsDialog::prepareProblems()
{
    problems().add(Field::Name, *m_ui->nameEdit, *m_ui->nameProblemLabel);
    problems().add(Field::ShortName, *m_ui->shortNameEdit, *m_ui->shortNameProblemLabel);
    problems().add(Field::Area, *m_ui->areaEdit, *m_ui->areaProblemLabel);
    problems().add(Field::Email, *m_ui->emailEdit, *m_ui->emailProblemLabel);
    problems().add(Field::Telephone, *m_ui->telephoneEdit, *m_ui->telephoneProblemLabel);
    problems().add(Field::Website, *m_ui->websiteEdit, *m_ui->websiteProblemLabel);
    problems().add(Field::Title, *m_ui->pageTitleEdit, *m_ui->pageTitleProblemLabel);
    problems().add(Field::Text, *m_ui->textEdit, *m_ui->textProblemLabel);
    problems().add(Field::WatchedTerms, *m_ui->watchedEdit, *m_ui->watchedProblemLabel);
    m_ui->officerTitleProblemLabel->hide();
}

void PartnershipDetailsDialog::preparePage()
{
    setTextRole(*m_ui->placeholdersLabel, TextRole::FieldLabel);
    m_ui->previewBrowser->setOpenLinks(false);
    for (const Placeholder& placeholder : placeholders) {
        auto* button = new QPushButton(say(placeholder.words), m_ui->pagePage);
        button->setToolTip(
            say("Puts %1 into the text; the document says what stands for it.").arg(braced(placeholder.name)));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, name = placeholder.name] {
            m_ui->textEdit->insertPlainText(braced(name));
            m_ui->textEdit->setFocus();
        });
        m_ui->placeholderButtonsLayout->addWidget(button);
    }
    m_ui->placeholderButtonsLayout->addStretch();
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(120);
    connect(&m_previewTimer, &QTimer::timeout, this, &PartnershipDetailsDialog::showPreview);
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, &m_previewTimer, qOverload<>(&QTimer::start));
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &PartnershipDetailsDialog::showPreview);
    showPreview();
}

void PartnershipDetailsDialog::load()
{
    const auto& store = m_context.workspace.store();
    if (auto partnership = application::require(store, Id<domain::Partnership>(1)); partnership.has_value())
        m_initial = std::move(partnership->value);
    if (const auto pages = application::all<domain::Template>(store); pages.has_value())
        for (const Stored<domain::Template>& page : *pages)
            if (page->purpose == domain::Template::Purpose::PublicInformation)
                m_page = page;
    m_ui->nameEdit->setText(wording::text(m_initial.name));
    m_ui->shortNameEdit->setText(wording::text(m_initial.shortName));
    m_ui->areaEdit->setText(wording::text(m_initial.area));
    m_ui->officerTitleEdit->setText(wording::text(m_initial.officerTitle));
    m_ui->emailEdit->setText(wording::text(m_initial.email));
    m_ui->telephoneEdit->setText(wording::text(m_initial.telephone));
    m_ui->websiteEdit->setText(wording::text(m_initial.website));
    m_ui->websiteEdit->setCursorPosition(0);
    const std::string* watched = m_initial.watchedTerms.readable();
    m_ui->watchedEdit->setPlainText(watched == nullptr ? QString() : wording::text(*watched));
    m_ui->watchedEdit->setReadOnly(!mayReadClosedMatter());
    m_ui->watchedEdit->setPlaceholderText(
        mayReadClosedMatter() ? QString() : say("Unlock closed matter to read and change the list."));
    m_ui->tabs->setTabVisible(1, m_page.has_value());
    if (m_page) {
        m_ui->pageTitleEdit->setText(wording::text(m_page->value.title));
        m_ui->textEdit->setPlainText(wording::text(m_page->value.text));
    }
}

domain::Partnership PartnershipDetailsDialog::entered() const
{
    domain::Partnership partnership = m_initial;
    partnership.name = m_ui->nameEdit->text().toStdString();
    partnership.shortName = m_ui->shortNameEdit->text().toStdString();
    partnership.area = m_ui->areaEdit->text().toStdString();
    partnership.officerTitle = m_ui->officerTitleEdit->text().toStdString();
    partnership.email = m_ui->emailEdit->text().toStdString();
    partnership.telephone = m_ui->telephoneEdit->text().toStdString();
    partnership.website = m_ui->websiteEdit->text().toStdString();
    if (!mayReadClosedMatter())
        return partnership;
    const QString watched = m_ui->watchedEdit->toPlainText().trimmed();
    partnership.watchedTerms =
        watched.isEmpty() ? domain::Closed<std::string>() : domain::Closed<std::string>(watched.toStdString());
    return partnership;
}

bool PartnershipDetailsDialog::mayReadClosedMatter() const
{
    using enum application::ClosedMatterAccess;
    const auto access = m_context.workspace.closedMatter();
    return access == Unprotected || access == Unlocked;
}

void PartnershipDetailsDialog::showPreview()
{
    const domain::Partnership partnership = entered();
    std::vector<std::pair<std::string, std::string>> values{{"officer-title", partnership.officerTitle},
                                                            {"email", partnership.email},
                                                            {"telephone", partnership.telephone},
                                                            {"website", partnership.website}};
    const auto home = application::homeView(m_context.workspace.store(), m_context.workspace.today());
    if (home.has_value() && home->next && home->deadlines) {
        values.emplace_back("question-deadline", wording::questionDeadline(*home->deadlines).toStdString());
        values.emplace_back("meeting-date", wording::longDate(home->next->value.date).toStdString());
    }
    m_ui->previewBrowser->setHtml(
        markedTextAsHtml(domain::filledIn(m_ui->textEdit->toPlainText().toStdString(), values)));
}

application::Result<> PartnershipDetailsDialog::commit()
{
    const auto work = [&](UnitOfWork& unit) -> application::Result<> {
        CSPDESK_TRY(application::changePartnership(unit, entered()));
        if (!m_page)
            return {};
        domain::Template page = m_page->value;
        page.title = m_ui->pageTitleEdit->text().toStdString();
        page.text = m_ui->textEdit->toPlainText().toStdString();
        return application::changeTemplate(unit, m_page->id, page);
    };
    const auto done = m_context.workspace.run(Verb::ChangePartnership, say("change partnership details"), work);
    if (done.has_value())
        return {};
    const auto fields = fieldsOf(done.error());
    const bool isOfPage = !fields.empty() && (fields.front() == Field::Title || fields.front() == Field::Text);
    const bool isOfList = !fields.empty() && fields.front() == Field::WatchedTerms;
    m_ui->tabs->setCurrentIndex(isOfList ? 2 : isOfPage ? 1 : 0);
    return refuse(done.error());
}

void PartnershipDetailsDialog::reject()
{
    const bool textChanged = m_page && m_ui->textEdit->toPlainText().toStdString() != m_page->value.text;
    const Prompter::Question question{say("Throw away what you typed?"),
                                      say("The changes to the public information page have not been saved."),
                                      say("Throw it away"), true};
    if (!textChanged || m_context.prompter.confirm(question))
        QDialog::reject();
}

} // namespace cspdesk::desktop
