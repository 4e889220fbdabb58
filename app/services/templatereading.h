// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/domain/rules/templatecoverage.h"
#include "app/storage/sqlsession.h"

// What several services say about templates, read in one go.

/// The template as these settings use it.
TemplateUse templateUse(const WhatsAppTemplate &whatsAppTemplate, const SettingValues &values);
/// All templates of the account, by name and language.
Result<QList<TemplateUse>> readTemplateUses(SqlSession &session, const SettingValues &values);
/// Which event goes out with which template in which course.
Result<TemplateCoverage> readTemplateCoverage(SqlSession &session, const SettingValues &values, const QDateTime &now);
/// The account's templates and those on their way to Meta, by name and language.
Result<QList<TemplateRow>> readTemplateRows(SqlSession &session, const SettingValues &values, const QDateTime &now);
/// What templates may say of a student: of the course that needs somebody most, or the first one. Unknown values are
/// left out.
struct StudentTemplateFacts {
    TemplateFacts facts;
    QString studentName; ///< "First Last"
    QString courseName; ///< Empty: in no course.
};
Result<StudentTemplateFacts> readStudentFacts(SqlSession &session, qint64 studentId, const SettingValues &values,
                                              const QString &language, const QDateTime &now);
