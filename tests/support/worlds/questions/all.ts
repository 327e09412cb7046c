import fc from 'fast-check'
import { adminPages, serverFunctions } from './adminQuestions.ts'
import { clearance, heads, ownStory } from './clearanceQuestions.ts'
import { calendarsAndReports } from './datedQuestions.ts'
import { documents, histories, lists, searches } from './deskQuestions.ts'
import { creations, files, uploads } from './ownQuestions.ts'
import { passkeys, people } from './peopleQuestions.ts'
import type { Pools } from './pools.ts'
import type { Question } from './question.ts'
import type { Schema } from './schema.ts'
import { earlySight, staleStory } from './staleQuestions.ts'
import { site, wire } from './worldQuestions.ts'

/** What is asked, and how often of a hundred. */
export const allQuestions = async (asked: {
  schema: Schema
  pools: Pools
}): Promise<fc.Arbitrary<Question>> =>
  fc.oneof(
    { weight: 19, arbitrary: lists(asked) },
    { weight: 5, arbitrary: histories(asked) },
    { weight: 15, arbitrary: documents(asked) },
    { weight: 3, arbitrary: calendarsAndReports(asked) },
    { weight: 4, arbitrary: searches(asked) },
    { weight: 11, arbitrary: clearance(asked) },
    { weight: 2, arbitrary: heads(asked) },
    { weight: 9, arbitrary: wire(asked.pools) },
    { weight: 10, arbitrary: ownStory(asked) },
    { weight: 14, arbitrary: staleStory(asked) },
    { weight: 5, arbitrary: earlySight(asked) },
    { weight: 7, arbitrary: creations(asked) },
    { weight: 5, arbitrary: people(asked.pools) },
    { weight: 3, arbitrary: passkeys(asked.pools) },
    { weight: 4, arbitrary: site(asked.pools) },
    { weight: 3, arbitrary: await uploads(asked) },
    { weight: 3, arbitrary: files(asked) },
    { weight: 2, arbitrary: adminPages(asked) },
    { weight: 2, arbitrary: serverFunctions(asked) },
  )
