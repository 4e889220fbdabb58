// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/courserulescard.h"

#include "app/domain/names.h"
#include "ui/style/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kTypedFrom = 12; // a longer list is looked through by typing
}

CourseRulesCard::CourseRulesCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_none(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_choice(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_none->setWordWrap(true);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(24);
    m_choice->setFocusPolicy(Qt::StrongFocus);
    m_card->addTitleWidget(m_choice, true);
    m_card->body()->setSpacing(12);
    m_card->body()->addWidget(m_none);
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        const qint64 id = m_choice->itemData(index).toLongLong();
        m_choice->setCurrentIndex(-1);
        if (id != 0)
            addCourse(id);
    });
    retranslate();
}

QString CourseRulesCard::courseName(qint64 courseId) const
{
    const auto found =
        std::ranges::find_if(m_courses, [courseId](const CourseRow &row) { return row.course.id == courseId; });
    return found == m_courses.cend() ? tr("A course that is no longer there") : found->course.fullName;
}

void CourseRulesCard::setCourses(const QList<CourseRow> &courses)
{
    m_courses = courses;
    setRule(m_rule); // names
}

void CourseRulesCard::setTemplates(const QList<SentenceTemplate> &templates)
{
    m_templates = templates;
    for (const Row &row : std::as_const(m_rows))
        row.sentence->setTemplates(m_templates, {{u"template"_s, tr("the rule's template")}});
}

void CourseRulesCard::setRule(const Rule &rule)
{
    m_rule = rule;
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    QList<qint64> ids = rule.courses.keys();
    std::ranges::sort(ids, {}, [this](qint64 id) { return folded(courseName(id)); });
    for (const qint64 id : std::as_const(ids))
        addRow(id);
    fillChoice();
}

void CourseRulesCard::setGeneral(const Rule &rule)
{
    const QHash<qint64, CourseRule> own = m_rule.courses;
    m_rule = rule;
    m_rule.courses = own;
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.sentence->hasUnreadable()) // what was typed stays
            showSentence(row);
    }
}

void CourseRulesCard::addRow(qint64 courseId)
{
    Row row{.courseId = courseId,
            .widget = new QWidget,
            .isOn = new QCheckBox(courseName(courseId).replace(u'&', u"&&"_s)),
            .sentence = new SentenceEdit};
    auto *column = new QVBoxLayout(row.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(new Line);
    auto *head = new QHBoxLayout;
    head->addWidget(row.isOn, 1);
    auto *remove = new Button(tr("As everywhere"), ButtonKind::Ghost);
    remove->setAccessibleName(tr("%1: as everywhere").arg(courseName(courseId)));
    head->addWidget(remove);
    column->addLayout(head);
    column->addWidget(row.sentence);
    row.isOn->setChecked(m_rule.courses.value(courseId).isEnabled);
    connect(row.isOn, &QCheckBox::toggled, this, [this, courseId](bool isOn) {
        m_rule.courses[courseId].isEnabled = isOn;
        if (SentenceEdit *edit = sentence(courseId))
            edit->setVisible(isOn);
        emit changed(m_rule.courses);
    });
    connect(remove, &Button::clicked, this, [this, courseId] { removeCourse(courseId); });
    connect(row.sentence, &SentenceEdit::fieldChanged, this,
            [this, courseId](const QString &key, const QVariant &value) { onField(courseId, key, value); });
    connect(row.sentence, &SentenceEdit::readableChanged, this, [this] { emit changed(m_rule.courses); });
    m_card->body()->addWidget(row.widget);
    setTabOrder(m_rows.isEmpty() ? m_choice : m_rows.constLast().sentence->tabEnd(), row.isOn);
    setTabOrder(row.isOn, remove);
    row.sentence->setTabStart(remove);
    m_rows.append(row);
    showSentence(row);
}

void CourseRulesCard::showSentence(const Row &row)
{
    const CourseRule own = m_rule.courses.value(row.courseId);
    Rule here = m_rule;
    here.terms = own.terms.value_or(m_rule.terms);
    here.templateKey = own.templateKey;
    // What differs is told against the rule itself, not against what was shipped.
    row.sentence->setFixed({u"passed_template"_s});
    row.sentence->setSentence(ruleSentence(here, own.templateKey), ruleSentence(m_rule, m_rule.templateKey));
    row.sentence->setTemplates(m_templates, {{u"template"_s, tr("the rule's template")}});
    row.sentence->setVisible(own.isEnabled);
}

void CourseRulesCard::onField(qint64 courseId, const QString &key, const QVariant &value)
{
    CourseRule &own = m_rule.courses[courseId];
    if (key == "template"_L1) {
        own.templateKey = TemplateKey::fromText(value.toString());
    } else {
        const RuleTerms terms = withField(own.terms.value_or(m_rule.terms), key, value);
        own.terms = terms == m_rule.terms ? std::nullopt : std::optional(terms);
    }
    emit changed(m_rule.courses);
}

void CourseRulesCard::addCourse(qint64 courseId)
{
    m_rule.courses.insert(courseId, {});
    addRow(courseId);
    fillChoice();
    m_rows.constLast().isOn->setFocus();
    emit changed(m_rule.courses);
}

void CourseRulesCard::removeCourse(qint64 courseId)
{
    m_rule.courses.remove(courseId);
    const auto isOfCourse = [courseId](const Row &row) { return row.courseId == courseId; };
    const qsizetype place = std::ranges::find_if(std::as_const(m_rows), isOfCourse) - m_rows.cbegin();
    if (place < m_rows.size()) {
        m_rows.at(place).widget->hide();
        m_rows.at(place).widget->deleteLater(); // its button is the sender
        m_rows.removeAt(place);
    }
    fillChoice();
    m_choice->setFocus();
    emit changed(m_rule.courses);
}

void CourseRulesCard::setProblems(const QHash<qint64, Error> &problems)
{
    for (const Row &row : std::as_const(m_rows)) {
        const auto problem = problems.constFind(row.courseId);
        row.sentence->setProblem(problem == problems.cend() ? std::nullopt : std::optional(*problem));
    }
}

bool CourseRulesCard::hasUnreadable() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return row.sentence->hasUnreadable(); });
}

SentenceEdit *CourseRulesCard::sentence(qint64 courseId) const
{
    const auto found = std::ranges::find(m_rows, courseId, &Row::courseId);
    return found == m_rows.cend() ? nullptr : found->sentence;
}

void CourseRulesCard::fillChoice()
{
    m_choice->clear();
    for (const CourseRow &row : std::as_const(m_courses)) {
        if (!m_rule.courses.contains(row.course.id))
            m_choice->addItem(row.course.fullName, row.course.id);
    }
    if (m_choice->count() > kTypedFrom && !m_choice->isEditable()) {
        m_choice->setEditable(true);
        m_choice->setInsertPolicy(QComboBox::NoInsert);
        m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_choice->completer()->setFilterMode(Qt::MatchContains);
    }
    // The list may be wider than the box: courses differ in their last words, too.
    m_choice->view()->setMinimumWidth(m_choice->view()->sizeHintForColumn(0) + Theme::grown(8));
    m_choice->setCurrentIndex(-1);
    m_choice->setPlaceholderText(tr("Another rule for a course…"));
    if (m_choice->lineEdit())
        m_choice->lineEdit()->setPlaceholderText(tr("Another rule for a course…"));
    m_choice->setEnabled(m_choice->count() > 0);
    m_none->setVisible(m_rows.isEmpty());
}

void CourseRulesCard::retranslate()
{
    m_card->setTitle(tr("In single courses"));
    m_none->setText(tr("The rule is the same in all courses."));
    m_choice->setAccessibleName(tr("Another rule for a course"));
    setRule(m_rule);
}

void CourseRulesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
