import { act, type Outcome, type Request, type Running } from './act.ts'
import { requestOf } from './aim.ts'
import { goalOf, happen } from './around.ts'
import { forward } from './forward.ts'
import type { Watch } from './invariants.ts'
import { project } from './project.ts'
import type { Step } from './steps.ts'
import type { World } from './world.ts'

/** Longer than this no act takes: whoever waits longer has ended, one way or the other. */
const MOMENT = 100

type Started = { request: Request; running: Running }

/** Lets a step happen to the world. */
export class Hands {
  private started: Started[] = []
  private acts = 0
  private moments = 0

  constructor(
    private readonly world: World,
    private readonly watch: Watch,
  ) {}

  take(step: Step): void {
    this.world.say(() => JSON.stringify(step))
    if (step.do === 'act') this.request(requestOf(this.world, step), step.pause)
    if (step.do === 'forward') this.forward(step)
    if (step.do === 'tick') this.tick(step.to)
    if (step.do === 'resume') this.resume(step.index, step.pauses)
    if (step.do === 'crash') this.crash(step.node)
    happen(this.world, step)
  }

  /** Everything that is under way goes on to its end. */
  finish(): void {
    while (this.started.length > 0) this.resume(0, 0)
  }

  request(request: Omit<Request, 'id'>, pause = 0): void {
    this.begin({ ...request, id: (this.acts += 1) }, pause)
  }

  private forward({ entry, node, pick, times, pause }: Extract<Step, { do: 'forward' }>): void {
    for (let left = times; left > 0; left -= 1) {
      const { world } = this
      const next = forward({ world, entry, now: world.now(node), pick: pick + left })
      if (!next) return
      const hasBegun = this.world.logs[next.entry].length
      this.request({ ...next, node }, left === 1 ? pause : 0)
      if (this.world.logs[next.entry].length === hasBegun) return
    }
  }

  /** On one server the acts on one entry come one after the other. */
  private begin(request: Request, pause: number): void {
    const before = this.started.findIndex(
      (each) => each.request.node === request.node && each.request.entry === request.entry,
    )
    if (before >= 0) this.resume(before, 0)
    const { world } = this
    world.say(
      () =>
        `  ${request.person} on server ${request.node}: ${request.action} ${request.entry} ${JSON.stringify(request.body)}`,
    )
    project(world, request.entry)
    this.run({ request, running: act(world, request) }, pause)
  }

  private run(started: Started, pauses: number): void {
    for (let pause = 1; ; pause += 1) {
      const { done, value } = started.running.next()
      this.watch.look()
      if (done) return this.end(started.request, value)
      if (pause === pauses) {
        this.world.say(() => `    … is ${value}, and waits`)
        this.started.push(started)
        return
      }
    }
  }

  private end({ id, entry, action }: Request, outcome: Outcome): void {
    if (outcome.done) this.watch.acknowledged.push({ act: id, entry, action })
    else {
      if (/^stale/.test(outcome.reason)) this.world.reach('what was seen is not there any more')
      this.world.say(() => `    refused: ${outcome.sentence}`)
    }
    project(this.world, entry)
  }

  private resume(index: number, pauses: number): void {
    const [started] = this.started.splice(index, 1)
    if (!started) return
    this.world.say(
      () => `  … ${started.request.person} goes on with ${started.request.action} ${started.request.entry}`,
    )
    this.run(started, pauses)
  }

  private crash(node: number): void {
    const lost = this.started.filter(({ request }) => request.node === node)
    this.started = this.started.filter((each) => !lost.includes(each))
    for (const { request } of lost) {
      if (request.action === 'submit') this.world.desks[request.entry].closed = false
      this.world.reach('a server dies in an act')
      const hasBegun = [...this.world.acts.values()].includes(request.id)
      if (hasBegun) this.world.reach('a server dies between two events')
    }
  }

  private tick(to: Extract<Step, { do: 'tick' }>['to']): void {
    const { world } = this
    if (to === 'moment' && this.moments < 3) this.moments += 1
    else {
      this.finish()
      this.moments = 0
    }
    world.time = Math.max(world.time + MOMENT, goalOf(world, to))
    world.say(() => `  it is ${new Date(world.time).toISOString()}`)
  }
}
