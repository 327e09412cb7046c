import fc from 'fast-check'
import { pictureOf, toForm } from '../upload.ts'
import { ENTRIES } from './deskQuestions.ts'
import { fieldsOf, goodFieldsOf, language } from './documents.ts'
import type { Pools } from './pools.ts'
import { always, anybody, plain, type Question, staff } from './question.ts'
import type { Schema } from './schema.ts'

type Asked = { schema: Schema; pools: Pools }

const WRITABLE = [...ENTRIES, 'statements', 'media-contacts'] as const

/** New texts and contacts of the asker’s own: with any fields, or with such as are in order. */
export const creations = ({ schema, pools }: Asked): fc.Arbitrary<Question> =>
  fc.constantFrom(...WRITABLE).chain((slug) => {
    const kind = schema.kind(slug)
    return always(
      fc
        .record({
          as: fc.oneof(
            { weight: 4, arbitrary: fc.constant('editor' as const) },
            { weight: 1, arbitrary: anybody },
          ),
          json: fc.oneof(fieldsOf(kind, pools), goodFieldsOf(kind, pools)),
          query: language,
        })
        .map(({ as, json, query }) => plain({ as, path: `/api/${slug}${query}`, method: 'POST', json })),
    )
  })

/** Uploads under names that secret files have had, and files by their stored names. */
export const uploads = async ({ pools }: Asked): Promise<fc.Arbitrary<Question>> => {
  const pictures = await Promise.all([3, 4, 5].map(pictureOf))
  return always(
    fc
      .record({
        as: fc.oneof(
          { weight: 3, arbitrary: fc.constant('editor' as const) },
          { weight: 1, arbitrary: staff },
        ),
        filename: fc.constantFrom(...pools.filenames, 'own.png', 'a b.gif'),
        bytes: fc.constantFrom(...pictures, Buffer.from('no picture')),
        alt: fc.constantFrom(...pools.words),
      })
      .map(({ as, filename, bytes, alt }) => ({
        ...plain({ as, path: '/api/media', method: 'POST' }),
        ...toForm(filename, { alt }, bytes),
      })),
  )
}

export const files = ({ pools }: Asked): fc.Arbitrary<Question> =>
  always(
    fc
      .record({
        as: anybody,
        filename: fc.constantFrom(...pools.filenames),
        method: fc.constantFrom('GET', 'GET', 'HEAD'),
        headers: fc.constantFrom<Record<string, string>>(
          {},
          { range: 'bytes=0-3' },
          { 'if-none-match': '*' },
        ),
      })
      .map(({ filename, ...rest }) => plain({ path: `/api/media/file/${filename}`, ...rest })),
  )
