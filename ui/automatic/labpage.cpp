// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/labpage.h"

#include "app/domain/clock.h"
#include "app/domain/names.h"
#include "app/services/rulelab.h"
#include "app/services/ruletext.h"
#include "models/pagedmodel.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/charttext.h"
#include "ui/charts/daybars.h"
#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progressrow.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/savedialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLocale>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { WhoColumn, CourseColumn, WhenColumn, StepColumn, ReallyColumn, ColumnCount };
constexpr int kPeriods[]{30, 90};
constexpr int kRowsShown = 10;

QStandardItem *item(const QString &text, const QVariant &order)
{
    auto *made = new QStandardItem(text);
    made->setEditable(false);
    made->setData(order, PagedModel::SortRole);
    return made;
}

} // namespace

LabPage::LabPage(const AutomaticServices &services, const Rule &draft, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_draft(draft)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_period(new QComboBox)
    , m_save(new Button)
    , m_running(new ProgressRow)
    , m_empty(new EmptyState)
    , m_summary(new Card)
    , m_sentence(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_would(new Label({}, Theme::Text::Section))
    , m_compare(new Label)
    , m_note(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_bars(new DayBars)
    , m_frame(new ChartFrame({}, m_bars))
    , m_list(new Card)
    , m_table(new DataTable)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    build();
    connect(m_period, &QComboBox::activated, this, &LabPage::run);
    connect(m_running, &ProgressRow::stopRequested, this, &LabPage::stop);
    connect(m_empty, &EmptyState::actionTriggered, this, &LabPage::run);
    connect(m_save, &Button::clicked, this, &LabPage::save);
    connect(header(), &PageHeader::pathActivated, this, &LabPage::left);
    connect(m_table, &DataTable::sortingChanged, this,
            [this] { m_sorted->sort(m_table->sortColumn(), m_table->sortOrder()); });
    connect(m_table, &DataTable::rowActivated, this, [this](const QModelIndex &index) {
        emit studentWanted(index.siblingAtColumn(WhoColumn).data(PagedModel::IdRole).toLongLong());
    });
    LabPage::retranslate();
    run();
}

void LabPage::build()
{
    for (const int days : kPeriods)
        m_period->addItem(QString(), days);
    m_period->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    header()->addTool(m_period);
    header()->addAction(m_save);
    m_save->setIconName(u"document-export"_s);
    addBanner(m_banner);
    m_running->setStoppable(true);
    m_empty->setBare();
    for (Label *label : {m_sentence, m_would, m_compare, m_note})
        label->setWordWrap(true);
    m_summary->body()->setSpacing(4);
    for (Label *label : {m_sentence, m_would, m_compare, m_note})
        m_summary->body()->addWidget(label);
    buildTable();
    QVBoxLayout *body = scrollBody();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_running, m_empty, m_summary, m_frame, m_list})
        body->addWidget(widget);
    body->addStretch(1);
}

void LabPage::buildTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(PagedModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setCellKind(WhoColumn, CellKind::Name);
    m_table->setCellKind(CourseColumn, CellKind::Plain);
    m_table->setCellKind(WhenColumn, CellKind::Muted);
    m_table->setCellKind(StepColumn, CellKind::Number);
    m_table->setCellKind(ReallyColumn, CellKind::State);
    m_table->setColumnWidthHint(WhoColumn, 240);
    m_table->setColumnWidthHint(WhenColumn, 220);
    m_table->setColumnWidthHint(StepColumn, 90);
    m_table->setColumnWidthHint(ReallyColumn, 150);
    m_table->setStretchColumn(CourseColumn);
    m_table->setFixedColumn(WhoColumn);
    m_table->setDropOrder({StepColumn, CourseColumn});
    m_list->setEdgeToEdge(true);
    m_list->body()->setContentsMargins(1, 4, 1, Theme::kCardRadius); // the round corners stay free
    m_list->body()->addWidget(m_table);
}

QWidget *LabPage::startWidget() const
{
    return m_period; // else it would be the button that stops the work, which soon goes
}

int LabPage::days() const
{
    return m_period->currentData().toInt();
}

QDateTime LabPage::now() const
{
    return m_services.clock.now().toTimeZone(m_services.rules.terms().zone);
}

void LabPage::run()
{
    stop();
    m_wasStopped = false;
    m_banner->hide();
    m_result.reset();
    m_done = 0;
    m_total = 0;
    Rule tried = m_draft;
    tried.isEnabled = true; // one that is off is looked at as if it were on, else there were nothing to learn
    m_run = m_services.rules.lab(tried, days(), this);
    connect(m_run, &RuleLab::progressed, this, [this](int done, int total) {
        m_done = done;
        m_total = total;
        m_running->setProgress(m_done, m_total);
    });
    connect(m_run, &RuleLab::failed, this, [this](const Error &error) {
        stop();
        m_banner->setError(error);
        m_banner->present();
        showState();
    });
    connect(m_run, &RuleLab::finished, this, [this](const LabResult &result) {
        m_run->deleteLater();
        m_run = nullptr;
        setResult(result);
    });
    m_running->setProgress(0, 0);
    showState();
    m_run->start();
}

void LabPage::stop()
{
    if (!m_run)
        return;
    m_run->cancel();
    m_run->deleteLater();
    m_run = nullptr;
    m_wasStopped = true;
    showState();
}

void LabPage::setResult(const LabResult &result)
{
    stop();
    m_result = result;
    m_wasStopped = false;
    showResult();
}

void LabPage::showResult()
{
    m_list->setDetail(m_result && m_result->messages > m_result->rows.size()
                          ? tr("the first %Ln", nullptr, int(m_result->rows.size()))
                          : QString());
    if (m_result) {
        const LabResult &result = *m_result;
        DayBarsData bars{.days = {}, .name = tr("Would have been sent"), .otherName = tr("Really sent")};
        int really = 0;
        for (auto day = result.perDay.cbegin(); day != result.perDay.cend(); ++day) {
            const int sent = result.reallySent.value(day.key());
            really += sent;
            bars.days.append({day.key(), day.value(), sent});
        }
        m_bars->setData(bars);
        m_would->setText(resultText());
        m_compare->setText(really > 0 ? tr("In that time %Ln really went out by this rule.", nullptr, really)
                                      : tr("In that time none really went out by this rule."));
        const QString held =
            tr("%Ln more would have been held back by limits, hours or another message.", nullptr, result.heldBack);
        const QString looked = tr("%Ln enrolment(s) were looked at.", nullptr, result.enrolments);
        QStringList notes{looked};
        if (result.heldBack > 0)
            notes.prepend(held);
        if (!m_draft.isEnabled)
            notes.prepend(tr("The rule is off: this is what it would have done had it been on."));
        m_note->setText(notes.join(u' '));
        fillTable();
    }
    showState();
}

QString LabPage::resultText() const
{
    if (!m_result)
        return {};
    const LabResult &result = *m_result;
    if (result.messages == 0)
        return tr("It would have sent nothing.");
    const QString messages = tr("%Ln message(s)", nullptr, result.messages);
    const QString people = tr("%Ln person(s)", nullptr, result.people);
    const QString sum = tr("It would have sent %1 to %2.", "messages, people").arg(messages, people);
    if (!result.busiestDay.isValid())
        return sum;
    return tr("%1 Busiest day: %2, with %3.", "sentence before, day, how many")
        .arg(sum, charttext::dayWithWeekday(result.busiestDay), QLocale().toString(result.onBusiestDay));
}

void LabPage::fillTable()
{
    m_model->setRowCount(0);
    const QDateTime time = now();
    for (const LabMessage &row : std::as_const(m_result->rows)) {
        auto *who = item(row.studentName, folded(row.studentName));
        who->setData(row.studentId, PagedModel::IdRole);
        auto *really = item(row.wasSent ? tr("also sent") : tr("not sent"), row.wasSent);
        really->setData(int(row.wasSent ? Mark::Sent : Mark::Ring), MarkRole);
        m_model->appendRow({who, item(row.courseName, folded(row.courseName)),
                            item(sendingTime(row.at.toTimeZone(time.timeZone()), time), row.at),
                            item(row.step > 0 ? QLocale().toString(row.step) : u"–"_s, row.step), really});
    }
    const int rows = std::clamp(m_model->rowCount(), 1, kRowsShown);
    m_table->setFixedHeight(Theme::headerHeight() + rows * m_table->rowExtent() + 4);
}

void LabPage::showState()
{
    const bool hasResult = m_result.has_value();
    const bool hasMessages = hasResult && m_result->messages > 0;
    m_running->setVisible(m_run != nullptr);
    m_empty->setVisible(!m_run && !hasResult);
    m_summary->setVisible(hasResult);
    m_frame->setVisible(hasMessages);
    m_list->setVisible(hasMessages);
    m_save->setVisible(hasMessages);
    m_empty->setMessage(u"chronometer"_s, m_wasStopped ? tr("Stopped") : tr("Not worked out"),
                        tr("Nothing was changed and nothing was sent."));
    m_empty->setAction(tr("Work it out"));
}

void LabPage::save()
{
    QFileDialog *dialog = newSaveDialog(this, tr("Save list"), tr("Table (*.csv)"), tr("laboratory") + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &LabPage::writeList);
    dialog->open();
}

void LabPage::writeList(const QString &path)
{
    if (!m_result)
        return;
    ChartTable table;
    table.headers = {tr("Who"), tr("Course"), tr("When"), tr("Step"), tr("Really sent")};
    const QTimeZone zone = now().timeZone();
    for (const LabMessage &row : std::as_const(m_result->rows))
        table.append({row.studentName, row.courseName, row.at.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s),
                      row.step, row.wasSent ? tr("yes") : tr("no")},
                     {});
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(table.toCsv()) >= 0 && file.commit())
        return;
    m_banner->setMessage(tr("The list could not be saved"), file.errorString());
    m_banner->present();
}

void LabPage::retranslate()
{
    header()->setPath(tr("Automatic"));
    setTitle(tr("Laboratory: %1", "name of a rule").arg(ruleName(m_draft.event)));
    header()->setSummary(tr("Replayed over the stored history, with today's limits and hours. Nothing is sent."));
    for (int i = 0; i < m_period->count(); ++i)
        m_period->setItemText(i, tr("The last %Ln days", nullptr, m_period->itemData(i).toInt()));
    m_period->setAccessibleName(tr("Period"));
    m_save->setText(tr("Save list…"));
    m_running->setWhat(tr("Letting the days pass again"));
    m_summary->setTitle(tr("What it would have done"));
    m_sentence->setText(ruleSentence(m_draft, m_services.rules.terms().templateOf(m_draft, 0, false)).toText());
    m_frame->setTitle(tr("Messages a day"));
    m_list->setTitle(tr("To whom"));
    m_table->setAccessibleName(tr("To whom"));
    m_model->setHorizontalHeaderLabels({tr("Who"), tr("Course"), tr("When"), tr("Step"), tr("Really")});
    showResult();
}

bool LabPage::stepBack()
{
    if (!Page::stepBack())
        emit left();
    return true;
}
