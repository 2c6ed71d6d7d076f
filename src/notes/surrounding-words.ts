/** Words beside a name that say what the name is part of. All folded. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Before a name: the whole is a street, school, hospital, bank, club … named after it. */
export const CONTAINERS_BEFORE = set(`
  jalan jl jln gang universitas univ institut politeknik sekolah sma smp sd smk smpn sman akademi pesantren kampus
  rs rsu rsud rspad rsup klinik puskesmas stadion bandara pelabuhan stasiun terminal masjid gereja pura vihara hotel
  bank pt cv ud tbk toko restoran museum taman monumen lapangan yayasan kri km klub fc persatuan gunung tol
  jembatan waduk bendungan pasar plaza mal mall apartemen perumahan radio televisi koran majalah liga piala
  timnas garuda gedung istana semen hutan teluk tanjung danau penjara lapas air port mount lake fort camp hotel university
  saint st cape san santa los las el la royal team`);

/** Of these also where up to two words of a name stand between: "Bank Rakyat Indonesia", "Jalan Jenderal Sudirman". */
export const LONG_CONTAINERS_BEFORE = set(`
  jalan jl jln gang universitas univ institut politeknik sekolah sma smp sd smk smpn sman akademi perpustakaan rs rsu
  rsud rspad stadion bandara pelabuhan stasiun masjid gereja hotel bank bursa pt koperasi museum monumen lapangan
  yayasan`);

/** Before the name of a city: a club. "AS Roma", "Persija Jakarta", "Dynamo Kyiv". */
export const CLUBS_BEFORE = set(`
  ac afc fc sc ss ssc star cska cd sk fk bk rb rcd dynamo dinamo spartak lokomotiv torpedo shakhtar real atletico inter
  union hertha sporting olympique maccabi hapoel beitar persija persib persebaya psm psms psis pss psps persis persik persita persela persipura persiba arema barito
  motogp gp`);

/** Before a place, in capitals or not: a dish, or where it is sold. "Mi Aceh", "kebab Turki", "Kedai Moskow". */
export const DISHES_BEFORE = set(`
  mi mie nasi roti ayam sate soto bakso martabak bika pempek bakpia lumpia masakan makan kebab kopi gula teh kue es bolu rendang gulai kedai warung toko
  restoran rumah-makan salad kari`);

/** The same, with "of" or "for" between: "University of Indonesia", "Bank of China". */
export const CONTAINERS_OF = set('university bank college institute museum port bay gulf embassy order');

/** After a name: the whole is a newspaper, university, airport, club … and not what the name means alone. */
export const CONTAINERS_AFTER = set(`
  university universitas college institute institut school academy tech polytechnic street avenue road boulevard
  square airport stadium arena tower towers hotel hospital clinic times post daily journal herald tribune today
  gazette chronicle mail globe observer review telegraph echo news tv radio airlines airways bank fc united city
  rovers wanderers athletic albion cup open masters prix bridge park museum foundation organization organisation
  jr junior sr ii iii iv films pictures studios records motors group holdings inc ltd corp company plc tbk award
  awards prize center centre festival marathon raya club league beach hills heights island islands mountains
  plaza mall yard resort gardens cathedral church mosque temple press books magazine index declaration protocol
  convention treaty accord accords agreement syndrome virus variant fever flu team knicks wizards commanders patriots rangers`);

/** The same after the name of a place: "Kyiv Independent", "Iran International". */
export const PLACE_CONTAINERS_AFTER = set('independent international');

/** The same after the name of a person: "Reagan National", "George Bush Presidential Library". */
export const PERSON_CONTAINERS_AFTER = set('national presidential memorial bay county state');

/** Of these also where up to two words stand between: "Moscow State University", "Kennedy International Airport". */
export const LONG_CONTAINERS_AFTER = set(`
  university universitas college institute school academy library airport stadium arena hospital clinic museum
  foundation airlines airways bridge meeting conference congress expo fair week festival garden marathon award awards`);

/** Points of the compass and the like: with them a place is another place ("Bandung Barat", "South Sudan"). */
export const DIRECTIONS_AFTER = set(
  'barat timur selatan utara tengah baru tenggara timurlaut baratdaya daya',
);
export const DIRECTIONS_BEFORE = set(
  'east west north south eastern western northern southern central new nova upper lower greater inner outer old port equatorial',
);

/** Two or three words that are one name, though one of them is a name of the dataset. */
export const FIXED_NAMES = new Set([
  'as roma',
  'as rome',
  'as monaco',
  'as saint',
  'us sassuolo',
  'us lecce',
  'paris saint',
  'georgia pacific',
  'duty cold',
  'battlefield vietnam',
  'indonesia bersatu',
  'indonesia maju',
  'indonesia hebat',
  'indonesia emas',
  'prince of wales',
  'princess of wales',
  'duke of york',
  'duke of edinburgh',
  'pangeran wales',
  'putri wales',
]);

/** A name and a noun in small letters that are one word of the language: no place is meant. Without plural -s. */
export const FIXED_PHRASES = new Set(
  (
    'panama hat|manila envelope|manila folder|vienna sausage|peking duck|brussels sprout|brazil nut|jordan almond|' +
    'jerusalem artichoke|geneva drive|guinea fowl|guinea pig|lima bean|bermuda short|chile pepper|canada goose|' +
    'canada geese|china cabinet|china doll|india ink|india rubber|delhi belly|london broil|paris green|berlin blue'
  ).split('|'),
);

/** Before a country: its language. */
export const LANGUAGES_BEFORE = set('bahasa berbahasa');

/** After any name, in small letters: an illness. */
export const ILLNESSES = set('syndrome sindrom');

/** "Tour de France", "Banco do Brasil". */
export const ROMANCE_OF = set('de du des do del della');

/** Two words before the name of a state of a federation. */
export const STATE_MARKS_BEFORE = new Set(['negara bagian', 'state of']);

/** Before a name in small letters: the name is the title of a work. */
export const TITLES_OF_WORKS = set('film novel lagu album serial sinetron musikal');

/** Days, months and what else is written with a capital without being a name. */
export const CALENDAR = set(`
  senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april mei juni juli agustus september
  oktober november desember monday tuesday wednesday thursday friday saturday sunday january february march may
  june july august october december wib wita wit gmt utc est am pm bst`);

/** Titles, ranks, offices and common nouns that stand capitalised before a person or beside a country. */
export const TITLES = set(`
  presiden wapres wakil perdana menteri menlu menhan menkeu mendagri menko mensesneg menag mendikbud menkes menhub
  pm ri pak bu bapak ibu tuan nyonya raja ratu pangeran putri putra sultan emir syekh syeikh sheikh kaisar paus ayatollah
  ayatullah imam mullah gubernur bupati wali kota walikota ketua umum ketum sekjen sekretaris jenderal direktur
  kepala kanselir duta besar dubes panglima komandan jenderal letnan mayor kolonel kapten laksamana marsekal
  brigadir letjen mayjen brigjen laksda laksdya marsda marsdya kombes irjen komjen purn tni polri kapolri kasad
  kasal kasau ksad ksal ksau jubir juru bicara pemimpin tertinggi calon capres cawapres mantan eks bos ibu negara
  prof dr dokter ir drs kh gus habib hj haji h senator anggota hakim jaksa agung
  president vice prime minister premier chancellor king queen prince princess pope secretary general gen state
  defense defence foreign interior finance chief director leader supreme commander admiral adm colonel col captain
  capt lieutenant lt major maj sergeant sgt senator sen representative rep congressman congresswoman governor gov
  mayor ambassador spokesman spokeswoman spokesperson mr mrs ms sir lord lady dame judge justice attorney deputy
  former ex acting first republican democrat democratic tory labour sheikh crown emperor sultan father sister
  brother son daughter wife husband candidate nominee adviser advisor envoy army navy force air military police
  government administration campaign white house kremlin pentagon us uk eu un as pbb pemerintah pemerintahan militer
  tentara angkatan darat laut udara pasukan kabinet rezim kementerian kemlu kemhan parlemen dewan republik kerajaan`);

/** Words of grammar: capitalised only because the sentence begins with them. */
export const FUNCTION_WORDS = set(`
  di ke dari pada dan atau tetapi namun sementara menurut kata ujar selain saat ketika setelah sebelum sejak
  bagi untuk dengan oleh jika bila apabila karena sebab maka itu ini para sang si adapun bahkan juga kini lalu
  kemudian akan telah sudah belum tidak bukan hanya seperti soal terkait tentang antara hingga sampai meski
  meskipun walau walaupun agar supaya bahwa sebagai dalam atas bersama usai pasca jelang apa siapa mengapa kenapa
  bagaimana begini mereka dia ia kami kita saya yang adalah merupakan serangan perang warga
  the a an in on at by for from to of with as and or but if when while after before since until because so that this
  these those it he she they we you i his her their our its who what why how where which however meanwhile
  according although though during under over against between among about also even only not no yes both either
  neither then now there here is are was were has have had will would can could may might must should did does do
  says said ask asked told`);

/** Words before a noun, and after speech, that are no nouns: "ujar Oman", "bernama India". */
export const NOT_NOUNS: ReadonlySet<string> = new Set([
  ...FUNCTION_WORDS,
  ...set('tutur ucap jelas papar imbuh tegas sebut tulis bernama dinamai alias jika yakni yaitu ialah'),
]);

/** After these a name is a place's. */
export const LOCATIVE = set(
  'in into to from on near across inside outside toward towards throughout around left leave leaves visit visits visited entered reached di ke dari menuju asal mengunjungi',
);

/** Between the last members of a list. */
export const AND = set('and or dan atau');

/** Before a name, with a hyphen. */
export const PREFIXES = set('pro anti eks ex post pasca pra non');

/** Before a name: a person is called so, whatever the name is otherwise. */
export const KIN_BEFORE = set(
  'nephew niece uncle aunt cousin grandson granddaughter toddler pak bu ibu bapak tante mas mbak bang kang kak adik paman bibi keponakan',
);

/** With a comma before a name: "her cat, Cairo, …". */
export const KIN_WITH_COMMA = set(
  'son daughter wife husband brother sister mother father nephew niece cousin cat dog horse pony parrot',
);

/** After a sentence's first word: what is said of people and states, and not of birds and trees. */
export const ACTING_VERBS = set(`
  said says told tells urged urges warned warns wrote writes called calls asked asks announced announces denied
  denies accused accuses condemned condemns agreed agrees voted votes vowed vows pledged pledges rejected rejects
  mengatakan menyatakan menyebut meminta menuduh membantah mengecam memperingatkan mengumumkan menolak mendesak`);

/** After a comma and an article, with words between: no place is told of. "Cairo, a programming language". */
export const THINGS = set(`
  language chatbot app band film novel game song album horse cat dog ship yacht brand label model actor actress
  singer designer startup firm company database robot satellite`);

/** The same of what is called after wars, units and weapons; these nouns may also stand before the name. */
export const NAMED_THINGS = set(`
  gim game videogame yacht horse racehorse colt filly mare stallion gelding kuda band grup band album lagu song perahu
  merek brand sepatu shoe parfum perfume roller coaster sloop schooner koktail cocktail novel`);

/** Titles that are names as often after another name: "Megawati Putri". */
export const NAMES_TOO = set('putri putra ratu raja sultan agung haji pangeran hakim');

/** Acronyms that are words of English grammar in capitals, with what stands beside them when they are words. */
export const SPELLED_OUT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['us', set('let give tell with without for all of to join help trust')],
  ['who', set('is are was were will can has have the killed wins')],
  ['it', set('is was')],
]);

/** Nouns after "military" with which it is an adjective. */
export const MILITARY_NOUNS = set(`
  aid administration assistance action actions operation operations intervention base bases support equipment power
  strategy official officials spokesman spokesperson spokeswoman personnel leader leaders leadership presence
  capability capabilities exercise exercises drill drills training hardware intelligence spending budget offensive
  campaign help commander commanders chief chiefs command police court courts service doctrine vehicle vehicles
  aircraft strike strikes facility facilities target targets infrastructure industry alliance cooperation ties might
  response package packages blogger bloggers analyst analysts expert experts veteran veterans academy parade junta
  government rule regime coup council satellite satellites technology activity activities build buildup`);

/** Nouns after "war" with which no war is meant but what belongs to one: "Zelenskiy's war effort". */
export const WAR_NOUNS = set(`
  effort efforts crime crimes machine room chest plan plans aims cabinet criminal criminals hero veteran veterans
  memorial museum correspondent reporter game games drums footing economy production surgery zone zones`);

/** Before a full name: somebody of another trade than those who govern and command. */
export const OTHER_TRADES = set(`
  peneliti pengamat penyanyi aktor aktris pesinetron komika pemain pesepak bek gelandang striker kiper pelatih wasit
  petinju pebulutangkis atlet perenang pelari sutradara novelis penyair pelukis koki mahasiswa mahasiswi siswa siswi
  researcher scholar singer rapper actor actress comedian footballer midfielder defender goalkeeper striker winger
  quarterback coach boxer swimmer sprinter athlete novelist poet painter chef student pupil`);

/** Before a trade: it was theirs once. */
export const ONCE = set('mantan eks bekas former ex onetime');
