// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/duplicatesbanner.h"

#include "app/services/errortext.h"
#include "ui/students/duplicatewatch.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

DuplicatesBanner::DuplicatesBanner(DuplicateWatch &watch, QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_banner(new Banner(Banner::Kind::Warning))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(&m_watch, &DuplicateWatch::changed, this, &DuplicatesBanner::update);
    hide();
}

void DuplicatesBanner::setChosenAccount(const std::optional<CampusPerson> &person)
{
    m_chosen = person;
    update();
}

void DuplicatesBanner::forget()
{
    m_dismissed.clear();
    m_chosen.reset();
    update();
}

void DuplicatesBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_shown.clear();
        update();
    }
    QWidget::changeEvent(event);
}

void DuplicatesBanner::update()
{
    if (showChosenAccount() || showCampus() || showHere())
        return;
    m_shown.clear();
    hide();
}

bool DuplicatesBanner::showChosenAccount()
{
    if (!m_chosen)
        return false;
    const QString key = u"chosen:%1"_s.arg(m_chosen->moodleUserId);
    if (m_shown == key)
        return true;
    m_banner->setKind(Banner::Kind::Info);
    present(key, tr("An existing account will be used"),
            tr("“%1”, username %2 (id %3). No new account is created on the campus.")
                .arg(plainFact(m_chosen->fullName()), plainFact(m_chosen->username))
                .arg(m_chosen->moodleUserId));
    connect(m_banner->addButton(tr("Do not use it"), true), &Button::clicked, this, &DuplicatesBanner::accountDropped);
    return true;
}

bool DuplicatesBanner::showCampus()
{
    const CampusMatch *match = m_watch.samePerson();
    if (!match)
        return false;
    const CampusPerson person = match->person;
    const QString key = u"campus:%1"_s.arg(person.moodleUserId);
    if (m_dismissed.contains(key))
        return false;
    if (m_shown == key)
        return true;
    const QString sentence = match->by == CampusMatch::By::Email
        ? tr("“%1” has the same e-mail on the campus: username %2 (id %3).")
        : tr("“%1” is on the campus under the same number: username %2 (id %3).");
    m_banner->setKind(Banner::Kind::Warning);
    present(key, tr("Perhaps already on the campus"),
            sentence.arg(plainFact(person.fullName()), plainFact(person.username)).arg(person.moodleUserId));
    m_answer = m_banner->addButton(tr("Use this account"));
    connect(m_answer, &Button::clicked, this, [this, person] { emit accountChosen(person); });
    addDismissButton(key);
    return true;
}

bool DuplicatesBanner::showHere()
{
    for (const StudentMatch &match : m_watch.matches()) {
        const QString key = u"here:%1"_s.arg(match.student.id);
        if (m_dismissed.contains(key))
            continue;
        const QString shown = u"%1:%2"_s.arg(key).arg(int(match.reason));
        if (m_shown == shown)
            return true;
        QString sentence;
        switch (match.reason) {
        case StudentMatch::Reason::Email:
            sentence = tr("“%1” has the same e-mail.");
            break;
        case StudentMatch::Reason::Phone:
            sentence = tr("“%1” has the same phone.");
            break;
        case StudentMatch::Reason::Name:
            sentence = tr("“%1” has the same name.");
            break;
        }
        sentence = sentence.arg(match.student.fullName());
        if (!match.lastCourse.isEmpty())
            sentence = tr("%1 Last course: %2.").arg(sentence, match.lastCourse);
        m_banner->setKind(Banner::Kind::Warning);
        present(shown, tr("Perhaps already here"), sentence);
        const qint64 id = match.student.id;
        connect(m_banner->addButton(tr("Open record")), &Button::clicked, this, [this, id] { emit recordWanted(id); });
        addDismissButton(key);
        return true;
    }
    return false;
}

void DuplicatesBanner::present(const QString &key, const QString &title, const QString &sentence)
{
    m_shown = key;
    m_banner->clearButtons();
    m_banner->setMessage(title, sentence);
    show();
    m_banner->present();
}

void DuplicatesBanner::focusAnswer()
{
    m_banner->present();
    if (m_answer)
        m_answer->setFocus(Qt::TabFocusReason);
}

void DuplicatesBanner::addDismissButton(const QString &key)
{
    connect(m_banner->addButton(tr("It is someone else"), true), &Button::clicked, this, [this, key] {
        m_dismissed.insert(key);
        update();
    });
}
