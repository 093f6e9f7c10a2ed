import type { TypeKind, ValueKind } from '../story/problem-values.ts'
import type { Advice, ProblemWords } from './advice.ts'
import { DATES, FORMS, SYNTAX } from './syntax-en.ts'

const say = (what: string, fix: string): Advice => ({ what, fix })
const quoted = (found: string): string => (found === '' ? 'An empty text' : `“${found}”`)
const meant = (near: string | undefined, otherwise: string): string => (near === undefined ? otherwise : `Did you mean “${near}”?`)
const count = (n: number, one: string, many: string): string => (n === 1 ? `one ${one}` : `${n.toLocaleString('en')} ${many}`)

const VALUES: Readonly<Record<ValueKind, string>> = {
  text: 'a text, or an object with one text for each language',
  string: 'a text in quotation marks',
  number: 'a number',
  'true-or-false': 'true or false',
  list: 'a list in [ ]',
  object: 'an object in { }',
  nothing: 'nothing (null)',
}

const KINDS: Readonly<Record<string, string>> = {
  source: 'a source',
  entity: 'an entity',
  event: 'an event',
  relation: 'a relation',
  claim: 'a claim',
  figure: 'a figure',
  question: 'a question',
  tour: 'a tour',
}

const either = new Intl.ListFormat('en', { type: 'disjunction' })
const kinds = (list: string): string => either.format(list.split(', ').map((kind) => KINDS[kind] ?? kind))

const TYPES: Readonly<Record<TypeKind, string>> = { entity: 'entityTypes', event: 'eventTypes', relation: 'relationTypes' }

/** The messages about story files in English. */
export const problemEn: ProblemWords = {
  'file-missing': ({ address, status }) =>
    say(`There is no story file at ${address}: the server answered ${status}.`, 'Check the address; the file may have moved.'),
  'file-unreadable': ({ file, reason }) => say(`${file} cannot be read: ${reason}.`, 'Check its name and whether you may read it.'),
  'file-unreachable': ({ address }) => say(`${address} could not be reached.`, 'Check the connection and try again.'),
  'file-refused': ({ address, origin }) =>
    say(
      `The file at ${address} could not be had.`,
      `Either ${origin} cannot be reached, or it does not let other sites read the file (Access-Control-Allow-Origin).`,
    ),
  'address-refused': ({ address }) =>
    say(`Files are not opened from this address: ${address}`, 'Use an https address of a public server, without user name or password.'),
  'origin-not-allowed': ({ origin }) =>
    say(
      `In an article, files from ${origin} are not opened.`,
      'The site of this page opens its own stories here, and those of sites that it has listed.',
    ),
  'file-empty': () => say('The file is empty.', 'Choose another file, or copy one that works and change it.'),
  'file-too-large': ({ limit }) => say(`The file is larger than ${limit.toLocaleString('en')} MB.`, 'Split the story into several files.'),
  'file-encoding': () =>
    say('The file is not written in UTF-8, so its letters cannot be told apart.', 'Save it again and choose the encoding UTF-8.'),
  'web-page': () =>
    say(
      'This is a web page, not a story file.',
      'Give the address of the JSON file itself. Some servers answer with a page where a file is missing, or where one must log in first.',
    ),
  'broken-json': ({ reason, found }) => {
    const advice =
      reason === undefined ? say('The file is not valid JSON.', 'Open it in an editor that marks mistakes in JSON.') : SYNTAX[reason]
    return found === undefined ? advice : say(`${advice.what} Here stands: ${found}`, advice.fix)
  },
  'too-deep': ({ limit }) =>
    say(
      `Lists and objects stand inside each other more than ${limit} levels deep.`,
      'A story needs seven levels: look for brackets that were opened and never closed.',
    ),
  'not-a-story': ({ found }) =>
    say(
      found === undefined
        ? 'This is JSON, but no story file: it does not say its format.'
        : `This is JSON, but no story file: its format is “${found}”.`,
      'A story file begins with "format": "runut/1".',
    ),
  'newer-format': ({ found }) =>
    say(
      `The file has the format “${found}”, which is newer than this program.`,
      'Open it with a newer version of the program; this one reads “runut/1”.',
    ),
  'missing-key': ({ key }) => say(`“${key}” is missing.`, `Add "${key}" here.`),
  'unknown-key': ({ key, near }) =>
    say(`The key “${key}” means nothing here and is not read.`, meant(near, 'Check its spelling, or take it away.')),
  'repeated-key': ({ key, line }) =>
    say(`The key “${key}” stands twice in one object; the first is in line ${line}.`, 'Keep one of them: only the last is read.'),
  'wrong-type': ({ expected, found }) => say(`Here stands ${VALUES[found]}.`, `It should be ${VALUES[expected]}.`),
  'wrong-value': ({ found, allowed, near }) =>
    say(
      `${quoted(found)} cannot stand here.`,
      near === undefined ? `Possible: ${allowed}.` : `Did you mean “${near}”? Possible: ${allowed}.`,
    ),
  'bad-id': ({ found, near }) =>
    say(
      `${quoted(found)} cannot be an id.`,
      `Ids are made of small letters a–z, digits and single hyphens, at most 64 of them${near === undefined ? '.' : `: “${near}” would do.`}`,
    ),
  'bad-url': ({ found, near }) =>
    say(
      `${quoted(found)} is not a web address that can be linked.`,
      meant(near, 'Write it in full, with https:// or http://, without blanks and without a user name.'),
    ),
  'bad-date': ({ found, reason, form, near }) =>
    say(
      reason === 'empty' ? 'There is no date here.' : `“${found}” is not a date: ${form === undefined ? DATES[reason] : FORMS[form]}.`,
      meant(near, 'Examples: 2021, 2021-01, 2021-01-05, 2021-01-05T22:16+07:00, 2020-12-31/2021-01-08, 2020-12~.'),
    ),
  'bad-language': ({ found }) => say(`${quoted(found)} is not a language.`, 'Use its short code, such as id or en.'),
  'bad-time-zone': ({ found, near }) =>
    say(
      `${quoted(found)} is not a time zone; until it is put right, dates are read in UTC.`,
      meant(near, 'Use a name such as Asia/Jakarta, Asia/Makassar or Asia/Jayapura.'),
    ),
  'empty-list': ({ key }) => say(`“${key}” is an empty list.`, 'Put at least one entry into it.'),
  'empty-text': ({ key }) => say(`“${key}” holds no text.`, 'Write the text, or take the key away where it may be missing.'),
  'repeated-id': ({ id, first }) =>
    say(
      `The id “${id}” is already taken by ${first}.`,
      'Give this record another id, and use that wherever it is meant. Ids are unique across the whole file.',
    ),
  'unknown-reference': ({ id, near }) => say(`No record has the id “${id}”.`, meant(near, 'Check its spelling, or add the record.')),
  'wrong-kind': ({ id, found, allowed }) => say(`“${id}” is ${kinds(found)}.`, `Here can stand only the id of ${kinds(allowed)}.`),
  'unknown-type': ({ type, kind, near }) =>
    say(`The type “${type}” is not declared.`, meant(near, `Add it to ${TYPES[kind]} in the vocabulary.`)),
  'no-cites': () => say('No source is cited here.', 'Add "cites" with at least one source: who says so?'),
  'date-order': ({ found }) => say(`“${found}” ends before it starts.`, 'Put the earlier date before the slash.'),
  'date-cites-alone': () => say('“whenCites” says who gives the date, but there is no date.', 'Add "when", or take "whenCites" away.'),
  'alleged-without-claim': ({ id }) =>
    say(
      `“${id}” is alleged, but no claim says by whom.`,
      'Add a claim that has this id in its "states", with the positions of those who assert and deny it.',
    ),
  'claim-set-aside': ({ id, alleged, on }) =>
    say(
      `The claim “${id}” is not shown${on === undefined ? '' : `, since it needs “${on}”`}${alleged === 0 ? '' : `, nor ${count(alleged, 'alleged record', 'alleged records')} that only it explains`}.`,
      'A claim is shown whole or not at all, so that no accusation stands alone: mend the part that is named beside this.',
    ),
  'anonymous-with-name': ({ key }) =>
    key === 'name'
      ? say('The name of an anonymous entity looks like a real one.', 'Write a description instead, such as “a worker”.')
      : say(`An anonymous entity has “${key}”, which could give it away.`, `Take “${key}” away. Until then the entity is not shown.`),
  'depends-on-set-aside': ({ id, on, why }) => {
    if (why === 'named')
      return say(`“${id}” is not shown: nothing names it now that “${on}” is set aside.`, `Mend “${on}”, or give “${id}” cites of its own.`)
    const reason = why === 'draft' ? 'which is only a draft' : 'which is set aside because of a mistake'
    const what = id === undefined ? `“${on}” is left out here: it names a record` : `“${id}” is not shown: it needs “${on}”,`
    const fix =
      why === 'draft' ? `Finish “${on}” and take its "draft" away, or leave it out here.` : `Mend “${on}”, and this is well again.`
    return say(`${what} ${reason}.`, fix)
  },
  'missing-language': ({ lang }) =>
    say(
      `This text lacks one of the story’s languages: ${lang}.`,
      `Add "${lang}", or write a plain text where it is the same in every language.`,
    ),
  'no-contact': () =>
    say(
      'The file does not say where a correction or a reply can be sent.',
      'Add "contact" to "story": names stand here, and whoever is named has a right to answer.',
    ),
  'never-shown': ({ id, kind }) => say(`Nothing refers to “${id}”, ${kinds(kind)}.`, 'Use it somewhere, or take it away.'),
  'dated-after-sources': ({ id, when }) =>
    say(`“${id}” is dated ${when}, after every source that it cites.`, 'Check the date, or cite a later source.'),
  'same-relation-twice': ({ id, first }) =>
    say(`“${id}” says the same as ${first}: the same type between the same two at the same time.`, 'Join them, with the cites of both.'),
  'source-without-address': ({ id }) =>
    say(`The source “${id}” has no address.`, 'Add "url" or "archived", so that readers can look for themselves.'),
  'long-quote': ({ words, limit }) =>
    say(`The quotation has ${words} words.`, `Keep it to ${limit} or fewer: the rest belongs to its author.`),
  'causal-without-claim': ({ id, type }) =>
    say(
      `“${id}” says that one thing caused another (“${type}”), as if it were known.`,
      'Add a claim that states it, with who says so and who denies it.',
    ),
  'more-of-the-same': ({ code, count: more }) =>
    say(`The same, ${code}, ${more.toLocaleString('en')} more times.`, 'Mend those that are listed and check again.'),
  'self-relation': ({ id }) => say(`“${id}” relates something to itself.`, 'Check "from" and "to".'),
  'circular-sources': ({ id }) =>
    say(
      `By way of "basedOn", the source “${id}” only repeats itself.`,
      'Take away the step that is not so: some source must be the first.',
    ),
  'look-alike-names': ({ id, other }) =>
    say(
      `The names of “${id}” and “${other}” look the same.`,
      'Where they are one, join them; where they are two, tell them apart by name.',
    ),
  'hidden-characters': ({ character }) =>
    say(`The text holds a character that cannot be seen: ${character}.`, 'Take it away: it can change what is read without being noticed.'),
}
