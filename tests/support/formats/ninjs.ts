import { readFileSync } from 'node:fs'
import addFormats from 'ajv-formats'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'

type Schema = Record<string, unknown>

const text: Schema = { type: 'string' }
const uri: Schema = { type: 'string', format: 'uri' }
const instant: Schema = { type: 'string', format: 'date-time' }
const whole: Schema = { type: 'integer' }
const listOf = (items: Schema): Schema => ({ type: 'array', minItems: 1, items })
const closed = (properties: Schema, required: string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})

const contactInfo: Schema = {
  ...closed({
    ...{ type: text, role: text, lang: text, name: text, value: text },
    address: closed({
      ...{ lines: listOf(text), locality: text, area: text, postalCode: text, country: text },
    }),
  }),
  oneOf: [{ required: ['value'] }, { required: ['address'] }],
}
const named: Schema = { name: text, rel: text, uri, literal: text }
const party = closed({ ...named, contactInfo: listOf(contactInfo) })
const words = listOf(closed({ role: text, contentType: text, value: text }, ['value']))
const geometry = closed({
  type: { const: 'Point' },
  coordinates: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } },
})

/** The members of ninjs 3.1 that a newsroom may use, as the specification's table of properties names and types them. */
const members: Schema = {
  uri,
  type: {
    enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'],
  },
  representationType: { enum: ['full', 'partial'] },
  ...{ profile: text, version: text, title: text, by: text, slugline: text, located: text },
  ...{ firstCreated: instant, versionCreated: instant, contentCreated: instant, embargoedUntil: instant },
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  ...{ copyrightHolder: text, copyrightNotice: text, usageTerms: text, edNote: text, language: text },
  ...{ headlines: words, descriptions: words, bodies: words },
  people: listOf(party),
  organisations: listOf(party),
  places: listOf(closed({ ...named, contactInfo: listOf(contactInfo), geoJSON: geometry })),
  events: listOf(closed({ id: text, ...named })),
  eventDetails: closed({
    eventStatus: uri,
    dates: closed({ startDate: instant, endDate: instant }, ['startDate']),
    organiser: party,
  }),
  infoSources: listOf(closed({ name: text, role: text, uri, literal: text })),
  renditions: listOf(
    closed({ name: text, href: uri, contentType: text, title: text, width: whole, height: whole }, ['name']),
  ),
  altIds: listOf(closed({ role: text, value: text })),
  subjects: listOf(closed({ name: text, rel: text, uri, literal: text })),
  genres: listOf(closed({ name: text, uri: text, literal: text })),
  standard: closed({ name: { const: 'ninjs' }, version: { const: '3.1' }, schema: uri }),
}

const ownSchema: Schema = closed(
  {
    ...members,
    associations: listOf(closed({ ...members, name: text, rel: text }, ['name', 'uri'])),
  },
  ['uri'],
)

/**
 * What is wrong with an item of ninjs 3.1; null for nothing. NINJS_SCHEMA may name a file with the IPTC's own schema, which
 * is then asked, too.
 */
export const createNinjsCheck = (): ((item: unknown) => ErrorObject[] | null) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  // Its types say of a default export that it is the module.
  const add = addFormats as unknown as { default: (ajv: Ajv2020) => void }
  add.default(ajv)
  const file = process.env.NINJS_SCHEMA
  // The IPTC's schema leaves the form of a place to that of GeoJSON, which is not in the file.
  if (file) ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', ...geometry })
  const official = file ? [ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as Schema)] : []
  const checks = [ajv.compile(ownSchema), ...official]
  return (item) => checks.find((check) => !check(item))?.errors ?? null
}
