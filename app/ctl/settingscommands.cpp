// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject settingJson(const QString &key, const SettingValues &values)
{
    return {{u"key"_s, key}, {u"value"_s, values.text(key)}, {u"overridden"_s, values.isOverridden(key)}};
}

QString allowedText(const Setting &setting)
{
    switch (setting.type) {
    case SettingType::Whole:
        return u"%1-%2"_s.arg(setting.minimum).arg(setting.maximum);
    case SettingType::Boolean:
        return u"true, false"_s;
    case SettingType::Choice:
        return QString(setting.choices).replace(u',', u", "_s);
    case SettingType::Hours:
        return u"HH:MM-HH:MM"_s;
    case SettingType::Language:
        return u"es, en_US, ..."_s;
    case SettingType::TimeZone:
        return u"system, Atlantic/Canary, ..."_s;
    case SettingType::Template:
        return u"name:language"_s;
    case SettingType::Url:
        return u"https://..."_s;
    case SettingType::Listen:
        return u"address:port"_s;
    case SettingType::Country:
        return u"ES, MX, ..."_s;
    case SettingType::Digits:
        return u"digits"_s;
    case SettingType::Version:
        return u"v22.0"_s;
    case SettingType::Mapping:
        return u"{\"body.1\": \"first_name\"}"_s;
    case SettingType::Database:
        return u"sqlite:/path, postgresql://..."_s;
    case SettingType::Week:
        return u"mon-fri 09:30-14:00; sat ..."_s;
    case SettingType::DayList:
        return u"2026-12-08, 01-06"_s;
    case SettingType::DayRanges:
        return u"2026-08-01/2026-08-31"_s;
    case SettingType::Numbers:
        return u"[{\"account\": \"2\", \"phone_number_id\": ...}]"_s;
    case SettingType::Phones:
        return u"+34600000101, ..."_s;
    case SettingType::Text:
        break;
    }
    return u"text"_s;
}

/// Every key with what it takes and what it is without being set.
QString keyTable()
{
    QStringList lines;
    for (const Setting &setting : knownSettings()) {
        const QString key = setting.isFamily() ? QString(setting.key) + u"NAME:LANGUAGE"_s : QString(setting.key);
        const QString unset = setting.defaultValue.isEmpty() ? QString() : u" [%1]"_s.arg(setting.defaultValue);
        lines.append(u"  %1 %2%3"_s.arg(key.leftJustified(32), allowedText(setting), unset));
    }
    return lines.join(u'\n');
}

class SettingsGet final : public Command {
public:
    QString name() const override { return u"settings get"_s; }
    QString summary() const override { return u"prints one setting, or all of them"_s; }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"KEY"_s, u"The setting; none: all."_s, u"[KEY]"_s);
    }
    int maximumWords() const override { return 1; }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> SettingsGet::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const SettingValues &values = workplace->settings().values();
    const QString key = parser->positionalArguments().value(0);
    if (!key.isEmpty()) {
        if (const Result<QString> known = validatedSetting(key, QString()); !known) {
            console->error(known.error());
            co_return Exit::WrongUse;
        }
        console->json(settingJson(key, values));
        console->line(values.text(key));
        co_return Exit::Done;
    }
    QJsonArray json;
    QList<QStringList> rows;
    for (const Setting &setting : knownSettings()) {
        if (setting.isFamily())
            continue;
        json.append(settingJson(setting.key, values));
        rows.append({setting.key, values.text(setting.key),
                     values.isOverridden(setting.key) ? u"from the environment"_s : QString()});
    }
    console->json(json);
    console->table({u"key"_s, u"value"_s, QString()}, rows);
    co_return Exit::Done;
}

class SettingsSet final : public Command {
public:
    QString name() const override { return u"settings set"_s; }
    QString summary() const override { return u"changes a setting; an empty value restores its default"_s; }
    QString explanation() const override
    {
        return u"Secrets are no settings: give them in the environment or in the window.\n\nKeys, what they take, and"
               " [what holds until they are set]:\n"_s
            + keyTable();
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(u"KEY"_s, u"The setting."_s);
        parser.addPositionalArgument(u"VALUE"_s, u"Its new value."_s);
    }
    int maximumWords() const override { return 2; }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> SettingsSet::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const QStringList arguments = parser->positionalArguments();
    if (arguments.size() != 2) {
        console->refuse(u"settings set takes a key and a value. See bedelctl settings set --help."_s);
        co_return Exit::WrongUse;
    }
    const Result<void> set = co_await workplace->settings().set(arguments.at(0), arguments.at(1));
    if (!set) {
        console->error(set.error());
        co_return set.error().kind == Error::Kind::Invalid ? Exit::WrongUse : Exit::WithFailures;
    }
    console->json(settingJson(arguments.at(0), workplace->settings().values()));
    console->line(workplace->settings().values().text(arguments.at(0)));
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> settingsGetCommand()
{
    return std::make_unique<SettingsGet>();
}
std::unique_ptr<Command> settingsSetCommand()
{
    return std::make_unique<SettingsSet>();
}
