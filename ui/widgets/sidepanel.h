// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QScrollArea;
class QSplitter;
class QVBoxLayout;

/// The panel at the right of a table: 348 wide (440 from 1600 up), closed with Esc. Its content scrolls.
class SidePanel final : public QFrame {
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);
    /// Where the panel's sections go.
    QVBoxLayout *body() const { return m_body; }
    /// For the beginning of another subject.
    void scrollToTop();
    /// Width wanted in a window this wide.
    static int widthFor(int windowWidth);
    QSize sizeHint() const override;

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
};

/// A page's content with a panel at its right: in a splitter, and over the content in a window under 1120.
class PanelSplit final : public QWidget {
    Q_OBJECT
public:
    PanelSplit(QWidget *content, SidePanel *panel, QWidget *parent = nullptr);
    SidePanel *panel() const { return m_panel; }
    bool isOverlay() const { return m_overlay; }
    void showPanel();
    void hidePanel();
    /// As Esc does it; false when it is not open.
    bool closePanel();
    /// The width the person chose, to be remembered; 0 while none was chosen.
    int chosenWidth() const { return m_chosenWidth; }
    void setChosenWidth(int width);

signals:
    void chosenWidthChanged(int width);
    void panelClosed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QWidget *m_content;
    SidePanel *m_panel;
    QSplitter *m_splitter;
    int m_chosenWidth = 0;
    bool m_overlay = false;
    bool m_shown = false;
};
