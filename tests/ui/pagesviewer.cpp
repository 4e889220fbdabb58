// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pageworld.h"
#include "tests/ui/rulesamples.h"
#include "ui/automatic/automaticpage.h"
#include "ui/automatic/labpage.h"
#include "ui/automatic/previewpage.h"
#include "ui/automatic/ruleeditorpage.h"
#include "ui/automatic/tracedialog.h"
#include "ui/courses/coursespage.h"
#include "ui/enrolments/enrolmentspage.h"
#include "ui/home/homepage.h"
#include "ui/jobs/jobspanel.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagepanel.h"
#include "ui/messages/messagespage.h"
#include "ui/practice/practicebanner.h"
#include "ui/settings/connectionspanel.h"
#include "ui/settings/settingspage.h"
#include "ui/statusline.h"
#include "ui/style/bedelstyle.h"
#include "ui/templates/coveragepage.h"
#include "ui/templates/proposedialog.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/statusbar.h"

#include <QApplication>
#include <QComboBox>
#include <QCoroTask>
#include <QDir>
#include <QTimer>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

// Photographs every page in every state, to be laid beside the pictures of the design:
//     bedel_pages FOLDER [light|dark] [WIDTHxHEIGHT] [empty] [CATALOGUE.qm]

namespace {

void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

class Photographer {
public:
    Photographer(MainWindow &window, const QString &folder)
        : m_window(window)
        , m_folder(folder)
    {
        QDir().mkpath(folder);
    }
    /// The window, or what stands over it.
    void take(const QString &name, QWidget *over = nullptr)
    {
        pause(600);
        (over ? over : &m_window)->grab().save(QDir(m_folder).filePath(name + ".png"_L1));
    }

private:
    MainWindow &m_window;
    QString m_folder;
};

void photographSettings(SettingsPage *page, Photographer &camera)
{
    camera.take(u"settings-connections-unchecked"_s);
    page->connections()->checkAll();
    camera.take(u"settings-connections"_s);
    const QList<std::pair<SettingsSection, QString>> sections{
        {SettingsSection::Tracking, u"tracking"_s}, {SettingsSection::Sending, u"sending"_s},
        {SettingsSection::Centre, u"centre"_s},     {SettingsSection::Appearance, u"appearance"_s},
        {SettingsSection::Database, u"database"_s}, {SettingsSection::Engine, u"engine"_s}};
    for (const auto &[section, name] : sections) {
        page->showSection(section);
        camera.take(u"settings-"_s + name);
    }
}

void photographAutomatic(PageWorld &world, MainWindow &window, Photographer &camera)
{
    window.showPage(PageId::Automatic);
    camera.take(u"automatic"_s);
    const auto shoot = [&](Page *page, const QString &name) {
        window.pushPage(PageId::Automatic, page);
        camera.take(name);
    };
    auto *preview = new PreviewPage(world.automatic(), PlanScope{.events = {RuleEvent::Inactive}});
    shoot(preview, u"automatic-preview-empty"_s);
    preview->setPlan(rulesamples::plan(world.clock.now()));
    camera.take(u"automatic-preview"_s);
    preview->heldTable()->setCurrentIndex(preview->heldTable()->model()->index(1, 0));
    camera.take(u"automatic-preview-held"_s);
    window.popPage(preview);
    auto *editor = new RuleEditorPage(world.automatic(), RuleEvent::Inactive);
    shoot(editor, u"automatic-editor"_s);
    window.popPage(editor);
    auto *lab = new LabPage(world.automatic(), Rule{.event = RuleEvent::Inactive});
    shoot(lab, u"automatic-lab-running"_s);
    lab->setResult(rulesamples::laboratory(world.clock.now()));
    camera.take(u"automatic-lab"_s);
    window.popPage(lab);
    auto *why = new TraceDialog(*world.rules, world.clock, &window);
    why->openTrace(rulesamples::trace(world.clock.now()), {});
    camera.take(u"automatic-why"_s, why);
    why->accept();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const bool isDark = arguments.contains("dark"_L1);
    const bool isEmpty = arguments.contains("empty"_L1);
    QSize size(1366, 768);
    QTranslator translator;
    for (const QString &argument : arguments) {
        if (argument.endsWith(".qm"_L1) && translator.load(argument)) {
            QLocale::setDefault(QLocale(translator.language()));
            QApplication::installTranslator(&translator);
        }
        if (const QStringList parts = argument.split(u'x'); parts.size() == 2 && parts.at(0).toInt() > 0)
            size = QSize(parts.at(0).toInt(), parts.at(1).toInt());
    }
    BedelStyle::install(isDark ? BedelStyle::Scheme::Dark : BedelStyle::Scheme::Light);
    PageWorld world;
    if (!isEmpty) {
        world.fill();
        world.connectMoodle();
        for (const QString &label : {u"Web del centro"_s, u"Secretaría"_s})
            QCoro::waitFor(world.tokens->add(label));
        QCoro::waitFor(world.tokens->revoke(u"Secretaría"_s));
    }
    MainWindow window;
    auto *home = new HomePage(*world.home, *world.courses, *world.enrolments, *world.jobs, *world.settings,
                              *world.changes, world.clock);
    auto *courses = new CoursesPage(*world.courses, *world.enrolments, *world.jobs, *world.settings, *world.changes,
                                    world.state, world.clock);
    auto *enrolments =
        new EnrolmentsPage(*world.enrolments, *world.courses, *world.jobs, *world.changes, world.state, world.clock);
    auto *messages = new MessagesPage(*world.messages, *world.templates, *world.changes, world.state, world.clock);
    auto *settings = new SettingsPage({*world.settings, *world.status, world.probe, world.tester, *world.changes,
                                       world.clock, *world.tracking, *world.tokens});
    window.addPage(PageId::Home, home, u"go-home"_s, u"Home"_s);
    window.addPage(PageId::Enrolments, enrolments, u"view-task"_s, u"Enrolments"_s, u"People"_s);
    window.addPage(PageId::Courses, courses, u"documentation"_s, u"Courses"_s, u"Training"_s);
    window.addPage(PageId::Messages, messages, u"dialog-messages"_s, u"Messages"_s, u"Messages"_s);
    window.addPage(PageId::Automatic, new AutomaticPage(world.automatic()), u"chronometer"_s, u"Automatic"_s,
                   u"Messages"_s);
    window.addPage(PageId::Settings, settings, u"settings-configure"_s, u"Settings"_s, {}, true);
    StatusLine status(*window.statusLine(), *world.status, *world.changes, world.clock);
    status.setDatabase({.state = DatabaseStatus::State::Ready, .name = u"/tmp/bedel.db"_s});
    QObject::connect(settings, &SettingsPage::checked, &status, &StatusLine::setCheckReport);
    window.resize(size);
    window.show();
    Photographer camera(window, arguments.value(1, u"pages"_s));
    window.showPage(PageId::Home);
    camera.take(u"home"_s);
    window.showPage(PageId::Courses);
    camera.take(u"courses"_s);
    courses->table()->selectRow(1);
    camera.take(u"courses-selected"_s);
    window.showPage(PageId::Enrolments);
    camera.take(u"enrolments"_s);
    enrolments->showQuery({.text = u"zzz"_s});
    camera.take(u"enrolments-filtered"_s);
    window.showPage(PageId::Messages);
    camera.take(u"messages"_s);
    for (const int row : {0, 4, 9, 10, 11}) {
        messages->table()->selectRow(row);
        messages->table()->setCurrentIndex(messages->table()->model()->index(row, 1));
        camera.take(u"messages-%1"_s.arg(row));
    }
    photographAutomatic(world, window, camera);
    window.showPage(PageId::Settings);
    photographSettings(settings, camera);
    const TemplatesServices ofTemplates{*world.templates, *world.students, *world.settings, *world.jobs,
                                        *world.changes,   world.state,     world.clock};
    auto *templates = new TemplatesPage(ofTemplates);
    window.addPage(PageId::Templates, templates, u"story-editor"_s, u"Templates"_s, u"Messages"_s);
    if (!isEmpty)
        QCoro::waitFor(world.templates->choose(MessagePurpose::Welcome, {u"bienvenida_curso"_s, u"es"_s}));
    window.showPage(PageId::Templates);
    camera.take(u"templates"_s);
    if (!isEmpty) {
        for (int row = 0; row < templates->model().rowCount(); ++row) {
            templates->table()->setCurrentIndex(templates->table()->model()->index(row, 0));
            camera.take(u"templates-%1"_s.arg(row));
        }
        ProposeDialog *dialog = templates->propose();
        camera.take(u"templates-propose"_s, dialog);
        dialog->reject();
    }
    auto *coverage = new CoveragePage(ofTemplates);
    window.pushPage(PageId::Templates, coverage);
    camera.take(u"coverage"_s);
    coverage->showCell(0, RuleEvent::Deadline);
    camera.take(u"coverage-cell"_s);
    window.popPage(coverage);
    auto *jobs = new JobsPanel(*world.jobs, *world.tracking, *world.changes, world.clock);
    window.pushPage(PageId::Home, jobs);
    camera.take(u"jobs"_s);
    window.popPage(jobs);
    PracticeBanner practice(world.practice, 120);
    window.setPracticeBanner(practice.banner());
    window.showPage(PageId::Home);
    camera.take(u"practice"_s);
    return 0;
}
