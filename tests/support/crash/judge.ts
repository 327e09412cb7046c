import { setTimeout as pause } from 'node:timers/promises'
import { type Act, isAnswered } from './acts.ts'
import { deskAt, type Desk, type Reached, type Request } from './desk.ts'
import type { Host } from './host.ts'
import type { EntryName, Stage } from './stage.ts'
import { faultsOfEvidence, findUnsettled, growthOf, readSnapshot, type Snapshot } from './views.ts'
import { faultsAtOnce, faultsWhenSettled } from './wire.ts'

/** What the reconciler has for what a crash has left. */
const SETTLED_IN_MS = 5_000
const LOOK_MS = 50

/** The events that an act writes when nothing comes between. */
export type Whole = Partial<Record<EntryName, string[]>>

export type Case = {
  stage: Stage
  act: Act
  request: Request
  whole: Whole
  /** The newsroom as all copies of it begin. */
  before: Pick<Snapshot, 'logs'>
  /** The answer that the person got before the server died, if any. */
  answer: Reached | null
  /** A save is one write, and not a claim of its revision with the words behind it. */
  hasTransactions: boolean
  /** The title that was saved, and acknowledged, right before. */
  kept: string
}

export type Finding = {
  found: 'done' | 'not done' | 'unclear'
  /** Milliseconds from the opening of the data until requests were answered. */
  openMs: number
  /** And until it had been seen that all is as the log says. */
  settledMs: number
  again: number | null
  faults: string[]
}

type Open = { host: Host; url: string; openedAt: number; openMs: number }

/** Looks at a newsroom that has been started again after a kill. */
export const judge = async (given: Case, { host, url, openedAt, openMs }: Open): Promise<Finding> => {
  const { stage, act, request, answer, kept } = given
  const desk = deskAt(url, stage.tokens)
  const first = await settle({ ...given, desk, host, openedAt })
  const isDone = await isDoneOr(first.faults, () => act.isDone(desk, stage, request))
  const faults = [...first.faults]
  if (answer && answer.status < 300 && !isDone) faults.push('an acknowledged act is lost')
  if (first.snapshot.documents.draft.title !== kept) faults.push('an acknowledged save is lost')
  if (act.touches.length > 0 && first.found !== (isDone ? 'done' : 'not done'))
    faults.push(`the logs say ${first.found}, and the doors ${isDone ? 'done' : 'not done'}`)
  const again = await repeat(given, desk, isDone)
  if (!again || !isAnswered(again) || (again.status === 409) !== (isDone && act.name !== 'upload'))
    faults.push(`the same again is answered ${again?.status} ${JSON.stringify(again?.body.errors ?? null)}`)
  const second = await settle({ ...given, desk, host, openedAt: Date.now() })
  if (!(await isDoneOr(faults, () => act.isDone(desk, stage, request))))
    faults.push('done again it is not done')
  if (act.touches.length > 0 && second.found !== 'done') faults.push('done again the logs are not whole')
  return {
    found: isDone ? 'done' : 'not done',
    openMs,
    settledMs: first.settledAt - openedAt,
    again: again?.status ?? null,
    // What a crash has broken in a log stays broken in it, so that one look at the end is enough.
    faults: [...faults, ...second.faults, ...(await faultsOfEvidence(desk, stage))],
  }
}

/**
 * Without transactions a kill may leave the claim of a revision and none of its words: nothing is lost, and who saves again
 * is told to read the text first.
 */
const repeat = async (
  { act, stage, request, hasTransactions }: Case,
  desk: Desk,
  isDone: boolean,
): Promise<Reached | null> => {
  const again = await desk.send(request)
  const isClaimed = act.name === 'save' && !isDone && !hasTransactions && again?.status === 409
  return isClaimed ? desk.send(await act.prepare(desk, stage)) : again
}

const isDoneOr = (faults: string[], ask: () => Promise<boolean>): Promise<boolean> =>
  ask().catch((error: unknown) => {
    faults.push(String(error))
    return false
  })

type Settling = Pick<Case, 'stage' | 'act' | 'whole' | 'before'> & {
  desk: Desk
  host: Host
  openedAt: number
}
type Settled = { snapshot: Snapshot; found: Finding['found']; settledAt: number; faults: string[] }

/** Waits until the newsroom shows what its logs say; what must never be is looked for at every look. */
const settle = async ({ stage, desk, host, openedAt, ...rest }: Settling): Promise<Settled> => {
  for (;;) {
    const snapshot = await readSnapshot(desk, stage)
    const known = { ...snapshot, entries: stage.entries }
    const never = await faultsAtOnce(desk, known)
    const { found, faults } = outcomeOf({ ...rest, snapshot })
    const late = [
      ...(await findUnsettled(host, snapshot)),
      ...(await faultsWhenSettled(desk, known)),
      ...(found === 'unclear' ? ['the logs have a part of the act'] : []),
    ]
    const settledAt = Date.now()
    const isOver = late.length === 0 || settledAt - openedAt > SETTLED_IN_MS
    if (isOver || never.length + faults.length > 0) {
      return { snapshot, found, settledAt, faults: [...never, ...faults, ...late] }
    }
    await pause(LOOK_MS)
  }
}

type Look = Pick<Case, 'act' | 'whole' | 'before'> & { snapshot: Snapshot }

/** Whole in every log that it concerns, or in none that decides; nothing else has grown. */
const outcomeOf = ({ act, whole, before, snapshot }: Look): Pick<Settled, 'found' | 'faults'> => {
  const growth = growthOf(before, snapshot)
  const faults = (Object.keys(growth) as EntryName[]).flatMap((name) => {
    const grown = growth[name]
    if (grown === null) return [`an event of ${name} is gone`]
    const most = whole[name] ?? []
    const isPart = grown.length <= most.length && grown.every((type, index) => type === most[index])
    return isPart ? [] : [`${name} has ${grown.join(', ')} in its log`]
  })
  const isWhole = act.touches.every((name) => growth[name]?.length === whole[name]?.length)
  const [decisive] = act.touches
  if (isWhole) return { found: 'done', faults }
  return { found: decisive && growth[decisive]?.length === 0 ? 'not done' : 'unclear', faults }
}
