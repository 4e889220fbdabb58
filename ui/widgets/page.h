// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Banner;
class Line;
class PageHeader;
class PanelSplit;
class QScrollArea;
class QVBoxLayout;
class SidePanel;

/// What every page is: header, banners, a body and a footer. The body scrolls, so that no page pushes the window. Tab
/// goes through it as the eye does: from above to below, and to the side last.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr);

    PageHeader *header() const { return m_header; }
    /// Where focus goes when the page is opened or F6 reaches it; the first that takes focus by default.
    virtual QWidget *startWidget() const;
    /// The window's title of this page; the header's title by default.
    virtual QString windowTitleText() const;

signals:
    void windowTitleTextChanged();

protected:
    /// The scrolling body, with the page's margins; made when first asked for.
    QVBoxLayout *scrollBody();
    /// Puts one widget (a table, a split) in the body's place, without margins.
    void setBody(QWidget *body);
    /// Rows between header and body (a filter row), with the page's margins.
    void addTopRow(QWidget *row);
    /// A banner above the body; the page keeps it hidden or shown.
    void addBanner(Banner *banner);
    /// The footer stands under the page, or under its side too (a form's).
    void setFooter(QWidget *footer, bool underSide = false);
    /// A panel at the right of everything the page holds, hidden until shown. The page owns it.
    PanelSplit *addSidePanel(SidePanel *panel);
    /// A widget that always stays at the right of header and body.
    void setSide(QWidget *side);
    /// For a page whose body has a title of its own; banners and rows keep their place.
    void hideHeader();
    void setTitle(const QString &title);
    /// Sets all texts again; called when the language changes. Call it in the constructor's end too.
    virtual void retranslate() { }
    /// What Esc and the key Back do, one step at a time: the open side panel closes. A page that stands over another
    /// one is left when there is nothing more to close. False: there was nothing to do.
    virtual bool stepBack();
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void orderTabs();

    PageHeader *m_header;
    QVBoxLayout *m_outer;
    QWidget *m_main;
    QVBoxLayout *m_column;
    QVBoxLayout *m_top;
    QWidget *m_body = nullptr;
    PanelSplit *m_split = nullptr;
    Line *m_line = nullptr;
    QVBoxLayout *m_scrollBody = nullptr;
};
