// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practicebanner.h"

#include "app/services/errortext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr PracticeFault kFaults[]{PracticeFault::Maintenance,  PracticeFault::CreationRefused,
                                  PracticeFault::SlowWhatsApp, PracticeFault::CutAfterAcceptance,
                                  PracticeFault::TokenExpired, PracticeFault::None};

QString faultAction(PracticeFault fault)
{
    switch (fault) {
    case PracticeFault::Maintenance:
        return PracticeBanner::tr("Campus in maintenance");
    case PracticeFault::CreationRefused:
        return PracticeBanner::tr("Refuse the next new person");
    case PracticeFault::SlowWhatsApp:
        return PracticeBanner::tr("WhatsApp answers slowly");
    case PracticeFault::CutAfterAcceptance:
        return PracticeBanner::tr("Cut the connection after the next message is accepted");
    case PracticeFault::TokenExpired:
        return PracticeBanner::tr("Campus token expired");
    case PracticeFault::None:
        return PracticeBanner::tr("All well again");
    }
    return {};
}

QString faultSentence(PracticeFault fault)
{
    switch (fault) {
    case PracticeFault::Maintenance:
        return PracticeBanner::tr("The campus is in maintenance now.");
    case PracticeFault::CreationRefused:
        return PracticeBanner::tr("The campus will refuse the next new person.");
    case PracticeFault::SlowWhatsApp:
        return PracticeBanner::tr("WhatsApp answers slowly now.");
    case PracticeFault::CutAfterAcceptance:
        return PracticeBanner::tr("The connection will be cut after the next message is accepted.");
    case PracticeFault::TokenExpired:
        return PracticeBanner::tr("The token of the campus has expired.");
    case PracticeFault::None:
        break;
    }
    return {};
}

} // namespace

PracticeBanner::PracticeBanner(PracticeControl &control, int students, QObject *parent)
    : QObject(parent)
    , m_control(control)
    , m_banner(new Banner(Banner::Kind::Info, nullptr, Banner::Shape::Strip))
    , m_menu(new QMenu(m_banner))
    , m_students(students)
{
    m_banner->installEventFilter(this);
    build();
    refresh();
}

PracticeBanner::~PracticeBanner() = default;

void PracticeBanner::build()
{
    m_advance = m_banner->addButton({});
    m_advance->setIconName(u"chronometer"_s);
    connect(m_advance, &Button::clicked, this, &PracticeBanner::onAdvance);
    m_cause = m_banner->addButton({});
    m_cause->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &PracticeBanner::fillMenu);
    m_leave = m_banner->addButton({}, true);
    connect(m_leave, &Button::clicked, this, &PracticeBanner::leaveWanted);
    retranslate();
}

void PracticeBanner::retranslate()
{
    m_advance->setText(tr("Advance one day"));
    m_cause->setText(tr("Cause a failure…"));
    m_leave->setText(tr("Leave practice"));
    fillMenu();
    updateSentence();
}

void PracticeBanner::fillMenu()
{
    if (m_menu->isVisible())
        return; // it is being read, and filled again before it opens next
    m_menu->clear();
    delete m_group;
    m_group = new QActionGroup(m_menu);
    for (const PracticeFault fault : kFaults) {
        if (fault == PracticeFault::None)
            m_menu->addSeparator();
        QAction *action = m_menu->addAction(faultAction(fault));
        action->setCheckable(fault != PracticeFault::None);
        action->setChecked(fault != PracticeFault::None && fault == m_state.fault);
        m_group->addAction(action);
        connect(action, &QAction::triggered, this, [this, fault] { onFault(fault); });
    }
}

void PracticeBanner::updateSentence()
{
    QString sentence = tr("%Ln invented student(s). Nothing leaves this computer.", nullptr, m_students);
    if (m_error)
        sentence = describe(*m_error).toText();
    else if (m_state.fault != PracticeFault::None)
        sentence = faultSentence(m_state.fault);
    else if (m_state.days > 0)
        sentence = tr("%Ln day(s) ahead. Nothing leaves this computer.", nullptr, m_state.days);
    m_banner->setMessage(tr("Practice campus"), sentence);
}

void PracticeBanner::refresh()
{
    QCoro::connect(m_control.state(), this, [this](const Result<PracticeState> &state) {
        if (!state)
            return; // what it was told last stays: the campus is being closed, or says so at the next button
        m_state = *state;
        fillMenu();
        updateSentence();
    });
}

void PracticeBanner::onAdvance()
{
    const bool hadFocus = m_advance->hasFocus();
    m_advance->setEnabled(false);
    QCoro::connect(m_control.advanceDay(), this, [this, hadFocus](const Result<void> &moved) {
        m_advance->setEnabled(true);
        if (hadFocus && m_cause->hasFocus()) // where it went by itself
            m_advance->setFocus();
        showOutcome(moved);
    });
}

void PracticeBanner::onFault(PracticeFault fault)
{
    QCoro::connect(m_control.cause(fault), this, [this](const Result<void> &caused) { showOutcome(caused); });
}

void PracticeBanner::showOutcome(const Result<void> &outcome)
{
    m_error = outcome ? std::optional<Error>() : outcome.error();
    updateSentence();
    refresh();
    emit campusMoved();
}

bool PracticeBanner::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_banner && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}
