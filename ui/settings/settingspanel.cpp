// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspanel.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace {
constexpr int kWidest = 820; // a text column that can be read
}

SettingsPanel::SettingsPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(Theme::kPageMargin, 16, Theme::kPageMargin, 16);
    auto *inner = new QWidget;
    inner->setMaximumWidth(Theme::grown(kWidest));
    row->addWidget(inner, 1);
    row->addStretch();
    // The widget takes what there is up to its limit; the stretch keeps it at the left.
    row->setStretch(0, 1000);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void SettingsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}
