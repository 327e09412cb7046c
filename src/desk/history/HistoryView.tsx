import type { AdminViewServerProps } from 'payload'
import { getTranslation } from '@payloadcms/translations'
import { orNotFound, requireStaff } from '../../admin/DeskPage.tsx'
import { WordChanges } from '../../admin/WordChanges.tsx'
import type { RecordLine } from '../../domain/clearance/record.ts'
import type { ChangedField, HistoryStep } from '../../domain/history.ts'
import { directionOf, languageName } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { toMinute } from '../../domain/toMinute.ts'
import { composer } from '../../locales/composer.ts'
import { history, type HistoryMessages } from '../../locales/history.ts'
import { record } from '../../locales/record.ts'
import { type Names, readNames } from '../entries/items.ts'
import { LazyUseWords } from './LazyUseWords.tsx'
import { readHistory, type TextHistory } from './readHistory.ts'
import '../../payload-internals/theme.css'
import './history.css'

type Props = AdminViewServerProps & { slugs: Slugs }

/** Who changed what in a text, and what was done with it, the newest first; in the place of Payload’s table of versions. */
export const HistoryView = async ({ slugs, ...props }: Props) => {
  requireStaff(props)
  const { req } = props.initPageResult
  const [, collection = '', id = ''] = (props.params?.segments ?? []) as string[]
  const page = Math.max(1, Math.trunc(Number(props.searchParams?.page ?? 1)) || 1)
  const found = await orNotFound(readHistory(req, slugs, { ref: { collection, id }, page }))
  const organisations = await readNames(req, slugs)
  const { language } = req.i18n
  const words = inOwnWords('history', history, language)
  const api = `${req.payload.config.routes.api}/${collection}`
  const labels = { ...labelsOf(props, collection), ...inOwnWords('composer', composer, language).fields }
  const showing: Showing = { found, words, language, labels, organisations, api, id }
  return (
    <section className="text-history" aria-labelledby="text-history-title">
      <h2 id="text-history-title">{words.title}</h2>
      <p>{words.about}</p>
      {linesOf(found).map((line) =>
        'act' in line ? (
          <Act key={`act ${line.act.seq}`} act={line.act} {...showing} />
        ) : (
          <Step key={line.step.id} step={line.step} isNewest={line.isNewest} {...showing} />
        ),
      )}
      <nav aria-label={words.pages}>
        {page > 1 && <a href={`?page=${page - 1}`}>{words.newer}</a>}
        {!found.isLast && <a href={`?page=${page + 1}`}>{words.older}</a>}
      </nav>
    </section>
  )
}

type Showing = {
  found: TextHistory
  words: HistoryMessages
  /** Of the reader. */
  language: string
  /** What fields are called. */
  labels: Readonly<Record<string, string>>
  organisations: Names
  /** Of the collection. */
  api: string
  id: string
}

type Line = { act: RecordLine } | { step: HistoryStep; isNewest: boolean }

const instantOf = (line: Line): string => ('act' in line ? line.act.at : line.step.at)

/** Acts and steps together, the newest first. */
const linesOf = ({ steps, acts, page }: TextHistory): Line[] =>
  [
    ...acts.map((act): Line => ({ act })),
    ...steps.map((step, index): Line => ({ step, isNewest: page === 1 && index === 0 })),
  ].sort((one, other) => instantOf(other).localeCompare(instantOf(one)))

const Act = ({ act, organisations, words, language }: Showing & { act: RecordLine }) => {
  const done: Readonly<Record<string, string>> = inOwnWords('record', record, language).events
  return (
    <p className="text-history__act" data-act={act.what}>
      <When at={act.at} />
      <strong>{done[act.what] ?? act.what}</strong>
      <bdi>{act.organisation ? organisations.ofSlug(act.organisation) : words.newsroom}</bdi>
      {act.concerns && <bdi>{organisations.ofSlug(act.concerns)}</bdi>}
      {act.by && <bdi>{act.by.name}</bdi>}
      {act.note && (
        <q dir="auto" lang="">
          {act.note}
        </q>
      )}
    </p>
  )
}

const When = ({ at }: { at: string }) => (
  <time dateTime={at}>
    <bdi>{toMinute(at)} UTC</bdi>
  </time>
)

const Step = (props: Showing & { step: HistoryStep; isNewest: boolean }) => {
  const { step, isNewest, found, words, language, labels, api, id } = props
  const languages = [...new Set(step.words.map(({ locale }) => locale))]
  const who = step.by ? found.names[step.by] : undefined
  return (
    <article className="text-history__step" data-step={isNewest ? 'newest' : 'older'}>
      <h3>
        <When at={step.at} /> · <bdi>{who || words.newsroom}</bdi>
        {step.isFirst && <span> · {words.begun}</span>}
        {step.suggestedBy.length > 0 && (
          <span data-suggested>
            {' · '}
            {fill(words.suggestedBy, {
              people: step.suggestedBy.map((id) => found.names[id] || words.newsroom).join(words.comma),
            })}
          </span>
        )}
      </h3>
      {step.words.map((change) => (
        <Changed key={`${change.field} ${change.locale}`} {...{ change, labels, language }} />
      ))}
      {step.facts.length > 0 && (
        <p>
          {fill(words.facts, { fields: step.facts.map((field) => labels[field] ?? field).join(words.comma) })}
        </p>
      )}
      {step.words.length === 0 && step.facts.length === 0 && <p>{words.nothing}</p>}
      {found.editable !== null &&
        !isNewest &&
        languages.map((locale) => (
          <LazyUseWords
            key={locale}
            {...{ api, id, locale, language }}
            version={step.id}
            revision={found.editable ?? 0}
            at={toMinute(step.at)}
          />
        ))}
    </article>
  )
}

type ChangedProps = Pick<Showing, 'labels' | 'language'> & { change: ChangedField }

const Changed = ({ change: { field, locale, lines }, labels, language }: ChangedProps) => (
  <div className="text-history__field" data-field={field}>
    <h4>
      {labels[field] ?? field} <small>{languageName(locale, language)}</small>
    </h4>
    {lines.map((line, index) => (
      <p key={index} lang={locale} dir={directionOf(locale)}>
        <WordChanges changes={line} dir={directionOf(locale)} />
      </p>
    ))}
  </div>
)

/** As the form calls them, those in tabs, too. */
const labelsOf = ({ initPageResult: { req } }: AdminViewServerProps, collection: string) => {
  const fields = req.payload.collections[collection]?.config.flattenedFields ?? []
  return Object.fromEntries(
    fields.map((field) => {
      const label = 'label' in field && field.label ? field.label : field.name
      return [field.name, typeof label === 'function' ? field.name : getTranslation(label, req.i18n)]
    }),
  )
}
