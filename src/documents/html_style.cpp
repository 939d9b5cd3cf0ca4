// SPDX-License-Identifier: MIT
#include "documents/html_style.h"

namespace cspdesk::documents {

// Contrast (WCAG 2.2, on the page colour): light ink 15.9, quiet 7.2, accent 9.6, link 8.1; dark ink 13.5, quiet 8.3,
// accent 9.3.
std::string_view htmlStyle()
{
    return R"css(
:root {
  color-scheme: light dark;
  --page: #ffffff; --ink: #1a2230; --quiet: #4b5563; --accent: #1f3a5f; --link: #1d4f91;
  --tint: #eef2f7; --group: #e5ecf4; --rule: #c9d1dc; --edge: #6b7686;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181f; --ink: #e6e9ee; --quiet: #b0b8c4; --accent: #a9c7ee; --link: #9cc4f8;
    --tint: #202833; --group: #263143; --rule: #3b4656; --edge: #8d99a8;
  }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 58rem;
  background: var(--page); color: var(--ink);
  font-family: "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; line-height: 1.55;
  overflow-wrap: break-word;
}
p, ul, ol, dl { margin: 0 0 0.9rem; }
p, li, dd { max-width: 42rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: 1rem; top: -10rem; padding: 0.5rem 1rem; background: var(--page); }
.skip:focus { top: 0.5rem; z-index: 1; }
.marking {
  display: inline-block; margin: 0 0 1rem; padding: 0.15rem 0.6rem;
  border: 1px solid var(--edge); font-size: 0.9rem; font-weight: 600;
}
.organisation { margin: 0; color: var(--accent); font-weight: 600; }
h1 {
  margin: 0.1rem 0 1.6rem; padding-bottom: 1rem; border-bottom: 0.2rem solid var(--accent);
  color: var(--accent); font-size: 2.1rem; line-height: 1.2;
}
h1 .occasion { display: block; margin-top: 0.4rem; color: var(--ink); font-size: 1.2rem; font-weight: 400; }
h2 { margin: 2.2rem 0 0.7rem; color: var(--accent); font-size: 1.4rem; line-height: 1.3; }
h3 { margin: 1.7rem 0 0.5rem; color: var(--accent); font-size: 1.15rem; line-height: 1.35; }
h4, h5, h6 { margin: 1.4rem 0 0.4rem; font-size: 1rem; }
.lead { font-size: 1.12rem; }
.numbered .number { display: inline-block; min-width: 3.2rem; }
.action { color: var(--accent); font-weight: 700; text-align: right; }
.paragraphs { padding-left: 3.2rem; list-style: none; }
.paragraphs > li > p:first-child > .number {
  display: inline-block; min-width: 3rem; margin-left: -3.2rem; color: var(--accent); font-variant-numeric: tabular-nums;
}
blockquote { margin: 0 0 0.9rem; padding-left: 1rem; border-left: 0.2rem solid var(--rule); font-style: italic; }
.quiet { color: var(--quiet); }
.small, .note, .table-notes { color: var(--quiet); font-size: 0.92rem; }
ul, ol { padding-left: 1.7rem; }
li { margin-bottom: 0.45rem; }
li > p { margin-bottom: 0.45rem; }
.pairs { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: 0.35rem 1.5rem; margin-bottom: 1.6rem; }
.pairs dt { color: var(--accent); font-weight: 600; }
.pairs dd { margin: 0; }
.callout {
  margin: 0 0 1.2rem; padding: 0.8rem 1.1rem 0.1rem;
  border: 1px solid var(--rule); border-left: 0.3rem solid var(--accent); background: var(--tint);
}
.table { margin: 0 0 1.2rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.95rem; font-variant-numeric: tabular-nums; }
caption { padding: 0.3rem 0 0.5rem; text-align: left; color: var(--quiet); font-size: 0.92rem; }
th, td { padding: 0.5rem 0.7rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--accent); color: var(--accent); vertical-align: bottom; }
tbody th { font-weight: 400; }
.dense { font-size: 0.88rem; }
.dense th, .dense td { padding: 0.25rem 0.45rem; }
.group th { background: var(--group); color: var(--accent); font-weight: 700; }
.break th, .break td { background: var(--tint); font-style: italic; }
.total th, .total td { border-top: 2px solid var(--accent); font-weight: 700; }
.centre { text-align: center; }
.end { text-align: right; }
figure { margin: 0 0 1.2rem; }
figure p { padding: 0.8rem 1.1rem; border: 1px solid var(--rule); }
.drawing { overflow-x: auto; background: #ffffff; }
@media (prefers-color-scheme: dark) { .drawing { padding: 0.8rem; } }
.drawing svg { display: block; width: 100%; min-width: 30rem; max-width: 46rem; height: auto; }
figcaption { color: var(--quiet); font-size: 0.92rem; }
hr.page { margin: 2.5rem 0; border: 0; border-top: 1px solid var(--rule); }
footer { margin-top: 3rem; padding-top: 0.8rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.92rem; }
@media (max-width: 40rem) {
  body { padding: 1rem 0.9rem 2rem; }
  h1 { font-size: 1.7rem; }
  .pairs { display: block; }
  .paragraphs { padding-left: 0; }
  .paragraphs > li > p:first-child > .number { min-width: 0; margin-left: 0; }
  .numbered .number { min-width: 0; }
  .pairs dd { margin-bottom: 0.7rem; }
  th, td { padding: 0.4rem 0.5rem; }
}
@media print {
  @page { size: A4; margin: 20mm; }
  :root {
    --page: #ffffff; --ink: #1a2230; --quiet: #4b5563; --accent: #1f3a5f; --link: #1d4f91;
    --tint: #eef2f7; --group: #e5ecf4; --rule: #c9d1dc; --edge: #6b7686;
  }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  .skip { display: none; }
  .table, .drawing { overflow: visible; }
  .drawing { padding: 0; break-inside: avoid; }
  .drawing svg { min-width: 0; max-width: none; max-height: 230mm; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .group { break-after: avoid; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  hr.page { break-after: page; margin: 0; border: 0; }
}
)css";
}

} // namespace cspdesk::documents
