// SPDX-License-Identifier: MIT
#include "documents/image_pdf.h"

#include "documents/page_style.h"
#include "documents/pdf_objects.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <optional>

namespace cspdesk::documents {
namespace {

using namespace pdf;
namespace style = page_style;

bool isJpeg(std::string_view bytes) { return bytes.substr(0, 3) == "\xFF\xD8\xFF"; }
bool isPng(std::string_view bytes) { return bytes.substr(0, 8) == "\x89PNG\r\n\x1A\n"; }

/// What a PDF must know of the pixels, and the pixels.
struct Pixels
{
    int width = 0;
    int height = 0;
    std::string colours;
    std::string filter; ///< of bytes that are packed already
    std::string bytes;
};

/// Grey or colour; four inks are written in more than one way and are better read by Qt.
std::string coloursOfJpeg(std::string_view bytes)
{
    std::size_t at = 2;
    while (at + 9 < bytes.size() && bytes[at] == '\xFF') {
        const auto byteAt = [&](std::size_t place) {
            return static_cast<unsigned>(static_cast<unsigned char>(bytes[place]));
        };
        const unsigned marker = byteAt(at + 1);
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame)
            return byteAt(at + 4) != 8 ? std::string()
                 : byteAt(at + 9) == 1 ? "/DeviceGray"
                 : byteAt(at + 9) == 3 ? "/DeviceRGB"
                                       : std::string();
        at += 2 + byteAt(at + 2) * 256 + byteAt(at + 3);
    }
    return {};
}

std::optional<Pixels> asItIs(const std::string& bytes, QImageReader& reader)
{
    const std::string colours = isJpeg(bytes) ? coloursOfJpeg(bytes) : std::string();
    const QSize size = reader.size();
    if (colours.empty() || size.isEmpty() || reader.transformation() != QImageIOHandler::TransformationNone)
        return std::nullopt;
    return Pixels{size.width(), size.height(), colours, "/DCTDecode", bytes};
}

std::optional<Pixels> unpacked(QImageReader& reader)
{
    const QImage image = reader.read();
    if (image.isNull())
        return std::nullopt;
    QImage flat(image.size(), QImage::Format_RGB888);
    if (flat.isNull())
        return std::nullopt;
    flat.fill(Qt::white); // what shows through the picture is paper
    QPainter(&flat).drawImage(0, 0, image);
    Pixels out{flat.width(), flat.height(), "/DeviceRGB", {}, {}};
    const auto row = static_cast<std::size_t>(flat.width()) * 3;
    out.bytes.reserve(row * static_cast<std::size_t>(flat.height()));
    for (int y = 0; y < flat.height(); ++y)
        out.bytes.append(reinterpret_cast<const char*>(flat.constScanLine(y)), row);
    return out;
}

std::string pageOf(const Pixels& pixels)
{
    const bool isWide = pixels.width > pixels.height;
    const double roomWidth = isWide ? style::pageHeight : style::pageWidth;
    const double roomHeight = isWide ? style::pageWidth : style::pageHeight;
    const double scale = std::min(roomWidth / pixels.width, roomHeight / pixels.height);
    const std::string width = number(pixels.width * scale);
    const std::string height = number(pixels.height * scale);
    Objects objects;
    std::string entries = "/Type/XObject/Subtype/Image/Width " + std::to_string(pixels.width) + "/Height "
                        + std::to_string(pixels.height) + "/BitsPerComponent 8/ColorSpace" + pixels.colours;
    entries += pixels.filter.empty() ? "" : "/Filter" + pixels.filter;
    const ObjectNumber image = objects.addStream(pixels.bytes, entries, pixels.filter.empty());
    const ObjectNumber content = objects.addStream("q " + width + " 0 0 " + height + " 0 0 cm /Picture Do Q\n");
    const ObjectNumber pages = objects.reserve();
    const ObjectNumber page =
        objects.add("<</Type/Page/Parent " + reference(pages) + "/MediaBox[0 0 " + width + " " + height + "]/Contents "
                    + reference(content) + "/Resources<</XObject<</Picture " + reference(image) + ">>>>>>");
    objects.set(pages, "<</Type/Pages/Count 1/Kids[" + reference(page) + "]>>");
    const ObjectNumber catalogue = objects.add("<</Type/Catalog/Pages " + reference(pages) + ">>");
    return objects.file(catalogue, objects.add("<<>>"));
}

} // namespace

bool looksLikeImage(std::string_view bytes) { return isJpeg(bytes) || isPng(bytes); }

BasicResult<std::string, WhySeparate> pdfOfImage(const std::string& bytes)
{
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    std::optional<Pixels> pixels = asItIs(bytes, reader);
    if (!pixels)
        pixels = unpacked(reader);
    if (!pixels)
        return refuse(WhySeparate{SeparateReason::Broken, reader.errorString().toStdString()});
    return pageOf(*pixels);
}

} // namespace cspdesk::documents
