# SPDX-License-Identifier: MIT
"""Shows that a check can fail: one spoilt copy of an extract after the other, and the words the check must then print."""
import csv, pathlib, subprocess, sys, tempfile

here = pathlib.Path(__file__).resolve().parent
samples = here.parents[1] / "resources/sample"
attempts = []


def spoils(complaint):
    """A way to spoil a copy of the rows, and words that the check must then print."""
    def keep(change):
        attempts.append((change, complaint))
        return change
    return keep


def rows_of(name):
    """The headings and the rows of a sample."""
    with open(samples / name, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([header, *rows])


def told_by(check, path):
    return subprocess.run([sys.executable, str(here / check), str(path)], capture_output=True, text=True)


def change_all(data, id_, column, value, identifier):
    for row in data:
        if row[identifier] == id_:
            row[column] = value


def faults_of(judgement, harmless):
    """Tries every way, and one that changes no figure. `judgement(folder, change)` runs the check; the exit code."""
    faults = 0
    for change, complaint in attempts:
        with tempfile.TemporaryDirectory() as folder:
            told = judgement(folder, change)
        if told.returncode != 1 or complaint not in told.stdout:
            faults += 1
            ended = f"ended with {told.returncode}, without “{complaint}”"
            print(f"{change.__name__}: {ended}:\n{told.stdout}{told.stderr}")
    with tempfile.TemporaryDirectory() as folder:
        told = judgement(folder, harmless)
    if told.returncode != 0:
        faults += 1
        print(f"{harmless.__name__}: should pass:\n{told.stdout}{told.stderr}")
    print(f"{len(attempts)} ways to spoil it, {faults} faults of the check")
    return 1 if faults else 0


def judged(check, header, rows, name):
    """Judges a spoilt copy of one file."""
    def judgement(folder, change):
        data = [list(row) for row in rows]
        change(data)
        path = pathlib.Path(folder) / name
        write(path, header, data)
        return told_by(check, path)
    return judgement
