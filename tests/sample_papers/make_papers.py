#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the three papers that other people sent for the meeting of 21 October 2025: a report of 24 pages, terms of
reference, and a quarterly report of two pages, one of them lengthwise. Their figures are the published ones (tables/),
their sentences are ours. They look like papers from elsewhere on purpose: other typefaces, page numbers of their own.

usage: make_papers.py FOLDER       (needs chromium and soffice)
"""
import csv, html, pathlib, subprocess, sys, tempfile

here = pathlib.Path(__file__).parent


def table(name, headings=None, columns=None, caption=""):
    with open(here / "tables" / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    head = headings or [cell.replace("_", " ").replace(" pct", " %").capitalize() for cell in rows[0]]
    pick = columns if columns is not None else list(range(len(rows[0])))
    head = head if headings else [head[i] for i in pick]
    out = ["<table>"]
    if caption:
        out.append(f"<caption>{html.escape(caption)}</caption>")
    out.append("<thead><tr>" + "".join(f'<th scope="col">{html.escape(h)}</th>' for h in head) + "</tr></thead><tbody>")
    for row in rows[1:]:
        cells = [html.escape(row[i]) for i in pick]
        out.append(f'<tr><th scope="row">{cells[0]}</th>' + "".join(f"<td>{c}</td>" for c in cells[1:]) + "</tr>")
    return "".join(out) + "</tbody></table>"


def bars(title, values, unit="%"):
    largest = max(value for _, value in values)
    rows = []
    for i, (label, value) in enumerate(values):
        y = 8 + i * 30
        rows.append(f'<text x="0" y="{y + 15}">{html.escape(label)}</text><rect x="190" y="{y}" height="20" '
                    f'width="{value / largest * 300:.0f}"/><text x="{198 + value / largest * 300:.0f}" y="{y + 15}">{value}{unit}</text>')
    said = "; ".join(f"{label} {value}{unit}" for label, value in values)
    return (f'<figure><svg role="img" aria-label="{html.escape(title + ": " + said)}" viewBox="0 0 560 {len(values) * 30 + 12}">'
            + "".join(rows) + f"</svg><figcaption>{html.escape(title)}</figcaption></figure>")


def paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def points(*texts):
    return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


REPORT = [
    ("", '<div class="cover"><p class="draft">Draft v0.5</p><h1>Reoffending Deep Dive</h1><p class="place">Cambridge City</p>'
         "<p>Policy and Insight Team<br>Cambridgeshire County Council<br>Published 2025</p></div>"),
    ("Document details", "<dl><dt>Title</dt><dd>Reoffending deep dive, Cambridge City</dd><dt>Produced by</dt><dd>The Policy and "
     "Insight Team, Cambridgeshire County Council</dd><dt>On behalf of</dt><dd>Cambridge City CSP</dd><dt>Geographic coverage</dt>"
     "<dd>Cambridge City</dd><dt>Time period</dt><dd>January 2021 to December 2024</dd><dt>Status</dt><dd>Draft v0.5</dd></dl>"
     '<p>More reports are at <a href="https://www.cambridgeshireinsight.org.uk/">Cambridgeshire Insight</a>.</p>'),
    ("Contents", "CONTENTS"),
    ("1. Executive summary", "<h3>1.1 Why this report</h3>" + paragraphs(
        "A Community Safety Partnership has a duty under section 6 of the Crime and Disorder Act 1998 to have a strategy for reducing "
        "reoffending in its area. How it does so is for local decision makers. The partnership asked for an updated base of evidence.",
        "Reoffending in the strict sense is proven reoffending. Because proof takes time, the report also looks at wider signs of it.")
     + "<h3>1.2 What it asks</h3>" + points("What does reoffending mean in Cambridge?", "How do people cause concern by repeat offending?",
        "Which issues can be put first to reduce it?", "Who is known to reoffend, and what could be offered to them?")),
    ("1.3 Recommendations", "<h3>For the strategy</h3>" + points(
        "Consider what resources the partnership has to prevent or reduce reoffending.",
        "Ask whether the present work on integrated offender management meets the duty.",
        "Look for work upstream, with children at risk of offending and with adults who have offended.",
        "Decide whether particular issues or places come first.") + "<h3>For the work</h3>" + points(
        "Keep the integrated support at the peer group and places meetings, and reach schools for ages 14 and 15.",
        "Review how the minutes of the problem solving groups are recorded.",
        "Keep the approach that looks at peer groups and places.",
        "Find elements that could be the same in the deep dives of other districts.")),
    ("1.4 Key findings", paragraphs(
        "Between 19 and 69 adults of each yearly probation cohort reoffended. Acquisitive offences were the likeliest to be followed by others.",
        "Of children with a first outcome, between 10 and 17 in each cohort reoffended; nearly half of them were 14 or 15 years old.",
        "Trumpington, Arbury and King’s Hedges stood out in both problem solving groups.")
     + bars("Adults who reoffended, by year of sentence", [("2022", 39), ("2023", 28), ("2024", 14)])),
    ("2. Probation", "<h3>2.1 Those sentenced in 2022</h3>" + paragraphs(
        "Of 176 people, 69 (39%) had more than one offence, with 1.8 offences each on average.")
     + table("table-01-probation-offence-types-2022", caption="Table 1. Types of offence, people sentenced in 2022")),
    ("2.2 Those sentenced in 2023", paragraphs("Of 169 people, 47 (28%) had more than one offence, with 1.5 offences each on average. "
        "Males were 81% of those who reoffended.")
     + table("table-02-probation-offence-types-2023", caption="Table 2. Types of offence, people sentenced in 2023")),
    ("2.3 Those sentenced in 2024", paragraphs("Of 132 people, 19 (14%) had more than one offence, with 1.4 offences each on average.",
        "Later cohorts have had less time in which to reoffend, so the figures of the three years cannot be read as a fall.")
     + bars("Share of acquisitive offences among those who reoffended", [("2022", 26), ("2023", 21), ("2024", 38)])),
    ("2.4 Integrated offender management", paragraphs(
        "In July 2025 eighteen adults living in Cambridge were registered. Between October 2021 and December 2024 there were 23, which "
        "is 11% of all who were registered in Cambridgeshire and Peterborough.",
        "At the first offence recorded, 43% were between 30 and 39 and 26% between 25 and 29 years old.")),
    ("3. Youth justice", "<h3>3.1 Overview</h3>" + paragraphs(
        "Four cohorts were looked at, by the year of a child’s first outcome. The share that reoffended falls from 25% in 2021 to 17% in "
        "2024, as expected: each later cohort has had less time.")
     + bars("Reoffended within a year, of those who reoffended", [("2021", 71), ("2022", 75), ("2023", 92), ("2024", 100)])),
    ("3.2 First offences of children", table("table-03-yjs-first-offence-types", caption="Table 3. First offences, by cohort")),
    ("3.3 Further offences", table("table-04-yjs-average-further-offences", caption="Table 4. Average further offences of a child who reoffends")
     + bars("Average further offences", [("2021", 3.2), ("2022", 4.5), ("2023", 7.2), ("2024", 1.4)], "")),
    ("4. Police records", "<h3>4.1 Summary</h3>" + paragraphs(
        "A repeat suspect is one who was a suspect more than once for the same type of crime. Being a suspect is no proof of an offence.")
     + table("table-05-top5-repeat-suspects", ["Type of crime", "Suspects", "Repeat suspects", "Share who were repeat"], [0, 1, 3, 5],
             "Table 5. The five types with the most repeat suspects")),
    ("4.2 Shoplifting", paragraphs("There were 350 suspects of 1,184 shoplifting offences. Of them 161 (46%) were repeat suspects, who "
        "were connected with 88% of the offences. The largest number for one suspect was 43.")
     + bars("Share of suspects who were repeat suspects", [("Shoplifting", 46), ("Violence without injury", 27), ("Stalking, harassment", 14), ("Violence with injury", 13)])),
    ("4.3 Violence without injury", paragraphs("There were 973 suspects in 1,371 suspect records. Of them 258 (27%) were repeat "
        "suspects, with 50% of the records. The largest number for one suspect was 14.")),
    ("4.4 Stalking, harassment and violence with injury", paragraphs(
        "For stalking and harassment there were 505 suspects of 564 offences; 72 (14%) were repeat suspects, with 29% of the offences.",
        "For violence with injury there were 520 suspects of 552 offences; 65 (13%) were repeat suspects, with 27% of the offences.")),
    ("5. Problem solving groups", "<h3>5.1 Adults</h3>" + table("table-06-psg-geographical-spread", caption="Table 6. Geographical spread")
     + table("table-07-psg-issues", caption="Table 7. Community safety issues")),
    ("5.1.3 Impact", table("table-08-psg-impact", caption="Table 8. Type of impact, adult group")
     + bars("Impact, adult group", [("Individual", 63), ("Community", 83), ("Physical environment", 46)])),
    ("5.2 Peer groups and places", table("table-09-pgpm-issues", caption="Table 9. Community safety issues, peer groups and places")),
    ("5.2.4 Impact", table("table-10-pgpm-impact", caption="Table 10. Type of impact, peer groups and places")
     + bars("Impact, peer groups and places", [("Individual", 95), ("Community", 90), ("Physical environment", 24)])),
    ("6. Glossary", table("glossary")),
    ("Appendix A: Technical notes", paragraphs("Numbers below five are not shown. Percentages are of those for whom the value is known.",
        "Police data count a suspect once for each type of crime. Probation and youth justice data are by cohort.")),
    ("Appendix B: Repeat suspects", table("table-11-repeat-suspects", ["Type of crime", "Suspects", "Repeat suspects", "Share who were repeat"], [0, 1, 3, 5],
             "Table 11. Repeat suspects by type of crime")),
]

REPORT_STYLE = """
@page { size: A4; margin: 20mm 22mm; @top-right { content: "DRAFT V0.5"; font: bold 9pt "DejaVu Serif"; color: #8a1f2d }
  @bottom-left { content: "Reoffending deep dive"; font: 9pt "DejaVu Serif" } @bottom-right { content: "Page " counter(page) " of 24"; font: 9pt "DejaVu Serif" } }
body { font: 11pt/1.5 "DejaVu Serif"; color: #222 } section { break-before: page } section:first-child { break-before: auto }
h1 { font-size: 34pt; color: #8a1f2d; margin: 0 } h2 { color: #8a1f2d; font-size: 17pt; margin-top: 0 } h3 { font-size: 12.5pt }
.cover { padding-top: 70mm } .place { font-size: 20pt } .draft { font-weight: bold } dt { font-weight: bold; margin-top: 4mm }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin: 4mm 0 } caption { text-align: left; font-weight: bold; padding-bottom: 2mm }
th, td { border: 0.5pt solid #999; padding: 1mm 2mm; text-align: left } thead th { background: #8a1f2d; color: white }
svg { width: 100%; font: 13px "DejaVu Serif" } svg rect { fill: #c98a92 } figure { margin: 6mm 0 } figcaption { font-style: italic }
ol.contents { list-style: none; padding: 0; line-height: 1.75 } a { color: #1c4f8f }
"""


def report():
    sections = []
    for number, (title, body) in enumerate(REPORT, 1):
        if body == "CONTENTS":
            body = '<ol class="contents">' + "".join(
                f'<li><a href="#s{n}">{html.escape(t)}, page {n}</a></li>' for n, (t, _) in enumerate(REPORT, 1) if n > 3) + "</ol>"
        heading = f"<h2>{html.escape(title)}</h2>" if title else ""
        sections.append(f'<section id="s{number}">{heading}{body}</section>')
    return page("Reoffending Deep Dive: Cambridge City", REPORT_STYLE, "".join(sections))


QUARTERLY_STYLE = """
@page { size: A4; margin: 18mm } @page wide { size: A4 landscape; margin: 11mm 16mm }
body { font: 11pt/1.45 "DejaVu Sans"; color: #1d1d1d } h1 { font-size: 20pt; background: #4b2e83; color: white; padding: 5mm; margin: 0 0 5mm }
h2 { color: #4b2e83; font-size: 13pt } .wide { page: wide; break-before: page } .wide h2 { margin: 2mm 0 }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th, td { border-bottom: 0.7pt solid #b9aed0; padding: 0.8mm 2mm; text-align: left }
thead th { background: #e7e1f2 }
"""


def quarterly():
    first = ("<h1>Domestic Abuse Quarterly Performance Report 2025-26</h1><h2>Quarter 1: April to June 2025</h2>"
             + paragraphs("There were 500 referrals to the service; 428 met the criteria, 312 of these people (73%) engaged, and 149 referrals (30%) were repeats. "
                          "In the first quarter of 2024-25 there were 619 referrals.")
             + table("referrals-by-district", ["Area", "Referrals", "Criteria met", "Engaged", "Repeats", "Q1 24-25", "Q1 23-24"])
             + "<h2>What has changed</h2>" + points(
                 "The service was divided between Cambridgeshire and Peterborough in May, so some figures hold referrals from Peterborough.",
                 "Medium risk referrals from the police now go to the Victim and Witness Hub: fewer referrals, and more people who engage.",
                 "A new caseworker answers stalking referrals, whether or not they are about domestic abuse.",
                 "Young people of 13 to 17, and care leavers up to 21, are taken at any level of risk."))
    second = ('<div class="wide"><h2>Special services</h2>' + table("specialist-referrals", ["Service", "Referrals", "Criteria met", "Engaged", "Repeats", "Q1 24-25", "Q1 23-24"], [0, 3, 4, 5, 6, 7, 8])
              + "<h2>Other figures</h2>" + table("other-data", ["Measure", "Of these", "Q1 25-26", "Q1 24-25", "Q1 23-24"]) + "</div>")
    return page("Domestic Abuse Quarterly Performance Report, Quarter 1 2025-26", QUARTERLY_STYLE, first + second)


TERMS = [
    ("Foreword", ["The partnership answers for one framework for reducing crime and making Cambridge safer.",
                  "Its agencies work together, and its work follows national and county priorities and research.",
                  "It is led by evidence, solves problems with others, and takes its decisions on funding openly.",
                  "Its priorities for 2025-27 are preventing violence and exploitation, a neighbourhood approach, and tackling acquisitive crime."]),
    ("Agencies", ["Each agency appoints a representative, briefs them well, and hands over properly when they change.",
                  "Each takes part in solving the problems named in the Community Safety Plan 2025-27."]),
    ("Members", ["Members take part in the work, attend every meeting, and read its papers.",
                 "They send reports to the Support Officer by the deadline and say which are confidential.",
                 "They tell their agency what was decided, and the partnership what concerns their agency."]),
    ("The partnership", ["It commissions the strategic assessments, agrees the yearly refresh of the plan, and sets its targets.",
                         "It allocates grants by their conditions, watches progress, and shares what was learnt."]),
    ("The Chair", ["The Chair convenes and chairs the meetings, sees that business is done and clear decisions are taken by majority.",
                   "The public are reminded of the information for them before business begins.",
                   "In the absence of Chair and Vice Chair a Board member is nominated and approved to take the chair."]),
    ("The Vice Chair", ["The Vice Chair chairs in the Chair’s absence, and owns the management of performance."]),
    ("Voting", ["Where a report asks the Board to approve a recommendation, the Chair calls for a show of hands of the Board members present, "
                "and takes account of votes notified by those not present and not represented.",
                "Each agency has one vote only. In a tie the Chair has the deciding vote. Five Board members are a quorum."]),
    ("The steering group", ["It leads and governs the partnership, advises it, manages its agenda, and drafts the plan."]),
    ("The Support Officer", ["The Support Officer posts agenda and reports within five working days of each meeting, tells the Chair of questions, "
                             "follows up actions, and writes the Annual Review."]),
]


def terms():
    body = "<h1>Terms of Reference</h1><p>Cambridge Community Safety Partnership</p>"
    for number, (title, texts) in enumerate(TERMS, 1):
        body += f"<h2>{number}. {title}</h2>" + "".join(f"<p>{chr(96 + i)}) {text}</p>" for i, text in enumerate(texts, 1))
    return page("Terms of Reference", 'body { font-family: "DejaVu Sans Condensed"; font-size: 12pt } h1 { font-size: 24pt } h2 { font-size: 14pt }', body)


def page(title, style, body):
    return f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{html.escape(title)}</title><style>{style}</style></head><body>{body}</body></html>'


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        for name, text in (("reoffending-deep-dive", report()), ("quarterly-report", quarterly())):
            (work / f"{name}.html").write_text(text, encoding="utf-8")
            subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--generate-pdf-document-outline",
                            f"--user-data-dir={work}/browser", "--no-pdf-header-footer", f"--print-to-pdf={folder / name}.pdf",
                            f"file://{work / name}.html"], check=True, stderr=subprocess.DEVNULL)
        (work / "terms-of-reference.html").write_text(terms(), encoding="utf-8")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/office", "--headless", "--convert-to",
                        'pdf:writer_web_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}', "--outdir", str(folder),
                        str(work / "terms-of-reference.html")], check=True, stdout=subprocess.DEVNULL)


main()
