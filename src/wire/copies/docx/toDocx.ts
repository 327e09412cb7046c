import { MARK_PART } from '../../../domain/review/mark.ts'
import { strToU8, zipSync } from 'fflate'
import { element, toDocument, type Xml } from '../../formats/xml.ts'
import type { Copy, Pictures } from '../document.ts'
import { customProperties } from './reviewMarks.ts'
import { bodyXml, type Ledger } from './body.ts'
import { numberingXml, stylesXml, W } from './styles.ts'
import { inlineXml, paragraph, tagOf } from './parts.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The earliest that a zip file can say: each file of it has no other time, so that the same copy is the same bytes. */
const EPOCH = new Date(1980, 0, 1)

/** The copy as a file for Word and its like (ECMA-376). */
export const toDocx = (copy: Copy, pictures: Pictures): Buffer => {
  const ledger: Ledger = { links: [], shown: [], lists: [], drawings: 0, texts: 0 }
  const body = bodyXml(copy, pictures, ledger)
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': written(contentTypes(copy)),
    '_rels/.rels': written(packageRelations(copy)),
    'docProps/core.xml': written(properties(copy)),
    'word/document.xml': written(documentXml(body, copy)),
    'word/styles.xml': written(stylesXml(copy)),
    'word/numbering.xml': written(numberingXml(ledger.lists)),
    'word/settings.xml': written(settings()),
    'word/footer1.xml': written(footer(copy)),
    'word/_rels/document.xml.rels': written(relations(ledger, pictures, copy)),
    ...proofParts(copy),
    ...markParts(copy),
  }
  for (const [index, sha256] of ledger.shown.entries()) {
    const shown = pictures.get(sha256)
    if (shown) files[`word/media/${mediaName(index, shown.ext)}`] = shown.bytes
  }
  return Buffer.from(zipSync(files, { mtime: EPOCH, level: 6 }))
}

const written = (xml: Xml): Uint8Array => strToU8(toDocument(xml))
const mediaName = (index: number, ext: string): string => `image${index + 1}.${ext}`

/** So that a file that comes back with changes says which text it was made from. */
const markParts = (copy: Copy): Record<string, Uint8Array> => {
  const custom = customProperties(copy)
  return custom ? { [MARK_PART]: written(custom) } : {}
}

const contentTypes = (copy: Copy): Xml =>
  element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Default', { Extension: 'png', ContentType: 'image/png' }),
    element('Default', { Extension: 'jpg', ContentType: 'image/jpeg' }),
    element('Override', {
      PartName: '/docProps/core.xml',
      ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
    ...Object.entries({
      document: 'document.main',
      styles: 'styles',
      numbering: 'numbering',
      settings: 'settings',
      footer1: 'footer',
    }).map(([name, type]) =>
      element('Override', { PartName: `/word/${name}.xml`, ContentType: `${MEDIA_TYPE}.${type}+xml` }),
    ),
    customProperties(copy)
      ? element('Override', {
          PartName: `/${MARK_PART}`,
          ContentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
        })
      : null,
    copy.proof
      ? element('Override', {
          PartName: '/customXml/itemProps1.xml',
          ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        })
      : null,
  )

const relation = (id: string, type: string, target: string, isOutside = false): Xml =>
  element('Relationship', { Id: id, Type: type, Target: target, TargetMode: isOutside ? 'External' : null })

const packageRelations = (copy: Copy): Xml =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    relation('document', `${OFFICE}/officeDocument`, 'word/document.xml'),
    relation('properties', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    customProperties(copy) ? relation('marks', `${OFFICE}/custom-properties`, MARK_PART) : null,
  )

const relations = ({ links, shown }: Ledger, pictures: Pictures, { proof }: Copy): Xml =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...['styles', 'numbering', 'settings'].map((name) => relation(name, `${OFFICE}/${name}`, `${name}.xml`)),
    relation('footer', `${OFFICE}/footer`, 'footer1.xml'),
    proof ? relation('proof', `${OFFICE}/customXml`, '../customXml/item1.xml') : null,
    ...shown.map((sha256, index) =>
      relation(
        `picture${index + 1}`,
        `${OFFICE}/image`,
        `media/${mediaName(index, pictures.get(sha256)?.ext ?? 'png')}`,
      ),
    ),
    ...links.map((href, index) => relation(`link${index + 1}`, `${OFFICE}/hyperlink`, href, true)),
  )

const PROOF = 'urn:communique:proof'
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
/** Names the part within its file, and nothing else. */
const PROOF_ID = '{6B1C5E3A-4D0F-4E58-9C1B-2F7A86D3E901}'

/** What other programs keep as they find it when they save the file. */
const proofParts = ({ proof }: Copy): Record<string, Uint8Array> =>
  proof === undefined
    ? {}
    : {
        'customXml/item1.xml': written(element('proof', { xmlns: PROOF }, proof)),
        'customXml/itemProps1.xml': written(
          element(
            'ds:datastoreItem',
            { 'ds:itemID': PROOF_ID, 'xmlns:ds': DATA_STORE },
            element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': PROOF })),
          ),
        ),
        'customXml/_rels/item1.xml.rels': written(
          element(
            'Relationships',
            { xmlns: `${PACKAGE}/relationships` },
            relation('properties', `${OFFICE}/customXmlProps`, 'itemProps1.xml'),
          ),
        ),
      }

const properties = ({ title, at, language, foot }: Copy): Xml =>
  element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, title),
    element('dc:identifier', {}, foot.digest),
    element('dc:language', {}, tagOf(language)),
    ...['created', 'modified'].map((name) =>
      element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${at.slice(0, 19)}Z`),
    ),
  )

const settings = (): Xml =>
  element(
    'w:settings',
    { 'xmlns:w': W },
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
  )

/** A4, with the digest at the foot of each page. */
const documentXml = (body: readonly Xml[], { dir }: Copy): Xml =>
  element(
    'w:document',
    { 'xmlns:w': W, 'xmlns:r': OFFICE, 'xmlns:wp': DRAWING },
    element(
      'w:body',
      {},
      ...body,
      element(
        'w:sectPr',
        {},
        element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
        element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
        element('w:pgMar', {
          'w:top': 1304,
          'w:right': 1304,
          'w:bottom': 1304,
          'w:left': 1304,
          'w:header': 709,
          'w:footer': 567,
          'w:gutter': 0,
        }),
        dir === 'rtl' ? element('w:bidi', {}) : null,
      ),
    ),
  )

/** Also the instant before which it may not go out stands on each page. */
const footer = (copy: Copy): Xml => {
  const { banner, foot } = copy
  const lines = [...(banner ? [banner] : []), `${foot.label}: ${foot.digest}`]
  const noLinks = { idOf: () => '' }
  return element(
    'w:ftr',
    { 'xmlns:w': W, 'xmlns:r': OFFICE },
    ...lines.map((text) =>
      paragraph({ style: 'Footer', tongue: copy }, ...inlineXml([{ text }], copy, noLinks)),
    ),
  )
}
