// SPDX-License-Identifier: MIT
#include "documents/attached_paper.h"

#include "wording/translate.h"

namespace cspdesk::documents {

using wording::say;

QString reasonText(const WhySeparate& why)
{
    const QString detail = wording::text(why.detail);
    switch (why.reason) {
    case SeparateReason::ByChoice: return detail.isEmpty() ? say("as a file of its own") : detail;
    case SeparateReason::ToFollow: return detail;
    case SeparateReason::Unreadable: return say("the file could not be read");
    case SeparateReason::NotItsName: return say("the file is not what its name says");
    case SeparateReason::NotSupported: return say("files of the kind “%1” have no pages").arg(detail);
    case SeparateReason::NeedsPassword: return say("the file needs a password");
    case SeparateReason::Protected: return say("the file is protected against being put together with others");
    case SeparateReason::Broken: return say("the file is damaged");
    case SeparateReason::TooLarge: return say("the file is too large (%1)").arg(detail);
    case SeparateReason::NoConverter: return say("it is a Word document");
    case SeparateReason::NotConverted: return say("no pages could be made of the file");
    }
    return {};
}

QString adviceText(const WhySeparate& why)
{
    switch (why.reason) {
    case SeparateReason::ByChoice:
    case SeparateReason::ToFollow: return {};
    case SeparateReason::Unreadable: return say("Add the file again.");
    case SeparateReason::NotItsName: return say("Ask its author to send it again.");
    case SeparateReason::NotSupported: return say("Ask its author for a PDF.");
    case SeparateReason::NeedsPassword: return say("Ask its author for a copy without a password.");
    case SeparateReason::Protected: return say("Ask its author for a copy without protection.");
    case SeparateReason::Broken: return say("Ask its author to send the PDF again.");
    case SeparateReason::TooLarge: return say("Ask its author for a smaller PDF, or for the pages the meeting needs.");
    case SeparateReason::NoConverter: return say("Install LibreOffice, or ask its author for a PDF.");
    case SeparateReason::NotConverted: return say("Open it and save it as a PDF, or ask its author for one.");
    }
    return {};
}

std::string itemHeading(const AttachedPaper& paper)
{
    if (paper.item == 0)
        return {};
    if (paper.itemTitle.empty())
        return say("Item %1").arg(paper.item).toStdString();
    return say("Item %1: %2").arg(QString::number(paper.item), wording::text(paper.itemTitle)).toStdString();
}

} // namespace cspdesk::documents
