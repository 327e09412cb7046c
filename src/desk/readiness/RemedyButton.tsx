'use client'
import { Link, useConfig, useLocale, useTranslation } from '@payloadcms/ui'
import { type ComponentType, useId, useState } from 'react'
import type { Remedy } from '../../domain/readiness/remedies.ts'
import { languageName } from '../../domain/locales.ts'
import { useOpenText } from '../../admin/openText.tsx'
import { fill } from '../../domain/messages.ts'
import { textPath } from '../../domain/textPath.ts'
import { useClearanceWords } from '../../admin/useClearanceWords.ts'
import type { ReadinessMessages } from '../../locales/readiness.ts'
import type { Kept } from './useReadiness.ts'

type Props = {
  remedy: Remedy
  words: ReadinessMessages
  kept: Kept
  keep: (id: string, reason: string | null) => void
  nameOf: (organisation: string) => string
  isBusy: boolean
  doing: (remedy: Remedy) => void
  LocaleLink: ComponentType<{ locale: string | undefined; field: string; label: string }>
}

/** One way to settle a point. */
export const RemedyButton = (props: Props) => {
  const { remedy, words, isBusy, doing, LocaleLink } = props
  const { code } = useLocale()
  const { config } = useConfig()
  const { formUrl, page } = useOpenText()
  const label = useLabel(props)
  if (remedy.does === 'acknowledge') return <KeepForm {...props} id={remedy.id} />
  if (remedy.does === 'open')
    return (
      <Link
        className="clearance__button readiness__do"
        href={`${config.routes.admin}${textPath(remedy)}`}
        prefetch={false}
      >
        {words.does.open}
      </Link>
    )
  if (page && (remedy.does === 'set' || (remedy.does === 'show' && page.has(remedy.field))))
    return (
      <button
        type="button"
        className="clearance__button readiness__do"
        data-does={remedy.does}
        onClick={() =>
          remedy.does === 'set'
            ? page.set(remedy.field, remedy.instant)
            : page.show(remedy.field, remedy.locale, remedy.quote)
        }
      >
        {label}
      </button>
    )
  // Outside of the form its fields are shown there.
  const isElsewhere = formUrl !== undefined || ('locale' in remedy && remedy.locale !== code)
  if (remedy.does === 'show' && isElsewhere)
    return <LocaleLink locale={remedy.locale} field={remedy.field} label={label} />
  return (
    <button
      type="button"
      className="clearance__button readiness__do"
      data-does={remedy.does}
      disabled={isBusy && 'organisation' in remedy}
      onClick={() => doing(remedy)}
    >
      {label}
    </button>
  )
}

const useLabel = ({ remedy, words, nameOf }: Props): string => {
  const { language } = useTranslation().i18n
  const { words: clearance } = useClearanceWords()
  const { code } = useLocale()
  switch (remedy.does) {
    case 'show':
      return remedy.locale && remedy.locale !== code
        ? fill(words.does.showIn, { language: languageName(remedy.locale, language) })
        : words.does.show
    case 'invite':
      return fill(words.does.invite, {
        organisation: nameOf(remedy.organisation),
        role: clearance.roles[remedy.role],
      })
    case 'remind':
    case 'uninvite':
      return fill(words.does[remedy.does], { organisation: nameOf(remedy.organisation) })
    case 'set':
      return fill(words.does.set, { time: remedy.said })
    default:
      return words.does[remedy.does]
  }
}

/** Why something stays as it is: asked in place, and sent when the text is submitted. */
const KeepForm = ({ id, words, kept, keep }: Props & { id: string }) => {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const field = useId()
  const given = kept[id]
  if (given !== undefined)
    return (
      <span className="readiness__kept">
        ✓ <span dir="auto">{fill(words.keep.kept, { reason: given })}</span>{' '}
        <button type="button" className="clearance__button readiness__do" onClick={() => keep(id, null)}>
          {words.keep.undo}
        </button>
      </span>
    )
  if (!isOpen)
    return (
      <button
        type="button"
        className="clearance__button readiness__do"
        data-does="acknowledge"
        aria-expanded={false}
        onClick={() => setOpen(true)}
      >
        {words.does.acknowledge}
      </button>
    )
  return (
    <span className="readiness__keep">
      <label htmlFor={field}>{words.keep.reason}</label>
      <textarea
        id={field}
        rows={2}
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
      />
      <button
        type="button"
        className="clearance__button readiness__do"
        data-does="keep"
        disabled={reason.trim() === ''}
        onClick={() => keep(id, reason.trim())}
      >
        {words.keep.confirm}
      </button>
    </span>
  )
}
