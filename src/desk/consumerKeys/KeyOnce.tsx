'use client'

import { CopyOnce } from '../../admin/CopyOnce.tsx'
import { toMinute } from '../../domain/toMinute.ts'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { fill } from '../../domain/messages.ts'

type Props = {
  /** Whose key it is. */
  name: string
  value: string
  /** Until when the old key still works. */
  previousUntil?: string | null
}

/** A new key stands here this once, and nowhere else. */
export const KeyOnce = ({ name, value, previousUntil }: Props) => {
  const { keys: words } = usePeopleWords()
  return (
    <div role="status">
      <p>{fill(words.once, { name })}</p>
      <CopyOnce value={value} />
      {previousUntil && <p>{fill(words.before, { at: toMinute(previousUntil) })}</p>}
    </div>
  )
}
