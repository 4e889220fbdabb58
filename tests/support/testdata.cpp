// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

QByteArray testData(const QString &name)
{
    QFile file(QStringLiteral(BEDEL_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read test data %s", qUtf8Printable(file.fileName()));
    return file.readAll();
}

QJsonDocument testJson(const QString &name)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(testData(name), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("test data %s is not JSON: %s", qUtf8Printable(name), qUtf8Printable(error.errorString()));
    return json;
}
