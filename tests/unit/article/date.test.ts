// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfStamp, publicationDate } from '../../../src/article/date';
import { calendarDay, dateInText, writtenDates } from '../../../src/article/date-text';
import { readSchema } from '../../../src/article/schema';
import { page } from './page';

describe('date that a text tells', () => {
  it.each([
    ['Kamis, 28 Maret 2024 | 10:12 WIB\nKapal itu berangkat.', 'id', '2024-03-28'],
    [
      'JAKARTA - Kapal itu berangkat dari pelabuhan, kata juru bicara, Kamis (28/3/2024).',
      'id',
      '2024-03-28',
    ],
    ['Kapal itu berangkat, ujar Rina pada Jumat (5/4/24) malam.', 'id', '2024-04-05'],
    ['28/03/2024 10:12 WIB\nKapal itu berangkat.', 'id', '2024-03-28'],
    ['28/03/2024, 10:12 WIB', 'id', '2024-03-28'],
    ['Oleh: Dimas\n3 Agustus 2023 pukul 09.15\nKapal', 'id', '2023-08-03'],
    ['Diterbitkan pada 1 Mei 2022', 'id', '2022-05-01'],
    ['March 28, 2024\nThe ship left.', 'en', '2024-03-28'],
    ['28 Mar 2024', 'en', '2024-03-28'],
    ['Published on 2 September 2021 at 10:00', 'en', '2021-09-02'],
    ['Thursday, 28th of March 2024', 'en', '2024-03-28'],
    ['LONDON, Thursday, March 28, 2024 (Agency) - The ship left the harbour.', 'en', '2024-03-28'],
    ['2024-03-28 10:12', 'en', '2024-03-28'],
    ['3/4/2024 10:12', 'en', null],
    ['3/4/2024 10:12', 'id', '2024-04-03'],
    ['3/28/2024 10:12', 'en', '2024-03-28'],
    ['The war began on 25 June 1950 and the armistice was signed on 27 July 1953, he said.', 'en', null],
    [
      'Perang itu dimulai pada 25 Juni 1950 dan berakhir dengan gencatan senjata pada 27 Juli 1953.',
      'id',
      null,
    ],
    ['SURABAYA - Pada tanggal 5 Juni 2025, Wakil\nMenteri', 'id', null],
    ['Tanggal: 5 Juni 2025', 'id', '2025-06-05'],
    ['31 April 2024', 'id', null],
    ['29 Februari 2023', 'id', null],
    ['29 Februari 2024', 'id', '2024-02-29'],
    ['Kapal itu berangkat.', 'id', null],
    ['', 'id', null],
  ])('%j in %s: %s', (text, lang, date) => {
    expect(dateInText(text, lang)).toBe(date);
  });

  it('looks only near the top', () => {
    const story = `${'Kapal itu berangkat dari pelabuhan. '.repeat(60)}\nKamis, 28 Maret 2024 | 10:12 WIB`;
    expect(dateInText(story, 'id')).toBeNull();
  });

  it('lists every date of a text with its place', () => {
    const text = 'Dari 25 Juni 1990 sampai 27/7/1993.';
    expect(writtenDates(text, 'id').map(({ date, start, end }) => [date, text.slice(start, end)])).toEqual([
      ['1990-06-25', '25 Juni 1990'],
      ['1993-07-27', '27/7/1993'],
    ]);
  });

  it('reads back every day it could be given', () => {
    const months =
      'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          const written = `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
          expect(dateInText(written, 'id')).toBe(iso);
          expect(calendarDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())).toBe(iso);
        },
      ),
    );
  });
});

describe('day of a time stamp', () => {
  it.each([
    ['2024-03-28T01:12:00+07:00', 'id', null, '2024-03-28'],
    ['2024-03-27T23:30:00Z', 'id', null, '2024-03-28'],
    ['2024-03-27T23:30:00Z', 'en', null, '2024-03-27'],
    ['2024-03-27T23:30:00Z', 'en', '2024-03-28', '2024-03-28'],
    ['2024-03-27T23:30:00Z', 'en', '2023-01-01', '2024-03-27'],
    ['2024-03-28', 'id', null, '2024-03-28'],
    ['20240328', 'en', null, '2024-03-28'],
    ['2024/03/28 10:12:05', 'id', null, '2024-03-28'],
    ['Kamis, 28 Maret 2024 10:12 WIB', 'id', null, '2024-03-28'],
    ['2024-13-40T00:00:00Z', 'id', null, null],
    ['soon', 'en', null, null],
  ])('%j (%s, address %s): %s', (stamp, lang, address, day) => {
    expect(dayOfStamp(stamp, lang, address)).toBe(day);
  });
});

describe('date of a page', () => {
  const date = (head: string, body = '', url?: string, text = '') => {
    const document = page(`<html><head>${head}</head><body>${body}</body></html>`, url);
    return publicationDate(document, readSchema(document), 'id', text, '');
  };
  const plain = 'https://berita.example/kabar-dari-pelabuhan';

  it('prefers JSON-LD, then meta, microdata, the line by the headline, the address, time elements', () => {
    const ld =
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-01-01T08:00:00+07:00"}]}</script>';
    const meta = '<meta property="article:published_time" content="2024-01-02">';
    const micro = '<span itemprop="datePublished" content="2024-01-03">x</span>';
    const time = '<time datetime="2024-01-06T10:00">x</time>';
    const url = 'https://berita.example/2024/01/05/kabar-dari-pelabuhan';
    expect(date(ld + meta, micro + time, url, 'Kamis, 4 Januari 2024')).toBe('2024-01-01');
    expect(date(meta, micro + time, url, 'Kamis, 4 Januari 2024')).toBe('2024-01-02');
    expect(date('', micro + time, url, 'Kamis, 4 Januari 2024')).toBe('2024-01-03');
    expect(date('', time, url, 'Kamis, 4 Januari 2024')).toBe('2024-01-04');
    expect(date('', time, url)).toBe('2024-01-05');
    expect(date('', time, plain)).toBe('2024-01-06');
    expect(date('', '', plain)).toBeNull();
  });

  it.each([
    'content_PublishedDate',
    'parsely-pub-date',
    'dc.date.issued',
    'PublishDate',
    'og:published_time',
  ])('reads meta %s', (name) =>
    expect(date(`<meta name="${name}" content="2024-01-02 09:00:00">`, '', plain)).toBe('2024-01-02'),
  );

  it('survives broken JSON-LD and reads one with raw line breaks', () => {
    expect(date('<script type="application/ld+json">{"@type": nope</script>', '', plain)).toBeNull();
    const raw =
      '<script type="application/ld+json">{"@type":"Article","headline":"a\nb","datePublished":"2024-01-02"}</script>';
    expect(date(raw, '', plain)).toBe('2024-01-02');
  });
});
