// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"
#include "tests/ui/mnemonics.h"
#include "ui/mainwindow.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/field.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/savedialog.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/sidebarrow.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/undobar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QFontInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOptionComboBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

int s_warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    // The offscreen platform says this at every window.
    if (text.contains("propagateSizeHints"_L1))
        return;
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        ++s_warnings;
        fprintf(stderr, "%s\n", qPrintable(text));
    }
}

class TestPage final : public Page {
public:
    explicit TestPage(const QString &title)
    {
        setTitle(title);
        button = new QPushButton(title);
        scrollBody()->addWidget(button);
        split = addSidePanel(new SidePanel);
        split->panel()->body()->addWidget(new QPushButton(u"in the panel"_s));
    }
    QPushButton *button;
    PanelSplit *split;
};

void fillWithControls(QWidget &window)
{
    auto *column = new QVBoxLayout(&window);
    const auto both = [&](auto *control, auto *off) {
        off->setEnabled(false);
        column->addWidget(control);
        column->addWidget(off);
    };
    both(new QLineEdit(u"text"_s), new QLineEdit(u"text"_s));
    both(new QPushButton(u"&Press"_s), new QPushButton(u"Off"_s));
    both(new QCheckBox(u"&Check"_s), new QCheckBox(u"Off"_s));
    both(new QRadioButton(u"&Radio"_s), new QRadioButton(u"Off"_s));
    both(new QSpinBox, new QSpinBox);
    both(new QDateEdit, new QDateEdit);
    both(new QSlider(Qt::Horizontal), new QSlider(Qt::Vertical));
    both(new QProgressBar, new QProgressBar);
    both(new QTextEdit(u"text"_s), new QTextEdit(u"text"_s));
    auto *combo = new QComboBox;
    combo->addItems({u"one"_s, u"two"_s});
    auto *editable = new QComboBox;
    editable->setEditable(true);
    both(combo, editable);
    auto *tabs = new QTabWidget;
    tabs->addTab(new QWidget, u"One"_s);
    tabs->addTab(new QListWidget, u"Two"_s);
    column->addWidget(tabs);
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels({u"One"_s, u"Two"_s});
    new QTreeWidgetItem(new QTreeWidgetItem(tree, {u"a"_s, u"b"_s}), {u"c"_s, u"d"_s});
    tree->expandAll();
    column->addWidget(tree);
}

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_style = BedelStyle::install(BedelStyle::Scheme::Light); }

    void everyControlIsDrawnWithoutAWarning_data()
    {
        QTest::addColumn<BedelStyle::Scheme>("scheme");
        QTest::newRow("light") << BedelStyle::Scheme::Light;
        QTest::newRow("dark") << BedelStyle::Scheme::Dark;
    }
    void everyControlIsDrawnWithoutAWarning()
    {
        QFETCH(BedelStyle::Scheme, scheme);
        m_style->setScheme(scheme);
        s_warnings = 0;
        const auto before = qInstallMessageHandler(countWarnings);
        {
            QWidget window;
            fillWithControls(window);
            window.show();
            for (QWidget *child : window.findChildren<QWidget *>()) {
                child->setFocus();
                QCoreApplication::processEvents();
            }
            const QImage image = window.grab().toImage();
            QCOMPARE(image.pixelColor(1, 1), m_style->theme().color(Theme::Role::Window));
            QMenu menu;
            menu.addAction(u"One"_s)->setCheckable(true);
            menu.addSeparator();
            menu.addMenu(u"More"_s)->addAction(u"Two"_s);
            QVERIFY(!menu.grab().isNull());
        }
        qInstallMessageHandler(before);
        QCOMPARE(s_warnings, 0);
        m_style->setScheme(BedelStyle::Scheme::Light);
    }
    void themeSwitchReachesOpenWindows()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *edit = new QLineEdit;
        layout->addWidget(edit);
        window.show();
        m_style->setScheme(BedelStyle::Scheme::Dark);
        QTRY_COMPARE(edit->palette().color(QPalette::Base), Theme::dark().color(Theme::Role::Base));
        m_style->setScheme(BedelStyle::Scheme::Light);
        QTRY_COMPARE(edit->palette().color(QPalette::Base), Theme::light().color(Theme::Role::Base));
    }
    void fieldTellsItsErrorToTheEditor()
    {
        auto *edit = new QLineEdit;
        Field field(u"&E-mail"_s, edit);
        QSignalSpy announced(&field, &Field::announced);
        QCOMPARE(edit->accessibleName(), u"E-mail"_s);
        field.setError(u"The end of the domain is missing."_s);
        QCOMPARE(edit->accessibleDescription(), u"The end of the domain is missing."_s);
        QVERIFY(hasEditorError(edit));
        field.setError(u"The end of the domain is missing."_s); // the same again is not news
        QCOMPARE(announced.size(), 1);
        field.setChecked(u"Free on the campus."_s);
        QVERIFY(!hasEditorError(edit));
        QCOMPARE(edit->accessibleDescription(), u"Free on the campus."_s);
        field.clearMessage();
        QCOMPARE(edit->accessibleDescription(), QString());
    }
    void fieldsMnemonicLeadsToItsEditor()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *first = new QLineEdit;
        auto *second = new QLineEdit;
        auto *field = new Field(u"&Phone"_s, second);
        layout->addWidget(first);
        layout->addWidget(field);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        first->setFocus();
        QSignalSpy left(field, &Field::left);
        QTest::keyClick(&window, Qt::Key_P, Qt::AltModifier);
        QTRY_VERIFY(second->hasFocus());
        first->setFocus();
        QTRY_COMPARE(left.size(), 1);
    }
    void mnemonicsThatClashAreFound()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(new Field(u"&Name"_s, new QLineEdit));
        layout->addWidget(new Field(u"&Phone"_s, new QLineEdit));
        window.show();
        QCOMPARE(mnemonicClashes(&window), QStringList());
        layout->addWidget(new Button(u"&New"_s));
        QCoreApplication::processEvents();
        QCOMPARE(mnemonicClashes(&window), QStringList{u"N: Name, New"_s});
    }
    void enterPressesAButtonOutsideDialogsToo()
    {
        Button button(u"&Open"_s);
        QSignalSpy clicked(&button, &Button::clicked);
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Enter, Qt::KeypadModifier);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 3);
        QTest::keyClick(&button, Qt::Key_Return, Qt::ControlModifier); // belongs to the form
        QCOMPARE(clicked.count(), 3);
    }
    void heightsFollowTheSystemsFontAtOnce()
    {
        const QFont before = QApplication::font();
        Footer footer;
        Label label(u"title"_s, Theme::Text::Title, Theme::Role::Text, &footer);
        const int pixels = label.font().pixelSize();
        const int height = footer.height();
        QFont larger = before;
        larger.setPixelSize(QFontInfo(before).pixelSize() * 3 / 2);
        QApplication::setFont(larger);
        QTRY_VERIFY(footer.height() > height);
        QVERIFY(label.font().pixelSize() > pixels);
        QApplication::setFont(before);
        QTRY_COMPARE(footer.height(), height);
    }
    void chipIsRemovedByKey()
    {
        FilterRow row;
        row.setChips({{u"month"_s, u"November"_s}});
        QSignalSpy removed(&row, &FilterRow::chipRemoved);
        auto *chip = row.findChild<FilterChip *>();
        QVERIFY(chip);
        QCOMPARE(chip->accessibleName(), u"Remove filter November"_s);
        QTest::keyClick(chip, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed[0][0].toString(), u"month"_s);
    }
    void headersFoldWhatDoesNotFitPrimaryLast()
    {
        PageHeader header(u"Students"_s);
        auto *import = new Button(u"Import from a spreadsheet"_s);
        auto *add = new Button(u"New student"_s, ButtonKind::Primary);
        header.addAction(import);
        header.addAction(add);
        header.resize(900, 60);
        header.show();
        QTRY_VERIFY(import->isVisible());
        header.resize(320, 60);
        QTRY_VERIFY(!import->isVisible());
        QVERIFY(add->isVisible());
        header.resize(900, 60);
        QTRY_VERIFY(import->isVisible());
    }
    void checkListCopiesStepsAndCountsOpenLines()
    {
        CheckList list;
        list.setLines({{Mark::Done, u"Token works"_s, {}, {}},
                       {Mark::Failed, u"A function is missing"_s, u"Add it."_s, u"1. Open the service"_s}});
        QCOMPARE(list.openCount(), 1);
        auto *copy = list.findChild<Button *>();
        QVERIFY(copy);
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"1. Open the service"_s);
    }
    void tileSaysItsWholeFigure()
    {
        FigureTile tile;
        tile.setFigure(u"New today"_s, u"14"_s, u"22 enrolments"_s);
        QCOMPARE(tile.accessibleName(), u"New today: 14, 22 enrolments"_s);
    }
    void bannerClosesWithEscapeOnlyIfItMay()
    {
        Banner banner(Banner::Kind::Warning);
        banner.setMessage(u"Title"_s, u"Sentence."_s);
        banner.show();
        QSignalSpy closed(&banner, &Banner::closed);
        QTest::keyClick(&banner, Qt::Key_Escape);
        QCOMPARE(closed.size(), 0);
        banner.setClosable(true);
        QTest::keyClick(&banner, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(banner.isHidden());
    }
    void elidedTextIsWholeWhenThereIsRoom()
    {
        ElidedLabel label(u"A rather long sentence"_s);
        label.resize(40, 20);
        QVERIFY(label.isElided());
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
    }
    void sidebarBecomesARailInANarrowWindow()
    {
        MainWindow window;
        addPages(window);
        window.resize(1366, 700);
        window.show();
        QTRY_VERIFY(!window.sidebar()->isRail());
        window.resize(1280, 700);
        QTRY_VERIFY(window.sidebar()->isRail());
        auto *row = window.sidebar()->findChild<SidebarRow *>();
        QCOMPARE(row->accessibleName(), u"Home, 3 unread"_s);
        QCOMPARE(row->toolTip(), u"Home, 3 unread"_s);
    }
    void keysOpenPagesAndMoveBetweenAreas()
    {
        MainWindow window;
        addPages(window);
        window.setCentreName(u"Centre"_s);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window.currentPage(), PageId::Students);
        QCOMPARE(window.windowTitle(), u"Students — Bedel · Centre"_s);
        auto *page = static_cast<TestPage *>(window.page(PageId::Students));
        page->split->showPanel();
        page->button->setFocus();
        QTest::keyClick(&window, Qt::Key_F6);
        QVERIFY(page->split->panel()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(&window, Qt::Key_F6);
        QVERIFY(window.sidebar()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(&window, Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), page->button);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(window.sidebar()->isAncestorOf(QApplication::focusWidget()));
    }
    void aLongChoiceEndsInDots()
    {
        QComboBox box;
        box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box.addItem(QString(80, u'I'));
        box.resize(180, box.sizeHint().height());
        const QImage image = box.grab().toImage();
        QStyleOptionComboBox option;
        option.initFrom(&box);
        const QRect text =
            box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
        // The dots stand on the line: above them, where half a letter would be, is nothing.
        const QRect corner(text.right() - 8, text.center().y() - 5, 6, 5);
        const QRgb paper = image.pixel(corner.topLeft() - QPoint(0, 3));
        for (int y = corner.top(); y <= corner.bottom(); ++y) {
            for (int x = corner.left(); x <= corner.right(); ++x)
                QCOMPARE(image.pixel(x, y), paper);
        }
    }

    void aBubbleHasRoomForAllItsLines()
    {
        QWidget window;
        window.resize(800, 600);
        auto *column = new QVBoxLayout(&window);
        auto *bubble = new Bubble;
        bubble->setText(u"The centre will be closed on the next holiday. The campus stays open.\n\nAnswer STOP to "
                        "receive no more messages"_s);
        column->addWidget(bubble, 0, Qt::AlignLeft);
        column->addStretch(1);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, kPatience));
        QVERIFY(bubble->width() < 500);
        const QRect words = QFontMetrics(Theme::font(Theme::Text::Body))
                                .boundingRect(0, 0, bubble->width() - 26, 1000, Qt::TextWordWrap, bubble->text());
        QVERIFY2(bubble->height() >= words.height() + 18, qPrintable(QString::number(bubble->height())));
    }

    void theKeyToUndoBelongsToTheNewestBar()
    {
        QWidget window;
        window.resize(900, 500);
        auto *ground = new QWidget(&window);
        ground->setGeometry(100, 400, 700, 100);
        UndoBar first(&window);
        UndoBar second(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        QSignalSpy firstUndone(&first, &UndoBar::undoRequested);
        QSignalSpy secondUndone(&second, &UndoBar::undoRequested);
        second.showMessage(u"Two archived"_s);
        first.showMessage(u"Message goes out in 30 s"_s);
        second.showMessage(u"Two archived"_s, false); // the countdown alone is no news
        QVERIFY(!first.geometry().intersects(second.geometry()));
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(firstUndone.size(), 1);
        QCOMPARE(secondUndone.size(), 0);
        QVERIFY(!first.isVisible());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(secondUndone.size(), 1);
        // Where somebody writes, bars stand above.
        UndoBar::standOn(ground);
        first.showMessage(u"Message goes out in 30 s"_s);
        QVERIFY(first.geometry().bottom() < ground->y());
        QVERIFY(qAbs(first.geometry().center().x() - ground->geometry().center().x()) <= 1);
        QWidget other(&window);
        other.setGeometry(0, 0, 400, 200);
        first.moveTo(&other);
        other.show();
        first.showMessage(u"Message goes out in 29 s"_s);
        QVERIFY(other.rect().contains(first.geometry()));
        first.moveTo(&window); // which goes after it
    }

    void whatWasUndoneIsToldForAMoment()
    {
        QWidget window;
        window.resize(900, 500);
        UndoBar bar(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        bar.showMessage(u"Message goes out in 30 s"_s);
        UndoBar::tell(&window, u"2 messages were taken back"_s, std::chrono::milliseconds(300));
        const auto others = [&] {
            QList<UndoBar *> all = window.findChildren<UndoBar *>();
            all.removeAll(&bar);
            return all;
        };
        QCOMPARE(others().size(), 1);
        const UndoBar *told = others().constFirst();
        QVERIFY(told->isVisible());
        QVERIFY(!told->geometry().intersects(bar.geometry()));
        const QList<Button *> buttons = told->findChildren<Button *>();
        QVERIFY(std::ranges::none_of(buttons, [](const Button *button) { return button->isVisible(); }));
        QSignalSpy undone(&bar, &UndoBar::undoRequested);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier); // still of the bar that can undo
        QCOMPARE(undone.size(), 1);
        QTRY_VERIFY(others().isEmpty());
    }

    void panelLiesOverTheTableInANarrowWindow()
    {
        MainWindow window;
        addPages(window);
        window.resize(1366, 700);
        window.show();
        auto *page = static_cast<TestPage *>(window.page(PageId::Home));
        page->split->showPanel();
        QVERIFY(!page->split->isOverlay());
        window.resize(1000, 700);
        QTRY_VERIFY(page->split->isOverlay());
        QVERIFY(page->split->panel()->isVisible());
        QSignalSpy closed(page->split, &PanelSplit::panelClosed);
        QTest::keyClick(page->split->panel(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!page->split->panel()->isVisible());
    }
    void theKeyboardComesBackFromAPanelThatCloses()
    {
        MainWindow window;
        addPages(window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        auto *page = static_cast<TestPage *>(window.page(PageId::Home));
        page->split->showPanel();
        auto *inside = page->split->panel()->findChild<QPushButton *>();
        inside->setFocus();
        QTest::keyClick(inside, Qt::Key_Escape);
        QVERIFY(!page->split->panel()->isVisible());
        QCOMPARE(QApplication::focusWidget(), page->button);
        page->split->showPanel();
        QTest::keyClick(page->button, Qt::Key_Escape); // from outside it closes as well, and nothing else moves
        QVERIFY(!page->split->panel()->isVisible());
        QCOMPARE(QApplication::focusWidget(), page->button);
    }
    void aWindowForFilesBeginsInAFolderThatIsThere()
    {
        const QTemporaryDir folder;
        QCOMPARE(existingFolder(folder.path()), folder.path());
        QCOMPARE(existingFolder(folder.filePath(u"Documents"_s)), QDir::homePath());
        QCOMPARE(existingFolder({}), QDir::homePath());
        QVERIFY(QFileInfo(documentsFolder()).isDir());
        QWidget parent;
        const QFileDialog *there = newSaveDialog(&parent, u"Save"_s, {}, folder.filePath(u"list.csv"_s));
        QCOMPARE(there->directory(), QDir(folder.path()));
        QCOMPARE(there->selectedFiles(), QStringList{folder.filePath(u"list.csv"_s)});
        QCOMPARE(there->defaultSuffix(), u"csv"_s);
        QCOMPARE(there->acceptMode(), QFileDialog::AcceptSave);
        const QFileDialog *gone = newSaveDialog(&parent, u"Save"_s, {}, folder.filePath(u"gone/list.csv"_s));
        QCOMPARE(gone->directory(), QDir::home());
    }
    void practiceShowsInBannerAndTitle()
    {
        MainWindow window;
        addPages(window);
        auto *banner = new Banner(Banner::Kind::Info, nullptr, Banner::Shape::Strip);
        window.setPracticeBanner(banner);
        QCOMPARE(window.windowTitle(), u"Home [practice] — Bedel"_s);
        window.setPracticeBanner(nullptr);
        QCOMPARE(window.windowTitle(), u"Home — Bedel"_s);
    }
    void aFormStandsOverItsListAndGoesAway()
    {
        MainWindow window;
        addPages(window);
        auto *form = new TestPage(u"New student"_s);
        window.pushPage(PageId::Students, form);
        QCOMPARE(window.currentPage(), PageId::Students);
        QCOMPARE(window.windowTitle(), u"New student — Bedel"_s);
        window.popPage(form);
        QCOMPARE(window.windowTitle(), u"Students — Bedel"_s);
    }
    void windowStateComesBack()
    {
        MainWindow window;
        addPages(window);
        window.resize(1100, 650);
        window.showPage(PageId::Students);
        const QByteArray state = window.saveWindowState();
        MainWindow other;
        addPages(other);
        QVERIFY(other.restoreWindowState(state));
        QCOMPARE(other.currentPage(), PageId::Students);
        QVERIFY(!other.restoreWindowState("rubbish"));
    }
    void theWindowFitsASmallScreen()
    {
        MainWindow window;
        addPages(window);
        QVERIFY(window.minimumSizeHint().width() <= 1024);
        QVERIFY(window.minimumSizeHint().height() <= 600);
    }

private:
    static void addPages(MainWindow &window)
    {
        window.addPage(PageId::Home, new TestPage(u"Home"_s), u"go-home"_s, u"Home"_s);
        window.addPage(PageId::Students, new TestPage(u"Students"_s), u"im-user"_s, u"Students"_s, u"People"_s);
        window.addPage(PageId::Settings, new TestPage(u"Settings"_s), u"settings-configure"_s, u"Settings"_s, {}, true);
        window.sidebar()->setCount(int(PageId::Home), 3, true, u"3 unread"_s);
    }

    BedelStyle *m_style = nullptr;
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
