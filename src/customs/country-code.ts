// Countries as codes. Their names, which take a file of their own, are read by country.ts.

/** Two capital letters, ISO 3166-1 alpha-2. */
export type CountryCode = string;

/** What the API takes when no destination is given (API section classify, destination_country). */
export const DEFAULT_DESTINATION: CountryCode = 'NL';
