#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Reoffending cohorts with Kaplan-Meier: ours beside other ways to make them, in turn in one run. All others must print the same
# bytes; ours differ from them where CSP Desk takes what somebody is sentenced for on the index day for one event, and must be
# those of the same oracle by that rule (peers/c_python.py --one-event). Otherwise it is said so and the run fails.
# Then every number of `stats time-to-event` against R's survival.
# Usage: run.sh [BIN-DIRECTORY [ROWS...]]
#   BENCH=build/bench  where data and peers are kept      BUDGET=40  seconds for each peer and size
#   SETTLE=3  seconds to wait for an idle machine
# Peers that cannot be installed are left out and named.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../common/peers.sh"
bin=$(cd "${1:-$here/../../../build/release/bin}" && pwd)
[[ $# -eq 0 ]] || shift
sizes=("$@")
[[ ${#sizes[@]} -gt 0 ]] || sizes=(10000 100000 1000000)
peers=$here/peers
prepare_peers

header=cohort,measure,item,value
others=()
if [[ -x $work/duckdb_host ]]; then
    others+=("duckdb=$work/duckdb_host 2 $peers/c_duckdb.sql {} $header" "duckdb 1 thread=$work/duckdb_host 1 $peers/c_duckdb.sql {} $header")
else
    left_out duckdb
fi
has_node_package nodejs-polars && others+=("polars=node $peers/c_polars.js {}") || left_out polars
has_pandas && others+=("pandas=/usr/bin/python3 $peers/c_pandas.py {}") || left_out "pandas (python3-pandas)"
if has_r survival; then
    others+=("R base and survfit=Rscript $peers/c_rbase.R {}")
    has_r data.table && others+=("data.table and survfit=Rscript $peers/c_datatable.R {}") || left_out "data.table (r-cran-data.table)"
else
    left_out "R and survival (r-base-core, r-cran-survival)"
fi
others+=("python csv=python3 $peers/c_python.py {}")

tell_machine
failed=0
for rows in "${sizes[@]}"; do
    file=$work/data/sentences_$rows.csv
    [[ -s $file ]] || { python3 "$here/gen_sentences.py" --rows "$rows" --seed 1 >"$file.part"; mv "$file.part" "$file"; }
    [[ -s $file.expect ]] || { python3 "$peers/c_python.py" "$file" >"$file.expect.part"; mv "$file.expect.part" "$file.expect"; }
    [[ -s $file.ours ]] || { python3 "$peers/c_python.py" "$file" --one-event >"$file.ours.part"; mv "$file.ours.part" "$file.ours"; }
    python3 "$common/bench.py" --title "reoffending cohorts, $rows sentences" --file "$file" --expect "$file.expect" --expect-of "cspdesk=$file.ours" \
        --base cspdesk --settle "${SETTLE:-3}" --budget "${BUDGET:-40}" \
        --free "scan floor=$work/floor {} mmap 1" --free "scan floor, 2 threads=$work/floor {} mmap 2" \
        "cspdesk=$bin/cohorts_table {}" "${others[@]}" || failed=1
done
if has_r survival; then
    echo
    sets=$here/../../statistics/survival
    python3 "$here/against_r.py" "$bin/cspdesk-cli" "$sets"/{all,few,heavy,long}.csv || failed=1
else
    left_out "the comparison with R's survival"
fi
exit $failed
