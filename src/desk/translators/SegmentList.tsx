'use client'

import { directionOf } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import type { TranslatorsMessages } from '../../locales/translators.ts'
import type { Brought, SegmentView } from './view.ts'

/** What somebody has to look at comes first; what needs nobody is folded. */
const ORDER = ['moved', 'edited', 'marks', 'unknown', 'empty', 'put', 'same'] as const
const QUIET: readonly string[] = ['put', 'same', 'empty']

type Props = {
  brought: Brought
  /** Of the text. */
  title: string
  /** Of the reader. */
  language: string
  words: TranslatorsMessages
  /** Segments that are put although they have moved or were edited, by id. */
  also: readonly string[]
  isBusy: boolean
  onAlso: (also: readonly string[]) => void
  onPut: () => void
  onCancel: () => void
}

/** What a file would do to the text, passage by passage. */
export const SegmentList = (props: Props) => {
  const { brought, title, language, words, also, isBusy, onAlso, onPut, onCancel } = props
  const of = (outcome: string) => brought.segments.filter((segment) => segment.outcome === outcome)
  const count = of('put').length + also.length
  const toggle = (id: string, isOn: boolean) =>
    onAlso(isOn ? [...also, id] : also.filter((other) => other !== id))
  return (
    <div className="translators__found" data-found={brought.segments.length}>
      <h4 dir="auto">{title}</h4>
      {!brought.isWhole && <p className="translators__moved">{words.bring.moved}</p>}
      {ORDER.filter((outcome) => of(outcome).length > 0).map((outcome) => (
        <details key={outcome} data-outcome={outcome} open={!QUIET.includes(outcome)}>
          <summary>
            {words.outcomes[outcome]}: {fill(words.bring.counts, { count: of(outcome).length }, language)}
          </summary>
          {outcome in words.hints && <p>{words.hints[outcome as keyof TranslatorsMessages['hints']]}</p>}
          <ul>
            {of(outcome).map((segment) => (
              <Segment
                key={segment.id}
                {...{ segment, brought, words }}
                isOn={also.includes(segment.id)}
                onToggle={(isOn) => toggle(segment.id, isOn)}
              />
            ))}
          </ul>
        </details>
      ))}
      {brought.absent.length > 0 && (
        <details data-outcome="absent">
          <summary>
            {words.bring.absent} {fill(words.bring.counts, { count: brought.absent.length }, language)}
          </summary>
          <ul>
            {brought.absent.map(({ source }, index) => (
              <li key={index} lang={brought.source} dir={directionOf(brought.source)}>
                {source}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="translators__line">
        {count > 0 && (
          <button type="button" data-do="put" disabled={isBusy} onClick={onPut}>
            {fill(words.bring.put, { count }, language)}
          </button>
        )}
        <button type="button" data-do="cancel" disabled={isBusy} onClick={onCancel}>
          {words.bring.cancel}
        </button>
      </p>
    </div>
  )
}

type SegmentProps = {
  segment: SegmentView
  brought: Brought
  words: TranslatorsMessages
  isOn: boolean
  onToggle: (isOn: boolean) => void
}

const Segment = ({ segment, brought: { source, target }, words, isOn, onToggle }: SegmentProps) => {
  const { id, outcome, mayPut } = segment
  const [from, to] = [
    { lang: source, dir: directionOf(source) },
    { lang: target, dir: directionOf(target) },
  ]
  const isAsked = mayPut && (outcome === 'moved' || outcome === 'edited')
  return (
    <li data-segment={id}>
      <blockquote {...from}>
        {outcome === 'moved' ? fill(words.bring.was, { words: segment.was }) : segment.was}
      </blockquote>
      {outcome === 'moved' && segment.source !== '' && (
        <blockquote {...from}>{fill(words.bring.now, { words: segment.source })}</blockquote>
      )}
      {segment.words !== '' && <blockquote {...to}>{segment.words}</blockquote>}
      {outcome === 'edited' && segment.present !== '' && (
        <blockquote {...to}>{fill(words.bring.present, { words: segment.present })}</blockquote>
      )}
      {isAsked && (
        <label>
          <input type="checkbox" checked={isOn} onChange={({ target: box }) => onToggle(box.checked)} />{' '}
          {outcome === 'moved' ? words.bring.alsoMoved : words.bring.also}
        </label>
      )}
    </li>
  )
}
