// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/holidayscard.h"

#include "app/domain/clock.h"
#include "app/domain/rules/holidays.h"
#include "app/services/settingsservice.h"
#include "ui/regionname.h"
#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/silence.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFontMetrics>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNextShown = 6;
constexpr int kRowsShown = 5;
constexpr int kLargestFile = 200'000;

QStringList linesOf(const QString &text)
{
    static const QRegularExpression between(u"[\\n;]"_s);
    QStringList lines;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        // Several days may share a line, unless a note follows: it may have commas of its own.
        const QStringList days = part.contains(u'#') ? QStringList{part} : part.split(u',', Qt::SkipEmptyParts);
        for (const QString &day : days) {
            if (!day.trimmed().isEmpty())
                lines.append(day.trimmed());
        }
    }
    return lines;
}

/// The sense of order of a list of days: yearly ones by their month.
QString orderOf(const QString &entry)
{
    return entry.section(u'#', 0, 0).trimmed();
}

/// A line of a calendar file as it is stored: "25/12/2026 Navidad" becomes "2026-12-25 # Navidad".
QString entryFromLine(const QString &line)
{
    static const QRegularExpression spanish(u"^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?:[\\s,;\\t]+(.*))?$"_s);
    static const QRegularExpression iso(u"^(\\d{4}-\\d{2}-\\d{2}|\\d{2}-\\d{2})(?:[\\s,;\\t#]+(.*))?$"_s);
    const QString clean = line.trimmed();
    QString day;
    QString note;
    if (const auto match = spanish.match(clean); match.hasMatch()) {
        day = QDate(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt())
                  .toString(Qt::ISODate);
        note = match.captured(4);
    } else if (const auto other = iso.match(clean); other.hasMatch()) {
        day = other.captured(1);
        note = other.captured(2);
    }
    if (day.isEmpty() || !holidaysFromText(day, 2024, 2024))
        return {};
    note = note.simplified().remove(u'#');
    return note.isEmpty() ? day : u"%1 # %2"_s.arg(day, note);
}

} // namespace

HolidaysCard::HolidaysCard(SettingsService &settings, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_error(new Banner(Banner::Kind::Danger))
    , m_card(new Card)
    , m_national(new QCheckBox)
    , m_next(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_ownCard(new Card)
    , m_ownHelp(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_holidays(new QListWidget)
    , m_day(new QDateEdit)
    , m_everyYear(new QCheckBox)
    , m_note(new QLineEdit)
    , m_dayField(new Field({}, m_day))
    , m_noteField(new Field({}, m_note))
    , m_add(new Button)
    , m_remove(new Button)
    , m_import(new Button)
    , m_closedCard(new Card)
    , m_closures(new QListWidget)
    , m_from(new QDateEdit)
    , m_to(new QDateEdit)
    , m_fromField(new Field({}, m_from))
    , m_toField(new Field({}, m_to))
    , m_addClosure(new Button)
    , m_removeClosure(new Button)
{
    build();
    connect(m_national, &QCheckBox::clicked, this, [this](bool isOn) {
        QCoro::connect(m_settings.set(QString(setting::kSendingNationalHolidays.key), isOn ? u"true"_s : u"false"_s),
                       this, [this](const Result<void> &set) {
                           if (!set) {
                               m_error->setError(set.error());
                               m_error->present();
                           }
                           load();
                       });
    });
    connect(m_add, &Button::clicked, this, [this] {
        addHoliday(m_day->date(), m_everyYear->isChecked(), m_note->text());
        m_note->clear();
        m_day->setFocus();
    });
    connect(m_addClosure, &Button::clicked, this, [this] { addClosure(m_from->date(), m_to->date()); });
    connect(m_remove, &Button::clicked, this, [this] { removeChosen(m_holidays, setting::kSendingHolidays.key); });
    connect(m_removeClosure, &Button::clicked, this,
            [this] { removeChosen(m_closures, setting::kSendingClosures.key); });
    connect(m_import, &Button::clicked, this, &HolidaysCard::importFile);
    connect(m_from, &QDateEdit::dateChanged, this, [this](const QDate &day) {
        if (m_to->date() < day)
            m_to->setDate(day);
    });
    for (const auto &[list, button] : {std::pair(m_holidays, m_remove), std::pair(m_closures, m_removeClosure)})
        connect(list, &QListWidget::itemSelectionChanged, this,
                [list = list, button = button] { button->setEnabled(!list->selectedItems().isEmpty()); });
    connect(&settings, &SettingsService::changed, this, &HolidaysCard::load);
    retranslate();
}

HolidaysCard::~HolidaysCard()
{
    silenceChildren(this);
}

void HolidaysCard::build()
{
    const QDate today = m_clock.now().toLocalTime().date();
    for (QDateEdit *edit : {m_day, m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDate(today);
    }
    for (Label *label : {m_next, m_ownHelp})
        label->setWordWrap(true);
    for (QListWidget *list : {m_holidays, m_closures}) {
        list->setSelectionMode(QAbstractItemView::ExtendedSelection);
        list->setUniformItemSizes(true);
    }
    m_card->body()->setSpacing(6);
    m_card->body()->addWidget(m_national);
    m_card->body()->addWidget(m_next);
    m_ownCard->addTitleWidget(m_import, true);
    const auto fields = [](Card *card, std::initializer_list<QWidget *> widgets) {
        auto *host = new QWidget;
        auto *flow = new QHBoxLayout(host);
        flow->setContentsMargins(0, 0, 0, 0);
        flow->setSpacing(12);
        // What has no label above it stands beside the fields themselves, also while one of them has a message.
        const int label = QFontMetrics(Theme::font(Theme::Text::Medium)).lineSpacing() + 4;
        for (QWidget *widget : widgets) {
            if (qobject_cast<Field *>(widget)) {
                flow->addWidget(widget, 1, Qt::AlignTop);
                continue;
            }
            widget->setMinimumHeight(Theme::controlHeight());
            auto *below = new QVBoxLayout;
            below->setSpacing(0);
            below->addSpacing(label);
            below->addWidget(widget);
            below->addStretch(1);
            flow->addLayout(below);
        }
        card->body()->addWidget(host);
    };
    m_ownCard->body()->setSpacing(10);
    m_ownCard->body()->addWidget(m_ownHelp);
    m_ownCard->body()->addWidget(m_holidays);
    fields(m_ownCard, {m_dayField, m_noteField, m_everyYear, m_add});
    m_ownCard->body()->addWidget(m_remove, 0, Qt::AlignLeft);
    m_closedCard->body()->setSpacing(10);
    m_closedCard->body()->addWidget(m_closures);
    fields(m_closedCard, {m_fromField, m_toField, m_addClosure});
    m_closedCard->body()->addWidget(m_removeClosure, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_error, m_card, m_ownCard, m_closedCard})
        column->addWidget(widget);
    m_error->setClosable(true);
    m_error->hide();
}

QStringList HolidaysCard::holidays() const
{
    return linesOf(m_settings.values().get(setting::kSendingHolidays));
}

QStringList HolidaysCard::closures() const
{
    return linesOf(m_settings.values().get(setting::kSendingClosures));
}

void HolidaysCard::addHoliday(const QDate &day, bool everyYear, const QString &note)
{
    const QString when = day.toString(everyYear ? u"MM-dd"_s : u"yyyy-MM-dd"_s);
    QStringList entries = holidays();
    entries.removeIf([&when](const QString &entry) { return orderOf(entry) == when; });
    const QString clean = note.simplified().remove(u'#');
    entries.append(clean.isEmpty() ? when : u"%1 # %2"_s.arg(when, clean));
    saveList(setting::kSendingHolidays.key, entries);
}

void HolidaysCard::addClosure(const QDate &from, const QDate &to)
{
    if (to < from) {
        m_toField->setError(tr("It must not lie before the first day."));
        m_to->setFocus();
        return;
    }
    m_toField->clearMessage();
    QStringList entries = closures();
    const QString entry = u"%1/%2"_s.arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate));
    if (!entries.contains(entry))
        entries.append(entry);
    saveList(setting::kSendingClosures.key, entries);
}

void HolidaysCard::removeChosen(QListWidget *list, QLatin1StringView key)
{
    QStringList entries = list == m_holidays ? holidays() : closures();
    const QList<QListWidgetItem *> chosen = list->selectedItems();
    for (const QListWidgetItem *item : chosen)
        entries.removeAll(item->data(Qt::UserRole).toString());
    saveList(key, entries);
}

void HolidaysCard::saveList(QLatin1StringView key, QStringList entries)
{
    std::ranges::sort(entries, {}, &orderOf);
    QCoro::connect(m_settings.set(QString(key), entries.join(u'\n')), this, [this](const Result<void> &set) {
        if (set) {
            m_error->hide();
            load();
            return;
        }
        m_error->setError(set.error());
        m_error->present();
    });
}

bool HolidaysCard::import(const QString &text)
{
    QStringList entries = holidays();
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QString entry = entryFromLine(line);
        if (entry.isEmpty()) {
            m_error->setMessage(
                tr("The list was not taken over"),
                tr("Line %1 is no day: “%2”. Write each as 25/12/2026 or 2026-12-25, a note may follow.")
                    .arg(QLocale().toString(i + 1), line.left(60)));
            m_error->present();
            return false;
        }
        const QString when = orderOf(entry);
        entries.removeIf([&when](const QString &known) { return orderOf(known) == when; });
        entries.append(entry);
    }
    saveList(setting::kSendingHolidays.key, entries);
    return true;
}

void HolidaysCard::importFile()
{
    const QString name = QFileDialog::getOpenFileName(this, tr("Import days"), {}, tr("Text or table (*.txt *.csv)"));
    if (name.isEmpty())
        return;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile) {
        m_error->setMessage(tr("The list was not taken over"),
                            file.isOpen() ? tr("The file is too large for a calendar.") : file.errorString());
        m_error->present();
        return;
    }
    import(QString::fromUtf8(file.readAll()));
}

QString HolidaysCard::dayText(const QDate &day) const
{
    return QLocale().toString(day, QLocale::LongFormat);
}

QString HolidaysCard::entryText(const QString &entry) const
{
    const QString when = orderOf(entry);
    const QString note = entry.section(u'#', 1).trimmed();
    QString text;
    if (when.contains(u'/')) {
        const QDate from = QDate::fromString(when.section(u'/', 0, 0), Qt::ISODate);
        const QDate to = QDate::fromString(when.section(u'/', 1), Qt::ISODate);
        text = tr("%1 to %2", "first and last day").arg(dayText(from), dayText(to));
    } else if (const QDate day = QDate::fromString(when, Qt::ISODate); day.isValid()) {
        text = dayText(day);
    } else {
        const QDate yearly = QDate::fromString(u"2024-"_s + when, Qt::ISODate);
        text = tr("every %1", "day and month")
                   .arg(QLocale().toString(yearly, tr("d MMMM", "day and month of a yearly holiday")));
    }
    return note.isEmpty() ? text : tr("%1 · %2", "day, note").arg(text, note);
}

void HolidaysCard::fill(QListWidget *list, const QStringList &entries)
{
    list->clear();
    for (const QString &entry : entries) {
        auto *item = new QListWidgetItem(entryText(entry), list);
        item->setData(Qt::UserRole, entry);
    }
    list->setVisible(!entries.isEmpty());
    list->setFixedHeight(std::min<int>(kRowsShown, int(entries.size())) * Theme::menuRowHeight() + 4);
    (list == m_holidays ? m_remove : m_removeClosure)->setVisible(!entries.isEmpty());
    (list == m_holidays ? m_remove : m_removeClosure)->setEnabled(false);
}

void HolidaysCard::showNational()
{
    const QString country = m_settings.values().get(setting::kCountry);
    const QString name = regionName(country);
    m_national->setText(tr("Public holid&ays of %1", "country").arg(name));
    const bool isKnown = countriesWithHolidays().contains(country);
    m_national->setEnabled(isKnown);
    m_national->setChecked(isKnown && m_settings.values().get(setting::kSendingNationalHolidays));
    if (!isKnown) {
        m_next->setText(tr("The calendar of this country is not known here: its holidays are typed in below."));
        return;
    }
    const QDate today = m_clock.now().toLocalTime().date();
    QList<QDate> days =
        nationalHolidays(country, today.year()).values() + nationalHolidays(country, today.year() + 1).values();
    days.removeIf([&today](const QDate &day) { return day < today; });
    std::ranges::sort(days);
    QStringList next;
    for (const QDate &day : std::as_const(days).first(std::min<qsizetype>(kNextShown, days.size())))
        next.append(QLocale().toString(day, tr("ddd d MMM", "weekday, day and month of the next holidays")));
    m_next->setText(tr("The next ones: %1.", "list of days").arg(next.join(tr(", ", "between days"))));
}

void HolidaysCard::load()
{
    showNational();
    fill(m_holidays, holidays());
    fill(m_closures, closures());
}

void HolidaysCard::retranslate()
{
    m_card->setTitle(tr("Holidays"));
    m_ownCard->setTitle(tr("Holidays of region and town"));
    m_ownHelp->setText(tr("On these days rules write to nobody; what is due waits for the next working day."));
    m_holidays->setAccessibleName(tr("Holidays of region and town"));
    m_dayField->setLabel(tr("&Day"));
    m_noteField->setLabel(tr("N&ote (optional)"));
    m_everyYear->setText(tr("every &year"));
    m_add->setText(tr("Add day"));
    m_remove->setText(tr("Remove the chosen"));
    m_import->setText(tr("Import list…"));
    m_closedCard->setTitle(tr("The centre is closed"));
    m_closures->setAccessibleName(tr("The centre is closed"));
    m_fromField->setLabel(tr("&From"));
    m_toField->setLabel(tr("&To"));
    m_addClosure->setText(tr("Add closure"));
    m_removeClosure->setText(tr("Remove the chosen"));
    for (QDateEdit *edit : {m_day, m_from, m_to})
        edit->setLocale(QLocale());
    load();
}

void HolidaysCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
