// Dependencies point one way: facts <- catalog <- project <- analysis <- fixes <- report <- session <- eslint, cli; server and client outside.

/** Folders of `rules/src`, from the left to the right; those of one row know nothing of each other. */
const rows = [['facts', 'backtracking'], ['catalog'], ['project'], ['analysis'], ['fixes'], ['report'], ['eslint', 'cli']];

/** What joins the rows: it may know everything left of the front ends, and only front ends know it. (`session` is the interface, for all.) */
const joints = ['apply-configuration', 'project-session', 'open-session', 'engine'];

/** What a finding is, is part of the vocabulary: the configuration speaks of rules and severities too. */
const vocabulary = '(?!finding\\.js$)';

const forbidden = (folders) => ({
  patterns: folders.map((folder) => ({
    regex: `^\\.\\.?/(.*/)?${folder}(/${vocabulary}|\\.js$)`,
    message: `Dependencies point one way (DESIGN §1): this file may not know \`${folder}\`.`,
  })),
});

const inRules = rows.flatMap((row, index) =>
  row.map((folder) => {
    const right = [...row.filter((other) => other !== folder), ...rows.slice(index + 1).flat()];
    const isFrontEnd = index === rows.length - 1;
    return {
      files: [`rules/src/${folder}/**/*.ts`],
      rules: { 'no-restricted-imports': ['error', forbidden(isFrontEnd ? right : [...right, ...joints])] },
    };
  }),
);

const outside = [
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(\\.\\./)+(rules|server|client)/', message: 'Packages meet in their `exports`, not in their folders.' },
            { regex: '^eslint-plugin-unblock$', message: 'The engine is `eslint-plugin-unblock/engine`.' },
          ],
        },
      ],
    },
  },
  {
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportDeclaration[source.value=/^eslint-plugin-unblock/]', message: 'The client speaks to the server alone.' },
      ],
    },
  },
];

export const layers = [...inRules, ...outside];
