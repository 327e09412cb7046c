import { STORE } from '../storeUnderTest.ts'

/**
 * The whole matrix is run on SQLite. On a MongoDB or a PostgreSQL (scripts/test.ts names it) those of its cells are run again that the
 * store decides: what a `Where` of access or of the request finds (lists, counts, histories, a document by its id) and what
 * is read with it. What is refused to whoever has found a text is decided by the tables from the row that was found, in
 * code that knows no store; that these writes are whole on the others, too, the contract in tests/int proves, and each act
 * that is let through is done there once more (acts.test.ts). So it is with doors that show more of a text that was found,
 * which read the rows of its clearance by its id alone. A page of the admin for one text asks what `/api` asks,
 * and what is served to nobody is refused before any store is asked.
 */
export const isSecondStore = STORE !== 'sqlite'
