// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/row_delegate.h"
#include "desktop/theme.h"
#include "domain/meeting.h"

#include <QWidget>

#include <functional>

namespace cspdesk::desktop {

/// A state in a rounded mark: words and a colour that says the same.
class Pill : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(QWidget* parent = nullptr);
    void show(const QString& text, PillTone tone);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    PillTone m_tone = PillTone::Neutral;
};

/// The size of a pill with that text beside text in `font`.
QSize pillSize(const QFont& font, const QString& text);
void paintPill(QPainter& painter, const QRect& rect, const QFont& font, const QString& text, PillTone tone);

PillTone toneOf(domain::MeetingState state);

/// Shows the text of a cell as a pill.
class PillDelegate : public RowDelegate
{
public:
    using ToneOf = std::function<PillTone(const QModelIndex&)>;

    PillDelegate(ToneOf toneOf, QObject* parent) : RowDelegate(parent), m_toneOf(std::move(toneOf)) {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ToneOf m_toneOf;
};

} // namespace cspdesk::desktop
