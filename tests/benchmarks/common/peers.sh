# SPDX-License-Identifier: MIT
# What the benchmarks beside other programs share. To be sourced; sets common and work, where data and peers are kept.
common=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=${BENCH:-$common/../../../build/bench}
mkdir -p "$work/data" "$work/npm"
work=$(cd "$work" && pwd)
export BENCH_NPM=$work/npm
duck=$work/npm/node_modules/@duckdb/node-bindings-linux-x64

has() { command -v "$1" >/dev/null 2>&1; }
has_node_package() { has node && [[ -d $work/npm/node_modules/$1 ]]; }
has_pandas() { /usr/bin/python3 -c 'import pandas' 2>/dev/null; }
has_r() { has Rscript && Rscript -e "library($1)" >/dev/null 2>&1; }
left_out() { echo "left out: $1" >&2; }

# Fetches and builds those that Debian has no package for, and the scan that no reader can be faster than.
prepare_peers()
{
    if has npm && [[ ! -d $work/npm/node_modules/chdb ]]; then
        # The packages with -linux-x64 carry the binaries; they are named because npm leaves polars' out on older node.
        (cd "$work/npm" && npm install --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 nodejs-polars@0.26.1 \
            nodejs-polars-linux-x64-gnu@0.26.1 chdb@3.4.0 >npm.log 2>&1) || left_out "DuckDB, polars and chdb: npm could not fetch them"
    fi
    g++ -O3 -march=native -std=c++17 -pthread "$common/floor.cpp" -o "$work/floor"
    [[ ! -d $duck ]] || gcc -O2 "$common/duckdb_host.c" -L "$duck" -lduckdb -Wl,-rpath,"$duck" -o "$work/duckdb_host"
}

tell_machine()
{
    echo "$(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), load $(cut -d' ' -f1-3 /proc/loadavg), $(date -u +%FT%TZ)"
}
