import fc from 'fast-check'
import type { Pools } from './pools.ts'
import { always, anybody, type Draft, plain, type Question } from './question.ts'
import type { Made } from './memory.ts'

type Asked = { pools: Pools }

const JANE = { name: 'Jane Doe', organisation: 'Agency', email: 'jane@agency.example' }
const WAYS = [
  ...(['view', 'text', 'copy', 'preview', 'evidence', 'changes', 'grants', 'comments'] as const),
  ...(['give', 'mention', 'edit', 'next', 'next', 'next', 'next', 'next', 'next'] as const),
]
type Way = (typeof WAYS)[number]
type Step = { nth: number; way: Way; chance: number; form: string; word: string; at: string | undefined }

/** FIA acts on its own texts that refer to what it reads no more, and so does everybody who reads or asks for them. */
export const staleStory = ({ pools }: Asked): fc.Arbitrary<Question> =>
  fc
    .record({
      nth: fc.nat({ max: 1000 }),
      way: fc.constantFrom(...WAYS),
      chance: fc.nat({ max: 9 }),
      form: fc.constantFrom('html', 'json', 'ninjs', 'feed'),
      word: fc.constantFrom(...pools.words),
      at: fc.constantFrom(undefined, '2031-01-01T00:00:00.000Z'),
    })
    .map((step): Question => ({ made }) => {
      const known = pools.stale[step.nth % pools.stale.length]
      const entry = made.find(({ id }) => id === known?.id) ?? known
      if (!entry) throw new Error('FIA has no text with a stale reference: look at histories.ts.')
      return draftOf(entry, step)
    })

const draftOf = (entry: Made, step: Step): Draft => {
  const { way, form, word } = step
  const { collection, id, digest, revision } = entry
  const at = `/api/${collection}/${id}`
  const as = step.chance < 5 ? 'editor' : 'reviewer'
  switch (way) {
    case 'view':
      return plain({ as, path: `${at}/clearance` })
    case 'text':
      return plain({ as, path: `${at}/clearance/text` })
    case 'copy':
      return plain({ as, path: `${at}/clearance/copy?form=html${digest ? `&digest=${digest}` : ''}` })
    case 'preview':
      return plain({ as, path: `${at}/preview?form=${form}` })
    case 'evidence':
      return plain({ as, path: `/api/register/${collection}/${id}/evidence` })
    case 'changes':
      return plain({ as, path: `${at}/clearance/changes` })
    case 'grants':
      return plain({ as, path: `${at}/grants` })
    case 'comments':
      return plain({ as, path: `${at}/comments` })
    case 'give':
      return plain({ as: 'reviewer', path: `${at}/grants`, method: 'POST', json: { journalist: JANE } })
    case 'mention':
      return plain({ as, path: `${at}/comments`, method: 'POST', json: { text: word, visibility: 'all' } })
    case 'edit':
      return plain({ as: 'editor', path: at, method: 'PATCH', json: { summary: word, revision } })
    case 'next':
      return nextAct(entry, step)
  }
}

const nextAct = ({ collection, id, digest, revision, state }: Made, { chance, at, word }: Step): Draft => {
  const act = (as: 'editor' | 'reviewer', action: string, json: object) =>
    plain({ as, path: `/api/${collection}/${id}/clearance/${action}`, method: 'POST', json })
  const together = collection === 'media-updates' && chance % 2 === 0 ? { items: true } : {}
  if (state === 'drafting') return act('editor', 'submit', { revision })
  if (state === 'review')
    return chance < 2 ? act('editor', 'recall', { digest }) : act('reviewer', 'sign', { digest, ...together })
  if (state === 'cleared')
    return chance < 1
      ? act('reviewer', 'send-back', { digest, note: word })
      : act('reviewer', 'release', { digest, ...together, ...(at ? { at } : {}) })
  return act('reviewer', 'hold', { digest, note: word })
}

/** Early sight, for the reader of a grant on a media update of FIA that carries a text of UNODC. */
export const earlySight = ({ pools }: Asked): fc.Arbitrary<Question> =>
  always(
    fc
      .record({
        as: fc.oneof(
          { weight: 6, arbitrary: fc.constant('consumer' as const) },
          { weight: 1, arbitrary: anybody },
        ),
        door: fc.oneof(
          fc.constantFrom('', '/terms'),
          fc
            .tuple(
              fc.constantFrom('statements', 'events', 'media-updates'),
              fc.constantFrom(...pools.wireSlugs),
            )
            .map(([segment, slug]) => `/${segment}/${slug}`),
        ),
        format: fc.constantFrom('', '?format=html', '?format=json', '?locale=fr'),
      })
      .map(({ as, door, format }) =>
        plain({ as, path: `/v1/embargoed${door}${door.includes('/') ? format : ''}` }),
      ),
  )
