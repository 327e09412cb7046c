'use client'

import type { ComposerMessages } from '../../locales/composer.ts'
import type { Draft } from './draft.ts'

const READ_ONLY = new WeakMap<Draft, Draft>()

/** The text as people have it before them who cannot change it; the same one each time, so that nothing is drawn twice. */
export const toRead = (draft: Draft): Draft => {
  const known = READ_ONLY.get(draft) ?? { ...draft, mayEdit: false }
  READ_ONLY.set(draft, known)
  return known
}

type Props = {
  isReading: boolean
  words: ComposerMessages['mode']
  onRead: (isReading: boolean) => void
}

/** Lets an editor see the text as its reviewers do, and return to writing. */
export const ReadSwitch = ({ isReading, words, onRead }: Props) => {
  const choice = (isRead: boolean, label: string) => (
    <button type="button" aria-pressed={isReading === isRead} onClick={() => onRead(isRead)}>
      {label}
    </button>
  )
  return (
    <div className="composer__mode" role="group" aria-label={words.label}>
      {choice(false, words.write)}
      {choice(true, words.read)}
    </div>
  )
}
