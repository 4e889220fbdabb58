// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/quickreplypopup.h"

#include "app/domain/names.h"
#include "ui/style/icons.h"
#include "ui/style/stylepaint.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWide = 420;
constexpr int kHigh = 320;
constexpr int kIndexRole = Qt::UserRole;

/// Every word that was typed stands in name or text, whatever accents it was typed with.
bool matches(const QuickReply &reply, const QString &typed)
{
    const QString text = folded(reply.name + u' ' + reply.body);
    const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word); });
}

} // namespace

QuickReplyPopup::QuickReplyPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_none(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_manage(new Button(tr("&Manage quick replies…"), ButtonKind::Ghost))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 8);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addWidget(m_manage, 0, Qt::AlignLeft);
    setFlush(m_manage);
    setAccessibleName(tr("Quick replies"));
    m_search->setPlaceholderText(tr("Words of the answer"));
    m_search->setAccessibleName(tr("Search quick replies"));
    m_search->addAction(themedIcon(u"search"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_none->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setAccessibleName(tr("Quick replies"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_search, &QLineEdit::textChanged, this, &QuickReplyPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this, &QuickReplyPopup::take);
    connect(m_list, &QListWidget::itemActivated, this, &QuickReplyPopup::take);
    connect(m_manage, &Button::clicked, this, [this] {
        close();
        emit manageWanted();
    });
}

void QuickReplyPopup::setReplies(const QList<QuickReply> &replies)
{
    m_replies = replies;
    fill();
}

void QuickReplyPopup::popUp(const QWidget *over)
{
    m_search->clear();
    fill();
    const QSize size(Theme::grown(kWide), Theme::grown(kHigh));
    QRect place(over->mapToGlobal(QPoint(0, -size.height() - 4)), size);
    const QRect screen = over->screen()->availableGeometry();
    place.moveLeft(std::clamp(place.left(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
    place.moveTop(std::max(place.top(), screen.top()));
    setGeometry(place);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void QuickReplyPopup::fill()
{
    m_list->clear();
    for (qsizetype i = 0; i < m_replies.size(); ++i) {
        const QuickReply &reply = m_replies.at(i);
        if (!matches(reply, m_search->text()))
            continue;
        auto *item = new QListWidgetItem(tr("%1\n%2", "name and text of a quick reply")
                                             .arg(reply.name, readableReply(reply.body.simplified()).left(160)));
        item->setData(kIndexRole, i);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    m_list->setVisible(m_list->count() > 0);
    m_none->setVisible(m_list->count() == 0);
    m_none->setText(m_replies.isEmpty() ? tr("There are no quick replies yet. What is answered often can be kept here.")
                                        : tr("No quick reply has all these words."));
}

void QuickReplyPopup::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QuickReply reply = m_replies.at(item->data(kIndexRole).toLongLong());
    close();
    emit chosen(reply);
}

bool QuickReplyPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const int step = key == Qt::Key_Up ? -1 : 1;
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        take();
        return true;
    }
    return false;
}

void QuickReplyPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Theme::Role::Raised));
    stylepaint::box(&painter, rect(), 0, theme.color(Theme::Role::Raised), theme.color(Theme::Role::ButtonLine));
}
