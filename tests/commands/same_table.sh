#!/bin/sh
# SPDX-License-Identifier: MIT
# Whether the plain table is the same, words on the standard error included, from the program that answers it by itself and from
# the one that answers everything. Usage: same_table.sh CSPDESK-CLI CSPDESK-CLI-OFFICE EXTRACT
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" stats repeat-suspects "$3" --protect off --format csv >"$folder/quick" 2>"$folder/quick.problems"
"$2" stats repeat-suspects "$3" --format csv --protect off >"$folder/whole" 2>"$folder/whole.problems"
test "$(wc -l <"$folder/quick")" -gt 20
cmp "$folder/quick" "$folder/whole"
cmp "$folder/quick.problems" "$folder/whole.problems"
# A file with a problem is told of by either in the same way.
{ cat "$3"; printf 'one,two\n'; } >"$folder/bad.csv"
"$1" stats repeat-suspects "$folder/bad.csv" --protect off --format csv >"$folder/quick" 2>"$folder/quick.problems"
"$2" stats repeat-suspects "$folder/bad.csv" --protect off --format csv >"$folder/whole" 2>"$folder/whole.problems"
cmp "$folder/quick" "$folder/whole"
cmp "$folder/quick.problems" "$folder/whole.problems"
grep -q 'has 2 fields' "$folder/quick.problems"
