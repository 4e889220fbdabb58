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
// To a student of a Spanish-speaking centre; another centre writes its own.
constexpr QLatin1StringView kOptOutText =
    "Queda anotado: no se le enviar\341n m\341s mensajes por aqu\355. Para volver a recibirlos, basta con responder ALTA."_L1;
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

const QList<Setting> &knownSettings()
{
    using enum SettingScope;
    using enum SettingType;
    static const QList<Setting> settings{
        {.key = setting::kCentreName.key, .scope = Centre, .type = Text},
        {.key = setting::kCountry.key,
         .scope = Centre,
         .type = Country,
         .defaultValue = "ES"_L1,
         .environment = "BEDEL_COUNTRY"_L1},
        {.key = setting::kLanguage.key,
         .scope = Desk,
         .type = Choice,
         .defaultValue = "system"_L1,
         .choices = "system,es,en"_L1},
        {.key = setting::kScheme.key,
         .scope = Desk,
         .type = Choice,
         .defaultValue = "system"_L1,
         .choices = "system,light,dark"_L1},
        {.key = setting::kFontPercent.key,
         .scope = Desk,
         .type = Whole,
         .defaultValue = "100"_L1,
         .minimum = 80,
         .maximum = 200},
        {.key = setting::kDenseTables.key, .scope = Desk, .type = Boolean, .defaultValue = "false"_L1},
        {.key = setting::kMenuBar.key, .scope = Desk, .type = Boolean, .defaultValue = "false"_L1},
        {.key = setting::kStaffName.key, .scope = Desk, .type = Text},
        {.key = setting::kDatabase.key, .scope = Desk, .type = Database, .environment = "BEDEL_DATABASE"_L1},
        {.key = setting::kMoodleUrl.key, .scope = Centre, .type = Url, .environment = "BEDEL_MOODLE_URL"_L1},
        {.key = setting::kMoodleRoleId.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "5"_L1,
         .minimum = 1,
         .maximum = 1000000},
        {.key = setting::kMoodleIdnumberField.key,
         .scope = Centre,
         .type = Choice,
         .defaultValue = "idnumber"_L1,
         .choices = "idnumber,none"_L1},
        {.key = setting::kWhatsAppUrl.key,
         .scope = Centre,
         .type = Url,
         .defaultValue = "https://graph.facebook.com"_L1,
         .environment = "BEDEL_WHATSAPP_URL"_L1},
        {.key = setting::kWhatsAppVersion.key,
         .scope = Centre,
         .type = Version,
         .defaultValue = "v22.0"_L1,
         .environment = "BEDEL_WHATSAPP_VERSION"_L1},
        {.key = setting::kWhatsAppPhoneNumberId.key,
         .scope = Centre,
         .type = Digits,
         .environment = "BEDEL_WHATSAPP_PHONE_NUMBER_ID"_L1},
        {.key = setting::kWhatsAppBusinessAccountId.key,
         .scope = Centre,
         .type = Digits,
         .environment = "BEDEL_WHATSAPP_BUSINESS_ACCOUNT_ID"_L1},
        {.key = setting::kTemplateWelcome.key,
         .scope = Centre,
         .type = Template,
         .environment = "BEDEL_WHATSAPP_TEMPLATE_WELCOME"_L1},
        {.key = setting::kTemplateProgress.key,
         .scope = Centre,
         .type = Template,
         .environment = "BEDEL_WHATSAPP_TEMPLATE_PROGRESS"_L1},
        {.key = setting::kTemplateInactivity.key,
         .scope = Centre,
         .type = Template,
         .environment = "BEDEL_WHATSAPP_TEMPLATE_INACTIVITY"_L1},
        {.key = setting::kTemplateCompletion.key,
         .scope = Centre,
         .type = Template,
         .environment = "BEDEL_WHATSAPP_TEMPLATE_COMPLETION"_L1},
        {.key = setting::kTemplateReminder.key,
         .scope = Centre,
         .type = Template,
         .environment = "BEDEL_WHATSAPP_TEMPLATE_REMINDER"_L1},
        {.key = setting::kTemplateSurvey.key,
         .scope = Centre,
         .type = Template,
         .environment = "BEDEL_WHATSAPP_TEMPLATE_SURVEY"_L1},
        {.key = setting::kWhatsAppPerSecond.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "20"_L1,
         .minimum = 1,
         .maximum = 1000},
        {.key = setting::kWhatsAppMoreNumbers.key, .scope = Centre, .type = Numbers},
        {.key = setting::kWhatsAppTestMode.key, .scope = Centre, .type = Boolean, .defaultValue = "false"_L1},
        {.key = setting::kWhatsAppTestNumbers.key, .scope = Centre, .type = Phones},
        {.key = setting::kCentreLanguage.key, .scope = Centre, .type = Language, .defaultValue = "es"_L1},
        {.key = "template.mapping."_L1, .scope = Centre, .type = Mapping},
        {.key = setting::kCentreTimeZone.key, .scope = Centre, .type = TimeZone, .defaultValue = "system"_L1},
        {.key = setting::kTrackingIntervalMinutes.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "30"_L1,
         .minimum = 5,
         .maximum = 1440},
        {.key = setting::kTrackingHours.key, .scope = Centre, .type = Hours, .defaultValue = "00:00-24:00"_L1},
        {.key = setting::kTrackingConnections.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "2"_L1,
         .minimum = 1,
         .maximum = 6},
        {.key = setting::kTrackingRequestsPerMinute.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "600"_L1,
         .minimum = 10,
         .maximum = 6000},
        {.key = setting::kTrackingPaused.key, .scope = Centre, .type = Boolean, .defaultValue = "false"_L1},
        {.key = setting::kTrackingSweepHour.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "3"_L1,
         .minimum = 0,
         .maximum = 23},
        {.key = setting::kTrackingKeepDays.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "180"_L1,
         .minimum = 7,
         .maximum = 3650},
        {.key = setting::kProgressInactiveDays.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "0"_L1,
         .minimum = 0,
         .maximum = 60},
        {.key = setting::kProgressBehindPoints.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "25"_L1,
         .minimum = 5,
         .maximum = 80},
        {.key = setting::kEngineLeaseSeconds.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "60"_L1,
         .minimum = 1,
         .maximum = 3600},
        {.key = setting::kSendingHours.key,
         .scope = Desk,
         .type = Choice,
         .defaultValue = "rules"_L1,
         .choices = "rules,always"_L1,
         .environment = "BEDEL_SENDING_HOURS"_L1},
        {.key = setting::kSendingWeek.key,
         .scope = Centre,
         .type = Week,
         .defaultValue = "mon-fri 09:30-14:00 16:00-20:00; sat 10:00-13:30"_L1},
        {.key = setting::kSendingNationalHolidays.key, .scope = Centre, .type = Boolean, .defaultValue = "true"_L1},
        {.key = setting::kSendingHolidays.key, .scope = Centre, .type = DayList},
        {.key = setting::kSendingClosures.key, .scope = Centre, .type = DayRanges},
        {.key = setting::kSendingCapDay.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "1"_L1,
         .minimum = 0,
         .maximum = 20},
        {.key = setting::kSendingCapWeek.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "3"_L1,
         .minimum = 0,
         .maximum = 50},
        {.key = setting::kSendingCapMonth.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "8"_L1,
         .minimum = 0,
         .maximum = 100},
        {.key = setting::kSendingSpread.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "10"_L1,
         .minimum = 1,
         .maximum = 600},
        {.key = setting::kSendingRunPerHour.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "300"_L1,
         .minimum = 1,
         .maximum = 20000},
        {.key = setting::kWebhookListen.key,
         .scope = Desk,
         .type = Listen,
         .defaultValue = "127.0.0.1:8090"_L1,
         .environment = "BEDEL_WEBHOOK_LISTEN"_L1},
        {.key = setting::kWebhookOnDesk.key, .scope = Desk, .type = Boolean, .defaultValue = "false"_L1},
        {.key = setting::kApiRequestsPerMinute.key,
         .scope = Centre,
         .type = Whole,
         .defaultValue = "600"_L1,
         .minimum = 1,
         .maximum = 100000},
        {.key = setting::kRelayUrl.key, .scope = Centre, .type = Url, .environment = "BEDEL_RELAY_URL"_L1},
        {.key = setting::kOptOutText.key, .scope = Centre, .type = Text, .defaultValue = kOptOutText},
    };
    return settings;
}

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
