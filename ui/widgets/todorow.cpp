// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/todorow.h"

#include "ui/style/stylepaint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

using Role = Theme::Role;

TodoRow::TodoRow(QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkLabel)
    , m_sentence(new ElidedLabel({}, Theme::Text::Strong))
    , m_reason(new ElidedLabel({}, Theme::Text::Small, Role::Muted))
    , m_time(new Label({}, Theme::Text::Small, Role::Muted))
    , m_button(new Button)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(17, 10, 15, 9);
    row->setSpacing(12);
    m_mark->setMinimumHeight(Theme::lineHeight()); // beside the sentence
    row->addWidget(m_mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_sentence);
    texts->addWidget(m_reason);
    row->addLayout(texts, 1);
    row->addWidget(m_time);
    m_button->setMinimumWidth(Theme::grown(128));
    row->addWidget(m_button);
    connect(m_button, &Button::clicked, this, &TodoRow::activated);
}

void TodoRow::setTodo(Mark mark, const QString &sentence, const QString &reason, const QString &time,
                      const QString &verb)
{
    m_mark->setMark(mark);
    m_sentence->setText(sentence);
    m_reason->setText(reason);
    m_time->setText(time);
    m_button->setText(verb);
    m_button->setAccessibleDescription(sentence); // "Review" alone says nothing to who only hears the button
    m_button->setVisible(!verb.isEmpty());
}

void TodoRow::setNext(bool isNext)
{
    m_button->setKind(isNext ? ButtonKind::Primary : ButtonKind::Normal);
}

void TodoRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    stylepaint::edgeLine(&painter, rect(), Qt::TopEdge, Theme::of(this).color(Role::Line));
}
