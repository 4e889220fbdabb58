// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/message.h"
#include "app/domain/result.h"

#include <QList>
#include <QString>
#include <QUrl>

/// Where a setting is kept: this computer's profile, or the database that all desks share.
enum class SettingScope { Desk, Centre };
enum class SettingType {
    Text,
    Whole,
    Boolean,
    Choice,
    Url,
    Country,
    Digits,
    Version,
    Template,
    Mapping,
    Listen,
    Database,
    TimeZone,
    Hours,
    Numbers, ///< Further WhatsApp numbers, a JSON list.
    Week, ///< "mon-fri 09:30-14:00; sat 10:00-13:30"
    DayList, ///< "2026-12-08, 01-06"
    DayRanges, ///< "2026-08-01/2026-08-31"
    Phones, ///< Numbers with their prefix, separated by commas.
    Language ///< As WhatsApp writes it.
};

/// One line of the table of settings. Values are text everywhere; the type says which text is allowed.
struct Setting {
    QLatin1StringView key; ///< "moodle.url"; one that ends in "." is the beginning of a family ("template.mapping.").
    SettingScope scope = SettingScope::Centre;
    SettingType type = SettingType::Text;
    QLatin1StringView defaultValue;
    QLatin1StringView choices; ///< For Choice: "system,light,dark".
    int minimum = 0; ///< For Whole,
    int maximum = 0; ///< both included.
    QLatin1StringView environment; ///< The variable that overrides it; empty when there is none.

    bool isFamily() const { return key.endsWith(u'.'); }
};

/// Every setting of the program, in the order of the Settings page.
const QList<Setting> &knownSettings();
/// The line of a key, families included ("template.mapping.bienvenida:es"); nothing for an unknown key.
const Setting *findSetting(QStringView key);
/// True for names under which people look for a secret ("moodle.token"): they belong in the secret store.
bool isSecretSetting(QStringView key);

/// The value as it is stored: trimmed, in its canonical spelling ("campus.example/" becomes "https://campus.example").
/// Kind::Invalid with facts[Field] = key; code is "unknown_setting", "secret_setting", "setting_whole",
/// "setting_choice", ... facts[Parameter] holds what is allowed ("80-200", "system, light, dark"). An empty value
/// restores the default.
Result<QString> validatedSetting(const QString &key, const QString &value);

/// A key with the type that callers want to see; read with SettingValues::get().
template<typename T>
struct SettingKey {
    QLatin1StringView key;
};

namespace setting {
using namespace Qt::Literals::StringLiterals;
inline constexpr SettingKey<QString> kLanguage{"language"_L1}; ///< "system", "es", "en"
inline constexpr SettingKey<QString> kScheme{"appearance.scheme"_L1}; ///< "system", "light", "dark"
inline constexpr SettingKey<int> kFontPercent{"appearance.font_percent"_L1};
inline constexpr SettingKey<bool> kDenseTables{"appearance.dense_tables"_L1};
inline constexpr SettingKey<bool> kMenuBar{"appearance.menu_bar"_L1}; ///< Always visible, not only after Alt.
inline constexpr SettingKey<QString> kDatabase{"database"_L1}; ///< Read it with databaseLocation().
inline constexpr SettingKey<QString> kWebhookListen{"webhook.listen"_L1}; ///< "127.0.0.1:8090"
/// The receiver also runs in this desk's own program, not only in bedelctl serve.
inline constexpr SettingKey<bool> kWebhookOnDesk{"webhook.on_desk"_L1};
inline constexpr SettingKey<QUrl> kRelayUrl{"relay.url"_L1}; ///< Where a relay keeps events for us; empty: none.
/// That each other program may make of the HTTP endpoints, of each engine.
inline constexpr SettingKey<int> kApiRequestsPerMinute{"api.requests_per_minute"_L1};
/// What answers somebody who wants no more messages; sent once.
inline constexpr SettingKey<QString> kOptOutText{"consent.opt_out_text"_L1};
/// What answers COMPLETADO when the campus says so too, and when it does not; empty: nothing.
inline constexpr SettingKey<QString> kCompletedText{"reply.completed_text"_L1};
inline constexpr SettingKey<QString> kNotRecordedText{"reply.not_recorded_text"_L1};
/// What answers CANCELAR once the reminders of the matter have ended; empty: nothing.
inline constexpr SettingKey<QString> kSeriesEndedText{"reply.series_ended_text"_L1};
inline constexpr SettingKey<QString> kSendingHours{"sending.hours"_L1}; ///< "rules", "always"
/// When rules may write, by the wall clock of each person; see weekFromText().
inline constexpr SettingKey<QString> kSendingWeek{"sending.week"_L1};
/// Holidays of the country are counted without being typed in.
inline constexpr SettingKey<bool> kSendingNationalHolidays{"sending.national_holidays"_L1};
inline constexpr SettingKey<QString> kSendingHolidays{"sending.holidays"_L1}; ///< Region and town; holidaysFromText().
inline constexpr SettingKey<QString> kSendingClosures{"sending.closures"_L1}; ///< closuresFromText()
// Automatic messages that one person may get.
inline constexpr SettingKey<int> kSendingCapDay{"sending.cap_day"_L1};
inline constexpr SettingKey<int> kSendingCapWeek{"sending.cap_week"_L1};
inline constexpr SettingKey<int> kSendingCapMonth{"sending.cap_month"_L1};
/// Messages of a run are laid out at this pace,
inline constexpr SettingKey<int> kSendingSpread{"sending.spread_per_minute"_L1};
/// and no more by rule in an hour.
inline constexpr SettingKey<int> kSendingRunPerHour{"sending.run_per_hour"_L1};
// What keeps rules from saying too much, or something that is not so any more.
inline constexpr SettingKey<int> kReadingHours{"sending.reading_hours"_L1}; ///< An older reading gives no verdict.
inline constexpr SettingKey<int> kHeldHours{"sending.held_hours"_L1}; ///< What waited longer is dropped.
inline constexpr SettingKey<int> kSameTextDays{"sending.same_text_days"_L1};
inline constexpr SettingKey<int> kConversationHours{"sending.conversation_hours"_L1};
// What stops a run or a rule until a person looks; see RunLimits.
inline constexpr SettingKey<int> kRunAsksFrom{"sending.run_asks_from"_L1};
inline constexpr SettingKey<int> kRunTimesUsual{"sending.run_times_usual"_L1};
inline constexpr SettingKey<int> kRunPercentActive{"sending.run_percent_active"_L1};
inline constexpr SettingKey<int> kFailuresOfDay{"sending.failures_day"_L1};
inline constexpr SettingKey<int> kFailuresPercent{"sending.failures_percent"_L1};
inline constexpr SettingKey<int> kFailuresLeast{"sending.failures_least"_L1};
inline constexpr SettingKey<int> kFailedReadings{"sending.failed_readings"_L1};
inline constexpr SettingKey<int> kClockJumpMinutes{"sending.clock_jump_minutes"_L1};
// For so long a message written by a person, and a run, can be taken back.
inline constexpr SettingKey<int> kUndoSeconds{"sending.undo_seconds"_L1};
inline constexpr SettingKey<int> kUndoRunMinutes{"sending.undo_run_minutes"_L1};
/// A message that WhatsApp took so long ago should have arrived.
inline constexpr SettingKey<int> kUndeliveredHours{"sending.undelivered_hours"_L1};
/// Who answers OK has so many days, today included, before the next reminder.
inline constexpr SettingKey<int> kReplyOkDays{"reply.ok_days"_L1};
/// Who works at this computer: signs answers and decisions. Empty: see staffName() in ui/staffname.h.
inline constexpr SettingKey<QString> kStaffName{"staff.name"_L1};
inline constexpr SettingKey<QString> kCentreName{"centre.name"_L1};
inline constexpr SettingKey<QString> kCountry{"centre.country"_L1}; ///< ISO 3166, for phones typed without prefix.
inline constexpr SettingKey<QUrl> kMoodleUrl{
    "moodle.url"_L1}; ///< Without final slash; the REST path is added by the client.
inline constexpr SettingKey<int> kMoodleRoleId{"moodle.role_id"_L1};
inline constexpr SettingKey<QString> kMoodleIdnumberField{
    "moodle.idnumber_field"_L1}; ///< "idnumber": ours goes there; "none": the centre uses it.
inline constexpr SettingKey<QUrl> kWhatsAppUrl{"whatsapp.url"_L1};
inline constexpr SettingKey<QString> kWhatsAppVersion{"whatsapp.version"_L1}; ///< "v22.0"
inline constexpr SettingKey<QString> kWhatsAppPhoneNumberId{"whatsapp.phone_number_id"_L1};
inline constexpr SettingKey<QString> kWhatsAppBusinessAccountId{"whatsapp.business_account_id"_L1};
/// How long the work of an engine that died stays with it, in seconds.
inline constexpr SettingKey<int> kEngineLeaseSeconds{"engine.lease_seconds"_L1};
/// "system", or an IANA name such as "Atlantic/Canary": whose days and hours count.
inline constexpr SettingKey<QString> kCentreTimeZone{"centre.time_zone"_L1};
inline constexpr SettingKey<int> kTrackingIntervalMinutes{"tracking.interval_minutes"_L1};
inline constexpr SettingKey<QString> kTrackingHours{"tracking.hours"_L1}; ///< "08:00-22:00", in the centre's zone.
inline constexpr SettingKey<int> kTrackingConnections{"tracking.connections"_L1};
inline constexpr SettingKey<int> kTrackingRequestsPerMinute{"tracking.requests_per_minute"_L1};
inline constexpr SettingKey<bool> kTrackingPaused{"tracking.paused"_L1};
inline constexpr SettingKey<int> kTrackingSweepHour{"tracking.sweep_hour"_L1};
inline constexpr SettingKey<int> kTrackingKeepDays{"tracking.keep_days"_L1};
/// Days without activity after which somebody counts as inactive; 0: a share of the course's length.
inline constexpr SettingKey<int> kProgressInactiveDays{"progress.inactive_days"_L1};
inline constexpr SettingKey<int> kProgressBehindPoints{"progress.behind_points"_L1};
inline constexpr SettingKey<TemplateKey> kTemplateWelcome{"template.welcome"_L1};
inline constexpr SettingKey<TemplateKey> kTemplateProgress{"template.progress"_L1};
inline constexpr SettingKey<TemplateKey> kTemplateInactivity{"template.inactivity"_L1};
inline constexpr SettingKey<TemplateKey> kTemplateCompletion{"template.completion"_L1};
inline constexpr SettingKey<TemplateKey> kTemplateReminder{"template.reminder"_L1};
inline constexpr SettingKey<TemplateKey> kTemplateSurvey{"template.survey"_L1};
/// Messages a second from each number, at most.
inline constexpr SettingKey<int> kWhatsAppPerSecond{"whatsapp.per_second"_L1};
/// Further numbers beside the one above; read with moreNumbers().
inline constexpr SettingKey<QString> kWhatsAppMoreNumbers{"whatsapp.more_numbers"_L1};
/// Only the numbers of the next setting get messages; the others wait.
inline constexpr SettingKey<bool> kWhatsAppTestMode{"whatsapp.test_mode"_L1};
inline constexpr SettingKey<QString> kWhatsAppTestNumbers{"whatsapp.test_numbers"_L1}; ///< "+34600000101, +34600000102"
/// WhatsApp's code of the language in which students are written to, unless their course has one of its own: "es".
inline constexpr SettingKey<QString> kCentreLanguage{"centre.language"_L1};
} // namespace setting

/// The setting that names the template for a purpose; an empty key for messages without one of their own.
SettingKey<TemplateKey> templateSetting(MessagePurpose purpose);
/// "template.mapping.bienvenida_curso:es": JSON object, parameter key ("body.1") to variable ("first_name").
QString mappingSetting(const TemplateKey &whatsAppTemplate);
