// SPDX-License-Identifier: MIT
#include "support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QXmlStreamReader>

namespace {

struct Input
{
    QString kind;
    QString name;
    bool hasName = false;
};

struct Form
{
    std::vector<Input> inputs;
    QSet<QString> buddies;
    int connections = 0;
    int styleSheets = 0;
};

const QSet<QString> inputKinds{
    QStringLiteral("QLineEdit"),   QStringLiteral("QPlainTextEdit"), QStringLiteral("QTextEdit"),
    QStringLiteral("QComboBox"),   QStringLiteral("QDateEdit"),      QStringLiteral("QTimeEdit"),
    QStringLiteral("QSpinBox"),    QStringLiteral("QTableView"),     QStringLiteral("QListView"),
    QStringLiteral("QListWidget"), QStringLiteral("QTableWidget")};

Form readForm(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    Form form;
    std::vector<Input> open;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("widget")) {
            open.push_back({xml.attributes().value(QLatin1String("class")).toString(),
                            xml.attributes().value(QLatin1String("name")).toString()});
        } else if (xml.isEndElement() && xml.name() == QLatin1String("widget")) {
            if (inputKinds.contains(open.back().kind))
                form.inputs.push_back(open.back());
            open.pop_back();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("property")) {
            const QString property = xml.attributes().value(QLatin1String("name")).toString();
            form.styleSheets += property == QLatin1String("styleSheet") ? 1 : 0;
            // A combo box always goes by its present choice; what it is for stands in its description.
            if (property == QLatin1String("accessibleName") || property == QLatin1String("accessibleDescription"))
                open.back().hasName = true;
            if (property == QLatin1String("buddy") && xml.readNextStartElement())
                form.buddies.insert(xml.readElementText());
        } else if (xml.isStartElement() && xml.name() == QLatin1String("connection")) {
            ++form.connections;
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return form;
}

} // namespace

TEST_CASE("Every input of every form has a label or a name, and forms hold layout only")
{
    QDirIterator forms(QStringLiteral(CSPDESK_SOURCE_DIR "/ui"), {QStringLiteral("*.ui")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (forms.hasNext()) {
        const QString path = forms.next();
        const Form form = readForm(path);
        INFO(path.toStdString());
        ++count;
        CHECK(form.connections == 0);
        CHECK(form.styleSheets == 0);
        for (const Input& input : form.inputs) {
            INFO(input.name.toStdString());
            CHECK((input.hasName || form.buddies.contains(input.name)));
        }
    }
    CHECK(count >= 6);
}
