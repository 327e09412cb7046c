import { ACCESS_TABLE, PERMISSIONS, KEY_PERMISSIONS } from '../../../src/domain/rights/table.ts'
import type { Reason } from '../../../src/errors.ts'
import { expectList, known, listsOne, tells, yesIf } from './answers.ts'
import type { Asked } from './ask.ts'
import type { Door } from './judge.ts'
import { KEEPERS, type KeeperKey } from './keepers.ts'
import { may, type Seat } from './people.ts'

export type KeeperProbe = Door & {
  name: string
  /** What its answer is made of: nothing is sent where it is left out. */
  sends?: 'newBody' | 'change'
  expected: string
  found?: (answer: Asked) => string
}

/** Why who reads it may not do it. */
const REFUSED: Record<KeeperKey, Reason> = {
  mediaContacts: 'not-editor',
  media: 'not-editor',
  organisations: 'forbidden',
  users: 'forbidden',
  invitations: 'forbidden',
  consumers: 'forbidden',
}

const isPicture = ({ headers }: Asked): string => yesIf(headers.get('content-type') === 'image/png')

/** What each door answers to this person, by the table; what is not in it stands beside. */
export const keeperProbes = (key: KeeperKey, seat: Seat): KeeperProbe[] => {
  const rights = ACCESS_TABLE[key]
  const isRead = may(rights.read, seat)
  const permits = (isAllowed: boolean) =>
    known(seat, isRead ? (isAllowed ? 'yes' : REFUSED[key]) : 'not-found')
  // Invitations have doors of their own: a manager asks in, takes back and sends again (domain/invitations.ts).
  const isInvitation = key === 'invitations'
  // So have consumers: made, given new keys, revoked (rights/table.ts).
  const isConsumer = key === 'consumers'
  const creates = isConsumer ? KEY_PERMISSIONS['make a consumer and its key'] : rights.create
  const canCreate = may(isInvitation ? PERMISSIONS.invite : creates, seat)
  const canDelete = may(isInvitation ? PERMISSIONS['take an invitation back'] : rights.delete, seat)
  const mark = KEEPERS[key].mark
  const reads = known(seat, isRead ? 'yes' : 'not-found')
  const list = expectList(rights.read, seat)
  return [
    {
      name: 'read',
      method: 'GET',
      path: '/ID',
      expected: reads,
      found: ({ body }) => yesIf(tells(body[mark])),
    },
    {
      name: 'list',
      method: 'GET',
      path: '?where[id][equals]=ID',
      expected: list,
      found: listsOne,
    },
    {
      name: 'count',
      method: 'GET',
      path: '/count?where[id][equals]=ID',
      expected: list,
      found: ({ body }) => yesIf(body.totalDocs === 1),
    },
    { name: 'access', method: 'POST', path: '/access/ID', expected: reads },
    { name: 'readVersions', method: 'GET', path: '/versions/ID', expected: 'not-found' },
    { name: 'duplicate', method: 'POST', path: '/ID/duplicate', expected: 'not-found' },
    { name: 'unlock', method: 'POST', path: '/unlock', expected: 'not-found' },
    {
      name: 'create',
      method: 'POST',
      path: '',
      sends: 'newBody',
      expected: known(seat, canCreate ? 'yes' : REFUSED[key]),
    },
    {
      name: 'update',
      method: 'PATCH',
      path: '/ID',
      sends: 'change',
      expected: isInvitation || isConsumer ? 'not-found' : permits(may(rights.update, seat)),
    },
    {
      name: 'delete',
      method: 'DELETE',
      path: '/ID',
      expected: isConsumer ? 'not-found' : permits(canDelete),
    },
    ...(isConsumer
      ? (['rotate', 'revoke'] as const).map((act): KeeperProbe => ({
          name: act,
          method: 'POST',
          path: `/ID/${act}`,
          expected: permits(
            may(KEY_PERMISSIONS[act === 'rotate' ? 'give a consumer a new key' : 'revoke a consumer'], seat),
          ),
        }))
      : []),
    ...(key === 'media'
      ? [{ name: 'file', method: 'GET', path: '/file/VERSION.png', expected: isRead ? 'yes' : 'not-found' }]
      : []),
    // Who may is asked behind the shape of what is sent (int/handOver).
    ...(key === 'users'
      ? [
          {
            ...{ name: 'hand over', method: 'POST', path: '/ID/hand-over' },
            expected: known(seat, isRead ? 'invalid' : 'not-found'),
          },
        ]
      : []),
    ...(key === 'organisations'
      ? [{ name: 'logo', method: 'GET', path: '/ID/logo', expected: reads, found: isPicture }]
      : []),
    ...(isInvitation
      ? [
          {
            name: 'again',
            method: 'POST',
            path: '/ID/again',
            expected: permits(may(PERMISSIONS['send an invitation again'], seat)),
          },
        ]
      : []),
  ]
}
