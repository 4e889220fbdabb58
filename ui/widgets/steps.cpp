// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steps.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {
constexpr int kMark = 20;
}

Steps::Steps(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Steps::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    QStringList spoken;
    for (const Step &step : steps) {
        QStringList parts{step.name, step.state, step.detail};
        parts.removeAll(QString());
        spoken.append(parts.join(u", "_s));
    }
    setAccessibleName(spoken.join(u"; "_s));
    updateGeometry();
    update();
}

QSize Steps::sizeHint() const
{
    return {Theme::grown(308), minimumSizeHint().height()};
}

QSize Steps::minimumSizeHint() const
{
    return {int(m_steps.size()) * 60, kMark + 4 + 2 * Theme::lineHeight()};
}

int Steps::stepAt(const QPoint &position) const
{
    if (m_steps.isEmpty() || width() <= 0)
        return -1;
    return qBound(0, int(position.x() * m_steps.size() / width()), int(m_steps.size()) - 1);
}

bool Steps::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int at = stepAt(help->pos());
        const QFontMetrics metrics(Theme::font(Theme::Text::SmallStrong));
        const int room = m_steps.isEmpty() ? 0 : width() / int(m_steps.size());
        if (at >= 0 && metrics.horizontalAdvance(m_steps[at].name) > room)
            QToolTip::showText(help->globalPos(), m_steps[at].name, this);
        return true;
    }
    return QWidget::event(event);
}

void Steps::paintEvent(QPaintEvent *)
{
    if (m_steps.isEmpty())
        return;
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const double room = double(width()) / double(m_steps.size());
    const double middle = kMark / 2.0;
    for (int at = 0; at < m_steps.size(); ++at) {
        const Step &step = m_steps[at];
        const double centre = room * (at + 0.5);
        if (at + 1 < m_steps.size()) {
            const bool done = step.mark == Mark::Done && m_steps[at + 1].mark == Mark::Done;
            const QRectF line(centre + kMark / 2.0 + 3, middle - 1, room - kMark - 6, 2);
            painter.fillRect(line, theme.color(done ? Role::Ok : Role::ButtonLine));
        }
        paintMark(&painter, QRectF(centre - middle, 0, kMark, kMark), step.mark, theme);
        const int line = Theme::lineHeight();
        const auto text = [&](Theme::Text style, Role role, const QString &words, int top) {
            painter.setFont(Theme::font(style));
            painter.setPen(theme.color(role));
            painter.drawText(QRectF(centre - room / 2, top, room, line), Qt::AlignCenter,
                             painter.fontMetrics().elidedText(words, Qt::ElideRight, int(room)));
        };
        text(Theme::Text::SmallStrong, Role::Text, step.name, kMark + 4);
        text(Theme::Text::Small, step.mark == Mark::Failed ? Role::Danger : Role::Muted, step.detail, kMark + 4 + line);
    }
}
