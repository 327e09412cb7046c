import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { Refusal } from '../errors.ts'
import { isPictureNode } from '../domain/pictures/inTexts.ts'
import { isTextNodeType } from '../domain/richText.ts'
import { forPrograms } from '../domain/sentences.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether it is a text that everybody who walks it later can read; its depth has been looked at before. */
const isRichText = (value: unknown): boolean =>
  isNode(value) && isNode(value.root) && hasChildren(value.root, isBlock)

/** A picture stands among the blocks and in none of them: there it would be lost unseen when the text is frozen. */
const isBlock = (node: unknown): boolean =>
  isNode(node) && node.type === 'picture' ? isPictureNode(node) : isKnownNode(node)

const hasChildren = ({ children }: Node, isRight: (node: unknown) => boolean = isKnownNode): boolean =>
  children === undefined || (Array.isArray(children) && children.every(isRight))

const isKnownNode = (node: unknown): boolean =>
  isNode(node) &&
  node.type !== 'picture' &&
  isTextNodeType(node.type) &&
  pointsNowhere(node) &&
  hasChildren(node)

const pointsNowhere = ({ fields, value, relationTo }: Node): boolean =>
  relationTo === undefined &&
  !(typeof value === 'object' && value !== null) &&
  !(isNode(fields) && fields.doc)

/** `hasNumbers`: whether the documents of a collection have numbers as ids, as a host's may. */
type Context = { path: string; allLocales: boolean; hasNumbers: (collection: string) => boolean }

/** What Payload itself sends with a form, or knows beside a collection's own fields. */
const PAYLOADS_OWN = [
  'id',
  'createdAt',
  'updatedAt',
  'password',
  'confirm-password',
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'url',
  'thumbnailURL',
  'focalX',
  'focalY',
  'sizes',
  'file',
  'collection',
  '_strategy',
  '_key',
  'blockType',
  'sessions',
  'hash',
  'salt',
  'loginAttempts',
  'lockUntil',
  'resetPasswordToken',
  'resetPasswordExpiration',
]
const MAX_DEPTH = 40
/** Rich text is nested by its form; how deep its lists may be is said by `refuseExcess`. */
const MAX_TEXT_DEPTH = 96
/** A time without its offset would be read in the server's own zone. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/

/**
 * Payload drops a field that does not exist with a 200, and lets a value of the wrong type through to the database,
 * where the two stores differ. A write is refused before either.
 */
export const refuseUnknownShape: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return
  const { data } = args as { data?: unknown }
  if (!isRecord(data))
    throw new Refusal('invalid', forPrograms('Send the fields of the entry as one JSON object.'))
  const { collections, db } = req.payload
  const hasNumbers = (slug: string) => (collections[slug]?.customIDType ?? db.defaultIDType) === 'number'
  checkRecord(collection.flattenedFields, data, { path: '', allLocales: req.locale === 'all', hasNumbers })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const checkRecord = (fields: FlattenedField[], data: Record<string, unknown>, context: Context) => {
  for (const [key, value] of Object.entries(data)) {
    const path = context.path ? `${context.path}.${key}` : key
    const field = fields.find(({ name }) => name === key)
    if (!field) {
      if (PAYLOADS_OWN.includes(key)) continue
      throw new Refusal('invalid', forPrograms(`There is no field “${shorten(path)}” here: check its name.`))
    }
    checkLocalised(field, value, { ...context, path })
  }
}

const checkLocalised = (field: FlattenedField, value: unknown, context: Context) => {
  if (!('localized' in field && field.localized && context.allLocales && isRecord(value))) {
    return checkValue(field, value, context)
  }
  for (const [locale, part] of Object.entries(value)) {
    checkValue(field, part, { ...context, path: `${context.path}.${locale}` })
  }
}

const checkValue = (field: FlattenedField, value: unknown, context: Context) => {
  if (value === null || value === undefined) return
  if (!hasRightType(field, value, context))
    throw new Refusal('invalid', forPrograms(`“${shorten(context.path)}” does not have the form it needs.`))
  if (field.type === 'group') checkRecord(field.flattenedFields, value as Record<string, unknown>, context)
  // The admin's form sends 0 for a list without rows.
  if (field.type === 'array' && Array.isArray(value)) {
    for (const row of value as Record<string, unknown>[]) checkRecord(field.flattenedFields, row, context)
  }
}

const hasRightType = (field: FlattenedField, value: unknown, context: Context): boolean => {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return 'hasMany' in field && field.hasMany ? isListOf(value, isText) : isText(value)
    case 'number':
      return typeof value === 'number' ? Number.isFinite(value) : value === ''
    case 'checkbox':
      return typeof value === 'boolean'
    case 'date':
      return value === '' || isInstant(value)
    case 'select':
    case 'radio':
      return 'hasMany' in field && field.hasMany ? isListOf(value, isText) : isText(value)
    case 'relationship':
    case 'upload':
      return field.hasMany
        ? value === '' || isListOf(value, (one) => isReference(one, field, context))
        : isReference(value, field, context)
    case 'group':
      return isRecord(value)
    case 'array':
      return value === 0 || isListOf(value, isRecord)
    case 'richText':
      return isShallow(value, MAX_DEPTH - MAX_TEXT_DEPTH) && isRichText(value)
    case 'point':
      return isListOf(value, (one) => typeof one === 'number') && (value as unknown[]).length === 2
    default:
      return isShallow(value)
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\u0000')
const isListOf = (value: unknown, test: (one: unknown) => boolean) =>
  Array.isArray(value) && value.length <= 1000 && value.every(test)

const isInstant = (value: unknown) =>
  (isText(value) && INSTANT.test(value) && !Number.isNaN(Date.parse(value))) || value instanceof Date

const isReference = (
  value: unknown,
  { relationTo }: { relationTo: string | string[] },
  context: Pick<Context, 'hasNumbers'>,
): boolean => {
  if (!Array.isArray(relationTo)) {
    const isId = (id: unknown) => isText(id) || (context.hasNumbers(relationTo) && Number.isSafeInteger(id))
    return isId(value) || (isRecord(value) && isId(value.id))
  }
  const target = isRecord(value) ? relationTo.find((one) => one === value.relationTo) : undefined
  return (
    target !== undefined && isReference((value as { value: unknown }).value, { relationTo: target }, context)
  )
}

/** Deep JSON is refused before anything recursive meets it. */
const isShallow = (value: unknown, depth = 0): boolean => {
  if (depth > MAX_DEPTH) return false
  if (typeof value === 'string') return !value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every((inner) => isShallow(inner, depth + 1))
}

const shorten = (path: string) =>
  (path.length > 60 ? `${path.slice(0, 60)}…` : path).replace(/[^\p{L}\p{N}._…-]/gu, '·')
