import { describe, expect, it } from 'vitest';
import { detectLanguage, primarySubtag } from '../../../src/article/language';
import { ENGLISH, INDONESIAN } from './page';

const MALAY =
  'Kerajaan negeri berkata bahawa pihak polis telah menahan tiga lelaki selepas kereta mereka dijumpai di hadapan pejabat syarikat itu pada hari Khamis. Menurut beliau, wang tunai yang dirampas akan diserahkan kepada jabatan berkenaan kerana siasatan masih dijalankan, manakala mangsa dirawat di hospital.';
const GERMAN =
  'Die Regierung hat am Donnerstag beschlossen, das Gesetz zu ändern und die Mittel für den Ausbau der Häfen zu verdoppeln. Der Minister sagte, dass die Arbeiten in den nächsten drei Jahren abgeschlossen werden sollen und nicht teurer werden als geplant.';
const DUTCH =
  'De regering heeft donderdag besloten om de wet te wijzigen en het budget van de havens te verdubbelen. De minister zei dat het werk in drie jaar klaar is en dat het niet duurder was dan in het plan van vorig jaar.';
const SUNDANESE =
  'Pamaréntah nétélakeun yén palabuhan anyar di basisir kidul bakal diwangun dina taun hareup, sarta pagawéan téh bakal réngsé sanggeus tilu taun. Nu boga parahu ngarasa bungah ku sabab jalan ka laut jadi leuwih babari.';
const RUSSIAN =
  'Правительство в четверг решило изменить закон и удвоить средства на строительство портов. Министр сказал, что работы завершатся через три года.';

describe('language of a text', () => {
  it.each([
    ['Indonesian', INDONESIAN.join(' '), null, 'id'],
    ['Indonesian on a page that claims to be English', INDONESIAN.join(' '), 'en-US', 'id'],
    ['one Indonesian sentence', INDONESIAN[0]!, null, 'id'],
    ['English', ENGLISH.join(' '), null, 'en'],
    ['English on a page that claims to be Indonesian', ENGLISH.join(' '), 'id', 'en'],
    ['Malay', MALAY, 'ms-MY', 'ms'],
    ['Malay without a hint', MALAY, null, 'ms'],
    ['Malay on a page that claims to be Indonesian', MALAY, 'id', 'ms'],
    ['German', GERMAN, 'de', 'de'],
    ['German without a hint', GERMAN, null, 'und'],
    ['German that claims to be English', GERMAN, 'en', 'und'],
    ['Dutch, whose words look English', DUTCH, 'nl', 'nl'],
    ['Sundanese', SUNDANESE, 'su', 'su'],
    ['Russian', RUSSIAN, 'ru-RU', 'ru'],
    ['Russian that claims to be English', RUSSIAN, 'en', 'und'],
    [
      'Japanese',
      '政府は木曜日、港の建設予算を倍増すると発表した。工事は三年以内に完了する予定だ。',
      'ja',
      'ja',
    ],
    ['too little to tell', 'Pyongyang', 'id', 'id'],
    ['nothing', '', null, 'und'],
  ])('%s', (_, text, hint, lang) => {
    expect(detectLanguage(text, hint)).toBe(lang);
  });

  it.each([
    ['id-ID', 'id'],
    ['in', 'id'],
    ['EN_us', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['', null],
    ['und', null],
    ['english', null],
    [null, null],
  ])('claim %j is %j', (claim, subtag) => {
    expect(primarySubtag(claim)).toBe(subtag);
  });
});
