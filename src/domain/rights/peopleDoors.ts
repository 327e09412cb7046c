/** A door of the collection of people beside a host's accounts, other than those that Payload gives every collection. */
export type PeopleDoor = { method: 'get' | 'post' | 'patch'; path: string; does: string }

/** The page on access and the tests read it; who may is asked behind each door, by the table of rights. */
export const PEOPLE_DOORS: readonly PeopleDoor[] = [
  { method: 'get', path: '/me', does: 'who the account is to the newsroom; nobody: `{"person": null}`' },
  { method: 'post', path: '/second-factor', does: 'a new secret; with a code of the present one, if any' },
  { method: 'post', path: '/second-factor/confirm', does: 'its first code; recovery codes, shown once' },
  { method: 'post', path: '/second-factor/recovery-codes', does: 'new ones, for a code' },
  { method: 'post', path: '/second-factor/end', does: 'no second factor any more, for a code' },
  { method: 'post', path: '/:id/second-factor/reset', does: 'taken back by a manager' },
  { method: 'post', path: '/access/:id', does: 'what one may do with a person whom one may read' },
  { method: 'post', path: '/', does: 'a person for an account of the host’s' },
  { method: 'patch', path: '/:id', does: 'changes of a person' },
]
