// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/filtertabs.h"

#include "ui/style/stylepaint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

using Role = Theme::Role;

namespace {

class Tab final : public QAbstractButton {
public:
    Tab()
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {QFontMetrics(Theme::font(Theme::Text::Body)).horizontalAdvance(text()) + 10, Theme::lineHeight() + 10};
    }
    QSize minimumSizeHint() const override { return {Theme::grown(24), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        if (hasFocus())
            stylepaint::focusRing(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), 4, theme);
        QFont font = Theme::font(isChecked() ? Theme::Text::Medium : Theme::Text::Body);
        painter.setFont(font);
        painter.setPen(theme.color(isChecked() ? Role::AccentText : underMouse() ? Role::Text : Role::Muted));
        painter.drawText(rect(), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 4));
        if (isChecked())
            painter.fillRect(QRectF(5, height() - 2, width() - 10, 2), theme.color(Role::AccentText));
    }
};

} // namespace

FilterTabs::FilterTabs(int count, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto *group = new QButtonGroup(this);
    for (int i = 0; i < count; ++i) {
        auto *tab = new Tab;
        m_tabs.append(tab);
        group->addButton(tab, i);
        row->addWidget(tab);
    }
    row->addStretch(1);
    m_tabs.first()->setChecked(true);
    connect(group, &QButtonGroup::idClicked, this, &FilterTabs::chosen);
}

void FilterTabs::setText(int index, const QString &text)
{
    m_tabs.at(index)->setText(text);
    m_tabs.at(index)->updateGeometry();
    m_tabs.at(index)->update();
}

QString FilterTabs::text(int index) const
{
    return m_tabs.at(index)->text();
}

void FilterTabs::setCurrent(int index)
{
    m_tabs.at(index)->setChecked(true);
}

int FilterTabs::current() const
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs.at(i)->isChecked())
            return i;
    }
    return 0;
}
