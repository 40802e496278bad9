/** Colours of the plots, for light and dark readers. */
export const PLOT_STYLE = `
svg { color-scheme: light dark; --paper: #ffffff; --ink: #1d2330; --faint: #5b6475; --rule: #d9dee7; --own: #1c63c4; --second: #b4530a; --peer: #8a93a3 }
@media (prefers-color-scheme: dark) { svg { --paper: #14181f; --ink: #e7eaf0; --faint: #a3adbd; --rule: #333b48; --own: #6ea8ff; --second: #f0a35e; --peer: #7c8698 } }
text { font: 12px system-ui, sans-serif; fill: var(--ink) }
.title { font-size: 14px; font-weight: 600 } .note, .tick { fill: var(--faint) } .tick { font-size: 11px }
.middle { text-anchor: middle } .end { text-anchor: end }
.paper { fill: var(--paper) } .grid { stroke: var(--rule) }
.line { fill: none; stroke-width: 2 } .line.scan { stroke: var(--own) } .line.fuzzy { stroke: var(--second); stroke-dasharray: 5 3 }
.dot.scan { fill: var(--own) } .dot.fuzzy { fill: var(--second) }
.bar.own { fill: var(--own) } .bar.peer { fill: var(--peer) }
`;
