// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallerypages.h"
#include "ui/style/icons.h"
#include "ui/style/stylepaint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/miniprogress.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pageheader.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTextEdit>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

class GalleryPage : public Page {
public:
    using Page::scrollBody;
    using Page::setTitle;
};

struct Row {
    Mark mark;
    const char16_t *word;
    const char16_t *state;
};

void addRows(QVBoxLayout *body, std::initializer_list<Row> rows)
{
    body->setSpacing(7);
    for (const Row &row : rows) {
        auto *across = new QHBoxLayout;
        across->setSpacing(10);
        across->addWidget(new MarkLabel(row.mark));
        across->addWidget(new Label(QString::fromUtf16(row.word)));
        across->addStretch(1);
        across->addWidget(new Label(QString::fromUtf16(row.state), Theme::Text::Small, Role::Muted));
        body->addLayout(across);
    }
}

class Bar final : public QWidget {
public:
    Bar(int done, int expected, Mark state)
        : m_done(done)
        , m_expected(expected)
        , m_state(state)
    {
        setFixedHeight(20);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintMiniProgress(&painter, rect().adjusted(0, 0, -44, 0), m_done, m_expected, m_state, Theme::of(this));
        painter.setFont(Theme::font(Theme::Text::Medium));
        painter.setPen(Theme::of(this).color(Role::Text));
        painter.drawText(rect(), int(Qt::AlignRight | Qt::AlignVCenter), u"%1 %"_s.arg(m_done));
    }

private:
    int m_done;
    int m_expected;
    Mark m_state;
};

Card *stateCard()
{
    auto *card = new Card(u"Mensaje"_s);
    addRows(card->body(),
            {{Mark::Clock, u"En cola", u"queued"},
             {Mark::Accepted, u"Aceptado", u"accepted"},
             {Mark::Sent, u"Enviado", u"sent"},
             {Mark::Delivered, u"Entregado", u"delivered"},
             {Mark::Read, u"Leído", u"read"},
             {Mark::Unconfirmed, u"Sin confirmar", u"unconfirmed"},
             {Mark::Held, u"Retenido", u"held"},
             {Mark::Failed, u"Falló", u"failed"},
             {Mark::Cancelled, u"Anulado", u"cancelled"}});
    card->body()->addSpacing(12);
    card->body()->addWidget(new Label(u"Alta y matrícula"_s, Theme::Text::Section));
    addRows(card->body(),
            {{Mark::Todo, u"Por hacer", u"pending, local"},
             {Mark::Moving, u"En curso", u"creating"},
             {Mark::Done, u"Hecho", u"on_campus, enrolled"},
             {Mark::Failed, u"Falló", u"failed"},
             {Mark::Held, u"En pausa", u"suspended"},
             {Mark::Cancelled, u"Archivado", u"archived, ended"}});
    card->body()->addStretch(1);
    return card;
}

Card *progressCard()
{
    auto *card = new Card(u"Progreso"_s);
    QVBoxLayout *body = card->body();
    addRows(body,
            {{Mark::Ring, u"Sin empezar", u"not_started"},
             {Mark::Moving, u"Avanza", u"in_progress"},
             {Mark::Late, u"Con retraso", u"in_progress"},
             {Mark::Stalled, u"Sin actividad", u"in_progress"},
             {Mark::Done, u"Completado", u"completed"},
             {Mark::Todo, u"Sin datos", u"unknown"}});
    body->addWidget(new Bar(64, 58, Mark::Moving));
    body->addWidget(new Bar(22, 58, Mark::Late));
    body->addWidget(new Bar(100, -1, Mark::Done));
    body->addSpacing(8);
    body->addWidget(new Label(u"Fichas"_s, Theme::Text::Section));
    auto *chips = new QWidget;
    auto *flow = new FlowLayout(chips);
    flow->addWidget(new FilterChip(u"Filtro"_s));
    flow->addWidget(new Chip(u"En orden"_s, Chip::Tone::Ok, Mark::Done));
    flow->addWidget(new Chip(u"1 aviso"_s, Chip::Tone::Warn, Mark::Warning));
    flow->addWidget(new Chip(u"2 por resolver"_s, Chip::Tone::Danger, Mark::Failed));
    flow->addWidget(new Chip(u"Información"_s, Chip::Tone::Info, Mark::News));
    flow->addWidget(new Chip(u"hoy"_s));
    body->addWidget(chips);
    body->addSpacing(8);
    body->addWidget(new Label(u"Tipografía"_s, Theme::Text::Section));
    body->addWidget(new Label(u"26 cifra"_s, Theme::Text::Figure));
    body->addWidget(new Label(u"20 título de página"_s, Theme::Text::Title));
    body->addWidget(new Label(u"15 título de sección"_s, Theme::Text::Section));
    auto *line = new QHBoxLayout;
    line->addWidget(new Label(u"13 texto"_s));
    line->addWidget(new Label(u"13 medio"_s, Theme::Text::Medium));
    line->addWidget(new Label(u"13 fuerte"_s, Theme::Text::Strong));
    line->addStretch(1);
    body->addLayout(line);
    auto *small = new QHBoxLayout;
    small->addWidget(new Label(u"12 secundario"_s, Theme::Text::Small, Role::Muted));
    small->addWidget(new Label(u"11 ejes y grupos"_s, Theme::Text::Tiny, Role::Muted));
    small->addStretch(1);
    body->addLayout(small);
    body->addStretch(1);
    return card;
}

QHBoxLayout *fieldPair(Field *left, Field *right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(left);
    row->addWidget(right);
    return row;
}

Card *buttonsCard()
{
    auto *card = new Card(u"Botones"_s);
    QVBoxLayout *body = card->body();
    auto *row = new QHBoxLayout;
    row->addWidget(new Button(u"Guardar"_s, ButtonKind::Primary));
    row->addWidget(new Button(u"Cancelar"_s));
    row->addWidget(new Button(u"Borrar"_s, ButtonKind::Danger));
    auto *off = new Button(u"Inactivo"_s);
    off->setEnabled(false);
    row->addWidget(off);
    row->addStretch(1);
    body->addLayout(row);
    auto *quiet = new QHBoxLayout;
    quiet->addWidget(new Button(u"Ver todo"_s, ButtonKind::Ghost));
    auto *columns = new Button(u"Columnas"_s, ButtonKind::Quiet);
    columns->setIconName(u"view-list-details"_s);
    quiet->addWidget(columns);
    quiet->addWidget(Button::tool(u"overflow-menu"_s, u"Más"_s));
    quiet->addStretch(1);
    body->addLayout(quiet);
    body->addSpacing(6);
    body->addWidget(new Label(u"Campos"_s, Theme::Text::Section));
    auto *disabled = new QLineEdit(u"Inactivo"_s);
    disabled->setEnabled(false);
    body->addLayout(
        fieldPair(new Field(u"&Normal"_s, new QLineEdit(u"Begoña"_s)), new Field(u"&Inactivo"_s, disabled)));
    auto *wrong = new Field(u"&Error"_s, new QLineEdit(u"mj@correo"_s));
    wrong->setError(u"Falta el final del dominio."_s);
    auto *checked = new Field(u"&Comprobado"_s, new QLineEdit(u"+34 600 000 107"_s));
    checked->setChecked(u"Puede recibir WhatsApp."_s);
    body->addLayout(fieldPair(wrong, checked));
    body->addSpacing(6);
    body->addWidget(new Label(u"Avisos"_s, Theme::Text::Section));
    const auto banner = [&](Banner::Kind kind, const QString &title, const QString &text) {
        auto *made = new Banner(kind);
        made->setMessage(title, text);
        body->addWidget(made);
        return made;
    };
    banner(Banner::Kind::Danger, u"No se guardó"_s, u"La base de datos está llena."_s)->addButton(u"Detalles"_s, true);
    banner(Banner::Kind::Warning, u"Puede que ya exista"_s, u"Mismo teléfono que Begoña Güell."_s);
    banner(Banner::Kind::Info, u"Campus de práctica"_s, u"Nada sale de este equipo."_s);
    banner(Banner::Kind::Ok, u"412 alumnos importados"_s, u"3 filas rechazadas, en el archivo."_s);
    body->addStretch(1);
    return card;
}

/// A menu that stands still, to be looked at.
class StillMenu final : public QMenu {
public:
    StillMenu()
    {
        addAction(themedIcon(u"document-send"_s), u"Enviar recordatorio"_s)->setShortcut(QKeySequence(u"Ctrl+R"_s));
        setActiveAction(addAction(themedIcon(u"document-edit"_s), u"Editar"_s));
        addSeparator();
        addAction(themedIcon(u"archive-insert"_s), u"Archivar"_s)->setShortcut(QKeySequence::Delete);
        addMenu(u"Matricular en"_s)->addAction(u"Ofimática"_s);
        setWindowFlags(Qt::Widget);
    }
};

Card *controlsCard()
{
    auto *card = new Card(u"Controles reales"_s);
    QVBoxLayout *body = card->body();
    body->setSpacing(10);
    body->addWidget(new QLineEdit(u"Begoña Güell"_s));
    auto *country = new QComboBox;
    country->addItems({u"España (+34)"_s, u"México (+52)"_s});
    body->addWidget(country);
    auto *off = new QComboBox;
    off->addItem(u"Inactivo"_s);
    off->setEnabled(false);
    body->addWidget(off);
    auto *days = new QSpinBox;
    days->setSuffix(u" días"_s);
    days->setValue(7);
    body->addWidget(days);
    auto *date = new QDateEdit(QDate(2026, 11, 24));
    date->setCalendarPopup(true);
    body->addWidget(date);
    auto *marked = new QCheckBox(u"Enviar la bienvenida"_s);
    marked->setChecked(true);
    marked->setObjectName(u"focusHere"_s);
    body->addWidget(marked);
    body->addWidget(new QCheckBox(u"Sin marcar"_s));
    auto *inactive = new QCheckBox(u"Inactiva"_s);
    inactive->setEnabled(false);
    body->addWidget(inactive);
    auto *radio = new QRadioButton(u"Al terminar el alta"_s);
    radio->setChecked(true);
    body->addWidget(radio);
    body->addWidget(new QRadioButton(u"En la fecha de inicio"_s));
    body->addSpacing(8);
    auto *bar = new QProgressBar;
    bar->setValue(42);
    body->addWidget(bar);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    body->addWidget(slider);
    auto *text = new QTextEdit(u"Un texto de varias líneas."_s);
    text->setFixedHeight(60);
    body->addWidget(text);
    body->addStretch(1);
    return card;
}

Card *viewsCard()
{
    auto *card = new Card;
    QVBoxLayout *body = card->body();
    auto *tabs = new QTabBar;
    tabs->setExpanding(false);
    for (const auto *text : {u"Resumen", u"Progreso", u"Mensajes"})
        tabs->addTab(QString::fromUtf16(text));
    body->addWidget(tabs);
    auto *tree = new QTreeWidget;
    tree->setFrameShape(QFrame::NoFrame);
    tree->setHeaderLabels({u"Curso"_s, u"Alumnos"_s});
    auto *top = new QTreeWidgetItem(tree, {u"Seguridad"_s, u"115"_s});
    auto *first = new QTreeWidgetItem(top, {u"PRL básico"_s, u"86"_s});
    new QTreeWidgetItem(top, {u"Carretillas"_s, u"29"_s});
    tree->expandAll();
    first->setSelected(true);
    tree->setFixedHeight(160);
    body->addWidget(tree);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(new Button(u"Cancelar"_s));
    row->addWidget(new Button(u"Enviar a 41 personas"_s, ButtonKind::Primary));
    body->addLayout(row);
    body->addStretch(1);
    return card;
}

} // namespace

Page *componentsPage()
{
    auto *page = new GalleryPage;
    page->setTitle(u"Componentes"_s);
    page->header()->setSummary(u"Estados, fichas, campos, avisos y escala de tipos"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (Card *card : {stateCard(), progressCard(), buttonsCard()})
        row->addWidget(card, 1);
    page->scrollBody()->addLayout(row);
    return page;
}

Page *controlsPage()
{
    auto *page = new GalleryPage;
    page->setTitle(u"Controles"_s);
    page->header()->setSummary(u"Widgets de Qt con el estilo propio, sin hoja QSS"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(controlsCard(), 1);
    row->addWidget(viewsCard(), 1);
    auto *side = new QVBoxLayout;
    side->addWidget(new StillMenu, 0, Qt::AlignTop);
    side->addStretch(1);
    row->addLayout(side, 1);
    page->scrollBody()->addLayout(row);
    return page;
}
