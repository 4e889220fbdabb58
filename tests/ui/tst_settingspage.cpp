// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/apitoken.h"
#include "tests/support/patience.h"
#include "tests/ui/clickon.h"
#include "tests/ui/pageworld.h"
#include "ui/settings/connectionspanel.h"
#include "ui/settings/countries.h"
#include "ui/settings/databasepanel.h"
#include "ui/settings/moodlecard.h"
#include "ui/settings/secretedit.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/tokenscard.h"
#include "ui/settings/whatsappcard.h"
#include "ui/style/bedelstyle.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/field.h"

#include <QClipboard>
#include <QComboBox>
#include <QCoroTask>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMetaProperty>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kToken = "0123456789abcdef0123456789ab9f2c";

Button *buttonWith(const QWidget *parent, const QString &text)
{
    const QList<Button *> all = parent->findChildren<Button *>();
    for (Button *button : all) {
        if (button->text() == text && button->isVisibleTo(parent))
            return button;
    }
    return nullptr;
}

/// Every text a widget could show or say.
QStringList textsOf(const QWidget *page)
{
    QStringList texts;
    const QList<QWidget *> all = page->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        for (int i = 0; i < widget->metaObject()->propertyCount(); ++i) {
            const QMetaProperty property = widget->metaObject()->property(i);
            if (property.metaType().id() == QMetaType::QString)
                texts.append(property.read(widget).toString());
        }
    }
    return texts;
}

} // namespace

class tst_SettingsPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { BedelStyle::install(BedelStyle::Scheme::Light); }
    void init()
    {
        m_world = std::make_unique<PageWorld>();
        m_page = std::make_unique<SettingsPage>(
            SettingsPageServices{*m_world->settings, *m_world->status, m_world->probe, m_world->tester,
                                 *m_world->changes, m_world->clock, *m_world->tracking, *m_world->tokens});
        m_page->resize(1160, 700);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void whatIsTypedIsCheckedBeforeItIsSaved()
    {
        MoodleCard *card = m_page->connections()->moodle();
        const auto edits = card->findChildren<QLineEdit *>();
        QTest::keyClicks(edits.at(0), u"campus.alameda.example/login/index.php"_s);
        auto *token = card->findChild<SecretEdit *>();
        QTest::keyClicks(token, QString::fromLatin1(kToken));
        QSignalSpy checked(m_page.get(), &SettingsPage::checked);
        clickOn(buttonWith(card, u"Check"_s));
        QTRY_COMPARE(checked.size(), 1);
        QCOMPARE(m_world->probe.asked.size(), 1);
        QCOMPARE(m_world->probe.asked.first().moodleUrl, QUrl(u"https://campus.alameda.example"_s));
        QCOMPARE(m_world->probe.asked.first().moodleToken, Secret(kToken));
        QVERIFY(m_world->settings->values().get(setting::kMoodleUrl).isEmpty());
        QCOMPARE(card->findChild<CheckList *>()->openCount() > 0, true);

        clickOn(buttonWith(card, u"Save connection"_s));
        QTRY_COMPARE(m_world->settings->values().get(setting::kMoodleUrl), QUrl(u"https://campus.alameda.example"_s));
        QTRY_VERIFY(*QCoro::waitFor(m_world->settings->hasSecret(SecretName::MoodleToken)));
        QTRY_VERIFY(!card->isDirty());
        QTRY_VERIFY(token->placeholderText().endsWith("9f2c"_L1));
        QVERIFY(token->text().isEmpty());
        const QStringList texts = textsOf(m_page.get());
        for (const QString &text : texts)
            QVERIFY2(!text.contains(QString::fromLatin1(kToken)), "a token stands in clear");
    }

    void aRefusedAddressSaysWhyAndSavesNothing()
    {
        MoodleCard *card = m_page->connections()->moodle();
        auto *address = card->findChildren<QLineEdit *>().at(0);
        QTest::keyClicks(address, u"not an address"_s);
        clickOn(buttonWith(card, u"Save connection"_s));
        const auto fields = card->findChildren<Field *>();
        QVERIFY(std::any_of(fields.cbegin(), fields.cend(),
                            [](const Field *field) { return field->state() == Field::State::Error; }));
        QCOMPARE(address->text(), u"not an address"_s);
        clickOn(buttonWith(card, u"Discard changes"_s));
        QVERIFY(!card->isDirty());
    }

    void aFailedCheckIsToldInTheCard()
    {
        m_world->probe.moodle = fail({.kind = Error::Kind::Offline, .system = Error::System::Moodle});
        MoodleCard *card = m_page->connections()->moodle();
        card->check();
        QTRY_VERIFY(!card->isBusy());
        auto *banner = card->findChild<Banner *>();
        QVERIFY(banner->isVisibleTo(card));
        QVERIFY(!banner->sentence().isEmpty());
    }

    void aComputerWithoutKeychainSaysSo()
    {
        const auto isTold = [this] {
            const auto banners = m_page->connections()->findChildren<Banner *>();
            return std::any_of(banners.cbegin(), banners.cend(), [](const Banner *banner) {
                return banner->isVisible() && banner->title().contains("keychain"_L1);
            });
        };
        QVERIFY(!isTold());
        m_world->secrets.keeps = false;
        m_world->connectMoodle();
        QTRY_VERIFY(isTold());
    }

    void everyTemplateProblemIsExplained()
    {
        TemplateUse use;
        for (const TemplateState state : {TemplateState::Pending, TemplateState::Rejected, TemplateState::Paused,
                                          TemplateState::Disabled, TemplateState::Other}) {
            use.whatsAppTemplate.state = state;
            const auto problem = templateProblem(use);
            QVERIFY(problem && problem->blocks && !problem->title.isEmpty() && !problem->sentence.isEmpty());
        }
        use.whatsAppTemplate.state = TemplateState::Approved;
        QVERIFY(!templateProblem(use));
        use.unmapped = {u"header.media"_s};
        QVERIFY(templateProblem(use)->blocks);
        use.unmapped = {};
        use.whatsAppTemplate.components = {QJsonObject{{u"type"_s, u"HEADER"_s}, {u"format"_s, u"LOCATION"_s}}};
        QVERIFY(templateProblem(use)->blocks);
        use.whatsAppTemplate.components = {};
        use.unmapped = {u"body.1"_s};
        QVERIFY(templateProblem(use)->blocks);
    }

    void aDatabaseIsTestedAndChosen()
    {
        m_page->showSection(SettingsSection::Database);
        auto *panel = m_page->findChild<DatabasePanel *>();
        clickOn(buttonWith(panel, u"Test"_s));
        QTRY_COMPARE(m_world->tester.asked.size(), 1);
        auto *banner = panel->findChild<Banner *>();
        QTRY_COMPARE(banner->kind(), Banner::Kind::Ok);
        m_world->tester.answer = fail({.kind = Error::Kind::Offline, .system = Error::System::Database});
        clickOn(buttonWith(panel, u"Test"_s));
        QTRY_COMPARE(banner->kind(), Banner::Kind::Danger);
        QSignalSpy chosen(m_page.get(), &SettingsPage::databaseChosen);
        clickOn(buttonWith(panel, u"Use this database"_s));
        QCOMPARE(chosen.size(), 1);
    }

    void looksAreStoredAtOnce()
    {
        m_page->showSection(SettingsSection::Appearance);
        const auto combos = m_page->findChildren<QComboBox *>();
        QComboBox *scheme = nullptr;
        for (QComboBox *combo : combos) {
            if (combo->findData(u"dark"_s) >= 0)
                scheme = combo;
        }
        QVERIFY(scheme);
        QCOMPARE(scheme->currentData().toString(), u"system"_s);
        const int dark = scheme->findData(u"dark"_s);
        scheme->setCurrentIndex(dark);
        emit scheme->activated(dark);
        QTRY_COMPARE(m_world->settings->values().get(setting::kScheme), u"dark"_s);
        QVERIFY(QCoro::waitFor(m_world->settings->set(QString(setting::kScheme.key), u"system"_s)));
    }

    void aTokenIsShownOnce()
    {
        auto *card = m_page->findChild<TokensCard *>();
        QVERIFY(card);
        QVERIFY(!card->addButton()->isEnabled());
        QTest::keyClicks(card->labelEdit(), u"Web del centro"_s);
        clickOn(card->addButton());
        QTRY_VERIFY(apiTokenParts(card->shownToken().toLatin1()));
        const QString token = card->shownToken();
        clickOn(buttonWith(card, u"Copy"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), token);
        QVERIFY(card->labelEdit()->text().isEmpty());
        QTRY_VERIFY(buttonWith(card, u"Revoke"_s));
        clickOn(buttonWith(card, u"Put away"_s));
        const QStringList texts = textsOf(m_page.get());
        for (const QString &text : texts)
            QVERIFY2(!text.contains(token), "the token can still be read");

        QTest::keyClicks(card->labelEdit(), u"Web del centro"_s); // the name is taken
        QTest::keyClick(card->labelEdit(), Qt::Key_Return);
        auto *field = qobject_cast<Field *>(card->labelEdit()->parentWidget());
        QVERIFY(field);
        QTRY_COMPARE(field->state(), Field::State::Error);
        QVERIFY(card->shownToken().isEmpty());

        clickOn(buttonWith(card, u"Revoke"_s));
        auto *question = m_page->window()->findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QTRY_VERIFY(QCoro::waitFor(m_world->tokens->list())->first().isRevoked());
        QTRY_VERIFY(!buttonWith(card, u"Revoke"_s));
    }

    void countriesHaveNamesOnceEach()
    {
        const QList<Country> all = countries(QLocale(QLocale::Spanish));
        QVERIFY(all.size() > 150);
        QSet<QString> codes;
        for (const Country &country : all) {
            QVERIFY(!country.name.isEmpty());
            codes.insert(country.code);
        }
        QCOMPARE(codes.size(), all.size());
        QVERIFY(std::any_of(all.cbegin(), all.cend(), [](const Country &country) {
            return country.code == "ES"_L1 && country.name == u"España"_s;
        }));
    }

    void everySectionFitsASmallWindow()
    {
        m_world->fill();
        for (int section = 0; section <= int(SettingsSection::Engine); ++section) {
            m_page->showSection(SettingsSection(section));
            const auto fits = [this] {
                const QSize least = m_page->minimumSizeHint();
                return least.width() <= 972 && least.height() <= 540;
            };
            QVERIFY(fits());
            QCoreApplication::processEvents(); // what it reads may come, and does not make it grow
            QVERIFY(fits());
        }
    }

private:
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<SettingsPage> m_page;
};

QTEST_MAIN(tst_SettingsPage)
#include "tst_settingspage.moc"
