#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: check_agenda.sh CSPDESK_CLI AXE_JS
# Makes both copies of an agenda of the sample partnership and checks them as they would stand on a website.
set -euo pipefail

program=$1
axe=$2
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
[[ -s $axe ]] || { echo "SKIPPED: axe-core could not be installed"; exit 77; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" new "$work/cambridge.csp" --sample
for audience in board public; do
    "$program" agenda "$work/cambridge.csp" --meeting 2025-10-21 --audience "$audience" --output "$work/$audience.html"
done
"$here/check.sh" "$axe" "$work/board.html" "$work/public.html"
