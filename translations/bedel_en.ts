<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityWords</name>
    <message numerus="yes">
        <source>%1 enrolled, %n course(s)</source>
        <translation>
            <numerusform>%1 enrolled, %n course</numerusform>
            <numerusform>%1 enrolled, %n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campus read: %n course(s)</source>
        <translation>
            <numerusform>Campus read: %n course</numerusform>
            <numerusform>Campus read: %n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Templates read: %n</source>
        <translation>
            <numerusform>Templates read: %n</numerusform>
            <numerusform>Templates read: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campus read: %n enrolment(s)</source>
        <translation>
            <numerusform>Campus read: %n enrolment</numerusform>
            <numerusform>Campus read: %n enrolments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AtRiskPage</name>
    <message numerus="yes">
        <source>%n person(s), the most urgent first</source>
        <translation>
            <numerusform>%n person, the most urgent first</numerusform>
            <numerusform>%n people, the most urgent first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BacktestPage</name>
    <message numerus="yes">
        <source>%n enrolment(s) of courses that are over are stored.</source>
        <translation>
            <numerusform>%n enrolment of a course that is over is stored.</numerusform>
            <numerusform>%n enrolments of courses that are over are stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could be judged.</source>
        <translation>
            <numerusform>%n of them could be judged.</numerusform>
            <numerusform>%n of them could be judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left the course before its end.</source>
        <translation>
            <numerusform>%n left the course before its end.</numerusform>
            <numerusform>%n left the course before its end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not read until the end: what became of them is not known.</source>
        <translation>
            <numerusform>%n was not read until the end: what became of it is not known.</numerusform>
            <numerusform>%n were not read until the end: what became of them is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had no end date.</source>
        <translation>
            <numerusform>%n had no end date.</numerusform>
            <numerusform>%n had no end date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n at risk, %1 did not finish in time and %2 did.</source>
        <translation>
            <numerusform>Of %n at risk, %1 did not finish in time and %2 did.</numerusform>
            <numerusform>Of %n at risk, %1 did not finish in time and %2 did.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n that did not finish, %1 had been at risk and %2 had not.</source>
        <translation>
            <numerusform>Of %n that did not finish, %1 had been at risk and %2 had not.</numerusform>
            <numerusform>Of %n that did not finish, %1 had been at risk and %2 had not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished in time and had been at risk at some moment.</source>
        <translation>
            <numerusform>%n finished in time and had been at risk at some moment.</numerusform>
            <numerusform>%n finished in time and had been at risk at some moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not finish and had never been at risk.</source>
        <translation>
            <numerusform>%n did not finish and had never been at risk.</numerusform>
            <numerusform>%n did not finish and had never been at risk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half of the warnings came %n week(s) or more before the end.</source>
        <translation>
            <numerusform>Half of the warnings came %n week or more before the end.</numerusform>
            <numerusform>Half of the warnings came %n weeks or more before the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forecast(s) were made for people that finished.</source>
        <translation>
            <numerusform>%n forecast was made for people that finished.</numerusform>
            <numerusform>%n forecasts were made for people that finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more had a range and never finished.</source>
        <translation>
            <numerusform>%n more had a range and never finished.</numerusform>
            <numerusform>%n more had a range and never finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes at least %n enrolment(s) that were read until the end of their course.</source>
        <translation>
            <numerusform>It takes at least %n enrolment that were read until the end of their course.</numerusform>
            <numerusform>It takes at least %n enrolments that were read until the end of their course.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>completed</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>completed</numerusform>
            <numerusform>completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moving on</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>moving on</numerusform>
            <numerusform>moving on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>behind</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>behind</numerusform>
            <numerusform>behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>without activity</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>without activity</numerusform>
            <numerusform>without activity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not started</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>not started</numerusform>
            <numerusform>not started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no data</source>
        <comment>under the strip, after their number</comment>
        <translation>
            <numerusform>no data</numerusform>
            <numerusform>no data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>Create people, enrol them and read courses (%n function(s))</source>
        <translation>
            <numerusform>Create people, enrol them and read courses (%n function)</numerusform>
            <numerusform>Create people, enrol them and read courses (%n functions)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) can be seen</source>
        <translation>
            <numerusform>%n course can be seen</numerusform>
            <numerusform>%n courses can be seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved template(s)</source>
        <translation>
            <numerusform>%n approved template</numerusform>
            <numerusform>%n approved templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left.</source>
        <translation>
            <numerusform>%n day left.</numerusform>
            <numerusform>%n days left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to solve</source>
        <translation>
            <numerusform>%n to solve</numerusform>
            <numerusform>%n to solve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The campus tells of changes in %n activity(ies) that were tried</source>
        <translation>
            <numerusform>The campus tells of changes in the activity that was tried</numerusform>
            <numerusform>The campus tells of changes in the %n activities that were tried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursePickModel</name>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursePicker</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>courses</comment>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseProgressPage</name>
    <message numerus="yes">
        <source>At risk: %n person(s)</source>
        <translation>
            <numerusform>At risk: %n person</numerusform>
            <numerusform>At risk: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n people</source>
        <translation>
            <numerusform>Show %n person</numerusform>
            <numerusform>All %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message numerus="yes">
        <source>Bring the students of %n course(s)</source>
        <translation>
            <numerusform>Bring the students of %n course</numerusform>
            <numerusform>Bring the students of %n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; course(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; course, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; courses, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; course(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; course</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message numerus="yes">
        <source>%n to solve</source>
        <translation>
            <numerusform>%n to solve</numerusform>
            <numerusform>%n to solve</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message numerus="yes">
        <source>Enrol %n people</source>
        <translation>
            <numerusform>Enrol %n person</numerusform>
            <numerusform>Enrol %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enrol in %n course(s)</source>
        <translation>
            <numerusform>&amp;Enrol in %n course</numerusform>
            <numerusform>&amp;Enrol in %n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enrol %n people</source>
        <translation>
            <numerusform>&amp;Enrol %n person</numerusform>
            <numerusform>&amp;Enrol %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolmentsPage</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; enrolment(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; enrolment, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; enrolments, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; enrolment(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; enrolment</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; enrolments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message numerus="yes">
        <source>Done: %n course(s).</source>
        <translation>
            <numerusform>Done: %n course.</numerusform>
            <numerusform>Done: %n courses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n student(s).</source>
        <translation>
            <numerusform>Done: %n student.</numerusform>
            <numerusform>Done: %n students.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowTexts</name>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enrolled in %n course(s)</source>
        <translation>
            <numerusform>Enrolled in %n course</numerusform>
            <numerusform>Enrolled in %n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) read from the campus</source>
        <translation>
            <numerusform>%n course read from the campus</numerusform>
            <numerusform>%n courses read from the campus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) read from WhatsApp</source>
        <translation>
            <numerusform>%n template read from WhatsApp</numerusform>
            <numerusform>%n templates read from WhatsApp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolment(s) read from the campus</source>
        <translation>
            <numerusform>%n enrolment read from the campus</numerusform>
            <numerusform>%n enrolments read from the campus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message numerus="yes">
        <source>% of the course done; no data of %Ln people</source>
        <translation>
            <numerusform>% of the course done; no data of %Ln person</numerusform>
            <numerusform>% of the course done; no data of %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n enrolment(s)</source>
        <translation>
            <numerusform>%n enrolment</numerusform>
            <numerusform>%n enrolments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at risk</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n at risk</numerusform>
            <numerusform>%n at risk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingEditor</name>
    <message numerus="yes">
        <source>A code has %n letter(s) at most.</source>
        <translation>
            <numerusform>A code has %n letter at most.</numerusform>
            <numerusform>A code has %n letters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; message(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; message, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; messages, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; message(s) of today</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; message of today</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; messages of today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; message(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; message</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message numerus="yes">
        <source>%n invented student(s). Nothing leaves this computer.</source>
        <translation>
            <numerusform>%n invented student. Nothing leaves this computer.</numerusform>
            <numerusform>%n invented students. Nothing leaves this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ahead. Nothing leaves this computer.</source>
        <translation>
            <numerusform>%n day ahead. Nothing leaves this computer.</numerusform>
            <numerusform>%n days ahead. Nothing leaves this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message numerus="yes">
        <source>At risk: %n person(s)</source>
        <translation>
            <numerusform>At risk: %n person</numerusform>
            <numerusform>At risk: %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) in courses</source>
        <translation>
            <numerusform>%n student in courses</numerusform>
            <numerusform>%n students in courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; course(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; course, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; courses, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; course(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; course</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; courses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressSparkline</name>
    <message numerus="yes">
        <source>%Ln point(s) above</source>
        <translation>
            <numerusform>%Ln point above</numerusform>
            <numerusform>%Ln points above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) below</source>
        <translation>
            <numerusform>%Ln point below</numerusform>
            <numerusform>%Ln points below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message numerus="yes">
        <source>%n point(s) below plan</source>
        <translation>
            <numerusform>%n point below plan</numerusform>
            <numerusform>%n points below plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) above plan</source>
        <translation>
            <numerusform>%n point above plan</numerusform>
            <numerusform>%n points above plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeDate</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskText</name>
    <message numerus="yes">
        <source>gains %n point(s) a day; needs %1</source>
        <translation>
            <numerusform>gains %n point a day; needs %1</numerusform>
            <numerusform>gains %n points a day; needs %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without access</source>
        <translation>
            <numerusform>%n day without access</numerusform>
            <numerusform>%n days without access</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without starting</source>
        <translation>
            <numerusform>%n day without starting</numerusform>
            <numerusform>%n days without starting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) behind plan</source>
        <translation>
            <numerusform>%n point behind plan</numerusform>
            <numerusform>%n points behind plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed attempt(s) in “%1”</source>
        <translation>
            <numerusform>%n failed attempt in “%1”</numerusform>
            <numerusform>%n failed attempts in “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateWord</name>
    <message numerus="yes">
        <source>without data</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>without data</numerusform>
            <numerusform>without data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not started</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>not started</numerusform>
            <numerusform>not started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moving</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>moving</numerusform>
            <numerusform>moving</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>behind</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>behind</numerusform>
            <numerusform>behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>inactive</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>inactive</numerusform>
            <numerusform>inactive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>completed</source>
        <comment>after a count of students</comment>
        <translation>
            <numerusform>completed</numerusform>
            <numerusform>completed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message numerus="yes">
        <source>%n job(s) waiting</source>
        <translation>
            <numerusform>%n job waiting</numerusform>
            <numerusform>%n jobs waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n job failed</numerusform>
            <numerusform>%n jobs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campus: %n to solve</source>
        <translation>
            <numerusform>Campus: %n to solve</numerusform>
            <numerusform>Campus: %n to solve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp: %n to solve</source>
        <translation>
            <numerusform>WhatsApp: %n to solve</numerusform>
            <numerusform>WhatsApp: %n to solve</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudentProgressPage</name>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message numerus="yes">
        <source>%n archived</source>
        <comment>students</comment>
        <translation>
            <numerusform>%n archived</numerusform>
            <numerusform>%n archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n people were left out.</source>
        <translation>
            <numerusform>Stopped: %n person was left out.</numerusform>
            <numerusform>Stopped: %n people were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) could not be saved.</source>
        <translation>
            <numerusform>%n form could not be saved.</numerusform>
            <numerusform>%n forms could not be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) saved</source>
        <translation>
            <numerusform>%n form saved</numerusform>
            <numerusform>%n forms saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n student(s)…</source>
        <translation>
            <numerusform>Reading %n student…</numerusform>
            <numerusform>Reading %n students…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n student(s).</source>
        <translation>
            <numerusform>There is %n student.</numerusform>
            <numerusform>There are %n students.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message numerus="yes">
        <source>%n message(s) cannot go out</source>
        <translation>
            <numerusform>%n message cannot go out</numerusform>
            <numerusform>%n messages cannot go out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) unconfirmed</source>
        <translation>
            <numerusform>%n message unconfirmed</numerusform>
            <numerusform>%n messages unconfirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n</source>
        <translation>
            <numerusform>Review %n</numerusform>
            <numerusform>Review %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n welcome(s) wait for a template</source>
        <translation>
            <numerusform>%n welcome waits for a template</numerusform>
            <numerusform>%n welcomes wait for a template</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait and no engine runs</source>
        <translation>
            <numerusform>%n job waits and no engine runs</numerusform>
            <numerusform>%n jobs wait and no engine runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) at risk</source>
        <translation>
            <numerusform>%n person at risk</numerusform>
            <numerusform>%n people at risk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message numerus="yes">
        <source>%n variable(s) without a value</source>
        <translation>
            <numerusform>%n variable without a value</numerusform>
            <numerusform>%n variables without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message numerus="yes">
        <source>Median %Ln point(s) above the pace</source>
        <translation>
            <numerusform>Median %Ln point above the pace</numerusform>
            <numerusform>Median %Ln points above the pace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median %Ln point(s) below the pace</source>
        <translation>
            <numerusform>Median %Ln point below the pace</numerusform>
            <numerusform>Median %Ln points below the pace</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalsLine</name>
    <message numerus="yes">
        <source>sent</source>
        <comment>messages</comment>
        <translation>
            <numerusform>sent</numerusform>
            <numerusform>sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>queued</source>
        <comment>messages</comment>
        <translation>
            <numerusform>queued</numerusform>
            <numerusform>queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unconfirmed</source>
        <comment>messages</comment>
        <translation>
            <numerusform>unconfirmed</numerusform>
            <numerusform>unconfirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed</source>
        <comment>messages</comment>
        <translation>
            <numerusform>failed</numerusform>
            <numerusform>failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackedCourses</name>
    <message numerus="yes">
        <source>%n course(s) selected</source>
        <translation>
            <numerusform>%n course selected</numerusform>
            <numerusform>%n courses selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackingPasses</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackingWords</name>
    <message numerus="yes">
        <source>Progress is as of %1; %n course(s) could not be read.</source>
        <translation>
            <numerusform>Progress is as of %1; %n course could not be read.</numerusform>
            <numerusform>Progress is as of %1; %n courses could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message numerus="yes">
        <source>%n course(s) are enrolled</source>
        <translation>
            <numerusform>%n course is enrolled</numerusform>
            <numerusform>%n courses are enrolled</numerusform>
        </translation>
    </message>
</context>
</TS>
