// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The centre's numbers and how reports of WhatsApp come in, as Settings shows them.
#include "app/domain/whatsappnumbers.h"
#include "app/storage/settingrepository.h"
#include "tests/support/patience.h"
#include "tests/ui/clickon.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/pageworld.h"
#include "ui/settings/numberscard.h"
#include "ui/settings/reportscard.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

#include <QCoroTask>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

bool says(const QWidget *widget, const QString &part)
{
    const auto labels = widget->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(part); });
}

Button *buttonNamed(const QWidget *widget, const QString &name)
{
    const auto buttons = widget->findChildren<Button *>();
    const auto found = std::ranges::find_if(buttons, [&](const Button *button) {
        return QString(button->text()).remove(u'&') == name || button->accessibleName() == name;
    });
    return found == buttons.cend() ? nullptr : *found;
}

} // namespace

class tst_NumbersCard final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        BedelStyle::install(BedelStyle::Scheme::Light);
    }
    void init() { m_world = std::make_unique<PageWorld>(); }
    void cleanup() { m_world.reset(); }

    void healthIsSaidInOneLine()
    {
        const NumberHealth health{.displayNumber = u"+34 600 00 01 20"_s,
                                  .quality = u"GREEN"_s,
                                  .throughputLevel = u"STANDARD"_s,
                                  .messagingLimit = u"TIER_1K"_s,
                                  .readAt = m_world->clock.now()};
        QCOMPARE(numberHealthText(health),
                 u"+34 600 00 01 20 · quality: high · up to 1,000 new people in 24 hours · 80 messages a second"_s);
        QVERIFY(numberHealthText({.messagingLimit = u"TIER_UNLIMITED"_s}).contains("no limit of people"_L1));
        for (const QString &tier : {QString(), u"TIER_NOT_SET"_s, u"TIER_NEW"_s})
            QVERIFY(numberHealthText({.messagingLimit = tier})
                        .contains("up to 250 new people in 24 hours, as WhatsApp tells no limit"_L1));
    }

    void theFirstNumberSaysHowItIs()
    {
        const QDateTime now = m_world->clock.now();
        const auto write = [now](SqlSession &session) -> Result<int> {
            const NumberHealth health{.displayNumber = u"+34 600 00 01 20"_s,
                                      .verifiedName = u"Centro Alameda"_s,
                                      .quality = u"YELLOW"_s,
                                      .messagingLimit = u"TIER_250"_s,
                                      .readAt = now};
            const Result<void> set =
                SettingRepository(session).set(NumberHealth::settingKey(u"1"_s), health.toText(), now);
            return set ? Result<int>(1) : fail(set.error());
        };
        QVERIFY(m_world->database->run(write).result());
        NumbersCard card(*m_world->settings, *m_world->status, m_world->clock);
        card.show();
        QTRY_VERIFY(says(&card, u"up to 250 new people"_s));
        QCOMPARE(card.rowCount(), 1);
        QVERIFY(!buttonNamed(&card, u"Remove First number"_s)); // the settings above are its own
    }

    void numbersAreAddedChangedAndRemoved()
    {
        NumbersCard card(*m_world->settings, *m_world->status, m_world->clock);
        card.show();
        clickOn([&card] { return buttonNamed(&card, u"Add number…"_s); });
        auto *dialog = card.findChild<NumberDialog *>();
        QVERIFY(dialog);
        QCOMPARE(mnemonicClashes(dialog), QStringList());
        QCOMPARE(dialog->entry().account, u"2"_s);
        auto edits = dialog->findChildren<QLineEdit *>();
        edits.at(0)->setText(u"Norte"_s);
        // Without an id it is refused at its field, and what was typed stays.
        const auto fieldOf = [&edits](int edit) { return qobject_cast<Field *>(edits.at(edit)->parentWidget()); };
        clickOn(buttonNamed(dialog, u"Save number"_s));
        QTRY_COMPARE(fieldOf(2)->state(), Field::State::Error);
        QVERIFY(!fieldOf(2)->message().contains(u'{'));
        QVERIFY(!dialog->findChild<Banner *>()->isVisibleTo(dialog));
        QCOMPARE(dialog->entry().label, u"Norte"_s);
        edits.at(1)->setText(u"1"_s); // the first number's
        clickOn(buttonNamed(dialog, u"Save number"_s));
        QTRY_COMPARE(fieldOf(1)->state(), Field::State::Error);
        QCOMPARE(fieldOf(2)->state(), Field::State::Plain); // what is wrong is said once
        edits.at(1)->setText(u"2"_s);
        edits.at(2)->setText(u"200000000000002"_s);
        edits.at(4)->setText(u"an invented token"_s);
        clickOn(buttonNamed(dialog, u"Save number"_s));
        QTRY_COMPARE(card.rowCount(), 2);
        QTRY_VERIFY(buttonNamed(&card, u"Edit Norte"_s));
        const auto stored = [this] {
            return *whatsAppNumbersFromText(m_world->settings->values().get(setting::kWhatsAppMoreNumbers));
        };
        QCOMPARE(stored().size(), 1);
        const auto tokens = [this] {
            const auto secret = QCoro::waitFor(m_world->secrets.read(SecretName::WhatsAppMoreTokens));
            return numberSecrets(secret->value_or(Secret())).tokens;
        };
        QTRY_COMPARE(tokens().value(u"2"_s), Secret("an invented token"));
        QCOMPARE(stored().constFirst().phoneNumberId, u"200000000000002"_s);
        QTRY_VERIFY(!card.findChild<NumberDialog *>());
        clickOn([&card] { return buttonNamed(&card, u"Edit Norte"_s); });
        dialog = card.findChild<NumberDialog *>();
        QVERIFY(dialog);
        edits = dialog->findChildren<QLineEdit *>();
        QVERIFY(edits.at(1)->isReadOnly()); // conversations know it by its key
        edits.at(0)->setText(u"Sede norte"_s);
        clickOn(buttonNamed(dialog, u"Save number"_s));
        QTRY_COMPARE(stored().constFirst().label, u"Sede norte"_s);
        QTRY_VERIFY(buttonNamed(&card, u"Remove Sede norte"_s));
        const auto answer = [&card](const QString &text) {
            auto *question = card.findChild<QMessageBox *>();
            QVERIFY(question);
            const auto buttons = question->buttons();
            for (QAbstractButton *button : buttons) {
                if (button->text() == text)
                    button->click();
            }
            QTRY_VERIFY(!card.findChild<QMessageBox *>());
        };
        clickOn([&card] { return buttonNamed(&card, u"Remove Sede norte"_s); });
        answer(u"Cancel"_s);
        QCOMPARE(card.rowCount(), 2);
        clickOn([&card] { return buttonNamed(&card, u"Remove Sede norte"_s); });
        answer(u"Remove number"_s);
        QTRY_COMPARE(card.rowCount(), 1);
        QVERIFY(stored().isEmpty());
        QTRY_VERIFY(tokens().isEmpty());
    }

    void whatToEnterAtMetaNamesEveryNumber()
    {
        ReportsCard card(*m_world->settings);
        card.show();
        QVERIFY(says(&card, u"https://your-host.example/webhooks/whatsapp/1"_s));
        const QString more = u"[{\"account\":\"norte\",\"label\":\"Norte\",\"phone_number_id\":\"200000000000002\"}]"_s;
        QVERIFY(QCoro::waitFor(m_world->settings->set(QString(setting::kWhatsAppMoreNumbers.key), more)));
        QTRY_VERIFY(says(&card, u"/webhooks/whatsapp/norte"_s));
        auto *listen = card.findChild<QLineEdit *>();
        const auto type = [listen](const QString &text) {
            listen->selectAll();
            QTest::keyClicks(listen, text);
            QTest::keyClick(listen, Qt::Key_Return);
        };
        const auto stored = [this] { return m_world->settings->values().get(setting::kWebhookListen); };
        type(u"127.0.0.1:8099"_s);
        QTRY_COMPARE(stored(), u"127.0.0.1:8099"_s);
        type(u"nonsense"_s);
        QTRY_VERIFY(!says(&card, u"Saved."_s));
        QCOMPARE(listen->text(), u"nonsense"_s); // what was typed stays
        QCOMPARE(stored(), u"127.0.0.1:8099"_s);
    }

private:
    std::unique_ptr<PageWorld> m_world;
};

QTEST_MAIN(tst_NumbersCard)
#include "tst_numberscard.moc"
