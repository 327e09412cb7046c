import { publicAnswer } from '../../answers.ts'
import type { WireAnswer } from '../../request.ts'
import { type Described, TAGS } from '../described.ts'
import { type Description, describeWire } from '../describeWire.ts'
import { allDescribed } from '../formatDoors.ts'
import { renderDoor } from './door.ts'
import { code, listing, paragraphs, words } from './markup.ts'
import { renderSchema } from './schemas.ts'
import { DOCS_POLICY, STYLE } from './style.ts'

/** The description for people: one page, which runs nothing and asks for nothing. */
export const answerDocs = (publicUrl: string): WireAnswer =>
  publicAnswer({
    body: renderDocs(describeWire(publicUrl)),
    type: 'text/html; charset=utf-8',
    headers: { 'Content-Language': 'en', 'Content-Security-Policy': DOCS_POLICY },
  })

type Group = { tag: Described['tag']; title: string; doors: Described[] }

const groups = (): Group[] =>
  Object.entries(TAGS).map(([tag, title]) => ({
    tag: tag as Described['tag'], // the keys of TAGS are the tags
    title,
    doors: allDescribed().filter((door) => door.tag === tag),
  }))

const contents = (all: Group[]): string =>
  `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ul>${all
    .map(
      ({ tag, title, doors }) =>
        `<li><a href="#${tag}">${words(title)}</a><ul>${doors
          .map(({ id, path, summary }) => `<li><a href="#${id}">${words(summary)}</a> ${code(path)}</li>`)
          .join('')}</ul></li>`,
    )
    .join('')}<li><a href="#client">The client</a></li><li><a href="#schemas">Schemas</a></li></ul></nav>`

const client = (url: string): string =>
  `<section aria-labelledby="client"><h2 id="client">The client</h2><p>The examples with the client begin so:</p>${listing(
    'How the client is made',
    `const client = createClient({ baseUrl: '${url}', locale: 'en' })`,
  )}</section>`

export const renderDocs = (description: Description): string => {
  const { info, servers, components } = description
  const all = groups()
  const doors = all.map(
    (group) =>
      `<h2 id="${group.tag}">${words(group.title)}</h2>${group.doors.map((door) => renderDoor(door, description)).join('')}`,
  )
  const schemas = Object.entries(components.schemas).map(([name, schema]) => renderSchema(name, schema))
  return [
    '<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${words(info.title)}: what the world reads</title><style>${STYLE}</style></head><body>`,
    '<a class="skip" href="#main">To the text</a>',
    `<header><h1>${words(info.title)}: what the world reads</h1></header><main id="main">`,
    paragraphs(info.description),
    '<p>For programs: <a href="/v1/openapi.json">the same as OpenAPI 3.1</a>.</p>',
    contents(all),
    client(servers[0]?.url ?? ''),
    ...doors,
    `<h2 id="schemas">Schemas</h2>${schemas.join('')}`,
    '</main></body></html>\n',
  ].join('')
}
