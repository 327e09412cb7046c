import { type Message, piecesOf } from '../../domain/messages.ts'
import { toMinute } from '../../domain/instants.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import type { ShownGrant } from './GrantsPanel.tsx'

type Props = {
  grant: ShownGrant
  words: ClearanceMessages
  mayRevoke: boolean
  mayForget: boolean
  onEnd: (how: 'revoke' | 'forget') => void
}

/** Who reads, since when and until when, and each reading. */
export const GrantRow = ({ grant, words, mayRevoke, mayForget, onEnd }: Props) => {
  const { reader, state, givenBy, givenAt, until, terms, reads } = grant
  const isInForce = state === 'open' || state === 'closed'
  return (
    <li data-grant={grant.id} data-state={state}>
      <p>
        <strong>
          <bdi>{[reader.name, reader.organisation].filter(Boolean).join(', ')}</bdi>
        </strong>
        : {words.sight.states[state]}
      </p>
      <p className="clearance__hint">
        {said(until ? words.sight.givenUntil : words.sight.given, {
          name: givenBy.name,
          at: toMinute(givenAt),
          until: until ? toMinute(until) : '',
        })}{' '}
        {terms ? said(words.sight.accepted, { at: toMinute(terms.at) }) : words.sight.notAccepted}
      </p>
      {reads.length > 0 && (
        <ol className="clearance__reads">
          {reads.map(({ number, at, form, digest }) => (
            <li key={number} value={number}>
              <bdi>
                <time dateTime={at}>{toMinute(at)} UTC</time>
              </bdi>
              , <bdi>{form}</bdi>,{' '}
              <bdi>
                <code>{digest.slice(7, 15)}</code>
              </bdi>
            </li>
          ))}
        </ol>
      )}
      <div className="clearance__actions">
        {isInForce && mayRevoke && (
          <button type="button" className="clearance__button" onClick={() => onEnd('revoke')}>
            {words.sight.revoke}
          </button>
        )}
        {reader.kind === 'journalist' && mayForget && reader.name !== '' && (
          <button type="button" className="clearance__button" onClick={() => onEnd('forget')}>
            {words.sight.forget}
          </button>
        )}
      </div>
    </li>
  )
}

/** Names and times keep their own direction, whatever the sentence's is. */
const said = (sentence: string | Message, values: Readonly<Record<string, string>>) =>
  piecesOf(sentence).map((piece, index) =>
    'text' in piece ? piece.text : <bdi key={index}>{values[piece.place]}</bdi>,
  )
