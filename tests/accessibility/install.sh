#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: install.sh FOLDER
# Puts the pinned axe-core into FOLDER/node_modules. Ends with 77 (skipped) when it cannot be had.
set -euo pipefail

folder=$1
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
installed=$folder/node_modules/axe-core/axe.min.js

if [[ -s $installed ]] && cmp -s "$here/package-lock.json" "$folder/package-lock.json"; then
    echo "axe-core is there"
    exit 0
fi
command -v npm >/dev/null || { echo "SKIPPED: npm, which fetches axe-core, is not installed"; exit 77; }
mkdir -p "$folder"
cp "$here/package.json" "$here/package-lock.json" "$folder"
cd "$folder"
if ! npm ci --ignore-scripts --no-audit --no-fund; then
    rm -f package-lock.json
    echo "SKIPPED: npm could not fetch axe-core: see above"
    exit 77
fi
