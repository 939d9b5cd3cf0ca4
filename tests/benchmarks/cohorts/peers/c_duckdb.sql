-- SPDX-License-Identifier: MIT
-- DuckDB: cohorts and Kaplan-Meier by window functions (product() for the survival, Greenwood for the interval).
SET preserve_insertion_order = false;
CREATE TEMP TABLE d AS SELECT DISTINCT person_id, sentence_date, offence_type
  FROM read_csv('@FILE@', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true)
  WHERE person_id <> '' AND sentence_date >= '2022-01-01';
CREATE TEMP TABLE who AS
  WITH f AS (SELECT person_id, min(sentence_date) AS f FROM d GROUP BY 1),
  l AS (SELECT d.person_id, min(sentence_date) AS l FROM d JOIN f USING (person_id) WHERE sentence_date > f GROUP BY 1)
  SELECT person_id, f[1:4]::INT y, l IS NOT NULL AS ev, date_diff('day', f::DATE, coalesce(l, '2025-07-17')::DATE)::INT t
  FROM f LEFT JOIN l USING (person_id) WHERE f < '2025';
CREATE TEMP TABLE km AS
  WITH c AS (SELECT y, t, count(*) n, count(*) FILTER (ev) e FROM who GROUP BY ALL),
  r AS (SELECT *, sum(n) OVER (PARTITION BY y ORDER BY t DESC) AS risk FROM c)
  SELECT y, t, product(1 - e / risk) OVER w AS s, sqrt(sum(CASE WHEN e = 0 THEN 0 ELSE e / (risk * (risk - e)) END) OVER w) * 1.959963984540054 AS g
  FROM r WINDOW w AS (PARTITION BY y ORDER BY t);
CREATE TEMP TABLE cnt AS SELECT y, ev, offence_type k, count(*) n FROM d JOIN who USING (person_id) GROUP BY ALL;
WITH kinds AS (SELECT DISTINCT k FROM cnt),
base AS (SELECT y, count(*) n, count(*) FILTER (ev) k, quantile_disc(t, 0.5) FILTER (ev) med, max(t) mx FROM who GROUP BY 1),
lims(i, name, lim) AS (VALUES (0, '6m', 182), (1, '12m', 365), (2, '24m', 730)),
v AS (SELECT y, i, name, lim <= mx AS ok, arg_max(s, t) s, arg_max(g, t) g
      FROM base JOIN lims ON true JOIN km USING (y) WHERE t <= lim GROUP BY ALL),
g AS (SELECT y, ev, kinds.k FROM base, (VALUES (false), (true)) x(ev), kinds),
sh AS (SELECT *, sum(n) OVER (PARTITION BY y, ev) tot
       FROM (SELECT y, ev, k, coalesce(cnt.n, 0) n FROM g LEFT JOIN cnt USING (y, ev, k))),
quoted AS (SELECT *, CASE WHEN regexp_matches(k, '[",\r\n]') THEN '"' || replace(k, '"', '""') || '"' ELSE k END q FROM sh),
out(y, o, k, o2, line) AS (
  SELECT y, 0, '', 0, concat(y, ',offenders,,', n) FROM base
  UNION ALL SELECT y, 1, '', 0, concat(y, ',repeat,,', k) FROM base
  UNION ALL SELECT y, 2, '', 0, concat(y, ',repeat_pct,,', (200 * k + n) // (2 * n)) FROM base
  UNION ALL SELECT y, 3, '', 0, concat(y, ',median_days,,', med) FROM base
  UNION ALL SELECT y, 4 + i, '', 0, concat(y, ',km_', name, ',,', CASE WHEN ok THEN printf('%.6f', 1 - s) END) FROM v
  UNION ALL SELECT y, 4 + i, '', 1, concat(y, ',km_', name, '_low,,', CASE WHEN ok THEN printf('%.6f', 1 - least(1, s * exp(g))) END) FROM v
  UNION ALL SELECT y, 4 + i, '', 2, concat(y, ',km_', name, '_high,,', CASE WHEN ok THEN printf('%.6f', 1 - s * exp(-g)) END) FROM v
  UNION ALL SELECT y, 7 + ev::INT, k, 0, concat(y, CASE WHEN ev THEN ',many_n,' ELSE ',one_n,' END, q, ',', n) FROM quoted
  UNION ALL SELECT y, 7 + ev::INT, k, 1, concat(y, CASE WHEN ev THEN ',many_pct,' ELSE ',one_pct,' END, q, ',', (200 * n + tot) // (2 * tot)) FROM quoted)
SELECT line FROM out ORDER BY y, o, k, o2
