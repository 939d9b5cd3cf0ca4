// SPDX-License-Identifier: MIT
#include "wording/review_figures.h"

#include "analysis/figure_claims.h"
#include "wording/annual_review_text.h"
#include "wording/figure_claim_text.h"
#include "wording/translate.h"

#include <QRegularExpression>

#include <map>

namespace cspdesk::wording {

namespace {

/// The sentences of a text.
QStringList sentencesOf(const std::string& marked)
{
    static const QRegularExpression ends(QStringLiteral("[.!?]\\s+|\\n"));
    QStringList out;
    const QStringList parts = QString::fromStdString(marked).remove(QLatin1Char('\\')).split(ends, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        QString sentence = part.simplified();
        if (sentence.startsWith(QLatin1String("- ")))
            sentence.remove(0, 2);
        while (sentence.endsWith(QLatin1Char('.')))
            sentence.chop(1);
        if (!sentence.isEmpty())
            out << sentence;
    }
    return out;
}

/// The words of a sentence without its figures.
QString wordsOf(QString sentence)
{
    static const QRegularExpression figures(QStringLiteral("\\d[\\d,.]*"));
    return sentence.replace(figures, QStringLiteral("#")).toLower();
}

} // namespace

QStringList reviewFindings(const std::string& marked, const application::AnnualAccount& account)
{
    std::map<QString, QStringList> ofFile;
    const QStringList told = sentencesOf(compiledReview(account));
    for (const QString& sentence : told)
        ofFile[wordsOf(sentence)] << sentence;
    QStringList out;
    const QStringList kept = sentencesOf(marked);
    for (const QString& sentence : kept) {
        const auto known = ofFile.find(wordsOf(sentence));
        if (known != ofFile.end() && !known->second.contains(sentence))
            out << say("“%1”: the file says “%2”.").arg(sentence, known->second.join(say("” and “")));
    }
    const QStringList paragraphs = QString::fromStdString(marked).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& paragraph : paragraphs)
        for (const analysis::FigureFinding& finding : analysis::figureFindings(paragraph.toStdString()))
            out << whyText(finding);
    return out;
}

} // namespace cspdesk::wording
