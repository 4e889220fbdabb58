// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"
#include "tests/ui/cuttexts.h"
#include "tests/ui/pageworld.h"
#include "ui/courses/coursespage.h"
#include "ui/enrolments/enrolmentspage.h"
#include "ui/home/homepage.h"
#include "ui/jobs/jobspanel.h"
#include "ui/messages/messagepanel.h"
#include "ui/messages/messagespage.h"
#include "ui/settings/settingspage.h"
#include "ui/style/bedelstyle.h"
#include "ui/templates/coveragepage.h"
#include "ui/templates/coveragepanel.h"
#include "ui/templates/proposedialog.h"
#include "ui/templates/templatepanel.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Texts of another language are a third longer than English: none may be cut on the smallest screen.
class tst_LongTexts final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        BedelStyle::install(BedelStyle::Scheme::Light);
        QCoreApplication::installTranslator(&m_stretcher);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_stretcher); }
    void init()
    {
        m_world = std::make_unique<PageWorld>();
        m_world->fill();
    }
    void cleanup() { m_world.reset(); }

    void home()
    {
        HomePage page(*m_world->home, *m_world->courses, *m_world->enrolments, *m_world->jobs, *m_world->settings,
                      *m_world->changes, m_world->clock);
        check(&page, [&page] { return page.taskCount() >= 4; });
    }
    void courses()
    {
        CoursesPage page(*m_world->courses, *m_world->enrolments, *m_world->jobs, *m_world->settings, *m_world->changes,
                         m_world->state, m_world->clock);
        check(&page, [&page] { return page.model().rowCount() > 0; });
        page.table()->selectAll();
        check(&page, [&page] { return page.table()->selectedRowNumbers().size() == page.model().rowCount(); });
    }
    void enrolments()
    {
        EnrolmentsPage page(*m_world->enrolments, *m_world->courses, *m_world->jobs, *m_world->changes, m_world->state,
                            m_world->clock);
        check(&page, [&page] { return page.model().rowCount() > 0; });
        page.showQuery({.text = u"zzz"_s, .states = {EnrolmentState::Failed}});
        check(&page, [&page] { return page.emptyState()->isVisible(); });
    }
    void messages()
    {
        MessagesPage page(*m_world->messages, *m_world->templates, *m_world->changes, m_world->state, m_world->clock);
        check(&page, [&page] { return page.model().rowCount() > 4; });
        for (int row = 0; row < 4; ++row) {
            page.table()->setCurrentIndex(page.table()->model()->index(row, MessageStudentColumn));
            const qint64 id = page.model().idAt(row);
            check(&page, [&page, id] { return page.panel()->messageId() == id && page.panel()->isVisible(); });
        }
    }
    void jobs()
    {
        JobsPanel page(*m_world->jobs, *m_world->tracking, *m_world->changes, m_world->clock);
        check(&page, [&page] { return page.rowCount() > 0; });
    }
    void settings()
    {
        m_world->connectMoodle();
        SettingsPage page({*m_world->settings, *m_world->status, m_world->probe, m_world->tester, *m_world->changes,
                           m_world->clock, *m_world->tracking, *m_world->tokens});
        for (const SettingsSection section :
             {SettingsSection::Connections, SettingsSection::Tracking, SettingsSection::Centre,
              SettingsSection::Appearance, SettingsSection::Database, SettingsSection::Engine}) {
            page.showSection(section);
            check(&page, [&page] {
                const QList<DataTable *> tables = page.findChildren<DataTable *>();
                return std::ranges::all_of(tables, [](const DataTable *table) {
                    return !table->isVisible() || table->model()->rowCount() > 0;
                });
            });
        }
    }

    void templates()
    {
        TemplatesPage page(servicesOf());
        check(&page, [&page] { return page.model().rowCount() > 1; });
        for (int row = 0; row < 2; ++row) {
            page.table()->setCurrentIndex(page.table()->model()->index(row, 0));
            const qint64 id = page.model().idAt(row);
            check(&page, [&page, id] { return page.panel()->rowId() == id && page.panel()->isVisible(); });
        }
        ProposeDialog dialog;
        check(&dialog, [&dialog] { return dialog.proposeButton()->isEnabled(); });
    }
    void coverage()
    {
        CoveragePage page(servicesOf());
        check(&page, [&page] { return page.model().rowCount() > 1; });
        page.showCell(0, RuleEvent::Deadline);
        check(&page, [&page] { return page.panel()->isVisible(); });
    }

private:
    TemplatesServices servicesOf()
    {
        return {*m_world->templates, *m_world->students, *m_world->settings, *m_world->jobs,
                *m_world->changes,   m_world->state,     m_world->clock};
    }

    /// isThere: what the page is there to show has come from the database.
    static void check(QWidget *page, const std::function<bool()> &isThere)
    {
        page->resize(1366 - 204, 768 - 28 - 30); // beside the sidebar, over the status bar, under the title
        page->show();
        QTRY_VERIFY(isThere());
        QTRY_COMPARE(cuttexts::cutTexts(page), QStringList());
    }

    cuttexts::Stretcher m_stretcher;
    std::unique_ptr<PageWorld> m_world;
};

QTEST_MAIN(tst_LongTexts)
#include "tst_longtexts.moc"
