import { typeShape, vocabularyShape } from './dataset.ts'
import { explain, type Help, type Json, type ShapeHelp } from './help.ts'

const types = (id: string, en: string, example: Json): Help => ({ id, en, examples: [example] })

/** The help for the types of entities, events and relations that a story names. */
export const TYPE_HELP: readonly (readonly [unknown, ShapeHelp])[] = [
  explain(vocabularyShape, {
    entityTypes: types('Jenis entitas, masing-masing di bawah id-nya.', 'Types of entities, each under its id.', {
      person: { label: { id: 'Orang', en: 'Person' }, symbol: 'circle' },
    }),
    eventTypes: types('Jenis kejadian, masing-masing di bawah id-nya.', 'Types of events, each under its id.', {
      dismissal: { label: { id: 'Pemulangan', en: 'Dismissal' } },
    }),
    relationTypes: types('Jenis hubungan, masing-masing di bawah id-nya.', 'Types of relations, each under its id.', {
      employs: { label: { id: 'mempekerjakan', en: 'employs' }, inverse: { id: 'bekerja pada', en: 'works for' }, directed: true },
    }),
  }),
  explain(typeShape, {
    label: {
      id: 'Nama jenis ini; untuk hubungan: dibaca dari "from" ke "to".',
      en: 'The type’s name; of a relation: as read from "from" to "to".',
      examples: [{ id: 'Orang', en: 'Person' }],
    },
    plural: { id: 'Bentuk jamaknya, bila lain.', en: 'Its plural, where that differs.', examples: [{ en: 'People' }] },
    description: {
      id: 'Apa yang termasuk jenis ini.',
      en: 'What belongs to this type.',
      examples: [{ id: 'Penangkapan saja; bukan putusan.', en: 'An arrest only; not a verdict.' }],
    },
    symbol: {
      id: 'Bentuk yang digambar untuk jenis entitas ini.',
      en: 'The shape that is drawn for this type of entity.',
      choices: {
        circle: { id: 'Lingkaran.', en: 'Circle.' },
        square: { id: 'Persegi.', en: 'Square.' },
        hexagon: { id: 'Segi enam.', en: 'Hexagon.' },
        diamond: { id: 'Belah ketupat.', en: 'Diamond.' },
        'small-square': { id: 'Persegi kecil.', en: 'Small square.' },
        triangle: { id: 'Segitiga.', en: 'Triangle.' },
        ring: { id: 'Cincin.', en: 'Ring.' },
      },
    },
    directed: {
      id: 'Apakah hubungan ini berarah: “memimpin” berarah, “menikah dengan” tidak.',
      en: 'Whether the relation has a direction: “heads” has, “is married to” has not.',
      examples: [true],
    },
    inverse: {
      id: 'Nama hubungan bila dibaca dari "to" ke "from".',
      en: 'The relation’s name as read from "to" to "from".',
      examples: [{ id: 'dipimpin oleh', en: 'is headed by' }],
    },
    causal: {
      id: 'Apakah hubungan ini menyatakan sebab; sebab memerlukan klaim.',
      en: 'Whether the relation says that one thing caused another; that needs a claim.',
      examples: [true],
    },
    outcome: {
      id: 'Apakah pembaca perlu tahu kelanjutannya: penangkapan, dakwaan, gugatan. Halaman lalu menyebut kelanjutan yang dirujuk berkas, atau bahwa sumber-sumber ini tidak memuatnya.',
      en: 'Whether a reader has to know how it ended: an arrest, a charge, a lawsuit. The page then says which outcome the file cites, or that these sources have none.',
      examples: [true],
    },
  }),
]
