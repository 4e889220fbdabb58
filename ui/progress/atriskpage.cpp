// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/atriskpage.h"

#include "ui/progress/peopletable.h"
#include "ui/students/studentcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/sidepanel.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

AtRiskPage::AtRiskPage(ProgressService &progress, const StudentServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_send(new Button)
    , m_people(new PeopleTable(progress, services.changes, services.clock, true))
    , m_panel(new SidePanel)
    , m_card(new StudentCardView(services))
{
    m_send->setIconName(u"document-send"_s);
    header()->addAction(m_send);
    connect(m_send, &Button::clicked, this, &AtRiskPage::sendReminder);
    connect(m_people, &PeopleTable::selectionChanged, this, &AtRiskPage::showSend);
    setBody(m_people);
    m_people->setFilterShown(true);
    m_panel->body()->addWidget(m_card);
    m_split = addSidePanel(m_panel);
    connect(m_split, &PanelSplit::panelClosed, this, [this] { m_people->table()->setFocus(); });
    connect(header(), &PageHeader::pathActivated, this, &AtRiskPage::left);
    connect(m_people, &PeopleTable::countChanged, this, &AtRiskPage::showCount);
    connect(m_people, &PeopleTable::studentWanted, this, [this](qint64 id) {
        m_card->setStudent(id);
        m_split->showPanel();
    });
    for (const auto wanted : {&StudentCardView::detailsWanted, &StudentCardView::archiveWanted})
        connect(m_card, wanted, this, &AtRiskPage::studentWanted);
    connect(m_card, &StudentCardView::editWanted, this, [this] { emit studentWanted(m_card->studentId()); });
    connect(m_card, &StudentCardView::enrolWanted, this, &AtRiskPage::studentWanted);
    AtRiskPage::retranslate();
    m_people->setBase({.minimumRisk = kAtRisk}, {});
}

QWidget *AtRiskPage::startWidget() const
{
    return m_people->table();
}

void AtRiskPage::showCount()
{
    showSend();
    if (m_people->model().isLoaded())
        header()->setSummary(tr("%Ln person(s), the most urgent first", nullptr, m_people->count()));
}

bool AtRiskPage::stepBack()
{
    if (!Page::stepBack())
        emit left();
    return true;
}

void AtRiskPage::retranslate()
{
    header()->setPath(tr("Progress"));
    setTitle(tr("People at risk"));
    m_people->setEmptyText(tr("Nobody is at risk."));
    showCount();
}

void AtRiskPage::showSend()
{
    const int selected = m_people->selectedCount();
    const int people = selected > 0 ? selected : m_people->count();
    m_send->setText(selected > 0 ? tr("Send reminder to %Ln selected…", nullptr, selected)
                                 : tr("Send reminder to all %Ln…", nullptr, people));
    m_send->setVisible(m_services.send && people > 0);
}

void AtRiskPage::sendReminder()
{
    m_people->withStudents([this](const Result<QList<qint64>> &ids) {
        if (ids)
            m_services.send({.studentIds = *ids, .name = m_people->onlyName(*ids)});
    });
}
