// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/templatecomposer.h"

#include "app/domain/phone.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "app/services/messageservice.h"
#include "app/services/ruletext.h"
#include "ui/staffname.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

TemplateComposer::TemplateComposer(const InboxServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_box(new QComboBox)
    , m_field(new Field({}, m_box))
    , m_bubble(new Bubble)
    , m_problem(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_warning(new Label({}, Theme::Text::Small, Theme::Role::Warn))
    , m_kept(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_insist(new QCheckBox)
    , m_way(new Button({}, ButtonKind::Ghost))
    , m_back(new Button({}, ButtonKind::Ghost))
    , m_send(new Button({}, ButtonKind::Primary))
{
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    for (Label *label : {m_problem, m_warning, m_kept}) {
        label->setWordWrap(true);
        label->hide();
    }
    m_send->setIconName(u"document-send"_s);
    setFlush(m_back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 10, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_bubble, 0, Qt::AlignLeft);
    column->addWidget(m_problem);
    column->addWidget(m_warning);
    column->addWidget(m_insist);
    m_insist->hide();
    column->addWidget(m_kept);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_way);
    row->addWidget(m_send);
    column->addLayout(row);
    m_bubble->hide();
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        letGo();
        askPreview();
    });
    connect(m_insist, &QCheckBox::toggled, this, &TemplateComposer::askPreview);
    connect(m_back, &Button::clicked, this, &TemplateComposer::backWanted);
    connect(m_way, &Button::clicked, this, [this] {
        if (m_studentId == 0)
            emit linkWanted();
        else
            emit settingsWanted();
    });
    connect(m_send, &Button::clicked, this, [this] {
        if (m_canSend && !m_isBusy)
            emit sendWanted(current(), m_insist->isChecked());
    });
    connect(&services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "whatsapp_template"_L1 || entity == "template"_L1 || entity == "setting"_L1)
            reload();
    });
    retranslate();
    setCanGoBack(false);
    reload();
}

void TemplateComposer::setPerson(qint64 studentId, qint64 enrolmentId)
{
    if (m_studentId == studentId && m_enrolmentId == enrolmentId)
        return;
    if (m_studentId != studentId) { // nothing is chosen for somebody else
        const QSignalBlocker blocker(m_box);
        m_box->setCurrentIndex(-1);
    }
    letGo();
    m_studentId = studentId;
    m_enrolmentId = enrolmentId;
    askPreview();
}

void TemplateComposer::letGo()
{
    m_insist->setChecked(false);
}

void TemplateComposer::clear()
{
    m_box->setCurrentIndex(-1);
}

void TemplateComposer::setTemplate(const TemplateKey &key)
{
    if (const int index = m_box->findData(key.toText()); index >= 0)
        m_box->setCurrentIndex(index);
}

void TemplateComposer::setCanGoBack(bool canGoBack)
{
    m_back->setVisible(canGoBack);
}

void TemplateComposer::setKeptText(bool isKept)
{
    m_kept->setVisible(isKept);
}

void TemplateComposer::focusFirst()
{
    for (QWidget *widget : {static_cast<QWidget *>(m_box), static_cast<QWidget *>(m_way)}) {
        if (widget->isVisible()) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void TemplateComposer::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_send->setEnabled(m_canSend && !m_isBusy);
}

TemplateKey TemplateComposer::current() const
{
    return TemplateKey::fromText(m_box->currentData().toString());
}

QString TemplateComposer::previewText() const
{
    return m_bubble->isHidden() ? QString() : m_bubble->text();
}

QString TemplateComposer::problemText() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void TemplateComposer::reload()
{
    QCoro::connect(m_services.templates.all(), this, [this](const Result<QList<TemplateUse>> &templates) {
        if (templates)
            setTemplates(*templates);
    });
}

void TemplateComposer::setTemplates(const QList<TemplateUse> &templates)
{
    const QString wanted = m_box->currentData().toString();
    m_isLoaded = true;
    m_templates.clear();
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    for (const TemplateUse &use : templates) {
        if (use.whatsAppTemplate.state != TemplateState::Approved)
            continue;
        m_templates.append(use);
        m_box->addItem(QString(), use.whatsAppTemplate.key.toText());
    }
    m_box->setCurrentIndex(m_box->findData(wanted)); // none: what goes out is somebody's choice
    retranslate();
    askPreview();
    emit templatesKnown();
}

void TemplateComposer::askPreview()
{
    const int question = ++m_question;
    m_canSend = false;
    setBusy(m_isBusy);
    m_field->setVisible(!m_templates.isEmpty());
    if (!m_isLoaded)
        return;
    if (m_templates.isEmpty()) {
        m_bubble->hide();
        showProblem(tr("No approved template has been read from WhatsApp yet."));
        return;
    }
    if (m_studentId == 0) {
        m_bubble->hide();
        showProblem(tr("A template names the student and the course. This person is linked to no student yet."));
        return;
    }
    if (m_box->currentIndex() < 0) {
        m_bubble->hide();
        showProblem({});
        return;
    }
    QCoro::connect(m_services.messages.plan(wanted()), this, [this, question](const Result<ManualSendPlan> &plan) {
        if (question == m_question)
            showPlan(plan);
    });
}

ManualSend TemplateComposer::wanted() const
{
    ManualSend send{.studentIds = {m_studentId},
                    .templateKey = current(),
                    .purpose = MessagePurpose::Manual,
                    .enrolmentId = m_enrolmentId,
                    .who = staffName(m_services.settings),
                    .isInConversation = true};
    if (m_insist->isChecked())
        send.insistedFor = {m_studentId};
    return send;
}

void TemplateComposer::showPlan(const Result<ManualSendPlan> &plan)
{
    const ManualSendRow row = plan && !plan->rows.isEmpty() ? plan->rows.constFirst() : ManualSendRow();
    std::optional<Error> obstacle = plan ? plan->obstacle : plan.error();
    if (!obstacle)
        obstacle = row.obstacle;
    m_bubble->setText(row.text);
    m_bubble->setFootnote(row.isToGuardian && !row.to.isEmpty()
                              ? tr("Goes to the guardian, %1", "phone").arg(formattedPhone(row.to))
                              : QString());
    m_bubble->setVisible(!row.text.isEmpty());
    QStringList warnings;
    for (const RuleCondition &condition : row.warnings)
        warnings.append(conditionText(condition, QTimeZone::systemTimeZone()).sentence);
    showProblem(obstacle ? describe(*obstacle).toText() : QString(),
                obstacle || warnings.isEmpty()
                    ? QString()
                    : tr("It can go out all the same. %1", "after warnings").arg(warnings.join(u' ')),
                plan && !plan->obstacle ? row : ManualSendRow());
    m_canSend = !obstacle && plan && !plan->rows.isEmpty();
    setBusy(m_isBusy);
}

void TemplateComposer::showProblem(const QString &problem, const QString &warning, const ManualSendRow &row)
{
    m_insist->setVisible(row.isHeldBack || row.isInsisted);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_way->setText(m_studentId == 0 && !m_templates.isEmpty() ? tr("&Link to a student…")
                                                              : tr("&Open template settings"));
    m_way->setVisible(!problem.isEmpty() && !row.isHeldBack);
    m_send->setVisible(problem.isEmpty() || row.isHeldBack);
}

void TemplateComposer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_back->isHidden())
        emit backWanted();
    else
        QWidget::keyPressEvent(event);
}

void TemplateComposer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        askPreview();
    }
    QWidget::changeEvent(event);
}

void TemplateComposer::retranslate()
{
    m_field->setLabel(tr("Te&mplate"));
    m_box->setPlaceholderText(tr("Choose…"));
    m_send->setText(tr("&Send template"));
    m_insist->setText(tr("Send all th&e same"));
    m_kept->setText(tr("The text that was begun is kept. It stands here again once the person answers."));
    m_back->setText(tr("&Back to free text"));
    for (int i = 0; i < m_box->count(); ++i) {
        const TemplateKey key = TemplateKey::fromText(m_box->itemData(i).toString());
        m_box->setItemText(i, tr("%1 (%2)", "template (language)").arg(key.name, templateLanguage(key.language)));
    }
}
