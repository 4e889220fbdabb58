// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/pausedialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {

constexpr int kUsualDays = 14;
constexpr int kMostDays = 366;

} // namespace

PauseDialog::PauseDialog(const QList<PausableCourse> &courses, const QDate &today, QWidget *parent)
    : QDialog(parent)
    , m_today(today)
    , m_course(new QComboBox)
    , m_until(new QDateEdit(today.addDays(kUsualDays)))
    , m_reason(new QLineEdit)
    , m_save(new Button({}, ButtonKind::Primary))
{
    setWindowTitle(tr("Pause automatic messages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    column->addWidget(new Label(tr("Pause automatic messages"), Theme::Text::Section));
    auto *what = new Label(tr("Until that day, included, no automatic message speaks about the course, and the days do "
                              "not count as days without activity."),
                           Theme::Text::Body, Theme::Role::Muted);
    what->setWordWrap(true);
    column->addWidget(what);
    for (const PausableCourse &course : courses)
        m_course->addItem(course.name, course.enrolmentId);
    m_course->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(new Field(tr("Co&urse"), m_course));
    m_until->setCalendarPopup(true);
    m_until->setDateRange(today, today.addDays(kMostDays));
    column->addWidget(new Field(tr("&Until, included"), m_until));
    column->addWidget(new Field(tr("&Reason (optional)"), m_reason));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    auto *cancel = new Button(tr("&Cancel"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    m_save->setDefault(true);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &QDialog::accept);
    connect(m_until, &QDateEdit::dateChanged, this, &PauseDialog::update);
    resize(Theme::grown(440), sizeHint().height());
    update();
}

EnrolmentPause PauseDialog::pause() const
{
    return {.enrolmentId = m_course->currentData().toLongLong(),
            .from = m_today,
            .to = m_until->date(),
            .reason = m_reason->text().trimmed()};
}

void PauseDialog::update()
{
    m_save->setText(tr("&Pause until %1", "day").arg(plainDay(m_until->date(), m_today)));
    m_save->setEnabled(m_course->count() > 0);
}
