// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checklist.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

CheckList::CheckList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
}

void CheckList::setLines(const QList<CheckLine> &lines)
{
    m_lines = lines;
    rebuild();
}

int CheckList::openCount() const
{
    int open = 0;
    for (const CheckLine &line : m_lines)
        open += line.mark != Mark::Done && line.mark != Mark::News;
    return open;
}

void CheckList::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a button in it may be the sender
        delete item;
    }
    for (const CheckLine &line : std::as_const(m_lines))
        m_rows->addWidget(makeRow(line));
}

QWidget *CheckList::makeRow(const CheckLine &line)
{
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(10);
    auto *mark = new MarkLabel(line.mark);
    mark->setMinimumHeight(Theme::lineHeight()); // beside the first line
    across->addWidget(mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *text = new Label(line.text);
    text->setWordWrap(true);
    texts->addWidget(text);
    if (!line.advice.isEmpty()) {
        auto *advice = new Label(line.advice, Theme::Text::Small, Theme::Role::Muted);
        advice->setWordWrap(true);
        texts->addWidget(advice);
    }
    across->addLayout(texts, 1);
    if (!line.steps.isEmpty()) {
        auto *copy = new Button(tr("Copy steps"));
        copy->setIconName(u"edit-copy"_s);
        copy->setAccessibleDescription(line.text);
        const QString steps = line.steps;
        connect(copy, &Button::clicked, this, [this, steps] {
            QGuiApplication::clipboard()->setText(steps);
            emit copied(steps);
        });
        across->addWidget(copy, 0, Qt::AlignVCenter);
    }
    row->setAccessibleName(line.advice.isEmpty() ? line.text : tr("%1. %2").arg(line.text, line.advice));
    return row;
}

void CheckList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}
