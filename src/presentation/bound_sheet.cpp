// SPDX-License-Identifier: MIT
#include "presentation/bound_sheet.h"

namespace cspdesk::presentation {

using domain::Pence;
using domain::Quantity;

QString fieldText(const std::vector<std::string>& names)
{
    QStringList out;
    for (const std::string& name : names)
        out << wording::text(name);
    return out.join(QStringLiteral("; "));
}

void readField(std::string& value, const QString& text) { value = text.toStdString(); }
void readField(Date& value, const QString& text) { value = parseDate(text.toStdString()).value_or(value); }
void readField(std::optional<Date>& value, const QString& text) { value = parseDate(text.toStdString()); }
void readField(Pence& value, const QString& text) { value = domain::parsePence(text.toStdString()).value_or(Pence()); }
void readField(std::optional<Pence>& value, const QString& text) { value = domain::parsePence(text.toStdString()); }
void readField(Quantity& value, const QString& text)
{
    value = domain::parseQuantity(text.toStdString()).value_or(Quantity());
}
void readField(std::optional<Quantity>& value, const QString& text)
{
    value = domain::parseQuantity(text.toStdString());
}
void readField(int& value, const QString& text) { value = text.isEmpty() ? value : text.toInt(); }
void readField(std::optional<int>& value, const QString& text)
{
    bool isNumber = false;
    const int number = QString(text).remove(QLatin1Char(',')).toInt(&isNumber);
    value = isNumber ? std::optional(number) : std::nullopt;
}
void readField(bool& value, const QString& text) { value = text == QLatin1String("1"); }

void readField(std::vector<std::string>& names, const QString& text)
{
    names.clear();
    const QStringList parts = text.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString& each : parts)
        names.push_back(each.trimmed().toStdString());
}

} // namespace cspdesk::presentation
