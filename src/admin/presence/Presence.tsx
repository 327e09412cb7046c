'use client'

import { useWords } from '../clearance/useWords.ts'
import { fill } from '../../domain/messages.ts'
import '../../payload-internals/theme.css'
import './presence.css'
import { useLive } from './useLive.ts'

/** Who else has this text open, as long as it is open here. */
export const Presence = () => {
  const { words } = useWords()
  const present = useLive('present') ?? []
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
