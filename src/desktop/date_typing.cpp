// SPDX-License-Identifier: MIT
#include "desktop/date_typing.h"

#include "desktop/date_field.h"
#include "wording/translate.h"

#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <QToolTip>

namespace cspdesk::desktop {
namespace {

/// 1 to 12 by number or by the beginning of the English name, 0 where it is neither.
int monthNamed(const QString& word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber)
        return number;
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (int month = 1; month <= 12 && word.size() >= 3; ++month)
        if (english.monthName(month).startsWith(word, Qt::CaseInsensitive))
            return month;
    return 0;
}

int yearNamed(const QString& word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (!isNumber)
        return 0;
    return word.size() <= 2 ? 2000 + number : number;
}

bool isPrintable(const QKeyEvent& key)
{
    return (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0 && !key.text().isEmpty()
        && key.text().at(0).isLetterOrNumber();
}

} // namespace

std::optional<Date> typedDate(const QString& text, Date shown)
{
    static const QRegularExpression between(QStringLiteral("[\\s/.,-]+"));
    QStringList words = text.trimmed().split(between, Qt::SkipEmptyParts);
    if (words.size() == 4) // a weekday before it
        words.removeFirst();
    static const QRegularExpression digits(QStringLiteral("^\\d{6}(\\d{2})?$"));
    if (words.size() == 1 && digits.match(words.first()).hasMatch()) { // 21102025
        const QString all = words.takeFirst();
        words = {all.left(2), all.mid(2, 2), all.mid(4)};
    }
    if (words.isEmpty() || words.size() > 3)
        return std::nullopt;
    if (words.size() == 3 && words.first().size() == 4) // 2025-10-21
        std::swap(words.first(), words.last());
    const int day = words.first().toInt();
    const int month = words.size() > 1 ? monthNamed(words.at(1)) : int(unsigned(shown.month()));
    const int year = words.size() > 2 ? yearNamed(words.at(2)) : int(shown.year());
    if (day < 1 || month < 1 || year < 1000)
        return std::nullopt;
    const Date meant = date(year, unsigned(month), unsigned(day));
    return meant.ok() ? std::optional(meant) : std::nullopt;
}

DateTyping::DateTyping(QDateEdit& field) : QObject(&field), m_field(field) { field.installEventFilter(this); }

void DateTyping::open(const QString& text)
{
    // Beside the field and over it: a child of it would be drawn without a ground of its own.
    QWidget* const beside = m_field.parentWidget();
    if (m_typing == nullptr) {
        m_typing = new QLineEdit(beside != nullptr ? beside : &m_field);
        m_typing->setObjectName(QStringLiteral("typedDateEdit"));
        m_typing->setAccessibleName(wording::say("Date"));
        m_typing->installEventFilter(this);
    }
    m_typing->setGeometry(beside != nullptr ? m_field.geometry() : m_field.rect());
    m_typing->raise();
    m_typing->setText(text);
    m_typing->show();
    m_typing->setFocus();
}

bool DateTyping::takeOver()
{
    const std::optional<Date> meant = typedDate(m_typing->text(), dateOf(m_field));
    if (!meant) {
        m_typing->setToolTip(wording::say("Type a day as 21/10/2025 or 21 October 2025."));
        m_typing->selectAll();
        return false;
    }
    close();
    setDate(m_field, *meant);
    return true;
}

void DateTyping::close()
{
    if (QLineEdit* const typing = m_typing) {
        m_typing = nullptr;
        typing->hide();
        typing->deleteLater();
    }
}

bool DateTyping::eventFilter(QObject* object, QEvent* event)
{
    if (object == &m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!isPrintable(*key) && !key->matches(QKeySequence::Paste))
            return false;
        open(isPrintable(*key) ? key->text() : QGuiApplication::clipboard()->text().left(40));
        return true;
    }
    if (m_typing == nullptr || object != m_typing)
        return false;
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) {
        const QString text = m_typing->text();
        if (!takeOver()) {
            close();
            QToolTip::showText(m_field.mapToGlobal(QPoint(0, m_field.height())),
                               wording::say("“%1” is no day: the field is as it was. Type a day as 21/10/2025 or 21 "
                                            "October 2025.")
                                   .arg(text),
                               &m_field);
        }
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!isEnter && key != Qt::Key_Escape)
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress && (!isEnter || takeOver())) {
        close();
        m_field.setFocus();
    }
    return true;
}

} // namespace cspdesk::desktop
