import fc from 'fast-check'
import { ACTIONS } from '../../../../src/domain/clearance/table.ts'
import { PARTY_ROLES } from '../../../../src/domain/parties.ts'
import { ENTRIES } from './deskQuestions.ts'
import { goodFieldsOf, language } from './documents.ts'
import type { Memory } from './memory.ts'
import type { Pools } from './pools.ts'
import { always, anybody, type Draft, plain, type Question, some, toQuery } from './question.ts'
import type { Schema } from './schema.ts'

type Asked = { schema: Schema; pools: Pools }

/** Whoever goes sees no more of what others and they share; the questions about it would all be answered alike. */
const WITHOUT_LEAVING = ACTIONS.filter((action) => !['decline', 'leave'].includes(action))

const bodyOf = (pools: Pools) =>
  some({
    digest: fc.constantFrom(...pools.digests),
    revision: fc.integer({ min: 1, max: 4 }),
    note: fc.constantFrom(...pools.words),
    publicNote: fc.constantFrom(...pools.words),
    organisation: fc.constantFrom(...pools.organisations.slugs, 'nobody'),
    role: fc.constantFrom(...PARTY_ROLES),
    covers: fc.constant(['core']),
  })

const JANE = { name: 'Jane Doe', organisation: 'Agency', email: 'jane@agency.example' }

const BODY_KEYS: Record<string, string[]> = {
  submit: ['revision', 'note'],
  invite: ['organisation', 'role', 'note'],
  accept: ['organisation', 'note'],
}

/** The clearance of shared and of secret entries: its view, its text, and every action on it. */
export const clearance = ({ pools }: Asked): fc.Arbitrary<Question> =>
  fc.constantFrom(...ENTRIES).chain((collection) =>
    always(
      fc
        .record({
          as: anybody,
          id: fc.constantFrom(...(pools.ids[collection] ?? [])),
          digest: fc.option(fc.constantFrom(...pools.digests)),
          action: fc.constantFrom(...WITHOUT_LEAVING, 'nonsense'),
          body: bodyOf(pools),
          isTidy: fc.boolean(),
          way: fc.constantFrom(
            'view',
            'text',
            'copy',
            'preview',
            'languages',
            'readiness',
            'changes',
            'signed',
            'evidence',
            'grants',
            'give',
            'comments',
            'comment',
            'remarks',
            'suggest',
            'decide',
            'act',
            'act',
          ),
          slug: fc.option(fc.constantFrom(...pools.organisations.slugs, 'nobody')),
        })
        .map(({ as, id, digest, action, body, isTidy, way, slug }) => {
          const at = `/api/${collection}/${id}/clearance`
          if (way === 'view') return plain({ as, path: at })
          if (way === 'evidence') return plain({ as, path: `/api/register/${collection}/${id}/evidence` })
          if (way === 'grants') return plain({ as, path: `/api/${collection}/${id}/grants` })
          if (way === 'give')
            return plain({
              as,
              path: `/api/${collection}/${id}/grants`,
              method: 'POST',
              json: { journalist: JANE },
            })
          if (way === 'comments') return plain({ as, path: `/api/${collection}/${id}/comments` })
          if (way === 'comment')
            return plain({
              as,
              path: `/api/${collection}/${id}/comments`,
              method: 'POST',
              json: {
                text: body.note ?? 'A word.',
                visibility: isTidy ? 'own' : 'all',
                ...(slug ? { organisation: slug } : {}),
              },
            })
          if (way === 'suggest')
            return plain({
              as,
              path: `/api/${collection}/${id}/comments/suggestions`,
              method: 'POST',
              json: {
                ...{ field: 'title', locale: 'en', visibility: isTidy ? 'own' : 'all', words: 'Other words' },
                passage: { quote: pools.words[0] ?? 'a', before: '', after: '', line: 0, from: 0 },
              },
            })
          if (way === 'decide')
            return plain({
              as,
              path: `/api/${collection}/${id}/comments/accept-all`,
              method: 'POST',
              json: { of: slug ?? 'nobody' },
            })
          if (way === 'remarks')
            return plain({
              as,
              path: `/api/${collection}/${id}/comments/rounds`,
              method: 'POST',
              json: { until: '2031-01-01T00:00:00.000Z', ...(slug ? { organisations: [slug] } : {}) },
            })
          if (way === 'preview' || way === 'languages' || way === 'readiness')
            return plain({ as, path: `/api/${collection}/${id}/${way}` })
          if (way === 'changes') return plain({ as, path: `/api/${collection}/${id}/changes?since=1` })
          if (way === 'signed')
            return plain({ as, path: `${at}/changes${slug ? `?organisation=${slug}` : ''}` })
          if (way === 'text') return plain({ as, path: `${at}/text${digest ? `?digest=${digest}` : ''}` })
          if (way === 'copy')
            return plain({ as, path: `${at}/copy?form=html${digest ? `&digest=${digest}` : ''}` })
          const keys = BODY_KEYS[action] ?? ['digest', 'note', 'publicNote']
          const tidy = Object.fromEntries(Object.entries(body).filter(([key]) => keys.includes(key)))
          return plain({ as, path: `${at}/${action}`, method: 'POST', json: isTidy ? tidy : body })
        }),
    ),
  )

/**
 * Signed heads: one’s own, and those of others. FIA’s latest is made beside its own releases, at no instant that both worlds
 * would share; its first one stands.
 */
export const heads = ({ pools }: Asked): fc.Arbitrary<Question> =>
  always(
    fc
      .record({
        as: anybody,
        slug: fc.option(fc.constantFrom(...pools.organisations.slugs, 'nobody')),
        number: fc.option(fc.constantFrom('1', '2', 'x')),
      })
      .map(({ as, slug, number }) => {
        const isOfFia = ['editor', 'reviewer', 'manager'].includes(as) && (slug ?? 'fia') === 'fia'
        const asked = isOfFia ? { organisation: 'fia', number: '1' } : { organisation: slug, number }
        const query = toQuery(Object.entries(asked).map(([name, value]) => [name, value ?? undefined]))
        return plain({ as, path: `/api/register/heads${query}` })
      }),
  )

/** The asker’s own texts on their way: edited, submitted, signed, released, corrected, withdrawn. */
export const ownStory = ({ schema, pools }: Asked): fc.Arbitrary<Question> =>
  fc
    .record({
      nth: fc.nat({ max: 1000 }),
      chance: fc.nat({ max: 9 }),
      words: goodFieldsOf(schema.kind('statements'), pools),
      query: language,
      note: fc.constantFrom(...pools.words),
    })
    .map(
      (step): Question =>
        (memory) =>
          nextStep(memory, step),
    )

type Step = { nth: number; chance: number; words: Record<string, unknown>; query: string; note: string }

const nextStep = ({ made }: Memory, { nth, chance, words, query, note }: Step): Draft => {
  const own = made.filter(({ isStale }) => !isStale)
  const entry = own[nth % own.length]
  if (!entry) return plain({ as: 'editor', path: '/api/statements', method: 'POST', json: words })
  const { revision, digest, state } = entry
  const at = `/api/${entry.collection}/${entry.id}`
  const act = (as: 'editor' | 'reviewer', action: string, json: object) =>
    plain({ as, path: `${at}/clearance/${action}`, method: 'POST', json })
  if (chance === 0) return plain({ as: 'editor', path: `${at}?depth=2` })
  if (chance === 1) return plain({ as: 'reviewer', path: `${at}/clearance` })
  if (state === 'drafting') {
    if (chance === 2) return act('editor', 'delete', {})
    return chance < 6
      ? plain({ as: 'editor', path: at + query, method: 'PATCH', json: { ...words, revision } })
      : act('editor', 'submit', { revision })
  }
  if (state === 'review') {
    return chance < 4 ? act('editor', 'recall', { digest }) : act('reviewer', 'sign', { digest })
  }
  if (state === 'cleared') {
    return chance < 3
      ? act('reviewer', 'send-back', { digest, note })
      : act('reviewer', 'release', { digest })
  }
  return chance < 5
    ? act('editor', 'correct', { publicNote: note })
    : act('reviewer', 'withdraw', { publicNote: note })
}
