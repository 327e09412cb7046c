'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { TEXT_STATES } from '../../domain/entries.ts'
import { languageNames, LOCALES } from '../../domain/locales.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { saved } from '../../locales/saved.ts'
import { organisationsOf } from '../../admin/ownRights.ts'
import { send } from '../../admin/send.ts'
import { useKnown, usePerson } from '../../admin/useNewsroom.ts'
import { usePathname, useSearchParams } from '../../payload-internals/navigation.ts'
import { stageWords } from '../stages/stages.ts'
import { type Chips, readChips, withChips } from './filters.ts'
import '../../payload-internals/theme.css'
import './savedFilters.css'

/** So many years back; older texts are found by their words. */
const YEARS = 4

/** Above a list of entries: one's own, what waits for the reader; by state, language, year of the last change, lead organisation. */
export const ListChips = () => {
  const { language } = useTranslation().i18n
  const words = inOwnWords('saved', saved, language).chips
  const { names } = stageWords(language)
  const { person } = usePerson()
  const organisations = useOrganisations()
  const path = usePathname()
  const search = useSearchParams().toString()
  const chips = readChips(search)
  const own = person ? organisationsOf(person) : []
  const isMine = own.length > 0 && chips.lead?.join() === own.join()
  const href = (change: Chips) => `${path}${withChips(search, { ...chips, ...change })}`
  const thisYear = new Date().getFullYear()

  const chip = (label: string, isOn: boolean, change: Chips) => (
    <Link
      key={label}
      className="list-chips__chip"
      href={href(isOn ? offOf(change) : change)}
      prefetch={false}
      aria-current={isOn ? 'true' : undefined}
      data-state={change.state}
    >
      {label}
    </Link>
  )
  return (
    <div className="list-chips" role="group" aria-label={words.title}>
      <span role="group" aria-label={words.own}>
        {own.length > 0 && chip(words.mine, isMine, { lead: own })}
        {chip(words.waiting, chips.isWaiting === true, { isWaiting: true })}
      </span>
      <span role="group" aria-label={words.states}>
        {TEXT_STATES.map((state) => chip(names[state], chips.state === state, { state }))}
      </span>
      <span role="group" aria-label={words.languages}>
        {LOCALES.map((locale) =>
          chip(languageNames[locale], chips.language === locale, { language: locale }),
        )}
      </span>
      <span role="group" aria-label={words.years}>
        {Array.from({ length: YEARS }, (_, back) => String(thisYear - back)).map((year) =>
          chip(year, chips.year === year, { year }),
        )}
      </span>
      <span role="group" aria-label={words.organisations}>
        {organisations.map(({ id, name }) =>
          chip(name, !isMine && chips.lead?.join() === id, { lead: [id] }),
        )}
      </span>
    </div>
  )
}

/** The same chip pressed again takes it off. */
const offOf = (change: Chips): Chips => Object.fromEntries(Object.keys(change).map((key) => [key, undefined]))

const useOrganisations = (): { id: string; name: string }[] => {
  const { organisationsDoor } = useKnown()
  const [found, setFound] = useState<{ id: string; name: string }[]>([])
  useEffect(() => {
    let isCurrent = true
    const url = `${organisationsDoor}?where[standing][equals]=member&limit=20&depth=0&sort=acronym`
    void send('GET', url).then((answer) => {
      const { docs = [] } = answer.body as { docs?: { id: string; acronym: string }[] }
      if (isCurrent && answer.ok) setFound(docs.map(({ id, acronym }) => ({ id, name: acronym })))
    })
    return () => {
      isCurrent = false
    }
  }, [organisationsDoor])
  return found
}
