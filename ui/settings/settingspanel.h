// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

/// One part of the Settings page: a scrolling column, at most 820 wide.
class SettingsPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit SettingsPanel(QWidget *parent = nullptr);

protected:
    QVBoxLayout *column() const { return m_column; }
    /// Sets all texts; called when the language changes. Call it in the constructor's end too.
    virtual void retranslate() { }
    void changeEvent(QEvent *event) override;

private:
    QVBoxLayout *m_column;
};
