'use client'

import { useCallback, useEffect, useState } from 'react'
import type { GrantView } from '../../domain/grants/view.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { KeyOnce } from '../consumers/KeyOnce.tsx'
import { send } from '../send.ts'
import { GiveSight, type Given } from './GiveSight.tsx'
import { GrantRow } from './GrantRow.tsx'
import type { GrantDeed } from './ownGrantRights.ts'

export type ShownGrant = Omit<GrantView, 'givenBy'> & { givenBy: { id: string; name: string } }

type Props = {
  /** `…/grants` of the entry. */
  door: string
  may: (deed: GrantDeed) => boolean
  words: ClearanceMessages
}

/** Who may read the text before its hour, who has read what of it, and the one click that ends it. */
export const GrantsPanel = ({ door, may, words }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const [grants, setGrants] = useState<ShownGrant[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [given, setGiven] = useState<Given | null>(null)

  const load = useCallback(async () => {
    const answer = await send('GET', door)
    setRefusal(answer.ok ? null : answer.message)
    if (answer.ok) setGrants(answer.body.grants as ShownGrant[])
  }, [door])

  useEffect(() => {
    if (isOpen) void load()
  }, [isOpen, load])

  const end = async (grant: string, how: 'revoke' | 'forget') => {
    const answer = await send('POST', `${door}/${grant}/${how}`, {})
    await load()
    if (!answer.ok) setRefusal(answer.message)
  }

  return (
    <details
      className="clearance__changes"
      data-part="early-sight"
      onToggle={({ currentTarget, target }) => {
        if (target === currentTarget) setOpen(currentTarget.open)
      }}
    >
      <summary>{words.sight.title}</summary>
      {refusal && (
        <p className="clearance__refusal" role="alert">
          {refusal}
        </p>
      )}
      {grants?.length === 0 && <p>{words.sight.nobody}</p>}
      {grants && grants.length > 0 && (
        <ul className="clearance__grants">
          {grants.map((grant) => (
            <GrantRow
              key={grant.id}
              grant={grant}
              words={words}
              mayRevoke={may('revoke early sight')}
              mayForget={door.includes(grant.entry) && may('forget whom early sight was given')}
              onEnd={(how) => void end(grant.id, how)}
            />
          ))}
        </ul>
      )}
      {given && <KeyOnce name={given.name} value={given.key} />}
      {given && (
        <p>
          {words.sight.terms} <code>{given.termsUrl}</code>
        </p>
      )}
      {may('give early sight of a text under embargo') && (
        <GiveSight
          door={door}
          words={words}
          onGiven={(sight) => {
            setGiven(sight)
            void load()
          }}
        />
      )}
    </details>
  )
}
