// Which column has a role that one column has by itself: origin, destination, currency, code and the like. Takes the columns of a
// list, gives for each role the column, or the ones between which nobody could choose, or none.
import { isBlank } from './cells';
import { codeOf } from './code-text';
import type { ColumnProfile } from './column-profile';
import { countryOf } from './country-text';
import { candidateOf } from './description-columns';
import type { AskedFor, Evidence, Judgement } from './list-reading';
import { contents, has, headingEvidence, isPlainCountry, MARGIN, PLAIN, POSSIBLE, scoreOf, type Score, type SingleRole } from './role-scores';

interface Scored extends Score {
  readonly profile: ColumnProfile;
}

const NONE: Judgement = { kind: 'none' };
/** Of an empty column whose heading says it: it may be meant to be filled. */
const NAMED_BUT_EMPTY = 0.38;
/** Enough for what is recognised and never used without its heading. */
const RECOGNISED = 0.4;

export function judgeSingle(role: SingleRole, columns: readonly ColumnProfile[]): Judgement {
  const isShared = (profile: ColumnProfile): boolean => isOfShipment(profile) || isOfGroup(profile, columns);
  const scored = columns.map((profile) => ({ profile, ...scoreOf(role, profile) })).filter(({ score }) => score >= POSSIBLE).sort((a, b) => b.score - a.score);
  const [best, ...others] = scored;
  if (best === undefined) return NONE;
  if (best.profile.filled === 0) return best.score >= NAMED_BUT_EMPTY && FILLED_LATER.has(role) ? taken(best) : NONE;
  if (best.score < PLAIN && !(CHOSEN_BY_ORDER.has(role) && best.score >= RECOGNISED)) return role === 'origin' || role === 'code' ? asked('unsure', [best]) : NONE;
  const varied = isCharge(role) && isShared(best.profile) ? others.find(({ score, profile }) => score >= PLAIN && profile.filled > 0 && !isShared(profile)) : undefined;
  if (varied !== undefined) return taken(varied);
  const rivals = others.filter((other) => best.score - other.score < MARGIN && other.profile.filled > 0 && !saySame(role, best.profile, other.profile));
  if (rivals.length > 0 && !CHOSEN_BY_ORDER.has(role)) return asked('several-columns', [best, ...rivals]);
  if (isCharge(role) && isShared(best.profile)) return asked('same-in-all-rows', [best], [{ kind: 'constant', text: best.profile.samples[0] ?? '' }]);
  return taken(best);
}

/** What a person or a run fills. */
const FILLED_LATER: ReadonlySet<SingleRole> = new Set(['origin', 'code', 'destination', 'currency']);
/** The first of several pictures is as good as the others. */
const CHOSEN_BY_ORDER: ReadonlySet<SingleRole> = new Set(['imageUrl', 'articleNumber', 'netMass']);

function taken({ profile, evidence }: Scored, more: readonly Evidence[] = []): Judgement {
  return { kind: 'taken', columns: [profile.column], evidence: [...evidence, ...more] };
}

function asked(why: AskedFor, among: readonly Scored[], more: readonly Evidence[] = []): Judgement {
  return { kind: 'asked', why, candidates: among.map(({ profile, evidence }) => candidateOf(profile, [...evidence, ...more])) };
}

function isCharge(role: SingleRole): boolean {
  return role === 'freight' || role === 'insurance';
}

/** The same amount in all rows, three or more. */
function isOfShipment(profile: ColumnProfile): boolean {
  return profile.filled >= 3 && profile.fillShare >= ALL_ROWS && profile.constant !== undefined && profile.numbers(undefined).some((number) => number !== undefined && number.amount !== 0);
}

/** True where one column says what the other says: "CN" and "China", a code of six and one of ten digits. */
function saySame(role: SingleRole, first: ColumnProfile, second: ColumnProfile): boolean {
  if (first.holdsSameAs(second)) return true;
  const pairs = first.cells.map((cell, index) => [cell, second.cells[index] ?? ''] as const).filter(([one, other]) => one !== '' && other !== '');
  if (pairs.length === 0) return false;
  if (role === 'origin' || role === 'destination') return pairs.every(([one, other]) => countryOf(one).code !== undefined && countryOf(one).code === countryOf(other).code);
  if (role === 'code') return pairs.every(([one, other]) => codeOf(one)?.slice(0, 6) === codeOf(other)?.slice(0, 6));
  return false;
}

const ALL_ROWS = 0.9;

/** Filled in the first line of each order, and empty in its others. */
function isOfGroup(profile: ColumnProfile, columns: readonly ColumnProfile[]): boolean {
  if (profile.filled === 0 || profile.filled === profile.rows) return false;
  return columns.some((other) => {
    if (!has(other, 'number', 'name', 'ordered', 'invoice', 'document') || other.distinct === other.filled || other.fillShare < ALL_ROWS) return false;
    const followers = other.cells.flatMap((cell, row) => (row > 0 && cell === other.cells[row - 1] ? [row] : []));
    return followers.length > 0 && followers.every((row) => isBlank(profile.cells[row] ?? ''));
  });
}

/** How far a heading still speaks of the columns beside it. */
const NEIGHBOURS = 3;

/** Where no heading names the origin: a column of countries whose heading says "country" and no more. */
export function plainCountry(columns: readonly ColumnProfile[], origin: Judgement, destination: Judgement): { readonly origin: Judgement; readonly destination: Judgement } {
  const plain = columns.filter(isPlainCountry);
  const [first, ...others] = plain;
  if (origin.kind !== 'none' || first === undefined) return { origin, destination };
  const evidence = [headingEvidence(first), contents(first, 'country', first.countries)];
  const scored = { profile: first, score: PLAIN, evidence };
  if (others.length > 0) return { origin: asked('several-columns', plain.map((profile) => ({ profile, score: PLAIN, evidence: [headingEvidence(profile), contents(profile, 'country', profile.countries)] }))), destination };
  const index = columns.indexOf(first);
  const beside = columns.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1).filter((profile) => profile !== first);
  const elsewhere = beside.find((profile) => has(profile, 'receiver', 'destination', 'incoterm', 'shipping', 'delivery', 'place', 'sender', 'supplier'));
  if (elsewhere === undefined) return { origin: first.distinct > 1 || first.heading.text !== '' ? taken(scored) : asked('unsure', [scored]), destination };
  const neighbour: Evidence = { kind: 'neighbour', column: elsewhere.column, text: elsewhere.heading.text };
  const isReceiver = has(elsewhere, 'receiver', 'destination', 'incoterm', 'shipping', 'delivery') && !has(elsewhere, 'sender', 'supplier');
  const isTaken = destination.kind === 'none' && (isReceiver || columns.some((profile) => has(profile, 'receiver', 'shipping', 'delivery', 'destination')));
  return { origin, destination: isTaken ? taken(scored, [neighbour]) : destination };
}
