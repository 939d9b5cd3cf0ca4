// SPDX-License-Identifier: MIT
#include "documents/pdf_objects.h"

#include <QCryptographicHash>

namespace cspdesk::documents::pdf {
namespace {

std::string tenDigits(std::size_t value)
{
    const std::string digits = std::to_string(value);
    return std::string(digits.size() < 10 ? 10 - digits.size() : 0, '0') + digits;
}

std::string identifierOf(std::string_view content)
{
    const QByteArrayView bytes(content.data(), static_cast<qsizetype>(content.size()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().left(16).toHex().toStdString();
}

} // namespace

ObjectNumber Objects::reserve()
{
    m_objects.emplace_back("null");
    return m_objects.size() - 1;
}

void Objects::set(ObjectNumber object, std::string content) { m_objects[object] = std::move(content); }

ObjectNumber Objects::add(std::string content)
{
    m_objects.push_back(std::move(content));
    return m_objects.size() - 1;
}

ObjectNumber Objects::addStream(std::string_view bytes, const std::string& entries, bool compressed)
{
    const std::string body = compressed ? deflated(bytes) : std::string(bytes);
    std::string out = "<</Length " + std::to_string(body.size());
    out += compressed ? "/Filter/FlateDecode" : "";
    out += entries + ">>\nstream\n" + body + "\nendstream";
    return add(std::move(out));
}

std::string Objects::file(ObjectNumber catalogue, ObjectNumber information) const
{
    std::string out = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::string table = "xref\n0 " + std::to_string(m_objects.size()) + "\n0000000000 65535 f \n";
    for (std::size_t i = 1; i < m_objects.size(); ++i) {
        table += tenDigits(out.size()) + " 00000 n \n";
        out += std::to_string(i) + " 0 obj\n" + m_objects[i] + "\nendobj\n";
    }
    const std::string id = "<" + identifierOf(out) + ">";
    const std::size_t start = out.size();
    out += table + "trailer\n<</Size " + std::to_string(m_objects.size()) + "/Root " + reference(catalogue) + "/Info "
         + reference(information) + "/ID[" + id + id + "]>>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    return out;
}

} // namespace cspdesk::documents::pdf
