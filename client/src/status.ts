/** The state of the server, in the language status of documents it analyzes. */

import { type LanguageStatusItem, languages, LanguageStatusSeverity } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { documentSelector } from './languages.js';

interface ServerStatus {
  readonly health: 'ok' | 'error';
  readonly quiescent: boolean;
  readonly message: string;
}

export function createStatus(client: LanguageClient): LanguageStatusItem {
  const item = languages.createLanguageStatusItem('unblock.status', documentSelector);
  item.name = 'Unblock';
  item.command = { title: 'Show Output', command: 'unblock.showOutput' };

  const show = (text: string, busy: boolean, severity: LanguageStatusSeverity): void => {
    item.text = `Unblock: ${text}`;
    item.busy = busy;
    item.severity = severity;
  };
  client.onNotification('experimental/serverStatus', ({ health, quiescent, message }: ServerStatus) => {
    show(message, !quiescent, health === 'ok' ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error);
  });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) show('starting', true, LanguageStatusSeverity.Information);
    if (newState === State.Stopped) show('the server has stopped', false, LanguageStatusSeverity.Error);
  });
  show('starting', true, LanguageStatusSeverity.Information);
  return item;
}
