import { describe, expect, test } from 'vitest';
import { FIRST, useBlankPage } from './blank-page';
import { hover, waitForCard, waitForNoCard } from './card-driver';
import { collectGarbage, reportsOf, stepToNextMention } from './harness';
import { countMarks } from './marks';
import { becomesTrue, POLL } from './waiting';

const blank = useBlankPage();

describe('in the frame in which a text changes', () => {
  test('a mark leaves the text that is no name any more', async () => {
    await blank.add('<p id="p">Nobody but OpenAI says so.</p>');
    await blank.expectMarks('OpenAI');
    expect(await paintedAfter('Nobody but nobody says so.')).toEqual([]);
  });

  test('a mark moves along with its name', async () => {
    await blank.add('<p id="p">9 seconds ago: OpenAI, and Mistral AI too</p>');
    await blank.expectMarks('OpenAI', 'Mistral AI');
    expect(await paintedAfter('10 seconds ago: OpenAI, and Mistral AI too')).toEqual([
      'OpenAI',
      'Mistral AI',
    ]);
  });

  test('a mark stays where text is added behind it', async () => {
    await blank.add('<p id="p">OpenAI</p>');
    await blank.expectMarks('OpenAI');
    expect(await paintedAfter('OpenAI said')).toEqual(['OpenAI']);
  });

  test('a mark over two elements leaves when one of them changes', async () => {
    await blank.add('<p id="p">Open<b>AI</b></p>');
    await blank.expectMarks('OpenAI');
    expect(await paintedAfter('Closed ')).toEqual([]);
  });

  /** What is painted in #p in the frame in which its first text becomes another one. */
  function paintedAfter(text: string): Promise<string[]> {
    return blank.page.evaluate(async (data) => {
      const place = document.querySelector('#p');
      const changed = place?.firstChild as Text;
      changed.data = data;
      await new Promise(requestAnimationFrame);
      return [...(CSS.highlights.get('ai-dossier-mark') ?? [])]
        .filter(({ startContainer }) => place?.contains(startContainer))
        .map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        );
    }, text);
  }
});

test('rows that a list uses again and again are marked by what they say now', async () => {
  await blank.page.evaluate(() => {
    const names = ['OpenAI', 'Mistral AI', 'nobody', 'Hugging Face', 'somebody', 'Aleph Alpha'];
    document.body.innerHTML =
      '<div id="list" style="height: 300px; overflow: auto"><div style="height: 60000px; position: relative"></div></div>';
    const list = document.querySelector('#list') as HTMLElement;
    const rows = Array.from({ length: 12 }, () => {
      const row = document.createElement('div');
      row.style.cssText = 'position: absolute; height: 30px';
      row.append('');
      list.firstElementChild?.append(row);
      return row;
    });
    const draw = () => {
      const first = Math.floor(list.scrollTop / 30);
      rows.forEach((row, n) => {
        const at = first + n;
        row.style.transform = `translateY(${at * 30}px)`;
        (row.firstChild as Text).data = `${at}: ${names[at % names.length] ?? ''} wrote`;
      });
    };
    list.addEventListener('scroll', draw);
    draw();
  });
  const rounds = await blank.page.evaluate(async () => {
    const list = document.querySelector('#list') as HTMLElement;
    const wrong: string[] = [];
    for (let round = 0; round < 60; round++) {
      list.scrollTop += 70;
      await new Promise(requestAnimationFrame);
      for (const { startContainer, startOffset, endOffset } of CSS.highlights.get(
        'ai-dossier-mark',
      ) ?? []) {
        const text = (startContainer as Text).data.slice(startOffset, endOffset);
        if (
          startContainer.isConnected &&
          !/^(?:OpenAI|Mistral AI|Hugging Face|Aleph Alpha)$/.test(text)
        )
          wrong.push(text);
      }
    }
    return wrong;
  });
  expect(rounds).toEqual([]);
  const shown = await blank.page.$eval(
    '#list',
    (list) => (list.textContent ?? '').match(/OpenAI|Mistral AI|Hugging Face|Aleph Alpha/g) ?? [],
  );
  await blank.expectOnlyMarks(...shown);
});

test('a text whose numbers tick is not read with each tick', async () => {
  await blank.add('<p id="p">02.AI o’clock</p><p>OpenAI</p>');
  await blank.expectMarks('OpenAI');
  await blank.page.evaluate(() => {
    // No clock comes to be a name: one that does shows whether it was read.
    (document.querySelector('#p') as Element).textContent = '01.AI o’clock';
  });
  await blank.add('<p>Mistral AI</p>');
  await blank.expectMarks('OpenAI', 'Mistral AI');
});

test('a name whose number goes on is marked as what it is now', async () => {
  await blank.add('<p id="p">GPT-4 is here</p>');
  await blank.expectMarks('GPT-4');
  await blank.page.evaluate(() => {
    (document.querySelector('#p') as Element).textContent = 'GPT-5 is here';
  });
  await blank.expectMarks('GPT-5');
});

test('moved text keeps its mark, which opens a card where it is now', async () => {
  await blank.add('<p id="to">Here: </p><p id="from">OpenAI</p>');
  await blank.expectMarks('OpenAI');
  await blank.page.evaluate(() =>
    document.querySelector('#to')?.after(document.querySelector('#from') as Element),
  );
  await blank.page.evaluate(() => {
    const moved = document.querySelector('#from')?.firstChild as Text;
    document.querySelector('#to')?.append(moved);
  });
  await blank.expectMarks('OpenAI');
  await hover(blank.page, 'OpenAI');
});

test('text that is moved into a frame is marked there, and only there', async () => {
  await blank.add('<p id="moved">OpenAI</p><p>Mistral AI</p><iframe id="frame"></iframe>');
  await blank.expectMarks('OpenAI', 'Mistral AI');
  await blank.page.evaluate(() => {
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    frame.contentDocument?.body.append(document.querySelector('#moved') as Element);
  });
  await blank.expectMarks('Mistral AI');
  await expect
    .poll(
      async () =>
        blank.page.frames()[1]?.evaluate(() => CSS.highlights.get('ai-dossier-mark')?.size ?? 0),
      POLL,
    )
    .toBe(1);
});

test.each(['body', 'html'])(
  'a page that puts a new %s in place of the old one is read anew',
  async (name) => {
    await blank.page.evaluate((replaced) => {
      const old = document.querySelector(replaced) as Element;
      const next = document.createElement(replaced);
      next.innerHTML = '<p style="padding: 90px">Mistral AI, from a new start</p>';
      old.replaceWith(next);
    }, name);
    await blank.expectOnlyMarks('Mistral AI');
    await hover(blank.page, 'Mistral AI');
    await blank.page.mouse.move(2, 2);
    await waitForNoCard(blank.page);
    await blank.page.evaluate(() => document.querySelector('p')?.append(' with OpenAI'));
    await blank.expectOnlyMarks('Mistral AI', 'OpenAI');
  },
);

test('a page that navigates by the Navigation API is read, there and back, and its card closes', async () => {
  await blank.page.evaluate(() => {
    const { navigation } = globalThis as unknown as { navigation: EventTarget };
    navigation.addEventListener('navigate', (event) => {
      const { destination, intercept } = event as unknown as {
        destination: { url: string };
        intercept: (o: object) => void;
      };
      intercept.call(event, {
        handler: async () => {
          document.body.innerHTML = destination.url.includes('?next')
            ? '<p>Mistral AI</p>'
            : '<p>OpenAI</p>';
        },
      });
    });
  });
  await hover(blank.page, FIRST);
  await blank.page.evaluate(() => {
    const { navigation } = globalThis as unknown as { navigation: { navigate(url: string): void } };
    navigation.navigate('?next');
  });
  await waitForNoCard(blank.page);
  await blank.expectOnlyMarks('Mistral AI');
  await blank.page.goBack();
  await blank.expectOnlyMarks('OpenAI');
});

test('a page that the browser has kept goes on as before when the reader comes back', async () => {
  await blank.page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'kept' : 'loaded';
    });
  });
  await reportsOf(blank.harness, blank.page);
  await blank.page.goto(new URL('en.html', blank.harness.pages).href);
  await blank.page.goBack();
  expect(await blank.page.title()).toBe('kept');
  await blank.expectMarks();
  await hover(blank.page, FIRST);
  await blank.page.mouse.move(2, 2);
  await waitForNoCard(blank.page);
  await blank.page.evaluate(() => document.body.append('OpenAI'));
  await blank.expectMarks('OpenAI');
  const [report] = await reportsOf(blank.harness, blank.page);
  expect(report?.mentions).toHaveLength(2);
});

test('a page that writes on after it was read is read on', async () => {
  await blank.page.evaluate(() => {
    document.open();
    document.write('<p>OpenAI');
  });
  await blank.expectOnlyMarks('OpenAI');
  await blank.page.evaluate(() => document.write(' and <b>Mistral</b> AI</p>'));
  await blank.expectOnlyMarks('OpenAI', 'Mistral AI');
  await blank.page.evaluate(() => document.close());
  await blank.expectOnlyMarks('OpenAI', 'Mistral AI');
});

describe('what has left the page is let go', () => {
  test('after the pointer has been there', async () => {
    await addPart();
    await hover(blank.page, 'OpenAI');
    await blank.page.mouse.move(2, 2);
    await waitForNoCard(blank.page);
    await isLetGo();
  });

  test('after the keyboard has been there', async () => {
    await addPart();
    for (let step = 0; step < 2; step++) await stepToNextMention(blank.harness, blank.page);
    await waitForCard(blank.page);
    await blank.page.keyboard.press('Escape');
    await waitForNoCard(blank.page);
    await isLetGo();
  });

  /** With names that are marked, misspelt, hidden, and such that wait for others. */
  async function addPart(): Promise<void> {
    await blank.add(
      '<div id="gone"><p>OpenAI</p><p>Metta AI, Opnai</p><p hidden>Mistral AI</p><x-a>Apple</x-a></div>',
    );
    await expect.poll(() => countMarks(blank.page), POLL).toBeGreaterThan(1);
    await reportsOf(blank.harness, blank.page);
  }

  async function isLetGo(): Promise<void> {
    const gone = await blank.page.evaluateHandle(() => {
      const element = document.querySelector('#gone') as Element;
      element.remove();
      return { element: new WeakRef(element) };
    });
    await blank.expectMarks();
    await becomesTrue(async () => {
      await collectGarbage(blank.page);
      return gone.evaluate(({ element }) => element.deref() === undefined);
    });
  }
});
