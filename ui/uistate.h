// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QSettings;

/// What windows remember between runs of this desk: columns, filters, widths. Never data of people.
class UiState {
public:
    UiState() = default;
    virtual ~UiState() = default;
    Q_DISABLE_COPY_MOVE(UiState)

    /// Empty when nothing was remembered.
    virtual QByteArray value(const QString &key) const = 0;
    /// An empty value forgets the key.
    virtual void setValue(const QString &key, const QByteArray &value) = 0;
};

/// Kept in a settings file; the caller owns it.
class SettingsUiState final : public UiState {
public:
    explicit SettingsUiState(QSettings &settings);
    QByteArray value(const QString &key) const override;
    void setValue(const QString &key, const QByteArray &value) override;

private:
    QSettings &m_settings;
};
