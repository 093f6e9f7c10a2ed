import {
  claimShape,
  correctionShape,
  figureShape,
  figureValueShape,
  positionShape,
  questionShape,
  tourShape,
  tourStepShape,
} from './dataset.ts'
import { CITES, explain, ID, KEPT, type ShapeHelp } from './help.ts'

/** The help for claims, and for what is told about the whole: figures, questions, corrections, tours. */
export const CLAIM_HELP: readonly (readonly [unknown, ShapeHelp])[] = [
  explain(claimShape, {
    id: ID,
    statement: {
      id: 'Apa yang dinyatakan, dalam satu kalimat yang dapat benar atau salah dan menyebut siapa yang mengatakannya, atau bahwa penuturnya tidak disebut.',
      en: 'What is claimed, in a sentence that can be true or false and says whose word it is, or that no speaker is named.',
      examples: [
        {
          id: 'Menurut seorang pedagang, kantor pasar menyegel warung itu.',
          en: 'According to a trader, the market office sealed the stall.',
        },
      ],
    },
    about: {
      id: 'Kejadian, hubungan, entitas, atau angka yang disinggung; ini tidak membuatnya diperselisihkan.',
      en: 'The events, relations, entities or figures that it concerns; that alone disputes none of them.',
      examples: [['sent-home-2021']],
    },
    states: {
      id: 'Kejadian dan hubungan yang kebenarannya dinyatakan klaim ini.',
      en: 'The events and relations whose truth it states.',
      examples: [['sent-home-as-punishment']],
    },
    positions: {
      id: 'Siapa mengambil sikap apa: yang menyatakan dan yang membantah sama pentingnya.',
      en: 'Who took which side: those who assert and those who deny count the same.',
      snippet: { id: 'posisi baru', en: 'new position', body: { by: 'entity', stance: 'denies', cites: [{ source: 'source', at: 'p1' }] } },
    },
    ...KEPT,
  }),
  explain(positionShape, {
    by: { id: 'Siapa: id sebuah entitas.', en: 'Who: the id of an entity.', examples: ['worker'] },
    stance: {
      id: 'Sikapnya.',
      en: 'The side taken.',
      choices: {
        asserts: { id: 'Menyatakan.', en: 'Asserts it.' },
        denies: { id: 'Membantah.', en: 'Denies it.' },
        qualifies: { id: 'Memberi catatan atau batasan.', en: 'Qualifies it.' },
        repeats: { id: 'Mengulang pernyataan orang lain.', en: 'Repeats what another asserts.' },
      },
    },
    when: {
      id: 'Kapan dikatakan; bila tidak diisi: paling lambat hari terbitnya.',
      en: 'When it was said; left out: by the day of publication.',
      examples: ['2021-01-04'],
    },
    summary: { id: 'Apa yang dikatakannya.', en: 'What was said.', examples: [{ id: 'Masa sewanya habis.', en: 'The lease ran out.' }] },
    cites: CITES,
  }),
  explain(figureShape, {
    id: ID,
    label: { id: 'Apa yang dihitung.', en: 'What is counted.', examples: [{ id: 'Jumlah pekerja', en: 'Number of workers' }] },
    about: { id: 'Catatan yang disinggung.', en: 'The records that it concerns.', examples: [['sent-home-2021']] },
    values: {
      id: 'Nilainya menurut tiap sumber, berdampingan; tidak pernah dirata-ratakan.',
      en: 'The values as each source has them, side by side; never averaged.',
      snippet: { id: 'nilai baru', en: 'new value', body: { value: '60', cites: [{ source: 'source', at: 'p1' }] } },
    },
    ...KEPT,
  }),
  explain(figureValueShape, {
    value: { id: 'Nilainya, seperti tertulis.', en: 'The value, as written.', examples: ['60', { id: 'sekitar 60', en: 'about 60' }] },
    min: { id: 'Paling sedikit.', en: 'At least.', examples: [55] },
    max: { id: 'Paling banyak.', en: 'At most.', examples: [65] },
    unit: { id: 'Satuannya.', en: 'The unit.', examples: ['orang', 'IDR'] },
    cites: CITES,
  }),
  explain(questionShape, {
    id: ID,
    question: { id: 'Pertanyaannya.', en: 'The question.', examples: [{ id: 'Siapa yang menyegelnya?', en: 'Who sealed it?' }] },
    about: { id: 'Catatan yang disinggung.', en: 'The records that it concerns.', examples: [['sent-home-2021']] },
    since: { id: 'Sejak kapan terbuka.', en: 'Since when it has been open.', examples: ['2021-01-05'] },
    cites: {
      id: 'Sumber yang menimbulkan pertanyaan ini.',
      en: 'The sources that raise it.',
      examples: [[{ source: 'source-id', at: 'p2' }]],
    },
    ...KEPT,
  }),
  explain(correctionShape, {
    date: { id: 'Kapan diralat.', en: 'When it was corrected.', examples: ['2021-01-10'] },
    note: {
      id: 'Apa yang salah, dan apa yang benar.',
      en: 'What was wrong, and what is right.',
      examples: [{ id: 'Tertulis 15 Maret; yang benar 16 Maret.', en: 'It said 15 March; right is 16 March.' }],
    },
    about: { id: 'Catatan yang diralat.', en: 'The records that were corrected.', examples: [['sent-home-2021']] },
  }),
  explain(tourShape, {
    id: ID,
    title: { id: 'Judul bacaan ini.', en: 'The title of this reading.', examples: [{ id: 'Mulai di sini', en: 'Begin here' }] },
    steps: {
      id: 'Langkah-langkahnya, menurut urutan.',
      en: 'Its steps, in order.',
      snippet: { id: 'langkah baru', en: 'new step', body: { text: { id: 'teks', en: 'text' }, focus: ['event'] } },
    },
    ...KEPT,
  }),
  explain(tourStepShape, {
    text: {
      id: 'Apa yang dibaca pada langkah ini.',
      en: 'What is read at this step.',
      examples: [{ id: 'Warung itu ditutup; pemiliknya menyebut …', en: 'The stall is closed; its owner says …' }],
    },
    focus: { id: 'Catatan yang disorot.', en: 'The records in focus.', examples: [['sent-home-2021']] },
    range: { id: 'Rentang waktu yang ditampilkan.', en: 'The stretch of time that is shown.', examples: ['2020-12/2021-01'] },
    knownOn: {
      id: 'Tampilkan hanya yang sudah dikatakan sumber-sumber ini pada hari itu.',
      en: 'Show only what these sources had said by that day.',
      examples: ['2021-01-05'],
    },
  }),
]
