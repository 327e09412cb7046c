'use client'
import { Link, useConfig, useForm, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { isCheck } from '../../domain/readiness/isCheck.ts'
import type { Line } from '../../domain/readiness/readiness.ts'
import { useOpenText } from '../../admin/openText.tsx'
import type { Remedy } from '../../domain/readiness/remedies.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { readiness as readinessMessages, type ReadinessMessages } from '../../locales/readiness.ts'
import { showField, tabOf } from '../../payload-internals/formFields.ts'
import { usePathname, useSearchParams } from '../../payload-internals/navigation.ts'
import { Checks } from './Checks.tsx'
import { OpenLine, type Shared } from './OpenLine.tsx'
import { countLeft, type ReadinessState } from './useReadiness.ts'
import './readiness.css'

/** What has to be settled comes first. */
const ORDER: readonly Line['status'][] = ['blocks', 'advises', 'done']

const isOfForm = (line: Line<string>): boolean => !isCheck(line)

/** Of the query: the field that a link to another language leads to. */
const SHOWN = 'show'

type Props = {
  state: ReadinessState
  isModified: boolean
  isBusy: boolean
  nameOf: (organisation: string) => string
  /** One act of the clearance; whether it was done. */
  onAct: (action: string, body: Record<string, unknown>) => Promise<boolean>
}

export const useReadinessWords = (): ReadinessMessages =>
  inOwnWords('readiness', readinessMessages, useTranslation().i18n.language)

/** What is left before the text can be submitted, what is advisable, and what is settled. */
export const ReadinessPanel = ({ state, isModified, isBusy, nameOf, onAct }: Props) => {
  const words = useReadinessWords()
  const { language } = useTranslation().i18n
  const title = useId()
  const doing = useDoing(onAct)
  const { readiness, hasFailed, reload, kept, keep } = state
  if (!readiness && !hasFailed) return null
  const open = (readiness?.lines ?? [])
    .filter(({ status, points }) => status !== 'done' || points.length > 0)
    .sort((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status))
  const settled = readiness?.lines.filter((line) => !open.includes(line)) ?? []
  const left = countLeft(state)
  const shared: Shared = { words, kept, keep, nameOf, isBusy, doing, LocaleLink }
  return (
    <section className="readiness" aria-labelledby={title} data-left={left}>
      <h4 id={title} className="readiness__title">
        {words.title}
      </h4>
      <p className="readiness__left" role="status">
        {readiness && (left > 0 ? fill(words.left, { n: left }, language) : words.ready)}
      </p>
      {hasFailed && (
        <p className="clearance__refusal" role="alert">
          {words.failed}{' '}
          <button type="button" className="clearance__button" onClick={reload}>
            {words.again}
          </button>
        </p>
      )}
      {isModified && <p className="clearance__hint">{words.unsaved}</p>}
      <ul className="readiness__lines">
        {open.filter(isOfForm).map((line) => (
          <OpenLine key={line.id} {...{ line, ...shared }} />
        ))}
      </ul>
      <Checks lines={open.filter((line) => !isOfForm(line))} shared={shared} />
      <ul className="readiness__settled" aria-label={words.done}>
        {settled.map(({ id }) => (
          <li key={id} data-line={id} data-status="done">
            <span aria-hidden="true">✓ </span>
            {words.lines[id].label}
          </li>
        ))}
      </ul>
    </section>
  )
}

type LinkProps = { locale: string | undefined; field: string; label: string }

/** The form in another language, at this field; what is typed and not saved is asked after, as at any link. */
const LocaleLink = ({ locale, field, label }: LinkProps) => {
  const { formUrl } = useOpenText()
  const pathname = usePathname()
  const present = useSearchParams()
  const query = new URLSearchParams(formUrl === undefined ? present : {})
  if (locale) query.set('locale', locale)
  query.set(SHOWN, field)
  return (
    <Link
      className="clearance__button readiness__do"
      href={`${formUrl ?? pathname}?${query}`}
      prefetch={false}
    >
      {label}
    </Link>
  )
}

/** Leads to the first point that blocks. */
export const pointAtFirst = (): void => {
  document
    .querySelectorAll('.readiness [data-pointed]')
    .forEach((each) => each.removeAttribute('data-pointed'))
  const first = document.querySelector('.readiness [data-weight="blocks"][data-kept="no"]')
  first?.setAttribute('data-pointed', '')
  first?.scrollIntoView({ block: 'center' })
  first?.querySelector<HTMLElement>('.readiness__do')?.focus({ preventScroll: true })
}

/** What a button of the list does. */
const useDoing = (onAct: Props['onAct']) => {
  const { collectionSlug } = useOpenText()
  const { config } = useConfig()
  const { dispatchFields, setModified } = useForm()
  const { code } = useLocale()
  const [shown, setShown] = useState<string | null>(null)
  const asked = useSearchParams().get(SHOWN)
  const fields = config.collections.find(({ slug }) => slug === collectionSlug)?.fields ?? []
  const lead = (path: string) => void showField(path, tabOf(fields, path))

  // Once for each language that a link has led to.
  useEffect(() => {
    if (!asked || shown === `${code} ${asked}`) return
    setShown(`${code} ${asked}`)
    lead(asked)
  })

  return (remedy: Remedy): void => {
    if (remedy.does === 'show') lead(remedy.field)
    if (remedy.does === 'comments') document.querySelector<HTMLElement>('.comments')?.scrollIntoView()
    if (remedy.does === 'set') {
      dispatchFields({ type: 'UPDATE', path: remedy.field, value: remedy.instant })
      setModified(true)
      lead(remedy.field)
    }
    if ('organisation' in remedy) void onAct(remedy.does, bodyOf(remedy))
  }
}

const bodyOf = ({ does, organisation, role }: Extract<Remedy, { organisation: string }>) =>
  does === 'invite' ? { organisation, role } : { organisation }
