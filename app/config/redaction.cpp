// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QReadWriteLock>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShortestSecret = 4;

void addSpelling(QStringList *spellings, const QString &spelling)
{
    if (spelling.size() >= kShortestSecret && !spellings->contains(spelling))
        spellings->append(spelling);
}

/// Longest first, so that no short secret breaks up a long one that contains it.
QStringList spellingsOf(const QList<Secret> &secrets)
{
    QStringList spellings;
    for (const Secret &secret : secrets) {
        const QByteArray &bytes = secret.reveal();
        const QString text = QString::fromUtf8(bytes);
        if (text.size() < kShortestSecret)
            continue;
        addSpelling(&spellings, text);
        const QString encoded = QString::fromLatin1(bytes.toPercentEncoding());
        addSpelling(&spellings, encoded);
        addSpelling(&spellings, QString(encoded).replace("%20"_L1, "+"_L1));
        addSpelling(
            &spellings,
            QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact)).mid(2).chopped(2));
        addSpelling(&spellings, QString::fromLatin1(bytes.toBase64(QByteArray::OmitTrailingEquals)));
        addSpelling(
            &spellings,
            QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    }
    std::sort(spellings.begin(), spellings.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return spellings;
}

QString maskedSpellings(QString text, const QStringList &spellings)
{
    for (const QString &spelling : spellings)
        text.replace(spelling, u"•••"_s, Qt::CaseInsensitive); // percent codes come in both cases
    return text;
}

/// Qt's message handler is a plain function: what it needs must live beside it, for as long as anything may log.
struct LogFilter {
    QReadWriteLock lock;
    QList<Secret> secrets;
    QStringList spellings;
    QtMessageHandler former = nullptr;
    bool isInstalled = false;
};

LogFilter &logFilter()
{
    static auto *filter = new LogFilter; // never destroyed: the last lines are logged after main
    return *filter;
}

void filteringHandler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogFilter &filter = logFilter();
    QtMessageHandler former = nullptr;
    QString clean;
    {
        const QReadLocker locker(&filter.lock);
        former = filter.former;
        clean = maskedSpellings(message, filter.spellings);
    }
    if (former)
        former(type, context, clean);
}

} // namespace

QString masked(const QString &text, const QList<Secret> &secrets)
{
    return maskedSpellings(text, spellingsOf(secrets));
}

void installLogFilter(const QList<Secret> &secrets)
{
    LogFilter &filter = logFilter();
    const QWriteLocker locker(&filter.lock);
    for (const Secret &secret : secrets) {
        if (!filter.secrets.contains(secret))
            filter.secrets.append(secret);
    }
    filter.spellings = spellingsOf(filter.secrets);
    if (filter.isInstalled)
        return;
    filter.isInstalled = true;
    filter.former = qInstallMessageHandler(filteringHandler);
}

void removeLogFilter()
{
    LogFilter &filter = logFilter();
    const QWriteLocker locker(&filter.lock);
    if (!filter.isInstalled)
        return;
    qInstallMessageHandler(filter.former);
    filter.isInstalled = false;
    filter.former = nullptr;
    filter.secrets.clear();
    filter.spellings.clear();
}
