// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sendinghourscard.h"

#include "app/services/settingsservice.h"
#include "ui/settings/settingtext.h"
#include "ui/style/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/silence.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kDays = 7;
constexpr int kColumns = 2;
} // namespace

SendingHoursCard::SendingHoursCard(SettingsService &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_card(new Card)
    , m_always(new QCheckBox)
    , m_alwaysField(new Field({}, m_always))
    , m_help(new Label({}, Theme::Text::Small, Theme::Role::Muted))
{
    m_help->setWordWrap(true);
    m_card->body()->setSpacing(12);
    m_card->body()->addWidget(m_help);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    for (int row = 0; row < kDays; ++row) {
        auto *edit = new QLineEdit;
        auto *field = new Field({}, edit);
        m_days.append(edit);
        m_fields.append(field);
        // The week goes down the first column, then the second one: Tab follows the days.
        const int half = (kDays + 1) / kColumns;
        grid->addWidget(field, row % half, row / half, Qt::AlignTop);
        connect(edit, &QLineEdit::editingFinished, this, [this, edit, row] {
            if (edit->isModified())
                save(row);
        });
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_card->body()->addLayout(grid);
    m_card->body()->addWidget(m_alwaysField);
    connect(m_always, &QCheckBox::clicked, this, [this](bool isOn) {
        QCoro::connect(m_settings.set(QString(setting::kSendingHours.key), isOn ? u"always"_s : u"rules"_s), this,
                       [this](const Result<void> &set) {
                           if (!set)
                               m_alwaysField->setError(set.error());
                           load();
                       });
    });
    connect(&settings, &SettingsService::changed, this, &SendingHoursCard::load);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    retranslate();
}

SendingHoursCard::~SendingHoursCard()
{
    silenceChildren(this);
}

std::optional<QList<HourSpan>> SendingHoursCard::spansFromText(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:-|–|a|to)\\s*(\\d{1,2})(?:[:.](\\d{2}))?$"_s);
    static const QRegularExpression between(u"\\s*(?:[,;]|\\s+(?:y|and)\\s+|\\s{2,})\\s*"_s);
    QList<HourSpan> spans;
    const QStringList parts = text.trimmed().split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QRegularExpressionMatch match = form.match(part.trimmed());
        if (!match.hasMatch())
            return std::nullopt;
        const bool isToEnd = match.captured(3).toInt() == 24 && match.captured(4).toInt() == 0;
        const HourSpan span{.from = QTime(match.captured(1).toInt(), match.captured(2).toInt()),
                            .to = isToEnd ? QTime(23, 59, 59, 999)
                                          : QTime(match.captured(3).toInt(), match.captured(4).toInt())};
        const bool isInOrder = spans.isEmpty() || spans.constLast().to <= span.from;
        if (!span.from.isValid() || !span.to.isValid() || span.from >= span.to || !isInOrder)
            return std::nullopt;
        spans.append(span);
    }
    return spans;
}

QString SendingHoursCard::toText(const QList<HourSpan> &spans)
{
    QStringList parts;
    for (const HourSpan &span : spans)
        parts.append(u"%1-%2"_s.arg(span.from.toString(u"H:mm"_s),
                                    span.to.second() == 59 ? u"24:00"_s : span.to.toString(u"H:mm"_s)));
    return parts.join(u", "_s);
}

void SendingHoursCard::load()
{
    const SettingValues &values = m_settings.values();
    const auto week = weekFromText(values.get(setting::kSendingWeek));
    for (int row = 0; row < kDays; ++row) {
        if (week && !m_days.at(row)->isModified())
            m_days.at(row)->setText(toText(week->at(std::size_t(row))));
    }
    const bool isAlways = values.get(setting::kSendingHours) == "always"_L1;
    m_always->setChecked(isAlways);
    for (Field *field : std::as_const(m_fields))
        field->setEnabled(!isAlways);
    if (isAlways)
        m_alwaysField->setWarning(tr("Hours, holidays and closures do not count, and nothing can be taken back."));
    else if (m_alwaysField->state() == Field::State::Warning)
        m_alwaysField->clearMessage();
    applyOverride(m_alwaysField, m_settings, setting::kSendingHours.key);
}

void SendingHoursCard::save(int row)
{
    const auto spans = spansFromText(m_days.at(row)->text());
    if (!spans) {
        m_fields.at(row)->setError(tr("Hours as in “9:30-14:00, 16:00-20:00”, the earlier part first."));
        return;
    }
    auto week = weekFromText(m_settings.values().get(setting::kSendingWeek)).value_or(SendingHours::usual().week);
    week.at(std::size_t(row)) = *spans;
    for (Field *field : std::as_const(m_fields)) {
        if (field->state() == Field::State::Checked)
            field->clearMessage(); // one field at a time says that it was saved
    }
    saveWeek(week, m_fields.at(row));
}

void SendingHoursCard::saveWeek(const std::array<QList<HourSpan>, 7> &week, Field *field)
{
    QCoro::connect(m_settings.set(QString(setting::kSendingWeek.key), ::toText(week)), this,
                   [this, field](const Result<void> &set) {
                       if (!set) {
                           field->setError(set.error());
                           return;
                       }
                       static_cast<QLineEdit *>(field->editor())->setModified(false);
                       field->setChecked(tr("Saved for all desks."));
                       load();
                   });
}

void SendingHoursCard::retranslate()
{
    m_card->setTitle(tr("Hours"));
    m_help->setText(tr("When rules may write, by the clock of each student. An empty day is a day without messages."));
    for (int row = 0; row < kDays; ++row) {
        QString name = QLocale().standaloneDayName(row + 1);
        name[0] = name.at(0).toUpper();
        m_fields.at(row)->setLabel(name);
        m_days.at(row)->setPlaceholderText(tr("no messages"));
    }
    m_always->setText(tr("What this computer sends goes at any &hour, also at night and on holidays"));
    load();
}

void SendingHoursCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
