import type { Json } from '../described.ts'
import { code, words } from './markup.ts'

type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  pattern?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  required?: string[]
  description?: string
  minimum?: number
  maximum?: number
  default?: unknown
}

export const schemaId = (name: string): string => `schema-${name}`

const linkTo = (ref: string): string => {
  const name = ref.split('/').at(-1) ?? ''
  return `<a href="#${schemaId(name)}">${words(name)}</a>`
}

/** What a value is, in a few words. */
export const kindOf = (given: Json): string => {
  const schema = given as Schema // written by the description
  if (schema.$ref) return linkTo(schema.$ref)
  if (schema.const !== undefined) return code(schema.const)
  if (schema.enum) return schema.enum.map(code).join(', ')
  if (schema.anyOf) return schema.anyOf.map((one) => kindOf(one)).join(' or ')
  if (schema.type === 'array') return `list of ${kindOf(schema.items ?? {})}`
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object')
    return `object, by name: ${kindOf(schema.additionalProperties)}`
  return words([schema.format ?? schema.type ?? 'anything', rangeOf(schema)].filter(Boolean).join(', '))
}

const rangeOf = ({ minimum, maximum, default: otherwise }: Schema): string =>
  typeof maximum === 'number' && maximum <= 1_000
    ? `${minimum ?? 0} to ${maximum}${otherwise === undefined ? '' : `, ${JSON.stringify(otherwise)} unless said`}`
    : ''

/** The members of an object in a value, however it is wrapped: of a list, of what may be null. */
const objectIn = (schema: Schema): Schema | null => {
  if (schema.properties) return schema
  if (schema.items) return objectIn(schema.items)
  return schema.anyOf?.map(objectIn).find((one) => one !== null) ?? null
}

const member = ([name, schema]: [string, Schema], required: readonly string[]): string => {
  const inner = schema.$ref ? null : objectIn(schema)
  const isOptional = required.includes(name) ? '' : ' (may be left out)'
  const about = schema.description ? `<br>${words(schema.description)}` : ''
  return `<dt>${code(name)}${isOptional}</dt><dd>${kindOf(schema)}${about}${inner ? members(inner) : ''}</dd>`
}

const members = ({ properties = {}, required = [] }: Schema): string =>
  `<dl>${Object.entries(properties)
    .map((one) => member(one, required))
    .join('')}</dl>`

export const renderSchema = (name: string, given: Json): string => {
  const schema = given as Schema // written by the description
  const inner = schema.properties ? members(schema) : `<p>${kindOf(schema)}</p>`
  const about = schema.description ? `<p>${words(schema.description)}</p>` : ''
  return `<details id="${schemaId(name)}"><summary>${code(name)}</summary>${about}${inner}</details>`
}
