// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagepanel.h"

#include "app/domain/phone.h"
#include "app/services/errortext.h"
#include "ui/messages/messagetext.h"
#include "ui/settings/templatetext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timeline.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kQuestionWidth = 420;

/// When an event has no line of its own in the history (an older record): the times of the row.
QList<MessageEvent> eventsOf(const Message &message)
{
    QList<MessageEvent> events;
    const auto add = [&events](MessageState state, const QDateTime &at) {
        if (at.isValid())
            events.append({state, at, {}});
    };
    add(MessageState::Queued, message.queuedAt);
    add(MessageState::Accepted, message.acceptedAt);
    add(MessageState::Sent, message.sentAt);
    add(MessageState::Delivered, message.deliveredAt);
    add(MessageState::Read, message.readAt);
    if (message.failedAt.isValid())
        events.append({MessageState::Failed, message.failedAt, message.error});
    return events;
}

} // namespace

MessagePanel::MessagePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, Theme::Text::Section))
    , m_detail(new ElidedLabel({}, Theme::Text::Small, Theme::Role::Muted))
    , m_bubble(new Bubble)
    , m_banner(new Banner(Banner::Kind::Warning))
    , m_template(new Button)
    , m_arrived(new Button)
    , m_again(new Button)
    , m_cancel(new Button)
    , m_student(new Button({}, ButtonKind::Ghost))
    , m_happened(new Label({}, Theme::Text::Strong))
    , m_timeline(new Timeline)
    , m_idLabel(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_id(new ElidedLabel({}, Theme::Text::Small, Theme::Role::Muted))
    , m_copy(Button::tool(u"edit-copy"_s, {}))
{
    build();
    connect(m_template, &Button::clicked, this, &MessagePanel::templatesWanted);
    connect(m_arrived, &Button::clicked, this, [this] { emit arrivedWanted(messageId()); });
    connect(m_cancel, &Button::clicked, this, [this] { emit cancelWanted(messageId()); });
    connect(m_student, &Button::clicked, this, [this] { emit studentWanted(m_row.message.studentId); });
    connect(m_again, &Button::clicked, this, &MessagePanel::onSendAgain);
    connect(m_copy, &Button::clicked, this, &MessagePanel::copyId);
    showMessage();
}

void MessagePanel::build()
{
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addSpacing(4);
    column->addWidget(m_bubble);
    column->addSpacing(6);
    column->addWidget(m_banner);
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(actions, 8);
    setFlush(m_student);
    for (Button *button : {m_template, m_arrived, m_again, m_cancel, m_student})
        flow->addWidget(button);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    actions->setSizePolicy(policy);
    column->addSpacing(6);
    column->addWidget(actions);
    column->addSpacing(10);
    column->addWidget(m_happened);
    column->addSpacing(4);
    column->addWidget(m_timeline);
    column->addStretch();
    auto *id = new QHBoxLayout;
    id->setSpacing(8);
    id->addWidget(m_idLabel);
    id->addWidget(m_id, 1);
    id->addWidget(m_copy);
    column->addLayout(id);
}

void MessagePanel::setMessage(const MessageRow &row, const QList<MessageEvent> &history)
{
    m_row = row;
    m_history = history.isEmpty() ? eventsOf(row.message) : history;
    showMessage();
}

void MessagePanel::showMessage()
{
    const Message &message = m_row.message;
    m_title->setText(messageTitle(m_row));
    const QString to = formattedPhone(message.to);
    m_detail->setText(message.templateKey.isEmpty()
                          ? tr("WhatsApp · %1", "phone").arg(to)
                          : tr("%1 · %2 · %3", "template, its language, phone")
                                .arg(message.templateKey.name, templateLanguage(message.templateKey.language), to));
    m_bubble->setVisible(!message.text.isEmpty());
    m_bubble->setText(message.text);
    const QDateTime at = message.acceptedAt.isValid() ? message.acceptedAt : message.queuedAt;
    m_bubble->setFootnote(at.toLocalTime().time().toString(u"HH:mm"_s), stateMark(message.state));
    showActions();
    m_happened->setText(tr("What happened"));
    showHistory();
    m_student->setText(tr("Open student"));
    m_student->setVisible(message.studentId != 0);
    m_idLabel->setText(tr("WhatsApp id"));
    m_id->setText(message.whatsappMessageId);
    m_copy->setToolTip(tr("Copy the WhatsApp id"));
    m_copy->setAccessibleName(tr("Copy the WhatsApp id"));
    const bool hasId = !message.whatsappMessageId.isEmpty();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_idLabel), static_cast<QWidget *>(m_id), static_cast<QWidget *>(m_copy)})
        widget->setVisible(hasId);
}

void MessagePanel::showActions()
{
    const Message &message = m_row.message;
    const MessageExplanation why = explanation(message);
    m_banner->setVisible(!why.title.isEmpty());
    m_banner->setKind(message.state == MessageState::Failed     ? Banner::Kind::Danger
                          : message.state == MessageState::Held ? Banner::Kind::Info
                                                                : Banner::Kind::Warning);
    m_banner->setMessage(why.title, why.sentence);
    m_template->setText(tr("Choose template"));
    m_template->setVisible(waitsForTemplate(message));
    m_arrived->setText(tr("It arrived"));
    m_arrived->setVisible(message.state == MessageState::Unconfirmed);
    m_again->setText(message.state == MessageState::Unconfirmed ? tr("Send again…") : tr("Send again"));
    m_again->setVisible(message.state == MessageState::Unconfirmed || message.state == MessageState::Failed);
    m_cancel->setText(tr("Cancel sending"));
    m_cancel->setVisible(message.state == MessageState::Queued);
}

void MessagePanel::showHistory()
{
    QList<TimelineEntry> entries;
    const QDate day = m_row.message.queuedAt.toLocalTime().date();
    for (const MessageEvent &event : std::as_const(m_history)) {
        const QDateTime at = event.at.toLocalTime();
        const QString time = at.time().toString(u"HH:mm:ss"_s);
        TimelineEntry entry{.mark = stateMark(event.state), .what = eventText(event.state), .when = time};
        if (at.date() != day)
            entry.when =
                tr("%1, %2", "day, time").arg(QLocale().toString(at.date(), tr("d MMM", "day and month")), time);
        if (event.error)
            entry.detail = describe(*event.error).sentence;
        entries.append(entry);
    }
    m_timeline->setEntries(entries);
}

void MessagePanel::onSendAgain()
{
    const qint64 id = messageId();
    if (m_row.message.state != MessageState::Unconfirmed) {
        emit sendAgainWanted(id);
        return;
    }
    // What cannot be taken back is asked, with the risk by name and the safe answer first.
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Send again?"), tr("Send this message again?"),
                                     QMessageBox::NoButton, window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("It is not known whether it arrived. If it did, %1 receives it twice, and that cannot be undone.")
            .arg(recipientName(m_row)));
    if (auto *grid = qobject_cast<QGridLayout *>(question->layout())) // by itself it is as narrow as its buttons
        grid->addItem(new QSpacerItem(Theme::grown(kQuestionWidth), 0), grid->rowCount(), 0, 1, grid->columnCount());
    QPushButton *again = question->addButton(tr("Send again"), QMessageBox::DestructiveRole);
    setButtonKind(again, ButtonKind::Danger);
    QPushButton *keep = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(question, &QMessageBox::finished, this, [this, question, again, id] {
        if (question->clickedButton() == again)
            emit sendAgainWanted(id);
    });
    question->open();
}

void MessagePanel::copyId()
{
    QGuiApplication::clipboard()->setText(m_row.message.whatsappMessageId);
    m_copy->setToolTip(tr("Copied"));
}

void MessagePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showMessage();
    QWidget::changeEvent(event);
}
