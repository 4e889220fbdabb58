// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/welcomepanel.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "app/services/ruleservice.h"
#include "ui/students/flowbanner.h"
#include "ui/students/flowtexts.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

WelcomePanel::WelcomePanel(const StudentServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_title(new Label({}, Theme::Text::Section))
    , m_when(new Label({}, Theme::Text::Body, Role::Muted))
    , m_template(new QComboBox)
    , m_templateField(new Field({}, m_template))
    , m_bubble(new Bubble)
    , m_problem(new Label({}, Theme::Text::Body, Role::Muted))
    , m_settings(new Button({}, ButtonKind::Ghost))
    , m_send(new QCheckBox)
    , m_stepsTitle(new Label({}, Theme::Text::Strong))
    , m_steps(new CheckList)
    , m_trouble(new FlowBanner)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (Label *label : {m_when, m_problem})
        label->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_when);
    column->addWidget(m_templateField);
    column->addWidget(m_bubble);
    column->addWidget(m_problem);
    column->addWidget(m_settings, 0, Qt::AlignLeft);
    setFlush(m_settings);
    column->addSpacing(4);
    column->addWidget(m_send);
    column->addSpacing(8);
    column->addWidget(m_stepsTitle);
    column->addWidget(m_steps);
    column->addWidget(m_trouble);
    column->addStretch(1);
    m_send->setChecked(true);
    connect(m_send, &QCheckBox::toggled, this, [this](bool sends) {
        updatePreview();
        updateSteps();
        emit sendsWelcomeChanged(sends);
    });
    connect(m_template, &QComboBox::currentIndexChanged, this, &WelcomePanel::updatePreview);
    connect(m_settings, &Button::clicked, this, &WelcomePanel::settingsWanted);
    connect(&m_services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "template"_L1 || entity == "whatsapp_template"_L1 || entity == "setting"_L1)
            reload();
    });
    retranslate();
    reload();
}

bool WelcomePanel::sendsWelcome() const
{
    return m_send->isChecked();
}

void WelcomePanel::setSendsWelcome(bool sends)
{
    m_send->setChecked(sends);
}

void WelcomePanel::setFacts(const QString &firstName, const QString &lastName, const QStringList &courses)
{
    m_firstName = firstName;
    m_lastName = lastName;
    m_courses = courses;
    updatePreview();
    updateSteps();
}

std::optional<TemplateKey> WelcomePanel::newChoice() const
{
    const TemplateUse *use = current();
    if (!use || !sendsWelcome() || use->whatsAppTemplate.key == m_centres)
        return {};
    return use->whatsAppTemplate.key;
}

void WelcomePanel::reload()
{
    QCoro::connect(m_services.templates.all(), this, [this](const Result<QList<TemplateUse>> &templates) {
        if (templates)
            setTemplates(*templates);
    });
}

void WelcomePanel::setTemplates(const QList<TemplateUse> &templates)
{
    const TemplateUse *before = current();
    TemplateKey wanted = before ? before->whatsAppTemplate.key : TemplateKey();
    m_isLoaded = true;
    m_templates.clear();
    m_centres = {};
    for (const TemplateUse &use : templates) {
        if (use.whatsAppTemplate.state != TemplateState::Approved)
            continue;
        m_templates.append(use);
        if (use.purposes.contains(MessagePurpose::Welcome))
            m_centres = use.whatsAppTemplate.key;
    }
    if (wanted.isEmpty())
        wanted = m_centres;
    const QSignalBlocker blocker(m_template);
    m_template->clear();
    if (m_centres.isEmpty())
        m_template->addItem(QString());
    for (const TemplateUse &use : std::as_const(m_templates)) {
        m_template->addItem(QString(), use.whatsAppTemplate.key.toText());
        if (use.whatsAppTemplate.key == wanted)
            m_template->setCurrentIndex(m_template->count() - 1);
    }
    retranslate();
}

const TemplateUse *WelcomePanel::current() const
{
    const QString key = m_template->currentData().toString();
    for (const TemplateUse &use : m_templates) {
        if (use.whatsAppTemplate.key.toText() == key)
            return &use;
    }
    return nullptr;
}

QString WelcomePanel::previewText() const
{
    return m_bubble->isHidden() ? QString() : m_bubble->text();
}

QString WelcomePanel::whenText() const
{
    return m_when->text();
}

QList<QWidget *> WelcomePanel::tabChain() const
{
    return {m_template, m_settings, m_send};
}

void WelcomePanel::setStatus(const std::optional<IntakeStatus> &status)
{
    m_status = status;
    for (QWidget *widget : {static_cast<QWidget *>(m_template), static_cast<QWidget *>(m_send)})
        widget->setEnabled(!status);
    const bool wasHidden = m_trouble->isHidden();
    if (status)
        m_trouble->setStatus(*status);
    else
        m_trouble->hide();
    updateSteps();
    if (wasHidden && !m_trouble->isHidden()) // with its buttons, once it has its place
        QTimer::singleShot(0, this, &WelcomePanel::showTroubleWhole);
}

void WelcomePanel::showTroubleWhole()
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            // The banner has just been shown: its place and the height of its words are not known before this.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            area->ensureWidgetVisible(m_trouble, 0, 16);
            return;
        }
    }
}

void WelcomePanel::updatePreview()
{
    const bool sends = sendsWelcome();
    if (!sends)
        m_when->setText(tr("No welcome goes out for this form."));
    else if (m_services.rules && !m_services.rules->isWithinHours()) // who saves a form is not held back, but knows it
        m_when->setText(
            tr("It goes out by WhatsApp once the campus has confirmed every enrolment, although it is "
               "outside the sending hours now. For courses that begin later it waits for their first day."));
    else
        m_when->setText(tr("It goes out by WhatsApp once the campus has confirmed every enrolment."));
    const TemplateUse *use = current();
    m_templateField->setVisible(sends && m_isLoaded && !m_templates.isEmpty());
    m_bubble->setVisible(sends && use);
    QString problem;
    if (use) {
        const TemplateFacts facts =
            m_services.templates.sampleFacts(m_firstName, m_lastName, m_courses, use->whatsAppTemplate.key.language);
        const TemplatePreview preview = m_services.templates.preview(*use, facts);
        m_bubble->setText(::previewText(use->whatsAppTemplate, preview));
        if (preview.problem)
            problem = describe(*preview.problem).toText();
        if (newChoice())
            m_templateField->setHint(tr("From saving on, every welcome uses it."));
        else
            m_templateField->clearMessage();
    } else if (m_isLoaded) {
        m_templateField->clearMessage();
        problem = m_templates.isEmpty()
            ? tr("No approved template has been read from WhatsApp yet. The welcome waits until there is one.")
            : tr("No template is chosen for the welcome. It waits until one is.");
    }
    m_problem->setText(problem);
    m_problem->setVisible(sends && !problem.isEmpty());
    m_settings->setVisible(sends && !problem.isEmpty());
}

void WelcomePanel::updateSteps()
{
    QList<CheckLine> lines;
    if (m_status) {
        for (const FlowStepStatus &step : m_status->steps) {
            const QString detail = stepDetail(step, m_services.clock.now());
            lines.append(
                {.mark = stepMark(step), .text = tr("%1: %2", "step: state").arg(stepName(step.step), detail)});
        }
    } else {
        lines.append({.mark = Mark::Ring, .text = tr("The record is saved on this computer")});
        lines.append({.mark = Mark::Ring, .text = tr("The account is created on the campus")});
        lines.append({.mark = Mark::Ring,
                      .text = m_courses.isEmpty() ? tr("The courses chosen are enrolled")
                                                  : tr("%Ln course(s) are enrolled", nullptr, int(m_courses.size()))});
        if (sendsWelcome())
            lines.append({.mark = Mark::Ring, .text = tr("The welcome goes out by WhatsApp")});
    }
    m_stepsTitle->setText(m_status ? tr("What is happening") : tr("What happens on saving"));
    m_steps->setLines(lines);
}

void WelcomePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WelcomePanel::retranslate()
{
    m_title->setText(tr("Welcome"));
    m_templateField->setLabel(tr("&Template"));
    m_send->setText(tr("Send the &welcome when everything is done"));
    m_settings->setText(tr("Open template settings"));
    for (int i = 0; i < m_template->count(); ++i) {
        const TemplateKey key = TemplateKey::fromText(m_template->itemData(i).toString());
        m_template->setItemText(
            i,
            key.isEmpty() ? tr("No template chosen")
                          : tr("%1 (%2)", "template (language)").arg(key.name, templateLanguage(key.language)));
    }
    updatePreview();
    updateSteps();
}
