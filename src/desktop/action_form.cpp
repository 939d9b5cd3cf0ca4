// SPDX-License-Identifier: MIT
#include "desktop/action_form.h"

#include "desktop/date_field.h"
#include "desktop/line_box.h"
#include "desktop/owners_editor.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace cspdesk::desktop {

using domain::ActionDue;
using wording::say;

ActionForm::ActionForm(const QString& heading, const QString& acceptText, QWidget* parent)
    : QFrame(parent),
      m_text(new LineBox(this)),
      m_owners(new OwnersEditor(this)),
      m_due(new QComboBox(this)),
      m_day(new QDateEdit(this)),
      m_problem(new QLabel(this)),
      m_accept(new QPushButton(acceptText, this))
{
    setObjectName(QStringLiteral("actionForm"));
    makeCard(*this);
    m_text->setObjectName(QStringLiteral("actionTextEdit"));
    m_text->setAccessibleName(say("What is to be done"));
    m_text->setPlaceholderText(say("What is to be done"));
    m_text->setVisibleLines(1, 6);
    m_due->setObjectName(QStringLiteral("actionDueCombo"));
    m_due->setAccessibleName(say("When it is due"));
    m_due->addItem(say("Next meeting"), int(ActionDue::NextMeeting));
    m_due->addItem(say("On a date"), int(ActionDue::OnDate));
    m_due->addItem(say("No date"), int(ActionDue::NoDate));
    m_day->setObjectName(QStringLiteral("actionDueDateEdit"));
    m_day->setAccessibleName(say("Due on"));
    prepareDateField(*m_day);
    m_day->hide();
    setTextRole(*m_problem, TextRole::Problem);
    m_problem->setObjectName(QStringLiteral("actionProblemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_accept->setObjectName(QStringLiteral("raiseActionButton"));
    setEmphasis(*m_accept, Emphasis::Primary);
    buildLayout(heading);

    connect(m_text, &LineBox::accepted, this, &ActionForm::submit);
    connect(m_text, &LineBox::givenUp, this, &ActionForm::givenUp);
    connect(m_accept, &QPushButton::clicked, this, &ActionForm::submit);
    connect(m_due, &QComboBox::currentIndexChanged, this, [this] {
        m_day->setVisible(m_due->currentData().toInt() == int(ActionDue::OnDate));
        Q_EMIT grown();
    });
    for (QLineEdit* field : m_owners->findChildren<QLineEdit*>())
        watch(*field);
}

void ActionForm::watch(QLineEdit& field)
{
    field.installEventFilter(this);
    if (field.completer() != nullptr) // its list takes the keys while it is open
        field.completer()->popup()->installEventFilter(this);
}

/// Tab takes the name walked to in the list, or the first, before it moves the keyboard on.
bool ActionForm::completesName()
{
    for (QLineEdit* field : m_owners->findChildren<QLineEdit*>()) {
        QAbstractItemView* names = field->completer() == nullptr ? nullptr : field->completer()->popup();
        if (names == nullptr || !names->isVisible() || field->text().trimmed().isEmpty())
            continue;
        const QModelIndex walkedTo = names->currentIndex();
        const QModelIndex taken = walkedTo.isValid() ? walkedTo : names->model()->index(0, 0);
        if (!taken.isValid())
            continue;
        field->setText(taken.data().toString());
        names->hide();
        return true;
    }
    return false;
}

void ActionForm::buildLayout(const QString& heading)
{
    auto* title = new QLabel(heading, this);
    setTextRole(*title, TextRole::FieldLabel);
    auto* due = new QLabel(say("Due"), this);
    setTextRole(*due, TextRole::FieldLabel);
    auto* owners = new QLabel(say("Owners – Enter adds a name, a second Enter accepts"), this);
    setTextRole(*owners, TextRole::FieldLabel);
    owners->setWordWrap(true);
    auto* cancel = new QPushButton(say("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelActionButton"));
    setEmphasis(*cancel, Emphasis::Quiet);
    connect(cancel, &QPushButton::clicked, this, &ActionForm::givenUp);
    auto* dueFields = new QHBoxLayout;
    dueFields->addWidget(m_due);
    dueFields->addWidget(m_day);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_problem, 1);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setHorizontalSpacing(14);
    layout->setVerticalSpacing(5);
    layout->addWidget(title, 0, 0, 1, 2);
    layout->addWidget(m_text, 1, 0, 1, 2);
    layout->addWidget(owners, 2, 0);
    layout->addWidget(due, 2, 1, Qt::AlignBottom);
    layout->addWidget(m_owners, 3, 0);
    layout->addLayout(dueFields, 3, 1, Qt::AlignTop);
    layout->addLayout(buttons, 4, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    setTabOrder(m_text, m_owners);
    setTabOrder(m_owners, m_due);
    setTabOrder(m_due, m_day);
    setTabOrder(m_day, m_accept);
    setTabOrder(m_accept, cancel);
}

void ActionForm::fill(const Values& values, const domain::MembershipRecords& records,
                      const std::vector<Stored<domain::Body>>& bodies, Date suggestedDay)
{
    m_text->setText(values.text);
    m_owners->show(values.owners, records, bodies);
    setDate(*m_day, values.dueOn.value_or(suggestedDay));
    m_due->setCurrentIndex(m_due->findData(int(values.due)));
}

ActionForm::Values ActionForm::values() const
{
    const auto due = static_cast<ActionDue>(m_due->currentData().toInt());
    return {m_text->text().trimmed(), m_owners->owners(), due,
            due == ActionDue::OnDate ? std::optional(dateOf(*m_day)) : std::nullopt};
}

void ActionForm::showProblem(const QString& words)
{
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    Q_EMIT grown();
}

void ActionForm::begin(bool selectText)
{
    if (selectText)
        m_text->selectAll();
    m_text->setFocus(Qt::OtherFocusReason);
}

void ActionForm::submit()
{
    // A name that is typed but not added yet is meant as well.
    for (QLineEdit* field : m_owners->findChildren<QLineEdit*>())
        if (!field->text().trimmed().isEmpty())
            Q_EMIT field->returnPressed();
    Q_EMIT accepted();
}

bool ActionForm::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto* field = qobject_cast<QLineEdit*>(object);
        if (key == Qt::Key_Tab && completesName())
            return true;
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && field != nullptr && field->text().trimmed().isEmpty()) {
            submit();
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

void ActionForm::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT givenUp();
    if (!isEnter || qobject_cast<QPushButton*>(focusWidget()) != nullptr)
        return QFrame::keyPressEvent(event);
    if (!m_owners->isAncestorOf(focusWidget())) // there it has just added a name
        submit();
}

bool ActionForm::event(QEvent* event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        Q_EMIT grown();
    return handled;
}

} // namespace cspdesk::desktop
