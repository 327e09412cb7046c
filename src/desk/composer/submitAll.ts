import type { Sent } from '../../admin/send.ts'
import type { Draft } from './draft.ts'

type Send = (method: 'POST', url: string, body: unknown) => Promise<Sent>
/** What came of a submission; `refused` in the order in which it was asked. */
export type Submission = { submitted: Draft[]; refused: { draft: Draft; why: string }[] }

/** Entries before the media update that carries them: it is submitted with what they are then. */
const inOrder = (drafts: readonly Draft[]): Draft[] =>
  [...drafts].sort(
    (one, other) => Number(one.type === 'media-update') - Number(other.type === 'media-update'),
  )

/** Those that this person can submit. */
export const submittable = (drafts: readonly Draft[]): Draft[] =>
  inOrder(drafts.filter(({ mayEdit, state, id }) => mayEdit && state === 'drafting' && id !== null))

/** Submits each as it is stored. One that is refused keeps nobody else: all are asked, and each refusal is told. */
export const submitAll = async (drafts: readonly Draft[], api: string, send: Send): Promise<Submission> => {
  const done: Submission = { submitted: [], refused: [] }
  for (const draft of submittable(drafts)) {
    const { collection, id, revision } = draft
    const sent = await send('POST', `${api}/${collection}/${id}/clearance/submit`, { revision })
    if (sent.ok) done.submitted.push(draft)
    else done.refused.push({ draft, why: whyOf(sent) })
  }
  return done
}

/** The newsroom's sentence, and behind it what is missing, each thing in a sentence of its own. */
const whyOf = ({ message, body }: Extract<Sent, { ok: false }>): string => {
  const [first] = (body.errors ?? []) as { missing?: string[] }[]
  return [message, ...(first?.missing ?? []).filter((one) => !message.includes(one))].join(' ')
}
