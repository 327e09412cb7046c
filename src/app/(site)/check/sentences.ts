import type { KnownEdition, Verdict } from '../../../domain/checking/judge.ts'
import type { Passage } from '../../../domain/checking/compare.ts'
import { formatInstant } from '../../../domain/dates.ts'
import type { Locale } from '../../../domain/locales.ts'
import { fill } from '../../../domain/messages.ts'
import type { CheckMessages } from '../../../locales/check.ts'

/** How a verdict is marked: `good` for what is published, `mind` for what has to be looked at, `bad` for what is not. */
export type Mark = 'good' | 'mind' | 'bad' | 'none'

const MARKS: Record<Verdict['is'], Mark> = {
  ...({ file: 'good', same: 'good', quotation: 'good' } as const),
  ...({ genuine: 'mind', corrected: 'mind', code: 'mind', unreadable: 'mind' } as const),
  ...({ changed: 'bad', withdrawn: 'bad' } as const),
  unknown: 'none',
}

export const markOf = ({ is }: Verdict): Mark => MARKS[is]

const passagesIn = (passages: readonly Passage[], said: CheckMessages, locale: Locale): string =>
  new Intl.ListFormat(locale).format(
    passages.map(({ from, to }) =>
      from === to ? fill(said.paragraphs, { from }, locale) : fill(said.paragraphsTo, { from, to }, locale),
    ),
  )

const valuesOf = (verdict: Verdict, said: CheckMessages, locale: Locale) => {
  const about = aboutOf(verdict)
  const gone = verdict.is === 'withdrawn' ? verdict.gone.withdrawnAt : null
  const since = verdict.is === 'corrected' ? verdict.since : null
  const released = verdict.is === 'genuine' ? verdict.about.availableAt : null
  const at = gone ?? since?.availableAt ?? released
  return {
    title: about?.text.title ?? '',
    number: about?.edition ?? 0,
    present: since?.edition ?? 0,
    date: at ? formatInstant(at, locale) : '',
    count: verdict.is === 'changed' ? verdict.count : 0,
    paragraphs: verdict.is === 'quotation' ? passagesIn(verdict.passages, said, locale) : '',
  }
}

export const aboutOf = (verdict: Verdict): KnownEdition | null => ('about' in verdict ? verdict.about : null)

const kindOf = (verdict: Verdict): keyof CheckMessages['verdicts'] =>
  verdict.is === 'quotation' && verdict.isAll ? 'whole' : verdict.is

/** Whether other words stand around it that nobody here answers for, and it is not said yet. */
const hasOthers = (verdict: Verdict): boolean =>
  (verdict.is === 'genuine' || (verdict.is === 'quotation' && !verdict.isAll)) && verdict.foreign > 0

export type Said = { head: string; sentences: string[] }

type Saying = {
  said: CheckMessages
  locale: Locale
  /** The newsroom could not be asked. */ isOffline: boolean
}

/** One sentence, and at most three of reasons. */
export const sayVerdict = (verdict: Verdict, { said, locale, isOffline }: Saying): Said => {
  const { head, text } = said.verdicts[kindOf(verdict)]
  const values = valuesOf(verdict, said, locale)
  const note =
    verdict.is === 'withdrawn' ? verdict.gone.note : verdict.is === 'corrected' ? verdict.since.note : ''
  const about = aboutOf(verdict)
  const isQuoted = verdict.is === 'quotation' && !verdict.isAll
  return {
    head: fill(head, values, locale),
    sentences: [
      fill(text, values, locale),
      ...(note ? [fill(said.reason, { note }, locale)] : []),
      ...(isQuoted && verdict.isCut ? [said.cut] : []),
      ...(hasOthers(verdict) ? [said.others] : []),
      ...(isOffline && verdict.is !== 'genuine' ? [said.offline] : []),
      ...(verdict.is === 'unknown' && verdict.about ? [fill(said.claims, values, locale)] : []),
      ...(about?.changedAt
        ? [fill(said.factsChanged, { date: formatInstant(about.changedAt, locale) }, locale)]
        : []),
      ...(about?.isCautioned ? [said.caution] : []),
    ],
  }
}
