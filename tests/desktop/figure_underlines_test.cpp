// SPDX-License-Identifier: MIT
#include "desktop/figure_underlines.h"

#include "desktop/paragraph_editor.h"
#include "support/catch.h"

#include <QTest>
#include <QTextBlock>

using namespace cspdesk::desktop;

TEST_CASE("Figures that contradict each other get a quiet line while a paragraph is written, and lose it when mended")
{
    ParagraphEditor editor(nullptr);
    auto* const figures = editor.findChild<FigureUnderlines*>();
    REQUIRE(figures != nullptr);
    editor.setText(QStringLiteral("We saw 36 of the 56 families (45%)."));
    REQUIRE(editor.extraSelections().size() == 1);
    const QTextEdit::ExtraSelection line = editor.extraSelections().constFirst();
    CHECK(line.cursor.selectedText().contains(QStringLiteral("45%")));
    CHECK(line.format.underlineStyle() == QTextCharFormat::DotLine);
    CHECK(editor.accessibleDescription().contains(QStringLiteral("36 of 56 is 64%, not 45%.")));
    CHECK_FALSE(editor.document()->isModified());
    CHECK(editor.text() == QStringLiteral("We saw 36 of the 56 families (45%)."));

    editor.selectAll();
    QTest::keyClicks(&editor, QStringLiteral("We saw 36 of the 56 families (64%)."));
    CHECK(QTest::qWaitFor([&] { return editor.extraSelections().isEmpty(); }, 5000));
    CHECK(editor.accessibleDescription().isEmpty());
}
