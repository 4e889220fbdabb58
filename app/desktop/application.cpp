// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include "app/desktop/deskwindow.h"
#include "app/domain/logging.h"
#include "app/host/nextsignal.h"
#include "app/services/errortext.h"
#include "app/storage/database.h"
#include "ui/mainwindow.h"
#include "ui/style/bedelstyle.h"
#include "ui/style/icons.h"

#include <QApplication>
#include <QCoroFuture>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPracticeTemplate = u"bienvenida_curso:es"_s;

BedelStyle::Scheme schemeOf(const QString &word)
{
    if (word == u"light"_s)
        return BedelStyle::Scheme::Light;
    return word == u"dark"_s ? BedelStyle::Scheme::Dark : BedelStyle::Scheme::System;
}

QString stateFileOf(const QString &profile)
{
    return u"%1/bedel/profiles/%2.window.ini"_s.arg(
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation), profile);
}

} // namespace

Application::Application(QString profile)
    : m_profile(std::move(profile))
    , m_style(BedelStyle::install())
    , m_fontSize(QApplication::font().pointSizeF())
{
    const QStringList missing = missingIcons();
    if (!missing.isEmpty())
        qCInfo(lcUi) << "the icon theme lacks" << missing;
}

Application::~Application() = default;

QCoro::Task<bool> Application::start()
{
    const bool opened = co_await openWorkplace();
    if (!opened)
        co_return false;
    co_return true;
}

QCoro::Task<bool> Application::openWorkplace()
{
    Result<std::unique_ptr<Workplace>> workplace =
        Workplace::create(m_profile, QProcessEnvironment::systemEnvironment());
    Result<void> prepared;
    if (workplace) {
        m_workplace = std::move(*workplace);
        m_workplace->setPracticeActivity(u"normal"_s);
        QCoro::Task<Result<void>> preparing = m_workplace->prepare();
        prepared = co_await preparing;
    }
    if (!workplace || !prepared) {
        const ErrorText text = describe(workplace ? prepared.error() : workplace.error());
        QMessageBox::critical(nullptr, text.title, text.toText());
        co_return false;
    }
    m_stateFile = std::make_unique<QSettings>(stateFileOf(m_profile), QSettings::IniFormat);
    m_state = std::make_unique<SettingsUiState>(*m_stateFile);
    applySettings();
    m_desk = std::make_unique<DeskWindow>(*m_workplace, *m_state);
    connect(&m_workplace->settings(), &SettingsService::changed, this, &Application::applySettings);
    connect(m_workplace.get(), &Workplace::connectionsChanged, this, [this] { startEngine(); });
    connect(m_desk.get(), &DeskWindow::closing, this, [this] { quit(); });
    connect(m_desk.get(), &DeskWindow::tryAgainWanted, this, [this] { openDatabase(); });
    connect(m_desk.get(), &DeskWindow::practiceWanted, this, [this] { useProfile(u"practice"_s); });
    connect(m_desk.get(), &DeskWindow::practiceLeft, this, [this] { useProfile(u"default"_s); });
    connect(m_desk.get(), &DeskWindow::databaseChosen, this,
            [this](const DatabaseLocation &location, const Secret &password) { useDatabase(location, password); });
    connect(&m_workplace->database(), &Database::stateChanged, this, [this](Database::State state) {
        if (state == Database::State::Ready)
            startEngine();
    });
    m_desk->window().show();
    openDatabase();
    co_return true;
}

QCoro::Task<> Application::openDatabase()
{
    m_isRemembering = m_workplace->isPractice();
    const auto opening = m_workplace->database().open();
    const Result<MigrationOutcome> opened = co_await opening;
    if (m_isQuitting || !m_desk)
        co_return;
    m_desk->showDatabase();
    if (!opened) {
        m_isRemembering = false;
        co_return;
    }
    QCoro::Task<Result<void>> reading = m_workplace->settings().reload();
    const Result<void> read = co_await reading;
    if (!read)
        qCWarning(lcApp) << "the shared settings could not be read:" << read.error().code;
    if (m_workplace->isPractice())
        co_await rememberPractice();
    m_isRemembering = false;
    co_await startEngine();
    if (m_workplace->isPractice())
        co_await fillPractice();
}

/// Sixty days lie behind the sample centre: an empty database receives them before anything else happens.
QCoro::Task<> Application::rememberPractice()
{
    QCoro::Task<Result<void>> remembering = m_workplace->fillPractice();
    const Result<void> filled = co_await remembering;
    if (!filled)
        qCWarning(lcApp) << "the history of the practice centre could not be written:" << filled.error().code;
}

/// A desk with secrets does the work itself; one without leaves it to the others.
QCoro::Task<> Application::startEngine()
{
    if (m_isQuitting || m_isRemembering || m_isEngineStarting || m_workplace->engine() || !m_workplace->hasSecrets()
        || m_workplace->database().state() != Database::State::Ready)
        co_return;
    m_isEngineStarting = true;
    const EngineOptions options{.schedulesTracking = true,
                                .webhookListen = m_workplace->isPractice() ? u"127.0.0.1:0"_s : QString()};
    QCoro::Task<Result<void>> starting = m_workplace->startEngine(options);
    const Result<void> started = co_await starting;
    m_isEngineStarting = false;
    if (!started)
        qCWarning(lcApp) << "the engine could not start:" << started.error().code;
    if (started && m_workplace->practice()) {
        PracticeDesk desk(*m_workplace->practice());
        QCoro::Task<Result<void>> telling = desk.postStatusesTo(m_workplace->engine()->webhookPort());
        const Result<void> told = co_await telling;
        if (!told)
            qCWarning(lcApp) << "the practice campus does not know the receiver:" << told.error().code;
    }
}

/// The first minute: the sample centre's courses, people and templates are brought, and a welcome is chosen.
QCoro::Task<> Application::fillPractice()
{
    if (!m_workplace->settings().values().get(setting::kTemplateWelcome).isEmpty())
        co_return;
    const std::pair<QString, QString> settings[]{{u"template.welcome"_s, kPracticeTemplate},
                                                 {u"centre.name"_s, QStringLiteral("Centro de prácticas")}};
    for (const auto &[key, value] : settings) {
        QCoro::Task<Result<void>> setting = m_workplace->settings().set(key, value);
        const Result<void> set = co_await setting;
        if (!set)
            qCWarning(lcApp) << "a setting of the practice centre was refused:" << set.error().code;
    }
    QCoro::Task<Result<qint64>> templates = m_workplace->templates().pull();
    co_await templates;
    QCoro::Task<Result<qint64>> catalogue = m_workplace->courses().pull();
    const Result<qint64> job = co_await catalogue;
    if (!job)
        co_return;
    // People can only be brought into courses that are known.
    for (;;) {
        QCoro::Task<Result<Job>> looking = m_workplace->jobs().job(*job);
        const Result<Job> state = co_await looking;
        if (!state || state->state == JobState::Failed || m_isQuitting)
            co_return;
        if (state->state == JobState::Done)
            break;
        const auto change =
            nextSignal(&m_workplace->database().changes(), &ChangeFeed::changed, std::chrono::seconds(1));
        co_await change;
    }
    QCoro::Task<Result<qint64>> people = m_workplace->enrolments().pull({});
    co_await people;
}

QCoro::Task<> Application::useDatabase(DatabaseLocation location, Secret password)
{
    if (!password.isEmpty()) {
        QCoro::Task<Result<void>> keeping = m_workplace->settings().setSecret(SecretName::DatabasePassword, password);
        co_await keeping;
    }
    QCoro::Task<Result<void>> setting = m_workplace->settings().set(u"database"_s, location.toText());
    const Result<void> set = co_await setting;
    if (!set) {
        const ErrorText text = describe(set.error());
        QMessageBox::warning(&m_desk->window(), text.title, text.toText());
        co_return;
    }
    co_await useProfile(m_profile);
}

/// Closes everything and opens it again, in the same process.
QCoro::Task<> Application::useProfile(QString profile)
{
    QCoro::Task<> stopping = m_workplace->stopEngine();
    co_await stopping;
    m_profile = profile;
    m_desk.release()->deleteLater();
    m_workplace.release()->deleteLater();
    // The old ones go at the next turn of the event loop, before the new ones come.
    QMetaObject::invokeMethod(
        this, [this] { openWorkplace(); }, Qt::QueuedConnection);
}

QCoro::Task<> Application::quit()
{
    if (m_isQuitting)
        co_return;
    m_isQuitting = true;
    if (m_workplace) {
        QCoro::Task<> stopping = m_workplace->stopEngine();
        co_await stopping;
    }
    QApplication::quit();
}

void Application::applySettings()
{
    const SettingValues &values = m_workplace->settings().values();
    m_style->setScheme(schemeOf(values.get(setting::kScheme)));
    setLanguage(values.get(setting::kLanguage));
    const int percent = values.get(setting::kFontPercent);
    if (percent != m_fontPercent && percent > 0) {
        m_fontPercent = percent;
        QFont font = QApplication::font();
        font.setPointSizeF(m_fontSize * percent / 100);
        QApplication::setFont(font);
    }
}

void Application::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    const QLocale locale = language == u"system"_s ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    if (m_qtTranslator.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
    if (m_translator.load(locale, u"bedel"_s, u"_"_s, u":/translations"_s))
        QCoreApplication::installTranslator(&m_translator);
}
