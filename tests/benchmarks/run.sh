#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Medians of wall time, processor time and peak memory. Usage: run.sh [BIN-DIRECTORY]
set -euo pipefail
bin=$(cd "${1:-$(dirname "$0")/../../build/release/bin}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runs=${RUNS:-9}
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} XDG_RUNTIME_DIR=$work
chmod 700 "$work"

"$bin/cspdesk-cli" new "$work/sample.csp" --sample >/dev/null
"$bin/measure" "make the ten-year file (60 meetings, 10,020 items, 10,020 paragraphs)" 1 "$bin/make_ten_year_file" "$work/ten.csp"
echo "size of the ten-year file: $(stat -c %s "$work/ten.csp") bytes"
for file in sample ten; do
    if [ -x "$bin/cspdesk" ]; then
        "$bin/measure" "start to first usable window, $file" "$runs" "$bin/cspdesk" --measure-start "$work/$file.csp"
    fi
    for ending in pdf html txt; do
        "$bin/measure" "October 2025 agenda as $ending, $file" "$runs" \
            "$bin/cspdesk-cli" agenda "$work/$file.csp" --meeting 2025-10-21 --output "$work/agenda.$ending"
    done
    "$bin/measure" "check, $file" "$runs" "$bin/cspdesk-cli" check "$work/$file.csp"
done
for file in sample ten; do
    "$bin/measure" "search for a word by command, $file" "$runs" "$bin/cspdesk-cli" search "$work/$file.csp" report
done
"$bin/search_times" "$work/ten.csp"
for file in sample ten; do
    for audience in board public; do
        "$bin/measure" "October 2025 pack, $audience, $file" "$runs" "$bin/cspdesk-cli" pack "$work/$file.csp" \
            --meeting 2025-10-21 --audience "$audience" --output "$work/pack-$audience.pdf"
        echo "size: $(stat -c %s "$work/pack-$audience.pdf") bytes"
    done
done
papers=$(cd "$(dirname "$0")/../sample_papers" && pwd)
"$bin/measure" "300 attached pages joined, stamped and read back" 3 \
    "$bin/join_papers" "$papers/reoffending-deep-dive.pdf" 300 "$work/joined.pdf"
for ending in pdf html docx txt; do
    "$bin/measure" "July 2025 minutes as $ending, sample" "$runs" "$bin/cspdesk-cli" minutes "$work/sample.csp" \
        --meeting 2025-07-01 --audience board --output "$work/minutes.$ending"
    echo "size: $(stat -c %s "$work/minutes.$ending") bytes"
done
"$bin/measure" "minutes of 167 paragraphs as pdf, ten" "$runs" \
    "$bin/cspdesk-cli" minutes "$work/ten.csp" --meeting 2016-01-12 --audience board --output "$work/long-minutes.pdf"
"$bin/measure" "an agenda of 167 items as pdf, ten" "$runs" \
    "$bin/cspdesk-cli" agenda "$work/ten.csp" --meeting 2016-01-12 --output "$work/long.pdf"
# The peer: a browser printing the same agenda from the web page.
if command -v chromium >/dev/null; then
    "$bin/cspdesk-cli" agenda "$work/sample.csp" --meeting 2025-10-21 --output "$work/agenda.html" >/dev/null
    "$bin/measure" "peer: Chromium prints the agenda to pdf" 3 chromium --headless --no-sandbox --disable-gpu --disable-quic \
        --no-first-run --disable-background-networking --disable-component-update --disable-sync \
        --user-data-dir="$work/chromium" --no-pdf-header-footer --print-to-pdf="$work/peer.pdf" "file://$work/agenda.html"
fi
# Killed while somebody types: 1,000 times with KILLS=1000, which takes about ten minutes.
mkdir "$work/sessions"
"$bin/kill_sessions" "$bin/typing_session" "$work/sample.csp" "$work/sessions" "${KILLS:-60}" "${KILLS_AT_ONCE:-8}"
