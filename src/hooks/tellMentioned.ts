import { findPeopleWhoRead } from '../access/peopleWhoRead.ts'
import type { Asker } from '../access/staff.ts'
import type { Ref } from '../register/types.ts'
import { deskLink } from './notified.ts'
import { sendNotices } from './sendNotices.ts'

type Mention = {
  ref: Ref
  /** The ids of who is mentioned. */
  people: readonly string[]
  /** The id of who mentions them, and is told nothing. */
  by: string
  /** The organisations whose people may read it, by slug: who has left them meanwhile is told nothing. */
  readers: readonly string[]
}

/** One sentence and a link to each person who is mentioned in a comment; not a word of the text or of the comment. */
export const tellMentioned = async (asker: Asker, { ref, people, by, readers }: Mention): Promise<void> => {
  if (people.length === 0) return
  const { payload } = asker
  const reading = await findPeopleWhoRead(asker, readers)
  const told = reading.filter(({ id }) => people.includes(id) && id !== by)
  const subject = 'You are mentioned in a comment'
  const text = ['Somebody has mentioned you in a comment on a text:', deskLink(payload, ref)].join('\n\n')
  await sendNotices(
    payload,
    told.map(({ email }) => ({ to: email, subject, text })),
    { what: 'The notice of a mention' },
  )
}
