// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intake.h"

#include <QWidget>

class Banner;
class Button;

/// Why a form's flow stopped, and the ways on: retry, correct, or take the account that already exists.
class FlowBanner final : public QWidget {
    Q_OBJECT
public:
    explicit FlowBanner(QWidget *parent = nullptr);

    /// Hides itself when nothing of the form needs a person.
    void setStatus(const IntakeStatus &status);
    /// While the answer to a button is under way.
    void setBusy(bool isBusy);
    Banner *banner() const { return m_banner; }

signals:
    void retryWanted(qint64 intakeId);
    void editWanted(qint64 intakeId);
    /// Staff decided: it is this account of the campus.
    void accountChosen(qint64 intakeId, qint64 moodleUserId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTrouble(const FlowStepStatus &step);
    void retranslate();

    Banner *m_banner;
    Button *m_useAccount;
    Button *m_retry;
    Button *m_edit;
    std::optional<IntakeStatus> m_status;
    qint64 m_account = 0;
};
