// SPDX-License-Identifier: MIT
#include "desktop/attendance_footer.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "presentation/attendance_totals.h"
#include "wording/translate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace cspdesk::desktop {

using wording::say;

AttendanceFooter::AttendanceFooter(QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_quorum(new QLabel(this)),
      m_absence(new QLabel(this)),
      m_public(new QWidget(this)),
      m_number(new QLineEdit(this)),
      m_note(new QLineEdit(this)),
      m_problem(new QLabel(this))
{
    m_quorum->setObjectName(QStringLiteral("quorumLabel"));
    m_absence->setObjectName(QStringLiteral("absenceLabel"));
    m_number->setObjectName(QStringLiteral("publicEdit"));
    m_note->setObjectName(QStringLiteral("publicNoteEdit"));
    m_problem->setObjectName(QStringLiteral("publicProblemLabel"));
    m_quorum->setWordWrap(true);
    setTextRole(*m_quorum, TextRole::Strong);
    setTextRole(*m_absence, TextRole::Muted);
    setTextRole(*m_problem, TextRole::Problem);
    m_absence->setWordWrap(true);
    m_problem->hide();
    m_number->setFixedWidth(64);
    m_number->setPlaceholderText(say("none"));
    m_note->setPlaceholderText(say("Note, such as: after the closed session"));
    m_note->setAccessibleName(say("Note on the members of the public"));
    auto* label = new QLabel(say("Members of the p&ublic"), this);
    label->setBuddy(m_number);
    setTextRole(*label, TextRole::FieldLabel);

    auto* sum = new QHBoxLayout;
    sum->setSpacing(8);
    sum->addWidget(m_icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_quorum);
    words->addWidget(m_absence);
    sum->addLayout(words, 1);
    auto* people = new QHBoxLayout(m_public);
    people->setContentsMargins(0, 0, 0, 0);
    people->setSpacing(8);
    people->addWidget(label);
    people->addWidget(m_number);
    people->addWidget(m_note, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardMargin, 10, metrics::cardMargin, 12);
    layout->setSpacing(8);
    layout->addLayout(sum);
    layout->addWidget(m_public);
    layout->addWidget(m_problem);
    for (QLineEdit* field : {m_number, m_note})
        connect(field, &QLineEdit::editingFinished, this, [this] {
            if (m_number->isModified() || m_note->isModified())
                Q_EMIT publicChanged(m_number->text().trimmed(), m_note->text());
        });
}

AttendanceFooter::Standing AttendanceFooter::standingOf(const application::MinutesView& view, bool ahead)
{
    if (ahead) {
        const presentation::Expected expected = presentation::expectedQuorum(view);
        return expected == presentation::Expected::Enough ? Standing::Quorate
             : expected == presentation::Expected::TooFew ? Standing::TooFew
                                                          : Standing::NotBegun;
    }
    const bool isBegun = !view.attendance.present.empty();
    return presentation::isQuorate(view) ? Standing::Quorate : isBegun ? Standing::TooFew : Standing::NotBegun;
}

void AttendanceFooter::show(const application::MinutesView& view, bool mayEdit, bool ahead)
{
    m_standing = standingOf(view, ahead);
    drawIcon();
    m_quorum->setText(ahead ? presentation::forecastText(view) : presentation::quorumText(view));
    m_absence->setText(ahead ? presentation::repliesText(view) : presentation::absenceText(view));
    m_public->setVisible(!ahead);
    m_absence->setVisible(!m_absence->text().isEmpty());
    for (QLineEdit* field : {m_number, m_note})
        field->setReadOnly(!mayEdit);
    if (!m_number->hasFocus() || !m_number->isModified())
        m_number->setText(view.minutes.publicPresent ? QString::number(*view.minutes.publicPresent) : QString());
    if (!m_note->hasFocus() || !m_note->isModified()) {
        m_note->setText(wording::text(view.minutes.publicNote));
        m_note->setCursorPosition(0);
    }
}

void AttendanceFooter::drawIcon()
{
    const auto draw = [this](const char* name, const QColor& colour) {
        m_icon->setPixmap(icon(QString::fromLatin1(name), colour).pixmap(QSize(18, 18), devicePixelRatioF()));
    };
    switch (m_standing) {
    case Standing::NotBegun: return draw("information", colours().muted);
    case Standing::TooFew: return draw("warning", pillColours(PillTone::Attention).text);
    case Standing::Quorate: return draw("success", pillColours(PillTone::Good).text);
    }
}

void AttendanceFooter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void AttendanceFooter::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    if (text.isEmpty()) {
        m_number->setModified(false);
        m_note->setModified(false);
    }
}

} // namespace cspdesk::desktop
