// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/publication_audit.h"

#include <QString>
#include <QStringList>

namespace cspdesk::wording {

/// What a person is told of the audit of a publication.
class AuditText
{
public:
    AuditText(const statistics::Publication& publication, const statistics::PublicationAudit& audit);

    /// "Drugs, 2022"; of several tables with the name of the table before it.
    [[nodiscard]] QString placeText(const statistics::FigurePlace& place) const;

    /// What can be told of a figure: "A, Men: it can only be 3."
    [[nodiscard]] QString toldText(const statistics::FigureAudit& figure) const;

    /// Why it can be told, a sentence for each fact.
    [[nodiscard]] QStringList reasons(const statistics::FigureAudit& figure) const;

    /// Figures that cannot all be right, a sentence for each fact of them.
    [[nodiscard]] QStringList contradiction(const std::vector<std::size_t>& facts) const;

    /// Two tables that say different things of one number.
    [[nodiscard]] QString conflictText(const statistics::FigurePlace& one, const statistics::FigurePlace& other) const;

    /// A column of which nothing could be used, and what to do.
    [[nodiscard]] QString unusedText(const statistics::FigurePlace& column) const;

private:
    [[nodiscard]] const statistics::PublishedTable& tableAt(std::size_t table) const;
    [[nodiscard]] const statistics::PublishedFigure& figureAt(const statistics::FigurePlace& place) const;
    [[nodiscard]] QString earlierOf(const statistics::FigureAudit& figure) const;
    [[nodiscard]] QString printed(const statistics::FigurePlace& place) const;
    [[nodiscard]] QString sentence(std::size_t fact) const;
    [[nodiscard]] QStringList sentences(const std::vector<std::size_t>& facts) const;
    [[nodiscard]] QString sumText(std::size_t fact, const QString& name) const;
    [[nodiscard]] QString percentText(const statistics::FactSource& source) const;
    [[nodiscard]] QString ruleText(const statistics::FactSource& source) const;

    const statistics::Publication& m_publication;
    const statistics::PublicationAudit& m_audit;
};

/// "only 3", "1 to 4", "5 or more".
QString rangeText(const statistics::CellRange& range);

} // namespace cspdesk::wording
