// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/studentcard.h"

#include "app/domain/clock.h"
#include "app/domain/phone.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "app/services/intakeservice.h"
#include "ui/automatic/messagesdue.h"
#include "ui/consent/consentsection.h"
#include "ui/home/activitytext.h"
#include "ui/messages/messagetext.h"
#include "ui/students/flowbanner.h"
#include "ui/students/flowtexts.h"
#include "ui/students/updatebanner.h"
#include "ui/style/icons.h"
#include "ui/style/stateword.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/steps.h"
#include "ui/widgets/timeline.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr std::chrono::milliseconds kReadPause{200};

/// An icon of the theme beside a line of text; it follows light and dark.
class IconMark final : public QWidget {
public:
    explicit IconMark(const QString &name)
        : m_name(name)
    {
    }
    QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        themedIcon(m_name, Role::Muted).paint(&painter, QRect(0, (height() - 16) / 2, 16, 16));
    }

private:
    QString m_name;
};

} // namespace

StudentCardView::StudentCardView(const StudentServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_column(new QVBoxLayout(this))
    , m_name(new ElidedLabel({}, Theme::Text::Person))
    , m_edit(Button::tool(u"document-edit"_s, {}))
    , m_send(new Button)
    , m_more(Button::tool(u"overflow-menu"_s, {}))
    , m_menu(new QMenu(this))
    , m_error(new Banner(Banner::Kind::Danger))
    , m_flowTitle(new Label({}, Theme::Text::Strong))
    , m_steps(new Steps)
    , m_trouble(new FlowBanner)
    , m_update(new UpdateBanner)
    , m_olderForms(new Timeline)
    , m_coursesTitle(new Label({}, Theme::Text::Strong))
    , m_consentTitle(new Label({}, Theme::Text::Strong))
    , m_conversation(new Button({}, ButtonKind::Ghost))
    , m_parts(new Button({}, ButtonKind::Ghost, this))
    , m_dueTitle(new Label({}, Theme::Text::Strong))
    , m_messagesTitle(new Label({}, Theme::Text::Strong))
    , m_messages(new Timeline)
    , m_bubble(new Bubble)
    , m_noMessages(new Label({}, Theme::Text::Body, Role::Muted))
    , m_activityTitle(new Label({}, Theme::Text::Strong))
    , m_activities(new Timeline)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    buildHead();
    const Section flow = addSection(m_flowTitle);
    m_flowSection = flow.whole;
    flow.rows->addWidget(m_steps);
    flow.rows->addWidget(m_olderForms);
    m_courses = addSection(m_coursesTitle).rows;
    setFlush(m_parts);
    m_parts->hide();
    connect(m_parts, &Button::clicked, this, [this] { emit progressWanted(m_wanted); });
    const Section due = addSection(m_dueTitle);
    m_dueSection = due.whole;
    m_dueSection->hide();
    if (m_services.rules) {
        m_due = new MessagesDue(*m_services.rules, m_services.clock);
        due.rows->addWidget(m_due);
        connect(m_due, &MessagesDue::countChanged, this, [this](int count) {
            m_dueSection->setVisible(count > 0);
            QWidget *previous = m_parts; // rows made later would come last of the whole window
            for (Button *why : m_due->buttons()) {
                setTabOrder(previous, why);
                previous = why;
            }
        });
    }
    QVBoxLayout *messages = addSection(m_messagesTitle).rows;
    messages->addWidget(m_messages);
    messages->addWidget(m_bubble);
    messages->addWidget(m_noMessages);
    m_send->setIconName(u"document-send"_s);
    messages->addWidget(m_send, 0, Qt::AlignLeft);
    connect(m_send, &Button::clicked, this, &StudentCardView::sendReminder);
    messages->addWidget(m_conversation, 0, Qt::AlignLeft);
    setFlush(m_conversation);
    m_conversation->hide();
    addConsent();
    setTabOrder(m_username.copy, m_parts); // made before them, shown after them
    const Section activity = addSection(m_activityTitle);
    m_activitySection = activity.whole;
    activity.rows->addWidget(m_activities);
    m_column->addStretch(1);

    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadPause);
    connect(&m_readTimer, &QTimer::timeout, this, &StudentCardView::read);
    connect(&m_services.changes, &DataChanges::changed, this, [this] {
        if (m_wanted != 0 && !m_readTimer.isActive())
            m_readTimer.start();
    });
    connect(m_trouble, &FlowBanner::retryWanted, this, &StudentCardView::retry);
    connect(m_trouble, &FlowBanner::editWanted, this, &StudentCardView::editWanted);
    connect(m_trouble, &FlowBanner::accountChosen, this, &StudentCardView::useAccount);
    connect(m_update, &UpdateBanner::retryWanted, this, &StudentCardView::retryUpdate);
    connect(m_update, &UpdateBanner::editWanted, this, [this] {
        if (m_card)
            emit detailsWanted(m_card->student.id);
    });
    retranslate();
}

void StudentCardView::buildHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_name, 1);
    head->addWidget(m_edit);
    head->addWidget(m_more);
    m_column->addLayout(head);
    // What needs a person stands first: on a small screen nobody scrolls to find it.
    m_column->addWidget(m_error);
    m_column->addWidget(m_trouble);
    m_column->addWidget(m_update);
    m_email = addContact(u"mail-message"_s);
    m_phone = addContact(u"call-start"_s);
    m_username = addContact(u"user-identity"_s);
    m_error->hide();
    buildMenu();
}

void StudentCardView::buildMenu()
{
    const auto editDetails = [this] {
        if (m_card)
            emit detailsWanted(m_card->student.id);
    };
    connect(m_edit, &Button::clicked, this, editDetails);
    m_editAction = m_menu->addAction(themedIcon(u"document-edit"_s), {}, this, editDetails);
    m_correctAction = m_menu->addAction(themedIcon(u"view-refresh"_s), {}, this, [this] {
        if (m_card && !m_card->intakes.isEmpty())
            emit editWanted(m_card->intakes.constFirst().intake.id);
    });
    m_enrolAction = m_menu->addAction(themedIcon(u"view-task"_s), {}, this, [this] {
        if (m_card)
            emit enrolWanted(m_card->student.id, m_card->student.fullName());
    });
    m_sendAction = m_menu->addAction(themedIcon(u"document-send"_s), {}, this, &StudentCardView::sendReminder);
    m_pauseAction = m_menu->addAction(themedIcon(u"media-playback-pause"_s), {}, this, [this] {
        if (m_card && m_consent)
            m_consent->openPause();
    });
    const auto openConversation = [this] {
        if (m_card)
            emit conversationWanted(m_card->student.id);
    };
    m_conversationAction = m_menu->addAction(themedIcon(u"mail-folder-inbox"_s), {}, this, openConversation);
    m_conversationAction->setVisible(false);
    connect(m_conversation, &Button::clicked, this, openConversation);
    m_copyAction = m_menu->addAction(themedIcon(u"edit-copy"_s), {}, this, &StudentCardView::copyAll);
    m_menu->addSeparator();
    m_archiveAction = m_menu->addAction(themedIcon(u"archive-insert"_s), {}, this, [this] {
        if (m_card)
            emit archiveWanted(m_card->student.id);
    });
    connect(m_more, &Button::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

StudentCardView::Contact StudentCardView::addContact(const QString &iconName)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *text = new ElidedLabel({}, Theme::Text::Body, Role::Muted);
    auto *copy = Button::tool(u"edit-copy"_s, {});
    copy->setFixedSize(Theme::grown(24), Theme::grown(24));
    layout->addWidget(new IconMark(iconName));
    layout->addWidget(text, 1);
    layout->addWidget(copy);
    m_column->addWidget(row);
    connect(copy, &Button::clicked, text, [text] { QGuiApplication::clipboard()->setText(text->text()); });
    return {row, text, copy};
}

StudentCardView::Section StudentCardView::addSection(Label *title)
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Line);
    column->addSpacing(4);
    column->addWidget(title);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(6);
    column->addLayout(rows);
    m_column->addWidget(whole);
    return {whole, rows};
}

void StudentCardView::setStudent(qint64 studentId)
{
    if (studentId == m_wanted)
        return;
    m_wanted = studentId;
    read();
}

void StudentCardView::read()
{
    const int question = ++m_question;
    if (m_wanted == 0)
        return;
    QCoro::connect(m_services.students.card(m_wanted), this, [this, question](const Result<StudentCard> &card) {
        if (question != m_question)
            return;
        if (!card) {
            settle(fail(card.error()));
            return;
        }
        m_error->hide();
        if (m_card && m_card->student.id != card->student.id)
            m_progress.clear(); // another person's
        show(*card);
        readProgress();
        if (m_due)
            m_due->setStudent(card->student.id);
    });
}

void StudentCardView::show(const StudentCard &card)
{
    m_card = card;
    m_name->setText(card.student.fullName());
    showContacts(card.student);
    m_update->setJob(card.campusUpdate);
    showFlow();
    showEnrolments();
    showMessages();
    showActivities();
    readConversation();
    const bool isArchived = card.student.state == StudentState::Archived;
    m_archiveAction->setVisible(!isArchived);
    m_enrolAction->setVisible(!isArchived);
    m_sendAction->setVisible(!isArchived && m_services.send);
    m_send->setVisible(!isArchived && m_services.send);
    m_pauseAction->setVisible(!isArchived && m_consent);
    emit shown();
}

void StudentCardView::showContacts(const Student &student)
{
    const auto fill = [](const Contact &contact, const QString &text) {
        contact.text->setText(text);
        contact.row->setVisible(!text.isEmpty());
    };
    fill(m_email, student.email);
    fill(m_phone, formattedPhone(student.phone));
    fill(m_username, student.username);
}

void StudentCardView::showFlow()
{
    const QList<IntakeStatus> &intakes = m_card->intakes;
    m_flowSection->setVisible(!intakes.isEmpty());
    m_olderForms->setVisible(intakes.size() > 1);
    m_correctAction->setVisible(!intakes.isEmpty() && intakes.constFirst().failedStep());
    if (intakes.isEmpty()) {
        m_trouble->hide();
        return;
    }
    const QDateTime now = m_services.clock.now().toLocalTime();
    QList<Step> steps;
    for (const FlowStepStatus &step : intakes.constFirst().steps)
        steps.append({stepMark(step), stepName(step.step), stepDetail(step, now), stepStateWord(step)});
    m_steps->setSteps(steps);
    m_trouble->setStatus(intakes.constFirst());
    QList<TimelineEntry> older;
    for (qsizetype i = 1; i < intakes.size(); ++i) {
        const IntakeStatus &intake = intakes.at(i);
        const FlowStepStatus *trouble = stepInTrouble(intake);
        older.append({.mark = trouble ? stepMark(*trouble) : Mark::Done,
                      .what = tr("Earlier form"),
                      .detail = intake.courseNames.values().join(u", "_s),
                      .when = relativeDate(intake.intake.createdAt.toLocalTime(), now)});
    }
    m_olderForms->setEntries(older);
}

void StudentCardView::showMessages()
{
    const QDateTime now = m_services.clock.now().toLocalTime();
    QList<TimelineEntry> entries;
    for (const MessageRow &row : std::as_const(m_card->messages)) {
        const Message &message = row.message;
        QString detail = stateWord(message.state);
        if (message.error)
            detail = tr("%1: %2", "state: cause").arg(detail, describe(*message.error).title);
        if (row.isToGuardian)
            detail = tr("%1, to the guardian's phone", "state of a message to a minor").arg(detail);
        entries.append({.mark = stateMark(message.state),
                        .what = templateAndReason(message),
                        .detail = detail,
                        .when = relativeDate(row.since().toLocalTime(), now)});
    }
    m_messages->setEntries(entries);
    m_messages->setVisible(!entries.isEmpty());
    m_noMessages->setVisible(entries.isEmpty());
    const bool hasText = !entries.isEmpty() && !m_card->messages.constFirst().message.text.isEmpty();
    m_bubble->setVisible(hasText);
    if (hasText) {
        const MessageRow &newest = m_card->messages.constFirst();
        m_bubble->setText(newest.message.text);
        m_bubble->setFootnote(clockTime(newest.since().toLocalTime().time()), stateMark(newest.message.state));
    }
}

void StudentCardView::showActivities()
{
    const QDateTime now = m_services.clock.now().toLocalTime();
    QList<TimelineEntry> entries;
    for (const Activity &activity : std::as_const(m_card->activities))
        entries.append({.mark = activityMark(activity.kind),
                        .what = cardActivityText(activity),
                        .when = relativeDate(activity.at.toLocalTime(), now)});
    m_activities->setEntries(entries);
    m_activitySection->setVisible(!entries.isEmpty());
}

void StudentCardView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StudentCardView::retranslate()
{
    const auto name = [](Button *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_more, tr("More actions"));
    name(m_email.copy, tr("Copy e-mail"));
    name(m_phone.copy, tr("Copy phone"));
    name(m_username.copy, tr("Copy username"));
    name(m_edit, tr("Edit details (F2)"));
    m_editAction->setText(tr("E&dit details"));
    m_correctAction->setText(tr("&Edit and retry"));
    m_enrolAction->setText(tr("E&nrol in courses…"));
    m_archiveAction->setText(tr("&Archive"));
    m_sendAction->setText(tr("&Send reminder…"));
    m_send->setText(tr("Send reminder…"));
    m_pauseAction->setText(tr("&Pause automatic messages…"));
    m_conversationAction->setText(tr("Open con&versation"));
    m_conversation->setText(tr("Open conversation"));
    m_consentTitle->setText(tr("Consent"));
    m_copyAction->setText(tr("&Copy"));
    m_flowTitle->setText(tr("Enrolment form"));
    m_coursesTitle->setText(tr("Courses"));
    m_parts->setText(tr("Parts and attempts"));
    m_dueTitle->setText(tr("Messages due"));
    m_messagesTitle->setText(tr("Messages"));
    m_noMessages->setText(tr("No message has been written to this person."));
    m_activityTitle->setText(tr("What happened"));
    if (m_card)
        show(*m_card);
}
