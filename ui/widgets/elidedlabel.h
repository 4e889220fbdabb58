// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

/// One line that elides at the right; the whole text is its tooltip only while something is cut.
class ElidedLabel final : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, Theme::Text style = Theme::Text::Body,
                         Theme::Role role = Theme::Role::Text, QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const { return m_text; }
    void setTextStyle(Theme::Text style);
    void setRole(Theme::Role role);
    void setAlignment(Qt::Alignment alignment);
    bool isElided() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Theme::Text m_style;
    Theme::Role m_role;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};
