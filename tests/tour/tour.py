# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day at the practice campus: tour.py BEDEL OUTPUT_FOLDER. Called by tour.sh, which gives it a screen."""
import subprocess
import sys

from desk import PATIENCE, Desk, StepFailed

EMAIL = 'nadia.quiroga@correo.example'
PAGES = [('1', 'home', 'Home'), ('2', 'inbox', 'Inbox'), ('3', 'students', 'Students'),
         ('4', 'enrolments', 'Enrolments'), ('5', 'courses', 'Courses'), ('6', 'progress', 'Progress'),
         ('7', 'log', 'Message log'), ('8', 'automatic', 'Automatic'), ('9', 'templates', 'Templates'),
         ('0', 'settings', 'Settings')]
SETTINGS = 'ctrl+' + PAGES[-1][0]
SECTIONS = ['connections', 'tracking', 'sending', 'centre', 'appearance', 'database', 'engine']
APPEARANCE = SECTIONS.index('appearance')


def start(desk):
    desk.until('a window', desk.find_window)
    desk.activate()
    desk.until_title('Home')
    desk.say(f'the window is open: "{desk.title()}"')
    people = desk.until_rows('the sample centre in the database', lambda rows: rows[0][0] >= 6 and rows[0][1] >= 100
                             and rows[0][2] == 0,
                             'SELECT (SELECT count(*) FROM course), (SELECT count(*) FROM student),'
                             " (SELECT count(*) FROM job WHERE state IN ('ready', 'leased'))")[0]
    desk.say(f'the practice campus was read: {people[0]} courses, {people[1]} students')
    desk.picture('home')


def fill_form(desk):
    desk.keys('ctrl+n')
    desk.until_title('New student')
    desk.say('Ctrl+N opened the form for a new student')
    for text in ('Nadia', 'Quiroga Vidal', EMAIL, '600 000 177'):
        desk.write(text)
        desk.keys('Return')
    desk.say('name, e-mail and phone were typed; Enter went from field to field')
    desk.keys('Tab', 'Tab')  # past the proposed username and who makes the password
    desk.keys('Down', 'space', 'Down', 'space')
    draft = desk.until_rows('a draft with two courses', lambda rows: EMAIL in str(rows),
                            'SELECT * FROM draft')
    desk.say(f'two courses were ticked in the list; the draft is kept ({len(draft)} in the database)')
    desk.picture('new-student')
    desk.keys('alt+s')
    student = desk.until_rows('the saved student', lambda rows: True,
                              'SELECT id, username FROM student WHERE email = ?', EMAIL)[0]
    desk.say(f'Alt+S saved the form: student {student[0]}, username {student[1]}')
    return student[0]


def follow_steps(desk, student):
    desk.until_rows('the account on the campus', lambda rows: rows[0][0] == 'on_campus' and rows[0][1],
                    'SELECT state, moodle_user_id FROM student WHERE id = ?', student)
    desk.say('step 1: the account exists on the campus')
    desk.until_rows('both courses', lambda rows: [row[0] for row in rows] == ['enrolled', 'enrolled'],
                    'SELECT state FROM enrolment WHERE student_id = ?', student)
    desk.say('step 2: enrolled in both courses')
    desk.until_rows('an accepted welcome', lambda rows: rows[0][0] in ('accepted', 'sent', 'delivered', 'read'),
                    'SELECT state FROM message WHERE student_id = ?', student)
    desk.say('step 3: WhatsApp accepted the welcome')
    desk.until_rows('a read welcome', lambda rows: [row[0] for row in rows] == ['read'],
                    'SELECT state FROM message WHERE student_id = ?', student)
    desk.say('step 4: the welcome was delivered and read; there is exactly one')
    desk.picture('new-student-done')
    before = desk.look()
    desk.keys('Return')  # "Open record" has the keyboard
    desk.until_title('Students')
    desk.until_changed("the student's card", before)
    desk.say("Enter opened the student's card")
    desk.picture('student-card')


def visit_pages(desk, look, words=None):
    """Every page by its key; words: the titles that must appear, or None when the language makes them others."""
    seen = []
    for key, name, title in PAGES:
        before = desk.title()
        desk.keys(f'ctrl+{key}')
        if words is not None:
            desk.until_title(words.get(name, title))
        elif name != 'home':
            desk.until(f'page {name}', lambda: desk.title() != before)
        seen.append(desk.title().split(' — ')[0])
        desk.picture(f'{look}-{name}')
    desk.say(f'{look}: Ctrl+1 to Ctrl+{PAGES[-1][0]} showed {", ".join(seen)}')


def use_mouse(desk):
    for key, name, row in (('3', 'students', 'student'), ('5', 'courses', 'course'), ('4', 'enrolments', 'enrolment')):
        desk.keys(f'ctrl+{key}')
        desk.until_title(dict((page[1], page[2]) for page in PAGES)[name])
        before = desk.settled()
        desk.click(400, 330)
        desk.until_changed(f'something after a click on a {row}', before, 15)
        desk.picture(f'click-{row}')
        desk.say(f'a click chose the {row}')


def visit_sections(desk, look):
    desk.keys(SETTINGS)
    desk.until_title('Settings')
    before = None
    for section in SECTIONS:
        if before:
            desk.keys('Down')
            desk.until_changed(f'section {section}', before)
        before = desk.picture(f'{look}-settings-{section}')
    desk.say(f'Settings: the arrow key went through {", ".join(SECTIONS)}')


def to_appearance(desk):
    desk.keys('ctrl+1')
    before = desk.settled()
    desk.keys(SETTINGS)
    desk.until_changed('Settings', before)
    desk.keys('Home', *['Down'] * APPEARANCE)
    desk.keys('Tab')


def speak_spanish(desk):
    to_appearance(desk)
    before = desk.title()
    desk.keys('Down')  # from "Like the system" to "Español"
    desk.until('the language in the profile', lambda: desk.profile_says('language=es'))
    desk.until('a Spanish window title', lambda: desk.title() != before)
    desk.say(f'the language is Spanish, without a restart: "{desk.title()}"')
    desk.picture('spanish-appearance')


def go_dark(desk):
    light = desk.settled().brightness()
    to_appearance(desk)
    desk.keys('Tab', 'End')  # the colours stand after the language; dark is the last of them
    desk.until('the colours in the profile', lambda: desk.profile_says('scheme=dark'))
    desk.until('a dark window', lambda: desk.look().brightness() < 0.35)
    desk.say(f'the window is dark (brightness {light:.2f} before, {desk.settled().brightness():.2f} now)')


def leave(desk):
    desk.keys('ctrl+q')
    code = desk.process.wait(PATIENCE)
    if code != 0:
        raise StepFailed(f'Ctrl+Q: the program ended with {code}')
    desk.say('Ctrl+Q ended the program')


def main(program, out):
    desk = Desk(program, out)
    try:
        start(desk)
        student = fill_form(desk)
        follow_steps(desk, student)
        visit_pages(desk, 'light', {})
        use_mouse(desk)
        visit_sections(desk, 'light')
        speak_spanish(desk)
        visit_pages(desk, 'spanish')
        go_dark(desk)
        visit_pages(desk, 'dark')
        leave(desk)
        desk.say(f'the tour is over: every step came true, {desk.pictures} pictures')
        return 0
    except (StepFailed, subprocess.SubprocessError, OSError) as problem:
        desk.say(f'FAILED: {problem}')
        try:
            desk.look().save(f'{out}/failed.png')
        except (StepFailed, subprocess.SubprocessError, OSError):
            pass  # the screen is gone as well
        return 1
    finally:
        if desk.process.poll() is None:
            desk.process.kill()
            desk.process.wait()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2]))
