// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/statisticspage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/charttext.h"
#include "ui/messages/messagedayschart.h"
#include "ui/messages/messagefilter.h"
#include "ui/messages/perioddialog.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/savedialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPeriods[]{1, 7, 30, 90}; // days
constexpr int kOwnPeriod = 4; // index behind them

QString share(int part, int whole)
{
    return whole > 0 ? charttext::percent(100.0 * part / whole) : QString();
}

} // namespace

StatisticsPage::StatisticsPage(MessageService &messages, DataChanges &changes, const Clock &clock, QWidget *parent)
    : Page(parent)
    , m_messages(messages)
    , m_clock(clock)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_period(new QComboBox)
    , m_export(new Button)
    , m_exportMenu(new QMenu(this))
    , m_empty(new EmptyState)
    , m_content(new QWidget)
    , m_sent(new FigureTile)
    , m_delivered(new FigureTile)
    , m_readTile(new FigureTile)
    , m_replied(new FigureTile)
    , m_failed(new FigureTile)
    , m_days(new MessageDaysChart)
    , m_daysFrame(new ChartFrame({}, m_days))
{
    m_to = today();
    m_from = m_to.addDays(-29);
    build();
    StatisticsPage::retranslate();
    connect(&m_reading, &PacedReading::due, this, &StatisticsPage::read);
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "message"_L1 || entity == "incoming_message"_L1)
            m_reading.want();
    });
    m_daysFrame->setLoading(true);
    read();
}

void StatisticsPage::build()
{
    m_banner->setClosable(true);
    addBanner(m_banner);
    m_export->setIconName(u"document-export"_s);
    header()->addAction(m_export);
    header()->addTool(m_period);
    QVBoxLayout *body = scrollBody();
    body->addWidget(m_empty);
    m_empty->setBare();
    m_empty->hide();
    body->addWidget(m_content, 1);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(12);
    for (FigureTile *tile : {m_sent, m_delivered, m_readTile, m_replied, m_failed})
        tiles->addWidget(tile, 1);
    column->addLayout(tiles);
    m_daysFrame->setFixedHeight(Theme::grown(280));
    column->addWidget(m_daysFrame);
    m_templates = makeSheet(true);
    m_rules = makeSheet(true);
    m_failures = makeSheet(false);
    for (const Sheet *sheet : {&m_templates, &m_rules, &m_failures})
        column->addWidget(sheet->card);
    column->addStretch(1);

    const std::pair<FigureTile *, MessageReach> tilesAndReaches[]{{m_sent, MessageReach::Accepted},
                                                                  {m_delivered, MessageReach::Delivered},
                                                                  {m_readTile, MessageReach::Read},
                                                                  {m_replied, MessageReach::Answered}};
    for (const auto &[tile, reach] : tilesAndReaches) {
        connect(tile, &FigureTile::clicked, this,
                [this, reached = reach] { emit messagesWanted(ofPeriod({.reached = reached})); });
    }
    connect(m_failed, &FigureTile::clicked, this,
            [this] { emit messagesWanted(ofPeriod({.states = {MessageState::Failed}})); });
    connect(m_daysFrame, &ChartFrame::activated, this, [this](const ChartKey &key) {
        if (key.day.isValid())
            emit messagesWanted({.from = dayBegin(key.day), .until = dayBegin(key.day.addDays(1))});
    });
    connect(m_daysFrame, &ChartFrame::saveFailed, this, [this](const QString &path, const QString &reason) {
        m_banner->setMessage(tr("The file could not be written"), u"%1\n%2"_s.arg(path, reason));
        m_banner->present();
    });
    for (const Sheet *sheet : {&m_templates, &m_rules, &m_failures}) {
        const auto open = [this, sheet](const QModelIndex &index) { openCell(*sheet, index); };
        connect(sheet->table, &DataTable::rowActivated, this, open);
        connect(sheet->table, &DataTable::clicked, this, [open](const QModelIndex &index) {
            if (index.column() > 0) // a number; the name is there to be read and copied
                open(index);
        });
    }
    connect(m_period, &QComboBox::activated, this, &StatisticsPage::onPeriodChosen);
    connect(m_exportMenu, &QMenu::aboutToShow, this, &StatisticsPage::fillExportMenu);
    connect(m_export, &Button::clicked, this,
            [this] { m_exportMenu->popup(m_export->mapToGlobal(QPoint(0, m_export->height()))); });
    connect(header(), &PageHeader::pathActivated, this, &StatisticsPage::left);
}

QDate StatisticsPage::today() const
{
    return m_clock.now().toLocalTime().date();
}

QWidget *StatisticsPage::startWidget() const
{
    return m_period;
}

MessageQuery StatisticsPage::ofPeriod(MessageQuery query) const
{
    query.from = dayBegin(m_from);
    query.until = dayBegin(m_to.addDays(1));
    return query;
}

void StatisticsPage::setPeriod(const QDate &from, const QDate &to)
{
    m_from = from;
    m_to = to;
    fillPeriods();
    header()->setSummary(periodText(dayBegin(m_from), dayBegin(m_to.addDays(1)), today()));
    m_reading.want();
}

void StatisticsPage::onPeriodChosen(int index)
{
    if (index < kOwnPeriod) {
        setPeriod(today().addDays(1 - kPeriods[index]), today());
        return;
    }
    auto *dialog = new PeriodDialog(m_from, m_to, today(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { setPeriod(dialog->from(), dialog->to()); });
    connect(dialog, &QDialog::rejected, this, &StatisticsPage::fillPeriods);
    dialog->open();
}

void StatisticsPage::fillPeriods()
{
    const QSignalBlocker quiet(m_period);
    m_period->clear();
    m_period->addItems({tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("Last 90 days"), tr("Own period…")});
    int chosen = kOwnPeriod;
    for (int i = 0; i < kOwnPeriod; ++i) {
        if (m_to == today() && m_from == today().addDays(1 - kPeriods[i]))
            chosen = i;
    }
    m_period->setCurrentIndex(chosen);
}

/// "Last 30 days" goes on with the days while the page stands open.
void StatisticsPage::followToday()
{
    const int chosen = m_period->currentIndex();
    if (chosen < 0 || chosen >= kOwnPeriod || m_to >= today())
        return;
    m_to = today();
    m_from = m_to.addDays(1 - kPeriods[chosen]);
    header()->setSummary(periodText(dayBegin(m_from), dayBegin(m_to.addDays(1)), today()));
}

void StatisticsPage::read()
{
    if (!m_reading.begin())
        return;
    followToday();
    const QDateTime from = dayBegin(m_from);
    const QDateTime until = dayBegin(m_to.addDays(1));
    QCoro::connect(m_messages.statistics(from, until), this,
                   [this, from, until](const Result<MessageStatistics> &statistics) {
                       if (!statistics) {
                           m_reading.end();
                           m_banner->setError(statistics.error());
                           m_banner->present();
                           return;
                       }
                       QCoro::connect(m_messages.series(from, until, QTimeZone::systemTimeZone()), this,
                                      [this, known = *statistics](const Result<MessageSeries> &series) {
                                          m_reading.end();
                                          if (!series) {
                                              m_banner->setError(series.error());
                                              m_banner->present();
                                              return;
                                          }
                                          m_banner->hide();
                                          m_statistics = known;
                                          m_series = *series;
                                          m_isRead = true;
                                          showNumbers();
                                          emit statisticsShown();
                                      });
                   });
}

void StatisticsPage::showNumbers()
{
    m_daysFrame->setLoading(false);
    if (!m_isRead)
        return;
    const bool isEmpty = m_statistics.queued == 0 && m_statistics.received == 0;
    m_empty->setVisible(isEmpty);
    m_content->setVisible(!isEmpty);
    m_export->setVisible(!isEmpty);
    showFigures();
    m_days->setDays(m_series.days);
    m_daysFrame->setVisible(m_series.days.size() > 1);
    showTemplates();
    showRules();
    showFailures();
}

void StatisticsPage::showFigures()
{
    const QLocale locale;
    const MessageStatistics &all = m_statistics;
    m_sent->setFigure(tr("Sent", "messages"), locale.toString(all.sent),
                      all.queued > all.sent ? tr("%Ln more did not go out", nullptr, all.queued - all.sent)
                                            : tr("all of the period"));
    m_delivered->setFigure(tr("Delivered", "messages"), locale.toString(all.delivered), share(all.delivered, all.sent));
    m_readTile->setFigure(tr("Read", "messages"), locale.toString(all.read), share(all.read, all.sent));
    m_replied->setFigure(tr("Replied", "messages"), locale.toString(all.replied),
                         tr("%Ln message(s) received", nullptr, all.received));
    m_failed->setFigure(tr("Failed", "messages"), locale.toString(all.failed),
                        all.unconfirmed > 0 ? tr("%Ln unconfirmed", nullptr, all.unconfirmed)
                                            : share(all.failed, all.queued));
}

void StatisticsPage::fillExportMenu()
{
    m_exportMenu->clear();
    const std::pair<QString, ChartTable> tables[]{{tr("Days"), m_days->table()},
                                                  {tr("Templates"), m_templates.model->table()},
                                                  {tr("Rules"), m_rules.model->table()},
                                                  {tr("Failures"), m_failures.model->table()}};
    for (const auto &[name, table] : tables) {
        if (!table.isEmpty())
            m_exportMenu->addAction(tr("%1 (CSV)…", "what is saved").arg(name), this,
                                    [this, numbers = table, title = name] { save(numbers, title); });
    }
}

void StatisticsPage::save(const ChartTable &table, const QString &name)
{
    QFileDialog *dialog = newSaveDialog(this, tr("Save numbers"), tr("Numbers (*.csv)"),
                                        u"%1 %2.csv"_s.arg(name.toLower(), m_to.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, table](const QString &path) {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(table.toCsv()) >= 0 && file.commit())
            return;
        m_banner->setMessage(tr("The file could not be written"), u"%1\n%2"_s.arg(path, file.errorString()));
        m_banner->present();
    });
    dialog->open();
}

bool StatisticsPage::stepBack()
{
    if (!Page::stepBack())
        emit left();
    return true;
}

void StatisticsPage::retranslate()
{
    header()->setPath(tr("Log"));
    setTitle(tr("Message statistics"));
    header()->setSummary(periodText(dayBegin(m_from), dayBegin(m_to.addDays(1)), today()));
    m_export->setText(tr("&Export…"));
    m_period->setAccessibleName(tr("Period"));
    m_daysFrame->setTitle(tr("Messages by day"));
    m_daysFrame->setEmptyText(tr("No messages in this period"), {});
    m_templates.card->setTitle(tr("Templates"));
    m_templates.table->setAccessibleName(tr("Templates"));
    m_rules.card->setTitle(tr("Rules"));
    m_rules.table->setAccessibleName(tr("Rules"));
    m_failures.card->setTitle(tr("Failures"));
    m_failures.table->setAccessibleName(tr("Failures"));
    for (const Sheet *sheet : {&m_templates, &m_rules, &m_failures})
        sheet->card->setDetail(tr("A number opens its messages"));
    m_empty->setMessage(u"office-chart-line"_s, tr("No messages in this period"),
                        tr("Choose a longer period above. Figures appear as soon as something is sent."));
    m_empty->setAction({});
    fillPeriods();
    showNumbers();
}
