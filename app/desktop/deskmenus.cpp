// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The menu bar: hidden until Alt or F10, and a second way to everything.
#include "app/desktop/deskwindow.h"

#include "ui/mainwindow.h"
#include "ui/students/studentspage.h"
#include "ui/tracking/trackingactions.h"

#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>

using namespace Qt::Literals::StringLiterals;

void DeskWindow::addMenus()
{
    fillMenus();
}

void DeskWindow::fillMenus()
{
    QMenuBar *const bar = m_window->menuBar();
    const QList<QMenu *> old = bar->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    bar->clear();
    qDeleteAll(old);

    QMenu *const file = bar->addMenu(tr("&File"));
    QAction *const newStudent = file->addAction(tr("&New student"), QKeySequence::New, this, [this] { showForm(0); });
    newStudent->setShortcutContext(Qt::WindowShortcut);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, m_window.get(), &QWidget::close);

    QMenu *const view = bar->addMenu(tr("&View"));
    const std::pair<PageId, QString> pages[]{
        {PageId::Home, tr("&Home")},           {PageId::Inbox, tr("&Inbox")},
        {PageId::Students, tr("&Students")},   {PageId::Enrolments, tr("&Enrolments")},
        {PageId::Courses, tr("&Courses")},     {PageId::Progress, tr("&Progress")},
        {PageId::Messages, tr("&Log")},        {PageId::Automatic, tr("A&utomatic")},
        {PageId::Templates, tr("Te&mplates")}, {PageId::Settings, tr("Se&ttings")}};
    for (const auto &[id, text] : pages)
        view->addAction(text, this, [this, page = id] { m_window->showPage(page); });
    view->addSeparator();
    view->addAction(tr("&Jobs"), this, &DeskWindow::showJobs);

    QMenu *const campus = bar->addMenu(tr("&Campus"));
    campus->addActions({m_tracking->readNow(), m_tracking->readFully(), m_tracking->pause()});
    campus->addSeparator();
    campus->addAction(tr("&Tracking settings"), this, [this] { showSettings(SettingsSection::Tracking); });

    QMenu *const help = bar->addMenu(tr("&Help"));
    help->addAction(tr("&Keyboard shortcuts"), QKeySequence::HelpContents, this, &DeskWindow::showShortcuts);
    if (!m_workplace.isPractice())
        help->addAction(tr("&Practice campus"), this, &DeskWindow::practiceWanted);
    help->addAction(tr("&About Bedel"), this, &DeskWindow::showAbout);
    // A hidden menu bar would swallow the shortcuts of its actions.
    for (QMenu *const menu : {file, help})
        m_window->addActions(menu->actions());
}

void DeskWindow::showShortcuts()
{
    // As the keyboards of the language call their keys.
    const auto key = [](const QKeySequence &sequence) { return sequence.toString(QKeySequence::NativeText); };
    const std::pair<QString, QString> rows[]{
        {key(Qt::CTRL | Qt::Key_N), tr("New student")},
        {key(Qt::CTRL | Qt::Key_F), tr("Filter the list")},
        {key(Qt::Key_F5), tr("Read the list again")},
        {key(Qt::Key_F2), tr("In Students: edit the details")},
        {key(Qt::CTRL | Qt::Key_Return), tr("In the form: save and begin another")},
        {u"%1 … %2"_s.arg(key(Qt::CTRL | Qt::Key_1), key(Qt::CTRL | Qt::Key_0)),
         tr("The pages, in the order of the sidebar")},
        {u"%1, %2"_s.arg(key(Qt::Key_F6), key(Qt::SHIFT | Qt::Key_F6)), tr("Sidebar, page, panel, bars")},
        {key(Qt::CTRL | Qt::Key_Return), tr("In the inbox: send the answer")},
        {key(Qt::Key_Escape), tr("Close the panel at the right")},
        {key(Qt::ALT | Qt::Key_Left), tr("Back")},
        {key(Qt::CTRL | Qt::Key_C), tr("In a list: copy the chosen rows with their titles")},
        {key(Qt::Key_Delete), tr("In Students: archive the chosen ones")},
        {key(Qt::CTRL | Qt::Key_Z), tr("Undo what the bar at the bottom offers")},
        {u"Alt, %1"_s.arg(key(Qt::Key_F10)), tr("Show the menu bar")},
        {key(Qt::Key_F1), tr("This list")},
        {key(Qt::CTRL | Qt::Key_Q), tr("Quit; what is under way goes on at the next start")},
    };
    QString text = u"<table cellspacing=\"6\">"_s;
    for (const auto &[keys, what] : rows)
        text += u"<tr><td><b>%1</b></td><td>%2</td></tr>"_s.arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
    text += u"</table>"_s;
    auto *const box =
        new QMessageBox(QMessageBox::NoIcon, tr("Keyboard shortcuts"), text, QMessageBox::Close, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void DeskWindow::showAbout()
{
    const QString text =
        tr("<h3>Bedel %1</h3><p>The office of a training centre that teaches on Moodle: enrolments, follow-up and "
           "WhatsApp notices.</p><p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion());
    auto *const box = new QMessageBox(QMessageBox::NoIcon, tr("About Bedel"), text, QMessageBox::Close, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}
