// How a request of the editor to the engine is declared: a zod schema for what is asked, a type for what is answered.
import type { z } from 'zod'

export interface RequestDefinition<Schema extends z.ZodType = z.ZodType, Answer = unknown> {
  /** Checked by the engine before anything else looks at it. */
  schema: Schema
  /** Never there at run time: it carries the answer's type. */
  answer?: Answer
  /**
   * Carried out twice it does something else than once: it is not asked again by itself when the connection was lost
   * before the answer. All others are.
   */
  once?: boolean
}

/** `request<Answer>()(schema)`: the answer's type is given, the schema's is found. */
export function request<Answer>({ once }: Pick<RequestDefinition, 'once'> = {}) {
  return <Schema extends z.ZodType>(schema: Schema): RequestDefinition<Schema, Answer> => ({ schema, once })
}
