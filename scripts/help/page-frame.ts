// What all help pages have around them. Takes the parts of a page, gives the whole of it: no script, nothing from elsewhere,
// and only relative addresses, so that it works wherever the add-in is hosted.
import { escape } from './markup';

// Stricter than that of the pane: help runs nothing and asks nothing.
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export interface Page {
  readonly title: string;
  readonly description: string;
  /** From the page to the folder of the add-in: "" or "../". */
  readonly toRoot: '' | '../';
  /** HTML, above the content. */
  readonly header: string;
  /** HTML, which begins with the h1. */
  readonly content: string;
}

export function framed({ title, description, toRoot, header, content }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escape(description)}">
<title>${escape(title)}</title>
<link rel="icon" href="${toRoot}assets/icon-32.png">
<link rel="stylesheet" href="${toRoot}help/help.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>${header}</header>
<main id="content">
${content}
</main>
<footer>
<p>Codes, rates and amounts in examples show what a result looks like. They are no basis for a declaration.</p>
<p>Your account, keys and credits: <a href="https://import8.nl" rel="noreferrer">import8.nl</a>. Questions: <a href="mailto:support@import8.nl">support@import8.nl</a></p>
</footer>
</body>
</html>
`;
}
