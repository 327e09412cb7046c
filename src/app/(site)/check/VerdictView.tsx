import type { Seen, Verdict } from '../../../domain/checking/judge.ts'
import { toWords } from '../../../domain/checking/words.ts'
import { formatInstant } from '../../../domain/dates.ts'
import { changedLines } from '../../../domain/differences/changedLines.ts'
import type { WordChange } from '../../../domain/differences/diffWords.ts'
import { directionOf, type Locale } from '../../../domain/locales.ts'
import type { CheckMessages } from '../../../locales/check.ts'
import type { Segments } from './newsroomAt.ts'
import { aboutOf, type Mark, markOf, sayVerdict } from './sentences.ts'

type Props = {
  verdict: Verdict
  seen: Seen
  sha256: string | null
  isOffline: boolean
  origin: string
  locale: Locale
  said: CheckMessages
  segments: Segments
}

const SIGNS: Record<Mark, string> = { good: '✓', mind: '!', bad: '✕', none: '?' }

/** The verdict as a sentence with its mark, its reason, what has changed, and for experts what it rests on. */
export const VerdictView = (props: Props) => {
  const { verdict, said, locale, segments, origin, isOffline } = props
  const { head, sentences } = sayVerdict(verdict, { said, locale, isOffline })
  const about = aboutOf(verdict)
  const mark = markOf(verdict)
  return (
    <section className={`verdict verdict-${mark}`} data-verdict={verdict.is}>
      <h2>
        <span className="verdict-sign" aria-hidden="true">
          {SIGNS[mark]}
        </span>{' '}
        <bdi>{head}</bdi>
      </h2>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <bdi>{sentence}</bdi>
        </p>
      ))}
      {verdict.is === 'changed' ? (
        <Changes changes={verdict.changes} language={verdict.about.locale} said={said} />
      ) : null}
      {verdict.is === 'unreadable' && about ? <SideBySide {...props} /> : null}
      {about ? (
        <p>
          <a href={`${origin}/${about.locale}/${segments[about.type]}/${about.slug}`}>{said.open}</a>
        </p>
      ) : null}
      <Experts {...props} />
    </section>
  )
}

type ChangesProps = { changes: readonly WordChange[]; language: Locale; said: CheckMessages }

const TAGS = { removed: 'del', added: 'ins', same: 'span' } as const

/** A line for each place, in the direction of the text; what is struck and marked is said in words, too. */
const Changes = ({ changes, language, said }: ChangesProps) => (
  <ul className="changes" lang={language} dir={directionOf(language)}>
    {changedLines(changes).map((line, index) => (
      <li key={index}>
        {line.map(({ kind, text }, place) => {
          const Tag = TAGS[kind]
          return (
            <Tag key={place}>
              {kind === 'same' ? null : (
                <span className="sr">{kind === 'removed' ? said.was : said.here} </span>
              )}
              {text}
              {kind === 'removed' ? ' ' : ''}
            </Tag>
          )
        })}
      </li>
    ))}
  </ul>
)

/** What was read, beside what was published: for people's eyes. */
const SideBySide = ({ verdict, seen, said }: Props) => {
  const about = aboutOf(verdict)
  if (!about) return null
  return (
    <div className="beside">
      <div lang={about.locale} dir={directionOf(about.locale)}>
        <h3>{said.was}</h3>
        {about.text.paragraphs.map(({ text }, index) => (
          <p key={index}>{text}</p>
        ))}
      </div>
      <div lang={about.locale} dir={directionOf(about.locale)}>
        <h3>{said.here}</h3>
        {seen.text.split('\n').map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
    </div>
  )
}

const Experts = ({ verdict, seen, sha256, said, locale, segments, origin }: Props) => {
  const about = aboutOf(verdict)
  const path = about ? `${origin}/v1/${segments[about.type]}/${about.slug}` : null
  const count = toWords(seen.text).tokens.length
  return (
    <details className="experts">
      <summary>{said.experts}</summary>
      <dl>
        {sha256 ? <Fact name={said.hash} value={sha256} /> : null}
        {about ? <Fact name={said.fingerprint} value={about.digest} /> : null}
        {verdict.is === 'withdrawn' ? <Fact name={said.fingerprint} value={verdict.gone.digest} /> : null}
        {about?.availableAt ? (
          <Fact name={said.publishedAt} value={formatInstant(about.availableAt, locale)} />
        ) : null}
        {count > 0 ? <Fact name={said.readWords} value={String(count)} /> : null}
      </dl>
      {about && path ? (
        <p>
          <a href={`${path}/proof?edition=${about.edition}`}>{said.proof}</a>
        </p>
      ) : null}
    </details>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd dir="ltr">{value}</dd>
  </div>
)
