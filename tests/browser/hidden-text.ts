/** Ways to hide the text of #p, and to show it. */
export const HIDDEN = {
  'with the attribute hidden': { html: '<p id="p" hidden>OpenAI</p>', show: 'p.hidden = false' },
  'until it is found': {
    html: '<div id="p" hidden="until-found">OpenAI</div>',
    show: 'p.removeAttribute("hidden")',
  },
  'in something hidden until found': {
    html: '<div id="p" hidden="until-found"><p>OpenAI</p></div>',
    show: 'p.removeAttribute("hidden")',
  },
  'by visibility': {
    html: '<p id="p" style="visibility: hidden">OpenAI</p>',
    show: 'p.style.visibility = ""',
  },
  'by visibility around it': {
    html: '<div id="p" style="visibility: hidden"><p>OpenAI</p></div>',
    show: 'p.style.visibility = ""',
  },
  'by content-visibility': {
    html: '<p id="p" style="content-visibility: hidden">OpenAI</p>',
    show: 'p.style.contentVisibility = ""',
  },
  'in closed details': {
    html: '<details id="p"><summary>More</summary>OpenAI</details>',
    show: 'p.open = true',
  },
  'in a block of closed details': {
    html: '<details id="p"><summary>More</summary><p>OpenAI</p></details>',
    show: 'p.open = true',
  },
  'in a tab that is not chosen': {
    html: '<style>section:not(.on) { display: none }</style><section id="p"><ul><li>OpenAI</ul></section>',
    show: 'p.className = "on"',
  },
  'in a popover': { html: '<div id="p" popover>OpenAI</div>', show: 'p.showPopover()' },
  'in a dialog': { html: '<dialog id="p"><p>OpenAI</p></dialog>', show: 'p.show()' },
  'in a shadow root without a slot for it': {
    html: '<div id="p"><template shadowrootmode="open"><slot name="a"></slot></template><p>OpenAI</p></div>',
    show: 'p.querySelector("p").slot = "a"',
  },
} satisfies Record<string, { html: string; show: string }>;
