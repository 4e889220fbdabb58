// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/enginepanel.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/todorow.h"

#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

EnginePanel::EnginePanel(StatusService &status, DataChanges &changes, const Clock &clock, QWidget *parent)
    : SettingsPanel(parent)
    , m_status(status)
    , m_clock(clock)
    , m_card(new Card)
    , m_help(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_none(new Label({}, Theme::Text::Body, Theme::Role::Warn))
{
    m_help->setWordWrap(true);
    m_none->setWordWrap(true);
    m_card->setEdgeToEdge(true); // the rows bring their own margins
    for (Label *label : {m_help, m_none})
        label->setContentsMargins(Theme::kCardPadding - 1, 4, Theme::kCardPadding - 1, 12);
    m_card->body()->addWidget(m_help);
    m_card->body()->addWidget(m_none);
    column()->addWidget(m_card);
    column()->addStretch(1);
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (isVisible() && (entity.isEmpty() || entity == "engine"_L1))
            reload();
    });
    EnginePanel::retranslate();
}

void EnginePanel::reload()
{
    QCoro::connect(m_status.status(), this, [this](const Result<ProgramStatus> &status) {
        if (!status)
            return; // the status bar says what is wrong with the database
        m_isRead = true;
        m_engines = status->engines;
        showEngines();
    });
}

void EnginePanel::showEngines()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    m_none->setVisible(m_isRead && m_engines.isEmpty());
    const QDateTime now = m_clock.now().toLocalTime();
    for (const EngineInfo &engine : std::as_const(m_engines)) {
        auto *row = new TodoRow;
        const bool isHere = engine.host == QSysInfo::machineHostName();
        row->setTodo(Mark::Done, isHere ? tr("This computer (%1)").arg(engine.host) : engine.host,
                     tr("Runs since %1, last seen %2.")
                         .arg(relativeDate(engine.startedAt, now), relativeDate(engine.seenAt, now)),
                     {}, {});
        m_card->body()->addWidget(row);
        m_rows.append(row);
    }
}

void EnginePanel::retranslate()
{
    m_card->setTitle(tr("Engine"));
    m_help->setText(
        tr("The engine does what windows ask for: it creates accounts, enrols and sends. It runs in the program "
           "of a desk that has the tokens, or as a service on a server."));
    m_none->setText(
        tr("No engine runs. What is asked for is stored and waits until a computer with the tokens is on."));
    showEngines();
}

void EnginePanel::showEvent(QShowEvent *event)
{
    SettingsPanel::showEvent(event);
    reload();
}
