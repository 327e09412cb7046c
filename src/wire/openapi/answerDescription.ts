import { publicAnswer } from '../answers.ts'
import type { WireAnswer } from '../request.ts'
import { describeWire } from './describeWire.ts'

/** The description for programs, the same for everybody in every language. */
export const answerDescription = (publicUrl: string): WireAnswer =>
  publicAnswer({ body: JSON.stringify(describeWire(publicUrl)), type: 'application/json; charset=utf-8' })
