// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/bedelstyle.h"
#include "ui/style/icons.h"
#include "ui/style/statemark.h"
#include "ui/style/stateword.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

struct Pair {
    Role ink;
    Role surface;
    double limit;
};

constexpr double kText = 4.5;
constexpr double kShape = 3.0;

constexpr Pair kPairs[] = {
    {Role::Text, Role::Base, kText},
    {Role::Text, Role::Window, kText},
    {Role::Text, Role::Sidebar, kText},
    {Role::Text, Role::SidebarHover, kText},
    {Role::Text, Role::SidebarSelected, kText},
    {Role::Text, Role::Raised, kText},
    {Role::Text, Role::Hover, kText},
    {Role::Text, Role::AccentSoft, kText},
    {Role::Text, Role::Bubble, kText},
    {Role::Text, Role::OkSoft, kText},
    {Role::Text, Role::WarnSoft, kText},
    {Role::Text, Role::DangerSoft, kText},
    {Role::Text, Role::InfoSoft, kText},
    {Role::Muted, Role::Base, kText},
    {Role::Muted, Role::Window, kText},
    {Role::Muted, Role::Sidebar, kText},
    {Role::Muted, Role::Raised, kText},
    {Role::Muted, Role::Hover, kText},
    {Role::Muted, Role::AccentSoft, kText},
    {Role::Muted, Role::Bubble, kText},
    {Role::Faint, Role::Base, kText},
    {Role::Faint, Role::Window, kText},
    {Role::Faint, Role::Sidebar, kText},
    {Role::Control, Role::Base, kShape},
    {Role::OnAccent, Role::Accent, kText},
    {Role::OnAccent, Role::AccentHover, kText},
    {Role::AccentText, Role::Base, kText},
    {Role::AccentText, Role::Window, kText},
    {Role::AccentText, Role::AccentSoft, kText},
    {Role::AccentText, Role::Sidebar, kText},
    {Role::Ok, Role::OkSoft, kText},
    {Role::Ok, Role::Base, kText},
    {Role::Ok, Role::Sidebar, kText},
    {Role::Warn, Role::WarnSoft, kText},
    {Role::Warn, Role::Base, kText},
    {Role::Danger, Role::DangerSoft, kText},
    {Role::Danger, Role::Base, kText},
    {Role::Info, Role::InfoSoft, kText},
    {Role::Info, Role::Base, kText},
    {Role::Neutral, Role::NeutralSoft, kText},
    {Role::TipText, Role::Tip, kText},
    {Role::ProgressNone, Role::Base, kShape},
    {Role::ProgressMoving, Role::Base, kShape},
    {Role::ProgressBehind, Role::Base, kShape},
    {Role::ProgressStalled, Role::Base, kShape},
    {Role::ProgressDone, Role::Base, kShape},
    {Role::Series1, Role::Base, kShape},
    {Role::Series2, Role::Base, kShape},
    {Role::Series3, Role::Base, kShape},
    {Role::Series4, Role::Base, kShape},
    {Role::Series5, Role::Base, kShape},
    {Role::Series6, Role::Base, kShape},
};

QImage greyMark(Mark mark, const Theme &theme)
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(theme.color(Role::Base));
    QPainter painter(&image);
    paintMark(&painter, QRectF(0, 0, 32, 32), mark, theme);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

// Parts of the square (in thousandths) in which two marks differ clearly once their ink is made equally dark:
// shape alone must tell them apart.
int difference(const QImage &one, const QImage &other, int background)
{
    int differing = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const bool inkOne = qAbs(one.constScanLine(y)[x] - background) > 40;
            const bool inkOther = qAbs(other.constScanLine(y)[x] - background) > 40;
            differing += inkOne != inkOther;
        }
    }
    return differing * 1000 / (one.width() * one.height());
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void contrastsHoldTheirLimits_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void contrastsHoldTheirLimits()
    {
        QFETCH(bool, dark);
        const Theme theme = dark ? Theme::dark() : Theme::light();
        QStringList wrong;
        for (const Pair &pair : kPairs) {
            const double ratio = contrastRatio(theme.color(pair.ink), theme.color(pair.surface));
            if (ratio < pair.limit)
                wrong.append(u"%1 on %2: %3"_s.arg(int(pair.ink)).arg(int(pair.surface)).arg(ratio, 0, 'f', 2));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    }
    void contrastIsMeasuredAsWcagSays()
    {
        QCOMPARE(qRound(contrastRatio(QColor(u"black"_s), QColor(u"white"_s))), 21);
        QCOMPARE(qRound(contrastRatio(Theme::light().color(Role::Text), Theme::light().color(Role::Base)) * 10), 163);
        QCOMPARE(qRound(contrastRatio(Theme::dark().color(Role::Muted), Theme::dark().color(Role::Base)) * 10), 76);
    }
    void coloursStandInTheThemeTableOnly()
    {
        // A colour literal anywhere else would not follow the theme.
        static const QRegularExpression literal(
            u"#[0-9a-fA-F]{6}\\b|\\b0x[fF]{2}[0-9a-fA-F]{6}\\b|QColor\\(\\s*[0-9]|qRgba?\\(|"
            u"Qt::(red|green|blue|cyan|magenta|yellow|gray|black|white|dark[A-Z]\\w+|light[A-Z]\\w+)\\b"_s);
        QDirIterator files(QStringLiteral(BEDEL_SOURCE_DIR "/ui"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        QStringList found;
        int looked = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith("/style/theme.cpp"_L1))
                continue;
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto match = literal.match(QString::fromUtf8(file.readAll()));
            if (match.hasMatch())
                found.append(path + u": "_s + match.captured());
            ++looked;
        }
        QVERIFY(looked > 40);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u"\n"_s)));
    }
    void marksDifferWithoutColour_data() { contrastsHoldTheirLimits_data(); }
    void marksDifferWithoutColour()
    {
        QFETCH(bool, dark);
        const Theme theme = dark ? Theme::dark() : Theme::light();
        const int background = qGray(theme.color(Role::Base).rgb());
        for (int one = 1; one < int(Mark::Count); ++one) {
            for (int other = one + 1; other < int(Mark::Count); ++other) {
                // Two pairs share a shape on purpose and differ by their word: waiting and late, delivered and read.
                const auto pair = std::pair(Mark(one), Mark(other));
                if (pair == std::pair(Mark::Clock, Mark::Late) || pair == std::pair(Mark::Delivered, Mark::Read))
                    continue;
                const int differs = difference(greyMark(Mark(one), theme), greyMark(Mark(other), theme), background);
                QVERIFY2(differs >= 12, qPrintable(u"%1 and %2: %3"_s.arg(one).arg(other).arg(differs)));
            }
        }
    }
    void everyStateHasMarkAndWord()
    {
        const auto check = [](auto state) {
            QVERIFY(stateMark(state) != Mark::None);
            QVERIFY(!stateWord(state).isEmpty());
        };
        for (const auto state : {StudentState::Local, StudentState::Creating, StudentState::OnCampus,
                                 StudentState::Failed, StudentState::Archived})
            check(state);
        for (const auto state : {EnrolmentState::Pending, EnrolmentState::Enrolled, EnrolmentState::Failed,
                                 EnrolmentState::Suspended, EnrolmentState::Ended})
            check(state);
        for (const auto state :
             {MessageState::Queued, MessageState::Sending, MessageState::Unconfirmed, MessageState::Accepted,
              MessageState::Held, MessageState::Sent, MessageState::Delivered, MessageState::Read, MessageState::Failed,
              MessageState::Cancelled})
            check(state);
        for (const auto state :
             {JobState::Ready, JobState::Leased, JobState::Waiting, JobState::Done, JobState::Failed})
            check(state);
    }
    void theSystemsLightnessPicksTheTheme()
    {
        using Scheme = BedelStyle::Scheme;
        QPalette dark(QColor(u"dimgray"_s).darker(), QColor(u"dimgray"_s).darker());
        QPalette light(QColor(u"gainsboro"_s), QColor(u"gainsboro"_s));
        QCOMPARE(BedelStyle::themeFor(Scheme::System, dark).tone(), Theme::Tone::Dark);
        QCOMPARE(BedelStyle::themeFor(Scheme::System, light).tone(), Theme::Tone::Light);
        QCOMPARE(BedelStyle::themeFor(Scheme::Dark, light).tone(), Theme::Tone::Dark);
    }
    void highContrastLeavesThePaletteUntouched()
    {
        QPalette pure;
        const QColor black(u"black"_s);
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
            pure.setColor(role, black);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            pure.setColor(role, QColor(u"white"_s));
        const Theme theme = BedelStyle::themeFor(BedelStyle::Scheme::Light, pure);
        QCOMPARE(theme.tone(), Theme::Tone::HighContrast);
        QCOMPARE(theme.palette(), pure);
        QCOMPARE(theme.color(Role::WarnSoft), black);
        QCOMPARE(theme.color(Role::Line), QColor(u"white"_s));
    }
    void itemViewsSelectSoftlyAndFieldsFully()
    {
        const Theme theme = Theme::light();
        QCOMPARE(theme.palette().color(QPalette::Highlight), theme.color(Role::Accent));
        QCOMPARE(theme.itemViewPalette().color(QPalette::Highlight), theme.color(Role::AccentSoft));
    }
    void fontsAndHeightsGrowWithTheSystemsFont()
    {
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPixelSize(13);
        QApplication::setFont(font);
        QCOMPARE(Theme::font(Theme::Text::Figure).pixelSize(), 26);
        QCOMPARE(Theme::font(Theme::Text::Title).pixelSize(), 20);
        QCOMPARE(Theme::font(Theme::Text::Section).pixelSize(), 15);
        QCOMPARE(Theme::font(Theme::Text::Small).pixelSize(), 12);
        QCOMPARE(Theme::font(Theme::Text::Tiny).pixelSize(), 11);
        const int row = Theme::rowHeight();
        font.setPixelSize(20);
        QApplication::setFont(font);
        QVERIFY(Theme::rowHeight() > row);
        QVERIFY(Theme::grown(204) > 204);
        QApplication::setFont(before);
    }
    void iconsTakeTheColourOfTheThemeInForce()
    {
        auto *style = BedelStyle::install(BedelStyle::Scheme::Light);
        const QIcon icon = themedIcon(u"go-home"_s, Role::Danger);
        if (icon.isNull())
            QSKIP("no icon theme on this machine");
        const auto ink = [&] {
            const QImage image = icon.pixmap(QSize(16, 16), 2.0).toImage();
            QColor strongest;
            int most = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor color = image.pixelColor(x, y);
                    if (color.alpha() > most) {
                        most = color.alpha();
                        strongest = color;
                    }
                }
            }
            return strongest.rgb();
        };
        QCOMPARE(icon.pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
        QCOMPARE(ink(), Theme::light().color(Role::Danger).rgb());
        style->setScheme(BedelStyle::Scheme::Dark);
        QCOMPARE(ink(), Theme::dark().color(Role::Danger).rgb());
        style->setScheme(BedelStyle::Scheme::Light);
    }
    void noIconIsMissing()
    {
        if (!QIcon::hasThemeIcon(u"go-home"_s))
            QSKIP("no icon theme on this machine");
        QCOMPARE(missingIcons(), QStringList());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
