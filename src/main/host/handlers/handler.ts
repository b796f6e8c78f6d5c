// The type of what answers requests: one function for each name in the contract.
import type { z } from 'zod'
import type { RequestDefinition } from '../../../shared/protocol/define.ts'
import type { EditorWindow } from '../context.ts'

type AnswerOf<Definition extends RequestDefinition> = Exclude<Definition['answer'], undefined>

/** A handler for every request of an area: one that is missing is a type error. */
export type HandlersOf<Area extends Record<string, RequestDefinition>> = {
  [Name in keyof Area]: (
    asked: z.infer<Area[Name]['schema']>,
    window: EditorWindow,
  ) => Promise<AnswerOf<Area[Name]>> | AnswerOf<Area[Name]>
}
