// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallerypages.h"

#include "ui/style/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/steps.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/todorow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

class GalleryPage : public Page {
public:
    using Page::addBanner;
    using Page::addSidePanel;
    using Page::addTopRow;
    using Page::scrollBody;
    using Page::setBody;
    using Page::setFooter;
    using Page::setTitle;
};

Button *iconButton(const QString &text, const char *icon, ButtonKind kind = ButtonKind::Normal)
{
    auto *button = new Button(text, kind);
    button->setIconName(QString::fromLatin1(icon));
    return button;
}

struct Person {
    const char16_t *name;
    const char16_t *course;
    int done;
    int expected;
    const char16_t *access;
    Mark mark;
    const char16_t *state;
};

constexpr Person kPeople[] = {
    {u"Abellán Ruiz, Martín", u"PRL básico", 64, 48, u"hoy, 08:52", Mark::Moving, u"Avanza"},
    {u"Agirre Etxeberria, Nekane", u"PRL básico +1", 22, 48, u"hace 9 días", Mark::Late, u"Con retraso"},
    {u"Álvarez-Cañas, María Ángeles", u"PRL básico", 24, 48, u"hace 8 días", Mark::Late, u"Con retraso"},
    {u"Bădescu, Ștefan", u"PRL básico +1", 0, 48, u"nunca", Mark::Ring, u"Sin empezar"},
    {u"Castaño Núñez, Íñigo", u"PRL básico", 12, 48, u"hace 14 días", Mark::Stalled, u"Sin actividad"},
    {u"Dos Santos, Thaís", u"PRL básico", 88, 48, u"ayer, 21:14", Mark::Moving, u"Avanza"},
    {u"Echevarría Güell, Begoña", u"PRL básico +1", 35, 48, u"hace 10 días", Mark::Late, u"Con retraso"},
    {u"El Idrissi, Yasmina", u"PRL básico", 100, -1, u"20 nov", Mark::Done, u"Completado"},
    {u"Fernández Öztürk, Deniz", u"PRL básico", 57, 48, u"hoy, 07:30", Mark::Moving, u"Avanza"},
    {u"Giménez Piñeiro, Lucía", u"PRL básico +1", 8, 48, u"hace 16 días", Mark::Stalled, u"Sin actividad"},
    {u"Hernández Muñoz, Andrés", u"Ofimática", 71, 43, u"ayer, 18:40", Mark::Moving, u"Avanza"},
    {u"Ibáñez Solà, Montserrat", u"PRL básico", -1, -1, u"—", Mark::Failed, u"Falló el alta"},
    {u"Jiménez Peláez, Concepción", u"Atención soc.", 49, 66, u"hace 8 días", Mark::Late, u"Con retraso"},
    {u"Kowalczyk, Agnieszka", u"PRL básico", 76, 48, u"hoy, 09:11", Mark::Moving, u"Avanza"},
    {u"López Ordóñez, Joaquín", u"PRL básico +1", 18, 48, u"hace 12 días", Mark::Stalled, u"Sin actividad"},
    {u"Martínez Ávila, Rocío", u"Carretillas", 93, 80, u"ayer, 13:05", Mark::Moving, u"Avanza"},
    {u"Nguyễn, Thị Lan", u"PRL básico", 28, 48, u"hace 9 días", Mark::Late, u"Con retraso"},
};

QStandardItemModel *peopleModel(QObject *parent, bool empty = false)
{
    auto *model = new QStandardItemModel(0, 6, parent);
    model->setHorizontalHeaderLabels(
        {u"Nombre"_s, u"Cursos"_s, u"Progreso"_s, u"Último acceso"_s, u"Estado"_s, u"Teléfono"_s});
    int number = 100;
    for (const Person &person : kPeople) {
        if (empty)
            break;
        QList<QStandardItem *> row;
        for (const QString &text :
             {QString::fromUtf16(person.name), QString::fromUtf16(person.course),
              person.done < 0 ? u"sin datos"_s : u"%1 %"_s.arg(person.done), QString::fromUtf16(person.access),
              QString::fromUtf16(person.state), u"+34 600 000 %1"_s.arg(++number)})
            row.append(new QStandardItem(text));
        row[2]->setData(person.done < 0 ? QVariant() : QVariant(person.done), ProgressRole);
        row[2]->setData(person.expected < 0 ? QVariant() : QVariant(person.expected), ExpectedRole);
        row[2]->setData(int(person.mark), MarkRole);
        row[4]->setData(int(person.mark), MarkRole);
        model->appendRow(row);
    }
    return model;
}

DataTable *peopleTable(bool empty = false)
{
    auto *table = new DataTable;
    table->setModel(peopleModel(table, empty));
    constexpr CellKind kKinds[] = {CellKind::Name,  CellKind::Plain, CellKind::Progress,
                                   CellKind::Muted, CellKind::State, CellKind::Number};
    constexpr int kWidths[] = {210, 106, 106, 100, 130, 140};
    for (int column = 0; column < 6; ++column) {
        table->setCellKind(column, kKinds[column]);
        table->setColumnWidthHint(column, kWidths[column]);
    }
    table->setStretchColumn(0);
    table->setDropOrder({5, 1, 3});
    table->setSorting({.column = 0});
    if (!empty) {
        for (const int row : {1, 2, 4, 6, 9})
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        table->selectionModel()->setCurrentIndex(table->model()->index(1, 0), QItemSelectionModel::NoUpdate);
    }
    return table;
}

QWidget *titled(const QString &title)
{
    return new Label(title, Theme::Text::Strong);
}

SidePanel *personPanel()
{
    auto *panel = new SidePanel;
    QVBoxLayout *body = panel->body();
    auto *top = new QHBoxLayout;
    top->addWidget(new ElidedLabel(u"Nekane Agirre Etxeberria"_s, Theme::Text::Person), 1);
    top->addWidget(Button::tool(u"overflow-menu"_s, u"Más"_s));
    body->addLayout(top);
    body->addWidget(new Label(u"nekane.agirre@correo.example"_s, Theme::Text::Body, Role::Muted));
    auto *phone = new QHBoxLayout;
    phone->addWidget(new Label(u"+34 600 000 102"_s, Theme::Text::Body, Role::Muted));
    phone->addWidget(new Chip(u"Acepta WhatsApp"_s, Chip::Tone::Ok));
    phone->addStretch(1);
    body->addLayout(phone);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(iconButton(u"Enviar recordatorio"_s, "document-send", ButtonKind::Primary));
    buttons->addWidget(iconButton(u"Escribir…"_s, "dialog-messages"));
    buttons->addStretch(1);
    body->addLayout(buttons);
    body->addWidget(new Line);
    body->addWidget(titled(u"Alta"_s));
    auto *steps = new Steps;
    steps->setSteps({{Mark::Done, u"Alta local"_s, u"3 nov"_s, u"Hecho"_s},
                     {Mark::Done, u"Campus"_s, u"3 nov"_s, u"Hecho"_s},
                     {Mark::Done, u"Matrícula"_s, u"2 cursos"_s, u"Hecho"_s},
                     {Mark::Moving, u"Bienvenida"_s, u"en cola"_s, u"En curso"_s}});
    body->addWidget(steps);
    body->addWidget(new Line);
    return panel;
}

} // namespace

Page *studentsPage()
{
    auto *page = new GalleryPage;
    page->setTitle(u"Alumnos"_s);
    page->header()->addAction(iconButton(u"Importar…"_s, "download"));
    page->header()->addAction(iconButton(u"Nuevo alumno"_s, "list-add-user", ButtonKind::Primary));
    auto *filters = new FilterRow;
    filters->setPlaceholder(u"Filtrar (Ctrl+F)"_s);
    filters->setChips({{u"month"_s, u"Alta en noviembre"_s}, {u"tutor"_s, u"Tutora: Nuria"_s}});
    page->addTopRow(filters);
    page->setBody(peopleTable());
    auto *footer = new Footer;
    footer->setCounts(37, 412, 5);
    footer->setLink(u"Seleccionar los 37"_s);
    footer->addAction(iconButton(u"Exportar…"_s, "document-export"));
    footer->addAction(iconButton(u"Matricular…"_s, "view-task"));
    footer->addAction(iconButton(u"Enviar recordatorio a 5"_s, "document-send"));
    page->setFooter(footer);
    page->addSidePanel(personPanel())->showPanel();
    return page;
}

Page *emptyPage()
{
    auto *page = new GalleryPage;
    page->setTitle(u"Alumnos"_s);
    page->header()->addAction(iconButton(u"Nuevo alumno"_s, "list-add-user", ButtonKind::Primary));
    auto *filters = new FilterRow;
    filters->setChips({{u"a"_s, u"Carretillas"_s}, {u"b"_s, u"Sin acceso > 30 días"_s}, {u"c"_s, u"Sin teléfono"_s}});
    page->addTopRow(filters);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *empty = new EmptyState;
    empty->setMessage(u"view-filter"_s, u"Nadie cumple los tres filtros a la vez"_s,
                      u"Hay 412 alumnos. Sin el filtro «Sin teléfono» aparecerían 4."_s);
    empty->setAction(u"Quitar «Sin teléfono»"_s);
    empty->setSecondAction(u"Quitar todos"_s);
    column->addWidget(empty, 1);
    page->setBody(body);
    auto *footer = new Footer;
    footer->setCounts(0, 412, 0);
    page->setFooter(footer);
    return page;
}

Page *homePage()
{
    auto *page = new GalleryPage;
    page->setTitle(u"Martes, 24 de noviembre"_s);
    page->header()->setSummary(u"Centro Alameda · campus leído a las 09:40"_s);
    page->header()->addAction(iconButton(u"Leer el campus"_s, "view-refresh"));
    page->header()->addAction(iconButton(u"Nuevo alumno"_s, "list-add-user", ButtonKind::Primary));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(12);
    const auto tile = [&](const QString &label, const QString &figure, const QString &fact) {
        auto *made = new FigureTile;
        made->setFigure(label, figure, fact);
        tiles->addWidget(made);
    };
    tile(u"Altas hoy"_s, u"14"_s, u"22 matrículas"_s);
    tile(u"Mensajes enviados"_s, u"63"_s, u"96 % entregados"_s);
    tile(u"Respuestas"_s, u"9"_s, u"3 sin contestar"_s);
    tile(u"Progreso de hoy"_s, u"+412"_s, u"puntos, 57 personas"_s);
    left->addLayout(tiles);
    auto *todo = new Card(u"Por resolver"_s);
    todo->setDetail(u"6"_s);
    todo->setEdgeToEdge(true);
    const auto row = [&](Mark mark, const QString &what, const QString &why, const QString &when, const QString &verb) {
        auto *made = new TodoRow;
        made->setTodo(mark, what, why, when, verb);
        todo->body()->addWidget(made);
    };
    row(Mark::Failed, u"Montserrat Ibáñez Solà: el campus rechazó el correo"_s,
        u"Ya lo usa «M. Ibáñez» (id 2118). Puede ser la misma persona."_s, u"08:47"_s, u"Revisar alta"_s);
    row(Mark::Unconfirmed, u"4 mensajes sin confirmar"_s,
        u"WhatsApp cortó la conexión. Quizá llegaron: no se repiten solos."_s, u"09:12"_s, u"Revisar 4"_s);
    row(Mark::Warning, u"Lucía Giménez espera respuesta"_s,
        u"La ventana para escribirle sin plantilla se cierra en 2 h 14 min."_s, u"07:58"_s, u"Responder"_s);
    row(Mark::Stalled, u"8 personas sin entrar desde hace más de 10 días"_s,
        u"PRL básico (5), Atención sociosanitaria (2) y Ofimática (1)."_s, u"hoy"_s, u"Ver alumnos"_s);
    left->addWidget(todo);
    left->addStretch(1);
    columns->addLayout(left, 8);
    auto *today = new Card(u"Hoy"_s);
    today->setLink(u"Ver todo"_s);
    auto *timeline = new Timeline;
    timeline->setEntries({{Mark::Moving, u"Campus leído: 57 personas han avanzado"_s, {}, u"09:40"_s},
                          {Mark::Done, u"Alta de Andrés Hernández, con bienvenida"_s, {}, u"09:31"_s}});
    today->body()->addWidget(timeline);
    today->body()->addStretch(1);
    columns->addWidget(today, 5);
    page->scrollBody()->addLayout(columns);
    return page;
}

Page *formPage()
{
    auto *page = new GalleryPage;
    page->setTitle(u"Nuevo alumno"_s);
    page->header()->setPath(u"Alumnos"_s);
    QVBoxLayout *body = page->scrollBody();
    auto *form = new QWidget;
    form->setMaximumWidth(680);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    auto *banner = new Banner(Banner::Kind::Warning);
    banner->setMessage(u"Puede que ya exista"_s,
                       u"«María José Íñiguez Solà» tiene el mismo teléfono. Último curso: Ofimática, junio de 2026."_s);
    banner->addButton(u"Ver ficha"_s);
    banner->addButton(u"Es otra persona"_s, true);
    column->addWidget(banner);
    column->addWidget(new Label(u"Datos de la persona"_s, Theme::Text::Section));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    auto *mail = new Field(u"&Correo electrónico"_s, new QLineEdit(u"mj.iniguez@correo"_s));
    mail->setError(u"Falta el final del dominio. Ejemplo: nombre@centro.es"_s);
    auto *phone = new Field(u"&Teléfono móvil"_s, new QLineEdit(u"+34 600 000 107"_s));
    phone->setChecked(u"España. Puede recibir WhatsApp."_s);
    auto *password = new QComboBox;
    password->addItem(u"La crea Moodle y la envía por correo"_s);
    grid->addWidget(new Field(u"&Nombre"_s, new QLineEdit(u"María José"_s)), 0, 0);
    grid->addWidget(new Field(u"&Apellidos"_s, new QLineEdit(u"Íñiguez Peña"_s)), 0, 1);
    grid->addWidget(mail, 1, 0);
    grid->addWidget(phone, 1, 1);
    grid->addWidget(new Field(u"&Usuario"_s, new QLineEdit(u"mj.iniguez"_s)), 2, 0);
    grid->addWidget(new Field(u"Contra&seña"_s, password), 2, 1);
    column->addLayout(grid);
    column->addStretch(1);
    body->addWidget(form);
    auto *footer = new Footer(nullptr, true);
    footer->addLead(new MarkLabel(Mark::Done));
    footer->setText(u"Borrador guardado a las 09:41"_s);
    footer->addAction(new Button(u"Cancelar"_s));
    footer->addAction(new Button(u"Guardar y otro"_s));
    footer->addAction(new Button(u"Guardar alumno"_s, ButtonKind::Primary));
    page->setFooter(footer);
    return page;
}

Page *messagesPage()
{
    auto *page = new GalleryPage;
    page->setTitle(u"Registro de mensajes"_s);
    auto *panel = new SidePanel;
    panel->body()->addWidget(new Label(u"Recordatorio a Leire Vidal"_s, Theme::Text::Person));
    panel->body()->addWidget(
        new Label(u"recordatorio_inactividad · español · WhatsApp"_s, Theme::Text::Small, Role::Muted));
    auto *bubble = new Bubble;
    bubble->setText(u"Hola, Leire: hace 7 días que no entras en Ofimática. Vas por el 31 %. ¿Te ayudamos con "
                    u"algo?\n\nEscribe BAJA si no quieres más avisos."_s);
    bubble->setFootnote(u"09:10"_s, Mark::Read);
    panel->body()->addWidget(bubble);
    panel->body()->addWidget(titled(u"Qué ha pasado"_s));
    auto *timeline = new Timeline;
    timeline->setEntries({{Mark::Clock, u"En cola"_s, u"Regla «Sin acceso», versión 3"_s, u"09:04:58"_s},
                          {Mark::Accepted, u"Aceptado por WhatsApp"_s, u"Tras 5 min para deshacer"_s, u"09:10:02"_s},
                          {Mark::Sent, u"Enviado"_s, {}, u"09:10:03"_s},
                          {Mark::Delivered, u"Entregado"_s, {}, u"09:10:05"_s},
                          {Mark::Read, u"Leído"_s, {}, u"09:25:40"_s}});
    panel->body()->addWidget(timeline);
    page->setBody(peopleTable());
    page->addSidePanel(panel)->showPanel();
    return page;
}

Page *connectionsPage()
{
    auto *page = new GalleryPage;
    page->setTitle(u"Ajustes"_s);
    auto *card = new Card(u"Moodle"_s);
    card->setMaximumWidth(820);
    card->addTitleWidget(new Chip(u"2 por resolver"_s, Chip::Tone::Danger, Mark::Failed));
    card->addTitleWidget(new Label(u"Comprobado hoy a las 09:44 · 1,2 s"_s, Theme::Text::Small, Role::Muted), true);
    card->addTitleWidget(iconButton(u"Comprobar"_s, "view-refresh"), true);
    auto *list = new CheckList;
    list->setLines({{Mark::Done, u"El campus responde: Moodle 4.5.2, «Centro Alameda»"_s, {}, {}},
                    {Mark::Done, u"Token válido: usuario bedel_ws, sin fecha de caducidad"_s, {}, {}},
                    {Mark::Failed, u"Falta la función mod_scorm_get_scorm_sco_tracks"_s,
                     u"Sin ella no hay progreso. En Moodle: Administración › Servidor › Servicios externos › Bedel."_s,
                     u"1. Administración"_s},
                    {Mark::Warning, u"La función de cambios recientes no está en el servicio"_s,
                     u"Funciona igual, pero cada lectura pide 40 veces más datos."_s, u"1. Administración"_s}});
    card->body()->addWidget(new Line);
    card->body()->addWidget(list);
    page->scrollBody()->addWidget(card);
    page->scrollBody()->addStretch(1);
    return page;
}
