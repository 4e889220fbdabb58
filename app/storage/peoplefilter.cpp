// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/peoplefilter.h"

#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kTrigram = 3; // shorter words are not in a trigram index
}

QString studentMatches(const QString &column, const QString &word, const SqlSession &session, QVariantList *values)
{
    if (session.dialect() == SqlSession::Dialect::Sqlite && word.size() >= kTrigram) {
        QString phrase = word;
        values->append(u'"' + phrase.replace(u'"', "\"\""_L1) + u'"');
        return u"%1 IN (SELECT rowid FROM student_search WHERE student_search MATCH ?)"_s.arg(column);
    }
    values->append(likePattern(word));
    return u"%1 IN (SELECT w.id FROM student w WHERE w.search LIKE ? ESCAPE '\\')"_s.arg(column);
}

QString studentIsKept(const QString &column)
{
    return u"%1 NOT IN (SELECT a.id FROM student a WHERE a.state = 'archived')"_s.arg(column);
}
