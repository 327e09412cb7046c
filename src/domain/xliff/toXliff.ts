import { directionOf, type Locale } from '../locales.ts'
import type { XmlElement } from '../xml/parseXml.ts'
import { element, writeXml } from '../xml/writeXml.ts'
import { toContent, type Content } from './content.ts'
import { createOriginals, toInlineXml } from './inlineXml.ts'
import { digestOfUnits, GROUPS, type Unit } from './units.ts'

/** Our own words in the metadata module, by which a segment is known again. */
export const CATEGORY = 'communique'
export const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0'
export const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0'

/**
 * What a language says in the place of a unit already. `content`: null where its marks are not those of the source. `isOlder`: the
 * source has been changed since it was translated.
 */
export type Present = { content: Content | null; hash: string; isOlder: boolean }

export type XliffText = {
  /** Names the text, and nothing that is in it: its collection and id. */
  original: string
  source: Locale
  target: Locale
  units: readonly Unit[]
  /** By id of a unit; none where nothing stands there. */
  present: ReadonlyMap<string, Present>
  /** For whoever translates. */
  notes: readonly string[]
}

const metadata = (values: Readonly<Record<string, string>>): XmlElement =>
  element('mda:metadata', {}, [
    element(
      'mda:metaGroup',
      { category: CATEGORY },
      Object.entries(values).map(([type, value]) => element('mda:meta', { type }, [value])),
    ),
  ])

const KEEP = { 'xml:space': 'preserve' }

const segmentOf = (
  unit: Unit,
  present: Present | undefined,
  originals: ReturnType<typeof createOriginals>,
) => {
  const source = element('source', KEEP, toInlineXml(toContent(unit.inlines), originals))
  if (!present?.content) return element('segment', { id: 's1' }, [source])
  const target = element('target', KEEP, toInlineXml(present.content, originals))
  const state: Record<string, string> = present.isOlder
    ? { state: 'initial', subState: `${CATEGORY}:older` }
    : { state: 'translated' }
  return element('segment', { id: 's1', ...state }, [source, target])
}

const unitXml = (unit: Unit, present: Present | undefined): XmlElement => {
  const originals = createOriginals()
  const segment = segmentOf(unit, present, originals)
  const known = { source: unit.hash, ...(present ? { target: present.hash } : {}) }
  return element('unit', { id: unit.id, name: unit.kind }, [metadata(known), ...originals.toXml(), segment])
}

/**
 * One language of a text, to be translated into another one: an XLIFF 2.1 document (OASIS, 13 February 2018). A unit is a
 * paragraph, and has one segment. Its metadata have the hash of the source, and of what stood in the target.
 */
export const toXliff = ({ original, source, target, units, present, notes }: XliffText): string => {
  const groups = GROUPS.flatMap((field) => {
    const own = units.filter((unit) => unit.field === field)
    return own.length === 0
      ? []
      : [
          element(
            'group',
            { id: `field-${field}`, name: field },
            own.map((unit) => unitXml(unit, present.get(unit.id))),
          ),
        ]
  })
  const said = notes.map((note, index) =>
    element('note', { id: `n${index + 1}`, category: CATEGORY }, [note]),
  )
  const file = element(
    'file',
    { id: 'f1', original, srcDir: directionOf(source), trgDir: directionOf(target), ...KEEP },
    [
      metadata({ digest: digestOfUnits(units) }),
      ...(said.length > 0 ? [element('notes', {}, said)] : []),
      ...groups,
    ],
  )
  const xliff = element(
    'xliff',
    { xmlns: NAMESPACE, 'xmlns:mda': METADATA, version: '2.1', srcLang: source, trgLang: target },
    [file],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(xliff)}\n`
}
