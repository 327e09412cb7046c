'use client'
import { useTranslation } from '@payloadcms/ui'
import { isLeftOut, type Loss } from '../../domain/paste/losses.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { paste } from '../../locales/paste.ts'
import '../../payload-internals/theme.css'
import './paste.css'

/** What became of the last paste, or of cleaning up. */
export type PasteOutcome =
  { is: 'simplified'; losses: readonly Loss[]; canUndo: boolean } | { is: 'tooLong' | 'cleaned' | 'undone' }

type Props = { outcome: PasteOutcome | null; undo: () => void; close: () => void }

/** Below the editor: a line that screen readers hear, and that goes when it is closed. */
export const PasteNotice = ({ outcome, undo, close }: Props) => {
  const { language } = useTranslation().i18n
  const words = inOwnWords('paste', paste, language)
  const things = (losses: readonly Loss[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      losses.map(({ code, params }) => fill(words.losses[code], params, language)),
    )
  const inTwo = (losses: readonly Loss[]): string[] =>
    (
      [
        ['leftOut', losses.filter(({ code }) => isLeftOut(code))],
        ['changed', losses.filter(({ code }) => !isLeftOut(code))],
      ] as const
    ).flatMap(([how, some]) => (some.length > 0 ? [fill(words[how], { things: things(some) })] : []))
  const said = (shown: PasteOutcome): string =>
    shown.is === 'simplified' ? inTwo(shown.losses).join(' ') : words[shown.is]

  return (
    <div className="paste-notice" role="status" aria-live="polite">
      {outcome && (
        <p className={`paste-notice__line paste-notice__line--${outcome.is}`}>
          <span>{said(outcome)}</span>
          {outcome.is === 'simplified' && outcome.canUndo && (
            <button type="button" onClick={undo}>
              {words.undo}
            </button>
          )}
          <button type="button" onClick={close}>
            {words.close}
          </button>
        </p>
      )}
    </div>
  )
}
