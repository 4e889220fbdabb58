// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/previewpage.h"

#include "app/domain/clock.h"
#include "app/services/ruletext.h"
#include "models/pagedmodel.h"
#include "ui/automatic/planpanel.h"
#include "ui/automatic/plantext.h"
#include "ui/automatic/sectionhead.h"
#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/sidepanel.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kStaleAfter = 60; // s
} // namespace

PreviewPage::PreviewPage(const AutomaticServices &services, const PlanScope &scope, QWidget *parent)
    : PreviewPage(services, scope, std::nullopt, parent)
{
}

PreviewPage::PreviewPage(const AutomaticServices &services, const Rule &draft, QWidget *parent)
    : PreviewPage(services, PlanScope{.events = {draft.event}}, draft, parent)
{
}

PreviewPage::PreviewPage(const AutomaticServices &services, const PlanScope &scope, const std::optional<Rule> &draft,
                         QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_scope(scope)
    , m_draft(draft)
    , m_messageWords(new PresentationModel(this))
    , m_heldWords(new PresentationModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_heldSorted(new QSortFilterProxyModel(this))
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_question(new Banner(Banner::Kind::Warning))
    , m_head(new SectionHead)
    , m_heldHead(new SectionHead)
    , m_table(new DataTable)
    , m_heldTable(new DataTable)
    , m_upper(new QWidget)
    , m_lower(new QWidget)
    , m_empty(new EmptyState)
    , m_reading(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_panel(new PlanPanel)
    , m_save(new Button)
    , m_notNow(new Button)
    , m_send(new Button({}, ButtonKind::Primary))
{
    build();
    connect(header(), &PageHeader::pathActivated, this, &PreviewPage::left);
    connect(m_notNow, &Button::clicked, this, &PreviewPage::left);
    connect(m_send, &Button::clicked, this, &PreviewPage::onSend);
    connect(m_save, &Button::clicked, this, &PreviewPage::save);
    connect(m_head->link(), &Button::clicked, this,
            [this] { m_messages.setAllTicked(m_messages.tickedCount() < m_messages.rowCount()); });
    connect(m_heldHead->link(), &Button::clicked, this, [this] {
        m_isHeldAlone = !m_isHeldAlone;
        showState();
    });
    connect(&m_messages, &PlanModel::ticksChanged, this, [this] {
        showHeads();
        if (!m_showsHeld)
            showPanel();
    });
    connect(m_panel, &PlanPanel::studentWanted, this, &PreviewPage::studentWanted);
    connect(m_panel, &PlanPanel::tickWanted, this, [this](const QString &occasion, bool isTicked) {
        for (int row = 0; row < m_messages.rowCount(); ++row) {
            if (m_messages.messageAt(row).occasion == occasion)
                m_messages.setTicked(row, isTicked);
        }
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &PreviewPage::reload);
    PreviewPage::retranslate();
    reload();
}

void PreviewPage::build()
{
    for (Button *button : {m_save, m_notNow, m_send})
        header()->addAction(button);
    m_save->setIconName(u"document-export"_s);
    m_send->setIconName(u"document-send"_s);
    m_notNow->setVisible(canSend());
    m_send->setVisible(canSend());
    addBanner(m_banner);
    addBanner(m_question);
    m_banner->setClosable(true);
    buildTables();
    auto *tables = new QWidget;
    m_tables = new QVBoxLayout(tables);
    m_tables->setContentsMargins(0, 0, 0, 0);
    m_tables->setSpacing(0);
    m_tables->addWidget(m_upper);
    m_tables->addWidget(m_lower);
    auto *area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_reading->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_reading);
    m_stack->addWidget(tables);
    m_side = new SidePanel;
    m_side->body()->addWidget(m_panel);
    setBody(area);
    m_split = addSidePanel(m_side);
}

void PreviewPage::buildTables()
{
    m_messageWords->setSourceModel(&m_messages);
    m_heldWords->setSourceModel(&m_held);
    m_sorted->setSourceModel(m_messageWords);
    m_heldSorted->setSourceModel(m_heldWords);
    for (const auto &[sorted, table] : {std::pair(m_sorted, m_table), std::pair(m_heldSorted, m_heldTable)}) {
        sorted->setSortRole(PagedModel::SortRole);
        sorted->setSortLocaleAware(true);
        table->setModel(sorted);
        connect(table, &DataTable::sortingChanged, this, [sorted = sorted, table = table] {
            sorted->sort(table->sortColumn(), table->sortOrder()); // -1: as the plan has them
        });
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this, table = table] { onCurrentChanged(table); });
        connect(table, &DataTable::rowActivated, this, [this, table = table] { onCurrentChanged(table); });
    }
    m_table->setCellKind(PlanWhoColumn, CellKind::Check);
    m_table->setCellKind(PlanTextColumn, CellKind::Plain);
    m_table->setCellKind(PlanWhenColumn, CellKind::Date);
    m_table->setCellKind(PlanWhyColumn, CellKind::Muted);
    m_table->setColumnWidthHint(PlanWhoColumn, 260);
    m_table->setColumnWidthHint(PlanWhenColumn, 90);
    m_table->setColumnWidthHint(PlanWhyColumn, 230);
    m_table->setStretchColumn(PlanTextColumn);
    m_table->setFixedColumn(PlanWhoColumn);
    m_table->setDropOrder({PlanTextColumn, PlanWhyColumn});
    m_heldTable->setCellKind(PlanHeldWhoColumn, CellKind::State);
    m_heldTable->setCellKind(PlanHeldNoticeColumn, CellKind::Muted);
    m_heldTable->setCellKind(PlanHeldReasonColumn, CellKind::Plain);
    m_heldTable->setCellKind(PlanHeldOutlookColumn, CellKind::Muted);
    m_heldTable->setColumnWidthHint(PlanHeldWhoColumn, 250);
    m_heldTable->setColumnWidthHint(PlanHeldNoticeColumn, 180);
    m_heldTable->setColumnWidthHint(PlanHeldOutlookColumn, 260);
    m_heldTable->setStretchColumn(PlanHeldReasonColumn);
    m_heldTable->setFixedColumn(PlanHeldWhoColumn);
    m_heldTable->setDropOrder({PlanHeldOutlookColumn});
    auto *upper = new QVBoxLayout(m_upper);
    auto *lower = new QVBoxLayout(m_lower);
    for (QVBoxLayout *column : {upper, lower}) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
    }
    upper->addWidget(m_head);
    upper->addWidget(new Line);
    m_upperStack = new QStackedLayout;
    m_upperStack->addWidget(m_table);
    m_upperStack->addWidget(m_empty);
    upper->addLayout(m_upperStack, 1);
    lower->addWidget(new Line);
    lower->addWidget(m_heldHead);
    lower->addWidget(new Line);
    lower->addWidget(m_heldTable, 1);
}

QDateTime PreviewPage::now() const
{
    return m_services.clock.now().toTimeZone(m_services.rules.terms().zone);
}

QWidget *PreviewPage::startWidget() const
{
    return m_table->isVisible() ? m_table : m_heldTable->isVisible() ? m_heldTable : Page::startWidget();
}

void PreviewPage::reload()
{
    auto read = [this](const Result<RunPlan> &plan) {
        if (plan) {
            setPlan(*plan);
            return;
        }
        m_banner->setKind(Banner::Kind::Danger);
        m_banner->setError(plan.error());
        m_banner->present();
        showState();
    };
    m_banner->hide();
    QCoro::connect(m_draft ? m_services.rules.previewOf(*m_draft) : m_services.rules.preview(m_scope), this, read);
}

void PreviewPage::setPlan(const RunPlan &plan)
{
    const QString before = m_isRead ? currentOccasion() : QString();
    m_isRead = true;
    m_messages.setPlan(plan);
    m_held.setPlan(plan);
    m_question->setVisible(plan.question.has_value());
    retranslate();
    const bool isEmpty = m_messages.rowCount() == 0;
    DataTable *first = isEmpty ? m_heldTable : m_table;
    if (first->model()->rowCount() == 0)
        m_split->hidePanel();
    else if (!selectOccasion(before))
        first->selectRow(0);
    if (isVisible() && header()->isAncestorOf(focusWidget()))
        first->setFocus(); // while it was worked out there was nothing else to go to
}

int PreviewPage::sourceRow(const QModelIndex &index) const
{
    const bool isMessage = index.model() == m_sorted;
    return (isMessage ? m_sorted : m_heldSorted)->mapToSource(index).row();
}

QString PreviewPage::currentOccasion() const
{
    const QModelIndex index = (m_showsHeld ? m_heldTable : m_table)->currentIndex();
    if (!index.isValid())
        return {};
    const int row = sourceRow(index);
    return m_showsHeld ? m_held.occasionAt(row).decision.occasion : m_messages.messageAt(row).occasion;
}

/// Where it stands now; false when it is gone.
bool PreviewPage::selectOccasion(const QString &occasion)
{
    if (occasion.isEmpty())
        return false;
    for (DataTable *table : {m_table, m_heldTable}) {
        const bool isHeld = table == m_heldTable;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const int source = sourceRow(table->model()->index(row, 0));
            if (occasion
                == (isHeld ? m_held.occasionAt(source).decision.occasion : m_messages.messageAt(source).occasion)) {
                table->selectRow(row);
                return true;
            }
        }
    }
    return false;
}

void PreviewPage::onCurrentChanged(DataTable *table)
{
    if (!table->currentIndex().isValid())
        return;
    m_showsHeld = table == m_heldTable;
    DataTable *other = m_showsHeld ? m_table : m_heldTable;
    other->clearSelection(); // the panel speaks of one row
    showPanel();
    m_side->scrollToTop();
    m_split->showPanel();
}

void PreviewPage::showPanel()
{
    const QModelIndex index = (m_showsHeld ? m_heldTable : m_table)->currentIndex();
    const int row = index.isValid() ? sourceRow(index) : -1;
    if (row < 0)
        return;
    if (m_showsHeld) {
        m_panel->setHeld(m_messages.plan(), m_held.occasionAt(row), now());
        return;
    }
    m_panel->setMessage(m_messages.plan(), m_messages.messageAt(row), m_messages.winnerAt(row).decision,
                        m_messages.isTicked(row), canSend(), now());
}

void PreviewPage::showHeads()
{
    const QLocale locale;
    const int all = m_messages.rowCount();
    const int ticked = m_messages.tickedCount();
    m_head->setTexts(tr("Will go out %1").arg(locale.toString(ticked)),
                     ticked < all ? tr("of %1; %Ln taken out by hand", nullptr, all - ticked).arg(locale.toString(all))
                                  : QString());
    m_head->setLink(!canSend() || all == 0 ? QString() : ticked < all ? tr("Tick all") : tr("Untick all"));
    const int held = m_held.rowCount();
    m_heldHead->setTexts(tr("Held back %1").arg(locale.toString(held)), tr("these do not go out in this run"));
    m_heldHead->setLink(m_isHeldAlone ? tr("Back to who goes")
                            : all > 0 ? tr("See all %Ln", nullptr, held)
                                      : QString());
    m_send->setText(tr("Send to %Ln person(s)", nullptr, ticked));
    m_send->setEnabled(ticked > 0);
    m_send->setToolTip(ticked > 0 ? QString() : tr("Nobody is ticked."));
}

void PreviewPage::showState()
{
    const bool hasHeld = m_held.rowCount() > 0;
    const bool isEmpty = m_messages.rowCount() == 0;
    m_stack->setCurrentIndex(m_isRead ? 1 : 0);
    m_isHeldAlone = m_isHeldAlone && hasHeld && !isEmpty;
    m_upper->setVisible(!m_isHeldAlone);
    m_lower->setVisible(hasHeld);
    m_upperStack->setCurrentIndex(isEmpty ? 1 : 0);
    m_head->setVisible(!isEmpty);
    m_tables->setStretch(0, isEmpty && hasHeld ? 1 : 3);
    m_tables->setStretch(1, isEmpty ? 3 : 2);
    m_save->setVisible(m_isRead && (!isEmpty || hasHeld));
    m_send->setVisible(canSend() && m_isRead && !isEmpty);
    m_empty->setMessage(u"chronometer"_s, tr("Nobody would get a message now"),
                        hasHeld ? tr("What is due is held back; the reasons stand below.")
                            : m_scope.events.size() == 1
                            ? tr("This rule has no occasion that is due. It looks again with every reading.")
                            : tr("No rule has an occasion that is due. It looks again with every reading."));
    m_empty->setAction(hasHeld ? QString() : tr("Look again"));
    showHeads();
}

QString PreviewPage::subject() const
{
    return m_scope.events.size() == 1 ? ruleName(m_scope.events.constFirst()) : tr("all rules");
}

void PreviewPage::retranslate()
{
    header()->setPath(m_draft ? tr("Editing") : tr("Automatic"));
    setTitle(m_draft ? tr("Preview of the draft: %1").arg(subject()) : tr("Preview: %1").arg(subject()));
    const RunPlan &plan = m_messages.plan();
    QStringList parts;
    if (m_isRead) {
        const QDateTime time = now();
        if (const QString when = planTime(plan, time); !when.isEmpty())
            parts.append(when);
        if (const QDateTime read = readAt(plan); read.isValid())
            parts.append(tr("campus read %1", "when").arg(relativeDate(read.toTimeZone(time.timeZone()), time)));
        else
            parts.append(tr("as of %1", "time").arg(clockTime(plan.at.toTimeZone(time.timeZone()).time())));
        if (m_draft)
            parts.append(tr("nothing is sent from here"));
    }
    QString summary = parts.join(tr(" · ", "between parts of a line"));
    if (!summary.isEmpty())
        summary[0] = summary.at(0).toUpper();
    header()->setSummary(summary);
    m_save->setText(tr("Save list…"));
    m_notNow->setText(tr("Not now"));
    m_reading->setText(tr("Working out who gets what…"));
    m_table->setAccessibleName(tr("Messages that will go out"));
    m_heldTable->setAccessibleName(tr("Held back"));
    if (plan.question)
        m_question->setMessage(tr("This run is larger than usual"), questionText(*plan.question));
    describeColumns();
    showState();
    showPanel();
}

/// Back after a while, or after the campus went on: what is due has changed, unless somebody has begun to choose.
void PreviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    const bool isBack = std::exchange(m_wasShown, true) && !event->spontaneous();
    const QDateTime at = m_messages.plan().at;
    const bool isOld = m_isRead && at.isValid() && at.addSecs(kStaleAfter) < m_services.clock.now();
    if (isBack && isOld && m_messages.tickedCount() == m_messages.rowCount())
        reload();
}

void PreviewPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Refresh))
        reload();
    else
        Page::keyPressEvent(event);
}

bool PreviewPage::stepBack()
{
    if (!Page::stepBack())
        emit left();
    return true;
}
