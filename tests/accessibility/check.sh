#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: check.sh AXE_JS PAGE.html...
#
# Opens each page in headless Chromium, wide, narrow and in dark colours, and reports what axe-core finds wrong with it:
# one line a finding, "page (view): rule: what is wrong: where". Ends with 0 when nothing is wrong, 1 when something is,
# 2 when a page could not be checked and 77 (skipped) when there is no browser.
#
# axe-core is written into a copy of the page and its findings are read from the dumped DOM, so nothing has to drive
# the browser from outside.
set -euo pipefail

axe=$1
shift
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")

browser=
for name in chromium chromium-headless-shell google-chrome; do
    ! command -v "$name" >/dev/null || { browser=$name; break; }
done
[[ -n $browser ]] || { echo "SKIPPED: there is no Chromium to open the pages in"; exit 77; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# dump VIEW FILE: the DOM as it stands after the findings were written into it
dump()
{
    local options=(--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run
        --disable-background-networking --disable-component-update --disable-sync --disable-extensions
        "--user-data-dir=$work/profile-$1" --virtual-time-budget=30000 --timeout=60000)
    case $1 in
        wide) options+=(--window-size=1280,900) ;;
        narrow) options+=(--window-size=500,900) ;;
        dark) options+=(--window-size=1280,900 --blink-settings=preferredColorScheme=0) ;;
    esac
    timeout 120 "$browser" "${options[@]}" --dump-dom "file://$2" 2>"$work/browser.log"
}

outcome=0
for page in "$@"; do
    copy=$work/page.html
    { cat "$page"; echo '<script>'; cat "$axe"; echo '</script><script>'; cat "$here/findings.js"; echo '</script>'; } >"$copy"
    for view in wide narrow dark; do
        findings=$(dump "$view" "$copy" | sed -n 's/.*<pre id="axe-findings">\([^<]*\)<.*/\1/p' | base64 -d) || findings=
        case $findings in
            checked*) ;;
            *)
                echo "$page ($view): not checked: $(tail -n 3 "$work/browser.log" | tr '\n' ' ')"
                exit 2
                ;;
        esac
        if [[ $view == dark && $findings != *"in dark colours"* ]]; then
            echo "$page (dark): the browser did not take the dark colours"
            exit 2
        fi
        while IFS= read -r line; do
            echo "$page ($view): $line"
            [[ $line == checked* || $line == unsure* ]] || outcome=1
        done <<<"$findings"
    done
done
exit "$outcome"
