// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/deskwindow.h"
#include "app/storage/courserepository.h"
#include "app/storage/database.h"
#include "app/storage/transaction.h"
#include "tests/support/patience.h"
#include "tests/ui/mnemonics.h"
#include "ui/automatic/tracedialog.h"
#include "ui/home/homepage.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagespage.h"
#include "ui/students/coursepicker.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pageheader.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr PageId kPages[]{PageId::Home,     PageId::Students, PageId::Enrolments, PageId::Courses,
                          PageId::Messages, PageId::Settings, PageId::Progress,   PageId::Templates};

class MemoryState final : public UiState {
public:
    QByteArray value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QByteArray &value) override { m_values.insert(key, value); }

private:
    QMap<QString, QByteArray> m_values;
};

} // namespace

/// The whole window over a real workplace, in both languages.
class TestDeskWindow final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everyPageFitsASmallScreen_data() { languages(); }
    void everyPageFitsASmallScreen();
    void mnemonicsAreUnique_data() { languages(); }
    void mnemonicsAreUnique();
    void languageChangesWithoutRestart();
    void newStudentOpensFromAnyPage();
    void twoStudentsAreEnrolledByKeyboardAlone();
    void aTileShowsTheListThoughAFormStandsOverIt();
    void theLogSaysWhy();
    void aFreshComputerGetsItsDatabase();
    void troubleStandsOverThePages();

private:
    static void languages();
    void setLanguage(const QString &language);
    void open(const QString &databaseFile);
    bool addCourses(const QStringList &names);
    /// An empty one while there is no such student.
    StudentCard cardOf(const QString &email);

    QTemporaryDir m_folder;
    QTranslator m_translator;
    MemoryState m_state;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<DeskWindow> m_desk;
};

void TestDeskWindow::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Spanish") << u"es"_s;
}

void TestDeskWindow::setLanguage(const QString &language)
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(QLocale(language));
    QVERIFY(m_translator.load(u":/translations/bedel_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&m_translator);
    QCoreApplication::sendPostedEvents();
}

void TestDeskWindow::initTestCase()
{
    BedelStyle::install(BedelStyle::Scheme::Light);
}

void TestDeskWindow::open(const QString &databaseFile)
{
    QProcessEnvironment environment;
    environment.insert(u"BEDEL_DATABASE"_s, u"sqlite:"_s + databaseFile);
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
    Result<std::unique_ptr<Workplace>> workplace = Workplace::create(u"default"_s, environment);
    QVERIFY(workplace);
    m_workplace = std::move(*workplace);
    QVERIFY(QCoro::waitFor(m_workplace->prepare()));
    m_desk = std::make_unique<DeskWindow>(*m_workplace, m_state);
    m_desk->window().show();
    m_workplace->database().open();
}

void TestDeskWindow::init()
{
    open(m_folder.filePath(u"desk.db"_s));
    QTRY_COMPARE(m_workplace->database().state(), Database::State::Ready);
}

void TestDeskWindow::cleanup()
{
    m_desk.reset();
    m_workplace.reset();
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(QLocale::c());
}

void TestDeskWindow::everyPageFitsASmallScreen()
{
    QFETCH(QString, language);
    setLanguage(language);
    for (const PageId id : kPages) {
        m_desk->window().showPage(id);
        m_desk->window().resize(1024, 600);
        QCoreApplication::processEvents();
        const QSize least = m_desk->window().minimumSizeHint();
        QVERIFY2(least.width() <= 1024 && least.height() <= 600,
                 qPrintable(u"page %1 wants %2 x %3"_s.arg(int(id)).arg(least.width()).arg(least.height())));
    }
}

void TestDeskWindow::mnemonicsAreUnique()
{
    QFETCH(QString, language);
    setLanguage(language);
    for (const PageId id : kPages) {
        m_desk->window().showPage(id);
        QCoreApplication::processEvents();
        const QStringList clashes = mnemonicClashes(&m_desk->window());
        QVERIFY2(clashes.isEmpty(), qPrintable(u"page %1: %2"_s.arg(int(id)).arg(clashes.join(u"; "_s))));
    }
}

void TestDeskWindow::languageChangesWithoutRestart()
{
    setLanguage(u"en"_s);
    m_desk->window().showPage(PageId::Students);
    QTRY_VERIFY(m_desk->window().windowTitle().contains(u"Students"_s));
    setLanguage(u"es"_s);
    QTRY_VERIFY(m_desk->window().windowTitle().contains(u"Alumnos"_s));
    setLanguage(u"en"_s);
    QTRY_VERIFY(m_desk->window().windowTitle().contains(u"Students"_s));
}

void TestDeskWindow::newStudentOpensFromAnyPage()
{
    for (const PageId id : kPages) {
        m_desk->window().showPage(id);
        m_desk->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window(), kPatience));
        QTest::keyClick(&m_desk->window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY2(m_desk->window().windowTitle().contains(u"New student"_s),
                     qPrintable(m_desk->window().windowTitle()));
    }
}

bool TestDeskWindow::addCourses(const QStringList &names)
{
    QList<Course> list;
    for (const QString &name : names)
        list.append({.moodleCourseId = 100 + list.size(), .shortName = u"C%1"_s.arg(list.size()), .fullName = name});
    const auto store = [list, now = m_workplace->clock().now()](SqlSession &session) {
        return inTransaction(session, [&] { return CourseRepository(session).store(list, now); });
    };
    auto stored = m_workplace->database().run(store);
    stored.waitForFinished();
    return stored.result().has_value();
}

StudentCard TestDeskWindow::cardOf(const QString &email)
{
    const StudentQuery query{.text = email};
    const auto found = QCoro::waitFor(m_workplace->students().page(query, 0, 2));
    if (!found || found->rows.size() != 1)
        return {};
    return QCoro::waitFor(m_workplace->students().card(found->rows.constFirst().student.id)).value_or(StudentCard());
}

/// What staff do all day, typed into whatever has the keyboard: nothing is clicked, focused or called.
void TestDeskWindow::twoStudentsAreEnrolledByKeyboardAlone()
{
    QVERIFY(addCourses({u"Prevención"_s, u"Ofimática"_s, u"Carretillas"_s}));
    MainWindow &window = m_desk->window();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    };
    const auto type = [&press](const QString &text, Qt::Key then) {
        QTest::keyClicks(QApplication::focusWidget(), text);
        press(then);
    };
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(window.windowTitle().contains(u"New student"_s));
    const auto *picker = window.findChild<CoursePicker *>();
    QVERIFY(picker);
    QTRY_COMPARE(picker->model()->rowCount(), 3);

    type(u"Ana"_s, Qt::Key_Return);
    type(u"Ruiz Gil"_s, Qt::Key_Tab);
    type(u"ana@correo.example"_s, Qt::Key_Tab);
    type(u"600 000 101"_s, Qt::Key_Tab);
    press(Qt::Key_Tab); // the username was proposed
    press(Qt::Key_Tab); // Moodle makes the password
    type(u"carre"_s, Qt::Key_Down);
    press(Qt::Key_Space);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(cardOf(u"ana@correo.example"_s).enrolments.size(), 1);
    QCOMPARE(cardOf(u"ana@correo.example"_s).student.lastName, u"Ruiz Gil"_s);
    const auto isOnEmptyName = [] {
        const auto *edit = qobject_cast<const QLineEdit *>(QApplication::focusWidget());
        return edit && edit->text().isEmpty();
    };
    QTRY_VERIFY(isOnEmptyName());

    // The next one has begun with the same course; one more is added, and the button saves.
    type(u"Bea"_s, Qt::Key_Return);
    type(u"Soto Rey"_s, Qt::Key_Return);
    type(u"bea@correo.example"_s, Qt::Key_Return);
    type(u"600 000 102"_s, Qt::Key_Return);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    const auto isOnSave = [] {
        const auto *button = qobject_cast<const QPushButton *>(QApplication::focusWidget());
        return button && button->text().remove(u'&') == "Save student"_L1;
    };
    for (int tabs = 0; tabs < 8 && !isOnSave(); ++tabs)
        press(Qt::Key_Tab);
    QVERIFY(isOnSave());
    press(Qt::Key_Space);
    QTRY_COMPARE(cardOf(u"bea@correo.example"_s).enrolments.size(), 2);
}

void TestDeskWindow::aTileShowsTheListThoughAFormStandsOverIt()
{
    MainWindow &window = m_desk->window();
    auto *const home = qobject_cast<HomePage *>(window.page(PageId::Home));
    QVERIFY(home);
    emit home->newStudentWanted();
    QTRY_VERIFY(window.windowTitle().contains(u"New student"_s));
    window.showPage(PageId::Home);
    emit home->studentsWanted();
    QTRY_VERIFY(window.windowTitle().contains(u"Students"_s));
    window.showPage(PageId::Home);
    emit home->studentWanted(1);
    QTRY_VERIFY(window.windowTitle().contains(u"Students"_s));
    window.showPage(PageId::Students); // and back to the form
    QTRY_VERIFY(window.windowTitle().contains(u"New student"_s));
}

void TestDeskWindow::theLogSaysWhy()
{
    MainWindow &window = m_desk->window();
    auto *const log = qobject_cast<MessagesPage *>(window.page(PageId::Messages));
    QVERIFY(log);
    emit log->whyWanted(1);
    QTRY_VERIFY(window.findChild<TraceDialog *>());
}

void TestDeskWindow::aFreshComputerGetsItsDatabase()
{
    cleanup();
    const QByteArray kept = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", m_folder.filePath(u"fresh/share"_s).toUtf8());
    Result<std::unique_ptr<Workplace>> workplace = Workplace::create(u"fresh"_s, QProcessEnvironment());
    QVERIFY(workplace);
    m_workplace = std::move(*workplace);
    QVERIFY(QCoro::waitFor(m_workplace->prepare()));
    m_workplace->database().open();
    QTRY_COMPARE(m_workplace->database().state(), Database::State::Ready);
    qputenv("XDG_DATA_HOME", kept);
}

void TestDeskWindow::troubleStandsOverThePages()
{
    m_desk.reset();
    m_workplace.reset();
    const QString notOurs = m_folder.filePath(u"other.db"_s);
    QFile file(notOurs);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no database at all, but somebody's letter\n");
    file.close();
    open(notOurs);
    QTRY_COMPARE(m_workplace->database().state(), Database::State::Refused);
    QTRY_VERIFY(m_desk->window().windowTitle().contains(u"Database"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("this is no database"));
}

QTEST_MAIN(TestDeskWindow)
#include "tst_deskwindow.moc"
