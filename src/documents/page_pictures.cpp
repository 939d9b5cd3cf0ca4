// SPDX-License-Identifier: MIT
#include "documents/page_pictures.h"

#include "documents/outside_program.h"

#include <QStandardPaths>

#include <cmath>
#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <utility>
#include <vector>

namespace cspdesk::documents {
namespace {

constexpr int mostMilliseconds = 60'000;
constexpr double mostPixels = 60e6; ///< of a picture; far more than a screen or a sheet of paper needs

QString program() { return QStandardPaths::findExecutable(QStringLiteral("pdftoppm")); }

/// Whole pixels around an area.
struct Pixels
{
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

Pixels around(const Rectangle& area, double scale)
{
    const double left = std::floor(area.x * scale);
    const double top = std::floor(area.y * scale);
    return {static_cast<int>(left), static_cast<int>(top),
            static_cast<int>(std::ceil((area.x + area.width) * scale) - left),
            static_cast<int>(std::ceil((area.y + area.height) * scale) - top)};
}

QStringList argumentsFor(const Pixels& pixels, double scale)
{
    const auto number = [](int value) { return QString::number(value); };
    return {QStringLiteral("-q"), QStringLiteral("-r"),  QString::number(scale * 72, 'f', 4),
            QStringLiteral("-x"), number(pixels.left),   QStringLiteral("-y"),
            number(pixels.top),   QStringLiteral("-W"),  number(pixels.width),
            QStringLiteral("-H"), number(pixels.height), QStringLiteral("-")};
}

BasicResult<QByteArray, NoPagePicture> outputOf(const QStringList& arguments, const std::string& input,
                                                const std::function<bool()>& goesOn)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program(), arguments);
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    const ProgramEnd end = waitForEnd(process, mostMilliseconds, goesOn);
    if (end != ProgramEnd::Well)
        return refuse(end == ProgramEnd::GivenUp ? NoPagePicture::GivenUp : NoPagePicture::Failed);
    return process.readAllStandardOutput();
}

} // namespace

/// The PDF opened once, to take single pages out of it.
class PagePictures::Source
{
public:
    explicit Source(const std::string& pdf)
    {
        m_file.setSuppressWarnings(true);
        m_file.processMemoryFile("pack.pdf", pdf.data(), pdf.size());
        m_pages = m_file.getAllPages();
    }

    /// A file of this page alone, with the layers it may have.
    std::string onePage(std::size_t page)
    {
        QPDF one;
        one.emptyPDF();
        one.addPage(m_pages.at(page), false);
        QPDFObjectHandle layers = m_file.getRoot().getKey("/OCProperties");
        if (layers.isDictionary())
            one.getRoot().replaceKey(
                "/OCProperties",
                one.copyForeignObject(layers.isIndirect() ? layers : m_file.makeIndirectObject(layers)));
        QPDFWriter writer(one);
        writer.setOutputMemory();
        writer.setStaticID(true);
        writer.setDecodeLevel(qpdf_dl_none);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    }

private:
    QPDF m_file;
    std::vector<QPDFObjectHandle> m_pages;
};

bool PagePictures::canBeMade() { return !program().isEmpty(); }

PagePictures::PagePictures(std::shared_ptr<const std::string> pdf) : m_pdf(std::move(pdf)) {}

PagePictures::~PagePictures() = default;

BasicResult<PagePicture, NoPagePicture> PagePictures::picture(std::size_t page, const Rectangle& area,
                                                              double pixelsPerPoint,
                                                              const std::function<bool()>& goesOn)
{
    if (!canBeMade())
        return refuse(NoPagePicture::NotInstalled);
    const Pixels pixels = around(area, pixelsPerPoint);
    if (pixels.width <= 0 || pixels.height <= 0 || double(pixels.width) * pixels.height > mostPixels)
        return refuse(NoPagePicture::Failed);
    std::string input;
    try {
        if (!m_source)
            m_source = std::make_unique<Source>(*m_pdf);
        input = m_source->onePage(page);
    } catch (const std::exception&) { // of qpdf
        return refuse(NoPagePicture::Failed);
    }
    const auto output = outputOf(argumentsFor(pixels, pixelsPerPoint), input, goesOn);
    if (!output.has_value())
        return refuse(output.error());
    PagePicture out{QImage::fromData(*output, "PPM"),
                    {pixels.left / pixelsPerPoint, pixels.top / pixelsPerPoint, pixels.width / pixelsPerPoint,
                     pixels.height / pixelsPerPoint}};
    if (out.image.isNull())
        return refuse(NoPagePicture::Failed);
    return out;
}

} // namespace cspdesk::documents
