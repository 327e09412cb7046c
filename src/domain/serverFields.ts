/** Set by the server alone; whatever a client sends for them is ignored. */
export const SERVER_FIELDS = [
  'id',
  'state',
  'digest',
  'edition',
  'revision',
  'parties',
  'editedBy',
  'editedSince',
  'readers',
  'writers',
  'restoredSeq',
  'blankOf',
  'createdAt',
  'updatedAt',
] as const
