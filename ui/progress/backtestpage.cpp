// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/backtestpage.h"

#include "app/services/backtestrun.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progressrow.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLeastJudged = 10; ///< Under this a share would pretend to know something.

QWidget *sentence(const QString &text, bool isStrong = false)
{
    auto *label = new Label(text, isStrong ? Theme::Text::Strong : Theme::Text::Body);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString number(int value)
{
    return QLocale().toString(value);
}

} // namespace

BacktestPage::BacktestPage(ProgressService &progress, qint64 courseId, const QString &courseName, QWidget *parent)
    : Page(parent)
    , m_progress(progress)
    , m_courseId(courseId)
    , m_courseName(courseName)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_running(new ProgressRow)
    , m_empty(new EmptyState)
    , m_usedCard(new Card)
    , m_riskCard(new Card)
    , m_finishCard(new Card)
{
    addBanner(m_banner);
    QVBoxLayout *body = scrollBody();
    body->addWidget(m_running);
    body->addWidget(m_empty, 1);
    for (Card *card : {m_usedCard, m_riskCard, m_finishCard}) {
        card->setMaximumWidth(Theme::grown(820));
        card->body()->setSpacing(6);
        card->hide();
        body->addWidget(card);
    }
    body->addStretch(); // takes what is left only while there are cards
    m_empty->setBare();
    m_empty->hide();
    m_running->setStoppable(true);
    connect(m_running, &ProgressRow::stopRequested, this, &BacktestPage::left);
    connect(header(), &PageHeader::pathActivated, this, &BacktestPage::left);
    BacktestPage::retranslate();
    run();
}

void BacktestPage::run()
{
    m_run = m_progress.backtest(m_courseId, this);
    connect(m_run, &BacktestRun::progressed, this, [this](int done, int total) {
        m_done = done;
        m_total = total;
        showProgress();
    });
    connect(m_run, &BacktestRun::failed, this, [this](const Error &error) {
        m_running->hide();
        m_banner->setError(error);
        m_banner->present();
    });
    connect(m_run, &BacktestRun::finished, this, [this](const BacktestResult &result) {
        m_result = result;
        m_running->hide();
        showResult();
    });
    m_run->start();
}

void BacktestPage::showProgress()
{
    m_running->setProgress(m_done, m_total);
}

void BacktestPage::showResult()
{
    if (!m_result)
        return;
    for (QWidget *line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    const BacktestResult &result = *m_result;
    const auto add = [this](Card *card, const QString &text, bool isStrong = false) {
        QWidget *line = sentence(text, isStrong);
        card->body()->addWidget(line);
        m_lines.append(line);
    };
    const bool isEnough = result.used() >= kLeastJudged;
    m_empty->setVisible(!isEnough);
    m_riskCard->setVisible(isEnough);
    m_finishCard->setVisible(isEnough && result.ranges.finished() > 0);
    m_usedCard->setVisible(result.enrolments > 0);

    add(m_usedCard, tr("%Ln enrolment(s) of courses that are over are stored.", nullptr, result.enrolments));
    add(m_usedCard, tr("%Ln of them could be judged.", nullptr, result.used()), true);
    add(m_usedCard, tr("%1 finished in time, %2 did not.").arg(number(result.finished), number(result.unfinished)));
    if (result.left > 0)
        add(m_usedCard, tr("%Ln left the course before its end.", nullptr, result.left));
    if (result.notRead > 0)
        add(m_usedCard,
            tr("%Ln were not read until the end: what became of them is not known.", nullptr, result.notRead));
    if (result.withoutEnd > 0)
        add(m_usedCard, tr("%Ln had no end date.", nullptr, result.withoutEnd));
    if (!isEnough)
        return;

    for (const BacktestHorizon &horizon : result.horizons) {
        if (horizon.judged() == 0)
            continue;
        add(m_riskCard, tr("When %1% of the time was gone").arg(QLocale().toString(qRound(horizon.share * 100))), true);
        const int flagged = horizon.flaggedUnfinished + horizon.flaggedFinished;
        const int unfinished = horizon.flaggedUnfinished + horizon.clearUnfinished;
        add(m_riskCard,
            flagged == 0 ? tr("Nobody was at risk.")
                         : tr("Of %Ln at risk, %1 did not finish in time and %2 did.", nullptr, flagged)
                               .arg(number(horizon.flaggedUnfinished), number(horizon.flaggedFinished)));
        if (unfinished > 0)
            add(m_riskCard,
                tr("Of %Ln that did not finish, %1 had been at risk and %2 had not.", nullptr, unfinished)
                    .arg(number(horizon.flaggedUnfinished), number(horizon.clearUnfinished)));
    }
    add(m_riskCard, tr("In any week"), true);
    add(m_riskCard, tr("%Ln finished in time and had been at risk at some moment.", nullptr, result.finishedFlagged));
    add(m_riskCard, tr("%Ln did not finish and had never been at risk.", nullptr, result.neverFlagged));
    if (const std::optional<int> weeks = result.medianWarningWeeks())
        add(m_riskCard, tr("Half of the warnings came %Ln week(s) or more before the end.", nullptr, *weeks));

    const RangeCounts &ranges = result.ranges;
    add(m_finishCard, tr("%Ln forecast(s) were made for people that finished.", nullptr, ranges.finished()));
    add(m_finishCard,
        tr("%1 fell into the range, %2 came earlier, %3 later.")
            .arg(number(ranges.inside), number(ranges.before), number(ranges.after)),
        true);
    add(m_finishCard, tr("A range is made to hold half of them."));
    if (ranges.unfinished > 0)
        add(m_finishCard, tr("%Ln more had a range and never finished.", nullptr, ranges.unfinished));
}

bool BacktestPage::stepBack()
{
    if (!Page::stepBack())
        emit left();
    return true;
}

void BacktestPage::retranslate()
{
    header()->setPath(m_courseId == 0 ? tr("Progress") : m_courseName);
    setTitle(tr("How it would have done"));
    header()->setSummary(
        tr("Today's rules, week by week, over the courses that are over: with what was known on each day only."));
    m_running->setWhat(tr("Going over the history"));
    m_empty->setMessage(
        u"office-chart-line"_s, tr("There is too little history"),
        tr("It takes at least %Ln enrolment(s) that were read until the end of their course.", nullptr, kLeastJudged));
    m_usedCard->setTitle(tr("What it looks at"));
    m_riskCard->setTitle(tr("Who was at risk"));
    m_finishCard->setTitle(tr("When they would finish"));
    showProgress();
    showResult();
}
