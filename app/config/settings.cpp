// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/settings.h"

#include "app/config/databaselocation.h"
#include "app/config/listenaddress.h"
#include "app/domain/phone.h"
#include "app/domain/rules/holidays.h"
#include "app/domain/rules/sendinghours.h"
#include "app/domain/whatsappnumbers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestText = 200;
constexpr QLatin1StringView kSecretWords[]{"token"_L1, "password"_L1, "secret"_L1, "credential"_L1, "engine_key"_L1};

tl::unexpected<Error> refuse(const QString &key, const QString &value, const QString &code, const QString &allowed = {})
{
    Error error{.kind = Error::Kind::Invalid, .code = code, .retry = Error::Retry::AfterFix};
    error.facts.insert(Error::Fact::Field, key);
    error.facts.insert(Error::Fact::Value, value.left(kLongestText));
    if (!allowed.isEmpty())
        error.facts.insert(Error::Fact::Parameter, allowed);
    return fail(error);
}

bool isLatinWord(const QString &text, QLatin1StringView pattern)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(QString(pattern)));
    return expression.match(text).hasMatch();
}

Result<QString> validText(const QString &key, const QString &value)
{
    const bool hasControl = std::any_of(value.cbegin(), value.cend(),
                                        [](QChar character) { return character.category() == QChar::Other_Control; });
    if (hasControl || value.size() > kLongestText)
        return refuse(key, value, u"setting_text"_s, QString::number(kLongestText));
    return value;
}

Result<QString> validWhole(const Setting &setting, const QString &key, const QString &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < setting.minimum || number > setting.maximum)
        return refuse(key, value, u"setting_whole"_s, u"%1-%2"_s.arg(setting.minimum).arg(setting.maximum));
    return QString::number(number);
}

Result<QString> validBoolean(const QString &key, const QString &value)
{
    const QString word = value.toLower();
    if (QStringList{u"true"_s, u"yes"_s, u"on"_s, u"1"_s}.contains(word))
        return u"true"_s;
    if (QStringList{u"false"_s, u"no"_s, u"off"_s, u"0"_s}.contains(word))
        return u"false"_s;
    return refuse(key, value, u"setting_choice"_s, u"true, false"_s);
}

Result<QString> validChoice(const Setting &setting, const QString &key, const QString &value)
{
    const QStringList choices = QString(setting.choices).split(u',');
    const QString word = value.toLower();
    if (!choices.contains(word))
        return refuse(key, value, u"setting_choice"_s, choices.join(", "_L1));
    return word;
}

/// People paste what stands in the browser: the login page, the dashboard, the REST address itself.
QString withoutKnownPages(QString path)
{
    for (const auto page : {"/webservice/rest/server.php"_L1, "/login/index.php"_L1, "/login"_L1, "/my/index.php"_L1,
                            "/my"_L1, "/index.php"_L1}) {
        while (path.endsWith(u'/'))
            path.chop(1);
        if (path.endsWith(page)) {
            path.chop(page.size());
            break;
        }
    }
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

Result<QString> validUrl(const QString &key, const QString &value)
{
    const QString text = value.contains("://"_L1) ? value : u"https://"_s + value;
    QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme != "https"_L1 && scheme != "http"_L1) || url.host().isEmpty() || value.contains(u' '))
        return refuse(key, value, u"setting_url"_s);
    if (!url.userInfo().isEmpty())
        return refuse(key, url.host(), u"setting_url_password"_s); // the value itself would show the password
    url.setQuery(QString());
    url.setFragment(QString());
    url.setPath(withoutKnownPages(url.path()));
    return url.toString(QUrl::FullyEncoded);
}

Result<QString> validCountry(const QString &key, const QString &value)
{
    if (!isPhoneRegion(value))
        return refuse(key, value, u"setting_country"_s);
    return value.toUpper();
}

Result<QString> validTemplate(const QString &key, const QString &value)
{
    const TemplateKey whatsAppTemplate = TemplateKey::fromText(value);
    if (whatsAppTemplate.isEmpty() || !isLatinWord(whatsAppTemplate.name, "[a-z0-9_]{1,512}"_L1)
        || !isLatinWord(whatsAppTemplate.language, "[a-z]{2,3}(_[A-Za-z]{2,4})?"_L1))
        return refuse(key, value, u"setting_template"_s);
    return whatsAppTemplate.toText();
}

Result<QString> validMapping(const QString &key, const QString &value)
{
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(value.toUtf8(), &problem);
    bool isGood = problem.error == QJsonParseError::NoError && json.isObject();
    if (isGood) {
        const QJsonObject object = json.object();
        isGood = std::all_of(object.constBegin(), object.constEnd(),
                             [](const QJsonValue &entry) { return entry.isString(); });
    }
    if (!isGood)
        return refuse(key, value, u"setting_mapping"_s);
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

Result<QString> validTimeZone(const QString &key, const QString &value)
{
    if (value.compare("system"_L1, Qt::CaseInsensitive) == 0)
        return u"system"_s;
    if (!QTimeZone::isTimeZoneIdAvailable(value.toLatin1()))
        return refuse(key, value, u"setting_time_zone"_s);
    return value;
}

Result<QString> validHours(const QString &key, const QString &value)
{
    static const QRegularExpression form(u"^([01]\\d|2[0-3]):([0-5]\\d) *- *(([01]\\d|2[0-3]):([0-5]\\d)|24:00)$"_s);
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return refuse(key, value, u"setting_hours"_s);
    return u"%1:%2-%3"_s.arg(match.captured(1), match.captured(2), match.captured(3));
}

Result<QString> validListen(const QString &key, const QString &value)
{
    if (!listenAddress(value))
        return refuse(key, value, u"setting_listen"_s, u"127.0.0.1:8090"_s);
    return value;
}

Result<QString> validDatabase(const QString &key, const QString &value)
{
    Result<DatabaseLocation> location = databaseLocation(value);
    if (!location) {
        location.error().facts.insert(Error::Fact::Field, key);
        return fail(location.error());
    }
    return location->toText();
}

Result<QString> validNumbers(const QString &key, const QString &value)
{
    const Result<QList<WhatsAppNumberEntry>> numbers = whatsAppNumbersFromText(value);
    if (!numbers)
        return refuse(key, value, u"setting_numbers"_s, numbers.error().fact(Error::Fact::Parameter));
    return toText(*numbers);
}

Result<QString> validPhones(const QString &key, const QString &value)
{
    QStringList phones;
    const QStringList parts = value.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const PhoneVerdict verdict = checkPhone(part, {});
        if (!verdict.isUsable())
            return refuse(key, part.trimmed(), u"setting_phones"_s, u"+34600000101, +34600000102"_s);
        phones.append(verdict.e164);
    }
    phones.removeDuplicates();
    return phones.join(u", "_s);
}

constexpr qsizetype kLongestDayList = 20'000;

Result<QString> validWeek(const QString &key, const QString &value)
{
    const auto week = weekFromText(value);
    if (!week || value.size() > kLongestText)
        return refuse(key, value, u"setting_week"_s, u"mon-fri 09:30-14:00 16:00-20:00; sat 10:00-13:30"_s);
    return toText(*week);
}

Result<QString> validDays(const QString &key, const QString &value)
{
    if (value.size() > kLongestDayList || !holidaysFromText(value, 2024, 2024))
        return refuse(key, value, u"setting_days"_s, u"2026-12-08, 01-06"_s);
    return value;
}

Result<QString> validDayRanges(const QString &key, const QString &value)
{
    if (value.size() > kLongestDayList || !closuresFromText(value))
        return refuse(key, value, u"setting_day_ranges"_s, u"2026-08-01/2026-08-31"_s);
    return value;
}

Result<QString> validPattern(const QString &key, const QString &value, QLatin1StringView pattern, const QString &code,
                             const QString &allowed)
{
    if (!isLatinWord(value, pattern))
        return refuse(key, value, code, allowed);
    return value;
}

Result<QString> valid(const Setting &setting, const QString &key, const QString &value)
{
    switch (setting.type) {
    case SettingType::Text:
        return validText(key, value);
    case SettingType::Whole:
        return validWhole(setting, key, value);
    case SettingType::Boolean:
        return validBoolean(key, value);
    case SettingType::Choice:
        return validChoice(setting, key, value);
    case SettingType::Url:
        return validUrl(key, value);
    case SettingType::Country:
        return validCountry(key, value);
    case SettingType::Digits:
        return validPattern(key, value, "[0-9]{1,32}"_L1, u"setting_digits"_s, {});
    case SettingType::Version:
        return validPattern(key, value, "v[0-9]{1,3}\\.[0-9]{1,2}"_L1, u"setting_version"_s, u"v22.0"_s);
    case SettingType::Template:
        return validTemplate(key, value);
    case SettingType::Mapping:
        return validMapping(key, value);
    case SettingType::Listen:
        return validListen(key, value);
    case SettingType::Database:
        return validDatabase(key, value);
    case SettingType::TimeZone:
        return validTimeZone(key, value);
    case SettingType::Hours:
        return validHours(key, value);
    case SettingType::Numbers:
        return validNumbers(key, value);
    case SettingType::Phones:
        return validPhones(key, value);
    case SettingType::Week:
        return validWeek(key, value);
    case SettingType::DayList:
        return validDays(key, value);
    case SettingType::DayRanges:
        return validDayRanges(key, value);
    case SettingType::Language:
        return validPattern(key, value, "[a-z]{2,3}(_[A-Z]{2})?"_L1, u"setting_language"_s, u"es, en_US"_s);
    }
    return value;
}

} // namespace

const Setting *findSetting(QStringView key)
{
    const QList<Setting> &all = knownSettings();
    const auto found = std::find_if(all.cbegin(), all.cend(), [key](const Setting &setting) {
        return setting.isFamily() ? key.startsWith(setting.key) && key.size() > setting.key.size() : key == setting.key;
    });
    return found == all.cend() ? nullptr : &*found;
}

bool isSecretSetting(QStringView key)
{
    if (findSetting(key))
        return false;
    return std::any_of(std::begin(kSecretWords), std::end(kSecretWords),
                       [key](QLatin1StringView word) { return key.contains(word, Qt::CaseInsensitive); });
}

Result<QString> validatedSetting(const QString &key, const QString &value)
{
    const Setting *setting = findSetting(key);
    if (!setting)
        return refuse(key, {},
                      isSecretSetting(key) ? u"secret_setting"_s : u"unknown_setting"_s); // the value might be a secret
    const QString text = value.trimmed();
    if (text.isEmpty())
        return QString(setting->defaultValue);
    return valid(*setting, key, text);
}

SettingKey<TemplateKey> templateSetting(MessagePurpose purpose)
{
    switch (purpose) {
    case MessagePurpose::Welcome:
        return setting::kTemplateWelcome;
    case MessagePurpose::Progress:
        return setting::kTemplateProgress;
    case MessagePurpose::Inactivity:
        return setting::kTemplateInactivity;
    case MessagePurpose::Completion:
        return setting::kTemplateCompletion;
    case MessagePurpose::Reminder:
        return setting::kTemplateReminder;
    case MessagePurpose::Survey:
        return setting::kTemplateSurvey;
    case MessagePurpose::Manual:
        break;
    }
    return {};
}

QString mappingSetting(const TemplateKey &whatsAppTemplate)
{
    return u"template.mapping."_s + whatsAppTemplate.toText();
}
