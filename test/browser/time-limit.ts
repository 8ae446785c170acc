// How long one browser test may take: most of it is waiting for classifications and for minutes of the rate limit, and
// the tests beside it want the same two cores. Set here because jest takes no time limit from a project of its configuration.
jest.setTimeout(300_000);
