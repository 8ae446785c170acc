// Columns that say what a row is: an article, a service, a set of other rows, the parent of variants. Takes what stands in such a
// column, gives what it says of the row.
import { isBlank, shownText, type Cell } from './cells';
import { fold } from './cells';
import type { ColumnProfile } from './column-profile';
import type { RowTypeColumn } from './list-reading';
import { has } from './role-scores';

export type RowType = 'parent' | 'variant' | 'bundle' | 'service' | 'voucher' | 'text' | 'cancelled';

const WORDS: Readonly<Record<RowType, string>> = {
  parent: 'parent|configurable|variable|master|template|variant parent|hauptartikel|hoofdartikel|vaterartikel|vater|ouder|parent product|configurable product|variable product|artikelvorlage|stamartikel|matrix|matrix item|artículo padre|parent item|model article|produit parent|padre',
  variant: 'variation|variant|child|variante|kind|variantartikel|kindartikel|enfant|hijo|figlio|wariant',
  bundle: 'bundle|bundles|grouped|grouped product|kit|kits|set|composite|samenstelling|samengesteld|samengesteld artikel|pakket|stuckliste|stuecklistenartikel|set artikel|setartikel|bundel|phantom|assortiment|assortment|lot compose|kit bundle|kit group|kititem|product bundle|zestaw|conjunto|verkaufsset|handelsstuckliste|composed',
  service:
    'service|services|dienst|diensten|dienstleistung|dienstleistungen|werksoort|werksoorten|arbeid|labour|labor|work|uren|hours|resource|ressource|virtual|downloadable|download|digital|digitaal|subscription|abonnement|prestation|prestations|servizio|servizi|servicio|servicios|usluga|uslugi|hizmet|dien|g l account|gl account|sachkonto|grootboekrekening|compte general|cuenta|conto|charge|charge item|item charge|kosten|toeslag|zu abschlag|artikel zu abschlag|artikeltoeslag|artikel toeslag|fixed asset|anlage|vaste activa|cost|costs|expense|onkosten|verzendkosten|freight|shipping|fracht|vracht|fee|surcharge|zuschlag|discount|korting|rabatt|other charge|non stock service|消费|服务|event|course|ticket|tickets',
  voucher: 'gift card|giftcard|gift voucher|voucher|gutschein|cadeaubon|cadeaukaart|carte cadeau|giftcards|gift cards|vouchers|buono|bono regalo',
  text: 'comment|text|note|textzeile|kommentar|opmerking|tekst|tekstregel|textposition|commentaire|section|line section|line note|display line section|sectie|notitie|bemerkung|kopf|subtotal|zwischensumme|title|titel|begin total|end total|subtotaal|heading|sample|example|beispiel|voorbeeld',
  cancelled: 'cancelled|canceled|geannuleerd|storniert|storno|annule|annulee|annullato|anulowane|anulowany|iptal|deleted|delete|verwijderd|geloscht|vervallen|void|voided|rejected|reversed|reversal|returned|retour|refunded|unsold|not ordered|niet besteld|abgelehnt|afgewezen|cancelado',
};

let byWord: ReadonlyMap<string, RowType> | undefined;
function table(): ReadonlyMap<string, RowType> {
  return (byWord ??= new Map((Object.entries(WORDS) as [RowType, string][]).flatMap(([kind, list]) => list.split('|').map((word) => [word, kind] as const)).reverse()));
}

/** undefined for a row that is what it seems to be: "simple", "Artikel", "Bestand". */
export function rowTypeOf(cell: Cell, kind: RowTypeColumn['kind']): RowType | undefined {
  if (kind === 'variants') return isYes(cell) ? 'parent' : undefined;
  if (kind === 'parent') return isBlank(cell) ? undefined : 'variant';
  if (typeof cell !== 'string' || cell.length > 40) return undefined;
  const type = table().get(fold(shownText(cell)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
  if (kind === 'type') return type;
  if (kind === 'status') return type === 'cancelled' ? type : undefined;
  return type === 'service' || type === 'voucher' ? type : undefined;
}

const YES = new Set(['1', 'true', 'yes', 'y', 'ja', 'j', 'oui', 'si', 'tak', 'waar', 'wahr', 'x']);
function isYes(cell: Cell): boolean {
  return cell === true || YES.has(shownText(cell).toLowerCase());
}

export function rowTypeColumns(columns: readonly ColumnProfile[]): readonly RowTypeColumn[] {
  return columns.flatMap((profile) => {
    const kind = kindOf(profile);
    return kind === undefined ? [] : [{ column: profile.column, kind }];
  });
}

function kindOf(profile: ColumnProfile): RowTypeColumn['kind'] | undefined {
  if (profile.filled === 0) return undefined;
  const says = (kind: RowTypeColumn['kind']): boolean => profile.cells.some((cell) => rowTypeOf(cell, kind) !== undefined);
  if (has(profile, 'parent')) {
    if (profile.cells.every((cell) => isBlank(cell) || /^(?:[01]|true|false|yes|no|ja|nee|nein|oui|non)$/i.test(shownText(cell)))) return says('variants') ? 'variants' : undefined;
    if (says('type')) return 'type';
    return has(profile, 'position', 'describes', 'name', 'date') || profile.share(profile.texts) > 0.5 ? undefined : 'parent';
  }
  if (has(profile, 'price', 'cost', 'amount', 'currency', 'country', 'tax', 'describes', 'carton', 'barcode', 'document', 'image', 'shipping', 'language')) return undefined;
  if (has(profile, 'type') && says('type')) return 'type';
  if (has(profile, 'status') && says('status')) return 'status';
  return has(profile, 'group') && says('group') ? 'group' : undefined;
}
