// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/undobar.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

Page::Page(QWidget *parent)
    : QWidget(parent)
    , m_header(new PageHeader)
    , m_outer(new QVBoxLayout(this))
    , m_main(new QWidget)
    , m_column(new QVBoxLayout(m_main))
    , m_top(new QVBoxLayout)
{
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(m_main, 1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_top->setContentsMargins(Theme::kPageMargin, 0, 16, 10);
    m_top->setSpacing(10);
    m_top->addWidget(m_header);
    m_column->addLayout(m_top);
}

QWidget *Page::startWidget() const
{
    QWidget *inHeader = nullptr; // header or banner, only if there is nothing else: the page's work is below
    for (QWidget *widget = nextInFocusChain(); widget && widget != this; widget = widget->nextInFocusChain()) {
        if (!isAncestorOf(widget) || !widget->isVisible() || !widget->isEnabled()
            || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *banner = qobject_cast<const Banner *>(widget->parentWidget());
        if (!banner && !m_header->isAncestorOf(widget))
            return widget;
        if (!inHeader)
            inHeader = widget;
    }
    return inHeader;
}

QString Page::windowTitleText() const
{
    return m_header->title();
}

QVBoxLayout *Page::scrollBody()
{
    if (m_scrollBody)
        return m_scrollBody;
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    scroll->setWidget(content);
    // Both would fill themselves with the window's colour again; the page already is.
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_scrollBody = new QVBoxLayout(content);
    m_scrollBody->setContentsMargins(Theme::kPageMargin, 2, Theme::kPageMargin, 16);
    m_scrollBody->setSpacing(12);
    setBody(scroll);
    return m_scrollBody;
}

void Page::setBody(QWidget *body)
{
    if (m_body) {
        m_column->replaceWidget(m_body, body);
        m_body->deleteLater();
    } else {
        m_column->insertWidget(1, body, 1);
    }
    m_body = body;
    m_column->setStretchFactor(body, 1);
    if (!m_line && !qobject_cast<QScrollArea *>(body)) { // what scrolls runs on under the header, a table does not
        m_line = new Line;
        m_column->insertWidget(1, m_line);
    }
}

void Page::addTopRow(QWidget *row)
{
    m_top->addWidget(row);
}

void Page::addBanner(Banner *banner)
{
    m_top->addWidget(banner);
    banner->hide();
}

void Page::setFooter(QWidget *footer, bool underSide)
{
    (underSide ? m_outer : m_column)->addWidget(footer);
    UndoBar::standOn(footer);
}

void Page::setSide(QWidget *side)
{
    const int place = m_outer->indexOf(m_main);
    m_outer->removeWidget(m_main);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_main, 1);
    row->addWidget(side);
    m_outer->insertLayout(place, row, 1);
}

PanelSplit *Page::addSidePanel(SidePanel *panel)
{
    const int place = m_outer->indexOf(m_main);
    m_outer->removeWidget(m_main);
    m_split = new PanelSplit(m_main, panel);
    m_outer->insertWidget(place, m_split, 1);
    connect(m_split, &PanelSplit::panelClosed, this, [this] {
        QWidget *start = m_main->hasFocus() ? startWidget() : nullptr;
        if (start) // the keyboard was in the panel
            start->setFocus(Qt::OtherFocusReason);
    });
    return m_split;
}

void Page::hideHeader()
{
    m_header->hide();
    m_top->setContentsMargins(Theme::kPageMargin, 0, 16, 0);
    if (m_line)
        m_line->hide();
}

void Page::setTitle(const QString &title)
{
    m_header->setTitle(title);
    emit windowTitleTextChanged();
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool Page::stepBack()
{
    return m_split && m_split->closePanel();
}

void Page::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Back;
    if (!isBack || !stepBack())
        QWidget::keyPressEvent(event);
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        orderTabs();
}

/// By itself Tab follows the order in which things were added, and a page adds its rows and its panel as it likes.
void Page::orderTabs()
{
    QList<const QWidget *> sections;
    for (const QLayout *column : {static_cast<const QLayout *>(m_top), static_cast<const QLayout *>(m_column)}) {
        for (int i = 0; i < column->count(); ++i) {
            if (const QWidget *section = column->itemAt(i)->widget())
                sections.append(section);
        }
    }
    const auto next = [this](const QWidget *widget) {
        QWidget *found = widget->nextInFocusChain();
        while (found != this && (found->focusPolicy() == Qt::NoFocus || found->focusProxy() || !isAncestorOf(found)))
            found = found->nextInFocusChain();
        return found;
    };
    QList<std::pair<qsizetype, QWidget *>> places;
    for (QWidget *widget = next(this); widget != this; widget = next(widget)) {
        const auto section = std::ranges::find_if(std::as_const(sections), [widget](const QWidget *each) {
            return each == widget || each->isAncestorOf(widget);
        });
        places.append({section - sections.cbegin(), widget}); // the side belongs to none: it comes last
    }
    std::ranges::stable_sort(places, {}, &std::pair<qsizetype, QWidget *>::first);
    for (qsizetype i = 1; i < places.size(); ++i) {
        if (next(places.at(i - 1).second) != places.at(i).second) // what stands right stays with what is around it
            setTabOrder(places.at(i - 1).second, places.at(i).second);
    }
}
