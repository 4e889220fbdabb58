// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ruletext.h"
#include "app/storage/templateproposalrepository.h"
#include "app/storage/templaterepository.h"
#include "tests/support/patience.h"
#include "tests/ui/clickon.h"
#include "tests/ui/pageworld.h"
#include "ui/jobs/pullrow.h"
#include "ui/style/bedelstyle.h"
#include "ui/templates/buttonsedit.h"
#include "ui/templates/coveragepage.h"
#include "ui/templates/coveragepanel.h"
#include "ui/templates/coveragetext.h"
#include "ui/templates/mappingeditor.h"
#include "ui/templates/proposedialog.h"
#include "ui/templates/studentpick.h"
#include "ui/templates/templatepanel.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/pageheader.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCompleter>
#include <QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Button *buttonWith(const QWidget *parent, const QString &text)
{
    const QList<Button *> all = parent->findChildren<Button *>();
    for (Button *button : all) {
        if (button->text() == text && button->isVisibleTo(parent))
            return button;
    }
    return nullptr;
}

WhatsAppTemplate approved(const QString &name, const QString &language, const QString &body)
{
    return {.key = {name, language},
            .metaId = name + language,
            .state = TemplateState::Approved,
            .category = u"UTILITY"_s,
            .quality = u"GREEN"_s,
            .components = {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, body}}}};
}

} // namespace

class tst_TemplatesPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { BedelStyle::install(BedelStyle::Scheme::Light); }
    void init() { m_world = std::make_unique<PageWorld>(); }
    void cleanup()
    {
        m_page.reset();
        m_coverage.reset();
        m_world.reset();
    }

    void withoutAnAccountItLeadsToTheConnection()
    {
        open();
        QTRY_VERIFY(m_page->emptyState()->isVisible());
        QSignalSpy wanted(m_page.get(), &TemplatesPage::connectionsWanted);
        clickOn(buttonWith(m_page.get(), u"Connect WhatsApp"_s));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(QCoro::waitFor(m_world->jobs->counts())->open, 0);
    }

    void templatesAreListedFilteredAndReadAgain()
    {
        m_world->fill();
        store({approved(u"curso_terminado"_s, u"es"_s, u"¡Enhorabuena, {{1}}! Has terminado {{2}}. Hasta pronto."_s)});
        open();
        QTRY_VERIFY(m_page->model().rowCount() > 1);
        const int all = m_page->model().rowCount();
        m_page->filterRow()->setText(u"enhorabuena"_s);
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        m_page->filterRow()->setText({});
        QTRY_COMPARE(m_page->model().rowCount(), all);
        const auto *reading = m_page->findChild<PullRow *>();
        clickOn(buttonWith(m_page.get(), u"Read templates"_s));
        QTRY_VERIFY(!reading->isHidden());
        QSignalSpy wanted(m_page.get(), &TemplatesPage::coverageWanted);
        clickOn(buttonWith(m_page.get(), u"Where they are used"_s));
        QCOMPARE(wanted.size(), 1);
    }

    void aTemplateIsReadToARealStudentAndMapped()
    {
        m_world->fill();
        store(
            {approved(u"progreso_curso"_s, u"es"_s, u"¡Bien, {{1}}! En {{2}} llevas el {{3}} por ciento de {{4}}."_s)});
        open();
        show(u"progreso_curso"_s);
        TemplatePanel *panel = m_page->panel();
        QTRY_VERIFY(panel->studentPick()->studentId() != 0);
        const Student first = QCoro::waitFor(m_world->students->student(panel->studentPick()->studentId())).value();
        QTRY_VERIFY(panel->previewText().contains(first.firstName));
        QVERIFY(panel->previewText().contains("[Text, variable {{4}}?]"_L1)); // nobody fills it: a hole
        QComboBox *fourth = panel->mapping()->findChildren<QComboBox *>().last();
        fourth->setCurrentIndex(fourth->findData(word(TemplateVariable::Centre)));
        emit fourth->activated(fourth->currentIndex());
        QTRY_VERIFY(!panel->previewText().contains("{{4}}"_L1));
        QTRY_VERIFY(m_world->settings->values().mapping({u"progreso_curso"_s, u"es"_s}).contains(u"body.4"_s));
    }

    void anotherStudentIsLookedFor()
    {
        m_world->fill();
        open();
        show(u"bienvenida_curso"_s);
        StudentPick *pick = m_page->panel()->studentPick();
        QTRY_VERIFY(pick->studentId() != 0);
        const qint64 before = pick->studentId();
        const ListPage<StudentRow> everybody = QCoro::waitFor(m_world->students->page({}, 0, 5)).value();
        const Student other = everybody.rows.at(2).student;
        QVERIFY(other.id != before);
        QSignalSpy chosen(pick, &StudentPick::studentChosen);
        pick->edit()->setFocus();
        pick->edit()->setText(other.lastName);
        emit pick->edit()->textEdited(other.lastName);
        QAbstractItemModel *found = pick->edit()->completer()->model();
        QTRY_VERIFY(found->rowCount() > 0);
        emit pick->edit()->completer()->activated(found->index(0, 0));
        QTRY_COMPARE(chosen.size(), 1);
    }

    void aFileAtTheHeadIsCheckedAndNamed()
    {
        MappingEditor editor;
        QSignalSpy chosen(&editor, &MappingEditor::mappingChosen);
        const QByteArray components = R"([{"type":"HEADER","format":"DOCUMENT"},{"type":"BODY","text":"Hola {{1}}"},
            {"type":"BUTTONS","buttons":[{"type":"COPY_CODE","example":"A"},{"type":"URL","url":"https://a.example/{{1}}"}]}])";
        TemplateUse use{.whatsAppTemplate = {.key = {u"guia"_s, u"es"_s},
                                             .state = TemplateState::Approved,
                                             .components = QJsonDocument::fromJson(components).array()},
                        .mapping = {{u"body.1"_s, TemplateVariable::FirstName}}};
        editor.setUse(use, {});
        QCOMPARE(editor.findChildren<QComboBox *>().size(), 2); // what depends on the person
        const auto leave = [&editor](int field, const QString &text) {
            QLineEdit *edit = editor.findChildren<QLineEdit *>().at(field);
            edit->setText(text);
            emit edit->editingFinished();
        };
        leave(0, u"http://a.example/guia.pdf"_s);
        QCOMPARE(chosen.size(), 0); // it is told at once, and not stored
        leave(0, u" https://a.example/guia.pdf "_s);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(editor.texts(), (QMap<QString, QString>{{u"header.media"_s, u"https://a.example/guia.pdf"_s}}));
        use.texts = editor.texts();
        editor.setUse(use, {});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the fields of before
        leave(0, u"https://a.example/guia.pdf"_s);
        QCOMPARE(chosen.size(), 1); // nothing new
        leave(3, QString(21, u'A')); // file, its name, the variable's fixed text, the code
        QCOMPARE(chosen.size(), 1);
        leave(3, u"VERANO"_s);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(editor.texts().value(u"button.0"_s), u"VERANO"_s);

        // The end of an address can be the same for everybody.
        QComboBox *end = editor.findChildren<QComboBox *>().last();
        end->setCurrentIndex(end->count() - 1);
        emit end->activated(end->count() - 1);
        QCOMPARE(chosen.size(), 2); // nothing is written yet
        leave(4, u"alta\t 26"_s);
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(editor.texts().value(u"button.1"_s), u"alta 26"_s); // as WhatsApp takes it
        QVERIFY(!editor.mapping().contains(u"button.1"_s));
    }

    void whatAMessageDoesNotKnowIsWarnedOf()
    {
        MappingEditor editor;
        TemplateUse use{.whatsAppTemplate = approved(u"a"_s, u"es"_s, u"Llevas {{3}} puntos."_s)};
        use.mapping = effectiveMapping(use.whatsAppTemplate, {});
        editor.setUse(use, {RuleEvent::Welcome, RuleEvent::Deadline});
        const auto *field = editor.findChild<Field *>();
        QCOMPARE(field->state(), Field::State::Warning);
        QVERIFY(field->message().contains(ruleName(RuleEvent::Welcome)));
        QVERIFY(!field->message().contains(ruleName(RuleEvent::Deadline)));
    }

    void aTemplateIsProposedAndMetasAnswerShown()
    {
        m_world->fill();
        open();
        QTRY_VERIFY(m_page->model().rowCount() > 0);
        ProposeDialog *dialog = m_page->propose(MessagePurpose::Survey, u"en"_s);
        QCOMPARE(dialog->proposal().key.toText(), u"bedel_survey:en"_s);
        QVERIFY(dialog->proposeButton()->isEnabled());
        dialog->bodyEdit()->setPlainText(u"{{first_name}}, hello"_s);
        QVERIFY(!dialog->proposeButton()->isEnabled());
        QVERIFY(dialog->faults()->openCount() > 0);
        dialog->kindCombo()->setCurrentIndex(int(PredefinedKind::Deadline));
        emit dialog->kindCombo()->activated(int(PredefinedKind::Deadline));
        QVERIFY(dialog->proposeButton()->isEnabled());
        clickOn(dialog->buttonsEdit()->addButton());
        QVERIFY(!dialog->proposeButton()->isEnabled()); // it has no text yet
        const QList<QLineEdit *> edits = dialog->buttonsEdit()->findChildren<QLineEdit *>();
        QCOMPARE(edits.size(), 2);
        edits.first()->setText(u"I need help"_s);
        QVERIFY(!edits.last()->isVisible()); // an answer leads nowhere
        QVERIFY(dialog->proposeButton()->isEnabled());
        clickOn(dialog->proposeButton());
        QTRY_VERIFY(!m_page->proposeDialog());
        const auto waiting = [this] {
            const auto open =
                m_world->database->run([](SqlSession &session) { return TemplateProposalRepository(session).open(); });
            return open.result().value();
        };
        QCOMPARE(waiting().size(), 1);
        QCOMPARE(waiting().first().key.toText(), u"bedel_deadline:en"_s);
        QCOMPARE(waiting().first().buttons, QList<ProposalButton>{{.text = u"I need help"_s}});
        const qint64 id = waiting().first().id;
        QTRY_COMPARE(m_page->panel()->rowId(), -id);
        QTRY_VERIFY(m_page->panel()->isVisible());

        // Meta refuses; the person reads why, and gives it up.
        const auto refuse = [id](SqlSession &session) {
            return TemplateProposalRepository(session).setRefused(
                id,
                {.kind = Error::Kind::Invalid,
                 .system = Error::System::WhatsApp,
                 .code = u"2388293"_s,
                 .facts = {{Error::Fact::Excerpt, u"Demasiadas variables."_s}}});
        };
        QVERIFY(m_world->database->run(refuse).result());
        const auto *banner = m_page->panel()->findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible() && banner->sentence().contains("Demasiadas variables."_L1));
        QTRY_VERIFY(buttonWith(m_page->panel(), u"Give up"_s));
        clickOn(buttonWith(m_page->panel(), u"Give up"_s));
        QTRY_COMPARE(waiting().size(), 0);
    }

    void aNameThatIsTakenKeepsTheDialogOpen()
    {
        m_world->fill();
        store({approved(u"bedel_welcome"_s, u"es"_s, u"Hola"_s)});
        open();
        ProposeDialog *dialog = m_page->propose(MessagePurpose::Welcome, u"es"_s);
        clickOn(dialog->proposeButton());
        auto *banner = dialog->findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(dialog->isVisible());
        dialog->reject();
    }

    void theMatrixShowsHolesAndFillsThem()
    {
        m_world->fill();
        store({approved(u"recordatorio"_s, u"es"_s, u"Hola {{1}}, sigue con {{2}} cuando puedas."_s)});
        m_coverage = std::make_unique<CoveragePage>(services());
        m_coverage->resize(1300, 700);
        m_coverage->show();
        CoverageModel &model = m_coverage->model();
        QTRY_VERIFY(model.rowCount() > 2);
        const auto *table = m_coverage->table()->model();
        const int deadline = CoverageModel::columnOf(RuleEvent::Deadline);
        QCOMPARE(table->index(0, deadline).data().toString(), u"None chosen"_s);
        QCOMPARE(table->index(0, deadline).data(MarkRole).toInt(), int(Mark::Failed));
        QVERIFY(!table->index(0, deadline).data(Qt::ToolTipRole).toString().isEmpty());

        emit m_coverage->table()->clicked(table->index(0, deadline));
        CoveragePanel *panel = m_coverage->panel();
        QTRY_VERIFY(panel->isVisible());
        QCOMPARE(panel->ruleEvent(), RuleEvent::Deadline);
        QTRY_VERIFY(panel->templateCombo()->findData(u"recordatorio:es"_s) > 0);
        choose(panel, u"recordatorio:es"_s);
        const auto *const field = qobject_cast<Field *>(panel->templateCombo()->parentWidget());
        QVERIFY2(field && field->message().startsWith("It counts at once"_L1), "the centre's choice");
        QTRY_COMPARE(table->index(0, deadline).data().toString(), u"Ready"_s);
        QCOMPARE(m_world->settings->values().get(setting::kTemplateReminder).name, u"recordatorio"_s);
        QCOMPARE(table->index(0, CoverageModel::columnOf(RuleEvent::Behind)).data().toString(), u"Ready"_s);

        // One course goes its own way, and back.
        const CoverageRow course = *model.rowAt(1);
        emit m_coverage->table()->clicked(table->index(1, CoverageModel::columnOf(RuleEvent::Survey)));
        QTRY_COMPARE(panel->courseId(), course.courseId);
        QVERIFY2(field->message().contains("for a day"_L1), qPrintable(field->message())); // it changes the rule
        choose(panel, u"recordatorio:es"_s);
        const int survey = CoverageModel::columnOf(RuleEvent::Survey);
        QTRY_COMPARE(table->index(1, survey).data().toString(), u"Ready"_s);
        QCOMPARE(table->index(2, survey).data().toString(), u"None chosen"_s);
        QTRY_COMPARE(panel->templateCombo()->currentData().toString(), u"recordatorio:es"_s);
        choose(panel, QString());
        QTRY_COMPARE(table->index(1, survey).data().toString(), u"None chosen"_s);
    }

    void escClosesThePanelOfTheMatrixBeforeThePage()
    {
        m_world->fill();
        m_coverage = std::make_unique<CoveragePage>(services());
        m_coverage->resize(1300, 700);
        m_coverage->show();
        QTRY_VERIFY(m_coverage->model().rowCount() > 1);
        DataTable *table = m_coverage->table();
        emit table->clicked(table->model()->index(0, CoverageModel::columnOf(RuleEvent::Deadline)));
        QTRY_VERIFY(m_coverage->panel()->isVisible());
        QSignalSpy left(m_coverage.get(), &CoveragePage::left);
        QTest::keyClick(table, Qt::Key_Escape);
        QVERIFY(!m_coverage->panel()->isVisible());
        QCOMPARE(left.size(), 0);
        QTest::keyClick(table, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void theMatrixModelKeepsItsPromises()
    {
        CoverageModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        CoverageFacts facts{.courses = {{.id = 7, .fullName = u"Ofimática"_s}, {.id = 8, .fullName = u"Prevención"_s}},
                            .language = u"es"_s};
        model.setCoverage(coverageOf(facts));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), CoverageModel::FirstEventColumn + int(kRuleEvents.size()));
        model.setFilter(u"OFIMATICA"_s, false);
        QCOMPARE(model.rowCount(), 2); // what holds everywhere stays
        QCOMPARE(model.rowOf(7), 1);
        QCOMPARE(model.rowOf(8), -1);
        model.setFilter({}, true);
        QCOMPARE(model.rowCount(), 3);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        facts.chosen.insert(MessagePurpose::Survey, {u"x"_s, u"es"_s});
        model.setCoverage(coverageOf(facts));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        facts.courses.removeLast();
        model.setCoverage(coverageOf(facts));
        QCOMPARE(reset.size(), 1);
        QVERIFY(!model.cellAt(model.index(0, 0)));
        QCOMPARE(model.cellAt(model.index(0, CoverageModel::columnOf(RuleEvent::Survey)))->coverage, Coverage::Unknown);
    }

    void theListModelKeepsItsPromises()
    {
        TemplateModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.columnCount(), int(TemplateColumnCount));
    }

    void everyReasonHasWords()
    {
        const CoverageRow row{.language = u"es"_s};
        for (int value = 0; value <= int(Coverage::Unmapped); ++value) {
            const CoverageCell cell{.coverage = Coverage(value), .key = {u"a"_s, u"en"_s}, .unmapped = {u"body.1"_s}};
            QVERIFY(!coverageWord(cell.coverage).isEmpty());
            QVERIFY(!coverageReason(row, cell).isEmpty());
            QVERIFY(isHole(cell.coverage) == (coverageMark(cell.coverage) == Mark::Failed));
        }
        for (int fault = 0; fault <= int(ProposalFault::NoExample); ++fault)
            QVERIFY(!faultText(ProposalFault(fault)).isEmpty());
        for (const PredefinedKind kind : kPredefinedKinds)
            QVERIFY(!predefinedName(kind).isEmpty());
    }

private:
    TemplatesServices services()
    {
        return {*m_world->templates, *m_world->students, *m_world->settings, *m_world->jobs,
                *m_world->changes,   m_world->state,     m_world->clock};
    }
    void open()
    {
        m_page = std::make_unique<TemplatesPage>(services());
        m_page->resize(1160, 700);
        m_page->show();
    }
    void show(const QString &name)
    {
        m_page->showTemplate({name, u"es"_s});
        QTRY_VERIFY(m_page->panel()->isVisible());
        QTRY_VERIFY(m_page->model().rowCount() > 0);
    }
    /// Beside those that fill() stored.
    void store(const QList<WhatsAppTemplate> &more)
    {
        const QDateTime now = m_world->clock.now();
        const auto put = [more, now](SqlSession &session) -> Result<void> {
            for (const WhatsAppTemplate &one : more) {
                if (const Result<void> stored = TemplateRepository(session).put(one, now); !stored)
                    return stored;
            }
            return {};
        };
        QVERIFY(m_world->database->run(put).result());
    }
    static void choose(CoveragePanel *panel, const QString &key)
    {
        const int index = panel->templateCombo()->findData(key);
        QVERIFY(index >= 0);
        panel->templateCombo()->setCurrentIndex(index);
        emit panel->templateCombo()->activated(index);
    }

    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<TemplatesPage> m_page;
    std::unique_ptr<CoveragePage> m_coverage;
};

QTEST_MAIN(tst_TemplatesPage)
#include "tst_templatespage.moc"
