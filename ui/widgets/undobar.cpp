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
#include <QShortcut>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

const QString kGround = u"undoGround"_s;
int turns = 0;

} // namespace

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel({}, Theme::Text::Body, Role::TipText))
    , m_undo(new Button({}, ButtonKind::Outline))
    , m_second(new Button({}, ButtonKind::Quiet))
    , m_key(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z), this))
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
    const auto undo = [this] {
        dismiss();
        emit undoRequested();
    };
    connect(m_undo, &Button::clicked, this, undo);
    connect(m_key, &QShortcut::activated, this, undo);
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
    if (announceIt)
        m_turn = ++turns;
    show();
    shareKey(false);
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
    place(); // of those that are left
    emit dismissed();
}

void UndoBar::moveTo(QWidget *area)
{
    hide();
    parentWidget()->removeEventFilter(this);
    setParent(area);
    area->installEventFilter(this);
}

void UndoBar::standOn(QWidget *ground)
{
    ground->setObjectName(kGround);
}

void UndoBar::tell(QWidget *area, const QString &what, std::chrono::milliseconds time)
{
    auto *bar = new UndoBar(area);
    bar->m_undo->hide();
    bar->showMessage(what);
    QTimer::singleShot(time, bar, [bar] {
        bar->dismiss();
        bar->deleteLater();
    });
}

bool UndoBar::canUndo() const
{
    return !m_undo->isHidden();
}

/// Two with the same key would both be deaf.
void UndoBar::shareKey(bool isGoing)
{
    const UndoBar *newest = nullptr;
    const QList<UndoBar *> bars = window()->findChildren<UndoBar *>();
    for (const UndoBar *bar : bars) {
        const bool isThere = bar->isVisible() && bar->canUndo() && !(isGoing && bar == this);
        if (isThere && (!newest || bar->m_turn > newest->m_turn))
            newest = bar;
    }
    for (const UndoBar *bar : bars)
        bar->m_key->setEnabled(bar == newest);
}

void UndoBar::place()
{
    const QWidget *area = parentWidget();
    QRect room = area->rect();
    const QList<QWidget *> grounds = area->findChildren<QWidget *>(kGround);
    for (const QWidget *ground : grounds) {
        if (!ground->isVisible())
            continue;
        const QPoint corner = ground->mapTo(area, QPoint());
        room = QRect(corner.x(), 0, ground->width(), corner.y());
    }
    // Several things that can be undone have a bar each, the newest on top; where they stand is settled for all.
    QList<UndoBar *> bars = area->findChildren<UndoBar *>(QString(), Qt::FindDirectChildrenOnly);
    bars.removeIf([](const UndoBar *bar) { return !bar->isVisible(); });
    std::ranges::sort(bars, {}, &UndoBar::m_turn);
    const int high = Theme::controlHeight() + 14;
    int below = 16;
    for (UndoBar *const bar : std::as_const(bars)) {
        const int wide = qMin(bar->layout()->sizeHint().width(), room.width() - 32);
        bar->setGeometry(room.left() + (room.width() - wide) / 2, room.height() - high - below, wide, high);
        below += high + 8;
    }
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

void UndoBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    shareKey(false);
}

void UndoBar::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    shareKey(true);
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
