import { toMinute } from '../../domain/instants.ts'
import type { GrantState } from '../../domain/grants/grant.ts'
import type { ShownGrant } from './GrantsPanel.tsx'

const STATES: Record<GrantState, string> = {
  open: 'reads it now',
  closed: 'reads nothing yet: it opens at the release',
  ended: 'has ended',
  revoked: 'revoked',
}

type Props = {
  grant: ShownGrant
  mayRevoke: boolean
  mayForget: boolean
  onEnd: (how: 'revoke' | 'forget') => void
}

/** Who reads, since when and until when, and each reading. */
export const GrantRow = ({ grant, mayRevoke, mayForget, onEnd }: Props) => {
  const { reader, state, givenBy, givenAt, until, terms, reads } = grant
  const isInForce = state === 'open' || state === 'closed'
  return (
    <li data-grant={grant.id} data-state={state}>
      <p>
        <strong>{[reader.name, reader.organisation].filter(Boolean).join(', ')}</strong>: {STATES[state]}
      </p>
      <p className="clearance__hint">
        Given by {givenBy.name} on {toMinute(givenAt)} UTC{until && `, until ${toMinute(until)} UTC`}.{' '}
        {terms ? `Terms accepted on ${toMinute(terms.at)} UTC.` : 'Terms not accepted yet.'}
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
            Revoke
          </button>
        )}
        {reader.kind === 'journalist' && mayForget && reader.name !== '' && (
          <button type="button" className="clearance__button" onClick={() => onEnd('forget')}>
            Forget who it was
          </button>
        )}
      </div>
    </li>
  )
}
