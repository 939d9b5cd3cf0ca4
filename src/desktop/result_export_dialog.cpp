// SPDX-License-Identifier: MIT
#include "desktop/result_export_dialog.h"

#include "desktop/dialog_frame.h"
#include "desktop/dialog_prompter.h"
#include "desktop/prompter.h"
#include "desktop/result_ledger.h"
#include "desktop/theme.h"
#include "ui_result_export_dialog.h"
#include "wording/error_text.h"
#include "wording/figure_text.h"
#include "wording/release_text.h"
#include "wording/translate.h"

#include <QDir>
#include <QFileInfo>
#include <QScreen>

#include <algorithm>

namespace cspdesk::desktop {
namespace {

using wording::counted;
using wording::say;

constexpr int fewestNames = 2; ///< that the list of files has room for
constexpr int widestFolder = 180;
constexpr int mostNames = 6; ///< that it grows to, where the screen is high enough

QString inFew(const QStringList& names)
{
    constexpr qsizetype most = 4;
    if (names.size() <= most)
        return names.join(say(", "));
    return say("%1 and %2 more").arg(names.mid(0, most).join(say(", "))).arg(names.size() - most);
}

} // namespace

ResultExportDialog::ResultExportDialog(PageContext& context, What what, const QString& folder, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_what(std::move(what)),
      m_folder(folder.isEmpty() ? documentsFolder() : folder),
      m_ui(std::make_unique<Ui::ResultExportDialog>())
{
    m_ui->setupUi(this);
    prepareDialog(*this, say("Export the result"), *m_ui->headingLabel, *m_ui->buttonBox, say("&Export"));
    for (QLabel* label :
         {m_ui->whatLabel, m_ui->formatLabel, m_ui->nameLabel, m_ui->folderLabel, m_ui->namesLabel, m_ui->reasonLabel})
        setTextRole(*label, TextRole::FieldLabel);
    m_ui->warningLabel->setText(m_what.all.isProtected() ? obstacleText(m_what.all.obstacles)
                                                         : wording::unprotectedWarning());
    setTextRole(*m_ui->warningLabel, TextRole::Problem);
    m_ui->warningLabel->setWordWrap(true);
    m_ui->warningLabel->setVisible(!m_what.all.obstacles.isEmpty());
    m_ui->problemLabel->hide();
    m_ui->headingLabel->setMinimumWidth(560);
    m_ui->nameEdit->setText(suggestedBase(chosen()));
    m_ui->reasonEdit->setText(m_what.all.reason);
    m_ui->nameEdit->home(false);
    m_ui->placeLayout->setColumnStretch(0, 1);
    m_ui->folderNameLabel->setTextFormat(Qt::PlainText);
    m_boxes = {{m_ui->pdfCheckBox, ResultFormat::Pdf},      {m_ui->htmlCheckBox, ResultFormat::WebPage},
               {m_ui->wordCheckBox, ResultFormat::Word},    {m_ui->workbookCheckBox, ResultFormat::Workbook},
               {m_ui->csvCheckBox, ResultFormat::Csv},      {m_ui->drawingCheckBox, ResultFormat::Drawings},
               {m_ui->bundleCheckBox, ResultFormat::Bundle}};
    m_ui->pdfCheckBox->setChecked(true);
    m_ui->allButton->setChecked(true);
    for (const auto& [checkBox, format] : m_boxes)
        connect(checkBox, &QAbstractButton::toggled, this, &ResultExportDialog::follow);
    connect(m_ui->allButton, &QAbstractButton::toggled, this, [this] {
        if (!m_ui->nameEdit->isModified()) {
            m_ui->nameEdit->setText(suggestedBase(chosen()));
            m_ui->nameEdit->home(false);
        }
        follow();
    });
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &ResultExportDialog::follow);
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, this, &ResultExportDialog::follow);
    connect(m_ui->folderButton, &QPushButton::clicked, this, &ResultExportDialog::chooseFolder);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ResultExportDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &ResultExportDialog::reject);
    follow();
}

ResultExportDialog::~ResultExportDialog() = default;

const ResultCopy& ResultExportDialog::chosen() const
{
    return m_ui->shownButton->isChecked() ? m_what.shown : m_what.all;
}

std::vector<ResultFormat> ResultExportDialog::formats() const
{
    std::vector<ResultFormat> out;
    for (const auto& [checkBox, format] : m_boxes)
        if (checkBox->isChecked() && checkBox->isEnabled())
            out.push_back(format);
    return out;
}

QString ResultExportDialog::base() const
{
    QString name;
    for (const QChar letter : m_ui->nameEdit->text().trimmed())
        name += QStringLiteral("/\\:*?\"<>|").contains(letter) ? QLatin1Char('-') : letter;
    for (const auto& [checkBox, format] : m_boxes) // whoever types the ending too wants it once
        if (const QString ending = QLatin1Char('.') + fileEnding(format); name.endsWith(ending, Qt::CaseInsensitive))
            name.chop(ending.size());
    return name;
}

QString ResultExportDialog::pathOf(const QString& name) const { return QDir(m_folder).filePath(name); }

QStringList ResultExportDialog::names() const
{
    QStringList out;
    for (const ResultFormat format : formats())
        out += fileNames(chosen(), format, base());
    return out;
}

void ResultExportDialog::follow()
{
    m_ui->drawingCheckBox->setEnabled(!chosen().charts.empty());
    const bool needsReason = !chosen().obstacles.isEmpty();
    m_ui->reasonLabel->setVisible(needsReason);
    m_ui->reasonEdit->setVisible(needsReason);
    followNames();
    const bool mayWrite =
        !formats().empty() && !base().isEmpty() && (!needsReason || !m_ui->reasonEdit->text().trimmed().isEmpty());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(mayWrite);
}

void ResultExportDialog::followNames()
{
    const QString folder = QDir::toNativeSeparators(m_folder);
    m_ui->folderNameLabel->setText(
        m_ui->folderNameLabel->fontMetrics().elidedText(folder, Qt::ElideMiddle, widestFolder));
    m_ui->folderNameLabel->setToolTip(folder);
    m_ui->folderNameLabel->setAccessibleName(say("Folder: %1").arg(folder));
    const QStringList all = base().isEmpty() ? QStringList() : names();
    m_ui->namesList->clear();
    for (const QString& name : all) {
        const bool isThere = QFileInfo::exists(pathOf(name));
        m_ui->namesList->addItem(isThere ? say("%1 (is there already)").arg(name) : name);
        m_ui->namesList->item(m_ui->namesList->count() - 1)->setToolTip(QDir::toNativeSeparators(pathOf(name)));
    }
    m_ui->namesLabel->setText(all.isEmpty() ? say("Files that will be written: none")
                                            : counted("1 file will be written", "%1 files will be written",
                                                      static_cast<std::int64_t>(all.size())));
    const int line = qMax(m_ui->namesList->sizeHintForRow(0), fontMetrics().height() + 4);
    constexpr int highEnough = 720;
    const int most = screen()->availableSize().height() < highEnough ? fewestNames : mostNames;
    const int shown = qBound(fewestNames, static_cast<int>(all.size()), most);
    m_ui->namesList->setFixedHeight(line * shown + 2 * m_ui->namesList->frameWidth() + 4);
}

void ResultExportDialog::chooseFolder()
{
    const auto folder = m_context.prompter.chooseFolder(say("Where to write the result"), m_folder);
    if (!folder)
        return;
    m_folder = QString::fromStdU16String(folder->u16string());
    follow();
}

bool ResultExportDialog::mayReplace()
{
    QStringList there;
    for (const QString& name : names())
        if (QFileInfo::exists(pathOf(name)))
            there << name;
    if (there.isEmpty())
        return true;
    return m_context.prompter.confirm(
        {there.size() == 1 ? say("Replace “%1”?").arg(there.front()) : say("Replace %1 files?").arg(there.size()),
         there.size() == 1 ? say("There is a file of that name already.")
                           : say("They are there already: %1.").arg(there.join(say(", "))),
         there.size() == 1 ? say("Replace it") : say("Replace them"), true});
}

bool ResultExportDialog::isSource(const QString& path) const
{
    std::error_code ignored;
    return !m_what.source.empty() && std::filesystem::equivalent(path.toStdU16String(), m_what.source, ignored);
}

application::Result<std::vector<std::pair<QString, QByteArray>>> ResultExportDialog::filesToWrite() const
{
    std::vector<std::pair<QString, QByteArray>> out;
    const QString reason = m_ui->reasonEdit->text().trimmed();
    ResultCopy copy = chosen();
    if (!copy.obstacles.isEmpty())
        wording::noteReason(copy.tables, reason);
    for (const ResultFormat format : formats()) {
        auto contents = filesOf(copy, format, organisationOf(m_context.workspace), reason);
        CSPDESK_TRY(contents);
        const QStringList named = fileNames(chosen(), format, base());
        for (std::size_t place = 0; place < contents->size(); ++place)
            out.emplace_back(pathOf(named.at(static_cast<int>(place))), std::move(contents->at(place)));
    }
    return out;
}

void ResultExportDialog::accept()
{
    const QStringList all = names();
    const auto source =
        std::find_if(all.begin(), all.end(), [this](const QString& name) { return isSource(pathOf(name)); });
    if (source != all.end())
        return showProblem(
            *m_ui->problemLabel,
            say("“%1” is the file that the result was made of. Choose another name or another folder.").arg(*source));
    if (!mayReplace())
        return;
    const auto files = filesToWrite();
    if (!files.has_value())
        return showProblem(*m_ui->problemLabel, wording::errorText(files.error()).inOneLine());
    QStringList written;
    for (const auto& [path, content] : *files) {
        if (const auto done = writeWhole(path, content); !done.has_value()) {
            const QString why = wording::errorText(done.error()).inOneLine();
            return showProblem(*m_ui->problemLabel,
                               written.isEmpty() ? why : say("%1 Written before it: %2.").arg(why, inFew(written)));
        }
        written << QFileInfo(path).fileName();
    }
    ResultCopy out = chosen();
    out.reason = out.obstacles.isEmpty() ? QString() : m_ui->reasonEdit->text().trimmed();
    keepInLedger(m_context, out, domain::PublishedWay::File, inFew(written));
    const QString title =
        counted("1 file was written", "%1 files were written", static_cast<std::int64_t>(written.size()));
    m_context.notices.tell(chosen().isProtected() ? Notices::Tone::Success : Notices::Tone::Warning,
                           chosen().isProtected() ? say("%1.").arg(title) : say("%1, not for publication.").arg(title),
                           say("%1 in %2").arg(inFew(written), QDir::toNativeSeparators(m_folder)));
    QDialog::accept();
}

} // namespace cspdesk::desktop
