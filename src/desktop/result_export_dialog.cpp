// SPDX-License-Identifier: MIT
#include "desktop/result_export_dialog.h"

#include "application/work.h"
#include "desktop/dialog_frame.h"
#include "desktop/prompter.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "ui_result_export_dialog.h"
#include "wording/error_text.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <QDir>
#include <QFileInfo>

namespace cspdesk::desktop {
namespace {

using wording::say;

/// Whose paper it is, where a partnership file is open.
std::string organisationOf(const presentation::Workspace& workspace)
{
    if (!workspace.isOpen())
        return {};
    const auto partnership = application::require(workspace.store(), Id<domain::Partnership>(1));
    return partnership.has_value() ? partnership->value.name : std::string();
}

} // namespace

ResultExportDialog::ResultExportDialog(PageContext& context, ResultCopy all, ResultCopy shown, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_all(std::move(all)),
      m_shown(std::move(shown)),
      m_ui(std::make_unique<Ui::ResultExportDialog>())
{
    m_ui->setupUi(this);
    prepareDialog(*this, say("Export the result"), *m_ui->headingLabel, *m_ui->buttonBox, say("&Export…"));
    for (QLabel* label : {m_ui->whatLabel, m_ui->formatLabel, m_ui->namesLabel, m_ui->reasonLabel})
        setTextRole(*label, TextRole::FieldLabel);
    m_ui->warningLabel->setText(wording::unprotectedWarning());
    setTextRole(*m_ui->warningLabel, TextRole::Problem);
    m_ui->warningLabel->setVisible(!m_all.isProtected());
    m_ui->problemLabel->hide();
    m_ui->headingLabel->setMinimumWidth(460);
    m_ui->namesListLabel->setTextFormat(Qt::PlainText);
    m_boxes = {{m_ui->pdfCheckBox, ResultFormat::Pdf},      {m_ui->htmlCheckBox, ResultFormat::WebPage},
               {m_ui->wordCheckBox, ResultFormat::Word},    {m_ui->workbookCheckBox, ResultFormat::Workbook},
               {m_ui->csvCheckBox, ResultFormat::Csv},      {m_ui->drawingCheckBox, ResultFormat::Drawings},
               {m_ui->bundleCheckBox, ResultFormat::Bundle}};
    m_ui->pdfCheckBox->setChecked(true);
    m_ui->allButton->setChecked(true);
    for (const auto& [checkBox, format] : m_boxes)
        connect(checkBox, &QAbstractButton::toggled, this, &ResultExportDialog::follow);
    connect(m_ui->allButton, &QAbstractButton::toggled, this, &ResultExportDialog::follow);
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, this, &ResultExportDialog::follow);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ResultExportDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &ResultExportDialog::reject);
    follow();
}

ResultExportDialog::~ResultExportDialog() = default;

const ResultCopy& ResultExportDialog::chosen() const { return m_ui->shownButton->isChecked() ? m_shown : m_all; }

std::vector<ResultFormat> ResultExportDialog::formats() const
{
    std::vector<ResultFormat> out;
    for (const auto& [checkBox, format] : m_boxes)
        if (checkBox->isChecked() && checkBox->isEnabled())
            out.push_back(format);
    return out;
}

void ResultExportDialog::follow()
{
    m_ui->drawingCheckBox->setEnabled(!chosen().charts.empty());
    const bool needsReason = m_ui->bundleCheckBox->isChecked() && !chosen().isProtected();
    m_ui->reasonLabel->setVisible(needsReason);
    m_ui->reasonEdit->setVisible(needsReason);
    QStringList names;
    for (const ResultFormat format : formats())
        names << suggestedName(chosen(), format);
    m_ui->namesListLabel->setText(names.join(QLatin1Char('\n')));
    const bool mayWrite = !names.isEmpty() && (!needsReason || !m_ui->reasonEdit->text().trimmed().isEmpty());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(mayWrite);
}

bool ResultExportDialog::mayReplace(const QString& path)
{
    return !QFileInfo::exists(path)
        || m_context.prompter.confirm({say("Replace “%1”?").arg(QFileInfo(path).fileName()),
                                       say("There is a file of that name already."), say("Replace it"), true});
}

application::Result<std::vector<std::pair<QString, QByteArray>>> ResultExportDialog::filesToWrite()
{
    const std::vector<ResultFormat> all = formats();
    std::vector<std::pair<QString, QByteArray>> out;
    const auto first = m_context.prompter.chooseFileToSave(
        say("Export the result"), suggestedName(chosen(), all.front()), filterFor(all.front()));
    if (!first)
        return out;
    const QFileInfo asked(QString::fromStdU16String(first->u16string()));
    for (const ResultFormat format : all) {
        auto files = filesOf(chosen(), format, organisationOf(m_context.workspace), m_ui->reasonEdit->text().trimmed());
        CSPDESK_TRY(files);
        for (ResultFile& file : *files) {
            const bool isAsked = format == all.front() && file.suffix.isEmpty();
            const QString suffix = file.suffix.isEmpty() ? QString() : QLatin1Char('-') + file.suffix;
            const QString path =
                isAsked
                    ? asked.filePath()
                    : asked.dir().filePath(asked.completeBaseName() + suffix + QLatin1Char('.') + fileEnding(format));
            if (!isAsked && !mayReplace(path))
                return std::vector<std::pair<QString, QByteArray>>();
            out.emplace_back(path, std::move(file.content));
        }
    }
    return out;
}

void ResultExportDialog::accept()
{
    const auto files = filesToWrite();
    if (!files.has_value())
        return showProblem(*m_ui->problemLabel, wording::errorText(files.error()).inOneLine());
    QStringList names;
    for (const auto& [path, content] : *files) {
        const auto written = writeWhole(path, content);
        if (!written.has_value())
            return showProblem(*m_ui->problemLabel, wording::errorText(written.error()).inOneLine());
        names << QFileInfo(path).fileName();
    }
    if (names.isEmpty())
        return;
    m_context.notices.tell(chosen().isProtected() ? Notices::Tone::Success : Notices::Tone::Warning,
                           chosen().isProtected() ? say("The result was written.")
                                                  : say("The result was written, and is not for publication."),
                           say("%1 in %2")
                               .arg(names.join(QStringLiteral(", ")),
                                    QDir::toNativeSeparators(QFileInfo(files->front().first).absolutePath())));
    QDialog::accept();
}

} // namespace cspdesk::desktop
