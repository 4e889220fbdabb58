// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/totalsline.h"

#include "ui/style/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QAbstractButton>
#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace {

constexpr int kGap = 6; // between figure and word
constexpr int kEdge = 4; // between the ring of the focus and what it is around

/// A figure and its word as one button without a frame.
class TotalButton final : public QAbstractButton {
public:
    TotalButton(const QString &figure, const QString &word, QWidget *parent)
        : QAbstractButton(parent)
        , m_figure(figure)
        , m_word(word)
    {
        setAccessibleName(figure + u' ' + word);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }

    QSize sizeHint() const override
    {
        const int figure = QFontMetrics(Theme::font(Theme::Text::Section)).horizontalAdvance(m_figure);
        const int word = QFontMetrics(Theme::font(Theme::Text::Body)).horizontalAdvance(m_word);
        return {figure + kGap + word + 2 * kEdge, Theme::lineHeight() + 8};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        const QFont strong = Theme::font(Theme::Text::Section);
        QFont plain = Theme::font(Theme::Text::Body);
        plain.setUnderline(underMouse());
        painter.setPen(theme.color(Theme::Role::Text));
        painter.setFont(strong);
        painter.drawText(rect().adjusted(kEdge, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_figure);
        const int left = kEdge + QFontMetrics(strong).horizontalAdvance(m_figure) + kGap;
        painter.setPen(theme.color(Theme::Role::Muted));
        painter.setFont(plain);
        painter.drawText(rect().adjusted(left, 1, 0, 1), Qt::AlignLeft | Qt::AlignVCenter, m_word);
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(theme.color(Theme::Role::AccentText), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
    }

private:
    QString m_figure;
    QString m_word;
};

} // namespace

TotalsLine::TotalsLine(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, 8))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    rebuild();
}

void TotalsLine::setTotals(const MessageTotals &totals)
{
    m_totals = totals;
    rebuild();
}

void TotalsLine::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the sender
        delete item;
    }
    using enum MessageState;
    const QLocale locale;
    const int accepted = m_totals.accepted;
    const auto percent = [&locale, accepted](int part) {
        return TotalsLine::tr("%1 %", "percent").arg(locale.toString(accepted > 0 ? 100 * part / accepted : 0));
    };
    add(locale.toString(accepted), tr("sent", "messages", accepted), {}, MessageReach::Accepted);
    if (accepted > 0) {
        add(percent(m_totals.delivered), tr("delivered", "messages"), {}, MessageReach::Delivered);
        add(percent(m_totals.read), tr("read", "messages"), {}, MessageReach::Read);
    }
    if (m_totals.replied > 0)
        add(locale.toString(m_totals.replied), tr("replies", "to messages", m_totals.replied), {},
            MessageReach::Answered);
    if (m_totals.waiting > 0)
        add(locale.toString(m_totals.waiting), tr("queued", "messages", m_totals.waiting), {Queued, Sending});
    if (m_totals.unconfirmed > 0)
        add(locale.toString(m_totals.unconfirmed), tr("unconfirmed", "messages", m_totals.unconfirmed), {Unconfirmed});
    if (m_totals.failed > 0)
        add(locale.toString(m_totals.failed), tr("failed", "messages", m_totals.failed), {Failed});
    updateGeometry();
}

void TotalsLine::add(const QString &figure, const QString &word, const QList<MessageState> &states,
                     MessageReach reached)
{
    auto *button = new TotalButton(figure, word, this);
    connect(button, &QAbstractButton::clicked, this, [this, states, reached] { emit figureWanted(states, reached); });
    m_flow->addWidget(button);
    button->show();
}

void TotalsLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}
