// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentsection.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "ui/consent/consentdialog.h"
#include "ui/consent/consenttext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

ConsentSection::ConsentSection(const ConsentServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_chip(new Chip)
    , m_sentence(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_open(new Button({}, ButtonKind::Ghost))
{
    m_sentence->setWordWrap(true);
    setFlush(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_chip, 0, Qt::AlignLeft);
    column->addWidget(m_sentence);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    connect(m_open, &Button::clicked, this, &ConsentSection::openRegister);
    connect(&services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "consent"_L1 || entity == "stop_list"_L1)
            read();
    });
    hide();
    showView();
}

void ConsentSection::setPerson(const ConsentPerson &person, const QString &name)
{
    m_name = name;
    if (person.studentId != m_person.studentId || person.contactId != m_person.contactId)
        hide(); // what holds for somebody else is not shown for a moment either
    m_person = person;
    read();
}

void ConsentSection::read()
{
    const int question = ++m_question;
    if (m_person.studentId == 0 && m_person.contactId == 0)
        return;
    QCoro::connect(m_services.consent.of(m_person), this, [this, question](const Result<ConsentView> &view) {
        if (question != m_question || !view)
            return;
        m_view = *view;
        showView();
        show();
    });
}

void ConsentSection::showView()
{
    const ConsentSummary summary =
        consenttext::summary(m_view.state, m_view.records, m_services.clock.now().toLocalTime());
    m_chip->setChip(summary.word, summary.tone, summary.mark);
    m_sentence->setText(summary.sentence);
    m_open->setText(tr("Register and pauses…"));
    setAccessibleName(tr("Consent: %1", "a state in words").arg(summary.word));
}

ConsentDialog *ConsentSection::openRegister()
{
    auto *dialog = new ConsentDialog(m_services, m_person, m_name, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConsentDialog::erased, this, &ConsentSection::erased);
    dialog->open();
    return dialog;
}

void ConsentSection::openPause()
{
    openRegister()->askPause();
}

void ConsentSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showView();
    QWidget::changeEvent(event);
}
