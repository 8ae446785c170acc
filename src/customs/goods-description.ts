// Whether a description says enough to be classified. Takes the words of an importer, gives the fact that is missing.
// A list of words and no more: it may let a vague text pass, and must never call a full description vague.
import { isFiller, noGoods, wordsOf } from './no-goods';

/** What the goods are, what they are made of, what they are for. */
export type MissingFact = 'goods' | 'material' | 'use';

const MATERIALS = wordSet(`
  acrylic acryl aluminium aluminum bamboo bamboe bambus baumwolle brass cardboard ceramic ceramics chrome copper cotton edelstahl
  eisen fabric glas glass gold goud hout holz iron karton katoen keramiek keramik kunststof kunststoff koper kupfer leather leder
  linen linnen leinen messing metaal metal metall nylon paper papier plastic plastik polyester porcelain porselein porzellan rubber
  gummi rvs seide silicone silicon siliconen silikon silk silver silber staal stahl steel stainless stone steen stein stof stoff
  synthetic textiel textil textile vilt filz wol wolle wood wooden wool zijde zilver zinc zink`);

// Goods whose heading hangs on what they are made of.
const NEED_MATERIAL = wordSet(`
  bag bags beker box boxes bottle bottles buis bowl bowls bracket brackets case cases chair chairs container containers cover covers
  cup cups deckel dish doos dozen fles flessen flasche flaschen gloves handschoenen handschuhe hook hooks hose hoses jacket jas jacke jug kast
  kiste kisten kom krat kratten lid mat mats mug mugs plate plates pipe pipes ring rings rohr rohre schaal schale schraube schrauben
  schroef schroeven screw screws shirt shirts shoe shoes schoenen schuhe slang sleeve spoon spoons stoel stoelen stuhl stuhle tafel tafels
  table tables tas tassen tasche taschen tisch tische tray trays tube tubes vaas vase`);

// Goods whose heading hangs on what they do.
const NEED_USE = wordSet(`
  adapter adapters apparaat apparaten apparat appliance component componenten components device devices eenheid einheit element
  equipment gadget gerat gerate instrument instrumenten kit machine machines maschine maschinen mechanism module modules modul motor
  sensor sensors sensoren system systeem tool tools toestel unit units vorrichtung werkzeug`);

/** undefined where nothing is missing that a rule of thumb could see. */
export function missingFact(description: string): MissingFact | undefined {
  const words = wordsOf(description).filter((word) => !isFiller(word));
  if (words.every((word) => MATERIALS.has(word))) return 'goods';
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0) {
    if (NEED_MATERIAL.has(only)) return 'material';
    if (NEED_USE.has(only)) return 'use';
  }
  return noGoods(description) === undefined ? undefined : 'goods';
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
