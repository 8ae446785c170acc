// The nouns of classifying: what is asked, and what is known afterwards. Pure values, frozen in meaning:
// a record is a fact and is never changed, only replaced by a later record of the same id.
import type { CountryCode } from './country-code';
import type { TariffDigits } from './tariff-code';

/** The goods to be classified, as the importer describes them. */
export interface ClassificationRequest {
  /** The goods in words; white space at the ends and in runs has no meaning. */
  readonly description: string;
  readonly origin?: CountryCode;
  readonly destination?: CountryCode;
  /** https address of a picture, or the picture itself: "data:image/jpeg;base64,…". */
  readonly imageUrl?: string;
}

/** The API's identity of one classification, a UUID. */
export type ClassificationId = string;

/** The goods have a code. */
export interface ClassifiedRecord {
  readonly status: 'completed';
  readonly id: ClassificationId;
  /** 8 digits (CN code), or 6 where the service gives no more. */
  readonly code: TariffDigits;
  /** 0 to 100, where the service has told it. */
  readonly confidence?: number;
}

/** The service could not classify the goods. Paid for, and therefore kept as well. */
export interface UnclassifiableRecord {
  readonly status: 'failed';
  readonly id: ClassificationId;
}

export type ClassificationRecord = ClassifiedRecord | UnclassifiableRecord;
