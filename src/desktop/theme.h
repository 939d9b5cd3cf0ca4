// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace cspdesk::desktop {

enum class Look { Light, Dark };

/// What a coloured mark means; the word beside it always says the same.
enum class PillTone { Neutral, Accent, Good, Attention, Bad, Closed };

struct PillColours
{
    QColor ground;
    QColor text;
};

/// The colours of the screens by what they are for.
struct Colours
{
    QColor ground;  ///< behind everything
    QColor surface; ///< cards, tables, fields
    QColor text;
    QColor muted; ///< what is read second
    QColor disabled;
    QColor line;      ///< around cards, between rows
    QColor fieldLine; ///< around fields and buttons
    QColor hover;
    QColor selection; ///< behind selected rows
    QColor band;      ///< behind headings and breaks in tables
    QColor accent;    ///< buttons that do the main thing, focus
    QColor accentHover;
    QColor accentText; ///< on accent
    QColor link;
    QColor problem;
    QColor navigation;
    QColor navigationText;
    QColor navigationMuted;
    QColor navigationHover;
    QColor navigationCurrent;
    QColor navigationMark;
    std::array<PillColours, 6> pills; ///< in the order of PillTone
};

const Colours& coloursOf(Look look);
/// The look in force, which before the first `applyLook` is that of the desktop around the program.
Look look();
const Colours& colours();
const PillColours& pillColours(PillTone tone);

/// Style, typeface and resources of the program; once, before the first window.
void setUpApplication();
/// Changes palette and style sheet of the whole program.
void applyLook(Look look);
/// What a label is in the order of reading.
enum class TextRole { Title, Section, Strong, Muted, FieldLabel, Problem, Large, Key };
void setTextRole(QLabel& label, TextRole role);

/// How much a button asks to be pressed.
enum class Emphasis { Primary, Normal, Quiet, Destructive };
void setEmphasis(QPushButton& button, Emphasis emphasis);

/// A raised surface with a thin line around it.
void makeCard(QFrame& frame);

/// Distances that every page keeps.
namespace metrics {
inline constexpr int pageMargin = 24;
inline constexpr int cardMargin = 18;
inline constexpr int gap = 14;
inline constexpr int rowHeight = 38;
inline constexpr int iconSize = 18;
} // namespace metrics

} // namespace cspdesk::desktop
