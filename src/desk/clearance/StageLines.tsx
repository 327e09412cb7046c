import type { ReactNode } from 'react'
import { type Stage, stepsOf } from '../../domain/stages.ts'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { fill } from '../../domain/messages.ts'
import { toMinute } from '../../domain/toMinute.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import type { StagesMessages } from '../../locales/stages.ts'
import { stageName, stageWords, waitsWords } from '../stages/stages.ts'
import type { MemberOption } from './clearanceClient.ts'
import { deadlineOf, nameIn } from './clearanceText.ts'
import { Countdown } from './Countdown.tsx'
import { SuspendedLeadLines } from './SuspendedLeadLines.tsx'

type Props = {
  view: ClearanceView
  organisations: readonly MemberOption[]
  words: ClearanceMessages
  language: string
}

/** Where the text is: the steps, its stage in a word, whom it waits for, and what happens next. */
export const StageLines = ({ view, organisations, words, language }: Props) => {
  const { stage, state, digest } = view
  const said = stageWords(language)
  const waits = waitsWords(
    stage.waitsFor.map((slug) => nameIn(organisations, slug)),
    said,
  )
  const deadline = deadlineOf(view, words)
  return (
    <>
      <Steps stage={stage.stage} words={said} />
      <p className="clearance__state" data-state={state} data-stage={stage.stage} tabIndex={-1}>
        {stageName(stage.stage, said)}
        {digest && <code title={digest}>{digest.slice(7, 15)}</code>}
      </p>
      {waits && <Line part="waits">{waits}</Line>}
      {deadline && <Line>{deadline}</Line>}
      <SuspendedLeadLines {...{ view, organisations, words }} />
      <Coming {...{ view, language }} words={said} />
      <Out {...{ view, words }} said={said} />
    </>
  )
}

/** How far the text has come: a line of steps, which ends where it is. */
const Steps = ({ stage, words }: { stage: Stage; words: StagesMessages }) => (
  <ol className="clearance__steps">
    {stepsOf(stage).map(({ step, is }) => (
      <li key={step} data-is={is} aria-current={step === stage ? 'step' : undefined}>
        {stageName(step, words)}
      </li>
    ))}
  </ol>
)

type LineProps = { part?: string; standing?: string; children: ReactNode }

const Line = ({ part, standing, children }: LineProps) => (
  <p className="clearance__wire" data-part={part} data-standing={standing}>
    {children}
  </p>
)

type ComingProps = { view: ClearanceView; words: StagesMessages; language: string }

/** What waits for its instant, or was stopped before it. */
const Coming = ({ view: { stage, scheduled, embargo, now }, words, language }: ComingProps) => (
  <>
    {scheduled && (
      <Line part="scheduled">
        <Countdown at={scheduled.availableAt} zone={embargo?.zone ?? 'UTC'} {...{ now, words, language }} />
      </Line>
    )}
    {scheduled && <Line>{words.next.scheduled}</Line>}
    {stage.stage === 'held' && <Line part="held">{words.next.held}</Line>}
  </>
)

type OutProps = { view: ClearanceView; words: ClearanceMessages; said: StagesMessages }

/** What readers find of it, where, and what may be done next. */
const Out = ({ view: { wire, page, stage }, words, said }: OutProps) => {
  if (!wire) return null
  const { standing, edition, availableAt } = wire
  const action = words.actions.correct.label
  return (
    <>
      <Line standing={standing}>
        {fill(words.wire[standing], { edition: String(edition), at: toMinute(availableAt) })}{' '}
        {page && standing !== 'suspended' && (
          <PageLink page={page}>
            {standing === 'withdrawn' ? said.links.withdrawn : said.links.published}
          </PageLink>
        )}
      </Line>
      {standing === 'suspended' && <Line part="next">{said.next.suspended}</Line>}
      {standing === 'withdrawn' && <Line part="next">{fill(said.next.withdrawn, { action })}</Line>}
      {stage.replaced && (
        <Line part="replaced">
          {fill(said.next.replaced, {
            edition: String(stage.replaced.edition),
            by: String(stage.replaced.by),
          })}
        </Line>
      )}
    </>
  )
}

const PageLink = ({ page, children }: { page: string; children: ReactNode }) => (
  <a href={page} target="_blank" rel="noreferrer">
    {children}
  </a>
)
