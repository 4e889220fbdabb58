// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/sectionhead.h"

#include "ui/style/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

SectionHead::SectionHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, Theme::Text::Section))
    , m_remark(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_link(new Button({}, ButtonKind::Ghost))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kPageMargin, 6, 16, 6);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_remark);
    row->addStretch(1);
    row->addWidget(m_link);
    m_link->hide();
    setMinimumHeight(Theme::controlHeight() + 12);
}

void SectionHead::setTexts(const QString &title, const QString &remark)
{
    m_title->setText(title);
    m_remark->setText(remark);
}

void SectionHead::setLink(const QString &text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}
