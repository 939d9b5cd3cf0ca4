// SPDX-License-Identifier: MIT
#include "documents/docx_parts.h"

#include <QString>
#include <QXmlStreamReader>

#include <cstdlib>
#include <zip.h>

namespace cspdesk::tests {
namespace {

struct WordLevel
{
    int start = 1;
    std::string format;
    std::string text;
};

struct WordList
{
    int definition = 0;
    std::map<int, int> starts;
};

struct WordNumbering
{
    std::map<int, std::map<int, WordLevel>> definitions;
    std::map<int, WordList> lists;
};

int number(const QXmlStreamReader& xml, const char* name)
{
    return xml.attributes().value(QStringLiteral("w:") + QLatin1String(name)).toInt();
}

std::string value(const QXmlStreamReader& xml)
{
    return xml.attributes().value(QStringLiteral("w:val")).toString().toStdString();
}

WordNumbering numberingOf(const std::string& part)
{
    WordNumbering out;
    QXmlStreamReader xml(QByteArray::fromStdString(part));
    int definition = 0;
    int level = 0;
    int list = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        if (name == QLatin1String("abstractNum"))
            definition = number(xml, "abstractNumId");
        else if (name == QLatin1String("lvl") || name == QLatin1String("lvlOverride"))
            level = number(xml, "ilvl");
        else if (name == QLatin1String("start"))
            out.definitions[definition][level].start = number(xml, "val");
        else if (name == QLatin1String("numFmt"))
            out.definitions[definition][level].format = value(xml);
        else if (name == QLatin1String("lvlText"))
            out.definitions[definition][level].text = value(xml);
        else if (name == QLatin1String("num"))
            list = number(xml, "numId");
        else if (name == QLatin1String("abstractNumId"))
            out.lists[list].definition = number(xml, "val");
        else if (name == QLatin1String("startOverride"))
            out.lists[list].starts[level] = number(xml, "val");
    }
    return out;
}

/// Counts as Word does.
class Counter
{
public:
    explicit Counter(WordNumbering numbering) : m_numbering(std::move(numbering)) {}

    std::string next(int list, int level)
    {
        const WordList& wordList = m_numbering.lists.at(list);
        const std::map<int, WordLevel>& levels = m_numbering.definitions.at(wordList.definition);
        std::map<int, int>& counts = m_counts[wordList.definition];
        const auto set = wordList.starts.find(level);
        const bool isSet = set != wordList.starts.end() && m_set.insert({{list, level}, true}).second;
        if (isSet)
            counts[level] = set->second;
        else if (counts.count(level) == 0)
            counts[level] = set != wordList.starts.end() ? set->second : levels.at(level).start;
        else
            ++counts[level];
        counts.erase(counts.upper_bound(level), counts.end());
        std::string text = levels.at(level).text;
        for (int above = 0; above <= level; ++above) {
            const int shown = counts.count(above) > 0 ? counts[above] : levels.at(above).start;
            const std::size_t place = text.find("%" + std::to_string(above + 1));
            if (place != std::string::npos)
                text.replace(place, 2, std::to_string(shown));
        }
        return text;
    }

private:
    WordNumbering m_numbering;
    std::map<int, std::map<int, int>> m_counts;
    std::map<std::pair<int, int>, bool> m_set;
};

} // namespace

std::map<std::string, std::string> filesOfZip(const std::string& zip)
{
    std::map<std::string, std::string> out;
    zip_source_t* source = zip_source_buffer_create(zip.data(), zip.size(), 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (archive == nullptr) {
        zip_source_free(source);
        return out;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat{};
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        std::string content(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, content.data(), content.size());
        zip_fclose(file);
        out[stat.name] = content;
    }
    zip_discard(archive);
    return out;
}

std::string faultOfXml(const std::string& xml)
{
    QXmlStreamReader reader(QByteArray::fromStdString(xml));
    while (!reader.atEnd())
        reader.readNext();
    return reader.errorString().toStdString();
}

std::vector<WordParagraph> paragraphsOf(const std::map<std::string, std::string>& files)
{
    Counter counter(numberingOf(files.at("word/numbering.xml")));
    std::vector<WordParagraph> out;
    QXmlStreamReader xml(QByteArray::fromStdString(files.at("word/document.xml")));
    int level = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        if (name == QLatin1String("p"))
            out.emplace_back();
        else if (name == QLatin1String("pStyle"))
            out.back().style = value(xml);
        else if (name == QLatin1String("ilvl"))
            level = number(xml, "val");
        else if (name == QLatin1String("numId"))
            out.back().number = counter.next(number(xml, "val"), level);
        else if (name == QLatin1String("t"))
            out.back().text += xml.readElementText().toStdString();
        else if (name == QLatin1String("br"))
            out.back().text += '\n';
        else if (name == QLatin1String("tab"))
            out.back().text += '\t';
    }
    return out;
}

} // namespace cspdesk::tests
