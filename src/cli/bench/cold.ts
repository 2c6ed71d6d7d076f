/**
 * In a process of its own: what a worker pays that has just woken. Reads a dictionary and a text, prints milliseconds as
 * JSON: warming (which the worker does while the file is on its way; 0 without a third argument), making the views, first
 * article, second article.
 */
import { readFileSync } from 'node:fs';
import { openNames } from '../../names/dictionary';
import { warmNames } from '../../names/warm';

const [dictionaryFile, textFile, warmed] = process.argv.slice(2);
const file = readFileSync(dictionaryFile!);
const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
const text = readFileSync(textFile!, 'utf8');
const times = [performance.now()];
if (warmed) warmNames();
times.push(performance.now());
const names = openNames(buffer);
times.push(performance.now());
const found = names.find(text).length;
times.push(performance.now());
names.find(text);
times.push(performance.now());
const [warm, views, first, second] = times.slice(1).map((time, i) => time - times[i]!);
console.log(JSON.stringify({ warm, views, first, second, found }));
