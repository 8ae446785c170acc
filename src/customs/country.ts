// Countries. Takes a country as an importer writes it ("CN", "CHN", "China", "CN - China", "Korea, South"), gives its
// two-letter ISO 3166 code; must never take a misspelt one for the country it resembles, nor one of two for the other.
import type { CountryCode } from './country-code';
import { allNames, isUnion, keyOf, NOT_AVAILABLE, readingsOf } from './country-names';
import { invalidInput } from './errors';
import { differByAtMost } from './slips';
import { visibleText } from './visible-text';


/** What stands before a country in lists and on labels. */
const LABEL =
  /^(?:(?:made|manufactured|produced|assembled) in|product of|imported from|origin|country of origin|coo|c\/o|land van oorsprong|oorsprong|herkomst|ursprungsland|ursprung|herkunft|herkunftsland|hergestellt in|pays d['’]origine|origine|fabriqué en|paese di origine|país de origen|origen|kraj pochodzenia|menşei?)\s*[:=-]?\s+|^(?:origin|coo|c\/o)\s*[:=]\s*/i;

/**
 * @param argument What the country is, for the message: "origin", "destination".
 * @throws ClassificationError invalid-input when the text is neither a code nor a name, or has several meanings.
 */
export function parseCountry(input: string, argument: string): CountryCode {
  const text = visibleText(input);
  const given = text.slice(0, 40);
  const bare = withoutLabel(text);
  const meant = meantBy(bare);
  const [code, ...others] = meant;
  if (code !== undefined && others.length === 0) return code;
  if (code !== undefined) throw invalidInput({ kind: 'country-readings', argument, given, readings: meant.filter((reading) => reading !== NOT_AVAILABLE), mayBeNone: meant.includes(NOT_AVAILABLE) });
  if (isUnion(bare)) throw invalidInput({ kind: 'country-union', given });
  throw invalidInput({ kind: 'country-unknown', argument, given, meant: suggestion(keyOf(bare)) });
}

/** Every country that a text may mean, NOT_AVAILABLE where it may mean none; empty where it is no country. Never throws. */
export function countriesMeant(input: string): readonly string[] {
  return meantBy(withoutLabel(visibleText(input)));
}

function withoutLabel(text: string): string {
  return text.normalize('NFKC').trim().replace(/^['"]|['"]$/g, '').replace(LABEL, '').replace(/[\s.;,:]+$/, (end) => (end.startsWith('.') ? '.' : ''));
}

function meantBy(bare: string): readonly string[] {
  const readings = readingsOf(bare);
  return readings.length > 0 ? readings : readingsOfParts(bare);
}

/** "China (CN)", "CN: China", "CN China": two ways to write one country. "DE/CN" are two. */
function readingsOfParts(text: string): readonly string[] {
  const [, one = '', other = ''] =
    /^([^-–—/(:|=;,]+)[-–—/(:|=;,]([^-–—/():|=;,]+)\)?$/.exec(text) ?? /^\(([^()]+)\)(.+)$/.exec(text) ?? /^(\p{Lu}{2,3}) (.+)$/u.exec(text) ?? /^(.+) (\p{Lu}{2,3})$/u.exec(text) ?? [];
  const first = readingsOf(one.trim());
  const second = readingsOf(other.trim());
  if (first.length === 0 || second.length === 0) return [];
  const both = first.filter((reading) => second.includes(reading));
  return both.length > 0 ? both : [...new Set([...first, ...second])];
}

/** The country whose name a slip or two would have made of this. Short names must be nearer: two slips make Laos of Mars. */
function suggestion(typed: string): CountryCode | undefined {
  const most = typed.length < 4 ? 0 : typed.length < 6 ? 1 : 2;
  for (let slips = 1; slips <= most; slips += 1) {
    for (const [name, code] of allNames()) if (Math.abs(name.length - typed.length) <= slips && differByAtMost(slips, typed, name)) return code;
  }
  return undefined;
}
