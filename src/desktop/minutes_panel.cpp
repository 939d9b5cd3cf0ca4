// SPDX-License-Identifier: MIT
#include "desktop/minutes_panel.h"

#include "desktop/action_button.h"
#include "desktop/icons.h"
#include "desktop/life_steps.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "wording/format_text.h"
#include "wording/remark_text.h"
#include "wording/translate.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cspdesk::desktop {
namespace {

using application::MinutesView;
using wording::say;

QString detailsText(const MinutesView& view, bool toCome)
{
    const domain::Minutes& minutes = view.minutes;
    QStringList lines;
    if (toCome)
        return say("Booked from %1").arg(wording::timeRange(view.agenda.meeting->start, view.agenda.meeting->end));
    lines << (minutes.began ? say("Began at %1").arg(wording::timeOfDay(*minutes.began))
                            : say("Began at %1, as booked").arg(wording::timeOfDay(view.agenda.meeting->start)));
    lines << (minutes.ended ? say("Ended at %1").arg(wording::timeOfDay(*minutes.ended)) : say("Ending not noted yet"));
    if (minutes.publicPresent) {
        const QString people = *minutes.publicPresent == 1
                                 ? say("1 member of the public")
                                 : say("%1 members of the public").arg(*minutes.publicPresent);
        lines << (minutes.publicNote.empty() ? people : say("%1, %2").arg(people, wording::text(minutes.publicNote)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString agreedText(const MinutesView& view)
{
    QStringList lines;
    if (!view.minutes.amendments.empty())
        lines << say("Subject to: %1").arg(wording::text(view.minutes.amendments));
    for (const domain::Correction& correction : view.minutes.corrections)
        lines << say("Corrected on %1: %2").arg(wording::plainDate(correction.on), wording::text(correction.text));
    return lines.join(QLatin1Char('\n'));
}

QIcon markOf(domain::RemarkWeight weight)
{
    switch (weight) {
    case domain::RemarkWeight::Fault: return icon(QStringLiteral("warning"), colours().problem);
    case domain::RemarkWeight::Doubt: return icon(QStringLiteral("help"), colours().muted);
    case domain::RemarkWeight::Style: return icon(QStringLiteral("information"), colours().muted);
    }
    return {};
}

} // namespace

MinutesPanel::MinutesPanel(PageContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_details(new QLabel(this)),
      m_life(new LifeSteps(this)),
      m_agreed(new QLabel(this)),
      m_fixed(new QLabel(this)),
      m_earlier(new QPushButton(this)),
      m_remarksHeading(new QLabel(this)),
      m_remarks(new QListWidget(this)),
      m_remedy(new QLabel(this))
{
    setObjectName(QStringLiteral("minutesPanel"));
    makeCard(*this);
    m_details->setObjectName(QStringLiteral("minutesDetailsLabel"));
    m_agreed->setObjectName(QStringLiteral("minutesAgreedLabel"));
    m_fixed->setObjectName(QStringLiteral("minutesFixedLabel"));
    for (QLabel* label : {m_details, m_agreed, m_fixed}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    setTextRole(*m_fixed, TextRole::Muted);
    m_earlier->setObjectName(QStringLiteral("earlierMinutesButton"));
    setEmphasis(*m_earlier, Emphasis::Quiet);
    setTextRole(*m_remarksHeading, TextRole::Section);
    m_remarks->setObjectName(QStringLiteral("remarksList"));
    m_remarks->setAccessibleName(say("Remarks"));
    m_remarks->setWordWrap(true);
    m_remarks->setFrameShape(QFrame::NoFrame);
    m_remarks->setIconSize({15, 15});
    m_remarks->setSpacing(2);
    m_remarks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_remarks->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_remedy->setObjectName(QStringLiteral("remedyLabel"));
    m_remedy->setWordWrap(true);
    m_remedy->setTextFormat(Qt::PlainText);
    setTextRole(*m_remedy, TextRole::Muted);
    buildLayout();
    connect(m_remarks, &QListWidget::currentRowChanged, this, &MinutesPanel::followRemark);
    const auto choose = [this](QListWidgetItem* item) {
        Q_EMIT remarkChosen(m_shown[std::size_t(m_remarks->row(item))]);
    };
    connect(m_remarks, &QListWidget::itemClicked, this, choose);
    connect(m_remarks, &QListWidget::itemActivated, this, choose);
    connect(m_earlier, &QPushButton::clicked, this, &MinutesPanel::earlierRequested);
}

void MinutesPanel::buildLayout()
{
    auto* heading = new QLabel(say("The meeting"), this);
    setTextRole(*heading, TextRole::Section);
    auto* change =
        new ActionButton(m_context.actions.action(QStringLiteral("minutes.details")), Emphasis::Normal, this);
    change->setHiddenWhileDisabled(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardMargin, metrics::cardMargin, metrics::cardMargin, 10);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(m_details);
    layout->addSpacing(4);
    layout->addWidget(m_life);
    layout->addWidget(m_agreed);
    layout->addWidget(m_fixed);
    layout->addWidget(change, 0, Qt::AlignLeft);
    layout->addWidget(m_earlier, 0, Qt::AlignLeft);
    layout->addSpacing(10);
    layout->addWidget(m_remarksHeading);
    layout->addWidget(m_remarks, 1);
    layout->addWidget(m_remedy);
    layout->addStretch();
}

void MinutesPanel::show(const MinutesView& view, const QString& whyFixed, bool toCome)
{
    m_details->setText(detailsText(view, toCome));
    m_life->show(application::minutesLife(view));
    m_agreed->setText(agreedText(view));
    m_agreed->setVisible(!m_agreed->text().isEmpty());
    m_fixed->setText(whyFixed);
    m_fixed->setVisible(!whyFixed.isEmpty());
    m_remarksHeading->setVisible(!toCome);
    showRemarks(toCome ? std::vector<domain::MinutesRemark>() : view.remarks);
}

void MinutesPanel::showRemarks(std::vector<domain::MinutesRemark> remarks)
{
    // What matters most comes first; in each the order of the minutes.
    std::stable_sort(remarks.begin(), remarks.end(), [](const auto& left, const auto& right) {
        return domain::weightOf(left.kind) < domain::weightOf(right.kind);
    });
    m_remarksHeading->setText(remarks.empty() ? say("Nothing is missing") : say("To look at (%1)").arg(remarks.size()));
    m_remarks->setVisible(!remarks.empty());
    if (m_shown != remarks || m_remarks->count() != int(remarks.size())) {
        m_shown = std::move(remarks);
        m_remarks->clear();
        for (const domain::MinutesRemark& remark : m_shown) {
            auto* item =
                new QListWidgetItem(markOf(domain::weightOf(remark.kind)), wording::remarkText(remark), m_remarks);
            item->setToolTip(wording::remedyText(remark));
            item->setData(Qt::AccessibleTextRole, say("%1: %2 %3")
                                                      .arg(wording::label(domain::weightOf(remark.kind)),
                                                           wording::remarkText(remark), wording::remedyText(remark)));
        }
    }
    followRemark();
}

/// What to do about the remark that is chosen.
void MinutesPanel::followRemark()
{
    const int row = m_remarks->currentRow();
    const bool isChosen = row >= 0 && row < int(m_shown.size());
    m_remedy->setText(isChosen ? wording::remedyText(m_shown[std::size_t(row)]) : QString());
    m_remedy->setVisible(isChosen && !m_shown.empty());
}

void MinutesPanel::offerEarlier(const std::optional<Stored<domain::Meeting>>& meeting)
{
    m_earlier->setVisible(meeting.has_value());
    if (meeting)
        m_earlier->setText(say("Show the minutes of %1").arg(wording::plainDate(meeting->value.date)));
}

} // namespace cspdesk::desktop
