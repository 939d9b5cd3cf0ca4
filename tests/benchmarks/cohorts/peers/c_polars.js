// SPDX-License-Identifier: MIT
// polars through its npm package; Kaplan-Meier in plain javascript from the counts of each day.
const fs = require('fs'), path = require('path');
const pl = require(path.join(process.env.BENCH_NPM || 'npm', 'node_modules/nodejs-polars'));
const Z = 1.959963984540054, SNAP = 20286; // 2025-07-17 in days since 1970
const c = pl.col;
const d = pl.scanCSV(process.argv[2], { inferSchemaLength: 0, missingIsNull: false }).select('person_id', 'sentence_date', 'offence_type')
  .filter(c('person_id').neq(pl.lit('')).and(c('sentence_date').gtEq(pl.lit('2022-01-01')))).unique({ maintainOrder: false }).collectSync();
const first = d.groupBy('person_id').agg(c('sentence_date').min().alias('f'));
const j = d.join(first, { on: 'person_id' });
const later = j.filter(c('sentence_date').gt(c('f'))).groupBy('person_id').agg(c('sentence_date').min().alias('l'));
const who = first.filter(c('f').lt(pl.lit('2025'))).join(later, { on: 'person_id', how: 'left' });
const pairs = who.groupBy('f', 'l').agg(pl.len().alias('n')).toRecords();
const cnt = j.filter(c('f').lt(pl.lit('2025'))).join(later, { on: 'person_id', how: 'left' })
  .withColumns(c('f').str.slice(0, 4).alias('y'), c('l').isNotNull().alias('ev'))
  .groupBy('y', 'ev', 'offence_type').agg(pl.len().alias('n')).toRecords();
const dayNo = s => Date.parse(s + 'T00:00:00Z') / 86400000;
const kinds = [...new Set(cnt.map(x => x.offence_type))].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
const q = s => /[",\r\n]/.test(s) ? '"' + s.replaceAll('"', '""') + '"' : s;
const out = ['cohort,measure,item,value'];
for (const y of ['2022', '2023', '2024']) {
  const ev = new Map(), ce = new Map();
  let n = 0, k = 0;
  for (const x of pairs) if (x.f.startsWith(y)) {
    const a = dayNo(x.f), m = x.l === null ? ce : ev, t = (x.l === null ? SNAP : dayNo(x.l)) - a;
    m.set(t, (m.get(t) || 0) + x.n); n += x.n; if (x.l !== null) k += x.n;
  }
  out.push(`${y},offenders,,${n}`, `${y},repeat,,${k}`, `${y},repeat_pct,,${Math.floor((200 * k + n) / (2 * n))}`);
  let acc = 0;
  for (const t of [...ev.keys()].sort((a, b) => a - b)) { acc += ev.get(t); if (2 * acc >= k) { out.push(`${y},median_days,,${t}`); break; } }
  const times = [...new Set([...ev.keys(), ...ce.keys()])].sort((a, b) => a - b), last = times[times.length - 1];
  for (const [name, lim] of [['6m', 182], ['12m', 365], ['24m', 730]]) {
    let risk = n, s = 1, v = 0;
    for (const t of times) {
      if (t > lim) break;
      const e = ev.get(t) || 0;
      if (e) { s *= 1 - e / risk; v += e / (risk * (risk - e)); }
      risk -= e + (ce.get(t) || 0);
    }
    const g = Z * Math.sqrt(v);
    [['', s], ['_low', Math.min(1, s * Math.exp(g))], ['_high', s * Math.exp(-g)]].forEach(([m, x]) => out.push(`${y},km_${name}${m},,${lim <= last ? (1 - x).toFixed(6) : ''}`));
  }
  for (const [m, b] of [['one', false], ['many', true]]) {
    const v = kinds.map(x => (cnt.find(r => r.y === y && r.ev === b && r.offence_type === x) || { n: 0 }).n), tot = v.reduce((a, x) => a + x, 0);
    kinds.forEach((x, i) => out.push(`${y},${m}_n,${q(x)},${v[i]}`, `${y},${m}_pct,${q(x)},${Math.floor((200 * v[i] + tot) / (2 * tot))}`));
  }
}
fs.writeSync(1, out.join('\n') + '\n');
