import type { Id } from '../base/units.ts'
import type { CiteData } from './dataset.ts'
import type { Dates } from './dates.ts'
import { byInstant, firstSince } from './derive.ts'
import type {
  ClaimRow,
  CorrectionRow,
  EntityRow,
  EventRow,
  FigureRow,
  QuestionRow,
  RecordRow,
  RelationRow,
  Row,
  SourceRow,
  TourRow,
} from './rows.ts'
import type {
  Cite,
  Claim,
  Correction,
  Entity,
  Event,
  Figure,
  Position,
  Question,
  RecordType,
  Relation,
  Source,
  Story,
  StoryRecord,
  Tour,
} from './story.ts'
import type { When } from './when.ts'

/** A record while it is being built. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The records of a story before what is derived is filled in: in file order, without claims, disputes and an entity's ties. */
export interface Built {
  readonly sources: Mutable<Source>[]
  readonly entities: Mutable<Entity>[]
  readonly events: Mutable<Event>[]
  readonly relations: Mutable<Relation>[]
  readonly claims: Mutable<Claim>[]
  readonly figures: Mutable<Figure>[]
  readonly questions: Mutable<Question>[]
  readonly tours: Mutable<Tour>[]
  readonly corrections: Correction[]
}
