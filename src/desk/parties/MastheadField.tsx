'use client'
import {
  FieldDescription,
  FieldLabel,
  useConfig,
  useDocumentInfo,
  useField,
  useTranslation,
} from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { ArrayFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { useKnown } from '../../admin/useNewsroom.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { parties as partyWords } from '../../locales/parties.ts'
import { fetchOrganisations, type MemberOption, requestClearance } from '../clearance/clearanceClient.ts'
import { type Line, mastheadFrom, missingFrom, withMissing } from './masthead.ts'
import { MastheadLine } from './MastheadLine.tsx'
import { useMasthead } from './useMasthead.ts'
import '../../payload-internals/theme.css'
import './parties.css'

const EMPTY: Line = { wording: '', organisations: [], logos: true }

/** The organisations at the top of a text: in which lines, in which order, behind which words. */
export const MastheadField: ArrayFieldClientComponent = ({ field, path, readOnly }) => {
  const { i18n } = useTranslation()
  const said = inOwnWords('parties', partyWords, i18n.language)
  const { disabled } = useField({ path, hasRows: true })
  const { lines, write } = useMasthead()
  const { organisations, parties } = useParties()
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.acronym ?? '…'
  const derived = mastheadFrom({
    ...{ parties, support: said.wordings.support },
    idOf: (slug) => organisations.find((one) => one.slug === slug)?.id ?? null,
  })
  const missing = organisations.length > 0 ? missingFrom(lines, derived) : []
  const isFrozen = readOnly || field.admin?.readOnly || disabled
  const label = getTranslation(field.label || field.name, i18n)
  const changed = (at: number, line: Line) => write(lines.map((one, index) => (index === at ? line : one)))
  return (
    <div className="field-type masthead" id={`field-${path}`} role="group" aria-label={label}>
      <FieldLabel as="h3" label={label} path={path} />
      {lines.length === 0 && <p className="parties__hint">{said.top.empty}</p>}
      {lines.map((line, index) => (
        <MastheadLine
          key={index}
          {...{ index, line, organisations, said, nameOf }}
          isFrozen={Boolean(isFrozen)}
          isAlone={lines.length === 1}
          onChange={(next) => changed(index, next)}
          onRemove={() => write(lines.filter((_, other) => other !== index))}
        />
      ))}
      {!isFrozen && missing.length > 0 && (
        <p className="masthead__missing">
          {lines.length > 0 &&
            fill(said.top.missing, {
              organisations: new Intl.ListFormat(i18n.language).format(missing.map(nameOf)),
            })}{' '}
          <button
            type="button"
            className="masthead__button"
            data-part="follow"
            onClick={() => write(withMissing(lines, derived))}
          >
            {lines.length === 0 ? said.top.follow : said.top.add}
          </button>
        </p>
      )}
      {!isFrozen && (
        <button type="button" className="masthead__button" onClick={() => write([...lines, EMPTY])}>
          {said.top.addLine}
        </button>
      )}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

/** Who there is, and who takes part in this text; nobody until it is saved. */
const useParties = () => {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { organisationsDoor } = useKnown()
  const [organisations, setOrganisations] = useState<MemberOption[]>([])
  const [parties, setParties] = useState<ClearanceView['parties']>([])
  useEffect(() => {
    void fetchOrganisations(organisationsDoor).then(setOrganisations)
  }, [organisationsDoor])
  useEffect(() => {
    if (!id) return
    let isThere = true
    void requestClearance(`${config.routes.api}/${collectionSlug}/${id}/clearance`).then((answer) => {
      if (isThere && answer.ok && answer.view) setParties(answer.view.parties)
    })
    return () => {
      isThere = false
    }
  }, [id, collectionSlug, config.routes.api, lastUpdateTime])
  return { organisations, parties }
}
