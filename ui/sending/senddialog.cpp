// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/senddialog.h"

#include "app/domain/clock.h"
#include "ui/sending/sendpreview.h"
#include "ui/sending/sendtext.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/presentationmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using Outcome = SendPlanModel::Outcome;

namespace {

constexpr std::chrono::milliseconds kTypingPause{300};

Mark outcomeMark(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Goes:
        return Mark::Done;
    case Outcome::Warned:
        return Mark::Warning;
    case Outcome::Held:
        return Mark::Held;
    case Outcome::Cannot:
        return Mark::Failed;
    }
    return Mark::None;
}

} // namespace

SendDialog::SendDialog(Source source, const SendRequest &request, const QString &who, const TemplateKey &preferred,
                       const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_request(request)
    , m_who(who)
    , m_preferred(preferred)
    , m_clock(clock)
    , m_heading(new Label({}, Theme::Text::Section))
    , m_template(new QComboBox)
    , m_templateField(new Field({}, m_template))
    , m_values(new QVBoxLayout)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_summary(new CheckList)
    , m_insistAll(new QCheckBox)
    , m_model(new SendPlanModel(this))
    , m_presentation(new PresentationModel(this))
    , m_table(new DataTable)
    , m_preview(new SendPreview)
    , m_settings(new Button({}, ButtonKind::Ghost))
    , m_cancel(new Button)
    , m_send(new Button({}, ButtonKind::Primary))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &SendDialog::plan);
    connect(m_template, &QComboBox::currentIndexChanged, this, [this] {
        showValues();
        plan();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SendDialog::showPerson);
    connect(m_preview, &SendPreview::stepWanted, this, &SendDialog::step);
    connect(m_preview, &SendPreview::insisted, this, &SendDialog::insist);
    connect(m_insistAll, &QCheckBox::toggled, this, &SendDialog::insistForAll);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_settings, &Button::clicked, this, [this] {
        emit templatesWanted();
        reject();
    });
    connect(m_send, &Button::clicked, this, &SendDialog::send);
    auto *enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(enter, &QShortcut::activated, m_send, &Button::click);
    retranslate();
    // What goes to many is not sent by a hasty Enter.
    (isOne() ? static_cast<QWidget *>(m_template) : m_cancel)->setFocus();
    readTemplates(); // with none to begin with the choice has the focus
}

void SendDialog::build()
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_heading);
    column->addWidget(m_banner);
    m_banner->hide();
    auto *halves = new QHBoxLayout;
    halves->setSpacing(20);
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_templateField);
    m_values->setSpacing(8);
    left->addLayout(m_values);
    left->addWidget(m_summary);
    left->addWidget(m_insistAll);
    m_insistAll->hide();
    setFlush(m_settings);
    m_settings->hide();
    left->addWidget(m_settings, 0, Qt::AlignLeft);
    left->addWidget(m_table, 1);
    halves->addLayout(left, 1);
    halves->addWidget(m_preview);
    column->addLayout(halves, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    m_cancel->setAutoDefault(false);
    m_send->setAutoDefault(false);
    m_send->setIconName(u"document-send"_s);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_send);
    column->addLayout(buttons);

    m_presentation->setSourceModel(m_model);
    m_table->setModel(m_presentation);
    m_table->setCellKind(SendPlanModel::NameColumn, CellKind::Name);
    m_table->setCellKind(SendPlanModel::OutcomeColumn, CellKind::State);
    m_table->setColumnWidthHint(SendPlanModel::NameColumn, 200);
    m_table->setStretchColumn(SendPlanModel::OutcomeColumn);
    m_table->setFixedColumn(SendPlanModel::NameColumn);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(Theme::headerHeight() + 3 * Theme::rowHeight());
    // What there is stands on top, also before there is a list.
    m_templateField->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    left->addStretch(isOne() ? 1 : 0);
    m_table->setVisible(!isOne()); // one person's outcome stands in the list above it
    resize(Theme::grown(isOne() ? 700 : 910), Theme::grown(isOne() ? 380 : 560));
}

void SendDialog::readTemplates()
{
    QCoro::connect(m_source.templates(), this, [this](const Result<QList<TemplateUse>> &uses) {
        if (uses)
            setTemplates(*uses);
        else
            showPlan(fail(uses.error()));
    });
}

void SendDialog::setTemplates(const QList<TemplateUse> &uses)
{
    m_isLoaded = true;
    {
        const QSignalBlocker quiet(m_template);
        m_template->clear();
        m_templates.clear();
        for (const TemplateUse &use : uses) {
            if (use.whatsAppTemplate.state != TemplateState::Approved)
                continue;
            m_templates.append(use);
            m_template->addItem(QString(), use.whatsAppTemplate.key.toText());
        }
        // The one chosen for reminders; else nothing, for a wrong one sent by mistake cannot be taken back for long.
        m_template->setCurrentIndex(m_template->findData(m_preferred.toText()));
    }
    if (m_template->currentIndex() < 0)
        m_template->setFocus(); // it has to be chosen first
    retranslate();
    showValues();
    plan();
}

const TemplateUse *SendDialog::current() const
{
    const int index = m_template->currentIndex();
    return index >= 0 && index < m_templates.size() ? &m_templates.at(index) : nullptr;
}

void SendDialog::showValues()
{
    while (QLayoutItem *item = m_values->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_valueEdits.clear();
    const TemplateUse *use = current();
    if (!use)
        return;
    // What nobody has mapped is typed for this once.
    const QList<TemplateParameter> parameters = use->whatsAppTemplate.parameters();
    for (const TemplateParameter &parameter : parameters) {
        if (!use->unmapped.contains(parameter.key()))
            continue;
        auto *edit = new QLineEdit;
        m_values->addWidget(new Field(parameterText(parameter), edit));
        m_valueEdits.append({parameter.key(), edit});
        connect(edit, &QLineEdit::textEdited, this, [this] {
            ++m_question; // what was asked is answered no more
            m_isPlanned = false;
            showSendButton();
            m_typing.start();
        });
    }
}

ManualSend SendDialog::wanted() const
{
    ManualSend send{.studentIds = m_request.studentIds,
                    .enrolmentId = m_request.enrolmentId,
                    .who = m_who,
                    .insistedFor = m_insistedFor};
    if (const TemplateUse *use = current())
        send.templateKey = use->whatsAppTemplate.key;
    for (const auto &[key, edit] : m_valueEdits) {
        if (const QString value = edit->text().trimmed(); !value.isEmpty())
            send.values.insert(key, value);
    }
    return send;
}

void SendDialog::plan()
{
    const int question = ++m_question;
    m_isPlanned = false;
    showSendButton();
    if (!current()) {
        m_plan.reset();
        m_model->setPlan({});
        showSummary();
        showPerson();
        return;
    }
    QCoro::connect(m_source.plan(wanted()), this, [this, question](const Result<ManualSendPlan> &plan) {
        if (question == m_question)
            showPlan(plan);
    });
}

void SendDialog::showPlan(const Result<ManualSendPlan> &plan)
{
    const ManualSendRow *before = m_model->rowAt(m_table->currentIndex().row());
    const qint64 shown = before ? before->studentId : 0;
    m_plan = plan ? std::optional(*plan) : std::nullopt;
    m_model->setPlan(plan ? *plan : ManualSendPlan());
    m_isPlanned = plan.has_value();
    const std::optional<Error> trouble = plan ? plan->obstacle : std::optional(plan.error());
    m_banner->setVisible(trouble.has_value());
    if (trouble)
        m_banner->setError(*trouble);
    int row = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const ManualSendRow *person = m_model->rowAt(i);
        if (person->studentId == shown)
            row = i;
    }
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_presentation->index(row, 0));
    showSummary();
    showPerson();
    showSendButton();
    // In a later turn: the lines that have just been made have no room yet.
    QMetaObject::invokeMethod(this, &SendDialog::growToFit, Qt::QueuedConnection);
    emit planned();
}

void SendDialog::showPerson()
{
    const int row = isOne() ? 0 : m_table->currentIndex().row();
    if (const ManualSendRow *person = m_model->rowAt(row))
        m_preview->setPerson(*person, row, m_model->rowCount(), m_clock.now());
    else
        m_preview->setNobody(current() ? QString() : m_request.name);
}

void SendDialog::step(int by)
{
    const int row = m_table->currentIndex().row() + by;
    if (m_model->rowAt(row))
        m_table->setCurrentIndex(m_presentation->index(row, 0));
}

void SendDialog::showSendButton()
{
    const int ready = m_plan && m_isPlanned ? m_plan->ready() : 0;
    m_send->setEnabled(ready > 0 && !m_isSending);
    if (isOne())
        m_send->setText(m_request.name.isEmpty() ? tr("&Send") : tr("&Send to %1").arg(m_request.name));
    else
        m_send->setText(ready > 0 ? tr("&Send to %Ln people", nullptr, ready) : tr("&Send"));
}

void SendDialog::send()
{
    if (m_isSending || !m_isPlanned)
        return; // it was clicked twice
    m_isSending = true;
    showSendButton();
    QCoro::connect(m_source.send(wanted()), this, [this](const Result<QueuedMessages> &queued) {
        m_isSending = false;
        if (queued) {
            emit sent(*queued);
            accept();
            return;
        }
        if (isOne() && queued.error().kind == Error::Kind::Conflict) {
            plan(); // the person has written or opted out meanwhile: it says so, and what can be done
            return;
        }
        m_banner->setError(queued.error());
        m_banner->present();
        showSendButton();
    });
}

void SendDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SendDialog::retranslate()
{
    setWindowTitle(tr("Send a template"));
    m_heading->setText(isOne() && !m_request.name.isEmpty()
                           ? tr("Message to %1").arg(m_request.name)
                           : tr("Message to %Ln people", nullptr, int(m_request.studentIds.size())));
    m_templateField->setLabel(tr("&Template"));
    m_template->setPlaceholderText(tr("Choose…"));
    for (int i = 0; i < m_template->count(); ++i) {
        const TemplateKey key = m_templates.at(i).whatsAppTemplate.key;
        m_template->setItemText(
            i, tr("%1 · %2", "template's name, its language").arg(key.name, templateLanguage(key.language)));
    }
    m_preview->retranslate();
    m_table->setAccessibleName(tr("People"));
    m_settings->setText(tr("Open template settings"));
    m_cancel->setText(tr("&Cancel"));
    m_presentation->setColumn(SendPlanModel::NameColumn, {.title = tr("Student"), .kind = CellKind::Name});
    ColumnPresentation outcome{.title = tr("What happens"), .kind = CellKind::State};
    outcome.text = [this](const QModelIndex &index) {
        const ManualSendRow *row = m_model->rowAt(index.row());
        return row ? outcomeText(*row, m_clock.now()) : QString();
    };
    outcome.mark = [](const QModelIndex &index) {
        return outcomeMark(Outcome(index.data(SendPlanModel::OutcomeRole).toInt()));
    };
    m_presentation->setColumn(SendPlanModel::OutcomeColumn, outcome);
    showSummary();
    showPerson();
    showSendButton();
}
