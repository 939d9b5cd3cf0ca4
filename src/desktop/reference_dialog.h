// SPDX-License-Identifier: MIT
#pragma once

#include "application/paragraph_references.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ReferenceDialog;
}

namespace cspdesk::desktop {

/// Chooses a paragraph of these or earlier minutes to refer to.
class ReferenceDialog : public QDialog
{
    Q_OBJECT

public:
    ReferenceDialog(std::vector<application::ReferredParagraph> paragraphs, Id<domain::Meeting> from, QWidget* parent);
    ~ReferenceDialog() override;

Q_SIGNALS:
    /// The reference as marked text.
    void chosen(const QString& markedText);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void filter(const QString& words);
    void take();

    std::vector<application::ReferredParagraph> m_paragraphs;
    Id<domain::Meeting> m_from;
    std::unique_ptr<Ui::ReferenceDialog> m_ui;
};

} // namespace cspdesk::desktop
