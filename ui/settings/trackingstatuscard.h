// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/trackingservice.h"
#include "ui/jobs/pacemeter.h"

#include <QWidget>

class Banner;
class Button;
class Card;
class Clock;
class Label;
class MarkLabel;
class ProgressRow;
class TrackingActions;

/// As of when progress is known, what runs now, and the buttons for it.
class TrackingStatusCard final : public QWidget {
    Q_OBJECT
public:
    TrackingStatusCard(TrackingActions &actions, const Clock &clock, QWidget *parent = nullptr);

    void showStatus(const TrackingService::Status &status);
    void showError(const Error &error);
    bool isReading() const;

signals:
    void stopWanted(qint64 jobId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRow();

    TrackingActions &m_actions;
    const Clock &m_clock;
    Card *m_card;
    Banner *m_banner;
    MarkLabel *m_mark;
    Label *m_sentence;
    Label *m_detail;
    ProgressRow *m_row;
    Button *m_read;
    Button *m_full;
    Button *m_pause;
    TrackingService::Status m_status;
    PaceMeter m_pace;
    qint64 m_paced = 0; ///< The job whose pace is known.
    bool m_isKnown = false;
};
