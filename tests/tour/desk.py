# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hands and eyes of the tour: keys, mouse, window titles, pictures, and what stands in the database."""
import os
import re
import sqlite3
import struct
import subprocess
import time
import zlib

PATIENCE = 45  # seconds that a step may take on a slow machine


class StepFailed(Exception):
    pass


class Picture:
    """What the screen shows, as raw pixels."""

    def __init__(self, raw, width, height):
        self.raw, self.width, self.height = raw, width, height

    def rows_unlike(self, other):
        line = self.width * 3
        return sum(self.raw[y * line:(y + 1) * line] != other.raw[y * line:(y + 1) * line] for y in range(self.height))

    def brightness(self):
        return sum(self.raw) / len(self.raw) / 255

    def save(self, path):
        line = self.width * 3
        rows = b''.join(b'\0' + self.raw[y * line:(y + 1) * line] for y in range(self.height))

        def chunk(name, data):
            return struct.pack('>I', len(data)) + name + data + struct.pack('>I', zlib.crc32(name + data))
        with open(path, 'wb') as file:
            file.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', self.width, self.height, 8, 2, 0, 0, 0))
                       + chunk(b'IDAT', zlib.compress(rows, 6)) + chunk(b'IEND', b''))


class Desk:
    def __init__(self, program, out):
        self.out = out
        self.began = time.monotonic()
        self.transcript = open(os.path.join(out, 'transcript.txt'), 'w', encoding='utf-8')
        self.pictures = 0
        self.database = os.path.join(os.environ['XDG_DATA_HOME'], 'bedel', 'practice.db')
        self.profile = os.path.join(os.environ['XDG_CONFIG_HOME'], 'bedel', 'profiles', 'practice.ini')
        log = open(os.path.join(out, 'bedel.log'), 'wb')
        self.process = subprocess.Popen([program, '--profile', 'practice'], stdout=log, stderr=log)
        self.window = None

    # What is said about it
    def say(self, text):
        line = f'{time.monotonic() - self.began:6.1f} s  {text}'
        print(line, flush=True)
        print(line, file=self.transcript, flush=True)

    # Waiting: for something to come true, never for time to pass
    def until(self, what, condition, patience=PATIENCE):
        limit = time.monotonic() + patience
        while True:
            if self.process.poll() is not None:
                raise StepFailed(f'{what}: the program ended with {self.process.returncode}')
            found = condition()
            if found:
                return found
            if time.monotonic() > limit:
                raise StepFailed(f'{what}: did not come true within {patience} s; the window is called "{self.title()}"')
            time.sleep(0.1)

    # The window
    def _xdotool(self, *arguments):
        done = subprocess.run(['xdotool', *arguments], capture_output=True, text=True, check=False)
        return done.stdout.strip() if done.returncode == 0 else ''

    def find_window(self):
        found = self._xdotool('search', '--onlyvisible', '--pid', str(self.process.pid), '--name', 'Bedel').split()
        if found:
            self.window = found[-1]
        return self.window

    def activate(self):
        self._xdotool('windowactivate', self.window)
        self.until('the window has the keyboard', lambda: self._xdotool('getactivewindow') == self.window)

    def title(self):
        return self._xdotool('getwindowname', self.window) if self.window else ''

    def until_title(self, pattern):
        return self.until(f'a window called "{pattern}"', lambda: re.match(pattern, self.title()))

    # Hands
    def keys(self, *names):
        self._xdotool('key', '--clearmodifiers', '--delay', '25', *names)

    def write(self, text):
        self._xdotool('type', '--clearmodifiers', '--delay', '12', text)

    def click(self, x, y):
        self._xdotool('mousemove', str(x), str(y), 'click', '1')

    # Eyes
    def look(self):
        raw = subprocess.run(['import', '-silent', '-window', 'root', '-depth', '8', 'rgb:-'], capture_output=True,
                             check=True).stdout
        width, height = 1366, 768
        if len(raw) != width * height * 3:
            raise StepFailed(f'a picture of {len(raw)} bytes')
        return Picture(raw, width, height)

    def settled(self, patience=4):
        """The screen once it has stopped changing, but for a blinking cursor."""
        limit = time.monotonic() + patience
        before = self.look()
        while True:
            time.sleep(0.15)
            now = self.look()
            if now.rows_unlike(before) < 30 or time.monotonic() > limit:
                return now
            before = now

    def picture(self, name):
        shown = self.settled()
        self.pictures += 1
        file = f'{self.pictures:02d}-{name}.png'
        shown.save(os.path.join(self.out, file))
        self.say(f'        picture {file}')
        return shown

    def until_changed(self, what, before, rows=40):
        return self.until(what, lambda: self.look().rows_unlike(before) >= rows)

    # What is written down
    def rows(self, sql, *values):
        """Read only, in a connection of its own: the program must not notice."""
        try:
            with sqlite3.connect(f'file:{self.database}?mode=ro', uri=True, timeout=5) as connection:
                return connection.execute(sql, values).fetchall()
        except sqlite3.Error:
            return []  # not there yet

    def until_rows(self, what, condition, sql, *values):
        def ask():
            found = self.rows(sql, *values)
            return found if found and condition(found) else None
        return self.until(what, ask)

    def profile_says(self, line):
        try:
            with open(self.profile, encoding='utf-8') as file:
                return line in [text.strip() for text in file]
        except OSError:
            return False
