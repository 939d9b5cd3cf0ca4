// SPDX-License-Identifier: MIT
#include "desktop/further_file_row.h"

#include "desktop/elided_label.h"
#include "desktop/icons.h"
#include "desktop/prompter.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace cspdesk::desktop {

using presentation::AnalysisDesk;
using presentation::FurtherFile;
using wording::say;

namespace {

QString idOf(FurtherFile which)
{
    switch (which) {
    case FurtherFile::Assessments: return QStringLiteral("assessments");
    case FurtherFile::Scale: return QStringLiteral("scale");
    case FurtherFile::Offences: return QStringLiteral("offences");
    case FurtherFile::Tree: return QStringLiteral("tree");
    case FurtherFile::Populations: return QStringLiteral("populations");
    case FurtherFile::Boundaries: return QStringLiteral("boundaries");
    case FurtherFile::Published: return QStringLiteral("published");
    case FurtherFile::Entered: return QStringLiteral("entered");
    case FurtherFile::Scopes: return QStringLiteral("scopes");
    case FurtherFile::ThemeNames: return QStringLiteral("themes");
    case FurtherFile::Keywords: return QStringLiteral("keywords");
    case FurtherFile::Review: return QStringLiteral("review");
    case FurtherFile::Cohort: return QStringLiteral("cohort");
    }
    return {};
}

} // namespace

FurtherFileRow::FurtherFileRow(PageContext& context, AnalysisDesk& desk, FurtherFile which, const QString& what,
                               QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_desk(desk),
      m_which(which),
      m_what(what),
      m_name(new ElidedLabel(this)),
      m_none(new QToolButton(this))
{
    m_name->setObjectName(idOf(which) + QStringLiteral("FileLabel"));
    setTextRole(*m_name, TextRole::Muted);
    auto* button = new QPushButton(say("Choose…"), this);
    button->setObjectName(idOf(which) + QStringLiteral("FileButton"));
    button->setAccessibleName(say("Choose a file: %1").arg(what));
    m_none->setObjectName(idOf(which) + QStringLiteral("NoFileButton"));
    m_none->setIcon(icon(QStringLiteral("remove")));
    m_none->setAccessibleName(say("Use no file: %1").arg(what));
    m_none->setToolTip(m_none->accessibleName());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(button);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_none);
    setFocusProxy(button);
    connect(button, &QPushButton::clicked, this, &FurtherFileRow::choose);
    connect(m_none, &QToolButton::clicked, this, [this] { m_desk.setFurther(m_which, std::nullopt); });
    connect(&desk, &AnalysisDesk::settingsChanged, this, &FurtherFileRow::follow);
    follow();
}

void FurtherFileRow::follow()
{
    const auto chosen = m_desk.further().find(m_which);
    const bool has = chosen != m_desk.further().end();
    m_name->setText(has ? QString::fromStdU16String(chosen->second.filename().u16string()) : say("no file"));
    m_name->setToolTip(has ? QString::fromStdU16String(chosen->second.u16string()) : QString());
    m_none->setVisible(has);
}

void FurtherFileRow::choose()
{
    const auto file = m_context.prompter.chooseFileToOpen(
        say("Choose a file: %1").arg(m_what), m_which == FurtherFile::Boundaries
                                                  ? say("Boundaries (*.geojson *.json);;All files (*)")
                                                  : say("Tables as text (*.csv *.tsv *.txt);;All files (*)"));
    if (file)
        m_desk.setFurther(m_which, *file);
}

} // namespace cspdesk::desktop
