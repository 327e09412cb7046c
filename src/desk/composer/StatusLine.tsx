'use client'

import { fill } from '../../domain/messages.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import type { SaveStatus } from './saveAnswers.ts'

type Props = { status: SaveStatus; words: ComposerMessages['status']; language: string; loginUrl: string }

const clock = (at: Date, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** How it stands with what was typed. Only what somebody has to know is said aloud; a save every other second is not. */
export const StatusLine = ({ status, words, language, loginUrl }: Props) => {
  const sentence = () => {
    if (status.is === 'refused') return fill(words.refused, { why: status.why })
    if (status.is !== 'saved') return words[status.is]
    return status.at ? fill(words.savedAt, { time: clock(status.at, language) }) : words.saved
  }
  const isTrouble = ['offline', 'loggedOut', 'refused'].includes(status.is)
  return (
    <p className="composer__status" data-status={status.is}>
      <span role={isTrouble ? 'alert' : undefined}>{sentence()}</span>{' '}
      {status.is === 'loggedOut' && (
        <a href={loginUrl} target="_blank" rel="noreferrer">
          {words.logIn}
        </a>
      )}
    </p>
  )
}
