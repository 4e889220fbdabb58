// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/studentcourseview.h"

#include "ui/charts/progresssparkline.h"
#include "ui/progress/progresstext.h"
#include "ui/progress/risktext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

Chip::Tone tone(Standing standing)
{
    switch (standing) {
    case Standing::Done:
        return Chip::Tone::Ok;
    case Standing::Behind:
        return Chip::Tone::Warn;
    case Standing::Stalled:
        return Chip::Tone::Danger;
    case Standing::Moving:
        return Chip::Tone::Accent;
    case Standing::NotStarted:
    case Standing::Unknown:
        break;
    }
    return Chip::Tone::Neutral;
}

} // namespace

StudentCourseView::StudentCourseView(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel({}, Theme::Text::Strong))
    , m_chip(new Chip)
    , m_plan(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_sparkline(new ProgressSparkline)
    , m_note(new Label({}, Theme::Text::Small, Theme::Role::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 6);
    column->setSpacing(4);
    column->addWidget(m_name);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_chip);
    row->addWidget(m_plan);
    row->addStretch(1);
    column->addLayout(row);
    m_sparkline->setMinimumHeight(Theme::grown(130));
    column->addWidget(m_sparkline);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
}

void StudentCourseView::setCourse(const StudentProgressView &view, const QList<MessageRow> &messages,
                                  const QDateTime &now, const QTimeZone &zone)
{
    const ProgressSummary &summary = view.course.summary;
    const Standing standing = summary.assessment.standing;
    const QDate today = now.toTimeZone(zone).date();
    m_name->setText(view.course.course.fullName);
    m_chip->setChip(view.course.isActive ? stateWord(standing) : tr("No longer enrolled"),
                    view.course.isActive ? tone(standing) : Chip::Tone::Neutral,
                    view.course.isActive ? stateMark(standing) : Mark::None);
    const bool isOpen = view.course.isActive && standing != Standing::Done;
    m_plan->setText(isOpen ? progresstext::planText(summary.percent, expectedPercent(view.period, today, zone))
                           : QString());
    m_sparkline->setData(studentcourse::sparkline(view, messages, today, zone));
    m_sparkline->setVisible(!m_sparkline->isEmpty());
    QStringList notes;
    if (isOpen)
        notes.append(riskText(summary.assessment.reasons, today));
    notes.append(studentcourse::readingText(view, now.toTimeZone(zone)));
    notes.removeAll(QString());
    m_note->setText(notes.join(u'\n'));
    setAccessibleName(tr("%1: %2", "course: state").arg(view.course.course.fullName, m_chip->text()));
}
