// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/runundo.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/undobar.h"

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kTogether = 250;
} // namespace

RunUndo::RunUndo(RuleService &rules, DataChanges &changes, const Clock &clock, UndoBar &bar, QObject *parent)
    : QObject(parent)
    , m_rules(rules)
    , m_clock(clock)
    , m_bar(bar)
    , m_countdown(bar, clock)
{
    m_together.setSingleShot(true);
    m_together.setInterval(kTogether);
    connect(&m_countdown, &UndoCountdown::over, this, [this] { m_run.reset(); });
    connect(&m_together, &QTimer::timeout, this, &RunUndo::look);
    connect(&m_bar, &UndoBar::undoRequested, this, [this] {
        if (m_run)
            undo();
    });
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        if ((entity.isEmpty() || entity == "rule_run"_L1 || (m_run && entity == "message"_L1))
            && !m_together.isActive())
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
    QCoro::connect(m_rules.undoableRun(), this, [this](const Result<std::optional<RuleRun>> &run) {
        if (run)
            found(*run);
        emit looked();
    });
}

void RunUndo::found(const std::optional<RuleRun> &newest)
{
    if (!newest || lastMoment(*newest) <= m_clock.now()) {
        if (m_run)
            m_countdown.stop();
        m_run.reset();
        return;
    }
    const bool isNews = !m_run || m_run->id != newest->id;
    m_run = *newest;
    m_bar.setSecondAction({});
    m_countdown.run(
        lastMoment(*m_run),
        [sent = m_run->sent](const QString &left) {
            return tr("%Ln message(s) go out; they can be taken back for %1", nullptr, sent).arg(left);
        },
        isNews);
}

void RunUndo::undo()
{
    const qint64 id = m_run->id;
    m_run.reset();
    QCoro::connect(m_rules.undo(id), this, [this](const Result<int> &undone) {
        if (undone)
            emit this->undone(*undone);
        else
            emit failed(undone.error());
        look();
    });
}
