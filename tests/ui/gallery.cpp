// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the components in a window, or saves a picture of it:
//   bedel_gallery [--page NAME] [--dark] [--size 1366x744] [--shot FILE]
#include "tests/ui/gallerypages.h"
#include "ui/mainwindow.h"
#include "ui/style/bedelstyle.h"
#include "ui/style/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/page.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusbar.h"
#include "ui/widgets/undobar.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

// The window has more entries here than the program yet has, to be compared with the pictures.
enum Extra { Inbox = 20, Progress, Automatic, Templates, Who };

void fillSidebar(MainWindow &window, const QString &page)
{
    const auto add = [&](int id, Page *widget, const char *icon, const QString &title, const QString &group = {},
                         bool atBottom = false) {
        window.addPage(PageId(id), widget, QString::fromLatin1(icon), title, group, atBottom);
    };
    const auto blank = [] { return new Page; };
    add(int(PageId::Home), homePage(), "go-home", u"Inicio"_s);
    add(Inbox, blank(), "mail-folder-inbox", u"Bandeja"_s);
    const bool empty = page == "empty"_L1;
    const bool form = page == "form"_L1;
    add(int(PageId::Students),
        empty      ? emptyPage()
            : form ? formPage()
                   : studentsPage(),
        "im-user", u"Alumnos"_s, u"Personas"_s);
    add(int(PageId::Enrolments), blank(), "view-task", u"Matrículas"_s, u"Personas"_s);
    add(int(PageId::Courses), blank(), "documentation", u"Cursos"_s, u"Formación"_s);
    add(Progress, blank(), "office-chart-line", u"Progreso"_s, u"Formación"_s);
    add(int(PageId::Messages), messagesPage(), "dialog-messages", u"Registro"_s, u"Mensajes"_s);
    add(Automatic, blank(), "chronometer", u"Automáticos"_s, u"Mensajes"_s);
    add(Templates, page == "controls"_L1 ? controlsPage() : componentsPage(), "story-editor", u"Plantillas"_s,
        u"Mensajes"_s);
    add(int(PageId::Settings), connectionsPage(), "settings-configure", u"Ajustes"_s, {}, true);
    add(Who, blank(), "user-identity", u"Nuria Bofill"_s, {}, true);
    window.sidebar()->setCount(int(PageId::Home), 6, true, u"6 por resolver"_s);
    window.sidebar()->setCount(Inbox, 3, true, u"3 sin leer"_s);
    window.sidebar()->setCount(int(PageId::Students), 412);
    window.sidebar()->setCount(int(PageId::Enrolments), 538);
    window.sidebar()->setCount(int(PageId::Courses), 18);
    window.sidebar()->setCount(Automatic, 23);
}

PageId pageNamed(const QString &name)
{
    if (name == "home"_L1 || name == "practice"_L1)
        return PageId::Home;
    if (name == "students"_L1 || name == "empty"_L1 || name == "form"_L1)
        return PageId::Students;
    if (name == "messages"_L1)
        return PageId::Messages;
    if (name == "connections"_L1)
        return PageId::Settings;
    return PageId(Templates);
}

void practise(MainWindow &window)
{
    auto *banner = new Banner(Banner::Kind::Info, nullptr, Banner::Shape::Strip);
    banner->setMessage(u"Campus de práctica"_s, u"120 alumnos inventados. Nada sale de este equipo."_s);
    banner->addButton(u"Adelantar un día"_s)->setIconName(u"chronometer"_s);
    banner->addButton(u"Provocar un fallo…"_s);
    banner->addButton(u"Salir de la práctica"_s, true);
    window.setPracticeBanner(banner);
    window.undoBar()->setSecondAction(u"Enviar ya"_s);
    window.undoBar()->showMessage(u"Recordatorio a 5 personas: sale dentro de 24 s"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"page"_s, u"components, controls, students, home, practice, form, empty, messages, connections"_s, u"name"_s,
          u"components"_s},
         {u"dark"_s, u"Dark theme"_s},
         {u"size"_s, u"Size of the window"_s, u"WxH"_s, u"1366x744"_s},
         {u"points"_s, u"Size of the font"_s, u"points"_s, u"10"_s},
         {u"shot"_s, u"Save a picture and end"_s, u"file"_s}});
    parser.process(application);
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
    QFont font = QApplication::font(); // 10 points at 96 dpi are the 13 px of the pictures
    font.setPointSizeF(parser.value(u"points"_s).toDouble());
    QApplication::setFont(font);
    BedelStyle::install(parser.isSet(u"dark"_s) ? BedelStyle::Scheme::Dark : BedelStyle::Scheme::Light);
    for (const QString &name : missingIcons())
        qWarning("The icon theme lacks %s", qPrintable(name));

    MainWindow window;
    window.setCentreName(u"Centro Alameda"_s);
    const QString page = parser.value(u"page"_s);
    fillSidebar(window, page);
    window.statusLine()->setItem(u"database"_s, Mark::Done, u"Base de datos: este equipo"_s);
    window.statusLine()->setItem(u"campus"_s, Mark::Done, u"Campus leído a las 09:40"_s);
    window.statusLine()->setItem(u"whatsapp"_s, Mark::Done, u"WhatsApp listo"_s);
    window.statusLine()->setRightItem(u"jobs"_s, u"2 trabajos en cola"_s);
    window.statusLine()->setRightItem(u"engine"_s, u"Motor en este equipo"_s);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    window.showPage(pageNamed(page));
    if (page == "practice"_L1)
        practise(window);
    if (page == "students"_L1) {
        if (auto *table = window.page(PageId::Students)->findChild<DataTable *>())
            table->setFocus();
    }
    if (parser.isSet(u"shot"_s)) {
        QTimer::singleShot(600, &window, [&] {
            window.grab().save(parser.value(u"shot"_s));
            application.quit();
        });
    }
    return QApplication::exec();
}
