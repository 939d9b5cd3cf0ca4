// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/action_form.h"
#include "desktop/minutes_delegate.h"
#include "desktop/paragraph_editor.h"
#include "presentation/minutes_model.h"

#include <QListView>
#include <QPointer>

namespace cspdesk::desktop {

/// The minutes on the screen: one document from top to bottom, in which a paragraph becomes a field where it is
/// written. A paragraph is accepted when it is left.
class MinutesTable : public QListView
{
    Q_OBJECT

public:
    MinutesTable(presentation::MinutesModel& model, presentation::TypedText& typed, QWidget* parent);
    ~MinutesTable() override;

    [[nodiscard]] int chosenRow() const { return currentIndex().row(); }
    void choose(int row);
    /// Opens the field of the line; of a heading that of its first paragraph. `cursor` counts from the end where it is
    /// negative.
    void edit(int row, int cursor = -1);
    /// Opens an empty paragraph below the line.
    void writeBelow(int row);
    void writeNextItem();
    [[nodiscard]] ParagraphEditor* editor() const { return m_editor; }
    [[nodiscard]] ActionForm* form() const { return m_form; }
    [[nodiscard]] bool isTyping() const { return m_editor != nullptr || m_form != nullptr; }
    /// Accepts what is being typed into a paragraph. False where it was refused; its field stays open.
    bool finishTyping();
    void giveUpTyping();
    /// Opens the fields for a new action point under the paragraph, or of the action point chosen.
    void openActionForm(int row);
    /// Empties every field without taking anything over.
    void clearAway();

Q_SIGNALS:
    /// An appendix is to be changed, which is done in a form of its own.
    void appendixRequested(Id<domain::Appendix> appendix);
    void chosenChanged();
    void typingChanged(); ///< a field opened or closed
    void refused(const cspdesk::application::Error& error);
    void raised(const QString& reference);
    /// Esc would throw away more than a few words: whether it has to be pressed once more, or that is over.
    void givingUpAsked(bool asked);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void connectEditor();
    void host(int row, QWidget* field, MinutesDelegate::Place place);
    void closeHost();
    void fitHost();
    [[nodiscard]] int hostRow() const { return m_hosted.row(); }
    /// Accepts the field; the answer is the paragraph's row, or nothing where it was refused or nothing was written.
    std::optional<int> accept();
    application::Result<Id<domain::MinuteParagraph>> write(int row, const QString& text);
    bool leaveField();
    [[nodiscard]] qsizetype lettersTyped() const;
    void askBeforeGivingUp();
    void forgetGivingUp();
    void followFile(const QModelIndex& first, const QModelIndex& last);
    void startNext();
    void divide(const QString& before, const QString& after);
    void joinBefore();
    void step(int by);
    void acceptAction(bool isNew);
    [[nodiscard]] int nextWritable(int row, int by) const;

    presentation::MinutesModel& m_model;
    presentation::TypedText& m_typed;
    MinutesDelegate* m_delegate;
    QPersistentModelIndex m_hosted;
    presentation::TypedField m_field;
    MinutesDelegate::Place m_place = MinutesDelegate::Place::Instead;
    QPointer<QWidget> m_host;
    QPointer<ParagraphEditor> m_editor;
    QPointer<ActionForm> m_form;
    bool m_closing = false;
    bool m_isAsked = false; ///< whether Esc is meant
};

} // namespace cspdesk::desktop
