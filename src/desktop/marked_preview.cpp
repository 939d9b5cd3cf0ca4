// SPDX-License-Identifier: MIT
#include "desktop/marked_preview.h"

#include "domain/marked_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {
namespace {

using domain::MarkedBlock;
using domain::MarkedSpan;

QString html(const MarkedSpan& span)
{
    QString words = wording::text(span.text).toHtmlEscaped();
    if (span.bold)
        words = QStringLiteral("<b>%1</b>").arg(words);
    if (span.italic)
        words = QStringLiteral("<i>%1</i>").arg(words);
    if (!span.link.empty())
        words = QStringLiteral("<a href=\"%1\">%2</a>").arg(wording::text(span.link).toHtmlEscaped(), words);
    return words;
}

QString html(const std::vector<MarkedSpan>& spans)
{
    QString line;
    for (const MarkedSpan& span : spans)
        line += html(span);
    return line;
}

QString elementOf(MarkedBlock::Kind kind)
{
    switch (kind) {
    case MarkedBlock::Kind::Heading: return QStringLiteral("h3");
    case MarkedBlock::Kind::Paragraph: return QStringLiteral("p");
    case MarkedBlock::Kind::BulletedList: return QStringLiteral("ul");
    case MarkedBlock::Kind::NumberedList: return QStringLiteral("ol");
    case MarkedBlock::Kind::Quotation: return QStringLiteral("blockquote");
    }
    return QStringLiteral("p");
}

} // namespace

QString markedTextAsHtml(std::string_view markedText)
{
    QString page;
    for (const MarkedBlock& block : domain::parseMarkedText(markedText)) {
        const QString element = elementOf(block.kind);
        const bool isList =
            block.kind == MarkedBlock::Kind::BulletedList || block.kind == MarkedBlock::Kind::NumberedList;
        QString content;
        for (const auto& paragraph : block.paragraphs)
            content += isList ? QStringLiteral("<li>%1</li>").arg(html(paragraph)) : html(paragraph);
        page += QStringLiteral("<%1>%2</%1>").arg(element, content);
    }
    return page;
}

} // namespace cspdesk::desktop
