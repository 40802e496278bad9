import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import { AhoCorasick as MonyoneGreedy } from '@monyone/aho-corasick/greedy';
import { Trie as Tanishiking } from '@tanishiking/aho-corasick';
import AhoCorasick1 from 'aho-corasick';
import AhoCorasick2 from 'aho-corasick2';
import Ahocorasick from 'ahocorasick';
import Modern from 'modern-ahocorasick';
import ModernFast from 'modern-ahocorasick/fast';

/** An npm package, put to the finder's task: names in any case, as whole words. */
export interface AhoCorasickPeer {
  name: string;
  /** @param names lower-case */
  create(names: string[]): (line: string) => number;
}

/** Each at its fastest: those that offer several automata are here with each of them. */
export const AHO_CORASICK_PEERS: AhoCorasickPeer[] = [
  {
    name: 'ahocorasick',
    create(names) {
      const automaton = new Ahocorasick(names);
      return (line) => {
        const text = line.toLowerCase();
        let hits = 0;
        for (const [last, words] of automaton.search(text)) {
          for (const word of words) if (isWord(text, last + 1 - word.length, last + 1)) hits++;
        }
        return hits;
      };
    },
  },
  {
    name: 'aho-corasick',
    create(names) {
      const automaton = new AhoCorasick1();
      for (const name of names) automaton.add(name, name);
      automaton.build_fail();
      return (line) => {
        const text = line.toLowerCase();
        let hits = 0;
        automaton.search(text, (word, _, start) => {
          if (isWord(text, start, start + word.length)) hits++;
        });
        return hits;
      };
    },
  },
  {
    name: 'aho-corasick2',
    create(names) {
      const automaton = new AhoCorasick2();
      for (const name of names) automaton.add(name, name);
      automaton.build_fail();
      return (line) => {
        const text = line.toLowerCase();
        let hits = 0;
        automaton.search(text, (word, _, start) => {
          if (isWord(text, start, start + word.length)) hits++;
        });
        return hits;
      };
    },
  },
  {
    name: 'modern-ahocorasick',
    create(names) {
      const automaton = new Modern(names);
      return (line) => {
        const text = line.toLowerCase();
        let hits = 0;
        for (const { start, end } of automaton.search(text)) if (isWord(text, start, end)) hits++;
        return hits;
      };
    },
  },
  {
    name: 'modern-ahocorasick/fast',
    create(names) {
      const automaton = new ModernFast(names);
      return (line) => {
        const text = line.toLowerCase();
        let hits = 0;
        for (const { start, end } of automaton.search(text)) if (isWord(text, start, end)) hits++;
        return hits;
      };
    },
  },
  {
    name: '@monyone/aho-corasick',
    create(names) {
      const automaton = new Monyone(names);
      return (line) => {
        const text = line.toLowerCase();
        let hits = 0;
        for (const { begin, end } of automaton.matchInText(text)) {
          if (isWord(text, begin, end)) hits++;
        }
        return hits;
      };
    },
  },
  {
    name: '@monyone/aho-corasick/fast',
    create(names) {
      const automaton = new MonyoneFast(names);
      return (line) => {
        const text = line.toLowerCase();
        let hits = 0;
        for (const { begin, end } of automaton.matchInText(text)) {
          if (isWord(text, begin, end)) hits++;
        }
        return hits;
      };
    },
  },
  {
    name: '@monyone/aho-corasick/greedy',
    create(names) {
      const automaton = new MonyoneGreedy(names);
      return (line) => {
        const text = line.toLowerCase();
        let hits = 0;
        for (const { begin, end } of automaton.matchInText(text)) {
          if (isWord(text, begin, end)) hits++;
        }
        return hits;
      };
    },
  },
  {
    name: '@tanishiking/aho-corasick',
    create(names) {
      const automaton = new Tanishiking(names, { caseInsensitive: true });
      return (line) => {
        let hits = 0;
        for (const { start, end } of automaton.parseText(line)) {
          if (isWord(line, start, end + 1)) hits++;
        }
        return hits;
      };
    },
  },
];

const WORD_CHARACTER = /[\p{L}\p{N}_]/u;

/** None of the packages knows words as all languages write them. */
function isWord(text: string, start: number, end: number): boolean {
  return !WORD_CHARACTER.test(text.charAt(start - 1)) && !WORD_CHARACTER.test(text.charAt(end));
}
