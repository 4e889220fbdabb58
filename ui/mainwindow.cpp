// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/statusbar.h"
#include "ui/widgets/undobar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QIODevice>
#include <QMenuBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

// Qt writes these keys as they stand on few keyboards ("Control", "Retorno"): the program has its own words for them.
[[maybe_unused]] constexpr const char *kKeyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"), QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"), QT_TRANSLATE_NOOP("QShortcut", "Shift")};

constexpr int kRailBelow = 1340;
constexpr quint32 kMagic = 0xBEDE1001;

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_sidebar(new Sidebar)
    , m_stack(new QStackedWidget)
    , m_pageArea(new QWidget)
    , m_status(new StatusBar)
    , m_undo(new UndoBar(m_pageArea))
{
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    m_pageColumn = new QVBoxLayout(m_pageArea);
    m_pageColumn->setContentsMargins(0, 0, 0, 0);
    m_pageColumn->setSpacing(0);
    m_pageColumn->addWidget(m_stack, 1);
    row->addWidget(m_pageArea, 1);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    setMinimumSize(640, 420);
    resize(1366, 744);
    connect(m_sidebar, &Sidebar::activated, this, [this](int id) { showPage(PageId(id)); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (!m_menuKept && now && now != menuBar() && !QApplication::activePopupWidget())
            toggleMenuBar(false);
    });
    addShortcuts();
    toggleMenuBar(false);
    retranslate();
}

MainWindow::~MainWindow()
{
    // Children go after our members: what they still say must no longer reach us.
    disconnect(qApp, nullptr, this, nullptr);
    for (Page *page : findChildren<Page *>())
        disconnect(page, nullptr, this, nullptr);
}

void MainWindow::addShortcuts()
{
    const auto shortcut = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    for (int place = 0; place < 10; ++place) {
        const int digit = (place + 1) % 10; // as on the keyboard: 1 to 9, then 0
        shortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit)), [this, place] {
            const QList<int> ids = m_sidebar->entries();
            if (place < ids.size())
                showPage(PageId(ids[place]));
        });
    }
    shortcut(QKeySequence(Qt::Key_F6), [this] { cycleFocus(false); });
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { cycleFocus(true); });
    shortcut(QKeySequence(Qt::Key_F10), [this] {
        toggleMenuBar(true);
        menuBar()->setFocus(Qt::MenuBarFocusReason);
    });
    shortcut(QKeySequence(Qt::ALT | Qt::Key_Left), [this] {
        if (Page *shown = currentWidget(); shown && m_pushed.contains(shown))
            emit shown->header()->pathActivated(); // a form asks about its draft first
    });
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::onFocusChanged);
}

void MainWindow::addPage(PageId id, Page *page, const QString &iconName, const QString &title, const QString &group,
                         bool atBottom)
{
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    m_sidebar->addEntry(int(id), iconName, title, group, atBottom);
    connect(page, &Page::windowTitleTextChanged, this, &MainWindow::updateTitle);
    if (m_pages.size() == 1)
        showPage(id);
}

void MainWindow::setPageTitle(PageId id, const QString &title)
{
    m_sidebar->setEntryText(int(id), title);
}

void MainWindow::setGroupTitle(const QString &oldTitle, const QString &newTitle)
{
    m_sidebar->setGroupText(oldTitle, newTitle);
}

void MainWindow::pushPage(PageId owner, Page *page)
{
    m_pushed.insert(page, owner);
    m_stack->addWidget(page);
    connect(page, &Page::windowTitleTextChanged, this, &MainWindow::updateTitle);
    connect(page, &QObject::destroyed, this, [this, page] { m_pushed.remove(page); });
    m_current = owner;
    m_sidebar->setCurrent(int(owner));
    showWidget(page);
}

void MainWindow::popPage(Page *page)
{
    if (!m_pushed.contains(page))
        return;
    const PageId owner = m_pushed.take(page);
    disconnect(page, nullptr, this, nullptr);
    const bool shown = m_stack->currentWidget() == page;
    m_stack->removeWidget(page);
    page->hide();
    page->deleteLater();
    if (shown)
        showPage(owner);
}

void MainWindow::raisePage(Page *page)
{
    if (m_pushed.contains(page))
        turnTo(m_pushed.value(page), page);
}

void MainWindow::showPage(PageId id)
{
    Page *wanted = m_pages.value(id);
    // A form left open over its list is still there when one comes back.
    for (auto open = m_pushed.cbegin(); open != m_pushed.cend(); ++open) {
        if (open.value() == id && m_stack->currentWidget() != open.key())
            wanted = open.key();
    }
    turnTo(id, wanted);
}

void MainWindow::showBarePage(PageId id)
{
    turnTo(id, m_pages.value(id));
}

void MainWindow::turnTo(PageId id, Page *page)
{
    if (!m_pages.contains(id))
        return;
    m_current = id;
    m_sidebar->setCurrent(int(id));
    showWidget(page);
    emit pageShown(id);
    emit stateChanged();
}

void MainWindow::showWidget(Page *page)
{
    m_stack->setCurrentWidget(page);
    updateTitle();
    if (isVisible()) {
        if (QWidget *start = page->startWidget())
            start->setFocus(Qt::OtherFocusReason);
    }
}

Page *MainWindow::currentWidget() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

Page *MainWindow::page(PageId id) const
{
    return m_pages.value(id);
}

void MainWindow::setPracticeBanner(Banner *banner)
{
    if (m_practice)
        m_practice->deleteLater();
    m_practice = banner;
    if (banner) {
        m_pageColumn->insertWidget(0, banner);
        banner->show();
    }
    updateTitle();
}

void MainWindow::setCentreName(const QString &name)
{
    m_centre = name;
    updateTitle();
}

void MainWindow::updateTitle()
{
    const Page *shown = currentWidget();
    QString page = shown ? shown->windowTitleText() : QString();
    if (m_practice)
        page = tr("%1 [practice]").arg(page);
    const QString program = m_centre.isEmpty() ? u"Bedel"_s : tr("Bedel · %1", "program and centre").arg(m_centre);
    setWindowTitle(page.trimmed().isEmpty() ? program : tr("%1 — %2", "page and program").arg(page, program));
}

void MainWindow::cycleFocus(bool backwards)
{
    Page *shown = currentWidget();
    QList<QWidget *> areas{m_sidebar};
    if (m_practice)
        areas.append(m_practice);
    SidePanel *panel = shown ? shown->findChild<SidePanel *>() : nullptr;
    if (shown)
        areas.append(shown);
    if (panel && panel->isVisible())
        areas.append(panel);
    const QList<UndoBar *> bars = m_pageArea->findChildren<UndoBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (UndoBar *bar : bars) {
        if (bar->isVisible())
            areas.append(bar);
    }
    qsizetype at = 0;
    const QWidget *focus = QApplication::focusWidget();
    for (qsizetype candidate = 0; candidate < areas.size(); ++candidate) { // the panel lies in the page: last wins
        if (focus && (areas[candidate] == focus || areas[candidate]->isAncestorOf(focus)))
            at = candidate;
    }
    for (qsizetype step = 1; step <= areas.size(); ++step) {
        const qsizetype next = (at + (backwards ? areas.size() - step : step)) % areas.size();
        if (areas[next] == m_sidebar) {
            m_sidebar->focusCurrent();
            return;
        }
        QWidget *start = nullptr;
        if (areas[next] == shown) {
            start = shown->startWidget();
        } else {
            for (QWidget *child : areas[next]->findChildren<QWidget *>()) {
                if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) {
                    start = child;
                    break;
                }
            }
        }
        if (start) {
            start->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::setMenuBarKept(bool kept)
{
    m_menuKept = kept;
    toggleMenuBar(kept);
}

void MainWindow::toggleMenuBar(bool shown)
{
    // Not hidden but without height: the shortcuts of its actions must go on working.
    const bool any = shown && !menuBar()->actions().isEmpty();
    menuBar()->setFixedHeight(any ? menuBar()->sizeHint().height() : 0);
}

/// A button that goes while it has the keyboard hands it to whatever comes next in the window: seldom what is meant.
void MainWindow::onFocusChanged(const QWidget *old, const QWidget *now)
{
    const Page *shown = currentWidget();
    const bool wentAway = old && shown && shown->isAncestorOf(old) && (!old->isVisible() || !old->isEnabled());
    if (!wentAway || !now || !isAncestorOf(now) || shown->isAncestorOf(now))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const Page *page = currentWidget();
            const QWidget *focus = QApplication::focusWidget();
            if (!page || !focus || !isAncestorOf(focus) || page->isAncestorOf(focus))
                return;
            if (QWidget *start = page->startWidget())
                start->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

bool MainWindow::event(QEvent *event)
{
    // A key that is somebody's shortcut (Alt+Left) is never pressed for the window, but it is asked for here.
    if (event->type() == QEvent::ShortcutOverride)
        m_altAlone = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
    else if (event->type() == QEvent::WindowDeactivate)
        m_altAlone = false;
    return QMainWindow::event(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    m_altAlone = event->key() == Qt::Key_Alt;
    QMainWindow::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt && m_altAlone && !m_menuKept) {
        toggleMenuBar(menuBar()->height() == 0);
        if (menuBar()->height() > 0)
            menuBar()->setFocus(Qt::MenuBarFocusReason);
    }
    m_altAlone = false;
    QMainWindow::keyReleaseEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setRail(width() < kRailBelow);
    emit stateChanged();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    emit closing();
    event->accept();
}

void MainWindow::retranslate()
{
    m_sidebar->setAccessibleName(tr("Pages"));
    m_status->setAccessibleName(tr("State of the connections"));
    updateTitle();
}

QByteArray MainWindow::saveWindowState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kMagic << saveGeometry() << qint32(m_current);
    return bytes;
}

bool MainWindow::restoreWindowState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QByteArray geometry;
    qint32 current = 0;
    in >> magic >> geometry >> current;
    if (in.status() != QDataStream::Ok || magic != kMagic)
        return false;
    restoreGeometry(geometry);
    showPage(PageId(current)); // a page that is gone is simply not shown
    return true;
}
