'use client'

import type { ClearanceView } from '../../domain/clearance/view.ts'
import { fill } from '../../domain/messages.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { usePerson } from '../../admin/useNewsroom.ts'
import type { MemberOption } from './clearanceClient.ts'
import { nameIn } from './clearanceText.ts'
import { ownSigners } from './signers.ts'
import { suggestionsAlong } from './suggestionsAlong.ts'
import { SuggestedWords } from './SuggestedWords.tsx'
import { useTextComments } from './useTextComments.ts'

type Shown = {
  base: string
  organisations: readonly MemberOption[]
  words: ClearanceMessages
  language: string
}

/** What the reader's organisation has suggested goes back with the text; each is named before it does. */
export const GoingAlong = ({
  base,
  view,
  organisations,
  words,
  language,
}: Shown & { view: ClearanceView }) => {
  const { person } = usePerson()
  const comments = useTextComments(base)
  const own = ownSigners({ view, organisations, user: person }).map(({ slug }) => slug)
  const along = comments ? suggestionsAlong(comments, own) : []
  if (along.length === 0) return null
  return (
    <section data-part="going-along">
      <p>{fill(words.suggestionsAlong.going, { n: along.length }, language)}</p>
      <ul className="clearance__hints">
        {along.map((thread) => (
          <li key={thread.id}>
            <SuggestedWords {...{ thread }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How much an organisation that has returned a text suggests in it, for who has it back. */
export const CameAlong = ({ base, organisations, words, language, of }: Shown & { of: string }) => {
  const comments = useTextComments(base)
  const n = comments ? suggestionsAlong(comments, [of]).length : 0
  if (n === 0) return null
  return (
    <p data-part="came-along">
      {fill(words.suggestionsAlong.came, { n, organisation: nameIn(organisations, of) }, language)}
    </p>
  )
}
