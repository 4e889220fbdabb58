// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/coursebar.h"

#include "models/celltext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/miniprogress.h"

#include <QEvent>
#include <QPainter>

namespace {

constexpr int kFigure = 44;

} // namespace

CourseBar::CourseBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CourseBar::setProgress(const std::optional<double> &percent, const std::optional<double> &expected,
                            Standing standing)
{
    m_percent = percent;
    m_expected = expected;
    m_standing = standing;
    say();
    update();
}

void CourseBar::say()
{
    if (!m_percent)
        setAccessibleName(tr("Progress: no data"));
    else if (m_expected)
        setAccessibleName(tr("Progress: %1, planned %2, %3", "percent, percent, state")
                              .arg(percentText(m_percent), percentText(m_expected), stateWord(m_standing)));
    else
        setAccessibleName(tr("Progress: %1, %2", "percent, state").arg(percentText(m_percent), stateWord(m_standing)));
}

QSize CourseBar::sizeHint() const
{
    return {Theme::grown(160), Theme::lineHeight()};
}

void CourseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.setFont(Theme::font(m_percent ? Theme::Text::Strong : Theme::Text::Body));
    painter.setPen(theme.color(m_percent ? Theme::Role::Text : Theme::Role::Muted));
    if (!m_percent) {
        painter.drawText(rect(), int(Qt::AlignLeft | Qt::AlignVCenter), tr("no data"));
        return;
    }
    paintMiniProgress(&painter, QRectF(rect()).adjusted(0, 0, -Theme::grown(kFigure), 0), qRound(*m_percent),
                      m_expected ? qRound(*m_expected) : -1, stateMark(m_standing), theme);
    painter.drawText(rect(), int(Qt::AlignRight | Qt::AlignVCenter), percentText(m_percent));
}

void CourseBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QWidget::changeEvent(event);
}
