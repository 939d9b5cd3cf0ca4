// SPDX-License-Identifier: MIT
#include "documents/pdf_metadata.h"

#include "documents/unicode.h"

#include <algorithm>

namespace cspdesk::documents::pdf {
namespace {

constexpr std::string_view producer = "CSP Desk";

std::string languageAlternative(std::string_view property, std::string_view value)
{
    if (value.empty())
        return {};
    const std::string name(property);
    return "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escapeMarkup(value) + "</rdf:li></rdf:Alt></"
         + name + ">\n";
}

std::string collection(std::string_view property, std::string_view container, std::string_view value)
{
    if (value.empty())
        return {};
    const std::string name(property);
    const std::string outer(container);
    return "<" + name + "><" + outer + "><rdf:li>" + escapeMarkup(value) + "</rdf:li></" + outer + "></" + name + ">\n";
}

std::string simple(std::string_view property, std::string_view value)
{
    if (value.empty())
        return {};
    const std::string name(property);
    return "<" + name + ">" + escapeMarkup(value) + "</" + name + ">\n";
}

/// "2025-10-01" as PDF writes dates, or nothing when the text begins with no ISO date.
std::string pdfDate(std::string_view iso)
{
    if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-')
        return {};
    const std::string digits =
        std::string(iso.substr(0, 4)) + std::string(iso.substr(5, 2)) + std::string(iso.substr(8, 2));
    const bool valid = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return valid ? "D:" + digits : std::string();
}

std::string entry(std::string_view key, std::string_view value)
{
    return value.empty() ? std::string() : "/" + std::string(key) + " " + text(value);
}

} // namespace

ObjectNumber writeXmp(Objects& objects, const LaidOutDocument& document)
{
    const Metadata& metadata = document.metadata;
    std::string out = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n";
    out += "<dc:format>application/pdf</dc:format>\n";
    out += languageAlternative("dc:title", document.title);
    out += languageAlternative("dc:description", metadata.subject);
    out += collection("dc:creator", "rdf:Seq", metadata.author);
    out += collection("dc:language", "rdf:Bag", document.language);
    out += simple("pdf:Keywords", metadata.keywords) + simple("pdf:Producer", producer);
    out += pdfDate(metadata.created).empty() ? "" : simple("xmp:CreateDate", metadata.created.substr(0, 10));
    out += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
    return objects.addStream(out, "/Type/Metadata/Subtype/XML", false);
}

ObjectNumber writeInformation(Objects& objects, const LaidOutDocument& document)
{
    const Metadata& metadata = document.metadata;
    std::string out = "<<" + entry("Title", document.title) + entry("Author", metadata.author);
    out += entry("Subject", metadata.subject) + entry("Keywords", metadata.keywords);
    out += entry("Producer", producer);
    const std::string created = pdfDate(metadata.created);
    return objects.add(out + (created.empty() ? "" : "/CreationDate" + literal(created)) + ">>");
}

} // namespace cspdesk::documents::pdf
