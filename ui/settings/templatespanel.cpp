// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/templatespanel.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "app/services/settingsservice.h"
#include "ui/jobs/pullrow.h"
#include "ui/settings/mappingeditor.h"
#include "ui/settings/settingtext.h"
#include "ui/settings/templatetext.h"
#include "ui/style/statemark.h"
#include "ui/style/stateword.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/relativedate.h"

#include <QComboBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTogether = 200; // milliseconds in which changes are read once
constexpr int kRoomier = 6; // pixels that a row has more than in the lists of people
enum TemplateColumn { NameColumn, LanguageColumn, CategoryColumn, StateColumn, QualityColumn, ColumnCount };

QString choiceText(const WhatsAppTemplate &whatsAppTemplate)
{
    return TemplatesPanel::tr("%1 · %2", "template's name, its language")
        .arg(whatsAppTemplate.key.name, templateLanguage(whatsAppTemplate.key.language));
}

} // namespace

TemplatesPanel::TemplatesPanel(TemplateService &templates, SettingsService &settings, JobService &jobs,
                               DataChanges &changes, const Clock &clock, QWidget *parent)
    : SettingsPanel(parent)
    , m_templates(templates)
    , m_settings(settings)
    , m_clock(clock)
    , m_error(new Banner(Banner::Kind::Danger))
    , m_pull(new PullRow(jobs, changes, clock))
    , m_welcomeCard(new Card)
    , m_welcome(new QComboBox)
    , m_welcomeField(new Field({}, m_welcome))
    , m_problem(new Banner(Banner::Kind::Warning))
    , m_mapping(new MappingEditor(templates))
    , m_listCard(new Card)
    , m_read(new Button)
    , m_table(new DataTable)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_empty(new EmptyState)
{
    build();
    connect(m_read, &Button::clicked, this, &TemplatesPanel::onRead);
    connect(m_empty, &EmptyState::actionTriggered, this, &TemplatesPanel::onRead);
    connect(m_welcome, &QComboBox::activated, this, &TemplatesPanel::onChosen);
    connect(m_mapping, &MappingEditor::mappingChosen, this, &TemplatesPanel::onMapping);
    connect(m_pull, &PullRow::done, this, &TemplatesPanel::reload);
    connect(m_pull, &PullRow::busyChanged, m_read, &QWidget::setDisabled);
    connect(&settings, &SettingsService::changed, this, &TemplatesPanel::reload);
    m_reload.setSingleShot(true);
    m_reload.setInterval(kTogether);
    connect(&m_reload, &QTimer::timeout, this, &TemplatesPanel::reload);
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        const bool matters = entity.isEmpty() || entity == "whatsapp_template"_L1 || entity == "setting"_L1;
        if (matters && !m_reload.isActive())
            m_reload.start();
    });
    TemplatesPanel::retranslate();
    reload();
}

void TemplatesPanel::build()
{
    m_error->setClosable(true);
    m_error->hide();
    m_problem->hide();
    m_welcome->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_welcomeCard->body()->setSpacing(12);
    m_welcomeCard->body()->addWidget(m_welcomeField);
    m_welcomeCard->body()->addWidget(m_problem);
    m_welcomeCard->body()->addWidget(m_mapping);

    m_read->setIconName(u"view-refresh"_s);
    m_listCard->addTitleWidget(m_read, true);
    m_listCard->setEdgeToEdge(true);
    m_listCard->body()->setContentsMargins(1, 4, 1, Theme::kCardRadius); // the round corners stay free
    m_table->setModel(m_model);
    m_table->setCellKind(NameColumn, CellKind::Name);
    m_table->setCellKind(LanguageColumn, CellKind::Muted);
    m_table->setCellKind(CategoryColumn, CellKind::Muted);
    m_table->setCellKind(StateColumn, CellKind::State);
    m_table->setCellKind(QualityColumn, CellKind::Muted);
    m_table->setStretchColumn(NameColumn);
    m_table->setFixedColumn(NameColumn);
    m_table->setColumnWidthHint(LanguageColumn, 130);
    m_table->setColumnWidthHint(CategoryColumn, 110);
    m_table->setColumnWidthHint(StateColumn, 140);
    m_table->setColumnWidthHint(QualityColumn, 120);
    m_table->setDropOrder({QualityColumn, CategoryColumn, LanguageColumn});
    m_table->setRowPadding(kRoomier);
    m_table->horizontalHeader()->setProperty("bedelEdge", Theme::kCardPadding - 1); // under the card's title
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_listCard->body()->addWidget(m_table);
    m_listCard->body()->addWidget(m_empty);

    column()->addWidget(m_error);
    column()->addWidget(m_pull);
    column()->addWidget(m_welcomeCard);
    column()->addWidget(m_listCard);
    column()->addStretch(1);
}

void TemplatesPanel::reload()
{
    QCoro::connect(m_templates.all(), this, [this](const Result<QList<TemplateUse>> &all) {
        if (!all) {
            showError(all.error());
            return;
        }
        m_all = *all;
        m_isRead = true;
        showAll();
    });
}

void TemplatesPanel::showAll()
{
    showWelcome();
    showTable();
}

const TemplateUse *TemplatesPanel::chosenUse() const
{
    const TemplateKey key = m_settings.values().get(setting::kTemplateWelcome);
    const auto found =
        std::ranges::find_if(m_all, [&key](const TemplateUse &use) { return use.whatsAppTemplate.key == key; });
    return key.isEmpty() || found == m_all.cend() ? nullptr : &*found;
}

void TemplatesPanel::showWelcome()
{
    const TemplateKey key = m_settings.values().get(setting::kTemplateWelcome);
    m_welcome->clear();
    m_welcome->addItem(tr("None: welcomes wait"), QString());
    for (const TemplateUse &use : std::as_const(m_all)) {
        const bool isChosen = use.whatsAppTemplate.key == key;
        if (use.whatsAppTemplate.state != TemplateState::Approved && !isChosen)
            continue;
        m_welcome->addItem(markIcon(stateMark(use.whatsAppTemplate.state)), choiceText(use.whatsAppTemplate),
                           use.whatsAppTemplate.key.toText());
    }
    if (!key.isEmpty() && m_welcome->findData(key.toText()) < 0)
        m_welcome->addItem(key.toText(), key.toText()); // chosen elsewhere, not read yet
    m_welcome->setCurrentIndex(std::max(0, m_welcome->findData(key.toText())));
    applyOverride(m_welcomeField, m_settings, setting::kTemplateWelcome.key);
    const TemplateUse *use = chosenUse();
    m_mapping->setUse(use ? *use : TemplateUse{});
    showProblem(use);
}

void TemplatesPanel::showProblem(const TemplateUse *use)
{
    const TemplateKey key = m_settings.values().get(setting::kTemplateWelcome);
    std::optional<TemplateProblem> problem = use ? templateProblem(*use) : std::nullopt;
    if (!use && !key.isEmpty() && m_isRead)
        problem = TemplateProblem{
            true, tr("Not among the templates"),
            tr("“%1” is chosen, but the account does not have it. Read the templates or choose another.")
                .arg(key.toText())};
    if (!use && key.isEmpty() && m_isRead && !m_all.isEmpty())
        problem =
            TemplateProblem{false, tr("No welcome goes out"),
                            tr("Students are enrolled all the same; their welcome waits until a template is chosen.")};
    m_problem->setVisible(problem.has_value());
    if (!problem)
        return;
    m_problem->setKind(problem->blocks ? Banner::Kind::Danger : Banner::Kind::Warning);
    m_problem->setMessage(problem->title, problem->sentence);
}

void TemplatesPanel::showTable()
{
    m_model->setRowCount(0);
    for (const TemplateUse &use : std::as_const(m_all)) {
        const WhatsAppTemplate &shown = use.whatsAppTemplate;
        auto *state = new QStandardItem(stateWord(shown.state));
        state->setData(int(stateMark(shown.state)), MarkRole);
        const auto problem = templateProblem(use);
        auto *name = new QStandardItem(shown.key.name);
        if (problem)
            state->setToolTip(problem->sentence);
        QList<QStandardItem *> row{name, new QStandardItem(templateLanguage(shown.key.language)),
                                   new QStandardItem(categoryText(shown.category)), state,
                                   new QStandardItem(qualityText(shown.quality))};
        for (QStandardItem *item : row)
            item->setEditable(false);
        m_model->appendRow(row);
    }
    const bool isEmpty = m_all.isEmpty();
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty && m_isRead);
    showEmpty();
    m_read->setVisible(!isEmpty); // else it stands below, filled
    // All rows in sight: the panel scrolls, not the table in it.
    m_table->setFixedHeight(Theme::headerHeight() + int(m_all.size()) * m_table->rowExtent() + 4);
    const QDateTime pulledAt = isEmpty ? QDateTime() : m_all.constFirst().whatsAppTemplate.pulledAt;
    m_listCard->setDetail(pulledAt.isValid()
                              ? tr("read %1", "when").arg(relativeDate(pulledAt, m_clock.now().toLocalTime()))
                              : QString());
}

bool TemplatesPanel::isConnected() const
{
    return !m_all.isEmpty() || !m_settings.values().get(setting::kWhatsAppBusinessAccountId).isEmpty();
}

void TemplatesPanel::showEmpty()
{
    if (isConnected()) {
        m_empty->setMessage(u"story-editor"_s, tr("No templates have been read yet"),
                            tr("They are written and approved in WhatsApp Manager; Bedel reads them from there."));
        m_empty->setAction(tr("Read templates"));
    } else {
        m_empty->setMessage(u"network-connect"_s, tr("WhatsApp is not connected yet"),
                            tr("Once number, account and token are known, Bedel reads the approved templates."));
        m_empty->setAction(tr("Connect WhatsApp"));
    }
}

void TemplatesPanel::onRead()
{
    if (!isConnected()) { // a reading nobody can do would wait for ever
        emit connectionsWanted();
        return;
    }
    QCoro::connect(m_templates.pull(), this, [this](const Result<qint64> &job) { m_pull->follow(job); });
}

void TemplatesPanel::onChosen()
{
    const TemplateKey key = TemplateKey::fromText(m_welcome->currentData().toString());
    QCoro::connect(m_templates.choose(MessagePurpose::Welcome, key), this, [this](const Result<void> &chosen) {
        if (!chosen)
            showError(chosen.error());
        reload();
    });
}

void TemplatesPanel::onMapping(const QMap<QString, TemplateVariable> &mapping, const QMap<QString, QString> &texts)
{
    const TemplateUse *use = chosenUse();
    if (!use)
        return;
    QCoro::connect(m_templates.setMapping(use->whatsAppTemplate.key, mapping, texts), this,
                   [this](const Result<void> &set) {
                       if (!set)
                           showError(set.error());
                       reload();
                   });
}

void TemplatesPanel::showError(const Error &error)
{
    m_error->setError(error);
    m_error->present();
}

void TemplatesPanel::retranslate()
{
    m_welcomeCard->setTitle(tr("Welcome"));
    m_welcomeField->setLabel(tr("&Template sent once a student is enrolled"));
    m_listCard->setTitle(tr("Templates of the account"));
    m_read->setText(tr("Read templates"));
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Language"), tr("Category"), tr("State"), tr("Quality")});
    showAll();
}
