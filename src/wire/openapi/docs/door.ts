import type { Described, Json, Taken } from '../described.ts'
import type { Description, Operation } from '../describeWire.ts'
import { resolveRef } from '../resolveRef.ts'
import { code, listing, paragraphs, words } from './markup.ts'
import { kindOf } from './schemas.ts'

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

const taken = ({ summary, body, answer: given }: Taken, path: string): string =>
  `<h4>${words(summary)}</h4><p>${code(`POST ${path}`)} with ${kindOf(body)}; answered with ${kindOf(given.schema)}.</p>`

/** The path with its examples filled in. */
export const examplePath = ({ path, names = {} }: Described): string =>
  Object.entries(names).reduce((filled, [name, { example }]) => filled.replace(`{${name}}`, example), path)

export const renderDoor = (door: Described, description: Description): string => {
  const operation = description.paths[door.path]?.get as Operation // made of the same list
  const url = `${description.servers[0]?.url}${examplePath(door)}`
  const parameters = operation.parameters.map((one) => parameter(resolveRef<Named>(one, description)))
  const answers = Object.entries(operation.responses).map(([status, one]) =>
    answer([status, resolveRef<Answer>(one as Json, description)]),
  )
  return [
    `<section aria-labelledby="${door.id}"><h3 id="${door.id}">${words(door.summary)}</h3>`,
    `<p>${code(`GET ${door.path}`)}</p>${paragraphs(door.text ?? '')}`,
    `<h4>Parameters</h4>${door.query || door.names ? '' : '<p>What stands in the query is ignored.</p>'}`,
    `<dl>${parameters.join('')}</dl>`,
    `<h4>Answers</h4><dl>${answers.join('')}</dl>`,
    door.takes ? taken(door.takes, door.path) : '',
    `<h4>Examples</h4>${listing(`With curl: ${door.summary}`, `curl '${url}'`)}`,
    door.client ? listing(`With the client: ${door.summary}`, door.client) : '',
    '</section>',
  ].join('')
}
