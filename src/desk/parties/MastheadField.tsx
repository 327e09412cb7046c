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
import { inOwnWords } from '../../domain/ownWords.ts'
import { parties as partyWords } from '../../locales/parties.ts'
import { requestClearance } from '../clearance/clearanceClient.ts'
import { mastheadFrom } from './masthead.ts'
import { MastheadLines } from './MastheadLines.tsx'
import { useMasthead } from './useMasthead.ts'
import { useOrganisations } from './useOrganisations.ts'
import '../../payload-internals/theme.css'

/** The organisations at the top of a text, in its form. */
export const MastheadField: ArrayFieldClientComponent = ({ field, path, readOnly }) => {
  const { i18n } = useTranslation()
  const said = inOwnWords('parties', partyWords, i18n.language)
  const { disabled } = useField({ path, hasRows: true })
  const { lines, write } = useMasthead()
  const organisations = useOrganisations(useKnown().organisationsDoor)
  const parties = useParties()
  const derived = mastheadFrom({
    ...{ parties, support: said.wordings.support },
    toId: (slug) => organisations.find((one) => one.slug === slug)?.id ?? null,
  })
  const label = getTranslation(field.label || field.name, i18n)
  return (
    <div className="field-type masthead" id={`field-${path}`} role="group" aria-label={label}>
      <FieldLabel as="h3" label={label} path={path} />
      <MastheadLines
        {...{ lines, derived, organisations, said }}
        isFrozen={Boolean(readOnly || field.admin?.readOnly || disabled)}
        language={i18n.language}
        onChange={write}
      />
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

/** Who takes part in this text; nobody until it is saved. */
const useParties = (): ClearanceView['parties'] => {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const [parties, setParties] = useState<ClearanceView['parties']>([])
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
  return parties
}
