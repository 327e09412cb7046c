import type { PayloadRequest } from 'payload'
import { type CommentRow, isVisible } from '../../domain/comments.ts'
import { COMMENT_PERMISSIONS } from '../../domain/rights/table.ts'
import { say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { deskServicesOf } from '../../services.ts'
import { type CommentContext, readContext } from '../comments/context.ts'
import {
  readCommentBody,
  refuseMentionsWithoutAccess,
  requireSpeaker,
  type SavedComment,
} from '../comments/saveComment.ts'
import { organisationsThat } from '../comments/rules.ts'
import { storeRow, toRow } from '../comments/storeRow.ts'
import { anchorIn, isReproduced, readWorkingDocument } from './anchoring.ts'

const RULE = COMMENT_PERMISSIONS['suggest other words for a text in work']

/** Other words for a passage of a text in work, also while it is being cleared: then they are there when it is sent back. */
export const makeSuggestion = async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
  const context = await readContext(req, slugs)
  const { id, organisation: named, passage, ...said } = await readCommentBody(req, 'suggestion')
  const may = organisationsThat(RULE, context.actor, context.entry)
  const organisation = requireSpeaker(may, named)
  await refuseMentionsWithoutAccess(context, { ...said, organisation })
  const { state } = context.view
  if (state === 'released') throw new Refusal('wrong-state', say('suggestions.onlyInWork'), { state })
  const document = await readWorkingDocument(context)
  if (isReproduced(document)) throw new Refusal('wrong-state', say('suggestions.reproduced'), { state })
  const { field, locale } = said
  const anchor = await anchorIn(context, { ...passage, field, locale }, document)
  if (anchor.quote === said.words) throw new Refusal('invalid', say('suggestions.same'))
  const marked = { anchor, quote: anchor.quote, suggester: organisation }
  const row = toRow(context, id, { kind: 'suggestion', organisation, ...said, ...marked })
  const after = await storeRow(context, row)
  await notifyLead(after, row)
  return { id: row.id, context: after }
}

/** The lead's editors, who decide: once an hour of each organisation, however many it makes. */
export const notifyLead = async ({ payload, ref, entry: { lead } }: CommentContext, row: CommentRow) => {
  if (!isVisible(row, [lead])) return
  const { by, organisation, at } = row
  await deskServicesOf(payload).notices?.notify({
    ...{ key: `suggestions/${ref.id}/${organisation}/${at.slice(0, HOUR)}`, ref, at },
    ...{ by: organisation, except: by },
    orders: [{ kind: 'suggested', to: [{ organisation: lead, roles: ['editor'] }], until: null, detail: '' }],
  })
}

/** Of an instant, in characters. */
const HOUR = '2026-01-01T00'.length
