// How long one browser test may take. Set here because jest takes no time limit from a project of its configuration.
jest.setTimeout(180_000);
