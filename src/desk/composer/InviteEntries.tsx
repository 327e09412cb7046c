'use client'

import { useState } from 'react'
import { fill } from '../../domain/messages.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import type { Draft } from './draft.ts'
import { mayFollow } from './inheriting.ts'
import { hasSameParties, inviteAll, missingParties } from './material.ts'

type PartiesProps = {
  cover: Draft
  draft: Draft
  api: string
  words: ComposerMessages
  onActed: (draft: Draft) => void
}

/** Whether an entry has the organisations of its media update; each invitation is an act, which nothing does by itself. */
export const InheritedParties = ({ cover, draft, api, words, onActed }: PartiesProps) => {
  const [refusals, setRefusals] = useState<string[]>([])
  const missing = missingParties(cover, [draft])
  const isAs = hasSameParties(cover, draft)
  const { isBusy, invite } = useInvite(api, missing, ({ refused }) => {
    setRefusals(refused)
    onActed(draft)
  })
  if (!mayFollow(cover, draft) || (!isAs && missing.length === 0)) return null
  return (
    <div className="composer__inherited" data-inherited="parties" data-as={isAs ? 'cover' : 'own'}>
      <p>
        {words.inherited.parties} {isAs && <small>{words.inherited.mark}</small>}{' '}
        {missing.length > 0 && (
          <button
            type="button"
            aria-label={`${words.inherited.again}: ${words.inherited.parties}`}
            disabled={isBusy}
            onClick={() => void invite()}
          >
            {words.inherited.again}
          </button>
        )}
      </p>
      {refusals.map((sentence) => (
        <p key={sentence} role="alert">
          {sentence}
        </p>
      ))}
    </div>
  )
}

type InviteProps = {
  cover: Draft
  entries: readonly Draft[]
  api: string
  words: ComposerMessages['inviteAll']
  language: string
  onActed: (draft: Draft) => void
}

/** What has been settled for the media update, for its entries in one press. */
export const InviteEntries = ({ cover, entries, api, words, language, onActed }: InviteProps) => {
  const [told, setTold] = useState<string[]>([])
  const missing = missingParties(cover, entries)
  const { isBusy, invite } = useInvite(api, missing, ({ count, refused }) => {
    setTold([fill(words.done, { count }, language), ...refused])
    new Set(missing.map(({ entry }) => entry)).forEach(onActed)
  })
  if (missing.length === 0 && told.length === 0) return null
  return (
    <div className="composer__invite">
      {missing.length > 0 && (
        <>
          <button type="button" data-compose="invite-all" disabled={isBusy} onClick={() => void invite()}>
            {words.action}
          </button>
          <p>{words.why}</p>
        </>
      )}
      {told.map((sentence) => (
        <p key={sentence} role="status">
          {sentence}
        </p>
      ))}
    </div>
  )
}

/** `count`: of those that have been invited; `refused`: why others have not, each reason once. */
type Invited = { count: number; refused: string[] }

/** Sends what is missing, one act after the other, and says what came of it. */
const useInvite = (
  api: string,
  missing: Parameters<typeof inviteAll>[1],
  onInvited: (invited: Invited) => void,
) => {
  const [isBusy, setBusy] = useState(false)
  const invite = async () => {
    setBusy(true)
    const answers = await inviteAll(api, missing)
    setBusy(false)
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.message]))
    onInvited({ count: answers.length - refused.length, refused: [...new Set(refused)] })
  }
  return { isBusy, invite }
}
