import type Database from 'libsql'

/** A database that compiles a question once. */
export class CompilingOnce extends Database {}
