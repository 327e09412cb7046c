/** Files of `DATA_DIR` whose times say when the last backup was complete, and when one was last checked. */
export const BACKUP_MARK = 'last-backup'
export const CHECK_MARK = 'last-backup-check'
