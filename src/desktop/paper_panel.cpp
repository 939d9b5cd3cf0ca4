// SPDX-License-Identifier: MIT
#include "desktop/paper_panel.h"

#include "desktop/action_button.h"
#include "desktop/action_tool.h"
#include "desktop/papers_delegate.h"
#include "desktop/pill.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "wording/cycle_labels.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>

namespace cspdesk::desktop {

using namespace domain;
using application::PaperLine;
using wording::say;

namespace {

void showText(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

QString fileText(const PaperFile& file)
{
    QStringList parts{wording::sizeText(file.bytes)};
    if (file.pages)
        parts << (*file.pages == 1 ? say("1 page") : say("%1 pages").arg(*file.pages));
    parts << say("SHA-256 %1").arg(wording::shortHash(file.sha256));
    QString text = wording::text(file.name) + QLatin1Char('\n') + parts.join(QStringLiteral(" · "));
    if (!file.note.empty())
        text += QLatin1Char('\n') + wording::text(file.note);
    return text;
}

QString versionText(const PaperVersion& version)
{
    const PaperFile* file = version.file.readable();
    return wording::versionText(version) + QLatin1Char('\n') + (file == nullptr ? say("Locked") : fileText(*file));
}

QString chasedText(const PaperMatter& matter)
{
    QStringList lines;
    for (const PaperChase& chase : matter.chased)
        lines << say("Reminded on %1 %2").arg(wording::plainDate(chase.on), wording::text(chase.how)).trimmed();
    return lines.join(QLatin1Char('\n'));
}

QString accessText(const PaperLine& line, const AgendaItem& item)
{
    QStringList parts;
    if (line.paper->access == PaperAccess::BoardOnly)
        parts << say("For the Board and its members only");
    else if (item.session == Session::Closed)
        parts << say("Closed, with its item");
    if (!line.matter().marking.empty())
        parts << wording::text(line.matter().marking);
    if (line.paper->separate)
        parts << say("Circulated separately");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

PaperPanel::PaperPanel(PageContext& context, presentation::PapersModel& model, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_model(model),
      m_title(new QLabel(this)),
      m_state(new Pill(this)),
      m_empty(new QLabel(this)),
      m_facts(new QWidget(this))
{
    setObjectName(QStringLiteral("paperPanel"));
    makeCard(*this);
    setTextRole(*m_title, TextRole::Section);
    m_title->setObjectName(QStringLiteral("paperTitleLabel"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setTextRole(*m_empty, TextRole::Muted);
    m_empty->setWordWrap(true);
    auto* facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(6);
    m_from = addText(*facts, "paperFromLabel");
    m_standing = addText(*facts, "paperStandingLabel");
    m_listing = addText(*facts, "paperListingLabel");
    m_access = addText(*facts, "paperAccessLabel");
    m_released = addText(*facts, "paperReleasedLabel");
    m_trouble = addText(*facts, "paperTroubleLabel");
    setTextRole(*m_trouble, TextRole::Problem);
    m_note = addText(*facts, "paperNoteLabel");
    m_locked = new ActionButton(context.actions.action(QStringLiteral("file.unlock")), Emphasis::Normal, this);
    facts->addWidget(m_locked, 0, Qt::AlignLeft);
    facts->addWidget(makeVersions());
    m_chased = addText(*facts, "paperChasedLabel");
    setTextRole(*m_chased, TextRole::Muted);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::cardMargin, metrics::cardMargin, metrics::cardMargin, metrics::cardMargin);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    column->addWidget(m_empty);
    column->addWidget(m_facts);
    column->addStretch();
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(area);
    connect(&model, &presentation::PapersModel::papersChanged, this, &PaperPanel::refresh);
    refresh();
}

QLabel* PaperPanel::addText(QVBoxLayout& layout, const char* objectName)
{
    auto* label = new QLabel(this);
    label->setObjectName(QString::fromLatin1(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout.addWidget(label);
    return label;
}

QWidget* PaperPanel::makeVersions()
{
    m_versionsPart = new QWidget(this);
    auto* label = new QLabel(say("Versions"), m_versionsPart);
    setTextRole(*label, TextRole::FieldLabel);
    m_versions = new QListWidget(m_versionsPart);
    label->setBuddy(m_versions);
    m_versions->setObjectName(QStringLiteral("versionsList"));
    m_versions->setAccessibleName(say("Versions of the paper, the newest first"));
    m_versions->setWordWrap(true);
    m_versions->setSpacing(2);
    m_versions->setTextElideMode(Qt::ElideMiddle);
    m_versions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_versions, &QListWidget::currentRowChanged, this, &PaperPanel::versionChosen);
    connect(m_versions, &QListWidget::itemActivated, this, &PaperPanel::versionActivated);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(2);
    for (const char* id : {"papers.open", "papers.save-copy", "papers.remove-version"})
        tools->addWidget(new ActionTool(m_context.actions.action(QString::fromLatin1(id)), true, this));
    tools->addStretch();
    auto* head = new QHBoxLayout;
    head->addWidget(label, 1);
    head->addLayout(tools);
    auto* layout = new QVBoxLayout(m_versionsPart);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_versions);
    return m_versionsPart;
}

void PaperPanel::show(std::optional<Id<Paper>> paper)
{
    m_paper = paper;
    refresh();
}

std::optional<Id<PaperVersion>> PaperPanel::chosenVersion() const
{
    const QListWidgetItem* chosen = m_versions->currentItem();
    if (!m_paper || chosen == nullptr)
        return std::nullopt;
    return Id<PaperVersion>(chosen->data(Qt::UserRole).toLongLong());
}

void PaperPanel::refresh()
{
    const PaperLine* line = m_paper && m_model.view() ? m_model.view()->find(*m_paper) : nullptr;
    m_facts->setVisible(line != nullptr);
    m_state->setVisible(line != nullptr);
    showText(*m_empty, line != nullptr ? QString()
                                       : say("Choose a paper to see its versions, or drag a file onto an item: it "
                                             "becomes a paper of that item. Dragged onto a paper, it becomes its next "
                                             "version."));
    m_title->setText(line == nullptr      ? say("Paper")
                     : line->isReadable() ? wording::text(line->matter().title)
                                          : say("Closed paper"));
    if (line == nullptr)
        return m_versions->clear();
    m_state->show(wording::label(line->state), toneOf(line->state));
    showFacts(*line);
    showVersions(*line);
}

void PaperPanel::showFacts(const PaperLine& line)
{
    const AgendaItem& item = m_model.view()->find(line.paper->item)->item.value;
    const QString standing = wording::standingText(line, m_context.workspace.today());
    showText(*m_from, wording::text(line.from()));
    showText(*m_standing, standing.left(1).toUpper() + standing.mid(1));
    showText(*m_listing,
             line.matter().reason.empty() ? QString() : say("Reason: %1").arg(wording::text(line.matter().reason)));
    showText(*m_access, line.isReadable() ? accessText(line, item) : say("Closed matter is locked."));
    showText(*m_released, !line.isReleased() ? QString()
                                             : say("Released for the public copy by %1 on %2")
                                                   .arg(wording::text(line.paper->matter.releasedBy),
                                                        wording::plainDate(*line.paper->matter.releasedOn)));
    const bool isForPack = line.file() != nullptr && !line.paper->separate;
    showText(*m_trouble, isForPack ? wording::troubleText(*line.file()) : QString());
    showText(*m_note, line.matter().note.empty() ? QString() : say("Note: %1").arg(wording::text(line.matter().note)));
    showText(*m_chased, chasedText(line.matter()));
    m_locked->setVisible(!line.isReadable());
}

void PaperPanel::showVersions(const PaperLine& line)
{
    const auto newest = line.versions.empty() ? std::nullopt : std::optional(line.versions.back().id);
    const auto chosen = newest == m_newest ? chosenVersion() : newest; // one that has just come is the one looked at
    m_newest = newest;
    {
        const QSignalBlocker quiet(m_versions);
        m_versions->clear();
        for (auto version = line.versions.rbegin(); version != line.versions.rend(); ++version) {
            auto* item = new QListWidgetItem(versionText(version->value), m_versions);
            item->setData(Qt::UserRole, qlonglong(version->id.number()));
            if (version->id == chosen)
                m_versions->setCurrentItem(item);
        }
        if (m_versions->currentRow() < 0)
            m_versions->setCurrentRow(0);
    }
    m_versionsPart->setVisible(!line.versions.empty());
    const int shown = qMin(4, int(line.versions.size()));
    m_versions->setFixedHeight((fontMetrics().lineSpacing() * 4 + 14) * qMax(1, shown) + 8);
    Q_EMIT versionChosen();
}

} // namespace cspdesk::desktop
