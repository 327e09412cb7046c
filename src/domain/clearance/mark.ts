import type { ClearanceView } from './types.ts'

/** What changes when somebody has done something that this reader sees: two views with one mark show the same standing. */
export const markOfView = ({
  state,
  revision,
  log,
  actions,
}: Pick<ClearanceView, 'state' | 'revision' | 'log' | 'actions'>): string =>
  [state, revision, log.length, ...actions.map(({ action }) => action)].join(' ')
