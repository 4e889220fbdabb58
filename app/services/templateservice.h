// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/templatemapping.h"

#include <QCoroTask>

class Clock;
class Database;
class SettingsService;

/// A template with how it is used.
struct TemplateUse {
    WhatsAppTemplate whatsAppTemplate;
    QList<MessagePurpose> purposes; ///< For which it is chosen.
    QMap<QString, TemplateVariable> mapping; ///< By parameter key; defaults included.
    QMap<QString, QString> texts; ///< Fixed values, the same for everybody, by parameter key: a file, a code.
    QStringList unmapped; ///< Parameter keys nobody has mapped: it cannot be sent.
};

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
    Database &m_database;
    const Clock &m_clock;
    SettingsService &m_settings;
};
