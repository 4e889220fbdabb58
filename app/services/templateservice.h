// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/rules/templatecoverage.h"
#include "app/domain/templateproposal.h"
#include "app/services/templatereading.h"

#include <QCoroTask>

class Clock;
class Database;
class SettingsService;

/// What a person would read, or why the template cannot be sent.
struct TemplatePreview {
    QString text;
    QString file; ///< Name of the file it begins with; empty when it has none, or nobody has said which.
    std::optional<Error> problem;
};

/// The approved texts of the centre's WhatsApp account.
class TemplateService {
public:
    TemplateService(Database &database, const Clock &clock, SettingsService &settings);

    QCoro::Task<Result<QList<TemplateUse>>> all();
    QCoro::Task<Result<qint64>> pull();
    /// The list of the Templates page: what the account has, and what is on its way there.
    QCoro::Task<Result<ListPage<TemplateRow>>> page(TemplateQuery query, int offset, int limit);
    QCoro::Task<Result<int>> count(TemplateQuery query);
    QCoro::Task<Result<QHash<qint64, int>>> positions(TemplateQuery query, QList<qint64> ids);
    /// By TemplateRow::id(). NotFound "template_unknown".
    QCoro::Task<Result<TemplateRow>> row(qint64 id);
    /// Event by course: what goes out, in which language, and what does not.
    QCoro::Task<Result<TemplateCoverage>> coverage();
    /// With which template the messages of an event go out in a course (0: in general). An empty key: none of its own.
    /// isOnlyEvent: in general, but not for the other events of the same purpose. The rule keeps its dates: it neither
    /// begins anew nor shows only. Messages that waited for a template become due.
    QCoro::Task<Result<void>> chooseFor(RuleEvent event, qint64 courseId, TemplateKey key, bool isOnlyEvent,
                                        QString who);

    /// Has a text taken to Meta for approval. Invalid "proposal_faulty" when proposalFaults() has any; Conflict
    /// "template_exists". The id of the proposal.
    QCoro::Task<Result<qint64>> propose(TemplateProposal proposal);
    QCoro::Task<Result<TemplateProposal>> proposal(qint64 id);
    /// Gives up a proposal that Meta refused. False: it is none any more.
    QCoro::Task<Result<bool>> withdraw(qint64 proposalId);
    /// What is known of a student, for the preview.
    QCoro::Task<Result<StudentTemplateFacts>> studentFacts(qint64 studentId, QString language);
    /// An empty key: none. Messages that waited for a template become due.
    QCoro::Task<Result<void>> choose(MessagePurpose purpose, TemplateKey key);
    /// What every parameter is filled with: by the person, or with a text that is the same for everybody. Messages that
    /// waited for it become due.
    QCoro::Task<Result<void>> setMapping(TemplateKey key, QMap<QString, TemplateVariable> mapping,
                                         QMap<QString, QString> texts);
    /// With these facts; mapping overrides the stored one while somebody edits it.
    TemplatePreview preview(const TemplateUse &use, const TemplateFacts &facts) const;
    /// Sample facts from the form being filled in, or of an invented person when it is empty.
    TemplateFacts sampleFacts(const QString &firstName, const QString &lastName, const QStringList &courses,
                              const QString &language) const;

private:
    QCoro::Task<Result<QList<TemplateRow>>> rows(TemplateQuery query);
    /// What waited for a template becomes due; the sender judges each message anew.
    QCoro::Task<Result<void>> releaseWaiting();

    Database &m_database;
    const Clock &m_clock;
    SettingsService &m_settings;
};
