import { LOCALES, type Locale } from '../../../src/domain/locales.ts'
import type { WordsByField } from '../../../src/domain/xliff/units.ts'

type Node = Record<string, unknown>

export const text = (words: string, format = 0): Node => ({
  ...{ type: 'text', version: 1, mode: 'normal', style: '', detail: 0 },
  ...{ text: words, format },
})
export const lineBreak: Node = { type: 'linebreak', version: 1 }
export const link = (url: string, ...children: Node[]): Node => ({
  ...{ type: 'link', version: 3, format: '', indent: 0, direction: null },
  ...{ fields: { url, linkType: 'custom', newTab: false }, children },
})
const block = (type: string, children: Node[], more: Node = {}): Node => ({
  ...{ type, version: 1, format: '', indent: 0, direction: 'ltr', children },
  ...more,
})
export const paragraph = (...children: Node[]): Node => block('paragraph', children)
export const heading = (words: string): Node => block('heading', [text(words)], { tag: 'h2' })
export const quote = (...children: Node[]): Node => block('quote', children)
export const item = (...children: Node[]): Node => block('listitem', children, { value: 1 })
export const list = (...items: Node[]): Node =>
  block('list', items, { listType: 'bullet', tag: 'ul', start: 1 })
const cell = (words: string, headerState = 0): Node =>
  block('tablecell', words === '' ? [paragraph()] : [paragraph(text(words))], { headerState, colSpan: 1 })
export const table = (...rows: string[][]): Node =>
  block(
    'table',
    rows.map((row, index) =>
      block(
        'tablerow',
        row.map((words) => cell(words, index === 0 ? 1 : 0)),
      ),
    ),
  )
export const rich = (...children: Node[]) => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children },
})

/** Sentences of each language, with what it is written with: no-break spaces, marks of direction, joiners. */
export const SENTENCES: Record<Locale, readonly [string, string, string]> = {
  en: [
    'Three shelters open in May.',
    'Nobody has to wait for a safe night.',
    'More than 30 countries take part.',
  ],
  fr: [
    'Trois refuges ouvrent en mai\u202f!',
    'Personne n’attend une nuit «\u00a0sûre\u00a0».',
    'Plus de 30\u00a0pays participent.',
  ],
  es: ['¿Qué refugios abren en mayo?', 'Nadie espera una noche segura.', 'Participan más de 30\u00a0países.'],
  ar: [
    'تفتح ثلاثة ملاجئ في أيار/مايو.',
    'لا أحد ينتظر ليلة آمنة\u061c (ILO)\u200f.',
    'يشارك أكثر من \u206630\u2069 بلداً.',
  ],
  ru: ['Три приюта открываются в мае.', 'Никто не ждёт «безопасной» ночи.', 'Участвуют более 30\u00a0стран.'],
  zh: ['三个庇护所将于五月开放。', '没有人需要等待一个安全的夜晚。', '三十多个国家参加。'],
  ur: [
    'تین پناہ گاہیں مئی میں کھلیں گی۔',
    'کسی کو محفوظ رات کا انتظار نہیں کرنا پڑے\u200cگا۔',
    '30 سے زیادہ ممالک شریک ہیں۔',
  ],
}

/** A text with all that a text can have, in one language. */
export const textIn = (locale: Locale): WordsByField => {
  const [one, two, three] = SENTENCES[locale]
  return {
    title: one,
    summary: two,
    body: rich(
      heading(one),
      paragraph(
        text('A '),
        text(one, 1),
        text(' & <'),
        text(two, 3),
        text(three, 2),
        lineBreak,
        text(`${two} `),
      ),
      paragraph(text('('), link('https://unodc.example/a?b=1&c="2"', text(three), text(one, 1)), text(')')),
      { type: 'picture', version: 1, media: 'one' },
      quote(text(two, 9), lineBreak, text(three)),
      list(item(text(one)), item(text(two), list(item(text(three, 2))))),
      { type: 'horizontalrule', version: 1 },
      table([one, ''], [two, three]),
      paragraph(),
      paragraph(text(`${three}\u00a0—\u00a0`), text(one, 4)),
    ),
    notesToEditors: rich(
      paragraph(text(three, 64), text(' '), link('mailto:press@unodc.example', text(two))),
    ),
    headings: { Messages: two, [one]: one },
  }
}

/** Every other language for each. */
export const PAIRS = LOCALES.map((source, index) => ({
  source,
  target: LOCALES[(index + 3) % LOCALES.length] ?? 'en',
}))
