import { partOffers } from '../../../../src/desk/clearance/answers.ts'
import { suggestionsAlong } from '../../../../src/desk/clearance/suggestionsAlong.ts'
import type { CommentsView } from '../../../../src/desk/comments/view.ts'

const named = (actions: readonly { action: string }[]) => actions.map(({ action }) => action)

describe('what whoever reads a text answers', () => {
  it('is what leads on and what is said in its place; the rest stands in the panel', () => {
    const offers = ['sign', 'condition', 'send-back', 'delegate', 'decline', 'release'].map((action) => ({
      action,
      signer: null,
    }))
    const { leading, instead, others } = partOffers(offers)
    expect([named(leading), named(instead), named(others)]).toEqual([
      ['sign', 'release'],
      ['send-back', 'decline'],
      ['condition', 'delegate'],
    ])
  })
})

describe('what goes back with a text', () => {
  const thread = (id: string, more: object = {}) => ({
    ...{ id, kind: 'suggestion', organisation: 'ilo', visibility: 'all', standing: { is: 'found' } },
    ...{ suggestion: { words: 'six', state: 'open' }, ...more },
  })
  const view = (...threads: object[]) => ({ threads }) as unknown as CommentsView

  it('is what one’s own organisation has suggested to all, and nobody has decided', () => {
    const threads = [
      thread('open'),
      thread('of another', { organisation: 'iom' }),
      thread('within', { visibility: 'own' }),
      thread('accepted', { suggestion: { words: 'six', state: 'accepted' } }),
      thread('gone', { standing: { is: 'gone' } }),
      thread('comment', { suggestion: null }),
    ]
    expect(suggestionsAlong(view(...threads), ['ilo']).map(({ id }) => id)).toEqual(['open'])
    expect(suggestionsAlong(view(...threads), [])).toEqual([])
  })
})
