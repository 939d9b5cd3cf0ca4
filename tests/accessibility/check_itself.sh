#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: check_itself.sh AXE_JS
# The check is worth something only if it finds the faults put into pages/faulty.html, each in the views that have it,
# and none in pages/sound.html.
set -euo pipefail

axe=$1
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
[[ -s $axe ]] || { echo "SKIPPED: axe-core could not be installed"; exit 77; }

status=0
"$here/check.sh" "$axe" "$here/pages/sound.html" || status=$?
[[ $status -ne 77 ]] || exit 77
[[ $status -eq 0 ]] || { echo "the sound page should have passed"; exit 1; }

status=0
findings=$("$here/check.sh" "$axe" "$here/pages/faulty.html") || status=$?
[[ $status -eq 1 ]] || { echo "the faulty page should have failed, but ended with $status: $findings"; exit 1; }

expected=$(for view in wide narrow dark; do
    printf '%s\n' "$view color-contrast .pale" "$view document-title html" "$view heading-order h3" \
        "$view html-has-lang html" "$view image-alt img" "$view link-name a"
done; printf '%s\n' "narrow color-contrast .pale-when-narrow" "dark color-contrast .pale-when-dark")
found=$(sed -nE '/: (checked|unsure): /d; s/^[^ ]* \((\w+)\): ([a-z-]+): .*: ([^:]+)$/\1 \2 \3/p' <<<"$findings")
diff <(sort <<<"$expected") <(sort <<<"$found")
