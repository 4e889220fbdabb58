// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

/// The parts of a page at its left edge, as the sidebar's rows look: bar, icon, strong words.
class SectionList final : public QListWidget {
    Q_OBJECT
public:
    explicit SectionList(QWidget *parent = nullptr);
    void addSection(const QString &iconName);
    void setSectionText(int row, const QString &text);
    QSize sizeHint() const override;
};
