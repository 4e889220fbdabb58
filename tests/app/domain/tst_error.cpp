// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/result.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestError final : public QObject {
    Q_OBJECT
private slots:
    void survivesJson();
    void everyKindHasAWordOfItsOwn();
};

void TestError::survivesJson()
{
    Error error{.kind = Error::Kind::Conflict,
                .system = Error::System::Moodle,
                .code = u"duplicate"_s,
                .detail = u"by email"_s,
                .retry = Error::Retry::AfterFix,
                .retryAfter = std::chrono::milliseconds(1500)};
    error.facts.insert(Error::Fact::Name, u"M. Ibáñez"_s);
    error.facts.insert(Error::Fact::Id, u"2118"_s);
    QCOMPARE(Error::fromJson(error.toJson()), error);
}

void TestError::everyKindHasAWordOfItsOwn()
{
    QSet<QString> words;
    for (int kind = 0; kind <= int(Error::Kind::Storage); ++kind) {
        const QString text = word(Error::Kind(kind));
        QVERIFY(!text.isEmpty());
        QVERIFY2(!words.contains(text), qPrintable(text));
        words.insert(text);
        QCOMPARE(Error::fromJson({{u"kind"_s, text}}).kind, Error::Kind(kind));
    }
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
