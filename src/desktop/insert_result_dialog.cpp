// SPDX-License-Identifier: MIT
#include "desktop/insert_result_dialog.h"

#include "desktop/dialog_frame.h"
#include "desktop/first_size.h"
#include "desktop/prompter.h"
#include "desktop/theme.h"
#include "presentation/result_file.h"
#include "wording/suspect_charts.h"
#include "wording/translate.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using wording::say;
using wording::text;

namespace {

enum Role { LineRole = Qt::UserRole, NameRole, PathRole };

} // namespace

InsertResultDialog::InsertResultDialog(PageContext& context, const documents::ReportBundles& bundles, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_tree(new QTreeWidget(this)),
      m_empty(new QLabel(say("The report names no result yet. Take in a result bundle that was exported at the "
                             "analysis desk."),
                         this)),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("insertResultDialog"));
    auto* heading = new QLabel(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    prepareDialog(*this, say("Put tables and figures into the report"), *heading, *buttons, say("&Insert"));
    m_insert = buttons->button(QDialogButtonBox::Ok);
    setTextRole(*m_empty, TextRole::Muted);
    m_empty->setWordWrap(true);
    setTextRole(*m_problem, TextRole::Problem);
    showProblem(*m_problem, {});
    m_tree->setObjectName(QStringLiteral("resultTree"));
    m_tree->setAccessibleName(say("Tables and figures"));
    m_tree->setHeaderHidden(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    for (const auto& [name, bundle] : bundles)
        addResult(text(name), bundle, {});
    auto* another = new QPushButton(say("&Another result…"), this);
    another->setObjectName(QStringLiteral("anotherResultButton"));
    another->setAutoDefault(false);
    connect(another, &QPushButton::clicked, this, [this] {
        if (const auto path = m_context.prompter.chooseFileToOpen(say("Take in a result"),
                                                                  say("Result bundles (*.cspresult);;All files (*)")))
            add(*path);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(metrics::gap);
    for (QWidget* each : std::initializer_list<QWidget*>{heading, m_empty})
        layout->addWidget(each);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->addWidget(another);
    row->addStretch();
    row->addWidget(buttons);
    layout->addLayout(row);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tree, &QTreeWidget::itemChanged, this, &InsertResultDialog::follow);
    resize(firstSize(*this, {720, 540}));
    m_tree->setFocus();
    follow();
}

void InsertResultDialog::addResult(const QString& name, const analysis::ResultBundle& bundle,
                                   const std::filesystem::path& path)
{
    auto* result = new QTreeWidgetItem(m_tree, {name});
    result->setData(0, NameRole, name);
    result->setData(0, PathRole, QString::fromStdU16String(path.u16string()));
    result->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    QFont font = result->font(0);
    font.setBold(true);
    result->setFont(0, font);
    const auto offer = [&](const QString& words, const QString& line) {
        auto* item = new QTreeWidgetItem(result, {words});
        item->setData(0, LineRole, line);
        item->setToolTip(0, words);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Unchecked);
    };
    for (const statistics::ResultTable& table : bundle.tables)
        offer(say("Table: %1").arg(text(table.title)), QStringLiteral("[table %1 | %2]").arg(name, text(table.id)));
    for (const wording::TableChart& chart : wording::chartsOf(bundle))
        offer(say("Figure: %1").arg(text(chart.chart.title)),
              QStringLiteral("[figure %1 | %2]").arg(name, text(chart.id)));
    result->setExpanded(true);
    follow();
}

QString InsertResultDialog::freeName(const std::filesystem::path& path) const
{
    QString base;
    for (const QChar letter : QString::fromStdU16String(path.stem().u16string()).toLower())
        base += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    QString name = base;
    const auto isTaken = [&] {
        for (int place = 0; place < m_tree->topLevelItemCount(); ++place)
            if (m_tree->topLevelItem(place)->data(0, NameRole).toString() == name)
                return true;
        return false;
    };
    for (int number = 2; isTaken(); ++number)
        name = QStringLiteral("%1-%2").arg(base).arg(number);
    return name;
}

void InsertResultDialog::add(const std::filesystem::path& path)
{
    const auto read = presentation::readResultFile(path);
    if (!read.has_value())
        return showProblem(*m_problem,
                           say("%1: %2").arg(QString::fromStdU16String(path.filename().u16string()), read.error()));
    showProblem(*m_problem, {});
    addResult(freeName(path), {.tables = read->outcome->tables, .drawn = read->drawn}, path);
}

QStringList InsertResultDialog::lines() const
{
    QStringList out;
    for (int place = 0; place < m_tree->topLevelItemCount(); ++place)
        for (int each = 0; each < m_tree->topLevelItem(place)->childCount(); ++each)
            if (const auto* item = m_tree->topLevelItem(place)->child(each); item->checkState(0) == Qt::Checked)
                out << item->data(0, LineRole).toString();
    return out;
}

std::vector<std::pair<QString, std::filesystem::path>> InsertResultDialog::newSources() const
{
    std::vector<std::pair<QString, std::filesystem::path>> out;
    for (int place = 0; place < m_tree->topLevelItemCount(); ++place) {
        const auto* result = m_tree->topLevelItem(place);
        const QString path = result->data(0, PathRole).toString();
        bool isChosen = false;
        for (int each = 0; each < result->childCount(); ++each)
            isChosen = isChosen || result->child(each)->checkState(0) == Qt::Checked;
        if (isChosen && !path.isEmpty())
            out.emplace_back(result->data(0, NameRole).toString(), path.toStdU16String());
    }
    return out;
}

void InsertResultDialog::follow()
{
    const bool isEmpty = m_tree->topLevelItemCount() == 0;
    m_empty->setVisible(isEmpty);
    if (m_insert != nullptr)
        m_insert->setEnabled(!lines().isEmpty());
}

} // namespace cspdesk::desktop
