// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_path(new Button({}, ButtonKind::Quiet))
    , m_title(new ElidedLabel(title, Theme::Text::Title))
    , m_summary(new ElidedLabel({}, Theme::Text::Body, Role::Muted))
    , m_actions(new QHBoxLayout)
    , m_more(Button::tool(u"overflow-menu"_s, {}))
    , m_menu(new QMenu(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 12, 0, 0);
    row->setSpacing(16);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_path->setProperty("bedelAlignLeft", true);
    m_path->setFixedHeight(Theme::lineHeight() + 2);
    texts->addWidget(m_path);
    texts->addWidget(m_title);
    texts->addWidget(m_summary);
    row->addLayout(texts, 1);
    m_actions->setSpacing(8);
    m_actions->addWidget(m_more);
    row->addLayout(m_actions);
    row->setAlignment(m_actions, Qt::AlignVCenter);
    m_path->hide();
    m_summary->hide();
    m_more->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumHeight(Theme::controlHeight() + 12);
    connect(m_path, &Button::clicked, this, &PageHeader::pathActivated);
    connect(m_more, &Button::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
    });
    retranslate();
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::setSummary(const QString &summary)
{
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
}

void PageHeader::setPath(const QString &path)
{
    m_path->setText(path.isEmpty() ? path : tr("%1  ›", "path above a title").arg(path));
    m_path->setAccessibleName(tr("Back to %1").arg(path));
    m_path->setVisible(!path.isEmpty());
}

void PageHeader::addAction(Button *button)
{
    m_actions->addWidget(button);
    m_buttons.append(button);
    button->installEventFilter(this);
    fitActions();
}

void PageHeader::addTool(QWidget *tool)
{
    layout()->addWidget(tool);
    m_tools.append(tool);
}

QSize PageHeader::minimumSizeHint() const
{
    return {Theme::grown(240), QWidget::minimumSizeHint().height()};
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitActions();
}

bool PageHeader::eventFilter(QObject *watched, QEvent *event)
{
    // A page hides and shows its buttons, or gives them longer words.
    const bool matters = event->type() == QEvent::HideToParent || event->type() == QEvent::ShowToParent
        || event->type() == QEvent::LanguageChange;
    if (matters && !m_fitting)
        QMetaObject::invokeMethod(this, &PageHeader::fitActions, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void PageHeader::fitActions()
{
    m_fitting = true;
    for (Button *button : std::as_const(m_folded))
        button->show();
    m_folded.clear();
    int room = width() - Theme::grown(120) - 16; // the title keeps at least this much
    for (QWidget *tool : std::as_const(m_tools))
        room -= tool->sizeHint().width() + 16;
    const auto needed = [this] {
        int sum = 0;
        for (Button *button : std::as_const(m_buttons)) {
            if (!button->isHidden())
                sum += button->sizeHint().width() + 8;
        }
        return sum + (m_folded.isEmpty() ? 0 : m_more->sizeHint().width() + 8);
    };
    for (Button *button : std::as_const(m_buttons)) { // left to right, so the primary is the last to go
        if (width() <= 0 || needed() <= room)
            break;
        if (button->isHidden() || button->kind() == ButtonKind::Primary)
            continue;
        m_folded.append(button);
        button->hide();
    }
    m_more->setVisible(!m_folded.isEmpty());
    m_fitting = false;
}

void PageHeader::fillMenu()
{
    m_menu->clear();
    for (Button *button : std::as_const(m_folded)) {
        QAction *action = m_menu->addAction(themedIcon(button->iconName()), button->text());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &Button::click);
    }
}

void PageHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        QMetaObject::invokeMethod(this, &PageHeader::fitActions, Qt::QueuedConnection);
    }
    QWidget::changeEvent(event);
}

void PageHeader::retranslate()
{
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More actions"));
}
