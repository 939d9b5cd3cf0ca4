// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/name_completion.h"

#include <QPlainTextEdit>

namespace cspdesk::desktop {

class FigureUnderlines;
class NamePopup;

/// The field in which a paragraph of minutes is written: it grows with its text, puts marks around words, and offers
/// names and underlines figures that contradict each other. Enter ends the paragraph; Shift+Enter begins a line within
/// it.
class ParagraphEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ParagraphEditor(QWidget* parent);
    ~ParagraphEditor() override;

    [[nodiscard]] QString text() const { return toPlainText(); }
    /// Puts text in without it counting as typed.
    void setText(const QString& text);
    void setNames(std::vector<presentation::NameOffer> names) { m_names = std::move(names); }
    /// The height all of the text needs.
    [[nodiscard]] int neededHeight() const;
    [[nodiscard]] NamePopup* popup() const { return m_popup; }

    /// "**" or "*" around the words chosen or the word the cursor is in, or off them again; elsewhere the two marks
    /// with the cursor between them.
    void toggleMark(const QString& mark);
    enum class LineKind { Bulleted, Numbered, Quotation };
    void toggleLines(LineKind kind); ///< of the lines chosen
    /// The words chosen, or else the last sentence before the cursor.
    [[nodiscard]] QString suggestedAction() const;

Q_SIGNALS:
    void typed(const QString& text);
    void ended();                                              ///< Enter at the end
    void divided(const QString& before, const QString& after); ///< Enter within
    void emptied();                                            ///< Backspace where nothing is left
    void stepped(int by);                                      ///< an arrow key past the first or last line
    void givenUp();
    void left(); ///< the keyboard went elsewhere in the window
    void grown();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    bool popupTakes(const QKeyEvent& event);
    bool paragraphTakes(const QKeyEvent& event);
    bool stepsOut(const QKeyEvent& event);
    void breakLine();
    void offerNames();
    void hidePopup();
    void takeName();

    std::vector<presentation::NameOffer> m_names;
    FigureUnderlines* m_figures;
    NamePopup* m_popup = nullptr; ///< of the window, made when first needed
    int m_typed = 0;              ///< characters that the name takes the place of
    bool m_filling = false;
    bool m_taking = false;
};

} // namespace cspdesk::desktop
