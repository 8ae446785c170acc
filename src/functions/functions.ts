// The worksheet functions as Excel knows them: functions.json, the associations and the help pages are made from this file.
// Ids and the order of parameters never change once shipped. The comments are what users read while they type.
// "unknown" is what the metadata generator declares as "any", for which Excel converts nothing: a number where a text
// belongs then gets a sentence of ours. [][] takes a cell or a range, and gives as many values as the range has cells.
import { runtime } from '../runtime/page-runtime';
import { accountField, creditsLeft } from './account-formulas';
import { customsCode, detailOf, detailTable, productCard } from './classification-formulas';
import { antiDumpingRate, dutyRate, dutyTable, landedCost, landedTotal, vatRate } from './cost-formulas';
import { alternativesTable, decisionsTable, documentsTable, risksTable } from './detail-tables';

/**
 * What DETAIL can give.
 * @customenum {string}
 */
export enum DETAIL_FIELD {
  /** The HS code, such as 8518.30.00. */
  code = "code",
  /** The HS subheading, 6 digits: the same all over the world. */
  code_6 = "code_6",
  /** The CN code, 8 digits: the one of the European Union. */
  code_8 = "code_8",
  /** What the nomenclature says of the code. */
  code_description = "code_description",
  /** The chapter, 2 digits. */
  chapter = "chapter",
  /** How sure the code is, from 0 to 100. */
  confidence = "confidence",
  /** Why it is this code. */
  reasoning = "reasoning",
  /** The goods in short, as Import8 has understood them. */
  summary = "summary",
  /** The way from the section to the code. DECISIONS gives a table. */
  decisions = "decisions",
  /** Other codes that were considered. ALTERNATIVES gives a table. */
  alternatives = "alternatives",
  /** Risk of importing these goods: low, medium or high. */
  risk = "risk",
  /** What makes the risk. */
  risk_reasons = "risk_reasons",
  /** TRUE where the code should not be used without a check. */
  risk_warning = "risk_warning",
  /** What to do about the risk. */
  risk_action = "risk_action",
  /** How strictly the goods are regulated, from 0 to 6. */
  grading_level = "grading_level",
  /** The same in a word, such as Conformity. */
  grading_label = "grading_label",
  /** The tier of the risk rules that was used. */
  grading_tier = "grading_tier",
  /** The version of the risk rules. */
  grading_rules = "grading_rules",
  /** What has to be done before import. RISKS gives a table. */
  obligations = "obligations",
  /** TRUE where the carbon border adjustment applies. */
  cbam = "cbam",
  /** TRUE where an anti-dumping duty applies. */
  anti_dumping = "anti_dumping",
  /** TRUE where sanctions apply. */
  sanctions = "sanctions",
  /** TRUE where export control of dual-use goods applies. */
  dual_use = "dual_use",
  /** The documents that import asks for. DOCUMENTS gives a table. */
  documents = "documents",
  /** Total landed cost, where a value was given with the goods. */
  landed_cost = "landed_cost",
  /** Value, freight and insurance, where a value was given. */
  customs_value = "customs_value",
  /** Rate of duty, where a value was given. */
  duty_rate = "duty_rate",
  /** Duty, where a value was given. */
  duty_amount = "duty_amount",
  /** Kind of duty, such as mfn or preferential. */
  duty_type = "duty_type",
  /** Rate of anti-dumping duty, where a value was given. */
  anti_dumping_rate = "anti_dumping_rate",
  /** Anti-dumping duty, where a value was given. */
  anti_dumping_amount = "anti_dumping_amount",
  /** Rate of VAT, where a value was given. */
  vat_rate = "vat_rate",
  /** VAT, where a value was given. */
  vat_amount = "vat_amount",
  /** Currency of these amounts. */
  currency = "currency",
  /** completed, or failed where the goods could not be classified. */
  status = "status",
  /** The id of the classification at Import8. */
  id = "id",
  /** Where it was asked for. */
  source = "source",
  /** When it was asked for, in UTC. */
  created = "created",
  /** When it was finished, in UTC. */
  completed = "completed",
  /** How long it took, in seconds. */
  seconds = "seconds",
  /** Tokens that the model has read. */
  input_tokens = "input_tokens",
  /** Tokens that the model has written. */
  output_tokens = "output_tokens",
  /** What the model has cost Import8, in US dollars. You pay a credit, whatever this says. */
  model_cost_usd = "model_cost_usd",
}

/**
 * What ACCOUNT can give.
 * @customenum {string}
 */
export enum ACCOUNT_FIELD {
  /** Name of the organisation. */
  organisation = "organisation",
  /** Its e-mail address. */
  email = "email",
  /** Its country, as a code. */
  country = "country",
  /** Credits that are left. */
  credits = "credits",
  /** Credits bought so far. */
  credits_bought = "credits_bought",
  /** Credits used so far. */
  credits_used = "credits_used",
  /** When the first credits expire. */
  expiry = "expiry",
  /** How many requests the plan allows a minute. */
  requests_per_minute = "requests_per_minute",
  /** How many API keys the organisation may have. */
  max_keys = "max_keys",
  /** Name of the plan. */
  plan = "plan",
  /** The billing period, such as 2026-03. */
  period = "period",
  /** Classifications of this period. */
  period_used = "period_used",
  /** How many the plan allows in a period. */
  period_limit = "period_limit",
  /** How many are left in this period. */
  period_left = "period_left",
}

/**
 * The HS code (CN code) of goods, from their description. 1 credit for each new product; known products are free. The same text with a different origin or destination counts as a new product.
 * @customfunction HS
 * @helpurl https://localhost:3000/help/hs.html
 * @cancelable
 * @requiresAddress
 * @param description What the goods are, what they are made of and what they are for, such as "cotton T-shirt for men, knitted".
 * @param [origin] Country where the goods were made: a code such as CN, or a name such as China.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param [image_url] Web address of a picture of the goods, beginning with https://.
 * @param invocation How Excel called.
 * @returns The HS code as text, such as 8518.30.00.
 */
export function hs(
  description: unknown[][],
  origin: unknown[][],
  destination: unknown[][],
  image_url: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customsCode(runtime.cells, { description, origin, destination, image_url }, invocation);
}

/**
 * The HS code (CN code) of goods, from their description: the same as HS. 1 credit for each new product; known products are free. The same text with a different origin or destination counts as a new product.
 * @customfunction HSCODE
 * @helpurl https://localhost:3000/help/hscode.html
 * @cancelable
 * @requiresAddress
 * @param description What the goods are, what they are made of and what they are for, such as "cotton T-shirt for men, knitted".
 * @param [origin] Country where the goods were made: a code such as CN, or a name such as China.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param [image_url] Web address of a picture of the goods, beginning with https://.
 * @param invocation How Excel called.
 * @returns The HS code as text, such as 8518.30.00.
 */
export function hscode(
  description: unknown[][],
  origin: unknown[][],
  destination: unknown[][],
  image_url: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return customsCode(runtime.cells, { description, origin, destination, image_url }, invocation);
}

/**
 * The HS code of goods as a card, with confidence, reasons, alternatives, duty, risk and documents behind it. 1 credit for each new product; known products are free. The same text with a different origin or destination counts as a new product.
 * @customfunction CLASSIFY
 * @helpurl https://localhost:3000/help/classify.html
 * @cancelable
 * @requiresAddress
 * @param description What the goods are, what they are made of and what they are for, such as "cotton T-shirt for men, knitted".
 * @param [origin] Country where the goods were made: a code such as CN, or a name such as China.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param [image_url] Web address of a picture of the goods, beginning with https://.
 * @param invocation How Excel called.
 * @returns A card that shows the HS code; =B2.Confidence gives a part of it.
 */
export function classify(
  description: unknown[][],
  origin: unknown[][],
  destination: unknown[][],
  image_url: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return productCard(runtime.cells, { description, origin, destination, image_url }, invocation);
}

/**
 * One field of a product that has been classified. Never spends a credit.
 * @customfunction DETAIL
 * @helpurl https://localhost:3000/help/detail.html
 * @cancelable
 * @requiresAddress
 * @param description_or_id The description that was classified, or the id of its classification.
 * @param field Which field, such as "reasoning" or "confidence".
 * @param [origin] The origin that was given when it was classified, if any.
 * @param [destination] The destination that was given when it was classified, if any.
 * @param [image_url] The picture that was given when it was classified, if any.
 * @param invocation How Excel called.
 * @returns The field.
 */
export function detail(
  description_or_id: unknown[][],
  field: DETAIL_FIELD,
  origin: unknown[][],
  destination: unknown[][],
  image_url: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return detailOf(runtime.cells, { description_or_id, field, origin, destination, image_url }, invocation);
}

/**
 * Other codes that were considered for a product that has been classified. Never spends a credit.
 * @customfunction ALTERNATIVES
 * @helpurl https://localhost:3000/help/alternatives.html
 * @cancelable
 * @requiresAddress
 * @param description_or_id The description that was classified, or the id of its classification.
 * @param [origin] The origin that was given when it was classified, if any.
 * @param [destination] The destination that was given when it was classified, if any.
 * @param [image_url] The picture that was given when it was classified, if any.
 * @param invocation How Excel called.
 * @returns A table: code, description, when it would apply.
 */
export function alternatives(
  description_or_id: unknown[][],
  origin: unknown[][],
  destination: unknown[][],
  image_url: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return detailTable(runtime.cells, { description_or_id, origin, destination, image_url }, alternativesTable, invocation);
}

/**
 * The way from the section of the nomenclature to the code of a product that has been classified. Never spends a credit.
 * @customfunction DECISIONS
 * @helpurl https://localhost:3000/help/decisions.html
 * @cancelable
 * @requiresAddress
 * @param description_or_id The description that was classified, or the id of its classification.
 * @param [origin] The origin that was given when it was classified, if any.
 * @param [destination] The destination that was given when it was classified, if any.
 * @param [image_url] The picture that was given when it was classified, if any.
 * @param invocation How Excel called.
 * @returns A table: level, code, description.
 */
export function decisions(
  description_or_id: unknown[][],
  origin: unknown[][],
  destination: unknown[][],
  image_url: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return detailTable(runtime.cells, { description_or_id, origin, destination, image_url }, decisionsTable, invocation);
}

/**
 * What regulations ask of a product that has been classified. Never spends a credit.
 * @customfunction RISKS
 * @helpurl https://localhost:3000/help/risks.html
 * @cancelable
 * @requiresAddress
 * @param description_or_id The description that was classified, or the id of its classification.
 * @param [origin] The origin that was given when it was classified, if any.
 * @param [destination] The destination that was given when it was classified, if any.
 * @param [image_url] The picture that was given when it was classified, if any.
 * @param invocation How Excel called.
 * @returns A table: regime, level, label, whether it applies, obligations, legal reference, source, when verified, authority.
 */
export function risks(
  description_or_id: unknown[][],
  origin: unknown[][],
  destination: unknown[][],
  image_url: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return detailTable(runtime.cells, { description_or_id, origin, destination, image_url }, risksTable, invocation);
}

/**
 * The documents that the import of a product that has been classified asks for. Never spends a credit.
 * @customfunction DOCUMENTS
 * @helpurl https://localhost:3000/help/documents.html
 * @cancelable
 * @requiresAddress
 * @param description_or_id The description that was classified, or the id of its classification.
 * @param [origin] The origin that was given when it was classified, if any.
 * @param [destination] The destination that was given when it was classified, if any.
 * @param [image_url] The picture that was given when it was classified, if any.
 * @param invocation How Excel called.
 * @returns A table: document, status, regime, regime code, legal reference, source, quote, when verified, authority.
 */
export function documents(
  description_or_id: unknown[][],
  origin: unknown[][],
  destination: unknown[][],
  image_url: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return detailTable(runtime.cells, { description_or_id, origin, destination, image_url }, documentsTable, invocation);
}

/**
 * Total landed cost of goods: customs value, duty, anti-dumping duty and VAT. Costs no credit.
 * @customfunction LANDED
 * @helpurl https://localhost:3000/help/landed.html
 * @cancelable
 * @requiresAddress
 * @param hs HS, CN or TARIC code, as text such as 8518.30.00; 6, 8 or 10 digits, with or without dots.
 * @param origin Country where the goods were made: a code such as CN, or a name such as China.
 * @param value Value of the goods without freight and insurance, in the currency.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param [currency] EUR, USD, GBP or CNY. EUR when left out.
 * @param [shipping] Cost of freight, in the currency. 0 when left out.
 * @param [insurance] Cost of insurance, in the currency. 0 when left out.
 * @param invocation How Excel called.
 * @returns Total landed cost in the currency.
 */
export function landed(
  hs: unknown[][],
  origin: unknown[][],
  value: unknown[][],
  destination: unknown[][],
  currency: unknown[][],
  shipping: unknown[][],
  insurance: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return landedTotal(runtime.cells, { hs, origin, value, destination, currency, shipping, insurance }, invocation);
}

/**
 * Landed cost of goods with all its parts, in one row. Costs no credit.
 * @customfunction LANDEDCOST
 * @helpurl https://localhost:3000/help/landedcost.html
 * @cancelable
 * @requiresAddress
 * @param hs HS, CN or TARIC code, as text such as 8518.30.00; 6, 8 or 10 digits, with or without dots.
 * @param origin Country where the goods were made: a code such as CN, or a name such as China.
 * @param value Value of the goods without freight and insurance, in the currency.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param [currency] EUR, USD, GBP or CNY. EUR when left out.
 * @param [shipping] Cost of freight, in the currency. 0 when left out.
 * @param [insurance] Cost of insurance, in the currency. 0 when left out.
 * @param [headings] TRUE for a row of headings above.
 * @param invocation How Excel called.
 * @returns A row: customs value, duty rate, duty, anti-dumping rate, anti-dumping, VAT rate, VAT, total, currency, duty type, basis.
 */
export function landedcost(
  hs: unknown[][],
  origin: unknown[][],
  value: unknown[][],
  destination: unknown[][],
  currency: unknown[][],
  shipping: unknown[][],
  insurance: unknown[][],
  headings: unknown,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return landedCost(runtime.cells, { hs, origin, value, destination, currency, shipping, insurance, headings }, invocation);
}

/**
 * The rate of duty that applies to goods of an origin, a preference included. Costs no credit.
 * @customfunction DUTY
 * @helpurl https://localhost:3000/help/duty.html
 * @cancelable
 * @requiresAddress
 * @param hs HS, CN or TARIC code, as text such as 8518.30.00; 6, 8 or 10 digits, with or without dots.
 * @param origin Country where the goods were made: a code such as CN, or a name such as China.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param invocation How Excel called.
 * @returns The rate, 0.027 for 2.7 %; a specific duty as text.
 */
export function duty(
  hs: unknown[][],
  origin: unknown[][],
  destination: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return dutyRate(runtime.cells, { hs, origin, destination }, invocation);
}

/**
 * All rates of a code: duty, preferences, anti-dumping and VAT. Costs no credit.
 * @customfunction DUTYRATES
 * @helpurl https://localhost:3000/help/dutyrates.html
 * @cancelable
 * @requiresAddress
 * @param hs HS, CN or TARIC code, as text such as 8518.30.00; 6, 8 or 10 digits, with or without dots.
 * @param [origin] Country where the goods were made: a code such as CN, or a name such as China. Of all origins when left out.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param invocation How Excel called.
 * @returns A table: measure, scheme, rate, countries, remarks.
 */
export function dutyrates(
  hs: unknown[][],
  origin: unknown[][],
  destination: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return dutyTable(runtime.cells, { hs, origin, destination }, invocation);
}

/**
 * The rate of VAT at import. Costs no credit.
 * @customfunction VAT
 * @helpurl https://localhost:3000/help/vat.html
 * @cancelable
 * @requiresAddress
 * @param hs HS, CN or TARIC code, as text such as 8518.30.00; 6, 8 or 10 digits, with or without dots.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param invocation How Excel called.
 * @returns The rate, 0.21 for 21 %.
 */
export function vat(
  hs: unknown[][],
  destination: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return vatRate(runtime.cells, { hs, destination }, invocation);
}

/**
 * The rate of anti-dumping duty on goods of an origin. Costs no credit.
 * @customfunction ANTIDUMPING
 * @helpurl https://localhost:3000/help/antidumping.html
 * @cancelable
 * @requiresAddress
 * @param hs HS, CN or TARIC code, as text such as 8518.30.00; 6, 8 or 10 digits, with or without dots.
 * @param origin Country where the goods were made: a code such as CN, or a name such as China.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param invocation How Excel called.
 * @returns The rate, 0.361 for 36.1 %; 0 where there is none.
 */
export function antidumping(
  hs: unknown[][],
  origin: unknown[][],
  destination: unknown[][],
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return antiDumpingRate(runtime.cells, { hs, origin, destination }, invocation);
}

/**
 * Import8 credits that are left. Costs no credit.
 * @customfunction CREDITS
 * @helpurl https://localhost:3000/help/credits.html
 * @cancelable
 * @requiresAddress
 * @param invocation How Excel called.
 * @returns Number of credits.
 */
export function credits(invocation: CustomFunctions.CancelableInvocation): Promise<number> {
  return creditsLeft(runtime.cells, invocation);
}

/**
 * One fact about the Import8 account: its organisation, plan, period, limits. Costs no credit.
 * @customfunction ACCOUNT
 * @helpurl https://localhost:3000/help/account.html
 * @cancelable
 * @requiresAddress
 * @param field Which fact, such as "plan" or "expiry".
 * @param invocation How Excel called.
 * @returns The fact.
 */
export function account(
  field: ACCOUNT_FIELD,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<unknown> {
  return accountField(runtime.cells, field, invocation);
}
