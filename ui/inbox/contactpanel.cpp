// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/contactpanel.h"

#include "app/domain/clock.h"
#include "app/services/progressservice.h"
#include "ui/consent/consentsection.h"
#include "ui/inbox/coursebar.h"
#include "ui/progress/progresstext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLocale>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr int kConversationHours = 24; // automatic messages rest that long after the person's last one

Chip::Tone toneOf(Standing standing)
{
    switch (standing) {
    case Standing::Done:
        return Chip::Tone::Ok;
    case Standing::Behind:
        return Chip::Tone::Warn;
    case Standing::Stalled:
        return Chip::Tone::Danger;
    case Standing::Moving:
        return Chip::Tone::Accent;
    default:
        return Chip::Tone::Neutral;
    }
}

/// What one would write about a course that stands so.
MessagePurpose fitting(Standing standing)
{
    if (standing == Standing::Done)
        return MessagePurpose::Completion;
    return standing == Standing::Moving ? MessagePurpose::Progress : MessagePurpose::Inactivity;
}

} // namespace

ContactPanel::ContactPanel(const InboxServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_courseArea(new QWidget)
    , m_name(new ElidedLabel({}, Theme::Text::Section))
    , m_box(new QComboBox)
    , m_chip(new Chip)
    , m_bar(new CourseBar)
    , m_plan(new Label({}, Theme::Text::Small, Role::Muted))
    , m_noCourse(new Label({}, Theme::Text::Body, Role::Muted))
    , m_consentTitle(new Label({}, Theme::Text::Strong))
    , m_consent(new ConsentSection({.consent = services.consent,
                                    .students = services.students,
                                    .settings = services.settings,
                                    .changes = services.changes,
                                    .clock = services.clock}))
    , m_suggestions(new Label({}, Theme::Text::Strong))
    , m_template(new Button)
    , m_record(new Button)
    , m_progress(new Button)
    , m_link(new Button)
    , m_rest(new QWidget)
    , m_restText(new Label({}, Theme::Text::Small, Role::Muted))
{
    build();
    connect(m_box, &QComboBox::activated, this, [this] {
        showCourse();
        showSuggestions();
        emit courseChosen(enrolmentId());
    });
    connect(m_template, &Button::clicked, this, [this] { emit templateWanted(m_suggested); });
    connect(m_record, &Button::clicked, this, [this] { emit studentWanted(m_view.row.contact.studentId); });
    connect(m_progress, &Button::clicked, this, [this] { emit progressWanted(m_view.row.contact.studentId); });
    connect(m_link, &Button::clicked, this, &ContactPanel::linkWanted);
    retranslate();
}

void ContactPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    buildCourse();
    column->addWidget(m_courseArea);
    m_noCourse->setWordWrap(true);
    column->addWidget(m_noCourse);
    column->addWidget(m_link);
    column->addWidget(new Line);
    column->addWidget(m_consentTitle);
    column->addWidget(m_consent);
    column->addWidget(new Line);
    column->addWidget(m_suggestions);
    const std::pair<Button *, QString> buttons[]{{m_template, u"document-send"_s},
                                                 {m_record, u"im-user"_s},
                                                 {m_progress, u"office-chart-line"_s},
                                                 {m_link, u"list-add-user"_s}};
    for (const auto &[button, icon] : buttons) {
        button->setIconName(icon);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    for (Button *button : {m_template, m_record, m_progress})
        column->addWidget(button);
    auto *rest = new QHBoxLayout(m_rest);
    rest->setContentsMargins(0, 6, 0, 0);
    rest->setSpacing(8);
    rest->addWidget(new MarkLabel(Mark::Held), 0, Qt::AlignTop);
    m_restText->setWordWrap(true);
    rest->addWidget(m_restText, 1);
    column->addWidget(m_rest);
    m_rest->hide();
}

void ContactPanel::buildCourse()
{
    auto *course = new QVBoxLayout(m_courseArea);
    course->setContentsMargins(0, 0, 0, 0);
    course->setSpacing(6);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(10);
    course->addWidget(m_box);
    course->addWidget(m_name);
    course->addWidget(m_chip, 0, Qt::AlignLeft);
    course->addWidget(m_bar);
    course->addWidget(m_plan);
    course->addSpacing(4);
    course->addWidget(new Line);
    auto *facts = new QFormLayout;
    facts->setContentsMargins(0, 4, 0, 0);
    facts->setHorizontalSpacing(12);
    facts->setVerticalSpacing(5);
    facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    facts->setLabelAlignment(Qt::AlignLeft);
    m_access = addFact(facts);
    m_end = addFact(facts);
    m_attempts = addFact(facts);
    m_pause = addFact(facts);
    course->addLayout(facts);
}

ContactPanel::Fact ContactPanel::addFact(QFormLayout *form)
{
    const Fact fact{new Label({}, Theme::Text::Body, Role::Muted), new Label};
    fact.value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    fact.value->setWordWrap(true);
    form->addRow(fact.name, fact.value);
    return fact;
}

void ContactPanel::setConversation(const ConversationView &view)
{
    const bool isOther =
        view.row.contact.id != m_view.row.contact.id || view.row.contact.studentId != m_view.row.contact.studentId;
    const qint64 chosen = isOther ? 0 : enrolmentId();
    m_view = view;
    if (isOther)
        m_failed.clear();
    fillCourses();
    if (const int index = m_box->findData(chosen); index >= 0)
        m_box->setCurrentIndex(index);
    showCourse();
    showSuggestions();
    showRest();
    m_consent->setPerson({.studentId = view.row.contact.studentId, .contactId = view.row.contact.id}, view.row.name());
    readAttempts();
}

void ContactPanel::setTemplates(const QList<TemplateUse> &templates)
{
    m_templates = templates;
    showSuggestions();
}

void ContactPanel::fillCourses()
{
    m_box->clear();
    for (const ConversationCourse &course : std::as_const(m_view.courses))
        m_box->addItem(course.name, course.enrolmentId);
    m_box->setVisible(m_view.courses.size() > 1);
    m_name->setVisible(m_view.courses.size() == 1);
}

const ConversationCourse *ContactPanel::course() const
{
    const int index = m_box->currentIndex();
    return index >= 0 && index < m_view.courses.size() ? &m_view.courses.at(index) : nullptr;
}

qint64 ContactPanel::enrolmentId() const
{
    const ConversationCourse *known = course();
    return known ? known->enrolmentId : 0;
}

void ContactPanel::showCourse()
{
    const ConversationCourse *known = course();
    const bool isStudent = m_view.row.contact.studentId != 0;
    m_courseArea->setVisible(known);
    m_noCourse->setVisible(!known);
    m_noCourse->setText(isStudent ? tr("In no course yet.") : tr("Linked to no student: courses are not known."));
    m_link->setVisible(!isStudent);
    if (!known)
        return;
    const QDateTime now = m_services.clock.now().toLocalTime();
    m_name->setText(known->name);
    const Standing standing = known->standing.value_or(Standing::Unknown);
    m_chip->setChip(known->isActive ? stateWord(standing) : tr("No longer enrolled"),
                    known->isActive ? toneOf(standing) : Chip::Tone::Neutral,
                    known->isActive ? stateMark(standing) : Mark::None);
    m_bar->setProgress(known->percent, known->expected, standing);
    m_plan->setText(progresstext::planText(known->percent, known->expected));
    m_plan->setVisible(!m_plan->text().isEmpty());
    m_access.value->setText(known->lastActivity.isValid() ? relativeDate(known->lastActivity, now) : tr("never"));
    m_end.value->setText(known->period.end.isValid() ? plainDay(known->period.end.toLocalTime().date(), now.date())
                                                     : tr("none", "end of a course"));
    const bool rests = known->pausedTo.isValid() && known->pausedTo >= now.date();
    m_pause.name->setVisible(rests);
    m_pause.value->setVisible(rests);
    m_pause.value->setText(tr("until %1").arg(plainDay(known->pausedTo, now.date())));
    showAttempts();
}

void ContactPanel::readAttempts()
{
    const qint64 student = m_view.row.contact.studentId;
    if (!m_services.progress || student == 0)
        return;
    QCoro::connect(m_services.progress->ofStudent(student), this,
                   [this, student](const Result<QList<StudentProgressView>> &views) {
                       if (!views || student != m_view.row.contact.studentId)
                           return;
                       m_failed.clear();
                       for (const StudentProgressView &view : *views) {
                           const Progress &progress = view.course.progress;
                           if (progress.failedAttempts > 0)
                               m_failed.insert(progress.enrolmentId, progress.failedAttempts);
                       }
                       showAttempts();
                   });
}

void ContactPanel::showAttempts()
{
    const auto failed = m_failed.constFind(enrolmentId());
    const bool hasFailed = failed != m_failed.cend();
    m_attempts.name->setVisible(hasFailed);
    m_attempts.value->setVisible(hasFailed);
    if (hasFailed)
        m_attempts.value->setText(QLocale().toString(*failed));
}

void ContactPanel::showSuggestions()
{
    const bool isStudent = m_view.row.contact.studentId != 0;
    const ConversationCourse *known = course();
    m_suggested = {};
    if (isStudent && known && known->isActive && m_view.consent.mayBeWritten()) {
        const MessagePurpose purpose = fitting(known->standing.value_or(Standing::Unknown));
        for (const TemplateUse &use : std::as_const(m_templates)) {
            if (use.purposes.contains(purpose))
                m_suggested = use.whatsAppTemplate.key;
        }
    }
    m_template->setVisible(!m_suggested.isEmpty());
    m_template->setText(tr("Template %1…", "name of a template").arg(m_suggested.name));
    m_template->setToolTip(m_template->text());
    m_suggestions->setVisible(isStudent);
    m_record->setVisible(isStudent);
    m_progress->setVisible(isStudent && known);
}

void ContactPanel::showRest()
{
    const QDateTime now = m_services.clock.now();
    const QDateTime until = m_view.row.contact.lastInAt.isValid()
        ? m_view.row.contact.lastInAt.addSecs(kConversationHours * 3600)
        : QDateTime();
    // Who may not be written to gets no automatic message afterwards either.
    const bool rests =
        until.isValid() && until > now && m_view.row.contact.studentId != 0 && m_view.consent.mayBeWritten();
    m_rest->setVisible(rests);
    if (rests)
        m_restText->setText(tr("Automatic messages rest until %1: a conversation is open.", "today, 11:58")
                                .arg(relativeDate(until, now.toLocalTime())));
}

QString ContactPanel::restText() const
{
    return m_rest->isHidden() ? QString() : m_restText->text();
}

QString ContactPanel::factsText() const
{
    QStringList lines;
    for (const Fact &fact : {m_access, m_end, m_attempts, m_pause}) {
        if (!fact.name->isHidden())
            lines.append(fact.name->text() + u": "_s + fact.value->text());
    }
    return lines.join(u'\n');
}

void ContactPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showCourse();
        showSuggestions();
        showRest();
    }
    QWidget::changeEvent(event);
}

void ContactPanel::retranslate()
{
    m_box->setAccessibleName(tr("Course"));
    m_access.name->setText(tr("Last access"));
    m_end.name->setText(tr("End of the course"));
    m_attempts.name->setText(tr("Failed attempts"));
    m_pause.name->setText(tr("Messages rest"));
    m_consentTitle->setText(tr("Consent"));
    m_suggestions->setText(tr("Suggestions"));
    m_record->setText(tr("Open record"));
    m_progress->setText(tr("Open progress"));
    m_link->setText(tr("Link to a student…"));
}
