import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { COUNTED } from '../../../src/wire/openapi/responses.ts'

type Json = Record<string, unknown>
type Response = { $ref?: string; headers?: Json; content?: Record<string, { schema: Json }> }
type Description = {
  paths: Record<string, Record<string, { responses: Record<string, Response> } | undefined>>
  components: { schemas: Json; responses: Record<string, Response> }
}
type Answer = {
  method?: string
  path: string
  status: number
  headers: Record<string, string>
  value: unknown
}

const ID = 'https://newsroom.example/description'

/** `/v1/events/{slug}.ics` as an expression; the more of a path is fixed, the earlier it is tried. */
const toMatcher = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)

/**
 * Judges real answers by the description alone, as a stranger's program would: the status, the headers and the schema of
 * the door at this path. Gives null where all of it fits.
 */
export const createAnswerCheck = (given: Json): ((answer: Answer) => unknown) => {
  const description = given as Description
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  // Its types say of a default export that it is the module.
  const add = addFormats as unknown as { default: (ajv: Ajv2020) => void }
  add.default(ajv)
  ajv.addSchema({ $id: ID, ...given })
  const doors = Object.keys(description.paths).sort(
    (one, other) => other.replace(/\{\w+\}/g, '').length - one.replace(/\{\w+\}/g, '').length,
  )

  return ({ method = 'GET', path, status, headers, value }) => {
    const door = doors.find((template) => toMatcher(template).test(path))
    // What no door has at its address is nothing, and may be no address at all.
    if (door === undefined)
      return [400, 401, 404, 429].includes(status) ? null : `Nothing is described at ${path}: ${status}.`
    const found = description.paths[door]?.[method.toLowerCase()]?.responses[status]
    const name = found?.$ref?.split('/').at(-1)
    const response = name === undefined ? found : description.components.responses[name]
    if (!response) return `The description of ${method} ${door} has no ${status}.`
    const missing = Object.keys(response.headers ?? {}).filter(
      (header) =>
        headers[header] === undefined &&
        !COUNTED.includes(header) &&
        !(header === 'ETag' && isPersonal(headers)) &&
        !(header === 'Content-Language' && isEmpty(value)),
    )
    if (missing.length > 0) return `${door} ${status} is without ${missing.join(', ')}.`
    const [type = ''] = (headers['Content-Type'] ?? '').split(';')
    const forms = response.content ?? {}
    const content = forms[type] ?? forms['*/*']
    if (Object.keys(forms).length > 0 && !content) return `${door} ${status} is never ${type}.`
    const schema = JSON.parse(JSON.stringify(content?.schema ?? {}).replaceAll('"#/', `"${ID}#/`)) as Json
    const validate = ajv.compile(schema)
    return validate(JSON.parse(JSON.stringify(value))) ? null : validate.errors?.slice(0, 5)
  }
}

/** What the press alone sees is kept nowhere, and so it has no mark. */
const isPersonal = (headers: Record<string, string>): boolean =>
  /private/.test(headers['Cache-Control'] ?? '')

/** Lists without a text are in no language. */
const isEmpty = (value: unknown): boolean => {
  const { items } = value as { items?: { item?: Json; language?: string }[] }
  return Array.isArray(items) && items.every((one) => !(one.item ?? one).language)
}
