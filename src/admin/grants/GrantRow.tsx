import { toMinute } from '../../domain/instants.ts'
import type { ClearanceWords } from '../clearance/words.ts'
import { fill } from '../phrases.ts'
import type { ShownGrant } from './GrantsPanel.tsx'

type Props = {
  grant: ShownGrant
  words: ClearanceWords
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
        <strong>{[reader.name, reader.organisation].filter(Boolean).join(', ')}</strong>:{' '}
        {words.sight.states[state]}
      </p>
      <p className="clearance__hint">
        {fill(until ? words.sight.givenUntil : words.sight.given, {
          name: givenBy.name,
          at: toMinute(givenAt),
          until: until ? toMinute(until) : '',
        })}{' '}
        {terms ? fill(words.sight.accepted, { at: toMinute(terms.at) }) : words.sight.notAccepted}
      </p>
      {reads.length > 0 && (
        <ol className="clearance__reads">
          {reads.map(({ number, at, form, digest }) => (
            <li key={number} value={number}>
              <time dateTime={at}>{toMinute(at)} UTC</time>, {form}, <code>{digest.slice(7, 15)}</code>
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
