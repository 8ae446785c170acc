// The errors an add-in sees from Excel: a closed code, a sentence, the HTTP status office.js keeps beside them.
// Thrown by the object model, turned into a Rich API error by the interpreter.

export type ApiErrorCode =
  | 'AccessDenied' | 'ApiNotFound' | 'GeneralException' | 'InvalidArgument' | 'InvalidObjectPath' | 'InvalidOperation'
  | 'InvalidReference' | 'InvalidSelection' | 'ItemAlreadyExists' | 'ItemNotFound' | 'NotImplemented';

const HTTP_STATUS: Readonly<Record<ApiErrorCode, number>> = {
  AccessDenied: 401, ApiNotFound: 404, GeneralException: 500, InvalidArgument: 400, InvalidObjectPath: 400,
  InvalidOperation: 400, InvalidReference: 400, InvalidSelection: 400, ItemAlreadyExists: 409, ItemNotFound: 404,
  NotImplemented: 501,
};

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;

  constructor(code: ApiErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code];
  }
}

export function invalidArgument(what: string): ApiError {
  return new ApiError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. ${what}`);
}

export function itemNotFound(what: string): ApiError {
  return new ApiError('ItemNotFound', `The requested resource doesn't exist. (${what})`);
}

export function notInThisHost(what: string): ApiError {
  return new ApiError('NotImplemented', `${what} is not available in this development host.`);
}
