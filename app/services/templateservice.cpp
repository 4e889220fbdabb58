// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/templateservice.h"

#include "app/domain/clock.h"
#include "app/domain/job.h"
#include "app/domain/student.h"
#include "app/services/settingsservice.h"
#include "app/storage/database.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr MessagePurpose kPurposes[]{MessagePurpose::Welcome, MessagePurpose::Progress, MessagePurpose::Inactivity,
                                     MessagePurpose::Completion};

TemplateUse useOf(const WhatsAppTemplate &whatsAppTemplate, const SettingValues &values)
{
    TemplateUse use{.whatsAppTemplate = whatsAppTemplate};
    for (const MessagePurpose purpose : kPurposes) {
        if (values.get(templateSetting(purpose)) == whatsAppTemplate.key)
            use.purposes.append(purpose);
    }
    use.mapping = effectiveMapping(whatsAppTemplate, values.mapping(whatsAppTemplate.key));
    use.texts = fixedTexts(values.mapping(whatsAppTemplate.key));
    for (const TemplateParameter &parameter : whatsAppTemplate.parameters()) {
        const QString key = parameter.key();
        if (!use.mapping.contains(key) && use.texts.value(key).isEmpty() && !parameter.isOptional())
            use.unmapped.append(key);
    }
    return use;
}

std::optional<Error> problemOf(const WhatsAppTemplate &whatsAppTemplate, const QMap<QString, QString> &mapping,
                               const TemplateFacts &facts)
{
    Error error{.kind = Error::Kind::Invalid,
                .retry = Error::Retry::AfterFix,
                .facts = {{Error::Fact::Template, whatsAppTemplate.key.toText()}}};
    if (whatsAppTemplate.state != TemplateState::Approved) {
        error.code = u"template_not_approved"_s;
        error.facts.insert(Error::Fact::Status, word(whatsAppTemplate.state));
        return error;
    }
    const auto values = parameterValues(whatsAppTemplate, mapping, facts);
    if (!values)
        return values.error();
    const auto components = sendComponents(whatsAppTemplate, *values); // what the sender will ask, too
    return components ? std::optional<Error>() : components.error();
}

/// What waited for the reason becomes due; the sender judges each message anew.
QCoro::Task<Result<void>> release(Database &database, QStringList reasons, QDateTime now)
{
    const auto all = [reasons, now](SqlSession &session) -> Result<void> {
        for (const QString &reason : reasons) {
            if (const Result<int> released = MessageRepository(session).releaseWaiting(reason, now); !released)
                return fail(released.error());
        }
        return {};
    };
    const auto write = [all](SqlSession &session) { return inTransaction(session, [&] { return all(session); }); };
    const auto future = database.run(write);
    co_return co_await future;
}

} // namespace

TemplateService::TemplateService(Database &database, const Clock &clock, SettingsService &settings)
    : m_database(database)
    , m_clock(clock)
    , m_settings(settings)
{
}

QCoro::Task<Result<QList<TemplateUse>>> TemplateService::all()
{
    const SettingValues values = m_settings.values();
    const auto read = [values](SqlSession &session) -> Result<QList<TemplateUse>> {
        const Result<QList<WhatsAppTemplate>> templates = TemplateRepository(session).all();
        if (!templates)
            return fail(templates.error());
        QList<TemplateUse> uses;
        for (const WhatsAppTemplate &whatsAppTemplate : *templates)
            uses.append(useOf(whatsAppTemplate, values));
        return uses;
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<qint64>> TemplateService::pull()
{
    const QDateTime now = m_clock.now();
    const Job job{
        .kind = JobKind::PullTemplates, .runAfter = now, .dedupeKey = word(JobKind::PullTemplates), .createdAt = now};
    const auto write = [job](SqlSession &session) {
        return inTransaction(session, [&] { return JobRepository(session).addAtOnce(job); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<void>> TemplateService::choose(MessagePurpose purpose, TemplateKey key)
{
    const QString setting = templateSetting(purpose).key;
    const QString text = key.isEmpty() ? QString() : key.toText();
    if (key.isEmpty())
        co_return co_await m_settings.set(setting, text);
    const auto read = [key](SqlSession &session) { return TemplateRepository(session).find(key); };
    const auto future = m_database.run(read);
    const Result<std::optional<WhatsAppTemplate>> known = co_await future;
    if (!known)
        co_return fail(known.error());
    if (!*known) {
        const Error unknown{.kind = Error::Kind::NotFound,
                            .code = u"template_unknown"_s,
                            .retry = Error::Retry::AfterFix,
                            .facts = {{Error::Fact::Template, key.toText()}}};
        co_return fail(unknown);
    }
    const Result<void> stored = co_await m_settings.set(setting, text);
    if (!stored)
        co_return stored;
    const QStringList reasons{u"no_template"_s, u"template_unknown"_s, u"template_not_approved"_s,
                              u"template_parameter"_s};
    const QDateTime now = m_clock.now();
    co_return co_await release(m_database, reasons, now);
}

QCoro::Task<Result<void>> TemplateService::setMapping(TemplateKey key, QMap<QString, TemplateVariable> mapping,
                                                      QMap<QString, QString> texts)
{
    QJsonObject json;
    for (auto entry = mapping.cbegin(); entry != mapping.cend(); ++entry)
        json.insert(entry.key(), word(entry.value()));
    for (auto entry = texts.cbegin(); entry != texts.cend(); ++entry) {
        if (!entry.value().isEmpty())
            json.insert(entry.key(), fixedText(entry.value()));
    }
    const QString setting = mappingSetting(key);
    const QString text =
        json.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    const Result<void> stored = co_await m_settings.set(setting, text);
    if (!stored)
        co_return stored;
    const QStringList reasons{u"template_parameter"_s};
    const QDateTime now = m_clock.now();
    co_return co_await release(m_database, reasons, now);
}

TemplatePreview TemplateService::preview(const TemplateUse &use, const TemplateFacts &facts) const
{
    QMap<QString, QString> words;
    QMap<QString, QString> values; // those that are known; the others stay visible as {{2}}
    for (auto entry = use.mapping.cbegin(); entry != use.mapping.cend(); ++entry) {
        words.insert(entry.key(), word(entry.value()));
        if (const QString value = facts.value(entry.value()).simplified(); !value.isEmpty())
            values.insert(entry.key(), value);
    }
    for (auto entry = use.texts.cbegin(); entry != use.texts.cend(); ++entry) {
        words.insert(entry.key(), fixedText(entry.value()));
        values.insert(entry.key(), entry.value());
    }
    const QString file = values.value(u"header.filename"_s, mediaName(values.value(u"header.media"_s)));
    return {.text = renderedText(use.whatsAppTemplate, values),
            .file = use.whatsAppTemplate.mediaHeader().isEmpty() ? QString() : file,
            .problem = problemOf(use.whatsAppTemplate, words, facts)};
}

TemplateFacts TemplateService::sampleFacts(const QString &firstName, const QString &lastName,
                                           const QStringList &courses, const QString &language) const
{
    const bool isSpanish = language.startsWith("es"_L1);
    const bool isInvented = firstName.isEmpty() && lastName.isEmpty();
    Student student;
    student.firstName = isInvented ? (isSpanish ? u"María"_s : u"Mary"_s) : firstName;
    student.lastName = isInvented ? (isSpanish ? u"García Núñez"_s : u"Garden"_s) : lastName;
    const QStringList names =
        courses.isEmpty() ? QStringList{isSpanish ? u"Atención al cliente"_s : u"Customer service"_s} : courses;
    return {{TemplateVariable::FirstName, student.firstName},
            {TemplateVariable::LastName, student.lastName},
            {TemplateVariable::FullName, student.fullName()},
            {TemplateVariable::Course, courseList(names, language)},
            {TemplateVariable::Progress, u"75"_s},
            {TemplateVariable::DaysInactive, u"7"_s},
            {TemplateVariable::Centre, m_settings.values().get(setting::kCentreName)}};
}
