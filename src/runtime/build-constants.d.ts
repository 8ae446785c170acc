// Fixed by webpack when the bundle is built.

/** Base address of the Import8 API, without a slash at the end; the only address the key is ever sent to. */
declare const BUILD_API_URL: string;
/** How many times faster than ours the built-in sandbox's clock runs. */
declare const BUILD_SANDBOX_SPEED: number;
/** Begin in the sandbox where the user has not chosen anything yet. */
declare const BUILD_START_IN_SANDBOX: boolean;
