// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QObject>

class QAction;
class SettingsService;
class TrackingService;

/// Read now, read everything, pause, resume: the same in the menu, in the status bar and in the settings.
class TrackingActions final : public QObject {
    Q_OBJECT
public:
    TrackingActions(TrackingService &tracking, SettingsService &settings, QObject *parent = nullptr);

    QAction *readNow() const { return m_readNow; }
    QAction *readFully() const { return m_readFully; }
    /// Its words are those of what it does next.
    QAction *pause() const { return m_pause; }
    bool isPaused() const;
    /// Empty: all that are followed.
    void read(const QList<qint64> &courseIds, bool isFull);
    void retranslate();

signals:
    /// A reading was asked for, or one that waited goes on.
    void asked(qint64 jobId);
    void failed(const Error &error);

private:
    void onPause();

    TrackingService &m_tracking;
    SettingsService &m_settings;
    QAction *m_readNow;
    QAction *m_readFully;
    QAction *m_pause;
};
