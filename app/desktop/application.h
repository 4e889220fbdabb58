// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/workplace.h"

#include <QPointer>
#include <QSettings>
#include <QTranslator>

class BedelStyle;
class DeskWindow;
class SettingsUiState;

/// The desktop program: one profile, its workplace and its window. Builds everything and passes references on.
class Application final : public QObject {
    Q_OBJECT
public:
    explicit Application(QString profile);
    ~Application() override;

    /// Shows the window; what cannot be opened is said in it. False when not even the profile can be read.
    QCoro::Task<bool> start();
    const QString &profile() const { return m_profile; }
    /// Null while one profile is closed and another one opened.
    DeskWindow *desk() const { return m_desk.get(); }

private:
    QCoro::Task<bool> openWorkplace();
    void showDesk();
    void tell(const Error &error);
    // A profile may be left while one of these waits: each looks after every wait whether its workplace still stands.
    bool isCurrent(const QPointer<Workplace> &workplace) const;
    QCoro::Task<> openDatabase();
    QCoro::Task<> startEngine();
    QCoro::Task<> rememberPractice(QPointer<Workplace> workplace);
    QCoro::Task<> fillPractice(QPointer<Workplace> workplace);
    QCoro::Task<> bringSamplePeople(QPointer<Workplace> workplace, qint64 catalogueJob);
    QCoro::Task<> useDatabase(DatabaseLocation location, Secret password);
    QCoro::Task<> useProfile(QString profile);
    /// Closes everything and opens it again, in the same process; the caller has set m_isSwitching.
    QCoro::Task<> reopen(QString profile);
    QCoro::Task<> openOrGoBack(QString former);
    QCoro::Task<> quit();
    void applySettings();
    void setLanguage(const QString &language);

    QString m_profile;
    BedelStyle *m_style;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    QString m_language; ///< As installed.
    qreal m_fontSize; ///< The system's, in points.
    int m_fontPercent = 100;
    std::unique_ptr<QSettings> m_stateFile;
    std::unique_ptr<SettingsUiState> m_state;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<DeskWindow> m_desk;
    bool m_isRemembering = false; ///< The practice centre's past is being written: no engine yet.
    bool m_isSwitching = false; ///< From one profile or database to another.
    bool m_isQuitting = false;
};
