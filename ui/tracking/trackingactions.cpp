// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tracking/trackingactions.h"

#include "app/services/settingsservice.h"
#include "app/services/trackingservice.h"
#include "ui/style/icons.h"

#include <QAction>

using namespace Qt::Literals::StringLiterals;

TrackingActions::TrackingActions(TrackingService &tracking, SettingsService &settings, QObject *parent)
    : QObject(parent)
    , m_tracking(tracking)
    , m_settings(settings)
    , m_readNow(new QAction(this))
    , m_readFully(new QAction(this))
    , m_pause(new QAction(this))
{
    m_readNow->setIcon(themedIcon(u"view-refresh"_s));
    connect(m_readNow, &QAction::triggered, this, [this] { read({}, false); });
    connect(m_readFully, &QAction::triggered, this, [this] { read({}, true); });
    connect(m_pause, &QAction::triggered, this, &TrackingActions::onPause);
    connect(&settings, &SettingsService::changed, this, &TrackingActions::retranslate);
    retranslate();
}

bool TrackingActions::isPaused() const
{
    return m_settings.values().get(setting::kTrackingPaused);
}

void TrackingActions::read(const QList<qint64> &courseIds, bool isFull)
{
    QCoro::connect(m_tracking.run(courseIds, isFull), this, [this](const Result<qint64> &job) {
        if (job)
            emit asked(*job);
        else
            emit failed(job.error());
    });
}

void TrackingActions::onPause()
{
    const QString wanted = isPaused() ? u"false"_s : u"true"_s;
    QCoro::connect(m_settings.set(QString(setting::kTrackingPaused.key), wanted), this,
                   [this](const Result<void> &set) {
                       if (!set)
                           emit failed(set.error());
                   });
}

void TrackingActions::retranslate()
{
    m_readNow->setText(tr("&Read progress now"));
    m_readFully->setText(tr("Read &everything"));
    m_pause->setText(isPaused() ? tr("Res&ume reading") : tr("&Pause reading"));
    m_pause->setIcon(themedIcon(isPaused() ? u"media-playback-start"_s : u"media-playback-pause"_s));
}
