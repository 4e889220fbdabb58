// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/deskwindow.h"

#include "ui/home/homepage.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/templates/coveragepage.h"
#include "ui/templates/templatespage.h"

// The templates stand in the sidebar; where they are used stands over them until it is left.

TemplatesServices DeskWindow::templatesServices()
{
    return {.templates = m_workplace.templates(),
            .students = m_workplace.students(),
            .settings = m_workplace.settings(),
            .jobs = m_workplace.jobs(),
            .changes = m_changes,
            .state = m_state,
            .clock = m_workplace.clock()};
}

void DeskWindow::connectTemplates()
{
    connect(m_templates, &TemplatesPage::coverageWanted, this, &DeskWindow::showCoverage);
    connect(m_templates, &TemplatesPage::connectionsWanted, this,
            [this] { showSettings(SettingsSection::Connections); });
    connect(m_home, &HomePage::coverageWanted, this, &DeskWindow::showCoverage);
}

void DeskWindow::showCoverage()
{
    if (m_coverage) {
        m_window->raisePage(m_coverage);
        return;
    }
    auto *const page = new CoveragePage(templatesServices());
    const auto leave = [this, page] { m_window->popPage(page); };
    connect(page, &CoveragePage::left, this, leave);
    connect(page, &CoveragePage::templateWanted, this, [this, leave](const TemplateKey &key) {
        leave();
        m_templates->showTemplate(key);
    });
    connect(page, &CoveragePage::proposeWanted, this, [this, leave](RuleEvent event, const QString &language) {
        leave();
        m_templates->propose(purposeOf(event), language);
    });
    m_coverage = page;
    m_window->pushPage(PageId::Templates, page);
}
