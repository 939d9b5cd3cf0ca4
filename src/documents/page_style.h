// SPDX-License-Identifier: MIT
#pragma once

#include "documents/typesetter.h"

namespace cspdesk::documents::page_style {

// The look of every page: A4, generous margins, one restrained blue, thin rules. Lengths are points.
inline constexpr double pointsPerMillimetre = 72 / 25.4;
inline constexpr double pageWidth = 210 * pointsPerMillimetre;
inline constexpr double pageHeight = 297 * pointsPerMillimetre;
inline constexpr double sideMargin = 20 * pointsPerMillimetre;
inline constexpr double contentWidth = pageWidth - 2 * sideMargin;

/// A4, held upright or across.
constexpr PageSize sheetOf(PageOrientation orientation)
{
    return orientation == PageOrientation::Landscape ? PageSize{pageHeight, pageWidth}
                                                     : PageSize{pageWidth, pageHeight};
}
constexpr double contentWidthOf(PageOrientation orientation) { return sheetOf(orientation).width - 2 * sideMargin; }

inline constexpr double headerTop = 28;
inline constexpr double headerGap = 20;
inline constexpr double footerGap = 16;
inline constexpr double footerBottom = 30;

inline constexpr Colour ink{0.102, 0.133, 0.188};
inline constexpr Colour quiet{0.294, 0.333, 0.388};
inline constexpr Colour accent{0.122, 0.227, 0.373};
inline constexpr Colour link{0.114, 0.310, 0.569};
inline constexpr Colour rule{0.788, 0.820, 0.863};
inline constexpr Colour tint{0.933, 0.949, 0.969};
inline constexpr Colour groupTint{0.898, 0.925, 0.957};
inline constexpr Colour breakTint{0.965, 0.969, 0.973};

inline constexpr TextStyle body{10.5, 15.5, ink};
inline constexpr TextStyle lead{12, 18, ink};
inline constexpr TextStyle small{9, 13, quiet};
inline constexpr TextStyle note{9, 13, quiet, false, true};
inline constexpr TextStyle action{10.5, 15.5, accent, true};
inline constexpr TextStyle number{10.5, 15.5, accent};
inline constexpr TextStyle label{10.5, 15.5, accent, true};
inline constexpr TextStyle cell{10, 14, ink};
inline constexpr TextStyle columnHeading{9.5, 14, accent, true};
inline constexpr TextStyle groupCell{10, 14, accent, true};
inline constexpr TextStyle breakCell{10, 14, ink, false, true};
inline constexpr TextStyle totalCell{10, 14, ink, true};
inline constexpr TextStyle denseCell{9, 12, ink};
inline constexpr TextStyle denseHeading{8.5, 11.5, accent, true};
inline constexpr TextStyle denseGroupCell{9, 12, accent, true};
inline constexpr TextStyle denseBreakCell{9, 12, ink, false, true};
inline constexpr TextStyle denseTotalCell{9, 12, ink, true};
inline constexpr TextStyle caption{9.5, 14, quiet};
inline constexpr TextStyle organisation{11, 16, accent, true};
inline constexpr TextStyle kind{30, 38, accent, true};
inline constexpr TextStyle occasion{14, 20, ink};
inline constexpr TextStyle furniture{8.5, 12, quiet};
inline constexpr TextStyle marking{8.5, 12, accent, true};

inline constexpr double numberColumn = 38; ///< the numbers of headings and paragraphs stand in one column
inline constexpr double numberGap = 8;
inline constexpr double paragraphGap = 8;
inline constexpr double listItemGap = 4;
inline constexpr double blockGap = 12;
inline constexpr double cellPadding = 5;
inline constexpr double cellGutter = 6;
inline constexpr double densePadding = 2.5;
inline constexpr double denseGutter = 4;
inline constexpr double thinRule = 0.5;
inline constexpr double strongRule = 1.2;

} // namespace cspdesk::documents::page_style
