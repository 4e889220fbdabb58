// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/footer.h"

#include "ui/style/stylepaint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

Footer::Footer(QWidget *parent, bool form)
    : QWidget(parent)
    , m_form(form)
    , m_lead(new QHBoxLayout)
    , m_text(new Label({}, Theme::Text::Body, form ? Role::Muted : Role::Text))
    , m_link(new Button({}, ButtonKind::Ghost))
    , m_actionArea(new QWidget)
    , m_actions(new QHBoxLayout(m_actionArea))
{
    updateHeight();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kPageMargin, 1, form ? Theme::kPageMargin : 16, 0);
    row->setSpacing(8);
    row->addLayout(m_lead);
    row->addWidget(m_text);
    row->addWidget(m_link);
    row->addStretch(1);
    row->addWidget(m_actionArea);
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(8);
    m_text->setTextFormat(Qt::RichText);
    m_link->hide();
    connect(m_link, &Button::clicked, this, &Footer::linkActivated);
}

void Footer::setCounts(qint64 shown, qint64 total, qint64 selected)
{
    m_counting = true;
    m_shown = shown;
    m_total = total;
    m_selected = selected;
    retranslate();
}

void Footer::setText(const QString &text)
{
    m_counting = false;
    m_text->setText(text);
}

void Footer::setLink(const QString &text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

void Footer::addAction(QWidget *button)
{
    m_actions->addWidget(button);
}

void Footer::addLead(QWidget *widget)
{
    m_lead->addWidget(widget);
}

void Footer::setActionsVisible(bool visible)
{
    m_actionArea->setVisible(visible);
}

void Footer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).color(Role::Base));
    stylepaint::edgeLine(&painter, rect(), Qt::TopEdge, Theme::of(this).color(Role::Line));
}

void Footer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        updateHeight();
    QWidget::changeEvent(event);
}

void Footer::updateHeight()
{
    setFixedHeight(Theme::controlHeight() + (m_form ? 24 : 16));
}

void Footer::retranslate()
{
    if (!m_counting)
        return;
    const QLocale locale;
    const QString shown = m_shown < 0 ? u"…"_s : locale.toString(m_shown);
    const QString total = m_total < 0 ? u"…"_s : locale.toString(m_total);
    const QString selected = locale.toString(m_selected);
    m_text->setText(m_selected > 0 ? tr("<b>%1</b> of %2, <b>%3</b> selected").arg(shown, total, selected)
                                   : tr("<b>%1</b> of %2").arg(shown, total));
}
