import { compareXliff } from '../../../../src/domain/xliff/compareXliff.ts'
import { decodeXml, readXliff } from '../../../../src/domain/xliff/readXliff.ts'
import { toXliff } from '../../../../src/domain/xliff/toXliff.ts'
import { unitsOf } from '../../../../src/domain/xliff/units.ts'
import { lineBreak, link, paragraph, rich, text } from '../../../support/xliff/texts.ts'
import { translateAll } from '../../../support/xliff/translate.ts'

const SOURCE = {
  title: 'Shelters open',
  body: rich(
    paragraph(
      text('Read '),
      text('all', 1),
      text(' of it at '),
      link('https://unodc.example/', text('UNODC')),
    ),
    paragraph(text('One'), lineBreak, text('Two')),
  ),
}
const units = unitsOf(SOURCE)
const SENT = toXliff({
  ...{ original: 'statements/1', source: 'en', target: 'fr', units, notes: [] },
  present: new Map(),
})
const BACK = translateAll(SENT, (words) => words.toUpperCase())

const faultOf = (xml: string) => {
  const read = readXliff(xml)
  return read.ok ? null : read.fault
}
const outcomesOf = (xml: string) => {
  const read = readXliff(xml)
  if (!read.ok) throw new Error(read.fault)
  return compareXliff(read.file, { source: SOURCE, target: {} }).segments
}
const changed = (from: string | RegExp, to: string) => {
  const xml = BACK.replace(from, to)
  expect(xml).not.toBe(BACK)
  return outcomesOf(xml).map(({ outcome }) => outcome)
}

describe('a file that is no such file', () => {
  it.each([
    ['an entity', SENT.replace('<xliff', '<!DOCTYPE x [<!ENTITY a "b">]><xliff'), 'damaged'],
    ['an outside file', SENT.replace('<xliff', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><xliff'), 'damaged'],
    ['a document type far below', `${SENT}<!DOCTYPE x>`, 'damaged'],
    ['a name that it has not said', SENT.replace('Shelters', '&shelters;'), 'damaged'],
    ['an ampersand alone', SENT.replace('Shelters', 'Shelters & '), 'damaged'],
    ['a sign that XML has not', SENT.replace('Shelters', '&#0;'), 'damaged'],
    ['half of it', SENT.slice(0, SENT.length / 2), 'damaged'],
    ['two roots', `${SENT}<xliff/>`, 'damaged'],
    ['one attribute twice', SENT.replace('srcLang="en"', 'srcLang="en" srcLang="fr"'), 'damaged'],
    ['no quotes', SENT.replace('srcLang="en"', 'srcLang=en'), 'damaged'],
    ['nothing', '', 'damaged'],
    ['a page', '<html><body/></html>', 'notXliff'],
    ['no text', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1"/>', 'notXliff'],
    ['XLIFF 1.2', SENT.replace('version="2.1"', 'version="1.2"'), 'version'],
    ['another namespace', SENT.replace('document:2.0', 'document:1.2'), 'version'],
    ['two texts', SENT.replace(/<file[\s\S]*<\/file>/, (file) => file + file), 'several'],
    ['10^6 groups in one another', SENT.replace('<group', '<group>'.repeat(1e6)), 'tooDeep'],
    ['10^6 elements', SENT.replace('</file>', `${'<unit/>'.repeat(1e6)}</file>`), 'tooLong'],
  ])('is refused with %s', (_, xml, fault) => {
    expect(faultOf(xml)).toBe(fault)
  })
  it('is refused where its bytes are no text', () => {
    expect(decodeXml(new Uint8Array([0x3c, 0xff, 0xfe, 0xc0]))).toBeNull()
    expect(decodeXml(new TextEncoder().encode('é'))).toBe('é')
    expect(decodeXml(new Uint8Array([0xff, 0xfe, 0x3c, 0x00]))).toBe('<')
    expect(decodeXml(new Uint8Array([0xfe, 0xff, 0x00, 0x3c]))).toBe('<')
  })
})

describe('marks', () => {
  it('are whole in a file that is translated', () => {
    expect(outcomesOf(BACK).map(({ outcome }) => outcome)).toEqual(['put', 'put', 'put'])
  })
  it('may change places', () => {
    const xml = BACK.replace(
      /<target xml:space="preserve">READ (<pc[\s\S]*?<\/pc>) OF IT AT ([\s\S]*?)<\/target>/,
      '<target>AT $2 READ $1</target>',
    )
    const [, segment] = outcomesOf(xml)
    expect(segment).toMatchObject({ outcome: 'put', words: 'AT UNODC READ ALL' })
  })
  it('are broken where one is missing, doubled, crossed or of another text', () => {
    const bold = /(<target xml:space="preserve">READ )<pc([^>]*)>(ALL)<\/pc>/
    expect(changed(bold, '$1$3')).toEqual(['put', 'marks', 'put'])
    expect(changed(bold, '$1<pc$2>$3</pc><pc$2>$3</pc>')).toEqual(['put', 'marks', 'put'])
    expect(changed(bold, '$1<pc id="9">$3</pc>')).toEqual(['put', 'marks', 'put'])
    expect(changed(bold, '$1<b>$3</b>')).toEqual(['put', 'marks', 'put'])
    expect(changed(bold, '$1<sc id="1"/>$3')).toEqual(['put', 'marks', 'put'])
    expect(changed(/ONE<ph[^>]*\/>/, 'ONE')).toEqual(['put', 'put', 'marks'])
  })
  it('are the same in two halves, as programs write them that cut texts into sentences', () => {
    const bold = /(<target xml:space="preserve">READ )<pc[^>]*>(ALL)<\/pc>/
    expect(changed(bold, '$1<sc id="1"/>$2<ec startRef="1"/>')).toEqual(['put', 'put', 'put'])
  })
  it('keep the addresses of the text, whatever a file says', () => {
    const xml = BACK.replaceAll('https://unodc.example/', 'https://elsewhere.example/')
    expect(JSON.stringify(outcomesOf(xml))).not.toContain('elsewhere')
    expect(JSON.stringify(outcomesOf(xml)[1]?.inlines)).toContain('https://unodc.example/')
  })
})

describe('segments', () => {
  it('are unknown where the text never had them, and empty where nobody translated them', () => {
    // Whatever it is called, it stands in its place and has its source.
    expect(changed('id="title-', 'id="title-0')).toEqual(['put', 'put', 'put'])
    expect(changed(/<unit id="title-[^"]*"/, '<unit id="other"')).toEqual(['unknown', 'put', 'put'])
    expect(changed(/<target xml:space="preserve">SHELTERS[\s\S]*?<\/target>/, '')).toEqual([
      'empty',
      'put',
      'put',
    ])
    expect(changed(/(<target xml:space="preserve">)SHELTERS OPEN/, '$1 ')).toEqual(['empty', 'put', 'put'])
  })
  it('are put once, however often a file has them', () => {
    const xml = BACK.replace(/<unit id="title-[\s\S]*?<\/unit>/, (unit) => unit + unit)
    expect(outcomesOf(xml).map(({ outcome }) => outcome)).toEqual(['put', 'moved', 'put', 'put'])
  })
  it('may have been cut into sentences, and their targets put in another order', () => {
    const xml = BACK.replace(
      /<segment id="s1"><source[^>]*>Shelters open<\/source>[\s\S]*?<\/segment>/,
      '<segment id="a"><source>Shelters</source><target order="3">Abris</target></segment>' +
        '<ignorable><source> </source><target order="2"> </target></ignorable>' +
        '<segment id="b"><source>open</source><target order="1">ouverts:</target></segment>',
    )
    expect(outcomesOf(xml)[0]).toMatchObject({ outcome: 'put', words: 'ouverts: Abris' })
  })
  it('are not whole while a sentence is left', () => {
    const xml = BACK.replace(
      /<segment id="s1"><source[^>]*>Shelters open<\/source>[\s\S]*?<\/segment>/,
      '<segment><source>Shelters</source><target>Abris</target></segment><ignorable><source> </source></ignorable>' +
        '<segment><source>open</source></segment>',
    )
    expect(outcomesOf(xml)[0]).toMatchObject({ outcome: 'empty' })
  })
})

it('reads a file that says its namespaces in other prefixes', () => {
  const xml = BACK.replace('xmlns="', 'xmlns:x="')
    .replaceAll(/<(\/?)(?!\/|mda:|\?)/g, '<$1x:')
    .replaceAll('mda:', 'm:')
    .replace('xmlns:mda', 'xmlns:m')
  expect(xml).toContain('<x:xliff xmlns:x=')
  expect(outcomesOf(xml).map(({ outcome }) => outcome)).toEqual(['put', 'put', 'put'])
})
