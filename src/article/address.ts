/** What the page's address says. Addresses of articles have long slugs or numbers, those of lists have names of kinds. */
export interface Address {
  /** An address on the web; files, about:blank and loopback say nothing about the publisher's habits. */
  web: boolean;
  /** A bare "/", an index, a language's front page, or an answer to a search: never an article. */
  never: boolean;
  /** A list, a shop, a forum, a manual: article only if the page says so. */
  elsewhere: boolean;
  /** Words of the last segment that are joined by hyphens and the like, less one. */
  joints: number;
  /** Four or more digits in a row: an article's number, or a year. */
  numbered: boolean;
}

const FRONT =
  /^\/(?:(?:index|default|home)(?:\.\w+)?|[a-z]{2}(?:[-_][a-z]{2})?)?\/?$|^\/(?:[^/]+\/)?(?:search|cari|pencarian|suche|indeks)(?:\/|\.\w+$|$)/i;
const QUERY = /[?&](?:q|s|query|search|keywords?|kata_?kunci)=[^&]/i;
const ELSEWHERE = new Set(
  'product products shop store collection collections category categories kategori c service services topic topics topik tag tags label author authors penulis forum forums thread threads question questions doc docs wiki course courses job jobs list lists catalog browse company companies pricing item dp p b login cart checkout index indeks'.split(
    ' ',
  ),
);
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.(?:localhost|test))$/;

export function readAddress(document: Document): Address {
  const location = document.location as Location | null;
  if (!location || !/^https?:$/.test(location.protocol))
    return { web: false, never: false, elsewhere: false, joints: 0, numbered: false };
  const { pathname, search, hostname } = location;
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return {
    web: !LOOPBACK.test(hostname),
    never: FRONT.test(pathname) || QUERY.test(search),
    elsewhere: pathname
      .toLowerCase()
      .replace(/\.\w{1,5}$/, '')
      .split(/[/_-]/)
      .some((word) => ELSEWHERE.has(word)),
    joints: last.replace(/\.\w{1,5}$/, '').match(/[-_+.]|%20/g)?.length ?? 0,
    numbered: /\d{4}/.test(pathname),
  };
}
