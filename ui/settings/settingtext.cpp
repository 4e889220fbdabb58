// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingtext.h"

#include "app/services/errortext.h"
#include "ui/widgets/field.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace {

struct SettingWords {
    Q_DECLARE_TR_FUNCTIONS(SettingWords)
};

} // namespace

QString overrideReason(const SettingsService &settings, QLatin1StringView key)
{
    if (!settings.values().isOverridden(QString(key)))
        return {};
    if (settings.profile().isPractice())
        return SettingWords::tr("Belongs to the practice campus.");
    const Setting *known = findSetting(QString(key));
    return SettingWords::tr("Comes from the environment variable %1 and is changed there.")
        .arg(known ? QString(known->environment) : QString());
}

QString refusalOf(QLatin1StringView key, const QString &value)
{
    const Result<QString> valid = validatedSetting(QString(key), value);
    return valid ? QString() : describe(valid.error()).toText();
}

void applyOverride(Field *field, const SettingsService &settings, QLatin1StringView key)
{
    const QString reason = overrideReason(settings, key);
    if (auto *edit = qobject_cast<QLineEdit *>(field->editor()))
        edit->setReadOnly(!reason.isEmpty());
    else
        field->editor()->setEnabled(reason.isEmpty());
    if (!reason.isEmpty())
        field->setHint(reason);
    else if (field->state() == Field::State::Hint)
        field->clearMessage();
}
