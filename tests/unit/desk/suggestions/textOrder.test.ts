import { inTextOrder } from '../../../../src/desk/suggestions/textOrder.ts'
import type { Anchor } from '../../../../src/domain/suggestions/anchor.ts'
import type { Locale } from '../../../../src/domain/locales.ts'

const anchor = (field: Anchor['field'], locale: Locale): Anchor => ({
  ...{ field, locale, line: 0, from: 0, print: '', quote: 'x', before: '', after: '', revision: 1 },
})
const at = (id: string, where: Anchor, line: number, from: number) => ({
  ...{ id, anchor: where, standing: { is: 'found', place: { line, from, to: from + 1 } } as const },
})
const nowhere = (id: string) => ({ id, anchor: null, standing: null })

it('threads stand as their passages are read, the language in hand first, and the others as they were begun', () => {
  const threads = [
    nowhere('first'),
    at('french', anchor('title', 'fr'), 0, 0),
    at('late in the line', anchor('body', 'en'), 1, 9),
    at('early in the line', anchor('body', 'en'), 1, 2),
    { ...at('gone', anchor('body', 'en'), 0, 0), standing: { is: 'gone' } as const },
    at('title', anchor('title', 'en'), 0, 4),
    nowhere('last'),
  ]
  const order = (open: Locale | null) => inTextOrder(threads, open).map(({ id }) => id)
  const english = ['title', 'early in the line', 'late in the line']
  const others = ['first', 'gone', 'last']
  expect(order('en')).toEqual([...english, 'french', ...others])
  expect(order('fr')).toEqual(['french', ...english, ...others])
  expect(order(null)).toEqual([...english, 'french', ...others])
})
