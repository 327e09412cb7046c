import type { PasteMessages } from '../../locales/paste.ts'

/** What of a clipboard arrives in another form, or not at all: a message of `locales/<language>/paste.json`. */
export type LossCode = keyof PasteMessages['losses']
export type Loss = { code: LossCode; params: { count: number } }

/** In the order in which it is said: what is missing first. */
const ORDER = [
  'pictures',
  'objects',
  'textBoxes',
  'comments',
  'tracked',
  'hidden',
  'links',
  'notesMissing',
  'notes',
  'nested',
  'spans',
  'headings',
  'letters',
  'levels',
  'lines',
  'lists',
  'colours',
  'fonts',
] as const satisfies readonly LossCode[]

const LEFT_OUT: readonly LossCode[] = [
  ...(['pictures', 'objects', 'textBoxes', 'comments', 'hidden', 'colours', 'fonts'] as const),
]

/** Whether it is not there any more; else it is there in another form. */
export const isLeftOut = (code: LossCode): boolean => LEFT_OUT.includes(code)

type Counted = Exclude<(typeof ORDER)[number], 'colours' | 'fonts'>

export type Losses = {
  count: (code: Counted, by?: number) => void
  colour: (name: string) => void
  font: (name: string) => void
  said: () => Loss[]
}

export const countLosses = (): Losses => {
  const counts = new Map<Counted, number>()
  const colours = new Set<string>()
  const fonts = new Set<string>()
  const countOf = (code: LossCode): number => {
    if (code === 'colours') return colours.size
    // Words in one font lose nothing that means anything.
    if (code === 'fonts') return fonts.size > 1 ? fonts.size : 0
    return counts.get(code) ?? 0
  }
  return {
    count: (code, by = 1) => counts.set(code, (counts.get(code) ?? 0) + by),
    colour: (name) => colours.add(name),
    font: (name) => fonts.add(name),
    said: () =>
      ORDER.map((code) => ({ code, params: { count: countOf(code) } })).filter(
        ({ params }) => params.count > 0,
      ),
  }
}
