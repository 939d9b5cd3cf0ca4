// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/pages_view.h"

#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace cspdesk::desktop {

/// The pages of a pack with the bar that turns and enlarges them; while they are being laid out for long, how far that
/// is and a button that stops it.
class PackPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PackPreview(QWidget* parent);

    /// `pdf` is the file of these pages.
    void show(const documents::LaidOutDocument& document, std::shared_ptr<const std::string> pdf = nullptr);
    /// Nothing that was shown stays: it may have been closed matter.
    void clear();
    /// Tells that pages are on their way, once that takes more than a moment; those before stay until then.
    void wait();
    /// The same where those before must not stay: says at once that others are on their way.
    void waitForOthers();
    void setProgress(int percent);
    /// In place of the pages: why there are none.
    void tell(const QString& problem, bool offersAgain);
    [[nodiscard]] PagesView& pages() { return *m_pages; }

Q_SIGNALS:
    void stopRequested();
    void againRequested();

private:
    QWidget* makeBar();
    QWidget* makeProgress();
    QWidget* makeProblem();
    QWidget* makeOnTheirWay();
    QToolButton* toolButton(const QString& iconName, const QString& text, const QString& name);
    void endWaiting();
    void follow();

    PagesView* m_pages;
    QStackedWidget* m_stack;
    QWidget* m_bar = nullptr;
    QWidget* m_waiting = nullptr;
    QLabel* m_waitingWords = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_again = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_zoom = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_fitWidth = nullptr;
    QToolButton* m_fitPage = nullptr;
    QTimer m_moment;
    int m_placeBefore = 0; ///< the page that was in view when others were asked for
};

} // namespace cspdesk::desktop
