import { bodyHtml } from '../../domain/import/bodyHtml.ts'
import { blocksAs } from '../../domain/import/place.ts'
import type { Guess, Named, ProposedEvent, ProposedText, Proposal } from '../../domain/import/proposal.ts'
import { directionOf, languageName } from '../../domain/locales.ts'
import { cityOf } from '../../domain/instants.ts'
import { fill } from '../../domain/messages.ts'
import { sayDay } from '../../domain/moments/sayMoment.ts'
import type { ImportingMessages } from '../../locales/importing.ts'
import { ContactCards } from './ContactCards.tsx'
import { GuessLine } from './GuessLine.tsx'
import { nameOf } from './names.ts'

type Props = {
  proposal: Proposal
  /** Of the reader. */
  language: string
  words: ImportingMessages
  sources: Readonly<Record<string, string>>
  onSource: (text: string, source: string) => void
  onChange: (proposal: Proposal) => void
}

/** What would be made: each text as it will be printed, with its facts above it. */
export const ProposedTexts = ({ proposal, language, words, sources, onSource, onChange }: Props) => {
  const change = (text: ProposedText, next: Partial<ProposedText>) =>
    onChange({ ...proposal, texts: proposal.texts.map((one) => (one === text ? { ...text, ...next } : one)) })
  return (
    <section className="import__proposed" aria-labelledby="import-proposed">
      <h2 id="import-proposed" tabIndex={-1}>
        {words.proposed}
      </h2>
      {proposal.texts.map((text, index) => (
        <article key={text.key} data-text={text.key} data-type={text.type}>
          <h3>{nameOf(text, index, words)}</h3>
          {index === 0 && <CoverFacts {...{ proposal, language, words, onChange }} />}
          <TextFacts {...{ text, language, words, change }} />
          {text.reproduced?.value && (
            <label className="import__source">
              {words.source}
              <input
                value={sources[text.key] ?? ''}
                onChange={({ target }) => onSource(text.key, target.value)}
              />
              <small>{fill(words.sourceHow, { organisation: text.issuer?.value.name ?? '' })}</small>
            </label>
          )}
          {text.languages.map((locale, place) => {
            const as = (role: 'body' | 'notesToEditors') =>
              blocksAs(proposal, { entry: text.key, role, locale, isFirst: place === 0 })
            const html = bodyHtml([...as('body'), ...as('notesToEditors')])
            return (
              <div key={locale} lang={locale} dir={directionOf(locale)} className="import__printed">
                {text.languages.length > 1 && <small>{languageName(locale, language)}</small>}
                <h4>{text.titles[locale] ?? words.untitled}</h4>
                {/* Our own elements around escaped words, as it is pasted (domain/paste/toHtml). */}
                <div dangerouslySetInnerHTML={{ __html: html }} />
              </div>
            )
          })}
        </article>
      ))}
      <ContactCards
        contacts={proposal.contacts}
        words={words}
        onChange={(contacts) => onChange({ ...proposal, contacts })}
      />
    </section>
  )
}

const asIs = (value: string): string => value
/** `Tuesday 30 July 2024, 10:15`, as its reader says it. */
const momentIn =
  (language: string) =>
  (wallTime: string): string =>
    `${sayDay(wallTime.slice(0, 10), language)}, ${wallTime.slice(11)}`
/** A zone by its city. */
const place = (zone: string): string => cityOf(zone)
const named = ({ name }: Named): string => name

type CoverProps = Pick<Props, 'proposal' | 'language' | 'words' | 'onChange'>

const CoverFacts = ({ proposal, language, words, onChange }: CoverProps) => (
  <dl>
    <GuessLine
      {...{ name: 'masthead', label: words.facts.masthead, guess: proposal.masthead, words }}
      show={(lines) =>
        lines
          .map(({ wording, organisations }) =>
            [wording, organisations.map(named).join(', ')].filter(Boolean).join(' '),
          )
          .join(' · ')
      }
    />
    <GuessLine
      {...{ name: 'number', label: words.facts.number, guess: proposal.number, words }}
      show={asIs}
    />
    <GuessLine {...{ name: 'date', label: words.facts.date, guess: proposal.date, words }} show={asIs} />
    <GuessLine
      {...{ name: 'embargo', label: words.facts.embargo, guess: proposal.embargo, words }}
      show={({ wallTime, zone }) =>
        `${momentIn(language)(wallTime)} (${zone === null ? words.noZone : place(zone)})`
      }
      onChoose={(embargo) => onChange({ ...proposal, embargo })}
    />
  </dl>
)

const showFor = (name: string, language: string): ((value: string) => string) => {
  if (name === 'zone') return place
  return name === 'start' || name === 'end' || name === 'mediaCall' ? momentIn(language) : asIs
}

type TextProps = {
  text: ProposedText
  language: string
  words: ImportingMessages
  change: (text: ProposedText, next: Partial<ProposedText>) => void
}

const TextFacts = ({ text, language, words, change }: TextProps) => {
  const { event } = text
  const set = (next: Partial<ProposedEvent>) => event && change(text, { event: { ...event, ...next } })
  const line = (
    name: 'start' | 'end' | 'mediaCall' | 'zone' | 'venue' | 'hall' | 'city' | 'country' | 'link',
  ) => (
    <GuessLine
      {...{ name, label: words.facts[name], guess: event?.[name] ?? null, words }}
      show={showFor(name, language)}
      onChoose={(guess: Guess<string>) => set({ [name]: guess })}
    />
  )
  return (
    <dl>
      <GuessLine
        {...{
          name: 'kind',
          label: words.facts.kind,
          guess: text.type === 'statement' ? text.kind : null,
          words,
        }}
        show={(kind) => words.kinds[kind]}
        onChoose={(kind) => change(text, { kind })}
      />
      <GuessLine {...{ name: 'issuer', label: words.facts.issuer, guess: text.issuer, words }} show={named} />
      <GuessLine
        {...{ name: 'speaker', label: words.facts.speaker, guess: text.speaker, words }}
        show={({ honorific, name, office }) => [honorific, name, office].filter(Boolean).join(' ')}
      />
      <GuessLine
        {...{ name: 'reproduced', label: words.facts.reproduced, guess: text.reproduced, words }}
        show={(is) => (is ? words.yes : words.no)}
        onChoose={(reproduced) => change(text, { reproduced })}
      />
      <GuessLine
        {...{ name: 'dateline', label: words.facts.dateline, guess: text.dateline, words }}
        show={({ place, date }) => [place, date].filter(Boolean).join(', ')}
      />
      {line('start')}
      {line('end')}
      {line('mediaCall')}
      {line('zone')}
      {line('hall')}
      {line('venue')}
      {line('city')}
      {line('country')}
      {line('link')}
      {event?.guests.map((guest, index) => (
        <GuessLine
          key={index}
          {...{ name: 'guests', label: guest.value.role || words.facts.guests, guess: guest, words }}
          show={({ name, office }) => [name, office].filter(Boolean).join(', ')}
        />
      ))}
      {event?.organisers.map((organiser, index) => (
        <GuessLine
          key={index}
          {...{
            name: 'organisers',
            label: organiser.value.role || words.facts.organisers,
            guess: organiser,
            words,
          }}
          show={({ name }) => name.name}
        />
      ))}
      <GuessLine
        {...{ name: 'expected', label: words.facts.expected, guess: event?.expected ?? null, words }}
        show={({ qualifier, number }) => `${qualifier} ${number}`}
      />
    </dl>
  )
}
