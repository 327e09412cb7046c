'use client'

import { useClearanceWords } from '../../admin/useClearanceWords.ts'
import { fill } from '../../domain/messages.ts'
import '../../payload-internals/theme.css'
import './presence.css'
import { useLiveUpdates } from './useLiveUpdates.ts'

/** Who else has this text open, as long as it is open here. */
export const Presence = () => {
  const { words } = useClearanceWords()
  const present = useLiveUpdates('present') ?? []
  return (
    <p className="presence" role="status">
      {present.length > 0 && (
        <>
          <span className="presence__dot" aria-hidden="true" />
          <bdi>{fill(words.alsoHere, { people: present.map(({ name }) => name).join(words.separator) })}</bdi>
        </>
      )}
    </p>
  )
}
