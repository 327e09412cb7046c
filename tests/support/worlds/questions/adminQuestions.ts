import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { PUBLIC_URL } from '../exchange.ts'
import { ENTRIES } from './deskQuestions.ts'
import type { Pools } from './pools.ts'
import {
  always,
  type Draft,
  exceptCoordinator,
  isCoordinators,
  plain,
  type Question,
  staff,
} from './question.ts'
import type { Schema } from './schema.ts'
import { search } from './search.ts'

type Asked = { schema: Schema; pools: Pools }
const KINDS = [
  ...ENTRIES,
  'statements',
  'media-contacts',
  'media',
  'users',
  'invitations',
  'consumers',
] as const

/** Pages of the admin, as a browser with the session's cookie gets them. */
export const adminPages = ({ schema, pools }: Asked): fc.Arbitrary<Question> =>
  fc.constantFrom(...KINDS).chain((slug) =>
    always(
      fc
        .record({
          as: staff.map((as) => (isCoordinators(slug) ? exceptCoordinator(as) : as)),
          door: fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom(...(pools.ids[slug] ?? [])).map((id) => `/${id}`) },
            {
              weight: 1,
              arbitrary: fc.constantFrom(...(pools.ids[slug] ?? [])).map((id) => `/${id}/versions`),
            },
            { weight: 3, arbitrary: search(schema.kind(slug), pools) },
          ),
        })
        .map(({ as, door }): Draft => ({
          ...plain({ as, path: `/admin/collections/${slug}${door}` }),
          way: 'cookie',
        })),
    ),
  )

/** The admin's own function behind which its named ones stand: its id is known after the build only. */
const readActionId = (): string => {
  const file = '.next/server/server-reference-manifest.json'
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as { node: Record<string, { filename?: string }> }
  const found = Object.entries(node).find(([, { filename }]) => filename === 'src/app/(payload)/layout.tsx')
  if (!found) throw new Error('The build has no server function of the admin: build it again.')
  return found[0]
}

export const serverFunctions = ({ pools }: Asked): fc.Arbitrary<Question> => {
  const action = readActionId()
  const where = fc.constantFrom(...pools.words).map((word) => ({ title: { like: word } }))
  return fc.constantFrom(...KINDS).chain((slug) => {
    const id = fc.constantFrom(...(pools.ids[slug] ?? []))
    const called = fc.oneof(
      { weight: 3, arbitrary: id.map((one) => formState(slug, one)) },
      {
        weight: 2,
        arbitrary: fc.option(where).map((given) => ({
          name: 'table-state',
          args: {
            collectionSlug: slug,
            query: { limit: 10, ...(given ? { where: given } : {}) },
            renderRowTypes: true,
            tableAppearance: 'default',
          },
        })),
      },
      {
        weight: 2,
        arbitrary: id.map((docID) => ({
          name: 'render-document',
          args: { collectionSlug: slug, docID, drawerSlug: 'd' },
        })),
      },
      {
        weight: 1,
        arbitrary: id.map((one) => ({
          name: 'render-document-slots',
          args: { collectionSlug: slug, id: one },
        })),
      },
      {
        weight: 1,
        arbitrary: fc.constant({
          name: 'render-list',
          args: { collectionSlug: slug, drawerSlug: 'd', query: { limit: 10 } },
        }),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('copy-data-from-locale', 'schedule-publish')
          .map((name) => ({ name, args: { collectionSlug: slug } })),
      },
    )
    return always(
      fc.tuple(staff, called).map(([as, call]): Draft => ({
        ...plain({
          as: isCoordinators(slug) ? exceptCoordinator(as) : as,
          path: `/admin/collections/${slug}`,
          method: 'POST',
        }),
        way: 'cookie',
        headers: {
          ...{
            'next-action': action,
            'content-type': 'text/plain;charset=UTF-8',
            accept: 'text/x-component',
          },
          origin: PUBLIC_URL,
        },
        body: JSON.stringify([call]),
      })),
    )
  })
}

const formState = (slug: string, id: string) => ({
  name: 'form-state',
  args: {
    ...{
      collectionSlug: slug,
      id,
      operation: 'update',
      schemaPath: slug,
      renderAllFields: true,
      returnLivePreviewURL: false,
    },
    ...{ docPermissions: { fields: true, update: true }, docPreferences: { fields: {} } },
  },
})
