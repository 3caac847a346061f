import { makes, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { quiet } from './words.js';

/** `instance` gives the one object of the class it is called on. */
const configurable: Model = makes('traitlets.Configurable', {
  members: {
    'instance initialized': returns({ instanceOf: 'self' }),
  },
});

export const traitlets: Library = {
  name: 'traitlets',
  language: 'python',
  source: 'traitlets.readthedocs.io config_api (5.14); jupyter_core.application (5)',
  modules: {
    'traitlets.config': { 'Application SingletonConfigurable Configurable LoggingConfigurable': configurable },
    'traitlets.config.application': { Application: configurable },
    'traitlets.config.configurable': { 'SingletonConfigurable Configurable LoggingConfigurable': configurable },
    'jupyter_core.application': { JupyterApp: configurable },
    'jupyter_server.extension.application': { ExtensionApp: configurable },
  },
  types: {
    'traitlets.Configurable': { members: { 'update_config load_config_file parse_command_line print_help': quiet } },
  },
};
