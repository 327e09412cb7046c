import type { KeptEvent } from '../../domain/keptActs.ts'
import type { Lost } from './lost.ts'
import type { Restored } from './restore.ts'
import { TAKE_OVER } from './restored.ts'

const MOST_SHOWN = 200

/** What was stopped since, and will be stopped again: by ids and slugs, no word of a text. */
const sayLost = (
  { entries, suspended, erased, ledgers, withoutEmails, closed }: Lost,
  events: readonly KeptEvent[],
): string[] => {
  const acts = events.map(
    ({ type, entry, organisation }) => `- ${type} of ${entry} by ${organisation ?? 'nobody’s organisation'}`,
  )
  return [
    `Kept outside the database: ${erased.length} erasures, ${suspended.length} suspensions of organisations, ${ledgers.length} later entries of ledgers of passkeys, ${withoutEmails.length} people who want no emails and ${closed.length} roles, accounts, keys and grants that were closed, which a take-over repeats.`,
    `${entries.length} texts have lost events: a take-over stops them until everybody whose consent they had has looked at them.`,
    ...acts.slice(0, MOST_SHOWN),
  ]
}

const NOTHING_KEPT =
  'No file of kept acts was there or named (--kept-acts): what was held, suspended, withdrawn, revoked or erased since the backup is as it was before.'

/** What a restore has found, on one page. */
export const toPage = (
  { manifest, report, keptFiles, lost, events: acts }: Restored,
  isCheck: boolean,
): string => {
  const { entries, events, texts, files, heads, newest, lastChange, faults, deleted } = report
  const numbers = Object.entries(heads).map(([organisation, number]) => `${organisation} ${number}`)
  const shown = faults.slice(0, MOST_SHOWN)
  return [
    `The backup of ${manifest.madeAt} (${manifest.store}, version ${manifest.version}): ${manifest.parts.length} parts, each as it was put in.`,
    `Checked: ${entries} logs with ${events} events, ${texts} frozen texts, ${files} signed files.`,
    `The last event is of ${newest ?? 'no instant: there is none'}; the last change of the wire has the number ${lastChange}.`,
    `The last heads: ${numbers.length > 0 ? numbers.join(', ') : 'none'}.`,
    faults.length === 0
      ? 'Nothing is missing, and nothing is damaged.'
      : `${faults.length} things are not as they should be:`,
    ...shown.map((fault) => `- ${fault}`),
    ...(faults.length > MOST_SHOWN ? [`- and ${faults.length - MOST_SHOWN} more`] : []),
    ...deleted.slice(0, MOST_SHOWN).map((sentence) => `- ${sentence}`),
    ...(keptFiles === 0 ? [NOTHING_KEPT] : []),
    ...sayLost(lost, acts),
    isCheck
      ? 'It was looked at in a place that is gone again.'
      : `No server starts on it until you take it over: npm start -- ${TAKE_OVER}`,
  ].join('\n')
}
