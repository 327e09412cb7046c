import type { ClearanceView } from './viewTypes.ts'

/** What somebody has before them; `digest`: the last one that was shown of the revision, also when there is none at present. */
export type Text = Pick<ClearanceView, 'revision' | 'digest'>

/**
 * Whether somebody who has this text before them may act on that standing without reading anew. A digest stands for more
 * than a revision: dropped parties, contacts and logos are in it, so that two digests of one revision are two texts.
 */
export const isOfSameText = (seen: Text, news: Text): boolean =>
  seen.revision === news.revision &&
  (seen.digest === null || news.digest === null || seen.digest === news.digest)

/** What somebody has before them who reads this standing now. */
export const afterReading = ({ revision, digest }: Text, before: Text | null): Text => ({
  revision,
  digest: digest ?? (before?.revision === revision ? before.digest : null),
})

/** What changes when somebody has done something that this reader sees: two views with one mark show the same standing. */
export const markOfView = ({
  state,
  revision,
  log,
  actions,
}: Pick<ClearanceView, 'state' | 'revision' | 'log' | 'actions'>): string =>
  [state, revision, log.length, ...actions.map(({ action }) => action)].join(' ')
