<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActivityRow</name>
    <message>
        <source>%1, %2</source>
        <comment>time, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>a student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of %1 saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account of %1 created on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existing account taken for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 enrolled, %n course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Enrolment of %1 finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment of %1 stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to %1 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to %1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to %1 unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Campus read: %n course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Templates read: %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campus read: %n enrolment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppearancePanel</name>
    <message>
        <source>Language and looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dense tables, for more rows in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu &amp;bar always in sight (else Alt or F10 shows it)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CentrePanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a country&apos;s name and code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved for all desks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in the window&apos;s title and in messages that name the centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones typed without prefix are of this country.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Copy steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckSteps</name>
    <message>
        <source>Open business.facebook.com › WhatsApp Manager › Account tools › Phone numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the number is connected, and copy its “Phone number ID”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write that id in Bedel: Settings › Connections › WhatsApp, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open business.facebook.com › Settings › Users › System users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or add a system user, and assign the app and the WhatsApp account to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Generate token”: choose the app, expiration “Never”, and the permissions whatsapp_business_messaging and whatsapp_business_management.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the token in Bedel: Settings › Connections › WhatsApp, and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open business.facebook.com › WhatsApp Manager › Message templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a template of the category Utility and wait until Meta approves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Bedel: Settings › Templates › Read templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open business.facebook.com › WhatsApp Manager › Message templates and look at the state of the template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Bedel: Settings › Templates › Read templates, and choose one that is approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it no student can be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it existing accounts are not found, so nobody is created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it corrections do not reach the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it nobody can be enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the courses cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the people of a course cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it there is no progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works all the same, but every reading asks for far more data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it Bedel cannot do its work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, as administrator: Site administration › Server › Web services › External services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the row of the service that the token belongs to, open “Functions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Add functions”, search for %1, add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Bedel: Settings › Connections › Check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, as administrator: Site administration › Users › Permissions › Define roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the role of the web service account and press “Edit”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for %1, tick “Allow”, save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the account has that role at system level: Site administration › Users › Permissions › Assign system roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in Settings › Database that the file or the server can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the campus and the token of its web service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the phone number id in WhatsApp Manager › Phone numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a token in Meta Business › Settings › System users and save it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a template in WhatsApp Manager and read the templates once Meta has approved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an approved template in Settings › Templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the role of the web service account the permissions that the steps name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, as administrator: Site administration › Server › Web services › Overview. Web services and the REST protocol have to be enabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External services: the service is enabled, and the account is among its authorised users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role of the account has the permission %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage tokens: create a token for that account and that service, without end date and without IP restriction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste address and token in Bedel: Settings › Connections › Moodle.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address and token of the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and e-mails of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of a course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCORM activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of a SCORM activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several questions in one request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality not rated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus answers: Moodle %1, “%2”, with the account %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus answers: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus answers and takes the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token works and has no end date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token ended on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token ends on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number %1, name shown “%2”, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Create people, enrol them and read courses (%n function(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Create people, enrol them and read courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) can be seen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Names and e-mails of people can be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people of a course can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCORM activities can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units of a SCORM activity can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The progress of a person can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent changes can be asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several questions fit into one request</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n approved template(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The chosen templates are approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen template “%1” is approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function %1 is not in the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function %1 is missing in the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 In Moodle: Site administration › Server › Web services › External services › Functions › Add functions.</source>
        <comment>%1 says what does not work without it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permission %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permission %1 is missing in “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not available. In Moodle: Site administration › Users › Permissions › Define roles › role of the web service account › allow it.</source>
        <comment>%1 is what cannot be done without the permission</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be sent after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Create one without end date in Meta Business › Settings › System users.</source>
        <comment>%1 is how long the token still holds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was looked at: what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: only in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something before it has to be solved first, or there is nothing on the campus to try it with yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to solve</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All in order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked %1 · %2 s</source>
        <comment>when, how long it took</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionsPanel</name>
    <message>
        <source>This computer has no keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens are kept only while the program runs and are asked for again at each start. With a keychain (GNOME Keyring, KWallet) they would be kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourseModel</name>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursePickModel</name>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursePicker</name>
    <message>
        <source>none chosen</source>
        <comment>courses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>courses</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No courses have been read from the campus yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No course has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ourses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>No course fits the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are looked for in the name and the short name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No courses have been read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedel reads the catalogue of the campus; nothing changes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bring the students of %n course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; course(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading courses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only visible ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatabasePanel</name>
    <message>
        <source>Database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedel (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty; Bedel will make its tables there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a database of Bedel, and up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is of an older Bedel and will be brought up to date. Older desks have to be updated too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use: %1</source>
        <comment>where the database is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is in use, why it cannot be changed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;file on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one desk. Nothing has to be installed. Never put the file in a shared folder: two computers would damage it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;PostgreSQL server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For several desks: all see the same students and messages, and one of them does the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty, the stored one is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lists close and open again on the new database. Nothing is copied or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several desks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every desk opens the same PostgreSQL database. One computer with the tokens, or a service on the server, runs the engine; the others need no token. If it is switched off, the next one that has the tokens takes over, and no message goes out twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enrolments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Bedel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the form: save and begin another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages, in the order of the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidebar, page, panel, bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list: copy the chosen rows with their titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Students: archive the chosen ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what the bar at the bottom offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit; what is under way goes on at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bedel %1&lt;/h3&gt;&lt;p&gt;The office of a training centre that teaches on Moodle: enrolments, follow-up and WhatsApp notices.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Bedel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>group of pages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to solve</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesBanner</name>
    <message>
        <source>An existing account will be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, username %2 (id %3). No new account is created on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the same e-mail on the campus: username %2 (id %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is on the campus under the same number: username %2 (id %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps already on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the same e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the same phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Last course: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is someone else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnginePanel</name>
    <message>
        <source>This computer (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs since %1, last seen %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does what windows ask for: it creates accounts, enrols and sends. It runs in the program of a desk that has the tokens, or as a service on a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine runs. What is asked for is stored and waits until a computer with the tokens is on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message>
        <source>Send the &amp;welcome when everything is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol in courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Enrol %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Enrol %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enrol in %n course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enrol %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolmentModel</name>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolmentsPage</name>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No enrolment fits the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without them, the enrolments of all courses are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all enrolments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is enrolled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New students appear here by themselves; those who are on the campus already can be brought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the students of the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; enrolment(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; enrolment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading enrolments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Failed: why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the students of this course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by student or course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Unknown setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“bedelctl settings” lists all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are kept elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a secret and is not kept among the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in Settings, Connections, from where it goes into the keychain; for a service, use its environment variable or a systemd credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret in the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands in clear in the file %2, where anybody could read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete that line, and save the secret in Settings, Connections, or in its environment variable. If others could read the file, replace the secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a number in its range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” is not a number in its range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is not a number in its range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, has none of its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the allowed values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” has none of its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting has none of its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is too long or holds control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %3 characters in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it to one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” is too long or holds control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %2 characters in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is too long or holds control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not an address to listen on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the form %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the form 127.0.0.1:8090</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” is not an address to listen on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the form %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is not an address to listen on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a version of WhatsApp&apos;s interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the form v22.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” is not a version of WhatsApp&apos;s interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is not a version of WhatsApp&apos;s interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not the address of a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has one of the forms %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the form sqlite:/path/file.db or postgresql://user@host:port/database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” is not the address of a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has one of the forms %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is not the address of a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the form https://campus.example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, holds a user name or password inside the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the address without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting holds a user name or password inside the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the two letters of the country, such as ES, MX or AR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is not a country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, may hold only digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number as Meta shows it, without spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting may hold only digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, does not name a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the form name:language, such as bienvenida_curso:es.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting does not name a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, is not a table of variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a JSON object such as {&quot;body.1&quot;: &quot;first_name&quot;}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting is not a table of variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1”, from %2, holds a password, which is not kept among the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the address without it and type the password where it is asked for; for a service, put it into BEDEL_DATABASE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting holds a password, which is not kept among the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile name not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile cannot have this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use up to 40 small letters, digits, hyphens and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this user the right to read it, or choose another profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not a profile of Bedel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or move it away to begin with the default settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder, and check that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing the file %1 at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting of the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” applies to all desks and is kept in the database, not in this computer&apos;s profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in Settings or with “bedelctl settings set”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting fixed from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is set by the environment variable %2, which wins over what is chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or remove the variable, then start Bedel again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret fixed from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This secret is given by the environment variable %1, which wins over what is typed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This secret is given to the service by systemd, as credential “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the credential in the service&apos;s configuration, then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the credentials in the service&apos;s configuration, then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer was not unlocked, so the token in it cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it when the system asks, or type the token again; it is then kept until Bedel is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain in which a token could be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept until Bedel is closed and asked for again next time. GNOME Keyring or KWallet provide a keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine key not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key with which typed passwords are sealed is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it in Settings, Connections; a new one is made. Passwords not yet used have to be typed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed password belongs to another key or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password again, or let the campus make one and mail it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on “%1” cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and that the server is running. Nothing typed is lost; it is used again as soon as it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be reached: the server or the network drive does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program held the database for too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment. If it repeats, close other programs that have the file open, such as a backup or a synchronised folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can be read but not written. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder, or choose another place in Settings, Database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left for the database. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database of a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was written by a newer version of Bedel. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version of Bedel on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a database of Bedel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or database holds something else. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or an empty database, in Settings, Database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is damaged. It is not written any more, so that nothing gets worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Bedel, make a copy of the file, and restore the last backup. The damaged copy may still help to recover data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database password wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server does not accept the user or the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type them again in Settings, Database, or ask whoever looks after the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database “%1” on the server, or no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it, or correct its name in Settings, Database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such database on the server, or no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradiction in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused the change because it contradicts what is stored. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the page and look at the current values; somebody else may have changed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database could not be brought up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step that brings the database up to date failed, or differs from the one applied earlier. The database is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup and pass the details on to whoever looks after Bedel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database address not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the database cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed by the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection with the database was cut at the moment of saving. The change may have been saved, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the page and look. Nothing is saved twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database does not allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user of the database may not do this. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever looks after the server to give that user the rights on the schema “bedel”, or to run “bedelctl migrate” with a user who has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in the meantime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed or created the same thing in the meantime. Nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the page and look at the current values, then decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp answered “%1” (code %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was stopped before it was finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had not been done yet goes on at the next start, or can be asked for again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way to reach %9 at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network of this computer. What was asked for is kept and done when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came from %9 in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself. If it repeats, check the network or try at a quieter hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection not secure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection with %9 could not be made; the certificate of “%1” is not valid, has expired, or belongs to another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and this computer&apos;s date and time. If they are right, whoever looks after that server has to renew its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection with %9 could not be made; its certificate is not valid, has expired, or belongs to another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answered in the place of %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address in Settings, Connections, and whether a proxy or a login page is in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password or token was not accepted by %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again in Settings, Connections; if it has expired, create a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account used may not do this, says %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator for the permission. “Test connection” in Settings, Connections, says what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for is not, or no longer, known to %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the page; if it is still shown, bring the data up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value “%2” of “%1” was not accepted by %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” was not accepted by %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value was not accepted by %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what was typed, correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (id %2) is in the way, says %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it first, then decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for contradicts what already stands in %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the page, look at the current state, and decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests within a short time, says %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done: it goes on by itself, more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance work is going on at %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done: the work waits and goes on afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection with %9 was cut before the answer. What was asked for may have been done, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not repeated by itself. Look whether it has arrived, then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it repeats, pass the details on to whoever looks after Bedel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unexpected failure occurred in %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later. If it repeats, pass the details on to whoever looks after Bedel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed by the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus did not say which number the new account has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is repeated blindly: before it goes on, the program looks on the campus what is already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was cut before the campus answered. It may have done what was asked, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission missing on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the request: its web service account lacks the capability “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles, open the role of the web service account and allow “%1”. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the request for lack of a permission. It says: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles, open the role of the web service account and allow the permission named there. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the request: its web service account lacks a capability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Settings, Connections, “Test connection” names the missing capability. In Moodle it is allowed under Site administration &gt; Users &gt; Permissions &gt; Define roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus does not show the completion report to the web service account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles, allow “report/completion:view” to the role of the web service account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web service access refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus does not let this token call the function “%1”. The function may be missing from the service, or the service is switched off, the account is not among its authorised users, this computer&apos;s address is not allowed, the account lacks “webservice/rest:use”, or the token has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; External services, check that the service is enabled, that “%1” is among its functions and the account among its users. Then, under Manage tokens, check the date and the addresses of the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus does not let this token in. The function may be missing from the service, or the service is switched off, the account is not among its authorised users, this computer&apos;s address is not allowed, the account lacks “webservice/rest:use”, or the token has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; External services, check the service, its functions and its users; under Manage tokens, the date and the addresses of the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus does not know the token. It was mistyped, withdrawn, or has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; Manage tokens, create a new token for the service and save it in Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web service account suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account to which the token belongs is suspended on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Browse list of users, reactivate the web service account. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web service account deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account to which the token belongs was deleted on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a web service account and a token in Moodle and save the token in Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web service account not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account to which the token belongs has not been confirmed on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Browse list of users, confirm the web service account. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the web service account expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the account to which the token belongs has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the web service account a password that does not expire, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus in maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus is in maintenance mode and accepts no requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done: the work waits and goes on when the campus is back. If it lasts, ask the administrator of the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus shows its maintenance page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course or activity not accessible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web service account may not enter this course or activity. It needs “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles, allow “%1” to the role of the web service account. The role has to be assigned at site level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course not accessible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web service account may not enter the course %2 of the campus. It needs “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password change demanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus demands that the web service account change its password first; until then it closes all courses to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Browse list of users, edit the web service account and switch off “Force password change”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web service account may not enter the course %1, or something in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, allow “moodle/course:view” to the role of the web service account at site level; for hidden courses and activities also “moodle/course:viewhiddencourses” and “moodle/course:viewhiddenactivities”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web service account may not enter this course or activity, or it is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web service account may not enter a course. The campus says: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, allow “moodle/course:view” and, for hidden courses, “moodle/course:viewhiddencourses” to the role of the account at site level. If the text speaks of a password change, switch off “Force password change” in the account&apos;s profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web service account may not enter a course, or it has to change its password first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, allow “moodle/course:view” and, for hidden courses, “moodle/course:viewhiddencourses” to the role of the account at site level, and switch off “Force password change” in the account&apos;s profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role cannot be assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web service account may not give the student role in this course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles &gt; Allow role assignments, tick the student role in the row of the web service role, and allow “moodle/role:assign”. The number of the student role stands in Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manual enrolment in the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course “%1” has no active manual enrolment, so nobody can be enrolled in it from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, open the course, Participants &gt; Enrolment methods, and add or enable “Manual enrolments”. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course has no active manual enrolment, so nobody can be enrolled in it from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus does not let the web service account enrol students in this course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, allow “enrol/manual:enrol” to the role of the web service account and enable “Manual enrolments” in the course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password too weak for the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the password. Its policy says: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a password that meets the policy, or let the campus make one and mail it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the password because it does not meet its policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a longer password with capitals, digits and signs, or let the campus make one and mail it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value refused by the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the value of “%1”. It says: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that value and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the value of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused one of the values and hides which one. It says: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual causes: username or e-mail already in use, an e-mail that is not valid, capitals or spaces in the username, a course that no longer exists. Check them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused one of the values and hides which one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus does not accept one of the parameters of the request. Its version may be too old or too new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “Test connection” in Settings, Connections, and pass its result on to whoever looks after Bedel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field refused by the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus does not know one of the participants&apos; fields that were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved by the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus could not write into its database. Most often a value is too long: names take 100 characters, phones 20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the value and try again. If all values are short, ask the administrator of the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database of the campus failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus could not read from its database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work is tried again by itself. If it lasts, ask the administrator of the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database of the campus down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus answers, but cannot reach its own database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong on this computer. The work is tried again by itself; if it lasts, ask the administrator of the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus no longer has the course “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the courses (Courses &gt; Update from the campus) and choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus has no such record, or does not know the function “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the courses and try again. If it repeats, run “Test connection” in Settings, Connections: it names the functions that are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus has no such record: the course or activity was deleted, or the function does not exist in its version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the courses and try again. If it repeats, run “Test connection” in Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account deleted on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student&apos;s account was deleted on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check with the administrator of the campus. If the deletion is right, archive the student here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account not found on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus has no account with that number, or it was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the student&apos;s card and review which campus account belongs to the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enrolled on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student has no active enrolment in this course on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol the student again, or bring the enrolments up to date from the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus could not enrol because the student&apos;s account does not exist there or was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a package not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of a SCORM package no longer exists on the campus: the package was probably replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the courses; the new parts are read with the next update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus cannot give the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus did the work of “%1”, but its answer does not fit its own rules. A weak password or a sign such as “&amp;” in the name of an activity causes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the password or the names of the course&apos;s activities. If neither fits, ask the administrator of the campus to look at its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus did the work, but its answer does not fit its own rules. A weak password or a sign such as “&amp;” in the name of an activity causes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web services switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web services are switched off on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; General &gt; Advanced features, enable web services; then Server &gt; Web services &gt; Manage protocols, enable REST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refuses every request without giving a reason (403). Web services or the REST protocol are switched off, or a firewall is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refuses every request without giving a reason (403): web services or the REST protocol are switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in another format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus answered in XML. Part of the request was lost on the way: the web server or PHP cuts large requests, or something between here and the campus changes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of the campus to raise “post_max_size” and “max_input_vars” of PHP, and to look for a proxy or firewall in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus answered “%1” with data of another shape than Moodle sends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the campus in Settings, Connections, and its version: from Moodle 3.9 on it should work. “Details” holds what to pass on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Moodle at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, but there is no Moodle web service at this address (404).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the campus in Settings, Connections. It is the one of the front page, such as https://campus.example or https://centre.example/moodle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server of the campus refuses requests of this size (413).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of the campus to raise the limit of its web server (1 MB is usual), or enrol fewer people at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus at another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address leads on to another one: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Settings, Connections, put the address where the campus really is, with https if it has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the web service of Moodle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered is not the web service of Moodle: it sent “%1” with status %2 instead of data. It begins: “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the campus in Settings, Connections. A login page, a proxy or a page of the hosting company may be in between; open the address in a browser to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered is not the web service of Moodle: status %1, and no data that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered is not the web service of Moodle, or its answer is not the data that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the request. The web service account needs the capability “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web service account may not use the function “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; External services, add “%1” to the functions of the service. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the campus not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server has the name in the address of the campus, or this computer has no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network of this computer, then the spelling of the address in Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus refuses connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of the campus is there but accepts no connections: its web server is not running, or a firewall is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the campus in a browser. If it does not open there either, tell its administrator. What was asked for waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus cannot be reached: no network, or its address does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network of this computer and open the campus in a browser. What was asked for waits and is done when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus too slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work is tried again by itself. If it repeats, the campus is overloaded: try at a quieter hour or tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus has a failure of its own (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work is tried again by itself. If it repeats, tell the administrator of the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program error occurred inside the campus while it answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work is tried again by itself. If it repeats, tell the administrator of the campus; “Details” holds what to pass on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No WhatsApp template is chosen for this kind of message. The enrolment is not affected; the message waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a template in Settings, Templates. The message goes out then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template “%1” is not approved by Meta at the moment. The message waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its state in Settings, Templates, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template is not approved by Meta at the moment. The message waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template “%1” is not among those brought from WhatsApp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the templates in Settings, Templates, and check its name and language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen template is not among those brought from WhatsApp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable without a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” of the template “%2” has no value for this message. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in Settings, Templates, what the variable stands for, or complete the student&apos;s card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template&apos;s variable “%1” has no value for this message. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable of the template has no value for this message. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template with a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template begins with a picture, a document or a video, which cannot be sent from here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a template with a text heading or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account already on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus already has an account with these details: “%1” (id %2). It may be the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the enrolment: use that account if it is the same person, or correct the e-mail or username.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus already has an account with these details. It may be the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail already in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the e-mail. “%1” (id %2) already uses it. It may be the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the enrolment: use that account if it is the same person, or write another e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the e-mail because another account uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Username already in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refused the username. “%1” (id %2) already uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another username; the form proposes some. If it is the same person, use that account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The username “%1” is already in use on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another username; the form proposes some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The username is already in use on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts cannot be looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus does not show its accounts to the web service account. Without looking up, a person might be created twice, so nothing is created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, allow “moodle/user:viewdetails” and “moodle/user:viewalldetails” to the role of the web service account at site level. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password has to be typed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password typed for this student can no longer be read: it was erased, or sealed for another engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the enrolment, type a password again, or let the campus make one and mail it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student has no phone, so no WhatsApp message can go out. The enrolment is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the phone in the student&apos;s card; the message goes out then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone cannot be dialled as it stands, so nothing was sent. Perhaps the country prefix is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in the student&apos;s card, with the prefix (+34 …).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course “%1” is not among those brought from the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the courses (Courses &gt; Update from the campus) and choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No course with the number %1 has been brought from the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the courses (Courses &gt; Update from the campus) and check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course is not among those brought from the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection with %9 has not been set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in its address and token in Settings, Connections, and press “Test connection”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is working on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for is stored, but no computer with the connections is running at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the computer or service that has them; the status bar says which one it was. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions missing in the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service of the campus lacks functions: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; External services, add them under Functions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %9 leads on to another one: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Settings, Connections, put the address to which it leads, if it is the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %9 is larger than anything expected and was not read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address in Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a web server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at the address of %9 does not speak the language of the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and its port in Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server has the name in the address of %9, or this computer has no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of %9 is there but accepts no connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later. If it lasts, check the address in Settings, Connections, and whether a firewall is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted while sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedel stopped while the message was on its way. It may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not repeated by itself. A delivery report settles it; otherwise ask the person and mark the message by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The student is no longer here; perhaps another desk removed the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is no longer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task is no longer in the queue; it was probably finished in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enrolment is no longer here; perhaps another desk removed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account of another student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus account %2 already belongs to “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at both students: if they are one person, go on with the one that has the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen account (id %1) is no longer on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the enrolment and choose another account, or let a new one be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details hidden by the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus hides details of its accounts from the web service account, such as e-mail or username. It needs “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Users &gt; Permissions &gt; Define roles, allow “%1” to the role of the web service account. Then test the connection again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function missing in the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service of the campus lacks the function “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Moodle, Site administration &gt; Server &gt; Web services &gt; External services, add it under Functions. Then test the connection again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port already in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The incoming notices of WhatsApp cannot be received on %1: another program listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program, or choose another port in the setting “webhook.listen”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice campus cannot start because another program uses its port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or leave it out so that a free one is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp token not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta says that the access token is not valid: it expired or was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new token in Meta&apos;s business settings, for a system user, and save it in Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp permission missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access token lacks the permission “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Meta&apos;s business settings, create a token for the system user with that permission and save it in Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access token lacks a permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Meta&apos;s business settings, create a token for the system user with whatsapp_business_messaging and whatsapp_business_management.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection with %9 was cut in the middle of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network. The work is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed by WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was cut before WhatsApp answered. The message may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp has no approved template “%1” in that language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp has no approved template with this name in this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of variables does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template “%1” expects another number of variables than were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template expects another number of variables than were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable of the template is of another kind than the one sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta paused the template because people blocked or reported it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta disabled the template for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable with odd spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable of the template has line breaks, tabs or many spaces in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone without WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message could not be delivered: the phone probably has no WhatsApp, or an old version of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp does not accept a value of the message; most often the phone lacks its country prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp misses a value that the template needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or account not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp does not know this phone number ID or account ID, or the token has no access to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp does not accept a value of the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp token expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp no longer accepts the access token: it expired, was withdrawn, or is mistyped. Sending stands still; nothing of the queue is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access token lacks a permission. Sending stands still; nothing of the queue is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not among the test recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sending number is Meta&apos;s test number, and this phone is not in its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp account locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta has locked the WhatsApp account. Sending stands still; nothing of the queue is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment problem at Meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta does not send because there is a problem with the payment of the account. Sending stands still; nothing of the queue is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than 24 hours have passed since the person last wrote; free text is no longer allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending limited by Meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta limits this number because of its quality or the messages of the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld by Meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta did not deliver the message because this person already received much advertising.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advertising declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person has switched off the centre&apos;s advertising messages in WhatsApp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many messages per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages go out faster than the number may send them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many messages to one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person was sent too many messages within a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number not registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sending number is not registered with WhatsApp&apos;s programming interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp account restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta restricted the account for breaking its rules. Sending stands still; nothing of the queue is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the interface of WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered is not WhatsApp&apos;s programming interface: status %1, beginning “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and version of WhatsApp in Settings, Connections, and whether a proxy is in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered is not WhatsApp&apos;s programming interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp does not accept the access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Meta&apos;s business settings, give the system user the WhatsApp account and the permissions whatsapp_business_messaging and whatsapp_business_management, then create a new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp cannot be reached: there is no network, or something blocks the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network of this computer. The messages wait and go out when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp asks for a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp received too many requests and asks for a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be done: sending goes on by itself, more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure at WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp has a failure of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself where that cannot send twice. If it lasts, look at metastatus.com.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>The first name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail is missing. The campus needs one for each account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a phone the welcome cannot go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a password, or let Moodle create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The username is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not allowed: only a-z, 0-9 and . _ - @</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a-z, 0-9 and . _ - @ are allowed, without spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not belong in a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only digits, spaces and a leading + belong in a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character is not allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The @ is missing. Example: name@centre.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name before the @ is missing. Example: name@centre.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain after the @ is missing. Example: name@centre.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the domain is missing. Example: name@centre.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail address has no spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus accepts no accents or ñ in an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dot stands at the edge, or two stand together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain looks misspelt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part after the @ is no domain. Example: name@centre.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp cannot dial extensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country has this prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country&apos;s prefix is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably a fixed line, without WhatsApp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile numbers have one 9 more there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such number in its country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 characters</source>
        <comment>what a password lacks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digit</source>
        <comment>what a password lacks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lower-case letter</source>
        <comment>what a password lacks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a capital letter</source>
        <comment>what a password lacks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sign such as - or *</source>
        <comment>what a password lacks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moodle usually also asks for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters; the campus takes at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus refuses “&lt;” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds an invisible character, perhaps from copying. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus accepts lower case only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins or ends with a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can receive WhatsApp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Can receive WhatsApp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mobile phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Username</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Four steps to the first student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can be left half-done: what is done stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: address and token are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of Moodle and a web service token are needed; the test says what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Done: %n course(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bedel reads the catalogue; nothing changes on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: a template is chosen for the welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A WhatsApp template that Meta has approved. Without it welcomes wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol the first student</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Done: %n student(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A form of one minute; account, courses and welcome follow by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New student</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlowBanner</name>
    <message>
        <source>%1 failed: %2</source>
        <comment>step, cause</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <comment>step, cause</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the account of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit and retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlowTexts</name>
    <message>
        <source>Record</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not wanted</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>courses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account created on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existing account of the campus taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Enrolled in %n course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything of the form is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of the form failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message accepted by WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) read from the campus</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) read from WhatsApp</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolment(s) read from the campus</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2, &lt;b&gt;%3&lt;/b&gt; selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>See messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date of today as a title, without the year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>campus read %1</source>
        <comment>when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>campus not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>centre, when the campus was read</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n enrolment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolments</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what waits for a person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to solve. Last reading, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to solve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New student</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobModel</name>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Find or create an account on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol a student in the courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the courses of the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the WhatsApp templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the students of the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the engine to take it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is being done now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Next try: %2.</source>
        <comment>a sentence with the reason, a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed and waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>jobs waiting, jobs failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked for stands here until the engine has done it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListController</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1 [practice]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedel · %1</source>
        <comment>program and centre</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>page and program</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MappingEditor</name>
    <message>
        <source>It has no variables: everybody reads the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fills it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it reads to an invented person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>WhatsApp · %1</source>
        <comment>phone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>template, its language, phone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the WhatsApp id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this message again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether it arrived. If it did, %1 receives it twice, and that cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>first name, last name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>what a message is for, to whom</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no template · %1</source>
        <comment>%1 is what the message is for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>template, what the message is for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no template chosen</source>
        <comment>Queued: why it does not go out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Queued: why it does not go out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Failed: why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes out as soon as an approved template is chosen for the welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits: %1</source>
        <comment>%1 is what is in its way</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps it arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was cut before WhatsApp answered. It is not repeated by itself; a later notice of WhatsApp may still settle it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp holds it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp has taken it and checks its quality before delivering it. There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message has been sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one goes out when a student is enrolled and a template is chosen for the welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message fits the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older messages are kept: without filters all are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; message(s), &lt;b&gt;%1&lt;/b&gt; selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; message(s) of today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading messages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template and reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by person or template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoodleCard</name>
    <message>
        <source>Campus &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role of students (its id in Moodle)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;ID number field of the accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web service &amp;token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedel keeps its own mark there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre uses it for something else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>%1  ›</source>
        <comment>path above a title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Moodle creates it and mails it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>Campus in maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse the next new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp answers slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the connection after the next message is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus token expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All well again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus is in maintenance now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus will refuse the next new person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp answers slowly now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection will be cut after the next message is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of the campus has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advance one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause a failure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n invented student(s). Nothing leaves this computer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ahead. Nothing leaves this computer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Practice campus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PullRow</name>
    <message>
        <source>%1. %2</source>
        <comment>what is done, why it waits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionName</name>
    <message>
        <source>Spain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Austria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>India</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelativeDate</name>
    <message>
        <source>%1 %2</source>
        <comment>day and month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day, month and year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <comment>weekday, day, time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Belongs to the practice campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes from the environment variable %1 and is changed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is stored; it ends in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Belongs to the practice campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes from the environment variable %1 and is changed there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateWord</name>
    <message>
        <source>To do</source>
        <comment>state of a student</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <comment>state of a student</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On campus</source>
        <comment>state of a student</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a student</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>state of a student</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <comment>state of an enrolment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled</source>
        <comment>state of an enrolment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of an enrolment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of an enrolment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>state of an enrolment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <comment>state of a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state of a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <comment>state of a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>state of a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <comment>state of a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>state of a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <comment>state of a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a message</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <comment>state of a job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <comment>state of a job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>state of a template</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under review</source>
        <comment>state of a template</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>state of a template</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of a template</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>state of a template</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of a template</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Database: opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database: this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database: not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database: cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>jobs waiting, jobs failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No jobs waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked for is stored and waits until a computer with the connections runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Campus: %n to solve</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Campus: not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus: %1</source>
        <comment>%1 is what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>WhatsApp: %n to solve</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>WhatsApp: not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp: %1</source>
        <comment>%1 is what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentCardView</name>
    <message>
        <source>Earlier form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>course: state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no course yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: cause</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome, no template chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy username</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit and retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;nrol in courses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message has been written to this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentFilter</name>
    <message>
        <source>Created today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created in the last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created this month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentForm</name>
    <message>
        <source>Draft saved at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free on the campus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken on the campus by “%1” (id %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The username of the existing account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a begun form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, kept %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and &amp;new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save and retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Username</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message numerus="yes">
        <source>%n archived</source>
        <comment>students</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving enrolments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n people were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) could not be saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The campus confirms each one; the State column tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enrol in courses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;reated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading %n student(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading students…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No students yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in a form for the first one, or bring the students of the campus on the Enrolments page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New student</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %n student(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody meets all %1 filters at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody meets the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Without the filter “%2” there would be %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enrol…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, e.g. Nekane or state:failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>%1: %2</source>
        <comment>a person&apos;s name, what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) cannot go out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>See messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campus is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the enrolment stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review enrolment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the welcome failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) unconfirmed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>WhatsApp cut the connection. Perhaps they arrived: they are not repeated by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Review %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n welcome(s) wait for a template</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They go out as soon as an approved template is chosen for the welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reading failed: %1</source>
        <comment>%1 is what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait and no engine runs</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Start the computer or the service that has the connections. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Galician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta has not approved it yet. It usually takes minutes, at most a day; then read the templates again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected by Meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in WhatsApp Manager and send it for review again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason given: %1. Change it in WhatsApp Manager and send it for review again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused by Meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many people blocked or reported it. Meta takes it up again by itself after some hours; a clearer text helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled by Meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be sent any more. Create another one in WhatsApp Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta gives it a state that this program does not know. Read the templates again, or look in WhatsApp Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>language, its country</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header, variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Button %1, end of its link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header with a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its header needs a file (%1), which Bedel cannot send yet. Choose one with a text header or without header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) without a value</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Say below what each variable is filled with; until then messages wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality going down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People block or report this message. If it goes on, Meta pauses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category Marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta may hold marketing messages back and charges more for them. A welcome usually fits the category Utility.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatesPanel</name>
    <message>
        <source>%1 · %2</source>
        <comment>template&apos;s name, its language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: welcomes wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not among the templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is chosen, but the account does not have it. Read the templates or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No welcome goes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Students are enrolled all the same; their welcome waits until a template is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Template sent once a student is enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No templates have been read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are written and approved in WhatsApp Manager; Bedel reads them from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TotalsLine</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>sent</source>
        <comment>messages</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>delivered</source>
        <comment>messages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <comment>messages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>queued</source>
        <comment>messages</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unconfirmed</source>
        <comment>messages</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed</source>
        <comment>messages</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose another database</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <source>It goes out by WhatsApp once the campus has confirmed every enrolment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No welcome goes out for this form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From saving on, every welcome uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approved template has been read from WhatsApp yet. The welcome waits until there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template is chosen for the welcome. It waits until one is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step: state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is created on the campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The courses chosen are enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) are enrolled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The welcome goes out by WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is happening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens on saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the &amp;welcome when everything is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open template settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>template (language)</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatsAppCard</name>
    <message>
        <source>Phone &amp;number id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Business account id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add&amp;ress of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Version of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permanent t&amp;oken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App &amp;secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify to&amp;ken of the webhook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
