// SPDX-License-Identifier: MIT
#include "desktop/read_back_dialog.h"

#include "application/former_records.h"
#include "desktop/dialog_frame.h"
#include "desktop/prompter.h"
#include "desktop/theme.h"
#include "documents/returned_word.h"
#include "domain/word_difference.h"
#include "presentation/workspace.h"
#include "ui_read_back_dialog.h"
#include "wording/difference_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QFile>
#include <QPushButton>
#include <QScreen>

namespace cspdesk::desktop {
namespace {

using namespace application;
using Kind = MinutesDifference::Kind;
using wording::say;
using Tone = Notices::Tone;

QString lines(const std::string& text)
{
    return wording::text(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString paragraph(const QString& html) { return QStringLiteral("<p>%1</p>").arg(html); }

QString heading(const QString& words)
{
    return QStringLiteral("<p style=\"color:%1; margin-bottom:0\">%2</p>")
        .arg(colours().muted.name(), words.toHtmlEscaped());
}

QString unknownWords()
{
    return paragraph(QStringLiteral("<i>%1</i>").arg(say("The journal no longer keeps these words.").toHtmlEscaped()));
}

/// The three texts of a paragraph that was changed on both sides, each marked against what was sent out.
QString threeTexts(const MinutesDifference& difference, const std::optional<std::string>& exported)
{
    const auto since = [&exported](const std::string& words) {
        return paragraph(exported ? markedDifference(*exported, words) : lines(words));
    };
    const QString returned =
        difference.kind == Kind::Removed ? paragraph(say("Taken out.").toHtmlEscaped()) : since(difference.after);
    return heading(say("As it was sent out")) + (exported ? paragraph(lines(*exported)) : unknownWords())
         + heading(say("As it is in the file now")) + since(difference.before)
         + heading(say("As it came back from Word")) + returned;
}

QString pageOf(const MinutesDifference& difference, const std::optional<std::string>& exported)
{
    const QString warning = wording::warningText(difference);
    const QString page =
        warning.isEmpty()
            ? QString()
            : QStringLiteral("<p style=\"color:%1\">%2</p>").arg(colours().problem.name(), warning.toHtmlEscaped());
    if (difference.isConflict && (difference.kind == Kind::Changed || difference.kind == Kind::Removed))
        return page + threeTexts(difference, exported);
    if (difference.kind == Kind::Removed)
        return page + paragraph(markedDifference(difference.before, {}));
    if (difference.kind != Kind::Changed && difference.kind != Kind::Added)
        return page + paragraph(lines(difference.before));
    return page + paragraph(markedDifference(difference.before, difference.after));
}

} // namespace

QString markedDifference(const std::string& before, const std::string& after)
{
    using Stretch = domain::DifferenceStretch::Kind;
    const auto marked = [](PillTone tone, const char* decoration, const QString& words) {
        return QStringLiteral("<span style=\"background-color:%1; color:%2; text-decoration:%3\">%4</span>")
            .arg(pillColours(tone).ground.name(), pillColours(tone).text.name(), QLatin1String(decoration), words);
    };
    QString html;
    for (const domain::DifferenceStretch& each : domain::wordDifference(before, after))
        html += each.kind == Stretch::Same    ? lines(each.text)
              : each.kind == Stretch::Removed ? marked(PillTone::Bad, "line-through", lines(each.text))
                                              : marked(PillTone::Good, "underline", lines(each.text));
    return html;
}

ReadBackDialog::ReadBackDialog(PageContext& context, MinutesView view, MinutesDifferences found, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_view(std::move(view)),
      m_found(std::move(found)),
      m_ui(std::make_unique<Ui::ReadBackDialog>())
{
    m_ui->setupUi(this);
    prepareForm();
    fillList();
    showRemarks();
    connect(m_ui->differencesList, &QListWidget::currentRowChanged, this, &ReadBackDialog::showCurrent);
    connect(m_ui->differencesList, &QListWidget::itemChanged, this, &ReadBackDialog::followChoice);
    connect(m_ui->allButton, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_ui->noneButton, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ReadBackDialog::takeOver);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Closed words must not stay on the screen once they are locked.
    connect(&context.workspace, &presentation::Workspace::closedMatterChanged, this, &QDialog::reject);
    m_ui->differencesList->setCurrentRow(0);
    m_ui->differencesList->setFocus();
    followChoice();
    if (m_found.differences.empty())
        return;
    // As tall as the screen lets it be: both lists want room.
    const int line = fontMetrics().lineSpacing();
    const QSize room = screen()->availableSize() * 0.92;
    resize(sizeHint().expandedTo({fontMetrics().averageCharWidth() * 96, line * 38}).boundedTo(room));
}

ReadBackDialog::~ReadBackDialog() = default;

void ReadBackDialog::prepareForm()
{
    prepareDialog(*this, say("What was changed in Word"), *m_ui->headingLabel, *m_ui->buttonBox,
                  say("Take over what is chosen"));
    setTextRole(*m_ui->introductionLabel, TextRole::Muted);
    for (QLabel* label : {m_ui->differencesLabel, m_ui->wordsLabel, m_ui->remarksLabel})
        setTextRole(*label, TextRole::FieldLabel);
    showProblem(*m_ui->problemLabel, {});
    makeCard(*m_ui->differencesList);
    const int line = fontMetrics().lineSpacing();
    m_ui->differencesList->setMinimumHeight(line * 3);
    m_ui->differencesList->setWordWrap(true);
    m_ui->differencesList->setSpacing(3);
    m_ui->wordsBrowser->setMinimumHeight(line * 3);
    m_ui->wordsBrowser->setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    m_ui->remarksBrowser->setFixedHeight(line * 3);
    const QString copy = m_found.isPublicCopy ? say("the public copy") : say("the board copy");
    const QString day = wording::plainDate(m_view.agenda.meeting->date);
    const auto count = m_found.differences.size();
    m_ui->introductionLabel->setText(
        count == 0 ? say("There are no differences between %1 of %2 and the file.").arg(copy, day)
        : count == 1
            ? say("1 difference in %1 of %2. Attendance, votes and action points are not read back.").arg(copy, day)
            : say("%1 differences in %2 of %3. Attendance, votes and action points are not read back.")
                  .arg(count)
                  .arg(copy, day));
}

/// What would lose a change in the file is not chosen to begin with; nor is what the document lacks, where it lacks so
/// much that it may have been cut short.
void ReadBackDialog::fillList()
{
    std::set<std::size_t> all;
    for (std::size_t row = 0; row < m_found.differences.size(); ++row)
        all.insert(row);
    const bool lacksMuch = removalsIn(m_found, all).areMany();
    for (const MinutesDifference& each : m_found.differences) {
        auto* item = new QListWidgetItem(
            say("%1: %2").arg(wording::placeText(each, m_view), wording::differenceText(each, m_view)),
            m_ui->differencesList);
        if (each.isConflict)
            item->setText(say("%1 – changed in the file too").arg(item->text()));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isDoubtful = each.isConflict || (lacksMuch && each.kind == Kind::Removed);
        item->setCheckState(isDoubtful ? Qt::Unchecked : Qt::Checked);
        item->setData(Qt::AccessibleDescriptionRole, wording::text(each.after.empty() ? each.before : each.after));
    }
    const bool hasAny = !m_found.differences.empty();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_ui->differencesLabel, m_ui->differencesList, m_ui->allButton,
                                         m_ui->noneButton, m_ui->wordsLabel, m_ui->wordsBrowser})
        widget->setVisible(hasAny);
}

void ReadBackDialog::showRemarks()
{
    QStringList remarks;
    for (const ReturnedRemark& remark : m_found.remarks)
        remarks << QStringLiteral("<p>%1</p>").arg(wording::remarkText(remark).toHtmlEscaped());
    m_ui->remarksBrowser->setHtml(remarks.join(QString()));
    m_ui->remarksLabel->setVisible(!remarks.isEmpty());
    m_ui->remarksBrowser->setVisible(!remarks.isEmpty());
}

void ReadBackDialog::showCurrent()
{
    const int row = m_ui->differencesList->currentRow();
    if (row < 0)
        return m_ui->wordsBrowser->clear();
    const MinutesDifference& difference = m_found.differences[std::size_t(row)];
    const auto exported = wordsAsExported(m_context.workspace.store(), difference);
    m_ui->wordsBrowser->setHtml(pageOf(difference, exported.has_value() ? *exported : std::nullopt));
}

void ReadBackDialog::choose(bool all)
{
    for (int row = 0; row < m_ui->differencesList->count(); ++row)
        m_ui->differencesList->item(row)->setCheckState(all ? Qt::Checked : Qt::Unchecked);
}

std::set<std::size_t> ReadBackDialog::chosen() const
{
    std::set<std::size_t> rows;
    for (int row = 0; row < m_ui->differencesList->count(); ++row)
        if (m_ui->differencesList->item(row)->checkState() == Qt::Checked)
            rows.insert(std::size_t(row));
    return rows;
}

void ReadBackDialog::followChoice()
{
    const std::set<std::size_t> rows = chosen();
    const auto count = rows.size();
    const Removals removals = removalsIn(m_found, rows);
    showProblem(*m_ui->problemLabel, removals.areMany() ? wording::removalText(removals).inOneLine() : QString());
    QPushButton* button = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    button->setEnabled(count > 0);
    button->setText(count == 1 ? say("Take over 1 difference") : say("Take over %1 differences").arg(count));
    button->setVisible(!m_found.differences.empty());
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)
        ->setText(m_found.differences.empty() ? say("Close") : say("Cancel"));
}

void ReadBackDialog::takeOver()
{
    const auto rows = chosen();
    const auto done =
        m_context.workspace.run(Verb::ImportMinutes, say("reading back from Word"), [&](UnitOfWork& unit) {
            return acceptDifferences(unit, m_view.agenda.meeting.id, m_found.differences, rows);
        });
    if (!done.has_value())
        return showProblem(*m_ui->problemLabel, wording::errorText(done.error()).inOneLine());
    m_context.notices.tell(Tone::Success, rows.size() == 1
                                              ? say("1 difference is taken over from Word.")
                                              : say("%1 differences are taken over from Word.").arg(rows.size()));
    accept();
}

void readBackFromWord(PageContext& context, const MinutesView& view, QWidget* page)
{
    const auto path =
        context.prompter.chooseFileToOpen(say("Read minutes back from Word"), say("Word documents (*.docx)"));
    if (!path)
        return;
    QFile file(QString::fromStdString(path->string()));
    if (!file.open(QIODevice::ReadOnly))
        return context.notices.tell(
            failure(Failure::Kind::CannotOpen, path->string(), file.errorString().toStdString()));
    const auto facts = context.workspace.files().inspect(context.workspace.store().path());
    if (!facts.has_value())
        return context.notices.tell(facts.error());
    const QByteArray bytes = file.readAll();
    auto found = documents::differencesInWord({bytes.constData(), std::size_t(bytes.size())}, view, facts->origin);
    if (!found.has_value())
        return context.notices.tell(Tone::Warning, found.error().title,
                                    say("%1 %2").arg(found.error().detail, found.error().advice).trimmed());
    if (found->differences.empty() && found->remarks.empty())
        return context.notices.tell(Tone::Information, say("No differences"),
                                    say("The minutes in this Word file say what they said when they were exported."));
    openDialog(new ReadBackDialog(context, view, std::move(*found), page));
}

} // namespace cspdesk::desktop
