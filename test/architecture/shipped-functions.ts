// The worksheet functions as they have been shipped. Workbooks all over the world hold these names and argument
// positions: nothing here changes; new functions are added, new parameters go last and are optional.

const GOODS = ['description', '[origin]', '[destination]', '[image_url]'];
const PRODUCT = ['description_or_id', '[origin]', '[destination]', '[image_url]'];
const COST = ['hs', 'origin', 'value', '[destination]', '[currency]', '[shipping]', '[insurance]'];

export const SHIPPED_FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  HS: GOODS,
  HSCODE: GOODS,
  CLASSIFY: GOODS,
  DETAIL: ['description_or_id', 'field', '[origin]', '[destination]', '[image_url]'],
  ALTERNATIVES: PRODUCT,
  DECISIONS: PRODUCT,
  RISKS: PRODUCT,
  DOCUMENTS: PRODUCT,
  LANDED: COST,
  LANDEDCOST: [...COST, '[headings]'],
  DUTY: ['hs', 'origin', '[destination]'],
  DUTYRATES: ['hs', '[origin]', '[destination]'],
  VAT: ['hs', '[destination]'],
  ANTIDUMPING: ['hs', 'origin', '[destination]'],
  CREDITS: [],
  ACCOUNT: ['field'],
};
