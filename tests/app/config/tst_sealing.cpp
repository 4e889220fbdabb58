// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/sealing.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestSealing final : public QObject {
    Q_OBJECT
private slots:
    void onlyTheOwnerOpens();
    void sealingTwiceLooksDifferent();
    void damageIsNoticed();
    void theKeySurvivesItsStore();
    void malformedKeysAreRefused();
    void wipingLeavesSharedBytesAlone();
};

void TestSealing::onlyTheOwnerOpens()
{
    const EngineKey key = EngineKey::generate();
    for (const QByteArray &clear : {QByteArray("Clave#2024"), QByteArray("Ñandú 🎓"), QByteArray(),
                                    QByteArray(5000, 'x'), QByteArray("a\0b", 3)}) {
        const Result<QByteArray> sealed = seal(key.publicKey, Secret(clear));
        QVERIFY(sealed);
        QVERIFY(clear.isEmpty() || !sealed->contains(clear));
        const Result<Secret> opened = openSealed(key, *sealed);
        QVERIFY(opened);
        QCOMPARE(opened->reveal(), clear);
        const Result<Secret> stranger = openSealed(EngineKey::generate(), *sealed);
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().code, u"seal_broken"_s);
    }
}

void TestSealing::sealingTwiceLooksDifferent()
{
    const EngineKey key = EngineKey::generate();
    QVERIFY(*seal(key.publicKey, Secret("Clave#2024")) != *seal(key.publicKey, Secret("Clave#2024")));
    QVERIFY(EngineKey::generate().publicKey != key.publicKey);
}

void TestSealing::damageIsNoticed()
{
    const EngineKey key = EngineKey::generate();
    const QByteArray sealed = *seal(key.publicKey, Secret("Clave#2024"));
    for (const qsizetype at : {qsizetype(0), sealed.size() / 2, sealed.size() - 1}) {
        QByteArray damaged = sealed;
        damaged[at] = char(damaged[at] ^ 1);
        QVERIFY(!openSealed(key, damaged));
    }
    QVERIFY(!openSealed(key, sealed.chopped(1)));
    QVERIFY(!openSealed(key, QByteArray()));
}

void TestSealing::theKeySurvivesItsStore()
{
    const EngineKey key = EngineKey::generate();
    const Result<EngineKey> again = EngineKey::fromSecret(key.toSecret());
    QVERIFY(again);
    QCOMPARE(again->publicKey, key.publicKey);
    QCOMPARE(openSealed(*again, *seal(key.publicKey, Secret("Clave#2024")))->reveal(), QByteArray("Clave#2024"));
}

void TestSealing::malformedKeysAreRefused()
{
    for (const QByteArray &text :
         {QByteArray(), QByteArray("short"), QByteArray(44, '!'), QByteArray(32, 'A').toBase64().chopped(8)}) {
        const Result<EngineKey> key = EngineKey::fromSecret(Secret(text));
        QVERIFY(!key);
        QCOMPARE(key.error().code, u"engine_key_malformed"_s);
    }
    QVERIFY(!seal(QByteArray("short"), Secret("x")));
    QVERIFY(!openSealed(EngineKey(), QByteArray(100, 'x')));
}

void TestSealing::wipingLeavesSharedBytesAlone()
{
    QByteArray bytes("Clave#2024");
    bytes.detach();
    const QByteArray shared = bytes;
    wipe(&bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(shared, QByteArray("Clave#2024"));
}

QTEST_GUILESS_MAIN(TestSealing)
#include "tst_sealing.moc"
