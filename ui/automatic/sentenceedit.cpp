// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/sentenceedit.h"

#include "app/services/errortext.h"
#include "ui/style/bedelstyle.h"
#include "ui/style/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using Kind = RuleField::Kind;

namespace {

constexpr int kMost = 99'999; // what is typed stays, even if it is too much; the limits are told in words
constexpr int kListWide = 110;
constexpr int kWordGap = 4; // that of a space

const RuleField *fieldOf(const RuleSentence &sentence, const QString &key)
{
    const auto found = std::ranges::find(sentence.fields, key, &RuleField::key);
    return found == sentence.fields.cend() ? nullptr : &*found;
}

QString listText(const QVariant &value)
{
    QStringList parts;
    const auto numbers = value.value<QList<int>>();
    for (const int number : numbers)
        parts.append(QString::number(number));
    return parts.join(u", "_s);
}

std::optional<QList<int>> listFromText(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;/·]+"_s);
    QList<int> numbers;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers.append(QString(part).remove(u'%').toInt(&isNumber));
        if (!isNumber)
            return std::nullopt;
    }
    if (numbers.isEmpty())
        return std::nullopt;
    return numbers;
}

QString valueText(const RuleField &field)
{
    switch (field.kind) {
    case Kind::DayList:
    case Kind::PercentList:
        return listText(field.value);
    case Kind::Switch:
    case Kind::Template:
        return {};
    default:
        return QLocale().toString(field.value.toDouble(), 'g', 6);
    }
}

bool isSame(const QVariant &first, const QVariant &second)
{
    if (first.canConvert<QList<int>>() && first.typeId() == QMetaType::fromType<QList<int>>().id())
        return first.value<QList<int>>() == second.value<QList<int>>();
    if (first.typeId() == QMetaType::Double || second.typeId() == QMetaType::Double)
        return std::abs(first.toDouble() - second.toDouble()) < 1e-6;
    return first == second;
}

} // namespace

SentenceEdit::SentenceEdit(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_message(new Label({}, Theme::Text::Small, Theme::Role::Danger))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_message->setWordWrap(true);
    m_message->hide();
    m_column->addWidget(m_message);
}

void SentenceEdit::clear()
{
    if (m_words) {
        m_words->hide();
        m_words->deleteLater(); // a field in it may be the sender
    }
    m_editors.clear();
    m_defaults.clear();
    m_unreadable.clear();
    m_words = new QWidget(this);
    m_flow = new FlowLayout(m_words, kWordGap);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_words->setSizePolicy(policy);
    m_column->insertWidget(0, m_words);
}

void SentenceEdit::setSentence(const RuleSentence &sentence, const RuleSentence &standard)
{
    m_sentence = sentence;
    m_standard = standard;
    clear();
    setAccessibleName(sentence.toText());
    QString rest = sentence.text;
    QStringList named;
    static const QRegularExpression place(u"\\{([a-z_]+)\\}"_s);
    while (true) {
        const QRegularExpressionMatch match = place.match(rest);
        if (!match.hasMatch())
            break;
        addWords(rest.left(match.capturedStart()));
        if (const RuleField *field = fieldOf(m_sentence, match.captured(1))) {
            if (m_fixed.contains(field->key))
                addWords(RuleSentence{.text = match.captured(), .fields = {*field}}.toText());
            else
                addField(*field);
            named.append(field->key);
        }
        rest = rest.mid(match.capturedEnd());
    }
    addWords(rest);
    for (const RuleField &field : std::as_const(m_sentence.fields)) {
        if (named.contains(field.key))
            continue;
        addWords(tr("%1:", "name of a field").arg(fieldName(field.key)));
        addField(field);
    }
    orderTabs();
    showMessage();
}

/// What is made anew stands behind everything in the window, until it is told its place.
void SentenceEdit::orderTabs()
{
    m_tabEnd = nullptr;
    if (!m_tabStart)
        return;
    QWidget *previous = m_tabStart;
    for (int i = 0; i < m_flow->count(); ++i) {
        QWidget *widget = m_flow->itemAt(i)->widget();
        if (!widget || widget->focusPolicy() == Qt::NoFocus)
            continue;
        setTabOrder(previous, widget);
        previous = widget;
    }
    m_tabEnd = previous;
}

void SentenceEdit::addWords(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        auto *label = new Label(word.trimmed()); // a narrow space before % is a gap already
        label->setMinimumHeight(Theme::controlHeight());
        m_flow->addWidget(label);
    }
}

void SentenceEdit::addField(const RuleField &field)
{
    QWidget *editor = makeEditor(field);
    editor->setAccessibleName(fieldName(field.key));
    editor->setToolTip(field.hint);
    m_editors.insert(field.key, editor);
    m_flow->addWidget(editor);
    auto *standard = new Button({}, ButtonKind::Ghost);
    standard->setProperty("bedelSmall", true);
    m_defaults.insert(field.key, standard);
    m_flow->addWidget(standard);
    const QString key = field.key;
    connect(standard, &Button::clicked, this, [this, key] {
        const RuleField *shipped = fieldOf(m_standard, key);
        if (!shipped)
            return;
        QWidget *widget = m_editors.value(key);
        if (auto *box = qobject_cast<QDoubleSpinBox *>(widget))
            box->setValue(shipped->value.toDouble());
        else if (auto *line = qobject_cast<QLineEdit *>(widget))
            line->setText(listText(shipped->value));
        else if (auto *check = qobject_cast<QCheckBox *>(widget))
            check->setChecked(shipped->value.toBool());
        widget->setFocus();
    });
    showStandard(field.key, field.value);
}

QWidget *SentenceEdit::makeEditor(const RuleField &field)
{
    switch (field.kind) {
    case Kind::DayList:
    case Kind::PercentList:
        return makeList(field);
    case Kind::Template:
        return makeTemplate(field);
    case Kind::Switch: {
        auto *box = new QCheckBox(field.value.toBool() ? tr("yes") : tr("no"));
        box->setChecked(field.value.toBool());
        connect(box, &QCheckBox::toggled, this, [this, box, key = field.key](bool isOn) {
            box->setText(isOn ? tr("yes") : tr("no"));
            changed(key, isOn);
        });
        return box;
    }
    default:
        return makeNumber(field);
    }
}

QWidget *SentenceEdit::makeNumber(const RuleField &field)
{
    auto *box = new QDoubleSpinBox;
    const double value = field.value.toDouble();
    const bool isWhole = field.value.typeId() == QMetaType::Int || value == std::floor(value);
    box->setDecimals(isWhole ? 0 : 1);
    box->setRange(0, kMost);
    box->setKeyboardTracking(true);
    box->setFixedWidth(Theme::grown(84));
    box->setAlignment(Qt::AlignRight);
    box->setValue(value);
    const bool isInt = field.value.typeId() == QMetaType::Int;
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, key = field.key, isInt](double number) {
        changed(key, isInt ? QVariant(qRound(number)) : QVariant(number));
    });
    return box;
}

QWidget *SentenceEdit::makeList(const RuleField &field)
{
    auto *line = new QLineEdit(listText(field.value));
    line->setFixedWidth(Theme::grown(kListWide));
    connect(line, &QLineEdit::textChanged, this, [this, line, key = field.key](const QString &text) {
        const auto numbers = listFromText(text);
        const bool was = hasUnreadable();
        if (numbers) {
            m_unreadable.remove(key);
            changed(key, QVariant::fromValue(*numbers));
        } else {
            m_unreadable.insert(key, tr("Numbers with a comma between them, as in “2, 5”."));
            setEditorError(line, true);
        }
        showMessage();
        if (was != hasUnreadable())
            emit readableChanged();
    });
    return line;
}

QWidget *SentenceEdit::makeTemplate(const RuleField &field)
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    fillTemplates(box, field.key, field.value.toString());
    connect(box, &QComboBox::activated, this,
            [this, box, key = field.key] { changed(key, box->currentData().toString()); });
    return box;
}

void SentenceEdit::fillTemplates(QComboBox *box, const QString &key, const QString &value) const
{
    const TemplateKey own = TemplateKey::fromText(value);
    const QString chosen = own.isEmpty() ? QString() : own.toText();
    box->clear();
    box->addItem(m_inherited.value(key), QString());
    for (const SentenceTemplate &one : m_templates)
        box->addItem(one.name, one.key);
    if (!chosen.isEmpty() && box->findData(chosen) < 0)
        box->addItem(chosen, chosen); // chosen elsewhere, not among the approved ones
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void SentenceEdit::setTemplates(const QList<SentenceTemplate> &templates, const QHash<QString, QString> &inherited)
{
    m_templates = templates;
    m_inherited = inherited;
    for (const RuleField &field : std::as_const(m_sentence.fields)) {
        if (auto *box = qobject_cast<QComboBox *>(m_editors.value(field.key)))
            fillTemplates(box, field.key, field.value.toString());
    }
}

void SentenceEdit::changed(const QString &key, const QVariant &value)
{
    showStandard(key, value);
    const auto found = std::ranges::find(m_sentence.fields, key, &RuleField::key);
    if (found != m_sentence.fields.end())
        found->value = value;
    setAccessibleName(m_sentence.toText());
    emit fieldChanged(key, value);
}

void SentenceEdit::showStandard(const QString &key, const QVariant &value)
{
    Button *button = m_defaults.value(key);
    const RuleField *shipped = fieldOf(m_standard, key);
    const QString text = shipped ? valueText(*shipped) : QString();
    const bool differs = shipped && shipped->kind != Kind::Template && !isSame(shipped->value, value);
    button->setVisible(differs);
    button->setText(
        text.isEmpty()
            ? tr("as shipped: %1", "on or off").arg(shipped && shipped->value.toBool() ? tr("on") : tr("off"))
            : tr("default %1", "a number").arg(text));
    button->setToolTip(tr("Back to the value as shipped"));
    button->setAccessibleName(tr("%1: back to the default %2").arg(fieldName(key), text));
}

QString SentenceEdit::fieldName(const QString &key) const
{
    const std::pair<QLatin1StringView, QString> names[]{
        {"days"_L1, tr("Days")},
        {"milestones"_L1, tr("Percents")},
        {"template"_L1, tr("Template")},
        {"passed_template"_L1, tr("Template for those who passed")},
        {"inactive_share"_L1, tr("Share of the course")},
        {"inactive_least"_L1, tr("Days at least")},
        {"inactive_most"_L1, tr("Days at most")},
        {"inactive_without_dates"_L1, tr("Days in courses without dates")},
        {"steps_per_spell"_L1, tr("Messages in one absence")},
        {"spells"_L1, tr("Absences")},
        {"rise_points"_L1, tr("Points of each rise")},
        {"hours_apart"_L1, tr("Hours between two")},
        {"days_apart"_L1, tr("Days between two")},
        {"gap_points"_L1, tr("Points behind plan")},
        {"gap_ends"_L1, tr("Points at which it is caught up")},
        {"after_share"_L1, tr("Share of the time gone")},
        {"controls_percent"_L1, tr("Controls done")},
        {"counts_forecast"_L1, tr("The forecast counts, too")}};
    const auto found = std::ranges::find(names, key, &std::pair<QLatin1StringView, QString>::first);
    return found == std::end(names) ? QString(key).replace(u'_', u' ') : found->second;
}

void SentenceEdit::setProblem(const std::optional<Error> &problem)
{
    m_problem = problem;
    showMessage();
}

QString SentenceEdit::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void SentenceEdit::showMessage()
{
    const QString wrong = m_problem ? m_problem->fact(Error::Fact::Field) : QString();
    const QString allowed = m_problem ? m_problem->fact(Error::Fact::Parameter) : QString();
    QStringList lines;
    for (auto editor = m_editors.cbegin(); editor != m_editors.cend(); ++editor) {
        const QString unreadable = m_unreadable.value(editor.key());
        QString text = unreadable;
        if (text.isEmpty() && editor.key() == wrong)
            text = tr("from %1 to %2.", "what is allowed").arg(allowed.section(u'-', 0, 0), allowed.section(u'-', 1));
        setEditorError(editor.value(), !text.isEmpty());
        editor.value()->setAccessibleDescription(text);
        if (!text.isEmpty())
            lines.append(tr("%1: %2", "name of a field, what is wrong").arg(fieldName(editor.key()), text));
    }
    if (m_problem && !m_editors.contains(wrong))
        lines.append(describe(*m_problem).toText());
    m_message->setText(lines.join(u'\n'));
    m_message->setVisible(!lines.isEmpty());
}
