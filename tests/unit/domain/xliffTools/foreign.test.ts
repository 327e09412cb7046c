import { compareXliff } from '../../../../src/domain/xliff/compareXliff.ts'
import { putWords } from '../../../../src/domain/xliff/putWords.ts'
import { presentOf } from '../../../../src/domain/xliff/present.ts'
import { readXliff } from '../../../../src/domain/xliff/readXliff.ts'
import { toXliff } from '../../../../src/domain/xliff/toXliff.ts'
import { textOf } from '../../../../src/domain/xliff/inlines.ts'
import { unitsOf } from '../../../../src/domain/xliff/units.ts'
import { PAIRS, textIn } from '../../../support/xliff/texts.ts'
import { type Tool, TOOLS } from '../../../support/xliff/tools.ts'

const isThere = (tool: (typeof TOOLS)[number]): tool is Tool => 'translate' in tool

describe.each(TOOLS)('a file in the hands of $name', (tool) => {
  const reason = isThere(tool) ? 'it is there' : tool.missing
  // Not every machine has Python or Java; CI fetches both programs, and each title says why one was left out.
  const cases = isThere(tool) ? it : it.skip

  cases.each(PAIRS)(
    `comes back from $source to $target with all of its marks (${reason})`,
    async (pair) => {
      if (!isThere(tool)) return
      const { source: from, target: to } = pair
      const source = textIn(from)
      const units = unitsOf(source)
      const xml = toXliff({
        ...{ original: 'statements/1', source: from, target: to, units, notes: ['A note.'] },
        present: presentOf(units, { source, target: {} }, () => false),
      })
      const read = readXliff(await tool.translate(xml))
      if (!read.ok) throw new Error(read.fault)
      const { segments } = compareXliff(read.file, { source, target: {} })
      expect(segments.map(({ outcome }) => outcome)).toEqual(units.map(() => 'put'))
      const puts = segments.flatMap(({ unit, inlines }) => (unit && inlines ? [{ unit, inlines }] : []))
      const headings = Object.fromEntries(
        puts.flatMap(({ unit: { heading }, inlines }) =>
          heading === undefined ? [] : [[heading, textOf(inlines)]],
        ),
      )
      const own = unitsOf({ ...putWords({ source, target: {}, locale: to, puts }), headings })
      expect(own.map(({ inlines }) => textOf(inlines).replace(/[[\]]/g, ''))).toEqual(
        units.map(({ inlines }) => textOf(inlines).replace(/[[\]]/g, '')),
      )
      expect(own.map(({ path }) => path)).toEqual(units.map(({ path }) => path))
    },
    120_000,
  )
})

const [okapi] = TOOLS.filter(({ name }) => name === 'okapi').filter(isThere)
// Left out with its cases above, which say why.
;(okapi ? it : it.skip)(
  'comes back from Okapi cut into sentences',
  async () => {
    const source = { title: 'One', summary: 'One is here. Two is there.' }
    const units = unitsOf(source)
    const sent = { original: 'statements/1', source: 'en', target: 'fr', units, notes: [] } as const
    const back = (await okapi?.translate(toXliff({ ...sent, present: new Map() }), 'cut')) ?? ''
    expect(back.match(/<segment/g)).toHaveLength(3)
    const read = readXliff(back)
    if (!read.ok) throw new Error(read.fault)
    expect(compareXliff(read.file, { source, target: {} }).segments).toMatchObject([
      { outcome: 'put', words: '[One]' },
      { outcome: 'put', words: '[One is here. ][Two is there.]' },
    ])
  },
  120_000,
)
