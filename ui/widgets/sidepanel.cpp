// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidepanel.h"

#include "ui/style/stylepaint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

using Role = Theme::Role;

namespace {

constexpr int kOverlayBelow = 1120;
constexpr int kWideFrom = 1600;

} // namespace

SidePanel::SidePanel(QWidget *parent)
    : QFrame(parent)
    , m_scroll(new QScrollArea)
{
    setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QScrollArea *const scroll = m_scroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::kPageMargin, 12, 16, 16);
    m_body = new QVBoxLayout;
    m_body->setSpacing(12);
    column->addLayout(m_body);
    column->addStretch(1);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    outer->addWidget(scroll);
    setMinimumWidth(Theme::grown(280));
}

void SidePanel::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

int SidePanel::widthFor(int windowWidth)
{
    return Theme::grown(windowWidth >= kWideFrom ? 440 : 348);
}

QSize SidePanel::sizeHint() const
{
    return {widthFor(window()->width()), 400};
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    QFrame::keyPressEvent(event);
}

void SidePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).color(Role::Base));
    if (qobject_cast<QSplitter *>(parentWidget()))
        return; // the splitter's handle is the line
    stylepaint::edgeLine(&painter, rect(), layoutDirection() == Qt::RightToLeft ? Qt::RightEdge : Qt::LeftEdge,
                         Theme::of(this).color(Role::Line));
}

PanelSplit::PanelSplit(QWidget *content, SidePanel *panel, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_panel(panel)
    , m_splitter(new QSplitter(Qt::Horizontal))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->addWidget(m_content);
    m_splitter->addWidget(m_panel);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_panel->hide();
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_chosenWidth = m_panel->width();
        emit chosenWidthChanged(m_chosenWidth);
    });
    connect(m_panel, &SidePanel::closed, this, [this] {
        const QWidget *focus = focusWidget();
        const bool hadFocus = focus == m_panel || m_panel->isAncestorOf(focus);
        hidePanel();
        if (hadFocus)
            m_content->setFocus();
        emit panelClosed();
    });
}

void PanelSplit::showPanel()
{
    m_shown = true;
    arrange();
}

void PanelSplit::hidePanel()
{
    m_shown = false;
    m_panel->hide();
}

bool PanelSplit::closePanel()
{
    const bool isOpen = m_shown;
    if (isOpen)
        emit m_panel->closed();
    return isOpen;
}

void PanelSplit::setChosenWidth(int width)
{
    m_chosenWidth = width;
    arrange();
}

void PanelSplit::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PanelSplit::arrange()
{
    const bool overlay = window()->width() < kOverlayBelow;
    const int wanted = m_chosenWidth > 0 ? m_chosenWidth : SidePanel::widthFor(window()->width());
    if (overlay != m_overlay) {
        m_overlay = overlay;
        const bool hadFocus = m_panel->isAncestorOf(focusWidget());
        if (overlay)
            m_panel->setParent(this); // which takes it out of the splitter
        else
            m_splitter->addWidget(m_panel);
        if (hadFocus && m_shown)
            m_panel->setFocus();
    }
    if (!m_shown)
        return;
    if (m_overlay) {
        const int panelWidth = qMin(wanted, width());
        m_panel->setGeometry(width() - panelWidth, 0, panelWidth, height());
        m_panel->raise();
    }
    m_panel->show();
    if (!m_overlay && width() > wanted)
        m_splitter->setSizes({width() - wanted - 1, wanted});
}
