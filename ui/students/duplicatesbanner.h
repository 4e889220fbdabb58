// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/campusperson.h"
#include "app/domain/student.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class Banner;
class Button;
class DuplicateWatch;

/// "Perhaps already here": who is known under the same e-mail, phone or name. Never in the way of saving.
class DuplicatesBanner final : public QWidget {
    Q_OBJECT
public:
    explicit DuplicatesBanner(DuplicateWatch &watch, QWidget *parent = nullptr);

    /// The account of the campus that staff decided to use; nothing: a new one is created.
    void setChosenAccount(const std::optional<CampusPerson> &person);
    /// Nobody was waved away yet: a new form.
    void forget();
    Banner *banner() const { return m_banner; }
    /// The campus has an account with these data and nobody has said yet whose it is: a new one would be refused.
    bool waitsForAnswer() const { return m_shown.startsWith(QLatin1String("campus:")); }
    void focusAnswer();

signals:
    void accountChosen(const CampusPerson &person);
    void accountDropped();
    void recordWanted(qint64 studentId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    bool showChosenAccount();
    bool showCampus();
    bool showHere();
    void present(const QString &key, const QString &title, const QString &sentence);
    void addDismissButton(const QString &key);

    DuplicateWatch &m_watch;
    Banner *m_banner;
    std::optional<CampusPerson> m_chosen;
    QSet<QString> m_dismissed;
    QString m_shown;
    QPointer<Button> m_answer;
};
