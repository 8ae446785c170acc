// Text as a person sees it. Takes what cells hold, gives it without what cannot be seen: marks that browsers, web shops and
// exports leave in text make it another text although it looks the same.

/** Printable ASCII without white space at the ends or two spaces in a row: nothing to do but for escapes. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

// Characters that Unicode has marked to be shown as nothing: soft hyphen, joiners, marks of direction, byte order mark,
// variation selectors, fillers, tags. Beside them control characters that are no white space, and what interlinear
// annotation and embedded objects leave in plain text. (Unicode, DerivedCoreProperties, Default_Ignorable_Code_Point.)
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]|(?![\s\x85])\p{Cc}/gu;

// White space of any kind. JavaScript does not count "next line" and the empty Braille pattern as such.
const SPACES = /[\s\x85\u2800]+/g;

// A control character, space or mark as spreadsheet files write it (ECMA-376 Part 1, 22.4.2.4, ST_Xstring), which programs
// that read such files forget to turn back. _x005F_ is the underscore of one that was written twice. Others stay: they are
// sizes and numbers of articles.
const ESCAPE = /_(?:x005F_)*x(00(?:[01][\dA-F]|20|7F|[89][\dA-F]|A0|AD)|200[B-F]|202[A-F]|206[A-F]|FEFF)_/gi;

// Between letters of these scripts a joiner changes how a word is written and read: Persian, Hindi, Sinhala; and emoji.
const IDLE_JOINERS = /(?<![\u0590-\u{10FFFF}])[\u200C\u200D]+|[\u200C\u200D]+(?![\u0590-\u{10FFFF}])/gu;
const UNSEEN_BUT_JOINERS = new RegExp(`(?![\u200C\u200D])(?:${UNSEEN.source})`, 'gu');

/** White space as single spaces, none at the ends; nothing else of what is seen changes. Given its own result, it gives the same. */
export function visibleText(text: string): string {
  return PLAIN.test(text) && !text.includes('_') ? text : spaced(decoded(text).replace(UNSEEN, ''));
}

/** As visibleText, but with the joiners that words of some scripts are written with. */
export function readableText(text: string): string {
  return PLAIN.test(text) && !text.includes('_') ? text : spaced(decoded(text).replace(UNSEEN_BUT_JOINERS, '').replace(IDLE_JOINERS, ''));
}

function decoded(text: string): string {
  return text.replace(ESCAPE, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function spaced(text: string): string {
  return text.replace(SPACES, ' ').trim();
}
