// SPDX-License-Identifier: MIT
#include "desktop/referral_card.h"

#include "desktop/further_file_row.h"
#include "desktop/list_first.h"
#include "desktop/titled_card.h"
#include "wording/referral_tables.h"
#include "wording/translate.h"

#include <QComboBox>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using presentation::FurtherFile;
using wording::say;
using wording::text;

ReferralCard::ReferralCard(PageContext& context, AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("referralCard"));
    const auto [frame, layout] = makeTitled(say("Referrals of a quarter"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    m_quarter = new QComboBox(frame);
    m_quarter->setObjectName(QStringLiteral("quarterCombo"));
    m_quarter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    openListFirst(*m_quarter);
    m_repeat = new QSpinBox(frame);
    m_repeat->setObjectName(QStringLiteral("repeatMonthsSpin"));
    m_repeat->setRange(1, 120);
    m_repeat->setSuffix(say(" months"));
    auto* published = new FurtherFileRow(context, desk, FurtherFile::Published, say("earlier reports"), frame);
    auto* entered = new FurtherFileRow(context, desk, FurtherFile::Entered, say("measures of others"), frame);
    auto* scopes = new FurtherFileRow(context, desk, FurtherFile::Scopes, say("what the service covers"), frame);
    layout->addWidget(fieldLabel(say("&Quarter of the financial year"), m_quarter, frame));
    layout->addWidget(m_quarter, 0, Qt::AlignLeft);
    layout->addWidget(fieldLabel(say("&Earlier reports, for quarters that the file does not have"), published, frame));
    layout->addWidget(published);
    layout->addWidget(fieldLabel(say("&Measures that others count"), entered, frame));
    layout->addWidget(entered);
    layout->addWidget(fieldLabel(say("What the &service covers, and since when"), scopes, frame));
    layout->addWidget(scopes);
    layout->addWidget(muted(say("Quarters in which it covers something else stand beside each other and are not "
                                "compared."),
                            frame));
    layout->addWidget(fieldLabel(say("A &repeat is a referral of the same people within"), m_repeat, frame));
    layout->addWidget(m_repeat, 0, Qt::AlignLeft);
    layout->addWidget(
        muted(say("Only where a column says whom a referral is of; else a repeat is what the file says."), frame));
    connect(m_quarter, &QComboBox::currentIndexChanged, this, &ReferralCard::take);
    connect(m_repeat, &QSpinBox::valueChanged, this, &ReferralCard::take);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &ReferralCard::follow);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &ReferralCard::follow);
    follow();
}

void ReferralCard::follow()
{
    const auto* asked = std::get_if<ReferralQuestion>(&m_desk.recipe().question);
    if (asked == nullptr)
        return;
    m_isFilling = true;
    m_quarter->clear();
    m_quarter->addItem(say("The last one of the file"), QString());
    if (const auto* survey = m_desk.survey())
        for (const statistics::FinancialQuarter& quarter : survey->quarters)
            m_quarter->addItem(wording::quarterText(quarter), text(statistics::isoQuarter(quarter)));
    const QString chosen = asked->quarter ? text(statistics::isoQuarter(*asked->quarter)) : QString();
    if (m_quarter->findData(chosen) < 0)
        m_quarter->addItem(say("%1 (not in this file)").arg(wording::quarterText(*asked->quarter)), chosen);
    m_quarter->setCurrentIndex(m_quarter->findData(chosen));
    m_repeat->setValue(asked->repeatMonths);
    m_isFilling = false;
}

void ReferralCard::take()
{
    if (m_isFilling)
        return;
    Recipe recipe = m_desk.recipe();
    auto* asked = std::get_if<ReferralQuestion>(&recipe.question);
    if (asked == nullptr)
        return;
    asked->quarter = statistics::parseQuarter(m_quarter->currentData().toString().toStdString());
    asked->repeatMonths = m_repeat->value();
    m_desk.setRecipe(recipe);
}

} // namespace cspdesk::desktop
