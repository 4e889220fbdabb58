// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class Button;
class ElidedLabel;
class QHBoxLayout;
class QMenu;

/// Path, title, one summary line, buttons at the right. Buttons that do not fit go into a menu, the primary last.
class PageHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    QString title() const;
    void setSummary(const QString &summary);
    /// The page above ("Students"): a link at the top. Empty hides it.
    void setPath(const QString &path);
    /// Buttons from left to right; the primary comes last.
    void addAction(Button *button);
    /// A small tool that always stays, at the far right.
    void addTool(QWidget *tool);
    QSize minimumSizeHint() const override;

signals:
    void pathActivated();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitActions();
    void fillMenu();
    void retranslate();

    Button *m_path;
    ElidedLabel *m_title;
    ElidedLabel *m_summary;
    QHBoxLayout *m_actions;
    Button *m_more;
    QMenu *m_menu;
    QList<Button *> m_buttons;
    QList<Button *> m_folded;
    QList<QWidget *> m_tools;
    bool m_fitting = false;
};
