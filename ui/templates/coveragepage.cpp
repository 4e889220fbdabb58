// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/coveragepage.h"

#include "app/services/datachanges.h"
#include "app/services/ruletext.h"
#include "app/services/settingsservice.h"
#include "ui/settings/settingtext.h"
#include "ui/staffname.h"
#include "ui/templates/coveragepanel.h"
#include "ui/templates/coveragetext.h"
#include "ui/templates/templatetext.h"
#include "ui/uistate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/sidepanel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

CoveragePage::CoveragePage(const TemplatesServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_presentation(new PresentationModel(this))
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_filter(new FilterRow)
    , m_which(new QComboBox)
    , m_table(new DataTable)
    , m_panel(new CoveragePanel)
    , m_reading(this, std::chrono::milliseconds(200))
{
    build();
    CoveragePage::retranslate();
    connect(&m_reading, &PacedReading::due, this, &CoveragePage::readNow);
    connect(&m_services.settings, &SettingsService::changed, this, &CoveragePage::reload);
    connect(&m_services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        const bool matters = entity.isEmpty() || entity == "whatsapp_template"_L1 || entity == "setting"_L1
            || entity == "rule"_L1 || entity == "course"_L1;
        if (matters)
            reload();
    });
    readNow();
}

void CoveragePage::build()
{
    m_banner->setClosable(true);
    m_banner->hide();
    addBanner(m_banner);
    m_which->addItems({QString(), QString()});
    m_filter->setColumnsVisible(false);
    m_filter->addWidget(m_which);
    addTopRow(m_filter);
    m_presentation->setSourceModel(&m_model);
    m_table->setModel(m_presentation);
    m_table->setCellKind(CoverageModel::CourseColumn, CellKind::Name);
    m_table->setColumnWidthHint(CoverageModel::CourseColumn, 220);
    m_table->setFixedColumn(CoverageModel::CourseColumn);
    m_table->setCellKind(CoverageModel::LanguageColumn, CellKind::Muted);
    m_table->setColumnWidthHint(CoverageModel::LanguageColumn, 110);
    for (int column = CoverageModel::FirstEventColumn; column < m_model.columnCount(); ++column) {
        m_table->setCellKind(column, CellKind::State);
        m_table->setColumnWidthHint(column, 136);
    }
    m_table->horizontalHeader()->setSectionsClickable(false); // courses by name, events by priority
    auto *side = new SidePanel;
    side->body()->addWidget(m_panel);
    setBody(m_table);
    m_split = addSidePanel(side);
    m_split->setChosenWidth(m_services.state.value(u"coverage.panel"_s).toInt());
    connectParts();
}

void CoveragePage::connectParts()
{
    connect(header(), &PageHeader::pathActivated, this, &CoveragePage::left);
    connect(m_filter->box(), &QLineEdit::textChanged, this, &CoveragePage::applyFilter);
    connect(m_filter, &FilterRow::cleared, this, [this] {
        m_which->setCurrentIndex(0);
        m_filter->setText({});
        applyFilter();
    });
    connect(m_which, &QComboBox::activated, this, &CoveragePage::applyFilter);
    connect(m_table, &QTableView::clicked, this, &CoveragePage::onCell);
    connect(m_table, &DataTable::rowActivated, this, &CoveragePage::onCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const CoverageRow *row = m_model.rowAt(current.row());
                if (m_course && row) // arrows lead the open panel along
                    showCell(row->courseId, m_event);
            });
    connect(m_panel, &CoveragePanel::chosen, this, &CoveragePage::choose);
    connect(m_panel, &CoveragePanel::eventChosen, this, [this](RuleEvent event) {
        m_event = event;
        showPanel();
        scrollToEvent();
    });
    connect(m_panel, &CoveragePanel::templateWanted, this, &CoveragePage::templateWanted);
    connect(m_panel, &CoveragePanel::proposeWanted, this, &CoveragePage::proposeWanted);
    connect(m_split, &PanelSplit::panelClosed, this, [this] { m_course.reset(); });
    connect(m_split, &PanelSplit::chosenWidthChanged, this,
            [this](int width) { m_services.state.setValue(u"coverage.panel"_s, QByteArray::number(width)); });
}

QWidget *CoveragePage::startWidget() const
{
    return m_table;
}

void CoveragePage::reload()
{
    m_reading.want();
}

void CoveragePage::readNow()
{
    if (!m_reading.begin())
        return;
    QCoro::connect(m_services.templates.coverage(), this, [this](const Result<TemplateCoverage> &coverage) {
        m_reading.end();
        if (!coverage) {
            m_banner->setError(coverage.error());
            m_banner->present();
            return;
        }
        m_model.setCoverage(*coverage);
        if (!m_table->currentIndex().isValid()) // the keyboard sees where it begins
            m_table->setCurrentIndex(m_presentation->index(0, 0));
        showSummary();
        showPanel();
    });
    QCoro::connect(m_services.templates.all(), this, [this](const Result<QList<TemplateUse>> &all) {
        if (all)
            m_templates = *all;
        showPanel();
    });
}

void CoveragePage::showSummary()
{
    const QList<RuleEvent> holes = m_model.coverage().eventsWithHole();
    header()->setSummary(holes.isEmpty()
                             ? tr("Every message that is switched on can go out.")
                             : tr("Nothing goes out somewhere for: %1", "kinds of message").arg(eventNames(holes)));
}

void CoveragePage::onCell(const QModelIndex &index)
{
    const CoverageRow *row = m_model.rowAt(index.row());
    if (!row)
        return;
    RuleEvent event = m_event;
    if (const CoverageCell *cell = m_model.cellAt(m_model.index(index.row(), index.column()))) {
        event = cell->event;
    } else if (!m_course) { // the row itself: what is missing first
        const auto hole =
            std::ranges::find_if(row->cells, [](const CoverageCell &each) { return isHole(each.coverage); });
        event = hole == row->cells.cend() ? row->cells.constFirst().event : hole->event;
    }
    showCell(row->courseId, event);
}

void CoveragePage::showCell(qint64 courseId, RuleEvent event)
{
    m_course = courseId;
    m_event = event;
    showPanel();
    // The panel takes its room first; then the cell that it speaks of stands in sight beside it.
    QMetaObject::invokeMethod(this, &CoveragePage::scrollToEvent, Qt::QueuedConnection);
}

void CoveragePage::scrollToEvent()
{
    const auto place = std::ranges::find(kRuleEvents, m_event) - kRuleEvents.begin();
    const int row = m_table->currentIndex().row();
    if (m_course && row >= 0)
        m_table->scrollTo(m_presentation->index(row, CoverageModel::FirstEventColumn + int(place)));
}

void CoveragePage::showPanel()
{
    if (!m_course)
        return;
    const QList<CoverageRow> &rows = m_model.coverage().rows;
    const auto row = std::ranges::find(rows, *m_course, &CoverageRow::courseId);
    if (row == rows.cend()) {
        if (!rows.isEmpty()) // the course is gone
            m_split->hidePanel();
        return;
    }
    const QString locked = overrideReason(m_services.settings, templateSetting(purposeOf(m_event)).key);
    m_panel->setCell(*row, m_event, m_templates, locked);
    m_split->showPanel();
}

void CoveragePage::choose(RuleEvent event, qint64 courseId, const TemplateKey &key, bool isOnlyEvent)
{
    QCoro::connect(m_services.templates.chooseFor(event, courseId, key, isOnlyEvent, staffName(m_services.settings)),
                   this, [this](const Result<void> &chosen) {
                       if (!chosen) {
                           m_banner->setError(chosen.error());
                           m_banner->present();
                       }
                       reload();
                   });
}

void CoveragePage::applyFilter()
{
    m_model.setFilter(m_filter->text(), m_which->currentIndex() == 1);
}

void CoveragePage::describeColumns()
{
    m_presentation->setColumn(CoverageModel::CourseColumn,
                              {.kind = CellKind::Name, .text = [](const QModelIndex &index) {
                                   const QString name = index.data().toString();
                                   return name.isEmpty() ? tr("In all courses") : name;
                               }});
    m_presentation->setColumn(CoverageModel::LanguageColumn, {.text = [](const QModelIndex &index) {
                                  return templateLanguage(index.data().toString());
                              }});
    for (int column = CoverageModel::FirstEventColumn; column < m_model.columnCount(); ++column) {
        const RuleEvent event = kRuleEvents.at(size_t(column - CoverageModel::FirstEventColumn));
        ColumnPresentation cell{.title = ruleName(event), .kind = CellKind::State};
        cell.text = [this](const QModelIndex &index) {
            const CoverageCell *shown = m_model.cellAt(index);
            return shown ? coverageWord(shown->coverage) : QString();
        };
        cell.mark = [this](const QModelIndex &index) {
            const CoverageCell *shown = m_model.cellAt(index);
            return shown ? coverageMark(shown->coverage) : Mark::None;
        };
        cell.tip = [this](const QModelIndex &index) {
            const CoverageCell *shown = m_model.cellAt(index);
            const CoverageRow *row = m_model.rowAt(index.row());
            return shown && row ? coverageReason(*row, *shown) : QString();
        };
        cell.spoken = [this](const QModelIndex &index) {
            const CoverageCell *shown = m_model.cellAt(index);
            return shown ? tr("%1: %2", "a kind of message, its state")
                               .arg(ruleName(shown->event), coverageWord(shown->coverage))
                         : QString();
        };
        m_presentation->setColumn(column, cell);
    }
}

void CoveragePage::retranslate()
{
    setTitle(tr("Where templates are used"));
    header()->setPath(tr("Templates"));
    m_filter->setPlaceholder(tr("Filter by course"));
    m_which->setAccessibleName(tr("Which courses"));
    m_which->setItemText(0, tr("All courses"));
    m_which->setItemText(1, tr("Only where something is missing"));
    m_table->setAccessibleName(tr("Messages by course"));
    describeColumns();
    m_presentation->refresh();
    showSummary();
}

bool CoveragePage::stepBack()
{
    if (!Page::stepBack())
        emit left();
    return true;
}
