// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/runundo.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/undobar.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kRunsRead = 5;
constexpr int kSecond = 1000;
constexpr int kTogether = 250;
} // namespace

RunUndo::RunUndo(RuleService &rules, DataChanges &changes, const Clock &clock, UndoBar &bar, QObject *parent)
    : QObject(parent)
    , m_rules(rules)
    , m_clock(clock)
    , m_bar(bar)
{
    m_second.setInterval(kSecond);
    m_together.setSingleShot(true);
    m_together.setInterval(kTogether);
    connect(&m_second, &QTimer::timeout, this, [this] { show(false); });
    connect(&m_together, &QTimer::timeout, this, &RunUndo::look);
    connect(&m_bar, &UndoBar::undoRequested, this, [this] {
        if (m_run)
            undo();
    });
    connect(&m_bar, &UndoBar::dismissed, this, [this] {
        m_second.stop();
        if (m_run)
            m_dismissed = m_run->id;
    });
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        if ((entity.isEmpty() || entity == "rule_run"_L1) && !m_together.isActive())
            m_together.start();
    });
    look();
}

QDateTime RunUndo::lastMoment(const RuleRun &run) const
{
    const SendingTerms terms = m_rules.terms();
    if (terms.hours.isAlways)
        return run.at; // who lifts the hours lifts that, too
    return (run.finishedAt.isValid() ? run.finishedAt : run.at).addMSecs(terms.undo.count());
}

void RunUndo::look()
{
    QCoro::connect(m_rules.runs(kRunsRead), this, [this](const Result<QList<RuleRun>> &runs) {
        if (runs)
            found(*runs);
    });
}

void RunUndo::found(const QList<RuleRun> &runs)
{
    const QDateTime now = m_clock.now();
    const auto newest = std::ranges::find_if(runs, [this, &now](const RuleRun &run) {
        return run.state == RuleRun::State::Done && run.sent > 0 && lastMoment(run) > now && run.id != m_dismissed;
    });
    if (newest == runs.cend()) {
        if (m_run)
            m_bar.dismiss();
        m_run.reset();
        m_second.stop();
        return;
    }
    const bool isNew = !m_run || m_run->id != newest->id;
    m_run = *newest;
    m_second.start();
    show(isNew);
}

void RunUndo::show(bool isNew)
{
    if (!m_run)
        return;
    const qint64 left = m_clock.now().msecsTo(lastMoment(*m_run));
    if (left <= 0) {
        m_bar.dismiss();
        m_run.reset();
        m_second.stop();
        return;
    }
    const int seconds = int((left + kSecond - 1) / kSecond);
    const QString when =
        seconds >= 60 ? tr("%Ln min", "time left", (seconds + 59) / 60) : tr("%Ln s", "time left", seconds);
    m_bar.setSecondAction({});
    m_bar.showMessage(tr("%Ln message(s) go out; they can be taken back for %1", nullptr, m_run->sent).arg(when),
                      isNew);
}

void RunUndo::undo()
{
    const qint64 id = m_run->id;
    m_run.reset();
    m_second.stop();
    QCoro::connect(m_rules.undo(id), this, [this](const Result<int> &undone) {
        if (undone)
            emit this->undone(*undone);
        else
            emit failed(undone.error());
        look();
    });
}
