// @vitest-environment node
import { expect, it } from 'vitest';
import { languageOfHtml, linesOfHtml } from '../../../build/bench/html-text';

it('has a line for each block and none for scripts', () => {
  const html = `<html lang="de-CH"><head><title>T</title></head><body>
    <h1>One</h1><p>Open<b>AI</b> &amp; <a href="#">two\n words</a><br>three</p>
    <script>if (a < b) c();</script><ul><li>&#8222;four&#x201c;</li></ul></body></html>`;
  expect(linesOfHtml(html)).toEqual(['One', 'OpenAI & two words', 'three', '„four“']);
  expect(languageOfHtml(html)).toBe('de');
});
