// SPDX-License-Identifier: MIT
#include "documents/docx_pictures.h"

#include "documents/drawing_painter.h"
#include "documents/unicode.h"

#include <cmath>

namespace cspdesk::documents::docx {
namespace {

const std::string drawingMl = "http://schemas.openxmlformats.org/drawingml/2006/";
constexpr double emusPerPoint = 12'700; // ECMA-376 part 1, 20.1.2.1: 914,400 to the inch

std::string size(const std::string& element, double width, double height)
{
    const auto emus = [](double points) { return std::to_string(std::lround(points * emusPerPoint)); };
    return "<" + element + " cx=\"" + emus(width) + "\" cy=\"" + emus(height) + "\"/>";
}

} // namespace

std::string Pictures::run(const statistics::Drawing& drawing, const std::string& alternative, double width)
{
    const std::string number = std::to_string(m_parts.size() + 1);
    m_parts.push_back({"word/media/picture" + number + ".png", writePng(drawing)});
    const double height = drawing.height * width / drawing.width;
    std::string out = "<w:r><w:drawing><wp:inline xmlns:wp=\"" + drawingMl + "wordprocessingDrawing\"";
    out += " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">" + size("wp:extent", width, height);
    out += "<wp:docPr id=\"" + number + "\" name=\"Picture " + number + "\" descr=\"" + escapeMarkup(alternative)
         + "\" title=\"" + escapeMarkup(drawing.title) + "\"/>";
    out += "<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"" + drawingMl + "main\" noChangeAspect=\"1\"/>";
    out += "</wp:cNvGraphicFramePr><a:graphic xmlns:a=\"" + drawingMl + "main\"><a:graphicData uri=\"" + drawingMl
         + "picture\"><pic:pic xmlns:pic=\"" + drawingMl + "picture\">";
    out += "<pic:nvPicPr><pic:cNvPr id=\"" + number + "\" name=\"picture" + number + ".png\"/><pic:cNvPicPr/>"
         + "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture" + number
         + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>";
    out += "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>" + size("a:ext", width, height)
         + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>";
    return out + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
}

} // namespace cspdesk::documents::docx
