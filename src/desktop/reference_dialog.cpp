// SPDX-License-Identifier: MIT
#include "desktop/reference_dialog.h"

#include "desktop/dialog_frame.h"
#include "desktop/theme.h"
#include "domain/paragraph_links.h"
#include "presentation/minutes_model.h"
#include "ui_reference_dialog.h"
#include "wording/format_text.h"
#include "wording/matters_text.h"
#include "wording/translate.h"

#include <QKeyEvent>

namespace cspdesk::desktop {

using wording::say;

namespace {

constexpr int mostListed = 400;

/// "8.2 of 1 July 2025: Keryn Jalli said …"
QString lineOf(const application::ReferredParagraph& paragraph)
{
    QString words = presentation::plainWords(wording::text(paragraph.text)).simplified();
    if (words.isEmpty())
        words = say("Closed matter: unlock to read");
    if (words.size() > 110)
        words = words.left(109) + QChar(0x2026);
    const QString number = paragraph.number.empty() ? say("Note under item %1").arg(wording::text(paragraph.item))
                                                    : wording::text(paragraph.number);
    return say("%1 of %2: %3").arg(number, wording::plainDate(paragraph.on), words);
}

} // namespace

ReferenceDialog::ReferenceDialog(std::vector<application::ReferredParagraph> paragraphs, Id<domain::Meeting> from,
                                 QWidget* parent)
    : QDialog(parent),
      m_paragraphs(std::move(paragraphs)),
      m_from(from),
      m_ui(std::make_unique<Ui::ReferenceDialog>())
{
    m_ui->setupUi(this);
    prepareDialog(*this, say("Refer to a paragraph"), *m_ui->headingLabel, *m_ui->buttonBox, say("Refer to it"));
    setTextRole(*m_ui->effectHintLabel, TextRole::Muted);
    for (QLabel* label : {m_ui->searchLabel, m_ui->paragraphsLabel})
        setTextRole(*label, TextRole::FieldLabel);
    m_ui->problemLabel->hide();
    m_ui->searchEdit->setClearButtonEnabled(true);
    m_ui->searchEdit->installEventFilter(this);
    m_ui->paragraphsList->setTextElideMode(Qt::ElideRight);
    m_ui->paragraphsList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(620, 440);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &ReferenceDialog::filter);
    connect(m_ui->paragraphsList, &QListWidget::itemDoubleClicked, this, &ReferenceDialog::take);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ReferenceDialog::take);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &ReferenceDialog::reject);
    filter({});
    m_ui->searchEdit->setFocus();
}

ReferenceDialog::~ReferenceDialog() = default;

void ReferenceDialog::filter(const QString& words)
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_ui->paragraphsList->clear();
    for (std::size_t at = 0; at < m_paragraphs.size() && m_ui->paragraphsList->count() < mostListed; ++at) {
        const QString line = lineOf(m_paragraphs[at]);
        const bool fits = std::all_of(wanted.begin(), wanted.end(),
                                      [&](const QString& word) { return line.contains(word, Qt::CaseInsensitive); });
        if (!fits)
            continue;
        auto* item = new QListWidgetItem(line, m_ui->paragraphsList);
        item->setData(Qt::UserRole, qulonglong(at));
        item->setToolTip(presentation::plainWords(wording::text(m_paragraphs[at].text)));
    }
    m_ui->paragraphsList->setCurrentRow(0);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(m_ui->paragraphsList->count() > 0);
}

void ReferenceDialog::take()
{
    const QListWidgetItem* item = m_ui->paragraphsList->currentItem();
    if (item == nullptr)
        return;
    const auto& paragraph = m_paragraphs[std::size_t(item->data(Qt::UserRole).toULongLong())];
    Q_EMIT chosen(say("[%1](%2)")
                      .arg(wording::referenceText(paragraph, m_from),
                           wording::text(domain::paragraphLink(paragraph.id.number()))));
    accept();
}

bool ReferenceDialog::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_ui->searchEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_ui->paragraphsList->setFocus();
            QCoreApplication::sendEvent(m_ui->paragraphsList, event);
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace cspdesk::desktop
