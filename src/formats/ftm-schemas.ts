import type { SourceData } from '../story/dataset.ts'

/** What becomes of an entity of FollowTheMoney, by its schema (https://followthemoney.tech/explorer/). */
export type FtmKind =
  | { readonly kind: 'name' }
  | { readonly kind: 'event' }
  | { readonly kind: 'source'; readonly type: SourceData['type'] }
  | { readonly kind: 'tie'; readonly from: string; readonly to: string; readonly directed: boolean }
  | { readonly kind: 'cite'; readonly from: string; readonly to: string }

const NAMES =
  'Person LegalEntity Organization Company PublicBody Asset Airplane Vehicle Vessel RealEstate Security Contract License BankAccount CryptoWallet CourtCase Project Position UserAccount CallForTenders Thing'
const EVENTS = 'Event Trip Sanction'
const SOURCES: Readonly<Record<string, SourceData['type']>> = {
  Document: 'document',
  Article: 'news-report',
  HyperText: 'document',
  PlainText: 'document',
  Pages: 'document',
  Email: 'document',
  Image: 'document',
  Audio: 'recording',
  Video: 'recording',
  Table: 'dataset',
  Workbook: 'dataset',
  Package: 'document',
  Folder: 'document',
}
/** Schema, its two ends, and a star where neither comes first. */
const TIES = [
  'Associate person associate *',
  'ContractAward contract supplier',
  'CourtCaseParty party case',
  'Debt debtor creditor',
  'Directorship director organization',
  'Employment employee employer',
  'Family person relative *',
  'Membership member organization',
  'Occupancy holder post',
  'Ownership owner asset',
  'Payment payer beneficiary',
  'ProjectParticipant participant project',
  'Representation agent client',
  'Succession predecessor successor',
  'UnknownLink subject object *',
]

/** By schema; what is not here is not carried. */
export const FTM_KINDS: ReadonlyMap<string, FtmKind> = new Map<string, FtmKind>([
  ...NAMES.split(' ').map((schema): [string, FtmKind] => [schema, { kind: 'name' }]),
  ...EVENTS.split(' ').map((schema): [string, FtmKind] => [schema, { kind: 'event' }]),
  ...Object.entries(SOURCES).map(([schema, type]): [string, FtmKind] => [schema, { kind: 'source', type }]),
  ...TIES.map((line): [string, FtmKind] => {
    const [schema = '', from = '', to = '', star] = line.split(' ')
    return [schema, { kind: 'tie', from, to, directed: star === undefined }]
  }),
  ['Documentation', { kind: 'cite', from: 'document', to: 'entity' }],
])
