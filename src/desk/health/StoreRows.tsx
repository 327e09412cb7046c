import { fill } from '../../domain/messages.ts'
import { Moment } from '../myDesk/Moment.tsx'
import { saySize } from './healthPage.ts'
import type { Shown } from './HealthRows.tsx'

export const StoreRows = ({ page, words: { store: words }, language }: Shown) => {
  const secrets = sayRotation(page, words)
  if (!page.store) return secrets && <p>{secrets}</p>
  const { isThere, answeredMs, migrations, storage, bytes } = page.store
  const free = storage?.freeBytes ?? null
  const says = [
    isThere ? fill(words.answered, { milliseconds: Math.max(1, Math.round(answeredMs)) }) : words.silent,
    ...(migrations?.pending ? [words.migrations] : []),
    ...(bytes === null ? [] : [fill(words.takes, { size: saySize(bytes, language) })]),
    ...(storage?.isFull ? [words.full] : []),
    ...(free === null ? [] : [fill(words.free, { size: saySize(free, language) })]),
    ...(secrets === null ? [] : [secrets]),
  ]
  return says.map((sentence) => <p key={sentence}>{sentence}</p>)
}

const sayRotation = ({ rotation }: Shown['page'], words: Shown['words']['store']): string | null => {
  const { standing, secondFactors, webhookSecrets } = rotation ?? {}
  if (standing === 'done') return words.secretReplaced
  if (standing === 'behind') return words.secretBehind
  if (standing !== 'replacing') return null
  return fill(words.secretLeft, { count: (secondFactors ?? 0) + (webhookSecrets ?? 0) })
}

export const BackupRows = ({ page, words: { backup: words }, language }: Shown) => {
  if (!page.store) return null
  const { backupAt } = page.store
  if (backupAt === null) return <p>{words.none}</p>
  return (
    <p className="my-desk__moments">
      <Moment label={words.last} at={backupAt} now={page.now} language={language} />
    </p>
  )
}
