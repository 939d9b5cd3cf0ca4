// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QStringList>

#include <vector>

namespace cspdesk::desktop {

/// How far a step has come. The words beside its name say the same.
enum class StepState { Waiting, Done, Attention };

/// One step of a line: its number or a tick, its name, and how it stands.
class StepButton : public QAbstractButton
{
    Q_OBJECT

public:
    StepButton(int number, const QString& name, QWidget* parent);
    void show(StepState state, const QString& words);
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_number;
    StepState m_state = StepState::Waiting;
    QString m_words;
};

/// The steps of a line from left to right, one of which is in front.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    StepBar(const QString& accessibleName, const QStringList& steps, QWidget* parent);
    void show(int step, StepState state, const QString& words);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int step);
    [[nodiscard]] QString wordsOf(int step) const { return m_steps.at(static_cast<std::size_t>(step))->words(); }

Q_SIGNALS:
    void chosen(int step);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::vector<StepButton*> m_steps;
    int m_current = 0;
};

} // namespace cspdesk::desktop
