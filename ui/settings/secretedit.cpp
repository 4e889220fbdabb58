// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretedit.h"

#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kDots = 16;
}

SecretEdit::SecretEdit(SecretName name, SettingsService &settings, QWidget *parent)
    : QLineEdit(parent)
    , m_name(name)
    , m_settings(settings)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(&settings, &SettingsService::secretChanged, this, [this](SecretName changed) {
        if (changed == m_name)
            reload();
    });
    reload();
}

Secret SecretEdit::typed() const
{
    return Secret(text().trimmed().toUtf8());
}

void SecretEdit::forgetTyped()
{
    clear();
    setModified(false);
}

QString SecretEdit::environmentReason() const
{
    const QString variable = environmentVariable(m_name);
    if (m_settings.profile().isPractice())
        return tr("Belongs to the practice campus.");
    if (!variable.isEmpty() && qEnvironmentVariableIsSet(variable.toLatin1().constData()))
        return tr("Comes from the environment variable %1 and is changed there.").arg(variable);
    return {};
}

void SecretEdit::reload()
{
    QCoro::connect(m_settings.hasSecret(m_name), this, [this](const Result<bool> &has) {
        m_isStored = has && *has;
        showHint();
        emit storedChanged();
    });
    QCoro::connect(m_settings.secretHint(m_name), this, [this](const Result<QString> &hint) {
        m_hint = hint ? *hint : QString();
        showHint();
    });
}

void SecretEdit::showHint()
{
    setReadOnly(!environmentReason().isEmpty());
    if (!m_isStored) {
        setPlaceholderText(tr("Paste it here"));
        setAccessibleDescription(tr("Nothing is stored."));
        return;
    }
    const QString dots(kDots, QChar(0x2022));
    setPlaceholderText(m_hint.isEmpty() ? dots : u"%1  %2"_s.arg(dots, m_hint));
    setAccessibleDescription(m_hint.isEmpty() ? tr("One is stored.") : tr("One is stored; it ends in %1.").arg(m_hint));
}

void SecretEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showHint();
    QLineEdit::changeEvent(event);
}
