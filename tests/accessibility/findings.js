// SPDX-License-Identifier: MIT
// Runs inside the page under test, after axe-core. The findings go into the DOM as base64, safe from any escaping.
(async () => {
    const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const result = await axe.run(document, { runOnly: { type: 'tag', values: standards } });
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const lines = [`checked: ${result.passes.length} rules kept, ${innerWidth} px wide, in ${dark ? 'dark' : 'light'} colours`];
    const report = (rules, prefix) => {
        for (const rule of rules)
            for (const node of rule.nodes)
                lines.push(`${prefix}${rule.id}: ${rule.help}: ${node.target.join(' ')}`);
    };
    report(result.violations, '');
    report(result.incomplete, 'unsure: ');
    const place = document.createElement('pre');
    place.id = 'axe-findings';
    place.textContent = btoa(unescape(encodeURIComponent(lines.join('\n'))));
    document.body.append(place);
})();
