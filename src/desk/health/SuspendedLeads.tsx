import { inOwnWords } from '../../domain/ownWords.ts'
import { stages } from '../../locales/stages.ts'
import { Moment } from '../myDesk/Moment.tsx'
import { stageName } from '../stages/stages.ts'
import { AbandonText } from './AbandonText.tsx'
import type { Shown } from './HealthRows.tsx'

/** What is in work of suspended leads, by a reference that says nothing of the text, and the button that gives it up. */
export const SuspendedLeads = ({ page, words: { suspendedLeads: words }, language }: Shown) => {
  const names = inOwnWords('stages', stages, language)
  if (page.suspendedLeads.length === 0) return null
  return (
    <section
      className="my-desk__section"
      aria-labelledby="health-suspended-leads"
      data-section="suspended-leads"
      data-standing="attention"
    >
      <h2 id="health-suspended-leads">{words.title}</h2>
      <p>{words.about}</p>
      <ul>
        {page.suspendedLeads.map(({ reference, name, state, since }) => (
          <li key={reference} className="my-desk__row" data-row={reference}>
            <span className="my-desk__title">
              <bdi>{name}</bdi> <bdi>{reference}</bdi>
            </span>
            <p>{stageName(state, names)}</p>
            <p className="my-desk__moments">
              <Moment label={words.since} at={since} now={page.now} language={language} />
            </p>
            <AbandonText reference={reference} words={words} />
          </li>
        ))}
      </ul>
    </section>
  )
}
