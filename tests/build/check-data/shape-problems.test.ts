// @vitest-environment node
import { citeOnly, entity, fact, itFinds } from './break-data';

itFinds({
  'a fact without sources': {
    change: (data) => void (fact(data, 'meta', 'founded').sources = []),
    says: ['meta', 'founded.sources', /fewer than 1/, /at least 1/],
  },
  'a fact without a date': {
    change: (data) => void Reflect.deleteProperty(fact(data, 'meta', 'founded'), 'asOf'),
    says: ['meta', 'founded', /required property 'asOf'/, /add "asOf"/],
  },
  'a month that no year has': {
    change: (data) => void (fact(data, 'meta', 'founded').value.date = '2004-13'),
    says: ['meta', 'founded.value.date', /"2004-13"/, /2023-04-28/],
  },
  'a date in another order': {
    change: (data) => void (fact(data, 'meta', 'founded').asOf = '4.2.2004'),
    says: ['meta', 'founded.asOf', /"4.2.2004"/, /2023-04-28/],
  },
  'a confidence that is none': {
    change: (data) => void (fact(data, 'meta', 'founded').confidence = 'low' as never),
    says: ['meta', 'founded.confidence', /"low"/, /high, medium/],
  },
  'an entity without a name': {
    change: (data) => void Reflect.deleteProperty(entity(data, 'meta'), 'name'),
    says: ['meta', '(itself)', /required property 'name'/, /add "name"/],
  },
  'a misspelt field': {
    change: (data) => void Object.assign(entity(data, 'meta'), { alias: [] }),
    says: ['meta', '(itself)', /additional properties/, /remove or rename "alias"/],
  },
  'a tagline that is too long': {
    change: (data) => void (entity(data, 'apple').text = 'x'.repeat(51)),
    says: ['apple', 'text', /more than 50/, /shorten it to 50/],
  },
  'an amount that is a text': {
    change: (data) => Object.assign(round(data), { amount: '385 million' }),
    says: ['mistral-ai', 'fundingRound.value.money.amount', /"385 million"/, /385000000/],
  },
  'an amount in millions': {
    change: (data) => void (round(data).amount = 385),
    says: ['mistral-ai', 'fundingRound.value.money.amount', /385/, /385000000/],
  },
  'a currency by its sign': {
    change: (data) => void (round(data).currency = '€'),
    says: ['mistral-ai', 'fundingRound.value.money.currency', /"€"/, /EUR/],
  },
  'a source without https': {
    change: (data) => citeOnly(data, fact(data, 'meta', 'founded'), { url: 'http://a.example/' }),
    says: ['sources tested', 'url', /"http:\/\/a.example\/"/, /https:\/\//],
  },
  'a source without a publisher': {
    change: (data) => citeOnly(data, fact(data, 'meta', 'founded'), { publisher: '' }),
    says: ['sources tested', 'publisher', /fewer than 1/, /compare/],
  },
});

function round(data: Parameters<typeof fact>[0]) {
  const { money } = fact(data, 'mistral-ai', 'fundingRound').value;
  if (!money) throw new Error('no amount');
  return money;
}
