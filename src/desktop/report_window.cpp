// SPDX-License-Identifier: MIT
#include "desktop/report_window.h"

#include "desktop/dialog_frame.h"
#include "desktop/figure_underlines.h"
#include "desktop/first_size.h"
#include "desktop/icons.h"
#include "desktop/insert_result_dialog.h"
#include "desktop/page_heading.h"
#include "desktop/pages_view.h"
#include "desktop/paper_copy.h"
#include "desktop/prompter.h"
#include "desktop/report_source_look.h"
#include "desktop/result_ledger.h"
#include "documents/docx_writer.h"
#include "documents/html_writer.h"
#include "documents/pdf_writer.h"
#include "presentation/report_marks.h"
#include "presentation/workspace.h"
#include "wording/error_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/report_text.h"
#include "wording/translate.h"

#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using wording::say;
using wording::text;

namespace {

constexpr int aMoment = 400; // milliseconds
constexpr qint64 largest = 4 << 20;
constexpr int lineRole = Qt::UserRole;

QString nameOf(const std::filesystem::path& path) { return QString::fromStdU16String(path.u16string()); }

QString reportFilter() { return say("Reports as text (*.txt);;All files (*)"); }

} // namespace

ReportWindow::ReportWindow(PageContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_heading(new PageHeading(this)),
      m_text(new QPlainTextEdit(this)),
      m_pages(new PagesView(this)),
      m_listHeading(new QLabel(this)),
      m_list(new QListWidget(this)),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("reportWindow"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 16, metrics::pageMargin, 16);
    layout->setSpacing(metrics::gap);
    layout->addWidget(makeHeading());
    layout->addWidget(m_problem);
    layout->addWidget(makeBody(), 1);
    setTextRole(*m_problem, TextRole::Problem);
    tell({});
    m_pause.setSingleShot(true);
    m_pause.setInterval(aMoment);
    connect(&m_pause, &QTimer::timeout, this, &ReportWindow::make);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text->document(), &QTextDocument::modificationChanged, this, &ReportWindow::followHeading);
    connect(&m_maker, &ReportMaker::made, this, &ReportWindow::take);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        const int line = item->data(lineRole).toInt();
        if (line <= 0)
            return;
        m_text->setTextCursor(QTextCursor(m_text->document()->findBlockByNumber(line - 1)));
        m_text->setFocus();
    });
    new ReportSourceLook(m_text->document());
    new FigureUnderlines(*m_text, presentation::reportMarks);
    resize(firstSize(*this, {1320, 800}));
    startAnew();
    m_text->setFocus();
}

QPushButton* ReportWindow::addButton(const char* name, const char* iconName, const QString& words, const QString& keys,
                                     void (ReportWindow::*handler)())
{
    auto* button = new QPushButton(icon(QString::fromLatin1(iconName)), words, m_heading);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    button->setShortcut(QKeySequence(keys));
    button->setToolTip(keys);
    connect(button, &QPushButton::clicked, this, handler);
    m_heading->addWidget(button);
    return button;
}

QWidget* ReportWindow::makeHeading()
{
    addButton("openReportButton", "open-file", say("Open…"), QStringLiteral("Ctrl+O"), &ReportWindow::choose);
    addButton("insertButton", "add", say("Insert…"), QStringLiteral("Ctrl+I"), &ReportWindow::insert);
    addButton("saveReportButton", "save-copy", say("Save"), QStringLiteral("Ctrl+S"), &ReportWindow::save);
    addButton("saveReportAsButton", "new-file", say("Save as…"), QStringLiteral("Ctrl+Shift+S"), &ReportWindow::saveAs);
    m_export = addButton("exportReportButton", "export", say("Export…"), QStringLiteral("Ctrl+Shift+E"),
                         &ReportWindow::exportReport);
    return m_heading;
}

QWidget* ReportWindow::makeBody()
{
    m_text->setObjectName(QStringLiteral("reportText"));
    m_text->setAccessibleName(say("Source of the report"));
    m_text->setTabChangesFocus(true);
    m_pages->setAccessibleName(say("Pages of the report"));
    m_list->setObjectName(QStringLiteral("reportList"));
    m_list->setAccessibleName(say("To look at"));
    m_list->setWordWrap(true);
    setTextRole(*m_listHeading, TextRole::FieldLabel);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_text, 3);
    column->addWidget(m_listHeading);
    column->addWidget(m_list, 1);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_pages);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    return splitter;
}

void ReportWindow::tell(const QString& problem) { showProblem(*m_problem, problem); }

std::filesystem::path ReportWindow::folder() const
{
    return m_path.empty() ? std::filesystem::path() : m_path.parent_path();
}

void ReportWindow::startAnew()
{
    m_path.clear();
    m_text->setPlainText(
        say("title: What the report is about\norganisation: %1\nauthor: \ndate: %2\nstatus: Draft\n\n## "
            "Summary\n\nWrite "
            "here "
            "what the figures say. “Insert…” puts tables and figures of results between your words.\n")
            .arg(text(organisationOf(m_context.workspace)), wording::plainDate(m_context.workspace.today())));
    m_text->document()->setModified(false);
    followHeading();
    make();
}

void ReportWindow::choose()
{
    if (!mayLeave())
        return;
    if (const auto path = m_context.prompter.chooseFileToOpen(say("Open a report"), reportFilter()))
        openFile(*path);
}

void ReportWindow::openFile(const std::filesystem::path& path)
{
    QFile file(nameOf(path));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return tell(say("“%1” cannot be read as a report.").arg(nameOf(path.filename())));
    m_path = path;
    m_text->setPlainText(QString::fromUtf8(file.readAll()));
    m_text->document()->setModified(false);
    m_reason.clear();
    tell({});
    followHeading();
    make();
}

bool ReportWindow::keep()
{
    if (m_path.empty()) {
        const auto path =
            m_context.prompter.chooseFileToSave(say("Save the report"), QStringLiteral("report.txt"), reportFilter());
        if (!path)
            return false;
        m_path = *path;
    }
    const auto written = writeWhole(nameOf(m_path), m_text->toPlainText().toUtf8());
    if (!written.has_value()) {
        tell(wording::errorText(written.error()).inOneLine());
        return false;
    }
    tell({});
    m_text->document()->setModified(false);
    followHeading();
    make(); // its results may lie elsewhere now
    return true;
}

void ReportWindow::saveAs()
{
    const std::filesystem::path before = std::exchange(m_path, {});
    if (!keep() && m_path.empty())
        m_path = before;
}

QString ReportWindow::nameFromHere(const std::filesystem::path& path) const
{
    return path.parent_path() == folder() ? nameOf(path.filename()) : nameOf(path);
}

void ReportWindow::insert()
{
    auto* dialog = new InsertResultDialog(m_context, m_made ? m_made->bundles : documents::ReportBundles(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QTextCursor cursor = m_text->textCursor();
        cursor.beginEditBlock();
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertText(QLatin1Char('\n') + dialog->lines().join(QLatin1String("\n\n")) + QLatin1Char('\n'));
        for (const auto& [name, path] : dialog->newSources()) {
            QTextBlock head = m_text->document()->begin();
            while (head.next().isValid() && !head.next().text().trimmed().isEmpty())
                head = head.next();
            QTextCursor above(head);
            above.movePosition(QTextCursor::EndOfBlock);
            above.insertText(QStringLiteral("\nsource: %1 = %2").arg(name, nameFromHere(path)));
        }
        cursor.endEditBlock();
        m_text->setTextCursor(cursor);
        m_text->setFocus();
    });
    openDialog(dialog);
}

void ReportWindow::make()
{
    m_pause.stop();
    m_maker.make(m_text->toPlainText().toStdString(), folder());
}

void ReportWindow::take(const std::shared_ptr<const MadeReport>& report)
{
    m_made = report;
    if (report->document) {
        const int page = m_pages->currentPage();
        m_pages->show(report->pages);
        m_pages->goTo(page);
    }
    m_export->setEnabled(report->document.has_value());
    list();
    followHeading();
}

void ReportWindow::list()
{
    m_list->clear();
    const auto add = [this](const QString& words, std::size_t line = 0) {
        auto* item = new QListWidgetItem(words, m_list);
        item->setData(lineRole, static_cast<int>(line));
    };
    for (const analysis::ReportFault& fault : m_made->faults)
        add(wording::reportFaultText(fault), fault.line);
    for (const QStringList& each : {m_made->troubles, m_made->findings, m_made->obstacles})
        for (const QString& words : each)
            add(words);
    const auto count = m_list->count();
    m_listHeading->setText(count == 0 ? say("Nothing to look at")
                                      : wording::counted("1 thing to look at", "%1 things to look at", count));
    m_list->setVisible(count > 0);
}

void ReportWindow::followHeading()
{
    const bool isChanged = m_text->document()->isModified();
    const QString file = m_path.empty() ? say("Not saved yet") : nameOf(m_path.filename());
    const bool hasTitle = m_made && !m_made->source.title.empty();
    m_heading->setTitle(hasTitle ? text(m_made->source.title) : say("Statistical report"));
    m_heading->setSubtitle(isChanged && !m_path.empty() ? say("%1, changed").arg(file) : file);
    const bool isMade = m_made && m_made->document;
    m_heading->setState(!isMade                       ? say("Cannot be put together yet")
                        : m_made->obstacles.isEmpty() ? say("Passed the audit")
                                                      : say("Needs a reason to go out"),
                        isMade && m_made->obstacles.isEmpty() ? PillTone::Good : PillTone::Attention);
    setWindowTitle(say("%1 – report").arg(file));
}

void ReportWindow::exportReport()
{
    if (!m_made || !m_made->document)
        return;
    if (!m_made->obstacles.isEmpty() && m_reason.isEmpty()) {
        const auto reason = m_context.prompter.askText(
            say("Why may it go out?"),
            say("%1 What you write stands below each table.").arg(obstacleText(m_made->obstacles)), {});
        if (!reason || reason->trimmed().isEmpty())
            return;
        m_reason = reason->trimmed();
    }
    const QString base = m_path.empty() ? QStringLiteral("report") : nameOf(m_path.stem());
    const auto path =
        m_context.prompter.chooseFileToSave(say("Export the report"), base + QStringLiteral(".pdf"),
                                            say("PDF (*.pdf);;Word document (*.docx);;Web page (*.html)"));
    if (!path)
        return;
    const QString reason = m_made->obstacles.isEmpty() ? QString() : m_reason;
    const auto report =
        reason.isEmpty()
            ? m_made
            : std::make_shared<const MadeReport>(makeReport(m_text->toPlainText().toStdString(), folder(), reason));
    if (!report->document || !write(*path, report))
        return;
    const QString name = nameOf(path->filename());
    for (const analysis::EarlierResult& result : documents::resultsOf(report->bundles)) {
        ResultCopy copy{result.tables, {}, result.recipe};
        copy.ownTitle = say("%1: %2").arg(text(report->source.title), copy.title());
        copy.reason = reason;
        if (!result.tables.empty() && !result.tables.front().provenance.sha256.empty())
            copy.counted = result.recipe.question;
        keepInLedger(m_context, copy, domain::PublishedWay::File, name);
    }
    m_context.notices.tell(Notices::Tone::Success, say("The report was written."), name);
    tell({});
}

bool ReportWindow::write(const std::filesystem::path& path, const std::shared_ptr<const MadeReport>& report)
{
    const QString name = nameOf(path);
    const auto endsWith = [&](const char* ending) { return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive); };
    const std::string content = endsWith(".docx")                     ? documents::writeDocx(*report->document)
                              : endsWith(".html") || endsWith(".htm") ? documents::writeHtml(*report->document)
                                                                      : documents::writePdf(report->pages);
    const auto written = writeWhole(name, QByteArray(content.data(), qsizetype(content.size())));
    if (!written.has_value())
        tell(wording::errorText(written.error()).inOneLine());
    return written.has_value();
}

bool ReportWindow::mayLeave()
{
    return !m_text->document()->isModified()
        || m_context.prompter.confirm({say("Leave the report without saving it?"),
                                       say("What was changed since it was saved last would be lost."), say("Leave it"),
                                       true});
}

void ReportWindow::reject()
{
    if (mayLeave())
        QDialog::reject();
}

} // namespace cspdesk::desktop
