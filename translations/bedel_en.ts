<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityWords</name>
    <message numerus="yes">
        <source>%1 enrolled, %Ln course(s)</source>
        <translation>
            <numerusform>%1 enrolled, %Ln course</numerusform>
            <numerusform>%1 enrolled, %Ln courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campus read: %Ln course(s)</source>
        <translation>
            <numerusform>Campus read: %Ln course</numerusform>
            <numerusform>Campus read: %Ln courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Templates read: %Ln</source>
        <translation>
            <numerusform>Templates read: %Ln</numerusform>
            <numerusform>Templates read: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campus read: %Ln enrolment(s)</source>
        <translation>
            <numerusform>Campus read: %Ln enrolment</numerusform>
            <numerusform>Campus read: %Ln enrolments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AtRiskPage</name>
    <message numerus="yes">
        <source>%Ln person(s), the most urgent first</source>
        <translation>
            <numerusform>%Ln person, the most urgent first</numerusform>
            <numerusform>%Ln people, the most urgent first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send reminder to %Ln selected…</source>
        <translation>
            <numerusform>Send reminder to %Ln selected…</numerusform>
            <numerusform>Send reminder to %Ln selected…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send reminder to all %Ln…</source>
        <translation>
            <numerusform>Send reminder to all %Ln…</numerusform>
            <numerusform>Send reminder to all %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AutomaticPage</name>
    <message numerus="yes">
        <source>A run of %Ln message(s) waits for a yes</source>
        <translation>
            <numerusform>A run of %Ln message waits for a yes</numerusform>
            <numerusform>A run of %Ln messages waits for a yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln person(s)</source>
        <translation>
            <numerusform>Send to %Ln person</numerusform>
            <numerusform>Send to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last run %1: %Ln message(s)</source>
        <comment>when</comment>
        <translation>
            <numerusform>last run %1: %Ln message</numerusform>
            <numerusform>last run %1: %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop the %Ln message(s) of this run?</source>
        <translation>
            <numerusform>Drop the message of this run?</numerusform>
            <numerusform>Drop the %Ln messages of this run?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %Ln message(s)</source>
        <translation>
            <numerusform>Drop %Ln message</numerusform>
            <numerusform>Drop %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BacktestPage</name>
    <message numerus="yes">
        <source>%Ln enrolment(s) of courses that are over are stored.</source>
        <translation>
            <numerusform>%Ln enrolment of a course that is over is stored.</numerusform>
            <numerusform>%Ln enrolments of courses that are over are stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them could be judged.</source>
        <translation>
            <numerusform>%Ln of them could be judged.</numerusform>
            <numerusform>%Ln of them could be judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left the course before its end.</source>
        <translation>
            <numerusform>%Ln left the course before its end.</numerusform>
            <numerusform>%Ln left the course before its end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not read until the end: what became of them is not known.</source>
        <translation>
            <numerusform>%Ln was not read until the end: what became of it is not known.</numerusform>
            <numerusform>%Ln were not read until the end: what became of them is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had no end date.</source>
        <translation>
            <numerusform>%Ln had no end date.</numerusform>
            <numerusform>%Ln had no end date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln at risk, %1 did not finish in time and %2 did.</source>
        <translation>
            <numerusform>Of %Ln at risk, %1 did not finish in time and %2 did.</numerusform>
            <numerusform>Of %Ln at risk, %1 did not finish in time and %2 did.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln that did not finish, %1 had been at risk and %2 had not.</source>
        <translation>
            <numerusform>Of %Ln that did not finish, %1 had been at risk and %2 had not.</numerusform>
            <numerusform>Of %Ln that did not finish, %1 had been at risk and %2 had not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished in time and had been at risk at some moment.</source>
        <translation>
            <numerusform>%Ln finished in time and had been at risk at some moment.</numerusform>
            <numerusform>%Ln finished in time and had been at risk at some moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not finish and had never been at risk.</source>
        <translation>
            <numerusform>%Ln did not finish and had never been at risk.</numerusform>
            <numerusform>%Ln did not finish and had never been at risk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half of the warnings came %Ln week(s) or more before the end.</source>
        <translation>
            <numerusform>Half of the warnings came %Ln week or more before the end.</numerusform>
            <numerusform>Half of the warnings came %Ln weeks or more before the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln forecast(s) were made for people that finished.</source>
        <translation>
            <numerusform>%Ln forecast was made for people that finished.</numerusform>
            <numerusform>%Ln forecasts were made for people that finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more had a range and never finished.</source>
        <translation>
            <numerusform>%Ln more had a range and never finished.</numerusform>
            <numerusform>%Ln more had a range and never finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes at least %Ln enrolment(s) that were read until the end of their course.</source>
        <translation>
            <numerusform>It takes at least %Ln enrolment that were read until the end of their course.</numerusform>
            <numerusform>It takes at least %Ln enrolments that were read until the end of their course.</numerusform>
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
        <source>Create people, enrol them and read courses (%Ln function(s))</source>
        <translation>
            <numerusform>Create people, enrol them and read courses (%Ln function)</numerusform>
            <numerusform>Create people, enrol them and read courses (%Ln functions)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s) can be seen</source>
        <translation>
            <numerusform>%Ln course can be seen</numerusform>
            <numerusform>%Ln courses can be seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved template(s)</source>
        <translation>
            <numerusform>%Ln approved template</numerusform>
            <numerusform>%Ln approved templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left.</source>
        <translation>
            <numerusform>%Ln day left.</numerusform>
            <numerusform>%Ln days left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to solve</source>
        <translation>
            <numerusform>%Ln to solve</numerusform>
            <numerusform>%Ln to solve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The campus tells of changes in %Ln activity(ies) that were tried</source>
        <translation>
            <numerusform>The campus tells of changes in the activity that was tried</numerusform>
            <numerusform>The campus tells of changes in the %Ln activities that were tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) from WhatsApp were not understood</source>
        <translation>
            <numerusform>%Ln message from WhatsApp was not understood</numerusform>
            <numerusform>%Ln messages from WhatsApp were not understood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>%Ln file written</numerusform>
            <numerusform>%Ln files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursePickModel</name>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln student</numerusform>
            <numerusform>%Ln students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursePicker</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <comment>courses</comment>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseProgressPage</name>
    <message numerus="yes">
        <source>At risk: %Ln person(s)</source>
        <translation>
            <numerusform>At risk: %Ln person</numerusform>
            <numerusform>At risk: %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln people</source>
        <translation>
            <numerusform>Show %Ln person</numerusform>
            <numerusform>All %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln student</numerusform>
            <numerusform>%Ln students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send reminder to %Ln…</source>
        <comment>people</comment>
        <translation>
            <numerusform>Send reminder to %Ln…</numerusform>
            <numerusform>Send reminder to %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message numerus="yes">
        <source>Bring the students of %Ln course(s)</source>
        <translation>
            <numerusform>Bring the students of %Ln course</numerusform>
            <numerusform>Bring the students of %Ln courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; course(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; course, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; courses, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; course(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; course</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln student</numerusform>
            <numerusform>%Ln students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <source>%Ln variable(s) cannot be filled for this message. Open the template and say what stands for them.</source>
        <translation>
            <numerusform>%Ln variable cannot be filled for this message. Open the template and say what stands for it.</numerusform>
            <numerusform>%Ln variables cannot be filled for this message. Open the template and say what stands for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text has %Ln letter(s) at most.</source>
        <translation>
            <numerusform>The text has %Ln letter at most.</numerusform>
            <numerusform>The text has %Ln letters at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The header has %Ln letter(s) at most.</source>
        <translation>
            <numerusform>The header has %Ln letter at most.</numerusform>
            <numerusform>The header has %Ln letters at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The footer has %Ln letter(s) at most.</source>
        <translation>
            <numerusform>The footer has %Ln letter at most.</numerusform>
            <numerusform>The footer has %Ln letters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; decision(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; decision, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; decisions, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; decision(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; decision</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message numerus="yes">
        <source>%Ln to solve</source>
        <translation>
            <numerusform>%Ln to solve</numerusform>
            <numerusform>%Ln to solve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) due</source>
        <translation>
            <numerusform>%Ln message due</numerusform>
            <numerusform>%Ln messages due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were taken back.</source>
        <translation>
            <numerusform>%Ln message was taken back.</numerusform>
            <numerusform>%Ln messages were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message numerus="yes">
        <source>Enrol %Ln people</source>
        <translation>
            <numerusform>Enrol %Ln person</numerusform>
            <numerusform>Enrol %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enrol in %Ln course(s)</source>
        <translation>
            <numerusform>&amp;Enrol in %Ln course</numerusform>
            <numerusform>&amp;Enrol in %Ln courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enrol %Ln people</source>
        <translation>
            <numerusform>&amp;Enrol %Ln person</numerusform>
            <numerusform>&amp;Enrol %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolmentsPage</name>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; enrolment(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; enrolment, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; enrolments, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; enrolment(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; enrolment</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; enrolments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %Ln</source>
        <translation>
            <numerusform>Select all %Ln</numerusform>
            <numerusform>Select all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExampleCard</name>
    <message numerus="yes">
        <source>%Ln person(s) would get it now</source>
        <translation>
            <numerusform>%Ln person would get it now</numerusform>
            <numerusform>%Ln people would get it now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln held back</source>
        <comment>how many would get it</comment>
        <translation>
            <numerusform>%1, %Ln held back</numerusform>
            <numerusform>%1, %Ln held back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message numerus="yes">
        <source>Done: %Ln course(s).</source>
        <translation>
            <numerusform>Done: %Ln course.</numerusform>
            <numerusform>Done: %Ln courses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln student(s).</source>
        <translation>
            <numerusform>Done: %Ln student.</numerusform>
            <numerusform>Done: %Ln students.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowTexts</name>
    <message numerus="yes">
        <source>%Ln course(s)</source>
        <translation>
            <numerusform>%Ln course</numerusform>
            <numerusform>%Ln courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enrolled in %Ln course(s)</source>
        <translation>
            <numerusform>Enrolled in %Ln course</numerusform>
            <numerusform>Enrolled in %Ln courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s) read from the campus</source>
        <translation>
            <numerusform>%Ln course read from the campus</numerusform>
            <numerusform>%Ln courses read from the campus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s) read from WhatsApp</source>
        <translation>
            <numerusform>%Ln template read from WhatsApp</numerusform>
            <numerusform>%Ln templates read from WhatsApp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s) read from the campus</source>
        <translation>
            <numerusform>%Ln enrolment read from the campus</numerusform>
            <numerusform>%Ln enrolments read from the campus</numerusform>
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
        <source>%Ln enrolment(s)</source>
        <translation>
            <numerusform>%Ln enrolment</numerusform>
            <numerusform>%Ln enrolments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln course(s)</source>
        <translation>
            <numerusform>%Ln course</numerusform>
            <numerusform>%Ln courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at risk</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln at risk</numerusform>
            <numerusform>%Ln at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies</source>
        <comment>short</comment>
        <translation>
            <numerusform>%Ln reply</numerusform>
            <numerusform>%Ln replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message numerus="yes">
        <source>%1 and %Ln more course(s)</source>
        <translation>
            <numerusform>%1 and %Ln more course</numerusform>
            <numerusform>%1 and %Ln more courses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message numerus="yes">
        <source>In that time %Ln really went out by this rule.</source>
        <translation>
            <numerusform>In that time %Ln really went out by this rule.</numerusform>
            <numerusform>In that time %Ln really went out by this rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more would have been held back by limits, hours or another message.</source>
        <translation>
            <numerusform>%Ln more would have been held back by limits, hours or another message.</numerusform>
            <numerusform>%Ln more would have been held back by limits, hours or another message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s) were looked at.</source>
        <translation>
            <numerusform>%Ln enrolment was looked at.</numerusform>
            <numerusform>%Ln enrolments were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln days</source>
        <translation>
            <numerusform>The last day</numerusform>
            <numerusform>The last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>the first one</numerusform>
            <numerusform>the first %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingEditor</name>
    <message numerus="yes">
        <source>A code has %Ln letter(s) at most.</source>
        <translation>
            <numerusform>A code has %Ln letter at most.</numerusform>
            <numerusform>A code has %Ln letters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message numerus="yes">
        <source>After %Ln minute(s) to undo</source>
        <translation>
            <numerusform>After %Ln minute to undo</numerusform>
            <numerusform>After %Ln minutes to undo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln second(s) to undo</source>
        <translation>
            <numerusform>After %Ln second to undo</numerusform>
            <numerusform>After %Ln seconds to undo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; message(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; message, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; messages, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; message(s) of today</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; message of today</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; messages of today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; message(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; message</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message numerus="yes">
        <source>up to %Ln new people in 24 hours</source>
        <translation>
            <numerusform>up to %Ln new person in 24 hours</numerusform>
            <numerusform>up to %Ln new people in 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages a second</source>
        <translation>
            <numerusform>%Ln message a second</numerusform>
            <numerusform>%Ln messages a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln new people in 24 hours, as WhatsApp tells no limit</source>
        <translation>
            <numerusform>up to %Ln new person in 24 hours, as WhatsApp tells no limit</numerusform>
            <numerusform>up to %Ln new people in 24 hours, as WhatsApp tells no limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message numerus="yes">
        <source>&amp;Show %Ln day(s)</source>
        <translation>
            <numerusform>&amp;Show %Ln day</numerusform>
            <numerusform>&amp;Show %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%Ln day(s) to the end</source>
        <translation>
            <numerusform>%Ln day to the end</numerusform>
            <numerusform>%Ln days to the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not started, %Ln day(s) after the start</source>
        <translation>
            <numerusform>Not started, %Ln day after the start</numerusform>
            <numerusform>Not started, %Ln days after the start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) without activity</source>
        <translation>
            <numerusform>%Ln day without activity</numerusform>
            <numerusform>%Ln days without activity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) behind plan</source>
        <translation>
            <numerusform>%Ln point behind plan</numerusform>
            <numerusform>%Ln points behind plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Completed %Ln day(s) ago</source>
        <translation>
            <numerusform>Completed %Ln day ago</numerusform>
            <numerusform>Completed %Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message numerus="yes">
        <source>%Ln invented student(s). Nothing leaves this computer.</source>
        <translation>
            <numerusform>%Ln invented student. Nothing leaves this computer.</numerusform>
            <numerusform>%Ln invented students. Nothing leaves this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ahead. Nothing leaves this computer.</source>
        <translation>
            <numerusform>%Ln day ahead. Nothing leaves this computer.</numerusform>
            <numerusform>%Ln days ahead. Nothing leaves this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message numerus="yes">
        <source>Send to %Ln person(s)?</source>
        <translation>
            <numerusform>Send to %Ln person?</numerusform>
            <numerusform>Send to %Ln people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln person(s)</source>
        <translation>
            <numerusform>Send to %Ln person</numerusform>
            <numerusform>Send to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %1; %Ln taken out by hand</source>
        <translation>
            <numerusform>of %1; %Ln taken out by hand</numerusform>
            <numerusform>of %1; %Ln taken out by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See all %Ln</source>
        <translation>
            <numerusform>See it</numerusform>
            <numerusform>See all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message numerus="yes">
        <source>At risk: %Ln person(s)</source>
        <translation>
            <numerusform>At risk: %Ln person</numerusform>
            <numerusform>At risk: %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; course(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; course, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; courses, &lt;b&gt;%1&lt;/b&gt; selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; course(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; course</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s)</source>
        <translation>
            <numerusform>%Ln enrolment</numerusform>
            <numerusform>%Ln enrolments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
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
        <source>%Ln point(s) below plan</source>
        <translation>
            <numerusform>%Ln point below plan</numerusform>
            <numerusform>%Ln points below plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) above plan</source>
        <translation>
            <numerusform>%Ln point above plan</numerusform>
            <numerusform>%Ln points above plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would no longer go</source>
        <translation>
            <numerusform>%Ln would no longer go</numerusform>
            <numerusform>%Ln would no longer go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would read otherwise</source>
        <translation>
            <numerusform>%Ln would read otherwise</numerusform>
            <numerusform>%Ln would read otherwise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeDate</name>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskText</name>
    <message numerus="yes">
        <source>gains %Ln point(s) a day; needs %1</source>
        <translation>
            <numerusform>gains %Ln point a day; needs %1</numerusform>
            <numerusform>gains %Ln points a day; needs %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) without access</source>
        <translation>
            <numerusform>%Ln day without access</numerusform>
            <numerusform>%Ln days without access</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) without starting</source>
        <translation>
            <numerusform>%Ln day without starting</numerusform>
            <numerusform>%Ln days without starting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) behind plan</source>
        <translation>
            <numerusform>%Ln point behind plan</numerusform>
            <numerusform>%Ln points behind plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed attempt(s) in “%1”</source>
        <translation>
            <numerusform>%Ln failed attempt in “%1”</numerusform>
            <numerusform>%Ln failed attempts in “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message numerus="yes">
        <source>%Ln due now</source>
        <translation>
            <numerusform>%Ln due now</numerusform>
            <numerusform>%Ln due now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held back</source>
        <translation>
            <numerusform>%Ln held back</numerusform>
            <numerusform>%Ln held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln only shown</source>
        <translation>
            <numerusform>%Ln only shown</numerusform>
            <numerusform>%Ln only shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · differs in %Ln course(s)</source>
        <comment>state of a rule</comment>
        <translation>
            <numerusform>%1 · differs in %Ln course</numerusform>
            <numerusform>%1 · differs in %Ln courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in 30 days</source>
        <translation>
            <numerusform>%Ln message in 30 days</numerusform>
            <numerusform>%Ln messages in 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message numerus="yes">
        <source>%n messages are due; on usual days there are about %1. Send them?</source>
        <translation>
            <numerusform>%n message is due; on usual days there are about %1. Send it?</numerusform>
            <numerusform>%n messages are due; on usual days there are about %1. Send them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are due, to more than %1 of the active students. Send them?</source>
        <translation>
            <numerusform>%n message is due, to more than %1 of the active students. Send it?</numerusform>
            <numerusform>%n messages are due, to more than %1 of the active students. Send them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunUndo</name>
    <message numerus="yes">
        <source>%Ln message(s) go out; they can be taken back for %1</source>
        <translation>
            <numerusform>%Ln message goes out; it can be taken back for %1</numerusform>
            <numerusform>%Ln messages go out; they can be taken back for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%Ln people get it</source>
        <translation>
            <numerusform>%Ln person gets it</numerusform>
            <numerusform>%Ln people get it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people cannot get it</source>
        <translation>
            <numerusform>%Ln person cannot get it</numerusform>
            <numerusform>%Ln people cannot get it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send to %Ln people</source>
        <translation>
            <numerusform>&amp;Send to %Ln person</numerusform>
            <numerusform>&amp;Send to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Message to %Ln people</source>
        <translation>
            <numerusform>Message to %Ln person</numerusform>
            <numerusform>Message to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are minors: it goes to the guardian&apos;s phone</source>
        <translation>
            <numerusform>%Ln of them is a minor: it goes to the guardian&apos;s phone</numerusform>
            <numerusform>%Ln of them are minors: it goes to the guardian&apos;s phone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are held back</source>
        <translation>
            <numerusform>%Ln person is held back</numerusform>
            <numerusform>%Ln people are held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send &amp;all the same to the %Ln held back</source>
        <translation>
            <numerusform>Send &amp;all the same to the %Ln held back</numerusform>
            <numerusform>Send &amp;all the same to the %Ln held back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message numerus="yes">
        <source>%Ln message(s) in 24 hours already</source>
        <translation>
            <numerusform>%Ln message in 24 hours already</numerusform>
            <numerusform>%Ln messages in 24 hours already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in 7 days already</source>
        <translation>
            <numerusform>%Ln message in 7 days already</numerusform>
            <numerusform>%Ln messages in 7 days already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in 30 days already</source>
        <translation>
            <numerusform>%Ln message in 30 days already</numerusform>
            <numerusform>%Ln messages in 30 days already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them it is outside the sending hours now</source>
        <translation>
            <numerusform>For %Ln of them it is outside the sending hours now</numerusform>
            <numerusform>For %Ln of them it is outside the sending hours now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have an open conversation</source>
        <translation>
            <numerusform>%Ln of them has an open conversation</numerusform>
            <numerusform>%Ln of them have an open conversation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln of them the course rests</source>
        <translation>
            <numerusform>For %Ln of them the course rests</numerusform>
            <numerusform>For %Ln of them the course rests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them would not get it from a rule</source>
        <translation>
            <numerusform>%Ln of them would not get it from a rule</numerusform>
            <numerusform>%Ln of them would not get it from a rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have got as many messages in 24 hours as rules may send</source>
        <translation>
            <numerusform>%Ln of them has got as many messages in 24 hours as rules may send</numerusform>
            <numerusform>%Ln of them have got as many messages in 24 hours as rules may send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have got as many messages in 7 days as rules may send</source>
        <translation>
            <numerusform>%Ln of them has got as many messages in 7 days as rules may send</numerusform>
            <numerusform>%Ln of them have got as many messages in 7 days as rules may send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have got as many messages in 30 days as rules may send</source>
        <translation>
            <numerusform>%Ln of them has got as many messages in 30 days as rules may send</numerusform>
            <numerusform>%Ln of them have got as many messages in 30 days as rules may send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have completed the course</source>
        <translation>
            <numerusform>%Ln of them has completed the course</numerusform>
            <numerusform>%Ln of them have completed the course</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them got the same text lately</source>
        <translation>
            <numerusform>%Ln of them got the same text lately</numerusform>
            <numerusform>%Ln of them got the same text lately</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in no course now</source>
        <translation>
            <numerusform>%Ln of them is in no course now</numerusform>
            <numerusform>%Ln of them are in no course now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have not completed the course</source>
        <translation>
            <numerusform>%Ln of them has not completed the course</numerusform>
            <numerusform>%Ln of them have not completed the course</numerusform>
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
    <name>StatisticsPage</name>
    <message numerus="yes">
        <source>%Ln message(s) received</source>
        <translation>
            <numerusform>%Ln message received</numerusform>
            <numerusform>%Ln messages received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unconfirmed</source>
        <translation>
            <numerusform>%Ln unconfirmed</numerusform>
            <numerusform>%Ln unconfirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Progress followed within %Ln days</source>
        <translation>
            <numerusform>Progress followed within %Ln day</numerusform>
            <numerusform>Progress followed within %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more did not go out</source>
        <translation>
            <numerusform>%Ln more did not go out</numerusform>
            <numerusform>%Ln more did not go out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message numerus="yes">
        <source>%Ln job(s) waiting</source>
        <translation>
            <numerusform>%Ln job waiting</numerusform>
            <numerusform>%Ln jobs waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) failed</source>
        <translation>
            <numerusform>%Ln job failed</numerusform>
            <numerusform>%Ln jobs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campus: %Ln to solve</source>
        <translation>
            <numerusform>Campus: %Ln to solve</numerusform>
            <numerusform>Campus: %Ln to solve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp: %Ln to solve</source>
        <translation>
            <numerusform>WhatsApp: %Ln to solve</numerusform>
            <numerusform>WhatsApp: %Ln to solve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp: %Ln number(s) on hold</source>
        <translation>
            <numerusform>WhatsApp: %Ln number on hold</numerusform>
            <numerusform>WhatsApp: %Ln numbers on hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudentProgressPage</name>
    <message numerus="yes">
        <source>%Ln course(s)</source>
        <translation>
            <numerusform>%Ln course</numerusform>
            <numerusform>%Ln courses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message numerus="yes">
        <source>%Ln archived</source>
        <comment>students</comment>
        <translation>
            <numerusform>%Ln archived</numerusform>
            <numerusform>%Ln archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln people were left out.</source>
        <translation>
            <numerusform>Stopped: %Ln person was left out.</numerusform>
            <numerusform>Stopped: %Ln people were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln form(s) could not be saved.</source>
        <translation>
            <numerusform>%Ln form could not be saved.</numerusform>
            <numerusform>%Ln forms could not be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln form(s) saved</source>
        <translation>
            <numerusform>%Ln form saved</numerusform>
            <numerusform>%Ln forms saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln student(s)…</source>
        <translation>
            <numerusform>Reading %Ln student…</numerusform>
            <numerusform>Reading %Ln students…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln student(s).</source>
        <translation>
            <numerusform>There is %Ln student.</numerusform>
            <numerusform>There are %Ln students.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message numerus="yes">
        <source>%Ln message(s) cannot go out</source>
        <translation>
            <numerusform>%Ln message cannot go out</numerusform>
            <numerusform>%Ln messages cannot go out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) unconfirmed</source>
        <translation>
            <numerusform>%Ln message unconfirmed</numerusform>
            <numerusform>%Ln messages unconfirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln</source>
        <translation>
            <numerusform>Review %Ln</numerusform>
            <numerusform>Review %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln welcome(s) wait for a template</source>
        <translation>
            <numerusform>%Ln welcome waits for a template</numerusform>
            <numerusform>%Ln welcomes wait for a template</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) wait and no engine runs</source>
        <translation>
            <numerusform>%Ln job waits and no engine runs</numerusform>
            <numerusform>%Ln jobs wait and no engine runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) at risk</source>
        <translation>
            <numerusform>%Ln person at risk</numerusform>
            <numerusform>%Ln people at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of message without a usable template</source>
        <translation>
            <numerusform>%Ln kind of message without a usable template</numerusform>
            <numerusform>%Ln kinds of message without a usable template</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A run of %Ln message(s) waits for a yes</source>
        <translation>
            <numerusform>A run of %Ln message waits for a yes</numerusform>
            <numerusform>A run of %Ln messages waits for a yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) from WhatsApp were not understood</source>
        <translation>
            <numerusform>%Ln message from WhatsApp was not understood</numerusform>
            <numerusform>%Ln messages from WhatsApp were not understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s) were told that they are behind plan</source>
        <translation>
            <numerusform>%Ln student was told that they are behind plan</numerusform>
            <numerusform>%Ln students were told that they are behind plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: away again, after messages about %Ln absence(s). No more of them go out.</source>
        <comment>a course</comment>
        <translation>
            <numerusform>%1: away again, after messages about %Ln absence. No more of them go out.</numerusform>
            <numerusform>%1: away again, after messages about %Ln absences. No more of them go out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) of the last 7 days have not arrived</source>
        <translation>
            <numerusform>%Ln message of the last 7 days has not arrived</numerusform>
            <numerusform>%Ln messages of the last 7 days have not arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp took them hours ago. The phones may be off, or without WhatsApp: call whom it matters to. They are not repeated by themselves.</source>
        <translation>
            <numerusform>WhatsApp took it hours ago. The phone may be off, or without WhatsApp: call if the message matters. It is not repeated by itself.</numerusform>
            <numerusform>WhatsApp took them hours ago. The phones may be off, or without WhatsApp: call whom it matters to. They are not repeated by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are switched on, and in some course nothing goes out.</source>
        <translation>
            <numerusform>It is switched on, and in some course nothing goes out.</numerusform>
            <numerusform>They are switched on, and in some course nothing goes out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message numerus="yes">
        <source>%Ln variable(s) without a value</source>
        <translation>
            <numerusform>%Ln variable without a value</numerusform>
            <numerusform>%Ln variables without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message numerus="yes">
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln approved</numerusform>
            <numerusform>%Ln approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused, rejected or of low quality</source>
        <translation>
            <numerusform>%Ln paused, rejected or of low quality</numerusform>
            <numerusform>%Ln paused, rejected or of low quality</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; template(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; template</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; templates</numerusform>
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
    <message numerus="yes">
        <source>replies</source>
        <comment>to messages</comment>
        <translation>
            <numerusform>reply</numerusform>
            <numerusform>replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceView</name>
    <message numerus="yes">
        <source>What happened, in %Ln attempt(s)</source>
        <translation>
            <numerusform>What happened, in %Ln attempt</numerusform>
            <numerusform>What happened, in %Ln attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackedCourses</name>
    <message numerus="yes">
        <source>%Ln course(s) selected</source>
        <translation>
            <numerusform>%Ln course selected</numerusform>
            <numerusform>%Ln courses selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackingPasses</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackingWords</name>
    <message numerus="yes">
        <source>Progress is as of %1; %Ln course(s) could not be read.</source>
        <translation>
            <numerusform>Progress is as of %1; %Ln course could not be read.</numerusform>
            <numerusform>Progress is as of %1; %Ln courses could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoCountdown</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoDesk</name>
    <message numerus="yes">
        <source>Message to %Ln people: goes out in %1</source>
        <translation>
            <numerusform>Message to %Ln person: goes out in %1</numerusform>
            <numerusform>Message to %Ln people: goes out in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were taken back</source>
        <translation>
            <numerusform>%Ln message was taken back</numerusform>
            <numerusform>%Ln messages were taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoQueue</name>
    <message numerus="yes">
        <source>%Ln message(s), the last goes out in %1</source>
        <comment>time</comment>
        <translation>
            <numerusform>%Ln message, it goes out in %1</numerusform>
            <numerusform>%Ln messages, the last goes out in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message numerus="yes">
        <source>differs in %Ln course(s)</source>
        <translation>
            <numerusform>differs in %Ln course</numerusform>
            <numerusform>differs in %Ln courses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message numerus="yes">
        <source>%Ln course(s) are enrolled</source>
        <translation>
            <numerusform>%Ln course is enrolled</numerusform>
            <numerusform>%Ln courses are enrolled</numerusform>
        </translation>
    </message>
</context>
</TS>
