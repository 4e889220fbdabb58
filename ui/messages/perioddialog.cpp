// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/perioddialog.h"

#include "ui/style/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

#include <QDateEdit>
#include <QLocale>
#include <QVBoxLayout>

PeriodDialog::PeriodDialog(const QDate &from, const QDate &to, const QDate &today, QWidget *parent)
    : QDialog(parent)
    , m_from(new QDateEdit(from))
    , m_to(new QDateEdit(to))
    , m_show(new Button({}, ButtonKind::Primary))
{
    setWindowTitle(tr("Choose a period"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    auto *days = new QHBoxLayout;
    days->setSpacing(16);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setMaximumDate(today);
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
        connect(edit, &QDateEdit::dateChanged, this, &PeriodDialog::updateButton);
    }
    days->addWidget(new Field(tr("&From"), m_from), 1);
    days->addWidget(new Field(tr("&To"), m_to), 1);
    column->addLayout(days);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    auto *cancel = new Button(tr("&Cancel"));
    cancel->setAutoDefault(false);
    m_show->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_show);
    column->addLayout(buttons);
    resize(Theme::grown(380), sizeHint().height());
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_show, &Button::clicked, this, &QDialog::accept);
    updateButton();
}

QDate PeriodDialog::from() const
{
    return std::min(m_from->date(), m_to->date());
}

QDate PeriodDialog::to() const
{
    return std::max(m_from->date(), m_to->date());
}

void PeriodDialog::updateButton()
{
    m_show->setText(tr("&Show %Ln day(s)", nullptr, int(from().daysTo(to())) + 1));
}
