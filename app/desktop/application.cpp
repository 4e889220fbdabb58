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
        m_workplace.reset();
        const ErrorText text = describe(workplace ? prepared.error() : workplace.error());
        QMessageBox::critical(nullptr, text.title, text.toText());
        co_return false;
    }
    m_isRemembering = false;
    m_isSwitching = false;
    showDesk();
    openDatabase();
    co_return true;
}

void Application::showDesk()
{
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
    if (m_workplace->secretTrouble())
        tell(*m_workplace->secretTrouble()); // this desk works without its secrets
}

/// Beside the work, not in its way.
void Application::tell(const Error &error)
{
    const ErrorText text = describe(error);
    auto *box = new QMessageBox(QMessageBox::Warning, text.title, text.toText(), QMessageBox::Ok, &m_desk->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

bool Application::isCurrent(const QPointer<Workplace> &workplace) const
{
    return !m_isQuitting && !m_isSwitching && m_desk && workplace && workplace == m_workplace.get();
}

QCoro::Task<> Application::openDatabase()
{
    const QPointer<Workplace> workplace(m_workplace.get());
    if (!workplace)
        co_return;
    m_isRemembering = workplace->isPractice();
    const auto opening = workplace->database().open();
    const Result<MigrationOutcome> opened = co_await opening;
    if (!isCurrent(workplace))
        co_return;
    m_desk->showDatabase();
    if (!opened) {
        m_isRemembering = false;
        co_return;
    }
    QCoro::Task<Result<void>> reading = workplace->settings().reload();
    const Result<void> read = co_await reading;
    if (!read)
        qCWarning(lcApp) << "the shared settings could not be read:" << read.error().code;
    if (!isCurrent(workplace))
        co_return;
    if (workplace->isPractice())
        co_await rememberPractice(workplace);
    if (!isCurrent(workplace))
        co_return;
    m_isRemembering = false;
    co_await startEngine();
    if (isCurrent(workplace) && workplace->isPractice())
        co_await fillPractice(workplace);
}

/// Sixty days lie behind the sample centre: an empty database receives them before anything else happens.
QCoro::Task<> Application::rememberPractice(QPointer<Workplace> workplace)
{
    QCoro::Task<Result<void>> remembering = workplace->fillPractice();
    const Result<void> filled = co_await remembering;
    if (!filled)
        qCWarning(lcApp) << "the history of the practice centre could not be written:" << filled.error().code;
}

/// A desk with secrets does the work itself; one without leaves it to the others.
QCoro::Task<> Application::startEngine()
{
    const QPointer<Workplace> workplace(m_workplace.get());
    if (!isCurrent(workplace) || m_isRemembering || workplace->engine() || !workplace->hasSecrets()
        || workplace->database().state() != Database::State::Ready)
        co_return;
    const SettingValues &settings = workplace->settings().values();
    const QString own = settings.get(setting::kWebhookOnDesk) ? settings.get(setting::kWebhookListen) : QString();
    EngineOptions options{.schedulesTracking = true, .webhookListen = workplace->isPractice() ? u"127.0.0.1:0"_s : own};
    QCoro::Task<Result<void>> starting = workplace->startEngine(options);
    Result<void> started = co_await starting;
    if (!started && isCurrent(workplace) && started.error().code == u"port_in_use"_s) {
        tell(started.error()); // the rest of the work does not wait for the receiver
        options.webhookListen.clear();
        QCoro::Task<Result<void>> again = workplace->startEngine(options);
        started = co_await again;
    }
    if (!started)
        qCWarning(lcApp) << "the engine could not start:" << started.error().code;
    if (!started || !isCurrent(workplace) || !workplace->engine() || !workplace->practice())
        co_return;
    PracticeDesk desk(*workplace->practice());
    QCoro::Task<Result<void>> telling = desk.postStatusesTo(workplace->engine()->webhookPort());
    const Result<void> told = co_await telling;
    if (!told)
        qCWarning(lcApp) << "the practice campus does not know the receiver:" << told.error().code;
}

/// The first minute: the sample centre's courses, people and templates are brought, and a welcome is chosen.
QCoro::Task<> Application::fillPractice(QPointer<Workplace> workplace)
{
    if (!workplace->settings().values().get(setting::kTemplateWelcome).isEmpty())
        co_return;
    const std::pair<QString, QString> settings[]{{u"centre.name"_s, QStringLiteral("Centro de prácticas")},
                                                 {u"template.progress"_s, u"progreso_curso:es"_s},
                                                 {u"template.inactivity"_s, u"recordatorio_inactividad:es"_s},
                                                 {u"template.reminder"_s, u"recordatorio_plazo:es"_s},
                                                 {u"template.completion"_s, u"curso_terminado:es"_s},
                                                 // Paused: so that it is seen what a hole looks like.
                                                 {u"template.survey"_s, u"encuesta_satisfaccion:es"_s},
                                                 // Last, as it says that this has been done.
                                                 {u"template.welcome"_s, kPracticeTemplate}};
    for (const auto &[key, value] : settings) {
        QCoro::Task<Result<void>> setting = workplace->settings().set(key, value);
        const Result<void> set = co_await setting;
        if (!isCurrent(workplace))
            co_return;
        if (!set)
            qCWarning(lcApp) << "a setting of the practice centre was refused:" << set.error().code;
    }
    QCoro::Task<Result<qint64>> templates = workplace->templates().pull();
    co_await templates;
    if (!isCurrent(workplace))
        co_return;
    QCoro::Task<Result<qint64>> catalogue = workplace->courses().pull();
    const Result<qint64> job = co_await catalogue;
    if (job && isCurrent(workplace))
        co_await bringSamplePeople(workplace, *job);
}

/// People can only be brought into courses that are known.
QCoro::Task<> Application::bringSamplePeople(QPointer<Workplace> workplace, qint64 catalogueJob)
{
    for (;;) {
        QCoro::Task<Result<Job>> looking = workplace->jobs().job(catalogueJob);
        const Result<Job> state = co_await looking;
        if (!isCurrent(workplace) || !state || state->state == JobState::Failed)
            co_return;
        if (state->state == JobState::Done)
            break;
        const auto change = nextSignal(&workplace->database().changes(), &ChangeFeed::changed, std::chrono::seconds(1));
        co_await change;
        if (!isCurrent(workplace))
            co_return;
    }
    QCoro::Task<Result<qint64>> people = workplace->enrolments().pull({});
    co_await people;
}

QCoro::Task<> Application::useDatabase(DatabaseLocation location, Secret password)
{
    if (m_isSwitching || m_isQuitting)
        co_return;
    m_isSwitching = true;
    const QPointer<Workplace> workplace(m_workplace.get());
    Result<void> done;
    if (!password.isEmpty()) {
        QCoro::Task<Result<void>> keeping = workplace->settings().setSecret(SecretName::DatabasePassword, password);
        done = co_await keeping;
    }
    if (done && workplace) {
        QCoro::Task<Result<void>> setting = workplace->settings().set(u"database"_s, location.toText());
        done = co_await setting;
    }
    if (m_isQuitting || !workplace)
        co_return;
    if (!done) {
        m_isSwitching = false;
        tell(done.error());
        co_return;
    }
    co_await reopen(m_profile);
}

QCoro::Task<> Application::useProfile(QString profile)
{
    if (m_isSwitching || m_isQuitting)
        co_return; // it was clicked twice
    m_isSwitching = true;
    co_await reopen(profile);
}

QCoro::Task<> Application::reopen(QString profile)
{
    m_desk->window().setEnabled(false); // the engine may take some seconds to end
    QCoro::Task<> stopping = m_workplace->stopEngine();
    co_await stopping;
    if (m_isQuitting)
        co_return;
    const QString former = std::exchange(m_profile, profile);
    m_desk.release()->deleteLater();
    m_workplace.release()->deleteLater();
    // The old ones go at the next turn of the event loop, before the new ones come.
    QMetaObject::invokeMethod(
        this, [this, former] { openOrGoBack(former); }, Qt::QueuedConnection);
}

/// Never on without a window: when the new profile cannot be opened, which was said, the former one comes back.
QCoro::Task<> Application::openOrGoBack(QString former)
{
    bool isOpen = co_await openWorkplace();
    if (!isOpen && former != m_profile) {
        m_profile = former;
        isOpen = co_await openWorkplace();
    }
    if (!isOpen)
        QCoreApplication::exit(3);
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
    if (!m_workplace)
        return; // one that is being closed
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
