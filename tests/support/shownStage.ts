import type { ClearanceView } from '../../src/domain/clearance/view.ts'

/** What the view of a text in clearance says of its stage. */
export const inClearance: Pick<ClearanceView, 'stage' | 'now' | 'slug' | 'page'> = {
  stage: { stage: 'clearance', edition: null, at: null, beside: null, replaced: null, waitsFor: [] },
  now: '2024-07-29T05:15:00.000Z',
  slug: 'a-text-12345678',
  page: null,
}
