// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/practice/practicecontrol.h"

#include <QObject>

class Banner;
class Button;
class QActionGroup;
class QMenu;

/// The strip across every page in practice: what this is, a day ahead, a fault on purpose, the way out. It fills a
/// Banner, which MainWindow::setPracticeBanner() takes over.
class PracticeBanner final : public QObject {
    Q_OBJECT
public:
    explicit PracticeBanner(PracticeControl &control, int students, QObject *parent = nullptr);
    ~PracticeBanner() override;

    Banner *banner() const { return m_banner; }
    QMenu *faultMenu() const { return m_menu; }
    PracticeFault fault() const { return m_state.fault; }
    /// Asks the campus how it is: a fault that struck may be over.
    void refresh();

signals:
    /// The day went by, or a fault began or ended.
    void campusMoved();
    void leaveWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillMenu();
    void updateSentence();
    void onAdvance();
    void onFault(PracticeFault fault);
    void showOutcome(const Result<void> &outcome);

    PracticeControl &m_control;
    Banner *m_banner; // owned by the window once it is plugged in
    QMenu *m_menu;
    QActionGroup *m_group = nullptr;
    Button *m_advance = nullptr;
    Button *m_cause = nullptr;
    Button *m_leave = nullptr;
    int m_students;
    PracticeState m_state;
    std::optional<Error> m_error;
};
