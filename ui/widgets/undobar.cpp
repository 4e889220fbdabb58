// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undobar.h"

#include "ui/style/stylepaint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

using Role = Theme::Role;

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel({}, Theme::Text::Body, Role::TipText))
    , m_undo(new Button({}, ButtonKind::Outline))
    , m_second(new Button({}, ButtonKind::Quiet))
{
    for (Button *button : {m_undo, m_second})
        button->setProperty("bedelOnTip", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 7, 8, 7);
    row->setSpacing(12);
    row->addWidget(m_text);
    row->addWidget(m_undo);
    row->addWidget(m_second);
    row->setSpacing(8);
    m_second->hide();
    parent->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, const QWidget *now) {
        if (now && isAncestorOf(now) && old && !isAncestorOf(old))
            m_before = old;
    });
    connect(m_undo, &Button::clicked, this, [this] {
        dismiss();
        emit undoRequested();
    });
    connect(m_second, &Button::clicked, this, [this] {
        dismiss();
        emit secondActionTriggered();
    });
    retranslate();
    hide();
}

void UndoBar::showMessage(const QString &what, bool announceIt)
{
    m_text->setText(what);
    show();
    raise();
    place();
    if (announceIt)
        announce(this, what);
}

void UndoBar::setSecondAction(const QString &text)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
    place();
}

void UndoBar::dismiss()
{
    if (!isVisible())
        return;
    const QWidget *focus = QApplication::focusWidget();
    if (m_before && focus && isAncestorOf(focus))
        m_before->setFocus(); // else it would wander off to the sidebar
    hide();
    emit dismissed();
}

void UndoBar::place()
{
    const QWidget *area = parentWidget();
    const int wide = qMin(layout()->sizeHint().width(), area->width() - 32);
    const int high = Theme::controlHeight() + 14;
    // Two things that can be undone have two bars, one above the other.
    int below = 16;
    const QList<UndoBar *> bars = area->findChildren<UndoBar *>(Qt::FindDirectChildrenOnly);
    for (const UndoBar *bar : bars) {
        if (bar == this)
            break;
        below += bar->isVisible() ? high + 8 : 0;
    }
    setGeometry((area->width() - wide) / 2, area->height() - high - below, wide, high);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void UndoBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    stylepaint::box(&painter, rect(), Theme::kCardRadius, Theme::of(this).color(Role::Tip), {});
}

void UndoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void UndoBar::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
}
