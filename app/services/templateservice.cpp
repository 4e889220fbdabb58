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
#include "app/storage/templateproposalrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

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

} // namespace

TemplateService::TemplateService(Database &database, const Clock &clock, SettingsService &settings)
    : m_database(database)
    , m_clock(clock)
    , m_settings(settings)
{
}

QCoro::Task<Result<QList<TemplateUse>>> TemplateService::all()
{
    const auto read = [values = m_settings.values()](SqlSession &session) { return readTemplateUses(session, values); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<QList<TemplateRow>>> TemplateService::rows(TemplateQuery query)
{
    const auto read = [query, values = m_settings.values(), now = m_clock.now()](SqlSession &session) {
        const Result<QList<TemplateRow>> all = readTemplateRows(session, values, now);
        return all ? Result<QList<TemplateRow>>(filteredTemplates(*all, query)) : all;
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<ListPage<TemplateRow>>> TemplateService::page(TemplateQuery query, int offset, int limit)
{
    const Result<QList<TemplateRow>> all = co_await rows(query);
    if (!all)
        co_return fail(all.error());
    co_return ListPage<TemplateRow>{.offset = offset, .rows = all->mid(offset, limit)};
}

QCoro::Task<Result<int>> TemplateService::count(TemplateQuery query)
{
    const Result<QList<TemplateRow>> all = co_await rows(query);
    if (!all)
        co_return fail(all.error());
    co_return int(all->size());
}

QCoro::Task<Result<QHash<qint64, int>>> TemplateService::positions(TemplateQuery query, QList<qint64> ids)
{
    const Result<QList<TemplateRow>> all = co_await rows(query);
    if (!all)
        co_return fail(all.error());
    QHash<qint64, int> places;
    for (qsizetype place = 0; place < all->size(); ++place) {
        if (ids.contains(all->at(place).id()))
            places.insert(all->at(place).id(), int(place));
    }
    co_return places;
}

QCoro::Task<Result<TemplateRow>> TemplateService::row(qint64 id)
{
    const TemplateQuery everything;
    const Result<QList<TemplateRow>> all = co_await rows(everything);
    if (!all)
        co_return fail(all.error());
    const auto found = std::ranges::find_if(*all, [id](const TemplateRow &row) { return row.id() == id; });
    if (found == all->cend()) {
        const Error gone{.kind = Error::Kind::NotFound, .code = u"template_unknown"_s};
        co_return fail(gone);
    }
    co_return *found;
}

QCoro::Task<Result<TemplateCoverage>> TemplateService::coverage()
{
    const auto read = [values = m_settings.values(), now = m_clock.now()](SqlSession &session) {
        return readTemplateCoverage(session, values, now);
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
    co_return co_await releaseWaiting();
}

QCoro::Task<Result<qint64>> TemplateService::propose(TemplateProposal proposal)
{
    if (!proposalFaults(proposal).isEmpty()) {
        const Error faulty{.kind = Error::Kind::Invalid, .code = u"proposal_faulty"_s, .retry = Error::Retry::AfterFix};
        co_return fail(faulty);
    }
    proposal.at = m_clock.now();
    const auto write = [proposal](SqlSession &session) {
        return inTransaction(session, [&]() -> Result<qint64> {
            const Result<qint64> id = TemplateProposalRepository(session).add(proposal);
            if (!id)
                return id;
            const Result<qint64> job = JobRepository(session).addAtOnce({.kind = JobKind::ProposeTemplate,
                                                                         .payload = {{u"proposal"_s, *id}},
                                                                         .runAfter = proposal.at,
                                                                         .dedupeKey = u"propose_template:%1"_s.arg(*id),
                                                                         .createdAt = proposal.at});
            return job ? id : fail(job.error());
        });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<TemplateProposal>> TemplateService::proposal(qint64 id)
{
    const auto read = [id](SqlSession &session) { return TemplateProposalRepository(session).find(id); };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<bool>> TemplateService::withdraw(qint64 proposalId)
{
    const auto write = [proposalId](SqlSession &session) {
        return inTransaction(session, [&] { return TemplateProposalRepository(session).remove(proposalId); });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}

QCoro::Task<Result<StudentTemplateFacts>> TemplateService::studentFacts(qint64 studentId, QString language)
{
    const auto read = [studentId, language, values = m_settings.values(), now = m_clock.now()](SqlSession &session) {
        return readStudentFacts(session, studentId, values, language, now);
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<void>> TemplateService::releaseWaiting()
{
    const auto all = [now = m_clock.now()](SqlSession &session) -> Result<void> {
        const Result<int> released = MessageRepository(session).releaseWaiting(templateReasons(), now);
        return released ? Result<void>() : fail(released.error());
    };
    const auto write = [all](SqlSession &session) { return inTransaction(session, [&] { return all(session); }); };
    const auto future = m_database.run(write);
    co_return co_await future;
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
    co_return co_await releaseWaiting();
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
