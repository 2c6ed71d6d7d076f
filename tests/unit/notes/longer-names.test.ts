/** Names that are part of other names, or somebody else's: each case fails without the rule it is listed under. */
import { describe, expect, it } from 'vitest';
import { chooseNotes } from '../../../src/notes/choose';
import { gazetteer, WORLD } from '../helpers/gazetteer';

const pack = gazetteer(
  [
    ...WORLD,
    'france | place country | France = Prancis | capital: paris',
    'paris | place capital | Paris | country: france',
    'italy | place country | Italy = Italia |',
    'rome | place capital | Rome = Roma | country: italy',
    'chad | place country | Chad | capital: ndjamena',
    "ndjamena | place capital | N'Djamena | country: chad",
    'turkey | place country | Turkey = Turki |',
    'oman | place country | Oman |',
    'greece | place country | Greece = Yunani |',
    'athens | place capital | Athens = Athena | country: greece',
    'tbilisi | place capital | Tbilisi | country: georgia-country',
    'armenia | place country | Armenia | coordinates: { lat: 40, lon: 45, source: s }',
    'georgia-near | place country | Georgia (country) = Georgia; Georgia | capital: tbilisi\\n coordinates: { lat: 42, lon: 43.5, source: s }',
    'georgia-state | place region | Georgia (U.S. state) = Georgia (negara bagian); Georgia | country: united-states\\n coordinates: { lat: 32, lon: -84, source: s }',
    'arizona | place region | Arizona | country: united-states',
    'asia-pacific | place region | Asia-Pacific = Asia-Pasifik; Asia Pacific |',
    'middle-east | place region | Middle East = Timur Tengah |',
    'white-house | place city | White House = Gedung Putih |',
    'sukarno | person | Sukarno = Soekarno; Bung Karno | country: indonesia',
    'john-kennedy | person | John F. Kennedy; JFK; ~Kennedy | country: united-states',
    'ronald-reagan | person | Ronald Reagan; Reagan | country: united-states',
    'nelson-mandela | person | Nelson Mandela; Mandela |',
    'joseph-stalin | person | Joseph Stalin; Stalin | country: russia',
    'xi-jinping | person | Xi Jinping; President Xi; ~Xi |',
    'new-york | place city | New York | country: united-states',
    'iron-dome | weapon tank | Iron Dome |',
    'india | place country | India |',
    'us-court | org international | Supreme Court of the United States; ~Supreme Court | country: united-states',
    'panama | place country | Panama |',
    'gulf-war | event war | Gulf War = Perang Teluk | from: 1990-08-02\\n to: 1991-02-28\\n source: s',
    'kim-il-sung | person | Kim Il Sung | country: north-korea',
    'yusril | person | Yusril Ihza Mahendra; Yusril | country: indonesia',
    'theresa-may | person | Theresa May; ~May |',
    'charles-brown | person | Charles Brown; ~Brown | country: united-states',
    'wagner-group | org international | Wagner Group; Wagner | country: russia',
    'who | org international | World Health Organization; WHO |',
    'psi | org party | Indonesian Solidarity Party = Partai Solidaritas Indonesia; PSI | country: indonesia',
    'wales | place region | Wales | country: united-states',
    'scotland | place region | Scotland |',
    'padang | place city | Padang | country: indonesia',
    'tyre | place city | Tyre |',
    'depok | place city | Depok; Kota Depok | country: indonesia',
    'solo | place city | Surakarta; ~Solo | country: indonesia',
  ]
    .filter((line) => !line.startsWith('georgia-country'))
    .map((line) => line.replace('georgia-near', 'georgia-country')),
);

/** Notes of a text as `surface → entity`; a first line before a blank one is the title. */
function notes(text: string, lang: string): string[] {
  const [title, body] = text.includes('\n\n') ? text.split('\n\n', 2) : [null, text];
  const flows = [
    ...(title === null ? [] : [{ kind: 'title' as const, text: title! }]),
    { kind: 'body' as const, text: body! },
  ];
  return chooseNotes(pack, { lang, date: '2024-03-28', flows }).map((note) => {
    return `${flows[note.flow]!.text.slice(note.start, note.end)} → ${pack.core(note.entity).id}`;
  });
}

describe.each<[string, [string, 'id' | 'en', string[]][]]>([
  [
    'named after',
    [
      ['Ia tinggal di Jalan Ir. Soekarno.', 'id', []],
      ['Konser di Stadion Gelora Bung Karno.', 'id', []],
      ['Dosen Universitas Negeri Jakarta hadir.', 'id', []],
      ['Dosen Universitas Kansai Gaidai Iran hadir.', 'id', ['Iran → iran']],
      ['A student at Moscow State University won.', 'en', []],
      ['He landed at John F. Kennedy International Airport.', 'en', []],
      ['He landed at Reagan National Airport.', 'en', []],
      ['The Kyiv Independent reported it.', 'en', []],
      ['Siaran Iran International terputus.', 'id', []],
      ['Saham Telkom Indonesia naik.', 'id', []],
      ['Kebab Turki dan mi Iran laris di Kedai Moskow.', 'id', []],
      ['Buyers of Moscow & Company left.', 'en', []],
      ['Kata korban, Putin Putri, itu benar.', 'id', []],
      ["There was Moscow A'zion, taking notes.", 'en', []],
      ['Pemerintah Indonesia hadir.', 'id', ['Indonesia → indonesia']],
      ['Bursa Efek Indonesia Menguat Lagi\n\nSaham di Bursa Efek Indonesia naik.', 'id', []],
      ['Siswa SMP Negeri 34 Bandung dan SMA 3 Jakarta.', 'id', []],
      ['Ada 34 warga Bandung.', 'id', ['Bandung → bandung']],
      ['Warga Jakarta Diabetes Meeting hadir.', 'id', []],
      ['Gaji US $180 dan US$ 200 untuk warga US 5.', 'id', ['US → united-states']],
      ['Ia berbahasa Indonesia, guru bahasa Iran di Iran.', 'id', ['Iran → iran']],
      ['Boats of Team Georgia sail, and a US Team wins.', 'en', []],
      ['The US Independent Commission met.', 'en', ['US → united-states']],
      ['Menurut Bursa Efek Jakarta, indeks naik.', 'id', []],
      ['Menteri Kabinet Indonesia Bersatu dan Kabinet Indonesia.', 'id', ['Indonesia → indonesia']],
      ['Kata Wali Kota Depok kemarin.', 'id', ['Depok → depok']],
      ['Kata warga Kota Depok kemarin.', 'id', ['Kota Depok → depok']],
      ['Mobil RI-1 tiba. Pemilu RI-2024 selesai.', 'id', ['RI → indonesia']],
      ['The Prince of Wales left; the people of Wales cheered.', 'en', ['Wales → wales']],
      ['Scotland Yard said so.', 'en', []],
      ['Warga Kabupaten Depok dan warga Depok.', 'id', ['Depok → depok']],
      ['People of Depok Regency came.', 'en', []],
      ['Menurut peneliti Xi Jinping dari Universitas Negeri, Xi bicara.', 'id', []],
      [
        'Mantan aktor Ronald Reagan dan komedian Reagan hadir.',
        'id',
        ['Ronald Reagan → ronald-reagan', 'Reagan → ronald-reagan'],
      ],
      ['Tyre prices rise.', 'en', []],
      ['Kemarin Semen Padang menang. Ia membawa bika Padang, dan makan Padang di Istana Padang.', 'id', []],
      // Each of these fails when one line of a rule is taken out (found by taking out each in turn).
      ['Warga DPRK Barat dan Chad Selatan.', 'id', []],
      ["Zelensky's Ukraine war effort, the Korean War crimes.", 'en', ['Ukraine → ukraine']],
      ['Warga negara bagian Oman mengungsi.', 'id', []],
      ['He used a Javelin Gold and the Wagner Ensemble.', 'en', []],
      ['A graduate of the University of Moscow and the Bank of Indonesia.', 'en', []],
    ],
  ],
  [
    'clubs and fixed names',
    [
      ['Kemarin AS Roma menang.', 'id', []],
      ['Kemarin klub Persija Jakarta menang.', 'id', []],
      ['Fans of Dynamo Kyiv sang.', 'en', []],
      ['Ia menonton Tour de France.', 'id', []],
      ['Sutradara film Roma menyumbang.', 'id', []],
      ['The Washington Wizards lost.', 'en', []],
    ],
  ],
  [
    'a longer name of a person or region',
    [
      ['A judge named Nelson Mandela Rao spoke.', 'en', []],
      ['Nelson Mandela spoke.', 'en', ['Nelson Mandela → nelson-mandela']],
      ['He met President Xi Jinping today.', 'en', ['President Xi Jinping → xi-jinping']],
      ['Saham Asia Pacific Fibers naik.', 'id', []],
      ['Minister for the Middle East Tobias Ellwood spoke.', 'en', ['Middle East → middle-east']],
      ['Duet Prabowo-Putin hadir.', 'id', ['Prabowo → prabowo-subianto', 'Putin → vladimir-putin']],
    ],
  ],
  [
    'states of federations',
    [
      ['They hiked in Washington state.', 'en', []],
      ['Di negara bagian Washington hujan. Gubernur Washington hadir.', 'id', []],
      ['He lives in Athens, Georgia, with a dog.', 'en', []],
      ['He lives in Moscow, Idaho, with a dog.', 'en', []],
      ['We left Rome, New York, on a Sunday.', 'en', []],
      [
        'They flew to Rome, New York, and Moscow.',
        'en',
        ['Rome → rome', 'New York → new-york', 'Moscow → moscow'],
      ],
      ['Volunteers came from Reagan, Texas, by bus.', 'en', []],
      ['John F. Kennedy spoke. Kennedy, Texas, is small.', 'en', ['John F. Kennedy → john-kennedy']],
      [
        'They flew to Athens, New York and Moscow.',
        'en',
        ['Athens → athens', 'New York → new-york', 'Moscow → moscow'],
      ],
      ['He lives in Athens, Greece, with a dog.', 'en', ['Athens → athens', 'Greece → greece']],
    ],
  ],
  [
    'one name, two places',
    [
      [
        'Protests went on in Tbilisi. Georgia is divided.',
        'en',
        ['Tbilisi → tbilisi', 'Georgia → georgia-country'],
      ],
      ['Armenia and Georgia agreed.', 'en', ['Armenia → armenia', 'Georgia → georgia-country']],
      [
        'Donald Trump spoke in Arizona and Georgia.',
        'en',
        ['Donald Trump → donald-trump', 'Arizona → arizona', 'Georgia → georgia-state'],
      ],
      ['It rained in Georgia.', 'en', []],
    ],
  ],
  [
    "somebody else's name in the article",
    [
      ['Paris Hilton married. Paris wore white.', 'en', []],
      ['Paris Hilton married. Then she flew to Paris.', 'en', ['Paris → paris']],
      ['Paris Hilton in France. Paris was proud.', 'en', ['France → france', 'Paris → paris']],
      ['Paris Hilton menikah. Paris gembira.', 'id', []],
      ['Paris Hilton Marries Again\n\nOn Sunday Paris Hilton married.', 'en', []],
      ['M. K. Stalin spoke. Then Stalin left.', 'en', []],
      [
        'It was Joseph Stalin who had a reader, a man called Stalin Jacob. Then Stalin wrote.',
        'en',
        ['Joseph Stalin → joseph-stalin', 'Stalin → joseph-stalin'],
      ],
      [
        'The music of Richard Wagner and the work of Katharina Wagner sell well. Here Wagner is loved.',
        'en',
        [],
      ],
      [
        'The Shia Wagner fighters left. They say Wagner won.',
        'en',
        ['Wagner → wagner-group', 'Wagner → wagner-group'],
      ],
      ['My nephew Chad sang. Then Chad left.', 'en', []],
      ['Her cat, Moscow, slept. Then Moscow ate.', 'en', []],
      ['Pak Oman tiba. Murid Oman hadir.', 'id', []],
      [
        'Pak Prabowo tiba. Kata Prabowo, itu benar.',
        'id',
        ['Prabowo → prabowo-subianto', 'Prabowo → prabowo-subianto'],
      ],
      ['Tersangka bernama Soekarno ditangkap. Kata Soekarno, itu salah.', 'id', []],
      ['Cairo was planned. They call Moscow, a programming language, slow.', 'en', []],
      ['In May the alliance called Iran a threat.', 'en', ['Iran → iran']],
      ['The dogs are called Reagan and Truman. They say Reagan bites.', 'en', []],
      ['Oman Suherman mengajar. Kata murid Oman, itu benar.', 'id', []],
      ['Petarung Israel Adesanya menang.', 'id', []],
      ['Petarung Israel Adesanya menang di Israel.', 'id', ['Israel → israel']],
      ['Aktor Israel Gal Gadot hadir.', 'id', ['Israel → israel']],
      ['The neighbour has Chad shoes.', 'en', []],
      ['The neighbour went to Chad.', 'en', ['Chad → chad']],
      ['They know Iran, Chad and Israel.', 'en', ['Iran → iran', 'Chad → chad', 'Israel → israel']],
      ['From JFK by Train\n\nHe landed at John F. Kennedy Airport and slept.', 'en', []],
      ['Cucunya, Soekarno Kennedy, mengajar.', 'id', []],
    ],
  ],
  [
    'things that are called so',
    [
      ['Iron Dome, a grey colt trained here, won. So Iron Dome is rich.', 'en', []],
      ['Iron Dome, a system that a yacht maker invented, works.', 'en', ['Iron Dome → iron-dome']],
      ['The yacht Iron Dome won. Iron Dome is fast.', 'en', []],
      ['Gim Iron Dome laris. Kini Iron Dome gratis.', 'id', []],
      ['Penggemar Iron Dome, grup metal, antre.', 'id', []],
      ['Sistem Iron Dome, kata band itu, bagus.', 'id', ['Iron Dome → iron-dome']],
      ['Album Iran dan lagu Joseph Stalin.', 'id', ['Iran → iran', 'Joseph Stalin → joseph-stalin']],
    ],
  ],
  [
    'fixed phrases and double names',
    [
      ['He sells Panama hats in Moscow.', 'en', ['Moscow → moscow']],
      ['He left the Panama office.', 'en', ['Panama → panama']],
      ['Gulf War syndrome is old. Moscow syndrome is new.', 'en', []],
      ['The owner, Katherine Johnson-Putin, sells carpets.', 'en', []],
      ['Talks of the Biden-Putin era ended.', 'en', ['Putin → vladimir-putin']],
      ['Penyanyi Chad Kroeger absen di Chad.', 'id', ['Chad → chad']],
      ['Pemain Wagner Moura dipuji. Kelompok Wagner menang.', 'id', ['Wagner → wagner-group']],
      ['Pedagang Yusril Hakim menunggu.', 'id', []],
      ['Di Lapangan Kim Il Sung ada pesta.', 'id', []],
      ['Patung Kim Il Sung dibersihkan.', 'id', ['Kim Il Sung → kim-il-sung']],
    ],
  ],
  [
    'ordinary words',
    [
      ['Turkey prices fell. A roast turkey is cheap.', 'en', []],
      ['Turkey urged restraint.', 'en', ['Turkey → turkey']],
      ['How a White House Got Its Blue Door\n\nIt was a white house by the sea.', 'en', []],
      [
        'How the White House Got Its Blue Door\n\nIt was a house by the sea.',
        'en',
        ['White House → white-house'],
      ],
      [
        'Karier Solo Penyanyi Itu Dimulai\n\nIa memulai karier solo di Jakarta dan Bandung.',
        'id',
        ['Jakarta → jakarta', 'Bandung → bandung'],
      ],
    ],
  ],
  [
    'words in capitals',
    [
      ['They hold signs: LET US IN.', 'en', []],
      ['The film WHO IS NEXT opened.', 'en', []],
      ['Film WHO IS NEXT tayang.', 'id', []],
      ['WHO SEBUT WABAH BERAKHIR', 'id', ['WHO → who']],
    ],
  ],
  [
    "the article's own abbreviations",
    [
      ['Pusat Studi Iklim (PSI) hadir. Kata PSI, itu benar.', 'id', []],
      ['Partai Solidaritas Indonesa (PSI) hadir.', 'id', ['PSI → psi']],
      ['Kantor itu (PSI) hadir.', 'id', ['PSI → psi']],
    ],
  ],
  [
    'short names of bodies',
    [
      [
        "Donald Trump sued. Ronald Reagan sued. The Supreme Court met. India's Supreme Court met.",
        'en',
        [
          'Donald Trump → donald-trump',
          'Ronald Reagan → ronald-reagan',
          'Supreme Court → us-court',
          'India → india',
        ],
      ],
    ],
  ],
  [
    'short names',
    [
      [
        'Theresa May came. May told them all. May is warm.',
        'en',
        ['Theresa May → theresa-may', 'May → theresa-may'],
      ],
      [
        'Charles Brown came in brown. Brown, a pilot, left. Brown sugar melted.',
        'en',
        ['Charles Brown → charles-brown', 'Brown → charles-brown'],
      ],
      [
        'Brown Leaves Early\n\nOn Sunday Charles Brown came.',
        'en',
        ['Brown → charles-brown', 'Charles Brown → charles-brown'],
      ],
      ['It ended with Kim Jong Un. Hide this picture.', 'en', ['Kim Jong Un → kim-jong-un']],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s', (text, lang, expected) => {
    expect(notes(text, lang)).toEqual(expected);
  });
});
