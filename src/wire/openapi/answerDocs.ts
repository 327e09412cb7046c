import { createHash } from 'node:crypto'
import { type Json, ref, type RouteDescription, type PostDescription, TAGS } from './routeDescription.ts'
import { WEBHOOK_MESSAGES, type WebhookMessage } from './schemas/webhooks.ts'
import { type Description, type Operation, resolveRef, describeWire } from './describeWire.ts'
import { publicAnswer, type WireAnswer } from '../http/answers.ts'
import { allRouteDescriptions } from './allRoutes.ts'

/** Readable from 360 pixels on, in light and in dark; whoever prints it gets every fold as it stands. */
const STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#f3f5f7;--line:#8a939d;--link:#0b5394}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ec;--paper:#14181c;--soft:#20262c;--line:#6c7680;--link:#8ec2ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:1rem;color:var(--ink);background:var(--paper);font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,pre:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
h1,h2,h3{line-height:1.25}
h2{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem}
h3{margin-top:2.5rem}
h4{margin-bottom:.25rem}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}
pre{background:var(--soft);padding:.75rem;overflow-x:auto;overflow-wrap:normal}
dt{margin-top:.6rem}
dd{margin-left:1.25rem}
details{border:1px solid var(--line);border-radius:.25rem;margin:.5rem 0;padding:.25rem .75rem}
summary{cursor:pointer;padding:.25rem 0}
`

/** The page's own policy: this one style, and nothing else from anywhere. */
const DOCS_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ')

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Words, as they may stand between tags and in quoted attributes. */
const words = (text: unknown): string => String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

const code = (text: unknown): string => `<code>${words(text)}</code>`

/** Lines that may be wider than a small screen: it scrolls, also by keyboard. */
const listing = (label: string, text: string): string =>
  `<pre tabindex="0" role="region" aria-label="${words(label)}"><code>${words(text)}</code></pre>`

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((one) => `<p>${words(one)}</p>`)
    .join('')

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

const schemaId = (name: string): string => `schema-${name}`

const linkTo = (ref: string): string => {
  const name = ref.split('/').at(-1) ?? ''
  return `<a href="#${schemaId(name)}">${words(name)}</a>`
}

/** What a value is, in a few words. */
const kindOf = (given: Json): string => {
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

const renderSchema = (name: string, given: Json): string => {
  const schema = given as Schema // written by the description
  const inner = schema.properties ? members(schema) : `<p>${kindOf(schema)}</p>`
  const about = schema.description ? `<p>${words(schema.description)}</p>` : ''
  return `<details id="${schemaId(name)}"><summary>${code(name)}</summary>${about}${inner}</details>`
}

type Named = { name: string; in: string; required?: boolean; description?: string; schema: Json }
type Answer = {
  description: string
  headers?: Record<string, Json>
  content?: Record<string, { schema: Json }>
}

const PLACES: Record<string, string> = { path: 'in the path', query: 'in the query', header: 'header' }

const parameter = ({ name, in: place, required, description = '', schema }: Named): string =>
  `<dt>${code(name)} <small>${PLACES[place]}${required ? ', has to be given' : ''}</small></dt>` +
  `<dd>${kindOf(schema)}<br>${words(description)}</dd>`

const answer = ([status, { description, headers = {}, content = {} }]: [string, Answer]): string => {
  const forms = Object.entries(content).map(([type, { schema }]) => `${code(type)}: ${kindOf(schema)}`)
  const names = Object.keys(headers)
  const more = [...forms, ...(names.length > 0 ? [`With ${names.map(code).join(', ')}`] : [])]
  return `<dt>${code(status)}</dt><dd>${words(description)}${more.map((line) => `<br>${line}`).join('')}</dd>`
}

const postedBody = ({ summary, body, answer: given }: PostDescription, path: string): string =>
  `<h4>${words(summary)}</h4><p>${code(`POST ${path}`)} with ${kindOf(body)}; answered with ${kindOf(given.schema)}.</p>`

/** The path with its examples filled in. */
export const examplePath = ({ path, names = {} }: RouteDescription): string =>
  Object.entries(names).reduce((filled, [name, { example }]) => filled.replace(`{${name}}`, example), path)

const renderRoute = (route: RouteDescription, description: Description): string => {
  const operation = description.paths[route.path]?.get as Operation // made of the same list
  const url = `${description.servers[0]?.url}${examplePath(route)}`
  const parameters = operation.parameters.map((one) => parameter(resolveRef<Named>(one, description)))
  const answers = Object.entries(operation.responses).map(([status, one]) =>
    answer([status, resolveRef<Answer>(one as Json, description)]),
  )
  return [
    `<section aria-labelledby="${route.id}"><h3 id="${route.id}">${words(route.summary)}</h3>`,
    `<p>${code(`GET ${route.path}`)}</p>${paragraphs(route.text ?? '')}`,
    `<h4>Parameters</h4>${route.query || route.names ? '' : '<p>What stands in the query is ignored.</p>'}`,
    `<dl>${parameters.join('')}</dl>`,
    `<h4>Answers</h4><dl>${answers.join('')}</dl>`,
    route.takes ? postedBody(route.takes, route.path) : '',
    `<h4>Examples</h4>${listing(`With curl: ${route.summary}`, `curl '${url}'`)}`,
    route.client ? listing(`With the client: ${route.summary}`, route.client) : '',
    '</section>',
  ].join('')
}

/** The description for people: one page, which runs nothing and asks for nothing. */
export const answerDocs = (publicUrl: string): WireAnswer =>
  publicAnswer({
    body: renderDocs(describeWire(publicUrl)),
    type: 'text/html; charset=utf-8',
    headers: { 'Content-Language': 'en', 'Content-Security-Policy': DOCS_POLICY },
  })

type Group = { tag: RouteDescription['tag']; title: string; routes: RouteDescription[] }

const groups = (): Group[] =>
  Object.entries(TAGS).map(([tag, title]) => ({
    tag: tag as RouteDescription['tag'], // the keys of TAGS are the tags
    title,
    routes: allRouteDescriptions().filter((route) => route.tag === tag),
  }))

const contents = (all: Group[]): string =>
  `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ul>${all
    .map(
      ({ tag, title, routes }) =>
        `<li><a href="#${tag}">${words(title)}</a><ul>${routes
          .map(({ id, path, summary }) => `<li><a href="#${id}">${words(summary)}</a> ${code(path)}</li>`)
          .join('')}</ul></li>`,
    )
    .join(
      '',
    )}<li><a href="#client">The client</a></li><li><a href="#webhooks">Webhooks</a></li><li><a href="#schemas">Schemas</a></li></ul></nav>`

const renderWebhook = ({ type, schema, sentence }: WebhookMessage): string =>
  `<dt>${code(type)}</dt><dd>${words(sentence)}<br>${kindOf(ref(schema))}</dd>`

const client = (url: string): string =>
  `<section aria-labelledby="client"><h2 id="client">The client</h2><p>The examples with the client begin so:</p>${listing(
    'How the client is made',
    `const client = createClient({ baseUrl: '${url}', locale: 'en' })`,
  )}</section>`

const NAME = 'Communiqué'

const renderDocs = (description: Description): string => {
  const { info, servers, components } = description
  const all = groups()
  const routes = all.map(
    (group) =>
      `<h2 id="${group.tag}">${words(group.title)}</h2>${group.routes.map((route) => renderRoute(route, description)).join('')}`,
  )
  const webhooks = WEBHOOK_MESSAGES.map(renderWebhook)
  const schemas = Object.entries(components.schemas).map(([name, schema]) => renderSchema(name, schema))
  return [
    '<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${NAME}: what the world reads</title><style>${STYLE}</style></head><body>`,
    '<a class="skip" href="#main">To the text</a>',
    `<header><h1>${NAME}: what the world reads</h1></header><main id="main">`,
    paragraphs(info.description),
    '<p>For programs: <a href="/v1/openapi.json">the same as OpenAPI 3.1</a>.</p>',
    contents(all),
    client(servers[0]?.url ?? ''),
    ...routes,
    `<h2 id="webhooks">Webhooks</h2><p>What receivers are sent, by POST and signed as Standard Webhooks has it.</p><dl>${webhooks.join('')}</dl>`,
    `<h2 id="schemas">Schemas</h2>${schemas.join('')}`,
    '</main></body></html>\n',
  ].join('')
}
