/** The languages of the analyzer, by VS Code's names. The manifest's activation events list the same. */

const LANGUAGES = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python'] as const;

export const documentSelector: readonly { readonly scheme: string; readonly language: string }[] = LANGUAGES.map((language) => ({
  scheme: 'file',
  language,
}));
