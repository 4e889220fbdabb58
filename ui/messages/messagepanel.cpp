// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagepanel.h"

#include "app/services/errortext.h"
#include "ui/messages/messagetext.h"
#include "ui/style/stateword.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/question.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/timeline.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

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
    , m_lost(new Button)
    , m_now(new Button)
    , m_why(new Button)
    , m_conversation(new Button({}, ButtonKind::Ghost))
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
    connect(m_lost, &Button::clicked, this, [this] { emit lostWanted(messageId()); });
    connect(m_now, &Button::clicked, this, [this] { emit sendNowWanted(messageId()); });
    connect(m_why, &Button::clicked, this, [this] { emit whyWanted(messageId()); });
    connect(m_conversation, &Button::clicked, this,
            [this] { emit conversationWanted(m_row.message.contactId, m_row.message.studentId); });
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
    const auto row = [column](const QList<Button *> &buttons) {
        auto *actions = new QWidget;
        auto *flow = new FlowLayout(actions, 8);
        for (Button *button : buttons)
            flow->addWidget(button);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        actions->setSizePolicy(policy);
        column->addWidget(actions);
    };
    m_why->setIconName(u"question"_s);
    setFlush(m_conversation);
    setFlush(m_student);
    column->addSpacing(6);
    row({m_template, m_arrived, m_lost, m_again, m_now, m_cancel}); // what a person decides
    column->addSpacing(10);
    column->addWidget(m_happened);
    column->addSpacing(4);
    column->addWidget(m_timeline);
    column->addSpacing(10);
    row({m_why, m_conversation, m_student}); // where it leads
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

void MessagePanel::setDeliveryReported(bool reported)
{
    m_isDeliveryReported = reported;
    showMessage();
}

void MessagePanel::setDeliveryDue(const QDateTime &due)
{
    m_deliveryDue = due;
    showMessage();
}

void MessagePanel::offerWhy(bool offered)
{
    m_offersWhy = offered;
    showMessage();
}

void MessagePanel::offerConversation(bool offered)
{
    m_offersConversation = offered;
    showMessage();
}

void MessagePanel::setOrigin(qint64 messageId, const QString &origin)
{
    m_originOf = messageId;
    m_origin = origin;
    if (messageId == this->messageId())
        showHistory();
}

void MessagePanel::showMessage()
{
    const Message &message = m_row.message;
    m_title->setText(messageTitle(m_row));
    const QString to = recipientPhone(m_row);
    QStringList details;
    if (message.templateKey.name.isEmpty())
        details.append(u"WhatsApp"_s);
    else
        details << message.templateKey.name << templateLanguage(message.templateKey.language);
    if (!to.isEmpty()) // of an erased person nobody knows it any more
        details.append(to);
    m_detail->setText(details.join(u" · "_s));
    m_bubble->setVisible(!message.text.isEmpty());
    m_bubble->setText(message.text);
    const QDateTime at = message.acceptedAt.isValid() ? message.acceptedAt : message.queuedAt;
    m_bubble->setFootnote(at.toLocalTime().time().toString(u"HH:mm"_s), stateMark(message.state));
    showActions();
    const QDate day = message.queuedAt.toLocalTime().date();
    m_happened->setText(day.isValid() ? tr("What happened, %1", "weekday, day of the month")
                                            .arg(QLocale().toString(day, tr("ddd d MMM", "weekday, day of the month")))
                                      : tr("What happened"));
    showHistory();
    const bool hasArrived = message.state == MessageState::Delivered || message.state == MessageState::Read;
    m_why->setText(!message.isAutomatic                        ? tr("Details of the sending")
                       : message.state == MessageState::Queued ? tr("Why will they get it?")
                       : hasArrived                            ? tr("Why did they get it?")
                                                               : tr("Why was it prepared?"));
    m_why->setVisible(m_offersWhy);
    m_conversation->setText(tr("Open conversation"));
    m_conversation->setVisible(m_offersConversation && (message.studentId != 0 || message.contactId != 0));
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
    MessageExplanation why = explanation(message);
    const bool isUnreported = message.state == MessageState::Accepted && !m_isDeliveryReported;
    if (isUnreported)
        why = {tr("Accepted, delivery unknown"),
               tr("WhatsApp has taken it. Whether it arrived is not known, as its reports are not received here.")};
    else if (m_isDeliveryReported && isUndelivered(message, m_deliveryDue))
        why = undeliveredExplanation(timeOf(message.acceptedAt));
    m_banner->setVisible(!why.title.isEmpty());
    m_banner->setKind(message.state == MessageState::Failed ? Banner::Kind::Danger
                          : message.state == MessageState::Held || isUnreported
                              || message.state == MessageState::Cancelled
                          ? Banner::Kind::Info
                          : Banner::Kind::Warning);
    m_banner->setMessage(why.title, why.sentence);
    m_template->setText(tr("Choose template"));
    m_template->setVisible(waitsForTemplate(message));
    m_arrived->setText(tr("It arrived"));
    m_arrived->setVisible(message.state == MessageState::Unconfirmed);
    m_lost->setText(tr("It did not arrive"));
    m_lost->setVisible(message.state == MessageState::Unconfirmed);
    m_now->setText(tr("Send now"));
    m_now->setVisible(message.state == MessageState::Queued && message.waitsFor.isEmpty() && message.undoUntil.isValid()
                      && message.notBefore == message.undoUntil);
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
        entry.detail = eventDetail(event);
        entries.append(entry);
    }
    m_timeline->setEntries(entries);
}

QString MessagePanel::timeOf(const QDateTime &at) const
{
    const QDateTime local = at.toLocalTime();
    return tr("%1, %2", "day, time")
        .arg(QLocale().toString(local.date(), tr("d MMM", "day and month")), clockTime(local.time()));
}

QString MessagePanel::eventDetail(const MessageEvent &event) const
{
    const Message &message = m_row.message;
    QStringList lines;
    if (event.error) {
        lines.append(describe(*event.error).sentence);
        // What the other side said, word for word, for whoever has to ask there.
        const bool hasAnswered = !event.error->code.isEmpty() && event.error->code.at(0).isDigit();
        const bool isTheirs =
            event.error->system == Error::System::WhatsApp && hasAnswered && !event.error->detail.isEmpty();
        if (isTheirs)
            lines.append(tr("WhatsApp said: %1").arg(plainFact(event.error->detail)));
        if (hasAnswered)
            lines.append(tr("Code %1").arg(event.error->code));
    }
    if (event.state == MessageState::Queued && event.at == m_history.constFirst().at) {
        const QString reason = reasonText(message);
        lines.append(m_originOf == message.id && !m_origin.isEmpty() ? m_origin
                                                                     : reason.left(1).toUpper() + reason.mid(1));
        if (const QString insisted = insistedText(message); !insisted.isEmpty())
            lines.append(insisted);
    }
    if (event.state == MessageState::Accepted) {
        const qint64 seconds = message.undoUntil.isValid() ? message.queuedAt.secsTo(message.undoUntil) : 0;
        if (seconds >= 60 && seconds % 60 == 0)
            lines.append(tr("After %Ln minute(s) to undo", nullptr, int(seconds / 60)));
        else if (seconds > 0)
            lines.append(tr("After %Ln second(s) to undo", nullptr, int(seconds)));
        if (message.attempts > 1)
            lines.append(tr("%Ln attempt(s)", nullptr, message.attempts));
    }
    return lines.join(u'\n');
}

void MessagePanel::onSendAgain()
{
    const qint64 id = messageId();
    if (m_row.message.state != MessageState::Unconfirmed) {
        emit sendAgainWanted(id);
        return;
    }
    ask(this,
        {.title = tr("Send again?"),
         .text = tr("Send this message again?"),
         .more = tr("It is not known whether it arrived. If it did, %1 receives it twice, and that cannot be undone.")
                     .arg(recipientName(m_row)),
         .yes = tr("Send again"),
         .no = tr("Cancel")},
        [this, id] { emit sendAgainWanted(id); });
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
