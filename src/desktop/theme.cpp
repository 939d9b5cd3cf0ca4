// SPDX-License-Identifier: MIT
#include "desktop/theme.h"

#include "desktop/style_sheet.h"
#include "documents/embedded_fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>

// Outside every namespace, because the macro declares functions of the global one.
static void initialiseResources()
{
    Q_INIT_RESOURCE(cspdesk_icons);
    Q_INIT_RESOURCE(cspdesk_controls);
    Q_INIT_RESOURCE(cspdesk_samples);
}

namespace cspdesk::desktop {
namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

Colours lightColours()
{
    Colours c;
    c.ground = rgb(0xf4f6f9);
    c.surface = rgb(0xffffff);
    c.text = rgb(0x1a2330);
    c.muted = rgb(0x566273);
    c.disabled = rgb(0x8d97a5);
    c.line = rgb(0xdfe5ec);
    c.fieldLine = rgb(0xbcc6d2);
    c.hover = rgb(0xeef3f9);
    c.selection = rgb(0xdce9fa);
    c.band = rgb(0xf0f3f7);
    c.accent = rgb(0x1f56a3);
    c.accentHover = rgb(0x2a66b8);
    c.accentText = rgb(0xffffff);
    c.link = rgb(0x1f56a3);
    c.problem = rgb(0xa61b1b);
    c.navigation = rgb(0x14263d);
    c.navigationText = rgb(0xd3deea);
    c.navigationMuted = rgb(0x9fb3cb);
    c.navigationHover = rgb(0x1c3450);
    c.navigationCurrent = rgb(0x234470);
    c.navigationMark = rgb(0x6aa9ff);
    c.pills = {PillColours{rgb(0xe9edf2), rgb(0x465262)}, PillColours{rgb(0xe1ecfb), rgb(0x1c4b94)},
               PillColours{rgb(0xd8f1e2), rgb(0x115f37)}, PillColours{rgb(0xfcefcd), rgb(0x704b00)},
               PillColours{rgb(0xfbdfdd), rgb(0x8c1a1a)}, PillColours{rgb(0xeae3f7), rgb(0x4f3187)}};
    return c;
}

Colours darkColours()
{
    Colours c;
    c.ground = rgb(0x14181e);
    c.surface = rgb(0x1c2229);
    c.text = rgb(0xe5eaf1);
    c.muted = rgb(0x9eabbb);
    c.disabled = rgb(0x6d7886);
    c.line = rgb(0x2d3641);
    c.fieldLine = rgb(0x465261);
    c.hover = rgb(0x262e38);
    c.selection = rgb(0x23395a);
    c.band = rgb(0x222a33);
    c.accent = rgb(0x2f6dc2);
    c.accentHover = rgb(0x3673c9);
    c.accentText = rgb(0xffffff);
    c.link = rgb(0x7fb4fb);
    c.problem = rgb(0xff9a92);
    c.navigation = rgb(0x0e1217);
    c.navigationText = rgb(0xc8d2de);
    c.navigationMuted = rgb(0x8b99aa);
    c.navigationHover = rgb(0x1a222c);
    c.navigationCurrent = rgb(0x1f3556);
    c.navigationMark = rgb(0x6aa9ff);
    c.pills = {PillColours{rgb(0x2c3540), rgb(0xc3cedb)}, PillColours{rgb(0x1d3557), rgb(0xa6ccff)},
               PillColours{rgb(0x17402b), rgb(0x9be0b8)}, PillColours{rgb(0x473710), rgb(0xf6d68a)},
               PillColours{rgb(0x4d2323), rgb(0xffb5b0)}, PillColours{rgb(0x382a57), rgb(0xd3bffb)}};
    return c;
}

QPalette paletteOf(const Colours& c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.ground);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.band);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.problem);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::Link, c.link);
    palette.setColor(QPalette::LinkVisited, c.link);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::ToolTipBase, c.text);
    palette.setColor(QPalette::ToolTipText, c.surface);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.fieldLine);
    palette.setColor(QPalette::Dark, c.muted);
    palette.setColor(QPalette::Shadow, c.navigation);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    return palette;
}

QString loadTypeface()
{
    using documents::Face;
    QString family;
    for (const Face face : {Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic}) {
        const std::string_view bytes = documents::fontFace(face).bytes;
        const int id =
            QFontDatabase::addApplicationFontFromData(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())));
        if (const QStringList families = QFontDatabase::applicationFontFamilies(id);
            family.isEmpty() && !families.isEmpty())
            family = families.first();
    }
    return family;
}

void restyle(QWidget& widget)
{
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace

const Colours& coloursOf(Look look)
{
    static const Colours light = lightColours();
    static const Colours dark = darkColours();
    return look == Look::Dark ? dark : light;
}

Look look() { return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Look::Dark : Look::Light; }

const Colours& colours() { return coloursOf(look()); }

const PillColours& pillColours(PillTone tone) { return colours().pills[static_cast<std::size_t>(tone)]; }

void setUpApplication()
{
    initialiseResources();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font(loadTypeface());
    font.setPointSizeF(10);
    QApplication::setFont(font);
}

void applyLook(Look look)
{
    const Colours& chosen = coloursOf(look);
    QApplication::setPalette(paletteOf(chosen));
    qApp->setStyleSheet(styleSheet(chosen));
}

void setTextRole(QLabel& label, TextRole role)
{
    static constexpr const char* names[] = {"title", "section", "strong", "muted", "field", "problem", "large", "key"};
    label.setProperty("textRole", QString::fromLatin1(names[static_cast<std::size_t>(role)]));
    restyle(label);
}

void setEmphasis(QPushButton& button, Emphasis emphasis)
{
    static constexpr const char* names[] = {"primary", "normal", "quiet", "destructive"};
    button.setProperty("emphasis", QString::fromLatin1(names[static_cast<std::size_t>(emphasis)]));
    restyle(button);
}

void makeCard(QFrame& frame)
{
    frame.setFrameShape(QFrame::StyledPanel);
    frame.setProperty("card", true);
    restyle(frame);
}

} // namespace cspdesk::desktop
