#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The table of repeat suspects: ours beside other ways to make it, in turn in one run. Everything that prints the table must print
# the same bytes, or it is said so and the run fails. Usage: run.sh [BIN-DIRECTORY [ROWS...]]
#   BENCH=build/bench  where data and peers are kept      BUDGET=40  seconds for each peer and size
#   SETTLE=3  seconds to wait for an idle machine          SLOW=0     without the slow peers at 10 million rows
# Peers that cannot be installed are left out and named. 10 million rows want 8 GB of disk.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../common/peers.sh"
bin=$(cd "${1:-$here/../../../build/release/bin}" && pwd)
[[ $# -eq 0 ]] || shift
sizes=("$@")
[[ ${#sizes[@]} -gt 0 ]] || sizes=(6145 100000 1000000 10000000)
peers=$here/peers
prepare_peers

header=crime_type,suspect_count,suspect_rank,repeat_suspect_count,repeat_rank,repeat_pct,repeat_pct_rank,offence_count,suspect_records
fast=() slow=()
if [[ -x $work/duckdb_host ]]; then
    fast+=("duckdb=$work/duckdb_host 2 $peers/s_duckdb.sql {} $header" "duckdb 1 thread=$work/duckdb_host 1 $peers/s_duckdb.sql {} $header")
else
    left_out duckdb
fi
if has_node_package nodejs-polars; then
    fast+=("polars=node $peers/s_polars.js {}" "chdb=node $peers/s_chdb.js {}")
else
    left_out "polars and chdb"
fi
has_pandas && slow+=("pandas=/usr/bin/python3 $peers/s_pandas.py {}") || left_out "pandas (python3-pandas)"
has Rscript && slow+=("R base=Rscript $peers/s_rbase.R {}") || left_out "R (r-base-core)"
has_r data.table && slow+=("data.table=Rscript $peers/s_datatable.R {}") || left_out "data.table (r-cran-data.table)"
has sqlite3 && slow+=("sqlite3=sh $peers/s_sqlite.sh {}") || left_out sqlite3
for awk in mawk gawk; do
    has $awk && slow+=("$awk=env AWK=$awk sh $peers/s_awk.sh {}") || left_out $awk
done
slow+=("python csv=python3 $peers/s_python.py {}")

tell_machine
failed=0
for rows in "${sizes[@]}"; do
    file=$work/data/suspects_$rows.csv
    [[ -s $file ]] || { python3 "$here/gen_suspects.py" --rows "$rows" --seed 1 >"$file.part"; mv "$file.part" "$file"; }
    [[ -s $file.expect ]] || { python3 "$peers/s_python.py" "$file" >"$file.expect.part"; mv "$file.expect.part" "$file.expect"; }
    run=("cspdesk=$bin/cspdesk-cli stats repeat-suspects {} --format csv --protect off" "${fast[@]}")
    [[ $rows -gt 2000000 && ${SLOW:-1} == 0 ]] || run+=("${slow[@]}")
    least=3
    [[ $rows -lt 10000000 ]] || least=2
    python3 "$common/bench.py" --title "repeat suspects, $rows rows" --file "$file" --expect "$file.expect" --base cspdesk \
        --settle "${SETTLE:-3}" --budget "${BUDGET:-40}" --min $least \
        --free "scan floor=$work/floor {} mmap 1" --free "scan floor, 2 threads=$work/floor {} mmap 2" "${run[@]}" || failed=1
done
exit $failed
