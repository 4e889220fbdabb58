// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>

class Page;
class QStackedWidget;
class QVBoxLayout;
class Sidebar;
class StatusBar;
class UndoBar;
class Banner;

/// The pages of the window. Ctrl+1..9, 0 go by the order in the sidebar; the numbers are remembered, so new ones come
/// last.
enum class PageId { Home, Students, Enrolments, Courses, Messages, Settings, Progress, Automatic, Templates, Inbox };

/// The window's shell: sidebar, pages, practice banner, status bar. It takes no services; pages are plugged in.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Plugs a page in; the window owns it. Group is the heading in the sidebar; atBottom puts it at the lower end.
    void addPage(PageId id, Page *page, const QString &iconName, const QString &title, const QString &group = {},
                 bool atBottom = false);
    void setPageTitle(PageId id, const QString &title);
    void setGroupTitle(const QString &oldTitle, const QString &newTitle);
    /// A page that stands over another one (a form): no entry of its own, the owner's stays selected.
    void pushPage(PageId owner, Page *page);
    /// Takes it away again and deletes it; shows the owner.
    /// Brings a pushed page back to the front, wherever the person went meanwhile.
    void raisePage(Page *page);
    void popPage(Page *page);

    /// The page, or the form that somebody left open over it.
    void showPage(PageId id);
    /// The page itself; what stands over it waits behind until showPage().
    void showBarePage(PageId id);
    PageId currentPage() const { return m_current; }
    Page *page(PageId id) const;

    Sidebar *sidebar() const { return m_sidebar; }
    StatusBar *statusLine() const { return m_status; }
    UndoBar *undoBar() const { return m_undo; }
    /// The banner across the pages in practice; null hides it. The window owns it.
    void setPracticeBanner(Banner *banner);
    void setCentreName(const QString &name);
    /// Keeps the menu bar in sight; else Alt or F10 shows it. Call it after the menus are there.
    void setMenuBarKept(bool kept);

    QByteArray saveWindowState() const;
    bool restoreWindowState(const QByteArray &state);

signals:
    void pageShown(PageId id);
    void closing();
    void stateChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void showWidget(Page *page);
    Page *currentWidget() const;
    void onFocusChanged(const QWidget *old, const QWidget *now);
    void cycleFocus(bool backwards);
    void updateTitle();
    void retranslate();
    void toggleMenuBar(bool shown);
    void turnTo(PageId id, Page *page);
    void addShortcuts();

    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    QWidget *m_pageArea;
    QVBoxLayout *m_pageColumn;
    StatusBar *m_status;
    UndoBar *m_undo;
    Banner *m_practice = nullptr;
    QHash<PageId, Page *> m_pages;
    QHash<Page *, PageId> m_pushed;
    QString m_centre;
    PageId m_current = PageId::Home;
    bool m_menuKept = false;
    bool m_altAlone = false;
};
