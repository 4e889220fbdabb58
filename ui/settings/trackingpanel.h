// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/trackingservice.h"
#include "ui/settings/settingspanel.h"

#include <QTimer>

class Clock;
class DataChanges;
class SettingsService;
class TrackedCourses;
class TrackingActions;
class TrackingPasses;
class TrackingStatusCard;

/// How progress is read: what runs, how often and how gently, which courses, and how the last readings went.
class TrackingPanel final : public SettingsPanel {
    Q_OBJECT
public:
    TrackingPanel(TrackingService &tracking, SettingsService &settings, DataChanges &changes, const Clock &clock,
                  QWidget *parent = nullptr);

    void reload();
    TrackedCourses *courses() const { return m_courses; }
    TrackingPasses *passes() const { return m_passes; }

signals:
    void studentWanted(qint64 studentId);
    void courseWanted(qint64 courseId);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    void readStatus();
    void readLists();
    void after(const Result<void> &written);

    TrackingService &m_tracking;
    SettingsService &m_settings;
    TrackingActions *m_actions;
    TrackingStatusCard *m_status;
    TrackedCourses *m_courses;
    TrackingPasses *m_passes;
    QTimer m_together; // changes that come together are read once
    QTimer m_watch; // progress is not worth a notice of the database for each student
};
