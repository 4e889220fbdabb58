// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/trackingpanel.h"

#include "app/services/datachanges.h"
#include "app/services/settingsservice.h"
#include "ui/settings/trackedcourses.h"
#include "ui/settings/trackingpasses.h"
#include "ui/settings/trackingrulescard.h"
#include "ui/settings/trackingstatuscard.h"
#include "ui/tracking/trackingactions.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kTogether = 250; // milliseconds
constexpr int kWatch = 700; // milliseconds
constexpr int kPasses = 50;
} // namespace

TrackingPanel::TrackingPanel(TrackingService &tracking, SettingsService &settings, DataChanges &changes,
                             const Clock &clock, QWidget *parent)
    : SettingsPanel(parent)
    , m_tracking(tracking)
    , m_settings(settings)
    , m_actions(new TrackingActions(tracking, settings, this))
    , m_status(new TrackingStatusCard(*m_actions, clock))
    , m_courses(new TrackedCourses(clock))
    , m_passes(new TrackingPasses(clock))
{
    column()->addWidget(m_status);
    column()->addWidget(new TrackingRulesCard(settings));
    column()->addWidget(m_courses);
    column()->addWidget(m_passes);
    column()->addStretch(1);
    m_together.setSingleShot(true);
    m_together.setInterval(kTogether);
    m_watch.setInterval(kWatch);
    connect(&m_together, &QTimer::timeout, this, &TrackingPanel::reload);
    connect(&m_watch, &QTimer::timeout, this, &TrackingPanel::readStatus);
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        const bool matters = entity.isEmpty() || entity == "course_tracking"_L1 || entity == "tracking_pass"_L1
            || entity == "job"_L1 || entity == "setting"_L1;
        if (matters && isVisible() && !m_together.isActive())
            m_together.start();
    });
    connectParts();
}

void TrackingPanel::connectParts()
{
    connect(m_actions, &TrackingActions::asked, this, &TrackingPanel::reload);
    connect(m_status, &TrackingStatusCard::stopWanted, this, [this](qint64 jobId) {
        QCoro::connect(m_tracking.cancel(jobId), this, [this](const Result<bool> &stopped) {
            after(stopped ? Result<void>() : Result<void>(fail(stopped.error())));
        });
    });
    connect(m_courses, &TrackedCourses::followedWanted, this, [this](const QList<qint64> &ids, bool isFollowed) {
        QCoro::connect(m_tracking.setFollowed(ids, isFollowed), this, [this](const Result<void> &set) { after(set); });
    });
    connect(
        m_courses, &TrackedCourses::intervalWanted, this, [this](const QList<qint64> &ids, std::optional<int> minutes) {
            QCoro::connect(m_tracking.setInterval(ids, minutes), this, [this](const Result<void> &set) { after(set); });
        });
    connect(m_courses, &TrackedCourses::readingWanted, this,
            [this](const QList<qint64> &ids) { m_actions->read(ids, false); });
    connect(m_courses, &TrackedCourses::courseWanted, this, &TrackingPanel::courseWanted);
    connect(m_passes, &TrackingPasses::courseWanted, this, &TrackingPanel::courseWanted);
    connect(m_passes, &TrackingPasses::studentWanted, this, &TrackingPanel::studentWanted);
    connect(m_passes, &TrackingPasses::problemsWanted, this, [this](qint64 passId) {
        QCoro::connect(m_tracking.problems(passId), this, [this, passId](const Result<QList<PassProblem>> &problems) {
            if (problems)
                m_passes->showProblems(passId, *problems);
            else
                m_status->showError(problems.error());
        });
    });
}

void TrackingPanel::after(const Result<void> &written)
{
    if (!written)
        m_status->showError(written.error());
    reload();
}

void TrackingPanel::reload()
{
    readStatus();
    readLists();
}

void TrackingPanel::readStatus()
{
    QCoro::connect(m_tracking.status(), this, [this](const Result<TrackingService::Status> &status) {
        if (!status)
            return; // the status bar says what is wrong with the database
        const bool wasReading = m_status->isReading();
        m_status->showStatus(*status);
        if (m_status->isReading() && isVisible())
            m_watch.start();
        else
            m_watch.stop();
        if (wasReading && !m_status->isReading())
            readLists();
    });
}

void TrackingPanel::readLists()
{
    QCoro::connect(m_tracking.courses(), this, [this](const Result<QList<CourseTracking>> &courses) {
        if (courses)
            m_courses->showCourses(*courses, m_settings.values().get(setting::kTrackingIntervalMinutes));
    });
    QCoro::connect(m_tracking.passes(kPasses), this, [this](const Result<QList<TrackingPass>> &passes) {
        if (passes)
            m_passes->showPasses(*passes);
    });
}

void TrackingPanel::retranslate()
{
    m_actions->retranslate();
}

void TrackingPanel::showEvent(QShowEvent *event)
{
    SettingsPanel::showEvent(event);
    reload();
}

void TrackingPanel::hideEvent(QHideEvent *event)
{
    m_watch.stop();
    SettingsPanel::hideEvent(event);
}
