// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/campussettings.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Settings, typename Visitor>
void visit(Settings &s, Visitor &&field)
{
    field("debug"_L1, s.debug);
    field("web_services"_L1, s.webServices);
    field("rest_protocol"_L1, s.restProtocol);
    field("service_enabled"_L1, s.serviceEnabled);
    field("maintenance"_L1, s.maintenance);
    field("database_down"_L1, s.databaseDown);
    field("login_page"_L1, s.loginPage);
    field("token_state"_L1, s.tokenState);
    field("phone_is_identity"_L1, s.phoneIsIdentity);
    field("last_access_hidden"_L1, s.lastAccessHidden);
    field("max_input_vars"_L1, s.maxInputVars);
    field("max_body_bytes"_L1, s.maxBodyBytes);
    field("max_post_bytes"_L1, s.maxPostBytes);
    field("languages"_L1, s.languages);
    field("assignable_roles"_L1, s.assignableRoles);
    field("without_capabilities"_L1, s.withoutCapabilities);
    field("without_functions"_L1, s.withoutFunctions);
    field("moodle_delay_ms"_L1, s.moodleDelayMs);
    field("moodle_inner_ms"_L1, s.moodleInnerMs);
    field("moodle_workers"_L1, s.moodleWorkers);
    field("moodle_scale_percent"_L1, s.moodleScalePercent);
    field("activity"_L1, s.activity);
    field("whatsapp_token_state"_L1, s.whatsAppTokenState);
    field("whatsapp_token_expires"_L1, s.whatsAppTokenExpires);
    field("messaging_limit"_L1, s.messagingLimit);
    field("quality_rating"_L1, s.qualityRating);
    field("whatsapp_delay_ms"_L1, s.whatsAppDelayMs);
    field("delivery_speed_percent"_L1, s.deliverySpeedPercent);
    field("duplicate_statuses"_L1, s.duplicateStatuses);
    field("shuffle_statuses"_L1, s.shuffleStatuses);
    field("late_percent"_L1, s.latePercent);
    field("late_ms"_L1, s.lateMs);
    field("duplicate_percent"_L1, s.duplicatePercent);
    field("shuffle_percent"_L1, s.shufflePercent);
    field("read_only_percent"_L1, s.readOnlyPercent);
    field("failed_percent"_L1, s.failedPercent);
    field("throughput_per_second"_L1, s.throughputPerSecond);
    field("number_fates"_L1, s.numberFates);
    field("pair_limit"_L1, s.pairLimit);
    field("marketing_per_day"_L1, s.marketingPerDay);
    field("approval_seconds"_L1, s.approvalSeconds);
    field("replies"_L1, s.replies);
    field("subscribed"_L1, s.subscribed);
    field("webhook_url"_L1, s.webhookUrl);
    field("webhook_retry_ms"_L1, s.webhookRetryMs);
    field("webhook_retry_max_ms"_L1, s.webhookRetryMaxMs);
    field("webhook_batch"_L1, s.webhookBatch);
    field("webhook_parallel"_L1, s.webhookParallel);
}

struct Writer {
    QJsonObject json;
    void operator()(QLatin1StringView name, bool value) { json.insert(name, value); }
    void operator()(QLatin1StringView name, qint64 value) { json.insert(name, value); }
    void operator()(QLatin1StringView name, const QString &value) { json.insert(name, value); }
    void operator()(QLatin1StringView name, const QStringList &value)
    {
        json.insert(name, QJsonArray::fromStringList(value));
    }
};

struct Reader {
    const QJsonObject &json;
    int used = 0;
    QString wrong;

    bool has(QLatin1StringView name, bool rightType)
    {
        if (!json.contains(name))
            return false;
        ++used;
        if (!rightType)
            wrong = name;
        return rightType;
    }
    void operator()(QLatin1StringView name, bool &value)
    {
        if (has(name, json.value(name).isBool()))
            value = json.value(name).toBool();
    }
    void operator()(QLatin1StringView name, qint64 &value)
    {
        if (has(name, json.value(name).isDouble() && json.value(name).toInteger(-1) >= 0))
            value = json.value(name).toInteger();
    }
    void operator()(QLatin1StringView name, QString &value)
    {
        if (has(name, json.value(name).isString()))
            value = json.value(name).toString();
    }
    void operator()(QLatin1StringView name, QStringList &value)
    {
        if (has(name, json.value(name).isArray()))
            value = json.value(name).toVariant().toStringList();
    }
};

} // namespace

QJsonObject CampusSettings::toJson() const
{
    Writer writer;
    visit(*this, writer);
    return writer.json;
}

Result<CampusSettings> CampusSettings::with(const QJsonObject &changes) const
{
    CampusSettings changed = *this;
    Reader reader{.json = changes};
    visit(changed, reader);
    if (!reader.wrong.isEmpty() || reader.used != changes.size())
        return fail({.kind = Error::Kind::Invalid,
                     .code = u"campus_setting"_s,
                     .detail = reader.wrong.isEmpty() ? u"unknown setting"_s : u"wrong type: %1"_s.arg(reader.wrong)});
    return changed;
}
