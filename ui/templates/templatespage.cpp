// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatespage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/jobservice.h"
#include "app/services/settingsservice.h"
#include "ui/jobs/pullrow.h"
#include "ui/staffname.h"
#include "ui/statecolumn.h"
#include "ui/templates/coveragetext.h"
#include "ui/templates/proposedialog.h"
#include "ui/templates/templatepanel.h"
#include "ui/templates/templatetext.h"
#include "ui/uistate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/sidepanel.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

using enum TemplateState;
constexpr int kTroubled = 1; // place in the box of states
const QList<QList<TemplateState>> &choices()
{
    static const QList<QList<TemplateState>> lists{{}, {}, {Approved}, {Pending}, {Rejected}, {Paused, Disabled}};
    return lists;
}

} // namespace

TemplatesPage::TemplatesPage(const TemplatesServices &services, QWidget *parent)
    : QueryPage(
        u"templates"_s, services.state,
        {.page = [&templates = services.templates](const TemplateQuery &query, int offset,
                                                   int limit) { return templates.page(query, offset, limit); },
         .count = [&templates = services.templates](const TemplateQuery &query) { return templates.count(query); },
         .positions = [&templates =
                           services.templates](const TemplateQuery &query,
                                               const QList<qint64> &ids) { return templates.positions(query, ids); }},
        parent)
    , m_services(services)
    , m_pull(new PullRow(services.jobs, services.changes, services.clock))
    , m_read(new Button)
    , m_coverage(new Button)
    , m_propose(new Button({}, ButtonKind::Primary))
    , m_state(new QComboBox)
    , m_panel(new TemplatePanel(services.templates, services.students, services.clock))
{
    build();
    connectPanel();
    TemplatesPage::retranslate();
    follow(services.changes, {u"whatsapp_template"_s, u"template_proposal"_s, u"setting"_s, u"rule"_s, u"course"_s});
    const auto again = [this] {
        readPanel();
        readSummary();
    };
    connect(&model(), &PagedModel::queryShown, this, &TemplatesPage::readSummary);
    connect(&controller(), &ListController::refreshed, this, again);
    connect(&m_services.settings, &SettingsService::changed, &controller(), &ListController::refresh);
}

void TemplatesPage::build()
{
    m_read->setIconName(u"view-refresh"_s);
    m_coverage->setIconName(u"view-form-table"_s);
    m_propose->setIconName(u"story-editor"_s);
    header()->addAction(m_read);
    header()->addAction(m_coverage);
    header()->addAction(m_propose);
    m_state->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_state->setMinimumContentsLength(16);
    filterRow()->addWidget(m_state);
    auto *side = new SidePanel;
    side->body()->addWidget(m_panel);
    setBody(listArea());
    m_split = addSidePanel(side);
    m_split->setChosenWidth(uiState().value(u"templates.panel"_s).toInt());
    startList({{.column = TemplateNameColumn, .kind = CellKind::Name, .width = 200, .show = TableColumn::Show::Always},
               {.column = TemplateLanguageColumn, .kind = CellKind::Muted, .width = 120},
               {.column = TemplateCategoryColumn, .kind = CellKind::Muted, .width = 100},
               {.column = TemplateStateColumn, .kind = CellKind::State, .width = 130},
               {.column = TemplateQualityColumn, .kind = CellKind::State, .width = 130},
               {.column = TemplateUsedColumn, .kind = CellKind::Plain},
               {.column = TemplateSentColumn, .kind = CellKind::Date, .width = 140}},
              {TemplateSentColumn, TemplateCategoryColumn, TemplateUsedColumn, TemplateQualityColumn,
               TemplateLanguageColumn});
    addTopRow(m_pull);

    connect(m_read, &Button::clicked, this, &TemplatesPage::onRead);
    connect(m_coverage, &Button::clicked, this, &TemplatesPage::coverageWanted);
    connect(m_propose, &Button::clicked, this, [this] { propose(); });
    connect(m_pull, &PullRow::busyChanged, m_read, &QWidget::setDisabled);
    connect(m_state, &QComboBox::activated, this, [this] { ask(); });
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TemplatesPage::onCurrentChanged);
    connect(m_split, &PanelSplit::panelClosed, this, [this] { m_shown = 0; });
    connect(m_split, &PanelSplit::chosenWidthChanged, this,
            [this](int width) { uiState().setValue(u"templates.panel"_s, QByteArray::number(width)); });
}

void TemplatesPage::connectPanel()
{
    connect(m_panel, &TemplatePanel::coverageWanted, this, &TemplatesPage::coverageWanted);
    connect(m_panel, &TemplatePanel::mappingChosen, this,
            [this](const QMap<QString, TemplateVariable> &mapping, const QMap<QString, QString> &texts) {
                const TemplateRow *row = model().rowAt(model().rowOf(m_panel->rowId()));
                if (!row)
                    return;
                QCoro::connect(m_services.templates.setMapping(row->use.whatsAppTemplate.key, mapping, texts), this,
                               [this](const Result<void> &set) {
                                   if (!set)
                                       showError(set.error());
                                   controller().refresh();
                               });
            });
    connect(m_panel, &TemplatePanel::changeWanted, this, [this](qint64 id) {
        QCoro::connect(m_services.templates.proposal(id), this, [this](const Result<TemplateProposal> &known) {
            if (known)
                openDialog(*known);
            else
                showError(known.error());
        });
    });
    connect(m_panel, &TemplatePanel::withdrawWanted, this, [this](qint64 id) {
        QCoro::connect(m_services.templates.withdraw(id), this, [this](const Result<bool> &gone) {
            if (!gone)
                showError(gone.error());
            m_split->hidePanel();
            m_shown = 0;
            controller().refresh();
        });
    });
}

TemplateQuery TemplatesPage::wantedQuery() const
{
    return {.text = filterRow()->text(),
            .states = choices().at(std::max(0, m_state->currentIndex())),
            .isInTrouble = m_state->currentIndex() == kTroubled,
            .order = order()};
}

void TemplatesPage::onCurrentChanged()
{
    const int row = table()->currentIndex().row();
    const qint64 id = row < 0 ? 0 : model().idAt(row);
    if (id == 0 || id == m_shown)
        return;
    m_shown = id;
    readPanel();
}

void TemplatesPage::onRowOpened(const QModelIndex &index)
{
    m_shown = model().idAt(index.row());
    readPanel();
}

void TemplatesPage::showTemplate(const TemplateKey &key)
{
    const TemplateQuery byName{.text = key.name};
    QCoro::connect(m_services.templates.page(byName, 0, 100), this,
                   [this, key](const Result<ListPage<TemplateRow>> &page) {
                       if (!page)
                           return;
                       for (const TemplateRow &row : page->rows) {
                           if (row.use.whatsAppTemplate.key != key)
                               continue;
                           m_shown = row.id();
                           readPanel();
                       }
                   });
}

void TemplatesPage::readPanel()
{
    if (m_shown == 0)
        return;
    const qint64 id = m_shown;
    QCoro::connect(m_services.templates.row(id), this, [this, id](const Result<TemplateRow> &row) {
        if (id != m_shown)
            return;
        if (!row) { // given up, or no longer in the account
            m_split->hidePanel();
            m_shown = 0;
            return;
        }
        m_panel->setRow(*row);
        m_split->showPanel();
    });
}

void TemplatesPage::readSummary()
{
    QCoro::connect(m_services.templates.all(), this, [this](const Result<QList<TemplateUse>> &all) {
        if (!all || all->isEmpty()) {
            header()->setSummary({});
            return;
        }
        int approved = 0;
        int alarms = 0;
        QDateTime read;
        for (const TemplateUse &use : *all) {
            approved += use.whatsAppTemplate.state == Approved ? 1 : 0;
            alarms += templateAlarm(use.whatsAppTemplate) == TemplateAlarm::Alarm ? 1 : 0;
            read = std::max(read, use.whatsAppTemplate.pulledAt);
        }
        QStringList parts{tr("%Ln approved", nullptr, approved)};
        if (alarms > 0)
            parts.append(tr("%Ln paused, rejected or of low quality", nullptr, alarms));
        parts.append(tr("read %1", "when").arg(relativeDate(read.toLocalTime(), m_services.clock.now().toLocalTime())));
        header()->setSummary(parts.join(u" · "_s));
    });
}

bool TemplatesPage::isConnected() const
{
    return model().rowCount() > 0 || isFiltered()
        || !m_services.settings.values().get(setting::kWhatsAppBusinessAccountId).isEmpty();
}

void TemplatesPage::onRead()
{
    if (!isConnected()) { // a reading nobody can do would wait for ever
        emit connectionsWanted();
        return;
    }
    QCoro::connect(m_services.templates.pull(), this, [this](const Result<qint64> &job) { m_pull->follow(job); });
}

ProposeDialog *TemplatesPage::propose(std::optional<MessagePurpose> purpose, const QString &language)
{
    PredefinedKind kind = PredefinedKind::Welcome;
    for (const PredefinedKind candidate : kPredefinedKinds) {
        if (purpose && purposeOf(candidate) == purpose) {
            kind = candidate;
            break;
        }
    }
    const QString wanted = language.isEmpty() ? m_services.settings.values().get(setting::kCentreLanguage) : language;
    openDialog(predefinedTemplate(kind, wanted));
    if (m_dialog)
        m_dialog->setKind(kind);
    return m_dialog;
}

void TemplatesPage::openDialog(const TemplateProposal &proposal)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new ProposeDialog(window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setProposal(proposal);
    connect(m_dialog, &ProposeDialog::proposeWanted, this, [this](TemplateProposal wanted) {
        wanted.who = staffName(m_services.settings);
        QCoro::connect(m_services.templates.propose(wanted), this, [this](const Result<qint64> &id) {
            if (!id) {
                if (m_dialog)
                    m_dialog->showError(id.error());
                return;
            }
            m_shown = -*id;
            controller().refresh();
            readPanel();
            if (m_dialog)
                m_dialog->accept();
        });
    });
    m_dialog->open();
}

ProposeDialog *TemplatesPage::proposeDialog() const
{
    return m_dialog;
}

void TemplatesPage::onFiltersCleared()
{
    m_state->setCurrentIndex(0);
    filterRow()->setText({});
    ask();
}

void TemplatesPage::onEmptyAction()
{
    if (isFiltered())
        onFiltersCleared();
    else
        onRead();
}

bool TemplatesPage::isFiltered() const
{
    return !query().text.isEmpty() || !query().states.isEmpty() || query().isInTrouble;
}

void TemplatesPage::showSelection(int selected)
{
    // One filled button in a page: the empty state has it while there is nothing.
    const bool hasRows = model().rowCount() > 0;
    m_propose->setKind(hasRows ? ButtonKind::Primary : ButtonKind::Normal);
    m_propose->setVisible(isConnected());
    m_read->setVisible(hasRows);
    m_coverage->setVisible(hasRows || isFiltered());
    QueryPage::showSelection(selected);
}
