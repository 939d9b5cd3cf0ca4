// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QTimer>

#include <functional>

class QListWidget;
class QPlainTextEdit;

namespace cspdesk::desktop {

class Prompter;

/// A long text in a window of its own, with what is to be looked at in it told while it is written.
class TextDialog : public QDialog
{
    Q_OBJECT

public:
    using Remarks = std::function<QStringList(const QString& text)>;

    /// Without `remarks` only figures that contradict each other are underlined.
    TextDialog(Prompter& prompter, const QString& title, const QString& text, bool mayWrite, Remarks remarks,
               QWidget* parent);
    [[nodiscard]] QString text() const;
    void reject() override;

private:
    void follow();

    Prompter& m_prompter;
    QString m_before;
    Remarks m_find;
    QPlainTextEdit* m_edit;
    QListWidget* m_remarks;
    QTimer m_pause;
};

} // namespace cspdesk::desktop
