// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/deskwindow.h"
#include "ui/automatic/automaticpage.h"
#include "ui/automatic/decisionspage.h"
#include "ui/automatic/labpage.h"
#include "ui/automatic/previewpage.h"
#include "ui/automatic/ruleeditorpage.h"
#include "ui/automatic/runundo.h"
#include "ui/automatic/tracedialog.h"
#include "ui/home/homepage.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagespage.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/undobar.h"

using namespace Qt::Literals::StringLiterals;

// The rules: their page stands in the sidebar, preview, editor and laboratory stand over it until they are left.

AutomaticServices DeskWindow::automaticServices()
{
    return {.rules = m_workplace.rules(),
            .templates = m_workplace.templates(),
            .courses = m_workplace.courses(),
            .settings = m_workplace.settings(),
            .status = m_workplace.status(),
            .changes = m_changes,
            .state = m_state,
            .clock = m_workplace.clock()};
}

void DeskWindow::connectAutomatic()
{
    connect(m_automatic, &AutomaticPage::previewWanted, this,
            [this](const QList<RuleEvent> &events) { showPreview(PlanScope{.events = events}); });
    connect(m_automatic, &AutomaticPage::editWanted, this, &DeskWindow::showRuleEditor);
    connect(m_automatic, &AutomaticPage::labWanted, this, [this](const Rule &rule) { showLab(rule, nullptr); });
    connect(m_automatic, &AutomaticPage::decisionsWanted, this, &DeskWindow::showDecisions);
    connect(m_automatic, &AutomaticPage::settingsWanted, this, &DeskWindow::showSettings);
    connect(m_automatic, &AutomaticPage::dueCountChanged, this, [this](int count) {
        m_window->sidebar()->setCount(int(PageId::Automatic), count > 0 ? count : -1, false,
                                      tr("%Ln message(s) due", nullptr, count));
    });
    connect(m_home, &HomePage::automaticWanted, this, [this] { m_window->showBarePage(PageId::Automatic); });
    m_runUndo = new RunUndo(m_workplace.rules(), m_changes, m_workplace.clock(), *m_window->undoBar(), this);
    connect(m_automatic, &AutomaticPage::sent, m_runUndo, &RunUndo::look);
    connect(m_runUndo, &RunUndo::undone, this, [this](int messages) {
        UndoBar::tell(m_window->undoBar()->parentWidget(), tr("%Ln message(s) were taken back.", nullptr, messages));
        m_automatic->reload();
    });
    connect(m_runUndo, &RunUndo::failed, this, [this](const Error &error) {
        m_automatic->showError(error);
        m_window->showBarePage(PageId::Automatic);
    });
}

void DeskWindow::showPreview(const PlanScope &scope)
{
    pushPreview(new PreviewPage(automaticServices(), scope), nullptr);
}

/// Puts a page over the rules; left, it shows the one that it was opened from.
template<typename PageType>
void DeskWindow::pushOverRules(PageType *page, Page *below)
{
    connect(page, &PageType::left, this, [this, page, before = QPointer<Page>(below)] {
        m_window->popPage(page);
        if (before)
            m_window->raisePage(before);
    });
    m_window->pushPage(PageId::Automatic, page);
}

void DeskWindow::pushPreview(PreviewPage *page, Page *below)
{
    if (m_preview)
        m_window->popPage(m_preview);
    m_preview = page;
    connect(page, &PreviewPage::sent, m_runUndo, &RunUndo::look);
    connect(page, &PreviewPage::studentWanted, this, &DeskWindow::showStudent);
    pushOverRules(page, below);
}

void DeskWindow::showRuleEditor(RuleEvent event)
{
    if (m_ruleEditor) {
        m_window->raisePage(m_ruleEditor); // the one begun is still there
        if (m_ruleEditor->ruleEvent() == event)
            return;
        if (m_ruleEditor->hasChanges()) {
            m_ruleEditor->leave(); // which asks
            return;
        }
        m_window->popPage(m_ruleEditor);
    }
    auto *const page = new RuleEditorPage(automaticServices(), event);
    connect(page, &RuleEditorPage::previewWanted, this,
            [this, page](const Rule &draft) { pushPreview(new PreviewPage(automaticServices(), draft), page); });
    connect(page, &RuleEditorPage::labWanted, this, [this, page](const Rule &draft) { showLab(draft, page); });
    connect(page, &RuleEditorPage::saved, m_automatic, &AutomaticPage::reload);
    m_ruleEditor = page;
    pushLeavable(PageId::Automatic, page);
}

void DeskWindow::showLab(const Rule &rule, Page *below)
{
    if (m_lab)
        m_window->popPage(m_lab);
    auto *const page = new LabPage(automaticServices(), rule);
    m_lab = page;
    connect(page, &LabPage::studentWanted, this, &DeskWindow::showStudent);
    pushOverRules(page, below);
}

void DeskWindow::showDecisions(const DecisionQuery &query)
{
    if (m_decisions)
        m_window->popPage(m_decisions);
    auto *const page = new DecisionsPage(automaticServices(), query);
    m_decisions = page;
    connect(page, &DecisionsPage::studentWanted, this, &DeskWindow::showStudent);
    connect(page, &DecisionsPage::messageWanted, this, [this](qint64 id) {
        m_window->showBarePage(PageId::Messages);
        m_messages->showMessage(id);
    });
    pushLeavable(PageId::Automatic, page);
}

void DeskWindow::showWhy(qint64 messageId)
{
    auto *const dialog = new TraceDialog(m_workplace.rules(), m_workplace.clock(), m_window.get());
    dialog->openMessage(messageId);
}
